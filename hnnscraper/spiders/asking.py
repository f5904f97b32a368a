"""How a spider of the whole newspaper asks: what the archive says is next, within its budget."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.settings import BaseSettings

from hnnscraper.archive.frontier import Frontier
from hnnscraper.archive.offers import Address, ListKind, ListLink, Offer
from hnnscraper.clock import utc_now
from hnnscraper.discovery import usual_addresses
from hnnscraper.errors import ArchiveError, BadInput
from hnnscraper.items import Visit
from hnnscraper.normalise.addresses import Site, judge
from hnnscraper.schedule import length
from hnnscraper.spiders.base import PageSpider

GUESSED = "usual address"  # where a list was found that nothing told of
_NUMBERS = ("REQUESTS_PER_RUN", "REQUESTS_PER_DAY", "LATEST_MAX_PAGES")
_BATCH = 20  # addresses read from the archive at a time


class AskingSpider(PageSpider):
    """Asks for lists, then for articles; `backfill` says which lists (see `archive.frontier`).

    An address is under way from its request until what came of it is in the archive.
    """

    backfill = False

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        settings.set("SCHEDULER", "hnnscraper.scheduler.FrontierScheduler", priority="spider")

    @classmethod
    def check(cls, arguments: dict[str, str], settings: BaseSettings) -> None:
        super().check(arguments, settings)
        if not settings["ARCHIVE_URL"]:
            raise BadInput("it asks what the archive says is next, and ARCHIVE_URL is empty")
        try:
            length(str(settings["PATIENCE"]))
        except BadInput as error:
            raise BadInput(f"PATIENCE: {error}") from None
        for name in _NUMBERS:
            if not str(settings[name]).isdecimal():
                raise BadInput(f"{name} is a whole number, not {settings[name]!r}")

    def begin(self) -> None:
        assert self.archive is not None
        self.frontier: Frontier = self.archive.frontier(backfill=self.backfill)
        self.place = Site.of(f"{self.site}/", self.site)
        self._batch: deque[Address] = deque()
        self.under_way: set[str] = set()
        self.asked: set[str] = set()
        self._ended = self._guessed = False
        self._waiting: asyncio.TimerHandle | None = None
        self._patience = length(str(self.settings["PATIENCE"]))
        self._longest = self._run_budget()
        with self.archive.told():
            self.seed([ListLink(f"{self.site}/", "section")])

    def seed(self, front_page: Sequence[ListLink]) -> None:
        """Says to the frontier where the crawl begins."""
        raise NotImplementedError

    def next_request(self) -> Request | None:
        if self._ended or self._is_spent():
            return None
        assert self.archive is not None
        with self.archive.told():
            if not self._batch:
                self._batch.extend(self._next_addresses())
            while self._batch:
                request = self._request(self._batch.popleft())
                if request is not None:
                    return request
        return None

    def has_more(self) -> bool:
        if self._ended:
            return False
        assert self.archive is not None
        with self.archive.told():
            if not self._batch:
                self._batch.extend(self._next_addresses())
            if self._batch:
                return True
            due_at = self.frontier.next_due_at(self._patience)
        if due_at is not None:
            self._ask_at(due_at)
        return due_at is not None

    def _ask_at(self, due_at: datetime) -> None:
        """Asks as soon as something is due: by itself Scrapy looks only every five seconds."""
        seconds = (due_at - utc_now()).total_seconds()
        if self._waiting is None and seconds > 0:  # else it is under way, or asked for next
            self._waiting = asyncio.get_running_loop().call_later(seconds, self._ask_due)

    def _ask_due(self) -> None:
        self._waiting = None
        engine = self.crawler.engine
        if engine is None or engine.spider is None:
            return  # the crawl has ended meanwhile
        with suppress(ArchiveError):  # it is told, and ends the crawl
            if request := self.next_request():
                engine.crawl(request)
            else:
                self.has_more()  # a little early by this clock, or something else is due next

    def may_be_followed(self, request: Request) -> bool:
        """Not in a circle, nor to what was asked; but what is tried again takes its way again."""
        if request.url in request.meta["redirect_urls"]:
            return False
        address: Address | None = request.meta.get("address")
        is_again = address is not None and address.tries > 0
        if request.url in self.asked and not is_again:
            return False
        self.asked.add(request.url)
        return True

    def _next_addresses(self) -> list[Address]:
        found = self.next_addresses(_BATCH, self.under_way)
        if not found and not self._guessed and not self.under_way:
            self._guessed = True
            self._guess()
            found = self.next_addresses(_BATCH, self.under_way)
        return found

    def next_addresses(self, count: int, without: set[str]) -> list[Address]:
        found = self.frontier.lists(count, without)
        return found or self.frontier.articles(count, without)

    def _guess(self) -> None:
        """Where nothing told of feeds or sitemaps, they may be at the usual places; asked once."""
        kind: ListKind = "sitemap" if self.backfill else "feed"
        if self.frontier.knows_any(kind):
            return
        usual = [each for each in usual_addresses(self.site) if each.verdict == kind]
        self.frontier.offered(Offer(lists=[ListLink(each.url, kind) for each in usual]), GUESSED)

    def _request(self, address: Address) -> Request | None:
        if address.url in self.asked and not address.tries:
            self._pass_over(address, "asked-already")
            return None
        judged = judge(address.url, self.place)
        if not judged.is_askable:
            self._pass_over(address, f"not-to-be-asked: {judged.reason}")
            return None
        self.under_way.add(address.url)
        self.asked.add(address.url)
        if address.kind != "article":
            self.count("list/asked")
        headers = {}
        if address.kind == "article" or not self.backfill:
            told = (("If-None-Match", address.etag), ("If-Modified-Since", address.last_modified))
            headers = {name: value for name, value in told if value}
        return Request(
            address.url,
            callback=self.parse if address.kind == "article" else self.parse_list,
            errback=self.failed,
            headers=headers,
            meta={"address": address},
            dont_filter=True,
        )

    def _pass_over(self, address: Address, reason: str) -> None:
        assert self.archive is not None
        self.archive.failed(Visit(address.url, utc_now()), reason)
        if address.kind != "article":
            self.frontier.give_up(address.url)

    def _run_budget(self) -> int | None:
        """How many requests the crawl may make; None for any number."""
        run, day = (
            self.settings.getint(name) or None for name in ("REQUESTS_PER_RUN", "REQUESTS_PER_DAY")
        )
        if day is not None:
            day = max(0, day - self.frontier.requests_since(utc_now() - timedelta(days=1)))
        return min((limit for limit in (run, day) if limit is not None), default=None)

    def _is_spent(self) -> bool:
        assert self.crawler.stats is not None
        made = self.crawler.stats.get_value("downloader/request_count", 0)
        if self._longest is None or made < self._longest:
            return False
        self.end("budget")
        return True

    def parse_list(self, response: Response, **kwargs: Any) -> None:
        """Takes the answer to a request for a list."""
        raise NotImplementedError

    def end(self, reason: str) -> None:
        self._ended = True
        assert self.crawler.engine is not None
        self._ending = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=reason))
