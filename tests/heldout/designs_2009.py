"""Designs of 2009 to 2015: ASP.NET controls; nothing but divs."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of, short
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import SITE


@design(
    (2010, 2015),
    "lead byline under table section tags suggested latest",
    heavy=0.4,
    rel=(True,),
)
def aspnet(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f

    def card(i: int, o: Rel) -> str:
        return (
            f'<li><a id="ctl00_dl_ctl{i:02d}_hl" href="{x.link(o.url)}">'
            f'<img id="ctl00_dl_ctl{i:02d}'
            f'_im" src="{o.thumb}" alt="{x.attr(o.title)}" /></a><span id="ctl00_dl_ctl{i:02d}'
            f'_lb">{x.t(o.title)}</span> <span class="d">({o.when})</span></li>'
        )

    side = "".join(card(i, o) for i, o in enumerate(x.o(90 if x.heavy else 9)))
    vs = "".join(
        r.choice("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMN0123456789+/")
        for _ in range(9000 if x.heavy else 900)
    )

    def pic(im: Img) -> str:
        return (
            f"<center>{x.img(im, 'plain', ' class=img0 onclick=zoom(this)')}"
            + (f"<br /><i>{x.t(im.printed)}</i>" if im.printed else "")
            + "</center>"
        )

    body = x.body(
        lambda s: s + "<br /><br />",
        lambda s: f"<b>{s}</b><br />",
        pic,
        quote=lambda qs: "<blockquote>" + "<br /><br />".join(x.t(q) for q in qs) + "</blockquote>",
    )
    head = x.head(
        "Báo Thừa Thiên Huế Online", canon=("none", "www"), og=r.random() < 0.5, meta_time=False
    )
    d = x.date(["house|", "d-t", "caps"], ["spans", "plain"])
    ld = lead_of(x)
    und = "".join(
        (
            f'<div class="rl"><img src="/images/bullet.gif" /> <a href="{x.link(o.url)}">'
            f"{x.t(o.title)}</a></div>"
        )
        for o in a.under
    )
    sg = ""
    if a.suggested:
        sg = (
            f'<div class="bq"><span class="bqt">{f("BẠN CÓ THỂ QUAN TÂM")}</span>'
            + "".join(
                (
                    f'<div class="bqi"><a href="{x.link(o.url)}" title="{x.attr(o.title)}">'
                    f'<img src="{o.thumb}" alt="{x.attr(o.title)}" title="{x.attr(o.title)}"/></a>'
                    f'<a class="n" href="{x.link(o.url)}">{short(x, o.title)}</a>'
                )
                + (f'<div class="s">{x.f(o.summary)}</div>' if o.summary else "")
                + "</div>"
                for o in a.suggested
            )
            + "</div>"
        )
    lt = (
        f'<div class="moi"><span>{f("Tin mới")}</span><ul>'
        + "".join(
            f'<li><a href="{x.link(o.url)}">{x.f(o.title)}</a> <em>({o.when})</em></li>'
            for o in a.latest
        )
        + "</ul></div>"
        if a.latest
        else ""
    )
    tg = (
        f'<div class="tu"><span>{f("Tags:")}</span> '
        + " ".join(f'<a href="/tag/{slug(t)}.html">{x.t(t)}</a>,' for t in a.tags)
        + "</div>"
        if a.tags
        else ""
    )
    crumb = (
        f'<a href="/">{f("Trang chủ")}</a>'
        + "".join(f' &gt; <a href="{x.link(u)}">{x.t(n)}</a>' for n, u in a.section)
        if a.section
        else ""
    )
    return "".join(
        (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" ',
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1">{head}',
            "</head><body>\n",
            '<form name="aspnetForm" method="post" action="" id="aspnetForm"><div>',
            f'<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDw{vs}" />',
            "</div>\n",
            f'<div id="header"><h1><a href="/">{f("Báo Thừa Thiên Huế Online")}</a></h1>',
            f'<span id="ctl00_lblNow">{f(x.now("house-"))}</span>',
            '<input name="ctl00$txtTim" type="text" value="Tìm kiếm..." /></div>\n',
            '<div id="nav"><ul>',
            "".join(
                f'<li><a href="{u[len(SITE) :]}">{f(n)}</a><ul>'
                + "".join(f'<li><a href="{v}">{f(m)}</a></li>' for m, v in k)
                + "</ul></li>"
                for n, u, k in NAVS
            ),
            "</ul></div>\n",
            f'<div id="content"><div class="duongdan">{crumb}</div>\n',
            f'<span id="ctl00_cph_lblTitle" class="tieude"><h2>{x.t(a.title)}</h2></span>\n',
            f'<span id="ctl00_cph_lblDate" class="ngay">{d}</span>\n',
            f'<span id="ctl00_cph_lblSapo" style="font-weight:bold;display:block">{ld}</span>'
            if ld
            else "",
            "\n",
            f"{und}\n",
            f'<div id="ctl00_cph_lblContent">{body}\n',
            by_of(x, '<div style="text-align: right"><b>{}</b></div>'),
            "</div>\n",
            f'<div class="cs"><a href="#">{f("Chia sẻ Facebook")}</a> <a href="#">',
            f'{f("Gửi tin qua Email")}</a> <a href="#">{f("In bài viết")}</a></div>\n',
            f"{tg}\n",
            f'<div class="ykien"><div class="t">{f("Gửi ý kiến của bạn")}</div>Họ tên: ',
            '<input type="text" /> Email: <input type="text" /><textarea></textarea><span>',
            f'{f("Vui lòng gõ tiếng Việt có dấu")}</span><input type="submit" value="Gửi" />',
            "</div>\n",
            f"{sg}{lt}\n",
            f'</div><div id="right"><div class="tt">{f("Đọc nhiều nhất")}</div><ul>{side}',
            "</ul></div>\n",
            f'<div id="footer">{"".join(f"<p>{f(i)}</p>" for i in IMPRINT)}</div></form>',
            "</body></html>",
        )
    )


@design(
    (2009, 2014),
    "lead byline under box table section suggested tags",
    heavy=0.5,
    base=(None, "https://file.huengaynay.vn/static/v1/"),
    ents=("none", "named"),
)
def soup(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f

    def it(o: Rel) -> str:
        return (
            f'<div class="o"><div class="oi"><a href="{o.url}"><img src="{o.thumb}'
            f'" width="90"/></a></div><div class="ot"><a href="{o.url}">{x.t(o.title)}</a>'
            f'</div><div class="od">{o.when}</div><div class="cl"></div></div>'
        )

    def pic(im: Img) -> str:
        c = f'<div class="chuthich"><em>{x.t(im.printed)}</em></div>' if im.printed else ""
        return f'<div align="center"><div>{x.img(im)}</div>{c}</div>'

    def box(os: list[Rel]) -> str:
        return (
            (
                '<div class="lq" style="float:left;width:200px;border:1px solid #ccc">'
                f'<div class="lqt">{f("Tin liên quan")}</div>'
            )
            + "".join(f'<div class="lqi">- <a href="{o.url}">{x.t(o.title)}</a></div>' for o in os)
            + "</div>"
        )

    body = x.body(
        lambda s: f"<div>{s}</div>",
        lambda s: f"<div><strong>{s}</strong></div>",
        pic,
        box,
        quote=lambda qs: "".join(
            f'<div style="padding-left:30px"><em>{x.t(q)}</em></div>' for q in qs
        ),
        ad=lambda: (
            f'<div class="qc"><div>{f("Quảng cáo")}</div><a href="http://ads.example.com/c?'
            f'{r.randint(1, 999)}"><img src="http://ads.example.com/b{r.randint(1, 9)}'
            '.gif" width="468" height="60"/></a></div>'
        ),
        sep="\n<div>&nbsp;</div>\n",
    )
    head = x.head(
        "TTH Online",
        canon=("same", "none", "offsite"),
        og=r.random() < 0.3,
        meta_time=False,
        sep=" | ",
    )
    d = x.date(["long", "house"], ["br", "divs"])
    ld = lead_of(x, "<span style='color:#c00'>{}</span>")
    und = (
        '<div class="tlq">'
        + "".join(
            f'<div><a href="{o.url}" title="{x.attr(o.title)}">» {x.t(o.title)}</a></div>'
            for o in a.under
        )
        + "</div>"
        if a.under
        else ""
    )
    sg = (
        f'<div class="bx"><div class="bxt">{f("Bạn có thể quan tâm")}</div>'
        + "".join(
            (
                f'<div class="bxi"><div><a href="{o.url}"><img src="{o.thumb}" alt="'
                f'{x.attr(o.title)}"></a></div><div class="bt"><a href="{o.url}">{x.t(o.title)}'
                "</a></div>"
            )
            + (f'<div class="bs">{x.f(o.summary)}</div>' if o.summary else "")
            + "</div>"
            for o in a.suggested
        )
        + "</div>"
        if a.suggested
        else ""
    )
    tg = (
        f'<div class="tk"><b>{f("Từ khóa:")}</b> '
        + "".join(f'<a href="{SITE}/tu-khoa/{slug(t)}.html">{x.t(t)}</a>' + "; " for t in a.tags)
        + "</div>"
        if a.tags
        else ""
    )
    cr = "".join(f'<div class="c"><a href="{u}">{x.t(n)}</a></div>' for n, u in a.section)
    return "".join(
        (
            f'<!DOCTYPE html><html><head>{head}</head><body><div id="w"><div id="h">',
            f'<div class="logo"><a href="{SITE}/">{f("Thừa Thiên Huế Online")}</a></div>',
            f'<div class="now">{f(x.now("long"))}</div></div>\n',
            '<div id="m">',
            "".join(
                f'<div class="mi"><a href="{u}">{f(n)}</a>'
                + (
                    '<div class="sub">' + "".join(it(o) for o in x.o(5)) + "</div>"
                    if x.heavy
                    else ""
                )
                + "</div>"
                for n, u, _ in NAVS
            ),
            "</div>\n",
            f'<div id="l"><div id="dd">{cr}</div>\n',
            f'<div class="b1"><div class="tieude"><b style="font-size:22px">{x.t(a.title)}',
            f'</b></div><div class="g">{d}</div>\n',
            f'<div class="sp" style="font-weight:bold">{ld}</div>' if ld else "",
            f"{und}\n",
            f'<div class="nd">{body}</div>\n',
            by_of(x, '<div style="text-align:right"><strong>{}</strong></div>'),
            "\n",
            "</div></div>\n",
            f'<div class="ch"><div>{f("Chia sẻ")}</div><div>{f("Bản để in")}</div><div>',
            f"{f('Lên đầu trang')}</div></div>{tg}\n",
            f"{cmts(x, 'div')}\n",
            f"{sg}</div></div>\n",
            f'<div id="r"><div class="rt">{f("Nổi bật")}</div>',
            "".join(it(o) for o in x.o(30 if x.heavy else 6)),
            "</div></div>\n",
            '<div id="f">',
            "".join(f"<div>{f(i)}</div>" for i in IMPRINT),
            "</div></div>",
            x.scripts(r.randint(20, 200)) if x.heavy else "",
            "</body></html>",
        )
    )
