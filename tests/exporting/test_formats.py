"""Which name means which form, and which columns there are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hnnscraper.archive.exporting import choose, named, of_path
from hnnscraper.errors import BadInput
from hnnscraper.items import FIELDS


@pytest.mark.parametrize(
    ("path", "name", "is_gzipped"),
    [
        ("a.json", "json", False),
        ("a.jsonl", "jsonl", False),
        ("2025.12.09.csv", "csv", False),
        ("A.CSV", "csv", False),
        ("a.parquet", "parquet", False),
        ("a.json.gz", "json", True),
        ("a.b.jsonl.GZ", "jsonl", True),
        ("bài báo.csv.gz", "csv", True),
    ],
)
def test_the_suffix_names_the_form(path: str, name: str, is_gzipped: bool) -> None:
    form = of_path(Path("some.folder") / path)
    assert (form.name, form.is_gzipped) == (name, is_gzipped)


@pytest.mark.parametrize("path", ["a", "a.xml", "a.gz", "a.parquet.gz", "a.csv.zip", "csv", ".csv"])
def test_another_suffix_is_named_with_those_there_are(path: str) -> None:
    known = r"there are: \.json, \.jsonl, \.csv, \.parquet, \.json\.gz, \.jsonl\.gz, \.csv\.gz"
    with pytest.raises(BadInput, match=f"{path}: its suffix names no format; {known}"):
        of_path(Path(path))


def test_parquet_without_pyarrow_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(BadInput, match=r"not installed: pip install 'hnnscraper\[parquet\]'"):
        named("parquet")


def test_the_columns_are_the_records_and_of_versions_more() -> None:
    assert tuple(column.name for column in choose(None)) == FIELDS
    assert tuple(column.name for column in choose(None, revisions=True)) == (
        *FIELDS,
        "first_seen_at",
        "last_seen_at",
        "gone_at",
        "warc_file",
        "warc_offset",
        "warc_record_id",
    )
    assert [column.name for column in choose(["gone_at", "id"])] == ["gone_at", "id"]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], "name at least one of: id, url,"),
        (["id", "tittle"], "no such column: tittle; there are: id, url,"),
        (["id", "url", "id"], "named twice: id"),
    ],
)
def test_columns_that_cannot_be(names: list[str], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        choose(names)
