"""The schema follows from the items, and says of each broken field what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from hnnscraper import dictionary, schema
from hnnscraper.errors import InvalidRecord
from hnnscraper.items import FIELDS
from tests.program import PROJECT
from tests.records import seed

ROWS: list[tuple[str, Any, str]] = [
    ("id", "", "id"),
    ("id", "12a", "id"),
    ("id", 160781, "id"),
    ("url", "huengaynay.vn/a", "url"),
    ("title", "", "title"),
    ("title", None, "title"),
    ("lead", "", "lead"),
    ("published_at", "2025-12-09T15:50:00", "published_at"),
    ("published_at", "2025-12-09T08:50:00+00:00", "published_at"),
    ("published_at", "09/12/2025 15:50", "published_at"),
    ("fetched_at", "2025-12-09T15:50:00+07:00", "fetched_at"),
    ("authors", None, "authors"),
    ("authors", [{"name": "Đức Quang"}], "authors/0"),
    ("authors", [{"name": "Đức Quang", "roles": []}], "authors/0/roles"),
    ("authors", [{"name": "Đức Quang", "roles": ["editor"]}], "authors/0/roles/0"),
    ("body", "", "body"),
    ("images", [{"url": "/a.jpg", "caption": None, "credit": None}], "images/0/url"),
    ("related", [{"kind": "other", "title": "x", "url": "http://a/", "summary": None}],
     "related/0/kind"),
    ("tags", ["Huế", ""], "tags/1"),
    ("language", "en", "language"),
    ("content_hash", "abc", "content_hash"),
    ("provenance", {"title": 1}, "provenance/title"),
    ("warnings", ["x"], "warnings/0"),
]  # fmt: skip


def test_a_record_keeps_it() -> None:
    schema.validate(seed())


@pytest.mark.parametrize(("field", "value", "where"), ROWS)
def test_a_field_that_breaks_it_is_named(field: str, value: Any, where: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        schema.validate({**seed(), field: value})
    assert list(caught.value.reasons) == [where]
    assert where in str(caught.value)


def test_all_broken_fields_are_named() -> None:
    with pytest.raises(InvalidRecord) as caught:
        schema.validate({**seed(), "title": "", "body": None, "tags": [""]})
    assert set(caught.value.reasons) == {"title", "body", "tags/0"}


@pytest.mark.parametrize("field", FIELDS)
def test_a_missing_field_is_named(field: str) -> None:
    record = seed()
    del record[field]
    with pytest.raises(InvalidRecord, match=f'"{field}" is a required property'):
        schema.validate(record)


def test_a_text_that_no_file_could_hold_is_named() -> None:
    with pytest.raises(InvalidRecord) as caught:
        schema.validate({**seed(), "title": "Hu\ud800", "tags": ["x", "\udfff"]})
    assert caught.value.reasons == {"title": "is no Unicode text", "tags": "is no Unicode text"}


def test_a_field_too_many_is_named() -> None:
    with pytest.raises(InvalidRecord, match="views"):
        schema.validate({**seed(), "views": 3})


# --- what data/ says of it ---


def test_schema_file_and_dictionary_are_in_step_with_the_items() -> None:
    assert dictionary.main([str(PROJECT / "data"), "--check"]) == 0


def test_the_schema_file_is_a_schema_that_a_record_keeps() -> None:
    text = (PROJECT / "data" / "article.schema.json").read_text("utf-8")
    validator = jsonschema_rs.Draft7Validator(json.loads(text))
    assert validator.is_valid(seed())
    assert not validator.is_valid({})


def test_the_table_has_every_field_in_order() -> None:
    rows = [line for line in dictionary.table().splitlines()[2:] if "[]" not in line]
    assert [row.split("`")[1] for row in rows] == list(FIELDS)


def prepare(folder: Path) -> None:
    (folder / "README.md").write_text(f"a\n{dictionary.BEGIN}\nold\n{dictionary.END}\nb\n")


def test_it_writes_what_it_then_finds_in_step(tmp_path: Path) -> None:
    prepare(tmp_path)
    assert dictionary.main([str(tmp_path), "--check"]) == 1
    assert dictionary.main([str(tmp_path)]) == 0
    assert dictionary.main([str(tmp_path), "--check"]) == 0
    lines = (tmp_path / "README.md").read_text().splitlines()
    assert (lines[0], lines[-1], "old" in lines) == ("a", "b", False)


def change_schema(folder: Path) -> None:
    (folder / "article.schema.json").write_text("{}")


def change_table(folder: Path) -> None:
    readme = folder / "README.md"
    readme.write_text(readme.read_text().replace("the headline", "the title"))


def drop_markers(folder: Path) -> None:
    (folder / "README.md").write_text("no table")


def drop_readme(folder: Path) -> None:
    (folder / "README.md").unlink()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (change_schema, "article.schema.json is not in step with hnnscraper/items.py"),
        (change_table, "README.md is not in step with hnnscraper/items.py"),
        (drop_markers, "README.md: no table of fields between"),
        (drop_readme, "README.md: [Errno 2] No such file or directory"),
    ],
)
def test_what_is_out_of_step_is_named(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], None],
    message: str,
) -> None:
    prepare(tmp_path)
    dictionary.main([str(tmp_path)])
    change(tmp_path)
    assert dictionary.main([str(tmp_path), "--check"]) == 1
    assert message in capsys.readouterr().err
