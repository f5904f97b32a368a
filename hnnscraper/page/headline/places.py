"""Places on a page where words may stand as its headline, and how they are seen there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any, cast

from lxml import etree
from lxml.etree import _Element as Element

from hnnscraper.normalise import links
from hnnscraper.page.document import Document
from hnnscraper.page.headline import titles
from hnnscraper.page.lines import known, walk
from hnnscraper.page.lines.elements import (
    IMAGES,
    LETTERING,
    all_text,
    ancestors,
    enclosing,
    holds,
    more_than,
)
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.styles import is_hidden
from hnnscraper.page.lines.walk import lines_of

MAX_PLACES = 60  # where a headline's words are looked at; a page repeats them a few times
MAX_HEADLINE = 250  # characters
RANK = {"h1": 0, "h2": 1, "h3": 2, "h4": 3}
_TEXTS = etree.XPath(f"(descendant::text()[contains(., $words)])[position() <= {MAX_PLACES}]")
_MAX_TIED = 5  # places of the same words, held against each other
_MAX_FOLLOWING = 5_000  # elements behind one of them, looked at
_MAX_BETWEEN = 80  # elements between a headline and the first sentence under it
_LONG = 80  # characters of a sentence
_NO_TEXT = ("script", "style", "noscript", "template")
_MAX_ELEMENTS = 100  # in a headline
_MAX_WORDS = 5_000  # characters of a heading with all that it holds
_MAX_SEARCHED = 20_000_000  # bytes; a page is searched once for every words of its claims
_MAX_MARKS = 3  # in each other, around one of its words
_LARGE = re.compile(
    r"font-size\s*:\s*(?:(?:1[89]|[2-9]\d|\d{3})(?:\.\d+)?p[xt]|(?:1\.[2-9]|[2-9])\d{0,3}(?:\.\d{1,3})?r?em"
    r"|(?:xx?-)?large)|font-weight\s*:\s*(?:bold|[6-9]00)",
    re.I,
)


@dataclass(slots=True)
class Headline:
    el: Element
    text: str
    rule: str
    doubts: list[str] = field(default_factory=list)


class Words:
    """Where on a page the words of a claimed title stand; each is looked for and read once."""

    def __init__(self, document: Document, site_name: str | None) -> None:
        self._document = document
        self._site_name = site_name
        self._known: dict[str, list[Element]] = {}
        self._texts: dict[Element, str] = {}
        self._lines: list[Line] | None = None
        self._places: dict[Line, Element] = {}
        self._left = _MAX_SEARCHED

    def text(self, el: Element) -> str:
        if el not in self._texts:
            self._texts[el] = visible_text(el) if len(all_text(el)) <= _MAX_WORDS else ""
        return self._texts[el]

    def by_opening(self, claim: str) -> list[Element]:
        """Elements that may show the claim, by its first words as they stand in the page."""
        return self._holding(" ".join(titles.ELLIPSIS.sub("", claim).split()[:3]))

    def by_word(self, claim: str) -> list[Element]:
        """The same by one word alone, not of the paper's name, however the others are spaced."""
        words = titles.without_paper(claim, self._site_name) or claim
        return self._holding(max(words.split(), key=len))

    def by_line(self, claim: str) -> Iterator[Element]:
        """The same line by line: slower, but blind to how words are spaced or parted by tags."""
        if self._lines is None:
            self._lines = lines_of(self._document.root)
        same = (line for line in self._lines if line.text and titles.same(line.text, claim))
        return map(self._place_of, islice(same, MAX_PLACES))

    def _place_of(self, line: Line) -> Element:
        if line not in self._places:
            self._places[line] = place_of(line)
        return self._places[line]

    def _holding(self, words: str) -> list[Element]:
        words = "".join(filter(str.isprintable, words))  # lxml takes no control characters
        if words not in self._known:
            forms = [words, words.upper()]  # contains() tells small letters from capitals
            if self._document.has_marks:
                forms += [unicodedata.normalize("NFD", form) for form in forms]
            self._known[words] = [el for form in dict.fromkeys(forms) for el in self._find(form)]
        return self._known[words]

    def _find(self, words: str) -> Iterator[Element]:
        if self._left < 0 or not self._document.may_show(words):
            return iter(())
        self._left -= len(self._document.data)
        return _holders(self._document.root, words)


