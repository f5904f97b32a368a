"""Sitemaps (sitemaps.org): lists of addresses, indexes of such lists, news sitemaps, plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from lxml.etree import _Element as Element

from hnnscraper.discovery import xml
from hnnscraper.discovery.feeds import read_feed
from hnnscraper.discovery.times import read_time
from hnnscraper.discovery.unpacking import MAX_BYTES, unpacked
from hnnscraper.errors import Unreadable
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean

_ENTRIES = frozenset(("url", "sitemap"))
_ROOTS = {"urlset": "urlset", "sitemapindex": "index"}
_FEED_ROOTS = frozenset(("rss", "rdf", "feed"))
_TEXT = re.compile(rb"\s*https?://", re.I)


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """An address in a sitemap or in an index of sitemaps; times are aware."""

    url: str
    modified_at: datetime | None = None
    day_only: bool = False  # `modified_at` is the local midnight that begins a day
    title: str | None = None  # of a news sitemap
    published_at: datetime | None = None  # of a news sitemap


@dataclass(slots=True)
class Sitemap:
    """Addresses as they stand, each once; they may be another site's."""

    url: str
    pages: list[SitemapEntry] = field(default_factory=list)
    sitemaps: list[SitemapEntry] = field(default_factory=list)  # of an index
    doubts: list[str] = field(default_factory=list)  # sentences: what could not be read


def read_sitemap(body: bytes, url: str, max_bytes: int = MAX_BYTES) -> Sitemap:
    """The sitemap that was fetched from `url`, packed or not.

    Raises Unreadable: `empty`, `not-a-sitemap`, `entities`, `too-large`. What is broken is read as
    far as it goes, with a doubt.
    """
    data, doubts = unpacked(body, url, max_bytes)
    found = Sitemap(url, doubts=doubts)
    if _TEXT.match(data.removeprefix(b"\xef\xbb\xbf")):
        _read_text(data, found)
    else:
        _read_xml(data, found)
    return found


def _read_text(data: bytes, found: Sitemap) -> None:
    seen: set[str] = set()
    for line in data.decode("utf-8-sig", "replace").splitlines():
        if line.strip():
            _add(SitemapEntry(line.strip()), found.pages, seen, found.url)


def _read_xml(data: bytes, found: Sitemap) -> None:
    data, doubts = xml.prepared(data, found.url)
    found.doubts += doubts
    seen: set[str] = set()
    kind = ""
    for name, el in xml.walk(data, _ENTRIES, found.doubts):
        if not name:
            kind = _ROOTS.get(xml.local_name(el), "")
            if xml.local_name(el) in _FEED_ROOTS:  # sitemaps.org allows them
                return _read_as_feed(data, found)
            if not kind:
                raise _no_sitemap(found.url, f"its root is <{xml.local_name(el)[:40]}>")
            continue
        # The name of the entry decides: indexes are made that hold <url>, and the reverse.
        _add(_entry(el), found.sitemaps if name == "sitemap" else found.pages, seen, found.url)
    if not kind:
        raise _no_sitemap(found.url, "there is no XML element in it")
    if kind == "index" and not found.sitemaps:
        found.sitemaps, found.pages = found.pages, []
    return None


def _read_as_feed(data: bytes, found: Sitemap) -> None:
    feed = read_feed(data, found.url)
    found.doubts += feed.doubts
    found.pages = [
        SitemapEntry(entry.url, entry.updated_at, False, entry.title, entry.published_at)
        for entry in feed.entries
    ]


def _no_sitemap(url: str, why: str) -> Unreadable:
    return Unreadable("not-a-sitemap", f"{url}: not a sitemap, {why}")


def _add(entry: SitemapEntry, entries: list[SitemapEntry], seen: set[str], base: str) -> None:
    url = links.absolute(entry.url, base)
    if url is None or url in seen:
        return
    seen.add(url)
    if url != entry.url:
        entry = SitemapEntry(
            url, entry.modified_at, entry.day_only, entry.title, entry.published_at
        )
    entries.append(entry)


def _entry(el: Element) -> SitemapEntry:
    url, modified, title, published = "", None, None, None
    for child in el:
        name = xml.local_name(child)
        if name == "loc":
            url = (child.text or "").strip()
        elif name == "lastmod":
            modified = child.text
        elif name == "news":
            for part in child:
                if xml.local_name(part) == "title":
                    title = clean(part.text or "") or None
                elif xml.local_name(part) == "publication_date":
                    published = part.text
    at, day_only = read_time(modified)
    return SitemapEntry(url, at, day_only, title, read_time(published)[0])
