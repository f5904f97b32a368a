"""A failure that lasts stays told of, however usual it has become; one that ends is over."""

from __future__ import annotations

import pytest

from tests.paper.plays import Look
from tests.watching.plays import PLAYS, Caught
from tests.watching.simulation import Watch, watch

DAYS = 10
FAILURES = "byline date byline-empty section-stops feed-freezes nothing-new clock".split()
LONGEST = 8  # days after which what has ended is over


@pytest.fixture(scope="module")
def month() -> Watch:
    watched = watch(per_day=16, days=28, every_hours=24)
    assert watched.alarms == []
    return watched


@pytest.mark.parametrize("name", FAILURES)
def test_a_lasting_failure_is_told_until_it_ends(month: Watch, name: str) -> None:
    future = Caught.copy(month)
    PLAYS[name].begins(future.newspaper.plays)
    is_open = []
    for _ in range(DAYS):
        future.let_pass(1, every_hours=24)
        is_open.append(any(key.startswith(PLAYS[name].finding) for key in future.state.open))
    first = is_open.index(True)
    assert all(is_open[first:]), is_open
    future.newspaper.plays.all_well()
    future.newspaper.plays.redesign(Look())
    for _ in range(LONGEST):
        future.let_pass(1, every_hours=24)
        if not future.state.level:
            return
    pytest.fail(f"still told: {sorted(future.state.open)}")
