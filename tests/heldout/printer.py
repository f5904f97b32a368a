"""Printing pieces of an article as a page has them: text, links, pictures, dates.

Noise (white space, entities, addresses) is drawn here; structure is the designs' own.
"""

from __future__ import annotations

import html.entities
import re
from collections.abc import Sequence
from datetime import datetime
from random import Random
from urllib.parse import urljoin

from tests.heldout.model import Art, Img, Run, norm
from tests.heldout.words import SITE, VN

WD = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]


def fmt_date(d: datetime, f: str, wd: str = "Title") -> list[str]:
    w = WD[d.weekday()]
    if wd == "lower":
        w = w.capitalize()
    if wd == "num":
        w = w if d.weekday() == 6 else f"Thứ {d.weekday() + 2}"
    z, t = d.strftime("%d/%m/%Y"), d.strftime("%H:%M")
    nz = f"{d.day}/{d.month}/{d.year}"
    return {
        "house": [w + ",", z, t],
        "house-": [w + ",", z, "-", t],
        "house|": [w + ",", z, "|", t],
        "dt": [z, t],
        "d-t": [z, "-", t],
        "d|t": [z, "|", t],
        "td": [t, z],
        "t|d": [t, "|", z],
        "t,d": [t + ",", z],
        "nz": [w + ",", nz, t],
        "nz-": [w + ",", nz, "-", t],
        "long": [w + ",", "ngày", z, "lúc", t],
        "gmt": [w + ",", z, t, "(GMT+7)"],
        "gmt2": [z, t, "GMT+7"],
        "gmt3": [w + ",", z, "-", t, "(GMT+7)"],
        "words": [w + ",", f"{d.day} tháng {d.month} năm {d.year},", t],
        "words2": [t + ",", f"ngày {d.day} tháng {d.month} năm {d.year}"],
        "caps": [w.upper() + ",", z, t],
        "dash": [d.strftime("%d-%m-%Y"), "-", t, "AM" if d.hour < 12 else "PM"],
        "dots": [w + ",", d.strftime("%d.%m.%Y"), t],
    }[f]


def _split(url: str) -> tuple[str, str]:
    """Scheme with host, and the rest."""
    host = url.index("/", len("https://"))
    return url[:host], url[host:]


