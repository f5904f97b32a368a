"""Texts in pieces, a box each, with advertisements between them; boxes that were never closed."""

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
    STORY,
    THREE,
    TITLE,
    TWO,
    body,
    page,
    read,
    shell,
)

AD = "<div class=qc>Quảng cáo</div>"
CAPTION = "Người dân bày hoa bên đường. Ảnh: Hàn Đăng"


def piece(inside: str) -> str:
    return f"<div class=noi-dung>{inside}</div>"


def test_a_paragraph_behind_a_link_in_a_piece_is_no_summary() -> None:
    """Other pieces, set alike, hold a paragraph each."""
    pieces = [piece(P1), piece(f"<p>Xem thêm: {LINK}</p>{P2}"), piece(P3)]
    record = read(page(AD.join(pieces)))
    assert body(record) == STORY
    assert [link["summary"] for link in record["related"]] == [None]


def test_a_paragraph_in_one_piece_with_an_advertisement() -> None:
    record = read(page(f"{piece(P1 + P2)}{piece(AD + P3)}"))
    assert body(record) == STORY


def test_a_form_holds_no_more_than_its_own_box() -> None:
    form = (
        "<div><b>Đăng ký nhận bản tin</b><form><input type=email><button>Gửi</button></form></div>"
    )
    signed = f"<p>{THREE} Xem <a href='{OTHER}'>bảng giá</a>.<br><strong>THANH HƯƠNG</strong></p>"
    record = read(page(f"{piece(P1)}{piece(P2)}{piece(form + signed)}"))
    assert body(record) == [ONE, TWO, f"{THREE} Xem bảng giá."]
    assert record["byline"] == "THANH HƯƠNG"


@pytest.mark.parametrize("sign", ["", "<p>Bài, ảnh: M.Nguyên</p>"])
def test_a_caption_and_a_paragraph_in_a_piece(sign: str) -> None:
    photo = f"<p align=center>{IMG}</p><p align=center><em>{CAPTION}</em></p>"
    pieces = f"<div>{P1}{P2}</div><div><span>Quảng cáo</span></div><div>{photo}{P3}{sign}</div>"
    record = read(shell(f"<h1>{TITLE}</h1><p>{DATE}</p><article>{pieces}</article>"))
    assert body(record) == STORY
    assert [(image["caption"], image["credit"]) for image in record["images"]] == [
        ("Người dân bày hoa bên đường", "Hàn Đăng")
    ]
    assert record["byline"] == ("Bài, ảnh: M.Nguyên" if sign else None)


@pytest.mark.parametrize(
    "between", ["", f"<figure>{IMG}</figure>", f"<h4>Bài liên quan</h4>{LINK}"]
)
def test_a_span_that_was_never_closed_holds_only_the_rest(between: str) -> None:
    """A paragraph before it is no lead."""
    record = read(page(f"{P1}{between}<span>{P2}{P3}<p>{ONE}</p>"))
    assert body(record) == [*STORY, ONE]
    assert record["lead"] is None


TABLE = (
    "<table><tr><td>Loại</td><td>Giá</td></tr><tr><td>Rau</td><td>120</td></tr>"
    "<tr><td>Hoa</td><td>80</td></tr></table>"
)


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (TABLE, ["Loại | Giá", "Rau | 120", "Hoa | 80"]),
        (TABLE.replace("Loại", DATE), []),  # of the article itself
        (TABLE.replace("Loại", LINK), []),
    ],
)
def test_a_table_of_data_opens_the_text_beside_the_headline(table: str, rows: list[str]) -> None:
    record = read(shell(f"<div><h1>{TITLE}</h1><p>{DATE}</p>{table}{P1}</div>"))
    assert body(record) == [*rows, ONE]
