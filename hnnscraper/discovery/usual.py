"""Where feeds and sitemaps stand: what robots.txt names, and where newspapers usually put them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hnnscraper.normalise import links
from hnnscraper.normalise.addresses import Verdict

_SITEMAP = re.compile(r"^[ \t\ufeff]*sitemap[ \t]*:[ \t]*(\S+)", re.I | re.M)
_MAX_ROBOTS_BYTES = 512 * 1024  # RFC 9309 asks for 500 KiB at least

# The likeliest first. `/rss.html` and the like are pages that list the feeds.
_SITEMAPS = (
    "/sitemap.xml /sitemap_index.xml /sitemap-index.xml /sitemap-news.xml /news-sitemap.xml"
    " /sitemaps.xml /sitemap.xml.gz /google-news-sitemap.xml /sitemap.txt"
)
_FEEDS = "/rss /rss.html /rss.htm /rss.xml /feed /feed.xml /atom.xml /rss/home.rss /index.rss"


@dataclass(frozen=True, slots=True)
class UsualAddress:
    url: str
    verdict: Verdict  # FEED or SITEMAP


def usual_addresses(site: str = links.SITE_URL) -> list[UsualAddress]:
    """Where to look for sitemaps and feeds of which no page tells, the likeliest first."""
    origin = site.rstrip("/")
    return [UsualAddress(origin + path, Verdict.SITEMAP) for path in _SITEMAPS.split()] + [
        UsualAddress(origin + path, Verdict.FEED) for path in _FEEDS.split()
    ]


def sitemaps_in_robots(body: bytes, url: str) -> list[str]:
    """The addresses on `Sitemap:` lines of the robots.txt fetched from `url`, each once.

    They may be relative, in any case of letters, and lead to other hosts.
    """
    text = body[:_MAX_ROBOTS_BYTES].decode("utf-8", "replace")
    text = text.replace("\r", "\n")
    found = (links.absolute(match[1], url) for match in _SITEMAP.finditer(text))
    return list(dict.fromkeys(address for address in found if address))
