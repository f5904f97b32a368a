"""`scrapy show ID|URL`: one article out of the archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hnnscraper.archive import Writer, open_archive
from hnnscraper.items import RawPage, Visit
from tests.archive.made import SITE, at, record, refused
from tests.commands.archives import Kept
from tests.program import scrapy

OLD, NEW = record(1), record(1, fetched="2025-12-11T03:00:00", title="Mới")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    kept = Kept(tmp_path_factory.mktemp("kept"))
    with open_archive(kept.url, writing=True) as archive:
        writer = Writer(archive, kept.clock)
        page = RawPage("20251210-articles-00000.warc.gz", 7312, "<urn:uuid:1>")
        writer.store(OLD, Visit(OLD["url"], at("2025-12-10T03:00:00"), 200, raw_page=page))
        writer.store(NEW)
        writer.store(record(2))
        writer.gone(refused(2, kept.clock))
        writer.discovered([f"{SITE}/kinh-te/chua-co-9.html"], found_in=f"{SITE}/kinh-te")
    return kept


@pytest.mark.parametrize("key", ["1", OLD["url"], OLD["url"].replace("//", "//www.") + "?fbclid=x"])
def test_what_holds_now_stands_on_standard_output_as_indented_json(kept: Kept, key: str) -> None:
    run = kept.scrapy("show", key)
    assert (run.code, run.log, json.loads(run.out)) == (0, "", NEW)
    assert run.lines[3] == '  "title": "Mới",'


def test_the_versions_are_listed_with_when_by_whom_and_where(kept: Kept) -> None:
    run = kept.scrapy("show", "1", "--revisions")
    assert (run.code, run.lines) == (
        0,
        [
            "   1  first seen 2025-12-10T03:00:00+00:00, last 2025-12-10T03:00:00+00:00, "
            f"content {OLD['content_hash'][:12]}, hnnscraper 0.1.0, "
            "20251210-articles-00000.warc.gz at byte 7312",
            "*  2  first seen 2025-12-11T03:00:00+00:00, last 2025-12-11T03:00:00+00:00, "
            f"content {NEW['content_hash'][:12]}, hnnscraper 0.1.0, its page is not kept",
        ],
    )


def test_one_version(kept: Kept) -> None:
    run = kept.scrapy("show", "1", "--revision", "1")
    assert (run.code, json.loads(run.out)) == (0, OLD)


def test_a_gone_article_is_shown_and_said_to_be_gone(kept: Kept) -> None:
    run = kept.scrapy("show", "2")
    assert (run.code, json.loads(run.out)) == (0, record(2))
    assert run.log == "2: the newspaper took it down: found gone at 2025-12-20T01:00:00+00:00\n"


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (["3"], 1, "3: the archive "),
        (["9"], 1, f"  {SITE}/kinh-te/chua-co-9.html is pending, discovered 2025-12-20T01:00:00"),
        (["1", "--revision", "3"], 1, "there is no version 3 of 1, 1 to 2"),
        (["1", "--revision", "0"], 1, "there is no version 0 of 1, 1 to 2"),
        (["2", "--revision", "2"], 1, "there is no version 2 of 2, only 1"),
        (["1", "--revision", "x"], 2, "argument --revision: invalid int value: 'x'"),
        (["1", "--revision", "1", "--revisions"], 2, "not both"),
        ([], 2, "name one article, by its id or its address"),
        (["1", "2"], 2, "name one article, by its id or its address"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_shown(kept: Kept, args: list[str], code: int, message: str) -> None:
    run = kept.scrapy("show", *args)
    assert (run.code, run.out) == (code, "")
    assert message in run.log


def test_without_an_archive(tmp_path: Path) -> None:
    run = scrapy("show", "1", "-s", f"ARCHIVE_URL=sqlite:///{tmp_path}/none.db")
    assert (run.code, run.out) == (1, "")
    assert "there is no archive" in run.log
    assert list(tmp_path.iterdir()) == []
