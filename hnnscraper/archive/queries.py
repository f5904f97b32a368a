"""What exports, `show` and `diff` ask of an archive."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from hnnscraper.archive import reading, records, telling
from hnnscraper.archive.database import Archive
from hnnscraper.archive.reading import Revision
from hnnscraper.archive.selection import Selection, is_in_section
from hnnscraper.archive.tables import articles, revisions, urls
from hnnscraper.errors import NotInArchive
from hnnscraper.normalise import links

_AT_ONCE = 50  # rows held in memory; the longest record known has a megabyte

_OF_VERSIONS = ("first_seen_at", "last_seen_at", "warc_file", "warc_offset", "warc_record_id")
_OF_ARTICLES = ("changed_at", "gone_at")
_VERSION = and_(
    revisions.c.article_id == articles.c.id, revisions.c.content_hash == articles.c.content_hash
)


@dataclass(frozen=True, slots=True)
class Selected:
    """`records` can be gone through once, while the archive is open.

    `changed_until` is the last change of anything in the archive, None if it is empty: asked for
    what changed since then, a later export misses nothing, and has what changed in that very
    second again. It is so because the archive has one writer, whose clock never goes back.
    `count` asks how many there are; of one section it is not known before all are read.
    """

    records: Iterable[dict[str, Any]]
    changed_until: datetime | None
    count: Callable[[], int | None]


@contextmanager
def selected(
    archive: Archive, selection: Selection, columns: Collection[str] = ()
) -> Iterator[Selected]:
    """The records meant, with those of `exporting.columns.Kept` that are named in `columns`.

    All of it is one state of the archive, whatever is written meanwhile. In the order of
    publication, of change if `changed_since` is given; versions as they were first seen.
    """
    kept = [name for name in (*_OF_VERSIONS, *_OF_ARTICLES) if name in columns]
    with archive.reading() as connection:
        until = connection.execute(select(func.max(articles.c.changed_at))).scalar_one()
        yield Selected(
            _records(connection, selection, kept), until, lambda: _count(connection, selection)
        )


def _count(connection: Connection, selection: Selection) -> int | None:
    if selection.section is not None:
        return None
    query = select(func.count()).select_from(articles).where(*_conditions(selection))
    if selection.revisions:
        query = query.join(revisions)
    return connection.execute(query).scalar_one()


def _records(
    connection: Connection, selection: Selection, kept: list[str]
) -> Iterator[dict[str, Any]]:
    query = _query(selection, kept)
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(query):
        record = records.from_text(row.record)
        if selection.section is not None:
            holding = records.from_text(row.holding) if selection.revisions else record
            if not is_in_section(holding, selection.section):
                continue
        for name in kept:
            value = getattr(row, name)
            record[name] = value.isoformat() if isinstance(value, datetime) else value
        yield record


def _query(selection: Selection, kept: list[str]) -> Select[Any]:
    source = revisions if selection.revisions else articles
    columns: list[ColumnElement[Any]] = [source.c.record]
    columns += [(revisions if name in _OF_VERSIONS else articles).c[name] for name in kept]
    # The joins are outer ones, though each article has a version: that keeps SQLite on the index of
    # the articles' order, where it would else sort everything first, on disk.
    if selection.revisions:
        query = select(*columns).join_from(articles, revisions, isouter=True)
        if selection.section is not None:
            query = query.add_columns(articles.c.record.label("holding"))
    elif set(kept) & set(_OF_VERSIONS):
        query = select(*columns).join_from(articles, revisions, _VERSION, isouter=True)
    else:
        query = select(*columns)
    return query.where(*_conditions(selection)).order_by(*_order(selection))


def _conditions(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.since is not None:
        yield articles.c.published_at >= selection.since
    if selection.before is not None:
        yield articles.c.published_at < selection.before
    if selection.changed_since is not None:
        yield articles.c.changed_at >= selection.changed_since


def _order(selection: Selection) -> Iterator[ColumnElement[Any]]:
    if selection.changed_since is not None:
        yield articles.c.changed_at
    else:
        yield articles.c.published_at.nulls_first()
    yield articles.c.id
    if selection.revisions:
        yield revisions.c.first_seen_at
        yield revisions.c.content_hash


def article(archive: Archive, key: str, site: str) -> dict[str, Any]:
    """The current record of an id, or of an address in any form it is met in.

    Raises NotInArchive, with what is known of the address.
    """
    for form in _forms(key, site):
        if record := reading.article(archive, form):
            return record
    lines = [f"{key}: the archive {archive.name} holds no such article"]
    lines += [f"  {telling.address(row)}" for row in _addresses(archive, key, site)]
    raise NotInArchive("\n".join(lines))


def version(versions: Sequence[Revision], number: int) -> Revision:
    """The version of this number, from 1 by when they were first seen; raises NotInArchive."""
    if 1 <= number <= len(versions):
        return versions[number - 1]
    have = "only 1" if len(versions) == 1 else f"1 to {len(versions)}"
    raise NotInArchive(f"there is no version {number} of {versions[0].article_id}, {have}")


def _addresses(archive: Archive, key: str, site: str) -> list[Row[Any]]:
    forms = _forms(key, site)
    query = select(urls).where(or_(urls.c.url.in_(forms), urls.c.article_id.in_(forms)))
    return list(reading.stream(archive, query.order_by(urls.c.url)))


def gone_at(archive: Archive, article_id: str) -> datetime | None:
    """When the newspaper was found to have taken the article down."""
    query = select(articles.c.gone_at).where(articles.c.id == article_id)
    (row,) = reading.stream(archive, query)
    at: datetime | None = row.gone_at
    return at


def _forms(key: str, site: str) -> list[str]:
    """The key, and for an address the form the records have, and the id the newspaper gave it."""
    if not key.lower().startswith(("http://", "https://")):
        return [key]
    own = links.own_address(key, None, site)[0]
    forms = [key, own]
    if links.host(own) in links.NEWSPAPER_HOSTS | {links.host(site)}:
        number, rule = links.article_id(own)
        forms += [number] if rule == "url-number" else []
    return list(dict.fromkeys(forms))
