"""When an address is asked again: often while its article is young, rarely later, at last never."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from hnnscraper.errors import BadInput

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LENGTH = re.compile(r"([0-9]+)([smhd])")


@dataclass(frozen=True, slots=True)
class RevisitSchedule:
    """Pairs of (age up to which, time between two visits), youngest first.

    As text: `1d:3h 7d:20h 30d:7d`. Beyond the last age an article is not visited again.
    """

    steps: tuple[tuple[timedelta, timedelta], ...]

    @classmethod
    def parse(cls, text: str) -> RevisitSchedule:
        """Raises BadInput, with the form that is expected, if `text` is no schedule."""
        steps = []
        for step in text.split():
            age, colon, interval = step.partition(":")
            if not colon:
                raise BadInput(f"{step!r} in {text!r} is no step AGE:INTERVAL, such as 7d:20h")
            steps.append((length(age), length(interval)))
        if [age for age, _ in steps] != sorted({age for age, _ in steps}):
            raise BadInput(f"the ages in {text!r} do not grow from step to step")
        if any(not interval for _, interval in steps):
            raise BadInput(f"{text!r} has a step without any time between two visits")
        return cls(tuple(steps))

    def next_visit(self, born: datetime, visited: datetime) -> datetime | None:
        """When an article published at `born` and visited at `visited` is due again, if ever."""
        age = visited - min(born, visited)
        for until, interval in self.steps:
            if age < until:
                return visited + interval
        return None


@dataclass(frozen=True, slots=True)
class RetrySchedule:
    """How long to wait after the first failure in a row, the second, …; then never again.

    As text: `1m 15m 1h 6h 1d 7d`.
    """

    waits: tuple[timedelta, ...]

    @classmethod
    def parse(cls, text: str) -> RetrySchedule:
        """Raises BadInput if `text` is no list of lengths of time."""
        return cls(tuple(length(part) for part in text.split()))

    def next_try(self, failures: int, failed: datetime) -> datetime | None:
        """When to ask again after so many `failures` in a row (1 or more), if ever."""
        if failures > len(self.waits):
            return None
        return failed + self.waits[max(failures, 1) - 1]


@dataclass(frozen=True, slots=True)
class Plan:
    """When to come back: to an article, after a failure, to what the server says is no more."""

    revisits: RevisitSchedule
    retries: RetrySchedule
    gone: RetrySchedule

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Plan:
        """As the project's settings say; raises BadInput that names one that is no schedule."""
        readers = (RevisitSchedule.parse, RetrySchedule.parse, RetrySchedule.parse)
        read: list[Any] = []
        for name, reader in zip(SETTINGS, readers, strict=True):
            try:
                read.append(reader(str(settings[name])))
            except BadInput as error:
                raise BadInput(f"{name}: {error}") from None
        return cls(*read)

    @classmethod
    def parse(cls, revisits: str, retries: str, gone: str) -> Plan:
        """Raises BadInput for what is no schedule."""
        return cls(
            RevisitSchedule.parse(revisits), RetrySchedule.parse(retries), RetrySchedule.parse(gone)
        )


SETTINGS = ("REVISIT_SCHEDULE", "RETRY_SCHEDULE", "GONE_SCHEDULE")
NEVER = Plan.parse("", "", "")


def length(text: str) -> timedelta:
    """`90s`, `15m`, `20h`, `7d`; raises BadInput for anything else.

    >>> length("20h")
    datetime.timedelta(seconds=72000)
    """
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise BadInput(f"{text!r} is no length of time such as 90s, 15m, 20h or 7d")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})
