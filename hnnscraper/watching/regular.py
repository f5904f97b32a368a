"""A section that never leaves out a day: is the day without any article its first?

How many articles are missed says little of a section with one to four a day: chance leaves out such
days. But some sections bring about the same number every day. Days so even that chance hardly makes
them, none of them empty, are those of a rule, and a first empty one breaks it.

When a day begins is seen from the section itself: at the hour at which its days are the most even.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from hnnscraper.watching.chances import as_even, uneven

_HOUR, _DAY = timedelta(hours=1), 24  # hours
_MIN_DAYS = 13  # of two weeks, the last of which may not be over at the hour it begins
_SPREAD = 0.5  # of days that are drawn from a fixed number of articles, two sections sharing them
_ALARM = 4e-6  # even days made by such draws, and then none on a day; see `tests.watch_sections`
_LEAST_SURE = 0.01
_LATE = 1e-6  # the chance that all articles of a day are late, or were early
_NIGHT = 3  # hours without articles, in which a day can begin
_UNCLEAR = 1e-4  # the chance that a day begins an hour earlier or later, and has left out nothing
_PRIOR = 2.0  # articles by the hours of the whole newspaper, beside the section's own
_GOING_ON = 0.5  # of what other sections usually bring

Hours = Mapping[datetime, float]  # articles by the hour


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A day without an article: the 24 hours up to `end`; `days` came before, newest first."""

    end: datetime
    days: list[float]


def left_out(own: Hours, whole: Hours, since: datetime, now: datetime) -> LeftOut | None:
    """Of a section in a newspaper. From `since` to `now`, both whole hours, all were seen."""
    length = int((now - since) / _HOUR)
    newest = int((max(own) - since) / _HOUR) + 1 if own else 0
    if length - newest < _DAY or newest < _MIN_DAYS * _DAY:
        return None
    its, every = _up_to(own, since, length), _up_to(whole, since, length)
    ends = range(newest + _DAY, newest + 2 * _DAY)
    days = {end % _DAY: Days(its, every, end, newest) for end in ends}
    begin = _begin(days, mass := _mass(its, every, newest, days))
    if begin is None:
        return None
    others = [a - b for a, b in zip(every, its, strict=True)]
    for end in range(newest + _DAY * (1 + days[begin].waits), length + 1):
        late = _between(mass, begin, end % _DAY) ** days[begin].usual
        if late < _LATE and _went_on(others, end):
            return LeftOut(since + end * _HOUR, days[begin].counts)
    return None


def _up_to(articles: Hours, since: datetime, length: int) -> list[float]:
    """How many came before each hour, from `since` on."""
    hours = [0.0] * length
    for at, number in articles.items():
        if at >= since and (place := int((at - since) / _HOUR)) < length:
            hours[place] += number
    return [0.0, *accumulate(hours)]


def _days(up_to: Sequence[float], end: int) -> list[float]:
    """The days up to an hour, newest first."""
    return [up_to[at] - up_to[at - _DAY] for at in range(end, _DAY - 1, -_DAY)]


class Days:
    """How many articles came on the days before one that ends at `end`, newest first: those that
    were over when the `newest` article came. Weekdays that never had any are left out.

    `waits` is how many days later than at `end` the first is over that should have had one.
    """

    def __init__(self, own: Sequence[float], whole: Sequence[float], end: int, newest: int) -> None:
        skipped = -(-(end - newest) // _DAY)
        until = end - skipped * _DAY
        counts = _days(own, until)
        open_ones = [day for day in range(7) if any(counts[day::7])]
        places = [place for place in range(len(counts)) if place % 7 in open_ones]
        self.counts = [counts[place] for place in places]
        self.waits = next((n for n in range(7) if (-skipped - n) % 7 in open_ones), 0)
        self.usual = self.uneven = 0.0
        self.are_regular = len(places) >= _MIN_DAYS and min(self.counts) >= 1
        if self.are_regular:
            days = _days(whole, until)
            alike = counts[(-skipped - self.waits) % 7 :: 7]
            self._compare(_weekly(days), places, (-skipped - self.waits) % 7, _mean(alike))

    def _compare(
        self, weekly: Sequence[float], places: Sequence[int], today: int, alike: float
    ) -> None:
        """With days that are all alike, and with those of the newspaper's weekdays."""
        chances = []
        for profile in ([1.0] * 7, weekly):
            factor = sum(self.counts) / sum(profile[place % 7] for place in places)
            expected = [factor * profile[place % 7] for place in places]
            usual = min(factor * profile[today], alike)
            chances.append((as_even(self.counts, expected, _SPREAD), usual, expected))
        chance, self.usual, expected = min(chances)
        self.uneven = uneven(self.counts, expected) / len(self.counts)
        none = _SPREAD ** (self.usual / (1 - _SPREAD))
        self.are_regular = self.usual >= 1 and chance < min(_LEAST_SURE, _ALARM / none)


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _weekly(days: Sequence[float]) -> list[float]:
    """What weekdays bring, on average, the day before first."""
    return [_mean(days[day::7]) for day in range(7)]


def _begin(days: Mapping[int, Days], mass: Sequence[float]) -> int | None:
    """The hour at which the days are the most even, if they are those of a rule: the middle of a
    time without articles. One at which all days are the same number need not be in one."""
    found = []
    for first, each in days.items():
        alike = _alike(days, first) if each.are_regular else 0
        hour = (first + alike // 2) % _DAY
        if (alike >= _NIGHT or (alike and not each.uneven)) and _is_clear(hour, days[hour], mass):
            found.append((each.uneven, -alike, hour))
    return min(found)[2] if found else None


def _alike(days: Mapping[int, Days], first: int) -> int:
    """How many hours from one on begin the same days."""
    steps, counts = range(_DAY), days[first].counts
    return next((n for n in steps if days[(first + n) % _DAY].counts != counts), _DAY)


def _is_clear(hour: int, days: Days, mass: Sequence[float]) -> bool:
    """Not an hour too early or too late, by chance unseen: all of a day may come in that hour."""
    near = max(mass[hour], mass[hour - 1])
    return bool((1 - near) ** sum(days.counts) * near**days.usual < _UNCLEAR)


def _mass(
    own: Sequence[float], whole: Sequence[float], newest: int, days: Mapping[int, Days]
) -> list[float]:
    """The share of the section's articles that can come early or late, by the hour of the day."""
    if all(each.are_regular and not each.uneven for each in days.values()):
        return [0.0] * _DAY  # each at its own fixed hour
    its, every = (
        [sum(up_to[at + 1] - up_to[at] for at in range(hour, newest, _DAY)) for hour in range(_DAY)]
        for up_to in (own, whole)
    )
    return [
        (a + _PRIOR * b / sum(every)) / (sum(its) + _PRIOR) for a, b in zip(its, every, strict=True)
    ]


def _between(mass: Sequence[float], one: int, other: int) -> float:
    """What comes between two hours of the day, the shorter way."""
    way = [mass[(one + n) % _DAY] for n in range((other - one) % _DAY)]
    return max(0.0, min(sum(way), sum(mass) - sum(way)))


def _went_on(others: Sequence[float], end: int) -> bool:
    """Else all of the newspaper paused, which is no matter of one section."""
    days = _days(others, end)
    return days[0] >= _GOING_ON * min(_mean(days[1:]), _mean(days[7::7]))
