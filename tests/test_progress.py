"""How far a crawl is: a line that a person watches, or lines in the log."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crawls import PLAIN, Crawls
from tests.paper import Newspaper, Paper
from tests.program import PROJECT


@pytest.fixture
def crawls(tmp_path: Path) -> Iterator[Crawls]:
    with Paper(Newspaper(1, 30, style=PLAIN), latency_seconds=0.05) as paper:
        yield Crawls(paper, tmp_path)


def on_a_terminal(command: list[str], env: dict[str, str]) -> str:
    """What a person sees of it."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    with subprocess.Popen(
        command, cwd=PROJECT, env=env, stdout=subprocess.DEVNULL, stderr=child
    ) as program:
        os.close(child)
        seen = b""
        while True:
            try:
                part = os.read(parent, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            seen += part
    os.close(parent)
    assert program.returncode == 0, seen.decode()
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
