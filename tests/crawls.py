"""Crawls of a whole newspaper into an archive of its own, at the newspaper's time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Row, TextClause, text

from hnnscraper.archive import Archive, open_archive, reading
from tests.paper import Newspaper, Paper, Style
from tests.paper.style import LIGHT
from tests.program import Run, to_its_end

# The newspaper of most tests: pages that print fast, and nothing behind which something is wrong.
PLAIN = Style(live=(), templates=LIGHT, specials=False)

# The loopback needs no mercy, and nobody wants to wait for what failed. A second is the shortest
# wait: the archive's times have no smaller part.
HASTY = {
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "0",
    "DOWNLOAD_TIMEOUT": "4",
    "RETRY_SCHEDULE": "1s 1s 1m",
    "PATIENCE": "5s",
    "HEALTH_FILE": "",  # nothing is left in the checkout
}


@dataclass
class Crawls:
    """An archive in `directory`, and the crawls of `paper` that fill it.

    Their clock begins with the newspaper's and runs on; it is set ahead as days pass there.
    """

    paper: Paper
    directory: Path
    settings: dict[str, str] = field(default_factory=lambda: dict(HASTY))
    url: str = ""  # of the archive; a SQLite file if none is given

    def __post_init__(self) -> None:
        self.url = self.url or f"sqlite:///{self.directory}/hnn.db"
        self._begun, self._began = datetime.now(UTC), self.paper.newspaper.now

    def now(self) -> datetime:
        """By the crawls' clock."""
        return datetime.now(UTC) + self.ahead

    @property
    def ahead(self) -> timedelta:
        return self.paper.newspaper.now - self._begun

    def command(self, spider: str, *args: str, **settings: str) -> list[str]:
        told = {
            "SITE_URL": self.paper.url,
            "ARCHIVE_URL": self.url,
            "WARC_DIR": str(self.directory / "warc"),
            **self.settings,
            **settings,
        }
        ahead = str(self.ahead.total_seconds())
        pairs = (part for name, value in told.items() for part in ("-s", f"{name}={value}"))
        return [*_PROGRAM, ahead, "crawl", spider, *pairs, *args]

    def run(self, spider: str, *args: str, **settings: str) -> Run:
        told = self.command(spider, *args, **settings)
        return to_its_end(told, env=self.environment, timeout=600)

    @property
    def environment(self) -> dict[str, str]:
        """That of the tests; whatever host is asked, the newspaper's server hears of it."""
        return {**os.environ, **self.paper.environment()}

    @contextmanager
    def archive(self) -> Iterator[Archive]:
        with open_archive(self.url, writing=False) as archive:
            yield archive

    def rows(self, query: str | TextClause, **values: Any) -> list[Row[Any]]:
        with self.archive() as archive, archive.reading() as connection:
            return list(
                connection.execute(text(query) if isinstance(query, str) else query, values)
            )

    def titles(self) -> dict[str, str]:
        """By id, of the articles that are not gone."""
        return {r.id: r.title for r in self.rows("SELECT * FROM articles WHERE gone_at IS NULL")}

    def last_crawl(self) -> Row[Any]:
        with self.archive() as archive:
            return list(reading.all_crawls(archive))[-1]


_PROGRAM = (sys.executable, "-W", "error", "-m", "tests.at")


def printed(newspaper: Newspaper) -> dict[str, str]:
    """By id, the titles of what a reader can open."""
    return {article.id: article.title for article in newspaper.alive()}
