"""The further pages of a list, in every form they are seen in."""

from __future__ import annotations

import pytest

from hnnscraper.discovery import read_listing
from tests.discovery.pages import link, page

SITE = "https://bao.example"


def pages(body: str, path: str = "/kinh-te/", head: str = "") -> list[tuple[str, int | None]]:
    found = read_listing(page(body, head), SITE + path).pages
    return [(each.url.removeprefix(SITE), each.number) for each in found]


def numbers(*hrefs: str, first: int = 1) -> str:
    return " ".join(link(href, str(number)) for number, href in enumerate(hrefs, first))


# The section's path, how it addresses its pages 2 and 3.
FORMS = {
    "trang-N": ("/kinh-te/", "/kinh-te/trang-2", "/kinh-te/trang-3"),
    "trang-N.html": ("/kinh-te.html", "/kinh-te/trang-2.html", "/kinh-te/trang-3.html"),
    "trangN": ("/kinh-te.html", "/kinh-te/trang2.html", "/kinh-te/trang3.html"),
    "page/N": ("/category/kinh-te/", "/category/kinh-te/page/2/", "/category/kinh-te/page/3/"),
    "page-N": ("/kinh-te", "/kinh-te/page-2", "/kinh-te/page-3"),
    "pN": ("/kinh-te-d6/", "/kinh-te-d6/p2", "/kinh-te-d6/p3"),
    "p/N": ("/kinh-te/tin-tuc", "/kinh-te/tin-tuc/p/2", "/kinh-te/tin-tuc/p/3"),
    "-pN": ("/kinh-te", "/kinh-te-p2", "/kinh-te-p3"),
    "-trang-N": ("/kinh-te.htm", "/kinh-te-trang-2.htm", "/kinh-te-trang-3.htm"),
    "?page=N": ("/kinh-te", "/kinh-te?page=2", "/kinh-te?page=3"),
    "?p=N": ("/kinh-te/", "/kinh-te/?p=2", "/kinh-te/?p=3"),
    "?trang=N": ("/kinh-te.html", "/kinh-te.html?trang=2", "/kinh-te.html?trang=3"),
    "?vpage=N": ("/kinh-te-c46.html", "/kinh-te-c46.html?vpage=2", "/kinh-te-c46.html?vpage=3"),
    "&page=N": ("/tin.php?cat=5", "/tin.php?cat=5&page=2", "/tin.php?cat=5&page=3"),
    "of the front page": ("/", "/trang-2.html", "/trang-3.html"),
    "a bare number": ("/kinh-te", "/kinh-te/2", "/kinh-te/3"),
    "a bare number and htm": ("/kinh-te.htm", "/kinh-te/2.htm", "/kinh-te/3.htm"),
    "an unknown parameter": ("/kinh-te", "/kinh-te?danhsach=2", "/kinh-te?danhsach=3"),
}


@pytest.mark.parametrize(("here", "two", "three"), FORMS.values(), ids=list(FORMS))
def test_numbered_pages(here: str, two: str, three: str) -> None:
    assert pages(numbers(here, two, three), here) == [(two, 2), (three, 3)]


@pytest.mark.parametrize(("here", "two", "three"), FORMS.values(), ids=list(FORMS))
def test_behind_a_later_page_are_only_the_later_ones(here: str, two: str, three: str) -> None:
    body = numbers(here, two, three) + link(two, "Trang trước")
    assert pages(body, two) == [(three, 3)]
    assert read_listing(page(body), SITE + two).number == 2
    assert pages(body, three) == []


def test_addresses_that_count_from_zero() -> None:
    body = numbers("/kinh-te-page0", "/kinh-te-page1", "/kinh-te-page2")
    assert pages(body, "/kinh-te") == [("/kinh-te-page1", 2), ("/kinh-te-page2", 3)]
    assert pages(body, "/kinh-te-page1") == [("/kinh-te-page2", 3)]


def test_addresses_that_count_articles() -> None:
    body = numbers("/kinh-te?start=0", "/kinh-te?start=20", "/kinh-te?start=40")
    assert pages(body, "/kinh-te") == [("/kinh-te?start=20", 2), ("/kinh-te?start=40", 3)]
    assert pages(body, "/kinh-te?start=20") == [("/kinh-te?start=40", 3)]


NEXT = ["Trang sau", "Trang tiếp", "Tiếp", "Tiếp theo »", "Sau ›", "Xem thêm", "Xem tiếp", "Next",
        "TRANG SAU", "Tải thêm", "Tin cũ hơn", "Older posts", "»", ">", ">>>", "›", "→",
        "Trang cuối", "Last"]  # fmt: skip


@pytest.mark.parametrize("words", NEXT)
def test_words_with_a_numbered_address(words: str) -> None:
    assert pages(link("/kinh-te/trang-2", words)) == [("/kinh-te/trang-2", 2)]


@pytest.mark.parametrize("words", NEXT[:-2])
def test_words_with_a_cursor(words: str) -> None:
    assert pages(link("?truoc=20251209155000", words)) == [("/kinh-te/?truoc=20251209155000", None)]


def test_a_label_stands_for_words() -> None:
    icon = "<a href='?truoc=1' title='Trang sau'><i class=icon></i></a>"
    assert pages(icon) == [("/kinh-te/?truoc=1", None)]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<link rel=next href='/kinh-te/tiep/a'>", ""),
        ("", "<a rel=next href=/kinh-te/tiep/a>x</a>"),
    ],
    ids=["link", "a"],
)  # fmt: skip
def test_a_stated_relation_needs_no_form(head: str, body: str) -> None:
    assert pages(body, head=head) == [("/kinh-te/tiep/a", None)]


def test_an_address_for_a_script_is_an_address() -> None:
    assert pages("<button data-url='/kinh-te/trang-2'>Xem thêm</button>") == [
        ("/kinh-te/trang-2", 2)
    ]


NO_PAGES = {
    "another section's": link("/the-thao/trang-2", "Xem thêm"),
    "another section": link("/the-thao", "Xem thêm"),
    "a ranked article": link("/kinh-te/cho-que-ngay-giap-tet-160781.html", "2"),
    "the first page": link("/kinh-te/trang-1", "1"),
    "the page itself": link("/kinh-te/", "Trang sau"),
    "a day": link("/kinh-te/2025-12-08", "8"),
    "another site's": link("https://khac.example/kinh-te/trang-2", "2"),
    "a print version": link("/print/trang-2", "2"),
    "a script": link("javascript:next()", "Trang sau"),
}


@pytest.mark.parametrize("body", NO_PAGES.values(), ids=list(NO_PAGES))
def test_what_is_no_further_page(body: str) -> None:
    assert pages(body) == []


@pytest.mark.parametrize(
    ("body", "scripted"),
    [
        (link("javascript:;", "Xem thêm"), True),
        (link("#", "Tải thêm tin"), True),
        ("<button>Xem thêm</button>", True),
        ("<div class='view-more'>Xem thêm</div>", True),
        (link("/kinh-te/trang-2", "Xem thêm"), False),
        (link("/tim-kiem?q=a&page=2", "Xem thêm"), False),
        ("<button>Gửi</button>", False),
    ],
)
def test_more_that_only_a_script_loads_is_said(body: str, scripted: bool) -> None:
    assert read_listing(page(body), SITE + "/kinh-te/").more_by_script is scripted
