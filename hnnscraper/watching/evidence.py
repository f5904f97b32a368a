"""Shares of this run, and of the last day, against what came before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hnnscraper.watching.chances import at_least, at_most
from hnnscraper.watching.findings import Level
from hnnscraper.watching.history import History, Sample

# How unlikely a thing must be to be told. A run asks some 200 questions, a year has 17,000 runs at
# half an hour, and both tell of the same articles again and again.
ALARM = 1e-7
SUSPECTED = 1e-3  # …and for what was told to be over
MIN_PAST = 100  # records; with fewer nothing is expected

_PARTS, _MORE = 1000, 0.2

Direction = Literal["fewer", "more"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """`seen` of `of`, where `past` of `past_of` were so before. `chance` that nothing changed."""

    scope: str
    seen: int
    of: int
    past: int
    past_of: int
    direction: Direction
    past_runs: int

    @property
    def is_enough(self) -> bool:
        """Whether the worst that could have been seen would have been told."""
        worst = 0 if self.direction == "fewer" else self.of
        return self.past_of >= MIN_PAST and self._chance(worst) < ALARM

    @property
    def chance(self) -> float:
        return self._chance(self.seen) if self.past_of >= MIN_PAST and self.of else 1.0

    def _chance(self, seen: int) -> float:
        if self.direction == "fewer":
            return at_most(seen, self.of, self.past, self.past_of)
        return at_least(seen, self.of, self.past, self.past_of)

    def chance_if_worse(self, by: float) -> float:
        """The chance of what is seen, or better, if the share were worse by so much, and by more
        where it is none of nearly all: there chance plays a larger part."""
        if self.direction == "fewer":
            worse = max(0.0, self.expected - by - _MORE * (1 - self.expected))
            return at_least(self.seen, self.of, round(worse * _PARTS), _PARTS)
        worse = min(1.0, self.expected + by + _MORE * self.expected)
        return at_most(self.seen, self.of, round(worse * _PARTS), _PARTS)

    @property
    def share(self) -> float:
        return self.seen / self.of if self.of else 0.0

    @property
    def expected(self) -> float:
        return self.past / self.past_of if self.past_of else 0.0

    def saw(self) -> str:
        return f"{self.seen} of {self.of} {self.scope}"

    def expects(self) -> str:
        return percent(self.expected)

    def source(self) -> str:
        return f"{self.past:,} of {self.past_of:,} in {self.past_runs:,} earlier runs"


def percent(share: float) -> str:
    """
    >>> percent(0.994), percent(0.0004), percent(1.0)
    ('99.4 %', '0.04 %', '100 %')
    """
    return f"{share * 100:.2g} %" if share < 0.01 else f"{share * 100:.3g} %"


def gather(
    history: History,
    part: str,
    whole: str,
    key: str,
    direction: Direction,
    *,
    same_program: bool = False,
) -> Iterator[Evidence]:
    """What this run alone tells of a share, and the new articles of the run and of the last day.

    Of the last day only new articles count: they come once, revisits come again and again. Where
    the server sends only what has changed, even those of one run are not like all.
    """
    scopes = [
        ("new articles of this run", "new/", history.alone),
        ("new articles of the last day", "new/", history.recent),
    ]
    if history.run.is_whole:
        scopes.insert(0, ("records of this run", "", history.alone))
    for scope, prefix, sample in scopes:
        yield compare(
            history,
            sample,
            prefix + part,
            "records/new" if prefix and whole == "records" else prefix + whole,
            key,
            direction,
            scope=scope,
            same_program=same_program,
        )


# What was told is over when so many are as they were before that they would hardly be if it had
# gone on. A loss of one in ten articles is worth a look; rules are told below half of their share.
_OVER = 0.01
_STILL = {Level.LOOK: 0.1, Level.BROKEN: 0.25}
STILL_RULE = 0.25
_DAYS = (1, 2, 4, 7, 14, 28)


def is_over(
    history: History,
    part: str,
    whole: str,
    key: str,
    direction: Direction,
    *,
    by: float | None = None,
    same_program: bool = False,
) -> bool:
    """Whether the last days prove that what was told has ended; True if nothing was, or if no past
    is left to compare with. `by`: how much worse a share is that has not."""
    level = history.told(key)
    if not level:
        return True
    for sample in (history.since_told(key, days) for days in _DAYS):
        now = compare(
            *(history, sample, part, whole, key, direction), scope="", same_program=same_program
        )
        if now.past_of < MIN_PAST:
            return True
        if now.chance > SUSPECTED and now.chance_if_worse(by or _STILL[level]) < _OVER:
            return True
    return False


def compare(
    history: History,
    sample: Sample,
    part: str,
    whole: str,
    key: str,
    direction: Direction,
    *,
    scope: str,
    same_program: bool = False,
) -> Evidence:
    past = history.before(whole, key, same_program=same_program)
    seen, of = sample[part], sample[whole]
    before, before_of = past[part], past[whole]
    return Evidence(
        scope,
        min(seen, of),
        of,
        min(before, before_of),
        before_of,
        direction,
        len(past.runs),
    )
