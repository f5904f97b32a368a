"""Every address ever discovered has a state, and the latest answer says which."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from hnnscraper.archive import Archive, Writer, reading
from hnnscraper.archive.tables import articles
from hnnscraper.items import Visit
from tests.archive.made import SITE, Clock, at, record

URL = record()["url"]
FIRST, LATER, LAST = "2025-12-10T03:00:00", "2025-12-11T03:00:00", "2025-12-12T03:00:00"


def states(archive: Archive) -> dict[str, tuple[str, str | None]]:
    return {row.url: (row.state, row.reason) for row in reading.addresses(archive)}


def address(archive: Archive, url: str = URL) -> Any:
    (row,) = [row for row in reading.addresses(archive) if row.url == url]
    return row


def gone_at(archive: Archive) -> Any:
    (row,) = reading.stream(archive, select(articles))
    return row.gone_at


def test_what_is_discovered_is_pending_and_noted_once(
    archive: Archive, writer: Writer, clock: Clock
) -> None:
    writer.discovered([URL, f"{SITE}/a-2.html"], found_in=f"{SITE}/kinh-te/")
    noted_at = clock.now
    clock.pass_hours(1)
    writer.discovered([URL, f"{SITE}/a-3.html", f"{SITE}/a-3.html"], found_in=SITE)
    writer.discovered([])
    rows = list(reading.addresses(archive, "pending"))
    assert [row.url for row in rows] == [f"{SITE}/a-2.html", URL, f"{SITE}/a-3.html"]
    assert (rows[1].discovered_at, rows[1].discovered_in) == (noted_at, f"{SITE}/kinh-te/")
    assert {row.article_id for row in rows} == {"1", "2", "3"}
    assert {(row.tries, row.due_at, row.asked_at) for row in rows} == {(0, None, None)}


def test_storing_its_record_makes_it_done(archive: Archive, writer: Writer) -> None:
    writer.discovered([URL])
    writer.store(record(), Visit(URL, at(FIRST), 200, '"abc"', "Tue, 09 Dec 2025 08:50:00 GMT"))
    row = address(archive)
    assert (row.state, row.status, row.asked_at) == ("done", 200, at(FIRST))
    assert (row.etag, row.last_modified) == ('"abc"', "Tue, 09 Dec 2025 08:50:00 GMT")


def test_the_address_asked_and_the_pages_own_are_both_done(
    archive: Archive, writer: Writer
) -> None:
    old = f"{SITE}/cu/cho-dong-ba-1.html"
    writer.discovered([old])
    writer.store(record(), Visit(old, at(FIRST), 200))
    assert states(archive) == {old: ("done", None), URL: ("done", None)}
    assert reading.article(archive, old) == record()


def test_a_record_without_a_visit_makes_its_own_address_done(
    archive: Archive, writer: Writer
) -> None:
    writer.store(record())
    assert states(archive) == {URL: ("done", None)}


def test_failures_are_counted_until_there_is_an_answer(archive: Archive, writer: Writer) -> None:
    for tries, when in enumerate((FIRST, LATER, LAST), 1):
        writer.failed(Visit(URL, at(when), 503), "http-503")
        row = address(archive)
        assert (row.state, row.reason, row.status, row.tries) == ("failed", "http-503", 503, tries)
    writer.store(record(fetched="2025-12-13T03:00:00"))
    assert (address(archive).state, address(archive).tries) == ("done", 0)


def test_a_failure_does_not_touch_what_is_known(archive: Archive, writer: Writer) -> None:
    writer.store(record(fetched=FIRST), Visit(URL, at(FIRST), 200, '"abc"'))
    writer.failed(Visit(URL, at(LATER)), "TimeoutError")
    assert reading.article(archive, "1") == record(fetched=FIRST)
    assert address(archive).etag == '"abc"'
    assert gone_at(archive) is None


@pytest.mark.parametrize("status", [404, 410])
def test_a_withdrawn_article_is_kept_and_marked_and_comes_back(
    archive: Archive, writer: Writer, clock: Clock, status: int
) -> None:
    writer.store(record(fetched=FIRST))
    writer.gone(Visit(URL, at(LATER), status))
    assert states(archive) == {URL: ("gone", f"http-{status}")}
    assert gone_at(archive) == at(LATER)
    assert reading.article(archive, "1") == record(fetched=FIRST)
    clock.pass_hours(1)
    writer.store(record(fetched=LAST))
    assert states(archive) == {URL: ("done", None)}
    (row,) = reading.stream(archive, select(articles))
    assert (row.gone_at, row.changed_at) == (None, clock.now)


def test_a_withdrawal_is_a_change(archive: Archive, writer: Writer, clock: Clock) -> None:
    writer.store(record(fetched=FIRST))
    clock.pass_hours(1)
    writer.gone(Visit(URL, at(LATER), 404))
    (row,) = reading.stream(archive, select(articles))
    assert row.changed_at == clock.now


def test_an_article_that_only_moved_is_not_gone(archive: Archive, writer: Writer) -> None:
    old = f"{SITE}/cu/cho-dong-ba-1.html"
    writer.store(record(fetched=FIRST), Visit(old, at(FIRST), 200))
    writer.gone(Visit(old, at(LATER), 404))
    assert gone_at(archive) is None
    writer.gone(Visit(URL, at(LAST), 404))
    assert gone_at(archive) == at(LAST)


def test_an_address_that_never_gave_an_article_can_be_gone(
    archive: Archive, writer: Writer
) -> None:
    writer.gone(Visit(URL, at(FIRST), 404))
    assert states(archive) == {URL: ("gone", "http-404")}


def test_an_address_that_leads_to_another_is_done(archive: Archive, writer: Writer) -> None:
    writer.discovered([f"{SITE}/tin-1.html"])
    writer.moved(Visit(f"{SITE}/tin-1.html", at(FIRST), 301), URL)
    row = address(archive, f"{SITE}/tin-1.html")
    assert (row.state, row.reason, row.article_id) == ("done", f"leads to {URL}", "1")


def test_an_older_answer_told_later_changes_nothing(archive: Archive, writer: Writer) -> None:
    """A replay of old pages does not bring back what is gone, nor the other way round."""
    writer.store(record(fetched=LATER))
    writer.gone(Visit(URL, at(LAST), 404))
    writer.store(record(fetched=FIRST))
    writer.failed(Visit(URL, at(FIRST)), "TimeoutError")
    assert (states(archive), gone_at(archive)) == ({URL: ("gone", "http-404")}, at(LAST))
    writer.store(record(fetched="2025-12-13T03:00:00"))
    writer.gone(Visit(URL, at(LAST), 404))
    assert (states(archive), gone_at(archive)) == ({URL: ("done", None)}, None)


def test_a_failure_told_twice_is_one(archive: Archive, writer: Writer) -> None:
    for _ in range(2):
        writer.failed(Visit(URL, at(FIRST)), "http-503")
    assert address(archive).tries == 1
