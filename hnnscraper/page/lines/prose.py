"""Lines that may be an article's sentences, by their words."""

from __future__ import annotations

import re

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import ENDS
from hnnscraper.page.lines.line import Line

_LEAST = 25  # characters
_META = re.compile(r"^[^.!?]*\d{4}[^.!?]*[•|][^.!?]*$")  # author • date • counter
_LONG = 160  # characters; no line of author, date and counter is longer
_SHORT = 60  # …of a line that is a sentence without a mark at its end


def is_prose(line: Line) -> bool:
    """A line that may be a sentence of an article: words that are not mostly links."""
    if line.role is not None:
        return False
    if line.is_sentence is None:
        line.is_sentence = _is_sentence(line)
    return line.is_sentence


def _is_sentence(line: Line) -> bool:
    text = line.text
    if len(text) < _LEAST:
        return False
    if len(text) < _SHORT:
        if text[-1] not in ENDS:
            return False
        if text[-1] == ")" and (bylines.looks_like(text) or dates.is_date_line(text)):
            return False  # `Bảo Phước (Theo Dân trí)`, `09/12/2025 15:50 (GMT+7)`
    if len(text) < _LONG and _META.search(text) and dates.find_all(text):
        return False
    if line.linked and (line.link_length * 2 >= len(text) or line.is_title):
        return False
    return line.kind is None


def is_name_or_date(line: Line) -> bool:
    """What stands around a text beside its sentences; a name in a link may be a keyword."""
    return bool(bylines.looks_like(line.unlinked)) or dates.beside(line.text) != line.text
