"""Watches a crawl: counts while pages pass, judges at the end, keeps and tells what it found.

Glue: what is counted and how it is judged is in `watching`, the rows are in `archive.health`.
Nothing here changes the crawl's own result: what cannot be kept or told is logged.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.exceptions import NotConfigured

from hnnscraper import archiving, watching
from hnnscraper._version import EXTRACTOR
from hnnscraper.archive import health
from hnnscraper.archive.exporting.replacement import Replacement
from hnnscraper.archiving import CrawlArchive
from hnnscraper.clock import utc_now
from hnnscraper.errors import ArchiveError, BadInput, NotSent
from hnnscraper.items import VisitedRecord
from hnnscraper.notices import Mail, Webhook
from hnnscraper.shapes import SeenShapes
from hnnscraper.signals import list_read, page_refused
from hnnscraper.watching.history import PAST

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings

CHECKED_FINE = "checked/fine"  # in the measures: how many checks found all as expected

logger = logging.getLogger(__name__)

LEVEL = "health/level"  # stats, for the command
SENTENCES = "health/sentences"

# Pages that are not asked, or lead elsewhere, as they did before.
_STANDING = frozenset(
    ("forbidden-by-robots-txt", "RedirectedOffSite", "too-many-redirects", "no-robots-txt")
)
_ERRORS = ("page/failed/", "record/failed/", "spider_exceptions/")  # stats, by kind


class HealthExtension:
    """`judging`: against the runs before (`history`), alone (`alone`) or not at all (`no`)."""

    def __init__(self, crawler: Crawler, archive: CrawlArchive, judging: str) -> None:
        self._crawler, self._archive, self._judging = crawler, archive, judging
        settings = crawler.settings
        self._file = str(settings["HEALTH_FILE"] or "")
        self._tolerance = settings.getfloat("CLOCK_TOLERANCE_SECONDS")
        self._since = since(settings)
        self._ways = ways(settings)
        self._spider = str(crawler.spidercls.name)
        self._measures = watching.Measures()
        with archive.transaction() as connection:
            known = health.known_shapes(connection, EXTRACTOR)
        self._shapes = SeenShapes(known, has_alarm=judging == "history")
        connect = crawler.signals.connect
        connect(self._scraped, signals.item_scraped)
        connect(self._answered, signals.response_received)
        connect(self._list_read, list_read)
        connect(self._refused, page_refused)
        archive.before_close(self._end)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        archive = archiving.of(crawler)
        if archive is None:
            raise NotConfigured("ARCHIVE_URL is empty")
        return cls(crawler, archive, getattr(crawler.spidercls, "judging", "no"))

    # --- while pages pass -----------------------------------------------------------------------

    def _scraped(self, item: Any) -> None:
        if not isinstance(item, VisitedRecord) or item.outcome is None:
            return
        self._measures.record(item, item.outcome, item.changed_fields)
        is_judged = self._shapes.are_enough
        new = self._shapes.see(item.shape, item.visit)
        if is_judged:
            self._measures.shape(item.shape, new)

    def _answered(self, response: Response, request: Request) -> None:
        """A copy on the way says by Age how old its Date is (RFC 9110, 6.6.1; RFC 9111, 5.1)."""
        told = (response.headers.get("Date") or b"").decode("latin-1")
        age = (response.headers.get("Age") or b"0").decode("latin-1").strip()
        try:
            at = parsedate_to_datetime(told)
        except ValueError:
            return
        if at.tzinfo is None or not age.isdigit() or "recorded" in request.meta:
            return
        self._measures.answered((at - utc_now()).total_seconds() + int(age))

    def _list_read(
        self, kind: str, url: str, articles: Sequence[tuple[str, datetime | None]]
    ) -> None:
        self._measures.list_read(kind, urlsplit(url).path or "/", articles)

    def _refused(self, reason: str, again: bool) -> None:
        self._measures.refused(reason, again=again)

    # --- at the end -----------------------------------------------------------------------------

    def _end(self, reason: str) -> None:
        """Called when the crawl's own row is written and the archive is still open."""
        try:
            with self._archive.transaction() as connection:
                rows = health.earlier(connection, self._spider, self._from())
                value = health.state(connection, self._spider)
            state = watching.State.from_json(value) if value else watching.State()
            run = self._run(reason)
            earlier = [_earlier_run(row) for row in rows]
            findings = self._judge(run, earlier)
            run = watching.completed(run, earlier)
            state = watching.follow(state, findings, run.at)
            self._keep(run, state, findings)
            state = self._tell(state)
            with self._archive.transaction() as connection:
                health.write_state(connection, self._spider, state.as_json())
        except ArchiveError as error:
            logger.error("the health of the crawl could not be kept: %s", error)

    def _from(self) -> datetime:
        past = utc_now() - PAST
        return max(past, self._since) if self._since else past

    def _run(self, reason: str) -> watching.Run:
        self._add_stats()
        return watching.Run(
            at=utc_now().replace(microsecond=0),
            extractor=EXTRACTOR,
            measures=self._measures.finish(),
            finish_reason=reason,
        )

    def _add_stats(self) -> None:
        assert self._crawler.stats is not None
        stats, measures = self._crawler.stats.get_stats(), self._measures
        measures.same(stats.get("page/unchanged", 0))
        for name in ("list/unchanged", "list/none"):
            measures.add(name, stats.get(name, 0))
        if self._judging == "alone" and not stats.get("list/asked"):
            measures.add("list/none_left")  # a backfill that goes on may have read them all
        errors = 0
        for name, number in stats.items():
            prefix = next((p for p in _ERRORS if name.startswith(p)), None)
            kind = name.removeprefix(prefix or "")
            if prefix and kind not in _STANDING and kind != "count":
                measures.add_named(f"error/{kind}", number)
                errors += number
        if "left/articles" in stats:
            measures.numbers["now/left_articles"] = stats["left/articles"]
        counted = measures.numbers
        lists = sum(n for name, n in counted.items() if name.startswith("list/read/"))
        lists += counted["list/unchanged"] + counted["list/none"]
        measures.add("asked", counted["pages"] + counted["same"] + lists + errors)

    def _judge(self, run: watching.Run, earlier: Sequence[watching.Run]) -> list[watching.Finding]:
        if self._judging == "history":
            return watching.judge(run, earlier, clock_tolerance_seconds=self._tolerance)
        if self._judging == "alone":
            return watching.judge_alone(run, clock_tolerance_seconds=self._tolerance)
        return []

    def _keep(
        self, run: watching.Run, state: watching.State, findings: Sequence[watching.Finding]
    ) -> None:
        told = [each.as_json() for each in state.findings]  # of earlier runs too, while open
        unjudged = [e.as_json() for e in findings if not e.judged and e.key not in state.open]
        fine = sum(1 for each in findings if each.judged and not each.level)
        with self._archive.transaction() as connection:
            health.add_shapes(connection, EXTRACTOR, self._shapes.counted(), run.at)
            health.write(
                connection,
                crawl=self._archive.crawl,
                spider=self._spider,
                at=run.at,
                level=str(state.level),
                findings=[*told, *unjudged],
                samples=self._shapes.samples,
                measures={**run.measures, CHECKED_FINE: fine},
            )
        if self._judging == "no":
            return
        assert self._crawler.stats is not None
        self._crawler.stats.set_value(LEVEL, str(state.level))
        self._crawler.stats.set_value(SENTENCES, watching.sentences(state, findings))
        if self._file:
            self._write_file({**self._account(run, state), "findings": told, "unjudged": unjudged})

    def _account(self, run: watching.Run, state: watching.State) -> dict[str, Any]:
        return {
            "level": str(state.level),
            "since": state.since and state.since.isoformat(),
            "spider": self._spider,
            "crawl": self._archive.crawl,
            "archive": self._archive.name,
            "extractor": run.extractor,
            "finished_at": run.at.isoformat(),
            "finish_reason": run.finish_reason,
            "samples": self._shapes.samples,
            "measures": dict(run.measures),
        }

    def _write_file(self, account: dict[str, Any]) -> None:
        try:
            write_json(Path(self._file), account)
        except (OSError, BadInput) as error:
            reason = getattr(error, "strerror", None) or error
            logger.error("the health file %s cannot be written: %s", self._file, reason)

    def _tell(self, state: watching.State) -> watching.State:
        about = {
            "spider": self._spider,
            "crawl": self._archive.crawl,
            "archive": self._archive.name,
            "at": utc_now().isoformat(timespec="seconds"),
        }
        for name, way in self._ways.items():
            if not state.is_news(name):
                continue
            try:
                way.send(watching.notice(state, name, about))
            except NotSent as error:
                logger.error("a notice was not sent, the next run tries again: %s", error)
            else:
                state = state.as_told(name)
        return state


