"""HTML → lines: the page as its reader sees it, whatever the markup.

A *line* is what stands between two breaks: the start or end of a block element, or a `<br>`. All
rules of this room are rules over lines in reading order, so none of them needs a class name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from types import EllipsisType
from typing import Literal

from lxml.etree import _Element as Element

from hnnscraper.items import Run
from hnnscraper.normalise import dates
from hnnscraper.normalise.text import clean
from hnnscraper.page import furniture

# A page of a newspaper has 500 to 5,000 elements after its headline; beyond this it is no page.
MAX_ELEMENTS = 40_000

_MAX_LEVELS = 100  # how far up a line looks for what holds it

STRONG, EM = 1, 2

_SKIP = frozenset(
    (
        "script style noscript template svg math iframe object embed applet video audio canvas "
        "map button select option input datalist nav dialog head title meta link base amp-ad "
        "amp-analytics amp-sidebar ins"
    ).split()
)
_BLOCK = frozenset(
    (
        "address article aside blockquote body center dd details div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p picture pre "
        "section summary table tbody td tfoot th thead time-line tr ul caption"
    ).split()
)
_INLINE_STYLE = {"b": STRONG, "strong": STRONG, "i": EM, "em": EM}
_PICTURE = frozenset(("img", "amp-img", "image"))
_HIDDEN_CLASS = re.compile(r"(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CLOCK = re.compile(r"\W*\d{1,2}[:h]\d\d\W*")
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.I)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.I)

Part = tuple[str, int, "Element | None"]
Role = Literal["box", "card", "date", "caption", "lead", "byline", "behind-byline", "related"]


@dataclass(slots=True, eq=False)
class Line:
    """One line. `el` is the block element that holds it.

    `gap`: a blank line or a block's edge stands before it (false after a single `<br>` and
    between a picture and the text beside it). `image` is set on a picture's line, which has no
    text. `control` marks the place of a text box for the reader's own words. `role` is set by
    the rule that takes the line; what has none at the end is the body.
    """

    text: str
    el: Element
    gap: bool
    parts: list[Part] = field(default_factory=list)
    image: Element | None = None
    control: bool = False
    role: Role | None = None
    _link_length: int = -1
    _links: list[tuple[Element, str]] | None = None
    _place: Element | None = None
    _around: set[Element] | None = None
    _is_link: bool | None = None
    _kind: furniture.Kind | EllipsisType | None = ...

    @property
    def kind(self) -> furniture.Kind | None:
        """What furniture the line is by its words: as a whole, or each of its pieces."""
        if self._kind is ...:
            self._kind = self._find_kind()
        return self._kind

    def _find_kind(self) -> furniture.Kind | None:
        if len(self.text) > furniture.MAX_LENGTH:
            return None
        kind = furniture.kind_of(self.text)
        if kind is None and len(self.parts) > 1:
            pieces = [piece for part in self.parts if (piece := clean(part[0]))]
            first = furniture.kind_of(pieces[0])
            if first in ("box", "tags") and len(pieces) > 1:
                return first
            if first is not None and all(map(furniture.kind_of, pieces)):
                return "button"
        return kind

    @property
    def out(self) -> bool:
        """Taken by another field than the body."""
        return self.role is not None

    @property
    def tag(self) -> str:
        return str(self.el.tag)

    def links(self) -> list[tuple[Element, str]]:
        """The links in the line with the text each covers here."""
        if self._links is None:
            self._links = self._find_links()
        return self._links

    def _find_links(self) -> list[tuple[Element, str]]:
        if not self.link_length:
            return []
        found: list[tuple[Element, str]] = []
        for text, _, a in self.parts:
            if a is None:
                continue
            if found and found[-1][0] is a:
                found[-1] = (a, found[-1][1] + text)
            else:
                found.append((a, text))
        return [(a, clean(text)) for a, text in found]

    @property
    def link_length(self) -> int:
        """How many of the line's characters, white space aside, are inside links."""
        if self._link_length < 0:
            self._link_length = sum(
                len("".join(text.split())) for text, _, a in self.parts if a is not None
            )
        return self._link_length

    @property
    def is_link(self) -> bool:
        """Nothing but links, but for bullets, separators and the date of a card."""
        if self._is_link is None:
            self._is_link = self.link_length > 0 and self._rest_is_nothing()
        return self._is_link

    @property
    def is_title(self) -> bool:
        """A link, alone or behind words that only lead to it (`Xem thêm:`)."""
        if self.is_link:
            return True
        if not self.link_length or self.parts[-1][2] is None:
            return False
        before = clean(" ".join(text for text, _, a in self.parts if a is None))
        return furniture.introduces_link(before)

    @property
    def place(self) -> Element:
        """The innermost element that holds the line's words: of a title, its link."""
        if self._place is None:
            self._place = self.el
            if self.is_title:
                self._place = next(a for _, _, a in self.parts if a is not None)
        return self._place

    def within(self, box: Element) -> bool:
        """Whether `box` holds the line's words."""
        if self._around is None:
            self._around = set(islice(ancestors(self.place), _MAX_LEVELS))
        return box in self._around

    def _rest_is_nothing(self) -> bool:
        rest = clean(" ".join(text for text, _, a in self.parts if a is None))
        if not any(map(str.isalnum, rest)) or _CLOCK.fullmatch(rest):
            return True
        return len(rest) <= 40 and rest[-1].isalnum() and dates.is_date_line(rest)

    def styled(self, bit: int) -> bool:
        """All of the line's words have the style (STRONG or EM)."""
        return bool(self.text) and all(
            style & bit or not any(map(str.isalnum, text)) for text, style, _ in self.parts
        )

    def runs(self) -> list[Run]:
        runs: list[Run] = []
        for text, style, a in self.parts:
            href = None if a is None else a.get("href")
            strong, em = bool(style & STRONG), bool(style & EM)
            last = runs[-1] if runs else None
            if last and (last.strong, last.em, last.href) == (strong, em, href):
                last.text += text
            else:
                runs.append(Run(text, strong, em, href))
        return runs


