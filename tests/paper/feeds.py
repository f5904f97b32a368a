"""What machines read: feeds, sitemaps, robots.txt."""

from __future__ import annotations

import gzip
import html
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.paper.articles import Article
from tests.paper.frame import PAPER, Frame
from tests.paper.lists import feed_address
from tests.paper.sections import SECTIONS, TOP, Section
from tests.paper.specials import DISALLOWED
from tests.paper.writing import summary

_MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n'


# -- feeds --------------------------------------------------------------------------------------
def in_feed(frame: Frame, section: Section | None) -> list[Article]:
    """The newest articles; those of a frozen feed are the newest of the time it froze."""
    newspaper, path = frame.newspaper, section.path if section else ""
    size = newspaper.style.feed_size * (1 if section else 2)
    listed = newspaper.listed(path)
    since = newspaper.plays.frozen_feeds.get(path)
    if since:
        listed = [article for article in listed if article.published <= since]
    return listed[:size]


def feed(frame: Frame, section: Section | None) -> bytes:
    """RSS, or Atom where the address says so."""
    name = f"{PAPER} - {section.name}" if section else PAPER
    articles = in_feed(frame, section)
    link = frame.base + (section.address if section else "/")
    if feed_address(section).endswith(".atom"):
        return _atom(frame, name, link, articles)
    items = "".join(_item(frame, article) for article in articles)
    built = _stamp(max(article.changed for article in articles)) if articles else ""
    return (
        f'{_OPEN}<rss version="2.0"><channel><title>{html.escape(name)}</title><link>{link}</link>'
        f"<lastBuildDate>{built}</lastBuildDate><ttl>15</ttl>\n{items}</channel></rss>"
    ).encode()


def _stamp(at: datetime) -> str:
    return format_datetime(at)


def _item(frame: Frame, article: Article) -> str:
    href = frame.base + article.path + ("?utm_source=rss" if article.number % 2 else "")
    return (
        f"<item><title><![CDATA[{article.title}]]></title><link>{href}</link>"
        f'<guid isPermaLink="false">{article.id}</guid><pubDate>{_stamp(article.published)}'
        f"</pubDate><description><![CDATA[<p>{html.escape(summary(article))}</p>]]>"
        "</description></item>\n"
    )


def _atom(frame: Frame, name: str, link: str, articles: list[Article]) -> bytes:
    entries = "".join(
        f'<entry><title type="text">{html.escape(article.title)}</title>'
        f'<link rel="alternate" href="{frame.base}{article.path}"/><id>tag:hnn:{article.id}</id>'
        f"<published>{article.published.isoformat()}</published>"
        f"<updated>{article.changed.isoformat()}</updated></entry>\n"
        for article in articles
    )
    updated = max(article.changed for article in articles).isoformat() if articles else ""
    return (
        f'{_OPEN}<feed xmlns="http://www.w3.org/2005/Atom"><title>{html.escape(name)}</title>'
        f'<link href="{link}"/><id>{link}</id><updated>{updated}</updated>\n{entries}</feed>'
    ).encode()


# -- sitemaps -----------------------------------------------------------------------------------
def sitemap_addresses(frame: Frame) -> list[str]:
    """The monthly sitemaps, the oldest of them compressed, and the one of the sections."""
    names = [f"/sitemaps/{month}.xml" for month in frame.newspaper.months()]
    return [*names[:-1], f"{names[-1]}.gz", "/sitemaps/chuyen-muc.xml"]


def sitemap_index(frame: Frame) -> bytes:
    entries, touched = "", _touched(frame)
    for month, address in zip(frame.newspaper.months(), sitemap_addresses(frame), strict=False):
        changed = touched[month].isoformat()
        entries += f"<sitemap><loc>{frame.base}{address}</loc><lastmod>{changed}</lastmod>"
        entries += "</sitemap>\n"
    entries += f"<sitemap><loc>{frame.base}/sitemaps/chuyen-muc.xml</loc></sitemap>\n"
    return f"{_OPEN}<sitemapindex {_MAP}>\n{entries}</sitemapindex>".encode()


def _touched(frame: Frame) -> dict[str, datetime]:
    """When anything last happened to a month's articles."""
    touched: dict[str, datetime] = {}
    for article in frame.newspaper.by_number:
        touched[article.month] = max(article.touched, touched.get(article.month, article.touched))
    return touched


def sitemap(frame: Frame, address: str) -> bytes | None:
    """One of `sitemap_addresses`; None for any other address."""
    if address not in sitemap_addresses(frame):
        return None
    name = address.removeprefix("/sitemaps/").partition(".")[0]
    if name == "chuyen-muc":
        rows = "".join(f"<url><loc>{frame.base}{s.address}</loc></url>\n" for s in SECTIONS)
    else:
        rows = "".join(_row(frame, article) for article in frame.newspaper.months()[name])
    made = f"{_OPEN}<urlset {_MAP}>\n{rows}</urlset>".encode()
    return gzip.compress(made, mtime=0) if address.endswith(".gz") else made


def _row(frame: Frame, article: Article) -> str:
    """Every ninth article has no `lastmod`."""
    changed = f"<lastmod>{article.changed.isoformat()}</lastmod>" if article.number % 9 else ""
    return f"<url><loc>{frame.base}{article.path}</loc>{changed}</url>\n"


# -- robots.txt ---------------------------------------------------------------------------------
def robots(frame: Frame) -> bytes:
    delay = frame.newspaper.style.crawl_delay_seconds
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in DISALLOWED)]
    if delay is not None:
        lines.append(f"Crawl-delay: {delay:g}")
    return "\n".join([*lines, "", f"Sitemap: {frame.base}/sitemap.xml", ""]).encode()


def feed_addresses() -> dict[str, Section | None]:
    return {feed_address(None): None, **{feed_address(section): section for section in TOP}}


def day_off(at: datetime, days: int) -> str:
    """The address of the calendar's page so many days on."""
    return f"/lich/{at + timedelta(days=days):%Y/%m/%d}.html"
