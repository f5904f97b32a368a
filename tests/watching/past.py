"""Five weeks of crawls written right into an archive, as if they had been made every day."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from hnnscraper.archive import health as rows
from hnnscraper.archive import journal, open_archive
from hnnscraper.watching.measures import section_of
from tests.paper import Newspaper
from tests.paper.lists import feed_address
from tests.paper.sections import TOP

DAYS = 36


def write_past(url: str, newspaper: Newspaper, spider: str = "latest") -> None:
    """What came in by day and section, how fresh the feeds were: all of it was well."""
    with open_archive(url, writing=True) as archive:
        assert archive.connection is not None
        for days in range(DAYS, 0, -1):
            at = newspaper.now.astimezone(UTC) - timedelta(days=days)
            with archive.connection.begin():
                crawl = journal.begin(archive.connection, spider, {}, at)
                journal.finish(archive.connection, crawl, "finished", {}, at)
                rows.write(
                    archive.connection,
                    crawl=crawl,
                    spider=spider,
                    at=at,
                    level="fine",
                    findings=[],
                    samples=[],
                    measures=_measures(newspaper, at),
                )


def _measures(newspaper: Newspaper, at: datetime) -> dict[str, float]:
    new = [a for a in newspaper.by_number if at - timedelta(days=1) < a.published <= at]
    measures = Counter[str]()
    for article in new:
        hour = article.published.astimezone(UTC)
        measures[f"published/{hour:%Y-%m-%dT%H}/{section_of('https://x' + article.path)}"] += 1
    newest = max((a.published for a in newspaper.by_number if a.published <= at), default=at)
    for section in (None, *TOP):
        name = f"{section.path if section else ''}|{feed_address(section)}"
        measures[f"now/missed/{name}"] = 0
    return {
        **measures,
        "now/newest_article": newest.timestamp(),
        "now/newest_age_hours": (at - newest) / timedelta(hours=1),
        "revisited": 250,
        "same": 250,
        "list/read/front": 1,
        "list/read/section": 9,
        "list/read/feed": 10,
    }
