"""What an archive is like, in figures: the archive counts them, reports and commands show them.

Times are aware, UTC; days and months are those of the newspaper (Asia/Ho_Chi_Minh).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from hnnscraper.items import RawPage


@dataclass(frozen=True, slots=True)
class Run:
    """One program that wrote to the archive. Without `reason` it is under way, or was killed."""

    id: str
    spider: str
    started_at: datetime
    finished_at: datetime | None
    reason: str | None  # how it ended: `finished`, `shutdown`, `killed`, …
    counts: Mapping[str, int]
    level: str | None = None  # of its health; None: it was not checked

    @property
    def new(self) -> int:
        return self.counts.get("archive/new", 0)

    @property
    def revised(self) -> int:
        return self.counts.get("archive/revised", 0)

    @property
    def failed(self) -> int:
        """Pages without an answer, and answers without a valid record."""
        return self.counts.get("page/failed", 0) + self.counts.get("record/failed", 0)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Articles' addresses by what is known of them."""

    known: int = 0
    pending: int = 0  # never asked
    due: int = 0  # asked before, and due again now
    failed: int = 0  # the last answer was none; will be asked again
    given_up: int = 0  # failed, and not to be asked again
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Sizes:
    database_bytes: int
    warc_bytes: int
    warc_files: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check of a run says: what it saw, what it expected, and from what."""

    level: str  # `fine`, `look`, `broken`
    check: str  # `field`, `rule`, `refused`, `section`, …
    what: str  # which field, section, reason, …
    rule: str | None
    saw: str
    expected: str
    source: str
    judged: bool = True  # False: too little is known to judge by


@dataclass(frozen=True, slots=True)
class Sample:
    """A page of a structure that was not seen before."""

    url: str
    fields: tuple[str, ...]
    raw_page: RawPage | None


@dataclass(frozen=True, slots=True)
class Health:
    """What the checks at the end of a run found."""

    run: str
    spider: str
    at: datetime
    level: str  # of the worst finding
    findings: tuple[Finding, ...] = ()
    samples: tuple[Sample, ...] = ()
    fine: int = 0  # checks that found all as expected

    @property
    def told(self) -> tuple[Finding, ...]:
        """The worst first."""
        return tuple(finding for finding in self.findings if finding.judged)

    @property
    def unjudged(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if not finding.judged)


@dataclass(frozen=True, slots=True)
class Glance:
    """The archive at a glance."""

    name: str
    articles: int
    revisions: int
    gone: int
    undated: int  # without a time of publication
    oldest_publication: datetime | None
    newest_publication: datetime | None
    newest_first_seen: datetime | None
    addresses: Addresses
    sizes: Sizes
    runs: tuple[Run, ...]  # the newest first
    health: tuple[Health, ...]  # of the last checked run of each spider, the newest first


@dataclass(frozen=True, slots=True)
class Section:
    """The articles of an outermost section; `name` None are those without any."""

    name: str | None
    by_month: Mapping[str, int]  # `2025-12` → articles
    newest: datetime | None  # publication

    @property
    def articles(self) -> int:
        return sum(self.by_month.values())


@dataclass(frozen=True, slots=True)
class FieldMonth:
    missing: int = 0  # articles in which the field is null or empty
    warned: int = 0  # articles that carry a warning about it


@dataclass(frozen=True, slots=True)
class Weakness:
    """Fields over months: of publication or, where that is missing, of the first visit."""

    articles: Mapping[str, int]  # month → articles
    fields: Mapping[str, Mapping[str, FieldMonth]]  # field → month → …


@dataclass(frozen=True, slots=True)
class Failure:
    """Addresses of articles that failed for one reason."""

    reason: str
    addresses: int
    given_up: int  # of these, not to be asked again
    newest: datetime


@dataclass(frozen=True, slots=True)
class FailedAddress:
    url: str
    article_id: str
    reason: str
    asked_at: datetime
    tries: int
    due_at: datetime | None
    raw_page: RawPage | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One article, with the raw page of what holds now."""

    id: str
    title: str
    url: str
    at: datetime  # of what the list is about
    raw_page: RawPage | None
    versions: int = 1


@dataclass(frozen=True, slots=True)
class Year:
    """What came in, and what did not, from the day `first` to the day `last`, both inclusive."""

    first: date
    last: date
    by_day: Mapping[date, int]
    sections: tuple[Section, ...] = ()
    weakness: Weakness = field(default_factory=lambda: Weakness({}, {}))
    failures: tuple[Failure, ...] = ()  # of all time: what has failed is not over
    failed: tuple[FailedAddress, ...] = ()  # the newest of them
    changed: tuple[Entry, ...] = ()  # the most versions first
    gone: tuple[Entry, ...] = ()  # the newest first
