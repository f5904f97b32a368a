"""A pipeline of a program to come, which reads the byline otherwise."""

from __future__ import annotations

from hnnscraper.items import Item


class NewerPipeline:
    def process_item(self, item: Item) -> Item:
        item["byline"] = "Đ.Q"
        return item
