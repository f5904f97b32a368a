"""When people are told: once when something changes, not once per run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Self

from hnnscraper.watching.findings import Finding, Level, worst

# What a run cannot judge stays as it was, for so long.
_KEPT = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Told:
    """What people heard last by one way: the level, and what was open."""

    level: Level = Level.FINE
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Open:
    """Something wrong: since when, and when a run last saw it."""

    since: datetime
    seen: datetime
    finding: Finding


@dataclass(frozen=True, slots=True)
class State:
    """What is wrong at the moment, and what of it people were told. Times are aware.

    `told` is by the way of telling (webhook, mail): each is tried until it succeeds.
    """

    level: Level = Level.FINE
    since: datetime | None = None
    open: Mapping[str, Open] = field(default_factory=dict)  # by the findings' keys
    told: Mapping[str, Told] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "level": str(self.level),
            "since": self.since and self.since.isoformat(),
            "open": [
                {
                    "since": each.since.isoformat(),
                    "seen": each.seen.isoformat(),
                    "finding": each.finding.as_json(),
                }
                for each in self.open.values()
            ],
            "told": {
                way: {"level": str(told.level), "keys": sorted(told.keys)}
                for way, told in self.told.items()
            },
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        open_ones = [
            Open(
                datetime.fromisoformat(each["since"]),
                datetime.fromisoformat(each["seen"]),
                Finding.from_json(each["finding"]),
            )
            for each in value["open"]
        ]
        return cls(
            Level.of(value["level"]),
            datetime.fromisoformat(value["since"]) if value["since"] else None,
            {each.finding.key: each for each in open_ones},
            {
                way: Told(Level.of(told["level"]), frozenset(told["keys"]))
                for way, told in value["told"].items()
            },
        )

    @property
    def findings(self) -> list[Finding]:
        """What is open, the worst first."""
        found = [each.finding for each in self.open.values()]
        return sorted(found, key=lambda finding: (-finding.level, finding.key))

    def is_news(self, way: str) -> bool:
        """Whether people are to be told: another level, or something more at the same level."""
        told = self.told.get(way, Told())
        worst_ones = {each.key for each in self.findings if each.level == self.level}
        return self.level != told.level or bool(worst_ones - told.keys)

    def before(self, way: str) -> Level:
        """The level that people know of."""
        return self.told.get(way, Told()).level

    def as_told(self, way: str) -> State:
        keys = frozenset(self.open)
        if self.level and self.level == self.before(way):
            keys |= self.told[way].keys  # what comes back in the same trouble is no news
        return replace(self, told={**self.told, way: Told(self.level, keys)})


def follow(state: State, findings: Sequence[Finding], now: datetime) -> State:
    """The state after a run. What it could not judge stays as it was for some days, what it still
    suspects as long as it does."""
    judged = {finding.key for finding in findings if finding.judged}
    suspected = {finding.key for finding in findings if finding.suspected}
    still = {
        key: each
        for key, each in state.open.items()
        if key in suspected or (key not in judged and now - each.seen < _KEPT)
    }
    for finding in findings:
        if finding.level:
            known = state.open.get(finding.key)
            still[finding.key] = Open(known.since if known else now, now, finding)
    level = worst(each.finding for each in still.values())
    since = state.since if level == state.level and state.since else now
    return replace(state, level=level, since=since, open=still)


def sentences(state: State, findings: Sequence[Finding]) -> list[str]:
    """The last lines of a run."""
    fine = sum(1 for each in findings if each.judged and not each.level)
    waiting = sum(1 for each in findings if not each.judged)
    line = f"Health: {state.level}. {fine} check{' is' if fine == 1 else 's are'} fine"
    if waiting:
        line += f", {waiting} {'has' if waiting == 1 else 'have'} too little to judge from"
    return [f"{line}."] + [f"  {finding.sentence()}" for finding in state.findings]


def notice(state: State, way: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """What is sent: `about` names spider, crawl and archive."""
    before = state.before(way)
    return {
        "level": str(state.level),
        "before": str(before),
        "since": state.since and state.since.isoformat(),
        **about,
        "text": f"hnnscraper: {about['spider']} is {state.level}, it was {before}",
        "findings": [finding.as_json() for finding in state.findings],
    }
