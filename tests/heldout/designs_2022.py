"""Designs of 2022 to 2025: rendered on a server by script; custom elements."""

from __future__ import annotations

import json
import random
from datetime import timedelta

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, norm, runtext, slug
from tests.heldout.sentences import SUMS


@design(
    (2022, 2025),
    "lead byline under box sum table section tags suggested latest",
    heavy=0.7,
    rel=(True,),
)
def nextjs(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True

    def h(n: str) -> str:
        return f"{n}_{n}__" + "".join(r2.choice("abcdefghijABCDEFGH0123456789") for _ in range(5))

    r2 = random.Random(16)  # class names are the design's, not the page's
    names = "Header Title Time Sapo Body Caption Author Tags Rel Card Box Crumb Share Side"
    c = {n: h(n) for n in names.split()}

    def pic(im: Img) -> str:
        s = x.src(im.url)
        return (
            (
                f'<figure class="{c["Box"]}"><span style="box-sizing:border-box;display:block">'
                f'<img alt="{x.alt(im)}" src="{x.GIF}'
                f'" decoding="async" data-nimg="responsive" data-src="{s}"/><noscript>'
                f'<img alt="" src="{s}" decoding="async" data-nimg="responsive" loading="lazy"/>'
                "</noscript></span>"
            )
            + (
                f'<figcaption class="{c["Caption"]}">{x.t(im.printed)}</figcaption>'
                if im.printed
                else ""
            )
            + "</figure>"
        )

    def box(os: list[Rel]) -> str:
        return (
            f'<aside class="{c["Rel"]}">'
            + "".join(
                (
                    f'<a href="{x.link(o.url)}"><img src="{o.thumb}" alt=""/><strong>{x.t(o.title)}'
                    "</strong>"
                )
                + (f"<p>{x.t(o.summary)}</p>" if o.summary else "")
                + "</a>"
                for o in os
            )
            + "</aside>"
        )

    body = x.body(lambda s: f"<p>{s}</p>", lambda s: f"<h2>{s}</h2>", pic, box)
    head = x.head(
        "Huế ngày nay",
        canon=("same", "rel"),
        og=True,
        ld=("good", "misleading", "others", "none"),
        sep=" | ",
        css=(
            f".{c['Sapo']}{{font-weight:700}}.{c['Caption']}"
            f"{{font-size:13px;text-align:center}}.{c['Author']}"
            "{text-align:right;font-weight:700}"
        ),
    )
    d = x.date(["house-", "t,d"], ["plain", "spans"])
    md = x.modified("<span>{}</span>", "Cập nhật: ", "t,d")
    ld = lead_of(x)
    tm = (
        (
            f'<time dateTime="{a.dt.isoformat()}">'
            '<svg width="16" height="16" viewBox="0 0 24 24"><title>Clock</title>'
            f'<circle cx="12" cy="12" r="10"></circle></svg>{d}</time>'
        )
        if d
        else ""
    )

    def card(o: Rel, s: bool = True) -> str:
        return (
            (
                f'<article class="{c["Card"]}"><a href="{x.link(o.url)}"><img alt="'
                f'{x.attr(o.title)}" src="{o.thumb}" loading="lazy"/></a><h3><a href="'
                f'{x.link(o.url)}">{x.t(o.title)}</a></h3>'
            )
            + (f"<p>{x.f(o.summary)}</p>" if s and o.summary else "")
            + f"<time>{o.when}</time></article>"
        )

    extra = x.o(30 if x.heavy else 6)
    data = {
        "props": {
            "pageProps": {
                "article": {
                    "id": a.id,
                    "title": a.title,
                    "sapo": a.lead,
                    "content": "<p>"
                    + "</p><p>".join(norm(runtext(b[1])) for b in a.blocks if b[0] == "p")
                    + "</p>",
                    "author": "hnn_btv05",
                    "created": (a.dt - timedelta(minutes=90)).isoformat()
                    if a.extra["date_shown"]
                    else None,
                },
                "hot": [{"title": o.title, "url": o.url, "sapo": r.choice(SUMS)} for o in extra],
            }
        },
        "page": "/[...slug]",
        "buildId": "kX9_2",
    }
    js = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi"><head>{head}',
            '<link rel="preload" href="/_next/static/css/a1b2.css" as="style"/></head>',
            f'<body><div id="__next"><header class="{c["Header"]}"><a href="/">',
            f'<img alt="Huế ngày nay" src="/logo.svg"/></a><span>{f(x.now("house"))}</span>',
            "<nav>",
            "".join(
                f'<div><a href="{x.link(u)}">{f(n)}</a>'
                + (
                    '<div class="mega">' + "".join(card(o, False) for o in x.o(4)) + "</div>"
                    if x.heavy
                    else ""
                )
                + "</div>"
                for n, u, _ in NAVS
            ),
            "</nav></header>\n",
            f'<main><div class="{c["Crumb"]}">',
            "<span>/</span>".join(f'<a href="{x.link(u)}">{x.t(n)}</a>' for n, u in a.section),
            f'</div><article><h1 class="{c["Title"]}">{x.t(a.title)}</h1><div class="',
            f'{c["Time"]}">{tm}{md}</div>\n',
            f'<div class="{c["Share"]}"><button>{f("Chia sẻ")}</button><button>',
            f"{f('Nghe đọc bài')}</button><button>{f('Lưu')}</button></div>\n",
            f'<p class="{c["Sapo"]}">{ld}</p>' if ld else "",
            "\n",
            f'<ul class="{c["Rel"]}">'
            + "".join(f'<li><a href="{x.link(o.url)}">{x.t(o.title)}</a></li>' for o in a.under)
            + "</ul>"
            if a.under
            else "",
            "\n",
            f'<div class="{c["Body"]}">{body}</div>',
            by_of(x, f'<p class="{c["Author"]}">' + "{}</p>"),
            "</article>\n",
            f'<div class="{c["Tags"]}"><span>{f("Chủ đề:")}</span>'
            + "".join(f'<a href="/chu-de/{slug(t)}">{x.t(t)}</a>' for t in a.tags)
            + "</div>"
            if a.tags
            else "",
            "\n",
            f"{cmts(x, 'section')}\n",
            f"<section><h2>{f('Bạn có thể quan tâm')}</h2>"
            + "".join(card(o) for o in a.suggested)
            + "</section>"
            if a.suggested
            else "",
            "\n",
            f'</main><aside class="{c["Side"]}">',
            f"<h2>{f('Tin mới')}</h2>" + "".join(card(o) for o in a.latest) if a.latest else "",
            f"<h2>{f('Đọc nhiều')}</h2>{''.join(card(o, False) for o in extra)}</aside>\n",
            f"<footer>{''.join(f'<p>{f(i)}</p>' for i in IMPRINT)}</footer></div>",
            f'<script id="__NEXT_DATA__" type="application/json">{js}</script></body></html>',
        )
    )


