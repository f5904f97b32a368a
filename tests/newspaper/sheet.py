"""The sheet a design prints on. What is printed through it is noted for the expected record.

A design asks the sheet for the title, the lead, a picture …; the sheet hands over HTML, in the
encoding the page's `Conditions` ask for, and remembers that it was shown. So a design that
prints no tags expects none, and links are expected in the order in which they were printed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from datetime import datetime
from html.entities import codepoint2name
from random import Random
from typing import TYPE_CHECKING, Any

from .articles import Other, other_card
from .dates import PrintedDate, printed_date
from .model import FILES, SITE, Card, Made, Para, Picture
from .texts import slug

if TYPE_CHECKING:
    from .design import Design

STATIC = FILES + "static/templates/version1/homepage/"
SECTIONS = (
    ("chinh-tri-xa-hoi", "Chính trị - Xã hội"), ("kinh-te", "Kinh tế"), ("du-lich", "Du lịch"),
    ("van-hoa-nghe-thuat", "Văn hóa - Nghệ thuật"), ("giao-duc", "Giáo dục"),
    ("y-te-suc-khoe", "Y tế - Sức khỏe"), ("doi-song", "Đời sống"), ("the-thao", "Thể thao"),
    ("phap-luat", "Pháp luật - Bạn đọc"), ("the-gioi", "Thế giới"),
    ("khoa-hoc-cong-nghe", "Khoa học - Công nghệ"), ("multimedia", "Multimedia"),
    ("hue-thuong", "Huế thương"), ("chuyen-doi-so", "Chuyển đổi số"),
)  # fmt: skip
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
ICONS = (
    "",
    "",
    "",
    '<svg viewBox="0 0 24 24" width="12"><title>Clock</title><path d="M0 0h24v24H0z"/></svg>',
    '<i class="material-icons" aria-hidden="true">schedule</i> ',
    '<i class="fa fa-clock-o"></i> ',
    '<img src="https://file.huengaynay.vn/static/images/clock.png" alt="Clock" width="12">',
    '<span class="icon-clock" style="font-size:0">Clock</span>',
)


@dataclass(frozen=True)
class Conditions:
    """What varies from page to page of one design; drawn by `render.draw_conditions`."""

    jsonld: str = "good"
    meta: str = "good"
    canonical: str = "good"
    via: str = "plain"  # how the page was asked for: plain, utm, fragment, www, mobile, amp
    date_form: str = "house"
    date_weekday: bool = True
    date_caps: bool = False
    date_join: str = "space"  # space, nbsp, spans, break
    date_icon: int = 0
    modified_shown: bool = False
    nfd: bool = False
    entities: str = "none"  # none, named, numeric
    spaces: str = "tidy"  # tidy, nbsp, ragged
    heavy_kb: int = 0  # 0: a light page
    base: str = ""
    links: str = "absolute"  # absolute, relative
    pictures: str = "absolute"  # absolute, scheme, relative
    lazy: str = "eager"
    ads: bool = False
    today: bool = True


@dataclass
class Sheet:
    made: Made
    design: Design
    cond: Conditions
    rng: Random
    fetched: datetime  # local time
    deploy: int = 0  # hashed class names change with it
    out: list[str] = field(default_factory=list)
    shown: dict[str, Any] = field(default_factory=dict)
    images: list[Picture] = field(default_factory=list)
    related: list[tuple[str, Card]] = field(default_factory=list)
    other: Other = other_card  # where furniture's links lead
    sections: tuple[tuple[str, str], ...] = SECTIONS  # of the menu: (path, name)

    def add(self, *parts: str) -> None:
        self.out.extend(parts)

    # -- text ---------------------------------------------------------------------------------
    def t(self, text: str) -> str:
        """Text of the article's own, as this page's editor would have saved it."""
        out = html.escape(text, quote=False)
        if self.cond.entities == "named":
            out = "".join(f"&{codepoint2name[ord(c)]};" if _named(c) else c for c in out)
        elif self.cond.entities == "numeric":
            out = "".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in out)
        if self.cond.spaces != "tidy":
            out = re.sub(r"(?<=\S) (?=\S)", self._space, out)
        return out

    def _space(self, _: re.Match[str]) -> str:
        if self.rng.random() > 0.06:
            return " "
        return self.rng.choice(("&nbsp;", " &nbsp;")) if self.cond.spaces == "nbsp" else "\n\t\t\t"

    def tail(self) -> str:
        """White space that nobody sees, at the end of a block."""
        if self.cond.spaces == "nbsp":
            return self.rng.choice(("", "&nbsp;", "\ufeff", "&#8203;", "<span>&nbsp;</span>"))
        return "\n\t\t" if self.cond.spaces == "ragged" else ""

    @staticmethod
    def x(text: str) -> str:
        """Text of the page's furniture."""
        return html.escape(text, quote=False)

    @staticmethod
    def attr(text: str) -> str:
        return html.escape(text)

    def runs(self, para: Para) -> str:
        out = []
        for run in para.runs:
            text = self.t(run.text)
            lead = text[: len(text) - len(text.lstrip(" "))]
            trail = text[len(text.rstrip(" ")) :]
            inner = text.strip(" ")
            match run.kind:
                case "bold":
                    inner = f"<{self.design.bold}>{inner}</{self.design.bold}>"
                case "italic":
                    inner = f"<{self.design.italic}>{inner}</{self.design.italic}>"
                case "link":
                    inner = f'<a href="{self.href(run.href)}">{inner}</a>'
            out.append(lead + inner + trail)
        return "".join(out) + self.tail()

    # -- addresses ----------------------------------------------------------------------------
    def href(self, url: str) -> str:
        if self.cond.links == "relative" and url.startswith(SITE):
            rest = url.removeprefix(SITE)
            return html.escape(rest if self.cond.base else "/" + rest)
        return html.escape(url)

    def src(self, url: str) -> str:
        if self.cond.pictures == "scheme":
            url = url.removeprefix("https:")
        elif self.cond.pictures == "relative" and self.cond.base.startswith(FILES):
            url = "/" + url.removeprefix(FILES)
        return html.escape(url)

    def img(self, url: str, alt: str, extra: str = "") -> str:
        real, attrs = self.src(url), f' alt="{self.attr(alt)}"{extra}'
        blank = html.escape(self.rng.choice((PIXEL, FILES + "static/images/lazy.png")))
        match self.cond.lazy:
            case "data-src" | "data-original" | "data-lazy-src":
                return f'<img src="{blank}" {self.cond.lazy}="{real}"{attrs}>'
            case "no-src":
                return f'<img data-src="{real}"{attrs}>'
            case "data-srcset":
                return f'<img src="{blank}" data-srcset="{real} 1x"{attrs}>'
            case "srcset":
                return f'<img src="{blank}" srcset="{real} 840w" sizes="100vw"{attrs}>'
            case "noscript":
                full = f'<noscript><img src="{real}"{attrs}></noscript>'
                return f'<img src="{blank}" data-src="{real}"{attrs}>{full}'
            case "noscript-only":
                return f'<img src="{blank}"{attrs}><noscript><img src="{real}"{attrs}></noscript>'
            case "amp":
                size = 'width="800" height="533" layout="responsive"'
                return f'<amp-img src="{real}" {size}{attrs}></amp-img>'
            case "loading":
                return f'<img loading="lazy" decoding="async" src="{real}"{attrs}/>'
        return f'<img src="{real}"{attrs}>'

    # -- the article's parts, noted when shown --------------------------------------------------
    def title(self) -> str:
        self.shown["title"] = True
        text = self.t(self.made.title)
        return f"\n\t\t{text}\t\t" if self.cond.spaces == "ragged" else text

    def lead(self, mark: str = "") -> str | None:
        """The lead with its mark; ``mark`` is a tag put around the mark."""
        if self.made.lead is None:
            return None
        self.shown["lead"] = True
        text = self.t(self.made.lead) + self.tail()
        if self.made.dateline is None:
            return text
        head = f"<{mark}>{self.made.dateline}</{mark}>" if mark else self.made.dateline
        dash = self.made.dash
        if self.cond.spaces == "nbsp":
            dash = dash.replace(" ", "&nbsp;")
        return f"{head}{dash}{text}"

    def date(self) -> str:
        """What stands inside of the date's element, icon included."""
        cond = self.cond
        printed = printed_date(
            self.made.published, self.fetched, cond.date_form, cond.date_weekday, cond.date_caps
        )
        self.shown["date"] = printed.raw
        return ICONS[cond.date_icon] + self._joined(printed)

    def _joined(self, printed: PrintedDate) -> str:
        pieces = printed.pieces
        match self.cond.date_join:
            case "nbsp":
                return "&nbsp;".join(pieces)
            case "spans":
                return " ".join(f"<span>{piece}</span>" for piece in pieces)
            case "break":
                return " ".join(pieces[: printed.brk]) + "<br>" + " ".join(pieces[printed.brk :])
        return " ".join(pieces)

    def updated(self) -> str | None:
        """The line that states a later change, if this page shows one."""
        if self.made.modified is None or not self.cond.modified_shown:
            return None
        self.shown["modified"] = True
        return f"Cập nhật: {self.made.modified:%d/%m/%Y %H:%M}"

    def byline(self) -> str | None:
        if self.made.byline.printed is None:
            return None
        self.shown["byline"] = True
        return self.x(self.made.byline.printed)

    def picture(self, pic: Picture, extra: str = "") -> str:
        """The picture without its caption."""
        self.images.append(pic)
        return self.img(pic.url, self.made.title if self.rng.random() < 0.6 else "", extra)

    def crumbs(self, last_only: bool = False) -> list[str]:
        section = self.made.section[-1:] if last_only else self.made.section
        self.shown["section"] = section
        return [f'<a href="{self.href(url)}">{self.x(name)}</a>' for name, url in section]

    def tags(self, attrs: str = "") -> list[str]:
        """The keywords as links, each with ``attrs``."""
        self.shown["tags"] = self.made.tags
        return [
            f'<a{attrs} href="{self.href(f"{SITE}tu-khoa/{slug(tag)}.html")}">{self.x(tag)}</a>'
            for tag in self.made.tags
        ]

    def note(self, kind: str, card: Card) -> Card:
        self.related.append((kind, card))
        return card


def _named(char: str) -> bool:
    return ord(char) > 127 and ord(char) in codepoint2name
