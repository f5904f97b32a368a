"""Where the article is over: comments, rating, the page's footer, who publishes it."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page import furniture
from hnnscraper.page.lines import Line
from hnnscraper.page.prose import STOPS, is_prose
from hnnscraper.page.walk import visible_text

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PARAGRAPH = 60  # characters; what stands in a form or a footer is shorter


class EndOfArticle:
    """Asked line by line: whether comments, rating or imprint begin here, once there was prose.

    One line of prose may be the lead, and `Bình luận` under it a button; with a heading, a text box
    or the page's footer there is no such doubt.
    """

    def __init__(self) -> None:
        self._prose = 0

    def __call__(self, line: Line) -> bool:
        if line.in_footer:
            return True
        if line.kind in ("imprint", "end") and _is_among_paragraphs(line):
            line.take_for_text()
        if line.kind == "imprint":
            return True
        if self._prose:
            if line.control:
                return True
            sure = self._prose > 1 or line.tag in _HEADINGS
            if sure and line.kind == "end" and not line.is_link:
                return True
        self._prose += is_prose(line)
        return False


def end_of_article(lines: list[Line]) -> int:
    ends = EndOfArticle()
    return next((k for k, line in enumerate(lines) if ends(line)), len(lines))


def _is_among_paragraphs(line: Line) -> bool:
    """A subhead of the text (`Đánh giá`), or a sentence of it that tells of a licence."""
    el = line.el
    before = el.getprevious()
    if line.is_link or before is None or not _is_paragraph(before):
        return False
    behind = [_is_paragraph(other) for other in islice(el.itersiblings(), 2)]
    if line.kind == "end":
        return behind == [True, True]
    if el.tag != before.tag or line.text[-1] not in STOPS:
        return False
    return any(behind[:1]) or not furniture.opens_imprint(line.text)


def _is_paragraph(el: Element) -> bool:
    text = visible_text(el)
    return len(text) >= _PARAGRAPH and text[-1] in STOPS and furniture.kind_of(text) is None
