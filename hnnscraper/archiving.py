"""The archive of a crawl: opened before anything is asked, told of every page, closed at the end.

Spiders, the storing pipeline and the middleware that keeps raw pages all ask `of(crawler)` for it.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.utils.defer import deferred_from_coro
from sqlalchemy import Connection

from hnnscraper.archive import Archive, Outcome, Writer, open_archive
from hnnscraper.archive.frontier import Frontier
from hnnscraper.archive.keeping import Stored
from hnnscraper.archive.raw_pages import RawPages
from hnnscraper.archive.warc_records import Exchange
from hnnscraper.errors import ArchiveError
from hnnscraper.items import RawPage, Visit
from hnnscraper.schedule import Plan

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

FAILED = "archive-failed"  # the finish reason of a crawl that cannot store

# The stats that the archive keeps of a crawl.
_COUNTS = (
    *("page/", "record/", "archive/", "input/", "item_", "dupefilter/", "downloader/re"),
    *("list/", "found/", "left/"),
)


class CrawlArchive:
    """What a crawl may do with its archive.

    A failure is told once, in the log and the stats (`archive/failed`), and stops the crawl: one
    that cannot store must not go on asking the site. From then on every call raises ArchiveError.
    """

    def __init__(self, archive: Archive, crawler: Crawler, arguments: Mapping[str, Any]) -> None:
        settings = crawler.settings
        self._archive = archive
        self._crawler = crawler
        self._writer = Writer(archive, plan=Plan.of(settings))
        self.crawl = crawl = self._writer.begin_crawl(str(crawler.spidercls.name), arguments)
        directory = Path(str(settings["WARC_DIR"]))
        self._pages = RawPages(directory, crawl, settings.getint("WARC_MAX_BYTES"), self._writer)
        self._revised: defaultdict[str, set[str]] = defaultdict(set)  # stat → articles
        self._failure: ArchiveError | None = None
        self._before_close: list[Callable[[str], None]] = []
        crawler.signals.connect(self._stopped, signals.engine_stopped)

    @property
    def has_failed(self) -> bool:
        return self._failure is not None

    @property
    def name(self) -> str:
        """The archive's address without password, for people."""
        return self._archive.name

    def before_close(self, call: Callable[[str], None]) -> None:
        """Calls with the finish reason when the crawl is written, unless the archive failed."""
        self._before_close.append(call)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """For what is no part of the crawl's result: an ArchiveError stops nothing."""
        with self._writer.transaction() as connection:
            yield connection

    def write_page(self, exchange: Exchange) -> RawPage:
        with self.told():
            return self._pages.write(exchange)

    def store(self, record: dict[str, Any], visit: Visit | None) -> Stored:
        with self.told():
            if visit is not None:
                self._pages.settle(visit.raw_page)  # before its record
            stored = self._writer.store(dict(record), visit)
        assert self._crawler.stats is not None
        if stored.outcome is not Outcome.REVISED:
            self._crawler.stats.inc_value(f"archive/{stored.outcome.value}")
            return stored
        for name in ("revised", *(f"changed/{field}" for field in stored.changed_fields)):
            self._revised[name].add(record["id"])
            self._crawler.stats.set_value(f"archive/{name}", len(self._revised[name]))
        return stored

    def discovered(self, urls: Iterable[str]) -> None:
        with self.told():
            self._writer.discovered(urls)

    def failed(self, visit: Visit, reason: str) -> None:
        with self.told():
            self._writer.failed(visit, reason)

    def gone(self, visit: Visit) -> None:
        with self.told():
            self._writer.gone(visit)

    def unchanged(self, visit: Visit) -> None:
        with self.told():
            self._writer.unchanged(visit)

    def frontier(self, *, backfill: bool) -> Frontier:
        """To be used within `told`."""
        return Frontier(self._writer, backfill=backfill)

    def moved(self, visit: Visit, to: str) -> None:
        with self.told():
            self._writer.moved(visit, to)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tells of an ArchiveError that is raised within, and lets it pass."""
        if self._failure is not None:
            raise self._failure
        try:
            yield
        except ArchiveError as error:
            self._failure = error
            self._stop(error)
            raise

    def _stop(self, error: ArchiveError) -> None:
        logger.error("the crawl stops: %s", error)
        assert self._crawler.stats is not None
        self._crawler.stats.set_value("archive/failed", str(error))
        engine = self._crawler.engine
        if engine is not None and engine.spider is not None:
            deferred_from_coro(engine.close_spider_async(reason=FAILED))

    def _stopped(self) -> None:
        assert self._crawler.stats is not None
        stats = self._crawler.stats.get_stats()
        counts = {
            name: number
            for name, number in stats.items()
            if name.startswith(_COUNTS) and isinstance(number, int)
        }
        try:
            if self._failure is None:
                self._pages.settle()
                reason = str(stats.get("finish_reason"))
                self._writer.finish_crawl(reason, counts)
                for call in self._before_close:
                    call(reason)
        except ArchiveError as error:
            logger.error("the end of the crawl could not be noted: %s", error)
            self._crawler.stats.set_value("archive/failed", str(error))
        finally:
            self.close()

    def close(self) -> None:
        """May be called again."""
        self._pages.close()
        self._archive.close()


_open: WeakKeyDictionary[Crawler, CrawlArchive | None] = WeakKeyDictionary()


def open_for(crawler: Crawler, arguments: Mapping[str, Any]) -> CrawlArchive | None:
    """Opens the archive that ARCHIVE_URL names, None if it is empty; raises ArchiveError."""
    url = str(crawler.settings["ARCHIVE_URL"] or "")
    if not url:
        _open[crawler] = None
        return None
    archive = open_archive(url, writing=True)
    try:
        _open[crawler] = CrawlArchive(archive, crawler, arguments)
    except BaseException:
        archive.close()
        raise
    return _open[crawler]


def of(crawler: Crawler) -> CrawlArchive | None:
    """The crawl's archive, opened if nobody did; None if it has none."""
    return _open[crawler] if crawler in _open else open_for(crawler, {})
