"""The byline: at the end of the text, behind it, under the headline or beside the date."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    LINK,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    STORY,
    TITLE,
    body,
    page,
    read,
    shell,
    warned,
)

TEXT = P1 + P2 + P3
BOX = f"<h3>Bạn có thể quan tâm</h3><ul><li>{LINK}</li></ul>"
SHARE = "<div><a href=#>Chia sẻ</a><a href=#>Bình luận</a></div>"


PLACES = {
    "paragraph": page(f"{TEXT}<p>{{}}</p>"),
    "bold": page(f"{TEXT}<p><strong>{{}}</strong></p>"),
    "right-aligned": page(f"{TEXT}<p style='text-align:right'>{{}}</p>"),
    "right-aligned by an attribute": page(f"{TEXT}<p align=right><b>{{}}</b></p>"),
    "div": page(f"{TEXT}<div>{{}}</div>"),
    "marked": page(f"{TEXT}<p class='author ignore'>{{}}</p>"),
    "behind breaks": page("<br><br>".join(STORY) + "<br><br><b>{}</b>"),
    "behind one break": page(f"{P1}{P2}<p>{STORY[2]}<br>{{}}</p>"),
    "behind the text": page(f"{TEXT}</div><p>{{}}</p><div>"),
    "behind a picture": page(f"{TEXT}<p>{IMG}<br>Chợ quê</p><p>{{}}</p>"),
    "before share buttons": page(f"{TEXT}<p>{{}}</p>{SHARE}"),
    "before a box": page(f"{TEXT}<p>{{}}</p>{BOX}"),
    "before tags": page(f"{TEXT}<p>{{}}</p><div>Từ khóa: <a href='/tag/hue'>Huế</a></div>"),
    "before the imprint": page(f"{TEXT}<p>{{}}</p></div><footer><p>Tổng Biên tập: NGUYỄN VĂN AN</p>"
    "<p>Giấy phép số 272/GP-BTTTT ngày 12/05/2023</p></footer><div>"),
    "under the headline": shell(f"<h1>{TITLE}</h1><p>{{}}</p><p>{DATE}</p><div>{TEXT}</div>"),
    "under the date": shell(f"<h1>{TITLE}</h1><p>{DATE}</p><p>{{}}</p><div>{TEXT}</div>"),
    "on the date line": shell(f"<h1>{TITLE}</h1><p>{{}} - {DATE}</p><div>{TEXT}</div>"),
    "on the date line, behind it": shell(f"<h1>{TITLE}</h1><p>{DATE} | {{}}</p><div>{TEXT}</div>"),
    "on the date line, in spans": shell(
        f"<h1>{TITLE}</h1><div><span>{{}}</span> <span>{DATE}</span></div><div>{TEXT}</div>"
    ),
    "beside the author's picture": page(
        f"{TEXT}<div class=author><img src=/avatar.png width=48><p>{{}}</p></div>"
    ),
    "with a link": shell(
        f"<h1>{TITLE}</h1><p><a href='/tac-gia/a.html'>{{}}</a> {DATE}</p><div>{TEXT}</div>"
    ),
}  # fmt: skip


def test_a_name_that_the_word_of_an_icon_touches() -> None:
    day, time = "<i>09/12/2025 |</i><br><i>15:50</i>", "<b>ĐỨC QUANG</b><i class=icon>Clock</i>"
    record = read(shell(f"<h1>{TITLE}</h1><div>{time}{day}</div><div>{TEXT}</div>"))
    assert record["byline"] == "ĐỨC QUANG"


LABELS_APART = {
    "behind the text": shell(f"<h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div><div><div>{{}}</div>"
        "<div>N.Minh</div></div>"),
    "at the end of the text": page(f"{TEXT}<div><span>{{}}</span></div><div>N.Minh</div>"),
    "under the headline": shell(f"<h1>{TITLE}</h1><div><div class=author>{{}}</div><div>"
        f"<a href=/x>N.Minh</a></div><div>{DATE}</div></div><div>{TEXT}</div>"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LABELS_APART.values(), ids=list(LABELS_APART))
@pytest.mark.parametrize("label", ["Tác giả", "Bởi", "Tác giả:"])
def test_a_label_and_a_name_in_boxes_of_their_own(layout: str, label: str) -> None:
    record = read(layout.replace("{}", label))
    assert record["byline"] == {"Tác giả": "Tác giả: N.Minh"}.get(label, f"{label} N.Minh")
    assert record["authors"] == [{"name": "N.Minh", "roles": ["text"]}]
    assert body(record) == STORY


def test_a_name_that_is_a_day_in_english() -> None:
    record = read(
        shell(f"<h1>{TITLE}</h1><p><b>Huế Thu</b>, 09/12/2025 15:50</p><div>{TEXT}</div>")
    )
    assert (record["byline"], record["published_raw"]) == ("Huế Thu", "09/12/2025 15:50")


def test_a_date_that_a_word_opens_leaves_no_name() -> None:
    record = read(shell(f"<h1>{TITLE}</h1><p class=author>Đăng ngày {DATE}</p><div>{TEXT}</div>"))
    assert (record["byline"], record["authors"]) == (None, [])


def test_names_of_those_who_comment_are_none() -> None:
    box = "<h2>2 bình luận cho bài này</h2><div class=author>Bạn đọc Q.T</div><p>Hay quá!</p>"
    assert read(page(f"{TEXT}</div><div>{box}"))["byline"] is None


def test_a_source_on_the_line_under_the_author() -> None:
    lines = "<p>Tác giả bài viết: ĐỨC QUANG</p><p>Nguồn tin: Dân trí</p>"
    record = read(shell(f"<h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div><div>{lines}</div>"))
    assert record["authors"] == [{"name": "Đức Quang", "roles": ["text"]}]
    assert record["source"] == "Dân trí"


@pytest.mark.parametrize("html", PLACES.values(), ids=list(PLACES))
@pytest.mark.parametrize(
    ("byline", "names", "source"),
    [
        ("ĐỨC QUANG", ["Đức Quang"], None),
        ("Bài, ảnh: HÀN ĐĂNG", ["Hàn Đăng"], None),
        ("Theo TTXVN", [], "TTXVN"),
    ],
)
def test_it_is_found(html: str, byline: str, names: list[str], source: str | None) -> None:
    record = read(html.replace("{}", byline))
    assert record["byline"] == byline
    assert [author["name"] for author in record["authors"]] == names
    assert record["source"] == source
    assert body(record) == STORY
    assert record["published_raw"] == DATE


A_URL, B_URL = "/tac-gia/ngoc-ha.html", "/tac-gia/quynh-anh.html"
AVATAR = "<img src='/u/x1.jpg' alt='NGỌC HÀ'>"
TWO = {
    "items with a picture each": f"<div><div><a href='{A_URL}'>{AVATAR}</a><a "
        f"href='{A_URL}'>NGỌC HÀ</a>"
    f"</div><div><a href='{B_URL}'>{AVATAR}</a><a href='{B_URL}'>QUỲNH ANH</a></div></div>",
    "list": f"<ul><li><a href='{A_URL}'>NGỌC HÀ</a><li><a href='{B_URL}'>QUỲNH ANH</a></ul>",
    "one line": f"<p><a href='{A_URL}'>NGỌC HÀ</a>, <a href='{B_URL}'>QUỲNH ANH</a></p>",
    "addresses": f"<div><a href='{A_URL}'>NGỌC HÀ</a><a href='mailto:h@b.vn'> h@b.vn</a></div>"
    f"<div><a href='{B_URL}'>QUỲNH ANH</a><a href='mailto:a@b.vn'> a@b.vn</a></div>",
    "without links": "<div><div>NGỌC HÀ</div><div>QUỲNH ANH</div></div>",
}  # fmt: skip


@pytest.mark.parametrize("authors", TWO.values(), ids=list(TWO))
@pytest.mark.parametrize("over", [False, True], ids=["under the headline", "over it"])
def test_two_authors_at_the_top(authors: str, over: bool) -> None:
    h1, date, lead = (
        f"<h1>{TITLE}</h1>",
        f"<p>{DATE}</p>",
        "<h2>Chợ quê cuối năm đông vui hẳn lên.</h2>",
    )
    if over and "tac-gia" not in authors:
        return  # over the headline, words without a link may be anything
    top = f"{authors}{h1}{date}{lead}" if over else f"{date}{h1}{authors}{lead}"
    record = read(shell(f"<div>{top}<div>{TEXT}</div></div>"))
    assert [author["name"] for author in record["authors"]] == ["Ngọc Hà", "Quỳnh Anh"]
    assert record["images"] == []
    assert body(record) == STORY


PORTRAITS = {
    "name and date under it": "<div>{img}<div>{name}</div><div>{date}</div></div>",
    "name and date beside it": "<div>{img}<div><div>{name}</div><div>{date}</div></div></div>",
    "boxes side by side": "<div><div>{img}</div><div><span>{name}</span><br>"
    "<i>{date}</i></div></div>",
    "one line": "<div>{img}<span>{name}</span> - <span>{date}</span></div>",
    "a line and the date apart": "<div>{img} {name}</div><p>{date}</p>",
}


@pytest.mark.parametrize("layout", PORTRAITS.values(), ids=list(PORTRAITS))
@pytest.mark.parametrize("name", ["ĐỨC QUANG", "Đức Quang"])
@pytest.mark.parametrize("lead", ["", "<h2>HNN.VN - Chợ quê cuối năm đông vui hẳn lên.</h2>"])
def test_the_authors_picture_at_the_top_is_none_of_the_articles(
    layout: str, name: str, lead: str
) -> None:
    meta = layout.format(img="<img src='/u/x1.jpg'>", name=name, date=DATE)
    record = read(shell(f"<div><h1>{TITLE}</h1>{lead}{meta}<div>{TEXT}</div></div>"))
    assert record["images"] == []
    assert record["byline"] == name
    assert record["published_raw"] == DATE
    assert body(record) == STORY


def test_the_authors_picture_behind_the_text() -> None:
    box = "<div><div><img src='/u/x1.jpg'></div><div>ĐỨC QUANG</div></div>"
    record = read(page(TEXT + box))
    assert (record["images"], record["byline"]) == ([], "ĐỨC QUANG")
    assert body(record) == STORY


NOT_PORTRAITS = {
    "between paragraphs": page(f"{P1}<div>{IMG}<div>BÀ LÊ THỊ TƯ</div></div>{P2}{P3}"),
    "a figure at the top": page(f"<figure>{IMG}<figcaption>BÀ LÊ THỊ TƯ"
        f"</figcaption></figure>{TEXT}"),
    "words of a scene": page(f"<div>{IMG}<div>BÀ LÊ THỊ TƯ</div></div>{TEXT}".replace(
        "BÀ LÊ THỊ TƯ", "Bà Lê Thị Tư ở chợ quê")),
    "a credit alone": page(f"<div>{IMG}<div>Ảnh: HỮU PHÚC</div></div>{TEXT}"),
    "under the date": shell(f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{IMG}"
        f"</div><div>{TEXT}</div></div>"),
    "between headline and date": shell(f"<div><h1>{TITLE}</h1>{IMG}<p>{DATE}</p>"
        f"<div>{TEXT}</div></div>"),
}  # fmt: skip


@pytest.mark.parametrize("html", NOT_PORTRAITS.values(), ids=list(NOT_PORTRAITS))
def test_a_picture_of_the_article_is_kept(html: str) -> None:
    record = read(html)
    assert len(record["images"]) == 1
    assert body(record) == STORY


BESIDE = {
    "a count of comments": "<a href='/author/x/'>{}</a></span> <span><a "
    "href='#respond'>6 bình luận</a>",
    "a count of views": "{}</span> <span>1.204 lượt xem",
    "a button": "{}</span> <span><a href='#'>Chia sẻ</a>",
}


@pytest.mark.parametrize("meta", BESIDE.values(), ids=list(BESIDE))
@pytest.mark.parametrize("name", ["Theo Reuters", "ĐỨC QUANG", "Bài, ảnh: HÀN ĐĂNG"])
def test_what_else_stands_in_its_line(meta: str, name: str) -> None:
    line = f"<div><span><time>{DATE}</time></span> <span>{meta.format(name)}</span></div>"
    record = read(shell(f"<header><h1>{TITLE}</h1>{line}</header><div>{TEXT}</div>"))
    assert record["byline"] == name


@pytest.mark.parametrize(
    "look", ["align=right", "style='text-align: right'", "class='has-text-align-right'"]
)
def test_a_signature_on_the_right_may_be_any_name(look: str) -> None:
    record = read(page(f"{TEXT}<p {look}><strong>Lý Công An</strong></p>{BOX}"))
    assert record["byline"] == "Lý Công An"
    assert body(record) == STORY


def test_what_looks_like_that_name_elsewhere_is_text() -> None:
    record = read(page(f"{P1}<p><b>Công An Huế</b></p>{P2}{P3}{BOX}"))
    assert record["byline"] is None
    assert body(record) == [STORY[0], "Công An Huế", *STORY[1:]]


RATINGS = {
    "stars": "<div><span>★★★★☆</span> <span>4.5/5 (12 lượt đánh giá)</span></div>",
    "a number": "<div>Đánh giá: 4,5/5 - 12 lượt</div>",
    "a question": "<div><h4>Bài viết này có hữu ích với bạn không?</h4><button>Có</button></div>",
    "another question": "<p>Bạn thấy nội dung bài viết này thế nào?</p>",
    "a way back": "<div><a href='/kinh-te/'>Trở lại Kinh tế</a></div>",
}


@pytest.mark.parametrize("rating", RATINGS.values(), ids=list(RATINGS))
@pytest.mark.parametrize("name", ["ĐỨC QUANG", "M.Hiền"])
def test_a_rating_behind_it(rating: str, name: str) -> None:
    lead = "<h2>HNN.VN - Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm.</h2>"
    top = f"<h1>{TITLE}</h1><p>{DATE}</p>{lead}"
    for inside in (
        f"<div>{TEXT}</div><div><b>{name}</b></div>",
        f"<div>{TEXT}<p><b>{name}</b></p></div>",
    ):
        record = read(shell(f"<div>{top}{inside}{rating}</div>"))
        assert record["byline"] == name
        assert body(record) == STORY


NONE = {
    "none": page(TEXT),
    "a name in the last sentence": page(f"{TEXT}<p>Chúng tôi chia tay chợ của bà Lê Thị Tư.</p>"),
    "a subhead in capitals": page(f"{P1}<p><b>CHỢ QUÊ NGÀY TẾT</b></p>{P2}{P3}"),
    "a name under a quote": page(
        f"{P1}<blockquote>“Năm nay hàng về nhiều hơn hẳn.”<br>Bà LÊ THỊ TƯ</blockquote>{P2}{P3}"
    ),
    "the imprint's editor": page(f"{TEXT}</div><p>Tổng Biên tập: NGUYỄN VĂN AN</p><div>"),
    "the imprint's people": page(
        f"{TEXT}</div><p>© Bản quyền thuộc về Huế ngày nay</p><p>Giấy phép số 250/GP-BTTTT</p>"
        "<p>NGUYỄN VĂN AN</p><div>"
    ),
    "a reader's name": page(
        f"{TEXT}</div><h3>Bình luận (1)</h3><p><b>Trần Văn Bình</b></p>"
        "<p>Bài viết rất hay, cảm ơn tác giả đã chia sẻ nhiều điều.</p><div>"
    ),
    "a section": page(f"{TEXT}</div><p><a href='/kinh-te/'>Kinh tế</a></p><div>"),
    "an account in JSON-LD": page(
        TEXT,
        head='<script type="application/ld+json">{"@type":"NewsArticle",'
        '"author":{"@type":"Person","name":"hnnadmin"}}</script>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("html", NONE.values(), ids=list(NONE))
def test_none_is_none_with_a_warning(html: str) -> None:
    record = read(html)
    assert (record["byline"], record["authors"], record["source"]) == (None, [], None)
    assert "byline" in warned(record)


def test_notes_behind_the_byline_are_not_the_text() -> None:
    record = read(page(f"{TEXT}<p><b>ĐỨC QUANG</b></p><p>{LINK}</p>"))
    assert record["byline"] == "ĐỨC QUANG"
    assert body(record) == STORY
    assert OTHER_TITLE not in record["body_html"]
