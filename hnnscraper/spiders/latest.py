"""What is new or changed since the last run; made to be run every half hour for years."""

from __future__ import annotations

from collections.abc import Sequence

from hnnscraper.archive.offers import Address, ListLink, Offer
from hnnscraper.spiders.lists import Found
from hnnscraper.spiders.newspaper import NewspaperSpider


class LatestSpider(NewspaperSpider):
    """Front page, sections and feeds; a section's further pages as long as they bring articles
    not known before; then the articles that are pending or due.
    """

    name = "latest"

    def seed(self, front_page: Sequence[ListLink]) -> None:
        self.frontier.begin_latest(front_page)

    def offer(self, found: Found, address: Address) -> Offer:
        articles = {each.key: (each.url, each.changed_at) for each in found.articles}
        links = [link for link in found.lists if link.kind != "sitemap"]
        next_pages = []
        if found.next_page is not None and self.frontier.unknown(articles):
            if found.number < self.settings.getint("LATEST_MAX_PAGES"):
                next_pages = [found.next_page]
            else:
                self.count("list/cut")
                self.logger.warning(
                    "%s: still new articles on page %d; the spider `archive` reads on",
                    address.url,
                    found.number,
                )
        return Offer(articles, links, next_pages)
