"""Pages that must be refused, and short articles that must not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import NamedTuple

from tests.heldout.generator import Page, make
from tests.heldout.model import fill
from tests.heldout.refused_frames import NOW, PAGER, cards, frame, lst
from tests.heldout.refused_others import others
from tests.heldout.sentences import SUMS
from tests.heldout.words import SECTIONS, SITE


def _pages() -> Iterator[tuple[str, str, str | bytes]]:
    r = Random(99)
    for i, k in enumerate("tdbwx"):  # sections
        s = SECTIONS[i]
        head = {
            "t": f"<B><FONT size=4>{s[0]}</FONT></B>",
            "d": f'<div class="tt"><b>{s[0]}</b></div>',
        }.get(k, f"<h1>{s[0]}</h1>")
        yield (
            f"section-{k}",
            f"{SITE}/{s[1]}/",
            frame(
                k,
                s[0],
                head + cards(k, lst(r, 20)) + PAGER,
                (
                    f'<meta property="og:title" content="{s[0]}">'
                    '<meta property="og:type" content="website">'
                ),
            ),
        )
    s = SECTIONS[3]
    big = lst(r, 1)[0]  # a section page whose first story has a long summary
    long_ = " ".join(fill(r, x) for x in SUMS[:4])
    yield (
        "section-lead-story",
        f"{SITE}/{s[1]}/{s[2][0][1]}/",
        frame(
            "b",
            s[2][0][0],
            (
                f'<ol class="breadcrumb"><li><a href="/{s[1]}/">{s[0]}</a></li></ol><h1>'
                f'{s[2][0][0]}</h1><div class="hero"><a href="{big.url}"><img src="{big.thumb}">'
                f"<h2>{big.title}</h2></a><p>{long_}</p></div>"
            )
            + cards("b", lst(r, 15))
            + PAGER,
        ),
    )
    yield (
        "section-page-2",
        f"{SITE}/{s[1]}/trang-2.html",
        frame("x", s[0], f'<h1 class="text-2xl">{s[0]}</h1>' + cards("x", lst(r, 18)) + PAGER),
    )
    for k in "tdbx":  # home
        heads = "".join(
            f"<h2><a href='{SITE}/{s[1]}/'>{s[0]}</a></h2>" + cards(k, lst(r, 4)) for s in SECTIONS
        )
        o = lst(r, 1)[0]
        yield (
            f"home-{k}",
            SITE + "/",
            frame(
                k,
                "Tin tức Huế",
                (
                    f'<div class="top"><a href="{o.url}"><h1>{o.title}</h1></a><p>{o.summary}</p>'
                    "</div>"
                )
                + heads,
                f'<link rel="canonical" href="{SITE}/">',
            ),
        )
    for k in "db":  # search
        q = "di sản"
        yield (
            f"search-{k}",
            f"{SITE}/tim-kiem/di-san.html",
            frame(
                k,
                f"Kết quả tìm kiếm: {q}",
                (
                    f"<h1>Kết quả tìm kiếm cho từ khóa “{q}”</h1>"
                    f'<p>Tìm thấy 1.254 kết quả trong 0,12 giây</p><form><input name="q" value="{q}'
                    '"><button>Tìm</button></form>'
                )
                + cards(k, lst(r, 15))
                + PAGER,
            ),
        )
    yield (
        "search-empty",
        f"{SITE}/tim-kiem/?q=abcxyz",
        frame(
            "x",
            "Tìm kiếm",
            (
                "<h1>Tìm kiếm: abcxyz</h1>"
                "<p>Không tìm thấy kết quả nào phù hợp với từ khóa của bạn. Vui lòng thử lại "
                "với từ khóa khác hoặc kiểm tra chính tả.</p><ul><li>Dùng từ khóa ngắn hơn</li>"
                "<li>Bỏ dấu ngoặc kép</li></ul>"
            ),
        ),
    )
    yield from others(r)


def short() -> Iterator[Page]:
    """Articles with little in them, which are articles all the same."""
    for i, (d, force) in enumerate(
        [
            ("bootstrap", {"paras": 1, "images": 0}),
            ("tailwind", {"paras": 1, "images": 0}),
            ("aspnet", {"paras": 1, "images": 0}),
            ("wordpress", {"paras": 2, "images": 4}),
            ("hashed", {"paras": 2, "images": 4}),
            ("family", {"paras": 2, "images": 4}),
            ("semantic", {"paras": 3, "lead": False, "images": 1}),
            ("component", {"paras": 4, "lead": False, "images": 1}),
            ("drupal", {"paras": 4, "date": False, "images": 1}),
            ("nextjs", {"paras": 3, "date": False, "lead": False, "images": 0}),
            ("t2005", {"paras": 1, "lead": False, "images": 0}),
            ("mobile", {"paras": 1, "byline": False, "images": 0}),
        ]
    ):
        words = "-".join(f"{k}{v}" for k, v in force.items())
        yield make(d, f"short{i}", force)._replace(name=f"short-{d}-{words}")


class Refused(NamedTuple):
    name: str
    url: str
    html: bytes
    fetched_at: datetime


def refused() -> Iterator[Refused]:
    """Pages that give no record."""
    for name, url, content in _pages():
        html = content if isinstance(content, bytes) else content.encode()
        yield Refused(name, url, html, NOW)
