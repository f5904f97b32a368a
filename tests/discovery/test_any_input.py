"""Whatever bytes are given to the readers, they give a value or Unreadable."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hnnscraper.discovery import read_feed, read_listing, read_sitemap, sitemaps_in_robots
from hnnscraper.errors import Unreadable
from tests.discovery.pages import House, listing
from tests.discovery.test_feeds import KINDS
from tests.discovery.test_sitemaps import entry, urlset

URL = "https://huengaynay.vn/kinh-te/"
Reader = Callable[[bytes, str], object]
READERS: list[Reader] = [read_listing, read_feed, read_sitemap]
PAGE = listing(House("/kinh-te/{s}-{n}.html", "/{s}/", 144_988, next_page="/kinh-te/trang-2"))
WHOLE = [PAGE.encode(), urlset(entry() * 3), *KINDS.values()]
PIECES = [
    b"<", b">", b"&", b"&#0;", b"&#x110000;", b"\0", b"\xff\xfe", b"<![CDATA[", b"]]>", b"<!--",
    b"<item>", b"</channel>", b"<url>", b"<loc>", b'encoding="base64"', b'href="http://[',
    b'<base href="http://[">', b"<title type='xhtml'><div>", b"<georss:point>x</georss:point>",
    b"<gml:posList>1", b"<description mode='base64'>!", b"xml:base='http://['", b"<!DOCTYPE x [",
    b"<link rel=next href='http://huengaynay.vn:99999/'>", b"<a href='/trang-99999999999'>2</a>",
]  # fmt: skip


def holds(body: bytes) -> None:
    for read in READERS:
        with suppress(Unreadable):
            read(body, URL)
    sitemaps_in_robots(body, URL)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    holds(body)
    holds(b"<html><body>" + body)
    holds(b"<rss><channel><item>" + body)
    holds(b"<urlset><url>" + body)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(WHOLE), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(PIECES))))
def test_pieces_put_anywhere(body: bytes, pieces: list[tuple[float, bytes]]) -> None:
    for place, piece in pieces:
        at = int(place * len(body))
        body = body[:at] + piece + body[at:]
    holds(body)


@pytest.mark.parametrize("seed", range(40))
def test_bytes_changed_cut_and_packed(seed: int) -> None:
    random = Random(seed)
    for whole in WHOLE:
        body = bytearray(whole[: random.randrange(len(whole))])
        for _ in range(random.choice([0, 1, 10, 200])):
            body[random.randrange(len(body))] = random.randrange(256)
        holds(bytes(body))
        holds(gzip.compress(body)[: random.choice([5, 60, None])])


@pytest.mark.parametrize("encoding", ["nonsense", "", "utf-16", "base64", "idna", "undefined"])
def test_an_encoding_that_the_server_has_wrong(encoding: str) -> None:
    with suppress(Unreadable):
        read_listing(PAGE.encode(), URL, encoding)
    with suppress(Unreadable):
        read_listing(PAGE.encode("cp1258", "replace"), URL, encoding)


@pytest.mark.parametrize("url", ["", "x", "//x", "mailto:a@b.vn", "http://[", "http://h:port/"])
@pytest.mark.parametrize("read", READERS)
def test_an_address_that_is_none(read: Reader, url: str) -> None:
    for whole in WHOLE:
        with suppress(Unreadable):
            read(whole, url)


@pytest.mark.parametrize(
    "piece", [b"<", b"<a href=/x>", b"<item>", b"<url>", b"&a", b"<!--", b" \n"]
)
def test_a_long_run_takes_no_longer_than_its_length(piece: bytes) -> None:
    """A reader that looks back for each piece would take minutes and meet the time limit."""
    holds(b"<html><body>" + piece * 20_000)
    holds(b"<rss><channel>" + piece * 20_000)
