"""What no newspaper's page comes near: a tree is cut down to it, so that no page costs too much.

Of the pages of other papers seen, the largest has 1,800 elements, 22 levels of them, and 47,000
characters in one piece of text (a script's).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element

_MAX_LEVELS = 128  # deeper ones stand beside each other then, as in a browser from 512 on
_MAX_ELEMENTS = 25_000
_MAX_TEXT = 100_000  # characters between two tags
_MAX_WORDS = 1_000_000  # characters in all
_MAX_VALUE = 8_000  # characters of an attribute; it holds a file (`src=data:…`) or is an attack
_MAX_TAG = 40_000  # bytes; no rule needs what so long a tag says
_HUGE_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9:-]{0,30})[\s/][^<>]{%d,}" % _MAX_TAG)
_SCRIPT = re.compile(rb"<(?:script|style)\b", re.I)
_LARGE = 300_000  # bytes; only a larger page may have too much of anything but levels

# Quick on a small page; on a large one it may compare all elements with all.
_TOO_DEEP = etree.XPath(f"/{'/*' * _MAX_LEVELS}")
_NOT_SHOWN = ("script", "style")


def without_huge_tags(data: bytes) -> bytes:
    """The page, its tags without attributes where these are too long for the parser."""
    return _HUGE_TAG.sub(rb"<\1", data) if _may_hold_tag(data, _MAX_TAG) else data


def cut(root: Element, data: bytes) -> list[str]:
    """Cut the tree that `data` is parsed to; a doubt for each thing that is missing now."""
    doubts = []
    if len(data) > _LARGE:
        if _drop_elements(root):
            doubts.append("the page is too large to be read to its end")
        deepest, is_shortened = _cut_each(root)
        if is_shortened:
            doubts.append(
                f"of {_MAX_WORDS} characters, or {_MAX_TEXT} in a row, the rest is left out"
            )
    else:
        deepest = cast("list[Element]", _TOO_DEEP(root))
        if _may_hold_tag(data, _MAX_VALUE):
            for el in root.iter(etree.Element):
                _drop_values(el)
    if _flatten(deepest):
        doubts.append(f"elements are nested in more than {_MAX_LEVELS} levels")
    return doubts


def _may_hold_tag(data: bytes, size: int) -> bool:
    """False proves that no tag but a script's is of so many bytes: so far from one `<` to the next
    it is nowhere, or only in scripts.
    """
    step, k = size // 2, 0
    while k < len(data) - step:
        if data.find(b"<", k, k + step) >= 0:
            k += step
            continue
        opening, following = data.rfind(b"<", 0, k), data.find(b"<", k + step)
        if not _SCRIPT.match(data, max(0, opening)):
            return True
        k = following if following >= 0 else len(data)
    return False


def _cut_each(root: Element) -> tuple[list[Element], bool]:
    """Shorten texts and drop attributes that are too long: the elements of the last level that
    there may be, and whether a text was shortened.
    """
    levels, deepest = {root: 1}, []
    left, is_shortened = _MAX_WORDS, False
    for el in root.iter(etree.Element):
        parent = el.getparent()
        levels[el] = level = levels[parent] + 1 if parent is not None else 1
        if level == _MAX_LEVELS:
            deepest.append(el)
        text, tail = el.text or "", el.tail or ""
        if el.tag not in _NOT_SHOWN:
            if len(text) > min(_MAX_TEXT, left):
                el.text, is_shortened = text[: min(_MAX_TEXT, left)], True
            left = max(0, left - len(text))
        if len(tail) > min(_MAX_TEXT, left):
            el.tail, is_shortened = tail[: min(_MAX_TEXT, left)], True
        left = max(0, left - len(tail))
        _drop_values(el)
    return deepest, is_shortened


def _flatten(deepest: list[Element]) -> bool:
    """Put what is nested too deep beside its parents; in reverse, so that each move is of one."""
    for el in deepest:
        for inner in reversed(list(el.iterdescendants(etree.Element))):
            el.insert(0, inner)
    return any(len(el) for el in deepest)


def _drop_elements(root: Element) -> bool:
    """Leave out what stands behind the last element of as many as there may be."""
    last = next(islice(root.iter(etree.Element), _MAX_ELEMENTS, None), None)
    if last is not None:
        del last[:]
    node = last
    while node is not None and (parent := node.getparent()) is not None:
        del cast("list[Element]", parent)[parent.index(node) + 1 :]
        node = parent
    return last is not None


def _drop_values(el: Element) -> None:
    for name in [name for name, value in el.items() if len(value) > _MAX_VALUE]:
        del el.attrib[name]
