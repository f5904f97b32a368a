"""A small newspaper on the loopback, crawls of it into an archive, and what must hold of one."""

from __future__ import annotations

import gzip
import hashlib
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import make_url
from warcio.archiveiterator import ArchiveIterator

from hnnscraper import extract
from hnnscraper.archive import Archive, open_archive, reading
from hnnscraper.archive.proof import page_behind
from hnnscraper.errors import ArchiveInUse
from hnnscraper.warc.reader import Damaged, Reader, Record
from tests.program import FAST, command
from tests.recordings import address, article
from tests.server import Answer, Server

ARTICLES = 20
_HTML = {"Content-Type": "text/html; charset=utf-8"}


def newspaper() -> dict[str, Answer | bytes]:
    """Pages by path: articles, some of them packed, one moved, one gone, one list, one error."""
    pages: dict[str, Answer | bytes] = {address(n, ""): article(n) for n in range(1, ARTICLES + 1)}
    for number in range(2, ARTICLES + 1, 4):
        packed = gzip.compress(article(number), mtime=0)
        headers = {**_HTML, "Content-Encoding": "gzip", "ETag": f'"{number}"'}
        pages[address(number, "")] = Answer(packed, headers=headers)
    pages[address(31, "")] = Answer(status=301, headers={"Location": address(3, ""), **_HTML})
    pages[address(32, "")] = Answer(status=410)
    pages[address(33, "")] = b"<html><body><h1>Kinh t\xe1\xba\xbf</h1></body></html>"
    pages[address(34, "")] = Answer(b"busy", status=503)
    return pages


def addresses(server: Server) -> list[str]:
    return [server.url + path for path in server.pages if path != "/robots.txt"]


@dataclass(frozen=True, slots=True)
class Place:
    """An archive and its WARC files."""

    url: str
    warc: Path

    def crawl(self, server: Server, *args: str, urls: list[str] | None = None) -> list[str]:
        """The command line of a crawl of all the newspaper's addresses."""
        listed = ",".join(addresses(server) if urls is None else urls)
        settings = (f"SITE_URL={server.url}", *self.settings)
        return command(
            *("crawl", "articles", "-a", f"urls={listed}", *FAST),
            *(part for setting in settings for part in ("-s", setting)),
            *args,
        )

    @property
    def settings(self) -> tuple[str, str]:
        return f"ARCHIVE_URL={self.url}", f"WARC_DIR={self.warc}"

    @property
    def files(self) -> list[Path]:
        return sorted(self.warc.glob("*"))

    def exists(self) -> bool:
        file = make_url(self.url).database
        return not self.url.startswith("sqlite") or (file is not None and Path(file).exists())


def whole_records(path: Path) -> list[str]:
    """The ids of a file's records up to its end, or to the cut that a killed program left."""
    found = []
    with path.open("rb") as file:
        reader = Reader(file, 0, 0)
        try:
            for record in reader.records():
                assert isinstance(record, Record), f"{path}: {record}"
                found.append(str(record.headers.get_header("WARC-Record-ID")))
        except Damaged as error:
            if "cut short" not in str(error) and "is empty" not in str(error):
                raise
    return found


def read_by_warcio(path: Path) -> list[str]:
    with path.open("rb") as file:
        return [r.rec_headers.get_header("WARC-Record-ID") for r in ArchiveIterator(file)]


def assert_sound(place: Place, site: str) -> None:
    """What must hold of an archive at any moment, however its last program ended."""
    for path in place.files:
        whole = whole_records(path)
        assert read_by_warcio(path)[: len(whole)] == whole
    if not place.exists():
        return
    if place.url.startswith("sqlite"):
        with sqlite3.connect(str(make_url(place.url).database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    with opened(place.url) as archive:  # which also makes what is missing
        assert_proven(archive, place.warc, site)


def opened(url: str) -> Archive:
    """To write, as soon as a busy PostgreSQL has seen that the program before was killed."""
    last = time.monotonic() + 60
    while True:
        try:
            return open_archive(url, writing=True)
        except ArchiveInUse:
            if url.startswith("sqlite") or time.monotonic() > last:
                raise


def assert_proven(archive: Archive, directory: Path, site: str) -> None:
    """Every revision names a raw page that gives it again; every article is a revision."""
    versions = set()
    for revision in reading.all_revisions(archive):
        assert revision.raw_page is not None
        page = page_behind(archive, directory, revision.raw_page)
        record = extract(page.body, page.url, page.fetched_at, site=site)
        assert record["content_hash"] == revision.content_hash
        assert record["fetched_at"] == revision.record["fetched_at"]
        versions.add((revision.article_id, revision.content_hash))
    for record in reading.current(archive):
        assert (record["id"], record["content_hash"]) in versions
    done = {row.article_id for row in reading.addresses(archive, "done")}
    assert {article_id for article_id, _ in versions} <= done


def contents(archive: Archive) -> dict[str, Any]:
    """All that must not depend on how often a crawl was killed: all but times and places."""
    return {
        "articles": [{**r, "fetched_at": None} for r in reading.current(archive)],
        "revisions": sorted((r.article_id, r.content_hash) for r in reading.all_revisions(archive)),
        "addresses": sorted(_told(row) for row in reading.addresses(archive)),
    }


def _told(row: Any) -> tuple[str, ...]:
    told = row.url, row.article_id, row.state, row.reason, row.status, row.etag
    return tuple(map(str, told))


def digests(paths: list[Path]) -> Iterator[tuple[str, str]]:
    for path in paths:
        yield path.name, hashlib.sha256(path.read_bytes()).hexdigest()
