"""Designs of 2013 to 2025: fields and views; pages for fast phones."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import FILE, SITE


@design(
    (2013, 2019),
    "lead byline under box table section tags suggested latest",
    heavy=0.3,
    rel=(True, False),
)
def drupal(x: Ctx) -> str:
    a, _r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True

    def pic(im: Img) -> str:
        return f'<p class="rtecenter">{x.img(im, "plain", " class=img-responsive")}</p>' + (
            f'\n<p class="rtecenter"><em>{x.t(im.printed)}</em></p>' if im.printed else ""
        )

    def box(os: list[Rel]) -> str:
        return "".join(
            (f'<p>&gt;&gt;&gt; <a href="{x.link(o.url)}"><strong>{x.t(o.title)}</strong></a></p>')
            for o in os
        )

    body = x.body(lambda s: f'<p class="rtejustify">{s}</p>', lambda s: f"<h3>{s}</h3>", pic, box)
    head = x.head(
        "Thừa Thiên Huế Online",
        canon=("same", "rel", "none"),
        og=True,
        meta_time=True,
        ld=("none", "none", "good"),
        sep=" | ",
        css=(
            ".field-name-field-sapo{font-weight:bold}.rtecenter{text-align:center}.field-na"
            "me-field-tac-gia{text-align:right;font-weight:bold}.field-name-field-tin-lien-"
            "quan{padding-left:20px}"
        ),
    )
    d = x.date(["house-", "dots", "gmt3"], ["plain", "spans"])
    md = x.modified(' <span class="changed">({})</span>', "Cập nhật: ", "dt")
    ld = lead_of(x)

    def fld(n: str, s: str, ty: str = "text") -> str:
        return (
            f'<div class="field field-name-{n} field-type-{ty} field-label-hidden">'
            f'<div class="field-items"><div class="field-item even">{s}</div></div></div>'
        )

    def vw(i: int, o: Rel, s: bool = True) -> str:
        return (
            (
                f'<div class="views-row views-row-{i + 1}">'
                '<div class="views-field views-field-field-image"><div class="field-content">'
                f'<a href="{x.link(o.url)}"><img typeof="foaf:Image" src="{o.thumb}'
                '" width="120" alt="" /></a></div></div>'
                '<div class="views-field views-field-title"><span class="field-content">'
                f'<a href="{x.link(o.url)}">{x.t(o.title)}</a></span></div>'
            )
            + (
                (
                    '<div class="views-field views-field-body"><div class="field-content"><p>'
                    f"{x.f(o.summary)}</p></div></div>"
                )
                if s and o.summary
                else ""
            )
            + "</div>"
        )

    und = (
        fld(
            "field-tin-lien-quan",
            "".join(f'<a href="{x.link(o.url)}">{x.t(o.title)}</a><br/>' for o in a.under),
            "node-reference",
        )
        if a.under
        else ""
    )
    cr = (
        (
            f'<h2 class="element-invisible">{f("Bạn đang ở đây")}</h2>'
            '<div class="breadcrumb"><span class="inline odd first"><a href="/">'
            f"{f('Trang chủ')}</a></span>"
        )
        + "".join(
            (
                f'<span class="delimiter">»</span> <span class="inline"><a href="{x.link(u)}">'
                f"{x.t(n)}</a></span>"
            )
            for n, u in a.section
        )
        + (
            f' <span class="delimiter">»</span> <span class="inline last">{x.t(a.title)}'
            "</span></div>"
        )
        if a.section
        else ""
    )
    tg = (
        (
            '<div class="field field-name-field-tags field-label-inline">'
            f'<div class="field-label">{f("Từ khóa")}:&nbsp;</div><ul class="links inline">'
        )
        + "".join(
            (f'<li class="taxonomy-term-reference-{i}"><a href="/tags/{slug(t)}">{x.t(t)}</a></li>')
            for i, t in enumerate(a.tags)
        )
        + "</ul></div>"
        if a.tags
        else ""
    )

    def blk(i: str, h: str, s: str) -> str:
        return (
            f'<div id="block-views-{i}" class="block block-views"><h2>{f(h)}</h2>'
            f'<div class="content"><div class="view-content">{s}</div></div></div>'
        )

    return "".join(
        (
            "<!DOCTYPE html>\n",
            '<html lang="vi" dir="ltr" prefix="content: ',
            'http://purl.org/rss/1.0/modules/content/">',
            f'<head profile="http://www.w3.org/1999/xhtml/vocab">{head}',
            '<meta name="Generator" content="Drupal 7 (http://drupal.org)" /></head>\n',
            '<body class="html not-front not-logged-in one-sidebar node-type-article">',
            f'<div id="skip-link"><a href="#main">{f("Nhảy đến nội dung")}</a></div>',
            '<div id="page"><div id="header"><div id="site-name"><strong>',
            f'<a href="/" rel="home">{f("Thừa Thiên Huế Online")}</a></strong></div>',
            f'<div class="region-header">{f(x.now("dots"))}</div></div>\n',
            '<div id="navigation"><ul id="main-menu" class="links inline">',
            "".join(
                f'<li class="menu-{300 + i}"><a href="{x.link(u)}">{f(n)}</a>'
                + (
                    '<div class="mega">'
                    + "".join(vw(j, o, False) for j, o in enumerate(x.o(4)))
                    + "</div>"
                    if x.heavy
                    else ""
                )
                + "</li>"
                for i, (n, u, _) in enumerate(NAVS)
            ),
            "</ul></div>\n",
            f'{cr}<div id="main-wrapper"><div id="content" class="column"><a id="main"></a>',
            '<h1 class="title" id="page-title">\n',
            f"          {x.t(a.title)}        </h1>\n",
            f'<div class="region region-content"><div id="node-{a.id}',
            '" class="node node-article clearfix"><div class="meta submitted">',
            f'<span property="dc:date dc:created">{d}</span>{md}</div>\n',
            f'<div class="content clearfix">{fld("field-sapo", ld) if ld else ""}{und}',
            f"{fld('body', body, 'text-with-summary')}",
            fld("field-tac-gia", by_of(x)) if a.byline else "",
            f"{tg}</div>\n",
            f'<ul class="links inline"><li><a href="#">{f("Chia sẻ")}</a></li><li>',
            f'<a href="/print/{a.id}">{f("Phiên bản cho máy in")}</a></li></ul></div></div>\n',
            blk("qt", "Bạn có thể quan tâm", "".join(vw(i, o) for i, o in enumerate(a.suggested)))
            if a.suggested
            else "",
            "\n",
            f"{cmts(x, 'li')}</div>\n",
            '<div id="sidebar-first">',
            blk("moi", "Tin mới", "".join(vw(i, o) for i, o in enumerate(a.latest)))
            if a.latest
            else "",
            blk(
                "doc",
                "Đọc nhiều",
                "".join(vw(i, o, False) for i, o in enumerate(x.o(25 if x.heavy else 5))),
            ),
            "</div></div>\n",
            f'<div id="footer">{"".join(f"<p>{f(i)}</p>" for i in IMPRINT)}</div></div>',
            "</body></html>",
        )
    )


@design((2018, 2025), "lead byline table section suggested tags", heavy=0)
def amp(x: Ctx) -> str:
    a, _r, f = x.a, x.r, x.f
    x.page_url = a.url.replace(".html", ".amp")

    def pic(im: Img) -> str:
        s = x.src(im.url)
        return (
            (
                f'<figure><amp-img src="{s}" width="640" height="426" layout="responsive" alt="'
                f'{x.alt(im)}"><noscript><img src="{s}" width="640" height="426"></noscript>'
                "</amp-img>"
            )
            + (f"<figcaption>{x.t(im.printed)}</figcaption>" if im.printed else "")
            + "</figure>"
        )

    body = x.body(
        lambda s: f"<p>{s}</p>",
        lambda s: f"<h2>{s}</h2>",
        pic,
        ad=lambda: (
            '<amp-ad width="100vw" height="320" type="adsense" data-ad-client="ca-pub-1">'
            "<div overflow></div></amp-ad>"
        ),
    )
    head = x.head(
        "Huế ngày nay", canon=("same",), og=False, meta_time=True, ld=("good", "good", "misleading")
    )
    d = x.date(["dt", "td"], ["plain"])
    ld = lead_of(x)
    return "".join(
        (
            f'<!doctype html><html ⚡ lang="vi"><head>{head}',
            '<meta name="viewport" content="width=device-width">',
            '<script async src="https://cdn.ampproject.org/v0.js"></script>',
            "<style amp-boilerplate>body{visibility:hidden}</style><noscript>",
            "<style amp-boilerplate>body{visibility:visible}</style></noscript><style ",
            "amp-custom>.ld{font-weight:700}.by{text-align:right;font-weight:700}figcaption",
            "{font-size:13px;color:#666}</style></head><body>\n",
            '<amp-sidebar id="sb" layout="nodisplay" side="left"><ul>',
            "".join(f'<li><a href="{u}">{f(n)}</a></li>' for n, u, _ in NAVS),
            "</ul></amp-sidebar>\n",
            f'<header><button on="tap:sb.toggle">☰</button><a href="{SITE}/"><amp-img src="',
            f'{FILE}/static/logo.png" width="120" height="30"></amp-img></a></header>\n',
            "<main>",
            '<div class="bc">'
            + " › ".join(f'<a href="{u}">{x.t(n)}</a>' for n, u in a.section)
            + "</div>"
            if a.section
            else "",
            "\n",
            f'<h1>{x.t(a.title)}</h1><p class="tm">{d}</p>\n',
            '<amp-social-share type="facebook" width="32" height="32"></amp-social-share>',
            '<amp-social-share type="email"></amp-social-share>\n',
            f'<p class="ld">{ld}</p>' if ld else "",
            "\n",
            f"{body}\n",
            by_of(x, '<p class="by">{}</p>'),
            "\n",
            '<ul class="tg">'
            + f"<li>{f('Từ khóa:')}</li>"
            + "".join(
                f'<li><a href="{SITE}/tu-khoa/{slug(t)}.html">{x.t(t)}</a></li>' for t in a.tags
            )
            + "</ul>"
            if a.tags
            else "",
            "\n",
            f'<p class="full"><a href="{a.url}">{f("Xem bản đầy đủ")}</a></p>\n',
            f'<section class="rl"><h3>{f("Bạn có thể quan tâm")}</h3>'
            + "".join(
                (
                    f'<a class="ri" href="{o.url}"><amp-img src="{o.thumb}" width="96" height="64">'
                    f"</amp-img><span>{x.t(o.title)}</span></a>"
                )
                + (f'<p class="rs">{x.f(o.summary)}</p>' if o.summary else "")
                for o in a.suggested
            )
            + "</section>"
            if a.suggested
            else "",
            "\n",
            f"</main><footer>{''.join(f'<p>{f(i)}</p>' for i in IMPRINT)}</footer>",
            '<amp-analytics type="gtag"><script type="application/json">{"vars":{"page":"',
            f'{a.id}"}}}}</script></amp-analytics></body></html>',
        )
    )
