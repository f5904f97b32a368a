"""Blocks, lead and captions as printed → `body`, `body_html`, `dateline`, `lead`, `images`."""

from __future__ import annotations

from hnnscraper.items import Item
from hnnscraper.normalise import body, captions, datelines, links
from hnnscraper.normalise.text import clean
from hnnscraper.pipelines.notes import warn


class BodyPipeline:
    """Turns what the newspaper wrote into text: the lead, the paragraphs, the captions."""

    def process_item(self, item: Item) -> Item:
        read_body(item)
        return item


def read_body(item: Item) -> None:
    printed = clean(item.get("lead") or "")
    mark, lead = datelines.split(printed, links.host(item["url"]))
    item["dateline"], item["lead"] = mark, lead or None
    if not printed:
        warn(item, "lead", "no paragraph is set apart under the headline")
    for image in item.get("images") or []:
        image["caption"], image["credit"] = captions.split(clean(image["caption"] or ""))
    blocks = item["body"]
    item["body_html"] = body.html(blocks, item.get("images") or [], item.pop("base_url", ""))
    item["body"] = body.plain(blocks)
    for field in ("title", "lead", "body"):
        if "\ufffd" in (item.get(field) or ""):
            warn(item, field, "holds U+FFFD: bytes of the page are not in the encoding it declares")
