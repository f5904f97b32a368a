"""Poems: a text of lines too short to be sentences, one under the other."""

from __future__ import annotations

from collections import Counter, defaultdict

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.elements import holder_of
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import are_named_alike
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.ends import end_of_article
from hnnscraper.page.parts.story import Story

_LEAST = 4  # lines
_LENGTH = range(6, 90)  # characters
_OPENING = 3  # lines that tell verses from a name's title
_OPENS = "“\"'‘-–—…("


def take_for_text(lines: list[Line], told: Story | None) -> bool:
    """Take the longest run of verses for the text, where nothing behind the headline is a sentence
    or what was `told` to be the text is none: the lead, or what readers say behind the poem.
    """
    poem = _longest_run(lines)
    if len(poem) < _LEAST or not (poem[0].text[0].isupper() or poem[0].text[0] in _OPENS):
        return False
    if told is not None and not _is_the_text(poem, told):
        return False
    for line in poem:
        line.is_sentence = True
    return True


def opens(lines: list[Line]) -> bool:
    """Whether the lines begin with verses: several short ones without a stop, set alike."""
    first = lines[:_OPENING]
    return len(first) == _OPENING and all(
        _may_be_verse(line) and line.text[-1] not in STOPS and are_named_alike(line, first[0])
        for line in first
    )


def _longest_run(lines: list[Line]) -> list[Line]:
    runs: dict[Element, list[Line]] = defaultdict(list)
    free = [line for line in lines[: end_of_article(lines)] if _may_be_verse(line)]
    stanzas = {line.el for k, line in enumerate(free[1:]) if line.el is free[k].el}
    settings = Counter(map(_setting, stanzas))
    for line in free:
        alone = line.el in stanzas and settings[_setting(line.el)] == 1
        holder = line.el if alone else holder_of(line.el)
        if holder is not None:
            runs[holder].append(line)
    poem = max(runs.values(), key=len, default=[])
    while poem and bylines.looks_like(poem[-1].text):  # the poet
        poem = poem[:-1]
    return poem


def _setting(stanza: Element) -> tuple[Element | None, str, str | None]:
    """What holds it, its name and class: stanzas of one poem are set alike."""
    return holder_of(stanza), str(stanza.tag), stanza.get("class")


def _is_the_text(poem: list[Line], told: Story) -> bool:
    """The poem stands between the headline and all sentences but a lead, and has more lines than
    these; prices and results have digits. Or the text is a part of the poem: its last line may have
    a stop.
    """
    prose = [line for line in told.text if is_prose(line)]
    if not set(told.text).isdisjoint(poem):
        return len(poem) > len(told.text) and set(poem).issuperset(prose)
    lead = [line for line in prose if line.number < poem[0].number]
    digits = sum(any(map(str.isdigit, line.text)) for line in poem)
    if len(lead) > 1 or len(poem) <= len(prose) or digits * 5 > len(poem):
        return False
    between = [*told.head, *told.text, *told.tail]
    before = [line for line in between if line.number < poem[-1].number]
    return not any(line.role in ("box", "card") for line in before)


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
