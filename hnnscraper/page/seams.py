"""Where one line is two: boxes of their own that the page sets apart by its style sheet alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hnnscraper.page.lines import Part

_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.")  # beside its owner's name
_TIME_END = re.compile(r"\d:\d\d\Z")  # `15:50` before a counter or a day
_GLUE = re.compile(r"(?:[^\W\d_][a-zà-ỹđ]|[)?!…”])[.”\"]?\Z")  # but not `<em>e</em>KYC`


def unglued(parts: list[Part]) -> Iterator[list[Part]]:
    """Parts that stand in boxes of their own: `…Kim Long</b><span>Sau nhiều…` without any space.

    Within a sentence a capital never follows a small letter in the next element; where it does,
    the page sets the elements apart by its style sheet.
    """
    piece = parts[:1]
    for before, part in pairwise(parts):
        into_link = part[2] is not None and part[2] is not before[2]  # keywords run together so
        opens = part[0].lstrip("“‘\"'")
        if _MAIL.match(part[0]) or (
            _TIME_END.search(before[0])
            if opens[:1].isdigit()
            else not into_link and opens[:1].isupper() and _is_glued(before[0], opens)
        ):
            yield piece
            piece = []
        piece.append(part)
    yield piece


def _is_glued(before: str, after: str) -> bool:
    """`after` opens with a capital; behind a digit that may be `H<sub>2</sub>SO`, but not `Sau`."""
    if before[-1:].isdigit():
        return after[1:2].islower()
    return _GLUE.search(before) is not None
