"""Which payloads the archive's WARC files hold already, and where."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, select

from hnnscraper.archive.prepared import Prepared
from hnnscraper.archive.tables import insert_into, payloads
from hnnscraper.archive.warc_records import Copy
from hnnscraper.items import RawPage

_FIRST = select(payloads).where(payloads.c.digest == bindparam("key"))
_IS_KNOWN = Prepared(select(payloads.c.digest).where(payloads.c.digest == bindparam("key")))


class Copies:
    """Statements on `payloads`. What is new is kept in memory until the next transaction.

    A program killed before that has lost no page: the payload is written a second time.
    """

    def __init__(self, dialect: str) -> None:
        new = insert_into(payloads, dialect)
        columns = {column.name: new.excluded[column.name] for column in payloads.c}
        note = new.on_conflict_do_update(index_elements=[payloads.c.digest], set_=columns)
        self._note = Prepared(note, payloads.c.keys())
        # SQLite needs no transaction to look; PostgreSQL would leave one open.
        self._looks_outside = dialect == "sqlite"
        self._new: dict[str, Copy] = {}

    def first_copy(self, connection: Connection, digest: str) -> Copy | None:
        if copy := self._new.get(digest):
            return copy
        if self._looks_outside and _IS_KNOWN.first(connection, {"key": digest}) is None:
            return None
        with connection.begin():
            row = connection.execute(_FIRST, {"key": digest}).one_or_none()
        if row is None:
            return None
        page = RawPage(row.warc_file, row.warc_offset, row.warc_record_id)
        return Copy(row.digest, row.url, row.fetched_at, page)

    def remember(self, copy: Copy) -> None:
        self._new[copy.digest] = copy

    def write(self, connection: Connection) -> None:
        if self._new:
            self._note.run_many(connection, [_row(copy) for copy in self._new.values()])

    def written(self) -> None:
        self._new.clear()


def _row(copy: Copy) -> dict[str, Any]:
    return {
        "digest": copy.digest,
        "url": copy.url,
        "fetched_at": copy.at,
        "warc_file": copy.page.warc_file,
        "warc_offset": copy.page.offset_bytes,
        "warc_record_id": copy.page.record_id,
    }
