"""Archives for the tests of commands: made in the test's process, asked in the program's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hnnscraper.archive import Writer, open_archive
from tests.archive.made import Clock
from tests.program import Run, scrapy


class Kept:
    """A SQLite archive in a folder, and the program run on it."""

    def __init__(self, folder: Path, records: Iterable[dict[str, Any]] = ()) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder}/hnn.db"
        self.clock = Clock()
        self.store(records)

    def store(self, records: Iterable[dict[str, Any]]) -> None:
        with open_archive(self.url, writing=True) as archive:
            writer = Writer(archive, self.clock)
            for record in records:
                writer.store(record)

    def scrapy(self, *args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Run:
        return scrapy(*args, "-s", f"ARCHIVE_URL={self.url}", stdin=stdin, env=env)
