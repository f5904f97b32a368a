"""Boxes of links to other articles in the article's own column and in those beside it."""

from __future__ import annotations

from collections import deque
from itertools import takewhile

from lxml.etree import _Element as Element

from hnnscraper.page.lines.elements import ancestors, within
from hnnscraper.page.parts.boxes import Box
from hnnscraper.page.view import View

_MAX_LISTS = 50  # that a box is held against


def latest(view: View) -> set[Box]:
    """Of the boxes of latest news those nearest to the text in the tree: where its own column has
    one, that of a column beside it is not the article's.
    """
    found = [
        box
        for box in [*view.boxes_before, *view.boxes]
        if box.kind == "latest" and not leads_nowhere(box, view)
    ]
    return set(_nearest(found, view))


def beside(view: View, last: int) -> set[Box]:
    """Of the boxes of related news behind the text, which ends at line `last`, those in a column
    beside it or under it: others are nearer, or one element without the text holds them and lists.
    """
    behind = [box for box in view.boxes if box.start >= last]
    related = [box for box in behind if box.kind == "related"]
    nearest = set(_nearest(behind, view)) if related else set()
    lists = [box for box in view.boxes if box.kind == "list"][:_MAX_LISTS]
    return {box for box in related if box not in nearest or _is_among(lists, box, view)}


def _is_among(lists: list[Box], box: Box, view: View) -> bool:
    apart = takewhile(lambda el: not within(view.story.holder, el), ancestors(box.lines[0].el))
    column = next(iter(deque(apart, maxlen=1)), None)
    return column is not None and any(other.lines[0].within(column) for other in lists)


def _nearest(boxes: list[Box], view: View) -> list[Box]:
    """Those that have the innermost element in common with the text."""
    common = {el: k for k, el in enumerate(reversed(list(ancestors(view.story.holder))))}
    found = [(_common_depth(box.lines[0].el, common), box) for box in boxes]
    deepest = max((depth for depth, _ in found), default=0)
    return [box for depth, box in found if depth == deepest]


def _common_depth(el: Element, common: dict[Element, int]) -> int:
    """How deep the innermost element is that has a depth in `common`; what is passed on the way to
    it gets the same, so that boxes in each other are walked through once.
    """
    passed = list(takewhile(lambda up: up not in common, ancestors(el)))
    outer = passed[-1].getparent() if passed else el
    depth = 0 if outer is None else common[outer]
    common.update(dict.fromkeys(passed, depth))
    return depth


def doubt_unknown(view: View, last: int) -> None:
    """Say which links behind the text, which ends at line `last`, stand in the article's own column
    under words that are in no table.
    """
    for box in _nearest([box for box in view.boxes if box.start >= last], view):
        heading = box.lines[0]
        if box.kind == "list" and heading.kind is None:
            view.doubt("related", f"left out, links to articles under {heading.text!r}")


def leads_nowhere(box: Box, view: View) -> bool:
    """No link of a box, or right under a heading that stands alone, leads to an article."""
    under = box.lines if len(box.lines) > 1 else view.after[box.start : box.start + 2]
    linked = [a for line in under for a, _ in line.links()]
    return bool(linked) and not any(map(view.article_links, linked))
