"""Which fields are weak, month by month, each against what is usual for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from hnnscraper.figures import FieldMonth, Weakness
from hnnscraper.reporting import words

# The fields that a page may lack; the others every record has.
OPTIONAL = (
    *("published_at", "section", "lead", "dateline", "byline", "authors", "source"),
    *("images", "related", "tags", "modified_at"),
)

# A month stands out if the share of articles without the field, or with doubts about it, is so
# much above the usual, and it is no matter of a few articles.
_STANDS_OUT = 0.05
_FEW = 5  # articles
_NONE = FieldMonth()


@dataclass(frozen=True, slots=True)
class FieldCell:
    filled: str  # share of articles with the field
    doubted: str  # share with a warning about it; empty if there is none
    is_weak: bool
    label: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    name: str
    whole: FieldCell
    months: tuple[FieldCell, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    months: tuple[str, ...]
    rows: tuple[FieldRow, ...]

    @property
    def weak(self) -> tuple[str, ...]:
        """The fields that stand out in any month."""
        return tuple(row.name for row in self.rows if any(cell.is_weak for cell in row.months))


def fields(weakness: Weakness) -> Fields:
    """The optional fields, and every other that articles lack or that warnings doubt."""
    months = sorted(weakness.articles)
    names = [*OPTIONAL, *(name for name in weakness.fields if name not in (*OPTIONAL, *_HIDDEN))]
    rows = tuple(_row(name, weakness, months) for name in names)
    return Fields(tuple(map(words.short_month, months)), rows)


_HIDDEN = ("published_raw", "warnings", "provenance")  # they go with the others


def _row(name: str, weakness: Weakness, months: Sequence[str]) -> FieldRow:
    by_month = weakness.fields.get(name, {})
    numbers = [by_month.get(month, _NONE) for month in months]
    articles = [weakness.articles[month] for month in months]
    missing = [number.missing for number in numbers]
    warned = [number.warned for number in numbers]
    weak_months = [
        any(pair)
        for pair in zip(_outliers(missing, articles), _outliers(warned, articles), strict=True)
    ]
    cells = tuple(map(_cell, numbers, articles, weak_months, map(words.month, months)))
    whole = _cell(FieldMonth(sum(missing), sum(warned)), sum(articles), False, "All months")
    return FieldRow(name, whole, cells)


def _outliers(numbers: Sequence[int], articles: Sequence[int]) -> list[bool]:
    """Which months have a share clearly above that of the other months."""
    shares = [number / of for number, of in zip(numbers, articles, strict=True)]
    usual = median(shares) if shares else 0.0
    return [
        number >= _FEW and share > usual + _STANDS_OUT
        for number, share in zip(numbers, shares, strict=True)
    ]


def _cell(number: FieldMonth, articles: int, is_weak: bool, when: str) -> FieldCell:
    label = f"{when}: {words.number(articles)} articles, {words.number(number.missing)} without"
    if number.warned:
        label += f", {words.number(number.warned)} with a warning"
    return FieldCell(
        filled=words.percent(articles - number.missing, articles),
        doubted=words.percent(number.warned, articles) if number.warned else "",
        is_weak=is_weak,
        label=label,
    )
