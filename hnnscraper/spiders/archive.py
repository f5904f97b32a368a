"""The backfill: every section to its last page, every sitemap, and the links between articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from scrapy.settings import BaseSettings

from hnnscraper.archive.offers import Address, ListLink, Offer
from hnnscraper.errors import BadInput
from hnnscraper.items import Item, Visit
from hnnscraper.normalise import links
from hnnscraper.normalise.addresses import Verdict, judge
from hnnscraper.normalise.dates import LOCAL
from hnnscraper.spiders.lists import Found, FoundArticle
from hnnscraper.spiders.newspaper import NewspaperSpider

# In a row, without an article that the list had not brought before (it repeats), or mostly older.
_BARREN_PAGES = 2
# Of a page's articles on the page before. Boxes such as the most read are on every page of a list.
_MOSTLY = 0.6


@dataclass(slots=True)
class _Chain:
    """The pages of one list, as far as this run has read them."""

    seen: set[str] = field(default_factory=set)
    last: set[str] = field(default_factory=set)
    new: tuple[set[str], ...] = ()  # what each of the last two pages named first
    barren: int = 0


class ArchiveSpider(NewspaperSpider):
    """`since` and `until`: days of publication, `2024-01-01`, both inclusive; `sections`: first
    parts of their addresses, `kinh-te,the-thao`. It takes days: stopped or killed, and started
    again with the same arguments, it goes on where it was.

    Of a list without dates the articles since a day are told by asking: they are fetched page by
    page, until most of two pages in a row are older.
    """

    name = "archive"
    judging = "alone"
    backfill = True

    def __init__(
        self, since: str = "", until: str = "", sections: str = "", **arguments: Any
    ) -> None:
        super().__init__(**arguments)
        self._since = _day(since, "since")
        self._until = _day(until, "until", end=True)
        self._sections = frozenset(_names(sections))
        self._arguments = json.dumps([since, until, sorted(self._sections)])
        self._chains: dict[str, _Chain] = {}

    @classmethod
    def check(cls, arguments: dict[str, str], settings: BaseSettings) -> None:
        super().check(arguments, settings)
        since = _day(arguments.get("since", ""), "since")
        until = _day(arguments.get("until", ""), "until", end=True)
        if since and until and since > until:
            raise BadInput("since is later than until")

    def seed(self, front_page: Sequence[ListLink]) -> None:
        if self.frontier.begin_backfill(front_page, self._arguments):
            self.logger.info("the backfill goes on where it was")

    def next_addresses(self, count: int, without: set[str]) -> list[Address]:
        """With `since` a page's articles come before the next page: they tell when to stop."""
        if self._since is None:
            return super().next_addresses(count, without)
        found = self.frontier.articles(count, without)
        if found or without:
            return found
        for address in self.frontier.lists(count):
            if not self._is_before(address):
                return [address]
            self.frontier.give_up(address.url)
        return []

    def _is_before(self, address: Address) -> bool:
        """A further page of a list whose last two pages were mostly older than `since`.

        Two, and of each what no page before it named: a box of old articles is on every page.
        """
        chain = self._chains.get(address.url)
        if chain is None or len(chain.new) < _BARREN_PAGES or self._since is None:
            return False
        counts = [self.frontier.published(keys, before=self._since) for keys in chain.new]
        return all(older > known / 2 for known, older in counts)

    def offer(self, found: Found, address: Address) -> Offer:
        articles = {
            each.key: (each.url, each.changed_at)
            for each in found.articles
            if self._is_wanted(each.url) and self._is_in_time(each)
        }
        listed = [
            link
            for link in found.lists
            if (link.kind != "section" or self._is_wanted(link.url))
            and not self._is_older(found.changed_at.get(link.url))
        ]
        page = found.next_page
        return Offer(articles, listed, [page] if page and self._goes_on(found, address) else [])

    def _goes_on(self, found: Found, address: Address) -> bool:
        """Whether a list that goes on brings anything: some repeat their last page for ever."""
        assert found.next_page is not None
        chain = self._chains.pop(address.url, _Chain())
        keys = {each.key for each in found.articles}
        chain.new = (*chain.new, keys - chain.seen)[-_BARREN_PAGES:]
        chain.barren = 0 if keys - chain.seen else chain.barren + 1
        repeats = len(keys & chain.last) > _MOSTLY * len(keys)
        chain.seen |= keys
        chain.last = keys
        self._chains[found.next_page.url] = chain
        return bool(keys) and not repeats and chain.barren < _BARREN_PAGES

    def article_read(self, item: Item, visit: Visit) -> None:
        """Links between articles lead to what no list names; with `since`, those of older ones to
        older ones still.
        """
        reading = item.get("published_reading")
        if reading is not None and self._is_older(reading.at):
            return
        found = {}
        for entry in item.get("related") or []:
            judged = judge(entry["url"], self.place)
            if judged.verdict == Verdict.ARTICLE and self._is_wanted(judged.url):
                found[judged.key] = (judged.url, None)
        assert self.archive is not None
        with self.archive.told():
            self.count_found(self.frontier.offered(Offer(found), visit.url))

    def _is_wanted(self, url: str) -> bool:
        return not self._sections or not self._sections.isdisjoint(
            links.split(url).path.split("/")[1:3]
        )

    def _is_in_time(self, article: FoundArticle) -> bool:
        """By what the list says: changed before `since` it was also published before."""
        if self._is_older(article.published_at) or self._is_older(article.changed_at):
            return False
        at = article.published_at
        return at is None or self._until is None or at <= self._until

    def _is_older(self, at: datetime | None) -> bool:
        return at is not None and self._since is not None and at < self._since


def _day(text: str, name: str, *, end: bool = False) -> datetime | None:
    """The local midnight that begins (or the second that ends) a day given as `2024-01-01`."""
    if not text:
        return None
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 (a day)
    except ValueError:
        raise BadInput(f"{name} is a day such as 2024-01-01, not {text!r}") from None
    return datetime.combine(day, time(23, 59, 59) if end else time(), LOCAL)


def _names(text: str) -> list[str]:
    return [name.strip().strip("/") for name in text.split(",") if name.strip().strip("/")]
