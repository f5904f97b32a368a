"""Draws held-out pages: a design, an article, the day it was fetched."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from tests.heldout.articles import article
from tests.heldout.context import Ctx
from tests.heldout.design import Design
from tests.heldout.designs import DESIGNS
from tests.heldout.model import Art
from tests.heldout.words import VN


class Page(NamedTuple):
    name: str
    url: str  # as it was asked for
    html: bytes
    fetched_at: datetime  # UTC
    expected: dict[str, Any]  # the record, and `_furniture`: texts that must not be in the body
    design: str


def make(name: str, seed: str, force: dict[str, Any] | None = None) -> Page:
    """One page of a design; `force` fixes parts of the article (paras, images, lead, …)."""
    design = DESIGNS[name]
    for attempt in range(50):
        r = Random(f"{name}/{seed}/{attempt}")
        a = article(r, design.era, design.caps, force=force)
        now = _now(r, design, a)
        fetched = now.astimezone(UTC)
        if a.mod and a.mod > now:
            a.mod = None
        asked = _asked(r, a.url.replace("huengaynay.vn", design.host))
        base, relative = r.choice(design.base), r.choice(design.rel)
        x = Ctx(r, a, base, fetched, asked, relative, design.ents)
        x.heavy = r.random() < design.heavy
        html = design.fn(x)
        if not html:
            continue
        expected = x.expected()
        if x.nfd:
            html = unicodedata.normalize("NFD", html)
        if r.random() < 0.1:
            html = html.replace("\n", "\r\n")
        content = html.encode()
        if r.random() < 0.05:
            content = b"\xef\xbb\xbf" + content
        url = x.page_url if name == "amp" else asked
        return Page(f"{name}-{seed}", url, content, fetched, expected, name)
    raise RuntimeError(name)


def _now(r: Random, design: Design, a: Art) -> datetime:
    now = datetime(2025, 12, 10, 8, 12, tzinfo=VN)
    now += timedelta(days=r.randint(0, 80), minutes=r.randint(0, 700))
    if not design.relative or r.random() >= 0.5:
        return now
    k = r.choice(["h", "m", "y"])
    if k == "h":
        n = r.randint(2, 20)
        now, words = a.dt + timedelta(hours=n), f"{n} giờ trước"
    elif k == "m":
        n = r.randint(5, 55)
        now, words = a.dt + timedelta(minutes=n), f"{n} phút trước"
    else:
        now = a.dt.replace(hour=0, minute=0) + timedelta(days=1, minutes=r.randint(300, 1300))
        words = f"Hôm qua {a.dt:%H:%M}"
    a.extra["relative"] = words
    a.mod = None
    return now


def _asked(r: Random, url: str) -> str:
    k = r.random()
    if k < 0.12:
        return url + r.choice(
            [
                "?utm_source=facebook&utm_medium=social",
                "?fbclid=IwAR0abc",
                "?utm_source=zalo&utm_campaign=tin",
                "?gclid=xyz",
            ]
        )
    return f"{url}#binh-luan" if k < 0.16 else url


def pages(count: int, seed: int, only: Sequence[str] = ()) -> Iterator[Page]:
    """`count` pages, the designs (all, or `only` some) in turn."""
    names = list(only or DESIGNS)
    for number in range(count):
        yield make(names[number % len(names)], f"{seed}-{number}")
