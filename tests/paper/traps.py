"""Pages that hold no articles of their own and some that never end."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from urllib.parse import parse_qs

from tests.newspaper.model import LOCAL
from tests.newspaper.texts import slug
from tests.paper.articles import Article
from tests.paper.feeds import day_off
from tests.paper.frame import PAPER, Frame, text
from tests.paper.printing import at_home
from tests.paper.writing import write

_CALENDAR = re.compile(r"/lich/(\d{4})/(\d\d)/(\d\d)\.html")


def printed(frame: Frame, article: Article) -> bytes:
    """The print version of an article."""
    made = write(frame.newspaper, article)
    text_ = "".join(f"<p>{text(line)}</p>" for line in made.body)
    head = '<meta name="robots" content="noindex">'
    body = f"<h1>{text(made.title)}</h1><p>{made.published:%d/%m/%Y %H:%M}</p>{text_}"
    body += f"<p>{made.byline.printed or ''}</p><p>Nguồn: {made.url}</p>"
    body += "<a href='javascript:window.print()'>In trang này</a>"
    title = f"In bài: {made.title}"
    page = f"<html><head><title>{text(title)}</title>{head}</head><body>{body}</body></html>"
    return at_home(page, frame.base).encode()


def search(frame: Frame, query: str) -> bytes:
    """Any search finds something, and has one page more."""
    asked = parse_qs(query)
    words, number = asked.get("q", ["huế"])[0], int(asked.get("page", ["1"])[0])
    found = "".join(map(frame.card, frame.newspaper.listed()[:10]))
    more = f'<a href="/tim-kiem.html?q={slug(words)}&amp;page={number + 1}">Trang sau</a>'
    body = f"<h1>Kết quả tìm kiếm cho “{text(words)}”</h1><ul>{found}</ul>{more}"
    return frame.page(f"Tìm kiếm - {PAPER}", "", frame.top() + body, "/tim-kiem.html", live=False)


def login(frame: Frame) -> bytes:
    form = "<form method='post'><input name='email'><input type='password' name='p'>"
    body = f"<h1>Đăng nhập</h1>{form}<button>Đăng nhập</button></form>"
    return frame.page(f"Đăng nhập - {PAPER}", "", frame.top() + body, "/dang-nhap.html", live=False)


def calendar(frame: Frame, path: str) -> bytes | None:
    """The articles of a day, and a way to the day before and after, without an end."""
    match = _CALENDAR.fullmatch(path)
    if not match:
        return None
    year, month, day = map(int, match.groups())
    try:
        at = datetime(year, month, day, tzinfo=LOCAL)
        links = (day_off(at, -1), day_off(at, 1), day_off(at, -30), day_off(at, 365))
    except (ValueError, OverflowError):
        return None
    listed = [a for a in frame.newspaper.listed() if at <= a.published < at + timedelta(days=1)]
    items = "".join(map(frame.card, listed)) or "<li>Không có tin.</li>"
    names = ("Ngày trước", "Ngày sau", "Tháng trước", "Năm sau")
    ways = " ".join(f'<a href="{x}">{n}</a>' for x, n in zip(links, names, strict=True))
    body = f"<h1>Tin ngày {at:%d/%m/%Y}</h1><ul>{items}</ul>{ways}"
    return frame.page(f"Tin ngày {at:%d/%m/%Y}", "", frame.top() + body, path, live=False)


def keyword(frame: Frame, path: str, query: str) -> bytes:
    """Old articles again, under a keyword that leads to further keywords without an end."""
    name = path.rpartition("/")[2].removesuffix(".html")
    number = int(parse_qs(query).get("page", ["1"])[0])
    old = frame.newspaper.listed()
    start = (sum(name.encode()) + number * 10) % len(old)
    items = "".join(map(frame.card, old[start : start + 10]))
    ways = f'<a href="{path}?page={number + 1}">Trang sau</a> '
    ways += f'<a href="/tu-khoa/{name[:60]}-{number + 1}.html">Từ khóa liên quan</a>'
    body = f"<h1>{name}</h1><ul>{items}</ul>{ways}"
    return frame.page(f"{name} - {PAPER}", "", frame.top() + body, path, live=False)


def other_site(path: str) -> bytes:
    """What stands on a site that is not this newspaper's: an article, and a link to another."""
    words = "<p>Đây là bài của một báo khác, không ai được hỏi đến ở đây.</p>" * 5
    link = "<a href='/kinh-te/mot-tin-khac-cua-bao-ban-200002.html'>Một tin khác của báo bạn</a>"
    return (
        f"<html><head><title>Báo bạn</title></head><body><h1>Tin của một báo khác</h1>"
        f"<p>05/01/2026 08:00</p>{words}<!--{text(path)}-->{link}</body></html>"
    ).encode()
