"""Figures made by hand for tests of what is shown of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hnnscraper.figures import Addresses, Finding, Glance, Health, Run, Sample, Sizes, Year
from hnnscraper.items import RawPage

NOW = datetime(2025, 12, 20, 1, tzinfo=UTC)  # 08:00 in Huế
PAGE = RawPage("20251210T010000Z-latest-00001.warc.gz", 7312, "<urn:uuid:1>")

FINDING = Finding("broken", "field", "byline", "after-text", "12 of 40", "34 to 40", "14 runs")
UNJUDGED = Finding("fine", "rule", "tags", None, "3 of 9", "unknown", "2 runs", judged=False)
HEALTH = Health(
    run="1",
    spider="latest",
    at=NOW,
    level="broken",
    findings=(FINDING, UNJUDGED),
    samples=(Sample("https://huengaynay.vn/a-1.html", ("byline",), PAGE),),
    fine=57,
)


def run(**changes: Any) -> Run:
    made: dict[str, Any] = {
        "id": "20251220T003000Z-latest-000001",
        "spider": "latest",
        "started_at": NOW - timedelta(minutes=30),
        "finished_at": NOW - timedelta(minutes=28, seconds=45),
        "reason": "finished",
        "counts": {"archive/new": 7, "archive/revised": 2, "page/failed": 1},
        **changes,
    }
    return Run(**made)


def glance(**changes: Any) -> Glance:
    made: dict[str, Any] = {
        "name": "data/hnn.db",
        "articles": 20000,
        "revisions": 21234,
        "gone": 12,
        "undated": 3,
        "oldest_publication": datetime(2005, 12, 31, 23, tzinfo=UTC),
        "newest_publication": NOW - timedelta(hours=1),
        "newest_first_seen": NOW - timedelta(minutes=29),
        "addresses": Addresses(20100, 5, 40, 50, 49, 12),
        "sizes": Sizes(541_224_960, 1_900_000_000, 3),
        "runs": (run(level="broken"), run(id="0", finished_at=None, reason=None, counts={})),
        "health": (HEALTH,),
        **changes,
    }
    return Glance(**made)


def year(by_day: dict[date, int] | None = None, **changes: Any) -> Year:
    return Year(
        first=changes.pop("first", date(2024, 12, 21)),
        last=changes.pop("last", date(2025, 12, 20)),
        by_day=by_day or {},
        **changes,
    )
