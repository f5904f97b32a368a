"""The states of addresses: pending, done, gone, failed; written in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, or_, select, update

from hnnscraper.archive import records
from hnnscraper.archive.prepared import Prepared
from hnnscraper.archive.tables import articles, insert_into, revisions, urls
from hnnscraper.items import Visit
from hnnscraper.normalise import links
from hnnscraper.schedule import Plan, RetrySchedule

_LONGEST_WAIT = timedelta(days=1)  # until a section without its list is asked for again

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

# An article whose address is gone may have moved away from another one and be gone with it.
_ASK_OTHERS = (
    update(urls)
    .where(
        urls.c.article_id
        == select(_other.c.article_id).where(_other.c.url == bindparam("asked")).scalar_subquery(),
        urls.c.url != bindparam("asked"),
        urls.c.kind == "article",
        urls.c.state == "done",
        urls.c.due_at.is_(None),
        urls.c.asked_at < bindparam("at"),
    )
    .values(due_at=bindparam("now"))
)

_TRIES = select(urls.c.tries).where(urls.c.url == bindparam("asked"))
_BEHIND = (
    select(articles.c.id, articles.c.content_hash, articles.c.published_at)
    .join(urls, urls.c.article_id == articles.c.id)
    .where(urls.c.url == bindparam("asked"))
)
_SEEN_ADDRESS = (
    update(urls)
    .where(urls.c.url == bindparam("asked"))
    .values(
        state="done",
        reason=None,
        asked_at=bindparam("at"),
        status=bindparam("code"),
        due_at=bindparam("due"),
        tries=0,
    )
)
_SEEN_ARTICLE = (
    update(articles)
    .where(articles.c.id == bindparam("article"), articles.c.last_seen_at < bindparam("at"))
    .values(last_seen_at=bindparam("at"))
)
_BACK = (
    update(articles)
    .where(articles.c.id == bindparam("article"), articles.c.gone_at <= bindparam("at"))
    .values(gone_at=None, changed_at=bindparam("now"))
)
_SEEN_REVISION = (
    update(revisions)
    .where(
        revisions.c.article_id == bindparam("article"),
        revisions.c.content_hash == bindparam("hash"),
        revisions.c.last_seen_at < bindparam("at"),
    )
    .values(last_seen_at=bindparam("at"))
)


class Addresses:
    """Statements on `urls`. An answer older than the one known, or told again, changes nothing.

    `plan` says when an address is due again.
    """

    def __init__(self, dialect: str, plan: Plan) -> None:
        self._plan = plan
        self._note = insert_into(urls, dialect).on_conflict_do_nothing()
        answer = insert_into(urls, dialect)
        new = answer.excluded
        told = {
            name: new[name]
            for name in ("article_id", "state", "reason", "asked_at", "status", "due_at")
        }
        later = or_(urls.c.asked_at.is_(None), urls.c.asked_at <= new.asked_at)
        done = answer.on_conflict_do_update(
            index_elements=[urls.c.url],
            set_={**told, "tries": 0, "etag": new.etag, "last_modified": new.last_modified},
            where=later,
        )
        self._done = Prepared(done, urls.c.keys())
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
        own = records.columns(record)
        born = own["published_at"] or visit.at
        due = self._plan.revisits.next_visit(born, visit.at)
        for url, due_at in {visit.url: None, own["url"]: due}.items():
            self._done.run(connection, {**_row(url, "article", now), **told, "due_at": due_at})

    def unchanged(self, connection: Connection, visit: Visit, now: datetime) -> None:
        """A 304: what is known of the address, and of the article behind it, still holds; an
        article that was gone is back.
        """
        article = connection.execute(_BEHIND, {"asked": visit.url}).one_or_none()
        due = None
        if article is not None:
            due = self._plan.revisits.next_visit(article.published_at or visit.at, visit.at)
            keys = {"article": article.id, "hash": article.content_hash, "at": visit.at}
            connection.execute(_SEEN_ARTICLE, keys)
            connection.execute(_SEEN_REVISION, keys)
            connection.execute(_BACK, {"article": article.id, "at": visit.at, "now": now})
        connection.execute(
            _SEEN_ADDRESS, {"asked": visit.url, "at": visit.at, "due": due, "code": visit.status}
        )

    def read(self, connection: Connection, visit: Visit, kind: str, now: datetime) -> None:
        """A list that was read to its end."""
        told = {
            "state": "done",
            "asked_at": visit.at,
            "status": visit.status,
            "etag": visit.etag,
            "last_modified": visit.last_modified,
        }
        self._done.run(connection, {**_row(visit.url, kind, now), **told})

    def moved(self, connection: Connection, visit: Visit, to: str, now: datetime) -> None:
        told = {
            "article_id": links.article_id(to)[0],
            "state": "done",
            "reason": f"leads to {to}",
            "asked_at": visit.at,
            "status": visit.status,
        }
        self._done.run(connection, {**_row(visit.url, "article", now), **told})

    def failed(self, connection: Connection, visit: Visit, reason: str, now: datetime) -> None:
        self._answered(connection, visit, "failed", reason, now, self._plan.retries)

    def no_list(self, connection: Connection, visit: Visit, reason: str, now: datetime) -> None:
        """An address thought to be a list that is none."""
        self._answered(connection, visit, "failed", reason, now, self._plan.gone)

    def taken_back(
        self, connection: Connection, url: str, reason: str, tries: int, now: datetime
    ) -> None:
        """A list that was read was none. It is never given up: it may be all that there is."""
        latest = now + _LONGEST_WAIT
        due = min(self._plan.retries.next_try(tries, now) or latest, latest)
        told = {"state": "failed", "reason": reason, "tries": tries, "due_at": due}
        is_read = and_(urls.c.url == url, urls.c.state == "done")
        connection.execute(
            update(urls).where(is_read).values(**told, etag=None, last_modified=None)
        )

    def gone(self, connection: Connection, visit: Visit, now: datetime) -> None:
        self._answered(connection, visit, "gone", f"http-{visit.status}", now, self._plan.gone)
        keys = {"asked": visit.url, "at": visit.at, "now": now}
        connection.execute(_GONE_ARTICLE, keys)
        connection.execute(_ASK_OTHERS, keys)

    def _answered(
        self,
        connection: Connection,
        visit: Visit,
        state: str,
        reason: str,
        now: datetime,
        schedule: RetrySchedule,
    ) -> None:
        failures = 1 + (connection.execute(_TRIES, {"asked": visit.url}).scalar() or 0)
        due = schedule.next_try(failures, visit.at)
        row = {
            **_row(visit.url, "article", now),
            "state": state,
            "reason": reason,
            "asked_at": visit.at,
            "status": visit.status,
            "due_at": due,
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
        "backfill": None,
    }
