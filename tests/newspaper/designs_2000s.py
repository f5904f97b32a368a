"""Designs of 2001 to 2008: tables, fonts, line breaks, text pasted from Word."""

from __future__ import annotations

from typing import ClassVar

from . import furniture as f
from .design import Design, links
from .model import Card, Group
from .sheet import Sheet

HTML4 = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n'


class Plain2001(Design):
    """No class, no div: centred headline, paragraphs never closed, rules between the parts."""

    name = "plain2001"
    doctype = ""
    html_open = "<html>"
    bold, italic = "b", "i"
    card_style = "plain"

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f"<hr>{inner}\n"

    def heading(self, s: Sheet, text: str) -> str:
        return f"<p><b>{s.x(text)}</b>\n"

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        return "<ul>" + "".join(f"<li>{self.card(s, c, kind)}\n" for c in cards) + "</ul>"

    def para(self, s: Sheet, inner: str) -> str:
        return f"<p>{inner}\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<p><b>{inner}</b>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        return f"<center>{img}" + (f"<br><i>{caption}</i>" if caption else "") + "</center>\n"

    def inline(self, s: Sheet, group: Group) -> str:
        return "<ul>" + links(s, group, "<li><b>", "</b>\n", "small") + "</ul>\n"

    def page(self, s: Sheet) -> None:
        s.add("<center><img src='/logo.gif' alt='Huế ngày nay'><br>", f.today(s), "</center>")
        s.add(
            f.menu(s),
            "<hr>",
            " &gt; ".join(s.crumbs()),
            "<center><h2>",
            s.title(),
            "</h2></center>",
        )
        s.add(f"<p><i>{s.date()}</i>\n")
        if lead := s.lead():
            s.add(f"<p><b>{lead}</b>\n")
        self.write_inline(s, 0)
        s.add("<hr size=1>")
        self.write_text(s)
        if byline := s.byline():
            s.add(f"<p align=right><b>{byline}</b>\n")
        f.after(s)
        s.add(f.aside(s))
        f.end(s)


class Breaks2003(Design):
    """The text is one run in a table cell, its paragraphs parted by two line breaks."""

    name = "breaks2003"
    doctype = HTML4
    html_open = "<html>"
    bold, italic = "b", "i"
    card_style = "date"
    vocabulary: ClassVar[dict[str, str]] = {"heading": "muc", "menu": "trai", "suggest": "quantam"}

    def para(self, s: Sheet, inner: str) -> str:
        return f"{inner}<br><br>\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<b><font color='#990000'>{inner}</font></b><br><br>\n"

    def quote(self, s: Sheet, lines: list[str]) -> str:
        return "".join(f"<i>{line}</i><br /><br />\n" for line in lines)

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = f"<br><font size=1 color=blue>{caption}</font>" if caption else ""
        return f"<div align=center>{img}{note}</div>\n"

    def inline(self, s: Sheet, group: Group) -> str:
        return links(s, group, "<b>&gt;&gt; ", "</b><br>\n", "div") + "<br>\n"

    def page(self, s: Sheet) -> None:
        s.add("<table width=780 align=center><tr><td colspan=2><h1>Huế ngày nay</h1>", f.today(s))
        s.add("</td></tr><tr><td width=170 valign=top>", f.menu(s), "</td><td valign=top>")
        s.add("<span class=duongdan>", " - ".join(s.crumbs()), "</span><br><span class=tieude>")
        s.add(
            f"<font size=5>{s.title()}</font></span><br><font size=1 color=gray>{s.date()}</font>"
        )
        s.add(f"<br>{up}" if (up := s.updated()) else "", "<br><br>")
        if lead := s.lead():
            s.add(f"<strong>{lead}</strong><br><br>\n")
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f"<div align=right><b>{byline}</b></div>")
        f.after(s)
        s.add("</td></tr><tr><td colspan=2>", f.aside(s))
        f.end(s)
        s.add("</td></tr></table>")


