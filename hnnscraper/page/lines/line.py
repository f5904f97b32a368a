"""A line of a page: what stands between two breaks, the edge of a block element or a `<br>`.

All rules of this room are rules over lines in reading order, so none of them needs a class name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Literal

from lxml.etree import _Element as Element

from hnnscraper.items import Run
from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import STOPS, clean
from hnnscraper.page.lines import furniture
from hnnscraper.page.lines.elements import ancestors

STRONG, EM = 1, 2

_MAX_KNOWN = 4_000  # characters of keywords behind a label, of tools; other furniture has fewer
_MIN_TITLE = 25  # characters
_MAX_DATE = 60  # characters that a printed date takes, with its weekday
_AROUND = " |•·»›>/–—-,()[]"
_BAR = re.compile(r"[|•·]")
_LABEL_END = re.compile(r"^[^:]{2,20}:")
_INDENT = re.compile(r"\s*(?:[\u00a0\u2002\u2003\u3000]\s*){2}")
# Beside the title of a card: a time, a day without its year, a rank, a count.
_NUMBERS = re.compile(r"\W*(?:(?:\d{1,2}[:h]\d\d|\d{1,2}[/.-]\d{1,2}|\d{1,3})\W*){1,2}")


Part = tuple[str, int, "Element | None"]
Extents = dict[Element, tuple[int, int]]  # the first and one past the last line an element holds
Role = Literal[
    "headline",  # once more
    "box",  # what a heading opens that is not the article's
    "card",  # of another article, but for its title
    "form",  # beside a field for the reader's own words
    "date",
    "caption",
    "lead",
    "byline",
    "behind-byline",
    "related",
]


@dataclass(slots=True, eq=False)
class Line:
    """One line. `el` is the block element that holds it.

    `gap`: a blank line or a block's edge stands before it (false after a single `<br>` and
    between a picture and the text beside it). `image` is set on a picture's line, which has no
    text. `is_text_box` marks the place of one for the reader's own words. `role` is set by
    the rule that takes the line; what has none at the end is the body.
    """

    text: str
    el: Element
    gap: bool
    parts: list[Part]
    number: int  # in its walk
    extents: Extents = field(repr=False)
    in_footer: bool  # in the page's own footer, not an article's
    linked: bool = False  # some of it is in a link
    image: Element | None = None
    is_text_box: bool = False
    role: Role | None = None
    kind: furniture.Kind | None = None  # what furniture it is by its words, whole or in pieces
    is_paragraph: bool = False  # set as the article's paragraphs are, says `among`
    is_sentence: bool | None = None  # what `prose.is_prose` found of its words
    is_among_paragraphs: bool | None = None  # what `ends` found around it
    is_stamp: bool | None = None  # a reader's name and time, as `comments` found
    _link_length: int = -1
    _links: list[tuple[Element, str]] | None = None
    _is_link: bool | None = None
    _is_title: bool | None = None

    def __post_init__(self) -> None:
        if 0 < len(self.text) <= _MAX_KNOWN:
            self.kind = furniture.kind_of(self.text)
            if self.kind is None and (len(self.parts) > 1 or _BAR.search(self.text)):
                self.kind = self._kind_by_pieces()
            if self.kind is None and self.linked and self._leads_nowhere():
                self.kind = "button"

    def take_for_text(self) -> None:
        """It is furniture by its words alone, and none by its place."""
        self.kind = None

    def _leads_nowhere(self) -> bool:
        """Several links and nothing else, each for a script or to a place of this page: tools, a
        table of contents.
        """
        if any(a is None and not text.isspace() for text, _, a in self.parts):
            return False
        return len(self._doors()) > 1 and self.is_door_to_nothing

    def _doors(self) -> set[Element]:
        return {a for _, _, a in self.parts if a is not None}

    @property
    def is_door_to_nothing(self) -> bool:
        """Its links are for a script or lead to a place of this page."""
        addresses = ((a.get("href") or "#").lower() for a in self._doors())
        return all(address.startswith(("#", "javascript:")) for address in addresses)

    def _kind_by_pieces(self) -> furniture.Kind | None:
        pieces = self._pieces()
        first = furniture.kind_of(next(pieces, ""))
        if first is None:
            return None
        others = list(pieces)
        if not others:
            return None
        if first == "box" and bylines.looks_like(self.text) == "certain":
            return None  # `Tác giả bài viết: …`
        if first == "box":  # a question with its answer under it is one thing, and holds nothing
            return "notice" if all(furniture.kind_of(x) == "button" for x in others) else first
        if first == "tags":
            names_them = self.linked or _LABEL_END.search(self.text) or self.text[-1] not in STOPS
            return first if names_them else None
        if all(map(furniture.kind_of, others)):
            return "button"
        return None if self.is_title else self.run_on_kind

    @property
    def run_on_kind(self) -> furniture.Kind | None:
        """What list the line opens as a heading that runs on into the first link under it."""
        if self.is_link or not self.ends_in_link:
            return None
        kind = furniture.kind_of(next(self._pieces(), ""))
        return kind if kind in furniture.LISTS else None

    def _pieces(self) -> Iterator[str]:
        """The line's words, parted where its elements and its separators part them."""
        for text, _, _ in self.parts:
            if text.isspace():
                continue
            for words in _BAR.split(text):
                if any(map(str.isalnum, piece := clean(words))):
                    yield piece

    @property
    def is_taken(self) -> bool:
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
        if not self.linked:
            return []
        if len(self.parts) == 1 and self.parts[0][2] is not None:
            return [(self.parts[0][2], self.text)]
        linked = ((a, text) for text, _, a in self.parts if a is not None)
        return [
            (a, clean("".join(text for _, text in run)))
            for a, run in groupby(linked, key=itemgetter(0))
        ]

    @property
    def link_length(self) -> int:
        """How many of the line's characters, white space aside, are inside links."""
        if self._link_length < 0:
            self._link_length = (
                0
                if not self.linked
                else sum(len("".join(text.split())) for text, _, a in self.parts if a is not None)
            )
        return self._link_length

    @property
    def is_link(self) -> bool:
        """Nothing but links, but for bullets, separators and the date of a card."""
        if self._is_link is None:
            self._is_link = self.linked and self._rest_is_nothing()
        return self._is_link

    @property
    def is_title(self) -> bool:
        """A link, alone or with words that only lead to it, before (`Xem thêm:`) or behind it
        (`Đọc ngay`).
        """
        if self._is_title is None:
            self._is_title = self.is_link or self._is_led_to()
        return self._is_title

    def _is_led_to(self) -> bool:
        if self.ends_in_link:
            return furniture.introduces_link(self.beside_links)
        return self._ends_in_label()

    def _ends_in_label(self) -> bool:
        if not self.linked or self.parts[0][2] is None:
            return False
        return furniture.kind_of(self.beside_links) in ("related", "suggested")

    @property
    def ends_in_link(self) -> bool:
        """The line's last word is in a link."""
        if not self.linked:
            return False
        last = next((a for text, _, a in reversed(self.parts) if any(map(str.isalnum, text))), None)
        return last is not None

    @property
    def opens_with_title(self) -> bool:
        """Its first words are a link as long as a title: of a card with its summary, perhaps."""
        if not self.linked or self.parts[0][2] is None:
            return False
        return len(self.parts[0][0].strip()) >= _MIN_TITLE

    @property
    def beside_links(self) -> str:
        """Its words outside of links."""
        return clean(" ".join(text for text, _, a in self.parts if a is None))

    @property
    def unlinked(self) -> str:
        """Its words outside of links, if there are any; else all of them."""
        return self.beside_links or self.text if self.linked else self.text

    def within(self, box: Element) -> bool:
        """Whether `box` holds the line: its lines are one stretch of the page."""
        first, end = self.extents.get(box, (0, 0))
        return first <= self.number < end

    def _rest_is_nothing(self) -> bool:
        unlinked = [text for text, _, a in self.parts if a is None]
        if not unlinked:
            return True
        if max(map(len, unlinked)) > _MAX_DATE + 20:
            return False
        rest = clean(" ".join(unlinked)).strip("()[] ")
        if not any(map(str.isalnum, rest)) or _NUMBERS.fullmatch(rest):
            return True
        rest = rest.strip(_AROUND)
        return len(rest) <= _MAX_DATE and rest[-1].isalnum() and dates.is_date_line(rest)

    def styled(self, bit: int) -> bool:
        """All of the line's words have the style (STRONG or EM)."""
        return bool(self.text) and all(
            style & bit or not any(map(str.isalnum, text)) for text, style, _ in self.parts
        )

    @property
    def indented(self) -> bool:
        """Set in from the margin by spaces that a browser keeps, as a paragraph's first line is."""
        return bool(self.parts) and _INDENT.match(self.parts[0][0]) is not None

    def runs(self) -> list[Run]:
        return [
            Run("".join(text for text, _, _ in parts), bool(style & STRONG), bool(style & EM), href)
            for (style, href), parts in groupby(self.parts, key=_dress)
        ]


def _dress(part: Part) -> tuple[int, str | None]:
    """How a part looks, and where it leads."""
    _, style, a = part
    return style, None if a is None else a.get("href")


def list_of(line: Line) -> Element | None:
    """The outermost list that holds the line; without one, the element around the line's own."""
    found: Element | None = None
    for el in ancestors(line.el):
        if el.tag in ("ul", "ol", "nav", "dl"):
            found = el
        elif el.tag in ("main", "body", "article", "header"):
            break
    return line.el.getparent() if found is None else found
