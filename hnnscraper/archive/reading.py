"""Questions to an archive; every answer streams, so that its size does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, or_, select

from hnnscraper.archive import records
from hnnscraper.archive.database import Archive
from hnnscraper.archive.tables import articles, crawls, revisions, urls
from hnnscraper.items import RawPage

_AT_ONCE = 500  # rows held in memory


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of an article. Times are UTC."""

    number: int
    article_id: str
    content_hash: str
    record: dict[str, Any]
    extractor: str
    first_seen_at: datetime
    last_seen_at: datetime
    stored_at: datetime
    raw_page: RawPage | None


def stream(archive: Archive, query: Select[Any]) -> Iterator[Row[Any]]:
    """The rows of a query, as they held when it began; the writer is not kept waiting."""
    with archive.reading() as connection:
        yield from connection.execution_options(yield_per=_AT_ONCE).execute(query)


def article(archive: Archive, key: str) -> dict[str, Any] | None:
    """The current record of the article with this id, or behind this address; None if unknown."""
    behind = select(urls.c.article_id).where(urls.c.url == key)
    query = (
        select(articles.c.record)
        .where(or_(articles.c.id == key, articles.c.url == key, articles.c.id.in_(behind)))
        .order_by((articles.c.id == key).desc(), (articles.c.url == key).desc())
        .limit(1)
    )
    with archive.reading() as connection:
        text = connection.execute(query).scalar_one_or_none()
    return None if text is None else records.from_text(text)


def current(archive: Archive) -> Iterator[dict[str, Any]]:
    """The current record of every article, by id."""
    for row in stream(archive, select(articles.c.record).order_by(articles.c.id)):
        yield records.from_text(row.record)


def revisions_of(archive: Archive, article_id: str) -> list[Revision]:
    """The versions of an article, by when they were first seen."""
    query = (
        select(revisions)
        .where(revisions.c.article_id == article_id)
        .order_by(revisions.c.first_seen_at, revisions.c.number)
    )
    return [_revision(row) for row in stream(archive, query)]


def all_revisions(archive: Archive) -> Iterator[Revision]:
    """Every version of every article, in the order they were stored."""
    return map(_revision, stream(archive, select(revisions).order_by(revisions.c.number)))


def addresses(archive: Archive, state: str | None = None) -> Iterator[Row[Any]]:
    """The rows of `urls`, those in one state or all, in the order they were discovered."""
    query = select(urls).order_by(urls.c.discovered_at, urls.c.url)
    return stream(archive, query if state is None else query.where(urls.c.state == state))


def all_crawls(archive: Archive) -> Iterator[Row[Any]]:
    """The rows of `crawls`, oldest first."""
    return stream(archive, select(crawls).order_by(crawls.c.id))


def _revision(row: Row[Any]) -> Revision:
    page = None
    if row.warc_file is not None:
        page = RawPage(row.warc_file, row.warc_offset, row.warc_record_id)
    return Revision(
        number=row.number,
        article_id=row.article_id,
        content_hash=row.content_hash,
        record=records.from_text(row.record),
        extractor=row.extractor,
        first_seen_at=row.first_seen_at,
        last_seen_at=row.last_seen_at,
        stored_at=row.stored_at,
        raw_page=page,
    )
