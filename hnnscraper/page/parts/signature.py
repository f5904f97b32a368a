"""Where a byline, keywords or a list end the text, though what holds the text holds more."""

from __future__ import annotations

from hnnscraper.normalise import bylines
from hnnscraper.normalise.captions import is_only_credit
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.elements import CELLS, holder_of
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.parts.article_links import is_tag_link

_FURNITURE = (*furniture.LISTS, "tags", "end", "imprint", "button", "notice")
_NO_BYLINES = (*CELLS, "h1", "h2", "h3", "h4")
_MIN_PARAGRAPHS = 3  # set alike, that a byline stands behind
_MAX_LABEL = 30  # characters before keywords
_NEAR = 6  # lines behind a signature


def end_at_byline(lines: list[Line], prose: list[int], end: int) -> int:
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


def end_at_list(lines: list[Line], prose: list[int], end: int) -> int:
    """The first line of keywords or of a list of articles behind all paragraphs before `end`, if
    nothing behind it is set beside them and no byline stands there; `end` where there is none.
    """
    paragraphs = [k for k in prose if lines[k].is_paragraph]
    if len(paragraphs) < _MIN_PARAGRAPHS:
        return end
    first = next((k for k in range(paragraphs[-1] + 1, end) if _opens_list(lines[k])), end)
    holders = {holder_of(lines[k].el) for k in paragraphs}
    rest = [line for line in lines[first:end] if line.text and line.role is None]
    others = [line for line in rest if not _opens_list(line)]
    if not others and first < end and lines[first].role == "box":
        return end  # it is told by the box
    if any(map(_may_be_byline, others, [*others[1:], None])):
        return end
    of_text = (line.tag in CELLS or holder_of(line.el) in holders for line in others)
    return end if any(of_text) else first


def _may_be_byline(line: Line, following: Line | None) -> bool:
    """A name, and no words of who bears it under it, as in a comment."""
    sure = bylines.looks_like(line.text)
    is_over_words = following is not None and following.text[-1] in STOPS
    return sure == "certain" or (sure == "possible" and not is_over_words)


def _opens_list(line: Line) -> bool:
    if line.role == "box":
        return line.kind in furniture.LISTS
    if not line.linked or not all(is_tag_link(a) for a, _ in line.links()):
        return False
    return line.is_link or len(line.unlinked) <= _MAX_LABEL


def _is_signature(lines: list[Line], k: int, end: int) -> bool:
    """A line that may be a name is set as no paragraph, in bold or named as a byline, and links
    follow it soon.
    """
    line = lines[k]
    behind = lines[k + 1 : min(end, k + 1 + _NEAR)]
    if line.is_paragraph or not any(other.linked for other in behind):
        return False
    return line.styled(STRONG) or known.marked(line.el, "byline", levels=2)
