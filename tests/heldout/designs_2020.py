"""A design of 2020 to 2025: boxes from an editor."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, design, lead_of
from tests.heldout.model import Img, Rel, slug


@design(
    (2020, 2025),
    "lead byline box sum table section tags suggested latest",
    heavy=0.8,
    rel=(True,),
)
def vcc(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f

    def pic(im: Img) -> str:
        cap = (
            (
                '<figcaption class="PhotoCMS_Caption">'
                f'<p class="" data-placeholder="[nhập chú thích]">{x.t(im.printed)}</p>'
                "</figcaption>"
            )
            if im.printed
            else (
                '<figcaption class="PhotoCMS_Caption">'
                '<p class="NLPlaceholderShow" data-placeholder="Nhập chú thích ảnh"></p>'
                "</figcaption>"
            )
        )
        s = x.src(im.url)
        return (
            f'<figure class="VCSortableInPreviewMode" type="Photo"><div><a href="{s}'
            f'" class="detail-img-lightbox" target="_blank"><img src="{s}" data-original="'
            f'{s}" alt="{x.alt(im)}" h="600" w="900" rel="lightbox"></a></div>{cap}</figure>'
        )

    def box(os: list[Rel]) -> str:
        return "".join(
            (
                '<div class="VCSortableInPreviewMode alignRight" type="RelatedOneNews" '
                f'data-id="{r.randint(1, 99999)}"><div class="VCObjectBoxRelatedNewsItem">'
                f'<a href="{x.link(o.url)}" class="VCObjectBoxRelatedNewsItemAvatar" title="'
                f'{x.attr(o.title)}"><img src="{o.thumb}" alt="{x.attr(o.title)}"></a>'
                '<div class="VCObjectBoxRelatedNewsItemContent">'
                f'<a class="VCObjectBoxRelatedNewsItemTitle" href="{x.link(o.url)}" title="'
                f'{x.attr(o.title)}">{x.t(o.title)}</a>'
            )
            + (
                f'<span class="VCObjectBoxRelatedNewsItemSapo">{x.t(o.summary)}</span>'
                if o.summary
                else ""
            )
            + "</div></div></div>"
            for o in os
        )

    body = x.body(
        lambda s: f"<p> {s} </p>",
        lambda s: f"<h3><b>{s}</b></h3>",
        pic,
        box,
        ad=lambda: '<zone id="k1"></zone><div class="h-show-pc"><div class="c-banner"></div></div>',
        quote=lambda qs: (
            '<div class="VCSortableInPreviewMode" type="quote"><div>'
            + "".join(f'<p class="quote">{x.t(q)}</p>' for q in qs)
            + "</div></div>"
        ),
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same",),
        og=True,
        ld=("good", "misleading", "broken"),
        css=(
            ".detail-sapo{font-size:18px}.PhotoCMS_Caption{background:#f2f2f2;font-size:13p"
            "x;text-align:center}.alignRight{float:right;width:240px;border:1px solid "
            "#ddd}.author-info{font-weight:700}"
        ),
    )
    d = x.date(["gmt2", "dash"], ["plain", "nl"])
    ld = lead_of(x)
    by = by_of(x, '<a class="name" href="javascript:;" title="">{}</a>')
    popup = (
        '<div class="wrapPopup" id="ObjectDetailPopup" style="display: none;">'
        '<h1 class="article-title"></h1>'
        '<div class="detail-content afcbc-body" data-role="content"></div>'
        "<p>1 sao = 1000đ. Mua thêm sao để tham gia hoạt động tương tác trên báo như: "
        "Đổi quà lưu niệm, Tặng sao cho tác giả</p><button>Thanh toán</button></div>"
    )

    def card(o: Rel, s: bool = True) -> str:
        return (
            (
                f'<div class="box-category-item" data-id="{r.randint(10**6, 10**7)}">'
                f'<a class="box-category-link-with-avatar img-resize" href="{x.link(o.url)}'
                f'" title="{x.attr(o.title)}"><img class="box-category-avatar" src="{o.thumb}'
                f'" alt="{x.attr(o.title)}" loading="lazy"></a>'
                '<div class="box-category-content"><h3 class="box-title-text">'
                f'<a data-type="title" class="box-category-link-title" href="{x.link(o.url)}'
                f'" title="{x.attr(o.title)}">{x.t(o.title)}</a></h3>'
                f'<span class="time time-ago" title="{o.when}">{o.when}</span>'
            )
            + (
                f'<p data-type="sapo" class="box-category-sapo">{x.f(o.summary)}</p>'
                if s and o.summary
                else ""
            )
            + "</div></div>"
        )

    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi"><head>{head}</head><body>{popup}',
            f'<input type="hidden" id="hidLastModifiedDate" value="{a.dt:%d/%m/%Y %H:%M:%S}" />'
            if d
            else "",
            '<input type="hidden" id="hdTitle" value="Hu\\u1ebf" />\n',
            '<div class="header"><a class="header__logo" href="/" title="Huế ngày nay"></a>',
            f'<span class="header__time">{f(x.now("nz"))}</span><ul class="menu-nav">',
            "".join(
                f'<li><a href="{x.link(u)}">{f(n)}</a>'
                + (
                    '<div class="megamenu">' + "".join(card(o, False) for o in x.o(4)) + "</div>"
                    if x.heavy
                    else ""
                )
                + "</li>"
                for n, u, _ in NAVS
            ),
            "</ul></div>\n",
            '<div class="main" id="main-detail"><div class="detail-top">',
            '<div class="detail-cate" data-role="cate-name">',
            "".join(
                f'<a href="{x.link(u)}" title="{x.attr(n)}">{x.t(n)}</a>' for n, u in a.section
            ),
            f'</div><div class="detail-time"><div data-role="publishdate">{d}</div></div>',
            "</div>\n",
            f'<h1 class="detail-title article-title" data-role="title">{x.t(a.title)}</h1>\n',
            f'<div class="detail-author-bot"><div class="author-info">{by}</div>',
            '<div class="react">',
            f("Theo dõi Huế ngày nay trên Google News"),
            "</div></div>\n",
            f'<h2 class="detail-sapo" data-role="sapo">{ld}</h2>' if ld else "",
            "\n",
            '<div class="detail-cmain">',
            '<div class="detail-content afcbc-body" data-role="content" ',
            f'itemprop="articleBody">{body}</div></div>\n',
            '<div class="detail-tab"><a href="javascript:;">'
            + f("Chủ đề:")
            + "</a><ul>"
            + "".join(
                (
                    f'<li><a href="/{slug(t)}.html" title="{x.attr(t)}" class="item">{x.t(t)}</a>'
                    "</li>"
                )
                for t in a.tags
            )
            + "</ul></div>"
            if a.tags
            else "",
            "\n",
            f'<section class="comment-wrapper"><span class="box-head">{f("Bình luận")} (0)',
            "</span>",
            '<p class="text-no-comment" style="display: none;">Hiện chưa có bình luận nào, ',
            f"hãy là người đầu tiên bình luận</p><button>{f('Gửi bình luận')}</button>",
            "</section>\n",
            f'<div class="detail__related"><p class="titlebox">{f("Bạn có thể quan tâm")}</p>'
            + "".join(card(o) for o in a.suggested)
            + "</div>"
            if a.suggested
            else "",
            "\n",
            f'<div class="box-new"><p class="titlebox">{f("Tin mới")}</p>'
            + "".join(card(o) for o in a.latest)
            + "</div>"
            if a.latest
            else "",
            "\n",
            f'<div class="detail__sub"><p class="titlebox">{f("Đọc nhiều")}</p>',
            "".join(card(o, False) for o in x.o(25 if x.heavy else 5)),
            "</div></div>\n",
            f'<div class="footer">{"".join(f"<p>{f(i)}</p>" for i in IMPRINT)}</div>',
            x.scripts(r.randint(20, 200)) if x.heavy else "",
            "</body></html>",
        )
    )
