"""Weeks of a newspaper: `archive` once, then `latest` several times a day while it is written on.

`python -m tests.days --days 30 --runs 3` asserts, after every run, that what is new is in the
archive, and that what was edited, withdrawn, moved or restored is seen in the time that
REVISIT_SCHEDULE and GONE_SCHEDULE promise. Clock and newspaper are set ahead, in one runner.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerRunner
from scrapy.utils.defer import deferred_from_coro
from scrapy.utils.project import get_project_settings
from scrapy.utils.reactor import install_reactor

from hnnscraper import archiving, clock
from hnnscraper.archive import open_archive, reading
from hnnscraper.schedule import Plan
from tests import states
from tests.crawls import PLAIN, Crawls
from tests.paper import Changes, Newspaper, Paper

DAY, WEEK = timedelta(days=1), timedelta(days=7)
# Of what may happen to an article of the first week and to one older: when it is seen at last. An
# article that is restored is due a day after it was seen to be gone, then a week later.
PROMISES = {"edited": (DAY, WEEK + DAY), "withdrawn": (DAY, WEEK + DAY), "moved": (DAY, WEEK + DAY)}
RESTORED = WEEK + DAY
SHOWN = ("url", "title", "lead", "body", "byline", "published_at")


@dataclass(frozen=True)
class Awaited:
    """Something that happened to an article, to be seen by a time."""

    article: str
    what: str
    until: datetime


class Weeks:
    """The newspaper, the archive, and what the one has and the other may not have yet."""

    def __init__(self, paper: Paper, directory: Path) -> None:
        self.paper, self.newspaper = paper, paper.newspaper
        self.crawls = Crawls(paper, directory)
        self.settings = get_project_settings()
        for name, value in {
            **self.crawls.settings,
            "SITE_URL": paper.url,
            "ARCHIVE_URL": self.crawls.url,
            "WARC_DIR": str(directory / "warc"),
            "LOG_LEVEL": "ERROR",
        }.items():
            self.settings.set(name, value, priority="cmdline")
        self.plan = Plan.of(self.settings)
        self.awaited: list[Awaited] = []
        self.wrong: list[str] = []

    async def crawl(self, runner: AsyncCrawlerRunner, spider: str) -> None:
        clock.run_ahead(self.crawls.ahead)
        crawler = runner.create_crawler(spider)
        archiving.open_for(crawler, {})
        await runner.crawl(crawler)
        assert crawler.stats is not None
        reason = crawler.stats.get_value("finish_reason")
        if reason != "finished":
            self.wrong.append(f"{self.newspaper.now}: {spider} ended: {reason}")
        self.look()

    def pass_hours(self, hours: float, **counts: int) -> Changes:
        changes = self.paper.advance(days=0, hours=hours, **counts)
        self.awaited += self.happened(changes)
        return changes

    def happened(self, changes: Changes) -> Iterator[Awaited]:
        """What is new, is seen by the next run."""
        for identity in changes.new:
            yield Awaited(identity, "new", self.newspaper.now)
        for what, (young, old) in PROMISES.items():
            for identity in getattr(changes, what):
                article = self.newspaper.articles[identity]
                at = article.away[-1][0] if what == "withdrawn" else article.changed
                is_young = at - article.published <= WEEK
                yield Awaited(identity, what, at + (young if is_young else old))
        for identity in changes.restored:
            at = self.newspaper.articles[identity].changed
            yield Awaited(identity, "restored", at + RESTORED)

    def look(self) -> None:
        """Compares the archive with the newspaper, and judges the archive's table."""
        left = []
        with open_archive(self.crawls.url, writing=False) as archive:
            holds = {record["id"]: record for record in reading.current(archive)}
            self.wrong += states.broken(archive, self.plan)
            self.wrong += states.left_over(archive, clock.utc_now())
        there = self.crawls.titles()
        for awaited in self.awaited:
            if self._is_seen(awaited.article, holds, set(there)):
                continue
            left.append(awaited)
            if awaited.until <= self.newspaper.now:
                self.wrong.append(f"{self.newspaper.now}: not seen in time: {awaited}")
        self.awaited = left

    def _is_seen(self, identity: str, holds: dict[str, Any], there: set[str]) -> bool:
        """As the newspaper has it now, whatever happened to it since."""
        if self.newspaper.articles[identity].gone:
            return identity not in there
        printed, held = self.paper.expected(identity), holds.get(identity)
        if identity not in there or held is None or printed is None:
            return False
        return all(held[name] == printed[name] for name in SHOWN)


async def live(weeks: Weeks, runner: AsyncCrawlerRunner, days: int, runs: int) -> None:
    """Each day brings an edit and a withdrawal, every second a move and a return."""
    await weeks.crawl(runner, "archive")
    weeks.awaited += [Awaited(a.id, "old", weeks.newspaper.now) for a in weeks.newspaper.alive()]
    weeks.look()
    for day in range(days):
        for run in range(runs):
            counts = {}
            if run == day % runs:
                counts = {"edited": 2, "withdrawn": day % 2, "moved": (day + 1) % 2}
                counts["restored"] = int(day % 4 == 3)
            weeks.pass_hours(24 / runs, **counts)
            await weeks.crawl(runner, "latest")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.days", description=__doc__)
    parser.add_argument("--articles", type=int, default=80)
    parser.add_argument("--per-day", type=int, default=12)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--runs", type=int, default=3, help="of `latest`, a day")
    args = parser.parse_args()
    newspaper = Newspaper(1, args.articles, per_day=args.per_day, style=PLAIN)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=_in_memory()) as name, Paper(newspaper) as paper:
        weeks = Weeks(paper, Path(name))
        in_one_process(
            lambda: live(weeks, AsyncCrawlerRunner(weeks.settings), args.days, args.runs)
        )
        print(
            f"{args.days} days, {args.runs} runs a day, {time.monotonic() - began:.0f} s:", end=" "
        )
        print(f"{len(newspaper.by_number)} articles, {len(paper.log)} requests,", end=" ")
        print(f"{len(paper.log.status(304))} unchanged; still to be seen: {len(weeks.awaited)}")
    print("\n".join(weeks.wrong) or "Everything was seen in time, and every state is sound.")
    return 1 if weeks.wrong else 0


def _in_memory() -> str | None:
    """A directory whose files are on no disk, if there is one: here nobody pulls the plug."""
    path = Path("/dev", "shm")
    return str(path) if path.is_dir() else None


def in_one_process(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs what crawls, one after the other, to its end."""
    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet.task import react

    try:
        react(lambda reactor: deferred_from_coro(work()))
    except SystemExit as end:
        if end.code:  # it has printed what went wrong
            raise


if __name__ == "__main__":
    sys.exit(main())
