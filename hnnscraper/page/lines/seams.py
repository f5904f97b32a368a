"""Where one line is two: boxes of their own that the page sets apart by its style sheet alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.line import Part

_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.")  # beside its owner's name
# Before a counter, before a time or a day.
_TIME_END = re.compile(r"(?:\d:\d\d|[/.-]\d{4}|(?:GMT|UTC) ?\+ ?0?7(?::?00)?\)?)\Z", re.I)
_OPENS_TIME = re.compile(r"\d{1,2}(?:[:h]\d\d|[/.-]\d{1,2}[/.-]\d{4})\b")  # behind a name
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
        if _MAIL.match(part[0]) or _touches_time(before, opens):
            glued = True
        else:
            glued = not into_link and opens[:1].isupper() and _is_glued(before[0], opens)
        if glued:
            yield piece
            piece = []
        piece.append(part)
    yield piece


def _touches_time(before: Part, opens: str) -> bool:
    """Digits behind a time or a day, a time or a day behind a name."""
    if not opens[:1].isdigit():
        return False
    text, _, a = before
    if text[-1:].isalpha() or text.endswith(tuple(STOPS)):
        return a is None and _OPENS_TIME.match(opens) is not None
    return _TIME_END.search(text) is not None


def _is_glued(before: str, after: str) -> bool:
    """`after` opens with a capital; behind a digit that may be `H<sub>2</sub>SO`, but not `Sau`."""
    if before[-1:].isdigit():
        return after[1:2].islower()
    return _GLUE.search(before[-3:]) is not None