def write_json(path: Path, value: Any) -> None:
    """Raises OSError, or BadInput where `path` is no file; then the old file stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with Replacement(path) as replacement:
        text = json.dumps(value, ensure_ascii=False, indent=1)
        replacement.file.write(f"{text}\n".encode())
        replacement.flush()
        replacement.put_in_place()


def _earlier_run(row: health.Measured) -> watching.Run:
    told = watching.told_of([watching.Finding.from_json(each) for each in row.findings])
    return watching.Run(row.at, row.extractor, row.measures, told)


def ways(settings: BaseSettings) -> dict[str, Webhook | Mail]:
    """The ways to tell people that the settings name; raises BadInput."""
    timeout_seconds = settings.getfloat("NOTIFY_TIMEOUT_SECONDS")
    found: dict[str, Webhook | Mail] = {}
    if url := str(settings["NOTIFY_WEBHOOK"] or ""):
        found["webhook"] = Webhook.parse(url, timeout_seconds)
    if to := str(settings["NOTIFY_MAIL"] or ""):
        server, sender = (
            str(settings[name]) for name in ("NOTIFY_MAIL_SERVER", "NOTIFY_MAIL_FROM")
        )
        found["mail"] = Mail.parse(server, sender, to, timeout_seconds)
    return found


def since(settings: BaseSettings) -> datetime | None:
    """Since when history counts; raises BadInput."""
    text = str(settings["HEALTH_SINCE"] or "")
    try:
        at = datetime.fromisoformat(text) if text else None
    except ValueError:
        raise BadInput(f"HEALTH_SINCE is a day such as 2026-03-01, not {text!r}") from None
    return at.replace(tzinfo=UTC) if at and at.tzinfo is None else at


def check(settings: BaseSettings) -> None:
    """Raises BadInput for settings of this module that cannot mean anything; before a crawl."""
    since(settings)
    ways(settings)
