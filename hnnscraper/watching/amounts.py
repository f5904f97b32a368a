"""Checks of amounts: how long articles are, how fresh feeds are, how old the newest article is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import exp

from hnnscraper.watching.chances import deviations
from hnnscraper.watching.findings import Finding, Level, unjudged
from hnnscraper.watching.history import History
from hnnscraper.watching.measures import feed_of

_MIN_NEW, _MIN_PAST, _FAR = 8, 100, 6.0
_RATIO = 1.5
_OVER_RATIO = 1.25  # …and no more than this, where it was told, to be over


def lengths(history: History) -> Iterator[Finding]:
    """The length of new articles' text, their paragraphs, pictures and links."""
    sample = history.recent
    of = sample["records/new"]
    for name, what in (("body_log", "body"), ("images", "images"), ("related", "related")):
        past = history.before("records/new", f"length/{what}")
        past_of = past["records/new"]
        if of < _MIN_NEW or past_of < _MIN_PAST:
            yield unjudged("length", what, f"{of} new articles", f"{past_of:,} before")
            continue
        mean = sample.sum(f"new/sum/{name}") / of
        total, squares = past.sum(f"new/sum/{name}"), past.sum(f"new/squares/{name}")
        far = deviations(mean, of, total, squares, past_of)
        usual = total / past_of
        if name == "body_log":
            mean, usual = exp(mean), exp(usual)
        ratio = mean / usual if usual else 1.0
        is_far = abs(far) > _FAR and not 1 / _RATIO < ratio < _RATIO
        level = Level.LOOK if is_far else Level.FINE
        unit = "characters" if what == "body" else f"{what} an article"
        yield Finding(
            *(level, "length", what, f"{_rounded(mean)} {unit} in the last day"),
            *(f"about {_rounded(usual)}", f"{past_of:,} new articles before"),
            suspected=bool(history.told(f"length/{what}"))
            and not 1 / _OVER_RATIO < ratio < _OVER_RATIO,
        )


def _rounded(mean: float) -> str:
    """
    >>> _rounded(2345.6), _rounded(1.24)
    ('2,346', '1.2')
    """
    return f"{mean:,.0f}" if mean >= 10 else f"{mean:.1f}"


# --- feeds, and the newest article --------------------------------------------------------------

_WEEK = timedelta(days=7)
_MIN_MISSED = 5  # articles
_LONGER, _GRACE_HOURS = 1.5, 6  # than the longest pause there was
_MIN_RUNS = 5  # before


def missed(history: History) -> dict[str, float]:
    """By measure (`now/missed/…`), how many articles came out since a feed's newest entry."""
    news = history.published
    found = {}
    for section, path in _feeds(history):
        newest = history.last(f"now/feed/{section}|{path}")
        if newest is not None:
            hour = datetime.fromtimestamp(newest, history.run.at.tzinfo) + timedelta(hours=1)
            start = hour.replace(minute=0, second=0, microsecond=0)
            found[f"now/missed/{section}|{path}"] = news.between(section, start, history.run.at)
    return found


def _feeds(history: History) -> set[tuple[str, str]]:
    names = {name for run in history.recent.runs for name in run.measures}
    names |= {name for run in history.runs()[:50] for name in run.measures}
    found = {feed_of(name) for name in names if name.startswith("now/feed/")}
    return {each for each in found if each is not None}


def feeds(history: History) -> Iterator[Finding]:
    """A feed that stays behind the articles of its section. What it lacks, pages still bring."""
    for name, behind in sorted(missed(history).items()):
        path = name.partition("|")[2]
        past = history.values(name, f"feed/{path}")
        saw = f"{behind:.0f} articles since its newest entry"
        if history.length() < _WEEK or len(past) < _MIN_RUNS:
            yield unjudged("feed", path, saw, f"{len(past)} earlier runs")
            continue
        most = history.most_before(name, f"feed/{path}")
        limit = _MIN_MISSED + most
        level = Level.LOOK if behind >= limit else Level.FINE
        source = f"at most {most:.0f} in {len(past)} earlier runs"
        yield Finding(level, "feed", path, saw, f"fewer than {limit:.0f}", source)


def newest(history: History) -> Iterator[Finding]:
    """The age of the newest article, against the longest pause there was."""
    at, name, key = history.last("now/newest_article"), "now/newest_age_hours", "newest/article"
    past = history.values(name, key)
    if at is None:
        return
    hours = age_hours(history)
    saw = f"{hours:.0f} hours old"
    if history.length() < _WEEK or len(past) < _MIN_RUNS:
        yield unjudged("newest", "article", saw, f"{len(past)} earlier runs")
        return
    most = history.most_before(name, key)
    limit = _LONGER * most + _GRACE_HOURS
    level = Level.BROKEN if hours > limit else Level.FINE
    source = f"at most {most:.0f} in {len(past)} earlier runs"
    yield Finding(level, "newest", "article", saw, f"at most {limit:.0f} hours", source)


def age_hours(history: History) -> float:
    at = history.last("now/newest_article") or 0.0
    return max(0.0, (history.run.at.timestamp() - at) / 3600)
