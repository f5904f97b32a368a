"""The committed `data/sample.warc.gz` holds exactly the fixtures' pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO

import pytest
from warcio.archiveiterator import ArchiveIterator

from tests import sample


def records(stream: BinaryIO) -> Iterator[tuple[Any, bytes]]:
    """Each record with its payload, every digest checked."""
    for record in ArchiveIterator(stream, check_digests="raise"):
        yield record, record.content_stream().read()


@pytest.fixture(scope="module")
def committed() -> list[tuple[Any, bytes]]:
    with sample.WARC_FILE.open("rb") as stream:
        return list(records(stream))


def test_it_opens_with_a_note_on_what_is_made_up(committed: list[tuple[Any, bytes]]) -> None:
    info, text = committed[0]
    assert info.rec_type == "warcinfo"
    assert info.rec_headers.protocol == "WARC/1.1"
    assert sample.DESCRIPTION in text.decode()


def test_it_holds_the_fixtures_pages_and_no_other(committed: list[tuple[Any, bytes]]) -> None:
    found = [
        sample.Page(
            url=record.rec_headers.get_header("WARC-Target-URI"),
            fetched_at=datetime.fromisoformat(record.rec_headers.get_header("WARC-Date")),
            status=int(record.http_headers.get_statuscode()),
            content_type=record.http_headers.get_header("Content-Type"),
            body=payload,
        )
        for record, payload in committed[1:]
    ]
    assert [page.url for page in found] == [sample.read_page(case).url for case in sample.CASES]
    for case, page in zip(sample.CASES, found, strict=True):
        assert page == sample.read_page(case), f"{case}: run `python -m tests.sample`"


def test_every_record_is_a_response_with_its_digest(committed: list[tuple[Any, bytes]]) -> None:
    for record, _ in committed[1:]:
        assert record.rec_type == "response"
        assert record.rec_headers.get_header("WARC-Payload-Digest").startswith("sha1:")


def test_building_it_again_gives_the_same_file(committed: list[tuple[Any, bytes]]) -> None:
    first, second = BytesIO(), BytesIO()
    sample.write_sample(first)
    sample.write_sample(second)
    assert first.getvalue() == second.getvalue()
    first.seek(0)
    for (built, _), (kept, _) in zip(records(first), committed, strict=True):
        assert built.rec_headers.headers == kept.rec_headers.headers
