"""Checks of what comes in: new articles by the hour of their publication, against the same hours of
the same weekdays of past weeks.

By publication, and not by run: a machine that was off for a day has missed nothing once it is on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from hnnscraper.watching.chances import count_at_most
from hnnscraper.watching.findings import Finding, Level, unjudged
from hnnscraper.watching.history import RECENT, History, Published
from hnnscraper.watching.sections import sections

_WINDOWS = tuple(timedelta(hours=hours) for hours in (6, 12, 24, 36, 48, 72, 168))
_MIN_WEEKS = 2
_ALARM = 1e-6
_MIN_PENDING = 5  # articles


def published(history: History) -> Iterator[Finding]:
    """What is known and not yet fetched may be what is missed."""
    left = history.run["now/left_articles"]
    news = history.published
    for found in (_volume(news), *sections(news)):
        if found.level and left >= _MIN_PENDING:
            why = f"{left:.0f} more are known and not yet fetched"
            yield unjudged(found.check, found.what, found.saw, why)
        else:
            yield found


@dataclass(frozen=True, slots=True)
class _Window:
    """What came in a time that ends now, and in the same hours of the weeks before."""

    hours: float
    seen: float
    past: list[float]

    @property
    def usual(self) -> float:
        return sum(self.past) / len(self.past)

    @property
    def chance(self) -> float:
        return count_at_most(self.seen, self.past)


def _volume(news: Published) -> Finding:
    """Fewer than half of the articles that are usual."""
    windows = [
        _Window(length / timedelta(hours=1), news.between("", news.now - length, news.now), past)
        for length in _WINDOWS
        if len(past := news.weeks_before("", length, "volume/articles")) >= _MIN_WEEKS
    ]
    told = [w for w in windows if w.chance < _ALARM and w.seen < w.usual / 2]
    if told:
        worst = min(told, key=lambda window: window.chance)
        return _finding(Level.LOOK if worst.seen else Level.BROKEN, worst)
    if all(count_at_most(0, window.past) >= _ALARM for window in windows):
        seen = news.between("", news.now - RECENT, news.now)
        why = "too few to miss any" if windows else f"less than {_MIN_WEEKS + 1} weeks before"
        return unjudged("volume", "articles", f"{seen:.0f} new in a day", why)
    return _finding(Level.FINE, next((w for w in windows if w.hours >= 24), windows[-1]))


def _finding(level: Level, window: _Window) -> Finding:
    weeks = ", ".join(f"{number:.0f}" for number in window.past)
    return Finding(
        *(level, "volume", "articles", f"{window.seen:.0f} new in {window.hours:.0f} hours"),
        *(f"about {window.usual:.0f}", f"the same hours of {len(window.past)} weeks: {weeks}"),
    )
