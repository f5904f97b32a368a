"""HTML → lines: the page as its reader sees it, whatever the markup."""

from __future__ import annotations

from typing import Literal

from lxml import etree
from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from hnnscraper.normalise.text import clean
from hnnscraper.page.lines.elements import (
    BLOCKS,
    IMAGE_FILE,
    IMAGES,
    all_text,
    ancestors,
    block_of,
    enclosing,
    holds,
    more_than,
)
from hnnscraper.page.lines.line import EM, STRONG, Extents, Line, Part
from hnnscraper.page.lines.seams import unglued
from hnnscraper.page.lines.styles import PLAIN, Style, own_style

# The largest page seen has 1,800 elements in all; beyond this the rest is left out, with a warning.
MAX_ELEMENTS = 6_000

# How an element is read; one without a treatment runs on in its line.
_Treat = Literal["block", "skip", "break", "picture", "player", "text-box"]

_TREATMENT: dict[str, _Treat] = {
    **dict.fromkeys(BLOCKS, "block"),
    **dict.fromkeys(
        (
            "script style noscript template svg math applet canvas map button select option input "
            "datalist nav dialog head title meta link base amp-ad amp-analytics amp-sidebar ins "
            "marquee"
        ).split(),
        "skip",
    ),
    **dict.fromkeys(IMAGES, "picture"),
    **dict.fromkeys(("video", "audio", "iframe", "object", "embed"), "player"),
    "br": "break",
    "textarea": "text-box",
}
_MAX_SIGNED = 6  # elements of a footer with a name
_MAX_NAME = 40  # characters
_NO_WIDTH = ("0", "1")  # of a frame that only counts readers
_TREATMENT_WITH_NAV: dict[str, _Treat] = {**_TREATMENT, "nav": "block"}
_SHOWN_AT_TIMES = ("nav", "noscript", "button", "marquee")
_INLINE_STYLE = {"b": STRONG, "strong": STRONG, "i": EM, "em": EM}
# A footer in one of these is not the page's: an article's, a quotation's (who said it).
_TEXT_HOLDERS = ("article", "main", "blockquote", "figure")

_NEXT_FOOTER = etree.XPath("following::footer[1]")

# How a text stands: in which block, in which style (bits), in which link.
_Look = tuple[Element, int, "Element | None"]
_MAX_NAV = 40  # elements; more is a menu


class LineReader:
    """Walks elements in document order and writes down lines."""

    def __init__(self, budget: int = MAX_ELEMENTS, *, read_nav: bool = False) -> None:
        self.lines: list[Line] = []
        self.budget = budget  # elements still to be read; below zero the walk has stopped
        self._treatment = _TREATMENT_WITH_NAV if read_nav else _TREATMENT
        self.extents: Extents = {}
        self._parts: list[Part] = []
        self._indent = ""  # spaces that a browser keeps, before the line's first element
        self._gap = True
        self._breaks = 0
        self._footer: Element | None = None  # the page's own, while it is read

    def text(self, text: str, style: int = 0, a: Element | None = None) -> None:
        if self._parts or not text.isspace():
            self._parts.append((text, style, a))

    def flush(self, block: Element, *, gap: bool = True) -> None:
        """End the line being written; `gap` says whether what follows is set apart from it."""
        parts, indent = self._parts, self._indent
        self._indent = ""
        if parts:
            if indent and parts[0][2] is None:
                parts[0] = (indent + parts[0][0], *parts[0][1:])
            self._parts = []
            self._breaks = 0
            if len(parts) == 1:
                text, _, a = parts[0]
                self._write(clean(text), block, parts, linked=a is not None)
            else:
                for piece in unglued(parts):
                    linked = any(a is not None for _, _, a in piece)
                    whole = "".join([text for text, _, _ in piece])
                    self._write(clean(whole), block, piece, linked=linked)
        if gap:
            self._gap = True

    def _write(
        self,
        text: str,
        block: Element,
        parts: list[Part],
        *,
        linked: bool = False,
        image: Element | None = None,
        is_text_box: bool = False,
    ) -> None:
        if not (text or is_text_box or image is not None):
            return  # white space of no width
        place = len(self.lines), self.extents, self._footer is not None
        self.lines.append(Line(text, block, self._gap, parts, *place, linked, image, is_text_box))
        self._gap = False

    def line_break(self, block: Element) -> None:
        """A `<br>`: the second in a row makes a blank line."""
        self._breaks = 1 if self._parts else self._breaks + 1
        breaks = self._breaks
        self.flush(block, gap=breaks > 1)
        self._breaks = breaks

    def _picture(self, img: Element, block: Element) -> None:
        self.flush(block, gap=False)
        self._write("", block, [], image=img)
        self._breaks = 0

    def _text_box(self, block: Element) -> None:
        self.flush(block)
        self._write("", block, [], is_text_box=True)
        self._gap = True

    def read(self, root: Element, block: Element, *, tail: bool = True) -> None:
        """Read `root`, all below it and (with `tail`) the text behind it; `block` holds `root`."""
        lines, extents, treatment = self.lines, self.extents, self._treatment
        look: _Look = (block, 0, None)
        outer: list[tuple[_Look, int]] = []  # of what is still open, with its first line
        walk = iterwalk(root, events=("start", "end"))
        for event, el in walk:
            if event == "end":
                if look[0] is el:
                    if self._parts:
                        self.flush(el)
                    self._gap = True
                    if el is self._footer:
                        self._footer = None
                look, first = outer.pop()
                extents[el] = (first, len(lines) + (1 if self._parts else 0))
                text = el.tail
                if text and (tail or el is not root):
                    if self._parts or not text.isspace():
                        self._parts.append((text, look[1], look[2]))
                    elif not text.isascii():
                        self._indent = text
                continue
            self.budget -= 1
            if self.budget < 0:
                self.flush(look[0])
                for open_el in ancestors(el):  # left unread, but it holds what was read
                    extents.setdefault(open_el, (0, len(lines)))
                return
            treat = treatment.get(el.tag)
            if treat == "skip" and el.tag in _SHOWN_AT_TIMES and _is_shown(el):
                treat = "block"
            around = look
            if treat == "skip" or (style := own_style(el)) is None:
                walk.skip_subtree()
            elif treat is None or treat == "block":
                look = self._open(el, treat, style, look)
                outer.append((around, len(lines)))
                text = el.text
                if text and (self._parts or not text.isspace()):
                    self._parts.append((text, look[1], look[2]))
                continue
            elif treat == "break":
                self.line_break(look[0])
            elif treat == "picture":
                self._picture(el, look[0])
            elif treat == "player":
                if el.get("width") not in _NO_WIDTH:
                    self.flush(look[0])
                walk.skip_subtree()
            else:
                self._text_box(look[0])
                walk.skip_subtree()
            outer.append((around, len(lines)))

    def _open(self, el: Element, treat: _Treat | None, own: Style, look: _Look) -> _Look:
        """How the text in an element stands: its block, its style, its link."""
        block, style, a = look
        tag = el.tag
        is_block = treat == "block" or "-" in tag
        if own is not PLAIN:
            style |= own.bits
            is_block |= own.is_block
        if is_block:
            if self._parts or self._indent:
                self.flush(block)
            self._gap = True
            block = el
            if tag == "footer" and _is_the_pages(el):
                self._footer = el
        if tag == "a" and _leads(el):
            a = el
        else:
            style |= _INLINE_STYLE.get(tag, 0)
        return block, style, a


