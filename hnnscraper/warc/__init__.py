"""Recorded pages out of WARC files: plain, gzip by record, or gzip in one piece.

Every record is checked to be whole before it is given: its length, what follows it, and its block
digest if it has one. Damage costs the damaged record and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hnnscraper.warc.page import RecordedResponse, is_http, page, repeated, repeats
from hnnscraper.warc.reader import Damaged, Reader, Record, next_record

__all__ = [
    "Damaged",
    "Originals",
    "RecordedResponse",
    "page",
    "record_at",
    "repeated",
    "repeats",
    "responses",
]


class Originals:
    """Where the pages read so far are, so that a record which repeats one can be read."""

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._places: dict[str, tuple[int, int]] = {}  # payload digest → file, byte

    def add(self, path: str, record: Record) -> None:
        if record.payload_digest is None:
            return
        if path not in self._paths[-1:]:
            self._paths.append(path)
        self._places.setdefault(record.payload_digest, (len(self._paths) - 1, record.offset_bytes))

    def page(self, digest: str) -> RecordedResponse:
        """Raises Damaged if it is in none of the files read."""
        if digest not in self._places:
            raise Damaged(
                f"it repeats a page ({digest}) that is in no file read before it; "
                "give that file too, before this one"
            )
        file, offset = self._places[digest]
        for record in _records_from(self._paths[file], offset):
            if record.payload_digest == digest and (found := page(record)):
                return found
        raise Damaged(f"the page it repeats ({digest}) can no longer be read")


def responses(
    path: str, bad: Callable[[str], None], originals: Originals | None = None
) -> Iterator[RecordedResponse]:
    """The HTML pages recorded in a WARC file, in its order.

    Pages are `response` records, `resource` records of an http(s) address, and `revisit` records
    whose payload is in this file or in those read before with the same `originals`. Others
    (requests, images, robots.txt) are passed over. `bad` is told, in a sentence that names file and
    place, of everything that cannot be read.
    """
    originals = originals or Originals()
    try:
        with open(path, "rb") as file:
            start: int | None = 0
            number = 0
            while start is not None:
                reader = Reader(file, start, number)
                try:
                    yield from _pages(path, reader, bad, originals)
                    return
                except Damaged as error:
                    start, number = next_record(file, reader.place), reader.number
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


def record_at(path: str, offset_bytes: int, record_id: str) -> Record:
    """The record with this id, at or behind a place of a file.

    Raises LookupError if there is none, OSError if the file cannot be read.
    """
    for record in _records_from(path, offset_bytes):
        if record.headers.get_header("WARC-Record-ID") == record_id:
            return record
    raise LookupError(f"{path}: no record {record_id} from byte {offset_bytes} on")


def _pages(
    path: str, reader: Reader, bad: Callable[[str], None], originals: Originals
) -> Iterator[RecordedResponse]:
    for record in reader.records():
        try:
            if isinstance(record, Damaged):
                raise record
            found = page(record)
            if found is not None:
                originals.add(path, record)
            elif digest := repeats(record):
                found = repeated(record, originals.page(digest))
        except Damaged as error:
            bad(f"{path}: {reader.name}: {error}; it is left out")
            continue
        if found is not None:
            yield found


def _records_from(path: str, offset_bytes: int) -> Iterator[Record]:
    with open(path, "rb") as file:
        for record in Reader(file, offset_bytes, 0).records():
            if isinstance(record, Record) and is_http(record):
                yield record
