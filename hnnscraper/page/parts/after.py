"""What stands behind the headline: the article, and what of the rest of the page is asked for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from lxml import etree
from lxml.etree import _Element as Element

from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import vocabulary
from hnnscraper.page.lines.elements import block_of, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.walk import LineReader

_LEVELS = 16  # of elements in each other; each is read for the words it holds
_LARGE = 25  # elements of a part that may be passed over
_WORDS = etree.XPath("normalize-space()", smart_strings=False)
# The headings looked for in ASCII.
_ASCII_WORDS = tuple(filter(str.isascii, chain.from_iterable(vocabulary.BLOCK_WORDS.values())))


def lines_after(start: Element, ends: Callable[[Line], bool]) -> tuple[list[Line], bool]:
    """The lines of the page after `start` and whether the page was small enough to be read whole.

    Behind the line of which `ends` is true, large parts of the page are passed over where they lack
    the words of a heading that is looked for: menus, sidebars, lists of other articles.
    """
    reader = LineReader()
    ended, opened, asked = False, False, 0
    node: Element | None = start
    while node is not None:
        parent = node.getparent()
        if parent is None:
            break
        block = block_of(parent)
        if node.tail:
            reader.text(node.tail)
        for sibling in node.itersiblings():
            if ended:
                opened = read_wanted(reader, sibling, block, opened=opened)
            else:
                reader.read(sibling, block)
                ended = any(map(ends, reader.lines[asked:]))
                asked = len(reader.lines)
            if reader.budget < 0:
                return reader.lines, False
        reader.flush(block)
        reader.extents[parent] = (0, len(reader.lines))
        node = parent
    return reader.lines, True


def read_wanted(
    reader: LineReader, el: Element, block: Element, *, opened: bool, levels: int = _LEVELS
) -> bool:
    """Read `el` if it is small, or if what was `opened` before it may be in it; of a large one, the
    parts that may hold a heading looked for, so many `levels` down. True if what follows may be
    what a heading here opens.
    """
    if not _is_large(el):
        reader.read(el, block)
        return opened or holds_wanted(el)
    if opened or levels == 0:
        reader.read(el, block)
        return False
    if not holds_wanted(el):
        return False
    reader.flush(block)
    first, inner = len(reader.lines), False
    for child in el.iterchildren():
        if reader.budget < 0:
            break
        inner = read_wanted(reader, child, el, opened=inner, levels=levels - 1)
    reader.flush(el)
    reader.extents[el] = (first, len(reader.lines))
    return inner


def _is_large(el: Element) -> bool:
    return more_than(_LARGE - 1, el.iter())


def holds_wanted(el: Element) -> bool:
    """Whether the words of a heading that is looked for stand anywhere in `el`."""
    if len(el) == 0 and (alone := el.text or "").isascii():  # it may be a long script
        words = " ".join(alone.casefold().split())
        return any(map(words.__contains__, _ASCII_WORDS))
    words = clean(str(_WORDS(el))).casefold()
    return any(
        word in words and any(map(words.__contains__, headings))
        for word, headings in vocabulary.BLOCK_WORDS.items()
    )
