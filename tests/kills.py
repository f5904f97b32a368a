"""Crawls of a whole newspaper killed (`kill -9`) in the middle, again and again; then run to their
end: the same archive as of crawls never killed.

`python -m tests.kills --kills 20` does it at length, for `archive` and for `latest`.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from hnnscraper import settings
from hnnscraper.archive import Archive, open_archive, reading
from hnnscraper.archive.tables import urls
from hnnscraper.schedule import Plan
from tests import states
from tests.crawls import HASTY, PLAIN, Crawls
from tests.paper import Newspaper, Paper
from tests.program import started

LISTS = 25  # sections and feeds, which every run of `latest` asks
_LONGEST_SECONDS = 120.0
PLAN = Plan.of({**vars(settings), **HASTY})


@dataclass(frozen=True)
class Story:
    """What came of the kills."""

    requests: list[int]  # that each killed crawl had made
    again: int  # answers about articles that were fetched once more
    same: bool  # the archive and that of a crawl never killed
    broken: list[str]


def held(archive: Archive, pages: set[str]) -> dict[str, Any]:
    """All that must not depend on kills: all but times, places, and lists that are no `pages`.

    (How far a list is read that repeats its last page for ever depends on what a run remembers.)
    """
    addresses = reading.stream(archive, select(urls))
    return {
        "articles": [{**r, "fetched_at": None} for r in reading.current(archive)],
        "revisions": sorted((r.article_id, r.content_hash) for r in reading.all_revisions(archive)),
        "addresses": sorted(
            (row.url, row.kind, row.article_id, row.state, str(row.reason), str(row.backfill))
            for row in addresses
            if row.kind != "listing" or row.url in pages
        ),
    }


def kill(crawls: Crawls, spider: str, random_: random.Random, most: int) -> int:
    """Runs a crawl up to a random request, not the first; gives how many it made."""
    log = crawls.paper.log
    mark, wanted = len(log), random_.randint(2, most)
    with started(crawls.command(spider), crawls.environment) as crawl:
        deadline = time.monotonic() + _LONGEST_SECONDS
        while len(log) < mark + wanted:
            assert crawl.poll() is None, "the crawl ended before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.0005)
        time.sleep(random_.uniform(0, 0.01))
        crawl.kill()
    return len(log) - mark


def tell(spider: str, never: Crawls, killed: Crawls, kills: int, most: int, seed: int) -> Story:
    """Runs a spider once in one archive; in the other killed so many times, then to its end."""
    paper, random_ = never.paper, random.Random(seed)
    run = never.run(spider)
    assert run.code == 0, run.log
    mark, requests, broken = len(paper.log), [], list[str]()
    for _ in range(kills):
        requests.append(kill(killed, spider, random_, most))
        with open_archive(killed.url, writing=False) as archive:
            broken += states.broken(archive, PLAN)
    run = killed.run(spider)
    assert run.code == 0, run.log
    again = paper.log.since(mark).kind("article").twice()
    pages = {paper.url + path for paths in paper.expected_pages().values() for path in paths}
    with never.archive() as one, killed.archive() as other:
        same = held(one, pages) == held(other, pages)
    return Story(requests, sum(again.values()) - len(again), same, broken)


def stories(directory: Path, articles: int, kills: int, latest: int, seed: int) -> list[Story]:
    """Of the backfill, then of the next day's `latest`, killed so many times."""
    with Paper(Newspaper(1, articles, style=PLAIN)) as paper:
        never, killed = (Crawls(paper, directory / name) for name in ("never", "killed"))
        requests = sum(map(len, paper.expected_pages().values()))
        told = [tell("archive", never, killed, kills, max(2, requests // kills), seed)]
        if latest:
            paper.advance(days=1, new=12, edited=3, withdrawn=1)
            most = LISTS + articles_due(never) // latest
            told.append(tell("latest", never, killed, latest, most, seed))
    return told


def articles_due(crawls: Crawls) -> int:
    query = "SELECT count(*) AS number FROM urls WHERE kind = 'article' AND due_at <= :now"
    return int(crawls.rows(query, now=crawls.now().isoformat())[0].number)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--kills", type=int, default=20, help="of each spider")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        told = stories(Path(name), args.articles, args.kills, args.kills, args.seed)
    for spider, story in zip(("archive", "latest"), told, strict=True):
        print(f"{spider}: killed after {story.requests} requests; {story.again} articles asked")
        print(f"  again; the archive is {'the same' if story.same else 'ANOTHER'}.", story.broken)
    return 0 if all(story.same and not story.broken for story in told) else 1


if __name__ == "__main__":
    sys.exit(main())
