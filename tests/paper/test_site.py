"""What the site answers, apart from the wire: lists cover what they say, 304s are right."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from xml.etree import ElementTree

import pytest

from tests.paper import Newspaper, Plays, Style
from tests.paper.newspaper import ids
from tests.paper.replies import Reply, Request, http_date
from tests.paper.sections import SECTIONS, Section
from tests.paper.site import Site
from tests.paper.specials import DISALLOWED, FORBIDDEN, SPECIALS

BASE, OTHER = "http://127.0.0.1:8000", "http://localhost:9"
_NEXT = re.compile(r'href="([^"]+)">(?:Trang sau|Xem thêm)<')
_ITEM = re.compile(r'<h3><a href="[^"]*?-(\d{6})\.html')
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
ATOM = "{http://www.w3.org/2005/Atom}"


def site(articles: int = 200, style: Style | None = None) -> Site:
    return Site(Newspaper(1, articles, style=style), BASE, OTHER)


def get(paper: Site, target: str, **headers: str) -> Reply:
    path, _, query = target.removeprefix(BASE).partition("?")
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return paper.answer(Request("GET", "127.0.0.1:8000", path, query, names))


def text(paper: Site, target: str) -> str:
    reply = get(paper, target)
    assert reply.status == 200, target
    return reply.body.decode()


def header(reply: Reply, name: str) -> str | None:
    return dict(reply.headers).get(name)


def walk(paper: Site, section: Section, most: int = 60) -> list[list[str]]:
    """The ids on each page of a section, following its own links."""
    pages: list[list[str]] = []
    target: str | None = section.address
    while target and len(pages) < most:
        page = text(paper, target)
        pages.append(_ITEM.findall(page))
        match = _NEXT.search(page)
        target = match[1] if match else None
    return pages


# -- lists -----------------------------------------------------------------------------------------
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
    assert len(_ITEM.findall(reply.body.decode())) == items


def test_the_front_page_leads_to_every_section_and_to_what_is_new() -> None:
    paper = site()
    page = text(paper, "/")
    assert all(f'href="{section.address}"' in page for section in SECTIONS)
    newest = [article.id for article in paper.newspaper.listed()[:30]]
    assert _ITEM.findall(page)[:30] == newest
    assert 'type="application/rss+xml"' in page


def test_a_feed_has_the_newest_of_its_section() -> None:
    paper = site(500)
    root = ElementTree.fromstring(text(paper, "/rss/kinh-te.rss"))  # noqa: S314 (our own)
    found = [item.findtext("guid") for item in root.iter("item")]
    assert found == [article.id for article in paper.newspaper.listed("kinh-te")[:20]]
    atom = ElementTree.fromstring(text(paper, "/rss/van-hoa-nghe-thuat.atom"))  # noqa: S314
    assert len(list(atom.iter(f"{ATOM}entry"))) == 20


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


# -- articles --------------------------------------------------------------------------------------
def test_gone_moved_and_wrong_addresses() -> None:
    paper = site()
    (gone,) = paper.newspaper.advance(withdrawn=1).withdrawn
    article = paper.newspaper.by_number[5]
    old = article.path
    paper.newspaper.move(article.id)
    assert get(paper, paper.newspaper.articles[gone].path).status in (404, 410)
    assert get(paper, old).status == 301
    assert header(get(paper, old), "Location") == BASE + article.path
    assert f'<link rel="canonical" href="{BASE}{article.path}">' in text(paper, article.path)
    assert get(paper, "/kinh-te/khong-co-bai-nay-100001.html").status == 404
    listed = text(paper, "/") + text(paper, "/sitemap.xml")
    assert gone not in listed
    paper.newspaper.restore(gone)
    assert get(paper, paper.newspaper.articles[gone].path).status == 200


def test_a_tracking_parameter_changes_nothing() -> None:
    paper = site(40)
    path = paper.newspaper.by_number[3].path
    assert get(paper, f"{path}?utm_source=zalo").body == get(paper, path).body


STEADY = Style(live=())


@pytest.mark.parametrize("target", ["article", "/rss/kinh-te.rss", "/sitemap.xml", "/du-lich/"])
def test_what_has_not_changed_is_a_304(target: str) -> None:
    paper = site(style=STEADY)
    path = paper.newspaper.listed("kinh-te")[0].path if target == "article" else target
    first = get(paper, path)
    etag, modified = header(first, "ETag"), header(first, "Last-Modified")
    assert etag is not None
    assert modified is not None
    for headers in ({"if_none_match": etag}, {"if_modified_since": modified}):
        again = get(paper, path, **headers)
        assert (again.status, again.body) == (304, b"")
        assert header(again, "ETag") == etag
    for headers in ({"if_none_match": '"other"', "if_modified_since": modified}, {}):
        assert get(paper, path, **headers).status == 200


@pytest.mark.parametrize("target", ["article", "/rss/kinh-te.rss", "/sitemap.xml", "/du-lich/"])
def test_what_has_changed_is_no_304(target: str) -> None:
    paper = site(style=STEADY)
    newspaper = paper.newspaper
    article = newspaper.listed("du-lich" if target == "/du-lich/" else "kinh-te")[0]
    path = article.path if target == "article" else target
    first = get(paper, path)
    headers = {
        "if_none_match": header(first, "ETag") or "",
        "if_modified_since": header(first, "Last-Modified") or "",
    }
    newspaper.advance(0, 0, hours=1)
    assert get(paper, path, **headers).status == 304
    newspaper.edit(article.id, "title")
    if target != "article":
        newspaper.advance(0, 0, hours=1)
        newspaper.withdraw(article.id)
    assert get(paper, path, **headers).status == 200
    del headers["if_none_match"]
    assert get(paper, path, **headers).status == 200


def test_a_redesign_is_a_change() -> None:
    paper = site(40, Style(templates=("house",)))
    path = paper.newspaper.by_number[3].path
    first = get(paper, path)
    paper.newspaper.advance(0, 0, hours=1)
    paper.newspaper.plays.redesign("byline")
    for name in ("ETag", "Last-Modified"):
        asked = {"ETag": "if_none_match", "Last-Modified": "if_modified_since"}[name]
        assert get(paper, path, **{asked: header(first, name) or ""}).status == 200


@pytest.mark.parametrize("etag", ["none", "content"])
def test_live_pages_are_new_every_time(etag: str) -> None:
    style = Style(templates=("light",), live=("light",), live_etag=etag)  # type: ignore[arg-type]
    paper = site(60, style)
    path = paper.newspaper.by_number[3].path
    one, two = get(paper, path), get(paper, path)
    assert one.body != two.body
    assert b"06/01/2026" not in one.body
    tags = [header(each, "ETag") for each in (one, two)]
    assert (None in tags) == (etag == "none")
    asked = {"if_none_match": tags[0]} if tags[0] else {"if_modified_since": http_date_now(paper)}
    assert get(paper, path, **asked).status == 200
    paper.newspaper.advance()
    assert "Thứ Ba, 06/01/2026".encode() in get(paper, path).body


def http_date_now(paper: Site) -> str:
    return http_date(paper.newspaper.now + timedelta(days=1))


# -- plays on lists --------------------------------------------------------------------------------
def new_in(paper: Site, targets: list[str], new: list[str]) -> list[str]:
    """Those of the new articles that lists name (a box of what is most read is no list)."""
    pages = "".join(get(paper, target).body.decode() for target in targets)
    named = _ITEM.findall(pages) + re.findall(r"<guid[^>]*>(\d+)|-(\d{6})\.html</loc>", pages)
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


# -- traps and specials ----------------------------------------------------------------------------
def test_traps_are_there_and_never_end() -> None:
    paper = site(60)
    article = paper.newspaper.by_number[3]
    page = text(paper, article.path)
    kinds = [get(paper, path).kind for path in re.findall(r'href="(/[^"]*)"', page)]
    assert {"print", "search", "login", "calendar", "keyword"} <= set(kinds)
    assert f'href="{OTHER}/' in page
    assert "javascript:" in page
    target = "/lich/2026/01/05.html"
    seen = set()
    for _ in range(30):
        seen.add(target)
        target = re.findall(r'href="(/lich/[^"]*)"', text(paper, target))[1]
    assert len(seen) == 30
    keyword = "/tu-khoa/hue.html"
    for number in count(2):
        keyword = re.findall(r'href="(/tu-khoa/[^"]*)"', text(paper, keyword))[0]
        assert keyword == f"/tu-khoa/hue.html?page={number}"
        if number > 20:
            break


def test_no_traps_and_no_specials_if_so_set() -> None:
    page = text(site(60, Style(traps=False, specials=False)), "/")
    for path in ("/print/", "/tim-kiem", "/lich/", "/su-co/", "/noi-bo/", OTHER):
        assert path not in page


def test_what_is_special_is_linked_and_wrong() -> None:
    paper = site(60)
    page = text(paper, "/")
    statuses = {}
    for path, what in SPECIALS.items():
        assert f'href="{path}"' in page
        statuses[what] = get(paper, path).status
    assert all(path in page for path in FORBIDDEN)
    assert statuses == {
        "loop": 302, "off-site": 302, "bomb": 200, "error-200": 200, "500": 500, "empty": 200,
        "wrong-type": 200, "hang": 0, "shell": 200, "not-gzip": 200,
    }  # fmt: skip
    loop, start = next(iter(SPECIALS)), None
    for _ in range(2):
        start = loop = (header(get(paper, loop), "Location") or "").removeprefix(BASE)
    assert start == next(iter(SPECIALS))


def test_a_bomb_is_small_on_the_wire() -> None:
    path = next(path for path, what in SPECIALS.items() if what == "bomb")
    body = get(site(40), path).body
    assert len(body) < 2_000_000
    opened = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(body, 50_000_000)
    assert len(opened) == 50_000_000
    assert opened.startswith(b"<html><body>")


def test_links_come_in_many_forms() -> None:
    page = text(site(400, Style(decorated=0.4, other_hosts=0.4)), "/")
    hosts = ("http://huengaynay.vn", "https://m.huengaynay.vn", "http://baothuathienhue.vn")
    for form in ("utm_source=", "#binh-luan", "fbclid=", "https://www.huengaynay.vn", *hosts):
        assert form in page, form
    plain = site(400, Style(decorated=0, other_hosts=0))
    assert "utm_source" not in text(plain, "/")
    assert "huengaynay.vn/" not in text(plain, "/").replace("file.huengaynay.vn/", "")


def test_expected_pages_can_be_sent_as_json() -> None:
    pages = site(60).expected_pages()
    assert len(pages["article"]) == 60
    assert json.loads(json.dumps(pages)) == pages
