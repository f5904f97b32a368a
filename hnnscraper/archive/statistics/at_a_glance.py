"""How much there is, how old and how new, what is waiting, how the last runs went."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, and_, case, func, select

from hnnscraper.archive.database import Archive
from hnnscraper.archive.statistics import health
from hnnscraper.archive.statistics.dialects import Dialect
from hnnscraper.archive.tables import articles, crawls, metadata, revisions, urls
from hnnscraper.figures import Addresses, Glance, Run, Sizes


def at_a_glance(archive: Archive, warc: Path, now: datetime, *, runs: int = 10) -> Glance:
    """`warc` is the directory of the WARC files, `now` says what is due, `runs` how many to tell.

    Raises ArchiveError.
    """
    with archive.reading() as connection:
        return Glance(
            name=archive.name.removeprefix("sqlite:///"),
            articles=_count(connection, select(func.count()).select_from(articles)),
            revisions=_count(connection, select(func.count()).select_from(revisions)),
            gone=_count(connection, select(func.count()).where(articles.c.gone_at.is_not(None))),
            undated=_count(
                connection, select(func.count()).where(articles.c.published_at.is_(None))
            ),
            oldest_publication=_time(connection, func.min(articles.c.published_at)),
            newest_publication=_time(connection, func.max(articles.c.published_at)),
            newest_first_seen=_time(connection, func.max(articles.c.first_seen_at)),
            addresses=_addresses(connection, now),
            sizes=_sizes(connection, archive.dialect, warc),
            runs=_runs(connection, runs),
            health=health.of_each_spider(connection),
        )


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.execute(query).scalar_one())


def _time(connection: Connection, what: Any) -> datetime | None:
    at: datetime | None = connection.execute(select(what)).scalar_one()
    return at


def _addresses(connection: Connection, now: datetime) -> Addresses:
    is_due = and_(urls.c.state == "done", urls.c.due_at <= now)
    is_given_up = and_(urls.c.state == "failed", urls.c.due_at.is_(None))
    query = select(
        func.count(),
        *(
            func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
            for condition in (
                urls.c.state == "pending",
                is_due,
                and_(urls.c.state == "failed", urls.c.due_at.is_not(None)),
                is_given_up,
                urls.c.state == "gone",
            )
        ),
    ).where(urls.c.kind == "article")
    return Addresses(*map(int, connection.execute(query).one()))


def _sizes(connection: Connection, dialect: str, warc: Path) -> Sizes:
    database = connection.execute(Dialect(dialect).database_bytes(list(metadata.tables)))
    files = [file.stat().st_size for file in warc.glob("*.warc.gz")] if warc.is_dir() else []
    return Sizes(int(database.scalar_one()), sum(files), len(files))


def _runs(connection: Connection, number: int) -> tuple[Run, ...]:
    rows = connection.execute(select(crawls).order_by(crawls.c.id.desc()).limit(number)).all()
    levels = health.levels(connection, [row.id for row in rows])
    return tuple(
        Run(
            id=row.id,
            spider=row.spider,
            started_at=row.started_at,
            finished_at=row.finished_at,
            reason=row.finish_reason,
            counts=json.loads(row.counts or "{}"),
            level=levels.get(row.id),
        )
        for row in rows
    )
