"""Headlines of pages that claim no title that is seen on them."""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import dates, links
from hnnscraper.page.document import Document
from hnnscraper.page.headline import places
from hnnscraper.page.headline.places import Headline
from hnnscraper.page.lines.elements import enclosing
from hnnscraper.page.lines.walk import lines_of

_TITLE_NAME = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=(?-i:[A-Z])))(?:title|headline|tieu-?de)(?:$|[\s_-])", re.I
)
_MAX_NAMED = 2  # elements so named; a page of lists has many
_MIN_HEADING = 20  # characters; a box's heading is shorter
_MAX_LOOKED_AT = 3_000  # elements
_MAX_STYLE = 500  # characters
_LARGE_PX = 18  # a text is set in less
# Of the sizes of a `<font>`, and of the units of a style.
_FONT_PX = {"4": 18, "5": 24, "6": 32, "7": 48, "+1": 18, "+2": 24, "+3": 32, "+4": 48}
_SIZE = re.compile(r"font(?:-size)?\s*:[^;]*?(\d{1,4}(?:\.\d{1,4})?)\s*(px|pt|r?em|%)", re.I)
_PX = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16}


def by_address(document: Document) -> Headline | None:
    """The line of which the page's address is made; where it stands out, if there are several."""
    named = (
        line
        for line in lines_of(document.root)
        if len(line.text) <= places.MAX_HEADLINE and links.is_made_from(document.url, line.text)
    )
    found = map(places.place_of, islice(named, places.MAX_PLACES))
    seen = [el for el in found if places.is_shown(el, document)]
    if not seen:
        return None
    el = next(filter(places.stands_out, seen), seen[0])
    text = places.visible_text(el)
    return Headline(places.outermost(el, text), text, "as-addressed")


def lower_heading(document: Document) -> Headline | None:
    """A heading below the first rank; of several, the first of which the address may be made."""
    found: list[tuple[Element, str]] = []
    for heading in islice(document.root.iter("h2", "h3"), places.MAX_PLACES):
        text = places.visible_text(heading)
        if len(text) < _MIN_HEADING or dates.is_date_line(text):
            continue
        if places.is_shown(heading, document):
            found.append((heading, text))
    if not found:
        return None
    heading, text = min(
        found, key=lambda pair: links.contradicts_title(document.url, pair[1]) is not None
    )
    doubt = f"taken from a <{heading.tag}>: the page claims no title that is seen on it"
    return Headline(heading, text, "heading", [doubt])


def named(document: Document) -> Headline | None:
    """What is named as a headline, in no heading; of several, the nearest to the text."""
    found: list[Headline] = []
    for el in islice(document.root.iter("span", "div", "p", "td"), _MAX_LOOKED_AT):
        name = f"{el.get('id') or ''} {el.get('class') or ''}"
        if not _TITLE_NAME.search(name):
            continue
        text = places.visible_text(el)
        if not _MIN_HEADING <= len(text) <= places.MAX_HEADLINE or dates.is_date_line(text):
            continue
        if (
            enclosing(el, "a", "li") is None
            and places.is_shown(el, document)
            and places.stands_over_text(el)
        ):
            doubt = f"taken from {name.strip()!r}: the page claims no title that is seen on it"
            if len(found) == _MAX_NAMED:
                return None
            found.append(Headline(places.outermost(el, text), text, "named", [doubt]))
    return places.nearest_to_text(found) if found else None


def largest(document: Document) -> Headline | None:
    """The words in the largest letters of the page; the first of those as large."""
    best: tuple[float, Element, str] | None = None
    for el in islice(document.root.iter("font", "span", "div", "p", "td", "big"), _MAX_LOOKED_AT):
        size = _size(el)
        if size < _LARGE_PX or (best is not None and size <= best[0]):
            continue
        text = places.visible_text(el)
        if not _MIN_HEADING <= len(text) <= places.MAX_HEADLINE or dates.is_date_line(text):
            continue
        if places.is_shown(el, document):
            best = size, el, text
    if best is None:
        return None
    doubt = "taken from the largest letters: the page claims no title that is seen on it"
    return Headline(places.outermost(best[1], best[2]), best[2], "large", [doubt])


def _size(el: Element) -> float:
    """How large the element's letters are set, in pixels; 0 where it does not say."""
    if el.tag == "font":
        return _FONT_PX.get((el.get("size") or "").strip(), 0)
    match = _SIZE.search((el.get("style") or "")[:_MAX_STYLE])
    return float(match[1]) * _PX[match[2].lower()] if match else 0
