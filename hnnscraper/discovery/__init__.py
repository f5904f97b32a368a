"""What a newspaper's listing pages, feeds and sitemaps offer.

Pure: bytes in, values out; no network, clock, file or log. Whatever the bytes are, nothing but
Unreadable is raised.
"""

from hnnscraper.discovery.listing import ArticleLink, Listing, read_listing
from hnnscraper.discovery.paging import Page
from hnnscraper.discovery.sections import Section

__all__ = ["ArticleLink", "Listing", "Page", "Section", "read_listing"]
