"""Designs of 2020 to 2025: every class name a hash; plain semantic tags."""

from __future__ import annotations

import random

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import SITE


@design(
    (2022, 2025),
    "lead byline under box table section suggested latest tags",
    heavy=0.5,
    rel=(True,),
)
def hashed(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    r2 = random.Random(17)
    c = [
        "".join(
            (
                "css-",
                "".join(r2.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(6)),
            )
        )
        for _ in range(40)
    ]
    lz = r.choice(["plain", "data-src"])

    def pic(im: Img) -> str:
        return (
            f'<div class="{c[0]}"><div class="{c[1]}">{x.img(im, lz)}</div>'
            + (f'<div class="{c[2]}">{x.t(im.printed)}</div>' if im.printed else "")
            + "</div>"
        )

    def box(os: list[Rel]) -> str:
        return (
            f'<div class="{c[3]}">'
            + "".join(
                (
                    f'<div class="{c[4]}"><a class="{c[5]}" href="{x.link(o.url)}">{x.t(o.title)}'
                    "</a></div>"
                )
                for o in os
            )
            + "</div>"
        )

    body = x.body(
        lambda s: f'<div class="{c[6]}">{s}</div>',
        lambda s: f'<div class="{c[7]}"><b>{s}</b></div>',
        pic,
        box,
        quote=lambda qs: (
            f'<div class="{c[8]}">'
            + "".join(f'<div class="{c[9]}"><i>{x.t(q)}</i></div>' for q in qs)
            + "</div>"
        ),
        items=lambda k, its: (
            f'<{k} class="{c[31]}">'
            + "".join(f'<li class="{c[32]}">{x.t(i)}</li>' for i in its)
            + f"</{k}>"
        ),
    )
    css = (
        f".{c[2]}{{font:italic 13px Arial;text-align:center;color:#666}}.{c[10]}"
        f"{{font-size:32px;font-weight:800}}.{c[11]}{{font-weight:700;font-size:18px}}."
        f"{c[12]}{{text-align:right;font-weight:700}}.{c[13]}{{color:#999;font-size:13px}}."
        f"{c[3]}{{border-left:3px solid #900;padding-left:12px}}"
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same", "none"),
        og=True,
        ld=("good", "none", "misleading", "broken"),
        css=css,
    )
    d = x.date(["house", "house|", "gmt3"], ["spans", "plain", "nbsp"])
    ld = lead_of(x)

    def card(o: Rel, s: bool = True) -> str:
        return (
            (
                f'<div class="{c[14]}"><a class="{c[15]}" href="{x.link(o.url)}"><img class="'
                f'{c[16]}" src="{o.thumb}" alt=""></a><div class="{c[17]}"><a class="{c[18]}'
                f'" href="{x.link(o.url)}">{x.t(o.title)}</a>'
            )
            + (f'<div class="{c[19]}">{x.f(o.summary)}</div>' if s and o.summary else "")
            + f'<div class="{c[20]}">{o.when}</div></div></div>'
        )

    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi"><head>{head}</head><body><div id="root">',
            f'<div class="{c[21]}"><a class="{c[22]}" href="/">',
            '<img src="/static/media/logo.8f2.svg" alt="Huế ngày nay"></a><div class="',
            f'{c[13]}">{f(x.now("house"))}</div></div><div class="{c[23]}">',
            "".join(
                f'<div class="{c[24]}"><a href="{x.link(u)}">{f(n)}</a>'
                + (
                    f'<div class="{c[25]}">' + "".join(card(o, False) for o in x.o(4)) + "</div>"
                    if x.heavy
                    else ""
                )
                + "</div>"
                for n, u, _ in NAVS
            ),
            "</div>\n",
            f'<div class="{c[26]}"><div class="{c[27]}"><div class="{c[28]}">',
            "".join(f'<a class="{c[29]}" href="{x.link(u)}">{x.t(n)}</a>' for n, u in a.section),
            "</div>\n",
            f'<h1 class="{c[10]}">{x.t(a.title)}</h1><div class="{c[13]}">{d}</div>\n',
            f'<div class="{c[11]}">{ld}</div>' if ld else "",
            "\n",
            f'<div class="{c[3]}">'
            + "".join(
                (
                    f'<div class="{c[4]}"><a class="{c[5]}" href="{x.link(o.url)}">{x.t(o.title)}'
                    "</a></div>"
                )
                for o in a.under
            )
            + "</div>"
            if a.under
            else "",
            "\n",
            f'<div class="{c[30]}">{body}',
            by_of(x, f'<div class="{c[12]}">' + "{}</div>"),
            "</div>\n",
            f'<div class="{c[33]}"><button class="{c[34]}">{f("Chia sẻ")}</button>',
            f'<button class="{c[34]}">{f("Bình luận")}</button></div>\n',
            f'<div class="{c[35]}"><span>{f("Từ khóa")}</span>'
            + "".join(f'<a class="{c[36]}" href="/tu-khoa/{slug(t)}">{x.t(t)}</a>' for t in a.tags)
            + "</div>"
            if a.tags
            else "",
            "\n",
            f'<div class="{c[37]}">{f("Bạn có thể quan tâm")}</div>'
            + "".join(card(o) for o in a.suggested)
            if a.suggested
            else "",
            "\n",
            f'<div class="{c[37]}">{f("Tin mới")}</div>' + "".join(card(o) for o in a.latest)
            if a.latest
            else "",
            "\n",
            f'</div><div class="{c[38]}"><div class="{c[37]}">{f("Xem nhiều")}</div>',
            "".join(card(o, False) for o in x.o(25 if x.heavy else 4)),
            "</div></div>\n",
            f'<div class="{c[39]}">',
            "".join(f"<div>{f(i)}</div>" for i in IMPRINT),
            "</div></div></body></html>",
        )
    )


