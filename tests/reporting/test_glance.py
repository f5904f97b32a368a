"""The archive at a glance, for people and for programs."""

from __future__ import annotations

import json

import pytest

from hnnscraper.figures import Addresses, Health, Sizes
from hnnscraper.reporting import as_json, as_lines, words
from tests.reporting.figures import NOW, glance, run


def test_lines_for_a_person() -> None:
    assert as_lines(glance()) == [
        "Archive      data/hnn.db",
        "Articles     20,000 in 21,234 versions, 12 gone from the site, 3 without a date",
        "Published    1 Jan 2006, 06:00 to 20 Dec 2025, 07:00",
        "Newest       first seen 20 Dec 2025, 07:31",
        "Size         database 541 MB, raw pages 1.9 GB in 3 files",
        "Addresses    20,100 known: 5 pending, 40 due again, 50 failed and to be tried again, "
        "49 given up, 12 gone",
        "Health       Something is broken.",
        "  broken: latest: field byline: 12 of 40; expected: 34 to 40",
        "Last runs",
        "  20 Dec 2025, 07:30  latest    finished       1 min 15 s  7 new, 2 changed, 1 failed"
        "  BROKEN",
        "  20 Dec 2025, 07:30  latest    under way                  0 new, 0 changed, 0 failed",
    ]


def test_lines_of_an_empty_archive() -> None:
    empty = glance(
        **dict.fromkeys(("articles", "revisions", "gone", "undated"), 0),
        **dict.fromkeys(("oldest_publication", "newest_publication", "newest_first_seen")),
        addresses=Addresses(),
        sizes=Sizes(4096, 0, 0),
        runs=(),
        health=(),
    )
    assert as_lines(empty) == [
        "Archive      data/hnn.db",
        "Articles     0 in 0 versions",
        "Size         database 4.1 kB, raw pages 0 B in 0 files",
        "Addresses    0 known: 0 pending, 0 due again, 0 failed and to be tried again, "
        "0 given up, 0 gone",
        "Health       No run has been checked yet.",
        "Last runs    none",
    ]


def test_json_for_a_program() -> None:
    told = json.loads(json.dumps(as_json(glance())))
    assert told["newest_publication"] == "2025-12-20T00:00:00+00:00"
    assert told["addresses"]["due"] == 40
    assert told["runs"][0]["counts"] == run().counts
    assert [told["runs"][0][name] for name in ("new", "revised", "failed", "level")] == [
        *(7, 2, 1, "broken")
    ]
    assert told["health"][0]["findings"][0]["saw"] == "12 of 40"


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ([], ("unknown", "No run has been checked yet.")),
        (["fine", "fine"], ("fine", "All is as expected.")),
        (["fine", "look"], ("look", "Something is worth a look.")),
        (["broken", "look", "fine"], ("broken", "Something is broken.")),
        (["fine", "<new>"], ("<new>", "The checks say: <new>.")),
    ],
)
def test_the_verdict_is_the_worst(levels: list[str], verdict: tuple[str, str]) -> None:
    assert words.verdict(Health("1", "latest", NOW, level) for level in levels) == verdict
