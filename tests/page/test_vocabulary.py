"""Furniture in whatever words a paper puts it: told by its vocabulary, not by a list of phrases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from hnnscraper.page.lines import furniture
from hnnscraper.page.parts.after import holds_wanted
from tests.page.pages import DATE, LINK, ONE, P1, P2, P3, STORY, TITLE, body, page, read, shell

KINDS = {
    "tags": ["Từ khóa bài viết:", "Các từ khoá liên quan", "HASHTAG"],
    "box": [
        "Bạn có muốn đặt quảng cáo tại đây?",
        "QC",
        "Bạn chấm mấy sao?",
        "Thông tin quảng cáo",
        "Tin Tức Quảng cáo",
        "Nội dung được tài trợ",
        "Đăng ký nhận bản tin mỗi tối",
        "Bạn đọc bình chọn",
        "1.204 người đã tham gia",
    ],
    "end": [
        "Phản hồi của độc giả (3)",
        "Hộp thư bình luận",
        "Góp ý cho tòa soạn",
        "Độc giả lên tiếng",
        "Bình luận được quan tâm nhất",
        "Leave a reply",
        "3 comments",
    ],
    "suggested": ["Đừng bỏ lỡ", "Có thể bạn bỏ lỡ", "You may also like", "Recommended for you"],
    "latest": ["Vừa cập nhật", "Latest news"],
    "related": ["Related news", "See also"],
    "list": ["Most read", "More from Sports"],
    "button": [
        "Hiện chưa có bình luận nào, hãy trở thành người đầu tiên bình luận cho bài viết này!",
        "Trở thành người đầu tiên tặng sao cho bài viết",
        "Đăng nhập để gửi bình luận",
        "Chia sẻ qua FB Zalo Sao chép",
        "Chữ to, chữ nhỏ",
        "Print Bookmark",
        "Nữ miền Bắc",
        "Lan tỏa bài viết Facebook Zalo Chép đường dẫn",
        "In ấn Lưu lại",
        "Thích Trả lời",
        "Báo cáo sai sót",
        "Phát hiện lỗi? Chọn và nhấn Ctrl + Enter",
        "Tổng lượt truy cập: 1.234",
        "Mời bạn đọc cài ứng dụng HNN",
        "Nhận tin nhanh qua Telegram",
        "Quay lại đầu trang",
        "Đọc tiếp trên ứng dụng Tri Thức Xanh",
        "Vui (2)",
        "Vui 3 Buồn 0 Xúc động 8",
        "Tặng bài này một biểu tượng🙂😍😡",
        "👍 12 ❤️ 3 😂 0",
        "31 lượt chấm",
        "27 người thích bài này",
    ],
    "notice": [
        "Mời bạn chấm điểm bài viết",
        "Chọn số sao để đánh giá",
        "Bấm vào ngôi sao để chấm điểm",
        "Mức độ hài lòng của bạn",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
        "toasoan@huengaynay.vn - Đường dây nóng: 0234 3 000 000",
        "Đăng nhập để lưu bài và nhận gợi ý phù hợp với bạn. Đăng nhập",
        "Quét mã QR, mang tòa soạn theo bên mình",
        "Chưa ai chấm điểm. Mời bạn là người mở hàng!",
        "Cấm sao chép khi chưa được sự chấp thuận của Báo Huế ngày nay.",
        "© Bản quyền nội dung thuộc Huế ngày nay. Đề nghị dẫn đường liên kết khi sử dụng lại.",
        "Mời bạn nhấn theo dõi kênh Zalo của báo, tin tức trong ngày sẽ tự tìm đến.",
    ],
    "imprint": [
        "Bản quyền thuộc Báo Huế ngày nay",
        "Giấy phép hoạt động báo chí điện tử số 318/GP-BTTTT",
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
    "Vui buồn chợ Tết",
    "Người dân có thể đăng nhập vào cổng dịch vụ công để gửi phản ánh.",
    "Quét mã QR để thanh toán tiền điện, tiền nước",
    "Khách quét mã QR rồi trả tiền bằng ứng dụng",
    "Xếp hạng các trường đại học",
    "https://tuyensinh.hue.edu.vn",
    "Chợ Tết mở từ sáng sớm 🌸🌸",
    "Mời bạn bè về thăm kênh Vĩnh Tế, ông Hai nấu nồi cá linh.",
    "Chúng tôi không chịu trách nhiệm về khoản nợ ấy, bà nói.",
    "Đăng nhập cổng dịch vụ công để nộp hồ sơ",
    "Đọc trong im lặng",
    "Bấm vào đâu để nộp thuế",
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


SENTENCES = [
    "Đăng nhập để lưu bài và nhận gợi ý phù hợp với bạn.",
    "Chưa ai chấm điểm. Mời bạn là người mở hàng!",
    "Mức độ hữu ích: 12 bạn đọc đã chấm",
    "Bạn thấy bài viết này thế nào?<br>★★★★☆ 4,2/5 (31 lượt chấm)",
    "Đường dây nóng tòa soạn: 0234 3822 000 - Email: bandoc@example.vn",
    "© Bản quyền nội dung thuộc Huế ngày nay. Đề nghị dẫn đường liên kết khi sử dụng lại.",
    "Bạn đang đọc bài viết “Chợ quê ngày giáp Tết: hàng về nhiều hơn, giá cả không tăng so với mọi"
    " năm” tại chuyên mục Kinh tế của báo.",
    "Mời quý bạn đọc gửi tin, bài về địa chỉ: toasoan@baohue.example",
    "Nguồn: https://example.vn/kinh-te/cho-que-1234567.html",
    "https://example.vn/kinh-te/cho-que-1234567.html",
]
BYLINE = "<p><b>MAI AN</b></p>"
PLACES = {
    "before the text": lambda words: f"{words}{P1}{P2}{P3}{BYLINE}",
    "among the paragraphs": lambda words: f"{P1}{words}{P2}{P3}{BYLINE}",
    "before the byline": lambda words: f"{P1}{P2}{P3}{words}{BYLINE}",
    "behind the byline": lambda words: f"{P1}{P2}{P3}{BYLINE}{words}",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
@pytest.mark.parametrize("words", SENTENCES)
@pytest.mark.parametrize("tag", ["p", "div", "h4"])
def test_what_a_paper_says_of_its_services(
    tag: str, words: str, place: Callable[[str], str]
) -> None:
    record = read(page(place(f"<{tag}>{words}</{tag}>")))
    assert (body(record), record["byline"]) == (STORY, "MAI AN")


def test_a_rating_that_asks_whether_nobody_did_yet() -> None:
    rating = "<h4>Chấm điểm bài viết</h4><p>Chưa ai chấm điểm. Mời bạn là người mở hàng!</p>"
    record = read(page(f"{rating}{P1}{P2}{P3}{BYLINE}"))
    assert (body(record), record["byline"]) == (STORY, "MAI AN")


def test_a_poll_among_the_paragraphs() -> None:
    poll = (
        "<section><h4>Bạn đọc bình chọn</h4><p>Bạn đi lại chủ yếu bằng gì?</p><form>"
        "<label><input type=radio>Xe máy</label><label><input type=radio>Xe buýt</label>"
        "<button>Xem kết quả</button></form><div>1.204 người đã tham gia</div></section>"
    )
    assert body(read(page(f"{P1}{poll}{P2}{P3}"))) == STORY


def test_a_rating_over_the_date_holds_neither_date_nor_text() -> None:
    rating = "<div>Bạn thấy bài viết này thế nào?</div>"
    record = read(shell(f"<h1>{TITLE}</h1>{rating}<div>{DATE}</div>{P1}{P2}{P3}"))
    assert (record["published_raw"], body(record)) == (DATE, STORY)


def test_tools_in_a_list_without_links() -> None:
    tools = "<ul><li>Chia sẻ</li><li>Zalo</li><li>Facebook</li><li>Sao chép liên kết</li></ul>"
    assert body(read(page(f"{P1}{P2}{P3}{tools}"))) == STORY


def test_tools_set_as_paragraphs_one_a_line() -> None:
    tools = "".join(
        f"<p>{word}</p>" for word in ("Chia sẻ", "Zalo", "Facebook", "Sao chép liên kết")
    )
    assert body(read(page(f"{P1}{tools}{P2}{P3}"))) == STORY


def test_whose_the_text_is_in_a_paragraph_behind_it() -> None:
    rights = "Bản quyền bài viết thuộc Huế ngày nay Online."
    assert body(read(page(f"{P1}<p>{ONE}</p>{P3}<p>{rights}</p>")))[-1] != rights


ENGLISH = ["Newest", "Recent posts", "Topics", "See also", "More on this story", "Don't miss"]


@pytest.mark.parametrize("heading", ENGLISH)
def test_a_large_part_behind_the_article_is_read_for_a_heading_in_english(heading: str) -> None:
    part = f"<div><h3>{heading}</h3>{'<p></p>' * 30}</div>"
    assert holds_wanted(etree.fromstring(part))
    assert not holds_wanted(etree.fromstring(part.replace(heading, "")))
