"""What the archive knows already of the articles and lists that an answer leads to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from hnnscraper.archive.tables import articles as records
from hnnscraper.archive.tables import urls

_KEYS_AT_ONCE = 500  # in one statement; SQLite takes 32,766
_STALE = timedelta(days=1)  # before a list's link to an article that is gone is followed again

_ARTICLES = select(
    urls.c.article_id, urls.c.url, urls.c.state, urls.c.asked_at, urls.c.due_at
).where(urls.c.kind == "article", urls.c.article_id.in_(bindparam("keys", expanding=True)))
_PUBLICATIONS = select(records.c.published_at).where(
    records.c.published_at.is_not(None), records.c.id.in_(bindparam("keys", expanding=True))
)
_LISTS = select(urls.c.url).where(urls.c.url.in_(bindparam("keys", expanding=True)))


def articles(connection: Connection, keys: Sequence[str]) -> dict[str, Row[*tuple[Any, ...]]]:
    """By article id, for those known: of its addresses the one that was asked last."""
    found: dict[str, Row[*tuple[Any, ...]]] = {}
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        chunk = {"keys": list(keys[start : start + _KEYS_AT_ONCE])}
        for row in connection.execute(_ARTICLES, chunk):
            other = found.setdefault(row.article_id, row)
            if row.asked_at and (other.asked_at is None or row.asked_at > other.asked_at):
                found[row.article_id] = row
    return found


def is_source_of_others(connection: Connection, url: str, keys: Collection[str]) -> bool:
    """Whether an article not among the keys, that is there, was first found at the address."""
    query = select(urls.c.url).where(
        urls.c.discovered_in == url,
        urls.c.kind == "article",
        urls.c.state == "done",
        urls.c.article_id.not_in(list(keys)),
    )
    return connection.execute(query.limit(1)).first() is not None


def publications(connection: Connection, keys: Sequence[str]) -> list[datetime]:
    """When those of the articles were published of which it is known."""
    return list(connection.execute(_PUBLICATIONS, {"keys": list(keys)}).scalars())


def lists(connection: Connection, addresses: Sequence[str]) -> set[str]:
    """Those of the addresses that are known."""
    found: set[str] = set()
    for start in range(0, len(addresses), _KEYS_AT_ONCE):
        chunk = {"keys": list(addresses[start : start + _KEYS_AT_ONCE])}
        found.update(connection.execute(_LISTS, chunk).scalars())
    return found


def is_worth_asking(
    row: Row[*tuple[Any, ...]], *, changed_at: datetime | None, now: datetime
) -> bool:
    """Whether a list's word makes a known article due: it is back, or has changed."""
    if row.asked_at is None:
        return False  # it is pending
    if row.due_at is not None and row.due_at <= now:
        return False  # it is due already
    if row.state == "gone":
        return bool(row.asked_at + _STALE <= now)
    return changed_at is not None and changed_at > row.asked_at and row.state == "done"
