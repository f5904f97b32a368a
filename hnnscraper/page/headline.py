"""The headline: the words the page claims as its title, found where a reader sees them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, cast

from lxml import etree
from lxml.etree import _Element as Element

from hnnscraper.errors import NotAnArticle
from hnnscraper.page import walk
from hnnscraper.page.claims import Claims
from hnnscraper.page.document import Document
from hnnscraper.page.lines import all_text, ancestors
from hnnscraper.page.walk import LineReader, is_hidden

_PAPER = re.compile(
    r"(?:báo )?(?:điện tử )?(?:huế ngày nay|thừa thiên huế|hnn)(?: online| điện tử|\.vn)?"
    r"|trang chủ",
    re.I,
)
_SEPARATOR = re.compile(r"\s*(?:[-–—|•·:»]|::)\s*")
_ELLIPSIS = re.compile(r"\s*(?:\.\.\.|…)$")
_MAX_PLACES = 60  # where a headline's words are looked at; a page repeats them a few times
_TEXTS = etree.XPath(f"(descendant::text()[contains(., $words)])[position() <= {_MAX_PLACES}]")
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
        (rule, text) for rule, text in claims.titles if not _is_paper_name(text, claims.site_name)
    ]
    headings: list[tuple[Element, str]] = []
    for h1 in islice(document.root.iter("h1"), _MAX_PLACES):
        text = _visible_text(h1)
        if not text or _leads_elsewhere(h1, document) or _is_hidden(h1):
            continue
        if any(_same(text, claim) for _, claim in claimed):
            return Headline(h1, text, "h1", _disagreements(text, claimed))
        if not _is_paper_name(text, claims.site_name):
            headings.append((h1, text))
    seen = _find_claimed(document, claimed)
    if seen is not None:
        seen.doubts = _disagreements(seen.text, claimed)
        return seen
    if headings:
        h1, text = max(headings, key=lambda pair: len(pair[1]))
        return Headline(h1, text, "h1-unconfirmed", _disagreements(text, claimed))
    for heading in document.root.iter("h2", "h3"):
        text = _visible_text(heading)
        if len(text) >= 20 and not _leads_elsewhere(heading, document) and not _is_hidden(heading):
            doubts = [f"taken from a <{heading.tag}>: the page claims no title that is seen on it"]
            return Headline(heading, text, "heading", doubts + _disagreements(text, claimed))
    raise NotAnArticle("no-headline", "the page shows no headline")


def _visible_text(el: Element) -> str:
    return walk.visible_text(el, _MAX_ELEMENTS)


def _is_paper_name(text: str, site_name: str | None) -> bool:
    folded = text.casefold()
    if site_name and folded == site_name.casefold():
        return True
    return all(_PAPER.fullmatch(part) for part in _SEPARATOR.split(folded) if part)


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _same(shown: str, claim: str) -> bool:
    """The claim is what is shown, perhaps cut short or with the paper's name behind it."""
    if shown == claim:
        return True
    a, b = _fold(shown), _fold(claim)
    if not a or not b:
        return False
    if a == b:
        return True
    if _ELLIPSIS.search(claim) and len(b) > 15:
        return a.startswith(b)
    if b.startswith(a + " ") or b.endswith(" " + a):
        # what is left must be set off in the claim, as in `Headline - Name of the paper`
        parts = _SEPARATOR.split(claim)
        return len(parts) > 1 and len(b) - len(a) <= max(40, len(a))
    return False


def _disagreements(shown: str, claimed: list[tuple[str, str]]) -> list[str]:
    return [
        f"the page shows {shown!r}, {rule} says {claim!r}"
        for rule, claim in claimed
        if not _same(shown, claim)
    ]


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
    return len(_fold(linked)) >= 0.8 * len(_fold(all_text(heading)))


def _path(url: str) -> str:
    return url.partition("://")[2].partition("/")[2].partition("?")[0].partition("#")[0]


def _is_hidden(el: Element) -> bool:
    return any(is_hidden(node) for node in ancestors(el))


def _find_claimed(document: Document, claimed: list[tuple[str, str]]) -> Headline | None:
    """The element outside `<h1>` whose text is a claimed title; a heading before other elements."""
    for holders in (_holders, _holders_by_word, _holders_by_line):
        best: tuple[int, Headline] | None = None
        for rule, claim in claimed:
            for el in holders(document.root, claim):
                text = _visible_text(el)
                if not _same(text, claim) or len(text) < 5:
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


def _holders(root: Element, claim: str) -> Iterator[Element]:
    """Elements that may show the claim, by its first words as they stand in the page."""
    return _holding(root, " ".join(_ELLIPSIS.sub("", claim).split()[:3]))


def _holders_by_word(root: Element, claim: str) -> Iterator[Element]:
    """The same by one word alone, however the others are spaced."""
    return _holding(root, max(claim.split(), key=len))


def _holding(root: Element, words: str) -> Iterator[Element]:
    words = "".join(filter(str.isprintable, words))  # lxml takes no control characters in a query
    if not words:
        return
    for form in {words, unicodedata.normalize("NFD", words)}:
        for hit in cast("list[Any]", _TEXTS(root, words=form)):
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


def _holders_by_line(root: Element, claim: str) -> Iterator[Element]:
    """The same line by line: slower, but blind to how words are spaced or parted by tags."""
    reader = LineReader()
    reader.read(root, root, tail=False)
    for line in reader.lines:
        if line.text and _same(line.text, claim):
            yield next((el for el in line.el.iter() if _shows(el, line.text)), line.el)
