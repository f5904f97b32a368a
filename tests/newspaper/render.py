"""From an article and a design to a page, and to what a careful reader notes of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from .dates import FORMS
from .design import Design
from .head import head
from .model import LOCAL, SITE, Made
from .sheet import ICONS, STATIC, Conditions, Sheet
from .texts import clean

FIELDS = (
    "id", "url", "title", "dateline", "lead", "published_at", "published_raw", "modified_at",
    "byline", "authors", "source", "body", "images", "related", "section", "tags", "language",
)  # fmt: skip
LAZY = (
    "eager", "eager", "eager", "loading", "data-src", "data-src", "data-original",
    "data-lazy-src", "no-src", "data-srcset", "srcset", "noscript", "noscript-only",
)  # fmt: skip


@dataclass(frozen=True)
class Page:
    html: bytes
    url: str  # as it was asked for
    fetched_at: datetime  # UTC
    expected: dict[str, Any]
    design: str
    conditions: Conditions


def draw_conditions(rng: Random, design: Design) -> Conditions:
    """One condition of every axis, independent of each other as far as they can be."""
    pick = rng.choice
    nfd = rng.random() < 0.12
    base = pick(("", "", "", STATIC, STATIC, SITE))
    via = pick(("plain", "plain", "plain", "utm", "fragment", "www"))
    relative = base == SITE or (not base and via != "www")
    form = pick(FORMS)
    cond = Conditions(
        jsonld=pick(("good", "good", "broken", "misleading", "misleading", "others", "missing")),
        meta=pick(("good", "good", "website", "other", "missing")),
        canonical=pick(("good", "good", "good", "good", "www", "elsewhere", "missing")),
        via=via,
        date_form=form,
        date_weekday=rng.random() < 0.6,
        date_caps=rng.random() < 0.06,
        date_join=pick(("space", "space", "space", "nbsp", "spans", "break")),
        date_icon=rng.randrange(len(ICONS)),
        modified_shown=rng.random() < 0.6,
        nfd=nfd,
        entities="none" if nfd else pick(("none", "none", "none", "none", "named", "numeric")),
        spaces=pick(("tidy", "tidy", "nbsp", "ragged")),
        heavy_kb=rng.randint(76, 130) if rng.random() < 0.35 else 0,
        base=base,
        links="relative" if relative and rng.random() < 0.4 else "absolute",
        pictures=pick(("absolute", "absolute", "scheme", "relative")),
        lazy=pick(LAZY),
        ads=rng.random() < 0.4,
        today=rng.random() < 0.7,
    )
    return design.adjust(cond)


def _fetched(rng: Random, made: Made, form: str) -> datetime:
    """When the page was fetched, local time: after it was written, same day or next for words."""
    written = max(made.published, made.modified or made.published)
    if form != "words":
        return written + timedelta(minutes=rng.randint(5, 500_000))
    midnight = made.published.replace(hour=0, minute=0) + timedelta(days=rng.choice((1, 2)))
    return midnight - timedelta(minutes=rng.randint(1, 50))


def _asked(made: Made, via: str) -> str:
    path = made.url.removeprefix(SITE)
    match via:
        case "utm":
            return f"{made.url}?utm_source=zalo&utm_medium=chia-se&fbclid=IwAR0x"
        case "fragment":
            return f"{made.url}#binh-luan"
        case "www":
            return f"https://www.huengaynay.vn/{path}"
        case "mobile":
            return f"https://m.huengaynay.vn/{path}"
        case "amp":
            return f"{SITE}amp/{path}"
    return made.url


def _record(s: Sheet) -> dict[str, Any]:
    made, shown = s.made, s.shown
    byline = made.byline if shown.get("byline") else None
    related, seen = [], set()
    for kind, card in s.related:
        if (kind, card.url) not in seen:
            seen.add((kind, card.url))
            entry = {"kind": kind, "title": clean(card.title), "url": card.url}
            related.append({**entry, "summary": clean(card.summary) if card.summary else None})
    lead = made.lead if shown.get("lead") else None
    return {
        "id": made.id,
        "url": made.url,
        "title": clean(made.title),
        "dateline": made.dateline if lead else None,
        "lead": clean(lead) if lead else None,
        "published_at": made.published.isoformat(),
        "published_raw": shown["date"],
        "modified_at": made.modified.isoformat() if made.modified and "modified" in shown else None,
        "byline": byline.printed if byline else None,
        "authors": [{"name": n, "roles": list(r)} for n, r in byline.authors] if byline else [],
        "source": byline.source if byline else None,
        "body": "\n\n".join(made.body),
        "images": [{"url": p.url, "caption": p.caption, "credit": p.credit} for p in s.images],
        "related": related,
        "section": [{"name": name, "url": url} for name, url in shown["section"]],
        "tags": [clean(tag) for tag in shown.get("tags", ())],
        "language": "vi",
    }


def render(
    made: Made,
    design: Design,
    rng: Random,
    *,
    conditions: Conditions | None = None,
    fetched_at: datetime | None = None,
    **surroundings: Any,
) -> Page:
    """Print an article in a design. Conditions and time of the fetch are drawn, if not given.

    ``surroundings``: what the paper around the article is, as the sheet has it.
    """
    cond = conditions if conditions is not None else draw_conditions(rng, design)
    if cond.date_form == "words" and made.modified:
        made = replace(made, modified=None)
    fetched = (fetched_at or _fetched(rng, made, cond.date_form)).astimezone(LOCAL)
    s = Sheet(made, design, cond, rng, fetched, deploy=rng.randrange(10**6), **surroundings)
    design.page(s)
    body = "".join(s.out)
    text = f"{design.doctype}{design.html_open}{head(s)}{design.body_open}{body}</body></html>"
    if cond.nfd:
        text = unicodedata.normalize("NFD", text)
    url, at = _asked(made, cond.via), fetched.astimezone(UTC)
    return Page(text.encode(), url, at, _record(s), design.name, cond)
