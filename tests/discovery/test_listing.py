"""What else a listing page offers: sections, feeds, sitemaps; and bytes that are no page."""

from __future__ import annotations

import pytest

from hnnscraper.discovery import read_listing
from hnnscraper.errors import Unreadable
from tests.discovery.pages import SECTIONS, House, link, listing, menu, page

URL = "https://huengaynay.vn/kinh-te/"
HOUSE = House("/kinh-te/{s}-{n}.html", "/{s}/", 144_988)
LINKS = [link(url, name) for url, name in zip(HOUSE.sections(), SECTIONS, strict=True)]
MENUS = {
    "nav": menu(HOUSE),
    "header": f"<header>{' '.join(LINKS)}</header>",
    "footer": f"<footer>{' | '.join(LINKS)}</footer>",
    "named by its class": f"<div class='main-menu'>{''.join(f'<p>{a}</p>' for a in LINKS)}</div>",
    "named by its id": f"<table id=topnav><tr>{''.join(f'<td>{a}' for a in LINKS)}</table>",
    "a list without a name": f"<ul>{''.join(f'<li>{a}</li>' for a in LINKS)}</ul>",
    "a table without a name": f"<table><tr>{''.join(f'<td>{a}</td>' for a in LINKS)}</tr></table>",
    "a row without a name": f"<div class=css-1x2y>{''.join(LINKS)}</div>",
    "with drop-downs": "<ul>"
    + "".join(
        f"<li>{a}<ul><li>{link('/kinh-te/cho-que-ngay-giap-tet-160781.html', 'Chợ quê')}</li></ul>"
        for a in LINKS
    )
    + "</ul>",
}  # fmt: skip


@pytest.mark.parametrize("html", MENUS.values(), ids=list(MENUS))
def test_sections_are_those_of_the_menu(html: str) -> None:
    sections = read_listing(page(html), URL).sections
    assert [section.name for section in sections] == list(SECTIONS)
    assert sections[0].url == "https://huengaynay.vn/thoi-su/"


def test_subsections_and_pictures_for_names() -> None:
    html = (
        "<nav><ul><li><a href='/van-hoa'>Văn hóa</a><ul><li><a href='/van-hoa/di-san'>Di sản</a>"
        "</li></ul></li><li><a href='/premium'><img src=p.png alt='Đặc biệt'></a></li></ul></nav>"
    )
    sections = read_listing(page(html), URL).sections
    assert [(s.url.removeprefix("https://huengaynay.vn"), s.name) for s in sections] == [
        ("/van-hoa", "Văn hóa"),
        ("/van-hoa/di-san", "Di sản"),
        ("/premium", "Đặc biệt"),
    ]


NO_SECTIONS = {
    "the front page": link("/", "Trang chủ"),
    "a page of the house": link("/lien-he-quang-cao", "Liên hệ quảng cáo"),
    "a login": link("/dang-nhap", "Đăng nhập"),
    "a search": link("/tim-kiem", "Tìm kiếm"),
    "the calendar": link("/lich/2025-12", "Tháng 12"),
    "a tag": link("/tag/hue", "Huế"),
    "an author": link("/tac-gia/an", "An"),
    "the feeds": link("/rss.html", "RSS"),
    "another site": link("https://vietnam.example/", "Việt Nam"),
    "another host of the house": link("https://video.huengaynay.vn/", "Video"),
    "a script": link("javascript:void(0)", "Xem thêm"),
    "mail": link("mailto:toasoan@huengaynay.vn", "Gửi bài"),
    "an article": link("/kinh-te/tet-que-160781.html", "Tết quê"),
    "a further page": link("/kinh-te/trang-2.html", "2"),
    "a sentence": link("/x", "Một câu dài quá bảy tiếng thì không phải tên mục"),
}


@pytest.mark.parametrize("html", NO_SECTIONS.values(), ids=list(NO_SECTIONS))
def test_what_is_no_section(html: str) -> None:
    assert read_listing(page(f"<nav>{html}</nav>"), URL).sections == []


def test_links_beside_a_text_are_no_menu() -> None:
    html = page(f"<p>Theo {LINKS[0]} và {LINKS[1]}, chợ quê đã vào mùa.</p>")
    assert read_listing(html, URL).sections == []


