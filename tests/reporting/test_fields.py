"""Fields over months: what stands out is what is unusual for the field."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hnnscraper.figures import FieldMonth, Weakness
from hnnscraper.items import FIELDS, Article
from hnnscraper.reporting.fields import OPTIONAL, fields

MONTHS = ("2025-09", "2025-10", "2025-11", "2025-12")


def weakness(
    field: str, missing: Sequence[int], warned: Sequence[int] = (0, 0, 0, 0), articles: int = 100
) -> Weakness:
    numbers = zip(MONTHS, map(FieldMonth, missing, warned), strict=True)
    return Weakness(dict.fromkeys(MONTHS, articles), {field: dict(numbers)})


@pytest.mark.parametrize(
    ("missing", "warned", "articles", "weak"),
    [
        ((2, 2, 2, 2), (0, 0, 0, 0), 100, ()),
        ((2, 2, 40, 2), (0, 0, 0, 0), 100, (2,)),
        ((60, 62, 61, 59), (0, 0, 0, 0), 100, ()),  # as always
        ((60, 62, 61, 80), (0, 0, 0, 0), 100, (3,)),
        ((0, 0, 0, 0), (1, 1, 30, 1), 100, (2,)),
        ((0, 0, 4, 0), (0, 0, 0, 0), 10, ()),  # too few to say
    ],
)
def test_a_month_that_stands_out(
    missing: Sequence[int], warned: Sequence[int], articles: int, weak: tuple[int, ...]
) -> None:
    shown = fields(weakness("lead", missing, warned, articles))
    (row,) = [row for row in shown.rows if row.name == "lead"]
    assert tuple(n for n, cell in enumerate(row.months) if cell.is_weak) == weak
    assert shown.weak == (("lead",) if weak else ())


def test_shares_and_what_they_are_made_of() -> None:
    shown = fields(weakness("lead", (2, 0, 1, 100), (0, 3, 0, 0)))
    (row,) = [row for row in shown.rows if row.name == "lead"]
    assert [cell.filled for cell in row.months] == ["98 %", "100 %", "99 %", "0 %"]
    assert [cell.doubted for cell in row.months] == ["", "3 %", "", ""]
    assert row.months[1].label == "Oct 2025: 100 articles, 0 without, 3 with a warning"
    assert (row.whole.filled, row.whole.doubted) == ("74 %", "1 %")
    assert shown.months == ("Sep 25", "Oct 25", "Nov 25", "Dec 25")


def test_every_field_that_may_be_empty_has_a_row_and_others_if_they_are_doubted() -> None:
    told = {name: str(Article.__annotations__[name]) for name in FIELDS}
    may_be_empty = {
        name for name, kind in told.items() if "None" in kind or "list[" in kind or "dict[" in kind
    }
    assert set(OPTIONAL) == may_be_empty - {"published_raw", "provenance", "warnings"}
    shown = fields(Weakness({"2025-12": 9}, {"body": {"2025-12": FieldMonth(0, 1)}}))
    assert [row.name for row in shown.rows] == [*OPTIONAL, "body"]


def test_an_empty_archive_has_no_months() -> None:
    assert fields(Weakness({}, {})).months == ()
