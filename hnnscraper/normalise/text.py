"""White space and Unicode form: the only corrections ever made to the newspaper's text."""

from __future__ import annotations

import re
import unicodedata

# `str.split()` knows the no-break and typographic spaces; these have no width and it does not.
_ZERO_WIDTH = "\u200b\u2060\ufeff"
# No letter bears so many marks (UAX #15); normalising a longer run costs its square.
_MAX_MARKS = 30
_SOFT_HYPHEN = "\u00ad"  # where a word may be parted; nobody sees it
_MARKS = re.compile("[\u0300-\u036f]{31,}")
_AS_SPACE = str.maketrans(dict.fromkeys(_ZERO_WIDTH, " "))


def clean(text: str) -> str:
    """NFC, runs of white space (no-break and zero-width included) as one space, trimmed; without
    soft hyphens.

    >>> clean(" Thứ\\u00a0Ba,\\u200b  Huế\\n")
    'Thứ Ba, Huế'
    """
    if not text.isascii():
        if _SOFT_HYPHEN in text:
            text = text.replace(_SOFT_HYPHEN, "")
        if "\u200b" in text or "\ufeff" in text or "\u2060" in text:
            text = text.translate(_AS_SPACE)
        if not unicodedata.is_normalized("NFC", text):
            text = _MARKS.sub(lambda run: run[0][:_MAX_MARKS], text)
            text = unicodedata.normalize("NFC", text)
    text = text.strip()
    if text.isprintable() and "  " not in text:  # of all white space, only the space is printable
        return text
    return " ".join(text.split())
