"""How far a crawl is: a line that a person watches, or lines in the log."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from hnnscraper.archive import open_archive
from hnnscraper.progress import Meter
from tests.archive import year
from tests.commands.archives import Kept
from tests.crawls import PLAIN, Crawls
from tests.paper import Newspaper, Paper
from tests.program import PROJECT, command, started


@pytest.fixture
def crawls(tmp_path: Path) -> Iterator[Crawls]:
    with Paper(Newspaper(1, 30, style=PLAIN), latency_seconds=0.05) as paper:
        yield Crawls(paper, tmp_path)


def on_a_terminal(command: list[str], env: dict[str, str] | None = None) -> str:
    """What a person sees of it."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    with (
        open(os.devnull, "r+b") as nothing,
        open(child, "wb", buffering=0) as terminal,
        started(command, env, (nothing, nothing, terminal)) as program,
    ):
        terminal.close()
        seen = b""
        while True:
            try:
                part = os.read(parent, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            seen += part
        code = program.wait()
    os.close(parent)
    assert code == 0, seen.decode()
    return seen.decode()


def test_a_person_who_watches_sees_one_line(crawls: Crawls) -> None:
    seen = on_a_terminal(crawls.command("latest"), crawls.environment)
    lines = [line for line in re.split(r"[\r\n]+", seen) if "latest:" in line]
    assert len(lines) > 2
    assert re.search(r"latest: +\d+%.* pages/s, \d+ records", seen), seen[-2000:]
    assert re.search(r"100%.*, 30 records", lines[-1])
    assert "[scrapy.core.engine] INFO: Closing spider" in seen  # the log goes on above it
    assert "DEBUG" not in seen


def test_the_log_says_it_in_lines(crawls: Crawls) -> None:
    run = crawls.run("latest", LOGSTATS_INTERVAL="0.2")
    assert run.code == 0
    told = re.findall(r"INFO: (\d+) pages \(\d+ a minute\): (\d+) records, (\d+) left", run.log)
    assert told
    assert "\r" not in run.log
    assert "pages/s" not in run.log


# --- commands, and the replay of what was recorded ---

MANY = 3000


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """With the export of all of it, gzipped, beside."""
    kept = Kept(tmp_path_factory.mktemp("kept"))
    with open_archive(kept.url, writing=True) as archive:
        year.fill(archive, MANY)
    assert kept.scrapy("export", str(kept.folder / "all.jsonl.gz")).code == 0
    return kept


def shown(kept: Kept, *args: str) -> list[str]:
    """What stood in the line, one after the other."""
    seen = on_a_terminal(command(*args, "-s", f"ARCHIVE_URL={kept.url}"))
    return [part for part in re.split(r"[\r\n]+", seen) if part.startswith(f"{args[0]}:")]


def test_an_export_shows_how_far_it_is(kept: Kept) -> None:
    lines = shown(kept, "export", str(kept.folder / "again.csv"))
    assert re.search(r"export: 100%.* 3000/3000 \[.* records/s\]", lines[-1])


def test_an_import_shows_how_far_it_is_and_what_is_bad_above(kept: Kept, tmp_path: Path) -> None:
    empty = Kept(tmp_path)
    lines = shown(empty, "import", str(kept.folder / "all.jsonl.gz"))
    assert len(lines) > 3
    assert re.search(r"import: +[1-9]\d?%.* records/s\]", " ".join(lines))
    assert re.search(r"import: 100%.* 3000/3000 \[", lines[-1])


def test_a_replay_shows_how_far_it_is(tmp_path: Path) -> None:
    sample = f"warc={PROJECT}/data/sample.warc.gz"
    empty = Kept(tmp_path)
    arguments = ("-s", f"WARC_DIR={tmp_path}", "-s", "HEALTH_FILE=", "-s", "REPORT_FILE=")
    seen = on_a_terminal(
        command("crawl", "replay", "-a", sample, "-s", f"ARCHIVE_URL={empty.url}", *arguments)
    )
    assert re.search(r"replay: 100%.* 22/22 \[.*, 19 records", seen)


def test_nobody_watches_and_lines_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    with Meter("export", "records", line_seconds=0) as meter:
        meter.at(1200, 800)
        meter.at(1500, None)
        meter.say("a line of its own")
    first, second, third = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"export: 1,200 records \([\d,]+ a second\), 800 left", first)
    assert re.fullmatch(r"export: 1,500 records \([\d,]+ a second\)", second)
    assert third == "a line of its own"


def test_short_work_says_nothing(kept: Kept) -> None:
    assert kept.scrapy("export", str(kept.folder / "quiet.jsonl")).log == ""
