"""A design of 2017 to 2023: grid, cards, modal."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import SITE


@design(
    (2017, 2023),
    "lead byline under box sum table section tags suggested latest",
    heavy=0.5,
    base=(None, "https://huengaynay.vn/"),
    rel=(True, False),
)
def bootstrap(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True
    lz = r.choice(["plain", "data-src", "noscript"])

    def pic(im: Img) -> str:
        cap = ""
        if im.printed:
            cap = (
                (
                    f'<figcaption class="figure-caption text-center">{x.t(im.split[0])} '
                    f'<span class="credit">{x.t(im.split[1])}</span></figcaption>'
                )
                if im.split and r.random() < 0.5
                else f'<figcaption class="figure-caption text-center">{x.t(im.printed)}'
                "</figcaption>"
            )
        return f'<figure class="figure w-100">{x.img(im, lz, " class=figure-img")}{cap}</figure>'

    def box(os: list[Rel]) -> str:
        return (
            '<div class="card bg-light float-md-left mr-3 mb-3" style="width:18rem">'
            + (
                f'<div class="card-header">{f("Tin liên quan")}</div>'
                '<ul class="list-group list-group-flush">'
            )
            + "".join(
                f'<li class="list-group-item"><a href="{x.link(o.url)}">{x.t(o.title)}</a>'
                + (f'<p class="small text-muted mb-0">{x.t(o.summary)}</p>' if o.summary else "")
                + "</li>"
                for o in os
            )
            + "</ul></div>"
        )

    body = x.body(
        lambda s: f"<p>{s}</p>",
        lambda s: f'<p class="h5 mt-4"><strong>{s}</strong></p>',
        pic,
        box,
        quote=lambda qs: (
            '<blockquote class="blockquote text-right">'
            + "".join(f'<p class="mb-0">{x.t(q)}</p>' for q in qs)
            + "</blockquote>"
        ),
        ad=lambda: (
            f'<div class="ads text-center my-3"><small class="text-muted">{f("QUẢNG CÁO")}'
            f'</small><a href="https://doitac.example.com/?u={r.randint(1, 99)}'
            '" target="_blank" rel="nofollow"><img src="https://ads.example.com/'
            f'{r.randint(1, 99)}.jpg" alt="Quảng cáo" class="img-fluid"></a></div>'
        ),
    )
    head = x.head(
        "Báo Huế ngày nay Online" if a.dt.year > 2022 else "Báo Thừa Thiên Huế Online",
        canon=("same", "www", "none"),
        og=True,
        ld=("good", "broken", "misleading", "none"),
        css=(
            ".font-weight-bold{font-weight:700}.figure-caption{font-size:13px;color:#6c757d"
            ";text-align:center}.text-right{text-align:right}.float-md-left{float:left}"
        ),
    )
    d = x.date(["house", "house-"], ["plain", "nbsp"], ["Title", "lower", "num"])
    md = x.modified('<span class="ml-2 font-italic">{}</span>', "Cập nhật: ", "house")
    ld = lead_of(x)
    cr = (
        '<nav aria-label="breadcrumb"><ol class="breadcrumb">'
        + (
            f'<li class="breadcrumb-item"><a href="{x.link(SITE + "/")}">'
            '<i class="fas fa-home"></i></a></li>'
        )
        + "".join(
            f'<li class="breadcrumb-item"><a href="{x.link(u)}">{x.t(n)}</a></li>'
            for n, u in a.section
        )
        + "</ol></nav>"
        if a.section
        else ""
    )

    def card(o: Rel, s: bool = True) -> str:
        return (
            (
                f'<div class="col-6 col-md-3"><div class="card h-100"><a href="{x.link(o.url)}'
                f'" title="{x.attr(o.title)}">'
                f'<img class="card-img-top lazy" src="/img/1x1.png" data-src="{o.thumb}" alt="'
                f'{x.attr(o.title)}"></a><div class="card-body p-2"><h6 class="card-title">'
                f'<a href="{x.link(o.url)}">{x.t(o.title)}</a></h6>'
            )
            + (f'<p class="card-text small">{x.f(o.summary)}</p>' if s and o.summary else "")
            + (
                f'<p class="card-text"><small class="text-muted">{o.when}</small></p></div>'
                "</div></div>"
            )
        )

    modal = (
        '<div class="modal fade" id="login" style="display:none">'
        '<div class="modal-dialog"><div class="modal-content">'
        '<h5 class="modal-title">Đăng nhập</h5>'
        "<p>Vui lòng đăng nhập để gửi bình luận, lưu bài viết và nhận thông báo từ tòa "
        'soạn.</p><input type="text"><input type="password">'
        '<button class="btn btn-primary">Đăng nhập</button></div></div></div>'
    )
    return "".join(
        (
            f'<!doctype html><html lang="vi"><head>{head}</head><body>{modal}<header>',
            f'<div class="container d-flex"><h1 class="logo"><a href="{SITE}/">',
            '<img src="/img/logo.svg" alt="Huế ngày nay"><span class="sr-only">',
            f'{f("Huế ngày nay Online")}</span></a></h1><span class="ml-auto">',
            f"{f(x.now('house'))}</span></div>\n",
            '<nav class="navbar navbar-expand-lg"><ul class="navbar-nav">',
            "".join(
                (
                    f'<li class="nav-item dropdown"><a class="nav-link" href="{x.link(u)}">{f(n)}'
                    '</a><div class="dropdown-menu">'
                )
                + (
                    ('<div class="row">' + "".join(card(o, False) for o in x.o(4)) + "</div>")
                    if x.heavy
                    else "".join(
                        f'<a class="dropdown-item" href="{x.link(v)}">{f(m)}</a>' for m, v in k
                    )
                )
                + "</div></li>"
                for n, u, k in NAVS
            ),
            "</ul></nav></header>\n",
            f'<main class="container"><div class="row"><div class="col-md-8">{cr}',
            f'<h1 class="h2 font-weight-bold">{x.t(a.title)}</h1>',
            f'<div class="d-flex text-muted small"><span><i class="far fa-clock"></i> {d}',
            f'</span>{md}<div class="ml-auto"><a href="#" class="btn btn-sm">{f("Chia sẻ")}',
            f'</a><a class="btn btn-sm" href="#">{f("Lưu bài")}</a><a href="#">A-</a>',
            '<a href="#">A+</a></div></div><hr>\n',
            f'<p class="lead font-weight-bold">{ld}</p>' if ld else "",
            "\n",
            '<ul class="list-unstyled border-left pl-3">'
            + "".join(
                (
                    f'<li><a href="{x.link(o.url)}"><i class="fas fa-angle-right"></i> '
                    f"{x.t(o.title)}</a></li>"
                )
                for o in a.under
            )
            + "</ul>"
            if a.under
            else "",
            "\n",
            f'<div class="article-text">{body}</div>\n',
            by_of(x, '<p class="text-right font-weight-bold">{}</p>'),
            "\n",
            f'<div class="my-3"><span class="badge badge-secondary">{f("Từ khóa")}</span> '
            + " ".join(
                f'<a class="badge badge-light" href="{SITE}/tag/{slug(t)}">{x.t(t)}</a>'
                for t in a.tags
            )
            + "</div>"
            if a.tags
            else "",
            "\n",
            f'<div class="card p-3"><b>{f("ĐÁNH GIÁ")}</b><p>',
            f("Hãy trở thành người đầu tiên đánh giá cho bài viết này!"),
            "</p></div>\n",
            f"{cmts(x, 'div')}\n",
            f'<h4 class="border-bottom">{f("BẠN CÓ THỂ QUAN TÂM")}</h4><div class="row">'
            + "".join(card(o) for o in a.suggested)
            + "</div>"
            if a.suggested
            else "",
            "\n",
            f'<h4 class="border-bottom">{f("TIN MỚI")}</h4><ul class="list-group">'
            + "".join(
                (
                    f'<li class="list-group-item"><span class="badge">{o.when[-5:]}</span>'
                    ' <a href="'
                    f'{x.link(o.url)}">{x.f(o.title)}</a></li>'
                )
                for o in a.latest
            )
            + "</ul>"
            if a.latest
            else "",
            "\n",
            f'</div><aside class="col-md-4"><h4>{f("Đọc nhiều")}</h4><div class="row">',
            "".join(card(o, False) for o in x.o(20 if x.heavy else 4)),
            "</div></aside></div></main>\n",
            '<footer class="bg-dark text-white"><div class="container">',
            f"{''.join(f'<p>{f(i)}</p>' for i in IMPRINT)}</div>",
            f'<a href="#" id="back-to-top">{f("Return to top")}</a></footer>',
            f"{x.scripts(80) if x.heavy else ''}</body></html>",
        )
    )
