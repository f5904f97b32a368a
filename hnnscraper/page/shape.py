"""The shape of a page: the markup that holds what the rules found, without what it holds.

A redesign changes it before it changes a field. It is short, and the same for two articles that
are set alike: tags and class names, numbers in names left out, and no ids.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.lines.elements import ancestors, is_page
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_LEVELS = 3  # the holder and what is around it
_MAX_NAMES = 4  # of one element's classes
_MAX_LENGTH = 200
_MAX_SHAPES = 8  # of one field on one page
_NUMBER = re.compile(r"\d+")
_LINKS = ("related", "card", "box")


def shapes(view: View) -> dict[str, list[str]]:
    """By field, what holds it on this page: `p.author<div.content-fck`. Nothing for what is absent.

    `related` has the links inside the text, and the boxes below it by their kind.
    """
    by_role: dict[str, list[Line]] = {}
    for line in [*view.before, *view.after]:
        if line.role is not None:
            by_role.setdefault(line.role, []).append(line)
    found = {
        "title": [_path(view.headline.el)],
        "published_raw": _paths(by_role.get("date", [])[:1]),
        "lead": _paths(by_role.get("lead", [])[:1]),
        "byline": _paths(by_role.get("byline", [])[:1]),
        "images": _paths(by_role.get("caption", [])),
        "body": [f"{_usual(view)}<{_path(view.story.holder)}"],
        "related": [
            *_paths(line for line in view.story.text if line.role in _LINKS),
            *(f"{box.kind}:{_path(box.lines[0].el)}" for box in view.boxes),
        ],
    }
    return {field: sorted(set(names))[:_MAX_SHAPES] for field, names in found.items() if any(names)}


def _usual(view: View) -> str:
    """What holds most of the paragraphs."""
    names = Counter(_name(line.el) for line in view.story.text if is_prose(line))
    return min(names, key=lambda name: (-names[name], name)) if names else ""


def _paths(lines: Iterable[Line]) -> list[str]:
    return [_path(line.el) for line in lines]


def _path(el: Element) -> str:
    names: list[str] = []
    for node in islice(ancestors(el), _LEVELS):
        if is_page(node):
            break
        names.append(_name(node))
    return "<".join(names)[:_MAX_LENGTH]


def _name(el: Element) -> str:
    return _named(str(el.tag), el.get("class") or "")


@lru_cache(maxsize=1024)
def _named(tag: str, classes: str) -> str:
    names = sorted({_NUMBER.sub("9", name) for name in classes.split()})
    return ".".join([tag, *names[:_MAX_NAMES]])
