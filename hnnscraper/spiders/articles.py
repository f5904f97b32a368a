"""The articles whose addresses the caller gives."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.settings import BaseSettings
from w3lib.encoding import read_bom

from hnnscraper.errors import BadInput
from hnnscraper.normalise import links
from hnnscraper.spiders.base import PageSpider, is_http_url


class ArticlesSpider(PageSpider):
    """`-a urls=URL,URL…` and/or `-a urls_file=FILE` (one a line; blank lines and `#` are skipped).

    An address given twice is asked once. `any_site=1` takes addresses of other sites too.
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
    def check(cls, arguments: dict[str, str], settings: BaseSettings) -> None:
        super().check(arguments, settings)
        if not arguments.get("urls") and not arguments.get("urls_file"):
            raise BadInput("give the addresses: -a urls=URL,URL… or -a urls_file=FILE")

    def may_be_asked(self, url: str) -> bool:
        return self._any_site or super().may_be_asked(url)

    async def start(self) -> AsyncIterator[Any]:
        asked = self._askable()
        if self.archive:
            self.archive.discovered(links.absolute(url, url) or url for url in asked)
        for url in asked:
            yield Request(url, callback=self.parse, errback=self.failed)
        if not asked:
            self.logger.warning("no address is left to ask for")

    def _askable(self) -> list[str]:
        """The addresses given, each once; those that cannot be asked for are told."""
        found: dict[str, None] = {}
        for where, url in self._addresses():
            if not is_http_url(url):
                self.bad_input(f"{where}: not an http(s) address: {_short(url)}")
            elif not self.may_be_asked(url):
                self.bad_input(f"{where}: {_short(url)} is not on {self.site} (setting SITE_URL)")
            else:
                found[url] = None
        return list(found)

    def _addresses(self) -> Iterator[tuple[str, str]]:
        """(where it was given, the address)"""
        for number, url in enumerate(self._urls.split(","), 1):
            if url.strip():
                yield f"urls, number {number}", url.strip()
        if not self._urls_file:
            return
        try:
            data = Path(self._urls_file).read_bytes()
        except OSError as error:
            self.bad_input(f"{self._urls_file}: cannot be read: {error.strerror}")
            return
        text = data.decode(read_bom(data)[0] or "utf-8", "replace").removeprefix("\ufeff")
        if "\0" in text:
            self.bad_input(f"{self._urls_file}: is not a text file with an address a line")
            return
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield f"{self._urls_file}, line {number}", line.strip()


def _short(text: str) -> str:
    return repr(text if len(text) <= 200 else f"{text[:200]}…")
