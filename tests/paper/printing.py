"""Article pages as bytes, and what a careful reader notes of them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import partial
from random import Random
from typing import Any

from tests.newspaper import DESIGNS, Conditions, render
from tests.newspaper.dates import FORMS
from tests.newspaper.design import Design
from tests.newspaper.model import SITE
from tests.paper.articles import Article
from tests.paper.house import House
from tests.paper.newspaper import Newspaper
from tests.paper.sections import MENU
from tests.paper.writing import Links, write

LIVE = b"<!--live-->"
"""Where a page has what is new on every request."""

_MARKS = re.compile(rb"""(<[a-z][a-z0-9-]*\b[^<>]*?)\s(?:class|id)=(?:"[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class Printed:
    body: bytes
    noted: dict[str, Any] | None  # with the newspaper's real address
    base: str

    @property
    def expected(self) -> dict[str, Any] | None:
        """The fields of the record from `id` to `language`; None: the page holds no text."""
        if self.noted is None:
            return None
        expected: dict[str, Any] = json.loads(at_home(json.dumps(self.noted), self.base))
        if expected["published_raw"] is None:
            expected["published_at"] = None
        return expected


def at_home(text: str, base: str) -> str:
    """The text with the newspaper's address where it is served (scheme and host, no slash)."""
    return text.replace(SITE, base + "/")


def print_article(
    newspaper: Newspaper, article: Article, base: str, furniture: str = "", version: int = -1
) -> Printed:
    """A version of an article (the current one) in the look of today.

    `furniture` is what the site puts at the end of each of its pages.
    """
    look, style = newspaper.plays.look, newspaper.style
    template = look.design or article.template
    design = _design(newspaper, article)
    cond = design.adjust(Conditions(**_CONDITIONS.get(template, {}), heavy_kb=style.heavy_kb))
    cond = replace(cond, via="plain", today=template in style.live)
    if look.date in FORMS and template in ("house", "light"):
        cond = replace(cond, date_form=look.date)
    made = write(newspaper, article, version)
    page = render(
        made,
        design,
        Random(f"{newspaper.seed}/{article.number}/page"),
        conditions=_silent(cond) if isinstance(design, House) and design.no_date else cond,
        fetched_at=article.versions[version].at,
        other=Links(newspaper, article).other,
        sections=MENU,
    )
    text = at_home(page.html.decode(), base).replace("</body>", f"{furniture}</body>")
    body = text.encode() if look.classes else without_marks(text.encode())
    by_script = look.text == "script" and isinstance(design, House)
    return Printed(body, None if by_script else page.expected, base)


# The conditions of `tests.newspaper` that a design of this paper stands under; else its defaults.
_CONDITIONS: dict[str, dict[str, Any]] = {
    "house": {"jsonld": "good", "meta": "website", "date_icon": 3, "lazy": "data-src"},
    "light": {"jsonld": "missing", "meta": "missing"},
    "fck2012": {"jsonld": "misleading", "meta": "website", "date_form": "dash"},
    "semantic2023": {"modified_shown": True, "lazy": "loading"},
    "tailwind2024": {"jsonld": "misleading", "date_form": "pipe", "links": "relative"},
    "magazine2021": {"date_form": "luc", "ads": True, "lazy": "srcset"},
}


def _silent(cond: Conditions) -> Conditions:
    """Without a time in what the page says of itself."""
    return replace(cond, jsonld="missing", meta="missing")


def _design(newspaper: Newspaper, article: Article) -> Design:
    look = newspaper.plays.look
    name = look.design or article.template
    if name in ("house", "light"):
        no_date = "published_at" in newspaper.plays.emptied_on(article.id)
        return House(look, light=name == "light", no_date=no_date)
    return DESIGNS[name]


def without_marks(body: bytes) -> bytes:
    """The page with no class and no id on any element."""
    previous = b""
    strip = partial(_MARKS.sub, rb"\1")
    while body != previous:
        previous, body = body, strip(body)
    return body
