"""A text whose opening stands in an element of its own, named otherwise than that of the rest."""

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
    THREE,
    TITLE,
    TWO,
    body,
    page,
    read,
    shell,
    warned,
)

LEAD = "Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm chuyện làm ăn."
BOX = f"<div class=rel><h4>Tin liên quan</h4><ul><li>{LINK}</li></ul></div>"
AD = "<div class=qc>Quảng cáo</div>"
PHOTO = f"<div>{IMG}</div><p>Rau và hoa bày kín hai bên đường. Ảnh: Hàn Đăng</p>"
REST = f"<div class=rest>{P3}{P1}{P2}{P3}</div>"
FOUR = [THREE, ONE, TWO, THREE]


@pytest.mark.parametrize("between", [BOX, AD, f"<figure>{IMG}</figure>", f"{BOX}{AD}"])
@pytest.mark.parametrize("lead", [f"<h2>{LEAD}</h2>", f"<p><b>{LEAD}</b></p>"])
def test_one_paragraph_behind_the_lead_and_before_a_box(lead: str, between: str) -> None:
    record = read(page(f"{lead}<div class=first>{P2}</div>{between}{REST}"))
    assert (record["lead"], body(record)) == (LEAD, [TWO, *FOUR])


@pytest.mark.parametrize("between", [BOX, AD, ""])
def test_two_paragraphs_in_one_element_are_no_lead(between: str) -> None:
    record = read(page(f"<div class=first>{P1}{P2}</div>{between}{REST}"))
    assert (record["lead"], body(record)) == (None, [ONE, TWO, *FOUR])


def test_a_subhead_and_a_picture_between() -> None:
    record = read(page(f"<div>{P1}{P2}</div><h3>Hàng về nhiều</h3>{PHOTO}{REST}"))
    assert body(record) == [ONE, TWO, "Hàng về nhiều", *FOUR]
    assert record["images"][0]["credit"] == "Hàn Đăng"


def test_the_only_paragraph_before_the_text_is_its_lead() -> None:
    """A line of byline and date over it is none."""
    info = f"<div>Bài: ĐĂNG ẨN - Ảnh: TÔN NỮ HƯƠNG BÌNH <i>{DATE}</i></div>"
    record = read(shell(f"<main><h1>{TITLE}</h1>{info}<div><p>{LEAD}</p></div>{BOX}{REST}</main>"))
    assert (record["lead"], body(record)) == (LEAD, FOUR)


def test_what_is_set_otherwise_is_none_of_the_text() -> None:
    note = f"<p class=note>{TWO}</p>"
    record = read(page(f"<h2>{LEAD}</h2><div>{note}</div>{REST}"))
    assert (record["lead"], body(record)) == (LEAD, FOUR)
    assert "body" in warned(record)
