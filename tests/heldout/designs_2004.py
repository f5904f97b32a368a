"""Designs of 2004 to 2011: tables and capital tags; Word pasted into a CMS."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, design, lead_of
from tests.heldout.model import Art, Img, Rel
from tests.heldout.words import SITE


@design(
    (2004, 2009),
    "lead byline under box tags section table suggested",
    heavy=0.15,
    rel=(True,),
    ents=("none", "named", "num"),
)
def t2005(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    nav = "".join(
        (
            "<TR><TD height=22 bgcolor=#E8EEF7>&nbsp;"
            '<IMG src="/images/arrow.gif" width=7 height=7>&nbsp;<A class=menu href="'
            f'{u[len(SITE) :]}"><FONT face=Arial size=2>{f(n)}</FONT></A></TD></TR>\n'
        )
        for n, u, _ in NAVS
    )
    side = "".join(
        (
            f'<TR><TD><IMG src="{o.thumb}" width=60 align=left><A href="{x.link(o.url)}">'
            f"<FONT size=1>{x.t(o.title)}</FONT></A><BR><FONT size=1 color=gray>({o.when})"
            "</FONT></TD></TR>\n"
        )
        for o in x.o(40 if x.heavy else 5)
    )

    def pic(im: Img) -> str:
        c = (
            (
                "\n"
                "<TR><TD align=middle><FONT face=Arial color=#0000ff size=1><I>"
                f"{x.t(im.printed)}</I></FONT></TD></TR>"
            )
            if im.printed
            else ""
        )
        return (
            "<TABLE cellSpacing=0 cellPadding=3 width=1 align=center border=0><TBODY><TR>"
            f"<TD>{x.img(im, 'plain', ' border=1')}</TD></TR>{c}</TBODY></TABLE>"
        )

    def box(os: list[Rel]) -> str:
        return (
            "<TABLE width=180 align=right bgcolor=#FFFFE0 border=0><TR><TD><FONT size=1><B>"
            + f("Tin liên quan")
            + "</B><BR>"
            + "<BR>".join(f'<A href="{x.link(o.url)}">{x.t(o.title)}</A>' for o in os)
            + "</FONT></TD></TR></TABLE>"
        )

    parts = []
    for b in a.blocks:  # text between <BR><BR>
        one = Art(**{**a.__dict__, "blocks": [b]})
        y = x.a
        x.a = one
        parts.append(
            (
                b[0],
                x.body(
                    lambda s: s + "<BR><BR>",
                    lambda s: f"<B>{s}</B><BR><BR>",
                    pic,
                    box,
                    quote=lambda qs: (
                        "<I>" + "</I><BR><BR><I>".join(x.t(q) for q in qs) + "</I><BR><BR>"
                    ),
                ),
            )
        )
        x.a = y
    body = "\n".join(p for _, p in parts)
    head = x.head(
        "Báo Thừa Thiên Huế điện tử",
        canon=("none",),
        og=False,
        meta_time=False,
        charset='<META http-equiv=Content-Type content="text/html; charset=utf-8">',
        first=True,
        sep=" :: ",
    )
    d = x.date(["house", "dt", "td", "nz"], ["plain", "nbsp"])
    ld = lead_of(x)
    crumb = " <FONT color=red>&raquo;</FONT> ".join(
        f'<A href="{x.link(u)}"><FONT size=2>{x.t(n)}</FONT></A>' for n, u in a.section
    )
    under = "".join(
        (
            f'<TR><TD valign=top><FONT color=red>•</FONT> <A href="{x.link(o.url)}">'
            f"<FONT size=2>{x.t(o.title)}</FONT></A></TD></TR>"
        )
        for o in a.under
    )
    sugg = ""
    if a.suggested:
        sugg = (
            (
                "<TABLE width=100% border=0><TR><TD bgcolor=#CCD9EE><B><FONT size=2>"
                f"{f('Bạn có thể quan tâm')}</FONT></B></TD></TR>"
            )
            + "".join(
                (
                    f'<TR><TD><A href="{x.link(o.url)}"><IMG src="{o.thumb}'
                    f'" align=left border=0 width=80></A><A href="{x.link(o.url)}"><B><FONT size=2>'
                    f"{x.t(o.title)}</FONT></B></A>"
                )
                + (f"<BR><FONT size=2>{x.f(o.summary)}</FONT>" if o.summary else "")
                + "</TD></TR>"
                for o in a.suggested
            )
            + "</TABLE>"
        )
    tags = (
        (
            f"<P><FONT size=1><I>{f('Từ khóa')}: "
            + ", ".join(x.t(t) for t in a.tags)
            + "</I></FONT></P>"
        )
        if a.tags
        else ""
    )
    return "".join(
        (
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n',
            f'<HTML><HEAD>{head}<LINK href="/css/style.css" type=text/css rel=stylesheet>',
            "</HEAD>\n",
            "<BODY bgColor=#ffffff leftMargin=0 topMargin=0>\n",
            "<TABLE width=778 border=0 align=center cellPadding=0 cellSpacing=0><TR>",
            '<TD colspan=3><A href="/">',
            '<IMG src="/images/banner.jpg" width=778 border=0 alt="Báo Thừa Thiên Huế"></A>',
            "</TD></TR>\n",
            "<TR bgcolor=#003399><TD colspan=3 height=20><FONT color=white size=1>&nbsp;",
            f"{f(x.now('nz'))}</FONT></TD></TR>\n",
            f"<TR><TD width=140 valign=top><TABLE width=100% cellspacing=1>{nav}</TABLE>",
            "</TD>\n",
            "<TD width=460 valign=top>\n",
            f'<TABLE width="100%" cellpadding=5><TR><TD>{crumb}</TD></TR>\n',
            f'<TR><TD><FONT face="Times New Roman" color=#990000 size=5><B>{x.t(a.title)}',
            "</B></FONT></TD></TR>\n",
            f"<TR><TD><FONT color=#666666 size=1>{d}</FONT></TD></TR>\n",
            f"<TR><TD><FONT face=Arial size=2><B>{ld}</B></FONT></TD></TR>" if ld else "",
            "\n",
            f"{under}\n",
            "<TR><TD align=left><FONT face=Arial size=2>\n",
            f"{body}\n",
            "</FONT>",
            by_of(x, "<P align=right><FONT face=Arial size=2><B>{}</B></FONT></P>"),
            "\n",
            "</TD></TR><TR><TD align=right><FONT size=1>",
            f'<A href="javascript:history.go(-1)">{f("Quay lại")}</A> | <A href="#top">',
            f'{f("Về đầu trang")}</A> | <A href="/print.aspx?id={a.id}">{f("Bản in")}</A> | ',
            f'<A href="mailto:?s=1">{f("Gửi cho bạn bè")}</A></FONT></TD></TR></TABLE>\n',
            f"{tags}{sugg}\n",
            "</TD><TD width=178 valign=top><TABLE width=100%><TR><TD bgcolor=#003399>",
            f"<FONT color=white size=2><B>{f('Đọc nhiều')}</B></FONT></TD></TR>{side}",
            "</TABLE></TD></TR>\n",
            "<TR><TD colspan=3 align=center><HR><FONT size=1>",
            f"{'<BR>'.join(f(i) for i in IMPRINT)}</FONT></TD></TR></TABLE>",
            x.scripts(r.randint(20, 200)) if x.heavy else "",
            "</BODY></HTML>",
        )
    )


@design(
    (2006, 2011),
    "lead byline table section section1 latest",
    heavy=0.2,
    base=("https://huengaynay.vn/",),
    rel=(True,),
    ents=("none", "named"),
)
def mso(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    side = "".join(
        (
            f'<div class="tinkhac"><a href="{x.link(o.url)}" title="{x.attr(o.title)}">'
            f'<img src="{o.thumb}" />{x.t(o.title)}</a></div>'
        )
        for o in x.o(70 if x.heavy else 8)
    )

    def sp(s: str) -> str:
        return (
            f'<span style="FONT-SIZE: 12pt; FONT-FAMILY: Arial; mso-ansi-language: VI">{s}'
            "<o:p></o:p></span>"
        )

    def pic(im: Img) -> str:
        c = (
            f'<tr><td class="Image" style="text-align:center">{x.t(im.printed)}</td></tr>'
            if im.printed
            else ""
        )
        return (
            '<p class="MsoNormal" style="MARGIN: 6pt 0cm">'
            '<table class="image" cellspacing="2" cellpadding="2" width="10" '
            f'align="center"><tbody><tr><td>{x.img(im)}</td></tr>{c}</tbody></table></p>'
        )

    body = x.body(
        lambda s: f'<p class="MsoNormal" style="TEXT-ALIGN: justify">{sp(s)}</p>',
        lambda s: f'<p class="MsoNormal"><b style="mso-bidi-font-weight: normal">{sp(s)}</b></p>',
        pic,
        quote=lambda qs: "".join(
            f'<p class="MsoNormal" style="MARGIN-LEFT: 36pt"><i>{sp(x.t(q))}</i></p>' for q in qs
        ),
        sep='\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n',
    )
    head = x.head(
        "Báo Thừa Thiên Huế Online",
        canon=("none", "same"),
        og=False,
        meta_time=False,
        charset='<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />',
        base_first=True,
    )
    d = x.date(["house-", "t,d", "gmt"], ["plain", "nl"], ["Title", "lower"])
    ld = lead_of(x)
    late = (
        f'<div class="tm"><p class="tmt"><b>{f("TIN MỚI")}</b></p>'
        + "".join(
            f'<p class="tml"><a href="{x.link(o.url)}">{x.f(o.title)}</a></p>' for o in a.latest
        )
        + "</div>"
        if a.latest
        else ""
    )
    sec = "".join(f'<a class="cm" href="{x.link(u)}">{x.t(n)}</a>' for n, u in a.section)
    return "".join(
        (
            '</html><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" ',
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n',
            '<html xmlns="http://www.w3.org/1999/xhtml" ',
            f'xmlns:o="urn:schemas-microsoft-com:office:office"><head>{head}</head><body>\n',
            '<div id="top"><a href="/"><img src="images/logo.gif" alt="TTH"/></a>',
            f'<div id="ngay">{f("Hôm nay: " + x.now("house"))}</div></div>\n',
            '<div id="menu">',
            "".join(f'<a href="{u[len(SITE) :]}">{f(n)}</a> | ' for n, u, _ in NAVS),
            "</div>\n",
            '<table width="980"><tr><td class="left" valign="top">\n',
            f'<div class="cat">{sec}</div>\n',
            f'<table class="bv"><tr><td class="pTime">{d}</td></tr><tr>',
            f'<td class="pTitle" style="font-size:20px;font-weight:bold">{x.t(a.title)}</td>',
            "</tr>\n",
            f'<tr><td class="pHead" style="font-weight:bold">{ld}</td></tr>' if ld else "",
            "\n",
            f'<tr><td class="pBody">{body}\n',
            by_of(
                x,
                '<p class="MsoNormal" style="TEXT-ALIGN: right" align="right"><b>'
                + '<span style="FONT-SIZE: 12pt">{}</span></b></p>',
            ),
            "\n",
            "</td></tr></table>\n",
            f'<div class="fn"><a href="#">{f("In trang này")}</a><a href="#">',
            f'{f("Gửi email")}</a> <a href="#">{f("Ý kiến bạn đọc")}</a></div>\n',
            f"{late}\n",
            f'</td><td class="right" valign="top"><p class="h">{f("Tin đọc nhiều")}</p>',
            f"{side}\n",
            f'<td></table><div id="foot">{"<br />".join(f(i) for i in IMPRINT)}</div>',
            x.scripts(r.randint(20, 200)) if x.heavy else "",
            "</body></html>",
        )
    )
