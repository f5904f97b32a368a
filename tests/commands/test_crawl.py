"""`scrapy crawl`: its account in plain words and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from hnnscraper import account, settings
from tests.program import FAST, PROJECT, command, read_feed, scrapy
from tests.recordings import Recording, address, article, write
from tests.server import Answer, Server


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "name one spider"),
        (["replay", "articles"], "name one spider"),
        (["article"], "there is no spider 'article'; there are: archive, articles, latest, replay"),
        (["articles"], "articles: give the addresses: -a urls=URL,URL… or -a urls_file=FILE"),
        (["replay"], "replay: give the WARC files: -a warc=FILE[,FILE…]"),
        (["replay", "-a", "warc"], "Invalid -a value, use -a NAME=VALUE"),
        (["replay", "-a", "warc=x", "-s", "SITE_URL=x"], "replay: SITE_URL is scheme and host"),
        (["replay", "-a", "warc=x", "-O", "x.foo"], "'foo'"),
    ],
)
def test_wrong_use(args: list[str], message: str) -> None:
    run = scrapy("crawl", *args)
    assert (run.code, run.out) == (2, "")
    assert message in run.log


def test_the_last_lines_say_in_plain_words_how_it_went(tmp_path: Path) -> None:
    made = Recording().add_articles(1, 2).add(address(3), b"<p>x</p>")
    warc = write(tmp_path / "a.warc", made.plain())
    out = tmp_path / "bài báo.json"
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", str(out))
    assert (run.code, run.lines) == (
        0,
        [
            "3 pages: 2 gave a record, 1 did not.",
            "  1 × not an article: no-headline",
            "Doubts that the records carry as warnings: section 2.",
            f"The records are in {out}",
        ],
    )


def test_without_records_the_feed_is_empty_and_not_the_last_runs(tmp_path: Path) -> None:
    out = tmp_path / "x.json"
    out.write_text('[{"id": "1"}]')
    warc = write(tmp_path / "a.warc", Recording().add(address(3), b"<p>x</p>").plain())
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", str(out))
    assert (run.code, json.loads(out.read_text())) == (0, [])


def test_records_on_standard_output_are_not_mixed_with_the_account(tmp_path: Path) -> None:
    warc = write(tmp_path / "a.warc", Recording().add_articles(1).plain())
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", "-:jsonl")
    assert [json.loads(line)["id"] for line in run.lines] == ["1"]
    assert "1 page: 1 gave a record, 0 did not." in run.log


def test_a_feed_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    warc = write(tmp_path / "a.warc", Recording().add_articles(1).plain())
    out = f"{tmp_path}/file/x.json"
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", out)
    assert run.code == 1
    assert f"The records could not be written to {out}; the log above says why." in run.lines


def test_a_terminal_that_cannot_print_it_all_changes_nothing(tmp_path: Path) -> None:
    warc = write(tmp_path / "a.warc", Recording().add(address(1), b"").plain())
    out = tmp_path / "bài.jsonl"
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    run = scrapy("crawl", "replay", "-a", f"warc={warc}", "-O", str(out), env=env)
    assert run.code == 0
    assert run.lines[1] == r"  1 \xd7 not an article: empty"


def test_a_crawl_that_is_stopped_says_so_and_keeps_what_it_has(
    server: Server, tmp_path: Path
) -> None:
    server.pages |= {address(n, ""): article(n) for n in (1, 3)}
    server.pages[address(2, "")] = Answer(article(2), delay_seconds=1.5)
    urls = ",".join(address(n, server.url) for n in (1, 2, 3))
    out = tmp_path / "x.json"
    args = ("-s", f"SITE_URL={server.url}", "-a", f"urls={urls}", "-O", str(out))
    with subprocess.Popen(
        command("crawl", "articles", *FAST, *args), cwd=PROJECT, stdout=-1, stderr=-3
    ) as crawl:
        deadline = time.monotonic() + 60
        while len(server.paths) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        crawl.send_signal(signal.SIGINT)
        printed, _ = crawl.communicate(timeout=60)
    assert crawl.returncode == 1
    assert "The crawl did not come to its end: shutdown." in printed.decode().splitlines()
    assert [record["id"] for record in read_feed(out)] == ["1", "2"]
    assert len(server.paths) == 2


# --- records that do not keep the contract ---


def broken_by(name: str) -> tuple[str, str]:
    pipelines = {**settings.ITEM_PIPELINES, f"tests.pipelines.breaking.{name}": 450}
    return "-s", f"ITEM_PIPELINES={json.dumps(pipelines)}"


def test_an_invalid_record_is_an_error_with_its_reasons(tmp_path: Path) -> None:
    """Never a silent drop: in the log, in the stats, in the account, in the exit code."""
    warc = write(tmp_path / "a.warc", Recording().add_articles(1, 2).plain())
    out = tmp_path / "x.jsonl"
    run = scrapy(
        *("crawl", "replay", "-a", f"warc={warc}", "-O", str(out)),
        *broken_by("BreakingPipeline"),
    )
    assert run.code == 1
    assert [record["id"] for record in read_feed(out)] == ["2"]
    assert len(run.errors) == 1
    assert run.errors[0].startswith(f"no valid record: url: {address(1)}; ")
    assert "title: " in run.errors[0]
    assert "published_at: " in run.errors[0]
    assert "Sáng 9/12" not in run.log  # the log names what is wrong; it is not the article again
    assert run.lines[:4] == [
        "2 pages: 1 gave a record, 1 did not.",
        "  1 × no valid record: InvalidRecord",
        "  1 record broke the schema in the field published_at.",
        "  1 record broke the schema in the field title.",
    ]
    for stat in ("'record/failed': 1", "'record/invalid': 1", "'record/invalid/title': 1"):
        assert stat in run.log


def test_a_pipeline_that_breaks_is_told_with_the_page_it_broke_on(tmp_path: Path) -> None:
    warc = write(tmp_path / "a.warc", Recording().add_articles(1, 2).plain())
    run = scrapy(
        *("crawl", "replay", "-a", f"warc={warc}"),
        *broken_by("RaisingPipeline"),
    )
    assert run.code == 1
    assert run.errors[0] == f"no record of {address(1)}: KeyError('tên')"
    assert run.lines[:2] == [
        "2 pages: 1 gave a record, 1 did not.",
        "  1 × no valid record: KeyError",
    ]


# --- the account, from stats alone ---

GOOD = {"finish_reason": "finished", "item_scraped_count": 1}


@pytest.mark.parametrize(
    ("stats", "broken"),
    [
        ({}, False),
        ({"page/refused": 3, "page/refused/empty": 3}, False),
        ({"dupefilter/filtered": 2}, False),
        ({"input/bad": 1}, True),
        ({"page/failed": 1}, True),
        ({"record/failed": 1}, True),
        ({"item_dropped_count": 1}, True),
        ({"spider_exceptions/count": 1, "spider_exceptions/KeyError": 1}, True),
        ({"finish_reason": "shutdown"}, True),
        ({"finish_reason": None}, True),
    ],
)
def test_what_makes_a_run_a_failure(stats: dict[str, object], broken: bool) -> None:
    assert account.is_broken({**GOOD, **stats}, []) is broken


def test_every_way_a_page_can_go_is_accounted_for() -> None:
    stats = {
        **GOOD,
        "page/refused": 2,
        "page/refused/empty": 2,
        "page/failed": 1,
        "page/failed/http-503": 1,
        "record/failed": 1,
        "record/failed/InvalidRecord": 1,
        "record/invalid": 1,
        "record/invalid/title": 1,
        "item_dropped_count": 1,
        "item_dropped_reasons_count/DropItem": 1,
        "spider_exceptions/count": 1,
        "spider_exceptions/KeyError": 1,
    }
    assert account.sentences(stats, []) == [
        "7 pages: 1 gave a record, 6 did not.",
        "  2 × not an article: empty",
        "  1 × no answer: http-503",
        "  1 × no valid record: InvalidRecord",
        "  1 × dropped: DropItem",
        "  1 × error in the program: KeyError",
        "  1 record broke the schema in the field title.",
    ]


def test_a_run_that_could_not_start_claims_no_file() -> None:
    assert account.sentences({}, ["x.json"]) == [
        "0 pages: 0 gave a record, 0 did not.",
        "The crawl did not come to its end: it could not start.",
        "The records could not be written to x.json; the log above says why.",
    ]
