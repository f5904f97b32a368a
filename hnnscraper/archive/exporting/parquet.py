"""Records into Parquet. Nested types are kept: lists, structs, and a map for `provenance`.

Times are strings, as in every other form of the record; they sort as they stand.
"""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from typing import (
    Annotated,
    Any,
    BinaryIO,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import pyarrow as pa
import pyarrow.parquet as pq

from hnnscraper.archive.exporting.columns import Column

# A row group is held in memory until it is written: whichever of the two comes first ends it.
_GROUP_RECORDS = 5_000
_GROUP_CHARACTERS = 4_000_000


def arrow_schema(columns: Sequence[Column]) -> pa.Schema:
    return pa.schema([_field(column.name, column.hint) for column in columns])


def _field(name: str, hint: Any) -> pa.Field:
    nullable, description = False, None
    while get_origin(hint) in (Annotated, Union, types.UnionType):
        if get_origin(hint) is Annotated:
            hint, *notes = get_args(hint)
            description = next((note for note in notes if isinstance(note, str)), description)
        else:
            nullable = True
            (hint,) = (arm for arm in get_args(hint) if arm is not type(None))
    metadata = {"description": description} if description else None
    return pa.field(name, _type(hint), nullable=nullable, metadata=metadata)


def _type(hint: Any) -> pa.DataType:
    if is_typeddict(hint):
        parts = get_type_hints(hint, include_extras=True)
        return pa.struct([_field(name, part) for name, part in parts.items()])
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is list:
        return pa.list_(_field("element", arguments[0]))
    if origin is dict:
        return pa.map_(_type(arguments[0]), _field("value", arguments[1]))
    if origin is Literal:
        return pa.string()
    return {str: pa.string(), int: pa.int64()}[hint]


class ParquetWriter:
    def __init__(self, file: BinaryIO, columns: Sequence[Column]) -> None:
        self._schema = arrow_schema(columns)
        self._names = self._schema.names
        self._maps = {field.name for field in self._schema if pa.types.is_map(field.type)}
        self._out = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._group: list[dict[str, Any]] = []
        self._characters = 0

    def write(self, record: Mapping[str, Any]) -> None:
        row = {name: record[name] for name in self._names}
        for name in self._maps:
            row[name] = list(row[name].items())
        self._group.append(row)
        self._characters += sum(len(value) for value in row.values() if isinstance(value, str))
        if len(self._group) >= _GROUP_RECORDS or self._characters >= _GROUP_CHARACTERS:
            self._write_group()

    def finish(self) -> None:
        if self._group:
            self._write_group()
        self._out.close()

    def _write_group(self) -> None:
        self._out.write_table(pa.Table.from_pylist(self._group, schema=self._schema))
        self._group, self._characters = [], 0
