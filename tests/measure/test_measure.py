"""The measure counts what it says, and the rules hold on a small part of each set.

The figures for the README are taken with `python -m tests.measure` on many more pages.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.bench import UNSEEN, heavy, memory
from tests.bench import compare as time_of
from tests.measure import others
from tests.measure.__main__ import main
from tests.measure.judge import Tally, foreign, judge, tally
from tests.measure.sets import SETS, cases, designs

PAGES_OF_A_DESIGN = 4


@pytest.mark.parametrize(
    ("got", "warned", "verdict"),
    [
        ("a", False, "right"),
        ("a", True, "right"),
        (None, True, "empty, warned"),
        (None, False, "silently wrong"),
        ("b", True, "wrong, warned"),
        ("b", False, "silently wrong"),
    ],
)
def test_a_verdict(got: str | None, warned: bool, verdict: str) -> None:
    warnings = [{"field": "lead", "message": "?"}] if warned else []
    record: dict[str, Any] = {"lead": got, "warnings": warnings}
    assert judge("lead", {"lead": "a"}, record) == verdict


def test_what_is_foreign_in_a_body() -> None:
    record = {"body": "Một đoạn.\n\nChia sẻ\n\nđoạn"}
    assert foreign({"body": "Một  đoạn.\n\nHai."}, record) == ["Chia sẻ"]


@pytest.fixture(scope="module", params=SETS)
def total(request: pytest.FixtureRequest) -> Tally:
    name: str = request.param
    return tally(cases(name, PAGES_OF_A_DESIGN * len(designs(name)), seed=2))


def test_on_most_pages_every_field_is_right(total: Tally) -> None:
    wrong = {fault.case.name: fault.verdicts for fault in total.faults}
    assert total.all_right >= 0.99, wrong


def test_next_to_nothing_is_silently_wrong(total: Tally) -> None:
    assert total.share("silently wrong") <= 0.001


def test_nothing_foreign_is_in_a_body(total: Tally) -> None:
    assert total.foreign == []


def test_the_others_are_read() -> None:
    right = others.compare(cases("heldout", 5, seed=1))
    assert right["pages"] == 5
    assert right["title"] > 0


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--set", "heldout", "--design", "soup", "--pages", "2", "--alone"]) == 0
    printed = capsys.readouterr().out
    assert "heldout: 2 pages, seed 1" in printed
    assert "published_at" in printed
    assert "Pages with every field right:" in printed


def test_the_bench_reads_heavy_pages_with_each() -> None:
    pages = list(heavy("heldout", 1, seed=1))
    times = time_of(pages, rounds=1)
    assert set(times) == {"lxml.html", "hnnscraper", "trafilatura", UNSEEN}
    assert all(len(each) == 1 and each[0] > 0 for each in times.values())


def test_memory_is_read_before_and_after() -> None:
    before, after = memory(list(cases("heldout", 2, seed=1)), 10, warm_up=10)
    assert before > 1
    assert after > 1
