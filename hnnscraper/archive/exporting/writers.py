"""Records into bytes: JSON, JSON lines, CSV. A writer holds one record at a time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, Protocol

from hnnscraper.archive.exporting.columns import Column
from hnnscraper.rows import to_cell


class RecordWriter(Protocol):
    """Writes records one after the other; the file is whole only after `finish`."""

    def write(self, record: Mapping[str, Any]) -> None: ...

    def finish(self) -> None: ...


class JsonLinesWriter:
    """A record a line."""

    def __init__(self, file: BinaryIO, columns: Sequence[Column]) -> None:
        self._file = file
        self._names = [column.name for column in columns]

    def write(self, record: Mapping[str, Any]) -> None:
        self._file.write(self._json(record) + b"\n")

    def finish(self) -> None:
        pass

    def _json(self, record: Mapping[str, Any]) -> bytes:
        chosen = {name: record[name] for name in self._names}
        return json.dumps(chosen, ensure_ascii=False).encode()


class JsonWriter(JsonLinesWriter):
    """One array; a record a line in it."""

    def __init__(self, file: BinaryIO, columns: Sequence[Column]) -> None:
        super().__init__(file, columns)
        self._before = b"[\n"

    def write(self, record: Mapping[str, Any]) -> None:
        self._file.write(self._before + self._json(record))
        self._before = b",\n"

    def finish(self) -> None:
        self._file.write(b"[]\n" if self._before == b"[\n" else b"\n]\n")


class CsvWriter:
    """RFC 4180: a header, lines end in CRLF, cells as `rows.to_cell` has them."""

    def __init__(self, file: BinaryIO, columns: Sequence[Column]) -> None:
        self._file = file
        self._names = [column.name for column in columns]
        self._line = io.StringIO(newline="")
        self._csv = csv.writer(self._line)
        self._write_line(self._names)

    def write(self, record: Mapping[str, Any]) -> None:
        self._write_line([to_cell(name, record[name]) for name in self._names])

    def finish(self) -> None:
        pass

    def _write_line(self, cells: list[str]) -> None:
        self._csv.writerow(cells)
        self._file.write(self._line.getvalue().encode())
        self._line.seek(0)
        self._line.truncate()
