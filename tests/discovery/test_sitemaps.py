"""Sitemaps, whole, broken and packed; robots.txt; the usual addresses."""

from __future__ import annotations

import gzip

import pytest

from hnnscraper.discovery import (
    SitemapEntry,
    read_sitemap,
    sitemaps_in_robots,
    usual_addresses,
)
from hnnscraper.errors import Unreadable
from hnnscraper.normalise.addresses import Verdict

URL = "https://huengaynay.vn/sitemap.xml"
ONE = "https://huengaynay.vn/kinh-te/cho-que-160781.html"
TWO = "https://huengaynay.vn/van-hoa/hoi-lang-160782.html"
XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def urlset(entries: str, declaration: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    return f"{declaration}<urlset {XMLNS}>{entries}</urlset>".encode()


def entry(url: str = ONE, more: str = "") -> str:
    return f"<url><loc>{url}</loc>{more}</url>"


def urls(body: bytes) -> list[str]:
    return [each.url for each in read_sitemap(body, URL).pages]


TIMES = {
    "with an offset": ("2025-12-09T15:50:00+07:00", "2025-12-09T15:50:00+07:00", False),
    "universal": ("2025-12-09T08:50:00Z", "2025-12-09T15:50:00+07:00", False),
    "with fractions": ("2025-12-09T08:50:00.123Z", "2025-12-09T15:50:00+07:00", False),
    "without seconds": ("2025-12-09T15:50+07:00", "2025-12-09T15:50:00+07:00", False),
    "without an offset is local": ("2025-12-09 15:50:00", "2025-12-09T15:50:00+07:00", False),
    "a day is a local day": ("2025-12-09", "2025-12-09T00:00:00+07:00", True),
    "white space": ("\n 2025-12-09 \n", "2025-12-09T00:00:00+07:00", True),
    "a year": ("2025", None, False),
    "no time": ("mới đây", None, False),
    "impossible": ("2025-02-30", None, False),
    "empty": ("", None, False),
}


@pytest.mark.parametrize(("text", "expected", "day_only"), TIMES.values(), ids=list(TIMES))
def test_lastmod(text: str, expected: str | None, day_only: bool) -> None:
    (found,) = read_sitemap(urlset(entry(more=f"<lastmod>{text}</lastmod>")), URL).pages
    assert (found.modified_at and found.modified_at.isoformat()) == expected
    assert found.day_only is day_only


def test_an_index() -> None:
    body = (
        f"<sitemapindex {XMLNS}><sitemap><loc>{URL}?y=2025</loc><lastmod>2025-12-09</lastmod>"
        "</sitemap><sitemap><loc>/sitemap-2024.xml.gz</loc></sitemap></sitemapindex>"
    ).encode()
    found = read_sitemap(body, URL)
    assert found.pages == []
    assert [each.url for each in found.sitemaps] == [
        f"{URL}?y=2025",
        "https://huengaynay.vn/sitemap-2024.xml.gz",
    ]
    assert found.sitemaps[0].modified_at is not None


def test_an_index_whose_entries_have_the_wrong_name() -> None:
    body = f"<sitemapindex><url><loc>{URL}?y=2025</loc></url></sitemapindex>".encode()
    found = read_sitemap(body, URL)
    assert (found.pages, found.sitemaps) == ([], [SitemapEntry(f"{URL}?y=2025")])


def test_a_news_sitemap_with_pictures() -> None:
    body = urlset(
        "<url xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
        " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>"
        "<image:image><image:loc>https://file.huengaynay.vn/a.jpg</image:loc></image:image>"
        f"<loc>{ONE}</loc><news:news><news:publication><news:name>Huế</news:name>"
        "</news:publication><news:title>Chợ quê &amp; hội làng</news:title>"
        "<news:publication_date>2025-12-09T15:50:00+07:00</news:publication_date></news:news></url>"
    )
    (found,) = read_sitemap(body, URL).pages
    assert (found.url, found.title) == (ONE, "Chợ quê & hội làng")
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2025-12-09T15:50:00+07:00"


FORMS = {
    "as it should be": urlset(entry()),
    "no declaration": urlset(entry(), ""),
    "no namespace": f"<urlset>{entry()}</urlset>".encode(),
    "another namespace": f"<urlset xmlns='http://www.google.com/schemas/sitemap/0.84'>{entry()}"
    "</urlset>".encode(),
    "a prefix": f"<s:urlset xmlns:s='x'><s:url><s:loc>{ONE}</s:loc></s:url></s:urlset>".encode(),
    "an unbound prefix": f"<s:urlset><s:url><s:loc>{ONE}</s:loc></s:url></s:urlset>".encode(),
    "capitals": f"<URLSET><URL><LOC>{ONE}</LOC></URL></URLSET>".encode(),
    "CDATA": urlset(entry(f"<![CDATA[{ONE}]]>")),
    "white space": urlset(entry(f"\n\t{ONE}\n")),
    "relative": urlset(entry("/kinh-te/cho-que-160781.html")),
    "twice": urlset(entry() + entry()),
    "stray ampersand": urlset(entry(f"{ONE}?utm_source=a&utm_medium=b")),
    "a comment": urlset("<!-- <url> -->" + entry()),
    "a style sheet": urlset(entry(), '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>'),
    "blank lines before": b"\r\n \n" + urlset(entry()),
    "a byte order mark": b"\xef\xbb\xbf" + urlset(entry()),
    "UTF-16": urlset(entry()).decode().encode("utf-16"),
    "declared wrongly": urlset(entry(), '<?xml version="1.0" encoding="utf-16"?>'),
    "gzip": gzip.compress(urlset(entry())),
    "gzip twice": gzip.compress(gzip.compress(urlset(entry()))),
    "gzip in members": gzip.compress(urlset(entry())[:90]) + gzip.compress(urlset(entry())[90:]),
    "text": ONE.encode(),
    "text with blank lines": f"\ufeff\r\n{ONE}\r\n\r\n{ONE}\n".encode(),
    "text, gzip": gzip.compress(ONE.encode()),
    "RSS": f"<rss version='2.0'><channel><item><link>{ONE}</link></item></channel></rss>".encode(),
}  # fmt: skip


@pytest.mark.parametrize("body", FORMS.values(), ids=list(FORMS))
def test_every_form(body: bytes) -> None:
    assert urls(body) == [ONE]


BROKEN = {
    "cut": urlset(entry() + entry(TWO))[: -len(entry(TWO)) + 10],
    "a tag not closed": urlset(f"{entry()}<url><loc>x"),
    "gzip cut": gzip.compress(urlset(entry() + entry(TWO) * 2_000), 0)[:400],
    "gzip damaged": gzip.compress(urlset(entry()))[:-8] + b"damaged!",
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=list(BROKEN))
def test_what_stands_before_the_break_is_read_and_the_break_said(body: bytes) -> None:
    found = read_sitemap(body, URL)
    assert found.pages[0].url == ONE
    assert found.doubts


@pytest.mark.parametrize("loc", ["", "javascript:void(0)", "http://[", "mailto:a@b.vn"])
def test_an_entry_that_leads_nowhere_is_left_out(loc: str) -> None:
    assert urls(urlset(f"{entry(loc)}<url/>{entry(TWO)}")) == [TWO]


def test_an_empty_sitemap_is_one() -> None:
    found = read_sitemap(urlset(""), URL)
    assert (found.pages, found.sitemaps, found.doubts) == ([], [], [])


def test_a_full_sitemap() -> None:
    """sitemaps.org allows 50,000 addresses."""
    many = [f"https://huengaynay.vn/kinh-te/cho-que-{n}.html" for n in range(100_000, 150_000)]
    assert urls(urlset("".join(map(entry, many)))) == many


NO_SITEMAPS = {
    "nothing": (b"", "empty"),
    "a page": (b"<!doctype html><html><body>404</body></html>", "not-a-sitemap"),
    "JSON": (b"{}", "not-a-sitemap"),
    "a text": (b"User-agent: *", "not-a-sitemap"),
    "entities": (b"<!DOCTYPE u [<!ENTITY a 'ha'>]>" + urlset(entry("&a;")), "entities"),
    "a bomb": (gzip.compress(b" " * 2_000_000), "too-large"),
    "a bomb in a bomb": (gzip.compress(gzip.compress(b" " * 2_000_000)), "too-large"),
    "too long": (b"<urlset>" + b" " * 2_000_000, "too-large"),
}


@pytest.mark.parametrize(("body", "reason"), NO_SITEMAPS.values(), ids=list(NO_SITEMAPS))
def test_what_is_no_sitemap_is_an_error_that_names_it(body: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=r"^https://huengaynay\.vn/sitemap\.xml: ") as caught:
        read_sitemap(body, URL, max_bytes=1_000_000)
    assert caught.value.reason == reason


ROBOTS = {
    "plain": (b"User-agent: *\nSitemap: https://huengaynay.vn/a.xml\n", ["/a.xml"]),
    "any case, no space": (b"SITEMAP:https://huengaynay.vn/a.xml", ["/a.xml"]),
    "indented": (b" \t sitemap :\thttps://huengaynay.vn/a.xml  # c", ["/a.xml"]),
    "relative": (b"Sitemap: /a.xml\nSitemap: b.xml", ["/a.xml", "/b.xml"]),
    "twice": (b"Sitemap: /a.xml\r\nSitemap: /a.xml\r\n", ["/a.xml"]),
    "a byte order mark": (b"\xef\xbb\xbfSitemap: /a.xml", ["/a.xml"]),
    "old line ends": (b"User-agent: *\rSitemap: /a.xml\rDisallow:", ["/a.xml"]),
    "a comment": (b"# Sitemap: /a.xml", []),
    "empty": (b"Sitemap:\nDisallow: /", []),
    "no address": (b"Sitemap: javascript:alert(1)\nSitemap: http://[", []),
    "a page": (b"<html>Sitemap: /a.xml</html>", []),
    "nothing": (b"", []),
    "no text": (b"\xff\xfe\0\0", []),
}


@pytest.mark.parametrize(("body", "paths"), ROBOTS.values(), ids=list(ROBOTS))
def test_sitemaps_that_robots_txt_names(body: bytes, paths: list[str]) -> None:
    found = sitemaps_in_robots(body, "https://huengaynay.vn/robots.txt")
    assert found == [f"https://huengaynay.vn{path}" for path in paths]


def test_a_sitemap_on_another_host_is_named() -> None:
    body = b"Sitemap: https://static.huengaynay.vn/sitemap.xml"
    assert sitemaps_in_robots(body, "https://huengaynay.vn/robots.txt") == [
        "https://static.huengaynay.vn/sitemap.xml"
    ]


def test_the_usual_addresses() -> None:
    found = usual_addresses("http://127.0.0.1:8000/")
    kinds = {each.url.removeprefix("http://127.0.0.1:8000"): each.verdict for each in found}
    assert kinds["/sitemap.xml"] == kinds["/sitemap_index.xml"] == Verdict.SITEMAP
    assert kinds["/rss"] == kinds["/rss.html"] == kinds["/feed"] == Verdict.FEED
    assert len(kinds) == len(found)
