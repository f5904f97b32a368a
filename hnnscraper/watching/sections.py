"""Checks of sections: has one stopped, or does it bring far less than its share of what comes out?

A section is held against the articles of the whole newspaper: that allows for the hour, the
weekday, a holiday, a machine that was off. Its share is that of the same weekday and quarter of the
day. By this a section of a dozen articles a day is missed within a day. One of a few articles is
only if it never leaves out a day (`regular`): chance leaves out some.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import log1p, sqrt

from hnnscraper.watching.chances import fewer_than_expected
from hnnscraper.watching.findings import Finding, Level, unjudged
from hnnscraper.watching.history import Published
from hnnscraper.watching.regular import LeftOut, left_out

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_WINDOWS = (_DAY, 3 * _DAY, 7 * _DAY)
_MIN_PAST = timedelta(days=13)  # of two weeks, the newest article of which is of their last day
_MIN_ARTICLES = 10  # of the section
# A quarter of a weekday has so many articles of the section's usual share beside its own.
_PRIOR = 20.0
_LEAST_SPREAD = 0.5  # of daily counts, that of chance being 1: no section is believed more regular
_LONGER = 1.25  # than the longest pause there was
_FEW = 1 / 3  # of what was expected
_AGAIN = 1 / 2  # …that has to come in a day where it was told that a section brings few
# False alarms, if all goes by chance: one in so many years.
_YEARS = 20
_SURE = 0.01  # of the chance at which people are told: more than chance


def sections(news: Published) -> Iterator[Finding]:
    for section in news.sections():
        if section:
            yield _judge(news, section, _alarm(news))


def _alarm(news: Published) -> float:
    """How unlikely a thing must be. Each article begins a pause that chance can make long, and each
    day ends some windows in each section."""
    days = max(1.0, (news.now - news.since) / _DAY)
    asked = news.between("", news.since, news.end) / days
    asked += len(_WINDOWS) * sum(1 for _ in news.sections())
    return 1 / (asked * 365 * _YEARS)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What came in a time that ends now, what was to be expected, and the chance of so few."""

    start: datetime
    articles: float
    expected: float
    chance: float

    @property
    def is_few(self) -> bool:
        return self.articles < self.expected * _FEW


def _judge(news: Published, section: str, alarm: float) -> Finding:
    newest = max(news.hours(section)) + _HOUR
    rhythm = Rhythm(news, section, newest)
    what = f"newest {(news.end - newest) / _HOUR:.0f} h old"
    if newest - news.since < _MIN_PAST or rhythm.articles < _MIN_ARTICLES:
        return unjudged("section", section, what, f"only {rhythm.articles:.0f} before")
    pause = _look(news, section, rhythm, newest)
    if pause.chance < alarm and pause.expected > _LONGER * rhythm.longest_pause:
        is_sure = pause.chance < alarm * _SURE
        return _finding(Level.BROKEN if is_sure else Level.LOOK, news, section, pause, rhythm)
    first = left_out(news.hours(section), news.hours(""), news.first_hour, news.now)
    if first:
        return _left_out(news, section, first)
    for start in (news.now - length for length in _WINDOWS):
        if _look(news, section, rhythm, start).is_few:
            before = Rhythm(news, section, start)
            seen = _look(news, section, before, start)
            if seen.chance < alarm and seen.is_few:
                return _finding(Level.LOOK, news, section, seen, before)
    day = _look(news, section, rhythm, news.now - _DAY)
    found = _finding(Level.FINE, news, section, day, rhythm)
    still = news.is_told(found.key) and day.articles < day.expected * _AGAIN
    return replace(found, suspected=still)


def _look(news: Published, section: str, rhythm: Rhythm, start: datetime) -> _Seen:
    articles = news.between(section, start, news.end)
    expected = rhythm.expected(start, news.end)
    chance = fewer_than_expected(articles, expected, rhythm.articles, rhythm.spread)
    return _Seen(start, articles, expected, chance)


