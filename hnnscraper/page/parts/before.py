"""What stands over the headline: breadcrumb, date, a picture, share buttons."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import ancestors, block_of, enclosing, more_than
from hnnscraper.page.lines.line import Line, list_of
from hnnscraper.page.lines.looks import are_named_alike
from hnnscraper.page.lines.walk import LineReader, lines_of

# It is little; a menu is much.
_MAX_BEFORE_LINES = 14
_MAX_BEFORE_ELEMENTS = 60
_MAX_SIBLINGS = 500
_MENU_LINKS = 5
_MAX_LEVELS = 6  # of elements in each other, a page's header and what it is wrapped in
_MAX_FAR_LINES = 200  # between two of them
_MAX_PARTS = 8  # large ones over the headline, and what stands between them


def lines_before(start: Element) -> list[Line]:
    """The few lines that stand before `start`, in page order, back to the last menu."""
    return _behind_menu(_without_drop_downs(_lines_before(start)))


def _lines_before(start: Element) -> list[Line]:
    collected: list[Line] = []
    node: Element | None = start
    while node is not None and len(collected) < _MAX_BEFORE_LINES:
        parent = node.getparent()
        if parent is None:
            break
        block = block_of(parent)
        for sibling in islice(node.itersiblings(preceding=True), _MAX_SIBLINGS):
            if _is_large(sibling) and not known.marked(sibling, "breadcrumb", levels=1):
                return collected
            collected = lines_of(sibling, block, tail=True, read_nav=True) + collected
            if len(collected) >= _MAX_BEFORE_LINES:
                return collected
        if parent.text and not parent.text.isspace():
            reader = LineReader()
            reader.text(parent.text)
            reader.flush(block)
            collected = reader.lines + collected
        node = parent
    return collected


def lines_far_over(start: Element) -> list[list[Line]]:
    """What stands over `start` beyond the large part at which `lines_before` stops, the nearest
    first: what is last in a large part (a breadcrumb in the page's header, behind its menu), and
    what stands between such parts (one over a side bar that comes before the article).
    """
    found: list[list[Line]] = []
    between: list[Line] = []
    for node in ancestors(start):
        for sibling in islice(node.itersiblings(preceding=True), _MAX_SIBLINGS):
            if not _is_large(sibling):
                block = block_of(sibling)
                between = lines_of(sibling, block, tail=True, read_nav=True) + between
                continue
            found += [between, _last_in(sibling)]
            between = []
        if len(found) >= _MAX_PARTS or len(between) > _MAX_FAR_LINES:
            break
    return [lines for lines in [*found, between] if lines]


def _last_in(large: Element | None) -> list[Line]:
    """What stands last in a large part of the page, behind its last large part."""
    for _ in range(_MAX_LEVELS):
        if large is None:
            break
        last: list[Line] = []
        block, large_child = block_of(large), None
        for child in islice(large.iterchildren(reversed=True), _MAX_SIBLINGS):
            if _is_large(child) and not known.marked(child, "breadcrumb", levels=1):
                large_child = child
                break
            last = lines_of(child, block, tail=True, read_nav=True) + last
        if any(line.text for line in last):
            return _behind_menu(_without_drop_downs(last))
        large = large_child
    return []


def _is_large(el: Element) -> bool:
    return more_than(_MAX_BEFORE_ELEMENTS - 1, el.iter())


def _without_drop_downs(lines: list[Line]) -> list[Line]:
    """Lines of a list inside a list fold out of a menu, or of a breadcrumb's section."""
    return [line for line in lines if not _is_nested(line)]


def _is_nested(line: Line) -> bool:
    lists = (el for el in ancestors(line.el) if el.tag in ("ul", "ol"))
    return more_than(1, lists)


def _behind_menu(lines: list[Line]) -> list[Line]:
    """The lines behind the last menu: five links or more in one list, or looking all alike."""
    cut = run = 0
    previous: Line | None = None
    holder: Element | None = None  # of several lines, set apart by breaks
    for k, line in enumerate(lines):
        if not line.text:
            continue
        if not line.is_link:
            run, previous, holder = 0, None, None
            continue
        same = previous is not None and _continues(previous, line, holder)
        run = run + 1 if same else 1
        holder = line.el if same and previous is not None and line.el is previous.el else None
        previous = line
        if run >= _MENU_LINKS or len(line.links()) > _MENU_LINKS:
            cut = k + 1
    return lines[cut:]


def _continues(previous: Line, line: Line, holder: Element | None) -> bool:
    return _alike(previous, line) if holder is None else line.el is holder


def _alike(a: Line, b: Line) -> bool:
    if list_of(a) is list_of(b):
        return True
    if any(el.tag == "li" for el in (a.el, b.el)) or _table_of(a) is not _table_of(b):
        return False
    return are_named_alike(a, b)


def _table_of(line: Line) -> Element | None:
    return enclosing(line.el, "table")
