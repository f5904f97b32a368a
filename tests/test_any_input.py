"""Whatever is given to `extract`, it gives a record that keeps the contract or NotAnArticle."""

from __future__ import annotations

import json
from random import Random

import pytest

from hnnscraper import NotAnArticle, extract, schema
from tests.recordings import address, article
from tests.sample import read_page

PAGE = read_page("seed")


def holds(body: bytes | str, url: str, encoding: str | None = None) -> None:
    try:
        record = extract(body, url, PAGE.fetched_at, encoding=encoding)
    except NotAnArticle as refusal:
        if refusal.reason == "internal-error":
            raise
        return
    schema.validate(record)
    json.dumps(record, ensure_ascii=False).encode("utf-8")  # no half of a surrogate pair


@pytest.mark.parametrize("cut", range(0, len(PAGE.body), 997))
def test_a_page_cut_anywhere(cut: int) -> None:
    holds(PAGE.body[:cut], PAGE.url)


@pytest.mark.parametrize("seed", range(60))
def test_a_page_with_bytes_changed(seed: int) -> None:
    random, body = Random(seed), bytearray(PAGE.body)
    for _ in range(random.choice([1, 10, 200, 3000])):
        body[random.randrange(len(body))] = random.randrange(256)
    holds(bytes(body), PAGE.url)


def test_control_characters_in_attributes() -> None:
    """lxml takes them from a page and refuses them in a query."""
    for char in ("\x01", "\x0b", "\x1f", "\x7f"):
        for name in ("class", "id"):
            holds(article(1).decode().replace(f'{name}="', f'{name}="{char}'), address(1))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "//x",
        "/kinh-te/a-1.html",
        "mailto:a@b.vn",
        "ftp://huengaynay.vn/a-1.html",
        "http://[",
        "http://[::1",
        "http://[bad]/a-1.html",
        "http://huengaynay.vn:port/a-1.html",
        "http://huengaynay.vn:99999/a-1.html",
        "http://khoang trang/a-1.html",
        "https://huengaynay.vn/\ud800-1.html",
        "https://huengaynay.vn/\0-1.html",
    ],
)
@pytest.mark.parametrize("body", [PAGE.body, article(1)], ids=["canonical", "no-canonical"])
def test_an_address_that_is_none(url: str, body: bytes) -> None:
    holds(body, url)


@pytest.mark.parametrize(
    "change",
    [
        ('href="', 'href="http://['),
        ('href="', 'href="http://huengaynay.vn:99999/'),
        ('src="', 'src="http://['),
        ('rel="canonical" href="', 'rel="canonical" href="http://['),
        ("<head>", '<head><base href="http://[">'),
        ("<h1", "<h1>\ud800</h1><h1"),
    ],
)
def test_addresses_in_the_page_that_are_none(change: tuple[str, str]) -> None:
    text = PAGE.body.decode()
    assert change[0] in text or change[0] == "<head>"
    holds(text.replace(*change), PAGE.url)


@pytest.mark.parametrize(
    "words",
    [
        "<img src=/a.jpg width='²'>",
        "<img src=/a.jpg height='①'>",
        f"<img src=/a.jpg width={'1' * 5_000}>",
        "<img srcset='a.jpg 1.2.3x, b.jpg 2x'>",
        "<img data-srcset='a.jpg ..'>",
        "<img src='HTTP://huengaynay.vn/a.jpg'>",
        "<style>.a{display:block}</style><span class=a style='\x01color:red'>Xin chào</span>",
        "<div>ſun, 09/12/2025 15:50</div>",
        "<div>Thứ haı, 09/12/2025 15:50</div>",
        "<div>2 gıờ trước</div>",
        "<div>9 gİây trước</div>",
    ],
)
def test_numbers_addresses_and_words_that_only_look_like_some(words: str) -> None:
    """Signs that a pattern takes for digits or letters, and Python's readers do not."""
    text = article(1).decode()
    for place in ("<h1", "<p"):
        body = text.replace(place, f"{words}{place}", 1)
        schema.validate(extract(body, address(1), PAGE.fetched_at))


@pytest.mark.parametrize(
    "members",
    [
        r'"headline":"\ud800 x"',
        r'"headline":"a\u0000b"',
        r'"headline":{"@value":"x"},"datePublished":1',
        r'"datePublished":"\ud800"',
        r'"datePublished":"9999999-99-99"',
        r'"author":[[[{"name":"\udfff"}]]]',
        '"x":' + "[" * 100_000,
    ],
)
def test_json_ld_of_any_kind(members: str) -> None:
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle",{members}}}</script>'
    for body in (PAGE.body.decode(), article(1).decode()):
        holds(body.replace("</head>", f"{ld}</head>"), PAGE.url)


@pytest.mark.parametrize(
    "encoding", ["nonsense", "", "utf-16", "idna", "rot13", "base64", "punycode", "undefined"]
)
def test_an_encoding_that_the_server_has_wrong(encoding: str) -> None:
    holds(PAGE.body, PAGE.url, encoding)
    holds(PAGE.body.decode().encode("cp1258", "replace"), PAGE.url, encoding)


@pytest.mark.parametrize("tag", ["div", "p", "b", "table><tr><td", "blockquote", "a href=/"])
def test_a_page_nested_deeper_than_any_reader_would(tag: str) -> None:
    text = article(1).decode()
    holds(text.replace("<p>Theo", f"<{tag}>" * 20_000 + "<p>Theo"), address(1))
