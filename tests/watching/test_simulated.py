"""Months of a newspaper, by its pages but without HTTP: no alarm without a fault, every fault
caught. `python -m tests.watch_years` plays more of it, on larger papers.
"""

from __future__ import annotations

import pytest

from hnnscraper.watching import Level
from tests.watching.plays import PLAYS, Caught, play
from tests.watching.simulation import Watch, watch


@pytest.fixture(scope="module")
def quarter() -> Watch:
    return watch(per_day=12, days=90, every_hours=12)


def test_no_alarm_in_ninety_days_without_a_fault(quarter: Watch) -> None:
    assert (len(quarter.runs), quarter.alarms, quarter.told) == (181, [], [])


# Within two runs a day: fields of few articles, and sections of two articles a day, take longer.
LIMITS = {"tags-empty": 8, "section-stops": 14, "feed-freezes": 3}


def test_every_play_is_caught(quarter: Watch) -> None:
    caught = {name: play(quarter, name, days=7, every_hours=12) for name in PLAYS}
    missed = {
        name: each
        for name, each in caught.items()
        if each.level is not PLAYS[name].level or each.runs > LIMITS.get(name, 2)
    }
    assert missed == {}, caught


def test_trouble_is_told_once_and_its_end_once(quarter: Watch) -> None:
    caught = Caught.copy(quarter)
    before = len(caught.told)
    caught.newspaper.plays.set_clock_off(1)
    caught.let_pass(3, every_hours=12)
    caught.newspaper.plays.all_well()
    caught.let_pass(3, every_hours=12)
    assert [level for _, level in caught.told[before:]] == [Level.BROKEN, Level.FINE]
