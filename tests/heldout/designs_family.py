"""Designs of 2017 to 2025: the family of the paper; one like its neighbours."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import SITE


@design(
    (2017, 2025),
    "lead byline under table section tags suggested latest",
    heavy=0.9,
    base=("https://file.huengaynay.vn/static/templates/version1/homepage/",),
    ents=("none", "named"),
)
def family(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f

    def pic(im: Img) -> str:
        return (
            f'<p class="note ignore">{x.img(im, "plain", " class=zoomimg")}'
            + (f"<br>{x.t(im.printed)}&nbsp;" if im.printed else "")
            + "</p>"
        )

    body = x.body(
        lambda s: f"<p>{s}",
        lambda s: f"<p><strong>{s}</strong></p>",
        pic,
        ad=lambda: "<div class='ads'><script>ad()</script></div>",
    )
    head = x.head(
        "Báo Huế ngày nay Online",
        canon=("same", "none"),
        og=True,
        meta_time=False,
        ld=("misleading", "broken", "none"),
        css=(
            ".detail-desc{font-weight:600}.note{text-align:center;font-style:italic;font-si"
            "ze:13px}.author{text-align:right;font-weight:700}"
        ),
    )
    d = x.date(["house", "d-t"], ["plain", "nbsp"])
    ld = lead_of(x)

    def card(o: Rel) -> str:
        return (
            f"<li class='news-img-left'><a class='b-img' title='{x.attr(o.title)}' href='"
            f"{o.url}'><div class='overflow-5x3'><img class='i-img' src='{o.thumb}' alt='"
            f"{x.attr(o.title)}"
            "' onerror=\"this.src='https://file.huengaynay.vn/image/error/300x220.jpg'\">"
            f"</div></a><div class='b-content'><a title='{x.attr(o.title)}' href='{o.url}'>"
            "<h3 class='b-title'>\n"
            f"\t\t\t\t{x.t(o.title)}\t\t\t\t</h3></a></div></li>"
        )

    cr = (
        "<ul class='breadcrumb'>"
        + "".join(
            f"<li><h4><a href='{u}' title='{x.attr(n)}'>{x.t(n)}</a></h4></li>"
            for n, u in a.section
        )
        + "</ul>"
        if a.section
        else ""
    )
    icon = r.choice(
        [
            "<svg viewBox='0 0 24 24'><title>Clock</title><path d='M0 0h24'/></svg>",
            "<span class='sr-only'>Clock</span>",
            "<i class='fa fa-clock'></i> ",
        ]
    )
    return "".join(
        (
            f"<!DOCTYPE html></html><html lang='vi'><head>{head}</head><body><header><h1>",
            f"<a href='{SITE}/'>{f('Huế ngày nay Online')}</a></h1><span id='datenow'>",
            f"{f(x.now('house'))}</span><div class='wappermenu'><ul>",
            "".join(
                (
                    f"<li><a href='{u}' title='{n}'>{f(n)}</a><div class='mega-menu'>"
                    "<ul class='list-bc'>"
                )
                + "".join(f"<li class='level1'><a href='{v}'>{f(m)}</a></li>" for m, v in k)
                + "</ul><ul class='list-block'>"
                + "".join(card(o) for o in x.o(5 if x.heavy else 1))
                + "</ul></div></li>"
                for n, u, k in NAVS
            ),
            "</ul></div></header>\n",
            f"<div class='container'><div class='col-left'>{cr}<div class='detail-title'>",
            "<h1>\n",
            f"\t{x.t(a.title)}\n",
            f"\t</h1></div><div class='pubdate'>{icon if d else ''}{d}</div>",
            f"<div class='fb-like' data-href='{a.url}'></div>\n",
            f"<div class='detail-desc'><p>{ld}</p></div>" if ld else "",
            "\n",
            "<ul class='news-relate'>"
            + "".join(
                f"<li><a href='{o.url}' title='{x.attr(o.title)}'>{x.t(o.title)}</a></li>"
                for o in a.under
            )
            + "</ul>"
            if a.under
            else "",
            "\n",
            "<div id='newscontents'><div class='content-fck slider-jsgallery'>\n",
            f"{body}\n",
            by_of(x, "<p class='author ignore'>{}</p>"),
            "\n",
            "</div></div>\n",
            "<div class='detail-tag'><label>"
            + f("Từ khóa")
            + "</label>"
            + "".join(
                f"<a class='tag_item' href='{SITE}/tu-khoa/{slug(t)}.html'>{x.t(t)}</a>"
                for t in a.tags
            )
            + "</div>"
            if a.tags
            else "",
            "\n",
            f"<div class='rating'><b>{f('ĐÁNH GIÁ')}</b><p>",
            f("Hãy trở thành người đầu tiên đánh giá cho bài viết này!"),
            f"</p><label>{f('Nội dung góp ý')}</label></div>\n",
            "<div class='detail-related'><h3>"
            + f("Bạn có thể quan tâm")
            + "</h3><ul class='related-list'>"
            + "".join(
                (
                    f"<li class='related-item'><a class='b-img' href='{o.url}' title='"
                    f"{x.attr(o.title)}'><img alt='{x.attr(o.title)}' title='{x.attr(o.title)}"
                    f"' src='{o.thumb}'></a><h3><a href='{o.url}'>{x.t(o.title)}</a></h3>"
                )
                + (f"<p>{x.f(o.summary)}</p>" if o.summary else "")
                + "</li>"
                for o in a.suggested
            )
            + "</ul></div>"
            if a.suggested
            else "",
            "\n",
            f"</div><aside><div class='box300'><h2>{f('Đọc nhiều')}</h2><ul class='tinmoi'>",
            "".join(card(o) for o in x.o(15 if x.heavy else 4)),
            f"</ul></div><div class='box-tm'><h3>{f('TIN MỚI')}</h3><ul>",
            "".join(f"<li><a href='{o.url}'>{x.f(o.title)}</a></li>" for o in a.latest),
            "</ul></div></aside></div>\n",
            f"<footer>{''.join(f'<p>{f(i)}</p>' for i in IMPRINT)}</footer>",
            f"<a id='top' href='#'>{f('Return to top')}</a>",
            x.scripts(r.randint(20, 200)) if x.heavy else "",
            "</body></html>",
        )
    )


@design(
    (2019, 2025),
    "lead byline under box table section section1 suggested tags",
    heavy=0.4,
    ents=("named", "none"),
)
def dautu(x: Ctx) -> str:
    a, _r, f = x.a, x.r, x.f

    def pic(im: Img) -> str:
        return (
            (
                '<table class="MASTERCMS_TPL_TABLE" style="width: 100%;" border="0" '
                'cellspacing="0" cellpadding="0" align="left"><tbody>\n'
                "<tr>\n"
                f"<td>{x.img(im)}</td>\n"
                "</tr>\n"
            )
            + (
                f'<tr>\n<td class="media-caption">{x.t(im.printed)}</td>\n</tr>'
                if im.printed
                else ""
            )
            + "\n</tbody></table>"
        )

    def box(os: list[Rel]) -> str:
        return (
            '<div class="lienquan" style="background:#f5f5f5"><strong>'
            + f("TIN LIÊN QUAN")
            + "</strong><ul>"
            + "".join(
                f'<li><a title="{x.attr(o.title)}" href="{o.url}">{x.t(o.title)}</a></li>'
                for o in os
            )
            + "</ul></div>"
        )

    body = x.body(
        lambda s: f'<p class="p1" style="text-align: justify;">{s}<span>&nbsp;</span></p>',
        lambda s: f'<p class="p1"><strong>{s}</strong></p>',
        pic,
        box,
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same", "none"),
        og=True,
        meta_time=False,
        ld=("none", "others"),
        css=(
            ".sapo_detail{font-weight:bold}.title-detail{font-size:26px;font-weight:bold}.m"
            "edia-caption{text-align:center;font-style:italic;color:#666}.col160{float:left"
            ";width:160px}.col630{margin-left:180px}"
        ),
    )
    d = x.date(["dt"], ["plain"])
    ld = lead_of(x)

    def it(o: Rel) -> str:
        return (
            f'<li><article class="news_top_box"><a href="{o.url}" class="thumbblock mb10">'
            f'<img src="{o.thumb}"></a> <a href="{o.url}" class="fs14 fbold">{x.t(o.title)}'
            "</a></article></li>"
        )

    by = x.t(a.byline) if a.byline else ""
    return "".join(
        (
            f'<!DOCTYPE html><html><head>{head}</head><body><div class="topbar">',
            f'<span id="clock">{f(x.now("house"))}</span></div><div class="logo"><a href="',
            f'{SITE}/"><img src="{SITE}/templates/logo.png"></a></div><ul class="mainmenu">',
            "".join(f'<li><a href="{u}">{f(n)}</a></li>' for n, u, _ in NAVS),
            "</ul>\n",
            '<div class="d-flex"><div class="col160"><ul class="list">',
            "".join(it(o) for o in x.o(60 if x.heavy else 5)),
            "</ul></div>\n",
            '<div class="col630 ml-auto mb40"><div class="fs16 text-uppercase">',
            "".join(f'<a href="{u}">{x.t(n)}</a>' for n, u in a.section),
            "</div>\n",
            f'<div class="title-detail">{x.t(a.title)} </div>\n',
            '<div class="author-share-top cl99 fs13 d-flex"><div class="mr-auto">',
            f'<a href="" class="author cl_green">{by} </a>' if by else "",
            f'<span class="post-time">{" - " if by else ""}{d}</span>' if d else "",
            '</div><div class="ml-auto"><div class="fb-like"></div> ',
            f'<a title="In bài viết" onclick="window.open(\'/print/{a.id}.html\')">',
            f'<img width="20" src="{SITE}/templates/print.png"/></a></div></div>\n',
            f'<div class="sapo_detail">{ld}</div>' if ld else "",
            "\n",
            '<div class="list_news_relation_top pkg"><span class="head_relation"><strong>'
            f"{f('TIN LIÊN QUAN')}</strong></span><ul>"
            + "".join(
                f'<li><a title="{x.attr(o.title)}" href="{o.url}">{x.t(o.title)}</a></li>'
                for o in a.under
            )
            + "</ul></div>"
            if a.under
            else "",
            "\n",
            '<div id="content_detail_news">\n',
            f"{body}\n",
            "</div>\n",
            f'<div class="tag_detail"><span>{f("Từ khóa:")}</span> '
            + ", ".join(f'<a href="{SITE}/tag/{slug(t)}">{x.t(t)}</a>' for t in a.tags)
            + "</div>"
            if a.tags
            else "",
            "\n",
            f"{cmts(x, 'div')}\n",
            f'<div class="fs18 head">{f("Bạn có thể quan tâm")}</div><ul class="list_rel">'
            + "".join(
                (
                    f'<li><a href="{o.url}"><img src="{o.thumb}"></a><a class="fs16 fbold" href="'
                    f'{o.url}">{x.t(o.title)}</a>'
                )
                + (f'<div class="sapo_thumb_news">{x.f(o.summary)}</div>' if o.summary else "")
                + "</li>"
                for o in a.suggested
            )
            + "</ul>"
            if a.suggested
            else "",
            "\n",
            "</div></div><footer>",
            "".join(f"<div>{f(i)}</div>" for i in IMPRINT),
            "</footer></body></html>",
        )
    )
