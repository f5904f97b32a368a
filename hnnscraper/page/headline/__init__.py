"""The headline: the words the page claims as its title, found where a reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain, islice
from operator import itemgetter

from lxml.etree import _Element as Element

from hnnscraper.errors import NotAnArticle
from hnnscraper.normalise import dates
from hnnscraper.page.claims import Claims
from hnnscraper.page.document import Document
from hnnscraper.page.headline import fallbacks, places, titles
from hnnscraper.page.headline.places import Headline
from hnnscraper.page.lines.elements import enclosing

_NO_HEADING = 5  # the rank of a place that is no heading; in a list it is lower still
_MIN_CLAIM = 6  # characters that tell a headline from a word


def find(document: Document, claims: Claims) -> Headline:
    """The page's headline; raises NotAnArticle where there is none to be seen."""
    claimed = [
        (rule, text)
        for rule, text in claims.titles
        if not titles.is_paper_name(text, claims.site_name)
    ]
    headings: list[tuple[Element, str]] = []
    for h1 in islice(document.every("h1"), places.MAX_PLACES):
        text = places.visible_text(h1)
        if not text or dates.is_date_line(text) or not places.is_shown(h1, document):
            continue
        if titles.is_paper_name(text, claims.site_name):
            continue
        if any(titles.same(text, claim) for _, claim in claimed) or _opens(text, claimed):
            return Headline(h1, text, "h1", titles.disagreements(text, claimed))
        headings.append((h1, text))
    words = places.Words(document, claims.site_name)
    found = (
        _find_claimed(document, words, claimed)
        or _find_opened(document, words, claimed)
        or fallbacks.by_address(document)
        or _longest(headings)
        or fallbacks.named(document)
        or fallbacks.lower_heading(document)
        or fallbacks.largest(document)
    )
    if found is None:
        raise NotAnArticle("no-headline", "the page shows no headline")
    found.doubts += titles.disagreements(found.text, claimed)
    return found


def _longest(headings: list[tuple[Element, str]]) -> Headline | None:
    if not headings:
        return None
    h1, text = max(headings, key=lambda pair: len(pair[1]))
    return Headline(h1, text, "h1-unconfirmed")


def _find_claimed(
    document: Document, words: places.Words, claimed: list[tuple[str, str]]
) -> Headline | None:
    """The element outside `<h1>` whose text is a claimed title; a heading before other elements,
    and a place that is looked up by one word, as it is spaced in any way, before the same by more.
    """
    ranked = _ranked(document, words, claimed, words.by_word)
    if not ranked or ranked[0][0] >= _NO_HEADING:
        ranked += _ranked(document, words, claimed, words.by_opening)
    if all(rank > _NO_HEADING for rank, _ in ranked):  # nowhere, or in lists alone
        ranked += _ranked(document, words, claimed, words.by_line)
    return min(ranked, key=itemgetter(0))[1] if ranked else None


def _ranked(
    document: Document,
    words: places.Words,
    claimed: list[tuple[str, str]],
    holders: Callable[[str], Iterable[Element]],
) -> list[tuple[int, Headline]]:
    """The best of the places that `holders` names with its rank, if there is one; of several that
    one claim ties the one at the text.
    """
    best: tuple[int, Headline] | None = None
    for rule, claim in claimed:
        tied: list[Headline] = []
        for el in holders(claim):
            text = words.text(el)
            if not titles.same(text, claim) or len(text) < 5:
                continue
            if titles.is_paper_name(text, None):
                continue  # it stands in the claim, too
            el = places.outermost(el, text)
            if not places.is_shown(el, document):
                continue
            rank = places.RANK.get(str(el.tag), 8 if _in_list(el) else _NO_HEADING)
            name = str(el.tag) if rank < _NO_HEADING else f"as-claimed:{rule}"
            if best is None or rank < best[0]:
                best = (rank, Headline(el, text, name))
                tied = [best[1]]
            elif rank == best[0] and tied:
                tied.append(Headline(el, text, name))
        if best is not None and best[0] <= _NO_HEADING:
            return [(best[0], places.nearest_to_text(tied) if tied else best[1])]
    return [best] if best is not None else []


def _find_opened(
    document: Document, words: places.Words, claimed: list[tuple[str, str]]
) -> Headline | None:
    """What stands out as a headline and opens with a claimed title: `Du lịch xanh` is all that the
    page claims of `Du lịch xanh: Đi chậm để ở lâu`.
    """
    for rule, claim in claimed:
        for title in _parts(claim):
            begun = titles.ELLIPSIS.sub("", title)
            for el in chain(words.by_opening(begun), words.by_word(begun)):
                text = words.text(el)
                if len(text) > places.MAX_HEADLINE or not titles.opens_with(text, title):
                    continue
                if places.stands_out(el) and places.is_shown(el, document):
                    return Headline(places.outermost(el, text), text, f"opens-as-claimed:{rule}")
    return None


def _opens(text: str, claimed: list[tuple[str, str]]) -> bool:
    return any(titles.opens_with(text, part) for _, claim in claimed for part in _parts(claim))


def _parts(claim: str) -> list[str]:
    return [
        part
        for part in titles.parts(claim)
        if len(part) >= _MIN_CLAIM and " " in part and not titles.is_paper_name(part, None)
    ]


def _in_list(el: Element) -> bool:
    return enclosing(el, "li", "a", "nav") is not None
