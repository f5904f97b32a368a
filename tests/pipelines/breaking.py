"""Pipelines that break the first article's item, to see that nobody overlooks it."""

from __future__ import annotations

from hnnscraper.items import Item


class BreakingPipeline:
    def process_item(self, item: Item) -> Item:
        if item["id"] == "1":
            item["title"] = ""
            item["published_at"] = "09/12/2025"
        return item


class RaisingPipeline:
    def process_item(self, item: Item) -> Item:
        if item["id"] == "1":
            raise KeyError("tên")
        return item
