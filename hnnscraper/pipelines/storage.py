"""The last pipeline: a valid record into the archive, with the place of its raw page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from hnnscraper import archiving
from hnnscraper.archiving import CrawlArchive
from hnnscraper.items import VisitedRecord

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class StoragePipeline:
    """Stores the record, or raises ArchiveError; then the crawl stops. No archive, no storing."""

    def __init__(self, archive: CrawlArchive | None) -> None:
        self._archive = archive

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(archiving.of(crawler))

    def process_item(self, item: dict[str, Any]) -> dict[str, Any]:
        if self._archive is not None:
            visit = item.visit if isinstance(item, VisitedRecord) else None
            stored = self._archive.store(item, visit)
            if isinstance(item, VisitedRecord):
                item.outcome = stored.outcome.value
                item.changed_fields = stored.changed_fields
        return item
