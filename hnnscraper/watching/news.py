"""Checks of what comes in: new articles by the hour of their publication, against the same hours of
the same weekdays of past weeks.

By publication, and not by run: a machine that was off for a day has missed nothing once it is on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from hnnscraper.watching.chances import at_most, count_at_most
from hnnscraper.watching.findings import Finding, Level, unjudged
from hnnscraper.watching.history import RECENT, History, Published

_WINDOWS = tuple(timedelta(hours=hours) for hours in (6, 12, 24, 36, 48, 72, 168))
_SECTION_WINDOWS = _WINDOWS[2:]  # by the hour, sections come as they please
_MIN_WEEKS = 2
_ALARM = 1e-6
# There are a dozen sections, and each is asked of several times a day: this gives a false alarm in
# some thousand days. A section is missed once about 13 of its articles are.
_SECTION_ALARM = 1e-5
_SECTION_SURE = 1e-7


def published(history: History) -> Iterator[Finding]:
    news = history.published
    for section in news.sections():
        found = _section(news, section) if section else _whole(news)
        yield _with_pending(history, found)


@dataclass(frozen=True, slots=True)
class _Window:
    """What came in a time that ends now, and in the same hours of the weeks before."""

    hours: float
    seen: float
    past: list[float]
    chance: float  # of so few
    chance_of_none: float

    @property
    def usual(self) -> float:
        return sum(self.past) / len(self.past)


def _whole(news: Published) -> Finding:
    """Fewer than half of the articles that are usual."""
    windows = []
    for length, seen, past in _counts(news, "", _WINDOWS):
        chances = count_at_most(seen, past), count_at_most(0, past)
        windows.append(_Window(length / timedelta(hours=1), seen, past, *chances))
    told = [w for w in windows if w.chance < _ALARM and w.seen < w.usual / 2]
    if told:
        worst = min(told, key=lambda window: window.chance)
        return _finding(Level.LOOK if worst.seen else Level.BROKEN, "volume", "articles", worst)
    return _fine(news, "volume", "", windows, _ALARM)


def _section(news: Published, section: str) -> Finding:
    """No article in a section, of the articles there are: a holiday has few in all of them."""
    whole = {length: (seen, past) for length, seen, past in _counts(news, "", _SECTION_WINDOWS)}
    windows = []
    for length, seen, past in _counts(news, section, _SECTION_WINDOWS):
        of, past_of = whole[length]
        rest = (round(of), round(sum(past)), round(sum(past_of)))
        chances = at_most(round(seen), *rest), at_most(0, *rest)
        windows.append(_Window(length / timedelta(hours=1), seen, past, *chances))
    told = [w for w in windows if not w.seen and w.chance < _SECTION_ALARM and min(w.past)]
    if told:
        worst = min(told, key=lambda window: window.chance)
        level = Level.BROKEN if worst.chance < _SECTION_SURE else Level.LOOK
        return _finding(level, "section", section, worst)
    return _fine(news, "section", section, windows, _SECTION_ALARM)


def _counts(
    news: Published, section: str, windows: tuple[timedelta, ...]
) -> Iterator[tuple[timedelta, float, list[float]]]:
    for length in windows:
        past = news.weeks_before(section, length)
        if len(past) >= _MIN_WEEKS:
            yield length, news.between(section, news.now - length, news.now), past


def _finding(level: Level, check: str, what: str, window: _Window) -> Finding:
    weeks = ", ".join(f"{number:.0f}" for number in window.past)
    return Finding(
        *(level, check, what, f"{window.seen:.0f} new in {window.hours:.0f} hours"),
        *(f"about {window.usual:.0f}", f"the same hours of {len(window.past)} weeks: {weeks}"),
    )


def _fine(
    news: Published, check: str, section: str, windows: list[_Window], alarm: float
) -> Finding:
    what = section or "articles"
    seen = news.between(section, news.now - RECENT, news.now)
    if all(window.chance_of_none >= alarm for window in windows):
        return unjudged(check, what, f"{seen:.0f} new in a day", "too few to miss any")
    day = next((window for window in windows if window.hours >= 24), windows[-1])
    return _finding(Level.FINE, check, what, day)


def _with_pending(history: History, found: Finding) -> Finding:
    """What is known and not yet fetched may be what is missed."""
    left = history.run["now/left_articles"]
    if found.level and left >= 5:
        return unjudged(
            found.check, found.what, found.saw, f"{left:.0f} more are known and not yet fetched"
        )
    return found
