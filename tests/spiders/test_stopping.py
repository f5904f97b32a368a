"""Runs of the whole newspaper that end before everything is asked, and those that go on."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import states
from tests.crawls import PLAIN, Crawls, printed
from tests.kills import PLAN
from tests.paper import Newspaper, Paper
from tests.program import PROJECT

ARTICLES = 30


@pytest.fixture
def crawls(tmp_path: Path) -> Iterator[Crawls]:
    with Paper(Newspaper(1, ARTICLES, style=PLAIN)) as paper:
        yield Crawls(paper, tmp_path)


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)


@contextmanager
def running(crawls: Crawls, spider: str, requests: int) -> Iterator[subprocess.Popen[bytes]]:
    """A crawl that has made so many requests, each of which now takes a while."""
    crawls.paper.timing.latency_seconds = 0.1
    with subprocess.Popen(
        crawls.command(spider),
        cwd=PROJECT,
        env=crawls.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as crawl:
        wait_until(lambda: len(crawls.paper.log) >= requests)
        yield crawl
    crawls.paper.timing.latency_seconds = 0.0


def left(lines: list[str]) -> dict[str, int]:
    """What the account says is left."""
    told = (line.rpartition(" ") for line in lines if line.startswith("left to the next run"))
    return {name.partition(": ")[2].strip(): int(number) for name, _, number in told}


def assert_goes_on(crawls: Crawls) -> None:
    """The next run gets what is left, and asks nothing again."""
    run = crawls.run("archive")
    assert run.code == 0, run.log
    assert crawls.titles() == printed(crawls.paper.newspaper)
    assert "/robots.txt" in crawls.paper.log.twice()
    again = {path for path in crawls.paper.log.twice() if path != "/robots.txt"}
    assert again == set()
    assert left(run.lines) == {"articles": 0, "lists": 0}
    with crawls.archive() as archive:
        assert states.backfill_under_way(archive) == []


def test_what_is_left_of_a_backfill_that_has_read_every_list_is_no_alarm(crawls: Crawls) -> None:
    pages = sum(map(len, crawls.paper.expected_pages().values()))
    run = crawls.run("archive", REQUESTS_PER_RUN=str(pages - 5))
    assert left(run.lines)["lists"] == 0
    assert left(run.lines)["articles"] > 0
    assert_goes_on(crawls)


def test_sigterm_ends_it_cleanly_and_the_next_run_goes_on(crawls: Crawls) -> None:
    with running(crawls, "archive", 8) as crawl:
        crawl.send_signal(signal.SIGTERM)
        out, log = crawl.communicate(timeout=60)
    lines = out.decode().splitlines()
    assert crawl.returncode == 1
    assert "The crawl did not come to its end: shutdown." in lines
    assert left(lines)["articles"] > 0
    assert "Traceback" not in log.decode()
    assert crawls.last_crawl().finish_reason == "shutdown"
    with crawls.archive() as archive:
        assert list(states.broken(archive, PLAN)) == []
    assert_goes_on(crawls)


def test_a_second_run_on_the_archive_names_the_first(crawls: Crawls) -> None:
    with running(crawls, "archive", 3) as first:
        asked = len(crawls.paper.log)
        second = crawls.run("latest")
        first.kill()
    assert second.code == 75
    told = f"in use by archive (process {first.pid} on {os.uname().nodename}"
    assert told in second.log
    assert second.out == ""
    agents = len(crawls.paper.log.since(asked).kind("robots"))
    assert agents == 0  # the second asked nothing


def test_a_run_keeps_to_its_budget(crawls: Crawls) -> None:
    run = crawls.run("archive", REQUESTS_PER_RUN="10")
    assert len(crawls.paper.log) == 10
    assert run.code == 1
    assert "The crawl did not come to its end: budget." in run.lines
    assert left(run.lines)["articles"] > 0
    assert crawls.last_crawl().finish_reason == "budget"
    assert_goes_on(crawls)


def test_a_run_that_read_the_front_page_alone_is_gone_on_with(crawls: Crawls) -> None:
    crawls.run("archive", REQUESTS_PER_RUN="2")
    assert crawls.paper.log.targets() == ["/robots.txt", "/"]
    assert_goes_on(crawls)


def test_the_runs_of_a_day_share_a_budget(crawls: Crawls) -> None:
    asked = []
    for _ in range(3):
        mark = len(crawls.paper.log)
        run = crawls.run("archive", REQUESTS_PER_RUN="9", REQUESTS_PER_DAY="14")
        assert crawls.last_crawl().finish_reason == "budget"
        assert run.code == 1
        asked.append(len(crawls.paper.log) - mark)
    assert asked == [9, 5, 0]


def test_a_run_that_finds_nothing_new_asks_lists_alone(crawls: Crawls) -> None:
    crawls.run("archive")
    mark = len(crawls.paper.log)
    run = crawls.run("latest")
    log = crawls.paper.log.since(mark)
    assert run.code == 0
    assert set(log.kinds()) == {"robots", "front", "section", "feed"}
    assert len(log) == 26  # each of them once
    assert log.twice() == {}
