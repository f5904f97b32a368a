"""Links as printed → `related`, `section`, `tags`: absolute, cleaned, one entry each."""

from __future__ import annotations

from typing import Any

from hnnscraper.items import Item
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean
from hnnscraper.pipelines.notes import warn


class RelatedLinksPipeline:
    """Makes one entry per address and kind, with the fullest title."""

    def process_item(self, item: Item) -> Item:
        read_links(item)
        return item


def read_links(item: Item) -> None:
    entries: dict[tuple[str, str], dict[str, Any]] = {}
    for printed in item.get("related") or []:
        title = clean(printed["title"] or "")
        url = links.absolute(printed["url"], item.get("url", ""))
        if url is None or not title:
            warn(item, "related", f"a link without an address or a title: {printed['url']!r}")
            continue
        if links.article_id(url)[0] == item.get("id"):
            continue  # the page leads to itself
        entry = entries.setdefault(
            (printed["kind"], url),
            {"kind": printed["kind"], "title": title, "url": url, "summary": None},
        )
        if len(title) > len(entry["title"]):
            entry["title"] = title
        entry["summary"] = entry["summary"] or clean(printed.get("summary") or "") or None
    item["related"] = list(entries.values())
    item.setdefault("section", [])
    item.setdefault("tags", [])
    if not item["section"]:
        warn(item, "section", "no breadcrumb is found over the headline")
