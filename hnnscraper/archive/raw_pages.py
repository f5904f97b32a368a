"""The WARC files that a crawl writes; a page is on disk before a record stands on it."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from hnnscraper.archive import warc_records
from hnnscraper.archive.warc_records import Copy, Exchange
from hnnscraper.errors import ArchiveError
from hnnscraper.items import RawPage

_MOST_ON_THE_WAY = 32  # pages; more than are asked for at once


@dataclass(frozen=True, slots=True)
class _OnTheWay:
    """A page that is written, and may not be on disk yet."""

    page: RawPage
    copy: Copy | None  # of a payload not known before
    synced: Future[None]


class Copies(Protocol):
    """What remembers where payloads are, from one crawl to the next."""

    def first_copy(self, digest: str) -> Copy | None: ...

    def remember_copy(self, copy: Copy) -> None: ...


class RawPages:
    """The WARC files of one crawl: `<crawl>-00001.warc.gz` and so on in `directory`.

    A file that reached `max_bytes` is followed by the next. No file is made before the first page,
    and none that is there already is ever opened. A payload that is in the directory's files is
    not written again: a `revisit` record names its first copy.

    The disk is waited for in a thread: a page is safe, and its payload known, after `settle`.
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
        self._disk = ThreadPoolExecutor(1, "raw-pages")
        self._on_the_way: deque[_OnTheWay] = deque()  # in the file's order

    def write(self, exchange: Exchange) -> RawPage:
        """Both records; the place of the response's (or revisit's).

        Raises ArchiveError if they cannot be written whole, or an earlier page could not.
        """
        if len(self._on_the_way) >= _MOST_ON_THE_WAY:
            self.settle()
        digest = warc_records.digest(exchange.body)
        copy = self._first_copy(digest) if exchange.body else None
        try:
            if self._file is None or self._size >= self._max_bytes:
                self._next_file()
            more = {"WARC-Warcinfo-ID": self._warcinfo_id}
            response = (
                warc_records.revisit(exchange, copy, more)
                if copy
                else warc_records.response(exchange, digest, more)
            )
            page = RawPage(self._name, self._size, warc_records.record_id(response))
            self._append(
                warc_records.member(response),
                warc_records.member(warc_records.request(exchange, page.record_id, more)),
            )
        except OSError as error:
            raise self._unwritten(error) from error
        is_first = bool(exchange.body) and copy is None
        first = Copy(digest, exchange.url, exchange.at, page) if is_first else None
        self._on_the_way.append(_OnTheWay(page, first, self._disk.submit(self._sync)))
        return page

    def settle(self, page: RawPage | None = None) -> None:
        """Returns when a page, and all before it, are on disk; without one, all that were written.

        Raises ArchiveError if the disk did not take one; then it and all behind it are not kept.
        """
        while self._on_the_way:
            first = self._on_the_way[0]
            if page and first.page.offset_bytes > page.offset_bytes:
                return
            try:
                first.synced.result()
            except OSError as error:
                self._take_back(first.page.offset_bytes)
                raise self._unwritten(error) from error
            self._on_the_way.popleft()
            if first.copy:
                self._copies.remember_copy(first.copy)

    def close(self) -> None:
        """No record stands on a page that did not settle: whether it does is no matter here."""
        with suppress(ArchiveError):
            self.settle()
        self._disk.shutdown()
        self._close_file()

    def _close_file(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def _name(self) -> str:
        return f"{self._crawl}-{self._number:05d}.warc.gz"

    def _first_copy(self, digest: str) -> Copy | None:
        """The copy that is known, if its file is still there."""
        if any(each.copy and each.copy.digest == digest for each in self._on_the_way):
            self.settle()
        copy = self._copies.first_copy(digest)
        return copy if copy and (self._directory / copy.page.warc_file).exists() else None

    def _next_file(self) -> None:
        self.settle()
        self._close_file()
        self._number += 1
        self._directory.mkdir(parents=True, exist_ok=True)
        # No `with`: it stays open from page to page, until the next file or the crawl's end.
        self._file = open(self._directory / self._name, "xb", buffering=0)  # noqa: SIM115 (kept open)
        self._size = 0
        _sync_directory(self._directory)
        info = warc_records.warcinfo(self._name, self._crawl)
        self._warcinfo_id = warc_records.record_id(info)
        self._append(warc_records.member(info))
        self._sync()

    def _append(self, *members: bytes) -> None:
        """All of them or, as far as the disk lets, none."""
        assert self._file is not None
        left = memoryview(b"".join(members))
        size = self._size + len(left)
        try:
            while left:
                left = left[self._file.write(left) :]
        except OSError:
            self._take_back(self._size)
            raise
        self._size = size

    def _sync(self) -> None:
        assert self._file is not None
        os.fsync(self._file.fileno())

    def _take_back(self, offset_bytes: int) -> None:
        """Leaves nothing in the file from there on."""
        assert self._file is not None
        wait(each.synced for each in self._on_the_way)
        self._on_the_way = deque(
            each for each in self._on_the_way if each.page.offset_bytes < offset_bytes
        )
        self._file.seek(offset_bytes)
        self._file.truncate()
        self._size = offset_bytes

    def _unwritten(self, error: OSError) -> ArchiveError:
        path = self._directory / self._name
        return ArchiveError(f"{path}: cannot be written: {error.strerror}")


def _sync_directory(directory: Path) -> None:
    """So that the file's name, too, is on disk."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
