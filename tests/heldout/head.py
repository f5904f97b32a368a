"""The head of a page: title, canonical link, meta tags, JSON-LD good, broken or misleading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.heldout.parts import other
from tests.heldout.printer import Printer
from tests.heldout.words import FILE, PEN, SITE, TAGS


def _stamp(at: datetime, form: str) -> str:
    if form == "iso":
        return at.isoformat()
    if form == "utc":
        return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return at.strftime("%Y-%m-%d %H:%M:%S")


class Head(Printer):
    def head(
        self,
        sitename: str = "Báo Huế ngày nay Online",
        canon: Sequence[str] = ("same",),
        og: bool = True,
        meta_time: bool = True,
        css: str = "",
        charset: str = '<meta charset="utf-8">',
        sep: str = " - ",
        ld: Sequence[str] = ("none",),
        first: bool = False,
        base_first: bool = False,
    ) -> str:
        a, r = self.a, self.r
        h = [
            charset,
            "".join(
                (
                    "<title>",
                    self.esc(sitename + sep + a.title if first else a.title + sep + sitename),
                    "</title>",
                )
            ),
        ]
        c = r.choice(canon)
        self.canonical = c
        if c == "same":
            h.append(f'<link rel="canonical" href="{a.url}">')
        elif c == "www":
            h.append(f'<link href="{a.url.replace("https://", "http://www.")}" rel="canonical" />')
        elif c == "offsite":
            h.append(
                "".join(
                    (
                        '<link rel="canonical" href="',
                        a.url.replace("huengaynay.vn", "baothuathienhue.vn"),
                        '">',
                    )
                )
            )
        elif c == "rel":
            h.append(f'<link rel="canonical" href="{a.url[len(SITE) :]}">')
        desc = (a.dateline + a.dash if a.dateline else "") + (a.lead or "")
        if desc and r.random() < 0.7:
            if r.random() < 0.4:
                desc = desc[:90] + "..."
            h.append(f'<meta name="description" content="{self.attr(desc)}">')
        if og:
            ot = (
                a.title
                if r.random() < 0.7
                else r.choice([a.title + sep + sitename, a.title[:30] + "..."])
            )
            h.append(f'<meta property="og:title" content="{self.attr(ot)}" />')
            h.append(
                f'<meta property="og:type" content="{r.choice(["article", "website", "blog"])}" />'
            )
            if desc:
                h.append(f'<meta property="og:description" content="{self.attr(desc)}" />')
            h.append(
                f'<meta property="og:image" content="{FILE}/data2/image/news/og/'
                f'{r.randint(1, 9999)}.jpg" />'
            )
        if r.random() < 0.4:
            h.append(
                "".join(
                    (
                        '<meta name="keywords" content="',
                        self.attr(", ".join(["tin Huế", "báo Huế", "tin tức", *r.sample(TAGS, 3)])),
                        '">',
                    )
                )
            )
        if r.random() < 0.3:
            h.append('<meta name="author" content="Báo Huế ngày nay">')
        k = r.choice(ld)
        shown = a.extra["date_shown"]
        if not shown:  # either stated in the metadata, or nowhere
            a.extra["meta_date"] = meta_time and r.random() < 0.5
            if not a.extra["meta_date"]:
                k = "none" if k != "others" else k
        has_time = meta_time and (r.random() < 0.4 if shown else a.extra.get("meta_date"))
        if a.mod:
            ch = ["visible"] * 2 if shown and a.extra.get("can_show_mod") else []
            if meta_time:
                ch.append("meta")
            if k == "good":
                ch.append("ld")
            if not ch or (not shown and not a.extra.get("meta_date")):
                a.mod = None
            else:
                self.mod_channel = r.choice(ch)
        if has_time or self.mod_channel == "meta":
            h.append(
                "".join(
                    (
                        '<meta property="article:published_time" content="',
                        r.choice(
                            [
                                a.dt.isoformat(),
                                a.dt.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                                a.dt.strftime("%Y-%m-%d %H:%M:%S"),
                            ]
                        ),
                        '" />',
                    )
                )
            )
        if self.mod_channel == "meta" and a.mod:
            h.append(f'<meta property="article:modified_time" content="{a.mod.isoformat()}" />')
        if self.base:
            h.insert(1 if base_first else len(h), f'<base href="{self.base}">')
        if css:
            h.append(f"<style>{css}</style>")
        if k != "none":
            h.append(self.jsonld(k))
        return "\n".join(h)

    def jsonld(self, k: str) -> str:
        a, r = self.a, self.r
        org: dict[str, Any] = {
            "@type": "Organization",
            "name": "Báo Huế ngày nay",
            "logo": {"@type": "ImageObject", "url": SITE + "/logo.png"},
        }
        d: Any = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "mainEntityOfPage": {"@type": "WebPage", "@id": a.url},
            "headline": a.title,
            "image": [FILE + "/data2/image/news/og/1.jpg"],
            "datePublished": a.dt.isoformat(),
            "author": {"@type": "Person", "name": a.first_author}
            if a.first_author
            else dict(org, logo=None),
            "publisher": org,
            "description": (a.lead or a.title)[:150],
        }
        d["author"].pop("logo", None)
        if k == "good":
            form = r.choice(["iso", "utc", "naive"])
            d["datePublished"] = _stamp(a.dt, form)
            if a.mod and (self.mod_channel == "ld" or (self.mod_channel and r.random() < 0.5)):
                d["dateModified"] = _stamp(a.mod, form)
            elif not self.mod_channel and r.random() < 0.6:
                q = a.dt + timedelta(seconds=r.randint(1, 59)) if a.extra["date_shown"] else a.dt
                d["datePublished"] = d["dateModified"] = _stamp(q, form)
            if r.random() < 0.3:
                d = {
                    "@context": "https://schema.org",
                    "@graph": [d, {"@type": "WebSite", "url": SITE, "name": "Huế ngày nay"}],
                }
            elif r.random() < 0.2:
                d = [d, org]
        elif k == "misleading":
            d["author"] = r.choice(
                [
                    {"@type": "Organization", "name": "Báo Huế ngày nay"},
                    {"@type": "Person", "name": "hnnadmin"},
                    {"@type": "Person", "name": "Administrator"},
                    "Huế ngày nay Online",
                ]
            )
            if a.extra["date_shown"]:
                q = a.dt - timedelta(minutes=r.randint(20, 3000))
                d["datePublished"] = r.choice(
                    [q.isoformat(), q.strftime("%Y-%m-%d"), q.strftime("%Y-%m-%dT%H:%M:%S")]
                )
            d["headline"] = r.choice([a.title[:40], "Huế ngày nay Online", a.title])
            d["@type"] = r.choice(["NewsArticle", "Article", "WebPage"])
        elif k == "others":
            its = [other(r, a.extra["seen"], False, a.dt) for _ in range(3)]
            d = {
                "@context": "https://schema.org",
                "@type": "ItemList",
                "itemListElement": [
                    {
                        "@type": "ListItem",
                        "position": i + 1,
                        "item": {
                            "@type": "NewsArticle",
                            "headline": o.title,
                            "url": o.url,
                            "datePublished": (a.dt - timedelta(days=i + 1)).isoformat(),
                            "author": {"@type": "Person", "name": r.choice(PEN)},
                        },
                    }
                    for i, o in enumerate(its)
                ],
            }
        s = json.dumps(d, ensure_ascii=r.random() < 0.3, indent=r.choice([None, 1]))
        if k == "broken":
            if not self.mod_channel:
                d["dateModified"] = d["datePublished"]
            s = json.dumps(d, ensure_ascii=False, indent=1)
            s = r.choice(
                [
                    s.replace('"headline": "', '"headline": "\n\t'),
                    s.replace("\n}", ",\n}"),
                    s.replace('"description": "', '"description": "Theo "lời kể" \n'),
                    s[: len(s) // 2],
                ]
            )
        return f'<script type="application/ld+json">{s}</script>'
