"""The page around what is no article: five house styles, cards and pagers."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

from tests.heldout.model import Rel
from tests.heldout.parts import other
from tests.heldout.words import SECTIONS, SITE, VN

NOW = datetime(2026, 1, 15, 2, 30, tzinfo=UTC)


def lst(r: Random, n: int, summ: bool = True) -> list[Rel]:
    seen: set[str] = set()
    return [other(r, seen, summ, NOW.astimezone(VN)) for _ in range(n)]


def nav(k: str) -> str:
    return {
        "ul": "<ul>"
        + "".join(f'<li><a href="{SITE}/{s[1]}/">{s[0]}</a></li>' for s in SECTIONS)
        + "</ul>",
        "div": "".join(f'<div class="mi"><a href="/{s[1]}/">{s[0]}</a></div>' for s in SECTIONS),
        "td": "<tr>"
        + "".join(f'<td><a href="/{s[1]}/"><font size=2>{s[0]}</font></a></td>' for s in SECTIONS)
        + "</tr>",
    }[k]


FOOT = (
    "<p>Bản quyền thuộc Báo Huế ngày nay. Giấy phép số 272/GP-BTTTT ngày "
    "12/05/2023.</p><p>Tổng Biên tập: NGUYỄN VĂN AN</p>"
    "<p>Địa chỉ: 61 Trần Thúc Nhẫn, thành phố Huế</p>"
)


def frame(kind: str, title: str, inner: str, extra: str = "") -> str:
    """five house styles for the page around"""
    h = f'<meta charset="utf-8"><title>{title} - Báo Huế ngày nay Online</title>{extra}'
    if kind == "t":
        return (
            f"<HTML><HEAD>{h}</HEAD><BODY><TABLE width=778 align=center><TR><TD>"
            f"<IMG src=/banner.jpg></TD></TR>{nav('td')}<TR><TD>{inner}</TD></TR><TR><TD>"
            f"<FONT size=1>{FOOT}</FONT></TD></TR></TABLE></BODY></HTML>"
        )
    if kind == "d":
        return (
            f'<!DOCTYPE html><html><head>{h}</head><body><div id="h">'
            '<a href="/">Thừa Thiên Huế Online</a><div>Thứ Năm, 15/01/2026 09:30</div>'
            f'</div><div id="m">{nav("div")}</div><div id="c">{inner}</div><div id="f">'
            f"{FOOT}</div></body></html>"
        )
    if kind == "b":
        return (
            f'<!doctype html><html lang="vi"><head>{h}</head><body><header><h1 class="logo">'
            f'<a href="/">Huế ngày nay</a></h1><nav class="navbar">{nav("ul")}</nav>'
            '</header><main class="container"><div class="row"><div class="col-md-12">'
            f"{inner}</div></div></main><footer>{FOOT}</footer></body></html>"
        )
    if kind == "w":
        return (
            f'<!DOCTYPE html><html lang="vi"><head>{h}</head><body class="archive">'
            f'<div id="page"><header id="masthead">{nav("ul")}</header><main id="main">'
            f'{inner}</main><footer id="colophon">{FOOT}</footer></div></body></html>'
        )
    return (
        f'<!DOCTYPE html><html lang="vi"><head>{h}</head><body class="antialiased">'
        '<div class="flex border-b"><a class="text-2xl" href="/">Huế ngày nay</a>'
        f'{nav("div")}</div><div class="max-w-6xl mx-auto grid grid-cols-12">'
        f'<div class="col-span-12">{inner}</div></div><div class="bg-gray-800 p-6">'
        f"{FOOT}</div></body></html>"
    )


def cards(kind: str, os_: list[Rel]) -> str:
    def one(o: Rel) -> str:
        s = o.summary or ""
        if kind == "t":
            return (
                f'<TABLE><TR><TD><IMG src="{o.thumb}" width=100></TD><TD><A href="{o.url}"><B>'
                f"{o.title}</B></A> <FONT size=1>({o.when})</FONT><BR>{s}</TD></TR></TABLE>"
            )
        if kind == "d":
            return (
                f'<div class="o"><div><a href="{o.url}"><img src="{o.thumb}"></a></div>'
                f'<div class="ot"><a href="{o.url}">{o.title}</a></div><div class="od">{o.when}'
                f'</div><div class="os">{s}</div></div>'
            )
        if kind == "b":
            return (
                f'<div class="media"><a href="{o.url}" title="{o.title}"><img data-src="'
                f'{o.thumb}"></a><div class="media-body"><h5><a href="{o.url}">{o.title}</a>'
                f"</h5><p>{s}</p><small>{o.when}</small></div></div>"
            )
        if kind == "w":
            return (
                f'<article class="post"><header><h2 class="entry-title"><a href="{o.url}">'
                f'{o.title}</a></h2><time>{o.when}</time></header><div class="entry-summary"><p>'
                f"{s}</p></div></article>"
            )
        return (
            f'<div class="flex gap-4 py-4"><img class="w-48" src="{o.thumb}"><div>'
            f'<a class="font-semibold" href="{o.url}">{o.title}</a><p class="text-sm">{s}'
            f'</p><div class="text-xs">{o.sec} · {o.when}</div></div></div>'
        )

    return "\n".join(one(o) for o in os_)


PAGER = (
    '<div class="pager"><a href="?trang=1">1</a> <a href="?trang=2">2</a> '
    '<a href="?trang=3">3</a> <a href="?trang=2">Trang sau</a></div>'
)