def _holders(root: Element, words: str) -> Iterator[Element]:
    for hit in cast("list[Any]", _TEXTS(root, words=words)):
        parent: Element | None = hit.getparent()
        if parent is None or parent.tag in ("script", "style", "title"):
            continue
        el = parent.getparent() if hit.is_tail else parent
        if el is None:
            continue
        yield el
        # a headline with marks inside it, `<td>Words <b><i>and more</i></b></td>`
        for outer in islice(el.iterancestors(), _MAX_MARKS):
            if el.tag not in LETTERING:
                break
            yield outer
            el = outer


def place_of(line: Line) -> Element:
    """The element that shows just the line's words; the block that holds it, if none does."""
    near = islice(line.el.iter(etree.Element), _MAX_ELEMENTS)
    return next((el for el in near if visible_text(el) == line.text), line.el)


def visible_text(el: Element) -> str:
    return walk.visible_text(el, _MAX_ELEMENTS)


def _leads_elsewhere(heading: Element, document: Document) -> bool:
    """The whole heading is a link to another page: a logo, a breadcrumb, a card."""
    if more_than(_MAX_ELEMENTS * 5, heading.iter()):
        return False  # it holds much else
    inside = [a for a in heading.iter("a") if a.get("href")]
    inside += [el for el in ancestors(heading) if el.tag == "a"]
    if not inside:
        return False
    elsewhere = [a for a in inside if not _is_own(document.absolute(a.get("href")), document.url)]
    if not elsewhere:
        return False
    if enclosing(heading, "a") is not None:
        return True
    words = all_text(heading)
    if len(words) > _MAX_WORDS:
        return False
    linked = "".join(all_text(a) for a in elsewhere)
    return len(titles.fold(linked)) >= 0.8 * len(titles.fold(words))


def _is_own(url: str | None, own: str) -> bool:
    """The address is the page's own, perhaps in another section: an article keeps its number."""
    if url is None or _path(url) == _path(own):
        return True
    number, rule = links.article_id(url)
    return rule == "url-number" and number == links.article_id(own)[0]


def _path(url: str) -> str:
    return url.partition("://")[2].partition("/")[2].partition("?")[0].partition("#")[0]


def is_shown(el: Element, document: Document) -> bool:
    """Neither hidden nor a link to another page."""
    return not _leads_elsewhere(el, document) and not any(map(is_hidden, ancestors(el)))


def stands_out(el: Element) -> bool:
    """Set in large or bold letters, as a heading, or named as one."""
    for node in islice(ancestors(el), 3):
        if node.tag in RANK or node.tag in ("b", "strong", "big"):
            return True
        if node.tag == "font" and (node.get("size") or "").strip("+") in ("3", "4", "5", "6", "7"):
            return True
        if _LARGE.search(node.get("style") or ""):
            return True
    return known.marked(el, "headline", levels=2)


def outermost(el: Element, text: str) -> Element:
    """The outermost element that shows just this text, and no picture, up to a heading."""
    while el.tag not in RANK:
        parent = el.getparent()
        if parent is None or parent.tag == "body" or _holds_many(parent) or holds(parent, *IMAGES):
            break
        if visible_text(parent) != text:
            break
        el = parent
    return el


def nearest_to_text(headlines: list[Headline]) -> Headline:
    """Of the same words in several places the last that stands before the same sentences as the
    first does: a bar that stays in sight and a breadcrumb have them too.
    """
    first, *others = headlines
    if not others:
        return first
    text = _first_long_text(first.el)
    nearest = first
    for other in others[:_MAX_TIED]:
        if _first_long_text(other.el) is text:
            nearest = other
    return nearest


def stands_over_text(el: Element) -> bool:
    """A sentence follows soon."""
    return _first_long_text(el, _MAX_BETWEEN) is not None


def _first_long_text(el: Element, reach: int = _MAX_FOLLOWING) -> Element | None:
    """The first element behind `el` that opens with a sentence, if it is near; in a list or a link
    that may be another article's title.
    """
    following = chain.from_iterable(
        sibling.iter() for node in ancestors(el) for sibling in node.itersiblings()
    )
    for node in islice(following, reach):
        if len(node.text or "") <= _LONG or not isinstance(node.tag, str):
            continue
        if node.tag not in _NO_TEXT and enclosing(node, "a", "li", levels=4) is None:
            return node
    return None


def _holds_many(el: Element) -> bool:
    return more_than(6, el.iterchildren())
