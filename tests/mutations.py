"""Seeded damage to pages: `extract` gives a valid record or says why not, whatever the bytes.

`python -m tests.mutations [--pages N] [--grown N] [--seed S] [--save DIR]` mutates made-up pages
and the fixtures, repeats single elements of them by the thousand, reads the pages of
`tests.extremes`, and reports what escaped and what was slow.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from lxml import etree

from hnnscraper import NotAnArticle, extract, schema
from tests import extremes, heldout
from tests.heldout import refused
from tests.newspaper import DESIGNS, make_article, make_not_article, render

FIXTURES = Path(__file__).parent / "fixtures"
MAX_BYTES = 5_000_000
GROWN_BYTES = 2_000_000
LIMIT_SECONDS = 1.0  # no page up to MAX_BYTES may take longer
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
_ADDRESSES = [
    *("", "x", "http://[", "ftp://a/b", "https://huengaynay.vn", "https://huengaynay.vn:99999/a-1"),
    *("https://huengaynay.vn/%ff%00-12.html", "https://huengaynay.vn/a-12345.html#" + "#" * 50),
]


@dataclass(frozen=True)
class Case:
    name: str
    url: str
    html: bytes
    fetched_at: datetime


def pool(seed: int = 1) -> list[Case]:
    """Pages of every design and kind, the fixtures among them."""
    return [*_made(seed), *_held_out(seed), *fixtures()]


def _made(seed: int) -> Iterator[Case]:
    for name, design in DESIGNS.items():
        rng = Random(f"mutations/{seed}/{name}")
        page = render(make_article(rng), design, rng)
        yield Case(name, page.url, page.html, page.fetched_at)
    for number in range(10):
        refusal = make_not_article(Random(f"mutations/{seed}/{number}"))
        yield Case(refusal.kind, refusal.url, refusal.html, refusal.fetched_at)


def _held_out(seed: int) -> Iterator[Case]:
    for page in heldout.pages(len(heldout.DESIGNS), seed):
        yield Case(page.name, page.url, page.html, page.fetched_at)
    for other in refused.refused():
        yield Case(*other)


def fixtures() -> Iterator[Case]:
    for folder in sorted(FIXTURES.iterdir()):
        if (folder / "page.html").exists():
            meta = json.loads((folder / "meta.json").read_text("utf-8"))
            at = datetime.fromisoformat(meta["fetched_at"])
            yield Case(folder.name, meta["url"], (folder / "page.html").read_bytes(), at)


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


def mutations(cases: list[Case], count: int, seed: int) -> Iterator[Case]:
    """`count` damaged pages; each is made from the seed and its number alone."""
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        case = rng.choice(cases)
        damage, html = mutate(rng, case.html)
        url = rng.choice(_ADDRESSES) if rng.random() < 0.03 else case.url
        yield Case(f"{number}: {case.name}, {damage}", url, html, case.fetched_at)


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


def grown(cases: list[Case], count: int, seed: int, size: int = GROWN_BYTES) -> Iterator[Case]:
    """`count` pages, each with thousands of one of its own elements."""
    rng = Random(f"grown/{seed}")
    while count:
        case = rng.choice(cases)
        html = grow(rng, case.html, size)
        if html is not None:
            count -= 1
            yield Case(f"grown {count}: {case.name}", case.url, html, case.fetched_at)


def read(case: Case) -> str:
    """`record` or the reason of the refusal. Whatever else is raised is a fault of the package."""
    try:
        record = extract(case.html, case.url, case.fetched_at)
    except NotAnArticle as refusal:
        if refusal.reason == "internal-error":
            raise  # extract's own net: a fault all the same
        return refusal.reason if str(refusal) else "refused without a reason"
    schema.validate(record)
    return "record"


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--grown", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stuffed", type=int, help="also pages stuffed with so many characters")
    parser.add_argument("--save", type=Path, help="where to put what escaped or was slow")
    args = parser.parse_args(argv)
    report = Report(args.save)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    large: Iterable[Case] = (
        Case(name, extremes.URL, make().encode(), at) for name, make in extremes.EXTREMES.items()
    )
    report.read_all("extreme pages", large, show_each=True)
    report.read_all("grown pages", grown(pool(args.seed), args.grown, args.seed))
    if args.stuffed:
        pages = extremes.stuffed(args.stuffed)
        stuffed = (Case(name, extremes.URL, page.encode(), at) for name, page in pages)
        report.read_all("stuffed pages", stuffed)
    report.read_all("mutated pages", mutations(pool(args.seed), args.pages, args.seed))
    return 1 if report.escaped else 0


class Report:
    def __init__(self, save: Path | None) -> None:
        self.escaped = 0
        self._save = save

    def read_all(self, title: str, cases: Iterable[Case], *, show_each: bool = False) -> None:
        results: Counter[str] = Counter()
        times: list[tuple[float, str]] = []
        for case in cases:
            start = time.perf_counter()
            try:
                result = read(case)
            except Exception as error:
                result = f"ESCAPED {type(error).__name__}"
                self.escaped += 1
                traceback.print_exc(limit=-4, file=sys.stdout)
                print(f"  in {case.name} at {case.url!r}")
                self._keep(case)
            seconds = time.perf_counter() - start
            results[result] += 1
            times.append((seconds, case.name))
            if seconds > LIMIT_SECONDS:
                self._keep(case)
            if show_each:
                print(f"{seconds:7.2f} s {len(case.html) / 1e6:5.1f} MB  {result:12} {case.name}")
        times.sort(reverse=True)
        print(f"{len(times)} {title}: " + ", ".join(f"{n} {r}" for r, n in results.most_common()))
        slow = [f"{seconds:.2f} s {name}" for seconds, name in times if seconds > LIMIT_SECONDS]
        print(f"slowest {times[0][0]:.2f} s; over {LIMIT_SECONDS:g} s: {len(slow)}")
        for line in slow[:20]:
            print(f"  {line}")

    def _keep(self, case: Case) -> None:
        if self._save:
            self._save.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"[^\w.-]+", "-", case.name)[:80]
            (self._save / f"{name}.html").write_bytes(case.html)


if __name__ == "__main__":
    sys.exit(main())
