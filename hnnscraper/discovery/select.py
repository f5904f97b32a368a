"""Compiled XPath with the type it has where it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element

from hnnscraper.normalise.text import clean
from hnnscraper.page.lines.elements import all_text


def elements(path: str) -> Callable[[Element], list[Element]]:
    """A function that gives the elements on `path` under a root, in document order."""
    compiled = etree.XPath(path)
    return lambda root: cast("list[Element]", compiled(root))


def values(path: str) -> Callable[[Element], list[str]]:
    """A function that gives the attributes on `path` under a root, in document order."""
    compiled = etree.XPath(path)
    return lambda root: [str(value) for value in cast("list[str]", compiled(root))]


def text(el: Element) -> str:
    """The text under an element, clean."""
    return clean(all_text(el))
