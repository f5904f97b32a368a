"""Where a single `<br>` ends a paragraph, and not a line of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from lxml.etree import _Element as Element

from hnnscraper.normalise.text import ENDS
from hnnscraper.page.lines.line import STRONG, Line

_MIN_PARAGRAPH_AVERAGE = 90  # characters


def part_paragraphs(lines: Iterable[Line]) -> set[Element]:
    """Elements in which single breaks part paragraphs: most lines are indented and end in a stop;
    or there are single breaks only, and the lines are long.
    """
    by_element: dict[Element, list[Line]] = defaultdict(list)
    plain: set[Line] = set()  # neither in bold, as subheads are, nor behind a picture
    is_behind_picture = False
    for line in lines:
        if line.text and not line.is_taken:
            by_element[line.el].append(line)
            if not (is_behind_picture or line.styled(STRONG)):
                plain.add(line)
        is_behind_picture = line.image is not None
    return {
        el
        for el, own in by_element.items()
        if len(own) > 1 and (_are_indented(own) or _are_paragraphs(own, plain))
    }


def _are_paragraphs(lines: list[Line], plain: set[Line]) -> bool:
    """No blank line parts them but at pictures, and of those that are `plain` nearly all are long
    and end as sentences do.
    """
    gaps = sum(
        line.gap for before, line in pairwise(lines) if line.number == before.number + 1
    )  # a picture or a table between two lines is no blank line
    told = [line for line in lines if line in plain]
    long = sum(len(line.text) for line in told) > _MIN_PARAGRAPH_AVERAGE * len(told)
    stops = sum(line.text[-1] in ENDS for line in told)
    return len(told) > 2 and long and not gaps and stops * 5 >= len(told) * 4


def _are_indented(lines: list[Line]) -> bool:
    indented = [line for line in lines if line.indented]
    stops = sum(line.text[-1] in ENDS for line in indented)
    return len(indented) * 2 > len(lines) and stops * 2 > len(indented)
