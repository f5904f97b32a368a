"""The archive's clock, by which its changes are dated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import func, select

from hnnscraper.archive.database import Archive
from hnnscraper.archive.tables import articles

Clock = Callable[[], datetime]

_LATEST_CHANGE = select(func.max(articles.c.changed_at))


def never_back(archive: Archive, clock: Clock) -> Clock:
    """The clock, but never before the latest change: who asks for what changed since then must not
    miss a change because the machine's clock was set back. `archive` is open to write."""
    assert archive.connection is not None, "the archive was opened to read"
    with archive.told(), archive.connection.begin():
        latest: datetime | None = archive.connection.execute(_LATEST_CHANGE).scalar_one()

    def now() -> datetime:
        nonlocal latest
        latest = max(clock(), latest) if latest else clock()
        return latest

    return now
