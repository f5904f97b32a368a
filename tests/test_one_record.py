"""One page gives one record, whichever way it comes and in whatever form it leaves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from hnnscraper import extract
from tests.program import FAST, read_feed, scrapy
from tests.recordings import Recording, write
from tests.records import expected_seed
from tests.sample import FIXTURES, read_page
from tests.server import Server

PAGE = read_page("seed")
FORMS = ["x.json", "x.jsonl", "x.csv"]


def told(record: dict[str, Any]) -> dict[str, Any]:
    """All but the time of fetching."""
    return {field: value for field, value in record.items() if field != "fetched_at"}


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return extract(PAGE.body, PAGE.url, PAGE.fetched_at)


def test_extract_gives_what_a_person_reads_off_the_page(record: dict[str, Any]) -> None:
    expected = expected_seed()
    assert {field: record[field] for field in expected} == expected


def test_text_and_bytes_give_the_same(record: dict[str, Any]) -> None:
    assert extract(PAGE.body.decode(), PAGE.url, PAGE.fetched_at) == record


def test_the_extract_command_gives_the_same(record: dict[str, Any]) -> None:
    run = scrapy("extract", str(FIXTURES / "seed" / "page.html"), "--url", PAGE.url)
    assert told(json.loads(run.out)) == told(record)


@pytest.mark.parametrize("form", FORMS)
def test_a_replay_gives_the_same(record: dict[str, Any], tmp_path: Path, form: str) -> None:
    warc = write(tmp_path / "a.warc.gz", Recording().add_page(PAGE).by_record()[0])
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", str(tmp_path / form))
    assert run.code == 0
    assert read_feed(tmp_path / form) == [record]


@pytest.mark.parametrize("form", FORMS)
def test_a_crawl_of_a_copy_gives_the_same_on_its_own_address(
    record: dict[str, Any], server: Server, tmp_path: Path, form: str
) -> None:
    """What follows from the address aside: `url`, the sections' addresses, and the hash of them."""
    path = urlsplit(PAGE.url).path
    server.pages[path] = PAGE.body
    out = tmp_path / form
    site = ("-s", f"SITE_URL={server.url}")
    run = scrapy(
        "crawl", "articles", *FAST, *site, "-a", f"urls={server.url}{path}", "-O", str(out)
    )
    assert run.code == 0
    (crawled,) = read_feed(out)
    assert crawled["url"] == server.url + path

    def moved(told_record: dict[str, Any]) -> dict[str, Any]:
        sections = [urlsplit(section["url"]).path for section in told_record["section"]]
        changed = {"section": sections, "url": urlsplit(told_record["url"]).path}
        return {**told(told_record), **changed, "content_hash": ""}

    assert moved(crawled) == moved(record)


def test_a_crawl_under_the_newspapers_own_name_gives_the_very_same(
    record: dict[str, Any], server: Server, tmp_path: Path
) -> None:
    """With SITE_URL as it is, only the time of fetching differs: the page names its address."""
    path = urlsplit(PAGE.url).path
    server.pages[path] = PAGE.body
    out = tmp_path / "x.jsonl"
    urls = f"urls={server.url}{path}"
    run = scrapy("crawl", "articles", *FAST, "-a", urls, "-a", "any_site=1", "-O", str(out))
    assert run.code == 0
    assert [told(crawled) for crawled in read_feed(out)] == [told(record)]


def test_the_sample_gives_the_same(record: dict[str, Any], tmp_path: Path) -> None:
    sample = "data/sample.warc.gz"
    run = scrapy("crawl", "replay", "-a", f"warc={sample}", "-O", str(tmp_path / "x.jsonl"))
    assert run.code == 0
    assert read_feed(tmp_path / "x.jsonl")[0] == record
