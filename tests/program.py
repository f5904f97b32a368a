"""Runs the program as its users do: in a process of its own, warnings as errors."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hnnscraper.rows import from_row

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


def command(*args: str) -> list[str]:
    """The program's command line; its crawls leave nothing in the checkout."""
    more: tuple[str, ...] = ()
    if args[0] == "crawl" and len(args) > 1:
        more += () if any(arg.startswith("ARCHIVE_URL=") for arg in args) else _NO_ARCHIVE
        more += () if any(arg.startswith("REPORT_FILE=") for arg in args) else _NO_REPORT
    return [sys.executable, "-W", "error", "-m", "scrapy", *args, *more]


def scrapy(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Run:
    done = subprocess.run(
        command(*args), cwd=PROJECT, input=stdin, capture_output=True, env=env, timeout=120
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


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
