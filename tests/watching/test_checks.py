"""Each check as a table: what earlier runs had, what this one has, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hnnscraper.watching import Finding, Level, Run, State, completed, follow, judge, judge_alone

START = datetime(2026, 1, 5, 6, tzinfo=UTC)
OLD = "hnnscraper 1.0"


def all_of(number: int, **shares: float) -> dict[str, float]:
    """Measures of so many new records that have the fields and rules by their shares."""
    found: dict[str, float] = {"pages": number, "records": number, "records/new": number}
    for name, share in shares.items():
        for prefix in ("", "new/"):
            found[prefix + name.replace("__", "/")] = round(number * share)
    return found


def runs(days: int, measures: dict[str, float], extractor: str = OLD) -> list[Run]:
    return [Run(START + timedelta(days=day), extractor, measures) for day in range(days)]


def at(day: float, measures: Mapping[str, float], extractor: str = OLD) -> Run:
    return Run(START + timedelta(days=day), extractor, measures)


def judged(now: Run, earlier: list[Run]) -> dict[str, Finding]:
    return {each.key: each for each in judge(now, earlier, clock_tolerance_seconds=120)}


USUAL = all_of(
    40, field__byline=0.9, field__lead=1, field__published_at=1, rule__byline__end=0.9
)  # fmt: skip

SHARES = [
    ("as before", USUAL, "field/byline", Level.FINE, True),
    ("by chance fewer", all_of(40, field__byline=0.8), "field/byline", Level.FINE, True),
    ("a third lost", all_of(40, field__lead=0.7), "field/lead", Level.LOOK, True),
    ("all lost", all_of(40, field__byline=0), "field/byline", Level.BROKEN, True),
    ("too few to tell", all_of(2, field__byline=0), "field/byline", Level.FINE, False),
    (
        "rule changed",
        all_of(40, field__byline=0.9, rule__byline__top=0.9),
        "rule/byline",
        Level.LOOK,
        True,
    ),
    ("doubts", {**USUAL, "warning/lead": 30}, "warning/lead", Level.LOOK, True),
    ("no articles", {**USUAL, "pages": 90, "refused/no-body": 50}, "refused/body", 2, True),
    ("a few of them", {**USUAL, "pages": 50, "refused/no-body": 10}, "refused/body", 1, True),
    ("one of them", {**USUAL, "pages": 41, "refused/no-body": 1}, "refused/body", 0, True),
    ("errors", {**USUAL, "asked": 90, "error/http-503": 40}, "error/http-503", 1, True),
]


@pytest.mark.parametrize(
    ("now", "key", "level", "is_judged"), [row[1:] for row in SHARES], ids=[r[0] for r in SHARES]
)
def test_shares(now: dict[str, float], key: str, level: Level, is_judged: bool) -> None:
    past = [replace(each, measures={**each.measures, "asked": 60}) for each in runs(10, USUAL)]
    found = judged(at(11, now), past)[key]
    assert (found.level, found.judged) == (level, is_judged), found.sentence()


@pytest.mark.parametrize(
    ("having", "level", "is_suspected"),
    [(36, Level.FINE, False), (31, Level.FINE, False), (26, Level.FINE, True), (18, 1, False)],
)
def test_what_is_not_told_can_be_suspected(having: int, level: int, is_suspected: bool) -> None:
    """Of 40 articles, where nine in ten had a byline: what was told before is not over by that."""
    found = judged(at(11, all_of(40, field__byline=having / 40)), runs(10, USUAL))["field/byline"]
    assert (found.level, found.suspected) == (level, is_suspected), found.sentence()


def test_a_finding_names_the_rule_and_says_from_what() -> None:
    now = at(11, all_of(40, field__byline=0.9, rule__byline__top=0.9))
    assert judged(now, runs(10, USUAL))["rule/byline"].sentence() == (
        "look: rule byline (end): saw end: 0 of 36 records of this run; "
        "top: 36 of 36 records of this run, expected end: 100 % (324 of 324 in 9 earlier runs)"
    )


def test_with_too_little_history_it_says_so() -> None:
    found = judged(at(11, all_of(40, field__byline=0)), runs(2, USUAL))["field/byline"]
    assert (found.level, found.judged, found.source) == (Level.FINE, False, "only 80 before")
    alone = judge(at(0, all_of(40, field__lead=1, field__byline=1)), [], clock_tolerance_seconds=0)
    assert {each.check for each in alone if each.judged} == {"floor", "clock"}


def test_rules_of_another_version_are_no_measure_of_rules() -> None:
    now = at(11, all_of(40, field__byline=0.9, rule__byline__top=0.9), "hnnscraper 2.0")
    found = judged(now, runs(10, USUAL))["rule/byline"]
    assert (found.level, found.judged) == (Level.FINE, False)


def test_what_is_broken_stays_unusual() -> None:
    """A field lost for weeks does not become what is expected."""
    lost = [
        replace(each, told={"field/byline": Level.BROKEN}, at=each.at + timedelta(days=10))
        for each in runs(30, all_of(40, field__byline=0))
    ]
    past = [*runs(10, USUAL), *lost]
    assert judged(at(41, all_of(40, field__byline=0)), past)["field/byline"].level is Level.BROKEN


def test_pages_sent_because_they_changed_are_not_like_all() -> None:
    """Where 304s are answered, a share of what is sent again says nothing; what was lost does."""
    past = [
        replace(r, measures={**r.measures, "revisited": 100, "same": 95}) for r in runs(9, USUAL)
    ]
    sent = {"pages": 12, "records": 12, "field/byline": 2, "revisited": 100, "same": 88}
    assert judged(at(10, sent), past)["field/byline"].level is Level.FINE
    lost = judged(at(10, {**sent, "lost/byline": 10}), past)["field/byline"]
    assert (lost.level, lost.saw) == (
        Level.LOOK,
        "10 of 100 articles seen again in this run lost it",
    )


# --- what comes in ---


def weeks(count: int, per_hour: int, until: float = 0) -> list[Run]:
    """Runs every 12 hours; so many articles in each of the 16 waking hours, a third in kinh-te."""
    found: list[Run] = []
    for half in range(round((count * 7 - until) * 2)):
        end = START + timedelta(hours=12 * (half + 1))
        hours = [end - timedelta(hours=h) for h in range(1, 13)]
        told = {
            f"published/{hour:%Y-%m-%dT%H}/{section}": number
            for hour in hours
            if hour.hour < 16
            for section, number in (("kinh-te", per_hour / 3), ("du-lich", per_hour * 2 / 3))
        }
        newest = max((hour for hour in hours if hour.hour < 16), default=end)
        told["now/newest_article"] = newest.timestamp()
        told["now/feed/|/rss"] = newest.timestamp()
        found.append(completed(Run(end, OLD, told), found[-3:]))
    return found


def later(past: list[Run], hours: float, **measures: float) -> Run:
    told = {name.replace("__", "/"): number for name, number in measures.items()}
    return completed(Run(past[-1].at + timedelta(hours=hours), OLD, told), past)


def test_nothing_new_is_broken() -> None:
    past = weeks(4, 6)
    found = judged(later(past, 24), past)
    assert found["volume/articles"].level is Level.BROKEN
    assert found["newest/article"].level is Level.BROKEN
    assert "about 96 (the same hours of 3 weeks: 96, 96, 96)" in found["volume/articles"].sentence()


def test_what_is_known_and_not_yet_fetched_is_no_hole() -> None:
    past = weeks(4, 6)
    found = judged(later(past, 24, now__left_articles=90), past)["volume/articles"]
    assert (found.judged, found.source) == (False, "90 more are known and not yet fetched")


def test_two_weeks_are_needed() -> None:
    past = weeks(1, 6)
    found = judged(later(past, 24), past)["volume/articles"]
    assert (found.level, found.judged) == (Level.FINE, False)


def test_a_section_is_missed_where_others_go_on() -> None:
    past = weeks(4, 6)
    day = past[-1].at
    others = {
        f"published/{day + timedelta(hours=hour):%Y-%m-%dT%H}/du-lich": 4.0
        for hour in range(24)
        if (day + timedelta(hours=hour)).hour < 16
    }
    found = judged(later(past, 24, **others), past)
    assert found["section/kinh-te"].level is Level.BROKEN
    assert found["section/du-lich"].level is Level.FINE
    assert found["volume/articles"].level is Level.FINE
    holiday = judged(later(past, 24), past)
    assert holiday["section/kinh-te"].level is Level.FINE  # nothing came in any


def test_a_feed_that_stays_behind() -> None:
    past = weeks(2, 6)
    fresh = {f"published/{past[-1].at:%Y-%m-%dT}{hour:02}/du-lich": 6.0 for hour in range(7, 16)}
    found = judged(later(past, 12, **fresh), past)["feed//rss"]
    assert (found.level, found.saw) == (Level.LOOK, "54 articles since its newest entry")


# --- without history ---

ALL_WELL: dict[str, float] = {
    "records": 20,
    "field/published_at": 20,
    "field/lead": 20,
    "field/byline": 20,
}
ALONE: list[tuple[dict[str, float], str, int]] = [
    ({**ALL_WELL, "field/published_at": 3}, "published_at", 2),
    ({**ALL_WELL, "field/published_at": 10}, "published_at", 1),
    (ALL_WELL, "published_at", 0),
    ({"pages": 20, "refused/no-body": 11}, "no article", 2),
    ({"pages": 20, "refused/no-body": 10}, "no article", 0),
    ({"asked": 20, "error/TimeoutError": 15}, "no answer", 2),
    ({}, "lists", 2),
    ({"list/read/section": 9, "list/articles": 0}, "lists", 2),
    ({"list/read/front": 1, "list/empty/front": 1, "list/articles": 9}, "front page", 1),
    ({"now/clock_answers": 5, "now/clock_skew_seconds": 3600}, "server", 2),
    ({"now/clock_answers": 5, "now/clock_skew_seconds": -300}, "server", 1),
    ({"now/clock_answers": 5, "now/clock_skew_seconds": 119}, "server", 0),
]  # fmt: skip


@pytest.mark.parametrize(("measures", "what", "level"), ALONE)
def test_floors(measures: dict[str, float], what: str, level: int) -> None:
    found = judge_alone(at(0, measures), clock_tolerance_seconds=120)
    assert {each.what: each.level for each in found}[what] == level


def test_a_clock_that_is_not_compared_is_no_alarm_any_more() -> None:
    wrong = at(0, {"now/clock_answers": 5, "now/clock_skew_seconds": 3600})
    state = follow(State(), judge_alone(wrong, clock_tolerance_seconds=120), wrong.at)
    assert "clock/server" in state.open
    state = follow(state, judge_alone(wrong, clock_tolerance_seconds=0), wrong.at)
    assert "clock/server" not in state.open


# --- no alarm for a newspaper that does not change ---


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 2**32),
    st.floats(0.02, 1),
    st.integers(1, 60),
    st.sampled_from([1, 4, 12]),
)
def test_a_steady_newspaper_raises_no_alarm(
    seed: int, share: float, per_run: int, runs_a_day: int
) -> None:
    past: list[Run] = []
    chance = Random(seed)
    for number in range(25 * runs_a_day):
        day = number / runs_a_day
        records = round(chance.expovariate(1 / per_run))
        has = sum(chance.random() < share for _ in range(records))
        rule = sum(chance.random() < share for _ in range(has))
        told: dict[str, float] = {"list/read/section": 9, "list/articles": 90}
        for prefix in ("", "new/"):
            told |= {f"{prefix}field/tags": has, f"{prefix}rule/tags/label": rule}
        told |= {"pages": records, "records": records, "records/new": records}
        now = completed(at(day, told), past)
        if number % 5 == 0:
            found = judge(now, past, clock_tolerance_seconds=120)
            assert [each.sentence() for each in found if each.level and each.check != "floor"] == []
        past.append(now)
