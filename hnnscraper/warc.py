"""Recorded pages out of WARC files, and the download handler that gives them to a crawl."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.exceptions import NotSupported
from scrapy.http import HtmlResponse, Response
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from hnnscraper.errors import HnnScraperError


class UnreadableWarc(HnnScraperError):
    """A WARC file, or the rest of one, cannot be read; names the file and the place."""


@dataclass(slots=True)
class RecordedResponse:
    url: str
    status: int
    headers: list[tuple[str, str]] = field(repr=False)
    body: bytes = field(repr=False)
    fetched_at: datetime  # UTC


# These say how the body crossed the wire; it is given as it is meant.
_WIRE_HEADERS = ("content-encoding", "transfer-encoding", "content-length")


def responses(path: str) -> Iterator[RecordedResponse]:
    """The HTML pages recorded in a WARC file, in its order.

    Other records (requests, images, robots.txt) are passed over. Raises UnreadableWarc where the
    file cannot be read on, after everything before that place has been given.
    """
    place = 0
    try:
        with open(path, "rb") as file:
            iterator = ArchiveIterator(file)
            for record in iterator:
                place = iterator.get_record_offset()
                recorded = _response(record, path, place)
                if recorded is not None:
                    yield recorded
    except OSError as error:
        raise UnreadableWarc(f"{path}: cannot be read: {error.strerror or error}") from error
    except (ArchiveLoadFailed, EOFError, zlib.error, ValueError) as error:
        raise UnreadableWarc(
            f"{path}: no WARC record can be read after byte {place}: {_first_line(error)}"
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__


def _response(record: Any, path: str, place: int) -> RecordedResponse | None:
    if record.rec_type != "response" or record.http_headers is None:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    content_type = record.http_headers.get_header("Content-Type") or "text/html"
    body = record.content_stream().read()
    if record.raw_stream.limit > 0:
        raise UnreadableWarc(
            f"{path}: the record at byte {place} ({url}) is cut short; it is left out"
        )
    if "html" not in content_type.lower() or not url.startswith(("http://", "https://")):
        return None
    return RecordedResponse(
        url=url,
        status=int(record.http_headers.get_statuscode() or 0),
        headers=[
            (name, value)
            for name, value in record.http_headers.headers
            if name.lower() not in _WIRE_HEADERS
        ],
        body=body,
        fetched_at=_date(record.rec_headers.get_header("WARC-Date")),
    )


def _date(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


class RecordedDownloadHandler(BaseDownloadHandler):
    """Answers a request with the response recorded in its `meta`; has no way to the network."""

    lazy = True

    async def download_request(self, request: Request) -> Response:
        recorded = request.meta.get("recorded")
        if not isinstance(recorded, RecordedResponse):
            raise NotSupported(f"nothing is recorded for {request.url} and no network is used")
        return HtmlResponse(
            recorded.url,
            status=recorded.status,
            headers={name: value.encode("latin-1", "replace") for name, value in recorded.headers},
            body=recorded.body,
        )
