"""The head of a page: title, meta tags, canonical link, JSON-LD; right, wrong or absent."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from .model import FILES, SITE
from .sheet import Sheet

PAPER = "Huế ngày nay Online"


def canonical(s: Sheet) -> str:
    url = s.made.url
    match s.cond.canonical:
        case "good":
            return f'<link rel="canonical" href="{url}">'
        case "www":
            address = url.replace("https://", "http://www.")
            return f'<link rel="canonical" href="{address}">'
        case "elsewhere":  # a page that was put under another site's flag: not believed
            return '<link rel="canonical" href="https://baomoi.example/hue-c1234567.epi">'
    return ""


def _stamp(s: Sheet, when: datetime) -> str:
    """The same moment in one of the ways machines write it."""
    match s.rng.randint(0, 3):
        case 0:
            return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        case 1:
            return f"{when:%Y-%m-%d %H:%M:%S}"  # local time, no offset
        case 2:
            return f"{when:%Y-%m-%dT%H:%M}:00.000+07:00"
    return when.isoformat()


def _description(s: Sheet) -> str:
    made = s.made
    text = made.lead or made.body[0]
    roll = s.rng.random()
    if made.lead and made.dateline and roll < 0.3:
        text = f"{made.dateline} - {text}"
    return text[:118] + "..." if roll < 0.5 and len(text) > 118 else text


def meta(s: Sheet) -> str:
    made, kind = s.made, s.cond.meta
    if kind == "missing":
        return ""
    title = made.title
    if kind == "website":
        title += s.rng.choice((f" - Báo {PAPER}", f" | {PAPER}", " - HNN.VN"))
    elif kind == "other":  # a headline for the search engines
        title = f"{made.section[-1][0]}: {made.title.split(':')[0].rstrip('?')} mới nhất"
    pairs = {
        "og:site_name": PAPER,
        "og:type": {"good": "article", "other": "article"}.get(
            kind, s.rng.choice(("website", "blog"))
        ),
        "og:title": title,
        "og:url": made.url,
        "og:description": _description(s),
        "og:image": FILES + "data2/image/news/share/1200x630.jpg",
    }
    if kind == "good":
        pairs["article:published_time"] = _stamp(s, made.published)
        if made.modified:
            pairs["article:modified_time"] = _stamp(s, made.modified)
            s.shown["modified"] = True
    tags = "".join(f'<meta property="{k}" content="{s.attr(v)}">\n' for k, v in pairs.items())
    words = ", ".join(("Huế", "tin tức Huế", made.section[0][0]))
    return tags + f'<meta name="keywords" content="{s.attr(words)}">\n'


def _article(s: Sheet) -> dict[str, Any]:
    made = s.made
    people = [{"@type": "Person", "name": name} for name, _ in made.byline.authors]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": made.url},
        "headline": made.title,
        "description": _description(s),
        "image": [p.url for p in s.images[:1]] or FILES + "data2/image/news/share/1200x630.jpg",
        "datePublished": _stamp(s, made.published),
        "author": people or {"@type": "Organization", "name": PAPER},
        "publisher": {"@type": "Organization", "name": PAPER, "url": SITE},
    }
    if made.modified and s.cond.jsonld == "good":
        data["dateModified"] = _stamp(s, made.modified)
        s.shown["modified"] = True
    return data


def _misled(s: Sheet) -> dict[str, Any]:
    """What these systems write by mistake: logins, days without time, hours that are off."""
    made, data = s.made, _article(s)
    data["author"] = s.rng.choice(
        (
            {"@type": "Organization", "name": f"Báo {PAPER}"},
            {"@type": "Person", "name": "phongvien3"},
            {"@type": "Person", "name": "admin"},
        )
    )
    data["datePublished"] = s.rng.choice(
        (
            f"{made.published:%Y-%m-%d}",
            f"{made.published:%Y-%m-%dT%H:%M:00Z}",  # local time under the flag of UTC
            f"{made.published - timedelta(minutes=s.rng.randint(3, 900)):%Y-%m-%dT%H:%M:00+07:00}",
        )
    )
    if s.rng.random() < 0.4:
        data["headline"] = f"{made.title} | {PAPER}"
    if s.rng.random() < 0.3:
        data["@type"] = "WebPage"
    return data


def jsonld(s: Sheet) -> str:
    kind = s.cond.jsonld
    if kind == "missing":
        return ""
    if kind == "misleading":
        return _script(json.dumps(_misled(s), ensure_ascii=False))
    if kind == "others":  # about the site and about other articles, not about this one
        cards = [s.other(s.rng, 0.0) for _ in range(3)]
        rows = [
            {"@type": "ListItem", "position": i, "name": c.title, "url": c.url}
            for i, c in enumerate(cards, 1)
        ]
        site = {"@context": "https://schema.org", "@type": "WebSite", "name": PAPER, "url": SITE}
        listed = {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": rows}
        return _script(json.dumps(site, ensure_ascii=False)) + _script(json.dumps(listed))
    data = _article(s)
    if kind == "good":
        if s.rng.random() < 0.25:
            data = {
                "@context": "https://schema.org",
                "@graph": [{"@type": "WebSite", "url": SITE}, data],
            }
        return _script(
            json.dumps(data, ensure_ascii=s.rng.random() < 0.3, indent=s.rng.choice((None, 1)))
        )
    text = json.dumps(data, ensure_ascii=False)
    match s.rng.randint(0, 2):
        case 0:  # a raw line break inside of a string
            text = text.replace('"description": "', '"description": "\n\t')
        case 1:  # a comma too many
            text = text[:-1] + ",}"
        case _:  # cut off
            text = text[: len(text) * 2 // 3]
    return _script(text)


def _script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>\n'


def head(s: Sheet) -> str:
    made = s.made
    sep = s.rng.choice((f" - Báo {PAPER}", f" | {PAPER}", f" - {PAPER}", ""))
    parts = [
        '<meta charset="utf-8">\n',
        f"<title>{s.x(made.title + sep)}</title>\n",
        '<meta name="viewport" content="width=device-width">\n',
        canonical(s) + "\n",
        meta(s),
        f'<base href="{s.cond.base}">\n' if s.cond.base else "",
        f"<style>{s.design.css}</style>\n",
        jsonld(s),
    ]
    return "<head>" + "".join(parts) + "</head>\n"
