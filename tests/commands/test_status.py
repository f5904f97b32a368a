"""`scrapy status`: the archive at a glance."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.archive.made import record
from tests.commands.archives import Kept
from tests.program import scrapy


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("kept"), [record(1), record(2, title="Hai")])


def test_for_a_person(kept: Kept) -> None:
    run = kept.scrapy("status", "-s", f"WARC_DIR={kept.folder}")
    assert (run.code, run.log) == (0, "")
    assert run.lines[:3] == [
        f"Archive      {kept.folder}/hnn.db",
        "Articles     2 in 2 versions",
        "Published    9 Dec 2025, 15:50 to 9 Dec 2025, 15:50",
    ]


def test_for_a_program(kept: Kept) -> None:
    run = kept.scrapy("status", "--json", "-s", f"WARC_DIR={kept.folder}")
    told = json.loads(run.out)
    assert (run.code, told["articles"], told["addresses"]["known"]) == (0, 2, 2)


def test_it_changes_nothing(kept: Kept) -> None:
    before = {path: path.read_bytes() for path in kept.folder.iterdir()}
    kept.scrapy("status")
    after = {path: path.read_bytes() for path in kept.folder.iterdir() if path in before}
    assert after == before


def test_where_there_is_no_archive(tmp_path: Path) -> None:
    run = scrapy("status", "-s", f"ARCHIVE_URL=sqlite:///{tmp_path}/none.db")
    assert (run.code, run.out) == (1, "")
    assert run.log == f"there is no archive sqlite:///{tmp_path}/none.db\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["now"], "it takes no arguments"),
        (["--xml"], "no such option: --xml"),
        (["-s", "ARCHIVE_URL="], "ARCHIVE_URL is empty: there is no archive"),
    ],
)
def test_wrong_use(args: list[str], message: str) -> None:
    run = scrapy("status", *args)
    assert (run.code, run.out) == (2, "")
    assert message in run.log
