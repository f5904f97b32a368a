"""Designs of 2010 to 2020: a free CMS; a portal of portlets."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, design, lead_of, short
from tests.heldout.model import Img
from tests.heldout.words import SITE


@design((2010, 2015), "lead byline table section suggested", heavy=0.2, rel=(True,))
def joomla(x: Ctx) -> str:
    a, _r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True

    def pic(im: Img) -> str:
        return (
            f'<p style="text-align: center;">{x.img(im)}'
            + (
                (
                    f'<br /><span style="font-size: 8pt; color: #0000ff;">'
                    f"<em>{x.t(im.printed)}</em>"
                    "</span>"
                )
                if im.printed
                else ""
            )
            + "&nbsp;</p>"
        )

    body = x.body(
        lambda s: f'<p style="text-align: justify;">{s}</p>',
        lambda s: f"<p><strong>{s}</strong></p>",
        pic,
    )
    head = x.head(
        "Báo Thừa Thiên Huế",
        canon=("none", "same"),
        og=False,
        meta_time=False,
        sep=" - ",
        charset='<meta http-equiv="content-type" content="text/html; charset=utf-8" />',
    )
    d = x.date(["house", "words"], ["plain"], ["Title", "lower"])
    md = x.modified('<tr><td class="modifydate">{}</td></tr>', "Cập nhật ngày ", "dt")
    ld = lead_of(x)
    lead = (
        f'<p style="text-align: justify;"><strong>{ld}</strong></p>' if ld else ""
    )  # the lead is the first bold paragraph of the text
    cr = (
        (f'<span class="breadcrumbs pathway"><a href="/" class="pathway">{f("Trang chủ")}</a>')
        + "".join(
            (
                ' <img src="/templates/j/arrow.png" alt="" /> <a class="pathway" href="'
                f'{x.link(u)}">{x.t(n)}</a>'
            )
            for n, u in a.section
        )
        + "</span>"
        if a.section
        else ""
    )
    sg = (
        (f'<div class="moduletable"><h3>{f("Bạn có thể quan tâm")}</h3><ul class="latestnews">')
        + "".join(
            (
                f'<li class="latestnews"><a class="latestnews" href="{x.link(o.url)}">'
                f"{x.t(o.title)}</a>"
            )
            + (f"<br />{x.f(o.summary)}" if o.summary else "")
            + "</li>"
            for o in a.suggested
        )
        + "</ul></div>"
        if a.suggested
        else ""
    )
    side = "".join(
        (f'<li class="mostread"><a href="{x.link(o.url)}" class="mostread">{x.t(o.title)}</a></li>')
        for o in x.o(150 if x.heavy else 7)
    )
    return "".join(
        (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" ',
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
            f'<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi-vn"><head>{head}',
            '<meta name="generator" content="Joomla! 1.5" /></head><body id="page_bg">\n',
            f'<div id="header"><h1 id="logo"><a href="/">{f("Báo Thừa Thiên Huế")}</a></h1>',
            f'<div class="date">{f(x.now("words"))}</div></div>\n',
            '<div id="pillmenu"><ul class="menu">',
            "".join(
                f'<li class="item{i}"><a href="{u[len(SITE) :]}"><span>{f(n)}</span></a></li>'
                for i, (n, u, _) in enumerate(NAVS)
            ),
            "</ul></div>\n",
            f'{cr}<div id="maincolumn"><table class="contentpaneopen"><tr>',
            '<td class="contentheading" width="100%" ',
            f'style="font-size:18px;font-weight:bold">{x.t(a.title)}</td>',
            '<td align="right" class="buttonheading">',
            '<a href="/?tmpl=component&amp;print=1" title="In">',
            '<img src="/images/M_images/printButton.png" alt="In" /></a></td>',
            '<td class="buttonheading"><a href="#" title="E-mail">',
            '<img src="/images/M_images/emailButton.png" alt="E-mail" /></a></td></tr>',
            "</table>\n",
            f'<table class="contentpaneopen"><tr><td valign="top" class="createdate">{d}',
            f'</td></tr>{md}<tr><td valign="top">\n',
            f"{lead}\n",
            f"{body}\n",
            by_of(x, '<p style="text-align: right;"><strong>{}</strong></p>'),
            "\n",
            '</td></tr></table><span class="article_separator">&nbsp;</span>\n',
            f'<div class="plgvote">{f("Đánh giá bài viết")}: ',
            f'<img src="/images/star.png" alt=""/> {f("0 phiếu")} ',
            '<input type="radio" name="v" value="1"/></div>\n',
            f'{sg}</div><div id="rightcolumn"><div class="module"><h3>{f("Đọc nhiều")}</h3>',
            f'<ul>{side}</ul></div><div class="module"><h3>{f("Thống kê truy cập")}</h3><p>',
            f"{f('Đang trực tuyến: 512 khách')}</p></div></div>\n",
            f'<div id="footer"><p>{"<br />".join(f(i) for i in IMPRINT)}</p></div></body>',
            "</html>",
        )
    )


@design(
    (2014, 2020),
    "lead byline under table section latest",
    heavy=0.3,
    rel=(True,),
    ents=("none", "named", "num"),
)
def portal(x: Ctx) -> str:
    a, _r, f = x.a, x.r, x.f

    def pic(im: Img) -> str:
        return (
            (
                '<table align="center" border="0" cellpadding="0" style="width:500px"><tbody>'
                f'<tr><td style="text-align:center">{x.img(im)}</td></tr>'
            )
            + (
                (
                    '<tr><td style="text-align:center"><span style="font-size:12px">'
                    f'<span style="color:#696969">{x.t(im.printed)}</span></span></td></tr>'
                )
                if im.printed
                else ""
            )
            + "</tbody></table>"
        )

    body = x.body(
        lambda s: (
            '<p style="margin-left:0cm;text-align:justify"><span style="font-size:14px">'
            f'<span style="font-family:arial,helvetica,sans-serif">{s}</span></span></p>'
        ),
        lambda s: (
            f'<p><span style="font-size:14px"><strong><span style="font-family:arial">{s}'
            "</span></strong></span></p>"
        ),
        pic,
        sep="\n\n",
    )
    head = x.head(
        "Cổng thông tin Báo Thừa Thiên Huế",
        canon=("none", "same"),
        og=False,
        meta_time=False,
        first=True,
        charset='<meta content="text/html; charset=UTF-8" http-equiv="content-type" />',
    )
    d = x.date(["house", "dt", "t|d"], ["plain", "b"])
    ld = lead_of(x)
    cr = (
        '<ul class="breadcrumb">'
        + "".join(
            f'<li><a href="{x.link(u)}">{x.t(n)}</a><span class="divider">/</span></li>'
            for n, u in a.section
        )
        + "</ul>"
        if a.section
        else ""
    )

    def port(i: str, h: str, s: str) -> str:
        return (
            f'<div class="portlet-boundary portlet-boundary_{i}_" id="p_p_id_{i}_">'
            '<section class="portlet"><header class="portlet-topper">'
            f'<h1 class="portlet-title"><span class="portlet-title-text">{f(h)}</span></h1>'
            f'</header><div class="portlet-content">{s}</div></section></div>'
        )

    return "".join(
        (
            f'<!DOCTYPE html><html class="ltr aui" dir="ltr" lang="vi-VN"><head>{head}',
            '</head><body class="yui3-skin-sam controls-visible site"><div id="wrapper">',
            '<header id="banner"><h1 class="site-title"><a class="logo" href="/">',
            f'{f("Báo Thừa Thiên Huế")}</a></h1><p class="clock">{f(x.now("house"))}</p>',
            f'</header><nav id="navigation"><h1 class="hide-accessible">{f("Điều hướng")}',
            "</h1><ul>",
            "".join(
                f'<li><a href="{u[len(SITE) :]}"><span>{f(n)}</span></a></li>' for n, u, _ in NAVS
            ),
            "</ul></nav>\n",
            f'<div id="content">{cr}<div class="portlet-layout row-fluid">',
            '<div class="portlet-column span8"><div class="asset-full-content">',
            '<div class="asset-content"><div class="journal-content-article">\n',
            f'<h3 class="news-title" style="font-size:24px">{x.t(a.title)}</h3>',
            f'<p class="news-date"><i class="icon-calendar"></i> {d}</p>\n',
            f'<p class="news-summary" style="text-align:justify"><em><strong>{ld}</strong></em></p>'
            if ld
            else "",
            "\n",
            '<ul class="news-links">'
            + "".join(f'<li><a href="{x.link(o.url)}">{x.t(o.title)}</a></li>' for o in a.under)
            + "</ul>"
            if a.under
            else "",
            "\n",
            f'<div class="news-body">{body}\n',
            by_of(
                x,
                (
                    '<p style="text-align:right"><span style="font-size:14px"><strong>{}</strong>'
                    "</span></p>"
                ),
            ),
            "</div>\n",
            '</div></div><div class="taglib-ratings stars"><span>',
            f'{f("Trung bình (0 Phiếu)")}</span></div><div class="taglib-social-bookmarks">',
            '<ul><li><a href="#">Tweet</a></li></ul></div></div>\n',
            port(
                "latest",
                "Tin mới",
                "<ul>"
                + "".join(
                    (
                        f'<li><a href="{x.link(o.url)}" title="{x.attr(o.title)}">'
                        f"{short(x, o.title, 50)}</a> <span>({o.when[:10]})</span></li>"
                    )
                    for o in a.latest
                )
                + "</ul>",
            )
            if a.latest
            else "",
            "</div>\n",
            '<div class="portlet-column span4">',
            port(
                "most",
                "Xem nhiều",
                "".join(
                    (
                        f'<p><a href="{x.link(o.url)}"><img src="{o.thumb}" alt="" width="80"/> '
                        f"{x.t(o.title)}</a></p>"
                    )
                    for o in x.o(100 if x.heavy else 6)
                ),
            ),
            port(
                "poll",
                "Thăm dò ý kiến",
                "".join(
                    (
                        "<p>",
                        f("Bạn đánh giá thế nào về giao diện mới?"),
                        f'</p><input type="radio"/> {f("Rất tốt")} <input type="radio"/> ',
                        f"{f('Bình thường')}",
                    )
                ),
            ),
            "</div></div></div>\n",
            f'<footer id="footer">{"".join(f"<p>{f(i)}</p>" for i in IMPRINT)}</footer>',
            "</div></body></html>",
        )
    )
