"""The records of a WARC file, each checked to be whole; where the next one starts behind damage."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from hnnscraper.gzipped import MAGIC, Unpacked, inflater

LARGEST_PAGE_BYTES = 64 * 1024 * 1024


class Damaged(Exception):
    """The record at hand cannot be used; `lost` if the next one's start is not known either."""

    def __init__(self, reason: str, *, lost: bool = False) -> None:
        super().__init__(reason)
        self.lost = lost


_RECORD = b"WARC/"
_FIRST_LINES = re.compile(rb"WARC/\d\.\d+\r?\n[\w-]+:")
_CHUNK_BYTES = 64 * 1024
_VERSIONS = ["WARC/1.1", "WARC/1.0", "WARC/0.18", "WARC/0.17"]


@dataclass(frozen=True, slots=True)
class Record:
    """A whole record. Of its block no more is kept than a page may have."""

    headers: Any  # warcio's StatusAndHeaders
    block: bytes
    offset_bytes: int  # where it, or the gzip member it is in, starts

    @property
    def kind(self) -> str:
        return str(self.headers.get_header("WARC-Type"))

    @property
    def url(self) -> str:
        return (self.headers.get_header("WARC-Target-URI") or "").strip("<>")

    @property
    def payload_digest(self) -> str | None:
        digest: str | None = self.headers.get_header("WARC-Payload-Digest")
        return digest


class Reader:
    """Records from one place of a file on, until its end or the first that is damaged."""

    def __init__(self, file: BinaryIO, start: int, number: int) -> None:
        file.seek(start)
        packed = file.read(len(MAGIC)) == MAGIC
        file.seek(start)
        self._unpacked = Unpacked(file) if packed else None
        self._stream = io.BufferedReader(self._unpacked) if self._unpacked else file
        self._url = ""
        self.place = start  # byte of the file at which the record (its gzip member) starts
        self.number = number  # of the record, from 1 for the file's first
        self.started = False  # whether a record's first line was seen

    @property
    def name(self) -> str:
        return f"record {self.number} at byte {self.place}{self._url and f' ({self._url})'}"

    def records(self) -> Iterator[Record | Damaged]:
        """Each record, or what is wrong with it; raises Damaged where reading cannot go on."""
        while True:
            try:
                record = self._next()
                if record is None:
                    return
                yield record
            except (EOFError, zlib.error) as error:
                raise Damaged(sentence(error), lost=True) from error
            except Damaged as error:
                if error.lost:
                    raise
                yield error

    def _next(self) -> Record | None:
        """The next record, None at the end of the file."""
        self._url = ""
        self.number += 1
        line = self._line()
        while line in (b"\r\n", b"\n"):
            line = self._line()
        if not line:
            if self.number == 1:
                raise Damaged("it is empty", lost=True)
            return None
        if not line.startswith(_RECORD):
            raise Damaged(f"no WARC record starts here but {line[:40]!r}", lost=True)
        self.started = True
        headers = self._headers(line)
        self._url = (headers.get_header("WARC-Target-URI") or "").strip("<>")
        length = headers.get_header("Content-Length") or ""
        if not length.isdecimal():
            raise Damaged(f"its Content-Length is {length!r}", lost=True)
        block = self._block(int(length), headers.get_header("WARC-Block-Digest"))
        return Record(headers, block, self.place)

    def _line(self) -> bytes:
        if self._unpacked is None:
            self.place = self._stream.tell()
            return self._stream.readline(_CHUNK_BYTES)
        try:
            return self._stream.readline(_CHUNK_BYTES)
        finally:
            self.place = self._unpacked.member

    def _headers(self, line: bytes) -> Any:
        lines = [line]
        while lines[-1] not in (b"\r\n", b"\n"):
            lines.append(self._stream.readline(_CHUNK_BYTES))
            if not lines[-1].endswith(b"\n"):
                raise Damaged("cut short inside its headers", lost=True)
        try:
            return StatusAndHeadersParser(_VERSIONS).parse(io.BytesIO(b"".join(lines)))
        except StatusAndHeadersParserException as error:
            raise Damaged(f"its first line is {line[:40]!r}", lost=True) from error

    def _block(self, length: int, digest: str | None) -> bytes:
        """The record's content, of which no more is kept than a page may have."""
        kept, sha1, left = bytearray(), hashlib.sha1(usedforsecurity=False), length
        while left:
            piece = self._stream.read(min(left, _CHUNK_BYTES))
            if not piece:
                raise Damaged(f"cut short, {left} of its {length} bytes are missing", lost=True)
            left -= len(piece)
            sha1.update(piece)
            if len(kept) <= LARGEST_PAGE_BYTES:
                kept += piece
        try:
            after = self._stream.read(1)
        except (EOFError, zlib.error):
            after = b""  # the record is whole; the next read says what is wrong behind it
        if after not in (b"\r", b"\n", b""):
            raise Damaged("it does not end where its Content-Length says", lost=True)
        if not _fits(sha1.digest(), digest):
            raise Damaged("its bytes do not fit its WARC-Block-Digest")
        return bytes(kept)


def _fits(sha1: bytes, digest: str | None) -> bool:
    """Whether the digest is that of the bytes; one of another algorithm proves nothing."""
    name, _, value = (digest or "").partition(":")
    if name.lower() not in ("sha1", "sha-1"):
        return True
    return value.lower() in (sha1.hex(), base64.b32encode(sha1).decode().lower())


def sentence(error: Exception) -> str:
    if isinstance(error, EOFError):
        return "cut short, the file ends inside it"
    return f"its gzip data are damaged ({error})"


def next_record(file: BinaryIO, place: int) -> int | None:
    """The byte at which the next record starts behind the damaged one at `place`."""
    file.seek(0)
    mark = MAGIC if file.read(len(MAGIC)) == MAGIC else _RECORD
    at, tail = place + 1, b""
    file.seek(at)
    while chunk := file.read(_CHUNK_BYTES):
        data = tail + chunk
        found = data.find(mark)
        while found >= 0:
            candidate = at - len(tail) + found
            if _opens_record(file, candidate):
                return candidate
            found = data.find(mark, found + 1)
        at += len(chunk)
        file.seek(at)
        tail = data[-(len(mark) - 1) :]
    return None


def _opens_record(file: BinaryIO, place: int) -> bool:
    """Whether a record's first lines stand here, or a gzip member that holds them."""
    file.seek(place)
    head = file.read(_CHUNK_BYTES)
    if head.startswith(MAGIC):
        try:
            head = inflater().decompress(head, 64)
        except zlib.error:
            return False
    return _FIRST_LINES.match(head) is not None
