"""What a crawl writes in its log of every page."""

from __future__ import annotations

import pytest
from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from hnnscraper.log import QuietLogFormatter

URL = "https://huengaynay.vn/kinh-te/cho-160781.html"


@pytest.mark.parametrize(
    ("level", "told"), [("DEBUG", True), ("NOTSET", True), ("INFO", False), ("ERROR", False)]
)
def test_pages_and_records_are_named_for_debug_alone(level: str, told: bool) -> None:
    formatter = QuietLogFormatter.from_crawler(get_crawler(settings_dict={"LOG_LEVEL": level}))
    response, spider = Response(URL), Spider("articles")
    assert (formatter.crawled(Request(URL), response, spider) is not None) == told
    assert (formatter.scraped({"url": URL}, response, spider) is not None) == told
