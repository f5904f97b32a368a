"""A guest's manners that Scrapy lacks: Retry-After, Crawl-delay, and a robots.txt not to be had.

Scrapy itself sees to robots.txt's rules, to one request at a time, to the delay between two, and to
slowing down with the site (AutoThrottle).
"""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response, TextResponse

from hnnscraper.clock import utc_now

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

ROBOTS_TXT_MISSING = "robots_txt/missing"  # stat
_ASK_LATER = (429, 503)
_NOTHING_ALLOWED = b"User-agent: *\nDisallow: /\n"


class MannersMiddleware(RetryMiddleware):
    """Asks again what failed, but not before the server wants to be asked.

    Behind a 429 or 503 with Retry-After nothing at all is asked for that long; if it is longer
    than RETRY_AFTER_MAX seconds the crawl ends (`asked-to-come-later`). A Crawl-delay in robots.txt
    holds where it is longer than DOWNLOAD_DELAY. A robots.txt that the server cannot deliver
    forbids everything (RFC 9309, 2.3.1.4), and the crawl ends (`no-robots-txt`). An answer with
    status 200 and no content at all counts as a failure.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler.settings)
        self.crawler = crawler
        self._longest_wait_seconds = crawler.settings.getfloat("RETRY_AFTER_MAX")
        self._crawl_delay_seconds = 0.0
        self._not_before = 0.0  # by the monotonic clock

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware._robots_parsed, signals.robots_parsed)
        return middleware

    async def process_request(self, request: Request) -> None:
        """Waits until the next request may be sent."""
        while (wait := self._not_before - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        self._not_before = time.monotonic() + self._crawl_delay_seconds

    def process_response(  # type: ignore[override]  # Scrapy passes `spider` no more
        self, request: Request, response: Response
    ) -> Request | Response:
        if response.status in _ASK_LATER:
            self._pause(retry_after_seconds(response, utc_now()))
        result: Request | Response
        if response.status == 200 and not response.body and not request.meta.get("dont_retry"):
            result = self._retry(request, "empty") or response
        else:
            result = super().process_response(request, response)
        if isinstance(result, Response) and result.status >= 500 and _is_robots_txt(request):
            return self._nothing_allowed(request, f"status {response.status}")
        return result

    def process_exception(  # type: ignore[override]  # as above
        self, request: Request, exception: Exception
    ) -> Request | Response | None:
        result = super().process_exception(request, exception)
        if result is None and _is_robots_txt(request):
            return self._nothing_allowed(request, type(exception).__name__)
        return result

    def _pause(self, seconds: float | None) -> None:
        if seconds is None:
            return
        if seconds > self._longest_wait_seconds:
            logger.error("the server asks to come back in %.0f seconds: the crawl ends", seconds)
            self._end_crawl("asked-to-come-later")
            return
        logger.info("the server asks to wait for %.0f seconds", seconds)
        self._not_before = max(self._not_before, time.monotonic() + seconds)

    def _nothing_allowed(self, request: Request, why: str) -> Response:
        logger.error("%s cannot be had (%s): nothing is asked of the site", request.url, why)
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value(ROBOTS_TXT_MISSING)
        self._end_crawl("no-robots-txt")
        return TextResponse(request.url, body=_NOTHING_ALLOWED)

    def _end_crawl(self, reason: str) -> None:
        engine, spider = self.crawler.engine, self.crawler.spider
        if engine is not None and spider is not None:
            self._ending = asyncio.ensure_future(engine.close_spider_async(reason=reason))

    def _robots_parsed(self, robotparser: Any) -> None:
        """Protego, which is Scrapy's default, knows the delay; Scrapy's other parsers do not."""
        rules = getattr(robotparser, "rp", None)
        if rules is not None and hasattr(rules, "crawl_delay"):
            delay = rules.crawl_delay(self.crawler.settings["USER_AGENT"]) or 0.0
            self._crawl_delay_seconds = max(self._crawl_delay_seconds, float(delay))


def retry_after_seconds(response: Response, now: datetime) -> float | None:
    """How long Retry-After (RFC 9110, 10.2.3) asks to wait: seconds or a date; None without one."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - now).total_seconds())


def _is_robots_txt(request: Request) -> bool:
    return bool(request.meta.get("dont_obey_robotstxt")) and (
        urlsplit(request.url).path == "/robots.txt"
    )
