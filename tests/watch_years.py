"""How often the checks cry wolf, and how soon they see one: `python -m tests.watch_years`.

`--papers 5` are watched for `--days 90` with a crawl every `--hours 3`, first without a fault, then
with each play. It takes a minute or two for each paper; the exit code is 1 if there was an alarm
without a fault or a play that was not found within a week.
"""

from __future__ import annotations

import argparse
import sys
import time

from tests.watching.plays import PLAYS, play
from tests.watching.simulation import watch


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
        for name in () if told.no_plays else PLAYS:
            caught = play(watched, name, days=7, every_hours=told.hours)
            bad += caught.level is None
            if caught.level is None:
                print(f"  {name}: not found")
            else:
                print(f"  {name}: {caught.level}, run {caught.runs}, {caught.hours:.0f} h")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
