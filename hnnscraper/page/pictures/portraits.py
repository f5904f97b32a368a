"""Portraits: pictures that belong to the byline, not to the article.

A newspaper sets its author's picture beside the name, over the text or behind it; one between two
paragraphs shows somebody that the article is about.
"""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines
from hnnscraper.normalise.captions import opens_with_credit
from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import ancestors, enclosing, within
from hnnscraper.page.lines.line import Line

_NEAR = 3  # lines between a portrait and the date under the name
_LEVELS = 4
_FIGURES = ("figure", "table", "amp-figure")


def is_portrait(
    lines: list[Line], i: int, words: list[Line], headline: Element, holder: Element
) -> bool:
    """Whether the picture at `i`, outside of the run of paragraphs, with `words` as its caption,
    shows the author: the words are a name and nothing else, or the date line is all it stands with.
    """
    if enclosing(lines[i].el, *_FIGURES, levels=_LEVELS) is not None:
        return False
    if not words:
        return _leads_date(lines, i, headline, holder)
    text = " ".join(line.text for line in words)
    sure = bylines.looks_like(text)
    if sure is None or opens_with_credit(text):
        return False
    if sure == "certain" and bylines.read(text).authors:
        return True
    beside = lines[max(0, i - _NEAR) : i + _NEAR + 1]
    if any(line.role == "date" for line in beside):
        return True
    return any(known.marked(line.el, "byline") for line in words)


def _leads_date(lines: list[Line], i: int, headline: Element, holder: Element) -> bool:
    """The picture stands right before the date line or the byline, in a box that holds neither the
    headline nor the text.
    """
    following = next((line for line in lines[i + 1 : i + 1 + _NEAR] if line.text), None)
    if following is None or following.role not in ("date", "byline"):
        return False
    for el in islice(ancestors(lines[i].el, holder), _LEVELS):
        if following.within(el):
            return not within(headline, el)
    return False
