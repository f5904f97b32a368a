"""The front page and the pages of the sections, each with its way of leading on."""

from __future__ import annotations

from tests.paper.articles import Article
from tests.paper.frame import PAPER, Frame, text
from tests.paper.sections import SECTIONS, TOP, Section

FRONT = 30  # articles at the top of the front page
BLOCK = 4  # articles of each section below


def feed_address(section: Section | None) -> str:
    """Where a top section's feed is; without a section the paper's. One of them is Atom."""
    name = section.path if section else "trang-chu"
    return f"/rss/{name}.{'atom' if name == 'van-hoa-nghe-thuat' else 'rss'}"


def last_page(frame: Frame, section: Section) -> int:
    count = len(frame.newspaper.listed(section.path))
    return max(1, -(-count // frame.newspaper.style.page_size))


def page_address(section: Section, number: int) -> str:
    """Where a page of a section is; the first is the section's own address."""
    if number == 1:
        return section.address
    return section.address + (
        f"trang-{number}.html" if section.paging == "trang" else f"?page={number}"
    )


def front(frame: Frame) -> bytes:
    newspaper = frame.newspaper
    listed = [] if newspaper.plays.front_empty else newspaper.listed()
    body = frame.top() + _items(frame, listed[:FRONT])
    for section in TOP if listed else ():
        body += f'<h2><a href="{section.address}">{text(section.name)}</a></h2>'
        body += _items(frame, newspaper.listed(section.path)[:BLOCK])
    head = frame.canonical("/") + frame.alternate(feed_address(None), PAPER)
    specials = frame.specials() if listed else ""
    body += frame.newest() + specials
    return frame.page(f"{PAPER} - Tin tức Huế", head, body, "/", live=bool(listed))


def section_page(frame: Frame, section: Section, number: int) -> bytes | None:
    """A page of a section; None if there is no such page."""
    last, size = last_page(frame, section), frame.newspaper.style.page_size
    if number < 1 or (number > last and section.paging == "query"):
        return None
    shown = min(number, last) if section.paging == "repeats" else number
    listed = frame.newspaper.listed(section.path)[(shown - 1) * size : shown * size]
    live = not (section.steady and frame.newspaper.style.steady_lists)
    empty = "<p>Chuyên mục đang được cập nhật.</p>"
    body = frame.top(section, date=live) + _subsections(section)
    body += (_items(frame, listed) if listed else empty) + _pager(section, number, last)
    body += frame.newest()
    head = frame.canonical(page_address(section, number))
    head += frame.alternate(feed_address(_top(section)), section.name)
    if section.paging == "query" and number < last:
        head += f'<link rel="next" href="{frame.base}{page_address(section, number + 1)}">\n'
    title = f"{section.name} - Trang {number}" if number > 1 else section.name
    return frame.page(f"{title} - {PAPER}", head, body, page_address(section, number), live)


def _top(section: Section) -> Section:
    return next(each for each in TOP if each.path == section.top)


def _subsections(section: Section) -> str:
    subs = [each for each in SECTIONS if each.top == section.top and each.path != section.top]
    links = " ".join(f'<a href="{each.address}">{text(each.name)}</a>' for each in subs)
    return f'<div class="chuyen-muc-con">{links}</div>' if links else ""


def _items(frame: Frame, articles: list[Article]) -> str:
    return f'<ul class="list-news">{"".join(map(frame.card, articles))}</ul>'


def _pager(section: Section, number: int, last: int) -> str:
    onward = number < last or section.paging == "repeats"
    following = page_address(section, number + 1)
    if section.paging == "more":
        return f'<a class="more" href="{following}">Xem thêm</a>' if onward else ""
    near = range(max(1, number - 2), min(last, number + 2) + 1)
    links = [
        f"<b>{each}</b>"
        if each == number
        else f'<a href="{page_address(section, each)}">{each}</a>'
        for each in near
        if section.paging != "repeats"
    ]
    if number > 1:
        links.insert(0, f'<a href="{page_address(section, number - 1)}">Trang trước</a>')
    if onward:
        links.append(f'<a href="{following}">Trang sau</a>')
    return f'<div class="phan-trang">{" ".join(links)}</div>'
