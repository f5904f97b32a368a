"""Designs of 2010 to 2019: div soup, blogs, editors' markup, microdata, bootstrap, AMP, mobile."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from . import furniture as f
from .design import Design, light, links
from .model import Card, Group
from .sheet import Conditions, Sheet

HOME = "<a href='https://huengaynay.vn/'>Trang chủ</a>"


class DivSoup2010(Design):
    """Nothing but divs: logo as h1, headline, paragraphs, pictures, captions, byline as divs."""

    name = "divsoup2010"
    card_style = "cut"

    def heading(self, s: Sheet, text: str) -> str:
        return f'<div class="hd"><span>{s.x(text)}</span></div>'

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        return "".join(f'<div class="it">{self.card(s, c, kind)}</div>\n' for c in cards)

    def para(self, s: Sheet, inner: str) -> str:
        return f'<div style="text-align: justify;">{inner}</div>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<div style="text-align: justify;"><b>{inner}</b></div>\n'

    def quote(self, s: Sheet, lines: list[str]) -> str:
        return '<div class="trichdan">' + "".join(f"<div>{x}</div>" for x in lines) + "</div>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<div style="text-align: center;"><i>{caption}</i></div>\n' if caption else ""
        return f'<div style="text-align: center;">{img}</div>\n{note}'

    def inline(self, s: Sheet, group: Group) -> str:
        return '<div class="lq">' + links(s, group, "<div>", "</div>", "span") + "</div>\n"

    def page(self, s: Sheet) -> None:
        s.add('<div id="page"><div id="top"><h1><a href="/">Huế ngày nay Online</a></h1>')
        s.add(
            f.today(s), f.menu(s), '</div><div id="giua"><div class="dd">', " / ".join(s.crumbs())
        )
        s.add(
            f'</div><div class="tin-tieude">{s.title()}</div><div class="tin-ngay">{s.date()}</div>'
        )
        s.add(f'<div class="tin-ngay">{up}</div>' if (up := s.updated()) else "")
        if lead := s.lead(mark="b"):
            s.add(f'<div class="tin-tomtat">{lead}</div>')
        s.add("</div>")  # closes #giua, which the paper's own template closes again at the end
        self.write_inline(s, 0)
        s.add('<div class="tin-noidung">')
        self.write_text(s)
        s.add("</div>")
        if byline := s.byline():
            s.add(f'<div style="text-align: right; font-weight: bold">{byline}</div>')
        s.add("</div>")
        f.after(s)
        s.add('<div id="phai">', f.aside(s), "</div>")
        f.end(s)
        s.add("</div>")


class Mobile2013(Design):
    """The mobile site on a host of its own: short, few boxes, captions in small type."""

    name = "mobile2013"
    bold, italic = "b", "i"
    card_style = "plain"

    def adjust(self, cond: Conditions) -> Conditions:
        canonical = "www" if cond.canonical == "www" else "good"
        return light(cond, via="mobile", canonical=canonical, links="absolute")

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<p><b>{inner}</b></p>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<p class="c"><small>{caption}</small></p>\n' if caption else ""
        return f'<p class="i">{img}</p>\n{note}'

    def inline(self, s: Sheet, group: Group) -> str:
        return links(s, group, '<p class="x">Xem thêm: ', "</p>\n", "small")

    def page(self, s: Sheet) -> None:
        s.add('<div class="m-top"><a href="/">HNN.VN</a> <a href="#menu">Menu</a></div>')
        s.add(f'<h1>{s.title()}</h1><p class="d">{s.date()}</p>')
        if lead := s.lead():
            s.add(f'<p class="s"><b>{lead}</b></p>')
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<p class="a"><b>{byline}</b></p>')
        s.add('<p class="cm">Chuyên mục: ', ", ".join(s.crumbs()), "</p>")
        if tags := s.tags():
            s.add('<p class="t">Từ khóa: ' + ", ".join(tags) + "</p>")
        f.after(s)
        s.add(f.latest(s), f.menu(s))
        f.end(s)


class Centred2014(Design):
    """Editor's markup: the lead a heading inside of the text, captions centred paragraphs."""

    name = "centred2014"

    def adjust(self, cond: Conditions) -> Conditions:
        return cond if cond.nfd else replace(cond, entities="named")

    def para(self, s: Sheet, inner: str) -> str:
        return f'<p style="text-align: justify;">{inner}</p>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<h3 style="text-align: justify;">{inner}</h3>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        start = '<p style="text-align: center;">'
        return f"{start}{img}</p>\n" + (f"{start}<em>{caption}</em></p>\n" if caption else "")

    def inline(self, s: Sheet, group: Group) -> str:
        return links(
            s, group, '<p style="text-align: justify;"><strong>&gt;&gt; ', "</strong></p>\n", "em"
        )

    def page(self, s: Sheet) -> None:
        s.add('<div class="logo"><a href="/"><img src="/logo.png" alt="Huế ngày nay"></a></div>')
        s.add(f.today(s), f.menu(s), f'<div class="path">{HOME} / ', " / ".join(s.crumbs()))
        s.add(f'</div><h1 class="ttl">{s.title()}</h1><p class="date">{s.date()}</p>', f.listen(s))
        s.add('<div class="noidung">')
        if lead := s.lead():
            s.add(f'<h2 style="text-align: justify;">{lead}</h2>\n')
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<p style="text-align: right;"><strong>{byline}</strong></p>\n')
        s.add("</div>")
        if tags := s.tags():
            s.add('<ul class="tukhoa"><li>Tags:</li>')
            s.add("".join(f"<li>{tag}</li>" for tag in tags), "</ul>")
        s.add(
            f.suggested(s),
            f.same_section(s),
            f.comments(s),
            '<div class="r">',
            f.aside(s),
            "</div>",
        )
        f.end(s)


