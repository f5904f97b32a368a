"""A single `<br>` ends a paragraph where a text has no other break; so a lead and a caption end."""

from __future__ import annotations

import pytest

from tests.page.pages import DATE, TITLE, read, shell

DAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu")
PARAGRAPHS = [
    f"{day}, người dân quanh vùng đã mang rau, hoa và bánh trái ra bày kín hai bên con đường chợ."
    for day in DAYS
]
OPENING = (
    "Sáng nay, ở chợ quê, những người bán hàng từ các làng xa gần đã dọn hàng từ lúc trời tối."
)
PHOTO = "<img src=/data2/image/news/2025/20251209/cho.jpg>"
TOP = f"<h1>{TITLE}</h1><p>{DATE}</p>"


@pytest.mark.parametrize(
    "behind", ["<br>".join(PARAGRAPHS), "<br><br>".join(PARAGRAPHS)], ids=["single", "double"]
)
def test_a_caption_ends_at_it(behind: str) -> None:
    caption = "Quang cảnh chợ quê ngày giáp Tết. Ảnh: Lê An"
    record = read(
        shell(f"{TOP}<div>{OPENING}<br>{OPENING}<br>{PHOTO}<br>{caption}<br>{behind}</div>")
    )
    (image,) = record["images"]
    assert (image["caption"], image["credit"]) == ("Quang cảnh chợ quê ngày giáp Tết", "Lê An")
    assert record["body"].endswith("\n\n".join(PARAGRAPHS))


LEADS = {"the paper's mark": f"HNN - {OPENING}", "bold": f"<b>{OPENING}</b>"}


@pytest.mark.parametrize("lead", LEADS.values(), ids=list(LEADS))
def test_a_lead_ends_at_it(lead: str) -> None:
    record = read(shell(f"{TOP}<div>{lead}<br>{'<br>'.join(PARAGRAPHS)}</div>"))
    assert record["lead"] == OPENING
    assert record["body"] == "\n\n".join(PARAGRAPHS)


def test_a_lead_goes_on_behind_it_where_blank_lines_part_paragraphs() -> None:
    record = read(
        shell(f"{TOP}<div>HNN - {OPENING}<br>{OPENING}<br><br>{'<br><br>'.join(PARAGRAPHS)}</div>")
    )
    assert record["lead"] == f"{OPENING} {OPENING}"
    assert record["body"] == "\n\n".join(PARAGRAPHS)


def test_an_indent_before_an_element_parts_paragraphs() -> None:
    photo = f"{PHOTO}<br><small><i>Học sinh tập bơi trong bể lắp ghép</i></small>"
    short = [f"{day}, người dân quanh vùng đã mang rau và hoa ra chợ từ rất sớm." for day in DAYS]
    lines = "".join(f"\n<br>\n&emsp;&emsp;<span>{line}</span>" for line in short)
    record = read(shell(f"{TOP}<p><b>{OPENING}</b></p><div>{photo}{lines}</div>"))
    assert record["body"] == "\n\n".join(short)
    assert record["images"][0]["caption"] == "Học sinh tập bơi trong bể lắp ghép"


def test_subheads_and_captions_between_the_paragraphs() -> None:
    """On a page for telephones of 2009."""
    photo = f"{PHOTO}<br><small><i>Quang cảnh chợ quê</i></small>"
    lines = [PARAGRAPHS[0], photo, "<b>Hàng về nhiều</b>", *PARAGRAPHS[1:3], photo, PARAGRAPHS[3]]
    record = read(shell(f"{TOP}<div>{'<br>'.join(lines)}<br><b>ĐỨC QUANG</b></div>"))
    assert record["body"].split("\n\n") == [PARAGRAPHS[0], "Hàng về nhiều", *PARAGRAPHS[1:4]]
    assert record["images"][0]["caption"] == "Quang cảnh chợ quê"
    assert record["byline"] == "ĐỨC QUANG"
