"""Records into Parquet. Nested types are kept: lists, structs, and a map for `provenance`.

Times are strings, as in every other form of the record; they sort as they stand.
"""

from __future__ import annotations

import io
import json
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
import pyarrow.json as pj
import pyarrow.parquet as pq

from hnnscraper.archive.exporting.columns import Column

# Both as JSON. A row group is held in memory until it is written, and of each a little (its places
# in the file) until the end: neither too large nor too many.
_GROUP_BYTES = 8 * 1024 * 1024
_PIECE_BYTES = 128 * 1024


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
    """Rows become columns by way of pyarrow's reader of JSON lines: its conversion of Python's own
    objects would load pandas where that is installed, and with it 80 megabytes."""

    def __init__(self, file: BinaryIO, columns: Sequence[Column]) -> None:
        self._schema = arrow_schema(columns)
        self._maps = [f.name for f in self._schema if pa.types.is_map(f.type)]
        self._readable = pa.schema([_without_map(field) for field in self._schema])
        self._pool = pa.system_memory_pool()  # gives back what is free; pyarrow's own is faster
        self._out = pq.ParquetWriter(file, self._schema, compression="zstd", memory_pool=self._pool)
        self._lines = io.BytesIO()
        self._group: list[pa.Table] = []
        self._group_bytes = 0

    def write(self, record: Mapping[str, Any]) -> None:
        row = {name: record[name] for name in self._schema.names}
        for name in self._maps:
            row[name] = [{"key": key, "value": value} for key, value in row[name].items()]
        self._lines.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
        if self._lines.tell() >= _PIECE_BYTES:
            self._add_piece()
        if self._group_bytes >= _GROUP_BYTES:
            self._write_group()

    def finish(self) -> None:
        if self._lines.tell():
            self._add_piece()
        if self._group:
            self._write_group()
        self._out.close()

    def _add_piece(self) -> None:
        """The lines so far, as columns, to the row group."""
        table = pj.read_json(
            pa.BufferReader(self._lines.getvalue()),
            pj.ReadOptions(use_threads=False, block_size=self._lines.tell() + 1),  # in one piece
            pj.ParseOptions(explicit_schema=self._readable, unexpected_field_behavior="error"),
            self._pool,
        )
        arrays = [_as(field.type, table.column(field.name)) for field in self._schema]
        self._group.append(pa.Table.from_arrays(arrays, schema=self._schema))
        self._group_bytes += self._lines.tell()
        self._lines = io.BytesIO()

    def _write_group(self) -> None:
        self._out.write_table(pa.concat_tables(self._group))
        self._group, self._group_bytes = [], 0


def _without_map(field: pa.Field) -> pa.Field:
    """A map as the list of its pairs, which JSON can hold."""
    if not pa.types.is_map(field.type):
        return field
    pair = pa.struct([field.type.key_field, field.type.item_field])
    return field.with_type(pa.list_(pa.field("element", pair, nullable=False)))


def _as(wanted: pa.DataType, column: pa.ChunkedArray) -> Any:
    """A column of pairs as the map that is wanted; any other as it is."""
    if not pa.types.is_map(wanted):
        return column
    pairs = column.combine_chunks()
    keys, values = pairs.values.field(0), pairs.values.field(1)
    return pa.MapArray.from_arrays(pairs.offsets, keys, values, wanted)
