"""The headline: the words the page claims as its title, found where a reader sees them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any, cast

from lxml import etree
from lxml.etree import _Element as Element

from hnnscraper.errors import NotAnArticle
from hnnscraper.normalise import dates, links
from hnnscraper.page import known, titles, walk
from hnnscraper.page.claims import Claims
from hnnscraper.page.document import Document
from hnnscraper.page.lines import all_text, ancestors
from hnnscraper.page.walk import LineReader, is_hidden

_MAX_PLACES = 60  # where a headline's words are looked at; a page repeats them a few times
_TEXTS = etree.XPath(f"(descendant::text()[contains(., $words)])[position() <= {_MAX_PLACES}]")
_MIN_HEADING = 20  # characters; a box's heading is shorter
_MAX_ELEMENTS = 100  # in a headline
_RANK = {"h1": 0, "h2": 1, "h3": 2, "h4": 3}


@dataclass(slots=True)
class Headline:
    el: Element
    text: str
    rule: str
    doubts: list[str] = field(default_factory=list)


def find(document: Document, claims: Claims) -> Headline:
    """The page's headline; raises NotAnArticle where there is none to be seen."""
    claimed = [
        (rule, text)
        for rule, text in claims.titles
        if not titles.is_paper_name(text, claims.site_name)
    ]
    headings: list[tuple[Element, str]] = []
    for h1 in islice(document.root.iter("h1"), _MAX_PLACES):
        text = _visible_text(h1)
        if not text or _leads_elsewhere(h1, document) or _is_hidden(h1):
            continue
        if dates.is_date_line(text):
            continue  # of the day whose articles follow
        if any(titles.same(text, claim) for _, claim in claimed) or _opens(text, claimed):
            return Headline(h1, text, "h1", titles.disagreements(text, claimed))
        if not titles.is_paper_name(text, claims.site_name):
            headings.append((h1, text))
    places = _Places(document)
    seen = _find_claimed(document, places, claimed)
    if seen is not None:
        seen.doubts = titles.disagreements(seen.text, claimed)
        return seen
    opened = _find_opened(document, places, claimed)
    if opened is not None:
        opened.doubts = titles.disagreements(opened.text, claimed)
        return opened
    if headings:
        h1, text = max(headings, key=lambda pair: len(pair[1]))
        return Headline(h1, text, "h1-unconfirmed", titles.disagreements(text, claimed))
    lower = _lower_headings(document)
    if lower:
        # the address is made from the headline
        heading, text = min(
            lower, key=lambda pair: links.contradicts_title(document.url, pair[1]) is not None
        )
        doubts = [f"taken from a <{heading.tag}>: the page claims no title that is seen on it"]
        return Headline(heading, text, "heading", doubts + titles.disagreements(text, claimed))
    raise NotAnArticle("no-headline", "the page shows no headline")


def _lower_headings(document: Document) -> list[tuple[Element, str]]:
    found: list[tuple[Element, str]] = []
    for heading in islice(document.root.iter("h2", "h3"), _MAX_PLACES):
        text = _visible_text(heading)
        if len(text) < _MIN_HEADING or dates.is_date_line(text):
            continue
        if not _leads_elsewhere(heading, document) and not _is_hidden(heading):
            found.append((heading, text))
    return found


def _visible_text(el: Element) -> str:
    return walk.visible_text(el, _MAX_ELEMENTS)


def _leads_elsewhere(heading: Element, document: Document) -> bool:
    """The whole heading is a link to another page: a logo, a breadcrumb, a card."""
    inside = [a for a in heading.iter("a") if a.get("href")]
    inside += [el for el in ancestors(heading) if el.tag == "a"]
    if not inside:
        return False
    own = _path(document.url)
    elsewhere = [a for a in inside if _path(document.absolute(a.get("href")) or own) != own]
    if not elsewhere:
        return False
    if any(el.tag == "a" for el in ancestors(heading)):
        return True
    linked = "".join(all_text(a) for a in elsewhere)
    return len(titles.fold(linked)) >= 0.8 * len(titles.fold(all_text(heading)))


def _path(url: str) -> str:
    return url.partition("://")[2].partition("/")[2].partition("?")[0].partition("#")[0]


def _is_hidden(el: Element) -> bool:
    return any(is_hidden(node) for node in ancestors(el))


def _find_claimed(
    document: Document, places: _Places, claimed: list[tuple[str, str]]
) -> Headline | None:
    """The element outside `<h1>` whose text is a claimed title; a heading before other elements."""
    for holders in (places.by_opening, places.by_word, places.by_line):
        best: tuple[int, Headline] | None = None
        for rule, claim in claimed:
            for el in holders(claim):
                text = places.text(el)
                if not titles.same(text, claim) or len(text) < 5:
                    continue
                el = _outermost(el, text)
                if _leads_elsewhere(el, document) or _is_hidden(el):
                    continue
                rank = _RANK.get(str(el.tag), 8 if _in_list(el) else 5)
                if best is None or rank < best[0]:
                    name = str(el.tag) if rank < 5 else f"as-claimed:{rule}"
                    best = (rank, Headline(el, text, name))
            if best is not None and best[0] <= 5:
                break
        if best is not None:
            return best[1]
    return None


