"""A made-up newspaper watched for months without any HTTP: every page is read once by the program's
own rules, the rest (who is visited when, what is 304) is a model of the spider `latest`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from hnnscraper import page, pipelines
from hnnscraper.archive.records import changed_fields
from hnnscraper.errors import NotAnArticle
from hnnscraper.schedule import RevisitSchedule
from hnnscraper.settings import REVISIT_SCHEDULE
from hnnscraper.watching import Level, Measures, Run, State, completed, follow, judge, told_of
from tests.paper import Article, Newspaper, Style
from tests.paper.printing import print_article
from tests.paper.sections import TOP

SITE = "https://huengaynay.vn"
STYLE = Style(templates=("house",), live=())
_SCHEDULE = RevisitSchedule.parse(REVISIT_SCHEDULE)
_KNOWN = 100  # pages before a new shape is told of, as in a crawl

Read = tuple[dict[str, Any], dict[str, list[str]]] | str  # record and shape, or why not


@dataclass
class Known:
    """An article as the archive has it."""

    record: dict[str, Any] | None
    due: datetime | None
    version: tuple[Any, ...]


@dataclass
class Watch:
    """Crawls of one newspaper, each judged by those before it. `now` is the newspaper's."""

    newspaper: Newspaper
    runs: list[Run] = field(default_factory=list)
    state: State = field(default_factory=State)
    alarms: list[tuple[datetime, list[str]]] = field(default_factory=list)
    told: list[tuple[datetime, Level]] = field(default_factory=list)
    known: dict[str, Known] = field(default_factory=dict)
    shapes: dict[tuple[str, str], int] = field(default_factory=dict)
    shaped_pages: int = 0
    skew: timedelta = timedelta(0)
    _read: dict[tuple[Any, ...], Read] = field(default_factory=dict)

    def let_pass(self, days: float, every_hours: float = 3.0) -> None:
        """Lets time pass with a crawl every so many hours; edits and withdrawals happen."""
        steps = round(days * 24 / every_hours)
        for step in range(steps):
            is_morning = step % max(1, round(24 / every_hours)) == 0
            self.newspaper.advance(0, self._new(every_hours), edited=is_morning, hours=every_hours)
            self.crawl()

    def _new(self, hours: float) -> int:
        """As many as the weekday brings, by day only."""
        now = self.newspaper.now
        rate = self.newspaper.per_day * (1.13, 1.2, 1.2, 1.13, 1.13, 0.7, 0.51)[now.weekday()]
        waking = sum(6 <= (now + timedelta(hours=h)).hour < 22 for h in range(round(hours)))
        self._owed = getattr(self, "_owed", 0.0) + rate * waking / 16
        count = int(self._owed)
        self._owed -= count
        return count

    def crawl(self) -> Run:
        measures = Measures()
        now = self.newspaper.now
        for article in self._due(now):
            self._visit(article, now, measures)
        self._lists(measures)
        measures.add("asked", measures.numbers["pages"] + len(TOP) * 2 + 2)
        for _ in range(5):
            measures.answered((self.newspaper.plays.clock_off - self.skew).total_seconds())
        run = Run(now, "hnnscraper 1", measures.finish())
        findings = judge(run, self.runs, clock_tolerance_seconds=120)
        self.state = follow(self.state, findings, now)
        run = completed(replace(run, told=told_of(self.state.findings)), self.runs)
        self.runs.append(run)
        if self.state.level:
            self.alarms.append((now, [each.sentence() for each in self.state.findings]))
        if self.state.is_news("mail"):
            self.told.append((now, self.state.level))
            self.state = self.state.as_told("mail")
        return run

    def _due(self, now: datetime) -> list[Article]:
        listed: set[str] = set()
        for path in ("", *(section.path for section in TOP)):
            listed.update(article.id for article in self.newspaper.listed(path)[:30])
            listed.update(article.id for article in self._in_feed(path))
        found = []
        for key in sorted(listed | set(self.known)):
            known = self.known.get(key)
            if known is None or (known.due is not None and known.due <= now):
                found.append(self.newspaper.articles[key])
        return found

    def _visit(self, article: Article, now: datetime, measures: Measures) -> None:
        plays = self.newspaper.plays
        emptied = tuple(sorted(plays.emptied_on(article.id)))
        version = (article.id, len(article.versions), plays.look, emptied)
        known = self.known.get(article.id)
        due = _SCHEDULE.next_visit(article.published, now)
        if known is not None and known.version == version:
            known.due = due
            measures.same()  # 304
            return
        if version not in self._read:
            self._read[version] = self._extract(article)
        read = self._read[version]
        if isinstance(read, str):
            again = known is not None and known.record is None
            measures.refused(read, again=again)
            self.known[article.id] = Known(None, due, version)
            return
        record, shape = read
        self._store(record, known.record if known else None, now, measures)
        self._shape(shape, measures)
        self.known[article.id] = Known(record, due, version)

    def _store(
        self, record: dict[str, Any], before: dict[str, Any] | None, now: datetime, to: Measures
    ) -> None:
        record = {**record, "fetched_at": now.isoformat()}
        if before is None:
            to.record(record, "new")
        elif before["content_hash"] == record["content_hash"]:
            to.record(record, "unchanged")
        else:
            to.record(record, "revised", changed_fields(before, record))

    def _shape(self, shape: dict[str, list[str]], measures: Measures) -> None:
        pairs = [(field, name) for field, names in shape.items() for name in names]
        new = {field for field, name in pairs if (field, name) not in self._at_start()}
        if self._known_pages() >= _KNOWN:
            measures.shape(shape, new)
        for pair in pairs:
            self.shapes[pair] = self.shapes.get(pair, 0) + 1
        self.shaped_pages += 1

    def _at_start(self) -> set[tuple[str, str]]:
        if getattr(self, "_start", (None,))[0] != len(self.runs):
            self._start = (len(self.runs), set(self.shapes), self.shaped_pages)
        return self._start[1]

    def _known_pages(self) -> int:
        self._at_start()
        return self._start[2]

    def _extract(self, article: Article) -> Read:
        printed = print_article(self.newspaper, article, SITE)
        try:
            item = page.read(printed.body, SITE + article.path, self.newspaper.now)
        except NotAnArticle as error:
            return error.reason
        shape = item["shape"]
        for step in pipelines.STEPS:
            step(item)
        return pipelines.finish(item), shape

    def _in_feed(self, path: str) -> list[Article]:
        listed = self.newspaper.listed(path)
        since = self.newspaper.plays.frozen_feeds.get(path)
        return [a for a in listed if since is None or a.published <= since][: 20 if path else 40]

    def _lists(self, measures: Measures) -> None:
        for path in ("", *(section.path for section in TOP)):
            named = [] if not path and self.newspaper.plays.front_empty else self._pairs(path)
            measures.list_read("section", f"/{path}", named)
            feed = [(SITE + a.path, a.published) for a in self._in_feed(path)]
            measures.list_read("feed", f"/rss/{path}.rss", feed)

    def _pairs(self, path: str) -> list[tuple[str, datetime | None]]:
        return [(SITE + a.path, None) for a in self.newspaper.listed(path)[:20]]


def watch(per_day: int = 24, days: float = 21, *, seed: int = 1, every_hours: float = 3.0) -> Watch:
    """A newspaper watched for so many days, in which nothing was wrong."""
    watched = Watch(Newspaper(seed, 10 * per_day, per_day=per_day, style=STYLE))
    watched.crawl()
    watched.let_pass(days, every_hours)
    return watched


def runs_until(watched: Watch, caught: Callable[[str], bool], days: float) -> int | None:
    """How many runs it takes until a finding is told of which `caught` is true; None if none."""
    start = len(watched.runs)
    for _ in range(round(days * 8)):
        watched.let_pass(0.125)
        if any(caught(finding.sentence()) for finding in watched.state.findings):
            return len(watched.runs) - start
    return None
