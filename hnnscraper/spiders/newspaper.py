"""What the spiders of the whole newspaper do with answers.

Lists (sections, their further pages, feeds, sitemaps) lead to articles; what a list leads to is in
the archive before the list counts as read, so that nothing is lost whenever the crawl is killed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from hnnscraper.archive.offers import Address, ListKind, ListLink, Noted, Offer
from hnnscraper.errors import ArchiveError, Unreadable
from hnnscraper.items import Item, Visit
from hnnscraper.normalise.addresses import judge
from hnnscraper.signals import list_read
from hnnscraper.spiders import lists
from hnnscraper.spiders.asking import GUESSED, AskingSpider
from hnnscraper.spiders.base import asked_address, visit_of
from hnnscraper.spiders.own_articles import OwnArticles

_NO_LIST = "no-list"
_EMPTY = "no-articles"
_NOTHING_OWN = "nothing-of-its-own"


class NewspaperSpider(AskingSpider):
    """Beside the stats of every spider: `list/asked`, `list/read` and `list/read/<kind>`,
    `list/empty` (a further page that named no article, twice), `list/unchanged`, `list/none` (gone,
    or something else), `list/deepest-page`, `list/cut`, `found/<kind>` (not known before),
    `page/unchanged` (304), `left/articles`, `left/lists`.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        for signal in (signals.item_scraped, signals.item_error, signals.item_dropped):
            crawler.signals.connect(spider._item_ended, signal)
        crawler.signals.connect(spider._robots_parsed, signals.robots_parsed)
        crawler.signals.connect(spider._closed, signals.spider_closed)
        return spider

    def begin(self) -> None:
        super().begin()
        self._failures: dict[str, tuple[str, str]] = {}  # addresses whose last answer was none
        self._own = OwnArticles()

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Item]:
        assert self.archive is not None
        visit = visit_of(response)
        items: list[Item] = []
        if response.status == 304:
            self._failures.pop(visit.url, None)
            self.count("page/unchanged")
            self.archive.unchanged(visit)
        else:
            items = list(super().parse(response))
        for item in items:
            self._failures.pop(visit.url, None)
            self.article_read(item, visit)
        if not items:
            self.under_way.discard(visit.url)
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
                self.frontier.unchanged(visit)
            elif response.status == 200:
                self._read_list(response, address, visit)
            elif response.status >= 500 or response.status == 429:
                self.no_page(response)
            else:
                self.count("list/none", f"http-{response.status}")
                self.archive.gone(visit)
                self.frontier.give_up(visit.url)
        self.under_way.discard(visit.url)

    def _read_list(self, response: Response, address: Address, visit: Visit) -> None:
        try:
            found = lists.read(response, address.kind, self.place)
        except Unreadable as error:
            self._no_list(address, visit, error)
            return
        if address.kind == "listing" and not found.articles:
            # A server in trouble prints its frame alone; one that says so twice has no more.
            if address.reason != f"{_NO_LIST}: {_EMPTY}":
                empty = f"{visit.url}: a further page that names no article"
                self._no_list(address, visit, Unreadable(_EMPTY, empty))
                return
            self.count("list/empty")
        self._failures.pop(visit.url, None)
        for doubt in found.doubts:
            self.logger.warning("%s: %s", response.url, doubt)
        noted = self.frontier.read(visit, address.kind, self.offer(found, address))
        if address.kind == "section":
            self._own.read(visit.url, (each.key for each in found.articles), address.tries)
        self.count("list/read", address.kind)
        articles = [(each.url, each.published_at) for each in found.articles]
        self.crawler.signals.send_catch_log(
            list_read, kind=address.kind, url=visit.url, articles=articles
        )
        assert self.crawler.stats is not None
        self.crawler.stats.max_value("list/deepest-page", found.number)
        self.count_found(noted)

    def _no_list(self, address: Address, visit: Visit, error: Unreadable) -> None:
        """What was only guessed, or is called a feed and is another page, is no failure."""
        assert self.archive is not None
        self.logger.warning("no %s: %s", address.kind, error)
        is_page = address.kind == "feed" and error.reason == "not-a-feed"
        if address.discovered_in != GUESSED and not is_page:
            self.gave_none(visit.url, "page/failed", error.reason)
            self.archive.failed(visit, f"{_NO_LIST}: {error.reason}")
            return
        self.count("list/none", error.reason)
        self.frontier.is_no_list(visit, f"{_NO_LIST}: {error.reason}")
        self.frontier.give_up(visit.url)

    def offer(self, found: lists.Found, address: Address) -> Offer:
        """What of a list is followed."""
        raise NotImplementedError

    def count_found(self, noted: Noted) -> None:
        assert self.crawler.stats is not None
        if noted.articles:
            self.crawler.stats.inc_value("found/article", noted.articles)
        for link in noted.lists:
            self.crawler.stats.inc_value(f"found/{link.kind}")

    def left(self) -> int | None:
        """How many articles and lists are still to be asked for."""
        if self.archive is None or self.archive.has_failed:
            return None
        with self.archive.told():
            left = self.frontier.left()
        return left.articles + left.lists

    def gave_none(self, url: str, stat: str, reason: str) -> None:
        """Counted at the end: what fails may be had later in the same run."""
        self._failures[url] = (stat, reason)

    def failed(self, failure: Failure) -> None:
        super().failed(failure)
        request: Request = failure.request  # type: ignore[attr-defined]
        self.under_way.discard(asked_address(request))

    def led_to_known_page(self, request: Request) -> None:
        super().led_to_known_page(request)
        self.under_way.discard(asked_address(request))

    def _item_ended(self, item: Any) -> None:
        visit = getattr(item, "visit", None) or (item.get("visit") if item else None)
        if visit is not None:
            self.under_way.discard(visit.url)

    def _robots_parsed(self, robotparser: Any) -> None:
        """Protego, which is Scrapy's default, knows the sitemaps named."""
        rules = getattr(robotparser, "rp", None)
        if not self.backfill or rules is None or self.archive is None:
            return
        kind: ListKind = "sitemap"
        links = [
            ListLink(judged.url, kind)
            for judged in (judge(url, self.place) for url in rules.sitemaps)
            if judged.is_askable
        ]
        with self.archive.told():
            self.count_found(self.frontier.offered(Offer(lists=links), "robots.txt"))

    def _look_for_lost_lists(self) -> None:
        """Of sections that once led to articles of their own: a new one has none yet."""
        for each in self._own.without():
            if self.frontier.led_to_others(each.url, each.keys):
                self.logger.error("no list: %s names but what every section names", each.url)
                self.gave_none(each.url, "page/failed", _NOTHING_OWN)
                reason = f"{_NO_LIST}: {_NOTHING_OWN}"
                self.frontier.has_no_list(each.url, reason, each.tries + 1)

    def _closed(self, reason: str) -> None:
        if self.archive is not None and not self.archive.has_failed:
            with suppress(ArchiveError), self.archive.told():  # which tells it
                self._look_for_lost_lists()
        for stat, why in self._failures.values():
            self.count(stat, why)
        if self.archive is None or self.archive.has_failed:
            return
        assert self.crawler.stats is not None
        with self.archive.told():
            left = self.frontier.left()
            if reason == "finished" and self.backfill:
                self.frontier.end_backfill()
        self.crawler.stats.set_value("left/articles", left.articles)
        self.crawler.stats.set_value("left/lists", left.lists)
