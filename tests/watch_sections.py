"""How soon a section of few articles is missed, by its rhythm: `python -m tests.watch_sections`.

Sections are drawn with `--history` days; then each is stopped, at any hour, and run after run is
judged: by hourly runs, and by one a day at six. Others of the same rhythm go on for 90 days: how
often in a year is one missed that has not stopped? The exit code is 1 if one of the sections that
chance makes is missed more often than once in `--years`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from math import exp
from random import Random

from hnnscraper.watching import Run
from hnnscraper.watching.history import PAST, History
from hnnscraper.watching.regular import left_out
from hnnscraper.watching.sections import sections
from tests.paper.newspaper import START_DAY
from tests.watching.test_sections import START

Draw = Callable[[int, Random], list[int]]  # days → the hours, from the first on, of the articles
_WEEK = (1.13, 1.2, 1.2, 1.13, 1.13, 0.7, 0.51)  # as `tests.paper.days` has it
_DAY, _AHEAD = 24, 90
_OTHERS = 10  # articles a day in other sections
_MORNING = 6  # when the daily run is
assert START.date() == START_DAY  # a Monday


def waking(chance: Random) -> int:
    return chance.randrange(6, 22)


def same_number(each_day: int) -> Draw:
    return lambda days, rng: [d * _DAY + waking(rng) for d in range(days) for _ in range(each_day)]


def fixed_hours(each_day: int) -> Draw:
    def draw(days: int, rng: Random) -> list[int]:
        hours = [waking(rng) for _ in range(each_day)]
        return [day * _DAY + hour for day in range(days) for hour in hours]

    return draw


def in_turn(total: int, count: int) -> Draw:
    """Each of `count` sections has one of the articles in its turn."""

    def draw(days: int, rng: Random) -> list[int]:
        hours = [
            d * _DAY + h for d in range(days) for h in sorted(waking(rng) for _ in range(total))
        ]
        return hours[::count]

    return draw


def by_lot(total: float, count: int, *, weekly: bool = False) -> Draw:
    """Each article is put into one of `count` sections by lot."""

    def draw(days: int, rng: Random) -> list[int]:
        daily = [round(total * (_WEEK[day % 7] if weekly else 1)) for day in range(days)]
        return [
            day * _DAY + waking(rng)
            for day, number in enumerate(daily)
            for _ in range(number)
            if rng.random() < 1 / count
        ]

    return draw


def by_chance(mean: float, *, at_once: int = 1, weekly: bool = False) -> Draw:
    """As independent events come, each of which is worth so many articles."""

    def draw(days: int, rng: Random) -> list[int]:
        return [
            day * _DAY + waking(rng)
            for day in range(days)
            for _ in range(
                at_once * _poisson(mean / at_once * (_WEEK[day % 7] if weekly else 1), rng)
            )
        ]

    return draw


def on_weekdays(each_day: int) -> Draw:
    daily = same_number(each_day)
    return lambda days, rng: [hour for hour in daily(days, rng) if hour // _DAY % 7 < 5]


def _poisson(mean: float, rng: Random) -> int:
    left, number = rng.random(), 0
    while left > exp(-mean):
        left, number = left * rng.random(), number + 1
    return number


RHYTHMS: dict[str, Draw] = {
    **{f"{k} every day, at fixed hours": fixed_hours(k) for k in (1, 2, 3)},
    **{f"{k} every day, at any hour": same_number(k) for k in (1, 2, 3, 4)},
    **{f"12 a day, {k} sections in turn": in_turn(12, k) for k in (4, 5, 7, 8)},
    "2 on weekdays alone": on_weekdays(2),
    **{f"12 a day, {k} sections by lot": by_lot(12, k) for k in (2, 3, 4, 6)},
    "the same of 4, fewer at weekends": by_lot(12, 4, weekly=True),
    **{f"{k} a day by chance": by_chance(k) for k in (1, 2, 4, 6, 8)},
    "4 a day, fewer at weekends": by_chance(4, weekly=True),
    "6 a day, three at a time": by_chance(6, at_once=3),
}
_RULES = ("every", "in turn", "weekdays alone")


def delay(draw: Draw, history: int, every: int, rng: Random) -> float:
    """After how many hours a stop is told; 999 if not within six days."""
    stop = history * _DAY + (_MORNING if every == _DAY else rng.randrange(_DAY))
    own = [hour for hour in draw(history + 2, rng) if hour < stop]
    others = by_chance(_OTHERS)(history + 7, rng)
    first = -(-(stop - _MORNING) // every) * every + _MORNING
    for now in range(first + every, stop + 6 * _DAY, every):
        if now - max(own) > 12 and _is_told(own, others, now):
            return now - stop
    return 999


def _is_told(own: list[int], others: list[int], now: int) -> bool:
    counts: Counter[str] = Counter()
    since = max(0, now - int(PAST / timedelta(hours=1)) + 1)
    for section, hours in (("own", own), ("others", others)):
        for hour in hours:
            if since <= hour < now:
                counts[f"published/{START + timedelta(hours=hour):%Y-%m-%dT%H}/{section}"] += 1
    first = Run(START + timedelta(hours=since), "hnnscraper 1", {})
    run = Run(START + timedelta(hours=now), "hnnscraper 1", counts)
    found = sections(History(run, [first]).published)
    return any(each.level and each.what == "own" for each in found)


def missed(draw: Draw, history: int, rng: Random) -> int:
    """How many pauses of a section that goes on are told as a day left out, by hourly runs."""
    own = sorted(set(hours := sorted(draw(history + _AHEAD, rng))))
    others, told = by_chance(_OTHERS)(history + _AHEAD, rng), 0
    for hour, following in pairwise(own):
        runs = range(max(hour + 1 + _DAY, history * _DAY), following + 1)
        told += any(_is_left_out(hours, others, now) for now in runs)
    return told


def _is_left_out(own: list[int], others: list[int], now: int) -> bool:
    first = max(0, now - int(PAST / timedelta(hours=1)))
    its, more = (Counter(h for h in hours if first <= h < now) for hours in (own, others))
    at = {hour: START + timedelta(hours=hour) for hour in {*its, *more}}
    found = left_out(
        {at[hour]: float(number) for hour, number in its.items()},
        {at[hour]: float(number) for hour, number in (its + more).items()},
        START + timedelta(hours=first),
        START + timedelta(hours=now),
    )
    return found is not None


def _row(name: str, history: int, tries: int, rng: Random) -> Iterator[str]:
    for every in (1, _DAY):
        took = sorted(delay(RHYTHMS[name], history, every, rng) for _ in range(tries))
        yield f"{took[tries // 2]:.0f} to {took[tries * 9 // 10]:.0f} h"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.watch_sections", description=__doc__)
    parser.add_argument("--history", type=int, nargs="*", default=[15, 28, 60], metavar="DAYS")
    parser.add_argument("--tries", type=int, default=10)
    parser.add_argument("--quarters", type=int, default=20, help="without a stop")
    parser.add_argument("--years", type=float, default=12)
    parser.add_argument("--only", default="")
    told, bad = parser.parse_args(), 0
    for name in (each for each in RHYTHMS if told.only in each):
        for history in told.history:
            rng = Random(f"{name}/{history}")
            took = list(_row(name, history, told.tries, rng)) if told.tries else []
            wrong = sum(missed(RHYTHMS[name], history, rng) for _ in range(told.quarters))
            years = told.quarters * _AHEAD / 365
            bad += wrong > 1 + years / told.years and not any(rule in name for rule in _RULES)
            row = f"{name}, {history} days: {' | '.join(took)} | {wrong} in {years:.0f} years"
            print(row, flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
