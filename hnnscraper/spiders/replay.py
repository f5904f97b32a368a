"""Pages from WARC files, through the same engine, middlewares and pipelines as from the network."""

from __future__ import annotations

import glob
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from scrapy import Request, signals
from scrapy.http import Response
from scrapy.settings import BaseSettings

from hnnscraper.errors import BadInput
from hnnscraper.items import RawPage
from hnnscraper.spiders.base import PageSpider
from hnnscraper.warc import Originals, RecordedResponse, responses


class ReplaySpider(PageSpider):
    """`-a warc=FILE[,FILE…]`, plain or gzip; `*` and `?` in a name are expanded.

    What the archive has is read again: an article that this program reads otherwise gets a new
    revision. No network is touched: the only download handler gives what was recorded.
    """

    name = "replay"

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        handler = "hnnscraper.handlers.RecordedDownloadHandler"
        settings.setdict(
            {
                "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
                "ROBOTSTXT_OBEY": False,  # the pages are here already, and robots.txt is not asked
                "DOWNLOAD_DELAY": 0,
                "AUTOTHROTTLE_ENABLED": False,
                "CONCURRENT_REQUESTS": 8,
                "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
                "RETRY_ENABLED": False,  # a recorded answer does not change
                "REDIRECT_ENABLED": False,  # where it leads is recorded too, or not to be had
            },
            priority="spider",
        )
        # The pages are in WARC files already.
        kept_out = {"hnnscraper.middlewares.RawPagesMiddleware": None}
        middlewares = {**settings.getdict("DOWNLOADER_MIDDLEWARES"), **kept_out}
        settings.set("DOWNLOADER_MIDDLEWARES", middlewares, priority="spider")

    def __init__(self, warc: str = "", **arguments: Any) -> None:
        super().__init__(**arguments)
        self._files = warc
        self._bytes = self._bytes_read = self._pages_read = 0

    @classmethod
    def check(cls, arguments: dict[str, str], settings: BaseSettings) -> None:
        super().check(arguments, settings)
        if not arguments.get("warc"):
            raise BadInput("give the WARC files: -a warc=FILE[,FILE…]")

    async def start(self) -> AsyncIterator[Any]:
        assert self.crawler.engine is not None
        originals, paths, before = Originals(), list(self._paths()), 0
        self._bytes = sum(map(_size, paths))
        for path in paths:
            for recorded in responses(path, self.bad_input, originals):
                if self.crawler.engine.needs_backout():  # else the file is read into memory
                    await self.crawler.signals.wait_for(signals.scheduler_empty)
                self._bytes_read = before + recorded.offset_bytes
                self._pages_read += 1
                yield self._request(path, recorded)
            before += _size(path)
            self._bytes_read = before

    def _paths(self) -> Iterator[str]:
        for pattern in filter(None, (name.strip() for name in self._files.split(","))):
            yield from sorted(glob.glob(pattern)) or [pattern]

    def _request(self, path: str, recorded: RecordedResponse) -> Request:
        page = RawPage(self._name(path), recorded.offset_bytes, recorded.record_id)
        return Request(
            recorded.url,
            callback=self.parse,
            errback=self.failed,
            dont_filter=True,  # every version of a page counts
            meta={"recorded": recorded, "fetched_at": recorded.fetched_at, "raw_page": page},
        )

    def left(self) -> int | None:
        """How many pages are to come, if the rest of the files is like what was read of them."""
        if not self._bytes_read or self.crawler.stats is None:
            return None
        pages = round(self._pages_read * self._bytes / self._bytes_read)
        return max(0, pages - int(self.crawler.stats.get_value("response_received_count", 0)))

    def _name(self, path: str) -> str:
        """A file of the archive's own by its name alone, any other as it was given."""
        file, own = Path(path), Path(str(self.settings["WARC_DIR"]))
        return file.name if file.parent.resolve() == own.resolve() else path

    def no_page(self, response: Response) -> None:
        """What is recorded is the answer, whatever its status: the file was read."""
        self.refused(response, f"http-{response.status}", f"status {response.status}")


def _size(path: str) -> int:
    """In bytes; of what is no file, which is told when it is read, 0."""
    return os.path.getsize(path) if os.path.isfile(path) else 0
