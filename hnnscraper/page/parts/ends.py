"""Where the article is over: comments, rating, the page's footer, who publishes it.

Where before that its text ends is found in `story`.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines import furniture
from hnnscraper.page.lines.elements import enclosing, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.lines.walk import visible_text
from hnnscraper.page.parts import comments
from hnnscraper.page.parts.among import Setting, Settings

ENDS = ("suggested", "latest", "list", "tags", "end", "imprint")
_FIGURES = ("figure", "table")
_BOXES = ("form", "section", "aside", "fieldset")
_NEAR = 3  # lines
_OWNER = re.compile(
    r"[\W_]*©\s*(?!.*(?:bản quyền|báo |copyright|giấy phép|tòa soạn))\D{2,60}", re.I
)
_DATE = 60  # characters of a date line
_PARAGRAPH = 60  # characters; what stands in a form or a footer is shorter
_MAX_PARAGRAPH = 100  # elements of a paragraph full of links and names in bold


def next_end(lines: list[Line], start: int, end: int) -> int:
    """The first line from `start` on, before `end`, that opens what is no text; `end` if none."""
    return next((k for k in range(start, end) if lines[k].kind in ENDS), end)


class EndOfArticle:
    """Asked line by line: whether comments, rating or imprint begin here, once there was prose.

    One line of prose may be the lead, and `Bình luận` under it a button; of a text box there is no
    such doubt, and of the page's footer and imprint none even without prose. Whose picture it is
    and what stands in a paragraph only look so: such a line is taken for text.
    """

    def __init__(self) -> None:
        self._prose = 0
        self._behind_picture = _NEAR  # lines

    def __call__(self, line: Line) -> bool:
        self._behind_picture = 0 if line.image is not None else self._behind_picture + 1
        if line.in_footer:
            return True
        kind = line.kind
        if kind in ("imprint", "end") and (self._is_pictures(line) or _is_among_paragraphs(line)):
            line.take_for_text()
            kind = None
        if kind == "imprint" and (self._prose > 1 or self._behind_picture >= _NEAR):
            return True  # but for the owner of a picture between headline and text
        if self._prose:
            if line.is_text_box:
                return True
            sure = self._prose > 1
            if sure and kind == "end" and not line.is_link:
                return True
        self._prose += is_prose(line)
        return False

    def _is_pictures(self, line: Line) -> bool:
        """Whose picture it is: `© AFP`, in its figure or right under it or its caption."""
        if enclosing(line.el, "figure", "figcaption", levels=5) is not None:
            return True
        return self._behind_picture < _NEAR and _OWNER.fullmatch(line.text) is not None


def end_of_article(lines: list[Line]) -> int:
    """The number of the line at which the article is over; of no line where none says so."""
    ends = EndOfArticle()
    among: _Paragraphs | None = None
    end = len(lines)
    for k, line in enumerate(lines):
        if not ends(line):
            continue
        among = among or _Paragraphs(lines)
        if not among.hold(k):
            end = k
            break
    return min(end, comments.first_of(lines[:end]))


class _Paragraphs:
    """Where paragraphs that are set alike stand: the first and the last of each setting."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        settings = Settings(lines)
        spans: dict[Setting, tuple[int, int]] = {}
        for k, line in enumerate(lines):
            if line.is_paragraph and is_prose(line) and (setting := settings.of(line)):
                spans[setting] = spans.get(setting, (k, k))[0], k
        self._spans = [(holder, *span) for (holder, *_), span in spans.items() if span[0] < span[1]]

    def hold(self, k: int) -> bool:
        """Line `k` is in a box among paragraphs: some set alike stand before it and behind it."""
        line = self._lines[k]
        if line.in_footer or line.kind == "imprint":
            return False
        around = [holder for holder, first, last in self._spans if first < k < last]
        if not around or line.el in around:
            return False
        return line.el.tag in _BOXES or line.el.getparent() not in around


def next_article(lines: list[Line], headline: Element) -> int:
    """The line at which the next of several whole articles on one page begins: another `<h1>`
    outside of its own `<article>`, or a heading beside the text with a date and time of its own; a
    live report has such headings in its text.
    """
    own = enclosing(headline, "article")
    told: Element | None = None  # what holds the first sentence
    for k, line in enumerate(lines):
        if own is not None and line.tag == "h1" and not line.within(own):
            return k
        if told is not None and line.tag in ("h1", "h2") and not line.linked:
            is_beside = not line.within(told) and (own is None or not line.within(own))
            if is_beside and _is_dated(lines, k):
                return k
        if told is None and is_prose(line):
            told = line.el.getparent()
    return len(lines)


def _is_dated(lines: list[Line], k: int) -> bool:
    """Right under line `k` stands a date with its time, and nothing else."""
    under = next((line.text for line in lines[k + 1 : k + 3] if line.text), "")
    return len(under) <= _DATE and any(
        found.at and found.raw == under for found in dates.find_all(under)
    )


def _is_among_paragraphs(line: Line) -> bool:
    """A subhead of the text (`Đánh giá`), or a sentence of it that tells of a licence."""
    if line.is_among_paragraphs is None:
        line.is_among_paragraphs = not line.is_link and _has_paragraphs_beside(line)
    return line.is_among_paragraphs


def _has_paragraphs_beside(line: Line) -> bool:
    el = line.el
    behind = list(islice((s for s in el.itersiblings() if s.tag not in _FIGURES), 2))
    before = el.getprevious()
    if before is None:
        return False
    if line.kind == "end":
        return len(behind) == 2 and all(map(_is_paragraph, (*behind, before)))
    if el.tag != before.tag or line.text[-1] not in STOPS or not _is_paragraph(before):
        return False
    return any(map(_is_paragraph, behind[:1])) or not furniture.opens_imprint(line.text)


def _is_paragraph(el: Element) -> bool:
    if more_than(_MAX_PARAGRAPH, el.iter()):
        return False
    text = visible_text(el)
    return len(text) >= _PARAGRAPH and text[-1] in STOPS and furniture.kind_of(text) is None
