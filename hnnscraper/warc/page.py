"""A WARC record that holds a page → the page, its body as meant."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from warcio.bufferedreaders import BufferedReader
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParser

from hnnscraper.warc.reader import LARGEST_PAGE_BYTES, Damaged, Record


@dataclass(slots=True)
class RecordedResponse:
    url: str
    status: int
    headers: list[tuple[str, str]] = field(repr=False)
    body: bytes = field(repr=False)
    fetched_at: datetime  # UTC
    record_id: str = field(default="", compare=False)
    offset_bytes: int = field(default=0, compare=False)  # of the record in its file


# These say how the body crossed the wire; it is given as it is meant.
_WIRE_HEADERS = {"transfer-encoding", "content-length"}


def page(record: Record) -> RecordedResponse | None:
    """The HTML page of a `response` record, or of a `resource` record of an http(s) address.

    None for any other record; raises Damaged for one that does not hold what it says.
    """
    if record.kind not in ("response", "resource") or not is_http(record):
        return None
    if _is_robots_txt(record):
        return None
    headers, stream = record.headers, io.BytesIO(record.block)
    if record.kind == "resource":  # the content alone, without what the server said
        status, told = 200, [("Content-Type", headers.get_header("Content-Type") or "")]
        body = record.block
    else:
        http = _http_headers(stream)
        status, told = int(http.get_statuscode()), http.headers
        body = b""
    if not _is_html(told):
        return None
    if len(record.block) > LARGEST_PAGE_BYTES:
        raise Damaged(f"the page is larger than {LARGEST_PAGE_BYTES} bytes")
    if record.kind == "response":
        body, told = _decoded(headers, http, stream)
    return RecordedResponse(record.url, status, told, body, _date(record), *_place(record))


def repeats(record: Record) -> str | None:
    """The payload digest of a `revisit` record of an HTML page, whose body an earlier one has."""
    if record.kind != "revisit" or not is_http(record) or _is_robots_txt(record):
        return None
    if record.block and not _is_html(_http_headers(io.BytesIO(record.block)).headers):
        return None
    return record.payload_digest


def repeated(record: Record, first: RecordedResponse) -> RecordedResponse:
    """The page a `revisit` record stands for, `first` being what it repeats."""
    status = first.status
    if record.block:
        status = int(_http_headers(io.BytesIO(record.block)).get_statuscode())
    return RecordedResponse(
        record.url, status, first.headers, first.body, _date(record), *_place(record)
    )


def is_http(record: Record) -> bool:
    return record.url.startswith(("http://", "https://"))


def _is_robots_txt(record: Record) -> bool:
    """Where there is none, a server answers with a page that says so."""
    return urlsplit(record.url).path == "/robots.txt"


def _place(record: Record) -> tuple[str, int]:
    return str(record.headers.get_header("WARC-Record-ID") or ""), record.offset_bytes


def _is_html(headers: list[tuple[str, str]]) -> bool:
    """Whether the server said so, or nothing."""
    content_type = next((value for name, value in headers if name.lower() == "content-type"), "")
    return "html" in (content_type or "html").lower()


def _http_headers(stream: BinaryIO) -> Any:
    try:
        http = StatusAndHeadersParser([], verify=False).parse(stream)
    except EOFError:
        raise Damaged("it holds no HTTP response") from None
    if not http.protocol.startswith("HTTP/") or not (http.get_statuscode() or "").isdecimal():
        raise Damaged(f"it holds no HTTP response but {str(http.protocol)[:40]!r}")
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


def _date(record: Record) -> datetime:
    text = record.headers.get_header("WARC-Date") or ""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise Damaged(f"its WARC-Date is {text!r}") from None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
