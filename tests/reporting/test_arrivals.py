"""Days, holes and months as they are drawn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hnnscraper.figures import Section
from hnnscraper.reporting.arrivals import Hole, arrivals, holes
from tests.reporting.figures import NOW, year

MONDAY = date(2025, 12, 1)


def days(counts: str) -> dict[date, int]:
    """A digit a day from a Monday on; `.` is none."""
    return {
        MONDAY + timedelta(days=n): int(count)
        for n, count in enumerate(counts)
        if count not in ". "
    }


def hole(first: int, last: int) -> Hole:
    return Hole(MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ("", []),
        ("33333333333333", []),
        ("333333333.33333333333", [(9, 9)]),
        ("333333333...333333333", [(9, 11)]),
        ("333333333.....3333333", [(9, 13)]),
        ("33333..33333..33333..", []),  # weekends never bring any
        ("33333.333333..33333.3", [(13, 13)]),
        (".......33333333333333", []),  # before the first article
        ("33333333333333333333.", []),  # the last day is not over
        ("3333333333333333333..", [(19, 19)]),
    ],
    ids=lambda value: str(value)[:40],
)
def test_holes(counts: str, found: list[tuple[int, int]]) -> None:
    last = MONDAY + timedelta(days=max(len(counts), 1) - 1)
    of = year(days(counts), first=MONDAY, last=last)
    assert list(holes(of)) == [hole(*pair) for pair in found]


def test_a_hole_in_words() -> None:
    assert str(hole(0, 0)) == "1 Dec 2025"
    assert str(hole(0, 2)) == "1 Dec 2025 to 3 Dec 2025 (3 days)"


def test_a_bar_a_day_as_high_as_its_share_of_the_most() -> None:
    drawn = arrivals(year(days("14.2"), first=MONDAY, last=MONDAY + timedelta(days=3)))
    assert [(bar.x, bar.height) for bar in drawn.bars] == [(0, 25), (1, 100), (2, 0), (3, 50)]
    assert drawn.bars[0].label == "Mon 1 Dec 2025: 1 article"
    assert drawn.bars[2].label == "Wed 3 Dec 2025: 0 articles"
    assert (drawn.total, drawn.most, drawn.usual, drawn.since) == (7, 4, 2, MONDAY)
    assert drawn.trend == "0.5,75.0 1.5,37.5 2.5,58.3 3.5,56.2"


def test_the_calendar_has_a_week_a_column_monday_on_top() -> None:
    first = date(2025, 11, 29)  # a Saturday
    drawn = arrivals(year(days("44.9"), first=first, last=date(2025, 12, 5)))
    assert [(cell.x, cell.y) for cell in drawn.cells] == [
        *((0, 60), (0, 72)),
        *((12, 0), (12, 12), (12, 24), (12, 36), (12, 48)),
    ]
    looks = [cell.look for cell in drawn.cells]
    assert looks == ["none", "none", "shade-3", "shade-3", "none", "shade-4", "none"]
    assert drawn.weeks == 2
    assert [(month.text, month.x) for month in drawn.weeks_months] == [("Dec", 50)]
    assert [(month.text, month.x) for month in drawn.months] == [("Dec", 28.57)]


def test_an_archive_without_articles_is_drawn_empty() -> None:
    drawn = arrivals(year())
    assert (drawn.total, drawn.most, drawn.since, drawn.holes) == (0, 0, None, ())
    assert {cell.look for cell in drawn.cells} == {"none"}


def test_sections_month_by_month() -> None:
    of = year(
        {date(2025, 12, 1): 3},
        first=date(2025, 10, 31),
        last=date(2025, 12, 20),
        sections=(Section("Kinh tế", {"2025-12": 4, "2025-10": 2}, NOW), Section(None, {}, None)),
    )
    economy, none = arrivals(of).sections
    assert [(bar.x, bar.height, bar.label) for bar in economy.bars] == [
        (0, 50, "Oct 2025: 2"),
        (1, 0, "Nov 2025: 0"),
        (2, 100, "Dec 2025: 4"),
    ]
    assert (economy.share, none.share) == (100, 0)
