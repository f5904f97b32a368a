"""A name as the record gives it: capitals word by word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hnnscraper.normalise import byline_words as tables

KEPT_CAPITALS = tables.table("PV|CTV|BBT|TTXVN|CKI|CKII|NSƯT|NSND")
_INITIAL_PAIRS = tables.table("CH|GH|GI|KH|NG|NGH|NH|PH|QU|TH|TR")  # `TH.HÀ` is `Th.Hà`
LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def given(name: str) -> str:
    """A name as the record gives it: capitals word by word, `H.TRIỀU` as `H.Triều`."""
    return LETTERS.sub(_capitalised, name) if name.replace("ThS", "").isupper() else name


def _capitalised(match: re.Match[str]) -> str:
    word = match[0]
    initial = word in _INITIAL_PAIRS and match.string.startswith(".", match.end())
    spelt = initial or not set("aeiouy").isdisjoint(bare(word.lower()))
    return word[0] + word[1:].lower() if spelt and word not in KEPT_CAPITALS else word


def bare(word: str) -> str:
    """Without tone and vowel marks: `đức` → `duc`."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFD", word.replace("đ", "d"))))
