"""Boxes of latest news and suggestions that stand before the article, in a column or a bar."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.lines.elements import enclosing, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.walk import LineReader
from hnnscraper.page.parts import boxes
from hnnscraper.page.parts.after import holds_wanted, read_wanted
from hnnscraper.page.parts.article_links import ArticleLinks
from hnnscraper.page.parts.boxes import Box

_KINDS = ("latest", "suggested", "related")
_MENUS = frozenset("nav header head script style noscript template".split())
_LISTS = ("ul", "ol", "li")
_PASSED = _MENUS | {"ul", "ol"}
_MAX_ELEMENTS = 1_500  # of one part of the page
_MAX_SIBLINGS = 500
_MIN_LINKS = 2  # fewer may be a menu's item, or a note that the article is one of them


def find(
    start: Element,
    article_links: ArticleLinks,
    beside_fields: set[Element],
) -> list[Box]:
    """The boxes before `start` that belong in the record, in page order."""
    found: list[Box] = []
    node: Element | None = start
    while node is not None:
        for sibling in islice(node.itersiblings(preceding=True), _MAX_SIBLINGS):
            if sibling.tag not in _PASSED and _has_links(sibling) and holds_wanted(sibling):
                found = _boxes_in(sibling, article_links, beside_fields) + found
        node = node.getparent()
    return found


def _has_links(el: Element) -> bool:
    return more_than(_MIN_LINKS - 1, el.iter("a"))


def _boxes_in(
    el: Element,
    article_links: ArticleLinks,
    beside_fields: set[Element],
) -> list[Box]:
    reader = LineReader(_MAX_ELEMENTS)
    read_wanted(reader, el, el, opened=False)
    reader.flush(el)
    return [
        box
        for box in boxes.find(reader.lines, article_links, beside_fields)
        if box.kind in _KINDS
        and not _is_menu_item(box.lines[0])
        and _count(box, article_links) >= _MIN_LINKS
    ]


def _is_menu_item(heading: Line) -> bool:
    """A menu has a section called so, and what folds out under it."""
    return enclosing(heading.el, *_LISTS, *_MENUS) is not None


def _count(box: Box, article_links: ArticleLinks) -> int:
    hrefs = {a.get("href") for line in box.lines for a, _ in line.links() if article_links(a)}
    return len(hrefs)
