"""What every spider of the project does with a page, and how it counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from hnnscraper import page
from hnnscraper.errors import NotAnArticle
from hnnscraper.items import Item
from hnnscraper.normalise import links


class PageSpider(Spider):
    """Makes an item of each article page it is given.

    The stats it keeps: `input/bad` (what the caller named and cannot be used), `page/article`,
    `page/refused` and `page/refused/<reason>` (no article), `page/failed` and
    `page/failed/<error>` (no answer). `scrapy crawl` sums them up and makes its exit code of them.
    """

    @classmethod
    def check_arguments(cls, arguments: dict[str, str]) -> None:
        """Raises BadInput where the arguments cannot mean anything; called before the crawl."""

    @property
    def site(self) -> str:
        return str(self.settings["SITE_URL"]).rstrip("/")

    def count(self, name: str, detail: str | None = None) -> None:
        assert self.crawler.stats is not None  # noqa: S101 - there from the start of the crawl
        self.crawler.stats.inc_value(name)
        if detail is not None:
            self.crawler.stats.inc_value(f"{name}/{detail}")

    def bad_input(self, message: str) -> None:
        """Say what cannot be used and go on with the rest."""
        self.logger.error(message)
        self.count("input/bad")

    def belongs_to_site(self, url: str) -> bool:
        newspaper = {links.host(self.site)}
        if newspaper & links.NEWSPAPER_HOSTS:
            newspaper |= links.NEWSPAPER_HOSTS
        return links.host(url) in newspaper

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Item]:
        if response.status != 200:
            self._refused(response, f"http-{response.status}", f"status {response.status}")
            return
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        try:
            item = page.read(
                response.body,
                response.url,
                response.meta.get("fetched_at") or datetime.now(UTC),
                encoding=http_content_type_encoding(content_type),
                site=self.site,
            )
        except NotAnArticle as error:
            self._refused(response, error.reason, str(error))
            return
        self.count("page/article")
        yield item

    def _refused(self, response: Response, reason: str, message: str) -> None:
        self.count("page/refused", reason)
        self.logger.warning("not an article: %s: %s", response.url, message)

    def failed(self, failure: Failure) -> None:
        """A request that got no answer; robots.txt counts as its own reason."""
        request: Request = failure.request  # type: ignore[attr-defined]
        self.count("page/failed", failure.type.__name__ if failure.type else "unknown")
        self.logger.error("no answer: %s: %s", request.url, failure.getErrorMessage())


def is_http_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
