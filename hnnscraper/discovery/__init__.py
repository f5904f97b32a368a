"""What a newspaper's listing pages, feeds and sitemaps offer.

Pure: bytes in, values out; no network, clock, file or log. Whatever the bytes are, nothing but
Unreadable is raised.
"""

from hnnscraper.discovery.feeds import Feed, FeedEntry, read_feed
from hnnscraper.discovery.listing import ArticleLink, Listing, read_listing
from hnnscraper.discovery.paging import Page
from hnnscraper.discovery.sections import Section
from hnnscraper.discovery.sitemaps import Sitemap, SitemapEntry, read_sitemap
from hnnscraper.discovery.usual import UsualAddress, sitemaps_in_robots, usual_addresses

__all__ = [
    "ArticleLink",
    "Feed",
    "FeedEntry",
    "Listing",
    "Page",
    "Section",
    "Sitemap",
    "SitemapEntry",
    "UsualAddress",
    "read_feed",
    "read_listing",
    "read_sitemap",
    "sitemaps_in_robots",
    "usual_addresses",
]