def ancestors(el: Element, top: Element | None = None) -> Iterator[Element]:
    """`el` and its ancestors, innermost first, up to but not including `top`."""
    node: Element | None = el
    while node is not None and node is not top:
        yield node
        node = node.getparent()


def within(el: Element, box: Element) -> bool:
    node: Element | None = el
    while node is not None:
        if node is box:
            return True
        node = node.getparent()
    return False


class LineReader:
    """Walks elements in document order and writes down lines."""

    def __init__(self, budget: int = MAX_ELEMENTS, skip: frozenset[str] = _SKIP) -> None:
        self.lines: list[Line] = []
        self._skip = skip
        self.budget = budget  # elements still to be read; at zero the walk stops
        self._parts: list[Part] = []
        self._gap = True
        self._breaks = 0

    def text(self, text: str | None, block: Element, style: int, a: Element | None) -> None:
        if text:
            self._parts.append((text, style, a))

    def flush(self, block: Element, *, gap: bool = True) -> None:
        """End the line being written; `gap` says whether what follows is set apart from it."""
        if self._parts:
            parts = self._parts
            self._parts = []
            wrote = False
            for piece in _unglued(parts) if len(parts) > 1 else (parts,):
                text = clean("".join([part[0] for part in piece]))
                if text:
                    self.lines.append(Line(text, block, self._gap, piece))
                    self._gap = False
                    wrote = True
            if wrote:
                self._gap = gap
                self._breaks = 0
                return
        if gap:
            self._gap = True

    def line_break(self, block: Element) -> None:
        """A `<br>`: the second in a row makes a blank line."""
        had_text = any(part[0].strip() for part in self._parts)
        self.flush(block, gap=False)
        self._breaks = 1 if had_text else self._breaks + 1
        if self._breaks >= 2:
            self._gap = True

    def _picture(self, img: Element, block: Element) -> None:
        self.flush(block, gap=False)
        self.lines.append(Line("", block, self._gap, image=img))
        self._gap = False
        self._breaks = 0

    def read(self, root: Element, block: Element, *, tail: bool = True) -> None:
        """Read `root`, all below it and (with `tail`) the text behind it; `block` holds `root`."""
        stack: list[tuple[Element, Element, int, Element | None, bool]] = [
            (root, block, 0, None, False)
        ]
        pop, push = stack.pop, stack.append
        while stack:
            el, block, style, a, leaving = pop()
            tag = el.tag
            if leaving:
                if _is_block(el):
                    self.flush(el)
                if el.tail and (tail or el is not root):
                    self._parts.append((el.tail, style, a))
                continue
            self.budget -= 1
            if self.budget < 0:
                return
            if not isinstance(tag, str) or tag in self._skip or is_hidden(el):
                pass
            elif tag == "br":
                self.line_break(block)
            elif tag in _PICTURE:
                self._picture(el, block)
            elif tag == "textarea":
                self.flush(block)
                self.lines.append(Line("", block, True, control=True))
            else:
                push((el, block, style, a, True))
                inner_block, inner_style, inner_a = block, style, a
                if _is_block(el):
                    self.flush(block)
                    inner_block = el
                elif tag in _INLINE_STYLE:
                    inner_style |= _INLINE_STYLE[tag]
                elif tag == "a":
                    inner_a = el
                if el.get("style"):
                    inner_style |= _style(el.get("style", ""))
                if el.text:
                    self._parts.append((el.text, inner_style, inner_a))
                for child in el.iterchildren(reversed=True):
                    push((child, inner_block, inner_style, inner_a, False))
                continue
            if el.tail and (tail or el is not root):
                self._parts.append((el.tail, style, a))


_GLUE = re.compile(r"[a-zà-ỹđ)?!…”][.”\"]?\Z")


