"""Damage to the bytes of a page, each kind drawn from a seed."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from lxml import etree

MAX_BYTES = 5_000_000
# What pages have many of: blocks, rows, pictures, links.
_GROWING = (
    *("a", "article", "aside", "b", "blockquote", "br", "div", "em", "figure", "font", "h2", "h3"),
    *("h4", "img", "li", "main", "nav", "p", "section", "span", "strong", "table", "td", "time"),
    *("tr", "ul"),
)
_TAG = re.compile(rb"<[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(rb'="[^"]*"')

# What breaks parsers, addresses, dates and JSON readers.
_JUNK = [
    *(b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"\x00", b"\xff\xfe", b"&", b'"', b"'"),
    *(b"&#0;", b"&#x110000;", b"&#xD800;", b"<script>", b"</script>", b"<table>", b"<td>"),
    *(b"<svg><title>", b"<template>", b"<plaintext>", b"<xmp>", b"<frameset>", b"<noscript>"),
    *(b"<p", b"<h1>", b"</body></html>", b"<textarea>", b"<select>", b"<math><mi>", b"<?xml"),
    *(b"<base href='//['>", b"<base href='javascript:x'>", b"<a href='http://[::1'>"),
    *(b"<img src='data:,'>", b"<img data-src='http://[bad'>", b"<img srcset=', ,, 1x'>"),
    b"<time datetime='9999-99-99'>",
    "Thứ Ba, 99/99/9999 99:99".encode(),
    b"31/02/2025 25:61",
    "99999999999999999 giờ trước".encode(),
    b"0/0/0000 00:00",
    "\u0301\u0323".encode() * 30,
    b'<script type="application/ld+json">{"@graph":[[[{"datePublished":1e999}]]]}</script>',
    b'<script type="application/ld+json">"x"</script>',
    b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{"a":1},'
    b'"author":7,"headline":["x"],"dateModified":"99999-01-01T00:00:00Z"}</script>',
    b'<link rel="canonical" href="https://[huengaynay.vn/x">',
    b'<link rel="canonical" href="">',
    b'<meta property="article:modified_time" content="-1">',
]  # fmt: skip


def _some_tag(rng: Random, html: bytes) -> tuple[int, int]:
    spans = [match.span() for match in _TAG.finditer(html)]
    return rng.choice(spans) if spans else (0, 0)


def _drop(rng: Random, html: bytes) -> bytes:
    start, end = _some_tag(rng, html)
    return html[:start] + html[end:]


def _double(rng: Random, html: bytes) -> bytes:
    start, end = _some_tag(rng, html)
    return html[:end] + html[start:end] * rng.choice([1, 2, 20]) + html[end:]


def _swap(rng: Random, html: bytes) -> bytes:
    (a, b), (c, d) = sorted([_some_tag(rng, html), _some_tag(rng, html)])
    return html[:a] + html[c:d] + html[b:c] + html[a:b] + html[d:] if b <= c else html


def _unclose(rng: Random, html: bytes) -> bytes:
    start, end = _some_tag(rng, html)
    return html[: max(start, end - 1)] + html[end:]


def _rename(rng: Random, html: bytes) -> bytes:
    start, end = _some_tag(rng, html)
    names = b"p div h1 table td script title x-y select textarea figure a br li form".split()
    tag = re.sub(rb"^(</?)[\w-]+", lambda m: m[1] + rng.choice(names), html[start:end])
    return html[:start] + tag + html[end:]


def _scramble(rng: Random, html: bytes) -> bytes:
    start, end = _some_tag(rng, html)
    tag = bytearray(html[start:end])
    rng.shuffle(tag)
    return html[:start] + bytes(tag) + html[end:]


def _spoil_attributes(rng: Random, html: bytes) -> bytes:
    start, end = _some_tag(rng, html)
    long = b'="' + b"x" * rng.choice([10, 5000]) + b'"'
    values = [
        b'=""',
        b"",
        b'="\x00"',
        long,
        b'="http://["',
        b'="%%%"',
        b'="//"',
        b'="java\tscript:"',
    ]
    tag = _ATTRIBUTE.sub(lambda m: rng.choice([*values, m[0][::-1]]), html[start:end])
    return html[:start] + tag + html[end:]


def _cut(rng: Random, html: bytes) -> bytes:
    start = rng.randrange(len(html) + 1)
    return html[:start] + html[start + rng.choice([1, 10, 100, 3000]) :]


def _truncate(rng: Random, html: bytes) -> bytes:
    return html[: rng.randrange(len(html) + 1)]


def _flip(rng: Random, html: bytes) -> bytes:
    out = bytearray(html)
    for _ in range(rng.choice([1, 10, 200])):
        out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def _insert(rng: Random, html: bytes) -> bytes:
    start = rng.randrange(len(html) + 1)
    return html[:start] + rng.choice(_JUNK) * rng.choice([1, 1, 5, 100]) + html[start:]


def _move(rng: Random, html: bytes) -> bytes:
    start, length = rng.randrange(len(html) + 1), rng.choice([50, 500, 5000])
    piece, rest = html[start : start + length], html[:start] + html[start + length :]
    to = rng.randrange(len(rest) + 1)
    return rest[:to] + piece + rest[to:]


def _repeat(rng: Random, html: bytes) -> bytes:
    start = rng.randrange(len(html) + 1)
    return html[: start + rng.choice([200, 2000, 20_000])] + html[start:]


def _encode(rng: Random, html: bytes) -> bytes:
    names = b"windows-1258 utf-16 x-unknown utf-7 iso-2022-jp idna punycode hex base64".split()
    charset = rng.choice([*names, b""])
    return re.sub(rb'(?i)charset=("?)[\w-]+', lambda m: b"charset=" + m[1] + charset, html, count=1)


_DAMAGES: list[Callable[[Random, bytes], bytes]] = [
    *(_drop, _double, _swap, _unclose, _rename, _scramble, _spoil_attributes, _cut, _truncate),
    *(_flip, _insert, _move, _repeat, _encode),
]


def mutate(rng: Random, html: bytes) -> tuple[str, bytes]:
    """The name of the damage done, and the damaged page, not over `MAX_BYTES`."""
    names = []
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        damage = rng.choice(_DAMAGES)
        names.append(damage.__name__.strip("_"))
        for _ in range(rng.choice([1, 1, 2, 4, 10, 40])):
            if html:
                html = damage(rng, html)[:MAX_BYTES]
    return "+".join(names), html


def grow(rng: Random, html: bytes, size: int) -> bytes | None:
    """The page with one of its elements repeated up to `size` bytes, if it has one for that."""
    root = etree.fromstring(html, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    elements = [] if root is None else list(root.iter(*_GROWING))
    if not elements:
        return None
    element = rng.choice(elements)
    piece = etree.tostring(element, encoding="utf-8", method="html", with_tail=True)
    whole = etree.tostring(root, encoding="utf-8", method="html")
    room = size - len(whole)
    start = whole.find(piece)
    if start < 0 or room < len(piece):
        return None
    return whole[:start] + piece * (room // len(piece)) + whole[start:]
