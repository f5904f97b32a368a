"""The pace of a crawl of the whole newspaper, seen from its server."""

from __future__ import annotations

from pathlib import Path

from tests.crawls import PLAIN, Crawls
from tests.paper import Faults, Newspaper, Paper

DELAY_SECONDS = 0.3
SLACK_SECONDS = 0.1  # a busy machine notes a request late


def test_one_request_at_a_time_never_too_soon(tmp_path: Path) -> None:
    """Through further tries, redirects and pauses that the server asks for."""
    busy = Faults(0.12, seed=3, kinds=("503", "429"), retry_after_seconds=1)
    newspaper = Newspaper(1, 20, style=PLAIN)
    with Paper(newspaper, faults=busy, latency_seconds=0.05) as paper:
        run = Crawls(paper, tmp_path).run(
            "archive", DOWNLOAD_DELAY=str(DELAY_SECONDS), REQUESTS_PER_RUN="30"
        )
        assert len(paper.log) == 30, run.log
        assert len(paper.log.status(503, 429)) >= 2
        assert paper.log.most_at_once() == 1
        assert paper.log.shortest_gap_seconds() >= DELAY_SECONDS - SLACK_SECONDS
        assert paper.log.too_soon(SLACK_SECONDS) == []
