"""Where a byline, keywords or a list end the text, though what holds the text holds more."""

from __future__ import annotations

from hnnscraper.normalise import bylines
from hnnscraper.normalise.captions import is_only_credit
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.elements import CELLS, holder_of
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.looks import Look, are_dressed_alike, look_inside, numberless
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.article_links import leads_to_tags

_FURNITURE = (*furniture.LISTS, "tags", "end", "imprint", "button", "notice")
_NO_BYLINES = (*CELLS, "h1", "h2", "h3", "h4")
_MIN_PARAGRAPHS = 3  # set alike, that a byline stands behind
_SAMPLE = 8  # paragraphs that what stands behind a list is held against
_MAX_LABEL = 30  # characters before keywords
_MIN_SIGNED = 40  # characters of a paragraph outside of what holds the text
_NEAR = 6  # lines behind a signature
_PIECE_LEVELS = 3  # elements around a paragraph in a piece of its own


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


def end_of_signed(lines: list[Line], last: int, end: int) -> int:
    """The last of the paragraphs that stand between line `last`, the end of what holds the text,
    and a byline right before `end`: what is signed is the article's, whatever holds it. `last`
    where no name or anything else than paragraphs stands there.
    """
    signed = end
    while signed > last + 1 and _is_name(lines[signed - 1]):
        signed -= 1
    behind = range(last + 1, signed)
    free = [k for k in behind if lines[k].text and not (lines[k].role or lines[k].kind)]
    is_told = any(is_prose(lines[k]) and len(lines[k].text) >= _MIN_SIGNED for k in free)
    if signed == end or not is_told:
        return last
    leads_away = any(lines[k].link_length * 2 > len(lines[k].text) for k in free)
    return last if leads_away else free[-1]


def _is_name(line: Line) -> bool:
    return line.role is None and bylines.looks_like(line.text) is not None


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
    sample = [lines[k] for k in paragraphs[:_SAMPLE]]
    pieces = {_wrapped(line) for line in sample} - {()}
    of_text = (
        line.tag in CELLS
        or holder_of(line.el) in holders
        or (is_prose(line) and _wrapped(line) in pieces)
        or (is_prose(line) and any(are_dressed_alike(line, own) for own in sample))
        for line in others
    )
    return end if any(of_text) else first


def _wrapped(line: Line) -> Look:
    """What is around the line, by names that are no number's; () where nothing has one."""
    look = numberless(look_inside(line, None, _PIECE_LEVELS))
    return look if any(names for _, names in look) else ()


def _may_be_byline(line: Line, following: Line | None) -> bool:
    """A name, and no words of who bears it under it, as in a comment."""
    sure = bylines.looks_like(line.text)
    is_over_words = following is not None and following.text[-1] in STOPS
    return sure == "certain" or (sure == "possible" and not is_over_words)


def _opens_list(line: Line) -> bool:
    if line.role == "box":
        return line.kind in furniture.LISTS
    if not line.linked or not leads_to_tags(line):
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
