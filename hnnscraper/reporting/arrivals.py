"""What came in, drawn: a bar a day, a calendar with its holes, months of each section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean, median

from hnnscraper.figures import Section, Year
from hnnscraper.reporting import words

_DAY = timedelta(days=1)
_WEEK = 7  # days
_CELL = 12  # a calendar's day, in its own units
_HEIGHT = 100  # of the bars
_NO_ROOM = 97  # percent of a line's width, behind which a month's name does not fit
_SHADES = (0.5, 1.0, 1.5)  # of what is usual; more is the darkest


@dataclass(frozen=True, slots=True)
class Bar:
    x: int
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    x: int
    y: int
    look: str  # `hole`, `none`, or `shade-1` to `shade-4`
    label: str


@dataclass(frozen=True, slots=True)
class Label:
    x: float  # of the width, in percent
    text: str


@dataclass(frozen=True, slots=True)
class Hole:
    """Days without an article, both inclusive, though such days usually have some."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def __str__(self) -> str:
        if self.first == self.last:
            return words.day(self.first)
        return f"{words.day(self.first)} to {words.day(self.last)} ({self.days} days)"


@dataclass(frozen=True, slots=True)
class SectionMonths:
    section: Section
    bars: tuple[Bar, ...]
    share: float  # of the largest section, in percent


@dataclass(frozen=True, slots=True)
class Arrivals:
    total: int
    most: int  # in a day
    usual: float  # in a day
    bars: tuple[Bar, ...]
    trend: str  # points of a line: the mean of the week up to each day
    months: tuple[Label, ...]
    cells: tuple[Cell, ...]
    weeks: int
    weeks_months: tuple[Label, ...]
    holes: tuple[Hole, ...]
    sections: tuple[SectionMonths, ...]
    since: date | None  # the first day with an article


def arrivals(year: Year) -> Arrivals:
    days = list(_days(year.first, year.last))
    counts = [year.by_day.get(day, 0) for day in days]
    most, found = max(counts), holes(year)
    usual = median([count for count in counts if count] or [0])
    monday = year.first - timedelta(days=year.first.weekday())
    weeks = (year.last - monday).days // _WEEK + 1
    return Arrivals(
        total=sum(counts),
        most=most,
        usual=usual,
        bars=tuple(_bar(n, day, counts[n], most) for n, day in enumerate(days)),
        trend=_trend(counts, most),
        months=tuple(_months(days, days[0], 1, len(days))),
        cells=tuple(_cells(year, monday, usual, found)),
        weeks=weeks,
        weeks_months=tuple(_months(days, monday, _WEEK, weeks)),
        holes=found,
        sections=_sections(year),
        since=_first_day(year),
    )


def holes(year: Year) -> tuple[Hole, ...]:
    """From the first day with an article to the day before the last, which is not over yet."""
    since = _first_day(year)
    if since is None:
        return ()
    days = list(_days(since, year.last - _DAY))
    usual = [
        median([year.by_day.get(day, 0) for day in days if day.weekday() == weekday] or [0])
        for weekday in range(_WEEK)
    ]
    found: list[Hole] = []
    for day in days:
        if year.by_day.get(day, 0) or not usual[day.weekday()]:
            continue
        if found and found[-1].last == day - _DAY:
            found[-1] = Hole(found[-1].first, day)
        else:
            found.append(Hole(day, day))
    return tuple(found)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + n * _DAY for n in range((last - first).days + 1))


def _first_day(year: Year) -> date | None:
    return min((day for day, count in year.by_day.items() if count), default=None)


def _label(day: date, count: int) -> str:
    return f"{day:%a} {words.day(day)}: {words.number(count)} article{'s' * (count != 1)}"


def _bar(x: int, day: date, count: int, most: int) -> Bar:
    return Bar(x, round(_HEIGHT * count / (most or 1), 1), _label(day, count))


def _trend(counts: Sequence[int], most: int) -> str:
    means = [mean(counts[max(0, n - _WEEK + 1) : n + 1]) for n in range(len(counts))]
    return " ".join(
        f"{n + 0.5},{_HEIGHT - _HEIGHT * value / (most or 1):.1f}" for n, value in enumerate(means)
    )


def _months(days: Sequence[date], zero: date, step: int, steps: int) -> Iterator[Label]:
    """Where months begin on a line of `steps` times `step` days from the day `zero` on."""
    for day in days:
        if day.day == 1:
            x = 100 * ((day - zero).days // step) / steps
            if x < _NO_ROOM:
                yield Label(round(x, 2), f"{day:%b}")


def _cells(year: Year, monday: date, usual: float, found: Sequence[Hole]) -> Iterator[Cell]:
    missing = {day for hole in found for day in _days(hole.first, hole.last)}
    for day in _days(year.first, year.last):
        week, weekday = divmod((day - monday).days, _WEEK)
        count = year.by_day.get(day, 0)
        look = "hole" if day in missing else _shade(count, usual)
        yield Cell(week * _CELL, weekday * _CELL, look, _label(day, count))


def _shade(count: int, usual: float) -> str:
    if not count:
        return "none"
    return f"shade-{1 + sum(count >= shade * usual for shade in _SHADES)}"


def _sections(year: Year) -> tuple[SectionMonths, ...]:
    months = sorted({f"{day:%Y-%m}" for day in _days(year.first, year.last)})
    largest = max((section.articles for section in year.sections), default=0)
    return tuple(
        SectionMonths(
            section, _month_bars(section.by_month, months), round(100 * section.articles / largest)
        )
        for section in year.sections
    )


def _month_bars(by_month: Mapping[str, int], months: Sequence[str]) -> tuple[Bar, ...]:
    most = max(by_month.values(), default=0) or 1
    return tuple(
        Bar(
            n,
            round(_HEIGHT * by_month.get(month, 0) / most, 1),
            f"{words.month(month)}: {words.number(by_month.get(month, 0))}",
        )
        for n, month in enumerate(months)
    )
