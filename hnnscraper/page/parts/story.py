"""The run of paragraphs: where the article's own text begins and ends on the page.

What holds the text is found by weight: the element around the most prose. Around it a newspaper
page keeps its order: before it the lead, behind it the byline, then what is not the article's.

The text ends three times, each time nearer. Nothing of the article stands behind what `ends` finds
(comments, imprint, footer) or in the next whole article. Before that, the text ends with the last
line of what holds it and of its pieces beside it, in which a heading of another list or the
keywords may end it once more (`next_end`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.elements import ancestors, is_page, within
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import are_named_alike, look_inside
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import cards, openings, pieces, signature, strays, tables
from hnnscraper.page.parts.ends import end_of_article, next_article, next_end

# These hold one paragraph, never the text.
_PARAGRAPHS = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote figcaption pre dd dt caption".split())
_LISTS = ("ul", "ol", "dl")
_NO_HOLDERS = _PARAGRAPHS | {*_LISTS}  # a list is a part of the text
_NO_BYLINES = frozenset("td th h1 h2 h3 h4".split())
_WEIGHT_BY_LEVEL = (1.0, 0.75, 0.5)
_WEIGHT_OF_PAGE = 0.95  # any part of it that weighs as much is told from the rest
_LEVELS = 5  # of elements that may wrap one paragraph
_MIN_PARAGRAPHS = 3  # under no title, to tell the text from cards by
_MIN_BEFORE = 2  # the lead and more


@dataclass(slots=True)
class Story:
    """The lines behind the headline in three parts, and what holds the middle one."""

    head: list[Line]
    text: list[Line]
    tail: list[Line]
    holder: Element


class _Span(NamedTuple):
    """The first and the last line of a text, and what holds it."""

    first: int
    last: int
    holder: Element


def find(lines: list[Line], headline: Element, page: bytes) -> Story | None:
    """Divide the lines after `headline`; None where no prose follows it. `page` is asked whether
    it closes what holds the text too early.
    """
    end = min(end_of_article(lines), next_article(lines, headline))
    prose = [k for k in range(end) if is_prose(lines[k])]
    holder = _holder([lines[k] for k in prose], headline)
    if holder is not None and _holds_cards(holder, lines, prose):
        of_text = [lines[k] for k in prose if cards.title_over(lines, k) is None]
        if len(of_text) >= _MIN_PARAGRAPHS:
            holder = _holder(of_text, headline)
    if holder is None:
        return None
    span = _row(holder, lines, prose, end) or _run(holder, lines, prose, end, headline)
    first, last, holder = span
    if not within(headline, holder):
        last = strays.end_of_text(lines, last, end, page)
    if len(prose) == 1:  # the lead
        last = tables.end_behind(lines, last, end)
    elif last + 1 < end:
        last = tables.end_beside(lines, last, end, holder)
    return Story(lines[:first], lines[first : last + 1], lines[last + 1 :], holder)


def _holds_cards(holder: Element, lines: list[Line], prose: list[int]) -> bool:
    """Each of its sentences stands under a title of its own."""
    inside = (k for k in prose if lines[k].within(holder))
    return all(cards.title_over(lines, k) is not None for k in inside)


def _behind_lead(prose: list[Line]) -> list[Line]:
    """Without the first line: it may be the lead, which stands outside of what holds the text."""
    return prose[1:] if len(prose) > 2 else prose


def _holder(prose: list[Line], headline: Element) -> Element | None:
    """What holds the text that `prose` is of."""
    holder = _of_the_second(prose, headline)
    if holder is None:
        holder = _heaviest(_behind_lead(prose))
    if holder is not None and is_page(holder):
        holder = _heaviest(prose)  # nothing but the page holds the rest
    return None if holder is None else _widen(holder, prose[1:], headline)


def _run(
    holder: Element, lines: list[Line], prose: list[int], end: int, headline: Element
) -> _Span:
    """What `holder` holds of the text, with what of it stands beside it."""
    inside = [k for k in range(end) if lines[k].within(holder)]
    first, last = inside[0], inside[-1]
    if within(headline, holder):
        first, last = _on_flat_page(lines, prose, first, last, headline)
    end = signature.end_at_byline(lines, prose, signature.end_at_list(lines, prose, end))
    first, last = pieces.extend(lines, prose, holder, (first, min(last, end - 1)), end, headline)
    last = signature.end_of_signed(lines, last, end)
    span = _Span(first, last, holder)
    span = _cut_in_two(lines, span, end, headline) or span
    first, last, holder = _whole(lines, prose, span, end, headline) or span
    if not within(headline, holder):
        first = openings.start_of_text(lines, first, holder)
    if first > 0 and _is_subhead_of(lines[first - 1], lines[first : last + 1]):
        first -= 1
    return _Span(first, last, holder)


def _on_flat_page(
    lines: list[Line], prose: list[int], first: int, last: int, headline: Element
) -> tuple[int, int]:
    """Where the text begins and ends in an element that holds the headline too: what stands
    between headline and prose is no text, but for a picture, a short sentence, a table of data.
    """
    first = next(k for k in prose if k >= first)
    while first > 0 and (
        lines[first - 1].image is not None or _is_short_paragraph(lines[first - 1], lines[first])
    ):
        first -= 1
    first = tables.start_over(lines, first, headline)
    last_prose = max(k for k in prose if k <= last)
    return first, next_end(lines, last_prose + 1, last + 1) - 1


def _of_the_second(prose: list[Line], headline: Element) -> Element | None:
    """Of two paragraphs, what holds the second, if each stands in a box of its own beside the
    headline: the lead and the text.
    """
    if len(prose) != 2:
        return None
    lead, text = prose
    holder = text.el.getparent()
    if holder is None or lead.within(holder):
        return None
    for outer in islice(ancestors(holder), 1, _LEVELS):
        if lead.within(outer):
            return holder if lead.el is not outer and within(headline, outer) else None
    return None


def _heaviest(prose: list[Line]) -> Element | None:
    lines_in = Counter([line.el for line in prose])
    lengths: dict[Element, int] = defaultdict(int)  # of the prose right inside an element
    for line in prose:
        # an element with one line of its own is a paragraph whatever it is called
        start = line.el if lines_in[line.el] > 1 else line.el.getparent()
        if start is not None:
            lengths[start] += len(line.text)
    weights: dict[Element, float] = defaultdict(float)
    for start, length in lengths.items():
        holders = (el for el in ancestors(start) if not _is_part_of_text(el))
        for el, weight in zip(islice(holders, 3), _WEIGHT_BY_LEVEL, strict=False):
            if is_page(el):
                weight *= _WEIGHT_OF_PAGE
            weights[el] += weight * length
    return max(weights, key=lambda el: weights[el]) if weights else None


def _is_part_of_text(el: Element) -> bool:
    """A paragraph or a list, or what is wrapped around a list alone."""
    if el.tag in _NO_HOLDERS:
        return True
    for _ in range(_LEVELS):
        if len(el) != 1 or (el.text or "").strip():
            return False
        el = el[0]
        if el.tag in _LISTS:
            return True
    return False


def _widen(holder: Element, prose: list[Line], headline: Element) -> Element:
    """Where every paragraph has a wrapper of its own, the heaviest one holds a single paragraph.

    `prose` leaves out the first line, which may be the lead.
    """
    if sum(line.within(holder) for line in prose) > 1:
        return holder
    for outer in islice(ancestors(holder), 1, _LEVELS):
        if is_page(outer) or within(headline, outer):
            break
        if sum(line.within(outer) for line in prose) > 1:
            return outer
    return holder


def _row(wrapper: Element, lines: list[Line], prose: list[int], end: int) -> _Span | None:
    """A text whose paragraphs have a wrapper each, beside the headline: from the first paragraph to
    the last before a byline or furniture, and what holds them. None where `wrapper` holds more
    than one paragraph or has no twin.
    """
    behind_lead = _behind_lead([lines[k] for k in prose])
    if len(behind_lead) < 2 or sum(line.within(wrapper) for line in behind_lead) != 1:
        return None
    only = next(lines[k] for k in prose if lines[k].within(wrapper))
    for outer in islice(ancestors(wrapper), 1, _LEVELS):
        if is_page(outer):
            break
        look = look_inside(only, outer)
        twins = [
            k for k in prose if lines[k].within(outer) and look_inside(lines[k], outer) == look
        ]
        if all(lines[k].within(wrapper) for k in twins):
            continue
        first = next(k for k in prose if lines[k].within(outer))
        while first > 0 and _is_subhead(lines[first - 1]) and lines[first - 1].within(outer):
            first -= 1
        last = _last_of_row(lines, twins[0], end, outer)
        return _Span(first, last, outer) if last > twins[0] else None
    return None


def _last_of_row(lines: list[Line], start: int, end: int, holder: Element) -> int:
    """The last paragraph in `holder` before a byline or furniture."""
    last = start
    for k in range(start, next_end(lines, start, end)):
        line = lines[k]
        if not line.within(holder) or line.role == "box":
            break
        if line.tag not in _NO_BYLINES and bylines.looks_like(line.text):
            break
        last = k if is_prose(line) else last
    return last


def _is_short_paragraph(line: Line, following: Line) -> bool:
    """Too short to prove that it is the text's, but a sentence, set as what follows is."""
    return (
        line.text[-1:] in STOPS
        and " " in line.text
        and are_named_alike(line, following)
        and not line.linked
        and line.kind is None
    )


