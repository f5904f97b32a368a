"""Readers and a writer do not wait for each other; a second writer hears at once who is first."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hnnscraper.archive import Archive, Writer, open_archive, reading
from hnnscraper.archive.frontier import Frontier
from hnnscraper.archive.offers import ListLink
from hnnscraper.errors import ArchiveInUse
from tests.archive.crawling import Place
from tests.archive.made import SITE, record
from tests.program import PROJECT, to_its_end
from tests.server import Server

_READ = """
import sys
from hnnscraper.archive import open_archive, reading
with open_archive(sys.argv[1], writing=False) as archive:
    print(*(record["id"] for record in reading.current(archive)))
"""


def read_by_another_program(url: str) -> str:
    args = [sys.executable, "-W", "error", "-c", _READ, url]
    done = subprocess.run(args, cwd=PROJECT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_another_program_reads_while_the_writer_is_inside_a_transaction(
    archive_url: str, archive: Archive, writer: Writer
) -> None:
    writer.store(record(1))
    assert archive.connection is not None
    with archive.connection.begin():
        archive.connection.exec_driver_sql("UPDATE articles SET title = 'x'")
        assert read_by_another_program(archive_url) == "1"


def test_a_reader_in_the_middle_of_its_answer_keeps_nobody_waiting(
    archive_url: str, writer: Writer
) -> None:
    """And sees the archive as it was when it began."""
    for number in range(1, 1001):
        writer.store(record(number, related=[]))
    with open_archive(archive_url, writing=False) as reader:
        records = reading.current(reader)
        seen = {next(records)["id"]}
        writer.store(record(2000))
        seen |= {found["id"] for found in records}
    assert len(seen) == 1000


def test_who_writes_can_read_at_the_same_time(archive: Archive, writer: Writer) -> None:
    for number in range(1, 4):
        writer.store(record(number, related=[]))
    for found in reading.current(archive):
        writer.store({**found, "id": f"9{found['id']}"})
    assert len(list(reading.current(archive))) == 6


def test_what_is_to_be_asked_is_read_without_the_lock_to_write(
    tmp_path: Path, writer: Writer, archive: Archive
) -> None:
    """Somebody else's tool may hold it, for up to the half minute that a writer waits."""
    if archive.dialect == "postgresql":
        return  # it locks rows alone
    frontier = Frontier(writer, backfill=False)
    frontier.begin_latest([ListLink(f"{SITE}/", "section")])
    other = sqlite3.connect(tmp_path / "hnn.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    assert [each.kind for each in frontier.lists(9)] == ["section"]
    assert (frontier.articles(9), frontier.left().lists) == ([], 1)
    assert time.monotonic() - began < 10
    other.execute("ROLLBACK")
    other.close()
    frontier.give_up(f"{SITE}/")  # and what is written has the lock again
    assert frontier.lists(9) == []


def test_a_second_writer_hears_who_is_first(archive_url: str, writer: Writer) -> None:
    writer.begin_crawl("latest", {})
    message = r"is in use by latest \(process \d+ on \S+, since 2025-12-20 01:00:00 UTC\)"
    with pytest.raises(ArchiveInUse, match=message):
        open_archive(archive_url, writing=True)
    writer.finish_crawl("finished", {})
    with pytest.raises(ArchiveInUse, match="is in use by another program"):
        open_archive(archive_url, writing=True)


@pytest.mark.usefixtures("archive")
def test_a_second_crawl_ends_at_once_and_asks_nothing(
    archive_url: str, server: Server, tmp_path: Path
) -> None:
    place = Place(archive_url, tmp_path / "warc")
    args = place.crawl(server, urls=[f"{server.url}/a-1.html"])
    run = to_its_end(args)
    assert (run.code, run.out) == (75, "")
    last_line = run.log.splitlines()[-1]
    assert last_line.startswith("articles: the archive ")
    assert last_line.endswith(" is in use by another program")
    assert server.asked == []
    assert place.files == []


def test_a_lock_is_given_back(archive_url: str) -> None:
    for _ in range(2):
        open_archive(archive_url, writing=True).close()


# --- the account of who wrote ---


def test_a_crawl_is_noted_from_its_beginning_to_its_end(archive: Archive, writer: Writer) -> None:
    crawl = writer.begin_crawl("articles", {"urls_file": "địa chỉ.txt"})
    (begun,) = reading.all_crawls(archive)
    assert crawl.startswith("20251220T010000Z-articles-")
    assert (begun.id, begun.finished_at, begun.finish_reason) == (crawl, None, None)
    assert begun.arguments == '{"urls_file":"địa chỉ.txt"}'
    writer.finish_crawl("finished", {"page/article": 3})
    (ended,) = reading.all_crawls(archive)
    assert (ended.finish_reason, ended.counts) == ("finished", '{"page/article":3}')
    assert ended.finished_at is not None


def test_a_killed_crawl_is_marked_by_the_next(archive_url: str) -> None:
    with open_archive(archive_url, writing=True) as archive:
        Writer(archive).begin_crawl("archive", {})  # and then no more is heard of it
    with open_archive(archive_url, writing=True) as archive:
        Writer(archive).begin_crawl("latest", {})
        rows = {row.spider: row for row in reading.all_crawls(archive)}
    assert (rows["archive"].finish_reason, rows["archive"].finished_at) == ("killed", None)
    assert rows["latest"].finish_reason is None
