"""Designs of 2021 to 2026: magazine, semantic, utilities, hydrated, hashed, components."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import ClassVar

from . import furniture as f
from .articles import other_card
from .design import Design, links
from .model import FILES, Card, Group, Picture
from .sheet import Conditions, Sheet


class Magazine2021(Design):
    """A long read: picture above the headline, byline and date under the lead, credits apart."""

    name = "magazine2021"
    card_style = "whole"

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f'<section class="m-{role}">{inner}</section>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<h3 class="m-cross">{inner}</h3>\n'

    def caption(self, s: Sheet, pic: Picture) -> str | None:
        parts = [s.t(pic.caption)] if pic.caption else []
        if pic.credit:
            parts.append(f'<cite class="m-credit">Ảnh: {s.x(pic.credit)}</cite>')
        return " ".join(parts) or None

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, '<div class="m-more">', "</div>", "p")
        return f'<aside class="m-aside"><b>Xem thêm</b>{rows}</aside>\n'

    def page(self, s: Sheet) -> None:
        first = s.made.blocks[0]
        hero = isinstance(first, Picture) and not any(g.at == 1 for g in s.made.inline)
        s.add('<header class="m-top"><a href="/">Huế ngày nay</a>', f.menu(s), "</header><article>")
        if hero:
            s.add('<div class="m-hero">', self.block(s, first), "</div>")
        s.add(
            '<div class="m-cat">',
            " ".join(s.crumbs()),
            f'</div><h1 class="m-title">{s.title()}</h1>',
        )
        if lead := s.lead(mark="strong"):
            s.add(f'<p class="m-dek">{lead}</p>')
        s.add('<div class="m-info">')
        if byline := s.byline():
            s.add(f'<div class="m-by">{byline}</div>')
        s.add(f'<div class="m-date">{s.date()}</div></div>', f.share(s))
        self.write_inline(s, 0)
        s.add('<div class="m-body">')
        self.write_text(s, start=1 if hero else 0)
        s.add("</div></article>")
        if tags := s.tags():
            s.add("<ul class='m-tags'>", "".join(f"<li>{x}</li>" for x in tags), "</ul>")
        f.after(s)
        s.add(f.latest(s))
        f.end(s)


class Semantic2023(Design):
    """Each part in the element made for it: article, header, time, figure, address, nav, aside."""

    name = "semantic2023"

    def box(self, s: Sheet, role: str, inner: str) -> str:
        tag = "nav" if role == "menu" else "section"
        return f'<{tag} aria-label="{role}">{inner}</{tag}>\n'

    def heading(self, s: Sheet, text: str) -> str:
        return f"<h2>{s.x(text)}</h2>"

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        return "".join(f"<article>{self.card(s, c, kind)}</article>" for c in cards)

    def page(self, s: Sheet) -> None:
        s.add('<header><a href="/" rel="home">HNN</a>', f.today(s), f.menu(s), "</header><main>")
        s.add('<nav aria-label="Breadcrumb"><ol><li><a href="/">Trang chủ</a></li>')
        s.add("".join(f"<li>{c}</li>" for c in s.crumbs()), "</ol></nav><article><header>")
        s.add(f"<h1>{s.title()}</h1>")
        day = f"{s.made.published:%Y-%m-%dT%H:%M}" if s.rng.random() < 0.5 else ""
        s.add(
            f'<p><time datetime="{day}+07:00">{s.date()}</time>'
            if day
            else f"<p><time>{s.date()}</time>"
        )
        s.add(f" <small>{up}</small>" if (up := s.updated()) else "", "</p>")
        if lead := s.lead():
            s.add(f'<p role="doc-subtitle"><strong>{lead}</strong></p>')
        s.add("</header>")
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f"<footer><address>{byline}</address></footer>")
        s.add("</article>")
        if tags := s.tags(' rel="tag"'):
            s.add("<section><h2>Từ khóa</h2><ul>")
            s.add("".join(f"<li>{x}</li>" for x in tags), "</ul></section>")
        f.after(s)
        s.add("</main><aside>", f.aside(s), "</aside><footer>")
        f.end(s)
        s.add("</footer>")


class Tailwind2024(Design):
    """Utility classes only; the headline again in a sticky bar; avatar, byline, date on top."""

    name = "tailwind2024"
    card_style = "whole"
    vocabulary: ClassVar[dict[str, str]] = dict.fromkeys(
        ("share", "tool", "rating", "comments", "letter", "poll", "suggest", "latest", "hot"),
        "mt-8 rounded-lg border border-gray-200 p-4",
    ) | {"menu": "flex gap-4", "ads": "my-6 text-center", "heading": "text-lg font-semibold",
         "comment": "border-b py-3 text-sm", "imprint": "bg-gray-900 text-xs text-white",
         "cookie": "fixed bottom-0", "ticker": "flex", "relate": "my-4 list-disc pl-5"}  # fmt: skip

    def para(self, s: Sheet, inner: str) -> str:
        return f'<p class="mb-4 text-lg leading-8 text-gray-800">{inner}</p>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<h3 class="mb-2 mt-6 text-xl font-bold">{inner}</h3>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        webp = f'<source type="image/webp" srcset="{FILES}webp/{s.rng.randint(1, 9999)}.webp">'
        note = (
            f'<div class="mt-2 text-center text-sm italic text-gray-500">{caption}</div>'
            if caption
            else ""
        )
        return f'<div class="my-6"><picture>{webp}{img}</picture>{note}</div>\n'

    def page(self, s: Sheet) -> None:
        s.add(f'<div class="fixed top-0 hidden lg:block">{s.x(s.made.title)}</div>')
        s.add(
            '<div class="mx-auto max-w-6xl">', f.menu(s), f.ticker(s), '<div class="flex text-sm">'
        )
        s.add('<span class="px-1">/</span>'.join(s.crumbs()), "</div>")
        s.add(f'<h1 class="mt-4 text-3xl font-bold">{s.title()}</h1><div class="mt-3 flex gap-3">')
        if byline := s.byline():
            s.add(f'<img class="h-10 w-10 rounded-full" src="{FILES}avatar/9.png" alt="">')
            s.add(f'<span class="font-medium">{byline}</span>')
        s.add(f'<span class="text-sm text-gray-500">{s.date()}</span></div>', f.listen(s))
        if lead := s.lead():
            s.add(f'<h2 class="mt-4 text-xl font-semibold">{lead}</h2>')
        self.write_inline(s, 0)
        s.add('<div class="mt-6">')
        self.write_text(s)
        s.add("</div>")
        if tags := s.tags(' class="rounded-full bg-gray-100 px-3 py-1"'):
            s.add('<div class="flex gap-2"><span>Từ khóa:</span>')
            s.add("".join(tags), "</div>")
        f.after(s)
        s.add('<div class="grid">', f.aside(s), "</div>")
        f.end(s)
        s.add("</div>")


class Hydrated2022(Design):
    """Server-rendered script: its data in JSON, spans around pictures, name and date in a row."""

    name = "hydrated2022"
    card_style = "plain"

    def adjust(self, cond: Conditions) -> Conditions:
        return replace(cond, lazy="noscript", date_icon=0)

    def para(self, s: Sheet, inner: str) -> str:
        return f'<p data-block-key="{s.rng.randrange(16**5):05x}">{inner}<!-- --></p>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        frame = f'<span style="box-sizing:border-box;display:block">{img}</span>'
        note = f"<figcaption><span>{caption}</span></figcaption>" if caption else ""
        return f"<figure>{frame}{note}</figure>\n"

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, '<div data-type="story">', "</div>", "p")
        return f'<div data-type="related-box">{rows}</div>\n'

    def page(self, s: Sheet) -> None:
        cards = [
            {"title": c.title, "sapo": c.summary}
            for c in (other_card(s.rng, 1.0) for _ in range(4))
        ]
        data = json.dumps(
            {"props": {"pageProps": {"hot": cards}}, "page": "/[slug]"}, ensure_ascii=False
        )
        s.add('<div id="__next"><div id="top">', f.today(s), f.menu(s), '</div><div id="detail">')
        s.add('<div class="cat">', s.crumbs(last_only=True)[0], f"</div><h1>{s.title()}</h1>")
        s.add('<div class="meta">')
        dash = ""
        if byline := s.byline():
            s.add(f'<span class="name">{byline}</span>')
            dash = " - "
        s.add(f'<span class="post-time">{dash}{s.date()}</span></div>')
        if lead := s.lead():
            s.add(f'<div class="sapo">{lead}</div>')
        self.write_inline(s, 0)
        s.add('<div id="content">')
        self.write_text(s)
        s.add("</div>")
        if tags := s.tags():
            s.add("<div><b>Từ khóa:</b>", "".join(f"{x} " for x in tags), "</div>")
        f.after(s)
        s.add("</div><div>", f.aside(s), "</div>")
        f.end(s)
        s.add(f'</div><script id="__NEXT_DATA__" type="application/json">{data}</script>')


class Hashed2026(Design):
    """CSS in script: every class a hash that changes with each deploy, divs and spans only."""

    name = "hashed2026"
    card_style = "whole"

    def _name(self, s: Sheet, role: str) -> str:
        return f"css-{zlib.crc32(f'{role}{s.deploy}'.encode()):x}"

    def cls(self, s: Sheet, role: str) -> str:
        return f' class="{self._name(s, role)}"'

    def heading(self, s: Sheet, text: str) -> str:
        return f"<div{self.cls(s, 'heading')}><span>{s.x(text)}</span></div>"

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        return "".join(f"<div{self.cls(s, 'card')}>{self.card(s, c, kind)}</div>\n" for c in cards)

    def para(self, s: Sheet, inner: str) -> str:
        return f"<div{self.cls(s, 'text')}><span>{inner}</span></div>\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<div{self.cls(s, 'cross')}><span>{inner}</span></div>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f"<div{self.cls(s, 'note')}>{caption}</div>" if caption else ""
        return f"<div{self.cls(s, 'frame')}><div{self.cls(s, 'pic')}>{img}</div>{note}</div>\n"

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, f"<div{self.cls(s, 'rel')}>", "</div>", "div")
        label = f"<div{self.cls(s, 'label')}>Tin liên quan</div>"
        return f"<div{self.cls(s, 'rels')}>{label}{rows}</div>\n"

    def page(self, s: Sheet) -> None:
        looks = {
            "title": "font:700 34px serif",
            "lead": "font-weight:600",
            "by": "text-align:right",
            "note": "font:italic 13px sans-serif;text-align:center",
            "cross": "font-weight:700",
            "heading": "font-weight:700",
            "rels": "border:1px solid;padding:8px",
        }
        s.add(
            "<style>", "".join(f".{self._name(s, k)}{{{v}}}" for k, v in looks.items()), "</style>"
        )
        s.add('<div id="root">', f.menu(s), f"<div{self.cls(s, 'main')}><div{self.cls(s, 'path')}>")
        s.add("".join(f"<span>{c}</span>" for c in s.crumbs()), f"</div><div{self.cls(s, 'time')}>")
        s.add(s.date(), f"</div><h1{self.cls(s, 'title')}>{s.title()}</h1>", f.share(s))
        s.add(f"<div{self.cls(s, 'time2')}>{up}</div>" if (up := s.updated()) else "")
        if lead := s.lead():
            s.add(f"<div{self.cls(s, 'lead')}>{lead}</div>")
        self.write_inline(s, 0)
        s.add(f"<div{self.cls(s, 'story')}>")
        self.write_text(s)
        s.add("</div>")
        if byline := s.byline():
            s.add(f"<div{self.cls(s, 'by')}><span>{byline}</span></div>")
        if tags := s.tags():
            s.add(f"<div{self.cls(s, 'tags')}><span>Từ khóa</span>")
            s.add("".join(tags), "</div>")
        f.after(s)
        s.add("</div>", f.aside(s))
        f.end(s)
        s.add("</div>")
