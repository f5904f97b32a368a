"""Feeds: RSS 0.9x to 2.0, RDF and Atom, as feedparser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree, html

from hnnscraper.discovery import xml
from hnnscraper.discovery.times import read_time
from hnnscraper.discovery.unpacking import unpacked
from hnnscraper.errors import Unreadable
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean
from hnnscraper.page.lines.elements import all_text

_MAX_BYTES = 5 * 1024 * 1024  # a feed is a few hundred KB; reading a MB takes seconds
_ROOTS = frozenset(("rss", "rdf", "feed", "channel"))
_MAX_TITLE = 1_000  # characters


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article as a feed names it; times are aware."""

    url: str
    title: str | None
    published_at: datetime | None
    updated_at: datetime | None


@dataclass(slots=True)
class Feed:
    """Entries in the order of the feed, each address once."""

    url: str
    entries: list[FeedEntry] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)  # sentences: what could not be read


def read_feed(body: bytes, url: str) -> Feed:
    """The feed that was fetched from `url`.

    Raises Unreadable: `empty`, `not-a-feed` (a page that lists feeds is HTML: `read_listing` finds
    them), `entities`, `too-large`, `damaged`. What is broken is read as far as it goes, with a
    doubt. A feed without entries is one.
    """
    data, doubts = unpacked(body, url, _MAX_BYTES)
    data, more = xml.prepared(data, url)
    _, root = next(xml.walk(data, _ROOTS, []), ("", None))
    if root is None or xml.local_name(root) not in _ROOTS:
        raise Unreadable("not-a-feed", f"{url}: neither RSS, RDF nor Atom")
    parsed = _parsed(data, url)
    feed = Feed(url, doubts=doubts + more)
    if parsed.bozo:
        feed.doubts.append(f"the XML is broken: {parsed.bozo_exception}")
    entries: dict[str, FeedEntry] = {}
    for entry in _entries(parsed.entries, url):
        entries.setdefault(entry.url, entry)
    feed.entries = list(entries.values())
    return feed


def _parsed(data: bytes, url: str) -> Any:
    try:
        # A stream: feedparser takes a string for an address or the name of a file.
        return feedparser.parse(
            BytesIO(data),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        # Its loose parser, for what is no XML, stumbles over damage in ways of its own.
        raise Unreadable("damaged", f"{url}: too damaged to be read ({error})") from error


def _entries(parsed: list[Any], base: str) -> Iterator[FeedEntry]:
    for entry in parsed:
        # `dict.get`: feedparser's own gives the publication for an update, with a warning.
        for name in ("feedburner_origlink", "link", "id"):
            value = dict.get(entry, name)
            if name == "id" and not str(value).startswith("http"):
                continue
            if url := links.absolute(value, base) if isinstance(value, str) else None:
                published, _ = read_time(dict.get(entry, "published"))
                updated, _ = read_time(dict.get(entry, "updated"))
                yield FeedEntry(url, _title(dict.get(entry, "title")), published, updated)
                break


def _title(value: object) -> str | None:
    """Text of a title, which may be HTML."""
    if not isinstance(value, str):
        return None
    if "<" in value:
        try:
            value = all_text(html.fragment_fromstring(value, "div"))
        except (etree.LxmlError, ValueError):
            return clean(value)[:_MAX_TITLE]
    return clean(value)[:_MAX_TITLE] or None
