"""What a record costs: `python -m tests.bench [--pages N] [--rounds N] [--memory PAGES]`.

Milliseconds a page for the whole record against a bare `lxml.html` parse of the same bytes and
against trafilatura, on heavy pages (60 to 150 KB), as ratios within one run: each page is read by
all three in turn, and of several rounds the fastest counts. Beside it stands what a page costs
that has not been read before, from one round alone. `--memory` reads so many pages, a few in a
cycle, and reports the resident memory before and after.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import lxml.html

from hnnscraper import extract
from tests.measure import others
from tests.measure.sets import SETS, Case, cases

HEAVY_BYTES = range(60_000, 150_001)
WARM_UP_PAGES = 2_000
UNSEEN = "…unseen"


def heavy(name: str, count: int, seed: int) -> Iterator[Case]:
    """The first `count` heavy pages of a set."""
    return islice((c for c in cases(name, 100_000, seed) if len(c.html) in HEAVY_BYTES), count)


def seconds(task: Callable[[], object], rounds: int) -> float:
    """The fastest of several rounds, in seconds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        task()
        best = min(best, time.perf_counter() - start)
    return best


def compare(pages: list[Case], rounds: int) -> dict[str, list[float]]:
    """Seconds a page for each reader, page by page."""
    readers: dict[str, Callable[[Case], object]] = {
        "lxml.html": lambda case: lxml.html.fromstring(case.html),
        "hnnscraper": lambda case: extract(case.html, case.url, case.fetched_at),
        "trafilatura": lambda case: others.read(case.html, case.url),
    }
    times: dict[str, list[float]] = {name: [] for name in (*readers, UNSEEN)}
    for case in pages:
        times[UNSEEN].append(seconds(lambda case=case: readers["hnnscraper"](case), 1))  # type: ignore[misc]
        for name, read in readers.items():
            times[name].append(seconds(lambda read=read, case=case: read(case), rounds))  # type: ignore[misc]
    return times


def print_times(name: str, pages: list[Case], times: dict[str, list[float]]) -> None:
    size = statistics.mean(len(case.html) for case in pages) / 1000
    print(f"{name}: {len(pages)} heavy pages, {size:.0f} KB on average; milliseconds a page")
    for reader, each in times.items():
        ms = sorted(1000 * one for one in each)
        share = sum(each) / sum(times["lxml.html"])
        print(f"  {reader:12}{statistics.mean(ms):8.1f}, slowest {ms[-1]:7.1f}{share:8.2f} x lxml")
    ours = sum(times["hnnscraper"])
    print(f"  hnnscraper takes {ours / sum(times['lxml.html']):.2f} times a bare parse,", end=" ")
    print(f"{ours / sum(times['trafilatura']):.2f} of trafilatura's time\n")


def resident_megabytes() -> float:
    """Linux only: what of the process is in memory."""
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


def memory(pages: list[Case], count: int, *, warm_up: int = WARM_UP_PAGES) -> tuple[float, float]:
    """Resident megabytes after a warm-up and after `count` more pages."""
    for case in islice(cycle(pages), warm_up):
        extract(case.html, case.url, case.fetched_at)
    gc.collect()
    before = resident_megabytes()
    for case in islice(cycle(pages), count):
        extract(case.html, case.url, case.fetched_at)
    gc.collect()
    return before, resident_megabytes()


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=40, help="heavy pages of each set")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--memory", type=int, nargs="?", const=100_000, metavar="PAGES")
    args = parser.parse_args(argv)
    if args.memory:
        few = [case for name in SETS for case in cases(name, 40, args.seed)]
        before, after = memory(few, args.memory)
        print(f"{args.memory} pages: resident {before:.1f} MB before, {after:.1f} MB after")
        return 0
    for name in SETS:
        pages = list(heavy(name, args.pages, args.seed))
        print_times(name, pages, compare(pages, args.rounds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
