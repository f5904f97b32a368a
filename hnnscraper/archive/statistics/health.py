"""What the checks of the last runs found, as the table `health` tells it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, inspect, select

from hnnscraper.archive.tables import health as health_table
from hnnscraper.figures import Finding, Health, Sample
from hnnscraper.items import RawPage

# A spider that was not run for so long before the last run says nothing about today.
_OUTDATED = timedelta(days=40)


def of_each_spider(connection: Connection) -> tuple[Health, ...]:
    """The health of each spider's last checked run, the newest first."""
    if not _is_there(connection):
        return ()
    last = select(health_table.c.spider, func.max(health_table.c.at).label("at")).group_by(
        health_table.c.spider
    )
    newest = last.subquery()
    query = (
        select(health_table)
        .join(
            newest, (health_table.c.spider == newest.c.spider) & (health_table.c.at == newest.c.at)
        )
        .order_by(health_table.c.at.desc(), health_table.c.crawl_id.desc())
    )
    last_of: dict[str, Health] = {}
    for row in connection.execute(query):  # several ended in one second: the last that began
        last_of.setdefault(row.spider, _health_of(row))
    found = tuple(last_of.values())
    return tuple(health for health in found if health.at >= found[0].at - _OUTDATED)


def levels(connection: Connection, runs: list[str]) -> dict[str, str]:
    """Run → level, of those that were checked."""
    if not _is_there(connection):
        return {}
    query = select(health_table.c.crawl_id, health_table.c.level).where(
        health_table.c.crawl_id.in_(runs)
    )
    return {row.crawl_id: row.level for row in connection.execute(query)}


def _is_there(connection: Connection) -> bool:
    """An archive that no checking program has written to yet has no such table."""
    return inspect(connection).has_table(health_table.name)


def _health_of(row: Row[Any]) -> Health:
    return Health(
        run=row.crawl_id,
        spider=row.spider,
        at=row.at,
        level=row.level,
        findings=tuple(_finding(told) for told in json.loads(row.findings or "[]")),
        samples=tuple(_sample(told) for told in json.loads(row.samples or "[]")),
        fine=int(json.loads(row.measures or "{}").get("checked/fine", 0)),
    )


def _finding(told: dict[str, Any]) -> Finding:
    return Finding(
        level=told["level"],
        check=told["check"],
        what=told["what"],
        rule=told.get("rule"),
        saw=told["saw"],
        expected=told["expected"],
        source=told["source"],
        judged=told.get("judged", True),
    )


def _sample(told: dict[str, Any]) -> Sample:
    page = None
    if told.get("warc_file") is not None:
        page = RawPage(told["warc_file"], told["warc_offset"], told["warc_record_id"])
    return Sample(told["url"], tuple(told["fields"]), page)
