"""What every spider of the project does with a page, and how it counts."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from gzip import BadGzipFile
from typing import Any, ClassVar, Literal, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadCancelledError
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from hnnscraper import archiving, page
from hnnscraper.clock import utc_now
from hnnscraper.errors import ArchiveError, BadInput, NotAnArticle
from hnnscraper.items import Item, Visit
from hnnscraper.manners import ROBOTS_TXT_MISSING
from hnnscraper.normalise import links
from hnnscraper.schedule import Plan
from hnnscraper.signals import page_refused

_GONE = (404, 410)  # statuses that say so


class PageSpider(Spider):
    """Makes an item of each article page it is given.

    The stats it keeps: `input/bad` (what the caller named and cannot be used), `page/article`,
    `page/refused` and `page/refused/<reason>` (an answer, but no article), `page/failed` and
    `page/failed/<reason>` (no answer), `record/failed` and `record/failed/<error>` (an article
    that broke a pipeline; Scrapy keeps no count of these), `archive/not-stored` (what the archive
    could not take). `scrapy crawl` sums them up and makes its exit code of them.

    The archive, if there is one, is told of every page that gives no record, and why.
    """

    # Whether its health is judged: against the runs before, alone, or not, where the caller says
    # which pages there are.
    judging: ClassVar[Literal["history", "alone", "no"]] = "no"

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.record_failed, signals.item_error)
        crawler.signals.connect(spider.led_to_known_page, signals.request_dropped)
        return spider

    @classmethod
    def check(cls, arguments: dict[str, str], settings: BaseSettings) -> None:
        """Raises BadInput where arguments or settings cannot mean anything; before a crawl."""
        site = str(settings["SITE_URL"])
        if not is_http_url(site) or urlsplit(site).path.strip("/"):
            raise BadInput(f"SITE_URL is scheme and host, such as {links.SITE_URL}; not {site!r}")
        Plan.of(settings)

    @property
    def archive(self) -> archiving.CrawlArchive | None:
        return archiving.of(self.crawler)

    @property
    def site(self) -> str:
        return str(self.settings["SITE_URL"]).rstrip("/")

    def count(self, name: str, detail: str | None = None) -> None:
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value(name)
        if detail is not None:
            self.crawler.stats.inc_value(f"{name}/{detail}")

    def gave_none(self, url: str, stat: str, reason: str) -> None:
        """Counts an address that gave no record."""
        self.count(stat, reason)

    def bad_input(self, message: str) -> None:
        """Say what cannot be used and go on with the rest."""
        self.logger.error(message)
        self.count("input/bad")

    def may_be_asked(self, url: str) -> bool:
        """Whether an address is the newspaper's own, by any of its names."""
        newspaper = {links.host(self.site)}
        if newspaper & links.NEWSPAPER_HOSTS:
            newspaper |= links.NEWSPAPER_HOSTS
        return links.host(url) in newspaper

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Item]:
        if response.status != 200:
            self.no_page(response)
            return
        visit = visit_of(response)
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        try:
            item = page.read(
                response.body,
                response.url,
                visit.at,
                encoding=http_content_type_encoding(content_type),
                site=self.site,
            )
        except NotAnArticle as error:
            self.refused(response, error.reason, str(error))
            return
        self.count("page/article")
        item["visit"] = visit
        yield item

    def no_page(self, response: Response) -> None:
        """An answer with an error status; a server that cannot answer just now has not answered."""
        reason, message = f"http-{response.status}", f"status {response.status}"
        if response.status >= 500 or response.status == 429:
            self.gave_none(visit_of(response).url, "page/failed", reason)
            self.logger.error("no answer: %s: %s", response.url, message)
            if self.archive:
                self.archive.failed(visit_of(response), reason)
        else:
            self.refused(response, reason, message)

    def refused(self, response: Response, reason: str, message: str) -> None:
        self.gave_none(visit_of(response).url, "page/refused", reason)
        self.logger.warning("not an article: %s: %s", response.url, message)
        again = bool(getattr(response.meta.get("address"), "tries", 0))
        self.crawler.signals.send_catch_log(page_refused, reason=reason, again=again)
        if self.archive and response.status in _GONE:
            self.archive.gone(visit_of(response))
        elif self.archive:
            self.archive.failed(visit_of(response), f"not-an-article: {reason}")

    def failed(self, failure: Failure) -> None:
        """A request that got no answer, or was not sent: robots.txt, a redirect to another site."""
        if isinstance(failure.value, ArchiveError):
            self.count("archive/not-stored")  # the answer came, and the archive said why it cannot
            return
        request: Request = failure.request  # type: ignore[attr-defined]
        reason = self._reason(failure)
        self.gave_none(asked_address(request), "page/failed", reason)
        self.logger.error("no answer: %s: %s", request.url, failure.getErrorMessage())
        if self.archive:
            self.archive.failed(Visit(asked_address(request), utc_now()), reason)

    def _reason(self, failure: Failure) -> str:
        message = failure.getErrorMessage()
        if "robots.txt" in message:
            assert self.crawler.stats is not None
            missing = self.crawler.stats.get_value(ROBOTS_TXT_MISSING)
            return "no-robots-txt" if missing else "forbidden-by-robots-txt"
        if "redirections" in message:
            return "too-many-redirects"
        if "DOWNLOAD_MAXSIZE" in message or isinstance(failure.value, DownloadCancelledError):
            return "too-large"
        if isinstance(failure.value, EOFError | zlib.error | BadGzipFile):
            return "badly-compressed"
        return failure.type.__name__ if failure.type else "unknown"

    def record_failed(self, failure: Failure, item: Any) -> None:
        """Counts an item that a pipeline raised on; the log formatter says why."""
        if isinstance(failure.value, ArchiveError):
            self.count("archive/not-stored")
            return
        reason = failure.type.__name__ if failure.type else "unknown"
        self.count("record/failed", reason)
        visit = item.get("visit") if isinstance(item, dict) else None
        if self.archive and visit:
            self.archive.failed(visit, f"no-valid-record: {reason}")

    def led_to_known_page(self, request: Request) -> None:
        """A redirect to a page that was asked already, or back to itself: Scrapy drops it."""
        asked = asked_address(request)
        if request.url in request.meta.get("redirect_urls", ()):
            self.gave_none(asked, "page/failed", "too-many-redirects")
            self.logger.error("no answer: %s is led in a circle", asked)
            if self.archive:
                self.archive.failed(Visit(asked, utc_now()), "too-many-redirects")
        elif self.archive and asked != request.url:
            self.archive.moved(Visit(asked, utc_now()), request.url)


def visit_of(response: Response) -> Visit:
    """What the archive is to know of an answer, beside the record."""
    assert response.request is not None
    told = {name: response.headers.get(name) for name in ("ETag", "Last-Modified")}
    return Visit(
        url=asked_address(response.request),
        at=response.meta.get("fetched_at") or utc_now(),
        status=response.status,
        etag=_text(told["ETag"]),
        last_modified=_text(told["Last-Modified"]),
        raw_page=response.meta.get("raw_page"),
    )


def asked_address(request: Request) -> str:
    """The address that was asked for, before any redirect, as the archive knows it."""
    first = request.meta.get("redirect_urls", [request.url])[0]
    return links.absolute(first, first) or first


def _text(value: bytes | None) -> str | None:
    return value.decode("latin-1") if value else None


def is_http_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
