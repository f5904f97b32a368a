"""This newspaper's own design of an article page, and the switches of its redesigns.

Its class names are those known of sister papers (SITE.md): none of them is certain for the paper.
"""

from __future__ import annotations

from typing import ClassVar

from tests.newspaper import furniture
from tests.newspaper.design import Design, links
from tests.newspaper.model import Block, Card, Group, Para
from tests.newspaper.sheet import Sheet
from tests.paper.plays import DATES, Look


class House(Design):
    """The paper's design in a look; `light` leaves out most of what stands around the text."""

    name = "house"
    vocabulary: ClassVar[dict[str, str]] = {
        "suggest": "detail-related", "latest": "box300", "hot": "box300 box-news-hot",
        "relate": "news-relate", "menu": "wappermenu", "heading": "title-box",
    }  # fmt: skip

    def __init__(self, look: Look, light: bool = False, no_date: bool = False) -> None:
        self.look, self.light, self.no_date = look, light, no_date

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        if self.look.captions == "plain":
            note = f"<p>{caption}</p>\n" if caption else ""
            return f"<p>{img}</p>\n{note}"
        note = f"<br>\n{caption}&nbsp;" if caption else ""
        return f'<p class="note ignore">{img}{note}</p>\n'

    def para(self, s: Sheet, inner: str) -> str:
        return f'<p style="text-align:justify">{inner}</p>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        return f'<ul class="news-relate">{links(s, group, "<li>", "</li>")}</ul>\n'

    def block(self, s: Sheet, block: Block) -> str:
        return super().block(s, block) + self._boxes_after(s, block)

    def _boxes_after(self, s: Sheet, block: Block) -> str:
        """With suggestions inside the text: one box after each of the first paragraphs."""
        if self.look.suggestions == "below" or not isinstance(block, Para):
            return ""
        noted = [shown for kind, shown in s.related if kind == "inline"]
        left: list[Card] = [each for each in s.made.suggested if each not in noted]
        if not left:
            return ""
        each = s.note("inline", left[0])
        text = f"<p>{s.x(each.summary)}</p>" if each.summary else ""
        link = f'<a href="{s.href(each.url)}"><b>{s.x(each.title)}</b></a>'
        return f'<div class="box-tin">{link}{text}</div>\n'

    def stamp(self, s: Sheet) -> str:
        if self.no_date:
            s.shown["date"] = None
            return ""
        if self.look.date not in DATES:
            return f'<span class="pubdate">{s.date()}</span>'
        s.shown["date"] = DATES[self.look.date](s.made.published)
        return f'<span class="pubdate">{s.shown["date"]}</span>'

    def signed(self, s: Sheet, place: str) -> str:
        if self.look.byline != place or not (byline := s.byline()):
            return ""
        tag = "p" if place == "end" else "span"
        return f'<{tag} class="author ignore">{byline}</{tag}>'

    def page(self, s: Sheet) -> None:
        s.add("<header><a href='/'>Huế ngày nay Online</a>", furniture.today(s), furniture.menu(s))
        s.add("</header><main><ul class='breadcrumb'>")
        s.add("".join(f"<li><h4>{crumb}</h4></li>" for crumb in s.crumbs()), "</ul>")
        s.add(f"<div class='detail-title'><h1>{s.title()}</h1></div><div class='info'>")
        s.add(self.signed(s, "top"), self.stamp(s), "</div>")
        if self.look.text == "script":
            s.add(f"<div id='newscontents'></div><script>load('/api/{s.made.id}')</script></main>")
            return
        if lead := s.lead():
            s.add(f"<div class='detail-desc'><p>{lead}</p></div>")
        self.write_inline(s, 0)
        s.add("<div id='newscontents'><div class='content-fck'>")
        self.write_text(s)
        s.add(self.signed(s, "end"), "</div></div>")
        if tags := s.tags(" class='tag_item'"):
            s.add("<div class='detail-tag'>Từ khóa: ", ", ".join(tags), "</div>")
        self._below(s)

    def _below(self, s: Sheet) -> None:
        if not self.light:
            s.add(furniture.share(s), furniture.rating(s), furniture.comments(s))
        if self.look.suggestions == "below":
            s.add(furniture.suggested(s))
        s.add("</main><aside>", furniture.latest(s))
        s.add("</aside>", "" if self.light else furniture.most_read(s), furniture.imprint(s))
