"""Words alone decide little: what stands and looks as the article does is the article's; what is
left out of it is said."""

from __future__ import annotations

import pytest

from hnnscraper import NotAnArticle, extract
from tests.page.pages import (
    AT,
    DATE,
    IMG,
    LINK,
    ONE,
    OTHER,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    PICTURE,
    STORY,
    THREE,
    TITLE,
    TWO,
    URL,
    body,
    page,
    read,
    shell,
    warned,
)

TEXT = P1 + P2 + P3
HUE = "https://huengaynay.vn"


def p(text: str) -> str:
    return f"<p>{text}</p>"


# Each stands between two paragraphs of the text, set as they are.
WORDS = {
    "an answer": "Trả lời:",
    "a day of a schedule": "Thứ Hai, ngày 15/12:",
    "biscuits of the web": "Sau mỗi lần dùng máy công cộng, nên xóa lịch sử và cookie.",
    "an electronic letter": "Nhận thông báo giả qua email, chị Hoa mất 20 triệu đồng.",
    "how to look up": "Vui lòng nhập đúng mã hồ sơ và số điện thoại khi tra cứu.",
    "the papers": "Theo dõi báo chí những ngày qua, ai cũng xót xa.",
    "a tariff": "Đăng ký gói cước 5G qua ứng dụng của nhà mạng.",
    "a licence behind a figure": "Giấy phép hoạt động của cơ sở này đã hết hạn từ tháng sáu.",
    "who stands behind a project": "Cơ quan chủ quản của dự án là Sở Xây dựng thành phố.",
    "an answer to the press": "Phản hồi cho phóng viên, chủ đầu tư hứa sẽ khắc phục.",
    "a comment in a sentence": "Bình luận về “cơn sốt” đất nền, ông Hòa mong có kiểm soát.",
}  # fmt: skip


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_words_of_furniture_set_as_the_paragraphs_around_them(words: str) -> None:
    assert body(read(page(P1 + P2 + p(words) + P3))) == [ONE, TWO, words, THREE]


@pytest.mark.parametrize("words", ["Quảng cáo", "Chia sẻ"])
def test_words_of_furniture_set_otherwise(words: str) -> None:
    assert body(read(page(f"{P1}<div class=x>{words}</div>{P2}{P3}"))) == STORY


def test_an_advertisements_label_is_none_of_the_text_however_it_is_set() -> None:
    assert body(read(page(P1 + p("Quảng cáo") + P2 + P3))) == STORY


def test_what_is_left_out_among_paragraphs_is_said() -> None:
    record = read(page(f"{P1}<div class=x><a href=/go/1>Bảng giá đất</a></div>{P2}{P3}"))
    assert body(record) == STORY
    assert [w["message"] for w in record["warnings"] if w["field"] == "body"] == [
        "left out, among the paragraphs: 'Bảng giá đất'"
    ]


