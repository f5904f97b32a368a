"""The checks of runs, as the watching half of the program leaves them in the archive."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from hnnscraper.archive.tables import crawls, health


def keep(
    connection: Connection,
    crawl: str,
    at: datetime,
    level: str,
    *,
    spider: str = "latest",
    findings: tuple[dict[str, Any], ...] = (),
    samples: tuple[dict[str, Any], ...] = (),
) -> None:
    """The run, where it is not there, and its health."""
    if connection.execute(select(crawls.c.id).where(crawls.c.id == crawl)).one_or_none() is None:
        run = {"id": crawl, "spider": spider, "arguments": "{}", "started_at": at}
        connection.execute(insert(crawls), {**run, "host": "hue", "pid": 1, "version": "x"})
    row = {
        "crawl_id": crawl,
        "spider": spider,
        "at": at,
        "level": level,
        "findings": json.dumps(findings),
        "samples": json.dumps(samples),
        "measures": json.dumps({"records": 40, "checked/fine": 57}),
    }
    connection.execute(insert(health), row)


def finding(level: str = "broken", **changes: Any) -> dict[str, Any]:
    return {
        "level": level,
        "judged": True,
        "check": "field",
        "what": "byline",
        "rule": None,
        "saw": "12 of 40 records have a byline (30 %)",
        "expected": "at least 85 %",
        "source": "the 14 runs before",
        **changes,
    }


def sample(number: int) -> dict[str, Any]:
    return {
        "url": f"https://huengaynay.vn/kinh-te/mau-{number}.html",
        "fields": ["byline", "body"],
        "warc_file": "20260301T123000Z-latest-00001.warc.gz",
        "warc_offset": 7312,
        "warc_record_id": f"<urn:uuid:{number}>",
    }
