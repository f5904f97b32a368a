"""What frameworks and real papers do to a text: columns, wrappers, parts that are put in late."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    ONE,
    P1,
    P2,
    P3,
    PICTURE,
    STORY,
    THREE,
    TITLE,
    TWO,
    body,
    page,
    read,
    shell,
)

H1 = f"<h1>{TITLE}</h1><p>{DATE}</p>"
FOUR = "Nhiều người đi chợ từ lúc trời chưa sáng để chọn được những cành mai vừa ý nhất."
FIVE = "Đến trưa, các gian hàng hoa gần như đã bán hết, chỉ còn vài chậu cúc bên cổng chợ."
P4, P5 = f"<p>{FOUR}</p>", f"<p>{FIVE}</p>"
SIDE = (
    "<aside><div><p>Đọc nhiều</p><a href='/van-hoa/hoi-lang-160555.html'>Hội làng</a></div></aside>"
)


def column(text: str) -> str:
    return (
        "<div class=chunk><div class='grid w-1a'><div class='item k-9'><div class=wrapper>"
        f"<div class=inner>{text}</div></div></div></div></div>"
    )


def wrapped(text: str) -> str:
    return f"<div class='sc-a1 xYz'><div><div>{text}</div></div></div>"


STREAMED = (
    f"<template id='B:0'></template></main><footer>Chân trang</footer>"
    f"<div hidden id=\"S:0\">{H1}<div>{P1}<template id='P:1'></template>{P3}</div></div>"
    f'<div hidden id="S:1">{P2}</div>'
)

TEXTS = {
    "in columns, each in a row of a grid": shell(
        f"<article><header>{H1}</header><div class=chunks>"
        f"{column(P1 + P2)}{column('<p>Đọc nhiều</p>')}{column(P3 + P4)}</div></article>"),
    "each paragraph in three elements": shell(
        f"<div><div>{H1}</div><div>{''.join(map(wrapped, (P1, P2, P3, P4)))}</div></div>"),
}  # fmt: skip


@pytest.mark.parametrize("html", TEXTS.values(), ids=list(TEXTS))
def test_a_text_in_pieces_is_whole(html: str) -> None:
    assert [p for p in body(read(html)) if p != "Đọc nhiều"] == [*STORY, FOUR]


def test_a_text_that_a_stray_end_tag_cuts_off_is_whole() -> None:
    text = f"<div class=text>{P1}{P2}</div></div>{P3}<p align=right><b>ĐỨC QUANG</b></p></div>"
    record = read(shell(f"<div><h1>{TITLE}</h1><p>{DATE}</p>{text}"))
    assert (body(record), record["byline"]) == (STORY, "ĐỨC QUANG")


def test_parts_that_react_streams_stand_where_its_script_puts_them() -> None:
    record = read(shell(f"<main>{STREAMED}"))
    assert (record["title"], record["published_raw"]) == (TITLE, DATE)
    assert body(record) == STORY


def test_the_inside_of_a_component_is_shown() -> None:
    inside = f"<template shadowrootmode=open>{H1}<div>{P1}{P2}{P3}</div></template>"
    record = read(shell(f"<hnn-article>{inside}</hnn-article><template>{P4}</template>"))
    assert (record["title"], body(record)) == (TITLE, STORY)


def test_of_several_whole_articles_the_first_is_read() -> None:
    other = f"<article><h1>Hội làng đầu xuân</h1>{P4}{P5}<p>{FOUR} {FIVE}</p></article>"
    assert body(read(shell(f"<article>{H1}<div>{P1}{P2}{P3}</div></article>{other}"))) == STORY


OWNERS = {
    "under a picture in the text": (
        f"{P1}<figure>{IMG}<figcaption>Chợ sớm</figcaption><p>© AFP/Lê Thọ</p></figure>{P2}{P3}"),
    "in the figure's caption": (
        f"{P1}<figure>{IMG}<figcaption><p>Chợ sớm</p><p>© AFP/Lê Thọ</p></figcaption></figure>"
        f"{P2}{P3}"),
}  # fmt: skip


@pytest.mark.parametrize("text", OWNERS.values(), ids=list(OWNERS))
def test_the_owner_of_a_picture_does_not_end_the_article(text: str) -> None:
    record = read(page(text))
    assert body(record) == STORY
    assert record["images"] == [
        {"url": PICTURE, "caption": "Chợ sớm © AFP/Lê Thọ", "credit": None},
    ]


@pytest.mark.parametrize("owner", ["© Lê Thọ", "Copyright 2025 The AP. All rights reserved"])
def test_the_owner_of_the_picture_over_the_text_does_not_end_it(owner: str) -> None:
    top = f"<div>{H1}<div>{IMG}<div>Người dân mua hoa Tết tại chợ quê sáng nay.</div>"
    record = read(shell(f"{top}<div>{owner}</div></div></div><div>{P1}{P2}{P3}</div>"))
    assert body(record) == STORY


def test_who_is_quoted_is_no_footer_of_the_page() -> None:
    quote = f"<blockquote><p>{TWO}</p><footer>Bà Lê Thị Tư</footer></blockquote>"
    assert body(read(page(P1 + quote + P3))) == [ONE, TWO, "Bà Lê Thị Tư", THREE]


def test_the_papers_own_copyright_ends_the_page() -> None:
    imprint = f"<p>© Báo Huế ngày nay</p><p>{FOUR}</p>"
    assert body(read(shell(f"<div>{H1}{P1}{P2}{P3}</div><div>{IMG}{imprint}</div>"))) == STORY
