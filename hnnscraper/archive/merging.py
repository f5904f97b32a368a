"""Versions from another archive into this one, so that the order they come in does not matter.

Each version is joined with what is held: the first and last time it was seen, the reading of its
first visit, the article's reading of its last visit. Joins of this kind give the same in any order
and any number of times, so that A into B is B into A, and a broken import is simply run again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from hnnscraper.archive import records
from hnnscraper.archive.addresses import Addresses
from hnnscraper.archive.clock import Clock, never_back
from hnnscraper.archive.database import Archive
from hnnscraper.archive.tables import articles, links, revisions, urls
from hnnscraper.clock import utc_now
from hnnscraper.items import RawPage, Visit
from hnnscraper.schedule import NEVER, Plan

GONE_ELSEWHERE = "gone-elsewhere"  # the reason of an address that another archive found gone


@dataclass(frozen=True, slots=True)
class Version:
    """A record with what its archive knew of it. Times are aware."""

    record: dict[str, Any]
    first_seen_at: datetime
    last_seen_at: datetime
    gone_at: datetime | None = None  # of the article
    raw_page: RawPage | None = None


_ARTICLE = select(articles).where(articles.c.id == bindparam("key"))
_REVISION = select(revisions).where(
    revisions.c.article_id == bindparam("key"), revisions.c.content_hash == bindparam("hash")
)
_ADDRESS = select(urls.c.state, urls.c.asked_at).where(urls.c.url == bindparam("key"))


class Merger:
    """Writes to an archive that was opened for it; `clock` is the archive's, `plan` says when the
    addresses of what it takes are due again.
    """

    def __init__(self, archive: Archive, clock: Clock = utc_now, plan: Plan = NEVER) -> None:
        assert archive.connection is not None, "the archive was opened to read"
        self._archive = archive
        self._connection = archive.connection
        self._clock = never_back(archive, clock)
        self._addresses = Addresses(archive.dialect, plan)

    def keep(self, versions: Iterable[Version]) -> Counter[str]:
        """Joins versions with what is held, in one transaction: all of them or, if it fails, none.

        Counts them as `new` (an article not known before), `revised` (a version not known before
        of a known one) or `known`. Raises ArchiveError.
        """
        now = self._clock()
        with self._archive.told(), self._connection.begin():
            return Counter(self._join(self._connection, version, now) for version in versions)

    def _join(self, connection: Connection, version: Version, now: datetime) -> str:
        record = version.record
        keys = {"key": record["id"], "hash": record["content_hash"]}
        article = connection.execute(_ARTICLE, {"key": record["id"]}).mappings().one_or_none()
        revision = connection.execute(_REVISION, keys).mappings().one_or_none()
        joined = joined_article(version, article, now)
        if article is None:
            connection.execute(insert(articles), joined)
        elif joined != {name: article[name] for name in joined}:
            connection.execute(update(articles).where(articles.c.id == record["id"]), joined)
        if article is None or joined["record"] != article["record"]:
            _write_links(connection, records.from_text(joined["record"]))
        if revision is None:
            connection.execute(insert(revisions), {**joined_revision(version), "stored_at": now})
        else:
            changed = joined_revision(version, revision)
            if changed != {name: revision[name] for name in changed}:
                number = revisions.c.number == revision["number"]
                connection.execute(update(revisions).where(number), changed)
        self._mark_address(connection, version, joined["gone_at"], now)
        return "new" if article is None else "revised" if revision is None else "known"

    def _mark_address(
        self, connection: Connection, version: Version, gone_at: datetime | None, now: datetime
    ) -> None:
        """The record's own address is done, or gone; an answer known as late is let be."""
        url = records.columns(version.record)["url"]
        known = connection.execute(_ADDRESS, {"key": url}).one_or_none()
        asked_at = known and known.asked_at
        if asked_at is None or asked_at < version.last_seen_at:
            visit = Visit(url, version.last_seen_at)
            self._addresses.done(connection, version.record, visit, now)
        elif known is None or known.state != "done":
            return
        if gone_at is not None and (asked_at is None or asked_at <= gone_at):
            gone = {"state": "gone", "reason": GONE_ELSEWHERE, "asked_at": gone_at}
            connection.execute(update(urls).where(urls.c.url == url), gone)


def joined_article(version: Version, held: Any, now: datetime) -> dict[str, Any]:
    """The row of `articles` that holds both; `held` is the row there was, or None."""
    record, text = version.record, records.to_text(version.record)
    first, last, gone, changed_at = (
        version.first_seen_at,
        version.last_seen_at,
        version.gone_at,
        now,
    )
    if held is not None:
        first = min(first, held["first_seen_at"])
        before = records.from_text(held["record"])
        if _currency(last, record, text) <= _currency(held["last_seen_at"], before, held["record"]):
            record, text = before, held["record"]
        last = max(last, held["last_seen_at"])
        gone = max(filter(None, (gone, held["gone_at"])), default=None)
    # The last time it was found gone, unless it was seen later; the first would not be the same
    # in every order.
    gone = gone if gone is not None and gone >= last else None
    if held is not None and gone == held["gone_at"] and not records.is_changed(before, record):
        changed_at = held["changed_at"]
    return {
        "id": record["id"],
        **records.columns(record),
        "record": text,
        "first_seen_at": first,
        "last_seen_at": last,
        "changed_at": changed_at,
        "gone_at": gone,
    }


def joined_revision(version: Version, held: Any = None) -> dict[str, Any]:
    """The row of `revisions` that holds both, but for its number and when it was stored."""
    page, record = version.raw_page, version.record
    first, last = version.first_seen_at, version.last_seen_at
    reading = {
        "record": records.to_text(record),
        "extractor": records.columns(record)["extractor"],
        "warc_file": page and page.warc_file,
        "warc_offset": page and page.offset_bytes,
        "warc_record_id": page and page.record_id,
    }
    if held is not None:
        first, last = min(first, held["first_seen_at"]), max(last, held["last_seen_at"])
        known = {name: held[name] for name in reading}
        reading = min(known, reading, key=_primacy)
    return {
        "article_id": record["id"],
        "content_hash": record["content_hash"],
        **reading,
        "first_seen_at": first,
        "last_seen_at": last,
    }


def _currency(last_seen_at: datetime, record: dict[str, Any], text: str) -> tuple[Any, ...]:
    """Of two readings of an article the greater holds; the text decides where nothing else does."""
    return (
        last_seen_at,
        records.seen_at(record),
        records.program(record["extractor"]),
        text,
    )


def _primacy(reading: dict[str, Any]) -> tuple[Any, ...]:
    """Of two readings of a version the lesser is kept: that of the earlier visit, then that of the
    newer program, then that whose page is kept."""
    seen_at = records.seen_at(records.from_text(reading["record"]))
    program = tuple(-number for number in records.program(reading["extractor"]))
    page = (reading["warc_file"] or "", reading["warc_offset"] or 0)
    return (seen_at, program, reading["warc_file"] is None, reading["record"], page)


def _write_links(connection: Connection, record: dict[str, Any]) -> None:
    connection.execute(delete(links).where(links.c.article_id == record["id"]))
    if rows := records.link_rows(record):
        connection.execute(insert(links), rows)
