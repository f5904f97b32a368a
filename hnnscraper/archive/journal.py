"""The rows of `crawls`: who wrote to the archive, when, and how it ended."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, update

from hnnscraper._version import EXTRACTOR
from hnnscraper.archive import records
from hnnscraper.archive.tables import crawls, urls

KILLED = "killed"
REQUESTS = "downloader/request_count"  # in a crawl's counts

_BEGUN = insert(crawls)
_FINISHED = (
    update(crawls)
    .where(crawls.c.id == bindparam("key"))
    .values(
        finished_at=bindparam("at"), finish_reason=bindparam("reason"), counts=bindparam("numbers")
    )
)
_LEFT_BEHIND = (
    update(crawls)
    .where(crawls.c.finished_at.is_(None), crawls.c.finish_reason.is_(None))
    .values(finish_reason=KILLED)
)


def begin(connection: Connection, spider: str, arguments: Mapping[str, Any], now: datetime) -> str:
    """The id of a new row. Rows without an end are those of killed programs: only one writes."""
    connection.execute(_LEFT_BEHIND)
    # Behind the second its part, in steps of 16 µs: the names of a crawl and of its WARC files come
    # after those of the one before, though both may begin within a second.
    part = f"{now.microsecond // 16:04x}{secrets.token_hex(2)}"
    crawl = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{spider}-{part}"
    row = {
        "id": crawl,
        "spider": spider,
        "arguments": records.to_text(dict(arguments)),
        "started_at": now,
        "finished_at": None,
        "finish_reason": None,
        "counts": None,
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "version": EXTRACTOR,
    }
    connection.execute(_BEGUN, row)
    return crawl


def finish(
    connection: Connection, crawl: str, reason: str, counts: Mapping[str, int], now: datetime
) -> None:
    numbers = records.to_text(dict(sorted(counts.items())))
    told = {"key": crawl, "at": now, "reason": reason, "numbers": numbers}
    connection.execute(_FINISHED, told)


def requests_since(connection: Connection, at: datetime) -> int:
    """How many requests were made since then: what the crawls counted that began and ended since,
    and the addresses asked by others, once each.
    """
    ended = (
        select(crawls.c.started_at, crawls.c.finished_at, crawls.c.counts)
        .where(crawls.c.started_at >= at, crawls.c.counts.is_not(None))
        .order_by(crawls.c.started_at)
    )
    spans: list[tuple[datetime, datetime, int]] = []  # of crawls, with what they counted
    for began, end, counts in connection.execute(ended):
        counted = int(records.from_text(counts).get(REQUESTS, 0))
        if spans and began <= spans[-1][1]:  # times are to the second: one began as another ended
            began, last, before = spans.pop()
            end, counted = max(last, end), before + counted
        spans.append((began, end, counted))
    total = _asked(connection, urls.c.asked_at >= at)
    for began, end, counted in spans:
        total += max(0, counted - _asked(connection, urls.c.asked_at.between(began, end)))
    return total


def _asked(connection: Connection, when: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(urls).where(when)).scalar_one()
