"""Designs of 2025 and 2026: web components, and a page turned on its head."""

from __future__ import annotations

from typing import ClassVar

from . import furniture as f
from .design import Design, links
from .model import Card, Group
from .sheet import Sheet


class Components2026(Design):
    """Custom elements with slots; buttons and labels live in declarative shadow roots."""

    name = "components2026"
    card_style = "plain"

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f"<hnn-{role}>{inner}</hnn-{role}>\n"

    def heading(self, s: Sheet, text: str) -> str:
        return f'<span slot="heading">{s.x(text)}</span>'

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        return "".join(f"<hnn-card>{self.card(s, c, kind)}</hnn-card>" for c in cards)

    def para(self, s: Sheet, inner: str) -> str:
        return f"<hnn-p><p>{inner}</p></hnn-p>\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<h2 slot="body">{inner}</h2>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<span slot="caption">{caption}</span>' if caption else ""
        zoom = '<template shadowrootmode="open"><button>Phóng to</button><slot></slot></template>'
        return f'<hnn-figure>{zoom}<div slot="media">{img}</div>{note}</hnn-figure>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, "<hnn-card>", "</hnn-card>", "p")
        return f"<hnn-related>{rows}</hnn-related>\n"

    def page(self, s: Sheet) -> None:
        shadow = '<template shadowrootmode="open"><style>p{}</style><slot></slot></template>'
        s.add(
            "<hnn-app>", shadow, '<hnn-header><a href="/">Huế ngày nay</a>', f.today(s), f.menu(s)
        )
        s.add("</hnn-header><hnn-story><hnn-path>", " / ".join(s.crumbs()), "</hnn-path>")
        s.add(f'<h1 slot="title">{s.title()}</h1><hnn-time>{s.date()}</hnn-time>', f.listen(s))
        if lead := s.lead():
            s.add(f'<hnn-sapo><p slot="sapo"><b>{lead}</b></p></hnn-sapo>')
        self.write_inline(s, 0)
        s.add("<hnn-body>")
        self.write_text(s)
        s.add("</hnn-body>")
        if byline := s.byline():
            s.add(f'<hnn-author align="right">{byline}</hnn-author>')
        if tags := s.tags():
            s.add('<hnn-tags label="Từ khóa"><span>Từ khóa</span>')
            s.add("".join(f"{tag} " for tag in tags), "</hnn-tags>")
        s.add("</hnn-story>")
        f.after(s)
        s.add("<hnn-rail>", f.aside(s), "</hnn-rail>")
        f.end(s)
        s.add("</hnn-app>")


class Digest2025(Design):
    """Cells on a grid: byline and date under the headline, a wrapper around each paragraph."""

    name = "digest2025"
    card_style = "date"
    vocabulary: ClassVar[dict[str, str]] = {
        "suggest": "grid-b",
        "latest": "grid-c",
        "heading": "lbl",
    }

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f'<div{self.cls(s, role)} data-cell><div class="cell">{inner}</div></div>\n'

    def heading(self, s: Sheet, text: str) -> str:
        return f"<h5>{s.x(text)}</h5>"

    def para(self, s: Sheet, inner: str) -> str:
        return f'<div class="prose-cell"><p>{inner}</p></div>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<div class="prose-cell"><h4>{inner}</h4></div>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<dd class="cap">{caption}</dd>' if caption else ""
        return f'<dl class="photo"><dt>{img}</dt>{note}</dl>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, '<div class="see">', "</div>", "p")
        return f'<div class="see-also"><span class="lbl">Xem thêm</span>{rows}</div>\n'

    def page(self, s: Sheet) -> None:
        s.add(
            '<div class="grid"><div class="bar"><a href="/">hnn</a>',
            f.today(s),
            "</div>",
            f.menu(s),
        )
        s.add(f.advertisement(s) if s.cond.ads else "", '<div class="head-cell"><div class="path">')
        s.add(" › ".join(s.crumbs()), f"</div><h1>{s.title()}</h1>")
        if byline := s.byline():
            s.add(f'<p class="by"><i>{byline}</i></p>')
        s.add(
            f'<p class="when">{s.date()}</p>',
            f'<p class="when">{up}</p>' if (up := s.updated()) else "",
        )
        s.add("</div>")
        if lead := s.lead():
            s.add(f'<div class="lead-cell"><strong>{lead}</strong></div>')
        self.write_inline(s, 0)
        s.add('<div class="story-cell">')
        self.write_text(s)
        s.add("</div>")
        if tags := s.tags():
            s.add("<div class='keys'>Từ khóa: ", ", ".join(tags), "</div>")
        f.after(s)
        s.add('<div class="rail">', f.aside(s), "</div></div>")
        f.end(s)