class Tables2005(Design):
    """Tables in tables, FONT in everything, capital tags, cells never closed."""

    name = "tables2005"
    doctype = HTML4
    html_open = "<HTML>"
    body_open = "<BODY bgcolor=#FFFFFF topmargin=0>"
    bold, italic = "B", "I"
    card_style = "table"

    def box(self, s: Sheet, role: str, inner: str) -> str:
        return f"<TABLE width='100%' cellpadding=3 bgcolor=#F4F4F4><TR><TD>{inner}</TABLE>\n"

    def heading(self, s: Sheet, text: str) -> str:
        return f"<FONT color=#CC0000 size=2><B>{s.x(text)}</B></FONT><BR>"

    def cards(self, s: Sheet, kind: str, cards: tuple[Card, ...]) -> str:
        return "".join(self.card(s, c, kind) for c in cards)

    def para(self, s: Sheet, inner: str) -> str:
        return f"<P align=justify><FONT face=Arial size=2>{inner}</FONT></P>\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<P><FONT face=Arial color=#800000 size=2><B>{inner}</B></FONT></P>\n"

    def quote(self, s: Sheet, lines: list[str]) -> str:
        return "".join(
            f"<P style='margin-left:40px'><FONT size=2><I>{x}</I></FONT></P>" for x in lines
        )

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        rows = f"<TR><TD>{img}</TD></TR>"
        if caption:
            rows += f"<TR><TD align=middle><FONT color=#0000FF size=1>{caption}</FONT></TD></TR>"
        return f"<TABLE cellSpacing=0 width=450 align=center border=0>{rows}</TABLE>\n"

    def inline(self, s: Sheet, group: Group) -> str:
        rows = links(s, group, "<TR><TD><FONT size=2>&bull; ", "</FONT>", "DIV")
        head = "<TR><TD bgcolor=#DDDDDD><FONT size=1><B>TIN LIÊN QUAN</B></FONT>"
        return f"<TABLE width=220 align=right bgcolor=#EEEEEE>{head}{rows}</TABLE>\n"

    def page(self, s: Sheet) -> None:
        s.add("<TABLE width=1000 align=center border=0><TR><TD colSpan=3><IMG src='/i/logo.gif'>")
        s.add(f"<FONT size=1>{f.today(s)}</FONT><TR><TD vAlign=top width=160>", f.menu(s))
        s.add("<TD vAlign=top width=560><TABLE width='100%'><TR><TD><FONT size=1>")
        s.add(
            " &raquo; ".join(s.crumbs()), f"</FONT><TD align=right><FONT size=1>{s.date()}</FONT>"
        )
        s.add(f"</TABLE><P><FONT face=Arial color=#000080 size=4><B>{s.title()}</B></FONT></P>")
        if lead := s.lead():
            s.add(f"<P align=justify><B><FONT face=Arial size=2>{lead}</FONT></B></P>\n")
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f"<P align=right><FONT face=Arial size=2><B>{byline}</B></FONT></P>")
        f.after(s)
        s.add("<TD vAlign=top width=280>", f.aside(s), "<TR><TD colSpan=3>")
        f.end(s)
        s.add("</TABLE>")


class Portal2008(Design):
    """A portal system of its time: contentpane tables, text pasted from Word, empty paragraphs."""

    name = "portal2008"
    doctype = HTML4
    vocabulary: ClassVar[dict[str, str]] = {
        "menu": "mainlevel", "suggest": "moduletable", "latest": "moduletable", "heading": "",
        "comments": "jcomments", "imprint": "footer", "hot": "moduletable", "share": "buttons",
    }  # fmt: skip

    def para(self, s: Sheet, inner: str) -> str:
        empty = "<p class='MsoNormal'>&nbsp;</p>" if s.rng.random() < 0.3 else ""
        style = "style='text-align: justify; line-height: 150%'"
        text = f"<span style='font-size: 12pt'>{inner}</span>"
        return f"<p class='MsoNormal' {style}>{text}</p>{empty}\n"

    def subhead(self, s: Sheet, inner: str) -> str:
        return f"<p class='MsoNormal'><b><span style='font-size: 12pt'>{inner}</span></b></p>\n"

    def figure(self, s: Sheet, img: str, caption: str | None) -> str:
        note = (
            f"<div class='mosimage_caption' style='text-align:center'>{caption}</div>"
            if caption
            else ""
        )
        return f"<div class='mosimage' style='width:420px' align='center'>{img}{note}</div>\n"

    def inline(self, s: Sheet, group: Group) -> str:
        return "<div class='lienquan'>" + links(s, group, "<div>- ", "</div>") + "</div>\n"

    def page(self, s: Sheet) -> None:
        s.add("<div id='wrapper'><div id='header'><h1><a href='/'>Huế ngày nay</a></h1>")
        s.add(f.today(s), f.ticker(s), "</div>", f.menu(s))
        s.add("<div id='pathway'><a href='https://huengaynay.vn/'>Trang chủ</a> &raquo; ")
        s.add(" &raquo; ".join(s.crumbs()), "</div><table class='contentpaneopen'><tr>")
        s.add(f"<td class='contentheading' width='100%'>{s.title()}</td></tr></table>")
        s.add(f"<table class='contentpaneopen'><tr><td class='createdate'>{s.date()}</td></tr>")
        s.add("<tr><td valign='top'>", f.listen(s))
        if lead := s.lead():
            s.add(f"<p class='lead'><strong>{lead}</strong></p>")
        self.write_inline(s, 0)
        self.write_text(s)
        if byline := s.byline():
            s.add(f"<p align='right'><span class='small'><em>{byline}</em></span></p>")
        s.add("</td></tr></table>")
        s.add(f"<div class='modifydate'>{up}</div>" if (up := s.updated()) else "")
        f.after(s)
        s.add("<div id='right'>", f.aside(s), "</div>")
        f.end(s)
        s.add("</div>")
