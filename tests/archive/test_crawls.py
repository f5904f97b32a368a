"""`scrapy crawl` with an archive: what is kept, what is said, what happens when it cannot keep."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from warcio.archiveiterator import ArchiveIterator

from hnnscraper import settings
from hnnscraper.archive import open_archive, reading
from tests.archive.crawling import Place, addresses, assert_sound, contents, newspaper
from tests.program import PROJECT, Run, command, read_feed, to_its_end
from tests.recordings import Recording, address, article, write
from tests.server import Answer, Server


@pytest.fixture
def place(archive_url: str, tmp_path: Path) -> Place:
    return Place(archive_url, tmp_path / "warc")


def replay(place: Place, *args: str, warc: str = "") -> Run:
    told = ("-a", f"warc={warc or place.warc}" + ("" if warc else "/*.warc.gz"))
    given = [part for setting in place.settings for part in ("-s", setting)]
    return to_its_end(command("crawl", "replay", *told, *given, *args))


def articles(server: Server, *numbers: int) -> list[str]:
    server.pages |= {address(number, ""): article(number) for number in numbers}
    return [address(number, server.url) for number in numbers]


def test_what_a_crawl_found_is_in_the_archive(server: Server, place: Place, tmp_path: Path) -> None:
    server.pages |= newspaper()
    feed = tmp_path / "x.jsonl"
    done = to_its_end(place.crawl(server, "-O", str(feed)))
    assert done.lines[0] == "23 pages: 20 gave a record, 3 did not."
    assert "Archive: 20 new articles, 0 unchanged." in done.lines
    assert_sound(place, server.url)
    with open_archive(place.url, writing=False) as archive:
        by_id = {record["id"]: record for record in reading.current(archive)}
        assert by_id == {record["id"]: record for record in read_feed(feed)}
        states = {
            row.url: (row.state, row.reason, row.status) for row in reading.addresses(archive)
        }
        (crawl,) = reading.all_crawls(archive)
    told = {number: states.pop(address(number, server.url)) for number in (31, 32, 33, 34)}
    assert told == {
        31: ("done", f"leads to {address(3, server.url)}", None),
        32: ("gone", "http-410", 410),
        33: ("failed", "not-an-article: no-body", 200),
        34: ("failed", "http-503", 503),
    }
    assert set(states.values()) == {("done", None, 200)}
    assert json.loads(crawl.counts)["archive/new"] == 20
    assert (crawl.spider, crawl.finish_reason) == ("articles", "finished")


def test_every_answer_is_in_the_warc_file_as_it_was_sent(server: Server, place: Place) -> None:
    server.pages |= newspaper()
    to_its_end(place.crawl(server))
    (path,) = place.files
    found = {}
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type == "response":
                url = record.rec_headers.get_header("WARC-Target-URI")
                status = int(record.http_headers.get_statuscode())
                found[url.removeprefix(server.url)] = status, record.raw_stream.read()
    sent = {"/robots.txt": (404, b"<h1>404 Not Found</h1>")}
    for asked, answer in server.pages.items():
        assert not isinstance(answer, list)
        whole = answer if isinstance(answer, Answer) else Answer(answer)
        sent[asked] = whole.status, whole.body
    assert found == sent
    with path.open("rb") as file:
        kinds = [record.rec_type for record in ArchiveIterator(file)]
    assert kinds.count("request") == len(server.asked)


def test_the_next_crawl_keeps_only_what_changed(server: Server, place: Place) -> None:
    urls = articles(server, 1, 2, 3)
    assert to_its_end(place.crawl(server, urls=urls)).code == 0
    server.pages[address(2, "")] = article(2).replace("giá ổn định".encode(), "giá tăng".encode())
    time.sleep(1.1)  # times are to the second
    again = to_its_end(place.crawl(server, urls=urls))
    assert again.lines[-2:] == [
        "Archive: 0 new articles, 2 unchanged.",
        "1 article has a new revision: body 1.",
    ]
    assert_sound(place, server.url)
    with place.files[1].open("rb") as file:
        kinds = [record.rec_type for record in ArchiveIterator(file)]
    assert (kinds.count("response"), kinds.count("revisit")) == (1, 3)  # robots.txt is one
    with open_archive(place.url, writing=False) as archive:
        assert [len(reading.revisions_of(archive, str(n))) for n in (1, 2, 3)] == [1, 2, 1]


def test_a_crawl_that_is_stopped_leaves_the_rest_pending(server: Server, place: Place) -> None:
    urls = articles(server, 1, 2, 3)
    server.pages[address(2, "")] = Answer(article(2), delay_seconds=1.0)
    with subprocess.Popen(
        place.crawl(server, urls=urls), cwd=PROJECT, stdout=-3, stderr=-3
    ) as crawl:
        while len(server.paths) < 2 and crawl.poll() is None:
            time.sleep(0.01)
        crawl.send_signal(signal.SIGTERM)
    with open_archive(place.url, writing=False) as archive:
        states = [row.state for row in reading.addresses(archive)]
        (row,) = reading.all_crawls(archive)
    assert sorted(states) == ["done", "done", "pending"]
    assert row.finish_reason == "shutdown"


# --- replay ---


def test_a_replay_of_its_own_files_changes_nothing(server: Server, place: Place) -> None:
    server.pages |= newspaper()
    to_its_end(place.crawl(server))
    to_its_end(place.crawl(server))  # revisits
    files = place.files
    with open_archive(place.url, writing=False) as archive:
        before = list(reading.all_revisions(archive)), contents(archive)
    done = replay(place, "-s", f"SITE_URL={server.url}")
    assert done.code == 0
    assert "Archive: 0 new articles, 40 unchanged." in done.lines
    assert place.files == files  # nothing is written again
    with open_archive(place.url, writing=False) as archive:
        assert (list(reading.all_revisions(archive)), contents(archive)) == before


def test_an_archive_can_be_made_again_of_its_files(
    server: Server, place: Place, tmp_path: Path
) -> None:
    server.pages |= newspaper()
    to_its_end(place.crawl(server))
    rebuilt = Place(f"sqlite:///{tmp_path}/rebuilt.db", place.warc)
    replay(rebuilt, "-s", f"SITE_URL={server.url}")
    with (
        open_archive(place.url, writing=False) as archive,
        open_archive(rebuilt.url, writing=False) as again,
    ):
        assert list(reading.current(again)) == list(reading.current(archive))
        assert [(r.raw_page, r.record) for r in reading.all_revisions(again)] == [
            (r.raw_page, r.record) for r in reading.all_revisions(archive)
        ]
        assert contents(again)["articles"] == contents(archive)["articles"]


def test_a_newer_programs_replay_gives_revisions_and_says_which_fields(
    server: Server, place: Place
) -> None:
    to_its_end(place.crawl(server, urls=articles(server, 1, 2)))
    pipelines = {**settings.ITEM_PIPELINES, "tests.pipelines.newer.NewerPipeline": 450}
    newer = ("-s", f"ITEM_PIPELINES={json.dumps(pipelines)}", "-s", f"SITE_URL={server.url}")
    assert replay(place, *newer).lines[-1] == "2 articles have a new revision: byline 2."
    assert replay(place, *newer).lines[-1] == "Archive: 0 new articles, 2 unchanged."
    with open_archive(place.url, writing=False) as archive:
        assert [record["byline"] for record in reading.current(archive)] == ["Đ.Q", "Đ.Q"]
        assert [r.record["byline"] for r in reading.revisions_of(archive, "1")] == [
            "ĐỨC QUANG",
            "Đ.Q",
        ]


def test_a_repeated_page_whose_first_copy_is_not_at_hand_is_named(
    server: Server, place: Place
) -> None:
    to_its_end(place.crawl(server, urls=articles(server, 1)))
    first = place.files
    to_its_end(place.crawl(server, urls=articles(server, 1)))
    (later,) = (str(path) for path in place.files if path not in first)
    done = replay(place, "-s", f"SITE_URL={server.url}", warc=later)
    assert done.code == 1
    (error,) = done.errors
    assert error.startswith(f"{later}: record ")
    assert "it repeats a page (sha1:" in error
    assert "that is in no file read before it; give that file too, before this one" in error


def test_pages_from_elsewhere_name_the_file_as_it_was_given(place: Place, tmp_path: Path) -> None:
    warc = write(tmp_path / "a.warc", Recording().add_articles(1).plain())
    assert replay(place, warc=warc).code == 0
    assert place.files == []
    with open_archive(place.url, writing=False) as archive:
        (revision,) = reading.revisions_of(archive, "1")
    assert revision.raw_page is not None
    assert (revision.raw_page.warc_file, revision.raw_page.offset_bytes) == (warc, 0)


# --- no archive, or none that can be written ---


def test_without_an_archive_nothing_is_kept(server: Server, tmp_path: Path) -> None:
    place = Place("", tmp_path / "warc")
    done = to_its_end(place.crawl(server, urls=articles(server, 1)))
    assert (done.code, done.lines[0]) == (0, "1 page: 1 gave a record, 0 did not.")
    assert not any(line.startswith("Archive") for line in done.lines)
    assert list(tmp_path.iterdir()) == []


def test_a_look_at_one_page_is_not_kept(server: Server, tmp_path: Path) -> None:
    place = Place(f"sqlite:///{tmp_path}/hnn.db", tmp_path / "warc")
    (url,) = articles(server, 1)
    given = [part for setting in place.settings for part in ("-s", setting)]
    assert to_its_end(command("extract", url, *given)).code == 0
    assert list(tmp_path.iterdir()) == []


def test_an_archive_that_cannot_be_opened_is_told_before_anything_is_asked(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "hnn.db").write_bytes(b"no database, but long enough to be taken for one" * 30)
    place = Place(f"sqlite:///{tmp_path}/hnn.db", tmp_path / "warc")
    done = to_its_end(place.crawl(server, urls=articles(server, 1)))
    assert (done.code, done.out, server.asked) == (1, "", [])
    assert done.log.splitlines()[-1] == (
        f"articles: the archive {place.url} cannot be opened: file is not a database"
    )


def test_a_crawl_whose_raw_pages_cannot_be_written_stops(server: Server, tmp_path: Path) -> None:
    (tmp_path / "warc").touch()
    place = Place(f"sqlite:///{tmp_path}/hnn.db", tmp_path / "warc")
    done = to_its_end(place.crawl(server, urls=articles(server, 1, 2, 3)))
    assert done.code == 1
    assert len(server.paths) <= 1  # robots.txt could not be kept; the first page was on its way
    assert done.lines[-2].startswith(f"The archive failed: {tmp_path}/warc/")
    assert done.lines[-2].endswith(".warc.gz: cannot be written: File exists")
    assert done.lines[-1] == "The crawl did not come to its end: archive-failed."


def test_a_crawl_that_cannot_store_stops_asking(server: Server, place: Place) -> None:
    """The database refuses the record, as a full disk would."""
    open_archive(place.url, writing=True).close()
    engine = create_engine(place.url)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE revisions RENAME TO away"))
    engine.dispose()
    urls = articles(server, *range(1, 9))
    done = to_its_end(place.crawl(server, urls=urls))
    assert done.code == 1
    assert done.lines[-1] == "The crawl did not come to its end: archive-failed."
    (failure,) = [line for line in done.lines if line.startswith("The archive failed: ")]
    assert "revisions" in failure
    assert len(server.paths) <= 3
    assert len([error for error in done.errors if "the crawl stops: the archive" in error]) == 1
    with open_archive(place.url, writing=False) as archive:
        assert list(reading.current(archive)) == []  # nothing half
        assert {row.state for row in reading.addresses(archive)} == {"pending"}
    assert addresses(server) == urls
