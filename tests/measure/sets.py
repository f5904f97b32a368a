"""The sets of pages a measure is taken on, each page with what a careful reader notes of it.

`newspaper` is the project's own generator, written beside the rules; `heldout` has designs made by
someone who had not seen the rules, and no rule was written from one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from tests import heldout, newspaper

SETS = ("newspaper", "heldout")


@dataclass(frozen=True)
class Case:
    name: str
    design: str
    html: bytes
    url: str
    fetched_at: datetime
    expected: dict[str, Any]


def designs(name: str) -> list[str]:
    return list(newspaper.DESIGNS if name == "newspaper" else heldout.DESIGNS)


def cases(name: str, count: int, seed: int, only: Sequence[str] = ()) -> Iterator[Case]:
    """`count` pages of the set, its designs (all, or `only` some) in turn."""
    if name == "heldout":
        for page in heldout.pages(count, seed, only):
            yield Case(*page[:1], page.design, page.html, page.url, page.fetched_at, page.expected)
        return
    names = list(only or newspaper.DESIGNS)
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        design = names[number % len(names)]
        made = newspaper.render(newspaper.make_article(rng), newspaper.DESIGNS[design], rng)
        label = f"{design}-{seed}-{number}"
        yield Case(label, design, made.html, made.url, made.fetched_at, made.expected)
