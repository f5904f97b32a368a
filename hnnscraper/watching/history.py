"""Earlier runs, added up for what a check compares with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from hnnscraper.watching.findings import Finding, Level

# Small runs are added up over a day; of a crawl once a day, whenever it ends, this is one run.
RECENT = timedelta(hours=23)
_AT_LEAST = timedelta(days=7)  # of the past, for an expectation
_ENOUGH = 300  # …and so many of what is counted, if the past has them
PAST = timedelta(days=60)  # no more of the past counts


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a spider. `at` is when it ended, aware; `told` what was wrong then, by key."""

    at: datetime
    extractor: str
    measures: Mapping[str, float]
    told: Mapping[str, Level] = field(default_factory=dict)
    finish_reason: str = "finished"

    def __getitem__(self, name: str) -> float:
        return self.measures.get(name, 0)

    @property
    def is_whole(self) -> bool:
        """Whether the pages sent are like all that were asked for: hardly any was a 304."""
        return self["same"] * 10 <= self["records"]


def told_of(findings: Sequence[Finding]) -> dict[str, Level]:
    """By key; of the findings that are open after a run."""
    return {finding.key: finding.level for finding in findings if finding.level}


@dataclass(frozen=True, slots=True)
class Sample:
    """Runs that are looked at together."""

    runs: tuple[Run, ...]

    def __getitem__(self, name: str) -> int:
        return round(self.sum(name))

    def sum(self, name: str) -> float:
        return sum(run[name] for run in self.runs)

    def parts(self, prefix: str) -> set[str]:
        """What stands behind a prefix in the names."""
        return {
            name.removeprefix(prefix)
            for run in self.runs
            for name in run.measures
            if name.startswith(prefix)
        }


class History:
    """The runs of one spider before `run`, which is the one to be judged."""

    def __init__(self, run: Run, earlier: Sequence[Run]) -> None:
        self.run = run
        self._earlier = sorted(
            (each for each in earlier if run.at - PAST < each.at <= run.at),
            key=lambda each: each.at,
            reverse=True,
        )
        self._before: dict[tuple[str, str, bool], Sample] = {}
        self._published: Published | None = None

    @property
    def alone(self) -> Sample:
        return Sample((self.run,))

    @property
    def recent(self) -> Sample:
        """The run with those of the day before it."""
        return self.last_days(1)

    def before(self, whole: str, key: str, *, same_program: bool = False) -> Sample:
        """What came before the last day: a week of it, more where that holds too little `whole`.

        Runs in which something was told of `key` are left out: what is wrong stays unusual.
        """
        asked = (whole, key, same_program)
        if asked not in self._before:
            self._before[asked] = self._find_before(*asked)
        return self._before[asked]

    def _find_before(self, whole: str, key: str, same_program: bool) -> Sample:
        until, count, taken = self.run.at - RECENT, 0.0, []
        for each in self._earlier:
            if each.at > until or key in each.told:
                continue
            if same_program and each.extractor != self.run.extractor:
                continue
            if each.at < until - _AT_LEAST and count >= _ENOUGH:
                break
            taken.append(each)
            count += each[whole]
        return Sample(tuple(taken))

    def last_days(self, days: int) -> Sample:
        """The run with those of some days before it."""
        since = self.run.at - RECENT - timedelta(days=days - 1)
        return Sample((self.run, *(each for each in self._earlier if each.at > since)))

    def since_told(self, key: str, days: int) -> Sample:
        """The same, but none up to the one that first told of what is still told of `key`."""
        told = list(takewhile(lambda each: key in each.told, self._earlier))
        since = self.run.at - RECENT - timedelta(days=days - 1)
        return Sample((self.run, *(each for each in told[:-1] if each.at > since)))

    def told(self, key: str) -> Level:
        """How bad the last run left it."""
        return self._earlier[0].told.get(key, Level.FINE) if self._earlier else Level.FINE

    def told_about(self, check: str) -> set[str]:
        """Of what the last run left something wrong."""
        told = self._earlier[0].told if self._earlier else {}
        return {key.partition("/")[2] for key in told if key.startswith(f"{check}/")}

    def values(self, name: str, key: str = "") -> list[float]:
        """What earlier runs had under `now/…`, newest first, those without it left out, and those
        in which something was told of `key`."""
        runs = (each for each in self._earlier if key not in each.told)
        return [each.measures[name] for each in runs if name in each.measures]

    def most_before(self, name: str, key: str) -> float:
        """The most of it before the last day, which may be the failing one."""
        until = self.run.at - RECENT
        runs = (each for each in self._earlier if each.at <= until and key not in each.told)
        return max((each[name] for each in runs), default=0.0)

    def last(self, name: str) -> float | None:
        """The newest value of a measure, this run's before others."""
        here = self.run.measures.get(name)
        return here if here is not None else next(iter(self.values(name)), None)

    def length(self) -> timedelta:
        return self.run.at - self._earlier[-1].at if self._earlier else timedelta(0)

    @property
    def published(self) -> Published:
        if self._published is None:
            self._published = Published(self)
        return self._published

    def runs(self) -> Sequence[Run]:
        """This one, then the earlier ones, newest first."""
        return (self.run, *self._earlier)


def _hour(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


class Published:
    """New articles by section and the hour of their publication."""

    def __init__(self, history: History) -> None:
        self.since = history.run.at - history.length()
        self.end = history.run.at
        self.now = _hour(history.run.at)
        self.first_hour = _hour(self.since)  # a run sees what came out in the days before it, too
        self._counts: dict[str, dict[datetime, float]] = {}
        self._told: dict[str, list[datetime]] = {}
        self._last_told = history.runs()[1].told if len(history.runs()) > 1 else {}
        for run in history.runs():
            for key in run.told:
                self._told.setdefault(key, []).append(run.at)
            for name, number in run.measures.items():
                if name.startswith("published/"):
                    _, hour, section = name.split("/", 2)
                    at = datetime.fromisoformat(f"{hour}:00+00:00")
                    for key in {section, ""}:
                        hours = self._counts.setdefault(key, {})
                        hours[at] = hours.get(at, 0) + number

    def is_told(self, key: str) -> bool:
        """Whether the last run left it so."""
        return key in self._last_told

    def sections(self) -> Iterator[str]:
        """By name; "" is the whole newspaper."""
        return iter(sorted(self._counts))

    def hours(self, section: str) -> dict[datetime, float]:
        """The articles of each hour that had any."""
        return self._counts.get(section, {})

    def between(self, section: str, start: datetime, end: datetime) -> float:
        """How many were published from `start` on and before `end`."""
        return sum(number for at, number in self.hours(section).items() if start <= at < end)

    def weeks_before(self, section: str, window: timedelta, key: str) -> list[float]:
        """The counts of the same hours in the weeks before, as far as the past goes; none in which
        something was told of `key`."""
        found, end = [], self.now - timedelta(days=7)
        while end - window >= self.since:
            if not any(end - window < at < end for at in self._told.get(key, ())):
                found.append(self.between(section, end - window, end))
            end -= timedelta(days=7)
        return found
