"""Feeds of every kind, whole and broken."""

from __future__ import annotations

import gzip

import pytest

from hnnscraper.discovery import Feed, read_feed
from hnnscraper.errors import Unreadable

URL = "https://huengaynay.vn/rss/kinh-te.rss"
ONE = "https://huengaynay.vn/kinh-te/cho-que-ngay-tet-160781.html"
TWO = "https://huengaynay.vn/van-hoa/hoi-lang-160782.html"


def rss(items: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Huế ngày nay</title><link>https://huengaynay.vn/</link>{items}</channel></rss>"
    ).encode()


def item(link: str = ONE, title: str = "Chợ quê", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def atom(entries: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Huế</title>{entries}</feed>'.encode()


RDF = f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://huengaynay.vn/"/>
<item rdf:about="{ONE}"><title>Chợ quê</title><link>{ONE}</link>
<dc:date>2025-12-09T15:50:00+07:00</dc:date></item></rdf:RDF>"""

KINDS = {
    "RSS 2.0": rss(item(more="<pubDate>Tue, 09 Dec 2025 15:50:00 +0700</pubDate>")),
    "RSS without a version": rss(
        item(more="<pubDate>Tue, 09 Dec 2025 15:50:00 +0700</pubDate>")
    ).replace(b' version="2.0"', b""),
    "Atom": atom(
        f"<entry><title>Chợ quê</title><id>tag:1</id><link href='{ONE}'/>"
        "<published>2025-12-09T08:50:00Z</published></entry>"
    ),
    "RDF": RDF.encode(),
}


@pytest.mark.parametrize("body", KINDS.values(), ids=list(KINDS))
def test_an_entry_of_each_kind(body: bytes) -> None:
    (entry,) = read_feed(body, URL).entries
    assert (entry.url, entry.title) == (ONE, "Chợ quê")
    told = entry.published_at or entry.updated_at  # RDF does not say which
    assert told is not None
    assert told.isoformat() == "2025-12-09T15:50:00+07:00"
    assert None in (entry.published_at, entry.updated_at)


DATES = {
    "RFC 822": ("Tue, 09 Dec 2025 15:50:00 +0700", "2025-12-09T15:50:00+07:00"),
    "universal time": ("Tue, 09 Dec 2025 08:50:00 GMT", "2025-12-09T15:50:00+07:00"),
    "without an offset is local": ("2025-12-09 15:50:00", "2025-12-09T15:50:00+07:00"),
    "ISO 8601": ("2025-12-09T15:50:00+07:00", "2025-12-09T15:50:00+07:00"),
    "the house form": ("Thứ Ba, 09/12/2025 15:50", "2025-12-09T15:50:00+07:00"),
    "US form of a server": ("12/9/2025 3:50:00 PM", "2025-12-09T15:50:00+07:00"),
    "a day": ("2025-12-09", "2025-12-09T00:00:00+07:00"),
    "none": ("hôm nay", None),
    "impossible": ("2025-13-45T99:00:00Z", None),
    "empty": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), DATES.values(), ids=list(DATES))
def test_dates_are_aware_or_absent(text: str, expected: str | None) -> None:
    (entry,) = read_feed(rss(item(more=f"<pubDate>{text}</pubDate>")), URL).entries
    assert (entry.published_at and entry.published_at.isoformat()) == expected


def test_a_change_is_told_from_the_publication() -> None:
    body = atom(
        f"<entry><link href='{ONE}'/><published>2025-12-09T15:50:00+07:00</published>"
        "<updated>2025-12-10T09:00:00+07:00</updated></entry>"
    )
    (entry,) = read_feed(body, URL).entries
    assert entry.updated_at is not None
    assert entry.updated_at.isoformat() == "2025-12-10T09:00:00+07:00"
    assert entry.title is None


LINKS = {
    "CDATA": item(f"<![CDATA[{ONE}]]>"),
    "CDATA with an ampersand": item(f"<![CDATA[{ONE}?utm_source=a&utm_medium=b]]>"),
    "white space": item(f"\n  {ONE}\n "),
    "stray ampersand": item(f"{ONE}?utm_source=a&utm_medium=b"),
    "relative": item("/kinh-te/cho-que-ngay-tet-160781.html"),
    "a permanent guid": f"<item><title>A</title><guid isPermaLink='true'>{ONE}</guid></item>",
    "a guid that is an address": f"<item><title>A</title><guid>{ONE}</guid></item>",
}


@pytest.mark.parametrize("text", LINKS.values(), ids=list(LINKS))
def test_the_link(text: str) -> None:
    assert [entry.url for entry in read_feed(rss(text), URL).entries] == [ONE]


@pytest.mark.parametrize("link", ["", "javascript:void(0)", "mailto:a@b.vn", "http://["])
def test_an_entry_that_leads_nowhere_is_left_out(link: str) -> None:
    assert [entry.url for entry in read_feed(rss(item(link) + item(TWO)), URL).entries] == [TWO]


def test_an_address_once_in_the_order_of_the_feed() -> None:
    body = rss(item(TWO, "Hai") + item(ONE, "Một") + item(TWO, "Hai lần nữa"))
    assert [(e.url, e.title) for e in read_feed(body, URL).entries] == [(TWO, "Hai"), (ONE, "Một")]


TITLES = {
    "plain": ("Chợ quê", "Chợ quê"),
    "CDATA": ("<![CDATA[Chợ quê & hội làng]]>", "Chợ quê & hội làng"),
    "escaped": ("Chợ quê &amp; hội làng", "Chợ quê & hội làng"),
    "stray ampersand": ("Chợ quê & hội làng", "Chợ quê & hội làng"),
    "HTML's names": ("Chợ qu&ecirc;&nbsp;vui", "Chợ quê vui"),
    "markup": ("<![CDATA[<b>Chợ</b> quê]]>", "Chợ quê"),
    "decomposed": ("Cho\u031b\u0323 que\u0302", "Chợ quê"),
    "line breaks": ("\n Chợ\n quê ", "Chợ quê"),
    "empty": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=list(TITLES))
def test_titles(text: str, expected: str | None) -> None:
    assert read_feed(rss(item(title=text)), URL).entries[0].title == expected


ENCODINGS = {
    "UTF-16": rss(item()).decode().encode("utf-16"),
    "UTF-16 without a mark": rss(item()).decode().encode("utf-16-le"),
    "a byte order mark": b"\xef\xbb\xbf" + rss(item()),
    "blank lines before the declaration": b"\r\n\r\n" + rss(item()),
    "declared wrongly": rss(item()).replace(b"utf-8", b"utf-16"),
    "declared as nonsense": rss(item()).replace(b"utf-8", b"nonsense"),
    "gzip": gzip.compress(rss(item())),
    "control characters": rss(item()).replace(b"<item>", b"\x0b\x01<item>"),
}


@pytest.mark.parametrize("body", ENCODINGS.values(), ids=list(ENCODINGS))
def test_bytes_as_they_come(body: bytes) -> None:
    (entry,) = read_feed(body, URL).entries
    assert (entry.url, entry.title) == (ONE, "Chợ quê")


def test_windows_1258_if_declared() -> None:
    text = rss(item(title="Cho quê")).decode().replace("utf-8", "windows-1258")
    body = text.replace("ế", "ê\u0301").encode("cp1258")
    assert read_feed(body, URL).entries[0].title == "Cho quê"


def test_what_stands_before_the_break_is_read_and_the_break_said() -> None:
    body = rss(item(ONE) + item(TWO))
    found = read_feed(body[: body.index(TWO.encode()) + 20], URL)
    assert found.entries[0].url == ONE
    assert any("broken" in doubt for doubt in found.doubts)


def test_a_feed_without_entries_is_a_feed() -> None:
    assert read_feed(rss(""), URL) == Feed(URL)


BOMB = b"<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
NO_FEEDS = {
    "nothing": (b"", "empty"),
    "blanks": (b" \n", "empty"),
    "a page": (b"<!doctype html><html><body><a href=/a.rss>RSS</a></body></html>", "not-a-feed"),
    "a sitemap": (b"<urlset><url><loc>https://huengaynay.vn/</loc></url></urlset>", "not-a-feed"),
    "JSON": (b'{"items": []}', "not-a-feed"),
    "a text": (b"Not found", "not-a-feed"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-a-feed"),
    "entities": (BOMB + rss(item(title="&b;")), "entities"),
    "a bomb": (gzip.compress(b"<rss>" + b" " * 6_000_000), "too-large"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "reason"), NO_FEEDS.values(), ids=list(NO_FEEDS))
def test_what_is_no_feed_is_an_error_that_names_it(body: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=r"^https://huengaynay\.vn/rss/kinh-te\.rss: ") as caught:
        read_feed(body, URL)
    assert caught.value.reason == reason


def test_bytes_that_name_a_file_open_none() -> None:
    """feedparser takes a string for the name of a file."""
    with pytest.raises(Unreadable):
        read_feed(__file__.encode(), URL)