def test_feeds_and_sitemaps() -> None:
    head = (
        "<link rel=alternate type='application/rss+xml' href='/rss/kinh-te.rss'>"
        "<link rel=alternate type='application/atom+xml' href='//www.huengaynay.vn/atom.aspx?c=3'>"
        "<link rel=alternate type='text/html' hreflang=en href='/en'>"
        "<link rel=alternate type='application/rss+xml' href='https://feeds.example/hue'>"
        "<link rel=sitemap type='application/xml' href='/so-do.xml'>"
    )
    body = link("/rss.html", "RSS") + link("/rss/kinh-te.rss", "") + link("/sitemap.xml", "Sơ đồ")
    found = read_listing(page(body, head), URL)
    assert found.feeds == [
        "https://huengaynay.vn/rss/kinh-te.rss",
        "https://huengaynay.vn/atom.aspx?c=3",
        "https://huengaynay.vn/rss.html",
    ]
    assert found.sitemaps == [
        "https://huengaynay.vn/so-do.xml",
        "https://huengaynay.vn/sitemap.xml",
    ]


def test_relative_addresses_resolve_against_the_base() -> None:
    head = "<base href='https://huengaynay.vn/van-hoa/'>"
    body = link("hoi-lang-dau-xuan-160555.html", "Hội làng đầu xuân") + link("trang-2.html", "2")
    found = read_listing(page(body, head), "https://huengaynay.vn/van-hoa/")
    assert [a.url for a in found.articles] == [
        "https://huengaynay.vn/van-hoa/hoi-lang-dau-xuan-160555.html"
    ]
    assert [p.url for p in found.pages] == ["https://huengaynay.vn/van-hoa/trang-2.html"]


def test_a_base_on_the_host_of_static_files_takes_relative_links_there() -> None:
    head = "<base href='https://file.huengaynay.vn/'>"
    body = link("/kinh-te/tet-que-160781.html", "A") + link(f"{URL}cho-que-160782.html", "B")
    found = read_listing(page(body, head), URL)
    assert [a.key for a in found.articles] == ["160782"]


@pytest.mark.parametrize(
    "host", ["http://huengaynay.vn", "https://www.huengaynay.vn", "https://m.huengaynay.vn",
             "http://baothuathienhue.vn", "https://www.baothuathienhue.vn", "//huengaynay.vn"],
)  # fmt: skip
def test_every_name_of_the_newspaper_is_the_newspaper(host: str) -> None:
    found = read_listing(listing(House(host + "/{s}-{n}.html", host + "/{s}/", 144_988)), URL)
    assert len(found.articles) == 14
    assert {a.url.rpartition("/")[0] for a in found.articles} == {"https://huengaynay.vn"}
    assert len(found.sections) == len(SECTIONS)


def test_a_copy_of_the_newspaper_is_asked_for_everything() -> None:
    site = "http://127.0.0.1:8080"
    html = page(
        link("https://huengaynay.vn/tet-que-160781.html", "A") + link("/x-y-160782.html", "B")
    )
    found = read_listing(html, f"{site}/kinh-te/", site=site)
    assert [a.url.removeprefix(site) for a in found.articles] == [
        "/tet-que-160781.html",
        "/x-y-160782.html",
    ]


NO_PAGES = {
    "nothing": (b"", "empty"),
    "blanks": (b" \n\t", "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-html"),
    "a feed": (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "not-html"),
    "JSON": (b'{"articles": []}', "not-html"),
    "a text": ("Không phải trang web".encode(), "not-html"),
}


@pytest.mark.parametrize(("body", "reason"), NO_PAGES.values(), ids=list(NO_PAGES))
def test_no_page_is_an_error_that_names_it(body: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=r"^https://huengaynay\.vn/kinh-te/: ") as caught:
        read_listing(body, URL)
    assert caught.value.reason == reason


def test_a_page_without_links_offers_nothing() -> None:
    found = read_listing(page("<p>Đang bảo trì</p>"), URL)
    assert [found.articles, found.pages, found.sections, found.feeds, found.sitemaps] == [[]] * 5


def test_a_cut_page_is_read_to_its_end_and_said_to_be_cut() -> None:
    html = listing(HOUSE)
    found = read_listing(html[: html.index("Đọc nhiều")], URL)
    assert len(found.articles) == 14
    assert found.doubts
