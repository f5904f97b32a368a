"""Which links of a page lead to articles: by the form of their addresses, held against each other.

An address alone says little on a newspaper never seen before: `…-d538952.html` is an article where
`…-d6/` is a section. But the articles of one newspaper are made alike, and are many on a page: the
addresses of one form whose slugs and titles are as long as headlines are its articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from hnnscraper.discovery.links import Link
from hnnscraper.normalise.address_forms import Form, form
from hnnscraper.normalise.addresses import Address, Site, Verdict

_HEADLINE_WORDS = 4  # shorter ones are rare, and names of sections
_LONG_WORDS = 6  # no section's name is as long without being a link of a menu
_LONG_NUMBER = 5  # digits; sections and topics are never so many


@dataclass(slots=True)
class Candidate:
    """An address that may be an article's, with the best that the page's links say of it."""

    address: Address
    form: Form
    title: str = ""
    only_in_menu: bool = True
    shown: bool = False  # set as a heading or with a picture

    def add(self, link: Link) -> None:
        text = link.title
        # A heading is the title; else the longest text: ranks and categories link to it, too.
        if text and (len(text) > len(self.title)) and not (self.title and len(text) > 200):
            self.title = text
        self.only_in_menu &= link.in_menu
        self.shown |= link.is_heading or link.has_picture

    @property
    def title_words(self) -> int:
        return len(self.title.split()) if self.title else self.form.words

    @property
    def least_words(self) -> int:
        return min(self.form.words, self.title_words)

    @property
    def is_headline(self) -> bool:
        return self.least_words >= _HEADLINE_WORDS


class _Kind:
    """Addresses of one form, numbers apart."""

    def __init__(self, members: list[Candidate]) -> None:
        sure = [each.form.digits for each in members if each.is_headline]
        self.members, self.headlines = len(members), len(sure)
        self.long_ones = sum(1 for each in members if each.least_words > _LONG_WORDS)
        self.digits = median_low(sure) if sure else 0  # of their numbers
        self.is_long = self.digits >= _LONG_NUMBER and not members[0].form.counts_other_things


def candidates(links: Iterable[Link], here: str) -> dict[str, Candidate]:
    """By key, in page order; `here` is the key of the page itself."""
    found: dict[str, Candidate] = {}
    for link in links:
        address = link.address
        if address.verdict not in (Verdict.ARTICLE, Verdict.LISTING) or address.key == here:
            continue
        if address.verdict == Verdict.LISTING and address.reason != "section":
            continue
        if address.key not in found:
            found[address.key] = Candidate(address, form(address.url))
        found[address.key].add(link)
    return found


def choose(found: Iterable[Candidate], site: Site) -> list[Candidate]:
    """Those that are articles, in the same order."""
    every, alike = list(found), defaultdict(list)
    for each in every:
        alike[each.form.kind].append(each)
    kinds = {kind: _Kind(members) for kind, members in alike.items()}
    numbered = any(kind.headlines >= 2 and kind.is_long for kind in kinds.values())
    return [each for each in every if _is_article(each, kinds[each.form.kind], numbered, site)]


def _is_article(each: Candidate, kind: _Kind, numbered: bool, site: Site) -> bool:
    """`numbered`: the page shows that this newspaper numbers its articles."""
    if each.form.counts_other_things:
        return False
    if not each.form.number:
        return _is_unnumbered_article(each, kind, numbered)
    digits, headlines = kind.digits, kind.headlines
    if digits >= _LONG_NUMBER:
        if headlines * 2 < kind.members and headlines < 2:
            return False
        near = each.form.digits >= max(digits - 2, _LONG_NUMBER - 1)
        return near or (each.is_headline and each.form.digits > 1 and each.shown)
    if numbered:
        return site.is_known and each.address.verdict == Verdict.ARTICLE and each.is_headline
    if headlines >= 3:
        return each.is_headline or (each.form.digits >= digits and not each.only_in_menu)
    return each.address.verdict == Verdict.ARTICLE


def _is_unnumbered_article(each: Candidate, kind: _Kind, numbered: bool) -> bool:
    if each.form.topic or each.only_in_menu:
        return False
    if each.form.place == "date":
        return kind.headlines >= 3 or each.form.words >= 3
    if numbered:  # a special format of the house, at most
        return each.least_words >= _LONG_WORDS and each.shown
    if each.least_words <= _HEADLINE_WORDS:
        return False
    return each.shown or each.least_words > _LONG_WORDS or kind.long_ones >= 3
