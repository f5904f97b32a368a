"""One writer at a time: a lock that the operating system or the server takes back from the dead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, text

from hnnscraper.errors import ArchiveInUse

# PostgreSQL's advisory locks are numbers that belong to a database; an archive is a schema in it.
_TRY = text("SELECT pg_try_advisory_lock(hashtext('hnnscraper'), hashtext(current_schema()))")


def lock_file(path: Path, holder: Callable[[], str]) -> FileLock:
    """The lock on a SQLite archive; raises ArchiveInUse, with what `holder` says, at once."""
    lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise ArchiveInUse(holder()) from None
    return lock


def lock_server(connection: Connection, holder: Callable[[], str]) -> None:
    """The lock on a PostgreSQL archive; raises ArchiveInUse, with what `holder` says, at once.

    It lasts as long as the connection, and so no longer than the program.
    """
    taken = connection.execute(_TRY).scalar_one()
    connection.commit()
    if not taken:
        raise ArchiveInUse(holder())
