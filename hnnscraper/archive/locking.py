"""One writer at a time: a lock that the operating system or the server takes back from the dead."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, TextClause, text

from hnnscraper.errors import ArchiveInUse

# PostgreSQL's advisory locks are numbers that belong to a database; an archive is a schema in it.
_ARCHIVE = "hashtext('hnnscraper'), hashtext(current_schema())"
_TRY = text(f"SELECT pg_try_advisory_lock({_ARCHIVE})")
_RELEASE = text(f"SELECT pg_advisory_unlock({_ARCHIVE})")
_MOMENT_SECONDS = 1.0


def lock_file(path: Path, holder: Callable[[], str]) -> FileLock:
    """The lock on a SQLite archive; raises ArchiveInUse, with what `holder` says, at once."""
    lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise ArchiveInUse(holder()) from None
    return lock


def lock_server(connection: Connection, holder: Callable[[], str]) -> None:
    """The lock on a PostgreSQL archive; raises ArchiveInUse, with what `holder` says.

    It lasts as long as the connection, and so no longer than the program; the server takes a moment
    to see that one was killed, and that long it is asked again.
    """
    last = time.monotonic() + _MOMENT_SECONDS
    while not _ask(connection, _TRY):
        if time.monotonic() > last:
            raise ArchiveInUse(holder())
        time.sleep(_MOMENT_SECONDS / 20)


def unlock_server(connection: Connection) -> None:
    """At once, where the end of the connection would take a moment."""
    _ask(connection, _RELEASE)


def _ask(connection: Connection, question: TextClause) -> bool:
    answer = bool(connection.execute(question).scalar_one())
    connection.commit()
    return answer
