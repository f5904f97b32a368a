"""WARC files that any reader of WARC reads, with what crossed the wire in them."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator as FastWarcIterator
from warcio.archiveiterator import ArchiveIterator

from hnnscraper.archive.raw_pages import RawPages
from hnnscraper.archive.warc_records import Copy, Exchange
from hnnscraper.errors import ArchiveError
from hnnscraper.warc import RecordedResponse, page, record_at, responses
from tests.recordings import address, article

AT = datetime(2025, 12, 10, 3, tzinfo=UTC)
HTML = (b"Content-Type", b"text/html; charset=utf-8")


class Memory:
    """Remembers copies as the database does."""

    def __init__(self) -> None:
        self.copies: dict[str, Copy] = {}

    def first_copy(self, digest: str) -> Copy | None:
        return self.copies.get(digest)

    def remember_copy(self, copy: Copy) -> None:
        self.copies[copy.digest] = copy


class Pages:
    """Makes writers of raw pages, and closes them when the test ends."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self.memory = Memory()
        self.made: list[RawPages] = []

    def __call__(self, crawl: str = "crawl", max_bytes: int = 10**9) -> RawPages:
        self.made.append(RawPages(self._directory, crawl, max_bytes, self.memory))
        return self.made[-1]


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[Pages]:
    made = Pages(tmp_path / "warc")
    yield made
    for writer in made.made:
        writer.close()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "warc"


def exchange(number: int = 1, body: bytes | None = None, **changes: Any) -> Exchange:
    told: dict[str, Any] = {
        "url": address(number),
        "method": "GET",
        "request_headers": [(b"User-Agent", b"hnnscraper")],
        "status": 200,
        "response_headers": [HTML],
        "body": article(number) if body is None else body,
        "at": AT,
        **changes,
    }
    return Exchange(**told)


def read(path: Path) -> list[tuple[str, str, bytes]]:
    """Type, id and body as stored of each record, by warcio."""
    with path.open("rb") as file:
        return [
            (r.rec_type, r.rec_headers.get_header("WARC-Record-ID"), r.raw_stream.read())
            for r in ArchiveIterator(file)
        ]


def checked(path: Path) -> int:
    done = [sys.executable, "-m", "warcio.cli", "check", "-v", str(path)]
    run = subprocess.run(done, capture_output=True, text=True)
    assert "digest failed" not in run.stdout
    return run.returncode


def test_other_readers_see_the_same(pages: Pages, directory: Path) -> None:
    writer = pages()
    places = [writer.write(exchange(number)) for number in (1, 2)]
    writer.write(exchange(3, body=article(1)))  # a second copy
    writer.close()
    (path,) = directory.iterdir()
    by_warcio = read(path)
    kinds = [kind for kind, _, _ in by_warcio]
    assert kinds == ["warcinfo", *["response", "request"] * 2, "revisit", "request"]
    assert checked(path) == 0
    with path.open("rb") as file:
        by_fastwarc = [
            (r.headers["WARC-Type"], r.headers["WARC-Record-ID"], r.reader.read())
            for r in FastWarcIterator(file, parse_http=True)
        ]
        file.seek(0)
        assert all(r.verify_block_digest() for r in FastWarcIterator(file, parse_http=False))
    assert by_fastwarc == by_warcio
    assert [identity for kind, identity, _ in by_warcio if kind == "response"] == [
        place.record_id for place in places
    ]
    assert [body for kind, _, body in by_warcio if kind == "response"] == [article(1), article(2)]


def test_a_place_leads_to_its_page(pages: Pages, directory: Path) -> None:
    writer = pages()
    places = {number: writer.write(exchange(number)) for number in (1, 2, 3)}
    for number, place in places.items():
        assert place.warc_file == "crawl-00001.warc.gz"
        record = record_at(str(directory / place.warc_file), place.offset_bytes, place.record_id)
        assert page(record) == RecordedResponse(
            address(number), 200, [("Content-Type", HTML[1].decode())], article(number), AT
        )
        assert record.offset_bytes == place.offset_bytes
    with pytest.raises(LookupError, match="no record <x> from byte 0 on"):
        record_at(str(directory / "crawl-00001.warc.gz"), 0, "<x>")


def block(path: Path, kind: str) -> bytes:
    """The HTTP message of the first record of a kind, as it stands in the file."""
    with path.open("rb") as file:
        for record in ArchiveIterator(file, no_record_parse=True):
            if record.rec_type == kind:
                return bytes(record.raw_stream.read())
    raise LookupError(kind)


def test_what_crossed_the_wire_is_in_the_file(pages: Pages, directory: Path) -> None:
    packed = gzip.compress(article(1), mtime=0)
    headers = [
        HTML,
        (b"Content-Encoding", b"gzip"),
        (b"X-Ten", "Huế".encode()),
        (b"Set-Cookie", b"a=1"),
        (b"Set-Cookie", b"b=2"),
    ]
    url = "http://127.0.0.1:8000/a/b-1.html?x=1&y=%C3%AA"
    writer = pages()
    writer.write(exchange(url=url, body=packed, response_headers=headers, ip_address="127.0.0.1"))
    (path,) = directory.iterdir()
    assert block(path, "response") == (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
        b"X-Ten: Hu\xe1\xba\xbf\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n" + packed
    )
    assert block(path, "request") == (
        b"GET /a/b-1.html?x=1&y=%C3%AA HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n"
        b"User-Agent: hnnscraper\r\n\r\n"
    )
    (found,) = responses(str(path), print)
    assert found.body == article(1)
    assert checked(path) == 0


