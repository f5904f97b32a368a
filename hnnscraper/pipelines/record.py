"""The last step: the finished item becomes the record, and must keep the contract."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from hnnscraper import schema
from hnnscraper._version import EXTRACTOR
from hnnscraper.errors import InvalidRecord
from hnnscraper.items import FIELDS, Item, VisitedRecord
from hnnscraper.normalise.identity import content_hash

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

# Fields that follow from another and share the rule that found it.
_DERIVED = {
    "dateline": "lead",
    "authors": "byline",
    "source": "byline",
    "body_html": "body",
}
_GIVEN = {
    "language": "constant",
    "fetched_at": "fetch",
    "content_hash": "sha256",
    "extractor": "constant",
    "related": "link-blocks",
}


class ValidationPipeline:
    """Finishes the record and holds it against the schema.

    A record that breaks it is an error: raised (Scrapy logs it with its reasons and counts it) and
    counted by field in the stats as `record/invalid/<field>`. Never dropped in silence.
    """

    def __init__(self, stats: StatsCollector | None = None) -> None:
        self._stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ValidationPipeline:
        return cls(crawler.stats)

    def process_item(self, item: Item) -> dict[str, Any]:
        visit = item.get("visit")
        try:
            record = finish(item)
        except InvalidRecord as error:
            self._count("record/invalid")
            for field in error.reasons:
                self._count(f"record/invalid/{field.partition('/')[0]}")
            raise InvalidRecord({"url": str(item.get("url")), **error.reasons}) from error
        self._count("record/valid")
        for warning in record["warnings"]:
            self._count(f"record/warning/{warning['field']}")
        return VisitedRecord(record, visit, item.get("shape")) if visit else record

    def _count(self, name: str) -> None:
        if self._stats is not None:
            self._stats.inc_value(name)


def finish(item: Item) -> dict[str, Any]:
    """The record of an item that every step has read; raises InvalidRecord."""
    fetched_at = item.get("fetched_at")
    if isinstance(fetched_at, datetime):
        item["fetched_at"] = fetched_at.astimezone(UTC).isoformat(timespec="seconds")
    item["language"] = "vi"
    item["extractor"] = EXTRACTOR
    found = item.setdefault("provenance", {})
    item.setdefault("warnings", [])
    item["content_hash"] = content_hash({field: item.get(field) for field in FIELDS})
    rules = {**found, **_GIVEN, **{name: found.get(base, "") for name, base in _DERIVED.items()}}
    item["provenance"] = {
        name: rules[name] for name in FIELDS if item.get(name) and rules.get(name)
    }
    record = {name: item[name] for name in FIELDS if name in item}
    schema.validate(record)
    return record
