"""`kill -9` in the middle of the backfill and of `latest`: nothing lost, hardly anything twice."""

from __future__ import annotations

from pathlib import Path

from tests.kills import stories

KILLS = {"archive": 3, "latest": 2}


def test_crawls_that_are_killed_end_as_if_they_had_not_been(tmp_path: Path) -> None:
    told = stories(tmp_path, 30, KILLS["archive"], KILLS["latest"], seed=2026)
    for (spider, kills), story in zip(KILLS.items(), told, strict=True):
        assert len(story.requests) == kills, spider
        assert story.broken == []
        assert story.same, spider
        assert story.again <= kills
