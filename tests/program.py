"""Runs the program as its users do: each time in a process of its own, warnings as errors."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from hnnscraper.rows import from_row
from tests import forked

PROJECT = Path(__file__).parent.parent

# For tests of anything but the pace: the loopback server needs no mercy.
FAST = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_TIMES=0")


@dataclass(frozen=True, slots=True)
class Run:
    code: int
    out: str
    log: str  # standard error

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def errors(self) -> list[str]:
        """The log's errors, without time and logger."""
        return [
            line.partition("] ERROR: ")[2] for line in self.log.splitlines() if "] ERROR: " in line
        ]


# A crawl of the tests keeps nothing, but where a test names an archive of its own.
_NO_ARCHIVE = ("-s", "ARCHIVE_URL=")
_NO_REPORT = ("-s", "REPORT_FILE=")
_PYTHON = [sys.executable, "-W", "error", "-m"]


def command(*args: str) -> list[str]:
    """The program's command line; its crawls leave nothing in the checkout."""
    more: tuple[str, ...] = ()
    if args[0] == "crawl" and len(args) > 1:
        more += () if any(arg.startswith("ARCHIVE_URL=") for arg in args) else _NO_ARCHIVE
        more += () if any(arg.startswith("REPORT_FILE=") for arg in args) else _NO_REPORT
    return [*_PYTHON, "scrapy", *args, *more]


def scrapy(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Run:
    """With `env` Python itself is started: it reads some of that before the program does."""
    if env is None:
        return to_its_end(command(*args), stdin=stdin)
    done = subprocess.run(
        command(*args), cwd=PROJECT, input=stdin, capture_output=True, env=env, timeout=120
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def to_its_end(
    args: Sequence[str],
    *,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float = 120.0,
) -> Run:
    """A command line of `command`'s, run by a process that has the program at once."""
    module, *told = _of_python(args)
    done = forked.run(module, told, stdin=stdin, env=env, timeout=timeout)
    return Run(done.code, done.out.decode(), done.log.decode())


def started(
    args: Sequence[str],
    env: Mapping[str, str] | None = None,
    streams: Sequence[IO[bytes]] = (),
) -> forked.Process:
    """A command line of `command`'s that runs; without streams nobody sees what it says."""
    module, *told = _of_python(args)
    return forked.Process(module, told, env, streams)


def _of_python(args: Sequence[str]) -> Sequence[str]:
    assert list(args[: len(_PYTHON)]) == _PYTHON
    return args[len(_PYTHON) :]


def read_feed(path: Path) -> list[dict[str, Any]]:
    """The records of a feed, by the form its name says."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [from_row(row) for row in csv.DictReader(file)]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    records: list[dict[str, Any]] = json.loads(text)
    return records
