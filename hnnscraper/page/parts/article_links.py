"""Links to other articles of the same newspaper."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from hnnscraper.normalise import links
from hnnscraper.page.document import Document
from hnnscraper.page.lines.line import Line

_AUTHOR_ADDRESS = re.compile(r"/(?:tac-gia|tacgia|authors?)(?:/|$|\?)")

_TAG_ADDRESS = re.compile(
    r"(?:^|/)(?:tags?|tu-khoa|keyword|chu-de|tim-kiem|search)[/-]|-tag\d*(?:\.html?)?$|[?&](?:tag|keyword)=",
    re.I,
)


class ArticleLinks:
    """Tells a link to another article of the same newspaper; remembers what it resolved."""

    def __init__(self, document: Document, own: str, site: str) -> None:
        self._document = document
        self._may_be_article = links.ArticleForm(document.url, own, site)
        self.hosts = self._may_be_article.hosts
        self._own, self._site = own, site
        self._known: dict[str, str | None] = {}

    def url(self, a: Element) -> str | None:
        """The other article's address, or None where the link leads to something else."""
        href = a.get("href") or ""
        if href not in self._known:
            url = self._document.absolute(href)
            leads = url is not None and self._may_be_article(url) and not self._is_own_page(url)
            self._known[href] = url if leads else None
        return self._known[href]

    def _is_own_page(self, url: str) -> bool:
        """The article's own address, as breadcrumbs and the headline link to it."""
        return links.own_address(url, None, self._site)[0] == self._own

    def is_own(self, a: Element) -> bool:
        """Whether the link leads anywhere on the newspaper's own site."""
        url = self._document.absolute(a.get("href"))
        return url is not None and links.host(url) in self.hosts

    def is_foreign(self, address: str | None) -> bool:
        """Whether an address is on another site: on no host of the newspaper's or below one."""
        url = self._document.absolute(address)
        return url is not None and not links.is_of(links.host(url), self.hosts)

    def __call__(self, a: Element) -> bool:
        return self.url(a) is not None


def is_author_link(a: Element) -> bool:
    href = (a.get("href") or "").lower()
    return _AUTHOR_ADDRESS.search(href) is not None or "author" in (a.get("rel") or "")


def is_tag_link(a: Element) -> bool:
    """The link leads to the list of articles of a keyword."""
    return a.get("rel") == "tag" or _TAG_ADDRESS.search(a.get("href") or "") is not None


def leads_to_tags(line: Line) -> bool:
    """Every link of the line leads to the list of a keyword."""
    return all(is_tag_link(a) for a, _ in line.links())
