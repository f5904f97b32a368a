"""What Scrapy does by itself: the measure of `tests.bench_speed`.

Fetches the addresses of a file, parses each page and runs ten selectors into a feed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response


class PlainSpider(Spider):
    name = "plain"

    def __init__(self, urls_file: str, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._urls = Path(urls_file).read_text("utf-8").split()

    async def start(self) -> AsyncIterator[Request]:
        for url in self._urls:
            yield Request(url)

    def parse(self, response: Response, **kwargs: Any) -> Iterator[dict[str, Any]]:
        yield {
            "url": response.url,
            "title": response.css("h1::text").get(),
            "date": response.css(".pubdate::text").get(),
            "lead": response.css(".detail-desc p::text").get(),
            "body": response.css("p::text").getall(),
            "author": response.css(".author::text").get(),
            "tags": response.css(".tag_item::text").getall(),
            "images": response.css("img::attr(src)").getall(),
            "section": response.css(".breadcrumb a::text").getall(),
            "canonical": response.css("link[rel=canonical]::attr(href)").get(),
            "links": response.css("aside a::attr(href)").getall(),
        }
