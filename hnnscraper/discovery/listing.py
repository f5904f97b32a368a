"""A listing page: a front page, a section or a page of either, and all that it offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hnnscraper.discovery import articles, links, paging, sections, select
from hnnscraper.discovery.links import Link
from hnnscraper.discovery.paging import Page
from hnnscraper.discovery.sections import Section
from hnnscraper.errors import NotAnArticle, Unreadable
from hnnscraper.normalise.addresses import Site, Verdict, judge
from hnnscraper.normalise.links import SITE_URL
from hnnscraper.page import document

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_HEAD_LINKS = select.elements("//link[@href]")


@dataclass(frozen=True, slots=True)
class ArticleLink:
    url: str  # folded
    key: str  # the same for every address of the article
    title: str | None


@dataclass(slots=True)
class Listing:
    """What a listing page offers. Everything once, in the order of the page, addresses folded."""

    url: str
    number: int  # of the page in its list, from 1
    articles: list[ArticleLink] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)  # behind this one, nearest first
    sections: list[Section] = field(default_factory=list)
    feeds: list[str] = field(default_factory=list)
    sitemaps: list[str] = field(default_factory=list)
    more_by_script: bool = False  # "Xem thêm" without an address: no reader of links sees more
    doubts: list[str] = field(default_factory=list)  # sentences about the bytes

    @property
    def next_page(self) -> Page | None:
        return self.pages[0] if self.pages else None


def read_listing(
    body: bytes | str, url: str, encoding: str | None = None, site: str = SITE_URL
) -> Listing:
    """What the page fetched from `url` offers.

    `encoding` is what the transport said; `site` is where the newspaper is: a page of another
    newspaper is read as one of its own host. Raises Unreadable where the bytes are no HTML.
    """
    try:
        doc = document.parse(body, url, encoding)
    except NotAnArticle as error:
        raise Unreadable(error.reason, f"{url}: {error}") from None
    place = Site.of(url, site)
    own = judge(url, place)
    found = links.find(doc, place)
    number, pages = paging.find(found, doc, own.url, place)
    of_list = {judge(page.url, place).key for page in pages}
    possible = articles.candidates((link for link in found if not link.relation_is_tag), own.key)
    chosen = [
        each
        for each in articles.choose(possible.values(), place)
        if each.address.key not in of_list
    ]
    keys = {each.address.key for each in chosen}
    return Listing(
        url=own.url,
        number=number,
        articles=[ArticleLink(c.address.url, c.address.key, c.title or None) for c in chosen],
        pages=pages,
        sections=sections.find(found, keys | of_list),
        feeds=list(dict.fromkeys(_feeds(found, doc, place))),
        sitemaps=list(dict.fromkeys(_sitemaps(found, doc, place))),
        more_by_script=not pages and paging.is_scripted(found, doc),
        doubts=doc.doubts,
    )


def _feeds(found: list[Link], doc: document.Document, site: Site) -> Iterator[str]:
    for el in _HEAD_LINKS(doc.root):
        if (el.get("type") or "").lower().strip() in _FEED_TYPES:
            address = judge(doc.absolute(el.get("href")) or "#", site)
            if address.is_askable:
                yield address.url
    yield from (link.address.url for link in found if link.address.verdict == Verdict.FEED)


def _sitemaps(found: list[Link], doc: document.Document, site: Site) -> Iterator[str]:
    for el in _HEAD_LINKS(doc.root):
        if "sitemap" in (el.get("rel") or "").lower().split():
            address = judge(doc.absolute(el.get("href")) or "#", site)
            if address.is_askable:
                yield address.url
    yield from (link.address.url for link in found if link.address.verdict == Verdict.SITEMAP)
