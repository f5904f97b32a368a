"""How soon a section is missed that has stopped, and that none is missed that goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from hnnscraper.watching import Finding, Level, Run
from hnnscraper.watching.history import History
from hnnscraper.watching.sections import sections

START = datetime(2026, 1, 5, tzinfo=UTC)  # a Monday
DAYS = 56
HOURS = range(24)
Daily = Callable[[int], int]  # how many articles the section brings on a day


def day(number: int, own: Daily, others: int, chance: Random) -> Run:
    """One run, at the end of a day: `own` articles in kinh-te, `others` in du-lich."""
    measures: dict[str, float] = {}
    at = START + timedelta(days=number)
    for section, count in (("kinh-te", own(number)), ("du-lich", others)):
        for _ in range(count):
            name = f"published/{at + timedelta(hours=chance.randrange(16)):%Y-%m-%dT%H}/{section}"
            measures[name] = measures.get(name, 0) + 1
    return Run(at + timedelta(days=1), "hnnscraper 1", measures)


def paper(own: Daily, days: int = DAYS, others: int = 40) -> list[Run]:
    chance = Random(7)
    return [day(number, own, others, chance) for number in range(days)]


def by_chance(mean: int) -> Daily:
    """So many a day on average, as independent events come."""
    chance = Random(mean)
    return lambda _: sum(chance.random() < mean / 400 for _ in range(400))


def told(runs: list[Run]) -> Finding:
    found = sections(History(runs[-1], runs[:-1]).published)
    return next(each for each in found if each.what == "kinh-te")


def days_until_told(own: Daily) -> int:
    """After how many days without any article a person hears of it."""
    runs = paper(own)
    for number in range(30):
        runs.append(day(DAYS + number, lambda _: 0, 40, Random(number)))
        if told(runs).level:
            return number + 1
    return 99


@pytest.mark.parametrize(
    ("own", "days"),
    [
        (by_chance(20), 1),
        (by_chance(17), 1),
        (by_chance(7), 2),
        (lambda _: 7, 1),  # every day the same: one without any is no chance
        (lambda _: 2, 1),
        (lambda _: 1, 1),
        (lambda number: 2 + number % 2, 1),
        (lambda number: 2 if number % 7 < 5 else 0, 1),
        (by_chance(2), 6),
        (lambda number: 8 if number % 7 == 4 else 0, 5),  # on Fridays; the first is missed
        (lambda number: 16 if number % 7 < 5 else 0, 1),  # on weekdays
    ],
    ids=[
        "20 a day",
        "17",
        "7",
        "7, regular",
        "2, regular",
        "1, regular",
        "2 or 3",
        "2 on weekdays",
        "2",
        "once a week",
        "weekdays",
    ],
)
def test_how_soon_a_stopped_section_is_missed(own: Daily, days: int) -> None:
    assert days_until_told(own) == days


@pytest.mark.parametrize(
    "own",
    [by_chance(1), by_chance(6), by_chance(20), lambda n: 8 * (n % 7 == 4), lambda n: n % 20 // 16],
    ids=["1 a day", "6", "20", "once a week", "in bursts"],
)
def test_a_section_that_goes_on_is_not_missed(own: Daily) -> None:
    runs = paper(own, days=70)
    assert [told(runs[:end]).level for end in range(20, 70)] == [Level.FINE] * 50


def test_a_section_that_brings_hardly_anything_is_told() -> None:
    runs = paper(by_chance(20))
    runs += [day(DAYS + number, lambda _: 2, 40, Random(number)) for number in range(3)]
    found = told(runs)
    assert (found.level, found.saw) == (Level.LOOK, "6 new in 72 hours")


def test_a_holiday_is_no_stop() -> None:
    runs = paper(by_chance(20))
    runs += [day(DAYS + number, lambda _: 0, 0, Random(number)) for number in range(5)]
    assert told(runs).level is Level.FINE


def test_what_it_says() -> None:
    runs = paper(lambda _: 20)
    runs += [day(DAYS + number, lambda _: 0, 40, Random(number)) for number in range(2)]
    found = told(runs)
    hours = round((runs[-1].at - max(_hours(runs, "kinh-te"))) / timedelta(hours=1)) - 1
    assert found.level is Level.BROKEN
    assert found.saw == f"0 new in {hours} hours"
    # 80 others came, and 40 of 60 were others before: 80 × -ln(40/60) = 32.4; the share is that of
    # the quarter of the day, and these differ a little.
    assert found.expected == "about 34.1"
    assert found.source.startswith("1,120 of 3,356 articles before")


def _hours(runs: list[Run], section: str) -> list[datetime]:
    names = [name for run in runs for name in run.measures if name.endswith(f"/{section}")]
    return [datetime.fromisoformat(f"{name.split('/')[1]}:00+00:00") for name in names]


@pytest.mark.parametrize(("days", "is_judged"), [(10, False), (20, True)])
def test_two_weeks_are_needed(days: int, is_judged: bool) -> None:
    runs = paper(lambda _: 20, days=days)
    runs.append(day(days, lambda _: 0, 40, Random(1)))
    assert told(runs).judged is is_judged
