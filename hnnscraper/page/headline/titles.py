"""Titles: whether what a page shows is what it claims as its title, which it may cut short and set
beside the paper's name."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

_PAPER = re.compile(
    r"(?:báo )?(?:điện tử )?(?:huế ngày nay|thừa thiên huế|hnn)(?: online| điện tử|\.vn)?"
    r"|trang chủ",
    re.I,
)
_MAX_NAME = 500  # characters of a paper's name, with its owner's
_SEPARATOR = re.compile(r"\s*(?:[-–—|•·:»]|::)\s*|\s[>›]\s")
_NO_WORDS = re.compile(r"[\W_]+")
_MAX_PARTS = 12
ELLIPSIS = re.compile(r"\s*(?:\.\.\.|…)$")
_MAX_BESIDE = 40  # characters of the paper's and the section's name in a claim
_MAX_CUT = 120  # characters that are cut off at most
_MIN_CUT = 15  # characters that a headline cut short keeps


def is_paper_name(text: str, site_name: str | None) -> bool:
    """The words are the paper's name, not a headline."""
    if len(text) > _MAX_NAME:
        return False
    folded = text.casefold()
    if site_name and folded == site_name.casefold():
        return True
    return all(_PAPER.fullmatch(part) for part in _SEPARATOR.split(folded) if part)


def without_paper(claim: str, site_name: str | None) -> str:
    """What separators set off in a claim, but for the paper's name."""
    pieces = _SEPARATOR.split(claim)
    return " ".join(piece for piece in pieces if not is_paper_name(piece, site_name))


@lru_cache(maxsize=64)  # a page has few titles, and holds each against all the others
def fold(text: str) -> str:
    """Letters and digits alone, small, one space between words."""
    return _NO_WORDS.sub(" ", text.casefold()).strip()


def same(shown: str, claim: str) -> bool:
    """The claim is what is shown, perhaps cut short or with the paper's name beside it."""
    if shown == claim:
        return True
    a = fold(shown)
    if not a or a == fold(claim):
        return bool(a)
    return any(
        len(a) <= len(b) + _MAX_CUT and a.startswith(b)
        if cut
        else a == b and rest <= max(_MAX_BESIDE, len(a))
        for b, cut, rest in _forms(claim)
    )


@lru_cache(maxsize=64)
def _forms(claim: str) -> list[tuple[str, bool, int]]:
    """What of a claim may be the headline: all of it, or what a separator sets off at either end
    (`Headline - Name of the paper`); folded, whether dots cut it short, and how much is left out.
    """
    whole = len(fold(claim))
    forms: list[tuple[str, bool, int]] = []
    for text in parts(claim):
        folded = fold(text)
        if folded:
            forms.append((folded, False, whole - len(folded)))
            if len(folded) > _MIN_CUT and ELLIPSIS.search(text):
                forms.append((folded, True, whole - len(folded)))
    return forms


def parts(claim: str) -> list[str]:
    """What separators set off at the beginning and at the end of a claim, the longest first; the
    claim itself before them.
    """
    bars = list(islice(_SEPARATOR.finditer(claim), _MAX_PARTS))
    heads = [claim[: bar.start()] for bar in reversed(bars)]
    tails = [claim[bar.end() :] for bar in bars]
    return [claim, *heads, *tails]


def opens_with(shown: str, claim: str) -> bool:
    """The claim is what stands before a colon, a dash or a stop in what is shown, or dots say that
    it was cut short.
    """
    begun = ELLIPSIS.sub("", claim)
    if fold(shown[: len(begun)]) != fold(begun):
        return False
    rest = shown[len(begun) :].lstrip()
    return rest != "" if begun != claim else len(rest) > 2 and rest[0] in ":.?!–—|-"


def disagreements(shown: str, claimed: list[tuple[str, str]]) -> list[str]:
    """What of the claims contradicts the headline shown, in full sentences."""
    return [
        f"the page shows {shown!r}, {rule} says {claim!r}"
        for rule, claim in claimed
        if not same(shown, claim)
    ]
