"""Raw pages into WARC 1.1 files: what was asked and what came back, each record a gzip member.

A response is kept as Scrapy's HTTP client hands it over before anything is decoded: status, headers
and the body in the compression it was sent in. What that client does not hand over cannot be kept:
the server's own spelling of header names (`Etag` for `ETag`), the words of the status line (the
standard ones are written), and the headers that belong to the connection alone (`Connection`,
`Transfer-Encoding`); a body sent in chunks is kept joined. A `Content-Length` is there if the
server sent one. An answer that breaks off is no answer, and is not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from isal import isal_zlib
from warcio.recordbuilder import RecordBuilder
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from hnnscraper._version import EXTRACTOR
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


class _AsReceived(StatusAndHeaders):  # type: ignore[misc]  # warcio ships no types
    """Headers whose bytes are kept; warcio's own would rewrite those that are not ASCII."""

    def to_ascii_bytes(self, filter_func: Callable[..., Any] | None = None) -> bytes:
        kept: bytes = self.to_bytes(filter_func, "latin-1")
        return kept


_builder = RecordBuilder(warc_version=_VERSION)


def warcinfo(name: str, crawl: str) -> Any:
    told = {
        "software": EXTRACTOR,
        "format": f"WARC File Format {_VERSION}",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "isPartOf": crawl,
    }
    return _builder.create_warcinfo_record(name, told)


def response(exchange: Exchange, digest: str, more: dict[str, str]) -> Any:
    return _builder.create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=_response_headers(exchange),
        warc_headers_dict={**_told(exchange), **more, "WARC-Payload-Digest": digest},
    )


def revisit(exchange: Exchange, copy: Copy, more: dict[str, str]) -> Any:
    return _builder.create_revisit_record(
        exchange.url,
        copy.digest,
        copy.url,
        _date(copy.at),
        http_headers=_response_headers(exchange),
        warc_headers_dict={**_told(exchange), **more, "WARC-Refers-To": copy.page.record_id},
    )


def request(exchange: Exchange, response_id: str, more: dict[str, str]) -> Any:
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


def digest(payload: bytes) -> str:
    digester = Digester("sha1")
    digester.update(payload)
    return str(digester)


def record_id(record: Any) -> str:
    return str(record.rec_headers.get_header("WARC-Record-ID"))


def member(record: Any) -> bytes:
    plain = BytesIO()
    WARCWriter(plain, gzip=False, warc_version=_VERSION).write_record(record)
    return isal_zlib.compress(plain.getbuffer(), _LEVEL, _GZIP)
