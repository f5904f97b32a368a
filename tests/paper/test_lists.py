"""Front page, sections, feeds and sitemaps: they cover what they say, also when some fail."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from tests.paper import Newspaper, Plays, Style
from tests.paper.asking import BASE, ITEM, get, site, text
from tests.paper.newspaper import ids
from tests.paper.sections import SECTIONS, Section
from tests.paper.site import Site
from tests.paper.specials import DISALLOWED

_NEXT = re.compile(r'href="([^"]+)">(?:Trang sau|Xem thêm)<')
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_ATOM = "{http://www.w3.org/2005/Atom}"


def walk(paper: Site, section: Section, most: int = 60) -> list[list[str]]:
    """The ids on each page of a section, following its own links."""
    pages: list[list[str]] = []
    target: str | None = section.address
    while target and len(pages) < most:
        page = text(paper, target)
        pages.append(ITEM.findall(page))
        match = _NEXT.search(page)
        target = match[1] if match else None
    return pages


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.path)
def test_the_pages_of_a_section_hold_all_of_it_once(section: Section) -> None:
    paper = site(500)
    listed = [article.id for article in paper.newspaper.listed(section.path)]
    pages = walk(paper, section, most=-(-len(listed) // 20) + 2)
    if section.paging == "repeats":
        assert pages[-1] == pages[-2] == pages[-3]
        pages = pages[:-2]
    assert [identity for page in pages for identity in page] == listed
    assert all(len(page) == 20 for page in pages[:-1])


@pytest.mark.parametrize(
    ("target", "status", "items"),
    [
        ("/kinh-te/?page=99", 404, 0),
        ("/du-lich/trang-99.html", 200, 0),
        ("/giao-duc/?page=99", 200, 0),
        ("/kinh-te/?utm_source=x", 200, 20),
        ("/kinh-te", 301, 0),
        ("/khong-co/", 404, 0),
    ],
)
def test_a_page_too_many(target: str, status: int, items: int) -> None:
    reply = get(site(300), target)
    assert reply.status == status
    assert len(ITEM.findall(reply.body.decode())) == items


def test_the_front_page_leads_to_every_section_and_to_what_is_new() -> None:
    paper = site()
    page = text(paper, "/")
    assert all(f'href="{section.address}"' in page for section in SECTIONS)
    newest = [article.id for article in paper.newspaper.listed()[:30]]
    assert ITEM.findall(page)[:30] == newest
    assert 'type="application/rss+xml"' in page


def test_a_feed_has_the_newest_of_its_section() -> None:
    paper = site(500)
    root = ElementTree.fromstring(text(paper, "/rss/kinh-te.rss"))  # noqa: S314 (our own)
    found = [item.findtext("guid") for item in root.iter("item")]
    assert found == [article.id for article in paper.newspaper.listed("kinh-te")[:20]]
    atom = ElementTree.fromstring(text(paper, "/rss/van-hoa-nghe-thuat.atom"))  # noqa: S314
    assert len(list(atom.iter(f"{_ATOM}entry"))) == 20


def test_sitemaps_name_what_they_are_to_name() -> None:
    paper = site(600)
    named: list[str] = []
    index = ElementTree.fromstring(text(paper, "/sitemap.xml"))  # noqa: S314
    addresses = [str(loc.text) for loc in index.iter(_LOC)]
    assert sum(address.endswith(".gz") for address in addresses) == 1
    for address in addresses:
        body = get(paper, address).body
        body = gzip.decompress(body) if address.endswith(".gz") else body
        named += [str(loc.text) for loc in ElementTree.fromstring(body).iter(_LOC)]  # noqa: S314
    articles = [a for a in paper.newspaper.alive() if a.reach in ("everywhere", "only-sitemap")]
    wanted = {BASE + a.path for a in articles} | {BASE + s.address for s in SECTIONS}
    assert len(named) == len(wanted)
    assert set(named) == wanted


def test_robots_txt() -> None:
    page = text(site(40, Style(crawl_delay_seconds=2)), "/robots.txt")
    assert f"Sitemap: {BASE}/sitemap.xml\n" in page
    assert "Crawl-delay: 2\n" in page
    assert all(f"Disallow: {path}\n" in page for path in DISALLOWED)
    assert "Crawl-delay" not in text(site(40), "/robots.txt")


def test_every_article_can_be_reached() -> None:
    paper = site(400)
    found: set[str] = set()
    for section in SECTIONS:
        found |= {identity for page in walk(paper, section, most=8) for identity in page}
    for address in paper.expected_pages()["sitemap"]:
        body = get(paper, address).body
        body = gzip.decompress(body) if address.endswith(".gz") else body
        found |= set(re.findall(r"-(\d{6})\.html</loc>", body.decode()))
    for identity in sorted(found):
        page = text(paper, paper.newspaper.articles[identity].path)
        found |= set(re.findall(r'href="[^"]*-(\d{6})\.html', page))
    assert ids(paper.newspaper.alive()) <= found


def new_in(paper: Site, targets: list[str], new: list[str]) -> list[str]:
    """Those of the new articles that lists name (a box of what is most read is no list)."""
    pages = "".join(get(paper, target).body.decode() for target in targets)
    named = ITEM.findall(pages) + re.findall(r"<guid[^>]*>(\d+)|-(\d{6})\.html</loc>", pages)
    return [identity for identity in new if identity in str(named)]


@pytest.mark.parametrize(
    ("play", "targets", "missed"),
    [
        (lambda plays: plays.freeze_feed(), ["/rss/trang-chu.rss"], True),
        (lambda plays: plays.freeze_feed("kinh-te"), ["/rss/kinh-te.rss"], True),
        (lambda plays: plays.freeze_pages("kinh-te"), ["/kinh-te/", "/kinh-te/nong-nghiep/"], True),
        (lambda plays: plays.freeze_pages(), ["/", "/kinh-te/"], True),
        (lambda plays: plays.empty_front(), ["/"], True),
        (lambda plays: plays.stop_section("kinh-te"), ["/kinh-te/", "/rss/kinh-te.rss"], False),
        (
            lambda plays: plays.freeze_all(),
            ["/", "/kinh-te/", "/rss/kinh-te.rss", "/sitemaps/2026-01.xml"],
            True,
        ),
    ],
    ids="feed section-feed section-pages pages front stopped all".split(),
)
def test_a_quiet_failure(play: Callable[[Plays], None], targets: list[str], missed: bool) -> None:
    """`missed`: it came out all the same and is there when all is well again."""
    paper = site()
    assert new_in(paper, targets, paper.newspaper.advance(new=20).new) != []
    play(paper.newspaper.plays)
    new = paper.newspaper.advance(new=20).new
    assert new_in(paper, targets, new) == []
    paper.newspaper.plays.all_well()
    assert (new_in(paper, targets, new) != []) == missed


def test_a_clock_an_hour_off() -> None:
    newspaper = Newspaper(1, 40)
    newspaper.plays.set_clock_off(hours=20)
    new = [newspaper.articles[identity] for identity in newspaper.advance(new=12).new]
    assert max(article.published for article in new) > newspaper.now
