"""Sections whose list is missing, while boxes on their page go on naming articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hnnscraper.spiders.own_articles import OwnArticles
from tests import states
from tests.crawls import PLAIN, Crawls, printed
from tests.kills import PLAN
from tests.paper import Faults, Newspaper, Paper
from tests.program import Run

SECTION = "/du-lich/"
NO_LIST = "  1 × no answer: nothing-of-its-own"
BOXED = replace(PLAIN, newest_box=5)


def without_list(paper: Paper, *sections: str) -> Faults:
    """Of pages of sections nothing is left but the frame and the box that all pages have."""
    paths = {path for found in paper.expected_pages().values() for path in found}
    spare = (*(paths - set(sections)), "/robots.txt")
    return Faults(1.0, kinds=("unfilled",), times=99, spare=spare)


def state(crawls: Crawls) -> tuple[str, str | None, int, str | None]:
    query = "SELECT * FROM urls WHERE url = :url"
    (row,) = crawls.rows(query, url=crawls.paper.url + SECTION)
    return row.state, row.reason, row.tries, row.etag


def next_day(crawls: Crawls, spider: str = "latest") -> Run:
    crawls.paper.advance(days=1, new=6)
    return crawls.run(spider)


@pytest.mark.parametrize("spider", ["latest", "archive"])
def test_a_section_without_its_list_is_told_until_it_has_one(tmp_path: Path, spider: str) -> None:
    with Paper(Newspaper(1, 80, style=BOXED)) as paper:
        crawls = Crawls(paper, tmp_path)
        first = crawls.run("archive")
        assert first.code == 0, first.log
        paper.faults = without_list(paper, SECTION)
        for tries in (1, 2):
            run = next_day(crawls, spider)
            assert (run.code, NO_LIST in run.lines) == (1, True), run.out + run.log
            assert state(crawls) == ("failed", "no-list: nothing-of-its-own", tries, None)
            with crawls.archive() as archive:
                assert list(states.broken(archive, PLAN)) == []
        paper.faults = None
        run = next_day(crawls, spider)
        assert run.code == 0, run.log
        assert state(crawls)[:3] == ("done", None, 0)
        assert crawls.titles() == printed(paper.newspaper)


def test_a_section_that_never_led_to_an_article_is_no_failure(tmp_path: Path) -> None:
    with Paper(Newspaper(1, 80, style=BOXED)) as paper:
        paper.faults = without_list(paper, SECTION)
        run = Crawls(paper, tmp_path).run("latest")
        assert run.code == 0, run.out + run.log


def read(**pages: str) -> list[str]:
    """The sections without articles of their own, of pages that name an article a letter."""
    own = OwnArticles()
    for url, keys in pages.items():
        own.read(url, keys, 0)
    return [each.url for each in own.without()]


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ({"front": "abcxy", "a": "axy", "b": "bxy", "c": "cxy", "d": "dxy"}, []),
        ({"front": "abcxy", "a": "axy", "b": "bxy", "c": "xy", "d": "dxy"}, ["c"]),
        ({"front": "abcxy", "a": "axy", "b": "bxy", "c": "az", "d": "dxy"}, []),
        ({"front": "abc", "a": "a", "b": "b", "c": "c", "d": ""}, ["d"]),
        ({"front": "xy", "a": "xy", "b": "xy", "c": "xy", "d": "xy"}, list("abcd")),
        ({"front": "abcxy", "a": "axy", "b": "bxy", "c": "xy"}, []),
        ({"front": "abc", "all": "abc", "a": "ab", "a1": "a", "b": "c"}, []),
        ({}, []),
    ],
    ids=[
        *("a box everywhere", "nothing but it", "the box is another", "nothing at all"),
        *("every list is missing", "too few to compare", "a quiet part of a section", "none"),
    ],
)
def test_which_name_nothing_of_their_own(pages: dict[str, str], found: list[str]) -> None:
    assert [url for url in read(**pages) if url != "front"] == found
