"""Recorded pages out of WARC files: plain, gzip by record, or gzip in one piece.

Every record is checked to be whole before it is given: its length, what follows it, and its block
digest if it has one. Damage costs the damaged record and no other.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, BinaryIO

from warcio.bufferedreaders import BufferedReader
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from hnnscraper.gzipped import MAGIC, Unpacked, inflater


@dataclass(slots=True)
class RecordedResponse:
    url: str
    status: int
    headers: list[tuple[str, str]] = field(repr=False)
    body: bytes = field(repr=False)
    fetched_at: datetime  # UTC


class _Damaged(Exception):
    """The record at hand cannot be used; `lost` if the next one's start is not known either."""

    def __init__(self, reason: str, *, lost: bool = False) -> None:
        super().__init__(reason)
        self.lost = lost


_RECORD = b"WARC/"
_FIRST_LINES = re.compile(rb"WARC/\d\.\d+\r?\n[\w-]+:")
_CHUNK_BYTES = 64 * 1024
_LARGEST_PAGE_BYTES = 64 * 1024 * 1024
_VERSIONS = ["WARC/1.1", "WARC/1.0", "WARC/0.18", "WARC/0.17"]
# These say how the body crossed the wire; it is given as it is meant.
_WIRE_HEADERS = {"transfer-encoding", "content-length"}


def responses(path: str, bad: Callable[[str], None]) -> Iterator[RecordedResponse]:
    """The HTML pages recorded in a WARC file, in its order.

    Pages are `response` records, and `resource` records of an http(s) address. Others (requests,
    revisits, images, robots.txt) are passed over. `bad` is told, in a sentence that names file and
    place, of everything that cannot be read.
    """
    try:
        with open(path, "rb") as file:
            start: int | None = 0
            number = 0
            while start is not None:
                reader = _Reader(file, start, number)
                try:
                    yield from reader.responses(lambda place, text: bad(f"{path}: {place}: {text}"))
                    return
                except _Damaged as error:
                    start, number = _next_record(file, reader.place), reader.number
                    if start is None and reader.number == 1 and not reader.started:
                        bad(f"{path}: is not a WARC file: {error}")
                        return
                    rest = (
                        f"reading goes on at byte {start}"
                        if start
                        else "nothing after it can be read"
                    )
                    bad(f"{path}: {reader.name}: {error}; it is left out, {rest}")
    except OSError as error:
        bad(f"{path}: cannot be read: {error.strerror or error}")


class _Reader:
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

    def responses(self, bad: Callable[[str, str], None]) -> Iterator[RecordedResponse]:
        while True:
            try:
                record = self._next()
                if record is None:
                    return
                response = _response(*record)
            except (EOFError, zlib.error) as error:
                raise _Damaged(_sentence(error), lost=True) from error
            except _Damaged as error:
                if error.lost:
                    raise
                bad(self.name, f"{error}; it is left out")
                continue
            if response is not None:
                yield response

    def _next(self) -> tuple[Any, bytes] | None:
        """Headers and block of the next record, None at the end of the file."""
        self._url = ""
        self.number += 1
        line = self._line()
        while line in (b"\r\n", b"\n"):
            line = self._line()
        if not line:
            if self.number == 1:
                raise _Damaged("it is empty", lost=True)
            return None
        if not line.startswith(_RECORD):
            raise _Damaged(f"no WARC record starts here but {line[:40]!r}", lost=True)
        self.started = True
        headers = self._headers(line)
        self._url = (headers.get_header("WARC-Target-URI") or "").strip("<>")
        length = headers.get_header("Content-Length") or ""
        if not length.isdecimal():
            raise _Damaged(f"its Content-Length is {length!r}", lost=True)
        return headers, self._block(int(length), headers.get_header("WARC-Block-Digest"))

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
                raise _Damaged("cut short inside its headers", lost=True)
        try:
            return StatusAndHeadersParser(_VERSIONS).parse(io.BytesIO(b"".join(lines)))
        except StatusAndHeadersParserException as error:
            raise _Damaged(f"its first line is {line[:40]!r}", lost=True) from error

    def _block(self, length: int, digest: str | None) -> bytes:
        """The record's content, of which no more is kept than a page may have."""
        kept, sha1, left = bytearray(), hashlib.sha1(usedforsecurity=False), length
        while left:
            piece = self._stream.read(min(left, _CHUNK_BYTES))
            if not piece:
                raise _Damaged(f"cut short, {left} of its {length} bytes are missing", lost=True)
            left -= len(piece)
            sha1.update(piece)
            if len(kept) <= _LARGEST_PAGE_BYTES:
                kept += piece
        try:
            after = self._stream.read(1)
        except (EOFError, zlib.error):
            after = b""  # the record is whole; the next read says what is wrong behind it
        if after not in (b"\r", b"\n", b""):
            raise _Damaged("it does not end where its Content-Length says", lost=True)
        if not _fits(sha1.digest(), digest):
            raise _Damaged("its bytes do not fit its WARC-Block-Digest")
        return bytes(kept)


