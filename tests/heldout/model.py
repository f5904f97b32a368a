"""What a made-up article is, and how its words are filled in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from tests.heldout.words import FAMILY, GIVEN, HON, LOC, MIDDLE, ORG, THING

# A piece of a paragraph: plain words, or a kind (`a`, `b`, `i`) with words and an address.
Run = str | tuple[str, ...]
# A kind (`p h ask q ul ol table img box ad`) and what belongs to it.
Block = tuple[Any, ...]
Author = dict[str, Any]


def norm(s: str) -> str:
    s = unicodedata.normalize("NFC", s)
    return re.sub(r"[\s\u00a0\u200b\u200c\u200d\u2060\ufeff]+", " ", s).strip()


def slug(s: str) -> str:
    s = unicodedata.normalize("NFD", s.replace("đ", "d").replace("Đ", "D"))
    s = "".join(c for c in s if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", s).strip("-")


def fill(r: Random, s: str) -> str:
    def one(m: re.Match[str]) -> str:
        k = m.group(1)
        if k == "pn":
            return f"{r.choice(FAMILY)} {r.choice(MIDDLE)} {r.choice(GIVEN)}"
        if k == "p":
            return (
                f"{r.choice(HON).lower()} {r.choice(FAMILY)} {r.choice(MIDDLE)} {r.choice(GIVEN)}"
            )
        if k == "o":
            return r.choice(ORG)
        if k == "l":
            return r.choice(LOC)
        if k == "th":
            return r.choice(THING)
        if k == "n":
            return str(r.randint(11, 98))
        if k == "n2":
            return str(r.randint(100, 180))
        if k == "n1":
            return str(r.randint(1, 9))
        if k == "mn":
            return str(r.randint(12, 900))
        if k == "mo":
            return str(r.randint(1, 12))
        if k == "d":
            return f"{r.randint(1, 28)}/{r.randint(1, 12)}"
        if k == "y":
            return str(r.randint(2001, 2021))
        if k == "y2":
            return str(r.randint(2026, 2029))
        raise KeyError(k)

    s = re.sub(r"\{(\w+)\}", one, s)
    return re.sub(r"^(“?)(.)", lambda m: m[1] + m[2].upper(), s)  # sentence case


@dataclass
class Img:
    url: str
    caption: str | None
    credit: str | None
    printed: str | None  # the caption line as printed
    split: tuple[str, str] | None = (
        None  # (caption, "Ảnh: X") when the design prints the credit apart
    )


@dataclass
class Rel:
    title: str
    url: str
    summary: str | None = None
    thumb: str = ""
    when: str = ""
    sec: str = ""


@dataclass
class Art:
    title: str
    dateline: str | None
    dash: str
    lead: str | None
    dt: datetime
    mod: datetime | None
    byline: str | None
    authors: list[Author]
    source: str | None
    blocks: list[Block]
    under: list[Rel]
    suggested: list[Rel]
    latest: list[Rel]
    section: list[tuple[str, str]]
    tags: list[str]
    id: str
    url: str
    bold_label: str | None = None
    first_author: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)


def runtext(runs: list[Run]) -> str:
    return "".join(x if isinstance(x, str) else x[1] for x in runs)
