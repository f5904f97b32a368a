"""What the spiders of the whole newspaper have in common: they ask what the archive says is next.

Lists (sections, their further pages, feeds, sitemaps) lead to articles; what a list leads to is in
the archive before the list counts as read, so that nothing is lost whenever the crawl is killed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from hnnscraper.archive.frontier import Address, Frontier, ListKind, ListLink, Noted, Offer
from hnnscraper.clock import utc_now
from hnnscraper.discovery import usual_addresses
from hnnscraper.errors import BadInput, Unreadable
from hnnscraper.items import Item, Visit
from hnnscraper.normalise.addresses import Site, Verdict, judge
from hnnscraper.schedule import length
from hnnscraper.spiders import lists
from hnnscraper.spiders.base import PageSpider, asked_address, visit_of

_BATCH = 20  # addresses read from the archive at a time
_NO_LIST = "no-list"


class NewspaperSpider(PageSpider):
    """Beside the stats of every spider: `list/read` and `list/read/<kind>`, `list/unchanged`,
    `list/none` (gone, or something else), `list/deepest-page`, `list/cut`, `found/<kind>` (not
    known before), `page/unchanged` (304), `left/articles`, `left/lists`.
    """

    backfill = False

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        settings.set("SCHEDULER", "hnnscraper.scheduler.FrontierScheduler", priority="spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        for signal in (signals.item_scraped, signals.item_error, signals.item_dropped):
            crawler.signals.connect(spider._item_ended, signal)
        crawler.signals.connect(spider._robots_parsed, signals.robots_parsed)
        crawler.signals.connect(spider._closed, signals.spider_closed)
        return spider

    @classmethod
    def check(cls, arguments: dict[str, str], settings: BaseSettings) -> None:
        super().check(arguments, settings)
        if not settings["ARCHIVE_URL"]:
            raise BadInput("it asks what the archive says is next, and ARCHIVE_URL is empty")
        length(str(settings["PATIENCE"]))

    # --- what to ask next (see `scheduler`) ------------------------------------------------------

    def begin(self) -> None:
        assert self.archive is not None
        self._frontier = self.archive.frontier(backfill=self.backfill)
        self._place = Site.of(f"{self.site}/", self.site)
        self._batch: deque[Address] = deque()
        self._under_way: set[str] = set()
        self._asked: set[str] = set()
        self._ended = self._guessed = False
        self._patience = length(str(self.settings["PATIENCE"]))
        self._longest = self._run_budget()
        with self.archive.told():
            self.seed([ListLink(f"{self.site}/", "section")])

    def seed(self, front_page: Sequence[ListLink]) -> None:
        """Says to the frontier where the crawl begins."""
        raise NotImplementedError

    @property
    def frontier(self) -> Frontier:
        return self._frontier

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
            return bool(self._batch) or self._frontier.next_due_at(self._patience) is not None

    def may_be_followed(self, request: Request) -> bool:
        if request.url in self._asked:
            return False
        self._asked.add(request.url)
        return True

    def _next_addresses(self) -> list[Address]:
        found = self.next_addresses(_BATCH, self._under_way)
        if not found and not self._guessed and not self._under_way:
            self._guessed = True
            self._guess()
            found = self.next_addresses(_BATCH, self._under_way)
        return found

    def next_addresses(self, count: int, without: set[str]) -> list[Address]:
        found = self._frontier.lists(count, without)
        return found or self._frontier.articles(count, without)

    def _guess(self) -> None:
        """Where nothing told of feeds or sitemaps, they may be at the usual places; asked once."""
        wanted = {Verdict.SITEMAP: "sitemap"} if self.backfill else {Verdict.FEED: "feed"}
        for verdict, kind in wanted.items():
            if not self._frontier.knows_any(kind):  # type: ignore[arg-type]
                links = [
                    ListLink(usual.url, kind)  # type: ignore[arg-type]
                    for usual in usual_addresses(self.site)
                    if usual.verdict == verdict
                ]
                self._frontier.offered(Offer(lists=links), "usual address")

    def _request(self, address: Address) -> Request | None:
        if address.url in self._asked and not address.tries:
            self._pass_over(address, "asked-already")
            return None
        judged = judge(address.url, self._place)
        if judged.verdict in (Verdict.FORBIDDEN, Verdict.OTHER_SITE):
            self._pass_over(address, f"not-to-be-asked: {judged.reason}")
            return None
        self._under_way.add(address.url)
        self._asked.add(address.url)
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
            self._frontier.give_up(address.url)

    def _run_budget(self) -> int | None:
        """How many requests the crawl may make; None for any number."""
        run, day = (
            self.settings.getint(name) or None for name in ("REQUESTS_PER_RUN", "REQUESTS_PER_DAY")
        )
        if day is not None:
            day = max(0, day - self._frontier.requests_since(utc_now() - timedelta(days=1)))
        return min((limit for limit in (run, day) if limit is not None), default=None)

    def _is_spent(self) -> bool:
        assert self.crawler.stats is not None
        made = self.crawler.stats.get_value("downloader/request_count", 0)
        if self._longest is None or made < self._longest:
            return False
        self.end("budget")
        return True

    def end(self, reason: str) -> None:
        self._ended = True
        assert self.crawler.engine is not None
        self._ending = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=reason))

    # --- answers --------------------------------------------------------------------------------

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Item]:
        assert self.archive is not None
        visit = visit_of(response)
        items: list[Item] = []
        if response.status == 304:
            self.count("page/unchanged")
            self.archive.unchanged(visit)
        else:
            items = list(super().parse(response))
        for item in items:
            self.article_read(item, visit)
        if not items:
            self._under_way.discard(visit.url)
        yield from items

    def article_read(self, item: Item, visit: Visit) -> None:
        """An article that is about to be stored."""

    def parse_list(self, response: Response, **kwargs: Any) -> None:
        assert self.archive is not None
        address: Address = response.meta["address"]
        visit = visit_of(response)
        with self.archive.told():
            if response.status == 304:
                self.count("list/unchanged")
                self._frontier.unchanged(visit)
            elif response.status == 200:
                self._read_list(response, address, visit)
            elif response.status >= 500 or response.status == 429:
                self.no_page(response)
            else:
                self.count("list/none", f"http-{response.status}")
                self.archive.gone(visit)
                self._frontier.give_up(visit.url)
        self._under_way.discard(visit.url)

    def _read_list(self, response: Response, address: Address, visit: Visit) -> None:
        try:
            found = lists.read(response, address.kind, self._place)
        except Unreadable as error:
            self.count("list/none", error.reason)
            self.logger.warning("no %s: %s", address.kind, error)
            self._frontier.is_no_list(visit, f"{_NO_LIST}: {error.reason}")
            self._frontier.give_up(visit.url)
            return
        for doubt in found.doubts:
            self.logger.warning("%s: %s", response.url, doubt)
        noted = self._frontier.read(visit, address.kind, self.offer(found, address))
        self.count("list/read", address.kind)
        assert self.crawler.stats is not None
        self.crawler.stats.max_value("list/deepest-page", found.number)
        self.count_found(noted)

    def offer(self, found: lists.Found, address: Address) -> Offer:
        """What of a list is followed."""
        raise NotImplementedError

    def count_found(self, noted: Noted) -> None:
        assert self.crawler.stats is not None
        if noted.articles:
            self.crawler.stats.inc_value("found/article", noted.articles)
        for link in noted.lists:
            self.crawler.stats.inc_value(f"found/{link.kind}")

    def failed(self, failure: Failure) -> None:
        super().failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        self._under_way.discard(asked_address(request))

    def led_to_known_page(self, request: Request) -> None:
        super().led_to_known_page(request)
        self._under_way.discard(asked_address(request))

    def _item_ended(self, item: Any) -> None:
        visit = getattr(item, "visit", None) or (item.get("visit") if item else None)
        if visit is not None:
            self._under_way.discard(visit.url)

    def _robots_parsed(self, robotparser: Any) -> None:
        """Protego, which is Scrapy's default, knows the sitemaps named."""
        rules = getattr(robotparser, "rp", None)
        if not self.backfill or rules is None or self.archive is None:
            return
        kind: ListKind = "sitemap"
        links = [
            ListLink(judged.url, kind)
            for judged in (judge(url, self._place) for url in rules.sitemaps)
            if judged.verdict not in (Verdict.FORBIDDEN, Verdict.OTHER_SITE)
        ]
        with self.archive.told():
            self.count_found(self._frontier.offered(Offer(lists=links), "robots.txt"))

    def _closed(self, reason: str) -> None:
        if self.archive is None or self.archive.has_failed:
            return
        assert self.crawler.stats is not None
        with self.archive.told():
            left = self._frontier.left()
            if reason == "finished" and self.backfill:
                self._frontier.end_backfill()
        self.crawler.stats.set_value("left/articles", left.articles)
        self.crawler.stats.set_value("left/lists", left.lists)
