"""The articles of newspapers of many makes are found on their section pages, and nothing else."""

from __future__ import annotations

import pytest

from hnnscraper.discovery import read_listing
from tests.discovery.pages import HEADLINES, House, card, link, listing, menu, page

# How newspapers' systems make addresses: the article's, then the section's.
HOUSES = {
    "this paper": House("/kinh-te/thi-truong/{s}-{n}.html", "/{s}/", 144_988),
    "number and html": House("/{s}-{n}.html", "/{s}", 4_867_890, topic="/chu-de/{s}-{n}"),
    "number at both": House("/{s}-{n}.html", "/{s}-{n}.html", 987_654, topic="/{s}-{n}.html"),
    "letter before the number": House("/{s}-d{n}.html", "/{s}-d{n}/", 538_952),
    "two letters": House("/{s}-ar{n}.html", "/{s}-{n}.html", 903_456),
    "post": House("/{s}-post{n}.html", "/{s}/", 1_082_345),
    "own extension": House("/{s}-post{n}.vnp", "/{s}/", 1_082_345, topic="/{s}-{n}.vnp"),
    "time as number": House("/{s}-{n}.htm", "/{s}.htm", 20260307075519174, topic="/{s}-e{n}.htm"),
    "time and section": House("/xa-hoi/{s}-{n}.htm", "/{s}.htm", 20251209154500123),
    "section in the number": House("/{s}-c46a{n}.html", "/{s}-c{n}.html", 1_712_345),
    "no extension": House("/chinh-tri/tin-tuc/{s}-{n}", "/{s}", 1_016_283, topic="/chu-de/{s}"),
    "slash at the end": House("/{s}-i{n}/", "/{s}/", 789_012),
    "number alone": House("/{s}/{n}.html", "/{s}/", 398_765),
    "number before the slug": House("/xa-hoi/{n}/{s}.html", "/{s}", 1_730_987),
    "number opens the slug": House("/tin-tuc/{n}-{s}", "/{s}", 12_345, topic="/chu-de/{s}"),
    "dot before the number": House("/{s}.{n}.html", "/{s}", 903_456),
    "four digits": House("/{s}-{n}.html", "/{s}", 1_203, step=1, topic="/chu-de/{s}.html"),
    "across a power of ten": House("/{s}-{n}.html", "/{s}/", 99_990, step=3),
    "query": House("/news.php?newsid={n}", "/news.php?cat={n}", 112_083, topic="/c.php?t={n}"),
    "old query": House("/?id={n}", "/?catid={n}", 112_083, topic="/?topic={n}"),
    "day in the path": House("/2025/12/09/{s}/", "/category/{s}/", topic="/tag/{s}/"),
}
# Without a number the slug alone can tell: the two words of the last headline do not.
UNNUMBERED = {
    "slug": House("/{s}.htm", "/{s}.htm", topic="/tags/{s}.htm"),
    "slug and slash": House("/{s}/", "/{s}/", topic="/tag/{s}/"),
    "slug in a section": House("/kinh-te/{s}.html", "/{s}.html", topic="/tag/{s}.html"),
}


def found(html: str, url: str = "https://bao.example/") -> list[str]:
    return [
        article.url.removeprefix("https://bao.example")
        for article in read_listing(html, url).articles
    ]


@pytest.mark.parametrize("house", HOUSES.values(), ids=list(HOUSES))
def test_all_articles_and_nothing_else(house: House) -> None:
    assert found(listing(house)) == house.articles()


@pytest.mark.parametrize("house", UNNUMBERED.values(), ids=list(UNNUMBERED))
def test_articles_without_numbers(house: House) -> None:
    assert found(listing(house)) == house.articles()[:-1]


@pytest.mark.parametrize("house", HOUSES.values(), ids=list(HOUSES))
def test_a_page_of_bare_links(house: House) -> None:
    """No headings, no pictures, no names of classes."""
    rows = "".join(
        f"<div>{link(u, t)}</div>" for u, t in zip(house.articles(), HEADLINES, strict=True)
    )
    assert found(page(menu(house) + rows)) == house.articles()


