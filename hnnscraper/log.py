"""What a crawl writes in its log: which record failed and why, without the whole item."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from scrapy.logformatter import LogFormatter

from hnnscraper.errors import ArchiveError, HnnScraperError

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.http import Response
    from scrapy.logformatter import LogFormatterResult
    from twisted.python.failure import Failure


class QuietLogFormatter(LogFormatter):
    """Scrapy prints the item that failed, which for an article is pages of text."""

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
