"""A design of 2023 to 2025: utility class names."""

from __future__ import annotations

from tests.heldout.context import Ctx
from tests.heldout.design import IMPRINT, NAVS, by_of, cmts, design, lead_of, short
from tests.heldout.model import Img, Rel, slug
from tests.heldout.words import SITE


@design(
    (2023, 2025),
    "lead byline under box sum table section tags suggested latest",
    heavy=0.5,
    base=(None,),
)
def tailwind(x: Ctx) -> str:
    a, r, f = x.a, x.r, x.f
    a.extra["can_show_mod"] = True

    def pic(im: Img) -> str:
        cap = ""
        if im.printed:
            if im.split and r.random() < 0.5:
                cap = (
                    f'<p class="mt-2 text-sm italic text-center text-gray-600">{x.t(im.split[0])}'
                    f'</p><p class="text-xs text-right text-gray-400">{x.t(im.split[1])}</p>'
                )
            else:
                cap = (
                    '<p class="mt-2 text-sm italic text-center text-gray-600">'
                    f"{x.t(im.printed)}</p>"
                )
        return f'<div class="my-6 -mx-4 md:mx-0">{x.img(im, "srcset", " class=w-full")}{cap}</div>'

    def box(os: list[Rel]) -> str:
        return (
            '<div class="my-6 p-4 bg-gray-50 border-l-4 border-red-700 rounded">'
            + f'<p class="mb-2 text-xs font-bold uppercase">{f("Tin liên quan")}</p>'
            + "".join(
                (
                    '<div class="flex gap-3 py-2"><img class="w-24 h-16 object-cover" src="'
                    f'{o.thumb}" alt=""><div><a class="font-semibold hover:underline" href="{o.url}'
                    f'">{x.t(o.title)}</a>'
                )
                + (
                    f'<p class="text-sm text-gray-600 line-clamp-2">{x.t(o.summary)}</p>'
                    if o.summary
                    else ""
                )
                + "</div></div>"
                for o in os
            )
            + "</div>"
        )

    body = x.body(
        lambda s: f'<p class="mt-4 leading-7 text-justify">{s}</p>',
        lambda s: f'<h2 class="mt-8 text-xl font-bold">{s}</h2>',
        pic,
        box,
        quote=lambda qs: (
            '<div class="my-6 pl-6 border-l-2 text-lg italic">'
            + "".join(f"<p>{x.t(q)}</p>" for q in qs)
            + "</div>"
        ),
        table=lambda rows: (
            '<div class="overflow-x-auto"><table class="min-w-full text-sm"><thead><tr>'
            + "".join(f'<th class="px-2">{x.t(c)}</th>' for c in rows[0])
            + "</tr></thead><tbody>"
            + "".join(
                '<tr class="border-t">'
                + "".join(f'<td class="px-2"><p>{x.t(c)}</p></td>' for c in row)
                + "</tr>"
                for row in rows[1:]
            )
            + "</tbody></table></div>"
        ),
        ad=lambda: (
            '<div class="my-4 py-2 text-center bg-gray-100">'
            f'<span class="text-[10px] text-gray-400">{f("Quảng cáo")}</span><div id="gpt-'
            f'{r.randint(1, 99)}"></div></div>'
        ),
    )
    head = x.head(
        "Huế ngày nay",
        canon=("same", "none"),
        og=True,
        ld=("good", "misleading", "others", "none", "broken"),
        css=(
            ".font-semibold{font-weight:600}.font-bold{font-weight:700}.text-center{text-al"
            "ign:center}.text-right{text-align:right}.text-sm{font-size:14px}.text-xs{font-"
            "size:12px}.italic{font-style:italic}.text-lg{font-size:18px}.pl-6{padding-left"
            ":24px}.bg-gray-50{background:#f9fafb}.hidden,.sr-only{display:none}.space-y-3>"
            "a{display:block}.material-icons{font-family:'Material "
            "Icons'}.gap-3{display:flex}"
        ),
    )
    d = x.date(["house", "gmt", "long"], ["spans", "nl"])
    md = x.modified('<span class="text-gray-400">{}</span>', "Cập nhật ", "house")
    ld = lead_of(x, '<span class="text-red-700">{}</span>')

    def card(o: Rel, s: bool = True) -> str:
        return (
            "".join(
                (
                    '<div class="flex flex-col gap-2">',
                    f'<a class="block aspect-video overflow-hidden" href="{o.url}">',
                    f'<img class="object-cover" src="{o.thumb}" alt="{x.attr(o.title)}',
                    f'" loading="lazy"></a><a class="font-semibold line-clamp-2" href="{o.url}',
                    f'" title="{x.attr(o.title)}">',
                    short(x, o.title, 60) if s else x.t(o.title),
                    "</a>",
                )
            )
            + (f'<p class="text-sm text-gray-600">{x.f(o.summary)}</p>' if s and o.summary else "")
            + f'<div class="text-xs text-gray-400">{x.t(o.sec)} · {o.when}</div></div>'
        )

    icon = r.choice(
        [
            (
                '<svg class="w-4 h-4" viewBox="0 0 24 24"><title>Clock</title><path d="M12 2"/>'
                "</svg>"
            ),
            '<span class="material-icons text-sm">schedule</span>',
            "",
        ]
    )
    cookie = (
        '<div class="fixed bottom-0 inset-x-0 p-4 bg-white shadow"><p>'
        + f("Chúng tôi sử dụng cookie để cải thiện trải nghiệm của bạn trên trang.")
        + (f'</p><button class="px-3 py-1 bg-red-700 text-white">{f("Đồng ý")}</button></div>')
    )
    return "".join(
        (
            f'<!DOCTYPE html><html lang="vi" class="scroll-smooth"><head>{head}</head>',
            '<body class="antialiased text-gray-900"><div class="border-b">',
            '<div class="max-w-6xl mx-auto flex items-center py-2">',
            f'<a class="text-2xl font-black" href="{SITE}/">{f("Huế ngày nay")}</a>',
            f'<div class="ml-auto text-xs">{f(x.now("house"))}</div></div>',
            '<div class="flex gap-4">',
            "".join(
                f'<div class="group relative"><a class="uppercase text-sm" href="{u}">{f(n)}</a>'
                + (
                    '<div class="hidden group-hover:grid grid-cols-4">'
                    + "".join(card(o, False) for o in x.o(4))
                    + "</div>"
                    if x.heavy
                    else ""
                )
                + "</div>"
                for n, u, _ in NAVS
            ),
            "</div></div>\n",
            '<div class="max-w-6xl mx-auto grid grid-cols-12 gap-8">',
            '<div class="col-span-12 lg:col-span-8">',
            '<div class="flex items-center gap-2 py-4 text-sm">',
            f'<a href="{SITE}/">{f("Trang chủ")}</a>' if a.section else "",
            "".join(
                (
                    f'<span class="text-gray-300">/</span><a class="text-red-700" href="{u}">'
                    f"{x.t(n)}</a>"
                )
                for n, u in a.section
            ),
            "</div>\n",
            f'<h1 class="text-3xl font-bold leading-tight">{x.t(a.title)}</h1>',
            f'<div class="mt-2 flex gap-2 text-sm text-gray-500">{icon if d else ""}',
            f'<div class="flex gap-1">{d}</div>{md}</div>\n',
            '<div class="flex gap-2 my-3"><a class="p-2 rounded-full bg-blue-600" href="#">',
            f'<span class="sr-only">{f("Chia sẻ lên Facebook")}</span></a>',
            f'<a class="p-2" href="#">{f("Sao chép liên kết")}</a></div>\n',
            f'<p class="mt-4 text-lg font-semibold">{ld}</p>' if ld else "",
            "\n",
            '<ul class="mt-4 space-y-1 list-disc pl-5 text-red-800">'
            + "".join(f'<li><a href="{o.url}">{x.t(o.title)}</a></li>' for o in a.under)
            + "</ul>"
            if a.under
            else "",
            "\n",
            f"{body}\n",
            by_of(x, '<p class="mt-6 text-right font-bold">{}</p>'),
            "\n",
            '<div class="mt-6 flex flex-wrap gap-2"><span class="text-sm">'
            + f("Từ khóa:")
            + "</span>"
            + "".join(
                (
                    f'<a class="px-3 py-1 text-sm bg-gray-100 rounded-full" href="{SITE}/tu-khoa/'
                    f'{slug(t)}">{x.t(t)}</a>'
                )
                for t in a.tags
            )
            + "</div>"
            if a.tags
            else "",
            "\n",
            f'<div class="mt-8"><p class="text-lg font-bold">{f("Bình luận")}</p>',
            f"{cmts(x, 'p')}</div>\n",
            '<p class="mt-10 mb-4 text-lg font-bold uppercase border-b-2 border-red-700">'
            f"{f('Bạn có thể quan tâm')}</p>"
            '<div class="grid grid-cols-3 gap-4">'
            + "".join(card(o) for o in a.suggested)
            + "</div>"
            if a.suggested
            else "",
            "\n",
            '</div><div class="col-span-12 lg:col-span-4">',
            f'<p class="mb-4 text-lg font-bold uppercase">{f("Tin mới")}</p><div class="space-y-3">'
            + "".join(f'<a class="block" href="{o.url}">{x.f(o.title)}</a>' for o in a.latest)
            + "</div>"
            if a.latest
            else "",
            f'<p class="my-4 text-lg font-bold uppercase">{f("Đọc nhiều")}</p>',
            "".join(card(o, False) for o in x.o(20 if x.heavy else 4)),
            "</div></div>\n",
            '<div class="bg-gray-800 text-gray-300 p-6 text-sm">',
            f"{''.join(f'<p>{f(i)}</p>' for i in IMPRINT)}</div>{cookie}",
            '<svg class="hidden">'
            + (
                '<symbol id="i" viewBox="0 0 24 24">'
                '<path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2z"/>'
                "</symbol>"
            )
            * 150
            + "</svg>"
            if x.heavy
            else "",
            "</body></html>",
        )
    )