def _fits(sha1: bytes, digest: str | None) -> bool:
    """Whether the digest is that of the bytes; one of another algorithm proves nothing."""
    name, _, value = (digest or "").partition(":")
    if name.lower() not in ("sha1", "sha-1"):
        return True
    return value.lower() in (sha1.hex(), base64.b32encode(sha1).decode().lower())


def _response(headers: Any, block: bytes) -> RecordedResponse | None:
    kind = headers.get_header("WARC-Type")
    url = (headers.get_header("WARC-Target-URI") or "").strip("<>")
    if kind not in ("response", "resource") or not url.startswith(("http://", "https://")):
        return None
    stream = io.BytesIO(block)
    if kind == "resource":  # the content alone, without what the server said
        status, told = 200, [("Content-Type", headers.get_header("Content-Type") or "")]
        body = block
    else:
        http = _http_headers(stream)
        status, told = int(http.get_statuscode()), http.headers
        body = b""
    content_type = next((value for name, value in told if name.lower() == "content-type"), "")
    if "html" not in (content_type or "html").lower():
        return None
    if len(block) > _LARGEST_PAGE_BYTES:
        raise _Damaged(f"the page is larger than {_LARGEST_PAGE_BYTES} bytes")
    if kind == "response":
        body, told = _decoded(headers, http, stream)
    return RecordedResponse(url, status, told, body, _date(headers.get_header("WARC-Date") or ""))


def _http_headers(stream: BinaryIO) -> Any:
    try:
        http = StatusAndHeadersParser([], verify=False).parse(stream)
    except EOFError:
        raise _Damaged("it holds no HTTP response") from None
    if not http.protocol.startswith("HTTP/") or not (http.get_statuscode() or "").isdecimal():
        raise _Damaged(f"it holds no HTTP response but {str(http.protocol)[:40]!r}")
    return http


def _decoded(headers: Any, http: Any, stream: BinaryIO) -> tuple[bytes, list[tuple[str, str]]]:
    """The body as meant, and the headers that still hold of it.

    A compression that warcio does not know is left to Scrapy, with its header.
    """
    encoding = (http.get_header("Content-Encoding") or "").lower()
    undone = set(_WIRE_HEADERS)
    if encoding in BufferedReader.get_supported_decompressors():
        undone.add("content-encoding")
    record = ArcWarcRecord("warc", "response", headers, stream, http, None, None)
    told = [(name, value) for name, value in http.headers if name.lower() not in undone]
    return record.content_stream().read(), told


def _date(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise _Damaged(f"its WARC-Date is {text!r}") from None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _sentence(error: Exception) -> str:
    if isinstance(error, EOFError):
        return "cut short, the file ends inside it"
    return f"its gzip data are damaged ({error})"


def _next_record(file: BinaryIO, place: int) -> int | None:
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
