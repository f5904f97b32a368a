"""`scrapy browse`: from one command to a page in a real browser."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import browser
from tests.browsing.archives import PAGE, Looked, three
from tests.program import PROJECT, command, scrapy


@pytest.fixture
def looked(tmp_path: Path) -> Looked:
    looked = Looked(tmp_path)
    looked.store(*three(), raw=PAGE)
    return looked


def settings(looked: Looked) -> tuple[str, ...]:
    told = (f"ARCHIVE_URL={looked.url}", f"BROWSE_FILE={looked.folder}/b.db")
    named = (*told, f"WARC_DIR={looked.folder}/warc")
    return tuple(part for setting in named for part in ("-s", setting))


@contextmanager
def browsing(looked: Looked) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    args = command("browse", "--port", "0", *settings(looked))
    with subprocess.Popen(args, cwd=PROJECT, stderr=-1, stdout=-1, text=True) as program:
        try:
            assert program.stderr is not None
            told = re.match(
                r"(http://127\.0\.0\.1:\d+)/browse/articles ", program.stderr.readline()
            )
            assert told
            yield told[1], program
        finally:
            program.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_until_it_is_ended(looked: Looked, number: signal.Signals) -> None:
    with browsing(looked) as (address, program):
        with urllib.request.urlopen(f"{address}/browse/articles?_search=dong+ba") as page:  # noqa: S310
            assert b">Ch\xe1\xbb\xa3 \xc4\x90\xc3\xb4ng Ba</a>" in page.read()
        program.send_signal(number)
        assert program.wait(20) == 0
        assert program.stderr is not None
        assert program.stderr.read() == ""


def test_in_a_browser(looked: Looked, tmp_path: Path) -> None:
    browser.chromium()
    with browsing(looked) as (address, _):
        listed = browser.dom(f"{address}/browse/articles?_search=hue", tmp_path)
        assert '<a href="/article/1" lang="vi">Huế đón khách</a>' in listed
        article = browser.dom(f"{address}/article/3", tmp_path)
        assert "<title>Tin &lt;script&gt;" in article
        raw = browser.dom(f"{address}/article/1/raw/1", tmp_path)
        assert "<title>pwned" not in raw
        assert "&lt;script&gt;document.title='pwned'" in raw


def test_a_port_that_is_taken(looked: Looked) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        run = scrapy("browse", "--port", str(port), *settings(looked))
    assert run.code == 1
    assert f"port {port} cannot be had" in run.log


def test_without_the_extra(looked: Looked, tmp_path: Path) -> None:
    (tmp_path / "datasette.py").write_text("raise ImportError('no datasette')")
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = scrapy("browse", *settings(looked), env=env)
    assert run.code == 1
    assert "it needs datasette: pip install 'hnnscraper[look]' (no datasette)" in run.log


def test_where_there_is_no_archive(tmp_path: Path) -> None:
    run = scrapy("browse", *settings(Looked(tmp_path)))
    assert run.code == 1
    assert "there is no archive" in run.log
    assert list(tmp_path.iterdir()) == []


def test_wrong_use(looked: Looked) -> None:
    run = scrapy("browse", "hue", *settings(looked))
    assert run.code == 2
    assert "it takes no arguments" in run.log
