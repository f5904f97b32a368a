"""A record into `articles`, `revisions` and `links`, in its caller's transaction.

What holds of an article is the reading of its last visit, by the record's `fetched_at`, in whatever
order visits are stored; of two readings of one visit that of the newer program; of two by one
program that which is stored last. A revision holds the reading of its first visit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from hnnscraper.archive import records
from hnnscraper.archive.prepared import Prepared
from hnnscraper.archive.tables import articles, links, revisions
from hnnscraper.items import RawPage


class Outcome(Enum):
    NEW = "new"  # an article not known before
    REVISED = "revised"  # a content of a known article not known before
    UNCHANGED = "unchanged"  # a content known before


@dataclass(frozen=True, slots=True)
class Stored:
    outcome: Outcome
    changed_fields: tuple[str, ...] = ()  # of a REVISED article, against what held before


_IS_KNOWN = Prepared(select(articles.c.id).where(articles.c.id == bindparam("key")))
_ARTICLE = select(articles).where(articles.c.id == bindparam("key"))
_REVISION = select(
    revisions.c.number,
    revisions.c.first_seen_at,
    revisions.c.last_seen_at,
    revisions.c.extractor,
).where(revisions.c.article_id == bindparam("key"), revisions.c.content_hash == bindparam("hash"))
_READING = (
    select(revisions.c.record)
    .where(
        revisions.c.article_id == bindparam("key"),
        revisions.c.first_seen_at <= bindparam("at"),
        revisions.c.last_seen_at >= bindparam("at"),
    )
    .order_by(revisions.c.first_seen_at.desc(), revisions.c.number)
    .limit(1)
)
_NEW_ARTICLE = Prepared(insert(articles), articles.c.keys())
_NEW_REVISION = Prepared(insert(revisions), [c.name for c in revisions.c if c.name != "number"])
_NEW_LINKS = Prepared(insert(links), links.c.keys())
_NO_LINKS = delete(links).where(links.c.article_id == bindparam("key"))
_HOLDING = [column.name for column in articles.c if column.name != "id"]
_HOLDS_NOW = (
    update(articles)
    .where(articles.c.id == bindparam("key"))
    .values({name: bindparam(name) for name in _HOLDING})
)
_FIRST_SEEN = update(articles).where(articles.c.id == bindparam("key"))
_SEEN_AGAIN = (
    update(revisions)
    .where(revisions.c.number == bindparam("key"))
    .values(last_seen_at=bindparam("last_seen_at"))
)
_REVISION_NOW = update(revisions).where(revisions.c.number == bindparam("key"))


def keep(
    connection: Connection, record: dict[str, Any], page: RawPage | None, now: datetime
) -> Stored:
    """`page` is where the raw page is; `now` the archive's clock."""
    text = records.to_text(record)
    if _IS_KNOWN.first(connection, {"key": record["id"]}) is None:
        _insert_article(connection, record, text, now)
        _insert_revision(connection, record, text, page, now)
        return Stored(Outcome.NEW)
    known = connection.execute(_ARTICLE, {"key": record["id"]}).one()
    stored = Stored(Outcome.UNCHANGED)
    keys = {"key": record["id"], "hash": record["content_hash"]}
    revision = connection.execute(_REVISION, keys).one_or_none()
    if revision is None:
        changed = records.changed_fields(_before(connection, known, record), record)
        _insert_revision(connection, record, text, page, now)
        stored = Stored(Outcome.REVISED, changed)
    else:
        _see_revision_again(connection, revision, record, text, page)
    _see_article_again(connection, known, record, text, now)
    return stored


def _before(
    connection: Connection, known: Row[*tuple[Any, ...]], record: dict[str, Any]
) -> dict[str, Any]:
    """What an article's new text is to be compared with.

    For a page that was read before, by another program, that reading; else what held.
    """
    keys = {"key": record["id"], "at": records.seen_at(record)}
    reading = connection.execute(_READING, keys).scalar_one_or_none()
    return records.from_text(reading or known.record)


def _insert_article(
    connection: Connection, record: dict[str, Any], text: str, now: datetime
) -> None:
    at = records.seen_at(record)
    row = {
        "id": record["id"],
        **records.columns(record),
        "record": text,
        "first_seen_at": at,
        "last_seen_at": at,
        "changed_at": now,
        "gone_at": None,
    }
    _NEW_ARTICLE.run(connection, row)
    _insert_links(connection, record)


def _see_article_again(
    connection: Connection,
    known: Row[*tuple[Any, ...]],
    record: dict[str, Any],
    text: str,
    now: datetime,
) -> None:
    at = records.seen_at(record)
    before = records.from_text(known.record)
    # Not `last_seen_at`: the server may have said since that nothing changed.
    if not _is_newer(at, record["extractor"], records.seen_at(before), known.extractor):
        if at < known.first_seen_at:
            connection.execute(_FIRST_SEEN.values(first_seen_at=at), {"key": record["id"]})
        return
    if before["related"] != record["related"]:
        _replace_links(connection, record)
    is_back = known.gone_at is not None and at >= known.gone_at
    is_changed = is_back or records.is_changed(before, record)
    row = {
        "key": record["id"],
        **records.columns(record),
        "record": text,
        "first_seen_at": known.first_seen_at,
        "last_seen_at": max(at, known.last_seen_at),
        "changed_at": now if is_changed else known.changed_at,
        "gone_at": None if is_back else known.gone_at,
    }
    connection.execute(_HOLDS_NOW, row)


def _insert_revision(
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
    _NEW_REVISION.run(connection, row)


def _see_revision_again(
    connection: Connection,
    known: Row[*tuple[Any, ...]],
    record: dict[str, Any],
    text: str,
    page: RawPage | None,
) -> None:
    at = records.seen_at(record)
    if at > known.last_seen_at:
        connection.execute(_SEEN_AGAIN, {"key": known.number, "last_seen_at": at})
    newer = records.program(record["extractor"]) > records.program(known.extractor)
    if at < known.first_seen_at or (at == known.first_seen_at and newer):
        first = {**_first_reading(record, text, page), "first_seen_at": at}
        connection.execute(_REVISION_NOW.values(first), {"key": known.number})


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
    _insert_links(connection, record)


def _insert_links(connection: Connection, record: dict[str, Any]) -> None:
    if rows := records.link_rows(record):
        _NEW_LINKS.run_many(connection, rows)


def _is_newer(at: datetime, extractor: str, than_at: datetime, than_extractor: str) -> bool:
    if at != than_at:
        return at > than_at
    return records.program(extractor) >= records.program(than_extractor)
