"""`byline` as printed → `authors`, `source`."""

from __future__ import annotations

from hnnscraper.items import Item
from hnnscraper.normalise import bylines
from hnnscraper.normalise.text import clean
from hnnscraper.pipelines.notes import warn


class BylinePipeline:
    """Reads who is named in the byline and whom the article was taken from."""

    def process_item(self, item: Item) -> Item:
        read_byline(item)
        return item


def read_byline(item: Item) -> None:
    printed = clean(item.get("byline") or "") or None
    item["byline"] = printed
    item["authors"], item["source"] = [], None
    if printed is None:
        for name in ("byline", "authors", "source"):  # none of the three could be established
            warn(item, name, "no byline is found at the end or under the headline")
        return
    read = bylines.read(printed)
    item["authors"], item["source"] = list(read.authors), read.source
    if not read.authors and not read.source:
        warn(item, "authors", f"the byline {printed!r} names neither a person nor a source")
