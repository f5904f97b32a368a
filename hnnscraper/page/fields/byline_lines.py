"""A line that is a byline: how sure that is, and its words."""

from __future__ import annotations

import re

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import clean
from hnnscraper.page.fields import byline_top
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.elements import enclosing, is_in_row
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.looks import is_aligned
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.article_links import is_author_link
from hnnscraper.page.view import View

_PEN_NAME = re.compile(r"[A-ZĐÀ-Ỹ][^\W\d_]{2,19}").fullmatch
_SIGNATURE_LEVELS = 3  # elements, of which one sets a signature on the right
# `(tổng hợp)`, `(Theo …)` on a line of its own under the name.
is_bracketed = re.compile(
    r"\((?:tổng hợp|lược (?:dịch|thuật)|thực hiện|ghi(?: chép)?|(?:biên )?dịch|theo [^()]{2,40})\)",
    re.I,
).fullmatch


def certainty(line: Line, view: View) -> str | None:
    """`certain` or `possible`, or None where the line is no byline."""
    if (
        not 0 < len(line.text) <= byline_top.MAX_BYLINE
        or line.is_taken
        or line.tag in ("h1", "h2", "h3")
        or is_in_row(line.el, view.story.holder)
        or bylines.is_label(line.text)
    ):
        return None
    sure = bylines.looks_like(line.text)
    if sure != "certain" and line.is_link and any(is_author_link(a) for a, _ in line.links()):
        return "certain"
    if sure == "possible" and known.marked(line.el, "byline", view.story.holder):
        return "certain"
    if sure is None and len(line.text) <= 60 and known.marked(line.el, "byline", view.story.holder):
        return None if is_prose(line) or line.text[-1] in ".!?:" else "certain"
    if sure != "certain" and _may_sign(line) and _is_signature(line, view):
        return "certain"
    linked = line.linked and not line.is_door_to_nothing
    if sure == "possible" and (line.tag == "li" or linked or _is_in_quotation(line)):
        return None
    return sure


def _may_sign(line: Line) -> bool:
    """A name, or in bold one word of the author's own choice."""
    if bylines.is_name(line.text):
        return True
    is_word = _PEN_NAME(line.text) is not None and not bylines.is_end_mark(line.text)
    return is_word and line.styled(STRONG)


def _is_in_quotation(line: Line) -> bool:
    """Who is quoted, under the words."""
    return enclosing(line.el, "blockquote", levels=3) is not None


def _is_signature(line: Line, view: View) -> bool:
    """Set on the right, where a signature stands."""
    return is_aligned(line, "right", view.story.holder, _SIGNATURE_LEVELS)


def take(lines: list[Line]) -> str:
    """Their words in one; marks them as the byline."""
    for line in lines:
        line.role = "byline"
    return clean(" ".join(_words(line) for line in lines))


def _words(line: Line) -> str:
    """The line without the buttons and the date in it."""
    words = line.text
    if len(line.parts) > 1:
        pieces = (text for text, _, _ in line.parts)
        words = "".join(text for text in pieces if furniture.kind_of(clean(text)) != "button")
    for reading in dates.find_all(words):
        words = words.replace(reading.raw, " ")
    return words.strip(" -–|•,") if words != line.text else words