BODIES = {
    "subheads in sections that a side bar has, too": (
        f"<section><h2>Xu hướng</h2>{P1}{P2}</section><section><h2>Tiêu điểm</h2>{P3}</section>",
        ["Xu hướng", ONE, TWO, "Tiêu điểm", THREE]),
    "a heading of opinions before a figure": (
        f"{P1}<h3>Đánh giá</h3><figure>{IMG}</figure>{P2}{P3}", [ONE, "Đánh giá", TWO, THREE]),
    "places to meet": (
        f"{P1}<ul><li>Facebook</li><li>Zalo</li></ul>{P2}", [ONE, "Facebook", "Zalo", TWO]),
    "a decision one may load": (
        f"{P1}{P2}<p><a href=/tep/112.pdf>Quyết định số 112</a></p>{P3}",
        [ONE, TWO, "Quyết định số 112", THREE]),
    "questions in buttons": (
        f"<h3><button>Khi nào chợ họp?</button></h3>{P1}<h3><button>Ở đâu?</button></h3>{P2}{P3}",
        ["Khi nào chợ họp?", ONE, "Ở đâu?", TWO, THREE]),
    "a letter set apart": (
        f"{P1}<p>Ngân hàng dùng <em>e</em>KYC để nhận ra khách hàng của mình.</p>{P2}",
        [ONE, "Ngân hàng dùng eKYC để nhận ra khách hàng của mình.", TWO]),
    "long lines parted by single breaks": (
        f"<p>{ONE} {TWO}<br>{TWO}<br>{THREE} {ONE}</p>", [f"{ONE} {TWO}", TWO, f"{THREE} {ONE}"]),
    "an event's time": (
        f"{P1}<p>Thời gian: 19h30 ngày 20/12/2025</p>{P2}{P3}",
        [ONE, "Thời gian: 19h30 ngày 20/12/2025", TWO, THREE]),
    "a paragraph between two links": (
        f"{P1}{P2}<p>{LINK}</p>{P3}<p><a href='{HUE}/a/b-160557.html'>Thuyền rồng</a></p>{P1}",
        [ONE, TWO, THREE, ONE]),
    "a float in a paragraph": (
        f"{P1}<p><img align=left src={PICTURE}>{TWO}</p>{P3}", STORY),
    "furniture that ends the text's own element": (
        f"{TEXT}<div>Bạn đang đọc bài viết \"Chợ quê\" tại chuyên mục Kinh tế</div>"
        "<div>Link bài gốc Lấy link!</div><div>Tặng sao</div>", STORY),
    "soft hyphens": (
        f"{P1}<p>Người dân mua hoa ở chợ qu\u00adê, ai cũng vui vì giá không tăng.</p>{P3}",
        [ONE, "Người dân mua hoa ở chợ quê, ai cũng vui vì giá không tăng.", THREE]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=list(BODIES))
def test_the_text_is_whole(text: str, expected: list[str]) -> None:
    assert body(read(page(text))) == expected


def test_an_events_time_does_not_win_over_the_date_behind_the_text() -> None:
    event = "<p>Thời gian: 19h30 ngày 06/12/2025</p>"
    text = f"{P1}{event}{P2}{P3}<p>Cập nhật lần cuối ở Huế</p><p class=date>{DATE}</p>"
    record = read(page(text, date=""))
    assert record["published_raw"] in (DATE, None)


def test_a_heading_that_anothers_end_tag_ends() -> None:
    html = f"<h1>{TITLE}</h2><div>{DATE}</div><div>{TEXT}</div>"
    record = read(shell(html, f"<title>{TITLE}</title>"))
    assert (record["title"], record["published_raw"], body(record)) == (TITLE, DATE, STORY)


FILES = (
    "canh-bao-lua-dao-qua-facebook-va-zalo.jpg",
    "ra-mat-logo-moi-cua-thanh-pho.jpg",
    "cho-que-681x1024.jpg",
    "unloading-hang-tet.jpg",
    "avatar1772345678901.jpg",
)


@pytest.mark.parametrize("name", FILES)
def test_words_in_a_files_name_make_no_icon_and_no_placeholder(name: str) -> None:
    figure = f"<figure><img src='{HUE}/anh/{name}'><figcaption>Chợ quê</figcaption></figure>"
    record = read(page(P1 + figure + P2))
    assert record["images"] == [{"url": f"{HUE}/anh/{name}", "caption": "Chợ quê", "credit": None}]


@pytest.mark.parametrize("name", ["icons/zalo.png", "logo.png", "hnn-share.png", "print.png"])
def test_an_icon_is_none_of_the_articles_pictures(name: str) -> None:
    assert read(page(f"{P1}<p><img src='{HUE}/{name}'></p>{P2}"))["images"] == []


PICTURES = {
    "in a button": f"<div role=figure><button>{IMG}</button><span>Chợ quê</span></div>",
    "for those without script": (
        f"<div class=lz></div><noscript>{IMG}</noscript><p class=caption>Chợ quê</p>"),
    "linked to its source": (
        f"<figure><a href='https://fb.example/1'>{IMG}</a>"
        "<figcaption>Chợ quê</figcaption></figure>"),
    "with a class that no paragraph has": (
        f"<p>{IMG}</p><p class=x9>Cảnh chợ quê lúc trời còn chưa sáng hẳn.</p>"),
}  # fmt: skip


@pytest.mark.parametrize("picture", PICTURES.values(), ids=list(PICTURES))
def test_a_picture_with_its_caption(picture: str) -> None:
    record = read(page(P1 + picture + P2 + P3))
    assert [image["url"] for image in record["images"]] == [PICTURE]
    assert record["images"][0]["caption"] is not None
    assert body(record) == STORY


def test_two_pictures_over_two_captions() -> None:
    second = PICTURE.replace("que", "hoa")
    table = (
        f"<table><tr><td>{IMG}<td><img src={second}></tr><tr><td>Trước<td>Sau khi sửa</tr></table>"
    )
    images = read(page(P1 + table + P2 + P3))["images"]
    assert [image["caption"] for image in images] == ["Trước", "Sau khi sửa"]


def test_an_exhibition_is_no_credit() -> None:
    figure = f"<figure>{IMG}<figcaption>Triển lãm ảnh: Huế xưa và nay</figcaption></figure>"
    image = read(page(P1 + figure + P2))["images"][0]
    assert (image["caption"], image["credit"]) == ("Triển lãm ảnh: Huế xưa và nay", None)


LEADS = {
    "the first question of an interview": (
        f"<p><b>Thưa ông, vì sao chợ lại đông đến vậy?</b></p>{TEXT}"),
    "a first paragraph pasted from elsewhere": (
        f"<p class=MsoNormal style='text-align:justify'>{ONE}</p>{P2}{P3}{P1}"),
}  # fmt: skip


@pytest.mark.parametrize("text", LEADS.values(), ids=list(LEADS))
def test_what_is_no_lead(text: str) -> None:
    assert read(page(text))["lead"] is None


def test_a_lead_in_bold_before_a_question_in_bold() -> None:
    lead = "Cuộc trò chuyện diễn ra trong một buổi chiều mưa, khi chợ đã vãn người mua bán."
    text = f"<p><b>{lead}</b></p><p><b>Chợ có từ bao giờ?</b></p>{TEXT}"
    assert read(page(text))["lead"] == lead


def test_links_under_the_lead_in_its_own_paragraph() -> None:
    record = read(page(f"<p class=sapo>{ONE}<br>{LINK}</p><div>{P2}{P3}</div>"))
    assert record["lead"] == ONE
    assert [link["title"] for link in record["related"]] == [OTHER_TITLE]


RELATED = {
    "a part of a series": (f"{P1}<p>Bài 1: {LINK}</p>{P2}{P3}", "inline"),
    "recommended": (f"{TEXT}</div><div><h3>Gợi ý dành cho bạn</h3><p>{LINK}</p>", "suggested"),
    "to be seen": (f"{TEXT}</div><div><h3>Bạn nên xem</h3><p>{LINK}</p>", "suggested"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), RELATED.values(), ids=list(RELATED))
def test_links_under_the_papers_words(text: str, kind: str) -> None:
    record = read(page(text))
    assert [(link["kind"], link["title"]) for link in record["related"]] == [(kind, OTHER_TITLE)]
    assert body(record) == STORY


@pytest.mark.parametrize("words", ["Nguyễn Thị Hồng Nhung", "Chính trị - Xã hội › Đô thị"])
def test_a_name_or_a_section_on_a_card_is_no_summary(words: str) -> None:
    card = f"<li><a href='{OTHER}'>{OTHER_TITLE}</a><p>{words}</p></li>"
    record = read(page(f"{TEXT}</div><h3>Bạn có thể quan tâm</h3><ul>{card}</ul>"))
    assert [link["summary"] for link in record["related"]] == [None]


def test_keywords_of_a_side_bar_are_no_tags() -> None:
    aside = "<aside><b>Từ khóa</b><a href=/tag/bao>Bão số 15</a></aside>"
    assert read(page(f"{TEXT}</div>{aside}<div>"))["tags"] == []


def test_sister_sections_are_no_breadcrumb() -> None:
    crumbs = "<p><a href=/kinh-te/>Kinh tế</a> <a href=/kinh-te/thi-truong/>Thị trường</a> " + (
        "<a href=/kinh-te/tai-chinh/>Tài chính</a></p>"
    )
    record = read(page(TEXT, top=crumbs), f"{HUE}/kinh-te/thi-truong/cho-que-160781.html")
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Thị trường"]


SHORT = "<p>Từ ngày 10/12, cơ sở này ngừng nhận khách để sửa chữa.</p>"
HEADLINES = {
    "a place that closes": ("Chợ Đông Ba tạm dừng hoạt động", "cho-dong-ba-tam-dung-hoat-dong"),
    "papers that run out": ("Giấy phép hết hạn từ lâu", "giay-phep-het-han-tu-lau"),
    "a search in vain": ("Không tìm thấy người mất tích", "khong-tim-thay-nguoi-mat-tich"),
    "an application": ("Đăng ký xét tuyển trước tháng 7", "dang-ky-xet-tuyen-truoc-thang-7"),
    "an opinion on a saying": ("Bình luận về “chợ đêm”", "binh-luan-ve-cho-dem"),
}  # fmt: skip


@pytest.mark.parametrize(("title", "slug"), HEADLINES.values(), ids=list(HEADLINES))
def test_a_headlines_words_alone_refuse_no_news(title: str, slug: str) -> None:
    record = extract(page(SHORT, title=title), f"{HUE}/doi-song/{slug}-160781.html", AT)
    assert record["title"] == title


@pytest.mark.parametrize("url", [f"{URL}?s=20", f"{HUE}/tac-gia/cho-que-ngay-tet-160781.html"])
def test_an_articles_number_outweighs_words_in_its_address(url: str) -> None:
    assert body(read(page(TEXT), url)) == STORY


def test_the_papers_own_page_at_an_articles_address() -> None:
    with pytest.raises(NotAnArticle):
        read(page(TEXT, title="Điều khoản sử dụng", date=""), f"{HUE}/dieu-khoan-160781.html")


def test_a_doubt_is_no_guess() -> None:
    assert "body" not in warned(read(page(TEXT)))


def test_a_poll_among_the_paragraphs_does_not_end_them() -> None:
    choices = "".join(f"<label>{word}</label>" for word in ("Nên", "Không nên", "Ý kiến khác"))
    poll = f"<div><h4>Trưng cầu ý kiến</h4><form>{choices}<input type=radio></form></div>"
    assert body(read(page(P1 + poll + P2 + P3))) == STORY


@pytest.mark.parametrize("tag", ["h3", "b"])
def test_a_thing_to_press_is_a_subhead_over_a_paragraph(tag: str) -> None:
    record = read(page(f"{P1}{P2}<p><{tag}>Trả lời</{tag}></p>{P3}{P1}"))
    assert body(record) == [ONE, TWO, "Trả lời", THREE, ONE]


def test_an_answer_opens_the_text_under_the_question_that_is_its_lead() -> None:
    asked = "<p class=sapo>“Hoa năm nay có được giá không?”, bà Tư ở Phú Mậu hỏi.</p>"
    answer = "<p><em><strong>Trả lời:</strong></em></p>"
    record = read(page(f"{asked}<div>{answer}{P1}{P2}{P3}</div>"))
    assert body(record) == ["Trả lời:", *STORY]
