"""A list that was fetched → what it leads to, whatever kind of list it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from scrapy.http import Response
from w3lib.encoding import http_content_type_encoding

from hnnscraper import page
from hnnscraper.archive.offers import ListLink
from hnnscraper.clock import utc_now
from hnnscraper.discovery import read_feed, read_listing, read_sitemap
from hnnscraper.errors import NotAnArticle, Unreadable
from hnnscraper.normalise.addresses import Site, Verdict, judge


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article as a list names it; times are aware and None where the list tells none."""

    key: str
    url: str
    published_at: datetime | None = None
    changed_at: datetime | None = None


@dataclass(slots=True)
class Found:
    articles: list[FoundArticle] = field(default_factory=list)
    lists: list[ListLink] = field(default_factory=list)
    changed_at: dict[str, datetime] = field(default_factory=dict)  # of lists, by address
    next_page: ListLink | None = None
    number: int = 1  # of the page in its list
    doubts: list[str] = field(default_factory=list)


def read(response: Response, kind: str, site: Site) -> Found:
    """Raises Unreadable where the answer is no list of the kind."""
    if kind == "sitemap":
        return _sitemap(response, site)
    if kind == "feed":
        return _feed(response, site)
    found = _listing(response, site)
    if found.next_page is None:
        _check(response, found)
    return found


def _check(response: Response, found: Found) -> None:
    """Raises Unreadable for an error page that is served as if it were the list."""
    try:
        page.read(response.body, response.url, utc_now(), encoding=_encoding(response))
    except NotAnArticle as error:
        if error.reason == "error-page":
            raise Unreadable(error.reason, f"{response.url}: {error}") from error
    if not found.articles and not found.lists:
        raise Unreadable("nothing-offered", f"{response.url}: it has no link of the newspaper's")


def _listing(response: Response, site: Site) -> Found:
    listing = read_listing(response.body, response.url, _encoding(response), site.origin)
    found = Found(number=listing.number, doubts=listing.doubts)
    found.articles = [FoundArticle(link.key, link.url) for link in listing.articles]
    found.lists = [ListLink(section.url, "section") for section in listing.sections]
    found.lists += [ListLink(url, "feed") for url in listing.feeds]
    found.lists += [ListLink(url, "sitemap") for url in listing.sitemaps]
    if listing.next_page is not None:
        found.next_page = ListLink(listing.next_page.url, "listing")
    return found


def _encoding(response: Response) -> str | None:
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    return http_content_type_encoding(content_type)


def _feed(response: Response, site: Site) -> Found:
    try:
        feed = read_feed(response.body, response.url)
    except Unreadable as error:
        if error.reason != "not-a-feed":
            raise
        here = judge(response.url, site).url
        links = _listing(response, site).lists
        named = [link for link in links if link.kind == "feed" and link.url != here]
        if not named:
            raise
        return Found(lists=named)  # a page that lists the feeds
    told = ((entry.url, entry.published_at, entry.updated_at) for entry in feed.entries)
    return Found(list(_articles(told, site)), doubts=feed.doubts)


def _sitemap(response: Response, site: Site) -> Found:
    sitemap = read_sitemap(response.body, response.url)
    found = Found(doubts=sitemap.doubts)
    for entry in sitemap.sitemaps:
        judged = judge(entry.url, site)
        if judged.is_askable:
            found.lists.append(ListLink(judged.url, "sitemap"))
            if entry.modified_at is not None:
                found.changed_at[judged.url] = entry.modified_at
    told = ((entry.url, entry.published_at, entry.modified_at) for entry in sitemap.pages)
    found.articles += _articles(told, site)
    return found


def _articles(
    told: Iterable[tuple[str, datetime | None, datetime | None]], site: Site
) -> Iterator[FoundArticle]:
    """What of the addresses, each with when it was published and changed, are articles."""
    for url, published_at, changed_at in told:
        judged = judge(url, site)
        if judged.verdict == Verdict.ARTICLE:
            yield FoundArticle(judged.key, judged.url, published_at, changed_at)
