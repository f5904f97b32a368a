"""The articles of newspapers of many makes are found on their section pages, and nothing else."""

from __future__ import annotations

import pytest

from hnnscraper.discovery import read_listing
from tests.discovery.pages import HEADLINES, House, link, listing, menu, page

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
