"""Pages that are no article, in several designs: each must be refused. All made up.

Every kind is a function that prints a page's middle; header, menus and foot come from one of
the designs, so that a refused page looks like its paper's articles.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from . import furniture as f
from .articles import make_article, other_card
from .design import Design
from .designs import DESIGNS
from .model import FILES, LOCAL, SITE, Made, Para
from .render import draw_conditions
from .sheet import SECTIONS, Conditions, Sheet
from .texts import slug

PAPER = "Huế ngày nay Online"
STYLES = ("tables2005", "divsoup2010", "fck2012", "bootstrap2018", "semantic2023", "tailwind2024",
          "hashed2026", "components2026")  # fmt: skip


@dataclass(frozen=True)
class NotArticle:
    html: bytes
    url: str
    fetched_at: datetime  # UTC
    kind: str


@dataclass(frozen=True)
class _Found:
    title: str
    url: str
    middle: str
    head: str = ""
    bare: bool = False  # without header, menus and foot


def _card_list(s: Sheet, count: int) -> str:
    cards = f.others(s, count, 0.8)
    return s.design.box(s, "list", s.design.cards(s, "list", cards))


def _section(s: Sheet, made: Made) -> _Found:
    name, url = made.section[-1]
    page = s.rng.choice(("", "", "trang-2.html"))
    pager = "<div class='pager'><a href='#'>1</a> <a href='#'>2</a> <a href='#'>Trang sau</a></div>"
    middle = f"<h1>{s.x(name)}</h1>" + _card_list(s, 18) + pager + f.most_read(s)
    og = '<meta property="og:type" content="article">' if s.rng.random() < 0.3 else ""
    return _Found(f"{name} - {PAPER}", url + page, middle, og)


def _home(s: Sheet, made: Made) -> _Found:
    top = other_card(s.rng, 1.0)
    middle = f"<h2><a href='{top.url}'>{s.x(top.title)}</a></h2><p>{s.x(top.summary or '')}</p>"
    for path, name in SECTIONS[:6]:
        middle += f"<h3><a href='{SITE}{path}/'>{s.x(name)}</a></h3>" + _card_list(s, 4)
    return _Found(f"{PAPER} - Tin tức Huế", SITE, middle + f.poll(s))


def _search(s: Sheet, made: Made) -> _Found:
    words = made.tags[0] if made.tags else "du lịch"
    form = f"<form><input name='q' value='{s.attr(words)}'><button>Tìm kiếm</button></form>"
    count = s.rng.choice((0, 25))
    middle = (
        f"<h1>Kết quả tìm kiếm cho “{s.x(words)}”</h1><p>Có {count} kết quả phù hợp.</p>" + form
    )
    middle += (
        _card_list(s, 10) if count else "<p>Không tìm thấy kết quả nào. Hãy thử từ khóa khác.</p>"
    )
    return _Found(f"Tìm kiếm: {words}", f"{SITE}tim-kiem/{slug(words)}.html", middle)


def _tag(s: Sheet, made: Made) -> _Found:
    words = made.tags[0] if made.tags else "sông Hương"
    middle = (
        f"<h1>{s.x(words)}</h1><p>Tin tức, hình ảnh mới nhất về {s.x(words)}.</p>"
        + _card_list(s, 15)
    )
    return _Found(f"{words} - {PAPER}", f"{SITE}tu-khoa/{slug(words)}.html", middle)


def _photo_index(s: Sheet, made: Made) -> _Found:
    cells = ""
    for number in range(16):
        c = other_card(s.rng)
        img = f'<img src="{FILES}data2/image/news/p{number}.jpg" alt="{s.attr(c.title)}">'
        cells += (
            f'<figure><a href="{c.url}">{img}</a><figcaption>{s.x(c.title)}</figcaption></figure>'
        )
    middle = f"<h1>Ảnh</h1><p>Khoảnh khắc Huế qua ống kính bạn đọc.</p>{cells}"
    return _Found(f"Ảnh - {PAPER}", f"{SITE}multimedia/anh/", middle)


def _print(s: Sheet, made: Made) -> _Found:
    text = "".join(f"<p>{s.x(b.text)}</p>" for b in made.blocks if isinstance(b, Para))
    lead = f"<p><b>{s.x(made.lead)}</b></p>" if made.lead else ""
    stamp = f"<p>{made.published:%d/%m/%Y %H:%M}</p>"
    foot = f"<p>Nguồn: {made.url}</p><a href='javascript:window.print()'>In trang này</a>"
    middle = (
        f"<h1>{s.x(made.title)}</h1>{stamp}{lead}{text}<p>{made.byline.printed or ''}</p>{foot}"
    )
    url = f"{SITE}print/{made.url.rsplit('/', 1)[1]}"
    head = '<meta name="robots" content="noindex">'
    return _Found(f"In bài: {made.title}", url, middle, head, bare=True)


def _login(s: Sheet, made: Made) -> _Found:
    form = "<form method='post'><label>Email <input name='email'></label><label>Mật khẩu "
    form += "<input type='password'></label><button>Đăng nhập</button></form>"
    text = "<p>Vui lòng đăng nhập để gửi bình luận và lưu bài viết yêu thích của bạn.</p>"
    middle = f"<h1>Đăng nhập</h1>{text}{form}<a href='#'>Quên mật khẩu?</a>"
    return _Found(f"Đăng nhập - {PAPER}", f"{SITE}dang-nhap.html", middle)


def _error(s: Sheet, made: Made) -> _Found:
    head, text = s.rng.choice(
        (
            (
                "404",
                "Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng kiểm tra lại đường dẫn.",
            ),
            (
                "Không tìm thấy trang",
                "Rất tiếc, bài viết bạn tìm không còn trên hệ thống của chúng tôi.",
            ),
            ("Đã có lỗi xảy ra", "Hệ thống đang bảo trì. Xin vui lòng quay lại sau ít phút."),
            ("Lỗi", "Không thể kết nối cơ sở dữ liệu. Bạn đọc thông cảm và thử lại sau 5 phút."),
        )
    )
    latest = _card_list(s, 5) if s.rng.random() < 0.6 else ""
    middle = f"<h1>{head}</h1><p>{text}</p><p><a href='{SITE}'>Về trang chủ</a></p>{latest}"
    return _Found(f"{head} - {PAPER}", made.url, middle)


def _shell(s: Sheet, made: Made) -> _Found:
    root = s.rng.choice(("<div id='root'></div>", "<div id='app'></div>", "<app-root></app-root>"))
    note = "<noscript>Bạn cần bật JavaScript để xem trang này.</noscript>"
    return _Found(PAPER, made.url, f"{note}{root}<script src='/main.4f2a.js'></script>", bare=True)


def _scripted(s: Sheet, made: Made) -> _Found:
    """The headline and date are there; the text comes by script and is not in the page."""
    stamp = f"<div class='date'>{made.published:%d/%m/%Y %H:%M}</div>"
    load = f"<script>fetch('/api/tin/{made.id}').then(r=>r.text()).then(t=>n.innerHTML=t)</script>"
    wait = s.rng.choice(("Đang tải nội dung…", "", "<i class='spinner'></i>"))
    middle = f"<h1>{s.x(made.title)}</h1>{stamp}<div id='n'>{wait}</div>{load}" + f.most_read(s)
    head = f'<meta property="og:title" content="{s.attr(made.title)}">'
    return _Found(f"{made.title} - {PAPER}", made.url, middle, head)


KINDS: dict[str, Callable[[Sheet, Made], _Found]] = {
    "section": _section,
    "home": _home,
    "search": _search,
    "tag": _tag,
    "photo-index": _photo_index,
    "print": _print,
    "login": _login,
    "error": _error,
    "empty-shell": _shell,
    "scripted": _scripted,
}


def _sheet(rng: Random, design: Design, made: Made) -> Sheet:
    drawn = draw_conditions(rng, design)
    cond: Conditions = replace(drawn, links="absolute", pictures="absolute", base="", lazy="eager")
    fetched = (made.published + timedelta(minutes=rng.randint(60, 90_000))).astimezone(LOCAL)
    return Sheet(made, design, cond, rng, fetched, deploy=rng.randrange(10**6))


def make_not_article(
    rng: Random, kind: str | None = None, design: Design | None = None
) -> NotArticle:
    """A page to be refused; kind (a key of `KINDS`) and design are drawn where not given."""
    kind = kind or rng.choice(list(KINDS))
    design = design or DESIGNS[rng.choice(STYLES)]
    s = _sheet(rng, design, make_article(rng))
    found = KINDS[kind](s, s.made)
    if found.bare:
        s.add(found.middle)
    else:
        s.add(f.today(s), f.menu(s), s.design.box(s, "main", found.middle))
        f.end(s)
    head = f'<head><meta charset="utf-8"><title>{s.x(found.title)}</title>{found.head}</head>'
    body = "".join(s.out)
    text = f"{design.doctype}{design.html_open}{head}{design.body_open}{body}</body></html>"
    return NotArticle(text.encode(), found.url, s.fetched.astimezone(UTC), kind)
