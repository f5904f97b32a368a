"""Scrapy's door to recorded pages: a download handler that has no way to the network."""

from __future__ import annotations

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.exceptions import NotSupported
from scrapy.http import HtmlResponse, Response

from hnnscraper.warc import RecordedResponse


class RecordedDownloadHandler(BaseDownloadHandler):
    """Answers a request with the response recorded in its `meta`."""

    lazy = True

    async def download_request(self, request: Request) -> Response:
        recorded = request.meta.get("recorded")
        if not isinstance(recorded, RecordedResponse):
            raise NotSupported(f"nothing is recorded for {request.url} and no network is used")
        return HtmlResponse(
            recorded.url, status=recorded.status, headers=recorded.headers, body=recorded.body
        )
