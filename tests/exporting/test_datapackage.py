"""The description beside an export says what the file holds, and keeps what it said of others."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from hnnscraper.archive import exporting
from hnnscraper.archive.exporting import FORMATS, choose
from hnnscraper.errors import BadInput
from hnnscraper.items import FIELDS
from tests.made_records import record


def export(path: Path, form: str, *, names: list[str] | None = None, count: int = 2) -> None:
    exporting.write_file(
        (record(number) for number in range(1, count + 1)),
        path,
        FORMATS[form],
        choose(names),
        next_changed_since="2025-12-20T01:00:00+00:00",
    )


def package(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return loaded


def test_a_csv_is_described_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "Bài báo (Huế).csv"
    export(path, "csv", names=["id", "lead", "published_at", "authors", "provenance"])
    data = path.read_bytes()
    (described,) = package(tmp_path)["resources"]
    assert described == {
        "name": "bai-bao-hue-.csv",
        "path": "Bài báo (Huế).csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
        "row_count": 2,
        "next_changed_since": "2025-12-20T01:00:00+00:00",
        "schema": {
            "fields": [
                {
                    "name": "id",
                    "type": "string",
                    "description": "the number that ends the URL, else `u` and the first 16 hex "
                    "digits of its SHA-256",
                    "constraints": {"required": True, "pattern": "([0-9]+|u[0-9a-f]{16})"},
                },
                {
                    "name": "lead",
                    "type": "string",
                    "description": "the paragraph set apart under the headline (sapo)",
                    "constraints": {"minLength": 1},
                },
                {
                    "name": "published_at",
                    "type": "datetime",
                    "format": "%Y-%m-%dT%H:%M:%S%z",
                    "description": "time of publication, ISO 8601, Asia/Ho_Chi_Minh",
                },
                {
                    "name": "authors",
                    "type": "array",
                    "description": "people named in the byline, in order",
                    "constraints": {"required": True},
                },
                {
                    "name": "provenance",
                    "type": "object",
                    "description": "for every field with a value, the rule that found it",
                    "constraints": {"required": True},
                },
            ],
            "primaryKey": ["id"],
        },
    }


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("json", {"profile": "data-resource", "format": "json", "mediatype": "application/json"}),
        ("jsonl", {"profile": "data-resource", "format": "jsonl", "encoding": "utf-8"}),
        ("csv.gz", {"profile": "tabular-data-resource", "format": "csv", "compression": "gz"}),
        ("jsonl.gz", {"format": "jsonl", "compression": "gz", "mediatype": "application/jsonl"}),
        (
            "parquet",
            {"format": "parquet", "mediatype": "application/vnd.apache.parquet", "type": "file"},
        ),
    ],
)
def test_each_form_says_what_it_is(form: str, told: dict[str, Any], tmp_path: Path) -> None:
    export(tmp_path / f"out.{form}", form)
    (described,) = package(tmp_path)["resources"]
    assert {name: described[name] for name in told} == told
    assert [field["name"] for field in described["schema"]["fields"]] == list(FIELDS)
    assert ("encoding" in described) == (form != "parquet")


def test_every_version_is_known_by_article_and_content(tmp_path: Path) -> None:
    columns = choose(None, revisions=True)
    kept = dict.fromkeys(column.name for column in columns[len(FIELDS) :])
    exporting.write_file([{**record(1), **kept}], tmp_path / "v.jsonl", FORMATS["jsonl"], columns)
    (described,) = package(tmp_path)["resources"]
    assert described["schema"]["primaryKey"] == ["id", "content_hash"]
    assert described["schema"]["fields"][-2] == {
        "name": "warc_offset",
        "type": "integer",
        "description": "the byte at which the page's record starts in that file",
    }


def test_several_exports_share_one_description(tmp_path: Path) -> None:
    export(tmp_path / "b.csv", "csv")
    export(tmp_path / "a.json", "json")
    export(tmp_path / "b.csv", "csv", count=5)
    described = [(one["path"], one["row_count"]) for one in package(tmp_path)["resources"]]
    assert described == [("a.json", 2), ("b.csv", 5)]


def test_what_others_wrote_into_it_stays(tmp_path: Path) -> None:
    theirs = {
        "name": "my-study",
        "licenses": [{"name": "none"}],
        "resources": [{"name": "a.csv", "path": "notes/a.csv", "title": "Ghi chú"}],
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(theirs), "utf-8")
    export(tmp_path / "A.csv", "csv")
    after = package(tmp_path)
    assert {name: after[name] for name in ("name", "licenses")} == {
        "name": "my-study",
        "licenses": [{"name": "none"}],
    }
    names = {one["path"]: one["name"] for one in after["resources"]}
    assert names == {"notes/a.csv": "a.csv", "A.csv": "a.csv-2"}  # a name is given once
    assert theirs["resources"][0] in after["resources"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "Expecting property name"),
        ("[]", "it holds no object"),
        ('{"resources": {}}', "its resources are no list of objects"),
    ],
)
def test_a_description_that_cannot_be_added_to_stops_the_export_before_it_begins(
    text: str, reason: str, tmp_path: Path
) -> None:
    beside = tmp_path / "datapackage.json"
    beside.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=f"datapackage.json: is no data package .*{reason}"):
        exporting.check_target(tmp_path / "out.csv")
    assert beside.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("datapackage.json", "this name is kept for the description"),
        ("none/out.csv", "there is no directory"),
        ("folder", "is there and is no file"),
    ],
)
def test_targets_that_cannot_be(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadInput, match=message):
        exporting.check_target(tmp_path / name)
