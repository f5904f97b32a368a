"""Keeps a crawl on its site, and its raw pages on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import Request
from scrapy.exceptions import IgnoreRequest, NotConfigured

from hnnscraper import archiving
from hnnscraper.archive.warc_records import Exchange, Header
from hnnscraper.archiving import CrawlArchive
from hnnscraper.clock import utc_now
from hnnscraper.spiders.base import PageSpider

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Headers, Response


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


class RawPagesMiddleware:
    """Writes what was asked and what came to the archive's WARC files before anyone sees it.

    Everything that crosses the wire: robots.txt, redirects and errors too. The response's `meta`
    says where (`raw_page`) and when it came (`fetched_at`), to the second, as the file has it.
    """

    def __init__(self, archive: CrawlArchive) -> None:
        self._archive = archive

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        archive = archiving.of(crawler)
        if archive is None:
            raise NotConfigured("ARCHIVE_URL is empty")
        return cls(archive)

    def process_response(self, request: Request, response: Response) -> Response:
        if "cached" in response.flags or not request.url.startswith("http"):
            return response
        at = utc_now().replace(microsecond=0)
        exchange = Exchange(
            url=request.url,
            method=request.method,
            request_headers=_pairs(request.headers),
            status=response.status,
            response_headers=_pairs(response.headers),
            body=response.body,
            at=at,
            protocol=response.protocol or "HTTP/1.1",
            ip_address=str(response.ip_address) if response.ip_address else None,
        )
        request.meta["raw_page"] = self._archive.write_page(exchange)
        request.meta["fetched_at"] = at
        return response


def _pairs(headers: Headers) -> list[Header]:
    return [(name, value) for name in headers for value in headers.getlist(name)]
