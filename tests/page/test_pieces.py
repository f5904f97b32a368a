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

FOUR = "Đến chiều, những gian hàng cuối cùng mới dọn, con đường làng trở lại yên ắng như cũ."
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


def cell(inside: str) -> str:
    """A piece in a layout table."""
    return f"<table class=noi-dung><tr><td>{inside}</td></tr></table>"


def wrapped(text: str) -> str:
    return f"<div class=doan><p>{text}</p></div>"


PIECES = {
    "cells": (cell(P1 + P2), cell(P3 + P1)),
    "boxes in boxes": tuple(
        f"<div><div class=noi-dung><div>{inside}</div></div></div>"
        for inside in (P1 + P2, P3 + P1)
    ),
    "one in another that was never closed": (
        f"<div class=noi-dung>{wrapped(ONE)}{wrapped(TWO)}</div>",
        f"<div class=noi-dung>{wrapped(THREE)}<div class=x>{wrapped(ONE)}",
    ),
    "deep in tables without names": tuple(
        f"<table><tr><td><table><tr><td>{inside}</td></tr></table></td></tr></table>"
        for inside in (P1 + P2, P3 + P1)
    ),
}  # fmt: skip


@pytest.mark.parametrize("pieces", PIECES.values(), ids=list(PIECES))
def test_pieces_are_one_text(pieces: tuple[str, ...]) -> None:
    record = read(page(AD.join(pieces)))
    assert body(record) == [*STORY, ONE]


def test_a_piece_begins_with_what_is_no_sentence() -> None:
    rows = ["Loại | Giá", "Rau | 120", "Hoa | 80"]
    record = read(page(f"{cell(IMG)}{cell(TABLE)}{AD}{cell(P1 + P2)}"))
    assert body(record) == [*rows, ONE, TWO]
    assert len(record["images"]) == 1


def test_a_list_of_articles_in_a_piece_ends_no_text() -> None:
    """`Đọc thêm` behind all pieces does."""
    box = f"<div><b>Đọc thêm:</b><div>{LINK}</div></div>"
    record = read(page(f"{cell(P1)}{AD}{cell(P2 + box + P3)}"))
    assert body(record) == STORY
    assert [link["kind"] for link in record["related"]] == ["inline"]


def test_another_article_in_twins_of_the_pieces_is_none_of_the_text() -> None:
    second = f"<h2>Hội làng đầu xuân</h2><p>08/12/2025 10:00</p>{piece(P3 + P1)}"
    record = read(shell(f"<h1>{TITLE}</h1><p>{DATE}</p>{piece(P1 + P2)}{second}"))
    assert body(record) == [ONE, TWO]


def test_a_live_report_has_headings_with_times_in_its_text() -> None:
    entry = f"<h2>Chợ sớm</h2><p>10:30 09/12/2025</p>{P3}"
    record = read(shell(f"<article><h1>{TITLE}</h1><div>{P1}{P2}{entry}{entry}</div></article>"))
    assert record["body"].count(THREE) == 2


def test_a_layout_table_around_a_picture_and_paragraphs_is_no_figure() -> None:
    photo = f"<p>{IMG}</p><p>Rau và hoa</p><p>Ảnh: Hàn Đăng</p>"
    record = read(page(f"{cell(P1)}{cell(P2 + photo)}{cell(P3)}"))
    assert body(record) == STORY
    assert [(image["caption"], image["credit"]) for image in record["images"]] == [
        ("Rau và hoa", "Hàn Đăng")
    ]


def test_a_picture_without_a_caption_in_a_layout_table() -> None:
    photo = cell(f"<p>{IMG}</p>{P3}<div>Xem thêm: {LINK}</div>")
    record = read(page(AD.join([cell(P1 + P2), photo])))
    assert body(record) == STORY
    assert [image["caption"] for image in record["images"]] == [None]


def test_a_place_that_others_lead_to_is_no_link() -> None:
    """An editor leaves it around the words of a paragraph."""
    marked = f"<p><a name=_Hlk31191>{TWO}</a></p>"
    record = read(page(f"{P1}{marked}{P3}"))
    assert (body(record), record["lead"]) == (STORY, None)


