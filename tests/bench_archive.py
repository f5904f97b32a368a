"""What the archive costs: `python -m tests.bench_archive [--articles N] [--url URL]`.

Stores N made-up articles, a page a transaction; at a quarter, at half and at the end it reports the
milliseconds a record since the last report, and the time of an export of all and of what changed.
Then every form is exported, with its time, size and the largest memory of its process; and storing
is held against extraction, on the pages of the measure, both in one run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from hnnscraper import extract
from hnnscraper.archive import Writer, open_archive
from hnnscraper.archive.exporting import FORMATS
from tests.made_records import record
from tests.measure.sets import SETS, cases
from tests.program import command

CHANGED_SHARE = 100  # one article in so many changes before each export of what changed


class SteppingClock:
    """The archive's clock; each round of changes has a day of its own."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def next_day(self) -> str:
        self.now += timedelta(days=1)
        return self.now.isoformat()


def stored(writer: Writer, records: Iterator[dict[str, Any]]) -> tuple[float, float]:
    """Milliseconds for storing one, and those of them the processor worked; making it not counted.

    The second figure is the one to trust on a machine that does other things beside.
    """
    count, wall, worked = 0, 0.0, 0.0
    for made in records:
        start, start_working = time.perf_counter(), time.process_time()
        writer.store(made)
        wall += time.perf_counter() - start
        worked += time.process_time() - start_working
        count += 1
    return 1000 * wall / count, 1000 * worked / count


def export(url: str, out: Path, *options: str) -> tuple[float, float, float]:
    """Seconds, those of the processor, and the largest resident megabytes of `scrapy export`."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command("export", str(out), *options), "-s", f"ARCHIVE_URL={url}"],
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"scrapy export {out} ended with {process.returncode}")
    seconds = time.perf_counter() - start
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def grow(url: str, folder: Path, articles: int) -> None:
    """Stores the articles in steps and reports after each."""
    print("wall/processor: articles  store ms  revise ms  export all s  changed: records    s  MB")
    clock = SteppingClock()
    first = 1
    for total in (articles // 4, articles // 2, articles):
        with open_archive(url, writing=True) as archive:
            writer = Writer(archive, clock)
            new = stored(writer, (record(n) for n in range(first, total + 1)))
            since = clock.next_day()
            some = range(CHANGED_SHARE, total + 1, CHANGED_SHARE)
            revised = stored(writer, (record(n, edition=total + 1) for n in some))
        whole = export(url, folder / "all.jsonl")
        part = export(url, folder / "changed.jsonl", "--changed-since", since)
        print(
            f"{total:10}  {_pair(new)}  {_pair(revised)}  {_pair(whole)}"
            f"{len(some):8}  {_pair(part)}{part[2]:6.0f}",
            flush=True,
        )
        first = total + 1


def _pair(figures: Sequence[float]) -> str:
    return f"{figures[0]:6.2f}/{figures[1]:5.2f}"


def forms(url: str, folder: Path) -> None:
    """Every form of everything, and of all versions."""
    print("\nwall/processor: export    seconds      MB    largest memory MB")
    for name in FORMATS:
        out = folder / f"all.{name}"
        _print_export(name, out, export(url, out))
    out = folder / "versions.jsonl"
    _print_export("--revisions", out, export(url, out, "--revisions"))
    out = folder / "one.csv"
    _print_export("--section csv", out, export(url, out, "--section", "du-lich"))


def _print_export(name: str, out: Path, figures: tuple[float, float, float]) -> None:
    size = out.stat().st_size / 1e6
    print(f"{name:>22}  {_pair(figures)}{size:8.0f}{figures[2]:21.0f}", flush=True)
    out.unlink()


def against_extraction(url: str, pages: int) -> None:
    """Milliseconds a page for extracting its record and for storing it, page by page."""
    extracting = storing = 0.0
    count = 0
    with open_archive(url, writing=True) as archive:
        writer = Writer(archive)
        for name in SETS:
            for case in islice(cases(name, pages, 1), pages):
                start = time.perf_counter()
                made = extract(case.html, case.url, case.fetched_at)
                middle = time.perf_counter()
                writer.store(made)
                extracting += middle - start
                storing += time.perf_counter() - middle
                count += 1
    print(
        f"\n{count} pages: extraction {1000 * extracting / count:.2f} ms a page, "
        f"storing {1000 * storing / count:.2f} ms, {storing / extracting:.2f} of it"
    )


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_archive", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--pages", type=int, default=200, help="of each set, against extraction")
    parser.add_argument("--folder", type=Path, help="where there is room for some gigabytes")
    parser.add_argument("--url", help="an empty archive elsewhere, such as one on PostgreSQL")
    args = parser.parse_args(argv)
    folder = Path(tempfile.mkdtemp(dir=args.folder))
    url = args.url or f"sqlite:///{folder}/hnn.db"
    try:
        grow(url, folder, args.articles)
        if args.url is None:
            print(f"the archive: {(folder / 'hnn.db').stat().st_size / 1e6:.0f} MB")
        forms(url, folder)
        against_extraction(url, args.pages)
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
