"""What is open, and when people are told: once when something changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hnnscraper.watching import Finding, Level, State, follow, sentences
from hnnscraper.watching.findings import unjudged

NOW = datetime(2026, 1, 5, 6, tzinfo=UTC)
FINE, LOOK, BROKEN = Level.FINE, Level.LOOK, Level.BROKEN


def finding(what: str, level: Level) -> Finding:
    return Finding(level, "field", what, "1 of 20", "98 %", "300 records", "end-of-text")


def told_of(*runs: list[Finding], hours: float = 1) -> list[Level | None]:
    """By run, the level people were told of, None where they were told nothing."""
    state, found = State(), list[Level | None]()
    for number, findings in enumerate(runs):
        state = follow(state, findings, NOW + timedelta(hours=hours * number))
        state = State.from_json(state.as_json())  # it is kept between two runs
        found.append(state.level if state.is_news("mail") else None)
        if state.is_news("mail"):
            state = state.as_told("mail")
    return found


LEAD, BYLINE = finding("lead", LOOK), finding("byline", BROKEN)
LEAD_FINE, BYLINE_FINE = finding("lead", FINE), finding("byline", FINE)
LEAD_SUSPECTED = replace(LEAD_FINE, suspected=True)
LEAD_UNKNOWN = unjudged("field", "lead", "1 of 2", "too few")

STORIES = {
    "nothing": ([[], [LEAD_FINE]], [None, None]),
    "once, and its end": ([[LEAD], [LEAD], [LEAD_FINE], [LEAD_FINE]], [LOOK, None, FINE, None]),
    "worse, then better": (
        [[LEAD], [LEAD, BYLINE], [LEAD, BYLINE_FINE]],
        [LOOK, BROKEN, LOOK],
    ),
    "more of it": ([[LEAD], [LEAD, finding("tags", LOOK)]], [LOOK, LOOK]),
    "less of it": ([[LEAD, finding("tags", LOOK)], [LEAD, finding("tags", FINE)]], [LOOK, None]),
    "it comes and goes": ([[BYLINE, LEAD], [BYLINE, LEAD_FINE], [BYLINE, LEAD]], [2, None, None]),
    "not clearly over": (
        [[LEAD], *[[LEAD_SUSPECTED]] * 100, [LEAD_FINE], [LEAD_SUSPECTED]],
        [LOOK, *[None] * 100, FINE, None],
    ),
    "a run that cannot tell": ([[LEAD], [LEAD_UNKNOWN], [], [LEAD_FINE]], [LOOK, None, None, FINE]),
}


@pytest.mark.parametrize(("runs", "levels"), STORIES.values(), ids=STORIES)
def test_stories(runs: list[list[Finding]], levels: list[Level | None]) -> None:
    assert told_of(*runs) == levels


def test_what_no_run_can_judge_is_forgotten_after_days() -> None:
    assert told_of([LEAD], [], [], [], hours=30) == [LOOK, None, None, FINE]


def test_each_way_is_told_for_itself() -> None:
    state = follow(State(), [LEAD], NOW).as_told("mail")
    assert (state.is_news("mail"), state.is_news("webhook")) == (False, True)


def test_since_when_it_is_so() -> None:
    state = follow(State(), [LEAD], NOW)
    state = follow(state, [LEAD], NOW + timedelta(hours=5))
    assert (state.since, state.open["field/lead"].since) == (NOW, NOW)
    state = follow(state, [BYLINE], NOW + timedelta(hours=6))
    assert state.since == NOW + timedelta(hours=6)


def test_the_last_lines_of_a_run() -> None:
    state = follow(State(), [LEAD], NOW)
    assert sentences(state, [LEAD, BYLINE_FINE, LEAD_UNKNOWN]) == [
        "Health: look. 1 check is fine, 1 has too little to judge from.",
        "  look: field lead (end-of-text): saw 1 of 20, expected 98 % (300 records)",
    ]
