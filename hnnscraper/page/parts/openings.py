"""The opening of a text that stands in an element of its own, before what holds the rest of it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import are_named_alike
from hnnscraper.page.lines.prose import is_name_or_date, is_prose

_SUBHEADS = ("h2", "h3", "h4")
_NEAR = 2  # lines behind a picture that may be its caption


def start_of_text(lines: list[Line], first: int, holder: Element) -> int:
    """The first line of the text that goes on with line `first`, in `holder`: before it stand, up
    to the headline, paragraphs set as those of the holder, with nothing but boxes, pictures and
    subheads between. A single one right under the headline may be the lead.
    """
    own = next((line for line in lines[first:] if line.within(holder) and is_prose(line)), None)
    if own is None or own.tag != "p":
        return first
    before = list(_paragraphs_before(lines, first, own))
    if before and not any(map(_may_be_lead, lines[: before[-1]])) and not _is_pair(lines, before):
        before.pop()
    while before and _is_under_picture(lines, before[-1]) and not _is_pair(lines, before):
        before.pop()
    return min([first, *before])


def _may_be_lead(line: Line) -> bool:
    return is_prose(line) and not is_name_or_date(line)


def _paragraphs_before(lines: list[Line], first: int, own: Line) -> Iterator[int]:
    for k in range(first - 1, -1, -1):
        line = lines[k]
        if is_prose(line):
            if not are_named_alike(line, own):
                return
            yield k
        elif not _may_stand_between(lines, k):
            return


def _may_stand_between(lines: list[Line], k: int) -> bool:
    line = lines[k]
    is_told = not line.text or line.role or line.kind or line.linked or line.tag in _SUBHEADS
    return bool(is_told) or _is_under_picture(lines, k)


def _is_under_picture(lines: list[Line], k: int) -> bool:
    return any(line.image is not None for line in lines[max(0, k - _NEAR) : k])


def _is_pair(lines: list[Line], before: list[int]) -> bool:
    """The topmost two of the paragraphs stand in one element."""
    if len(before) < 2:
        return False
    top, under = lines[before[-1]], lines[before[-2]]
    return top.el.getparent() is under.el.getparent()
