"""What stands on every page of the site: menus, links that lead into traps, what is new each time.

Links are decorated here as papers decorate them: tracking parameters, fragments, other hosts.
"""

from __future__ import annotations

import html
from random import Random
from urllib.parse import quote

from tests.newspaper.dates import WEEKDAYS
from tests.newspaper.model import FILES
from tests.newspaper.texts import slug
from tests.paper.articles import Article
from tests.paper.newspaper import Newspaper
from tests.paper.printing import LIVE
from tests.paper.sections import SECTIONS, TOP, Section
from tests.paper.specials import FORBIDDEN, SPECIALS
from tests.paper.writing import summary

PAPER = "Huế ngày nay Online"
_TRACKING = (
    "?utm_source=trangchu&utm_medium=tin-noi-bat", "?fbclid=IwAR0hue", "#binh-luan",
    "?zarsrc=30&utm_campaign=zalo", "?gclid=hue-1",
)  # fmt: skip
_HOSTS = (
    "http://huengaynay.vn/", "https://www.huengaynay.vn/", "https://m.huengaynay.vn/",
    "http://baothuathienhue.vn/", "https://www.baothuathienhue.vn/",
)  # fmt: skip


def text(words: str) -> str:
    return html.escape(words, quote=False)


class Frame:
    """Prints the pieces that the pages of one newspaper share; `other_site` is another paper's."""

    def __init__(self, newspaper: Newspaper, base: str, other_site: str) -> None:
        self.newspaper, self.base, self.other_site = newspaper, base, other_site

    # -- links ----------------------------------------------------------------------------------
    def link(self, article: Article, place: str) -> str:
        """The article's address as it is written at a place: the same for ever, if it stays."""
        rng = Random(f"{article.id}/{place}/{article.path}")
        style, roll = self.newspaper.style, rng.random()
        if roll < style.decorated:
            return html.escape(self.base + article.path + rng.choice(_TRACKING))
        if roll < style.decorated + style.other_hosts:
            return rng.choice(_HOSTS) + article.path[1:]
        return (self.base if roll < 0.6 else "") + article.path

    def card(self, article: Article) -> str:
        title, href = text(article.title), self.link(article, "list")
        name = html.escape(article.title)
        thumb = f"{FILES}data2/image/news/{article.published:%Y/%Y%m%d}/t{article.id}.jpg"
        words = f"<p>{text(summary(article))}</p>" if article.number % 3 else ""
        return (
            f'<li class="item"><a class="thumb" href="{self.link(article, "picture")}">'
            f'<img src="{thumb}" alt="{name}"></a><h3><a href="{href}" title="{name}">{title}</a>'
            f'</h3><span class="time">{article.published:%d/%m/%Y %H:%M}</span>{words}</li>\n'
        )

    # -- around the page ------------------------------------------------------------------------
    def top(self, section: Section | None = None, date: bool = True) -> str:
        now = self.newspaper.now + self.newspaper.plays.clock_off
        today = f"{WEEKDAYS[now.weekday()]}, {now:%d/%m/%Y}" if date else ""
        items = ""
        for each in TOP:
            subs = [sub for sub in SECTIONS if sub.top == each.path and sub is not each]
            inner = "".join(f'<li><a href="{s.address}">{text(s.name)}</a></li>' for s in subs)
            item = f'<a href="{each.address}">{text(each.name)}</a>'
            items += f"<li>{item}{f'<ul>{inner}</ul>' if inner else ''}</li>\n"
        home = f'<a href="/"><img src="{FILES}static/logo.png" alt="{PAPER}"></a>'
        crumb = f'<h1><a href="{section.address}">{text(section.name)}</a></h1>' if section else ""
        return (
            f'<header>{home}<span id="datenow">{today}</span><nav class="menu"><ul>'
            f'<li><a href="/">Trang chủ</a></li>{items}</ul></nav></header>{crumb}'
        )

    def traps(self, path: str) -> str:
        """Links that nobody who looks for articles should follow, as any paper has them."""
        if not self.newspaper.style.traps:
            return ""
        now = self.newspaper.now
        last = path.rpartition("/")[2]
        printed = f'<a href="/print/{last}" rel="nofollow">Bản in</a> ' if "-" in last else ""
        here = quote(path, safe="")
        return (
            f'<div class="tien-ich">{printed}<a href="/tim-kiem.html?q=hue">Tìm kiếm</a> '
            f'<a href="/dang-nhap.html?url={here}">Đăng nhập</a> '
            f'<a href="/lich/{now:%Y/%m/%d}.html">Tin theo ngày</a> '
            f'<a href="/tu-khoa/{slug("sông Hương")}.html">Từ khóa</a> '
            f'<a href="javascript:void(0)">Cỡ chữ</a> <a href="mailto:toasoan@hue.example">Thư</a> '
            f'<a href="{self.other_site}/kinh-te/tin-cua-mot-bao-khac-200001.html">Báo bạn</a>'
            "</div>"
        )

    def specials(self) -> str:
        """Links to the addresses behind which something is always wrong."""
        if not self.newspaper.style.specials:
            return ""
        links = [f'<li><a href="{path}">{text(path[7:-12])}</a></li>' for path in SPECIALS]
        links += [f'<li><a href="{path}">Bản tin nội bộ</a></li>' for path in FORBIDDEN]
        return f"<div class='su-co'><h3>Chuyện lạ</h3><ul>{''.join(links)}</ul></div>"

    def most_read(self, count: int) -> str:
        """A box that is another on every request."""
        newest = self.newspaper.listed()[:40]
        places = {(count * 7 + step * 3) % len(newest) for step in range(5)}
        items = "".join(
            f'<li><a href="{self.base}{newest[place].path}">{text(newest[place].title)}</a></li>'
            for place in sorted(places)
        )
        return f'<div class="doc-nhieu"><h3>Đọc nhiều</h3><ul>{items}</ul></div>'

    def newest(self) -> str:
        """A box that is the same on the front page and every section's."""
        box = self.newspaper.listed()[: self.newspaper.style.newest_box]
        items = "".join(f'<li><a href="{self.base}{a.path}">{text(a.title)}</a></li>' for a in box)
        return f'<div class="tin-moi"><h3>Tin mới</h3><ul>{items}</ul></div>' if items else ""

    def foot(self, path: str, live: bool) -> str:
        """The end of every page; `live`: with what is new each time."""
        return (LIVE.decode() if live else "") + self.traps(path)

    def page(self, title: str, head: str, body: str, path: str, live: bool) -> bytes:
        """A page that is no article; `head` goes before `</head>`."""
        return (
            '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">'
            f"<title>{text(title)}</title>\n{head}</head><body>{body}{self.foot(path, live)}"
            f"<footer><p>© Bản quyền thuộc {PAPER}.</p></footer></body></html>"
        ).encode()

    def alternate(self, address: str, title: str) -> str:
        kind = "atom" if address.endswith(".atom") else "rss"
        return (
            f'<link rel="alternate" type="application/{kind}+xml" title="{text(title)}" '
            f'href="{address}">\n'
        )

    def canonical(self, path: str) -> str:
        return f'<link rel="canonical" href="{self.base}{path}">\n'
