"""`scrapy crawl replay`: recorded pages through the whole of Scrapy, and no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.program import Run, read_feed, scrapy
from tests.recordings import Recording, address, article, write
from tests.server import Server


def replay(tmp_path: Path, warc: str, *args: str) -> tuple[Run, list[dict[str, Any]]]:
    out = tmp_path / "records.jsonl"
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", str(out), *args)
    return run, read_feed(out)


def test_several_files_in_their_forms(tmp_path: Path) -> None:
    first = write(tmp_path / "a1.warc", Recording().add_articles(1, 2).plain())
    write(tmp_path / "b1.warc.gz", Recording().add_articles(3).by_record()[0])
    write(tmp_path / "b2.warc.gz", Recording().add_articles(4, 5).in_one_piece())
    run, records = replay(tmp_path, f"{first},{tmp_path}/b*.warc.gz")
    assert [record["id"] for record in records] == ["1", "2", "3", "4", "5"]
    assert {record["fetched_at"] for record in records} == {"2025-12-10T03:00:00+00:00"}
    assert run.code == 0


def test_no_network_is_touched(server: Server, tmp_path: Path) -> None:
    """Not for the page, not for robots.txt, not for where a redirect leads."""
    server.pages |= {address(2, ""): article(2)}
    headers = [("Content-Type", "text/html"), ("Location", address(2, server.url))]
    made = Recording().add(address(1, server.url), b"", status="302 Found", headers=headers)
    made.add(address(3, server.url), article(3))
    warc = write(tmp_path / "a.warc", made.plain())
    run, records = replay(tmp_path, warc, "-s", f"SITE_URL={server.url}")
    assert server.asked == []
    assert [record["url"] for record in records] == [address(3, server.url)]
    assert (run.code, run.lines[1]) == (0, "  1 × not an article: http-302")


def test_what_is_recorded_is_the_answer_whatever_its_status(tmp_path: Path) -> None:
    made = Recording().add(address(1), b"busy", status="503 Service Unavailable")
    run, _ = replay(tmp_path, write(tmp_path / "a.warc", made.plain()))
    assert (run.code, run.lines[:2]) == (
        0,
        ["1 page: 0 gave a record, 1 did not.", "  1 × not an article: http-503"],
    )


def test_each_version_of_a_page_gives_its_record(tmp_path: Path) -> None:
    made = Recording()
    made.add(address(1), article(1), date="2025-12-10T03:00:00Z")
    made.add(address(1), article(1), date="2025-12-11T03:00:00Z")
    run, records = replay(tmp_path, write(tmp_path / "a.warc", made.plain()))
    assert (run.code, [r["fetched_at"][:10] for r in records]) == (0, ["2025-12-10", "2025-12-11"])
    assert records[0]["content_hash"] == records[1]["content_hash"]


def test_a_truncated_file_costs_what_is_behind_the_cut_and_no_more(tmp_path: Path) -> None:
    data, places = Recording().add_articles(1, 2, 3).by_record()
    cut = write(tmp_path / "cut.warc.gz", data[: places[2] + 300])
    whole = write(tmp_path / "whole.warc", Recording().add_articles(4).plain())
    missing = f"{tmp_path}/missing.warc"
    run, records = replay(tmp_path, f"{cut},{missing},{whole}")
    assert [record["id"] for record in records] == ["1", "2", "4"]
    assert run.code == 1
    assert len(run.errors) == 2
    assert run.errors[0].startswith(f"{cut}: record 3 at byte {places[2]}")
    assert run.errors[1] == f"{missing}: cannot be read: No such file or directory"
    assert run.lines[:2] == [
        "3 pages: 3 gave a record, 0 did not.",
        "2 inputs could not be used, or not whole; the log above says why.",
    ]


def test_a_file_that_is_no_warc(tmp_path: Path) -> None:
    png = write(tmp_path / "a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    run, records = replay(tmp_path, png)
    assert (run.code, records) == (1, [])
    assert run.errors[0].startswith(f"{png}: is not a WARC file: ")


def test_pages_come_in_the_files_order_and_not_all_at_once(tmp_path: Path) -> None:
    """Scrapy takes all that a spider starts with into memory as fast as it is given."""
    pages, filler = 120, b"<!--" + b" " * 2_000_000 + b"-->"
    with (tmp_path / "a.warc.gz").open("wb") as file:
        for number in range(1, pages + 1):
            one = Recording().add(address(number), article(number) + filler)
            file.write(one.by_record()[0])
    run, records = replay(
        tmp_path, f"{tmp_path}/a.warc.gz", "-s", "MEMUSAGE_CHECK_INTERVAL_SECONDS=0.1"
    )
    assert [int(record["id"]) for record in records] == list(range(1, pages + 1))
    startup, peak = (
        int(run.log.partition(f"'memusage/{when}': ")[2].partition(",")[0])  # bytes
        for when in ("startup", "max")
    )
    assert peak - startup < 150_000_000  # the pages are 240 MB


def test_arguments_it_does_not_know_are_taken(tmp_path: Path) -> None:
    warc = write(tmp_path / "a.warc", Recording().add_articles(1).plain())
    run, records = replay(tmp_path, warc, "-a", "_job=2f1c")
    assert (run.code, len(records)) == (0, 1)