def _unglued(parts: list[Part]) -> Iterator[list[Part]]:
    """Parts that stand in boxes of their own: `…Kim Long</b><span>Sau nhiều…` without any space.

    Within a sentence a capital never follows a small letter in the next element; where it does,
    the page sets the elements apart by its style sheet.
    """
    piece = parts[:1]
    for before, part in pairwise(parts):
        into_link = part[2] is not None and part[2] is not before[2]  # keywords run together so
        if not into_link and part[0][:1].isupper() and _GLUE.search(before[0]):
            yield piece
            piece = []
        piece.append(part)
    yield piece


def _is_block(el: Element) -> bool:
    tag = str(el.tag)
    if tag in _BLOCK or "-" in tag:
        return True
    style = el.get("style")
    return bool(style and _BLOCK_STYLE.search(style))


def is_hidden(el: Element) -> bool:
    name = el.get("class")
    if name and ("only" in name or "hidden" in name or "reader" in name):
        if _HIDDEN_CLASS.search(name):
            return True
    style = el.get("style")
    if style and _HIDDEN_STYLE.search(style):
        return True
    return el.get("hidden") is not None


def _style(style: str) -> int:
    bits = STRONG if _BOLD_STYLE.search(style) else 0
    return bits | (EM if _ITALIC_STYLE.search(style) else 0)


def block_of(el: Element) -> Element:
    """The innermost block element that holds `el` (or is it)."""
    node = el
    for node in ancestors(el):
        if node.tag in _BLOCK:
            return node
    return node


def read_element(el: Element) -> list[Line]:
    """The lines of one element alone, without the text behind it."""
    reader = LineReader()
    block = block_of(el)
    reader.read(el, block, tail=False)
    reader.flush(block)
    return reader.lines


def all_text(el: Element) -> str:
    """All text inside an element, shown or not, as it stands."""
    return "".join(str(text) for text in el.itertext())


def visible_text(el: Element) -> str:
    """What a reader sees of an element, in one line."""
    return " ".join(line.text for line in read_element(el) if line.text)


def lines_after(start: Element) -> tuple[list[Line], bool]:
    """All lines of the page after `start` and whether the page was read to its end."""
    reader = LineReader()
    node: Element | None = start
    while node is not None:
        parent = node.getparent()
        if parent is None:
            break
        block = block_of(parent)
        if node.tail:
            reader.text(node.tail, block, 0, None)
        for sibling in node.itersiblings():
            if reader.budget < 0:
                return reader.lines, False
            reader.read(sibling, block)
        reader.flush(block)
        node = parent
    return reader.lines, reader.budget >= 0


def list_of(line: Line) -> Element | None:
    """The outermost list that holds the line; without one, the element around the line's own."""
    found: Element | None = None
    for el in ancestors(line.el):
        if el.tag in ("ul", "ol", "nav", "dl"):
            found = el
        elif el.tag in ("main", "body", "article", "header"):
            break
    return line.el.getparent() if found is None else found


_MENU_LINKS = 5


def _behind_menu(lines: list[Line]) -> list[Line]:
    """The lines behind the last menu: five links or more in one list, or looking all alike."""
    cut = run = 0
    previous: Line | None = None
    for k, line in enumerate(lines):
        if not line.text:
            continue
        if not line.is_link:
            run, previous = 0, None
            continue
        run = run + 1 if previous is not None and _alike(previous, line) else 1
        previous = line
        if run >= _MENU_LINKS or len(line.links()) > _MENU_LINKS:
            cut = k + 1
    return lines[cut:]


def _alike(a: Line, b: Line) -> bool:
    if list_of(a) is list_of(b):
        return True
    if any(el.tag == "li" for el in (a.el, b.el)) or _table_of(a) is not _table_of(b):
        return False
    return (a.tag, a.el.get("class")) == (b.tag, b.el.get("class"))


def _table_of(line: Line) -> Element | None:
    return next((el for el in ancestors(line.el) if el.tag == "table"), None)


# What stands before a headline (breadcrumb, date, share buttons) is little; a menu is much.
_MAX_BEFORE_LINES = 14
_MAX_BEFORE_ELEMENTS = 60


def lines_before(start: Element) -> list[Line]:
    """The few lines that stand before `start`, in page order, back to the last menu."""
    return _behind_menu(_lines_before(start))


def _lines_before(start: Element) -> list[Line]:
    collected: list[Line] = []
    node: Element | None = start
    while node is not None and len(collected) < _MAX_BEFORE_LINES:
        parent = node.getparent()
        if parent is None:
            break
        block = block_of(parent)
        for sibling in node.itersiblings(preceding=True):
            reader = LineReader(_MAX_BEFORE_ELEMENTS, _SKIP - {"nav"})
            reader.read(sibling, block)
            reader.flush(block)
            if reader.budget < 0:
                return collected
            collected = reader.lines + collected
            if len(collected) >= _MAX_BEFORE_LINES:
                return collected
        if parent.text and parent.text.strip():
            reader = LineReader()
            reader.text(parent.text, block, 0, None)
            reader.flush(block)
            collected = reader.lines + collected
        node = parent
    return collected
