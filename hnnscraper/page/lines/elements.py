"""Questions to the elements of a page's tree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.etree import _Element as Element

BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p picture pre "
    "section summary table tbody td tfoot th thead tr ul caption".split()
)
IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|bmp)(?:$|\?)", re.I)  # an address's end
IMAGES = ("img", "amp-img", "image")
CELLS = ("td", "th")
LETTERING = ("span", "font", "b", "strong", "i", "em", "u", "big", "small", "label")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STRING = etree.XPath("string()", smart_strings=False)
_MAX_CELLS = 50  # of a row, looked at
_NONE = object()


def ancestors(el: Element, top: Element | None = None) -> Iterator[Element]:
    """`el` and its ancestors, innermost first, up to but not including `top`."""
    node: Element | None = el
    while node is not None and node is not top:
        yield node
        node = node.getparent()


def enclosing(el: Element, *names: str, levels: int | None = None) -> Element | None:
    """The innermost element of one of these names that holds `el` or is it, `levels` up at most."""
    return next((up for up in islice(ancestors(el), levels) if up.tag in names), None)


def holder_of(el: Element, wrappers: int = 3) -> Element | None:
    """What holds `el` beside others: wrappers around it alone do not count."""
    holder = el.getparent()
    for _ in range(wrappers):
        if holder is None or is_page(holder):
            break
        if el.getprevious() is not None or el.getnext() is not None:  # `len` counts all children
            break
        el, holder = holder, holder.getparent()
    return holder


def within(el: Element, box: Element) -> bool:
    node: Element | None = el
    while node is not None:
        if node is box:
            return True
        node = node.getparent()
    return False


def holds(el: Element, *names: str) -> bool:
    """Whether it is an element of one of these names, or one stands in it."""
    return next(el.iter(*names), None) is not None


def is_page(el: Element) -> bool:
    """It holds all of the page, not a part of it."""
    return el.tag in ("body", "html")


def more_than(count: int, found: Iterable[object]) -> bool:
    """Whether there are more than `count`; looks at no more of them than that takes."""
    return next(islice(found, count, None), _NONE) is not _NONE


def block_of(el: Element) -> Element:
    """The innermost block element that holds `el` (or is it)."""
    node = el
    for node in ancestors(el):
        if node.tag in BLOCKS:
            return node
    return node


def all_text(el: Element) -> str:
    """All text inside an element, shown or not, as it stands."""
    return str(_STRING(el))


def is_in_row(el: Element, holder: Element) -> bool:
    """In a cell of a table of data inside `holder`: one beside others that have words, too."""
    cell = enclosing(el, *CELLS, levels=3)
    row = None if cell is None else cell.getparent()
    if cell is None or row is None or cell in ancestors(holder):
        return False
    return has_cells(row)


def has_cells(row: Element) -> bool:
    """More than one cell with words."""
    cells = islice(row.iterchildren(*CELLS), _MAX_CELLS)
    return more_than(1, (cell for cell in cells if all_text(cell).strip()))
