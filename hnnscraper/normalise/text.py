"""White space and Unicode form, the only corrections ever made to the newspaper's text; and the
signs that its sentences end with.
"""

from __future__ import annotations

import re
import unicodedata

STOPS = ".!?…"  # a sentence ends with one of these
ENDS = STOPS + ":;”\"'»)"  # …and a paragraph with one of these
# `str.split()` knows the no-break and typographic spaces; these have no width and it does not.
_ZERO_WIDTH = "\u200b\u2060\ufeff"
# No letter bears so many marks (UAX #15); normalising a longer run costs its square.
_MAX_MARKS = 30
_SOFT_HYPHEN = "\u00ad"  # where a word may be parted; nobody sees it
_MAY_BE_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MAX_MARKS + 1},}}")
_AS_SPACE = str.maketrans(dict.fromkeys(_ZERO_WIDTH, " "))


def clean(text: str) -> str:
    """NFC, runs of white space (no-break and zero-width included) as one space, trimmed; without
    soft hyphens.

    >>> clean(" Thứ\\u00a0Ba,\\u200b  Huế\\n")
    'Thứ Ba, Huế'
    """
    text = text.strip()
    if not text.isprintable():  # of all white space, only the space is printable
        text = text.replace(_SOFT_HYPHEN, "")
        if any(map(text.__contains__, _ZERO_WIDTH)):
            text = text.translate(_AS_SPACE)
        text = " ".join(text.split())
    elif "  " in text:
        text = " ".join(text.split())
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    text = _MAY_BE_MARKS.sub(_without_more_marks, text)
    return unicodedata.normalize("NFC", text)


def _without_more_marks(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for sign in run[0]:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MAX_MARKS:
            kept.append(sign)
    return "".join(kept)
