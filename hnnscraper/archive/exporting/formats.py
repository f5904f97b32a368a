"""The forms of an export: which suffix means which, and records written in one of them."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast

from hnnscraper.archive.exporting.columns import Column
from hnnscraper.archive.exporting.writers import (
    CsvWriter,
    JsonLinesWriter,
    JsonWriter,
    RecordWriter,
)
from hnnscraper.errors import BadInput

_GZIP_LEVEL = 6  # 9 takes twice the time for one part in a hundred


def _parquet(file: BinaryIO, columns: Sequence[Column]) -> RecordWriter:
    module = import_module("hnnscraper.archive.exporting.parquet")  # pyarrow is an extra
    return cast(RecordWriter, module.ParquetWriter(file, columns))


@dataclass(frozen=True, slots=True)
class Format:
    name: str  # json, jsonl, csv, parquet
    mediatype: str
    writer: Callable[[BinaryIO, Sequence[Column]], RecordWriter]
    is_text: bool = True
    is_gzipped: bool = False


_PLAIN = (
    Format("json", "application/json", JsonWriter),
    Format("jsonl", "application/jsonl", JsonLinesWriter),
    Format("csv", "text/csv", CsvWriter),
    Format("parquet", "application/vnd.apache.parquet", _parquet, is_text=False),
)
FORMATS = {form.name: form for form in _PLAIN} | {
    f"{form.name}.gz": Format(form.name, form.mediatype, form.writer, is_gzipped=True)
    for form in _PLAIN
    if form.is_text
}


def named(name: str) -> Format:
    """The format of this name; raises BadInput if it is none or its library is not installed."""
    if name not in FORMATS:
        raise BadInput(f"no such format: {name!r}; there are: {', '.join(FORMATS)}")
    if name == "parquet":
        try:
            import_module("pyarrow.parquet")
        except ImportError as error:
            raise BadInput(
                "parquet needs pyarrow, which is not installed: pip install 'hnnscraper[parquet]'"
            ) from error
    return FORMATS[name]


def of_path(path: Path) -> Format:
    """The format that the file's suffix names; raises BadInput like `named`."""
    suffix = "".join(path.suffixes[-2:] if path.suffix.lower() == ".gz" else path.suffixes[-1:])
    if suffix.lower().lstrip(".") not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise BadInput(f"{path}: its suffix names no format; there are: {known}")
    return named(suffix.lower().lstrip("."))


@dataclass(frozen=True, slots=True)
class Written:
    """What an export holds."""

    records: int
    size_bytes: int
    sha256: str


def write(
    records: Iterable[Mapping[str, Any]], file: BinaryIO, form: Format, columns: Sequence[Column]
) -> Written:
    """Writes the records' columns, as they come; `file` is left open. Errors of both pass through.

    Equal records give equal bytes, gzip included.
    """
    out = _Measured(file)
    count = 0
    try:
        if form.is_gzipped:
            packed = gzip.GzipFile("", "wb", _GZIP_LEVEL, cast(BinaryIO, out), mtime=0)
            inner = cast(BinaryIO, packed)
        else:
            packed, inner = None, cast(BinaryIO, out)
        writer = form.writer(inner, columns)
        for record in records:
            writer.write(record)
            count += 1
        writer.finish()
        if packed is not None:
            packed.close()
    finally:
        out.release()
    return Written(count, out.size_bytes, out.digest.hexdigest())


class _Measured:
    """A file that counts and hashes what is written to it.

    After `release` it takes what comes and drops it: a writer that was left in the middle of an
    error writes its end when Python tidies it away.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file: BinaryIO | None = file
        self.size_bytes = 0
        self.digest = hashlib.sha256()
        self.closed = False

    def write(self, data: Any) -> int:
        if self._file is not None:
            self._file.write(data)
            self.digest.update(data)
            self.size_bytes += len(data)
        return len(data)

    def tell(self) -> int:
        return self.size_bytes

    def flush(self) -> None:
        if self._file is not None:
            self._file.flush()

    def close(self) -> None:
        self.closed = True

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def release(self) -> None:
        self._file = None
