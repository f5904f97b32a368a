"""What the frontier gives to ask for, and what answers offer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

ListKind = Literal["section", "listing", "feed", "sitemap"]


@dataclass(frozen=True, slots=True)
class Address:
    """One thing to ask for."""

    url: str
    kind: str
    etag: str | None
    last_modified: str | None
    tries: int
    reason: str | None  # why the last answer was none
    discovered_in: str | None


@dataclass(frozen=True, slots=True)
class ListLink:
    """Another list that a list leads to."""

    url: str
    kind: ListKind


@dataclass(slots=True)
class Offer:
    """What an answer leads to. `articles`: by key (the article's id), its address and when it
    changed, if the list says so.
    """

    articles: Mapping[str, tuple[str, datetime | None]] = field(default_factory=dict)
    lists: Sequence[ListLink] = ()  # known so from now on, and read if they were not known
    next_pages: Sequence[ListLink] = ()  # to be read now, known or not


@dataclass(frozen=True, slots=True)
class Noted:
    """What an answer led to that was not known before."""

    articles: int = 0
    lists: tuple[ListLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """What a crawl leaves for the next one."""

    articles: int  # pending or due
    lists: int
