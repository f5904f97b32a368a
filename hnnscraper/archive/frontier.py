"""What a crawl of the whole newspaper is to ask next, and what its answers led to.

The queue is the table `urls`: an article is asked for when it is pending or due, a list (section,
further page, feed, sitemap) when it is due, or while the backfill has still to read it. Nothing
lasts in memory: a crawl killed at any moment goes on from here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from hnnscraper.archive import journal, known
from hnnscraper.archive.offers import Address, Left, ListKind, ListLink, Noted, Offer
from hnnscraper.archive.tables import archive_meta, urls
from hnnscraper.archive.writing import Writer
from hnnscraper.items import Visit

# In which order lists are read: those that lead to other lists first.
_ORDER: tuple[ListKind, ...] = ("section", "feed", "sitemap", "listing")
_IS_LIST = urls.c.kind.in_(_ORDER)
_BACKFILL = "backfill"  # the name in archive_meta of the one that has not ended, if any


class Frontier:
    """`backfill`: whether the crawl reads every list to its end, or only what is new in it."""

    def __init__(self, writer: Writer, *, backfill: bool) -> None:
        self._writer = writer
        self._backfill = backfill

    # --- what to ask ----------------------------------------------------------------------------

    def lists(self, count: int, without: Iterable[str] = ()) -> list[Address]:
        """Lists to be read now, in the order they are best read."""
        wanted = and_(self._list_is_wanted(self._writer.now()), urls.c.url.not_in(list(without)))
        found: list[Address] = []
        for kind in _ORDER:
            query = select(urls).where(urls.c.kind == kind, wanted).order_by(urls.c.discovered_at)
            found += self._addresses(query.limit(count - len(found)))
            if len(found) >= count:
                break
        return found

    def articles(self, count: int, without: Iterable[str] = ()) -> list[Address]:
        """Articles never asked for, the newest first; then those that are due, by their time."""
        others = urls.c.url.not_in(list(without))
        pending = (
            select(urls)
            .where(urls.c.kind == "article", urls.c.state == "pending", others)
            .order_by(urls.c.discovered_at.desc())
        )
        found = self._addresses(pending.limit(count))
        if len(found) < count:
            due = select(urls).where(
                urls.c.kind == "article", urls.c.due_at <= self._writer.now(), others
            )
            found += self._addresses(due.order_by(urls.c.due_at).limit(count - len(found)))
        return found

    def next_due_at(self, within: timedelta) -> datetime | None:
        """When the next address that failed is due again, if that is soon."""
        is_ours = or_(urls.c.kind == "article", urls.c.backfill == "pending")
        query = select(func.min(urls.c.due_at)).where(
            urls.c.state == "failed",
            urls.c.tries < _SOON_TRIES,
            is_ours if self._backfill else urls.c.kind != "sitemap",
        )
        with self._writer.reading() as connection:
            at = connection.execute(query).scalar()
        return at if at is not None and at <= self._writer.now() + within else None

    def left(self) -> Left:
        now = self._writer.now()
        is_left = or_(urls.c.state == "pending", urls.c.due_at <= now)
        with self._writer.reading() as connection:
            return Left(
                _count(connection, and_(urls.c.kind == "article", is_left)),
                _count(connection, and_(_IS_LIST, self._list_is_wanted(now))),
            )

    def requests_since(self, at: datetime) -> int:
        """How many requests were made since then, further tries included; of a crawl that was
        killed or began earlier only the addresses asked, once each.
        """
        with self._writer.reading() as connection:
            return journal.requests_since(connection, at)

    def _list_is_wanted(self, now: datetime) -> ColumnElement[bool]:
        due = urls.c.due_at <= now
        if not self._backfill:
            return due
        never_failed = and_(urls.c.due_at.is_(None), urls.c.state.in_(("pending", "done")))
        return and_(urls.c.backfill == "pending", or_(never_failed, due))

    def _addresses(self, query: Any) -> list[Address]:
        with self._writer.reading() as connection:
            return [
                Address(r.url, r.kind, r.etag, r.last_modified, r.tries, r.reason, r.discovered_in)
                for r in connection.execute(query)
            ]

    # --- where to begin -------------------------------------------------------------------------

    def begin_latest(self, seeds: Sequence[ListLink]) -> None:
        """Every section and feed known is to be read, and the seeds."""
        now = self._writer.now()
        with self._writer.transaction() as connection:
            self._note_lists(connection, seeds, None, now)
            connection.execute(
                update(urls)
                .where(urls.c.kind.in_(("section", "feed")), urls.c.state.in_(("pending", "done")))
                .values(due_at=now)
            )

    def begin_backfill(self, seeds: Sequence[ListLink], arguments: str) -> bool:
        """Goes on with the backfill that has not ended, or begins one; whether it goes on.

        One with other arguments is given up: its lists are read from their beginning.
        """
        now = self._writer.now()
        with self._writer.transaction() as connection:
            name = archive_meta.c.name == _BACKFILL
            begun = connection.execute(select(archive_meta.c.value).where(name)).scalar()
            self._note_lists(connection, seeds, None, now)
            if begun == arguments:
                return True
            connection.execute(delete(archive_meta).where(name))
            connection.execute(insert(archive_meta).values(name=_BACKFILL, value=arguments))
            connection.execute(update(urls).where(_IS_LIST).values(backfill="pending"))
        return False

    def end_backfill(self) -> None:
        """Notes that the backfill has read every list, if it has: the next one begins anew."""
        waiting = and_(urls.c.backfill == "pending", urls.c.due_at.is_not(None))
        with self._writer.transaction() as connection:
            wanted = or_(self._list_is_wanted(self._writer.now()), waiting)
            if _count(connection, wanted) or _count(connection, urls.c.state == "pending"):
                return
            connection.execute(delete(archive_meta).where(archive_meta.c.name == _BACKFILL))

    # --- what answers lead to -------------------------------------------------------------------

    def offered(self, offer: Offer, found_in: str) -> Noted:
        """Notes what an answer leads to."""
        with self._writer.transaction() as connection:
            return self._note(connection, offer, found_in)

    def read(self, visit: Visit, kind: str, offer: Offer) -> Noted:
        """A list that was read, with what it leads to: in one transaction, so that a list is never
        taken as read whose further pages are not known.
        """
        with self._writer.transaction() as connection:
            noted = self._note(connection, offer, visit.url)
            self._writer.addresses.read(connection, visit, kind, self._writer.now())
            self._end_list(connection, visit.url)
        return noted

    def is_no_list(self, visit: Visit, reason: str) -> None:
        """An address thought to be a list gave something else; it is tried again some day."""
        with self._writer.transaction() as connection:
            self._writer.addresses.no_list(connection, visit, reason, self._writer.now())

    def led_to_others(self, url: str, keys: Collection[str]) -> bool:
        """Whether the list was the first to name an article that is there and none of the keys."""
        with self._writer.reading() as connection:
            return known.is_source_of_others(connection, url, keys)

    def has_no_list(self, url: str, reason: str, tries: int) -> None:
        """A section that was read turns out to be without its list, so many times in a row. It is
        asked for again, in full, at least once a day; by a backfill with the other sections, as
        only beside them it is seen what is its own.
        """
        now = self._writer.now()
        with self._writer.transaction() as connection:
            self._writer.addresses.taken_back(connection, url, reason, tries, now)
            if self._backfill:
                is_section = urls.c.kind == "section"
                connection.execute(update(urls).where(is_section).values(backfill="pending"))

    def knows_any(self, kind: ListKind) -> bool:
        """Whether any list of the kind is known."""
        with self._writer.reading() as connection:
            return _count(connection, urls.c.kind == kind) > 0

    def unchanged(self, visit: Visit) -> None:
        """A list that has not changed since it was read."""
        with self._writer.transaction() as connection:
            self._writer.addresses.unchanged(connection, visit, self._writer.now())
            self._end_list(connection, visit.url)

    def give_up(self, url: str) -> None:
        """A list that is not to be read further in this backfill."""
        with self._writer.transaction() as connection:
            self._end_list(connection, url)

    def unknown(self, keys: Iterable[str]) -> set[str]:
        """Those of the articles' keys that no address is known of."""
        with self._writer.reading() as connection:
            return set(keys) - set(known.articles(connection, list(keys)))

    def published(self, keys: Iterable[str], *, before: datetime) -> tuple[int, int]:
        """Of so many of the articles it is known when they were published, of so many before."""
        with self._writer.reading() as connection:
            times = known.publications(connection, list(keys))
        return len(times), sum(at < before for at in times)

    def _end_list(self, connection: Connection, url: str) -> None:
        values: dict[str, Any] = {"due_at": None}
        if self._backfill:
            values["backfill"] = "done"
        connection.execute(update(urls).where(urls.c.url == url).values(values))

    def _note(self, connection: Connection, offer: Offer, found_in: str) -> Noted:
        now = self._writer.now()
        articles = self._note_articles(connection, offer.articles, found_in, now)
        found = [*offer.lists, *offer.next_pages]
        lists = tuple(self._note_lists(connection, found, found_in, now))
        for page in offer.next_pages if not self._backfill else ():
            connection.execute(update(urls).where(urls.c.url == page.url).values(due_at=now))
        return Noted(articles, lists)

    def _note_articles(
        self,
        connection: Connection,
        found: Mapping[str, tuple[str, datetime | None]],
        found_in: str,
        now: datetime,
    ) -> int:
        rows = known.articles(connection, list(found))
        new = [url for key, (url, _) in found.items() if key not in rows]
        self._writer.addresses.discovered(connection, new, "article", found_in, now)
        again = [
            row.url
            for key, row in rows.items()
            if known.is_worth_asking(row, changed_at=found[key][1], now=now)
        ]
        if again:
            connection.execute(update(urls).where(urls.c.url.in_(again)).values(due_at=now))
        return len(new)

    def _note_lists(
        self, connection: Connection, found: Sequence[ListLink], found_in: str | None, now: datetime
    ) -> list[ListLink]:
        there = known.lists(connection, [link.url for link in found])
        new: list[ListLink] = []
        for link in found:
            if link.url not in there:
                there.add(link.url)
                new.append(link)
                self._writer.addresses.discovered(connection, [link.url], link.kind, found_in, now)
                values = {"backfill": "pending"} if self._backfill else {"due_at": now}
                connection.execute(update(urls).where(urls.c.url == link.url).values(values))
        return new


_SOON_TRIES = 3  # failures in a row after which a crawl no longer waits for the next try


def _count(connection: Connection, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(urls).where(condition)).scalar_one()
