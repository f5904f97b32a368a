"""A file beside the archive in which articles are found: columns for facets, full text for search.

It is made from the archive and can be deleted at any time. The archive itself has none of it: a
crawl should not pay for search, and reading an archive should not need its lock.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from hnnscraper.archive import Archive, catalogue
from hnnscraper.errors import BadInput
from hnnscraper.normalise.dates import LOCAL

_VERSION = "1"
_AT_ONCE = 500  # articles in a transaction
_BUSY_SECONDS = 30.0

# unicode61 takes the marks off every letter but đ, which Unicode does not hold to be a marked d.
_UNBARRED = str.maketrans("đĐ", "dD")

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE articles (
  title TEXT NOT NULL, published TEXT, section TEXT, authors TEXT NOT NULL, source TEXT,
  month TEXT, lead TEXT, versions INTEGER NOT NULL, gone TEXT, url TEXT NOT NULL,
  id TEXT PRIMARY KEY
);
CREATE INDEX articles_by_publication ON articles (published);
CREATE INDEX articles_by_section ON articles (section, published);
CREATE INDEX articles_by_month ON articles (month, published);
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, lead, body, byline, tags, tokenize = 'unicode61 remove_diacritics 2'
);
"""
_COLUMNS = (
    *("title", "published", "section", "authors", "source", "month"),
    *("lead", "versions", "gone", "url", "id"),
)
_KEEP = (  # put together of the names above alone
    f"INSERT INTO articles ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
    f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in _COLUMNS[:-1])}"
    " RETURNING rowid"
)
_KEEP_TEXT = (
    "INSERT INTO articles_fts (rowid, title, lead, body, byline, tags) VALUES (?,?,?,?,?,?)"
)


def searchable(text: str) -> str:
    """Text, or a question, as the index has it: `Đông` is found by `đông`, `dong` and `DONG`."""
    return text.translate(_UNBARRED)


class Index:
    """The file at `path`, made where there is none; of another archive it is made anew."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def update(self, archive: Archive, progress: Callable[[int], None] = lambda _: None) -> int:
        """Takes what changed in the archive since the last time; gives the number of articles.

        `progress` is told how many there are so far. Raises ArchiveError, BadInput if the file
        cannot be written. Interrupted, it goes on there the next time.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._opened(archive)) as connection:
                return _update(connection, archive, progress)
        except (sqlite3.Error, OSError) as error:
            raise BadInput(f"{self.path}: the search index cannot be written: {error}") from error

    def _opened(self, archive: Archive) -> sqlite3.Connection:
        if self._is_there() and not self._is_of(archive):
            for suffix in ("", "-wal", "-shm"):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")  # datasette reads meanwhile
        connection.execute("PRAGMA synchronous=NORMAL")
        with _transaction(connection):
            if not _tables(connection):
                for statement in _TABLES.split(";\n"):
                    connection.execute(statement)
                _remember(connection, version=_VERSION, archive=archive.name)
        return connection

    def _is_there(self) -> bool:
        """Whether there is an index. Raises BadInput if the file is something else: it is
        somebody's, and not to be replaced."""
        if not self.path.exists() or (self.path.is_file() and not self.path.stat().st_size):
            return False
        try:
            with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS)) as connection:
                tables = _tables(connection)
        except sqlite3.DatabaseError:
            tables = set()
        if not {"about", "articles", "articles_fts"} <= tables:
            raise BadInput(f"{self.path}: is there and is no search index (setting BROWSE_FILE)")
        return True

    def _is_of(self, archive: Archive) -> bool:
        """Whether it is of this program's making and of an earlier state of this archive."""
        number, changed_at = catalogue.extent(archive)
        with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS)) as connection:
            about = _about(connection)
            (have,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        until = _until(about)
        return (
            (about.get("version"), about.get("archive")) == (_VERSION, archive.name)
            and have <= number
            and (until is None or (changed_at is not None and until <= changed_at))
        )


def _update(
    connection: sqlite3.Connection, archive: Archive, progress: Callable[[int], None]
) -> int:
    since = _until(_about(connection))
    done = 0
    batch: list[Any] = []
    for row in catalogue.changed_since(archive, since):
        batch.append(row)
        if len(batch) == _AT_ONCE:
            done += _keep(connection, batch)
            batch.clear()
            progress(done)
    return done + _keep(connection, batch)


def _keep(connection: sqlite3.Connection, rows: list[Any]) -> int:
    if not rows:
        return 0
    with _transaction(connection):
        for row in rows:
            record = json.loads(row.record)
            rowid = connection.execute(_KEEP, _columns(row, record)).fetchone()[0]
            connection.execute("DELETE FROM articles_fts WHERE rowid = ?", (rowid,))
            connection.execute(_KEEP_TEXT, (rowid, *map(searchable, _texts(record))))
        _remember(connection, until=rows[-1].changed_at.isoformat())
    return len(rows)


def _columns(row: Any, record: dict[str, Any]) -> tuple[Any, ...]:
    published = row.published_at and row.published_at.astimezone(LOCAL)
    names = [author["name"] for author in record["authors"]]
    return (
        row.title,
        published and f"{published:%Y-%m-%d %H:%M}",
        row.section and row.section.partition(" > ")[0],
        json.dumps(names, ensure_ascii=False),
        record["source"],
        published and f"{published:%Y-%m}",
        record["lead"],
        row.versions,
        row.gone_at and f"{row.gone_at.astimezone(LOCAL):%Y-%m-%d %H:%M}",
        row.url,
        row.id,
    )


def _texts(record: dict[str, Any]) -> Iterable[str]:
    people = [record["byline"], record["source"], *(a["name"] for a in record["authors"])]
    captions = [image["caption"] for image in record["images"]]
    return (
        record["title"],
        record["lead"] or "",
        "\n".join(filter(None, (record["body"], *captions))),
        "\n".join(filter(None, people)),
        "\n".join(record["tags"]),
    )


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def _about(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, value FROM about"))


def _until(about: dict[str, str]) -> datetime | None:
    return datetime.fromisoformat(about["until"]) if "until" in about else None


def _remember(connection: sqlite3.Connection, **told: str) -> None:
    connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", told.items())


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing. sqlite3's own `with` does not begin one."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
