"""Designs of 2014 to 2025: a blog system; the mobile site."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import SITE


@design((2014, 2022), "lead byline box sum table section tags suggested latest", heavy=0.3)
def wordpress(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True
    w = r.choice([640, 1024])

    def pic(im: Img) -> str:
        return (
            "".join(
                (
                    f'<div id="attachment_{r.randint(100, 9999)}" style="width: {w}',
                    'px" class="wp-caption aligncenter">',
                    x.img(im, r.choice(["srcset", "data-lazy-src"]), f" width={w}"),
                )
            )
            + (f'<p class="wp-caption-text">{x.t(im.printed)}</p>' if im.printed else "")
            + "</div>"
        )

    def box(os: list[Rel]) -> str:
        return (
            f'<div class="td-related-inline"><h4>{f("Bài liên quan")}</h4>'
            + "".join(
                (
                    f'<div class="item"><a href="{o.url}" rel="bookmark"><img class="thumb" src="'
                    f'{o.thumb}" width="150"></a><h5><a href="{o.url}">{x.t(o.title)}</a></h5>'
                )
                + (f"<p>{x.t(o.summary)}</p>" if o.summary else "")
                + "</div>"
                for o in os
            )
            + "</div>"
        )

    body = x.body(
        lambda s: f"<p>{s}</p>",
        lambda s: f'<h2 class="wp-block-heading">{s}</h2>',
        pic,
        box,
        quote=lambda qs: (
            '<blockquote class="wp-block-quote">'
            + "".join(f"<p>{x.t(q)}</p>" for q in qs)
            + "</blockquote>"
        ),
        table=lambda rows: (
            '<figure class="wp-block-table"><table><thead><tr>'
            + "".join(f"<th>{x.t(c)}</th>" for c in rows[0])
            + "</tr></thead><tbody>"
            + "".join(
                "<tr>" + "".join(f"<td>{x.t(c)}</td>" for c in row) + "</tr>" for row in rows[1:]
            )
            + "</tbody></table></figure>"
        ),
        ad=lambda: (
            '<div class="code-block code-block-1">'
            '<ins class="adsbygoogle" data-ad-slot="1"></ins>'
            "<script>(adsbygoogle=window.adsbygoogle||[]).push({});</script></div>"
        ),
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same",),
        og=True,
        ld=("good", "misleading", "none", "broken"),
        css=(
            ".wp-caption-text{font-size:13px;color:#777;text-align:center}.has-text-align-r"
            "ight{text-align:right}.td-related-inline{border:1px solid "
            "#ddd;padding:10px;float:left;width:220px}"
        ),
    )
    d = x.date(["dt", "house", "words2"], ["plain"])
    md = x.modified(' <span class="updated">{}</span>', "Cập nhật lúc ", "td")
    ld = lead_of(x)
    cr = (
        f'<nav class="rank-math-breadcrumb"><p><a href="{SITE}/">{f("Trang chủ")}</a>'
        + "".join(
            f'<span class="separator"> » </span><a href="{u}">{x.t(n)}</a>' for n, u in a.section
        )
        + "</p></nav>"
        if a.section
        else ""
    )

    def card(o: Rel, s: bool = True) -> str:
        return (
            (
                f'<article class="post type-post"><a class="post-thumbnail" href="{o.url}">'
                f'<img src="{o.thumb}" alt="{x.attr(o.title)}"></a><div class="entry-header">'
                f'<h3 class="entry-title"><a href="{o.url}" rel="bookmark">{x.t(o.title)}</a>'
                f'</h3><span class="posted-on">{o.when}</span></div>'
            )
            + (
                f'<div class="entry-summary"><p>{x.f(o.summary)}</p></div>'
                if s and o.summary
                else ""
            )
            + "</article>"
        )

    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi" class="no-js"><head>{head}',
            f'<link rel="https://api.w.org/" href="{SITE}/wp-json/" /></head>',
            '<body class="post-template-default single single-post">',
            '<div id="page" class="site"><header id="masthead"><p class="site-title">',
            f'<a href="{SITE}/">{f("Huế ngày nay")}</a></p><p class="site-description">',
            f'{f("Cơ quan của Đảng bộ thành phố Huế")}</p><div class="top-date">',
            f"{f(x.now('house'))}</div>\n",
            '<nav><ul class="menu">',
            "".join(
                f'<li class="menu-item"><a href="{u}">{f(n)}</a>'
                + (
                    '<div class="mega-menu">' + "".join(card(o, False) for o in x.o(4)) + "</div>"
                    if x.heavy
                    else ""
                )
                + "</li>"
                for n, u, _ in NAVS
            ),
            "</ul></nav></header>\n",
            '<div id="content" class="site-content"><main id="main"><article id="post-',
            f'{a.id}" class="post type-post format-standard hentry">',
            f'<header class="entry-header">{cr}<h1 class="entry-title">{x.t(a.title)}</h1>',
            '<div class="entry-meta"><span class="posted-on"><i class="fa fa-clock-o"></i> ',
            f'<time class="entry-date published">{d}</time></span>{md}</div></header>\n',
            '<div class="entry-content">',
            f'<p class="has-medium-font-size sapo"><strong>{ld}</strong></p>' if ld else "",
            "\n",
            f"{body}\n",
            by_of(x, '<p class="has-text-align-right"><strong>{}</strong></p>'),
            "\n",
            '<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">',
            f'{f("Chia sẻ:")}</h3><ul><li><a href="#"><span>Twitter</span></a></li><li>',
            '<a href="#"><span>Facebook</span></a></li></ul></div>\n',
            f'<div class="like">{f("Thích bài này:")} <span>{f("Đang tải...")}</span></div>',
            "</div>\n",
            '<footer class="entry-footer">',
            f'<span class="tags-links">{f("Từ khóa:")} '
            + ", ".join(f'<a href="{SITE}/tag/{slug(t)}/" rel="tag">{x.t(t)}</a>' for t in a.tags)
            + "</span>"
            if a.tags
            else "",
            "</footer></article>\n",
            '<nav class="post-navigation"><div class="nav-previous"><a href="',
            f'{x.o(1)[0].url}"><span class="meta-nav">{f("Bài trước")}</span></a></div>',
            "</nav>\n",
            f'<section class="quan-tam"><h2>{f("Bạn có thể quan tâm")}</h2>'
            + "".join(card(o) for o in a.suggested)
            + "</section>"
            if a.suggested
            else "",
            "\n",
            f"{cmts(x, 'li')}</main>\n",
            '<aside id="secondary"><section class="widget"><h2 class="widget-title">',
            f"{f('Xem nhiều')}</h2>",
            "".join(card(o, False) for o in x.o(30 if x.heavy else 5)),
            "</section>",
            f'<section class="widget"><h2 class="widget-title">{f("Tin mới")}</h2><ul>'
            + "".join(f'<li><a href="{o.url}">{x.f(o.title)}</a></li>' for o in a.latest)
            + "</ul></section>"
            if a.latest
            else "",
            f'<section class="widget"><h2 class="widget-title">{f("Đăng ký nhận tin")}</h2>',
            "<p>",
            f("Nhập email để nhận bản tin mỗi sáng từ Huế ngày nay"),
            '</p><form><input type="email"></form></section></aside></div>\n',
            f'<footer id="colophon">{"".join(f"<p>{f(i)}</p>" for i in IMPRINT)}</footer>',
            "</div></body></html>",
        )
    )


@design(
    (2015, 2025),
    "lead byline under box table section section1 suggested latest",
    heavy=0,
    host="m.huengaynay.vn",
    relative=True,
)
def mobile(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f

    def pic(im: Img) -> str:
        return (
            "".join(
                (
                    '<p class="img">',
                    x.img(im, r.choice(["plain", "data-src", "data-echo"]), " width=100%"),
                )
            )
            + (f"<br/><small>{x.t(im.printed)}</small>" if im.printed else "")
            + "</p>"
        )

    def box(os: list[Rel]) -> str:
        return (
            f'<div class="xt"><b>{f("Xem thêm:")}</b>'
            + "".join(f'<a href="{o.url}">{x.t(o.title)}</a>' for o in os)
            + "</div>"
        )

    body = x.body(lambda s: f"<p>{s}</p>", lambda s: f"<h4>{s}</h4>", pic, box)
    head = x.head(
        "Huế ngày nay mobile",
        canon=("same",),
        og=r.random() < 0.5,
        meta_time=False,
        sep=" | ",
        css=".sp{font-weight:bold}small{color:#777}.tg{text-align:right;font-weight:bold}",
    )
    d = x.date(["house", "gmt2", "d|t"], ["plain", "divs"])
    rw: str | None = a.extra.get("relative")
    if rw and a.extra["date_shown"]:
        x.raw = rw
        d = x.esc(rw)
    ld = lead_of(x)
    return (
        "".join(
            (
                f"<!DOCTYPE html><html><head>{head}",
                '<meta name="viewport" content="width=device-width, initial-scale=1"></head>',
                f'<body><div class="hd"><a href="#menu">≡</a> <a href="{SITE}/">',
                '<img src="/m/logo.png" alt="Huế ngày nay"></a></div>\n',
                f'<div class="ct"><a class="cat" href="{a.section[0][1]}">{x.t(a.section[0][0])}',
                "</a></div>\n",
                f'<div class="tm">{d}</div><h1>{x.t(a.title)}</h1>\n',
                f'<div class="sp">{ld}</div>' if ld else "",
                "\n",
                "".join(
                    f'<div class="lk"><a href="{o.url}">{x.t(o.title)}</a></div>' for o in a.under
                ),
                "\n",
                f'<div class="bd">{body}',
                by_of(x, '<p class="tg">{}</p>'),
                "</div>\n",
                f'<div class="sh"><a href="#">{f("Chia sẻ")}</a><a href="#">Zalo</a><a href="#">',
                f"{f('Bình luận')}</a></div>\n",
                f"{cmts(x, 'dl')}\n",
                f'<div class="qt"><h3>{f("Bạn có thể quan tâm")}</h3>'
                + "".join(
                    f'<div class="q"><a href="{o.url}"><img src="{o.thumb}">{x.t(o.title)}</a>'
                    + (f"<p>{x.f(o.summary)}</p>" if o.summary else "")
                    + f"<i>{o.when}</i></div>"
                    for o in a.suggested
                )
                + "</div>"
                if a.suggested
                else "",
                "\n",
                f'<div class="tmoi"><h3>{f("Tin mới")}</h3>'
                + "".join(f'<p><a href="{o.url}">{x.f(o.title)}</a></p>' for o in a.latest)
                + "</div>"
                if a.latest
                else "",
                "\n",
                '<div id="menu">',
                "".join(f'<a href="{u}">{f(n)}</a>' for n, u, _ in NAVS),
                f'</div><div class="ft">{"<br>".join(f(i) for i in IMPRINT[:3])}<br><a href="',
                f'{SITE}/?v=desktop">{f("Xem phiên bản máy tính")}</a></div></body></html>',
            )
        )
        if a.section
        else ""  # it has a mark over the headline in any case
    )
