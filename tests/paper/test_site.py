"""What a site answers, apart from the wire: 304s are right, traps are there and never end."""

from __future__ import annotations

import json
import re
import zlib
from datetime import timedelta
from itertools import count

import pytest

from tests.paper import Style
from tests.paper.asking import BASE, OTHER, get, header, site, text
from tests.paper.replies import http_date
from tests.paper.site import Site
from tests.paper.specials import FORBIDDEN, SPECIALS


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
