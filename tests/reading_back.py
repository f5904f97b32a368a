"""Exports read back by the tools that their readers use."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pandas
import pyarrow.parquet

from hnnscraper.rows import from_row

Records = list[dict[str, Any]]


def by_python(data: bytes, form: str) -> Records:
    """The records of an export's bytes, by the standard library, or by pyarrow for Parquet."""
    if form.endswith(".gz"):
        return by_python(gzip.decompress(data), form.removesuffix(".gz"))
    if form == "parquet":
        return [_plain(row) for row in pyarrow.parquet.read_table(BytesIO(data)).to_pylist()]
    text = data.decode("utf-8")
    if form == "csv":
        limit = csv.field_size_limit(10_000_000)
        try:
            return [from_row(row) for row in csv.DictReader(StringIO(text, newline=""))]
        finally:
            csv.field_size_limit(limit)
    if form == "jsonl":
        return [json.loads(line) for line in text.split("\n")[:-1]]
    loaded: Records = json.loads(text)
    return loaded


def by_pandas(path: Path) -> Records:
    """The records of an export, by pandas."""
    if path.suffix == ".parquet":
        return [_plain(row) for row in _rows(pandas.read_parquet(path))]
    if path.name.endswith((".csv", ".csv.gz")):
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
        return [from_row(row) for row in _rows(frame)]
    lines = "jsonl" in path.name
    frame = pandas.read_json(path, lines=lines, dtype=False)
    return [_plain(row) for row in _rows(frame)]


def _rows(frame: Any) -> Iterable[dict[str, Any]]:
    rows: list[dict[str, Any]] = frame.astype(object).to_dict("records")
    return rows


def _plain(value: Any) -> Any:
    """Without numpy's arrays, with a map's pairs as an object, and pandas' NaN as nothing."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        plain = {name: _plain(part) for name, part in value.items()}
        if isinstance(plain.get("provenance"), list):
            plain["provenance"] = dict(plain["provenance"])
        return plain
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return None if isinstance(value, float) and value != value else value