@design(
    (2023, 2025),
    "lead byline under box table section tags suggested",
    heavy=0.2,
    base=(None, "https://huengaynay.vn/"),
    rel=(True,),
)
def custom(x: Ctx) -> str:
    a, _r, f = x.a, x.r, x.f

    def pic(im: Img) -> str:
        return (
            f"<news-photo>{x.img(im, 'srcset')}"
            + (f"<news-caption>{x.t(im.printed)}</news-caption>" if im.printed else "")
            + "</news-photo>"
        )

    def box(os: list[Rel]) -> str:
        return (
            "<news-more>"
            + "".join(
                f'<news-card><a href="{x.link(o.url)}">{x.t(o.title)}</a></news-card>' for o in os
            )
            + "</news-more>"
        )

    body = x.body(lambda s: f"<p>{s}</p>", lambda s: f"<h2>{s}</h2>", pic, box)
    css = (
        "news-photo,news-caption,news-more,news-card,news-body,news-byline,news-sapo,ne"
        "ws-meta,news-story,news-shell,site-head,site-foot{display:block}news-sapo{font"
        "-weight:700}news-caption{font-size:13px;color:#777}news-byline{text-align:righ"
        "t;font-weight:700}news-card{padding:4px}"
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same", "none"),
        og=True,
        ld=("good", "none", "misleading"),
        css=css,
        base_first=True,
    )
    d = x.date(["house", "gmt", "words"], ["plain", "b"])
    ld = lead_of(x)
    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi"><head>{head}</head><body><site-head>',
            f'<a href="/" slot="logo">{f("Huế ngày nay")}</a><site-clock>{f(x.now("house"))}',
            "</site-clock><site-nav>",
            "".join(f'<a slot="item" href="{x.link(u)}">{f(n)}</a>' for n, u, _ in NAVS),
            "</site-nav></site-head>\n",
            "<news-shell>",
            "<news-crumbs>"
            + " <i>/</i> ".join(f'<a href="{x.link(u)}">{x.t(n)}</a>' for n, u in a.section)
            + "</news-crumbs>"
            if a.section
            else "",
            f'<news-story data-id="{a.id}"><h1 is="news-headline">{x.t(a.title)}</h1>',
            f"<news-meta><time>{d}</time></news-meta>\n",
            f"<news-sapo>{ld}</news-sapo>" if ld else "",
            "<news-more>"
            + "".join(
                f'<news-card><a href="{x.link(o.url)}">{x.t(o.title)}</a></news-card>'
                for o in a.under
            )
            + "</news-more>"
            if a.under
            else "",
            "\n",
            f"<news-body>{body}</news-body>{by_of(x, '<news-byline>{}</news-byline>')}",
            "</news-story>\n",
            f"<news-share><button>{f('Chia sẻ')}</button></news-share>\n",
            "<news-tags><span>"
            + f("Từ khóa")
            + "</span>"
            + "".join(f'<a href="/tu-khoa/{slug(t)}.html">{x.t(t)}</a> ' for t in a.tags)
            + "</news-tags>"
            if a.tags
            else "",
            "\n",
            f"{cmts(x, 'reader-comment')}\n",
            f"<news-list><h3>{f('Bạn có thể quan tâm')}</h3>"
            + "".join(
                (
                    f'<news-card><a href="{x.link(o.url)}"><img src="{o.thumb}" alt=""><h4>'
                    f"{x.t(o.title)}</h4></a>"
                )
                + (f"<p>{x.f(o.summary)}</p>" if o.summary else "")
                + "</news-card>"
                for o in a.suggested
            )
            + "</news-list>"
            if a.suggested
            else "",
            "\n",
            f"<news-rail><h3>{f('Đọc nhiều')}</h3>",
            "".join(
                f'<news-card><a href="{x.link(o.url)}"><h4>{x.t(o.title)}</h4></a></news-card>'
                for o in x.o(120 if x.heavy else 5)
            ),
            "</news-rail></news-shell>\n",
            f"<site-foot>{''.join(f'<p>{f(i)}</p>' for i in IMPRINT)}</site-foot>",
            '<template id="t"><h1></h1><p>Mẫu</p></template></body></html>',
        )
    )
