"""A printed date that proves no article: of one thing in a list, of a change, of a day to come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hnnscraper import NotAnArticle, extract
from tests.page.pages import AT, DATE, ONE, P1, P2, P3, THREE, TWO, URL, page, read

SECTION = "https://huengaynay.vn/van-ban/"
NOTE = "<p>Đơn vị: đồng. Thông tin chỉ mang tính chất tham khảo.</p>"
CHANGED = "<p>Cập nhật lúc 09:20 09/12/2025</p>"


def rows(tag: str, *texts: str) -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def cell(*texts: str) -> str:
    return rows("td", *texts)


EVENTS = rows("li", *(f"20:00 0{day}/12/2025 Đêm nhạc ở công viên" for day in range(3, 9)))
PAPERS = rows("tr", *(cell("QĐ-UBND", f"{ONE[:70]}", f"0{day}/12/2025") for day in range(3, 9)))
PRICES = rows("tr", cell("SJC", "82.000"), cell("DOJI", "81.900"), cell("PNJ", "81.800"))
CARDS = "".join(
    f"<article><h2><a href='/van-hoa/tin-moi-{k}-16000{k}.html'>{text[:60]}</a></h2>"
    f"<div>0{k}/12/2025 14:35</div><p>{text} {text}</p><div>Theo TTXVN</div></article>"
    for k, text in enumerate((ONE, TWO, THREE, TWO), 3)
)

LISTS = {
    "events": f"<ul>{EVENTS}</ul>",
    "documents": f"<table>{PAPERS}</table>",
    "prices": f"{CHANGED}<table>{PRICES}</table>{NOTE}",
    "an event to come": f"<p>Thứ Sáu, 19/12/2025 20:00</p>{P1}",
    "cards with their times": CARDS,
}


@pytest.mark.parametrize("text", LISTS.values(), ids=list(LISTS))
def test_it_proves_no_article(text: str) -> None:
    with pytest.raises(NotAnArticle):
        extract(page(text, date=""), SECTION, AT)


ARTICLES = {
    "its own date": (DATE, SECTION),
    "its own date and that of a change, in a list": (
        f"<ul><li>{DATE}</li><li>Cập nhật: 10/12/2025 07:15</li></ul>", SECTION),
    "the date of a change alone, at an article's address": (CHANGED, URL),
}  # fmt: skip


@pytest.mark.parametrize(("date", "url"), ARTICLES.values(), ids=list(ARTICLES))
def test_it_proves_an_article(date: str, url: str) -> None:
    assert read(page(P1 + P2 + P3, date=date), url)["published_raw"]


LD = '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>'


@pytest.mark.parametrize(
    ("claimed", "published", "changed"),
    [
        ("2025-12-08T08:00:00+07:00", "2025-12-08T08:00:00+07:00", "2025-12-09T09:20:00+07:00"),
        ("2025-12-10T08:00:00+07:00", "2025-12-09T09:20:00+07:00", None),
    ],
    ids=["before it", "behind it, which is no publication"],
)
def test_a_change_is_all_that_is_printed(claimed: str, published: str, changed: str | None) -> None:
    record = read(page(P1 + P2 + P3, date=CHANGED, head=LD.format(claimed)))
    assert (record["published_at"], record["modified_at"]) == (published, changed)


def test_a_clock_is_not_the_date_of_a_change() -> None:
    at = datetime(2025, 12, 9, 2, 22, tzinfo=UTC)
    with pytest.raises(NotAnArticle):
        extract(page(CHANGED + P1, date=""), SECTION, at)
