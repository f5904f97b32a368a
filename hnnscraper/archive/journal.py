"""The rows of `crawls`: who wrote to the archive, when, and how it ended."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from hnnscraper._version import EXTRACTOR
from hnnscraper.archive import records
from hnnscraper.archive.tables import crawls

KILLED = "killed"

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
    crawl = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{spider}-{secrets.token_hex(3)}"
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
