"""Keeps a crawl on its site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.exceptions import IgnoreRequest

from hnnscraper.spiders.base import PageSpider

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class RedirectedOffSite(IgnoreRequest):
    """The page asked for leads to another site; raised before that site is asked anything."""


class StayOnSiteMiddleware:
    """Refuses redirects that lead off the site; the request's errback hears of it.

    (Scrapy's own filter drops a redirected request without a word to anyone.)
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StayOnSiteMiddleware:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        spider = self._crawler.spider
        if not isinstance(spider, PageSpider) or request.meta.get("dont_obey_robotstxt"):
            return  # robots.txt itself may be moved (RFC 9309, 2.3.1.2)
        if "redirect_urls" in request.meta and not spider.may_be_asked(request.url):
            raise RedirectedOffSite(f"it leads to another site: {request.url}")