def _finding(level: Level, news: Published, section: str, seen: _Seen, rhythm: Rhythm) -> Finding:
    hours = (news.end - seen.start) / _HOUR
    return Finding(
        *(level, "section", section, f"{seen.articles:.0f} new in {hours:.0f} hours"),
        f"about {seen.expected:.1f}",
        f"{rhythm.articles:,.0f} of {rhythm.all_articles:,.0f} articles before, by weekday and "
        f"quarter of the day; the longest pause was one of {rhythm.longest_pause:.1f}",
    )


def _left_out(news: Published, section: str, first: LeftOut) -> Finding:
    hours = (news.end - first.end + _DAY) / _HOUR
    days = ", ".join(f"{number:.0f}" for number in first.days[:7])
    return Finding(
        *(Level.BROKEN if news.now - first.end >= _DAY else Level.LOOK, "section", section),
        *(f"none in {hours:.0f} hours", f"about {sum(first.days) / len(first.days):.1f} a day"),
        f"none of the {len(first.days)} days before was without; the last of them: {days}",
    )


class Rhythm:
    """What is to be expected of a section, by its past up to `until`.

    `spread` is how much its days differ, 1 being chance; `longest_pause` is in expected articles.
    """

    def __init__(self, news: Published, section: str, until: datetime) -> None:
        self._whole = news.hours("")
        past = {at: n for at, n in news.hours(section).items() if at < until}
        whole = {at: n for at, n in self._whole.items() if at < until}
        self.articles, self.all_articles = sum(past.values()), sum(whole.values())
        self._share = self.articles / self.all_articles if whole else 0.0
        self._own, self._all = _by_quarter(past), _by_quarter(whole)
        self._weights = {at: n * self._weight(at) for at, n in self._whole.items()}
        self.spread = self._spread(news.since, until, past)
        self.longest_pause = self._longest_pause(past)

    def expected(self, start: datetime, end: datetime) -> float:
        """How many of the articles that came out from `start` on and before `end` were to be its:
        `exp(-expected)` is the chance of none."""
        return sum(weight for at, weight in self._weights.items() if start <= at < end)

    def _weight(self, at: datetime) -> float:
        quarter = _quarter(at)
        own, of = self._own.get(quarter, 0.0), self._all.get(quarter, 0.0)
        share = (own + _PRIOR * self._share) / (of + _PRIOR)
        return -log1p(-min(share, 0.9))

    def _spread(self, since: datetime, until: datetime, past: dict[datetime, float]) -> float:
        """Another than that of chance only if the days prove it."""
        days = int((until - since) / _DAY)
        counts, expected = [0.0] * days, [0.0] * days
        for numbers, by_day in ((past, counts), (self._weights, expected)):
            for at, number in numbers.items():
                if until - days * _DAY <= at < until:
                    by_day[int((until - at - _HOUR) / _DAY)] += number
        if not sum(expected):
            return 1.0
        squares = sum((n - e) ** 2 for n, e in zip(counts, expected, strict=True))
        spread, doubt = squares / sum(expected), 2 * sqrt(2 / days)
        return max(_LEAST_SPREAD, min(spread * (1 + doubt), max(spread * (1 - doubt), 1.0)))

    def _longest_pause(self, past: dict[datetime, float]) -> float:
        longest = pause = 0.0
        for at in sorted(self._weights):
            if at in past:
                longest, pause = max(longest, pause), 0.0
            else:
                pause += self._weights[at]
        return longest


def _by_quarter(hours: dict[datetime, float]) -> dict[tuple[int, int], float]:
    found: dict[tuple[int, int], float] = {}
    for at, number in hours.items():
        found[_quarter(at)] = found.get(_quarter(at), 0.0) + number
    return found


def _quarter(at: datetime) -> tuple[int, int]:
    """The weekday, and which six hours of it."""
    return at.weekday(), at.hour // 6
