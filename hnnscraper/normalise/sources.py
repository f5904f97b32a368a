"""Whom an article was taken from: agencies and papers, known or by how they are written."""

from __future__ import annotations

import re

from hnnscraper.normalise import byline_words as tables

_DOMAIN = re.compile(r"(?i)(?:[\w-]+\.)+(?:vn|com|net|org)(?:/\S*)?")
_PRESS = re.compile(r"(?i)(?:báo|tạp chí|trang|hãng tin|hãng|đài|cổng thông tin) ")
_MAX_TITLE_WORDS = 5  # of a paper's name


def is_known(text: str) -> bool:
    """Whether the words are an agency, a paper or an address on the web."""
    low = text.casefold()
    return low in tables.AGENCIES or low in tables.PAPERS or bool(_DOMAIN.fullmatch(low))


def reads_as_name(text: str) -> bool:
    """Whether what follows `Theo` is a name, not the rest of a sentence: `ông Nam, giá sẽ tăng`."""
    items = [item.strip() for item in re.split(r"[,;/&|()]| - | và ", text) if item.strip()]
    return 0 < len(text) <= 60 and all(is_known(item) or _is_titled(item) for item in items)


def opens_as_name(text: str) -> bool:
    """Few words of which the first alone is capitalised: a paper's name, if the place is right."""
    words = text.split()
    return (
        0 < len(words) <= _MAX_TITLE_WORDS
        and words[0][0].isupper()
        and not any(char in text for char in ',;:.!?“”"')
    )


def _is_titled(item: str) -> bool:
    """Whether about half of the words are capitalised: `Sức khỏe`, `Bộ Y tế`; of a paper called
    one (`báo Quân đội nhân dân`) the first is enough.
    """
    name = _PRESS.sub("", item)
    words = name.split()
    if not 0 < len(words) <= 6 or words[0][0].islower():
        return False
    capitals = sum(not word[0].islower() for word in words)
    return name != item or capitals * 2 >= len(words)