@design(
    (2020, 2025),
    "lead byline under box table section tags suggested latest",
    heavy=0.1,
    rel=(False, True),
)
def semantic(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True

    def pic(im: Img) -> str:
        return (
            f"<figure>{x.img(im)}"
            + (f"<figcaption>{x.t(im.printed)}</figcaption>" if im.printed else "")
            + "</figure>"
        )

    def box(os: list[Rel]) -> str:
        return (
            f"<aside><h4>{f('Tin liên quan')}</h4><ul>"
            + "".join(f'<li><a href="{x.link(o.url)}">{x.t(o.title)}</a></li>' for o in os)
            + "</ul></aside>"
        )

    body = x.body(
        lambda s: f"<p>{s}",
        lambda s: f"<h2>{s}</h2>",
        pic,
        box,  # </p> left out, as HTML allows
        items=lambda k, its: f"<{k}>" + "".join(f"<li>{x.t(i)}" for i in its) + f"</{k}>",
        table=lambda rows: (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{x.t(c)}" for c in row) for row in rows)
            + "</table>"
        ),
    )
    head = x.head(
        "Huế ngày nay Online",
        canon=("same", "offsite", "none"),
        og=r.random() < 0.5,
        ld=("good", "none", "broken"),
        css="h3{font-weight:700}address{text-align:right;font-style:normal;font-weight:700}",
    )
    d = x.date(["house", "words", "words2"], ["plain", "b", "nl"])
    md = x.modified("<small>{}</small>", "Cập nhật: ", "dt")
    ld = lead_of(x)
    return "".join(
        (
            f'<!doctype html><html lang=vi>{head}<body><header><h1><a href="',
            f'{x.link(SITE + "/")}">{f("Huế ngày nay Online")}</a></h1><p>',
            f"{f(x.now('words'))}</p><nav><ul>",
            "".join(f'<li><a href="{x.link(u)}">{f(n)}</a>' for n, u, _ in NAVS),
            "</ul></nav></header>\n",
            "<main>",
            "<nav aria-label=breadcrumb>"
            + " &gt; ".join(f'<a href="{x.link(u)}">{x.t(n)}</a>' for n, u in a.section)
            + "</nav>"
            if a.section
            else "",
            "<article><header>",
            f'<time datetime="{a.dt.isoformat()}">{d}</time>' if d else "",
            f" {md}<h1>{x.t(a.title)}</h1>{f'<h3>{ld}</h3>' if ld else ''}</header>\n",
            "<ul>"
            + "".join(f'<li><a href="{x.link(o.url)}">{x.t(o.title)}</a>' for o in a.under)
            + "</ul>"
            if a.under
            else "",
            "\n",
            f"{body}\n",
            f"{by_of(x, '<address>{}</address>')}</article>\n",
            "<footer>",
            "<p>"
            + f("Từ khóa:")
            + " "
            + ", ".join(
                f'<a rel=tag href="{x.link(SITE + "/tu-khoa/" + slug(t))}">{x.t(t)}</a>'
                for t in a.tags
            )
            if a.tags
            else "",
            "</footer>\n",
            f"{cmts(x, 'article')}\n",
            f"<section><h2>{f('Bạn có thể quan tâm')}</h2><dl>"
            + "".join(
                (
                    f'<dt><a href="{x.link(o.url)}">{x.t(o.title)}</a><dd>'
                    f"{x.f(o.summary) if o.summary else ''}"
                )
                for o in a.suggested
            )
            + "</dl></section>"
            if a.suggested
            else "",
            "\n",
            f"<section><h2>{f('Tin mới')}</h2><ul>"
            + "".join(f'<li><a href="{x.link(o.url)}">{x.f(o.title)}</a>' for o in a.latest)
            + "</ul></section>"
            if a.latest
            else "",
            "\n",
            f"</main><aside><h2>{f('Đọc nhiều')}</h2><ol>",
            "".join(
                f'<li><a href="{x.link(o.url)}">{x.t(o.title)}</a>'
                for o in x.o(150 if x.heavy else 5)
            ),
            "</ol></aside>\n",
            f"<footer>{''.join(f'<p>{f(i)}' for i in IMPRINT)}</footer>",
        )
    )
