"""A design of 2021 to 2025: elements of a component framework."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, slug


@design(
    (2021, 2025),
    "lead byline under box sum table section tags suggested",
    heavy=0.7,
    rel=(True,),
)
def component(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f

    def cmp(s: str) -> str:
        n = f"COMPONENT{r.randint(1000, 9999):06d}"
        return f"<!-- BEGIN {n} -->\n{s}\n<!-- END {n} -->"

    def pic(im: Img) -> str:
        return (
            (
                f'<figure class="image vnn-content-image" data-embedid="{r.randint(1, 99999)}">'
                f"{x.img(im, 'picture')}"
            )
            + (
                f"<figcaption>{x.t(im.printed)}</figcaption>"
                if im.printed
                else "<figcaption></figcaption>"
            )
            + "</figure>"
        )

    def box(os: list[Rel]) -> str:
        return (
            '<div class="insert-wiki-content"><article class="template-embed">'
            + "".join(
                (
                    '<div class="template-embed__item"><a class="vnn-template-noneditable" href="'
                    f'{x.link(o.url)}"><img src="{o.thumb}" data-original="{o.thumb}"></a>'
                    f'<div class="template-embed__text"><a href="{x.link(o.url)}" title="'
                    f'{x.attr(o.title)}"><strong>{x.t(o.title)}</strong></a>'
                )
                + (f"<span>{x.t(o.summary)}</span>" if o.summary else "")
                + "</div></div>"
                for o in os
            )
            + "</article></div>"
        )

    body = x.body(
        lambda s: f"<p>{s}</p>",
        lambda s: f"<h3>{s}</h3>",
        pic,
        box,
        ad=lambda: cmp(f'<div class="banner-advertisement" id="adzone{r.randint(1, 99)}"></div>'),
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same", "none"),
        og=True,
        ld=("good", "misleading", "others", "none"),
        sep=" | ",
        css=(
            "figcaption{font-size:13px;color:#777;text-align:center}.insert-wiki-content{ba"
            "ckground:#f7f7f7;padding:8px}.name{font-weight:700}"
        ),
    )
    d = x.date(["house-"], ["plain", "nl"])
    ld = lead_of(x)
    cr = (
        '<div class="bread-crumb-detail"><ul><li class="home"><a href="/">'
        + f("Trang chủ")
        + "</a></li>"
        + "".join(
            f'<li><a href="{x.link(u)}" title="{x.attr(n)}">\n{x.t(n)}\n</a></li>'
            for n, u in a.section
        )
        + "</ul></div>"
        if a.section
        else ""
    )
    # names at the top, as printed
    au = by_of(
        x,
        (
            '<div class="article-detail-author"><div class="article-detail-author__image">'
            '<img src="/static/avatar-cay-but.png" width="48" alt=""></div>'
            '<p class="article-detail-author__info"><span class="name">{}</span></p></div>'
        ),
    )

    def card(o: Rel, s: bool = True) -> str:
        return (
            (
                '<div class="horizontalPost"><div class="horizontalPost__avt"><a href="'
                f'{x.link(o.url)}" title="{x.attr(o.title)}"><picture><source data-srcset="'
                f'{o.thumb}"><img src="{x.GIF}" data-srcset="{o.thumb}" alt="{x.attr(o.title)}">'
                '</picture></a></div><div class="horizontalPost__main">'
                f'<h3 class="horizontalPost__main-title"><a href="{x.link(o.url)}" title="'
                f'{x.attr(o.title)}">\n'
                f"{x.t(o.title)}\n"
                "</a></h3>"
            )
            + (
                f'<div class="horizontalPost__main-desc"><p>{x.f(o.summary)}</p></div>'
                if s and o.summary
                else ""
            )
            + "</div></div>"
        )

    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi"><head>{head}</head><body>',
            '<header class="header"><a href="/" class="logo">',
            '<img src="/v1/logo.svg" alt="Huế ngày nay"></a><div class="header__time">',
            f'{f(x.now("house-"))}</div><ul class="menu">',
            "".join(
                cmp(
                    f'<li><a title="{n}" href="{x.link(u)}">{f(n)}</a>'
                    + (
                        '<div class="menu__sub">'
                        + "".join(card(o, False) for o in x.o(4))
                        + "</div>"
                        if x.heavy
                        else ""
                    )
                    + "</li>"
                )
                for n, u, _ in NAVS
            ),
            "</ul></header>\n",
            f'<main><div class="container"><div class="container__left not-pl">{cmp(cr)}',
            '<div class="content-detail content-detail-type-1">',
            f'<h1 class="content-detail-title">{x.t(a.title)}</h1>{cmp(au)}',
            '<div class="share-social">',
            '<a class="share-social__link" href="#" title="Chia sẻ bài viết lên facebook">',
            '<span class="icon"></span></a><a href="#"><span class="tooltiptext">',
            f'{f("Sao chép liên kết")}</span></a><div class="publish-date">{d}</div></div>\n',
            f'<h2 class="content-detail-sapo">{ld}</h2>' if ld else "",
            "\n",
            '<div class="article-relate">'
            + "".join(
                (
                    f'<div class="article-relate__item"><a href="{x.link(o.url)}" title="'
                    f'{x.attr(o.title)}">{x.t(o.title)}</a></div>'
                )
                for o in a.under
            )
            + "</div>"
            if a.under
            else "",
            "\n",
            f'<div class="maincontent main-content" id="maincontent">{body}</div></div>\n',
            '<div class="tag-cotnent"><h3>'
            + f("Chủ đề:")
            + "</h3><ul>"
            + "".join(
                (
                    f'<li><a href="/{slug(t)}-tag{r.randint(100, 999)}.html" title="{x.attr(t)}">'
                    f"{x.t(t)}</a></li>"
                )
                for t in a.tags
            )
            + "</ul></div>"
            if a.tags
            else "",
            "\n",
            f"{cmp(cmts(x, 'p'))}\n",
            '<div class="related"><h2>'
            + f("Bạn có thể quan tâm")
            + "</h2>"
            + "".join(card(o) for o in a.suggested)
            + "</div>"
            if a.suggested
            else "",
            "\n",
            f'</div><div class="container__right"><div class="h">{f("Nổi bật")}</div>',
            "".join(card(o, False) for o in x.o(20 if x.heavy else 4)),
            "</div></div></main>\n",
            f'<footer class="footer">{"".join(f"<p>{f(i)}</p>" for i in IMPRINT)}</footer>',
            "</body></html>",
        )
    )
