"""Furniture in whatever words a paper puts it: told by its vocabulary, not by a list of phrases."""

from __future__ import annotations

import pytest

from hnnscraper.page import furniture
from tests.page.pages import LINK, ONE, P1, P2, P3, STORY, body, page, read

KINDS = {
    "tags": ["Từ khóa bài viết:", "Các từ khoá liên quan", "HASHTAG"],
    "box": [
        "Bạn có muốn đặt quảng cáo tại đây?",
        "QC",
        "Bạn chấm mấy sao?",
        "Thông tin quảng cáo",
        "Nội dung được tài trợ",
        "Đăng ký nhận bản tin mỗi tối",
    ],
    "end": [
        "Phản hồi của độc giả (3)",
        "Hộp thư bình luận",
        "Góp ý cho tòa soạn",
        "Độc giả lên tiếng",
        "Mời bạn chấm điểm bài viết",
        "Chọn số sao để đánh giá",
        "Bấm vào ngôi sao để chấm điểm",
        "Mức độ hài lòng của bạn",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
        "Bình luận được quan tâm nhất",
        "Hiện chưa có bình luận nào, hãy trở thành người đầu tiên bình luận cho bài viết này!",
    ],
    "button": [
        "Chia sẻ qua FB Zalo Sao chép",
        "Chữ to, chữ nhỏ",
        "Print Bookmark",
        "Lan tỏa bài viết Facebook Zalo Chép đường dẫn",
        "In ấn Lưu lại",
        "Thích Trả lời",
        "Báo cáo sai sót",
        "Phát hiện lỗi? Chọn và nhấn Ctrl + Enter",
        "Tổng lượt truy cập: 1.234",
        "Mời bạn đọc cài ứng dụng HNN",
        "Nhận tin nhanh qua Telegram",
        "Quay lại đầu trang",
        "toasoan@huengaynay.vn - Đường dây nóng: 0234 3 000 000",
    ],
}


@pytest.mark.parametrize(
    ("words", "kind"), [(words, kind) for kind, all_words in KINDS.items() for words in all_words]
)
def test_its_kind(words: str, kind: str) -> None:
    assert furniture.kind_of(words) == kind


NONE = [
    "Ý kiến của ông Nam",
    "Chia sẻ của người trong cuộc",
    "Đánh giá của các chuyên gia về đề án",
    "Liên kết vùng để phát triển",
    "Mạng xã hội và người trẻ",
    "Phản hồi của doanh nghiệp",
    "Góp ý dự thảo luật",
    "Bạn đọc có thể gửi ý kiến về tòa soạn.",
    "Tài trợ học bổng cho sinh viên",
    "Cảm ơn bạn đã giữ lửa nghề",
    "Nghe tin bão về",
    "Email: tuyensinh@hue.edu.vn",
    "Bạn có ý kiến gì?",
    "Theo dõi sức khỏe tại nhà",
    "Sai sót trong hồ sơ đất đai",
]


@pytest.mark.parametrize("words", NONE)
def test_a_subhead_that_has_some_of_the_words(words: str) -> None:
    assert furniture.kind_of(words) is None
    assert body(read(page(f"{P1}<h3>{words}</h3>{P2}{P3}"))) == [ONE, words, *STORY[1:]]


LABELS = ["Từ khóa bài viết:", "Các từ khóa liên quan:", "Xem thêm về:", "Hashtag:"]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("links", [True, False])
def test_keywords_under_any_label(label: str, links: bool) -> None:
    words = "<a href=/tag/hue/>Huế</a> <a href=/tag/tet/>Tết</a>" if links else "Huế, Tết"
    html = page(f"{P1}{P2}{P3}</div><div><span>{label}</span> {words}</div><div>")
    assert read(html)["tags"] == ["Huế", "Tết"]


def test_comments_under_a_heading_of_the_papers_own_words() -> None:
    who = "<b>Lê Thị Mỹ Dung</b><span>16:00, 14/05/2025</span>"
    said = f"<div>{who}<p>Đọc xong thấy ấm lòng quá.</p></div>"
    html = page(f"{P1}{P2}{P3}<h4>Hộp thư bình luận (3)</h4>{said}<p>Thích Trả lời</p>")
    record = read(html)
    assert (body(record), record["byline"]) == (STORY, None)


def test_how_many_liked_it() -> None:
    counters = "<ul>" + "<li><img src=/static/emo/love.png><span>16</span></li>" * 3 + "</ul>"
    record = read(page(f"{P1}{P2}{P3}{counters}</div><div><h3>Tin mới</h3>{LINK}"))
    assert (body(record), record["images"]) == (STORY, [])
