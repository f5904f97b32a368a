"""The rows of `health` and `shapes`: what was measured in crawls, and what markup pages had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from hnnscraper.archive import records
from hnnscraper.archive.tables import archive_meta, crawls, health, insert_into, shapes

_EARLIER = (
    select(health.c.at, health.c.findings, health.c.measures, crawls.c.version)
    .join(crawls, crawls.c.id == health.c.crawl_id)
    .where(health.c.spider == bindparam("spider"), health.c.at >= bindparam("since"))
    .order_by(health.c.at)
)
_SHAPES = select(shapes).where(shapes.c.extractor == bindparam("extractor"))


@dataclass(frozen=True, slots=True)
class Measured:
    """What is kept of one crawl. `at` is aware."""

    at: datetime
    extractor: str
    findings: list[dict[str, Any]]
    measures: dict[str, float]


@dataclass(slots=True)
class Shape:
    """How often a field was held so. `first_seen_at` is None for what the archive has not."""

    field: str
    shape: str
    pages: int
    first_url: str
    first_seen_at: datetime | None = None


def earlier(connection: Connection, spider: str, since: datetime) -> list[Measured]:
    """The spider's crawls since a time, oldest first."""
    return [
        Measured(
            row.at, row.version, records.from_json(row.findings), records.from_json(row.measures)
        )
        for row in connection.execute(_EARLIER, {"spider": spider, "since": since})
    ]


def write(
    connection: Connection,
    *,
    crawl: str,
    spider: str,
    at: datetime,
    level: str,
    findings: Sequence[Mapping[str, Any]],
    samples: Sequence[Mapping[str, Any]],
    measures: Mapping[str, float],
) -> None:
    row = {
        "crawl_id": crawl,
        "spider": spider,
        "at": at,
        "level": level,
        "findings": records.to_text(list(findings)),
        "samples": records.to_text(list(samples)),
        "measures": records.to_text(dict(measures)),
    }
    connection.execute(insert(health), row)


def known_shapes(connection: Connection, extractor: str) -> list[Shape]:
    return [
        Shape(row.field, row.shape, row.pages, row.first_url, row.first_seen_at)
        for row in connection.execute(_SHAPES, {"extractor": extractor})
    ]


def add_shapes(
    connection: Connection, extractor: str, seen: Sequence[Shape], now: datetime
) -> None:
    """Adds the pages of one crawl to what is known."""
    new = insert_into(shapes, connection.dialect.name)
    note = new.on_conflict_do_update(
        index_elements=[shapes.c.extractor, shapes.c.field, shapes.c.shape],
        set_={
            "pages": shapes.c.pages + new.excluded.pages,
            "last_seen_at": new.excluded.last_seen_at,
        },
    )
    rows = [
        {
            "extractor": extractor,
            "field": each.field,
            "shape": each.shape,
            "first_seen_at": now,
            "last_seen_at": now,
            "pages": each.pages,
            "first_url": each.first_url,
        }
        for each in seen
    ]
    if rows:
        connection.execute(note, rows)


def state(connection: Connection, spider: str) -> dict[str, Any] | None:
    """What people were last told of a spider, as `write_state` had it."""
    query = select(archive_meta.c.value).where(archive_meta.c.name == _name(spider))
    text = connection.execute(query).scalar_one_or_none()
    return None if text is None else dict(records.from_json(text))


def write_state(connection: Connection, spider: str, value: Mapping[str, Any]) -> None:
    connection.execute(delete(archive_meta).where(archive_meta.c.name == _name(spider)))
    text = records.to_text(dict(value))
    connection.execute(insert(archive_meta).values(name=_name(spider), value=text))


def _name(spider: str) -> str:
    return f"notice/{spider}"
