"""The articles whose addresses the caller gives."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from scrapy import Request

from hnnscraper.errors import BadInput
from hnnscraper.spiders.base import PageSpider, is_http_url


class ArticlesSpider(PageSpider):
    """`-a urls=URL,URL…` and/or `-a urls_file=FILE` (one a line; blank lines and `#` are skipped).

    `any_site=1` takes addresses of other sites too.
    """

    name = "articles"

    def __init__(
        self, urls: str = "", urls_file: str = "", any_site: str = "", **arguments: Any
    ) -> None:
        super().__init__(**arguments)
        self._urls = urls
        self._urls_file = urls_file
        self._any_site = any_site not in ("", "0")

    @classmethod
    def check_arguments(cls, arguments: dict[str, str]) -> None:
        if not arguments.get("urls") and not arguments.get("urls_file"):
            raise BadInput("give the addresses: -a urls=URL,URL… or -a urls_file=FILE")

    async def start(self) -> AsyncIterator[Any]:
        seen: set[str] = set()
        for where, url in self._addresses():
            if not is_http_url(url):
                self.bad_input(f"{where}: not an http(s) address: {url!r}")
            elif not self._any_site and not self.belongs_to_site(url):
                self.bad_input(f"{where}: {url} is not on {self.site} (setting SITE_URL)")
            elif url not in seen:
                seen.add(url)
                yield Request(url, callback=self.parse, errback=self.failed)

    def _addresses(self) -> Iterator[tuple[str, str]]:
        """(where it was given, the address)"""
        for number, url in enumerate(self._urls.split(","), 1):
            if url.strip():
                yield f"urls, number {number}", url.strip()
        if not self._urls_file:
            return
        try:
            text = Path(self._urls_file).read_bytes().decode("utf-8-sig", "replace")
        except OSError as error:
            self.bad_input(f"{self._urls_file}: cannot be read: {error.strerror}")
            return
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield f"{self._urls_file}, line {number}", line.strip()
