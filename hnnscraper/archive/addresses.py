"""The states of addresses: pending, done, gone, failed; written in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from hnnscraper.archive import records
from hnnscraper.archive.tables import articles, urls
from hnnscraper.items import Visit
from hnnscraper.normalise import links

# Both have ON CONFLICT, in the same words.
_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}

_other = urls.alias("other")

# The article that an address led to last, unless another of its addresses still gives it.
_GONE_ARTICLE = (
    update(articles)
    .where(
        articles.c.id
        == select(urls.c.article_id).where(urls.c.url == bindparam("asked")).scalar_subquery(),
        articles.c.gone_at.is_(None),
        articles.c.last_seen_at <= bindparam("at"),
        ~exists().where(
            _other.c.article_id == articles.c.id,
            _other.c.url != bindparam("asked"),
            _other.c.state == "done",
        ),
    )
    .values(gone_at=bindparam("at"), changed_at=bindparam("now"))
)


class Addresses:
    """Statements on `urls`. An answer older than the one known, or told again, changes nothing."""

    def __init__(self, dialect: str) -> None:
        self._note = _INSERTS[dialect](urls).on_conflict_do_nothing()
        answer = _INSERTS[dialect](urls)
        new = answer.excluded
        told = {
            name: new[name]
            for name in ("article_id", "state", "reason", "asked_at", "status", "due_at")
        }
        later = or_(urls.c.asked_at.is_(None), urls.c.asked_at <= new.asked_at)
        self._done = answer.on_conflict_do_update(
            index_elements=[urls.c.url],
            set_={**told, "tries": 0, "etag": new.etag, "last_modified": new.last_modified},
            where=later,
        )
        told.pop("article_id")
        self._not_done = answer.on_conflict_do_update(
            index_elements=[urls.c.url],
            set_={**told, "tries": urls.c.tries + 1},
            where=or_(urls.c.asked_at.is_(None), urls.c.asked_at < new.asked_at),
        )

    def discovered(
        self,
        connection: Connection,
        found: Iterable[str],
        kind: str,
        found_in: str | None,
        now: datetime,
    ) -> None:
        rows = [
            {**_row(url, kind, now), "state": "pending", "discovered_in": found_in} for url in found
        ]
        if rows:
            connection.execute(self._note, rows)

    def done(
        self, connection: Connection, record: dict[str, Any], visit: Visit, now: datetime
    ) -> None:
        """The address asked, and the record's own where that is another."""
        told = {
            "article_id": record["id"],
            "state": "done",
            "asked_at": visit.at,
            "status": visit.status,
            "etag": visit.etag,
            "last_modified": visit.last_modified,
        }
        for url in {visit.url, records.columns(record)["url"]}:
            connection.execute(self._done, {**_row(url, "article", now), **told})

    def moved(self, connection: Connection, visit: Visit, to: str, now: datetime) -> None:
        told = {
            "article_id": links.article_id(to)[0],
            "state": "done",
            "reason": f"leads to {to}",
            "asked_at": visit.at,
            "status": visit.status,
        }
        connection.execute(self._done, {**_row(visit.url, "article", now), **told})

    def failed(self, connection: Connection, visit: Visit, reason: str, now: datetime) -> None:
        self._answered(connection, visit, "failed", reason, now)

    def gone(self, connection: Connection, visit: Visit, now: datetime) -> None:
        self._answered(connection, visit, "gone", f"http-{visit.status}", now)
        connection.execute(_GONE_ARTICLE, {"asked": visit.url, "at": visit.at, "now": now})

    def _answered(
        self, connection: Connection, visit: Visit, state: str, reason: str, now: datetime
    ) -> None:
        row = {
            **_row(visit.url, "article", now),
            "state": state,
            "reason": reason,
            "asked_at": visit.at,
            "status": visit.status,
            "tries": 1,
        }
        connection.execute(self._not_done, row)


def _row(url: str, kind: str, now: datetime) -> dict[str, Any]:
    return {
        "url": url,
        "article_id": links.article_id(url)[0],
        "kind": kind,
        "reason": None,
        "discovered_at": now,
        "discovered_in": None,
        "asked_at": None,
        "status": None,
        "due_at": None,
        "tries": 0,
        "etag": None,
        "last_modified": None,
    }
