"""A whole newspaper fetched while a tenth of all first answers fail.

`python -m tests.backfill --articles 2000` prints the figures; `--share 0` lets nothing fail.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.crawls import Crawls, printed
from tests.paper import Faults, Newspaper, Paper, Style
from tests.paper.style import LIGHT, MIXED


def newspaper(articles: int, *, light: bool = False, seed: int = 1) -> Newspaper:
    """In designs of several times; links with all the decoration there is, and traps."""
    return Newspaper(
        seed, articles, style=Style(templates=LIGHT if light else MIXED, specials=False)
    )


def faults(share: float) -> Faults | None:
    return Faults(share, hang_seconds=60.0) if share else None


def pages(paper: Paper) -> int:
    """How many pages the newspaper has."""
    return sum(map(len, paper.expected_pages().values()))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.backfill", description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--share", type=float, default=0.1, help="of first answers that fail")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    made = newspaper(args.articles, light=True, seed=args.seed)
    with tempfile.TemporaryDirectory() as name, Paper(made, faults=faults(args.share)) as paper:
        paper.prepare()
        crawls, began = Crawls(paper, Path(name)), time.monotonic()
        run = crawls.run("archive")
        seconds = time.monotonic() - began
        print(run.out)
        exist, asked = pages(paper), len(paper.log)
        print(f"{exist} pages exist, {asked} requests: {asked / exist:.3f} a page; {seconds:.0f} s")
        print(f"{len(paper.log.faults())} answers failed; asked again without a failure:", end=" ")
        print(paper.log.twice() or "none")
        print(f"traps {paper.log.traps()}, other hosts {paper.log.other_hosts()}")
        same = crawls.titles() == printed(paper.newspaper)
        print(f"The archive holds {'just' if same else 'something else than'} the newspaper.")
    return 0 if same and run.code == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
