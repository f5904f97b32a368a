"""The sister papers' systems of 2009 and 2012, as far as they are known: editor's HTML, broken."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from . import furniture as f
from .design import Design, links
from .model import Card, Group
from .sheet import Conditions, Sheet


class Fck2009(Design):
    """The family's old pages: breadcrumb as h1, tables of pictures inside of paragraphs."""

    name = "fck2009"
    bold, italic = "strong", "em"
    card_style = "four"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        row = f'<tr><td><font color="#0000ff">{caption}</font></td></tr>' if caption else ""
        start = '<p><table align="center" class="image" border="0"><tbody>'
        return f"{start}<tr><td>{img}</td></tr>{row}</tbody></table></p>\n"

    def para(self, s: Sheet, inner: str) -> str:
        return f'<p align="justify">{inner}</p>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<p align="justify"><strong>{inner}</strong></p>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        return '<div class="tinlq">' + links(s, group, "<p>&bull; ", "</p>", "span") + "</div>\n"

    def page(self, s: Sheet) -> None:
        s.add('<div class="header"><a href="/"><img src="logo.png" alt="Báo"></a>', f.today(s))
        s.add(f.menu(s), f.ticker(s), '</div><div class="cate"><h1>', " › ".join(s.crumbs()))
        s.add(
            f'</h1></div><div class="ngaydang">{s.date()}</div><h2 class="tieude">{s.title()}</h2>'
        )
        if lead := s.lead(mark=s.rng.choice(("", "b"))):
            s.add(f'<div class="tomtat"><p>{lead}</p></div>')
        self.write_inline(s, 0)
        s.add(f.share(s), '<div id="newscontents">')
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<p align="right">{byline}</p>')
        s.add("</div>")
        f.after(s)
        s.add('<div class="cot-phai">', f.aside(s), "</div>")
        f.end(s)


class Fck2012(Design):
    """The family's newer pages, broken as they are: </html> at the top, lists never closed."""

    name = "fck2012"
    vocabulary: ClassVar[dict[str, str]] = {
        "suggest": "detail-related", "latest": "box300", "hot": "box300 box-news-hot",
        "relate": "news-relate", "menu": "wappermenu", "heading": "title-box",
    }  # fmt: skip

    def adjust(self, cond: Conditions) -> Conditions:
        return replace(cond, spaces="ragged" if cond.spaces == "tidy" else cond.spaces)

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        items = "".join(f"<li class='related-item'>{self.card(s, c, kind)}\n" for c in cards)
        return f"<ul class='related-list'>{items}</ul>"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        img = img.replace("<img ", '<img class="zoomimg" ', 1)
        note = f"<br>\n\t{caption}&nbsp;" if caption else ""
        return f'<p class="note ignore">{img}{note}</p>\n'

    def page(self, s: Sheet) -> None:
        s.add("</html>\n<body><header><h4><a href='/'>Huế ngày nay Online</a></h4>", f.today(s))
        s.add(f.menu(s), "</header><main><ul class='breadcrumb'>")
        s.add("".join(f"<li><h4>{crumb}</h4>" for crumb in s.crumbs()), "</ul>")
        s.add(f"<div class='detail-title'><h1>\r\n{s.title()}\r\n</h1></div>")
        s.add(f"<span class='pubdate'>{s.date()}</span>", f.share(s), "<div class='detail-desc'>")
        if lead := s.lead():
            s.add(f"<p class='fontd fw600'>{lead}</p>")
        s.add("</div>")
        self.write_inline(s, 0)
        s.add("<div id='newscontents'><div class='content-fck'><div class='content-fck-font-size'>")
        self.write_text(s)
        if byline := s.byline():
            s.add(f"<p class='author ignore'>{byline}</p>")
        s.add("</div></div></div>")
        if tags := s.tags(" class='tag_item'"):
            s.add("<div class='detail-tag'>Từ khóa: ")
            s.add(", ".join(tags), "</div>")
        f.after(s)
        s.add("</main><aside>", f.aside(s), "</aside>")
        f.end(s)
