"""Every request as the server saw it, and what tests ask of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

TRAPS = frozenset(("print", "search", "login", "calendar", "keyword", "forbidden", "other-site"))
"""Kinds of pages that a crawl has no reason to ask for."""

DISCOVERY = frozenset(("front", "section", "feed", "sitemap"))


@dataclass(slots=True)
class Entry:
    """A request. Times are monotonic; `end_seconds` is when the answer was sent or given up."""

    at_seconds: float
    method: str
    host: str
    target: str  # path and query
    user_agent: str = ""
    if_none_match: str | None = None
    if_modified_since: str | None = None
    end_seconds: float | None = None  # None: still on its way
    kind: str = ""
    status: int = 0  # 0: none was sent
    sent_bytes: int = 0  # of the body
    fault: str = ""
    retry_after_seconds: int | None = None
    article: str = ""  # the id, where there is one
    own_host: bool = True

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def conditional(self) -> bool:
        return self.if_none_match is not None or self.if_modified_since is not None


class Log:
    """Requests in the order of their arrival; a slice of it is a log again."""

    def __init__(self, entries: list[Entry] | None = None) -> None:
        self.entries: list[Entry] = entries if entries is not None else []

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries[:])

    def since(self, mark: int) -> Log:
        """What came after `mark = len(log)`."""
        return Log(self.entries[mark:])

    def clear(self) -> None:
        self.entries.clear()

    # -- how many, of what ----------------------------------------------------------------------
    def kind(self, *kinds: str) -> Log:
        return Log([entry for entry in self if entry.kind in kinds])

    def status(self, *statuses: int) -> Log:
        return Log([entry for entry in self if entry.status in statuses])

    def kinds(self) -> Counter[str]:
        """`front`, `section`, `feed`, `sitemap`, `robots`, `article`, `moved`, `gone`, …"""
        return Counter(entry.kind for entry in self)

    def statuses(self) -> Counter[int]:
        return Counter(entry.status for entry in self)

    def targets(self) -> list[str]:
        return [entry.target for entry in self]

    def articles(self) -> Counter[str]:
        """How often each article was asked for, by id, under whichever address."""
        return Counter(entry.article for entry in self if entry.article)

    def faults(self) -> Log:
        return Log([entry for entry in self if entry.fault])

    # -- what should not be there ---------------------------------------------------------------
    def traps(self) -> list[str]:
        return [entry.target for entry in self if entry.kind in TRAPS]

    def other_hosts(self) -> list[str]:
        """Hosts that are not the newspaper's own address, in the order they were asked."""
        return [entry.host for entry in self if not entry.own_host]

    def twice(self) -> dict[str, int]:
        """Addresses that were asked again after an answer that was no failure."""
        counts: Counter[str] = Counter()
        for entry in self:
            if (
                not entry.fault
                and entry.kind != "special"
                and entry.status in (200, 301, 302, 304, 404, 410)
            ):
                counts[entry.target] += 1
        return {target: count for target, count in counts.items() if count > 1}

    # -- pace -----------------------------------------------------------------------------------
    def most_at_once(self) -> int:
        """Requests under way at a time, at most; answers must take time (`latency_seconds`)."""
        far = float("inf")
        ends = [(far if e.end_seconds is None else e.end_seconds, -1) for e in self]
        now = most = 0
        for _, step in sorted([(e.at_seconds, 1) for e in self] + ends):
            now += step
            most = max(most, now)
        return most

    def gaps_seconds(self) -> list[float]:
        """From the start of each request to the start of the next."""
        return [b.at_seconds - a.at_seconds for a, b in pairwise(_by_time(self))]

    def shortest_gap_seconds(self) -> float:
        return min(self.gaps_seconds(), default=float("inf"))

    def too_soon(self, slack_seconds: float = 0.02, *, whole_site: bool = True) -> list[str]:
        """Requests that came before a Retry-After had run out; or those of the same address."""
        early: list[str] = []
        for entry in self:
            if entry.retry_after_seconds is None or entry.end_seconds is None:
                continue
            until = entry.end_seconds + entry.retry_after_seconds - slack_seconds
            early += [
                other.target
                for other in self
                if entry.at_seconds < other.at_seconds < until
                and (whole_site or other.target == entry.target)
            ]
        return early

    def as_json(self) -> list[dict[str, Any]]:
        return [asdict(entry) for entry in self]

    @classmethod
    def from_json(cls, rows: Iterable[dict[str, Any]]) -> Log:
        return cls([Entry(**row) for row in rows])


def _by_time(log: Log) -> list[Entry]:
    return sorted(log, key=lambda entry: entry.at_seconds)
