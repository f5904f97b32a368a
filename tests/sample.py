"""Builds `data/sample.warc.gz` from the test fixtures: `python -m tests.sample`.

The same fixtures give the same records on any machine: dates come from `meta.json`, record ids
from the URL. (The bytes around them may differ with the machine's zlib.)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FIXTURES = Path(__file__).parent / "fixtures"
WARC_FILE = Path(__file__).parent.parent / "data" / "sample.warc.gz"

CASES = (
    "seed",
    "byline-text-and-photo",
    "byline-agency",
    "byline-name-and-source",
    "byline-right-aligned",
    "byline-two-authors",
    "date-weekday-proves",
    "date-hours-ago",
    "date-json-ld-contradicts",
    "dateline-tth-vn",
    "picture-credits",
    "picture-lazy",
    "bare",
    "rich-text",
    "windows-1258",
    "broken-markup",
    "modified",
    "tags",
    "related-blocks",
    "section-page",
    "error-200",
    "error-404",
)
"""Which fixtures the sample holds, in its order: others than these would add little to read."""

DESCRIPTION = (
    "Sample pages for hnnscraper. The first page (…-160781.html) carries a real article's text in "
    "markup rebuilt for the tests. All other pages, their articles, names and pictures are made "
    "up by the authors of hnnscraper, for its tests; nothing in them is news, and no page was "
    "fetched from the newspaper's server."
)
WARCINFO = {
    "software": "hnnscraper tests/sample.py",
    "format": "WARC File Format 1.1",
    "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    "description": DESCRIPTION,
}


@dataclass(frozen=True, slots=True)
class Page:
    """A fixture's page as it would come from the network."""

    url: str
    fetched_at: datetime
    status: int
    content_type: str
    body: bytes


def read_page(case: str) -> Page:
    meta: dict[str, Any] = json.loads((FIXTURES / case / "meta.json").read_text("utf-8"))
    return Page(
        url=meta["url"],
        fetched_at=datetime.fromisoformat(meta["fetched_at"]).astimezone(UTC),
        status=meta["status"],
        content_type=meta["content_type"],
        body=(FIXTURES / case / "page.html").read_bytes(),
    )


def write_sample(out: BinaryIO, cases: Sequence[str] = CASES) -> None:
    """Writes a WARC file of the cases' pages, each record compressed on its own."""
    pages = [read_page(case) for case in cases]
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    _write_warcinfo(writer, min(page.fetched_at for page in pages))
    for page in pages:
        _write_response(writer, page)


def _write_warcinfo(writer: WARCWriter, date: datetime) -> None:
    info = writer.create_warcinfo_record(WARC_FILE.name, WARCINFO)
    info.rec_headers.replace_header("WARC-Record-ID", _record_id(WARC_FILE.name))
    info.rec_headers.replace_header("WARC-Date", _warc_date(date))
    writer.write_record(info)


def _write_response(writer: WARCWriter, page: Page) -> None:
    headers = StatusAndHeaders(
        f"{page.status} {HTTPStatus(page.status).phrase}",
        [
            ("Date", format_datetime(page.fetched_at, usegmt=True)),
            ("Content-Type", page.content_type),
            ("Content-Length", str(len(page.body))),
        ],
        protocol="HTTP/1.1",
    )
    response = writer.create_warc_record(
        page.url,
        "response",
        payload=BytesIO(page.body),
        length=len(page.body),
        http_headers=headers,
        warc_headers_dict={
            "WARC-Record-ID": _record_id(page.url),
            "WARC-Date": _warc_date(page.fetched_at),
            "WARC-Warcinfo-ID": _record_id(WARC_FILE.name),
        },
    )
    writer.write_record(response)


def _record_id(name: str) -> str:
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, name)}>"


def _warc_date(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def main() -> None:
    with WARC_FILE.open("wb") as out:
        write_sample(out)
    sys.stdout.write(f"{WARC_FILE}: {len(CASES)} pages, {WARC_FILE.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