class Blog2015(Design):
    """A blog system's theme: entry-meta, wp-caption, first paragraph in bold as lead."""

    name = "blog2015"
    card_style = "date"
    vocabulary: ClassVar[dict[str, str]] = {
        "share": "sharedaddy", "comments": "comments-area", "comment": "comment-body",
        "suggest": "jp-relatedposts", "heading": "widget-title", "poll": "widget",
    }  # fmt: skip

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<h4>{inner}</h4>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        if not caption:
            return f'<p><a href="#anh">{img}</a></p>\n'
        text = f'<p class="wp-caption-text">{caption}</p>'
        return f'<div class="wp-caption aligncenter" style="width: 650px">{img}{text}</div>\n'

    def page(self, s: Sheet) -> None:
        s.add('<div id="page" class="site"><header><p class="site-title"><a href="/">HNN</a></p>')
        s.add(f.menu(s), '</header><div id="primary"><div class="hentry"><div class="cat-links">')
        s.add(" ".join(s.crumbs()), f'</div><h1 class="entry-title">{s.title()}</h1>')
        s.add(f'<div class="entry-meta"><span class="posted-on"><a href="#">{s.date()}</a></span>')
        s.add(f' <span class="updated">{up}</span>' if (up := s.updated()) else "")
        s.add(' <a href="#respond">Để lại phản hồi</a></div><div class="entry-content">')
        if lead := s.lead():
            s.add(f"<p><strong>{lead}</strong></p>\n")
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<p style="text-align: right"><strong>{byline}</strong></p>')
        s.add(f.share(s), "</div>")
        if tags := s.tags(' rel="tag"'):
            s.add('<footer class="entry-footer">Thẻ: ')
            s.add(", ".join(tags), "</footer>")
        s.add("</div>", f.suggested(s), f.comments(s), '</div><div id="secondary">', f.aside(s))
        s.add("</div>")
        f.end(s)
        s.add("</div>")


class Editor2016(Design):
    """Classes from the editor's styles (Normal, Image, Author), lead inside of the text."""

    name = "editor2016"
    card_style = "whole"

    def para(self, s: Sheet, inner: str) -> str:
        gap = "<p><br></p>" if s.rng.random() < 0.15 else ""
        return f'<p class="Normal"><span style="font-family:Times">{inner}</span></p>{gap}\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<p class="subtitle"><b>{inner}</b></p>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        rows = f"<tr><td>{img}</td></tr>"
        if caption:
            rows += f'<tr><td class="Image"><p class="Image">{caption}</p></td></tr>'
        return f'<table align="center" class="tplCaption"><tbody>{rows}</tbody></table>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        head = '<div class="tinlienquan"><b>Tin liên quan</b>'
        return head + links(s, group, "<div>", "</div>", "p") + "</div>\n"

    def page(self, s: Sheet) -> None:
        s.add(
            '<div class="header"><a class="logo" href="/">Huế ngày nay</a>', f.today(s), f.menu(s)
        )
        s.add('</div><div class="w980"><div class="block_timer left">', s.date(), "</div>")
        s.add('<ul class="brc">', "".join(f"<li>{c}</li>" for c in s.crumbs()), "</ul>")
        s.add(f'<div class="title_news"><h1>{s.title()}</h1></div><div class="fck_detail">')
        if lead := s.lead():
            s.add(f'<p class="Lead"><b>{lead}</b></p>\n')
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<p class="Author" style="text-align:right"><b>{byline}</b></p>')
        s.add("</div>")
        if tags := s.tags():
            s.add('<div class="tags"><span>Tags</span> ')
            s.add(" ".join(tags), "</div>")
        f.after(s)
        s.add('</div><div class="w300">', f.aside(s), "</div>")
        f.end(s)
