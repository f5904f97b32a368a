"""How news falls on the days of a week and the hours of a day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from tests.newspaper.model import LOCAL

MORNING = time(6, 0)  # when the newspaper's day begins, local time
_WEEK = (1.13, 1.2, 1.2, 1.13, 1.13, 0.7, 0.51)  # Monday to Sunday, of the average


def usual(day: date, per_day: int, rng: Random) -> int:
    """How many articles a day brings: fewer at the weekend, a few more or less by chance."""
    return max(1, round(per_day * _WEEK[day.weekday()] + rng.uniform(-0.1, 0.1) * per_day))


def moments(start: datetime, end: datetime, count: int, rng: Random) -> list[datetime]:
    """Times after `start` and up to `end`, in order, to the minute; by night only if need be."""
    minutes = int((end - start) / timedelta(minutes=1))
    if minutes < 1:
        raise ValueError(f"no minute lies between {start} and {end}")
    return sorted(start + timedelta(minutes=_waking(start, minutes, rng)) for _ in range(count))


def _waking(start: datetime, minutes: int, rng: Random) -> int:
    for _ in range(20):
        drawn = rng.randint(1, minutes)
        if 6 <= (start + timedelta(minutes=drawn)).hour < 22:
            break
    return drawn


def morning(day: date) -> datetime:
    return datetime.combine(day, MORNING, LOCAL)


def past(before: date, articles: int, per_day: int, rng: Random) -> list[datetime]:
    """When so many articles came out, the last of them on the day before a day."""
    times: list[datetime] = []
    day = before
    while len(times) < articles:
        day -= timedelta(days=1)
        count = min(usual(day, per_day, rng), articles - len(times))
        start = morning(day)
        times += moments(start, start + timedelta(hours=16), count, rng)
    return sorted(times)
