"""A person's name: how it is written, and as the record gives it, capitals word by word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hnnscraper.normalise import byline_words as tables

KEPT_CAPITALS = tables.table("PV|CTV|BBT|TTXVN|CKI|CKII|NSƯT|NSND")
_INITIAL_PAIRS = tables.table("CH|GH|GI|KH|NG|NGH|NH|PH|QU|TH|TR")  # `TH.HÀ` is `Th.Hà`
_LETTERS = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ -])*")
_OFFICE = re.compile(  # who publishes, not who writes
    r"(?:báo|tạp chí|đài|cổng thông tin|trang tin|cơ quan|tòa soạn|toà soạn|sở|ban|ủy ban|ubnd) "
)
_SYLLABLE = re.compile(  # a Vietnamese word without its accents
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
# Of people of the highlands: `K’ Brẻo`.
_HIGHLAND_NAME = re.compile(r"[A-ZĐ]['’] ?[A-ZĐ]?[^\W\d_]+")
SMALL_IN_NAMES = tables.table("thị|văn|và|cùng")


@lru_cache(maxsize=1024)
def given(name: str) -> str:
    """A name as the record gives it: capitals word by word, `H.TRIỀU` as `H.Triều`."""
    return _LETTERS.sub(_capitalised, name) if name.replace("ThS", "").isupper() else name


def _capitalised(match: re.Match[str]) -> str:
    word = match[0]
    initial = word in _INITIAL_PAIRS and match.string.startswith(".", match.end())
    spelt = initial or not set("aeiouy").isdisjoint(bare(word.lower()))
    return word[0] + word[1:].lower() if spelt and word not in KEPT_CAPITALS else word


def bare(word: str) -> str:
    """Without tone and vowel marks: `đức` → `duc`."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFD", word.replace("đ", "d"))))


def is_person(text: str) -> bool:
    """Whether `text` is written as a name: `Đức Quang`, `H.Triều`, `ThS. NGUYỄN VĂN A`."""
    words = text.split() if len(text) <= 40 and _NAME.fullmatch(text) else []
    return 0 < len(words) <= 6 and all(w[0].isupper() or w in SMALL_IN_NAMES for w in words)


def has_family_name(text: str) -> bool:
    """Whether `text` is a family name with given names behind it: `Nguyễn Văn A`."""
    low = text.casefold()
    words = low.split()
    return (
        2 <= len(words) <= 4
        and words[0] in tables.FAMILIES
        and is_person(text)
        and tables.HEADINGS.search(low) is None
    )


def could_be_name(name: str) -> bool:
    """Whether a name without a label is one, or a heading, a place, a word of another language."""
    low = name.casefold()
    words = low.split()
    if low in tables.GENRES or _OFFICE.match(low):
        return False
    if _HIGHLAND_NAME.fullmatch(name):
        return True
    if len(words) > 5 or (words[0] in tables.FAMILIES and len(words) > 1):
        return len(words) <= 5
    if not tables.NOT_IN_NAMES.isdisjoint(words) or tables.HEADINGS.search(low):
        return False
    return all(
        len(run[0]) == 1 or low[run.end() :].startswith(".") or _SYLLABLE.fullmatch(bare(run[0]))
        for run in _LETTERS.finditer(low)
    )
