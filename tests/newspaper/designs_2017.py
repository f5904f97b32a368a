"""Designs of 2017 to 2020: microdata, bootstrap, AMP, ARIA roles, blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from . import furniture as f
from .design import Design, light, links
from .model import Card, Group
from .sheet import Conditions, Sheet


class Microdata2017(Design):
    """schema.org attributes everywhere; date in pieces; the headline is the last breadcrumb too."""

    name = "microdata2017"
    card_style = "cut"

    def adjust(self, cond: Conditions) -> Conditions:
        return replace(cond, date_join="spans")

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<p itemprop="caption">{caption}</p>' if caption else ""
        start = '<div itemprop="image" itemscope itemtype="https://schema.org/ImageObject">'
        return f"{start}{img}{note}</div>\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<h3>{inner}</h3>\n"

    def quote(self, s: Sheet, lines: list[str]) -> str:
        return "<blockquote>" + "<br><br>".join(lines) + "</blockquote>\n"

    def page(self, s: Sheet) -> None:
        now = f.today(s)
        s.add(f'<div itemscope itemtype="https://schema.org/WebPage"><div id="hd">{now}</div>')
        s.add(f.menu(s), '<div itemprop="breadcrumb"><span><a href="/">Trang chủ</a></span>')
        s.add("".join(f' » <span itemprop="itemListElement">{c}</span>' for c in s.crumbs()))
        s.add(f" » <span>{s.x(s.made.title)}</span></div>")
        s.add('<div itemscope itemtype="https://schema.org/NewsArticle">')
        s.add(f'<meta itemprop="datePublished" content="{s.made.published:%Y-%m-%d}">')
        s.add(f'<div class="time-detail">{s.date()}</div><h1 itemprop="headline">{s.title()}</h1>')
        s.add(f"<div class='time-detail'>{up}</div>" if (up := s.updated()) else "", f.share(s))
        if lead := s.lead():
            s.add(f'<div itemprop="description"><strong>{lead}</strong></div>')
        self.write_inline(s, 0)
        s.add('<div itemprop="articleBody">')
        self.write_text(s)
        s.add("</div>")
        if byline := s.byline():
            name = f'<b itemprop="name">{byline}</b>'
            s.add(f'<div itemprop="author" style="text-align:right">{name}</div>')
        if tags := s.tags():
            s.add('<div class="key">Từ khóa: <span itemprop="keywords">')
            s.add(" ".join(tags), "</span></div>")
        f.after(s)
        s.add("</div>", f.aside(s))
        f.end(s)
        s.add("</div>")


class Bootstrap2018(Design):
    """Bootstrap 4: rows and columns, breadcrumb list, figure, text-right."""

    name = "bootstrap2018"
    card_style = "whole"
    vocabulary: ClassVar[dict[str, str]] = {
        "menu": "navbar navbar-expand-lg", "suggest": "card mb-3", "latest": "card mb-3",
        "hot": "card mb-3", "ads": "text-center my-4", "comments": "mt-5", "comment": "media",
        "rating": "card card-body", "heading": "h5 card-header", "cookie": "alert fixed-bottom",
    }  # fmt: skip

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        img = img.replace("<img ", '<img class="img-fluid figure-img" ', 1)
        note = (
            f'<figcaption class="figure-caption text-center">{caption}</figcaption>'
            if caption
            else ""
        )
        return f'<figure class="figure d-block">{img}{note}</figure>\n'

    def quote(self, s: Sheet, lines: list[str]) -> str:
        inner = "".join(f'<p class="mb-0">{line}</p>' for line in lines)
        return f'<blockquote class="blockquote">{inner}</blockquote>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        inner = links(s, group, '<div class="list-group-item">', "</div>", "p")
        return f'<div class="list-group mb-3">{inner}</div>\n'

    def page(self, s: Sheet) -> None:
        s.add('<header class="container"><div class="row"><a class="navbar-brand" href="/">HNN</a>')
        s.add(f.today(s), "</div>", f.menu(s), '</header><div class="container"><div class="row">')
        s.add('<div class="col-lg-8"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li>')
        s.add("".join(f'<li class="breadcrumb-item">{c}</li>' for c in s.crumbs()), "</ol>")
        s.add(f'<h1 class="h2 font-weight-bold">{s.title()}</h1>')
        s.add('<div class="d-flex"><small class="text-muted">')
        s.add(
            s.date(), "</small>", f'<small class="ml-2">{up}</small>' if (up := s.updated()) else ""
        )
        s.add("</div>", f.share(s))
        if lead := s.lead(mark=s.rng.choice(("", "span"))):
            s.add(f'<p class="lead font-weight-bold">{lead}</p>')
        self.write_inline(s, 0)
        s.add('<div class="article-content text-justify">')
        self.write_text(s)
        s.add("</div>")
        if byline := s.byline():
            s.add(f'<p class="text-right font-weight-bold">{byline}</p>')
        if tags := s.tags(' class="badge badge-light"'):
            s.add('<div class="mb-3">Từ khóa: ')
            s.add(" ".join(tags), "</div>")
        f.after(s)
        s.add(
            '</div><div class="col-lg-4">', f.aside(s), '</div></div></div><footer class="bg-dark">'
        )
        f.end(s)
        s.add("</footer>")


class Amp2019(Design):
    """The accelerated version: amp-img, an address of its own, canonical link to the page."""

    name = "amp2019"
    html_open = '<html amp lang="vi">'
    css = "h1{font-size:24px}.sapo{font-weight:700}.cap{color:#666;font-size:13px}"

    def adjust(self, cond: Conditions) -> Conditions:
        canonical = "www" if cond.canonical == "www" else "good"
        return light(cond, via="amp", canonical=canonical, lazy="amp", links="absolute", base="")

    def heading(self, s: Sheet, text: str) -> str:
        return f'<h2 class="h">{s.x(text)}</h2>'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<h2>{inner}</h2>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<figcaption class="cap">{caption}</figcaption>' if caption else ""
        return f"<figure>{img}{note}</figure>\n"

    def page(self, s: Sheet) -> None:
        s.add('<header><button on="tap:sb.toggle">☰</button><a href="https://huengaynay.vn/">')
        s.add('<amp-img src="/logo.png" width="120" height="40" alt="HNN"></amp-img></a></header>')
        s.add(f'<amp-sidebar id="sb" layout="nodisplay">{f.menu(s)}</amp-sidebar><article>')
        s.add(
            '<div class="crumb">',
            " <span>/</span> ".join(s.crumbs()),
            f"</div><h1>{s.title()}</h1>",
        )
        s.add(f'<div class="pub">{s.date()}</div>')
        s.add('<amp-social-share type="facebook"></amp-social-share>')
        if lead := s.lead():
            s.add(f'<div class="sapo">{lead}</div>')
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<div class="au"><strong>{byline}</strong></div>')
        s.add("</article>")
        f.after(s)
        s.add(f.latest(s))
        f.end(s)


class Aria2020(Design):
    """No headings and no paragraphs by tag: roles tell what is what. The logo is the only h1."""

    name = "aria2020"
    card_style = "plain"

    def heading(self, s: Sheet, text: str) -> str:
        return f'<div role="heading" aria-level="3">{s.x(text)}</div>'

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        rows = "".join(f'<div role="listitem">{self.card(s, c, kind)}</div>' for c in cards)
        return f'<div role="list">{rows}</div>'

    def para(self, s: Sheet, inner: str) -> str:
        return f'<div role="paragraph">{inner}</div>\n'

    def subhead(self, s: Sheet, inner: str) -> str:
        return f'<div role="heading" aria-level="2">{inner}</div>\n'

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f'<div class="note"><span>{caption}</span></div>' if caption else ""
        return f'<div role="figure">{img}{note}</div>\n'

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, '<div role="listitem">', "</div>", "div")
        return f'<div role="list" aria-label="Tin liên quan">{rows}</div>\n'

    def page(self, s: Sheet) -> None:
        s.add('<div role="banner"><h1><a href="/">Báo Huế ngày nay</a></h1>', f.today(s), "</div>")
        s.add(f'<div role="navigation">{f.menu(s)}</div>', f.cookies(s), '<div role="main">')
        s.add('<div role="navigation" aria-label="Chuyên mục">', " ".join(s.crumbs()), "</div>")
        s.add(f'<div role="article"><div>{s.date()}</div>', f.listen(s))
        s.add(f'<div role="heading" aria-level="1">{s.title()}</div>')
        if lead := s.lead():
            s.add(f'<div role="doc-abstract"><b>{lead}</b></div>')
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f'<div role="doc-credit" style="text-align:end">{byline}</div>')
        s.add("</div></div>")
        if tags := s.tags():
            rows = "".join(f'<div role="listitem">{tag}</div>' for tag in tags)
            s.add(f'<div role="list" aria-label="Từ khóa">Từ khóa{rows}</div>')
        f.after(s)
        s.add('<div role="complementary">', f.aside(s), '</div><div role="contentinfo">')
        f.end(s)
        s.add("</div>")


class Blocks2020(Design):
    """A block editor's page: every block in a wrapper of its own, lists of blocks in sections."""

    name = "blocks2020"
    card_style = "whole"

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f'<section data-block="{role}"><div class="block-inner">{inner}</div></section>\n'

    def _wrap(self, kind: str, inner: str) -> str:
        return f'<div class="block block--{kind}"><div class="block__in">{inner}</div></div>\n'

    def para(self, s: Sheet, inner: str) -> str:
        return self._wrap("text", f"<p>{inner}</p>")

    def subhead(self, s: Sheet, inner: str) -> str:
        return self._wrap("heading", f"<h3>{inner}</h3>")

    def quote(self, s: Sheet, lines: list[str]) -> str:
        return self._wrap(
            "quote", "<blockquote>" + "".join(f"<p>{x}</p>" for x in lines) + "</blockquote>"
        )

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f"<figcaption><p>{caption}</p></figcaption>" if caption else ""
        return self._wrap("image", f"<figure><div>{img}</div>{note}</figure>")

    def inline(self, s: Sheet, group: Group) -> str:
        return self._wrap(
            "related", "<h4>Tin liên quan</h4>" + links(s, group, "<div>", "</div>", "p")
        )

    def page(self, s: Sheet) -> None:
        s.add('<div class="layout"><header>', f.today(s), f.menu(s), "</header><main><header>")
        s.add('<div class="kicker">', " | ".join(s.crumbs()), f"</div><h1>{s.title()}</h1>")
        if lead := s.lead():
            s.add(f'<div class="standfirst"><p>{lead}</p></div>')
        s.add(f'<div class="stamp"><time>{s.date()}</time>')
        s.add(f" <time>{up}</time>" if (up := s.updated()) else "", "</div></header>", f.share(s))
        self.write_inline(s, 0)
        s.add('<div class="blocks">')
        self.write_text(s)
        if byline := s.byline():
            s.add(
                self._wrap("byline", f'<p style="text-align:right"><strong>{byline}</strong></p>')
            )
        s.add("</div>")
        if tags := s.tags():
            s.add(self._wrap("tags", "Chủ đề: " + " ".join(tags)))
        f.after(s)
        s.add("</main><aside>", f.aside(s), "</aside></div>")
        f.end(s)
