"""What came in over a year, which fields are weak, what failed, what changed."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, and_, func, select

from hnnscraper.archive.database import Archive
from hnnscraper.archive.statistics import lists
from hnnscraper.archive.statistics.dialects import Dialect
from hnnscraper.archive.tables import Utc, articles
from hnnscraper.figures import FieldMonth, Section, Weakness, Year
from hnnscraper.normalise.dates import LOCAL

_DAYS = 365


def of_a_year(archive: Archive, now: datetime) -> Year:
    """The 365 days of the newspaper that end with today. Raises ArchiveError."""
    last = now.astimezone(LOCAL).date()
    first = last - timedelta(days=_DAYS - 1)
    since = datetime.combine(first, time(), LOCAL)
    with archive.reading() as connection:
        dialect = Dialect(archive.dialect)
        return Year(
            first=first,
            last=last,
            by_day=_by_day(connection, dialect, since),
            sections=_sections(connection, dialect, since),
            weakness=_weakness(connection, dialect, since),
            failures=lists.failures(connection),
            failed=lists.failed(connection),
            changed=lists.changed(connection, since),
            gone=lists.gone(connection),
        )


def _by_day(connection: Connection, dialect: Dialect, since: datetime) -> dict[date, int]:
    day = dialect.day(articles.c.published_at)
    query = select(day, func.count()).where(articles.c.published_at >= since).group_by(day)
    return {date.fromisoformat(told): number for told, number in connection.execute(query)}


def _sections(connection: Connection, dialect: Dialect, since: datetime) -> tuple[Section, ...]:
    """By the outermost section, the largest first."""
    month, newest = dialect.month(articles.c.published_at), func.max(articles.c.published_at)
    query = (
        select(articles.c.section, month, func.count(), newest)
        .where(articles.c.published_at >= since)
        .group_by(articles.c.section, month)
    )
    numbers: defaultdict[str | None, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    last: dict[str | None, datetime] = {}
    for path, of_month, number, at in connection.execute(query):
        name = path.partition(" > ")[0] if path else None
        numbers[name][of_month] += number
        last[name] = max(at, last.get(name, at))
    found = [Section(name, dict(by_month), last[name]) for name, by_month in numbers.items()]
    return tuple(sorted(found, key=lambda section: (-section.articles, section.name or "")))


def _weakness(connection: Connection, dialect: Dialect, since: datetime) -> Weakness:
    query = dialect.weak_fields().bindparams(since=since)
    missing: defaultdict[tuple[str, str], int] = defaultdict(int)
    warned: defaultdict[tuple[str, str], int] = defaultdict(int)
    for month, field, told, number in connection.execute(query):
        if field != "warnings":
            missing[field, month] += number
            continue
        for doubted in {warning["field"] for warning in json.loads(told)}:
            warned[doubted, month] += number
    fields: defaultdict[str, dict[str, FieldMonth]] = defaultdict(dict)
    for field, month in sorted({*missing, *warned}):
        fields[field][month] = FieldMonth(missing[field, month], warned[field, month])
    return Weakness(_by_month(connection, dialect, since), dict(fields))


def _by_month(connection: Connection, dialect: Dialect, since: datetime) -> dict[str, int]:
    at = func.coalesce(articles.c.published_at, articles.c.first_seen_at, type_=Utc())
    undated = and_(articles.c.published_at.is_(None), articles.c.first_seen_at >= since)
    month = dialect.month(at)
    query = (
        select(month.label("month"), func.count().label("articles"))
        .where((articles.c.published_at >= since) | undated)
        .group_by(month)
        .order_by(month)
    )
    return {row.month: row.articles for row in connection.execute(query)}
