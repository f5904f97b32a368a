"""The record as a row of text cells, and back: strings as they are, nested fields as compact JSON.

`from_row(to_row(record)) == record` for every record that keeps the contract: a string that may be
absent is never empty, so an empty cell is an absent value.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_origin, get_type_hints

from hnnscraper.items import FIELDS, Article

NESTED = frozenset(
    name for name, hint in get_type_hints(Article).items() if get_origin(hint) in (list, dict)
)


def to_row(record: Mapping[str, Any]) -> dict[str, str]:
    """The cells of a record, one for each field, in the contract's order."""
    return {name: to_cell(name, record[name]) for name in FIELDS}


def to_cell(name: str, value: Any) -> str:
    """The cell of a field's value; of a column that is no field too, if its value is a scalar."""
    if name in NESTED:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if value is None else str(value)


def from_row(row: Mapping[str, str]) -> dict[str, Any]:
    """The record of a row; raises ValueError naming the cell that cannot be read."""
    record: dict[str, Any] = {}
    for name in FIELDS:
        if name not in row:
            raise ValueError(f"the row has no column {name!r}")
        cell = row[name]
        if name not in NESTED:
            record[name] = cell or None
            continue
        try:
            record[name] = json.loads(cell)
        except ValueError as error:
            raise ValueError(f"column {name!r} holds no JSON: {cell[:60]!r}") from error
    return record
