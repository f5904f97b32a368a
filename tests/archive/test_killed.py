"""`kill -9` at any moment costs nothing that was stored, and the next run ends with the same."""

from __future__ import annotations

from pathlib import Path

from tests.archive.kills import kill_again_and_again

RUNS = {"sqlite": 12, "postgresql": 4}


def test_an_archive_whose_crawls_are_killed_is_that_of_one_never_killed(
    archive_url: str, tmp_path: Path
) -> None:
    runs = RUNS[archive_url.partition(":")[0].partition("+")[0]]
    made = kill_again_and_again(archive_url, tmp_path, runs, seed=2026)
    assert len(made) == runs
    assert len(set(made)) > 2  # at different places of the run
