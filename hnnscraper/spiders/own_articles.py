"""Sections whose own list is missing: their page names nothing but what stands on every page.

A redesign or an error may leave a section's frame, and in it the boxes that all pages have (the
newest, the most read). Its links look like those of a list that has nothing new.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# Of other sections, each of which names all that the page names. The few articles of a quiet
# section are on the front page, on that of the section above it and on one of all that is new, too.
_OTHERS = 4


@dataclass(frozen=True, slots=True)
class Section:
    url: str
    keys: frozenset[str]  # of the articles that its first page names
    tries: int  # that failed before


class OwnArticles:
    """What the sections' first pages named in one run."""

    def __init__(self) -> None:
        self._read: dict[str, Section] = {}

    def read(self, url: str, keys: Iterable[str], tries: int) -> None:
        self._read[url] = Section(url, frozenset(keys), tries)

    def without(self) -> list[Section]:
        """The sections that name none of their own."""
        sections = self._read.values()
        if len(sections) <= _OTHERS:
            return []
        common = frozenset.intersection(*(each.keys for each in sections))
        return [each for each in sections if each.keys == common]
