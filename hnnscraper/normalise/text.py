"""White space and Unicode form: the only corrections ever made to the newspaper's text."""

from __future__ import annotations

import re
import unicodedata

# `str.split()` knows the no-break and typographic spaces; these have no width and it does not.
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff]")


def clean(text: str) -> str:
    """NFC, runs of white space (no-break and zero-width included) as one space, trimmed.

    >>> clean(" Thứ\\u00a0Ba,\\u200b  Huế\\n")
    'Thứ Ba, Huế'
    """
    if not text.isascii():
        if _ZERO_WIDTH.search(text):
            text = _ZERO_WIDTH.sub(" ", text)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())