def _is_subhead(line: Line) -> bool:
    return line.tag in ("h2", "h3", "h4") and not line.linked and line.kind is None


def _is_subhead_of(line: Line, text: list[Line]) -> bool:
    """The line before the first paragraph is set as the subheads in the text are."""
    return _is_subhead(line) and any(
        _is_subhead(other) and _own_look(other) == _own_look(line) for other in text
    )


def _own_look(line: Line) -> list[tuple[str, str | None]]:
    return [(str(el.tag), el.get("class")) for el in islice(ancestors(line.el), 2)]


def _cut_in_two(lines: list[Line], part: _Span, end: int, headline: Element) -> _Span | None:
    """The text of which `part` is the first half: what holds both, without the headline, holds
    nothing but paragraphs behind it.
    """
    outer = part.holder.getparent()
    if outer is None or is_page(outer) or within(headline, outer):
        return None
    behind = [k for k in range(part.last + 1, end) if lines[k].within(outer)]
    told = [lines[k] for k in behind if lines[k].text]
    if not told or not all(line.is_paragraph and is_prose(line) for line in told):
        return None
    return _Span(part.first, behind[-1], outer)


def _whole(
    lines: list[Line], prose: list[int], part: _Span, end: int, headline: Element
) -> _Span | None:
    """The text of which `part` is one, such as a long list: paragraphs stand before and behind it,
    and one element without the headline holds them.
    """
    stop = next_end(lines, part.last + 1, end)
    behind = [k for k in prose if part.last < k < stop]
    if not behind or sum(k < part.first for k in prose) < _MIN_BEFORE:
        return None
    for outer in islice(ancestors(part.holder), 1, 4):
        if is_page(outer) or within(headline, outer):
            return None
        inside = [k for k in range(stop) if lines[k].within(outer)]
        if inside[0] < part.first and lines[behind[0]].within(outer):
            return _Span(inside[0], inside[-1], outer)
    return None