class Printer:
    def __init__(
        self,
        r: Random,
        a: Art,
        base: str | None,
        fetched: datetime,
        page_url: str,
        rel_links: bool,
        ents: Sequence[str],
    ) -> None:
        self.r, self.a, self.base, self.fetched = r, a, base, fetched
        self.page_url = page_url
        self.rel_links = rel_links
        self.ent = r.choice(ents)
        self.ws = r.random() < 0.25
        self.nfd = r.random() < 0.06
        self.fur_: set[str] = set()
        self.raw: str | None = None
        self.mod_channel: str | None = None
        self.canonical: str | None = None
        self.heavy = False

    # text
    def t(self, s: str) -> str:
        r = self.r
        if self.ws:
            out = []
            for ch in s:
                if ch == " ":
                    k = r.random()
                    out.append(
                        "\u00a0"
                        if k < 0.02
                        else "  "
                        if k < 0.03
                        else "\n"
                        if k < 0.04
                        else " \u200b"
                        if k < 0.043
                        else " "
                    )
                else:
                    out.append(ch)
            s = "".join(out)
        return self.esc(s)

    def esc(self, s: str) -> str:
        s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if self.ent == "named":
            return "".join(
                f"&{html.entities.codepoint2name[ord(c)]};"
                if ord(c) > 127 and ord(c) in html.entities.codepoint2name and ord(c) < 256
                else c
                for c in s
            )
        if self.ent == "num":
            return "".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in s)
        return s.replace("\u00a0", "&nbsp;")

    def attr(self, s: str) -> str:
        return self.esc(s).replace('"', "&quot;")

    def f(self, s: str) -> str:
        """text that must never be in the body"""
        self.fur_.add(norm(s))
        return self.t(s)

    def runs(self, runs: list[Run], b: str = "strong", i: str = "em", acls: str = "") -> str:
        out = []
        for x in runs:
            if isinstance(x, str):
                out.append(self.t(x))
            elif x[0] == "a":
                out.append(f'<a href="{self.link(x[2])}"{acls}>{self.t(x[1])}</a>')
            else:
                g = b if x[0] == "b" else i
                out.append(f"<{g}>{self.t(x[1])}</{g}>")
        return "".join(out)

    # links and pictures
    def link(self, u: str) -> str:
        if self.rel_links and u.startswith(SITE):
            return u[len(SITE) :]
        return u

    def src(self, u: str) -> str:
        ref = self.base or self.page_url
        c = [u]
        origin, path = _split(u)
        if origin == _split(ref)[0]:
            c += [path] * 2
        elif self.r.random() < 0.3:
            c += [u[6:]]
        v = self.r.choice(c)
        assert urljoin(ref, v) == u, (ref, v, u)
        return self.attr(v)

    def alt(self, im: Img) -> str:
        return self.attr(
            self.r.choice(["", "", self.a.title, im.printed or "", re.sub(r".*/", "", im.url)])
        )

    GIF = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="

    def img(self, im: Img, mode: str = "plain", extra: str = "") -> str:
        s, al = self.src(im.url), self.alt(im)
        ph = self.r.choice(
            [
                self.GIF,
                "https://huengaynay.vn/static/img/blank.gif",
                "https://huengaynay.vn/static/img/grey.gif",
            ]
        )
        if mode == "plain":
            return f'<img src="{s}" alt="{al}"{extra}>'
        if mode in ("data-src", "data-original", "data-lazy-src", "data-echo"):
            return f'<img {extra.strip()} src="{ph}" {mode}="{s}" alt="{al}">'
        if mode == "noscript":
            return (
                f'<img class="lazyload" src="{self.GIF}" data-src="{s}" alt="{al}"{extra}>'
                f'<noscript><img src="{s}" alt="{al}"></noscript>'
            )
        if mode == "picture":
            return (
                f'<picture><source media="(min-width:768px)" data-srcset="{s}">'
                f'<img class="lazy" src="{self.GIF}" data-srcset="{s}" data-original="{s}" alt="'
                f'{al}"{extra}></picture>'
            )
        if mode == "srcset":
            return (
                f'<img src="{s}" srcset="{s} 1x, {s}?w=1200 2x" alt="{al}" loading="lazy"{extra}>'
            )
        raise KeyError(mode)

    # the date beside the headline
    def date(
        self, fmts: Sequence[str], how: Sequence[str] = ("plain",), wd: Sequence[str] = ("Title",)
    ) -> str:
        a, r = self.a, self.r
        if not a.extra["date_shown"]:
            return ""
        p = fmt_date(a.dt, r.choice(fmts), r.choice(wd))
        return self.pieces(p, r.choice(how))

    def pieces(self, p: list[str], how: str) -> str:
        self.raw = norm(" ".join(p))
        e = [self.esc(x) for x in p]
        if how == "plain":
            return " ".join(e)
        if how == "nbsp":
            return "&nbsp;".join(e).replace(" ", "&nbsp;")
        if how == "nl":
            return "\n\t\t" + "\n\t\t".join(e) + "\n"
        if how == "spans":
            return " ".join(f"<span>{x}</span>" for x in e)
        if how == "br":
            return " ".join(e[:-1]) + "<br>" + e[-1]
        if how == "divs":
            return f"<div>{' '.join(e[:-1])}</div><div>{e[-1]}</div>"
        if how == "b":
            return " ".join(e[:-1]) + f" <b>{e[-1]}</b>"
        raise KeyError(how)

    def modified(self, wrap: str, label: str = "Cập nhật: ", fmt: str = "dt") -> str:
        """visible change, if this page shows it there"""
        if self.mod_channel == "visible" and self.a.mod:
            return wrap.format(self.esc(label + " ".join(fmt_date(self.a.mod, fmt))))
        return ""

    def now(self, f: str = "house") -> str:
        return " ".join(fmt_date(self.fetched.astimezone(VN), f))
