"""What the page's own style sheet makes of elements that run on in a line: blocks of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

_INLINE = ("span", "font", "b", "strong", "i", "em", "a", "time", "small", "label")
_MAX_CSS = 60_000  # characters; a larger sheet is a framework's, and names what no article has
_BRACE = re.compile(r"[{}]")
_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.I)
_CLASS = re.compile(r"\s*[a-z]*\.([\w-]+)\s*")  # `.name`, `span.name`


def set_blocks(root: Element, sheets: Iterable[Element]) -> None:
    """Say on each inline element that one of the `sheets` (`<style>`) of the page sets it as a
    block: paragraphs, leads and dates may be spans. What scripts and other files do is not known.
    """
    css = "\n".join(sheet.text or "" for sheet in sheets)
    names = set(_block_classes(css)) if len(css) <= _MAX_CSS else set()
    for el in root.iter(*_INLINE) if names else ():
        if not names.isdisjoint((el.get("class") or "").split()):
            own = "".join(filter(str.isprintable, el.get("style") or ""))  # lxml sets no others
            el.set("style", f"display:block;{own}")


def _block_classes(css: str) -> Iterator[str]:
    """The classes that a rule for all media sets as blocks, if nothing else selects them.

    >>> list(_block_classes(".k, p.x > b {display: block} @media print {.n {display: block}}"))
    ['k']
    """
    selectors, depth, start = "", 0, 0
    for brace in _BRACE.finditer(css):
        text, start = css[start : brace.start()], brace.end()
        if brace[0] == "{":
            selectors = text if depth == 0 else selectors
            depth += 1
            continue
        if depth == 1 and _BLOCK.search(text):
            found = (_CLASS.fullmatch(selector) for selector in selectors.split(","))
            yield from (match[1] for match in found if match)
        depth = max(0, depth - 1)
