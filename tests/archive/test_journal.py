"""How many requests crawls have made, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hnnscraper.archive import Writer
from hnnscraper.archive.frontier import Frontier
from hnnscraper.items import Visit
from tests.archive.made import Clock, record

HOUR = timedelta(hours=1)


@pytest.fixture
def latest(writer: Writer) -> Frontier:
    return Frontier(writer, backfill=False)


def store(writer: Writer, clock: Clock, number: int) -> None:
    made = record(number, fetched=clock.now.replace(tzinfo=None).isoformat())
    writer.store(made, Visit(made["url"], clock.now, 200))


def finish(writer: Writer, requests: int) -> None:
    writer.finish_crawl("finished", {"downloader/request_count": requests})


def test_requests_of_crawls_that_ended_are_as_they_counted(
    latest: Frontier, writer: Writer, clock: Clock
) -> None:
    began = clock.now
    writer.begin_crawl("latest", {})
    store(writer, clock, 1)
    clock.pass_hours(1)
    finish(writer, 7)
    assert latest.requests_since(began) == 7
    assert latest.requests_since(began + HOUR) == 0


def test_a_crawl_that_begins_as_another_ends_counts_what_it_counted(
    latest: Frontier, writer: Writer, clock: Clock
) -> None:
    """Times are to the second."""
    began = clock.now
    for number in (1, 2):
        writer.begin_crawl("latest", {})
        store(writer, clock, number)
        finish(writer, 4)
    assert latest.requests_since(began) == 8


def test_of_crawls_that_were_killed_the_addresses_count(
    latest: Frontier, writer: Writer, clock: Clock
) -> None:
    began = clock.now
    writer.begin_crawl("archive", {})
    store(writer, clock, 1)
    clock.pass_hours(1)
    writer.begin_crawl("latest", {})
    store(writer, clock, 2)
    clock.pass_hours(1)
    finish(writer, 5)
    assert latest.requests_since(began) == 6
