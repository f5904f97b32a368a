"""What a crawl writes in its log: which record failed and why, without the whole item."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Self

from scrapy.logformatter import LogFormatter

from hnnscraper.errors import ArchiveError, HnnScraperError

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.logformatter import LogFormatterResult
    from twisted.python.failure import Failure


_WITHOUT_DEBUG = ("INFO", "WARNING", "ERROR", "CRITICAL")


class QuietLogFormatter(LogFormatter):
    """Scrapy prints the item that failed, which for an article is pages of text.

    What it says of every page for DEBUG alone is made only if that is shown.
    """

    def __init__(self, *, tells_all: bool = True) -> None:
        self._tells_all = tells_all

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(tells_all=crawler.settings["LOG_LEVEL"] not in _WITHOUT_DEBUG)

    def crawled(  # type: ignore[override]  # None, which Scrapy takes for silence
        self, request: Request, response: Response, spider: Spider
    ) -> LogFormatterResult | None:
        return super().crawled(request, response, spider) if self._tells_all else None

    def scraped(  # type: ignore[override]  # as above
        self, item: Any, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult | None:
        return super().scraped(item, response, spider) if self._tells_all else None

    def item_error(
        self,
        item: Any,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider | None = None,
    ) -> LogFormatterResult:
        if isinstance(exception, ArchiveError):
            return {
                "level": logging.ERROR,
                "msg": "not stored: %(exception)s",
                "args": {"exception": exception},
            }
        if not isinstance(exception, HnnScraperError):
            url = item.get("url") if isinstance(item, dict) else None
            return {
                "level": logging.ERROR,
                "msg": "no record of %(url)s: %(exception)r",
                "args": {"url": url, "exception": exception},
            }
        return {
            "level": logging.ERROR,
            "msg": "no valid record: %(exception)s",
            "args": {"exception": exception},
        }
