"""What the markup of other newspapers and of their older years does to a page's lines."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    LINK,
    ONE,
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
)

TEXT = P1 + P2 + P3
CAPTION = "Người dân chọn mua hoa ở chợ quê"
SECOND = "https://file.huengaynay.vn/data2/image/cho-hoa.jpg"
IMG_2 = f'<img src="{SECOND}">'
LONG = "Bà Tư ngồi trước hiên nhà từ sáng sớm. Năm nay hoa về nhiều hơn mọi năm."
VIDEO = "<iframe src='https://video.example/7'></iframe>"

OVER = {
    "marked": f"<div><p class=pic-title>{LONG}</p>{IMG}</div>",
    "no sentence": f"<div><h4>{CAPTION}</h4><a href='{PICTURE}'>{IMG}</a></div>",
    "a box that looks as another does": (
        f"<div class=x7><p>{LONG}</p>{IMG}</div>{{}}<div class=x7><p>{CAPTION}</p>{IMG_2}</div>"),
}  # fmt: skip


@pytest.mark.parametrize("box", OVER.values(), ids=list(OVER))
def test_a_caption_over_its_picture(box: str) -> None:
    record = read(page(P1 + (box.format(P2) if "{}" in box else box + P2) + P3))
    assert body(record) == STORY
    assert record["images"][0]["caption"] in (LONG, CAPTION)


def test_a_caption_over_a_picture_is_not_that_of_the_picture_before() -> None:
    pictures = f"<div class=ph>{IMG}</div><div class=ph><h4>{CAPTION}</h4>{IMG_2}</div>"
    captions = [image["caption"] for image in read(page(P1 + pictures + P2 + P3))["images"]]
    assert captions == [None, CAPTION]


SHARED = {
    "a figure": f"<figure>{IMG}{IMG_2}<figcaption>{CAPTION}</figcaption></figure>",
    "figures in a figure": (
        f"<figure><figure>{IMG}</figure><figure>{IMG_2}</figure>"
        f"<figcaption>{CAPTION}</figcaption></figure>"),
    "cells of a table": (
        f"<table><tr><td>{IMG}<td>{IMG_2}<tr><td colspan=2>{CAPTION}</table>"),
    "a box": f"<div class=duo>{IMG}{IMG_2}<p class=caption>{CAPTION}</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("box", SHARED.values(), ids=list(SHARED))
def test_pictures_side_by_side_share_their_caption(box: str) -> None:
    record = read(page(P1 + box + P2 + P3))
    assert [image["caption"] for image in record["images"]] == [CAPTION, CAPTION]
    assert body(record) == STORY


def test_pictures_with_a_box_each_do_not() -> None:
    row = f"<div><div>{IMG}</div><div>{IMG_2}<p class=caption>{CAPTION}</p></div></div>"
    images = read(page(P1 + row + P2 + P3))["images"]
    assert [image["caption"] for image in images] == [None, CAPTION]


VIDEOS = {
    "a figure": f"<figure>{VIDEO}<figcaption>Clip ghi lại sự việc</figcaption></figure>",
    "custom elements": f"<v-block>{VIDEO}<v-cap><span>Người dân kể lại</span></v-cap></v-block>",
    "by its name": "<div type=VideoStream><div class='V_Caption'><p>Toàn cảnh</p></div></div>",
}  # fmt: skip


@pytest.mark.parametrize("video", VIDEOS.values(), ids=list(VIDEOS))
def test_the_caption_of_a_video_is_not_in_the_body(video: str) -> None:
    record = read(page(P1 + video + P2 + P3))
    assert body(record) == STORY
    assert record["images"] == []


def test_a_short_text_beside_a_frame_is_no_caption() -> None:
    assert body(read(page(P1 + VIDEO))) == [ONE]


def test_the_picture_in_the_headlines_block_is_the_articles() -> None:
    cover = f"<div>{IMG}<div><div>E-MAGAZINE</div><h1>{TITLE}</h1></div></div><p>{DATE}</p>"
    record = read(shell(f"{cover}<div>{TEXT}</div>"))
    assert record["images"] == [{"url": PICTURE, "caption": None, "credit": None}]


@pytest.mark.parametrize(
    ("printed", "credit"),
    [("Chợ quê (Ảnh: Đông Triều).", "Đông Triều"), ("Chợ quê. (Ảnh: P.T.).", "P.T.")],
)
def test_a_credit_in_brackets_with_a_stop(printed: str, credit: str) -> None:
    figure = f"<figure>{IMG}<figcaption>{printed}</figcaption></figure>"
    assert read(page(P1 + figure + P2))["images"][0] == {
        "url": PICTURE, "caption": "Chợ quê", "credit": credit,
    }  # fmt: skip


META = {
    "a counter touches the time": (
        f"<div><time>{DATE}</time><a>6 bình luận</a></div>", DATE, None),
    "in a box with a choice of voices": (
        f"<div><div>{DATE}</div><div><span>Nghe bài viết</span><select><option>Giọng nữ</option>"
        "</select></div></div>", DATE, None),
    "an address of e-mail touches the name": (
        f"<div><a href=/author/x>Thái Quyên</a><a href='mailto:t@x.vn'>t@x.vn</a></div>"
        f"<div>{DATE}</div>", DATE, "Thái Quyên"),
    "a change in brackets": (
        f"<div><span>Gia Tiến</span> <span>{DATE}</span> <span>(Cập nhật: 10/12/2025 08:00)</span>"
        "</div>", DATE, "Gia Tiến"),
    "the author in what holds the text": (
        f"<div>{DATE}</div>", DATE, None),
}  # fmt: skip


@pytest.mark.parametrize(("meta", "raw", "byline"), META.values(), ids=list(META))
def test_what_touches_date_and_author(meta: str, raw: str, byline: str | None) -> None:
    record = read(shell(f"<main><h1>{TITLE}</h1>{meta}<div>{TEXT}</div></main>"))
    assert (record["published_raw"], record["byline"]) == (raw, byline)
    assert body(record) == STORY


def test_the_authors_name_before_the_lead_in_the_texts_cell() -> None:
    cells = (
        f"<tr><td><span>Cao Thịnh</span></td></tr><tr><td>{DATE}</td></tr>"
        f"<tr><td><p class=introtext><strong>{ONE}</strong></p>{P2}</td></tr>"
        "<tr><td>Lần cập nhật cuối ( Thứ Tư, 10 Tháng 12 2025 08:00 )</td></tr>"
    )
    record = read(shell(f"<table><tr><td>{TITLE}</td></tr></table><table>{cells}</table>",
                        f"<title>{TITLE}</title>"))  # fmt: skip
    assert (record["lead"], body(record), record["byline"]) == (ONE, [TWO], "Cao Thịnh")
    assert record["modified_at"] == "2025-12-10T08:00:00+07:00"


LEADS = {
    "a paragraph over one in a box": f"<p class=s>{ONE}</p><div class=c>{P2}</div>",
    "with a picture": (
        f"<div class=s>{ONE}</div><div class=c><div>{IMG}</div><div>{TWO}</div></div>"),
}  # fmt: skip


@pytest.mark.parametrize("inside", LEADS.values(), ids=list(LEADS))
def test_the_lead_of_a_text_of_one_paragraph(inside: str) -> None:
    record = read(shell(f"<main><h1>{TITLE}</h1><p>{DATE}</p>{inside}</main>"))
    assert (record["lead"], body(record)) == (ONE, [TWO])


SHORT = "Nói thì dễ."
STEPS = "<p>Câu hỏi: năm nào chợ được mở?</p><ul><li>1945</li><li>2010</li></ul>"
TEXTS = {
    "a paragraph that an aside ends": (
        f"{P1}<p>{SHORT}<aside><p>Đọc thêm<p>{LINK}</aside>{P2}{P3}", [ONE, SHORT, TWO, THREE]),
    "a list of years": (
        f"{P1}{STEPS}{P2}", [ONE, "Câu hỏi: năm nào chợ được mở?", "1945", "2010", TWO]),
    "to load a program is a step": (
        f"{P1}<ul><li>Tải ứng dụng và bật thông báo vị trí</li></ul>{P2}",
        [ONE, "Tải ứng dụng và bật thông báo vị trí", TWO]),
    "the word of the year": (
        f"{P1}<p><b>Từ khóa</b> của năm nay là xanh, xanh từ cách trồng đến cách bán.</p>{P2}",
        [ONE, "Từ khóa của năm nay là xanh, xanh từ cách trồng đến cách bán.", TWO]),
    "to its viewers": (
        f"{TEXT}<p>* Mời quý độc giả theo dõi các chương trình đã phát trên kênh của Đài!</p>",
        STORY),
    "two divs set alike around a picture": (
        f"<div align=justify>{ONE}<br><br>{TWO}</div><table><tr><td>{IMG}</table>"
        f"<div align=justify>{THREE}</div>", STORY),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_the_text_is_whole_and_nothing_else(text: str, expected: list[str]) -> None:
    assert body(read(page(text))) == expected


def test_a_flat_page_opens_with_a_short_sentence() -> None:
    record = read(shell(f"<main><h1>{TITLE}</h1><p>{DATE}</p><p>{SHORT}</p>{TEXT}</main>"))
    assert body(record) == [SHORT, *STORY]


def test_a_subhead_over_the_first_paragraph() -> None:
    def chapter(words: str, text: str) -> str:
        return f"<section><div class=hd><h2>{words}</h2></div><div class=tx>{text}</div></section>"

    chapters = chapter("Chợ sớm", P1 + P2) + chapter("Chợ chiều", P3)
    record = read(shell(f"<div><h1>{TITLE}</h1></div><p>{DATE}</p>{chapters}"))
    assert body(record) == ["Chợ sớm", ONE, TWO, "Chợ chiều", THREE]


SOURCES = {
    "a paper of small letters": ("Theo Kinh tế đô thị", "Kinh tế đô thị"),
    "a paper that no table names": ("(Theo Thời nay)", "Thời nay"),
    "behind a name": ("Lê Thọ, Theo Kinh tế đô thị", "Kinh tế đô thị"),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "source"), SOURCES.values(), ids=list(SOURCES))
def test_a_source_by_its_place(printed: str, source: str) -> None:
    record = read(page(f"{TEXT}<p>{printed}</p>"))
    assert (record["byline"], record["source"], body(record)) == (printed, source, STORY)


def test_a_subhead_that_opens_as_a_source_does() -> None:
    assert body(read(page(f"{P1}<p>Theo Đảng trọn đời</p>{P2}{P3}"))) == [
        ONE, "Theo Đảng trọn đời", TWO, THREE,
    ]  # fmt: skip


def test_reporters_without_a_name() -> None:
    record = read(page(f"{TEXT}<p align=right>Nhóm phóng viên</p>"))
    assert (record["byline"], record["authors"]) == ("Nhóm phóng viên", [])


def test_an_advertisement_takes_no_links_of_the_paper() -> None:
    tags = "<ul class=tags><li><a href=/tag/hue.html>Huế</a><li><a href=/tag/tet.html>Tết</a></ul>"
    record = read(page(f"{TEXT}</div><div><span>Quảng cáo</span></div>{tags}<div>"))
    assert record["tags"] == ["Huế", "Tết"]


def test_another_papers_mark_makes_a_lead() -> None:
    record = read(page(f"<p>(Dân trí) - {ONE}</p>{P2}{P3}"))
    assert (record["dateline"], record["lead"]) == ("Dân trí", ONE)


def test_the_source_under_the_author() -> None:
    end = "<div><p class=author>Lê Hoàng Sơn</p><p class=source>Theo Nhịp sống kinh tế</p></div>"
    record = read(shell(f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{P1}{P2}{P3}</div>{end}</div>"))
    assert (record["source"], record["authors"][0]["name"]) == ("Nhịp sống kinh tế", "Lê Hoàng Sơn")


SECTION = "https://huengaynay.vn/van-hoa.html"
CRUMBS = {
    "with an extension, far above": (
        f"<div class=pathway><a href=/>Trang chủ</a> <img src=/arrow.png> "
        f"<a href='{SECTION}'>Văn hóa</a> <img src=/arrow.png> "
        f"<a href='/van-hoa/di-san.html'>Di sản</a></div><ul>" + "<li>Mục<li>Tin" * 40 + "</ul>",
        ["Văn hóa", "Di sản"]),
    "the date leads to the page itself": (
        "<p><a href='/van-hoa/cho-que-160781.html'>09/12/2025</a></p>", []),
}  # fmt: skip


@pytest.mark.parametrize(("top", "names"), CRUMBS.values(), ids=list(CRUMBS))
def test_sections(top: str, names: list[str]) -> None:
    url = "https://huengaynay.vn/van-hoa/cho-que-160781.html"
    record = read(shell(f"{top}<div><h1>{TITLE}</h1><p>{DATE}</p>{TEXT}</div>"), url)
    assert [section["name"] for section in record["section"]] == names


IDS = [
    ("https://bao.example/cho-que-post160781.html", "160781"),
    ("https://bao.example/cho-que-c46a1109842.html", "1109842"),
    ("https://bao.example/cho-que-160781.vnp", "160781"),
    (URL, "160781"),
]


@pytest.mark.parametrize(("url", "number"), IDS)
def test_the_number_that_ends_the_address(url: str, number: str) -> None:
    assert read(page(TEXT), url)["id"] == number
