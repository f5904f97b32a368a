"""`datapackage.json`: what the files beside it hold, as Frictionless Data Package v1 has it.

Not in that standard are `compression` (a pattern beside it), `row_count` and `next_changed_since`
(this project's; Frictionless' own `rows` fails its check of JSON and Parquet), and `type`, by which
Frictionless' tools leave Parquet's nested cells alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from hnnscraper.archive.exporting.columns import Column
from hnnscraper.archive.exporting.formats import Format, Written

NAME = "datapackage.json"
_NEW = {
    "profile": "data-package",
    "name": "hnnscraper-export",
    "title": "Articles of HNN.VN, Huế ngày nay Online",
    "sources": [{"title": "HNN.VN, Huế ngày nay Online", "path": "https://huengaynay.vn"}],
}
_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}
_CONSTRAINTS = ("pattern", "enum", "minLength")
# Patterns of strptime, by the ends of the times' own patterns in `items`.
_TIMES = {r"\+07:00$": "%Y-%m-%dT%H:%M:%S%z", r"\+00:00$": "any"}


def resource(
    file_name: str,
    form: Format,
    columns: Sequence[Column],
    written: Written,
    next_changed_since: str | None,
) -> dict[str, Any]:
    """The description of one export."""
    described: dict[str, Any] = {
        "name": _slug(file_name),
        "path": file_name,
        "profile": "tabular-data-resource" if form.name == "csv" else "data-resource",
        "format": form.name,
        "mediatype": form.mediatype,
    }
    if form.name == "parquet":
        described["type"] = "file"
    if form.is_gzipped:
        described["compression"] = "gz"
    if form.is_text:
        described["encoding"] = "utf-8"
    if form.name == "csv":
        described["dialect"] = _DIALECT
    described |= {
        "bytes": written.size_bytes,
        "hash": f"sha256:{written.sha256}",
        "row_count": written.records,
        "next_changed_since": next_changed_since,
        "schema": _table_schema(columns),
    }
    return described


def with_resource(package: Mapping[str, Any] | None, added: Mapping[str, Any]) -> dict[str, Any]:
    """The package with this resource in the place of the one of the same path, others kept."""
    package = dict(package or _NEW)
    others = [one for one in package.get("resources", []) if one.get("path") != added["path"]]
    taken = {one.get("name") for one in others}
    name, number = added["name"], 2
    while name in taken:
        name, number = f"{added['name']}-{number}", number + 1
    package["resources"] = sorted(
        [*others, {**added, "name": name}], key=lambda one: str(one.get("path"))
    )
    return package


def parse(data: bytes) -> dict[str, Any]:
    """Raises ValueError where the bytes are no data package."""
    package = json.loads(data)
    if not isinstance(package, dict):
        raise ValueError("it holds no object")
    resources = package.get("resources", [])
    if not isinstance(resources, list) or not all(isinstance(one, dict) for one in resources):
        raise ValueError("its resources are no list of objects")
    return package


def to_bytes(package: Mapping[str, Any]) -> bytes:
    return json.dumps(package, ensure_ascii=False, indent=2).encode() + b"\n"


def _table_schema(columns: Sequence[Column]) -> dict[str, Any]:
    names = [column.name for column in columns]
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns]}
    key = ["id", "content_hash"] if "last_seen_at" in names else ["id"]
    if set(key) <= set(names):
        schema["primaryKey"] = key
    return schema


def _field(column: Column) -> dict[str, Any]:
    rules = column.schema
    kinds = rules["type"] if isinstance(rules["type"], list) else [rules["type"]]
    field: dict[str, Any] = {"name": column.name, "type": kinds[0]}
    constraints = {name: rules[name] for name in _CONSTRAINTS if name in rules}
    if "pattern" in constraints:
        constraints["pattern"] = _whole(constraints["pattern"])
    for end, form in _TIMES.items():
        if str(rules.get("pattern", "")).endswith(end):
            field |= {"type": "datetime", "format": form}
            constraints = {}
    if "description" in rules:
        field["description"] = rules["description"]
    if "null" not in kinds:
        constraints = {"required": True, **constraints}
    if constraints:
        field["constraints"] = constraints
    return field


def _whole(pattern: str) -> str:
    """A pattern of JSON Schema, which searches, as Table Schema has it, which matches whole."""
    start = pattern.removeprefix("^") if pattern.startswith("^") else f".*{pattern}"
    return start.removesuffix("$") if start.endswith("$") else f"{start}.*"


def _slug(file_name: str) -> str:
    """The file's name in the letters that a resource's name may have."""
    plain = unicodedata.normalize("NFD", file_name.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9._]+", "-", plain.encode("ascii", "ignore").decode()).strip("-") or "x"
