"""What is exported in any form reads back as the records that went in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hnnscraper import schema
from hnnscraper.archive import exporting
from hnnscraper.archive.exporting import FORMATS, choose
from hnnscraper.items import FIELDS
from tests.made_records import nasty, record
from tests.reading_back import by_pandas, by_python
from tests.records import RECORDS

COLUMNS = choose(None)


def written(records: list[dict[str, Any]], form: str) -> bytes:
    file = BytesIO()
    told = exporting.write(iter(records), file, FORMATS[form], COLUMNS)
    assert (told.records, told.size_bytes) == (len(records), len(file.getvalue()))
    return file.getvalue()


def test_the_records_made_up_here_keep_the_contract() -> None:
    for made in (*nasty(), record(8)):
        schema.validate(made)
        assert tuple(made) == FIELDS


@pytest.mark.parametrize("form", FORMATS)
@given(records=st.lists(RECORDS, max_size=3))
@settings(max_examples=20, deadline=None)
def test_any_records_read_back_equal(form: str, records: list[dict[str, Any]]) -> None:
    assert by_python(written(records, form), form) == records


@pytest.mark.parametrize("form", FORMATS)
def test_what_breaks_careless_writers_reads_back_equal(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"bài báo.{form}"
    exporting.write_file(iter(nasty()), path, FORMATS[form], COLUMNS)
    assert by_python(path.read_bytes(), form) == nasty()
    assert by_pandas(path) == nasty()


@pytest.mark.parametrize("form", FORMATS)
def test_equal_records_give_equal_bytes(form: str) -> None:
    assert written(nasty(), form) == written(nasty(), form)


@pytest.mark.parametrize("form", FORMATS)
def test_without_a_record_the_file_is_whole_and_empty(form: str) -> None:
    assert by_python(written([], form), form) == []


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("json", b"[]\n"),
        ("jsonl", b""),
        ("csv", ",".join(FIELDS).encode() + b"\r\n"),
    ],
)
def test_the_bytes_of_an_empty_export(form: str, expected: bytes) -> None:
    assert written([], form) == expected


def test_json_is_an_array_with_a_record_a_line() -> None:
    first, second = record(1), record(2)
    lines = written([first, second], "json").decode().splitlines()
    assert lines == [
        "[",
        json.dumps(first, ensure_ascii=False) + ",",
        json.dumps(second, ensure_ascii=False),
        "]",
    ]


def test_parquet_keeps_nested_types_and_says_what_may_be_absent() -> None:
    table = pyarrow.parquet.read_table(BytesIO(written(nasty(), "parquet")))
    fields = table.schema
    assert tuple(fields.names) == FIELDS
    author = pa.struct(
        [
            pa.field("name", pa.string(), nullable=False),
            pa.field("roles", pa.list_(pa.field("element", pa.string(), nullable=False)), False),
        ]
    )
    assert fields.field("authors").type == pa.list_(pa.field("element", author, nullable=False))
    assert fields.field("provenance").type == pa.map_(
        pa.string(), pa.field("value", pa.string(), nullable=False)
    )
    assert (fields.field("title").nullable, fields.field("lead").nullable) == (False, True)
    assert fields.field("lead").metadata == {
        b"description": b"the paragraph set apart under the headline (sapo)"
    }


def test_a_row_group_of_long_articles_is_short() -> None:
    long = [record(n, body="Huế " * 450_000 + ".") for n in range(1, 9)]
    file = pyarrow.parquet.ParquetFile(BytesIO(written(long, "parquet")))
    groups = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
    assert groups == [4, 4]


def test_records_are_taken_one_by_one() -> None:
    file = BytesIO()
    taken: list[int] = []

    def records() -> Iterator[dict[str, Any]]:
        for number in (1, 2, 3):
            yield record(number)
            taken.append(file.getvalue().count(b"\n"))

    exporting.write(records(), file, FORMATS["jsonl"], COLUMNS)
    assert taken == [1, 2, 3]


def test_columns_are_written_in_the_order_asked_for() -> None:
    columns = choose(["title", "id"])
    for form in ("csv", "jsonl"):
        file = BytesIO()
        exporting.write([record(1, title="Huế")], file, FORMATS[form], columns)
        expected = {"csv": "title,id\r\nHuế,1\r\n", "jsonl": '{"title": "Huế", "id": "1"}\n'}
        assert file.getvalue().decode() == expected[form]
