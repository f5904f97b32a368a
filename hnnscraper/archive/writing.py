"""What a crawl writes: a page's record and its address in one transaction, and other answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from hnnscraper.archive import records
from hnnscraper.archive.addresses import Addresses
from hnnscraper.archive.database import Archive
from hnnscraper.archive.tables import articles, links, revisions
from hnnscraper.items import RawPage, Visit

Clock = Callable[[], datetime]


class Outcome(Enum):
    NEW = "new"  # an article not known before
    REVISED = "revised"  # a content of a known article not known before
    UNCHANGED = "unchanged"  # a content known before


@dataclass(frozen=True, slots=True)
class Stored:
    outcome: Outcome
    changed_fields: tuple[str, ...] = ()  # of a REVISED article, against what held before


def _utc_now() -> datetime:
    return datetime.now(UTC)


_ARTICLE = select(articles).where(articles.c.id == bindparam("key"))
_REVISION = select(
    revisions.c.number,
    revisions.c.first_seen_at,
    revisions.c.last_seen_at,
    revisions.c.extractor,
).where(revisions.c.article_id == bindparam("key"), revisions.c.content_hash == bindparam("hash"))
_NEW_ARTICLE = insert(articles)
_NEW_REVISION = insert(revisions)
_NEW_LINKS = insert(links)
_NO_LINKS = delete(links).where(links.c.article_id == bindparam("key"))
_ARTICLE_NOW = update(articles).where(articles.c.id == bindparam("key"))
_REVISION_NOW = update(revisions).where(revisions.c.number == bindparam("key"))


class Writer:
    """Writes to an archive that was opened for it.

    What holds of an article is the reading of its last visit, by the record's `fetched_at`, in
    whatever order visits are stored; of two readings of one visit that of the newer program; of
    two by one program that which is stored last.

    Every method raises ArchiveError if it cannot write, and then has written nothing.
    """

    def __init__(self, archive: Archive, clock: Clock = _utc_now) -> None:
        assert archive.connection is not None, "the archive was opened to read"
        self._archive = archive
        self._connection = archive.connection
        self._clock = clock
        self._addresses = Addresses(archive.dialect)

    def store(self, record: dict[str, Any], visit: Visit | None = None) -> Stored:
        """Keeps a record, and the address that gave it as done.

        Without a visit (an import) the record's own address is the one asked.
        """
        visit = visit or Visit(record["url"], records.seen_at(record))
        now = self._clock()
        with self._transaction() as connection:
            stored = self._keep(connection, record, visit.raw_page, now)
            self._addresses.done(connection, record, visit, now)
        return stored

    def discovered(
        self, urls: Iterable[str], *, kind: str = "article", found_in: str | None = None
    ) -> None:
        """Notes addresses as pending; those known already stay as they are."""
        now = self._clock()
        with self._transaction() as connection:
            self._addresses.discovered(connection, urls, kind, found_in, now)

    def failed(self, url: str, reason: str, *, status: int | None = None) -> None:
        """An address that gave no record, and why: `http-503`, `not-an-article: list`, …."""
        now = self._clock()
        with self._transaction() as connection:
            self._addresses.failed(connection, url, reason, status, now)

    def gone(self, url: str, status: int) -> None:
        """An address that the server says is no more (404, 410).

        Its article is kept, and marked as gone unless it is still had at another address.
        """
        now = self._clock()
        with self._transaction() as connection:
            self._addresses.gone(connection, url, status, now)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._archive.told(), self._connection.begin():
            yield self._connection

    def _keep(
        self, connection: Connection, record: dict[str, Any], page: RawPage | None, now: datetime
    ) -> Stored:
        known = connection.execute(_ARTICLE, {"key": record["id"]}).one_or_none()
        text = records.to_text(record)
        if known is None:
            self._insert_article(connection, record, text, now)
            self._insert_revision(connection, record, text, page, now)
            return Stored(Outcome.NEW)
        stored = Stored(Outcome.UNCHANGED)
        keys = {"key": record["id"], "hash": record["content_hash"]}
        revision = connection.execute(_REVISION, keys).one_or_none()
        if revision is None:
            self._insert_revision(connection, record, text, page, now)
            changed = records.changed_fields(records.from_text(known.record), record)
            stored = Stored(Outcome.REVISED, changed)
        else:
            self._see_revision_again(connection, revision, record, text, page)
        self._see_article_again(connection, known, record, text, now)
        return stored

    def _insert_article(
        self, connection: Connection, record: dict[str, Any], text: str, now: datetime
    ) -> None:
        at = records.seen_at(record)
        row = {
            "id": record["id"],
            **records.columns(record),
            "record": text,
            "first_seen_at": at,
            "last_seen_at": at,
            "changed_at": now,
        }
        connection.execute(_NEW_ARTICLE, row)
        if rows := records.link_rows(record):
            connection.execute(_NEW_LINKS, rows)

    def _see_article_again(
        self,
        connection: Connection,
        known: Row[*tuple[Any, ...]],
        record: dict[str, Any],
        text: str,
        now: datetime,
    ) -> None:
        at = records.seen_at(record)
        changes: dict[str, Any] = {}
        if at < known.first_seen_at:
            changes["first_seen_at"] = at
        if _is_newer(at, record["extractor"], known.last_seen_at, known.extractor):
            before = records.from_text(known.record)
            is_back = known.gone_at is not None and at >= known.gone_at
            if is_back or records.is_changed(before, record):
                changes["changed_at"] = now
            if is_back:
                changes["gone_at"] = None
            if before["related"] != record["related"]:
                _replace_links(connection, record)
            changes |= {**records.columns(record), "record": text, "last_seen_at": at}
        if changes:
            connection.execute(_ARTICLE_NOW.values(changes), {"key": record["id"]})

    def _insert_revision(
        self,
        connection: Connection,
        record: dict[str, Any],
        text: str,
        page: RawPage | None,
        now: datetime,
    ) -> None:
        at = records.seen_at(record)
        row = {
            "article_id": record["id"],
            "content_hash": record["content_hash"],
            **_first_reading(record, text, page),
            "first_seen_at": at,
            "last_seen_at": at,
            "stored_at": now,
        }
        connection.execute(_NEW_REVISION, row)

    def _see_revision_again(
        self,
        connection: Connection,
        known: Row[*tuple[Any, ...]],
        record: dict[str, Any],
        text: str,
        page: RawPage | None,
    ) -> None:
        """A revision holds the reading of its first visit."""
        at = records.seen_at(record)
        changes: dict[str, Any] = {}
        if at > known.last_seen_at:
            changes["last_seen_at"] = at
        is_first = at < known.first_seen_at
        if is_first:
            changes["first_seen_at"] = at
        reread = at == known.first_seen_at
        newer = records.program(record["extractor"]) > records.program(known.extractor)
        if is_first or (reread and newer):
            changes |= _first_reading(record, text, page)
        if changes:
            connection.execute(_REVISION_NOW.values(changes), {"key": known.number})


def _first_reading(record: dict[str, Any], text: str, page: RawPage | None) -> dict[str, Any]:
    return {
        "record": text,
        "extractor": record["extractor"],
        "warc_file": page and page.warc_file,
        "warc_offset": page and page.offset_bytes,
        "warc_record_id": page and page.record_id,
    }


def _replace_links(connection: Connection, record: dict[str, Any]) -> None:
    connection.execute(_NO_LINKS, {"key": record["id"]})
    if rows := records.link_rows(record):
        connection.execute(_NEW_LINKS, rows)


def _is_newer(at: datetime, extractor: str, than_at: datetime, than_extractor: str) -> bool:
    if at != than_at:
        return at > than_at
    return records.program(extractor) >= records.program(than_extractor)
