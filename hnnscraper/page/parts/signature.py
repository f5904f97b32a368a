"""Where a byline ends the text, though what holds the text holds more."""

from __future__ import annotations

from hnnscraper.normalise import bylines
from hnnscraper.normalise.captions import is_only_credit
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.line import STRONG, Line

_FURNITURE = (*furniture.LISTS, "tags", "end", "imprint", "button", "notice")
_NO_BYLINES = frozenset("td th h1 h2 h3 h4".split())
_MIN_PARAGRAPHS = 3  # set alike, that a byline stands behind
_NEAR = 6  # lines behind a signature


def ends_text(lines: list[Line], prose: list[int], end: int) -> int:
    """Behind the byline that stands behind all paragraphs before `end`, or behind all prose with
    furniture right under it; `end` where there is none.
    """
    paragraphs = [k for k in prose if lines[k].is_paragraph]
    told = paragraphs if len(paragraphs) >= _MIN_PARAGRAPHS else prose
    for k in range(told[-1] + 1, end - 1):
        line = lines[k]
        if line.tag in _NO_BYLINES or is_only_credit(line.text):
            continue
        sure = bylines.looks_like(line.text)
        if sure is None or (sure == "possible" and not _is_signature(lines, k, end)):
            continue
        behind = k + 1
        while behind < end and bylines.looks_like(lines[behind].text):
            behind += 1
        if told is prose:
            return behind if behind < end and lines[behind].kind in _FURNITURE else end
        return end if any(other.is_paragraph for other in lines[behind:end]) else behind
    return end


def _is_signature(lines: list[Line], k: int, end: int) -> bool:
    """A line that may be a name is set as no paragraph, in bold or named as a byline, and links
    follow it soon.
    """
    line = lines[k]
    behind = lines[k + 1 : min(end, k + 1 + _NEAR)]
    if line.is_paragraph or not any(other.linked for other in behind):
        return False
    return line.styled(STRONG) or known.marked(line.el, "byline", levels=2)
