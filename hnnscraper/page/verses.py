"""Poems: a text of lines too short to be sentences, one under the other."""

from __future__ import annotations

from collections import defaultdict

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, dates
from hnnscraper.page.ends import end_of_article
from hnnscraper.page.lines import Line

_LEAST = 4  # lines
_LENGTH = range(6, 90)  # characters
_OPENS = "“\"'‘-–—…("


def take_for_text(lines: list[Line]) -> bool:
    """Where nothing behind the headline is a sentence: take the longest run of verses for the text.
    False where there is none.
    """
    runs: dict[Element, list[Line]] = defaultdict(list)
    free = [line for line in lines[: end_of_article(lines)] if _may_be_verse(line)]
    together = {line.el for k, line in enumerate(free[1:]) if line.el is free[k].el}
    for line in free:
        holder = line.el if line.el in together else line.el.getparent()
        if holder is not None:
            runs[holder].append(line)
    poem = max(runs.values(), key=len, default=[])
    while poem and bylines.looks_like(poem[-1].text):  # the poet
        poem = poem[:-1]
    if len(poem) < _LEAST or not (poem[0].text[0].isupper() or poem[0].text[0] in _OPENS):
        return False
    for line in poem:
        line.is_sentence = True
    return True


def _may_be_verse(line: Line) -> bool:
    text = line.text
    return (
        line.role is None
        and len(text) in _LENGTH
        and " " in text
        and not line.linked
        and line.kind is None
        and line.tag not in ("h1", "h2", "h3", "h4", "label", "th", "td", "dt")
        and not dates.is_date_line(text)
    )