def _is_the_pages(footer: Element) -> bool:
    """It is no article's: in one, with no more than a name in it, or right behind one and followed
    by the page's own.
    """
    if enclosing(footer, *_TEXT_HOLDERS) is not None:
        return False
    if not more_than(_MAX_SIGNED, footer.iter()) and len(all_text(footer).strip()) <= _MAX_NAME:
        return False
    before = footer.getprevious()
    return before is None or before.tag != "article" or not _NEXT_FOOTER(footer)


def _leads(a: Element) -> bool:
    """A link or, for a script, one without address; not a place that others lead to (an editor
    leaves `<a name="_Hlk1">` around words), and not the way to a larger self of a picture in it.
    """
    href = a.get("href")
    if href is None:
        return a.get("name") is None
    return not (IMAGE_FILE.search(href) and holds(a, *IMAGES))


def _is_shown(el: Element) -> bool:
    """A small `<nav>`; a `<marquee>` with links, a list of other articles; a button that is a
    heading or holds a picture; a picture for those without script that has no twin beside it.
    """
    if el.tag == "nav":
        return not _is_menu(el)
    if el.tag == "marquee":
        return holds(el, "a")
    parent = el.getparent()
    if parent is not None and parent.tag in IMAGES:
        return False  # the twin of the picture around it
    if el.tag == "button" and parent is not None and parent.tag in ("h2", "h3", "h4"):
        return True
    if not holds(el, *IMAGES):
        return False
    beside = [] if el.tag == "button" else [el.getprevious(), el.getnext()]
    return not any(holds(twin, *IMAGES) for twin in beside if twin is not None)


def _is_menu(nav: Element) -> bool:
    """Whether it leads through the site, not from the article to a few others."""
    return more_than(_MAX_NAV, nav.iter())


def lines_of(
    el: Element,
    block: Element | None = None,
    *,
    most: int = MAX_ELEMENTS,
    tail: bool = False,
    read_nav: bool = False,
) -> list[Line]:
    """The lines of an element alone, or with the text behind it (`tail`); `block` holds it."""
    reader = LineReader(most, read_nav=read_nav)
    block = block_of(el) if block is None else block
    reader.read(el, block, tail=tail)
    reader.flush(block)
    return reader.lines


def visible_text(el: Element, most: int = MAX_ELEMENTS) -> str:
    """What a reader sees of an element, in one line; of a larger one than `most`, its beginning."""
    if next(el.iterchildren(), None) is None:
        return clean(el.text or "")
    return " ".join(line.text for line in lines_of(el, most=most) if line.text)
