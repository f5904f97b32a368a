"""Seeded damage to pages: `extract` gives a valid record or says why not, whatever the bytes.

`python -m tests.mutations [--pages N] [--grown N] [--seed S] [--save DIR]` mutates made-up pages
and the fixtures, repeats single elements of them by the thousand, reads the pages of
`tests.extremes`, and reports what escaped and what was slow.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from hnnscraper import NotAnArticle, extract, schema
from tests import extremes, heldout, stuffed
from tests.damage import grow, mutate
from tests.heldout import refused
from tests.newspaper import DESIGNS, make_article, make_not_article, render

FIXTURES = Path(__file__).parent / "fixtures"
GROWN_BYTES = 2_000_000
LIMIT_SECONDS = 1.0  # no page up to 5 MB may take longer
_ADDRESSES = [
    *("", "x", "http://[", "ftp://a/b", "https://huengaynay.vn", "https://huengaynay.vn:99999/a-1"),
    *("https://huengaynay.vn/%ff%00-12.html", "https://huengaynay.vn/a-12345.html#" + "#" * 50),
]


@dataclass(frozen=True)
class Case:
    name: str
    url: str
    html: bytes
    fetched_at: datetime


def pool(seed: int = 1) -> list[Case]:
    """Pages of every design and kind, the fixtures among them."""
    return [*_made(seed), *_held_out(seed), *fixtures()]


def _made(seed: int) -> Iterator[Case]:
    for name, design in DESIGNS.items():
        rng = Random(f"mutations/{seed}/{name}")
        page = render(make_article(rng), design, rng)
        yield Case(name, page.url, page.html, page.fetched_at)
    for number in range(10):
        refusal = make_not_article(Random(f"mutations/{seed}/{number}"))
        yield Case(refusal.kind, refusal.url, refusal.html, refusal.fetched_at)


def _held_out(seed: int) -> Iterator[Case]:
    for page in heldout.pages(len(heldout.DESIGNS), seed):
        yield Case(page.name, page.url, page.html, page.fetched_at)
    for other in refused.refused():
        yield Case(*other)


def fixtures() -> Iterator[Case]:
    for folder in sorted(FIXTURES.iterdir()):
        if (folder / "page.html").exists():
            meta = json.loads((folder / "meta.json").read_text("utf-8"))
            at = datetime.fromisoformat(meta["fetched_at"])
            yield Case(folder.name, meta["url"], (folder / "page.html").read_bytes(), at)


def mutations(cases: list[Case], count: int, seed: int) -> Iterator[Case]:
    """`count` damaged pages; each is made from the seed and its number alone."""
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        case = rng.choice(cases)
        damage, html = mutate(rng, case.html)
        url = rng.choice(_ADDRESSES) if rng.random() < 0.03 else case.url
        yield Case(f"{number}: {case.name}, {damage}", url, html, case.fetched_at)


def grown(cases: list[Case], count: int, seed: int, size: int = GROWN_BYTES) -> Iterator[Case]:
    """`count` pages, each with thousands of one of its own elements."""
    rng = Random(f"grown/{seed}")
    while count:
        case = rng.choice(cases)
        html = grow(rng, case.html, size)
        if html is not None:
            count -= 1
            yield Case(f"grown {count}: {case.name}", case.url, html, case.fetched_at)


def read(case: Case) -> str:
    """`record` or the reason of the refusal. Whatever else is raised is a fault of the package."""
    try:
        record = extract(case.html, case.url, case.fetched_at)
    except NotAnArticle as refusal:
        if refusal.reason == "internal-error":
            raise  # extract's own net: a fault all the same
        return refusal.reason if str(refusal) else "refused without a reason"
    schema.validate(record)
    return "record"


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--grown", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stuffed", type=int, help="also pages stuffed with so many characters")
    parser.add_argument("--save", type=Path, help="where to put what escaped or was slow")
    args = parser.parse_args(argv)
    report = Report(args.save)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    large: Iterable[Case] = (
        Case(name, extremes.URL, make().encode(), at) for name, make in extremes.EXTREMES.items()
    )
    report.read_all("extreme pages", large, show_each=True)
    report.read_all("grown pages", grown(pool(args.seed), args.grown, args.seed))
    if args.stuffed:
        pages = stuffed.pages(args.stuffed)
        cases = (Case(name, extremes.URL, page.encode(), at) for name, page in pages)
        report.read_all("stuffed pages", cases)
    report.read_all("mutated pages", mutations(pool(args.seed), args.pages, args.seed))
    return 1 if report.escaped else 0


class Report:
    def __init__(self, save: Path | None) -> None:
        self.escaped = 0
        self._save = save

    def read_all(self, title: str, cases: Iterable[Case], *, show_each: bool = False) -> None:
        results: Counter[str] = Counter()
        times: list[tuple[float, str]] = []
        for case in cases:
            start = time.perf_counter()
            try:
                result = read(case)
            except Exception as error:
                result = f"ESCAPED {type(error).__name__}"
                self.escaped += 1
                traceback.print_exc(limit=-4, file=sys.stdout)
                print(f"  in {case.name} at {case.url!r}")
                self._keep(case)
            seconds = time.perf_counter() - start
            results[result] += 1
            times.append((seconds, case.name))
            if seconds > LIMIT_SECONDS:
                self._keep(case)
            if show_each:
                print(f"{seconds:7.2f} s {len(case.html) / 1e6:5.1f} MB  {result:12} {case.name}")
        times.sort(reverse=True)
        print(f"{len(times)} {title}: " + ", ".join(f"{n} {r}" for r, n in results.most_common()))
        slow = [f"{seconds:.2f} s {name}" for seconds, name in times if seconds > LIMIT_SECONDS]
        print(f"slowest {times[0][0]:.2f} s; over {LIMIT_SECONDS:g} s: {len(slow)}")
        for line in slow[:20]:
            print(f"  {line}")

    def _keep(self, case: Case) -> None:
        if self._save:
            self._save.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"[^\w.-]+", "-", case.name)[:80]
            (self._save / f"{name}.html").write_bytes(case.html)


if __name__ == "__main__":
    sys.exit(main())
