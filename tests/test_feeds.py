"""Each feed carries the record as the contract says, and reading it back gives the same record."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given

from hnnscraper import schema
from hnnscraper.feeds import RecordCsvItemExporter
from hnnscraper.items import FIELDS
from hnnscraper.rows import from_row, to_row
from tests.records import RECORDS, seed


def written(records: list[dict[str, Any]]) -> str:
    file = BytesIO()
    exporter = RecordCsvItemExporter(file)
    exporter.start_exporting()
    for record in records:
        exporter.export_item(record)
    exporter.finish_exporting()
    return file.getvalue().decode("utf-8")


def read(text: str) -> list[dict[str, Any]]:
    return [from_row(row) for row in csv.DictReader(StringIO(text, newline=""))]


@given(RECORDS)
def test_the_records_made_here_keep_the_contract(record: dict[str, Any]) -> None:
    schema.validate(record)


@given(RECORDS, RECORDS)
def test_a_record_written_as_csv_reads_back_equal(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert read(written([first, second])) == [first, second]


@given(RECORDS)
def test_a_row_reads_back_equal(record: dict[str, Any]) -> None:
    assert from_row(to_row(record)) == record


def test_all_columns_are_there_without_a_single_record() -> None:
    assert written([]) == ",".join(FIELDS) + "\r\n"


def test_it_is_rfc_4180_with_strings_as_they_are() -> None:
    record = {
        **seed(),
        "title": '=SUM(A1) "Huế", một',
        "lead": None,
        "body": "Dòng một\n\nDòng | hai",
        "tags": ["Huế", 'a"b'],
        "related": [],
    }
    lines = written([record])
    assert lines.endswith("\r\n")
    assert '"=SUM(A1) ""Huế"", một"' in lines
    assert '"Dòng một\n\nDòng | hai"' in lines
    assert '"[""Huế"",""a\\""b""]"' in lines
    (row,) = csv.DictReader(StringIO(lines, newline=""))
    assert list(row) == list(FIELDS)
    assert (row["lead"], row["related"]) == ("", "[]")
    assert row["byline"] == "ĐỨC QUANG"


def test_nested_fields_are_compact_json() -> None:
    assert to_row(seed())["authors"] == '[{"name":"Đức Quang","roles":["text"]}]'


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"authors": "Đức Quang"}, "column 'authors' holds no JSON: 'Đức Quang'"),
        ({"provenance": ""}, "column 'provenance' holds no JSON: ''"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(change: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_row({**to_row(seed()), **change})


def test_a_missing_column_is_named() -> None:
    row = to_row(seed())
    del row["tags"]
    with pytest.raises(ValueError, match="the row has no column 'tags'"):
        from_row(row)


def test_a_long_article_needs_the_limit_raised_that_the_readme_raises() -> None:
    record = {**seed(), "body": "Huế " * 50_000 + "."}
    text = written([record])
    with pytest.raises(csv.Error, match="field larger than field limit"):
        read(text)
    before = csv.field_size_limit(10_000_000)
    try:
        assert read(text) == [record]
    finally:
        csv.field_size_limit(before)


def test_json_dumps_keeps_the_order_of_the_contract() -> None:
    assert list(json.loads(json.dumps(seed()))) == list(FIELDS)