def _find_opened(
    document: Document, places: _Places, claimed: list[tuple[str, str]]
) -> Headline | None:
    """What stands out as a headline and opens with a claimed title: `Du lịch xanh` is all that the
    page claims of `Du lịch xanh: Đi chậm để ở lâu`.
    """
    for rule, claim in claimed:
        for title in _parts(claim):
            begun = titles.ELLIPSIS.sub("", title)
            for el in chain(places.by_opening(begun), places.by_word(begun)):
                text = places.text(el)
                if len(text) > _MAX_HEADLINE or not titles.opens_with(text, title):
                    continue
                if _stands_out(el) and not _leads_elsewhere(el, document) and not _is_hidden(el):
                    return Headline(_outermost(el, text), text, f"opens-as-claimed:{rule}")
    return None


def _opens(text: str, claimed: list[tuple[str, str]]) -> bool:
    return any(titles.opens_with(text, part) for _, claim in claimed for part in _parts(claim))


def _parts(claim: str) -> list[str]:
    return [
        part
        for part in titles.parts(claim)
        if len(part) >= _MIN_CLAIM and " " in part and not titles.is_paper_name(part, None)
    ]


_MAX_HEADLINE = 250  # characters
_MIN_CLAIM = 6  # characters that tell a headline from a word
_LARGE = re.compile(
    r"font-size\s*:\s*(?:(?:1[89]|[2-9]\d|\d{3})(?:\.\d+)?p[xt]|(?:1\.[2-9]|[2-9])\d*\.?\d*r?em"
    r"|(?:xx?-)?large)|font-weight\s*:\s*(?:bold|[6-9]00)",
    re.I,
)


def _stands_out(el: Element) -> bool:
    """Set in large or bold letters, as a heading, or named as one."""
    for node in islice(ancestors(el), 3):
        if node.tag in _RANK or node.tag in ("b", "strong", "big"):
            return True
        if node.tag == "font" and (node.get("size") or "").strip("+") in ("3", "4", "5", "6", "7"):
            return True
        if _LARGE.search(node.get("style") or ""):
            return True
    return known.marked(el, "headline", levels=2)


def _in_list(el: Element) -> bool:
    return any(node.tag in ("li", "a", "nav") for node in ancestors(el))


def _outermost(el: Element, text: str) -> Element:
    """The outermost element that shows just this text, up to a heading."""
    while el.tag not in _RANK:
        parent = el.getparent()
        if parent is None or parent.tag == "body" or _holds_many(parent):
            break
        if _visible_text(parent) != text:
            break
        el = parent
    return el


def _holds_many(el: Element) -> bool:
    return next(islice(el.iterchildren(), 6, None), None) is not None


class _Places:
    """Where on a page the words of a claimed title stand; each is looked for and read once."""

    def __init__(self, document: Document) -> None:
        self._root = document.root
        self._known: dict[str, list[Element]] = {}
        self._texts: dict[Element, str] = {}
        self._decomposed = document.has_marks

    def text(self, el: Element) -> str:
        if el not in self._texts:
            self._texts[el] = _visible_text(el)
        return self._texts[el]

    def by_opening(self, claim: str) -> list[Element]:
        """Elements that may show the claim, by its first words as they stand in the page."""
        return self._holding(" ".join(titles.ELLIPSIS.sub("", claim).split()[:3]))

    def by_word(self, claim: str) -> list[Element]:
        """The same by one word alone, however the others are spaced."""
        return self._holding(max(claim.split(), key=len))

    def by_line(self, claim: str) -> Iterator[Element]:
        """The same line by line: slower, but blind to how words are spaced or parted by tags."""
        reader = LineReader()
        reader.read(self._root, self._root, tail=False)
        for line in reader.lines:
            if line.text and titles.same(line.text, claim):
                yield next((el for el in line.el.iter() if _shows(el, line.text)), line.el)

    def _holding(self, words: str) -> list[Element]:
        words = "".join(filter(str.isprintable, words))  # lxml takes no control characters
        if words not in self._known:
            forms = {words, unicodedata.normalize("NFD", words)} if self._decomposed else {words}
            self._known[words] = [el for form in forms if form for el in _holders(self._root, form)]
        return self._known[words]


def _holders(root: Element, words: str) -> Iterator[Element]:
    for hit in cast("list[Any]", _TEXTS(root, words=words)):
        parent: Element | None = hit.getparent()
        if parent is None or parent.tag in ("script", "style", "title"):
            continue
        el = parent.getparent() if hit.is_tail else parent
        if el is None:
            continue
        yield el
        # a headline with a mark inside it, `<td>Words <b>and more</b></td>`
        outer = el.getparent()
        if outer is not None and el.tag in ("span", "b", "strong", "font"):
            yield outer


def _shows(el: Element, text: str) -> bool:
    return isinstance(el.tag, str) and _visible_text(el) == text
