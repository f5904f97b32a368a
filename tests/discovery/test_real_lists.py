"""Section pages of other newspapers as they were served; they stand beside the repository.

What a reader sees on them was noted by hand: the form of each paper's article addresses and the
number of different ones among the page's links, most read and boxes included.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from hnnscraper.discovery import Listing, read_listing

FOLDER = Path(__file__).parents[3] / "shared" / "pages" / "real"

if not FOLDER.exists():
    pytest.skip(f"no pages in {FOLDER}", allow_module_level=True)

PAPERS = {
    "baodautu": ("https://baodautu.vn/dau-tu-tai-chinh-d6/", r"-d(\d{6})\.html", 32, 15),
    "tuoitre": ("https://tuoitre.vn/kinh-doanh.htm", r"-(20260\d{11,12})\.htm", 15, 125),
    "cafef": ("https://cafef.vn/thi-truong-chung-khoan.chn", r"-(18826\d{12,13})\.chn", 34, 18),
    "vietnamnet": ("https://vietnamnet.vn/kinh-doanh", r"-(249\d{4})\.html", 31, 100),
}
PAGES = {
    "baodautu": [(f"/dau-tu-tai-chinh-d6/p{n}", n) for n in range(2, 12)],
    "tuoitre": [],
    "cafef": [],
    "vietnamnet": [(f"/kinh-doanh-page{n - 1}", n) for n in range(2, 7)],
}
FEEDS = {
    "baodautu": ["/rssMain.html"],
    "tuoitre": ["/rss/kinh-doanh.rss", "/rss.htm"],
    "cafef": ["/thi-truong-chung-khoan.rss"],
    "vietnamnet": ["/kinh-doanh.rss"],
}
IN_THE_MENU = {
    "baodautu": ["/thoi-su-dau-tu-d1/", "/y-te---suc-khoe-d78/", "/diem-tin-noi-bat-d76/"],
    "tuoitre": ["/thoi-su.htm", "/giai-tri/nghe-gi-hom-nay.htm", "/khoa-hoc/phat-minh.htm"],
    "cafef": ["/xa-hoi.chn", "/tai-chinh-quoc-te.chn", "/hang-hoa-nguyen-lieu.chn"],
    "vietnamnet": ["/net-zero", "/chinh-tri/ky-nguyen-moi-cua-dan-toc", "/oto-xe-may/xe-moi"],
}
paper_names = pytest.mark.parametrize("paper", PAPERS)


@cache
def body(paper: str) -> bytes:
    return (FOLDER / f"{paper}_list.html").read_bytes()


@cache
def listing(paper: str) -> Listing:
    return read_listing(body(paper), PAPERS[paper][0])


def path(url: str) -> str:
    return "/" + url.split("/", 3)[3]


@paper_names
def test_the_articles_are_those_a_reader_sees_in_their_order(paper: str) -> None:
    _, form, count, _ = PAPERS[paper]
    hrefs = re.findall(rb"<a\b[^>]*?href=[\"']([^\"']+)", body(paper))
    wanted = dict.fromkeys(re.findall(form, "\n".join(href.decode() for href in hrefs)))
    assert len(wanted) == count
    found = [re.search(form, article.url) for article in listing(paper).articles]
    assert [match and match[1] for match in found] == list(wanted)
    assert all(article.title and len(article.title) > 20 for article in listing(paper).articles)


@paper_names
def test_the_further_pages(paper: str) -> None:
    assert [(path(page.url), page.number) for page in listing(paper).pages] == PAGES[paper]


@paper_names
def test_the_feeds(paper: str) -> None:
    assert [path(url) for url in listing(paper).feeds] == FEEDS[paper]


@paper_names
def test_the_sections_of_the_menu(paper: str) -> None:
    paths = [path(section.url) for section in listing(paper).sections]
    assert set(IN_THE_MENU[paper]) <= set(paths)
    assert len(paths) >= PAPERS[paper][3]
    assert not [
        each for each in paths if re.search(PAPERS[paper][1] + "|tag|rss|ads|lien-he", each)
    ]


def test_a_list_that_grows_by_script_is_said_to() -> None:
    assert listing("tuoitre").more_by_script
