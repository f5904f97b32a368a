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
class State:
    """What is wrong at the moment, and what of it people were told. Times are aware.

    `open`: by key, since when and the newest finding; `told`: the level and the keys.
    """

    level: Level = Level.FINE
    since: datetime | None = None
    open: Mapping[str, tuple[datetime, datetime, Finding]] = field(default_factory=dict)
    told_level: Level = Level.FINE
    told: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        return {
            "level": str(self.level),
            "since": self.since and self.since.isoformat(),
            "open": [
                {"since": since.isoformat(), "seen": seen.isoformat(), **finding.as_json()}
                for since, seen, finding in self.open.values()
            ],
            "told_level": str(self.told_level),
            "told": sorted(self.told),
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        open_ones = {}
        for each in told["open"]:
            times = [datetime.fromisoformat(each[name]) for name in ("since", "seen")]
            plain = {name: each[name] for name in each if name not in ("since", "seen")}
            finding = Finding.from_json(plain)
            open_ones[finding.key] = (times[0], times[1], finding)
        return cls(
            Level.of(told["level"]),
            datetime.fromisoformat(told["since"]) if told["since"] else None,
            open_ones,
            Level.of(told["told_level"]),
            frozenset(told["told"]),
        )

    @property
    def findings(self) -> list[Finding]:
        """What is open, the worst first."""
        found = [finding for _, _, finding in self.open.values()]
        return sorted(found, key=lambda finding: (-finding.level, finding.key))

    @property
    def is_news(self) -> bool:
        """Whether people are to be told: another level, or something more at the same level."""
        new = {each.key for each in self.findings if each.level == self.level} - self.told
        return self.level != self.told_level or bool(self.level and new)

    def as_told(self) -> State:
        keys = frozenset(self.open)
        if self.level and self.level == self.told_level:
            keys |= self.told  # what comes back in the same trouble is no news
        return replace(self, told_level=self.level, told=keys)


def follow(state: State, findings: Sequence[Finding], now: datetime) -> State:
    """The state after a run. What it could not judge stays as it was for some days."""
    still: dict[str, tuple[datetime, datetime, Finding]] = {}
    judged = {finding.key for finding in findings if finding.judged}
    for key, (since, seen, finding) in state.open.items():
        if key not in judged and now - seen < _KEPT:
            still[key] = (since, seen, finding)
    for finding in findings:
        if finding.level:
            since = state.open[finding.key][0] if finding.key in state.open else now
            still[finding.key] = (since, now, finding)
    level = worst(finding for _, _, finding in still.values())
    since = state.since if level == state.level and state.since else now
    return replace(state, level=level, since=since, open=still)


def sentences(state: State, findings: Sequence[Finding]) -> list[str]:
    """The last lines of a run."""
    fine = sum(1 for each in findings if each.judged and not each.level)
    waiting = sum(1 for each in findings if not each.judged)
    lines = [f"Health: {state.level}. {fine} checks are fine"]
    lines[0] += f", {waiting} have too little to judge from." if waiting else "."
    return lines + [f"  {finding.sentence()}" for finding in state.findings]


def notice(state: State, about: Mapping[str, Any]) -> dict[str, Any]:
    """What is sent: `about` names spider, crawl and archive."""
    return {
        "level": str(state.level),
        "before": str(state.told_level),
        "since": state.since and state.since.isoformat(),
        **about,
        "text": f"hnnscraper: {about['spider']} is {state.level}, it was {state.told_level}",
        "findings": [finding.as_json() for finding in state.findings],
    }