@pytest.mark.parametrize("status", [301, 404, 503, 599])
def test_redirects_and_errors_are_kept(pages: Pages, directory: Path, status: int) -> None:
    writer = pages()
    writer.write(exchange(status=status, body=b"", response_headers=[(b"Location", b"/x")]))
    (path,) = directory.iterdir()
    assert block(path, "response").startswith(f"HTTP/1.1 {status} ".encode())
    assert checked(path) == 0


# --- a payload that is there already ---


def test_an_unchanged_payload_is_not_kept_twice(pages: Pages, directory: Path) -> None:
    first_crawl = pages()
    first_crawl.settle(first_crawl.write(exchange()))
    later = AT.replace(day=11)
    again = pages("later")
    place = again.write(exchange(at=later))
    first, second = sorted(directory.iterdir())
    record = record_at(str(second), place.offset_bytes, place.record_id)
    told = {
        name: record.headers.get_header(name)
        for name in ("WARC-Type", "WARC-Profile", "WARC-Date", "WARC-Payload-Digest")
    }
    (copy,) = pages.memory.copies.values()
    assert told == {
        "WARC-Type": "revisit",
        "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
        "WARC-Date": "2025-12-11T03:00:00Z",
        "WARC-Payload-Digest": copy.digest,
    }
    assert record.headers.get_header("WARC-Refers-To") == copy.page.record_id
    assert record.headers.get_header("WARC-Refers-To-Target-URI") == address(1)
    assert record.headers.get_header("WARC-Refers-To-Date") == "2025-12-10T03:00:00Z"
    assert article(1) not in gzip.decompress(second.read_bytes())
    assert [checked(path) for path in (first, second)] == [0, 0]


def test_a_payload_whose_file_is_no_longer_there_is_kept_again(
    pages: Pages, directory: Path
) -> None:
    first_crawl, later = pages(), pages("later")
    first_crawl.settle(first_crawl.write(exchange()))
    (directory / "crawl-00001.warc.gz").unlink()
    place = later.write(exchange())
    later.settle()
    assert next(iter(pages.memory.copies.values())).page == place


def test_an_empty_payload_is_no_copy_of_another(pages: Pages, directory: Path) -> None:
    writer = pages()
    for number in (1, 2):
        writer.write(exchange(number, body=b""))
    kinds = [kind for kind, _, _ in read(directory / "crawl-00001.warc.gz")]
    assert kinds.count("response") == 2


# --- files ---


def test_no_file_is_made_before_the_first_page(pages: Pages, directory: Path) -> None:
    pages().close()
    assert not directory.exists()


def test_a_full_file_is_followed_by_the_next(pages: Pages, directory: Path) -> None:
    writer = pages(max_bytes=2500)
    names = [writer.write(exchange(number)).warc_file for number in range(1, 7)]
    assert names[0] == "crawl-00001.warc.gz"
    assert len(set(names)) > 1
    assert sorted(set(names)) == sorted(path.name for path in directory.iterdir())
    for path in directory.iterdir():
        assert read(path)[0][0] == "warcinfo"
        assert checked(path) == 0


def test_a_file_that_is_there_is_never_touched(pages: Pages, directory: Path) -> None:
    there = directory / "crawl-00001.warc.gz"
    directory.mkdir()
    there.write_bytes(b"kept")
    with pytest.raises(ArchiveError, match=r"crawl-00001\.warc\.gz: cannot be written: File exist"):
        pages().write(exchange())
    assert there.read_bytes() == b"kept"


def fail(descriptor: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_payload_is_known_when_it_is_on_disk(pages: Pages) -> None:
    writer = pages()
    places = [writer.write(exchange(number)) for number in (1, 2, 3)]
    assert pages.memory.copies == {}
    writer.settle(places[1])
    assert [copy.page for copy in pages.memory.copies.values()] == places[:2]
    writer.settle()
    assert [copy.page for copy in pages.memory.copies.values()] == places


def test_a_page_that_could_not_be_written_whole_leaves_no_part(
    pages: Pages, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does what is behind it."""
    writer = pages()
    writer.settle(writer.write(exchange(1)))
    (path,) = directory.iterdir()
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        places = [writer.write(exchange(number)) for number in (2, 3)]
        with pytest.raises(
            ArchiveError, match=r"00001\.warc\.gz: cannot be written: No space left"
        ):
            writer.settle(places[0])
    assert path.read_bytes() == before
    assert len(pages.memory.copies) == 1
    writer.write(exchange(4))
    found: list[str] = []
    assert [r.url for r in responses(str(path), found.append)] == [address(1), address(4)]
    assert found == []
