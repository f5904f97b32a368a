"""Pictures: which are the article's, and their own addresses."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    LINK,
    ONE,
    OTHER,
    P1,
    P2,
    P3,
    PICTURE,
    STORY,
    TITLE,
    body,
    page,
    read,
    shell,
)

CAPTION = "Người dân chọn mua hoa ở chợ quê"

# Between the end of the text, which an element of its own holds, and the byline.
BEHIND_THE_TEXT = {
    "figure": f"<figure>{IMG}<figcaption>{CAPTION}</figcaption></figure>",
    "figure in a div": f"<div><figure>{IMG}<figcaption>{CAPTION}</figcaption></figure></div>",
    "div, with a credit": f"<div class=media>{IMG}<p>{CAPTION}. Ảnh: Bảo Phước</p></div>",
    "two": f"<figure><img src='/1.jpg'></figure><div>{IMG}<p>{CAPTION}. Ảnh: B.P</p></div>",
}


@pytest.mark.parametrize("layout", BEHIND_THE_TEXT.values(), ids=list(BEHIND_THE_TEXT))
def test_a_picture_right_behind_what_holds_the_text(layout: str) -> None:
    record = read(
        shell(f"<h1>{TITLE}</h1><i>{DATE}</i><div>{P1}{P2}{P3}</div>{layout}<b>ĐỨC QUANG</b>")
    )
    assert record["images"][-1]["url"] == PICTURE
    assert record["images"][-1]["caption"] == CAPTION
    assert body(record) == STORY
    assert record["byline"] == "ĐỨC QUANG"


def test_a_piece_of_the_text_that_is_a_figure() -> None:
    pieces = [P1, P2, P3, f"<figure>{IMG}<figcaption>{CAPTION}.</figcaption></figure>"]
    text = "".join(
        f"<div class='w e{k}'><div class=i>{piece}</div></div>" for k, piece in enumerate(pieces)
    )
    record = read(shell(f"<h1>{TITLE}</h1><i>{DATE}</i><main>{text}</main>"))
    assert [image["caption"] for image in record["images"]] == [f"{CAPTION}."]
    assert body(record) == STORY


def test_one_picture_under_two_captions_is_printed_twice() -> None:
    figures = [f"<figure>{IMG}<figcaption>{CAPTION} {k}</figcaption></figure>" for k in "ab"]
    record = read(page(f"{P1}{figures[0]}{P2}{figures[1]}{P3}"))
    assert [image["caption"] for image in record["images"]] == [f"{CAPTION} a", f"{CAPTION} b"]


LEFT_OUT = {
    "with words that may be another's": f"<div>{IMG}<p>{CAPTION}</p></div>",
    "with much else": f"<div>{IMG}<p>{CAPTION}</p>{P2.replace('Bà', 'Chị')}</div>",
}


@pytest.mark.parametrize("layout", LEFT_OUT.values(), ids=list(LEFT_OUT))
def test_a_picture_behind_the_text_that_is_left_out_is_a_doubt(layout: str) -> None:
    record = read(shell(f"<h1>{TITLE}</h1><i>{DATE}</i><div>{P1}{P2}{P3}</div>{layout}"))
    assert record["images"] == []
    assert {"field": "images", "message": f"left out, it stands behind the text: {PICTURE}"} in [
        dict(warning) for warning in record["warnings"]
    ]


ADDRESSES = {
    "plain": f"<img src='{PICTURE}'>",
    "without a scheme": f"<img src='{PICTURE.removeprefix('https:')}'>",
    "data-src": f"<img src='data:image/gif;base64,R0lGOD' data-src='{PICTURE}'>",
    "data-original": f"<img src='/static/blank.gif' data-original='{PICTURE}'>",
    "data-lazy-src": f"<img src='/static/grey.gif' data-lazy-src='{PICTURE}'>",
    "data-src without src": f"<img data-src='{PICTURE}'>",
    "data-srcset": f"<img src='data:image/gif;base64,R0lGOD' data-srcset='{PICTURE} 640w'>",
    "srcset": f"<img srcset='/nho.jpg 320w, {PICTURE} 1200w' loading=lazy>",
    "noscript": f"<img class=lazy src='data:,'><noscript><img src='{PICTURE}'></noscript>",
    "lazy and its twin": f"<img src='data:,' data-src='{PICTURE}'><noscript>{IMG}</noscript>",
    "source": f"<picture><source srcset='{PICTURE}'><img src='data:,'></picture>",
    "amp": f"<amp-img src='{PICTURE}'></amp-img>",
    "a tracking parameter": f"<img src='{PICTURE}?utm_source=zalo'>",
}


@pytest.mark.parametrize("img", ADDRESSES.values(), ids=list(ADDRESSES))
def test_its_own_address(img: str) -> None:
    record = read(page(f"{P1}<figure>{img}</figure>{P2}{P3}"))
    assert [image["url"] for image in record["images"]] == [PICTURE]


def test_relative_addresses_follow_the_base() -> None:
    head = "<base href='https://file.huengaynay.vn/static/'>"
    record = read(page(f"{P1}<p><img src='a.jpg'></p><p><img src='/b.jpg'></p>{P2}{P3}", head=head))
    assert [image["url"] for image in record["images"]] == [
        "https://file.huengaynay.vn/static/a.jpg",
        "https://file.huengaynay.vn/b.jpg",
    ]


ORIGINS = ["https://huengaynay.vn", "http://huengaynay.vn", "http://www.huengaynay.vn"]


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("src", ["//file.huengaynay.vn/a.jpg", "/a.jpg"])
def test_its_address_is_the_same_whichever_way_the_page_came(origin: str, src: str) -> None:
    record = read(page(f"{P1}<figure><img src={src}></figure>{P2}{P3}"), f"{origin}/cho-1234.html")
    host = "file.huengaynay.vn" if src.startswith("//") else "huengaynay.vn"
    assert [image["url"] for image in record["images"]] == [f"https://{host}/a.jpg"]


def test_the_front_page_of_the_printed_paper_is_no_cover() -> None:
    front = f"<div><div>{IMG}<p>Số ra ngày 09/12/2025</p></div></div>"
    record = read(shell(f"<div>{front}<h1>{TITLE}</h1><p>{DATE}</p><div>{P1}{P2}{P3}</div></div>"))
    assert record["images"] == []


def test_a_cover_with_its_caption_in_a_box_of_its_own() -> None:
    cover = f"<div><div>{IMG}<div>{CAPTION}</div></div></div>"
    record = read(shell(f"<div>{cover}<h1>{TITLE}</h1><p>{DATE}</p><div>{P1}{P2}{P3}</div></div>"))
    assert record["images"] == [{"url": PICTURE, "caption": CAPTION, "credit": None}]


def test_a_picture_right_before_the_byline() -> None:
    record = read(page(f"{P1}{P2}{P3}<p>{IMG}</p><p><i>Tin, ảnh: Minh Hiền</i></p><p>{LINK}</p>"))
    assert [image["url"] for image in record["images"]] == [PICTURE]
    assert record["byline"] == "Tin, ảnh: Minh Hiền"


NO_PICTURES = {
    "in a card that is a link": f"<a href='{OTHER}'><div>Hội làng</div><p><b>{IMG}</b></p></a>",
    "an icon": "<p><img src='/static/icon-clock.png' width=12></p>",
    "a bullet": f"<p><img src='/images/bullet.gif'> {LINK}</p>",
    "an advertisement": "<p><a href='https://ads.example/x'><img src='https://ads.example/b.gif'></a></p>",
    "a card's": f"<div><a href='{OTHER}'><img src='/thumb.jpg'></a>{LINK}</div>",
    "a stand-in": "<p><img src='data:image/gif;base64,R0lGOD'></p>",
    "a tool": "<ul><li><a href=#><img src=/data/in-1.png alt='In bài này'></a></ul>",
    "an author": "<p><img src='/data2/image/author/9.jpg'></p>",
    "an avatar": "<p><img src='/static/avatar.png' width=48></p>",
}  # fmt: skip


@pytest.mark.parametrize("text", NO_PICTURES.values(), ids=list(NO_PICTURES))
def test_what_is_no_picture_of_the_article(text: str) -> None:
    record = read(page(P1 + text + P2 + P3))
    assert record["images"] == []
    assert body(record) == STORY


def test_pictures_in_one_paragraph_share_the_caption_in_the_next() -> None:
    second = "https://file.huengaynay.vn/data2/image/cho-que-2.jpg"
    row = f'<p style="text-align:center">{IMG} <img src="{second}"></p>'
    caption = '<p style="text-align:center"><em>Phiên chợ cuối năm (Ảnh: Bảo Minh)</em></p>'
    shared = {"caption": "Phiên chợ cuối năm", "credit": "Bảo Minh"}
    record = read(page(f"{P1}{row}{caption}{P2}{P3}"))
    assert record["images"] == [{"url": PICTURE, **shared}, {"url": second, **shared}]
    record = read(page(f"{P1}<p>{IMG}</p>{P2}<p><img src='{second}'></p>{caption}{P3}"))
    assert [image["caption"] for image in record["images"]] == [None, "Phiên chợ cuối năm"]


@pytest.mark.parametrize(
    ("address", "is_picture"),
    [
        ("/data2/image/fckeditor/upload/2025/20251209/images/fb460_1.png", True),
        ("/upload/2025/12/09/in.jpg", True),
        ("/upload/2025/12/09/logo-bao.png", False),
        ("/images/fb460_1.png", False),
        ("/images/in.jpg", False),
        ("/images/share_2.jpg", False),
        ("/images/lich-su-lang.jpg", True),
        ("/images/lich-su-lang.png", False),
        ("/images/logo-bao.jpg", False),
        ("/images/printButton.png", False),
    ],
)
def test_the_name_of_a_file(address: str, is_picture: bool) -> None:
    photo = f"<center><img src='{address}'><br><i>Người dân chọn hoa ở chợ</i></center>"
    record = read(page(f"{P1}{photo}{P2}{P3}"))
    assert len(record["images"]) == is_picture


LARGER = "<a href='/data2/image/cho-lon.jpg' class=fancybox style='display:block'>{}</a>"
SHOWN_LARGER = {
    "a span": f"{IMG}<span style='display:block'>{CAPTION}</span>",
    "behind a break": f"{IMG}<br><i>{CAPTION}</i>",
}


@pytest.mark.parametrize("inside", SHOWN_LARGER.values(), ids=list(SHOWN_LARGER))
def test_a_caption_in_the_link_to_the_pictures_larger_self(inside: str) -> None:
    record = read(page(f"{P1}{LARGER.format(inside)}{P2}{P3}"))
    assert record["images"] == [{"url": PICTURE, "caption": CAPTION, "credit": None}]
    assert body(record) == STORY


@pytest.mark.parametrize("side", ["align=left", "style='float:right;width:240px'"])
def test_the_paragraph_around_a_picture_on_its_side_is_no_caption(side: str) -> None:
    photo = IMG.replace("<img ", f"<img {side} ")
    record = read(page(f"<table><tr><td>{photo}{ONE}</td></tr></table>{P2}{P3}"))
    assert record["images"] == [{"url": PICTURE, "caption": None, "credit": None}]
    assert body(record) == STORY
    named = read(page(f"{P1}{P2}{P3}<p>{photo}{CAPTION}. Ảnh: Lê An</p>"))["images"]
    assert named == [{"url": PICTURE, "caption": CAPTION, "credit": "Lê An"}]


def test_a_picture_kept_elsewhere_that_leads_to_its_larger_self_is_no_banner() -> None:
    kept = "https://blogger.example.org/img/{}/cho-que.jpg"
    photo = f"<table><tr><td><a href='{kept.format('s1600')}'><img src='{kept.format('s640')}'></a>"
    record = read(page(f"{P1}{photo}</td></tr><tr><td>Chợ quê</td></tr></table>{P2}{P3}"))
    assert [(image["url"], image["caption"]) for image in record["images"]] == [
        (kept.format("s640"), "Chợ quê")
    ]


@pytest.mark.parametrize("tag", ["h1", "div", "p"])
def test_a_cover_in_one_block_with_a_headline_of_any_name(tag: str) -> None:
    cover = f"<div class=cover>{IMG}<div><{tag}>{TITLE}</{tag}></div></div>"
    date = f"<div>{DATE}</div>"
    head = f"<title>{TITLE}</title>"
    record = read(shell(f"{cover}{date}<div>{P1}{P2}{P3}</div>", head))
    assert (record["title"], [image["url"] for image in record["images"]]) == (TITLE, [PICTURE])


def test_the_words_of_a_button_are_no_caption() -> None:
    photo = f"<div><div>{IMG}<div>Phóng to</div></div><div class=caption><p>Chợ sớm</p></div></div>"
    record = read(page(f"{P1}{photo}{P2}{P3}"))
    assert [image["caption"] for image in record["images"]] == ["Chợ sớm"]
    assert body(record) == STORY
