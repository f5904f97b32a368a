"""Checks that need no history: what any run of a newspaper must have."""

from __future__ import annotations

from collections.abc import Iterator

from hnnscraper.watching.chances import at_most
from hnnscraper.watching.evidence import percent
from hnnscraper.watching.findings import Finding, Level
from hnnscraper.watching.history import Run

# The least share of records with a field that a newspaper can have.
FLOORS = {"published_at": 0.9, "lead": 0.4, "byline": 0.4}
_SURE = 1e-4
_MIN = 10  # records or requests
_HALF = 0.5
_BROKEN_CLOCK_SECONDS = 900  # so far off, records and pages bear wrong times
_MIN_ANSWERS = 3


def fields(run: Run) -> Iterator[Finding]:
    """Of new articles alone where the server sends only what has changed."""
    whole, prefix = ("records", "") if run.is_whole else ("records/new", "new/")
    of = round(run[whole])
    if of < _MIN:
        return
    for field, floor in FLOORS.items():
        seen = round(run[f"{prefix}field/{field}"])
        sure = at_most(seen, of, round(floor * 1000), 1000) < _SURE
        level = Level.BROKEN if sure and seen < of * _HALF else Level.LOOK if sure else Level.FINE
        yield Finding(
            *(level, "floor", field, f"{seen} of {of} in this run"),
            *(f"at least {percent(floor)}", "a fixed floor"),
        )


def pages(run: Run) -> Iterator[Finding]:
    """More than half of what was taken for articles is none, or did not come at all."""
    refused = sum(n for name, n in run.measures.items() if name.startswith("refused/"))
    failed = sum(n for name, n in run.measures.items() if name.startswith("error/"))
    for what, bad, of in (
        ("no article", refused, run["pages"]),
        ("no answer", failed, run["asked"]),
    ):
        if of >= _MIN:
            level = Level.BROKEN if bad > of * _HALF else Level.FINE
            saw = f"{bad:.0f} of {of:.0f} in this run"
            yield Finding(level, "floor", what, saw, "at most half", "a fixed floor")


def lists(run: Run) -> Iterator[Finding]:
    """Without lists nothing new is found."""
    read = sum(n for name, n in run.measures.items() if name.startswith("list/read/"))
    same = run["list/unchanged"]
    if run.finish_reason == "finished" and not read + same and not run["list/none_left"]:
        yield _lists(Level.BROKEN, "no list could be read", "a list")
    elif read and not same and not run["list/articles"]:
        yield _lists(Level.BROKEN, f"no article in {read:.0f} lists", "an article")
    elif read + same:  # said, so that an alarm ends
        saw = f"{run['list/articles']:.0f} articles in {read:.0f} lists, {same:.0f} unchanged"
        yield _lists(Level.FINE, saw, "an article")
    if run["list/read/front"]:
        level = Level.LOOK if run["list/empty/front"] else Level.FINE
        saw = "no article on it" if level else "articles on it"
        yield Finding(level, "floor", "front page", saw, "an article", "a fixed floor")


def _lists(level: Level, saw: str, expected: str) -> Finding:
    return Finding(level, "floor", "lists", saw, expected, "a fixed floor")


def clock(run: Run, tolerance_seconds: float) -> Iterator[Finding]:
    """The server's clock against ours: one of the two is wrong. 0 is no check."""
    answers = run["now/clock_answers"]
    if not tolerance_seconds:  # said as fine, so that an alarm ends when it is switched off
        off = "CLOCK_TOLERANCE_SECONDS is 0"
        yield Finding(Level.FINE, "clock", "server", "it is not compared", "anything", off)
    if not tolerance_seconds or answers < _MIN_ANSWERS:
        return
    skew = run["now/clock_skew_seconds"]
    level = Level.FINE
    if abs(skew) > tolerance_seconds:
        level = Level.BROKEN if abs(skew) >= _BROKEN_CLOCK_SECONDS else Level.LOOK
    which = "ahead of" if skew > 0 else "behind"
    yield Finding(
        *(level, "clock", "server", f"{abs(skew):.0f} s {which} this machine's clock"),
        *(f"within {tolerance_seconds:.0f} s", f"{answers:.0f} answers"),
    )