NO_ARTICLES = {
    "a section": "/van-hoa/",
    "a subsection": "/van-hoa/di-san",
    "a long section": "/dan-toc-thieu-so-va-mien-nui",
    "a section with a number": "/van-hoa-12.html",
    "a topic": "/chu-de/festival-bon-mua-nam-nay-7123.html",
    "a topic by its letter": "/bau-cu-dai-bieu-quoc-hoi-khoa-moi-e592.html",
    "a tag": "/gia-vang-tag14642850852768478603.html",
    "a tag in a folder": "/tag/gia-vang-hom-nay-123456.html",
    "an author": "/tac-gia/nguyen-van-an-123456.html",
    "an index of videos": "/video",
    "a year at the end": "/giao-duc/tra-cuu-diem-thi-tot-nghiep-thpt-2025",
    "an advertisement": "/views_ads/945234/",
    "a print version": "/print/cho-que-ron-rang-ngay-tet-4867890.html",
    "a search": "/tim-kiem/cho-que-ngay-tet-4867890.html",
    "a login": "/dang-nhap?returnurl=/cho-que-ron-rang-ngay-tet-4867890.html",
    "a day": "/ngay/2025-12-09.html",
    "a picture": "/cho-que-ron-rang-ngay-tet-4867890.jpg",
    "a leaflet": "/cho-que-ron-rang-ngay-tet-4867890.pdf",
    "another site": "https://khac.example/cho-que-ron-rang-ngay-tet-4867890.html",
    "another host of the house": "https://video.bao.example/cho-que-ron-rang-ngay-tet-4867890.html",
    "a share link": "https://www.facebook.com/sharer.php?u=https://bao.example/a-b-c-d-4867890.html",
    "the feed": "/rss/van-hoa.rss",
}  # fmt: skip


@pytest.mark.parametrize("address", NO_ARTICLES.values(), ids=list(NO_ARTICLES))
def test_what_is_no_article(address: str) -> None:
    house = HOUSES["number and html"]
    html = listing(house, more=link(address, "Một dòng chữ dài như mọi đầu đề"))
    assert found(html) == house.articles()


def test_an_article_once_under_its_first_address_and_best_title() -> None:
    first = "/kinh-te/cho-que-ngay-giap-tet-4867890.html"
    html = page(
        f"{link(first + '?utm_source=home', '<img src=a.jpg>')}{link(first, '1')}"
        f"<h2>{link(first + '#binh-luan', 'Chợ quê ngày giáp Tết')}</h2>"
        f"{link('/van-hoa/cho-que-vui-nhu-hoi-4867890.html', '12 bình luận')}"
    )
    articles = read_listing(html, "https://huengaynay.vn/").articles
    assert [(a.url, a.key, a.title) for a in articles] == [
        (f"https://huengaynay.vn{first}", "4867890", "Chợ quê ngày giáp Tết")
    ]


def test_a_card_that_is_one_link_has_its_headline_for_a_title() -> None:
    html = page(
        "<a href='/cho-que-ngay-giap-tet-4867890.html'><img alt='ảnh'><h3>Chợ quê ngày Tết</h3>"
        "<p>Tóm tắt dài hơn đầu đề rất nhiều, với mọi chi tiết của câu chuyện.</p></a>"
    )
    (article,) = read_listing(html, "https://huengaynay.vn/").articles
    assert article.title == "Chợ quê ngày Tết"


def test_one_article_alone_is_found_by_the_known_form() -> None:
    html = page(link("/tet-que-160781.html", "Tết quê"))
    (article,) = read_listing(html, "https://huengaynay.vn/kinh-te/").articles
    assert article.key == "160781"


def test_articles_in_the_drop_downs_of_the_menu() -> None:
    house = HOUSES["this paper"]
    cards = "".join(map(card, house.articles()[:4], HEADLINES))
    html = page(f"<nav><ul><li>{link('/kinh-te/', 'Kinh tế')}<ul>{cards}</ul></li></ul></nav>")
    assert found(html) == house.articles()[:4]
