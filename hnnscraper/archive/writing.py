"""What a crawl writes, each call in one transaction: records, addresses, other answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from hnnscraper.archive import journal, keeping, records
from hnnscraper.archive.addresses import Addresses
from hnnscraper.archive.clock import Clock, never_back
from hnnscraper.archive.copies import Copies
from hnnscraper.archive.database import Archive
from hnnscraper.archive.keeping import Stored
from hnnscraper.archive.warc_records import Copy
from hnnscraper.clock import utc_now
from hnnscraper.items import Visit
from hnnscraper.schedule import NEVER, Plan


class Writer:
    """Writes to an archive that was opened for it. `clock` gives the archive's time, aware; `plan`
    says when an address is due again.

    Every method raises ArchiveError if it cannot write, and then has written nothing.
    """

    def __init__(self, archive: Archive, clock: Clock = utc_now, plan: Plan = NEVER) -> None:
        assert archive.connection is not None, "the archive was opened to read"
        self._archive = archive
        self._connection = archive.connection
        self._clock = never_back(archive, clock)
        self._time_of_day = clock
        self._addresses = Addresses(archive.dialect, plan)
        self._copies = Copies(archive.dialect)
        self._crawl: str | None = None

    def begin_crawl(self, spider: str, arguments: Mapping[str, Any]) -> str:
        """Notes that a program (a crawl, an import) begins to write; gives its id.

        Programs that were killed are marked so.
        """
        with self.transaction() as connection:
            self._crawl = journal.begin(connection, spider, arguments, self._clock())
        return self._crawl

    def finish_crawl(self, reason: str, counts: Mapping[str, int]) -> None:
        assert self._crawl is not None, "no crawl has begun"
        with self.transaction() as connection:
            journal.finish(connection, self._crawl, reason, counts, self._clock())

    def store(self, record: dict[str, Any], visit: Visit | None = None) -> Stored:
        """Keeps a record, and the address that gave it as done.

        Without a visit (an import) the record's own address is the one asked.
        """
        visit = visit or Visit(record["url"], records.seen_at(record))
        now = self._clock()
        with self.transaction() as connection:
            stored = keeping.keep(connection, record, visit.raw_page, now)
            self._addresses.done(connection, record, visit, now)
        return stored

    def discovered(
        self, urls: Iterable[str], *, kind: str = "article", found_in: str | None = None
    ) -> None:
        """Notes addresses as pending; those known already stay as they are."""
        with self.transaction() as connection:
            self._addresses.discovered(connection, urls, kind, found_in, self._clock())

    def failed(self, visit: Visit, reason: str) -> None:
        """An address that gave no record, and why: `http-503`, `not-an-article: list`, …."""
        with self.transaction() as connection:
            self._addresses.failed(connection, visit, reason, self._clock())

    def gone(self, visit: Visit) -> None:
        """An address that the server says is no more (404, 410).

        Its article is kept, and marked as gone unless it is still had at another address.
        """
        with self.transaction() as connection:
            self._addresses.gone(connection, visit, self._clock())

    def unchanged(self, visit: Visit) -> None:
        """An address whose answer was 304: nothing was sent, as nothing has changed."""
        with self.transaction() as connection:
            self._addresses.unchanged(connection, visit, self._clock())

    def moved(self, visit: Visit, to: str) -> None:
        """An address that leads to another one, which is asked for itself."""
        with self.transaction() as connection:
            self._addresses.moved(connection, visit, to, self._clock())

    def first_copy(self, digest: str) -> Copy | None:
        """Where a raw page with this payload digest is, if the archive has one."""
        with self._archive.told():
            return self._copies.first_copy(self._connection, digest)

    def remember_copy(self, copy: Copy) -> None:
        """Notes where a payload is; written with the next transaction."""
        self._copies.remember(copy)

    @property
    def addresses(self) -> Addresses:
        return self._addresses

    def now(self) -> datetime:
        """The time of day: when something is due does not go by the archive's own clock."""
        return self._time_of_day()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """What is there, without the lock to write; no part of a transaction."""
        with self._archive.told(), self._archive.read_only(self._connection):
            yield self._connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction, with what is noted to be written with the next."""
        with self._archive.told(), self._connection.begin():
            self._copies.write(self._connection)
            yield self._connection
        self._copies.written()
