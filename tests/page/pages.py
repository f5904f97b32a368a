"""Small pages for tests of single rules: a headline, a date, and what the test is about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hnnscraper import extract

AT = datetime(2025, 12, 10, 3, 0, tzinfo=UTC)
URL = "https://huengaynay.vn/kinh-te/cho-que-ngay-giap-tet-160781.html"
TITLE = "Chợ quê ngày giáp Tết"
DATE = "Thứ Ba, 09/12/2025 15:50"
# Three paragraphs that nobody takes for anything else.
ONE = "Từ sáng sớm, người dân quanh vùng đã mang rau, hoa và bánh trái ra bày kín hai bên đường."
TWO = "Bà Lê Thị Tư cho biết năm nay hàng về nhiều hơn, giá cả lại không tăng so với mọi năm."
THREE = "Ban quản lý chợ đã bố trí thêm chỗ ngồi cho những người từ xa đến bán trong vài ngày."
P1, P2, P3 = (f"<p>{text}</p>" for text in (ONE, TWO, THREE))
STORY = [ONE, TWO, THREE]
PICTURE = "https://file.huengaynay.vn/data2/image/cho-que.jpg"
IMG = f'<img src="{PICTURE}">'
OTHER = "https://huengaynay.vn/van-hoa/hoi-lang-dau-xuan-160555.html"
OTHER_TITLE = "Hội làng đầu xuân đông vui từ sáng sớm"
LINK = f'<a href="{OTHER}">{OTHER_TITLE}</a>'


def page(text: str, *, title: str = TITLE, date: str = DATE, head: str = "", top: str = "") -> str:
    """A plain page: `top` stands over the headline, `text` behind the date."""
    h1 = f"<h1>{title}</h1>" if title else ""
    when = f"<div class='when'>{date}</div>" if date else ""
    return (
        f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>{top}"
        f"<main>{h1}{when}<div class='text'>{text}</div></main></body></html>"
    )


def shell(inside: str, head: str = "") -> str:
    """A page with nothing of its own but what is given."""
    return f"<!doctype html><html><head>{head}</head><body>{inside}</body></html>"


def read(html: str | bytes, url: str = URL) -> dict[str, Any]:
    return extract(html, url, AT)


def body(record: dict[str, Any]) -> list[str]:
    paragraphs: list[str] = record["body"].split("\n\n")
    return paragraphs


def warned(record: dict[str, Any]) -> set[str]:
    return {warning["field"] for warning in record["warnings"]}
