"""What checks say: what they saw, what they expected, and from what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.watching.test_checks import USUAL, at, judged, runs

SENTENCES = [
    (
        {**USUAL, "pages": 90, "refused/no-body": 50},
        "broken: refused body (prose): saw 50 of 90 pages of this run were refused, "
        "expected 0 % (0 of 320 in 8 earlier runs)",
    ),
    (
        {**USUAL, "pages": 90, "refused/list": 50},
        "broken: refused list: saw 50 of 90 pages of this run were refused, "
        "expected 0 % (0 of 320 in 8 earlier runs)",
    ),
    (
        {**USUAL, "asked": 90, "error/http-503": 40},
        "look: error http-503: saw 40 of 90 requests of this run failed so, "
        "expected 0 % (0 of 360 in 6 earlier runs)",
    ),
    (
        {**USUAL, "warning/lead": 30},
        "look: warning lead: saw 30 of 40 records of this run, "
        "expected 0 % (0 of 320 in 8 earlier runs)",
    ),
    (
        {**USUAL, "list/read/section": 9, "list/empty/section": 9},
        "look: list section: saw 9 of 9 lists of this run had no article, "
        "expected 0 % (0 of 180 in 10 earlier runs)",
    ),
    (
        {**USUAL, "new/sum/body_log": 40 * 6.0},
        "look: length body: saw 403 characters in the last day, "
        "expected about 1,998 (320 new articles before)",
    ),
]


@pytest.mark.parametrize(("now", "sentence"), SENTENCES)
def test_what_is_said_of_each(now: dict[str, float], sentence: str) -> None:
    """What was seen, what was expected, and from what."""
    more = {"asked": 60, "list/read/section": 18, "new/sum/body_log": 40 * 7.6}
    more["new/squares/body_log"] = 40 * (7.6**2 + 0.25)
    past = [replace(run, measures={**USUAL, **more}) for run in runs(10, USUAL)]
    assert sentence in {each.sentence() for each in judged(at(11, now), past).values()}
