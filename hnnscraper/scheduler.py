"""Scrapy's queue for the spiders of the whole newspaper: it holds nothing that must last.

What is to be asked next is in the archive, and the spider is asked for it one request at a time.
Only what comes back from a request under way (a further try, a redirect) waits here.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol, Self, cast

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred


class Asking(Protocol):
    """What the scheduler needs of a spider."""

    def begin(self) -> None:
        """Called once, before anything else."""

    def next_request(self) -> Request | None:
        """What to ask now; None if nothing is to be asked, or nothing yet."""

    def has_more(self) -> bool:
        """Whether there will be more to ask without any answer to wait for."""

    def may_be_followed(self, request: Request) -> bool:
        """Whether a redirect leads to something that was not asked in this crawl."""


class FrontierScheduler(BaseScheduler):
    """Further tries and redirects first, then what the spider gives."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._again: deque[Request] = deque()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open(self, spider: Spider) -> Deferred[None] | None:
        self._spider = cast(Asking, spider)
        self._spider.begin()
        return None

    def has_pending_requests(self) -> bool:
        return bool(self._again) or self._spider.has_more()

    def enqueue_request(self, request: Request) -> bool:
        """False, and the signal `request_dropped`, for a redirect to what was asked already."""
        is_redirect = "redirect_urls" in request.meta and not request.meta.get("retry_times")
        if is_redirect and not self._spider.may_be_followed(request):
            return False  # the engine sends the signal
        self._again.append(request)
        return True

    def next_request(self) -> Request | None:
        return self._again.popleft() if self._again else self._spider.next_request()
