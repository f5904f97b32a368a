"""`ValidationPipeline` on items of its own: a record that keeps the schema, or an error."""

from __future__ import annotations

from typing import Any

import pytest
from scrapy.statscollectors import MemoryStatsCollector
from scrapy.utils.test import get_crawler

from hnnscraper.errors import InvalidRecord
from hnnscraper.items import FIELDS, Item
from hnnscraper.pipelines import ValidationPipeline
from tests.pipelines.items import FETCHED_AT
from tests.records import seed


def finished(**changes: Any) -> Item:
    """An item that every step has read."""
    return {**seed(), "fetched_at": FETCHED_AT, **changes}


def test_a_valid_item_becomes_the_record() -> None:
    stats = MemoryStatsCollector(get_crawler())
    warnings = [{"field": "lead", "message": "none"}]
    record = ValidationPipeline(stats).process_item(finished(warnings=warnings))
    assert tuple(record) == FIELDS
    assert record["fetched_at"] == "2025-12-10T03:00:00+00:00"
    assert record["content_hash"] == seed()["content_hash"]
    assert stats.get_stats() == {"record/valid": 1, "record/warning/lead": 1}


def test_an_invalid_item_is_an_error_with_all_its_reasons() -> None:
    stats = MemoryStatsCollector(get_crawler())
    broken = finished(title="", tags=["Huế", ""], authors=[{"name": "x", "roles": []}])
    with pytest.raises(InvalidRecord) as caught:
        ValidationPipeline(stats).process_item(broken)
    assert set(caught.value.reasons) == {"url", "title", "tags/1", "authors/0/roles"}
    assert caught.value.reasons["url"] == broken["url"]
    assert stats.get_stats() == {
        "record/invalid": 1,
        "record/invalid/title": 1,
        "record/invalid/tags": 1,
        "record/invalid/authors": 1,
    }


def test_it_takes_the_crawls_stats() -> None:
    crawler = get_crawler()
    crawler.stats = MemoryStatsCollector(crawler)
    ValidationPipeline.from_crawler(crawler).process_item(finished())
    assert crawler.stats.get_value("record/valid") == 1
