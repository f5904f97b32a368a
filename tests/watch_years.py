"""How often the checks cry wolf, and how soon they see one: `python -m tests.watch_years`.

`--papers 3` are watched for `--days 90` with a crawl every `--hours 3`, first without a fault, then
with each play. Then every section is stopped, on a Sunday and on a Tuesday. It takes four minutes
for each paper; the exit code is 1 if there was an alarm without a fault, a play that was not found
within a week, or one that took longer than a day, other than a section of few articles.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import timedelta

from tests.paper.sections import TOP
from tests.watching.plays import PLAYS, hours_to_miss, play
from tests.watching.simulation import Watch, watch

_DAY_HOURS = 24
_BY_SIZE = ("section-stops",)  # how long it takes depends on how much the section brings


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.watch_years", description=__doc__)
    parser.add_argument("--papers", type=int, default=3)
    parser.add_argument("--days", type=float, default=90)
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--per-day", type=int, default=60)
    parser.add_argument("--no-plays", action="store_true")
    told = parser.parse_args()
    bad = 0
    for seed in range(1, told.papers + 1):
        began = time.monotonic()
        watched = watch(told.per_day, told.days, seed=seed, every_hours=told.hours)
        took = time.monotonic() - began
        print(f"paper {seed}: {len(watched.runs)} runs in {told.days:g} days, {took:.0f} s")
        print(f"  alarms without a fault: {len(watched.alarms)}")
        for at, findings in watched.alarms[:5]:
            print(f"    {at:%Y-%m-%d %H:%M} {findings}")
        bad += len(watched.alarms)
        if not told.no_plays:
            bad += _play(watched, told.hours)
            _stop_sections(watched)
        sys.stdout.flush()
    return 1 if bad else 0


def _play(watched: Watch, every_hours: float) -> int:
    """How many plays were not found, or too late."""
    bad = 0
    for name in PLAYS:
        caught = play(watched, name, days=7, every_hours=every_hours)
        if caught.level is None:
            print(f"  {name}: not found")
        else:
            print(f"  {name}: {caught.level}, run {caught.runs}, {caught.hours:.0f} h")
        is_late = caught.hours > _DAY_HOURS and name not in _BY_SIZE
        bad += caught.level is None or is_late
    return bad


def _stop_sections(watched: Watch) -> None:
    """The last run was on a Sunday: two weeks before was one, and twelve days before a Tuesday."""
    days = (watched.runs[-1].at - watched.runs[0].at) / timedelta(days=1)
    for section in sorted(TOP, key=lambda each: each.path):
        brought = sum(
            number
            for run in watched.runs
            for name, number in run.measures.items()
            if name.startswith("published/") and name.endswith(f"/{section.path}")
        )
        hours = [hours_to_miss(watched, section.path, back) for back in (14, 12)]
        sunday, tuesday = (f"{each:.0f} h" if each else "not in two weeks" for each in hours)
        print(f"  {section.path}, {brought / days:.1f} a day: {sunday}, from Tuesday {tuesday}")


if __name__ == "__main__":
    sys.exit(main())
