"""The generator checked against itself: deterministic, complete, truthful."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from html.parser import HTMLParser
from random import Random

import pytest

from . import DESIGNS, FIELDS, Page, make_article, make_not_article, render
from .not_articles import KINDS
from .texts import clean

SKIPPED = ("script", "style")
PAGES_PER_DESIGN = 25


class Reader(HTMLParser):
    """The text of a page, roughly as it is read; good enough to find sentences in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.skipping = 0
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skipping += tag in SKIPPED
        self.addresses += [value or "" for _, value in attrs]
        if tag == "br":
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in SKIPPED

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.pieces.append(data)


def read(page: Page) -> tuple[str, list[str]]:
    reader = Reader()
    reader.feed(page.html.decode())
    return clean("".join(reader.pieces)), [clean(a) for a in reader.addresses]


def pages(design: str) -> list[Page]:
    rngs = [Random(f"{design}/{n}") for n in range(PAGES_PER_DESIGN)]
    return [render(make_article(rng), DESIGNS[design], rng) for rng in rngs]


def printed_strings(page: Page) -> list[str]:
    """Whatever the record states and the page must therefore show."""
    e = page.expected
    out = [e["title"], e["dateline"], e["lead"], e["published_raw"], e["byline"]]
    out += [cell for para in e["body"].split("\n\n") for cell in para.split(" | ")]
    out += [text for image in e["images"] for text in (image["caption"], image["credit"])]
    out += [link["summary"] for link in e["related"]]
    out += [crumb["name"] for crumb in e["section"]] + e["tags"]
    return [text for text in out if text]


@pytest.mark.parametrize("design", DESIGNS)
def test_what_is_expected_is_printed(design: str) -> None:
    for page in pages(design):
        text, addresses = read(page)
        missing = [part for part in printed_strings(page) if part not in text]
        assert not missing, page.url
        for image in page.expected["images"]:
            assert any(image["url"].rsplit("/", 1)[1] in a for a in addresses), image
        for link in page.expected["related"]:
            assert link["title"] in text or link["title"] in addresses, link


@pytest.mark.parametrize("design", DESIGNS)
def test_expected_has_the_fields_of_the_contract(design: str) -> None:
    for page in pages(design):
        expected = page.expected
        assert tuple(expected) == FIELDS
        assert expected["url"].startswith("https://huengaynay.vn/")
        assert expected["published_at"].endswith(":00+07:00")
        assert page.fetched_at.utcoffset() == timedelta(0)
        paragraphs = expected["body"].split("\n\n")
        assert len(paragraphs) >= 2
        assert all(p == clean(p) != "" for p in paragraphs)
        shown = [expected["lead"], expected["byline"], *(i["caption"] for i in expected["images"])]
        assert not {text for text in shown if text} & set(paragraphs)
        assert all(unicodedata.is_normalized("NFC", text) for text in printed_strings(page))


@pytest.mark.parametrize("design", DESIGNS)
def test_a_seed_gives_one_page(design: str) -> None:
    for one, other in zip(pages(design)[:5], pages(design)[:5], strict=True):
        assert one == other


def test_heavy_pages_are_as_heavy_as_real_ones() -> None:
    everything = [page for design in DESIGNS for page in pages(design)]
    sizes = [len(page.html) / 1024 for page in everything if page.conditions.heavy_kb]
    assert len(sizes) > 50
    assert all(60 <= size <= 155 for size in sizes), (min(sizes), max(sizes))


def test_articles_have_and_lack_each_part() -> None:
    made = [make_article(Random(n)) for n in range(400)]
    for part in ("lead", "dateline", "inline", "suggested", "latest", "tags", "modified"):
        assert 0 < sum(bool(getattr(m, part)) for m in made) < len(made), part
    assert {m.byline.printed is None for m in made} == {True, False}
    kinds = {type(block).__name__ for m in made for block in m.blocks}
    assert kinds == {"Para", "Subhead", "Quote", "Items", "Table", "Picture"}


@pytest.mark.parametrize("kind", KINDS)
def test_not_articles(kind: str) -> None:
    made = [make_not_article(Random(n), kind) for n in range(12)]
    assert made == [make_not_article(Random(n), kind) for n in range(12)]
    assert len({page.html for page in made}) > 3
    assert all(page.kind == kind and page.html.endswith(b"</html>") for page in made)
