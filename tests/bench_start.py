"""A run of `latest` that finds nothing new, in an archive that knows very many addresses.

`python -m tests.bench_start [--known 200000]` prints how long it takes from the start of the
process to the first request, what is asked, and how much memory it takes at most. It ends with 1
if that is more than 2 seconds or 150 MB, or if anything but lists is asked.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from hnnscraper.archive import open_archive
from hnnscraper.archive.tables import articles, urls
from tests.crawls import PLAIN, Crawls
from tests.paper import Newspaper, Paper
from tests.program import PROJECT

SECONDS, MEGABYTES = 2.0, 150.0
LISTS = {"robots", "front", "section", "feed"}
FIRST_NUMBER = 1_000_000  # of articles that the newspaper has no page of


def known(site: str, count: int, now: datetime) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Rows of old articles, done long ago and not due any more; one in fifty is due next week."""
    for number in range(FIRST_NUMBER, FIRST_NUMBER + count):
        url = f"{site}/kinh-te/mot-bai-cu-cua-bao-khong-con-ai-doc-den-nua-{number}.html"
        asked = now - timedelta(minutes=number % 500_000 + 60)
        due = now + timedelta(days=7) if number % 50 == 0 else None
        common = {"url": url, "article_id": str(number), "kind": "article", "discovered_at": asked}
        told = {"state": "done", "asked_at": asked, "status": 200, "due_at": due, "tries": 0}
        record = {"id": str(number), "url": url, "content_hash": str(number), "extractor": "none 1"}
        times = dict.fromkeys(
            ("published_at", "first_seen_at", "last_seen_at", "changed_at"), asked
        )
        yield {**common, **told}, {**record, "record": "{}", "title": str(number), **times}


def fill(crawls: Crawls, count: int) -> None:
    rows = known(crawls.paper.url, count, crawls.now())
    with open_archive(crawls.url, writing=True) as archive:
        assert archive.connection is not None
        with archive.connection.begin():
            while chunk := list(islice(rows, 5000)):
                archive.connection.execute(articles.insert(), [article for _, article in chunk])
                archive.connection.execute(urls.insert(), [address for address, _ in chunk])


def run(crawls: Crawls) -> tuple[float, float]:
    """Seconds to the first request, megabytes at most."""
    mark, began = len(crawls.paper.log), time.monotonic()
    with subprocess.Popen(
        crawls.command("latest"),
        cwd=PROJECT,
        env=crawls.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return crawls.paper.log.entries[mark].at_seconds - began, usage.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_start", description=__doc__)
    parser.add_argument("--known", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3, help="the fastest start counts")
    args = parser.parse_args()
    newspaper = Newspaper(1, 200, style=PLAIN)
    with tempfile.TemporaryDirectory() as name, Paper(newspaper) as paper:
        crawls = Crawls(paper, Path(name))
        assert crawls.run("archive").code == 0
        fill(crawls, args.known)
        mark = len(paper.log)
        rounds = [run(crawls) for _ in range(args.rounds)]
        kinds = paper.log.since(mark).kinds()
    seconds, megabytes = min(each for each, _ in rounds), max(each for _, each in rounds)
    print(f"{args.known} known addresses: the first request after {seconds:.2f} s,", end=" ")
    print(f"{megabytes:.0f} MB at most; asked in {args.rounds} runs: {dict(kinds)}")
    return 0 if seconds <= SECONDS and megabytes <= MEGABYTES and set(kinds) <= LISTS else 1


if __name__ == "__main__":
    sys.exit(main())