def test_a_table_of_data_cut_off_by_an_advertisement() -> None:
    record = read(page(f"<section>{P1}{P2}</section>{AD}{TABLE}<p>ĐỨC QUANG</p>"))
    assert body(record) == [ONE, TWO, "Loại | Giá", "Rau | 120", "Hoa | 80"]
    assert record["byline"] == "ĐỨC QUANG"


def test_a_label_of_an_empty_advertisement_opens_a_piece() -> None:
    """The sentence behind it is no advertiser's: it leads nowhere."""
    parts = (f"<section>{AD}<span>{text}</span></section>" for text in (TWO, THREE))
    record = read(page(f"<section><span>{ONE}</span></section>{''.join(parts)}"))
    assert body(record) == STORY


@pytest.mark.parametrize("order", ["{text}{photo}", "{photo}{text}"])
def test_a_paragraph_beside_a_picture_in_a_row_of_a_table(order: str) -> None:
    photo = f"<td>{IMG}<br>Rau và hoa. Ảnh: Hàn Đăng</td>"
    row = order.format(text=f"<td>{P2}</td>", photo=photo)
    record = read(page(f"{P1}<table><tr>{row}</tr></table>{P3}"))
    assert body(record) == STORY
    assert [image["caption"] for image in record["images"]] == ["Rau và hoa"]


def test_the_heading_of_a_box_of_notes_is_no_caption() -> None:
    box = f"<div class=note-box><h4>Thông tin cho du khách</h4>{P2}<p>Chợ họp từ 5 giờ.</p></div>"
    assert body(read(page(f"{P1}{box}{P3}")))[1] == "Thông tin cho du khách"


def test_chapters_with_a_number_each_and_class_names_made_by_a_program() -> None:
    first, second, third = (
        f"<div class=w_11d4c><p class=t_06f18>{text}</p></div>" for text in STORY
    )
    photo = f"<center>{IMG}<br><i>{CAPTION}</i></center>"
    chapters = (
        f"<section class=s0>{photo}{first}{second}{photo}</section>"
        f"<section class=s1>{photo}{third}</section>"
    )
    lead = "<h2 class=s_1>Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm.</h2>"
    assert body(read(page(lead + chapters))) == STORY


@pytest.mark.parametrize("wrapper", ["{}", "<div>{}</div>"])
def test_a_long_list_in_a_wrapper_is_a_part_of_the_text(wrapper: str) -> None:
    steps = [f"{text} Làm thật chậm, vừa làm vừa nếm cho vừa miệng." for text in STORY]
    short = wrapper.format("<ul><li>500 g thịt ba chỉ</li><li>2 củ hành tím</li></ul>")
    long = wrapper.format("<ol>" + "".join(f"<li>{step}</li>" for step in steps) + "</ol>")
    lead = "<h2>Món ăn ngày Tết của người Huế, nấu chậm mà nhớ lâu.</h2>"
    record = read(page(f"<p>Nguyên liệu</p>{short}<p>Cách làm</p>{long}", top="").replace(
        "<div class='text'>", f"{lead}<div class='text'>"
    ))  # fmt: skip
    assert body(record) == ["Nguyên liệu", "500 g thịt ba chỉ", "2 củ hành tím", "Cách làm", *steps]


@pytest.mark.parametrize("heading", ["Có thể bạn quan tâm", "Tin liên quan", "Chủ đề nóng"])
def test_a_list_in_the_last_piece_ends_no_text(heading: str) -> None:
    """Each widget of a page builder has a row and a column of its own."""

    def widget(inside: str) -> str:
        return f"<section><div class=col><div class=widget>{inside}</div></div></section>"

    box = f"<div class=z><p>{heading}</p>{LINK}</div>"
    table = "<table><tr><td>Huế</td><td>31</td></tr></table>"
    told = [*map(widget, (P1, P2, P3)), widget(table), widget(f"{box}<p>{FOUR}</p>")]
    html = shell(f"<h1>{TITLE}</h1><div>{DATE}</div><div class=text>{''.join(told)}</div>")
    assert body(read(html)) == [*STORY, "Huế | 31", FOUR]
