"""Raw pages into WARC 1.1 files: what was asked and what came back, each record a gzip member.

A response is kept as Scrapy's HTTP client hands it over before anything is decoded: status, headers
and the body in the compression it was sent in. What that client does not hand over cannot be kept:
the server's own spelling of header names (`Etag` for `ETag`), the words of the status line (the
standard ones are written), and the headers that belong to the connection alone (`Connection`,
`Transfer-Encoding`); a body sent in chunks is kept joined. A `Content-Length` is there if the
server sent one. An answer that breaks off is no answer, and is not kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Protocol
from urllib.parse import urlsplit

from isal import isal_zlib
from warcio.recordbuilder import RecordBuilder
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from hnnscraper._version import EXTRACTOR
from hnnscraper.errors import ArchiveError
from hnnscraper.items import RawPage

Header = tuple[bytes, bytes]

_VERSION = "1.1"
_GZIP = 31  # window bits that say so
_LEVEL = 2  # of isal: a tenth of zlib's time, for a seventh more bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its response, as they crossed the wire."""

    url: str
    method: str
    request_headers: Sequence[Header]
    status: int
    response_headers: Sequence[Header]
    body: bytes = field(repr=False)
    at: datetime  # aware; when the response was there
    protocol: str = "HTTP/1.1"
    ip_address: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """The first copy of a payload that is in the archive's files."""

    digest: str  # as in WARC-Payload-Digest
    url: str
    at: datetime
    page: RawPage


class Copies(Protocol):
    """What remembers where payloads are, from one crawl to the next."""

    def first_copy(self, digest: str) -> Copy | None: ...

    def remember_copy(self, copy: Copy) -> None: ...


class RawPages:
    """The WARC files of one crawl: `<crawl>-00001.warc.gz` and so on in `directory`.

    A file that reached `max_bytes` is followed by the next. No file is made before the first page,
    and none that is there already is ever opened. A payload that is in the directory's files is
    not written again: a `revisit` record names its first copy.
    """

    def __init__(self, directory: Path, crawl: str, max_bytes: int, copies: Copies) -> None:
        self._directory = directory
        self._crawl = crawl
        self._max_bytes = max_bytes
        self._copies = copies
        self._file: BinaryIO | None = None
        self._size = 0  # of the file, in bytes
        self._number = 0
        self._warcinfo_id = ""

    def write(self, exchange: Exchange) -> RawPage:
        """Both records, on disk when this returns; the place of the response's (or revisit's).

        Raises ArchiveError if they cannot be written whole.
        """
        digest = _digest(exchange.body)
        copy = self._first_copy(digest) if exchange.body else None
        try:
            if self._file is None or self._size >= self._max_bytes:
                self._next_file()
            more = {"WARC-Warcinfo-ID": self._warcinfo_id}
            response = _revisit(exchange, copy, more) if copy else _response(exchange, digest, more)
            page = RawPage(self._name, self._size, _id(response))
            self._append(_member(response), _member(_request(exchange, page.record_id, more)))
        except OSError as error:
            path = self._directory / self._name
            raise ArchiveError(f"{path}: cannot be written: {error.strerror}") from error
        if exchange.body and copy is None:
            self._copies.remember_copy(Copy(digest, exchange.url, exchange.at, page))
        return page

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def _name(self) -> str:
        return f"{self._crawl}-{self._number:05d}.warc.gz"

    def _first_copy(self, digest: str) -> Copy | None:
        """The copy that is known, if its file is still there."""
        copy = self._copies.first_copy(digest)
        return copy if copy and (self._directory / copy.page.warc_file).exists() else None

    def _next_file(self) -> None:
        self.close()
        self._number += 1
        self._directory.mkdir(parents=True, exist_ok=True)
        # No `with`: it stays open from page to page, until the next file or the crawl's end.
        self._file = open(self._directory / self._name, "xb", buffering=0)  # noqa: SIM115
        self._size = 0
        _sync_directory(self._directory)
        info = _warcinfo(self._name, self._crawl)
        self._warcinfo_id = _id(info)
        self._append(_member(info))

    def _append(self, *members: bytes) -> None:
        """All of them or, as far as the disk lets, none."""
        assert self._file is not None
        left = memoryview(b"".join(members))
        size = self._size + len(left)
        try:
            while left:
                left = left[self._file.write(left) :]
            os.fsync(self._file.fileno())
        except OSError:
            self._file.seek(self._size)
            self._file.truncate()
            raise
        self._size = size


class _AsReceived(StatusAndHeaders):  # type: ignore[misc]  # warcio ships no types
    """Headers whose bytes are kept; warcio's own would rewrite those that are not ASCII."""

    def to_ascii_bytes(self, filter_func: Callable[..., Any] | None = None) -> bytes:
        kept: bytes = self.to_bytes(filter_func, "latin-1")
        return kept


_builder = RecordBuilder(warc_version=_VERSION)


def _warcinfo(name: str, crawl: str) -> Any:
    told = {
        "software": EXTRACTOR,
        "format": f"WARC File Format {_VERSION}",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "isPartOf": crawl,
    }
    return _builder.create_warcinfo_record(name, told)


def _response(exchange: Exchange, digest: str, more: dict[str, str]) -> Any:
    return _builder.create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=_response_headers(exchange),
        warc_headers_dict={**_told(exchange), **more, "WARC-Payload-Digest": digest},
    )


def _revisit(exchange: Exchange, copy: Copy, more: dict[str, str]) -> Any:
    return _builder.create_revisit_record(
        exchange.url,
        copy.digest,
        copy.url,
        _date(copy.at),
        http_headers=_response_headers(exchange),
        warc_headers_dict={**_told(exchange), **more, "WARC-Refers-To": copy.page.record_id},
    )


def _request(exchange: Exchange, response_id: str, more: dict[str, str]) -> Any:
    parts = urlsplit(exchange.url)
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    headers = _decoded(exchange.request_headers)
    if not any(name.lower() == "host" for name, _ in headers):  # the HTTP client adds it
        headers.insert(0, ("Host", parts.netloc.rpartition("@")[2]))
    return _builder.create_warc_record(
        exchange.url,
        "request",
        http_headers=_AsReceived(f"{target} HTTP/1.1", headers, protocol=exchange.method),
        warc_headers_dict={**_told(exchange), **more, "WARC-Concurrent-To": response_id},
    )


def _told(exchange: Exchange) -> dict[str, str]:
    told = {"WARC-Date": _date(exchange.at)}
    if exchange.ip_address:
        told["WARC-IP-Address"] = exchange.ip_address
    return told


def _response_headers(exchange: Exchange) -> StatusAndHeaders:
    try:
        words = HTTPStatus(exchange.status).phrase
    except ValueError:
        words = ""
    headers = _decoded(exchange.response_headers)
    return _AsReceived(f"{exchange.status} {words}", headers, protocol=exchange.protocol)


def _decoded(headers: Sequence[Header]) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]


def _date(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _digest(payload: bytes) -> str:
    digester = Digester("sha1")
    digester.update(payload)
    return str(digester)


def _id(record: Any) -> str:
    return str(record.rec_headers.get_header("WARC-Record-ID"))


def _member(record: Any) -> bytes:
    plain = BytesIO()
    WARCWriter(plain, gzip=False, warc_version=_VERSION).write_record(record)
    return isal_zlib.compress(plain.getbuffer(), _LEVEL, _GZIP)


def _sync_directory(directory: Path) -> None:
    """So that the file's name, too, is on disk."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
