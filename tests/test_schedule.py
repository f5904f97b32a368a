"""When articles are visited again, and failures tried again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hnnscraper import settings
from hnnscraper.errors import BadInput
from hnnscraper.schedule import RetrySchedule, RevisitSchedule, length

BORN = datetime(2025, 12, 9, 8, 50, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SCHEDULE = RevisitSchedule.parse("1d:3h 7d:20h 30d:7d")


@pytest.mark.parametrize(
    ("age", "wait"),
    [
        (timedelta(0), 3 * HOUR),
        (23 * HOUR, 3 * HOUR),
        (DAY, 20 * HOUR),
        (6 * DAY, 20 * HOUR),
        (7 * DAY, 7 * DAY),
        (30 * DAY, None),
        (9000 * DAY, None),
        (-2 * DAY, 3 * HOUR),  # dated in the future: as young as can be
    ],
)
def test_the_next_visit(age: timedelta, wait: timedelta | None) -> None:
    visited = BORN + age
    expected = None if wait is None else visited + wait
    assert SCHEDULE.next_visit(BORN, visited) == expected


@given(st.integers(0, 7 * 24 * 60))
def test_an_edit_in_the_first_week_is_seen_within_a_day(minute: int) -> None:
    """By the default schedule, with a run every half hour."""
    schedule = RevisitSchedule.parse(settings.REVISIT_SCHEDULE)
    edited = BORN + timedelta(minutes=minute)
    visited = BORN
    while visited < edited:
        due = schedule.next_visit(BORN, visited)
        assert due is not None
        visited = due + timedelta(minutes=30)
    assert visited - edited <= DAY


def test_visits_grow_rare_and_end() -> None:
    schedule = RevisitSchedule.parse(settings.REVISIT_SCHEDULE)
    visits = [BORN]
    while (due := schedule.next_visit(BORN, visits[-1])) is not None:
        visits.append(due)
    waits = [later - earlier for earlier, later in pairwise(visits)]
    assert waits == sorted(waits)
    assert len(visits) < 30


@pytest.mark.parametrize(
    ("failures", "wait"), [(1, timedelta(minutes=1)), (2, HOUR), (3, None), (50, None)]
)
def test_the_next_try(failures: int, wait: timedelta | None) -> None:
    expected = None if wait is None else BORN + wait
    assert RetrySchedule.parse("1m 1h").next_try(failures, BORN) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("7d", "'7d' in '7d' is no step AGE:INTERVAL, such as 7d:20h"),
        ("7d:often", "'often' is no length of time such as 90s, 15m, 20h or 7d"),
        ("7d:1h 1d:2h", "the ages in '7d:1h 1d:2h' do not grow from step to step"),
        ("7d:1h 7d:2h", "the ages in '7d:1h 7d:2h' do not grow from step to step"),
        ("7d:0h", "'7d:0h' has a step without any time between two visits"),
    ],
)
def test_what_is_no_schedule(text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        RevisitSchedule.parse(text)
    assert str(caught.value) == told


@pytest.mark.parametrize("text", ["", "1", "h", "1.5h", "-1h", "1 h", "1w", "١h"])
def test_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(BadInput):
        length(text)
