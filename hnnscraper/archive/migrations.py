"""The archive's version, and the steps that bring an older archive up to it.

A change of the tables adds one step here: a function that takes the connection and changes what
the version before had. Steps are never edited once they were in a release.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, select, text, update

from hnnscraper._version import EXTRACTOR
from hnnscraper.archive.tables import archive_meta
from hnnscraper.errors import ArchiveError

Step = Callable[[Connection], None]


def _add_watching(connection: Connection) -> None:
    """Version 2: what was measured in a crawl, and the shapes of pages."""
    is_sqlite = connection.dialect.name == "sqlite"
    time = "VARCHAR" if is_sqlite else "TIMESTAMP WITH TIME ZONE"
    for statement in (
        f"""CREATE TABLE health (
            crawl_id TEXT NOT NULL PRIMARY KEY REFERENCES crawls (id), spider TEXT NOT NULL,
            at {time} NOT NULL, level TEXT NOT NULL, findings TEXT NOT NULL, samples TEXT NOT NULL,
            measures TEXT NOT NULL)""",
        "CREATE INDEX health_by_time ON health (spider, at)",
        f"""CREATE TABLE shapes (
            extractor TEXT NOT NULL, field TEXT NOT NULL, shape TEXT NOT NULL,
            first_seen_at {time} NOT NULL, last_seen_at {time} NOT NULL, pages INTEGER NOT NULL,
            first_url TEXT NOT NULL, PRIMARY KEY (extractor, field, shape))""",
    ):
        connection.execute(text(statement))


# The step at place 0 leads from version 1 to version 2, and so on.
STEPS: tuple[Step, ...] = (_add_watching,)

SCHEMA_VERSION = 1 + len(STEPS)

_VERSION = archive_meta.c.name == "schema_version"


def version_of(connection: Connection) -> int:
    return int(connection.execute(select(archive_meta.c.value).where(_VERSION)).scalar_one())


def upgrade(name: str, connection: Connection, steps: Sequence[Step] = STEPS) -> None:
    """Runs the steps that the archive has not seen, in the transaction of `connection`.

    Raises ArchiveError for an archive made by a newer program.
    """
    have, wanted = version_of(connection), 1 + len(steps)
    _refuse_newer(name, have, wanted)
    for step in steps[have - 1 :]:
        step(connection)
    if have < wanted:
        connection.execute(update(archive_meta).where(_VERSION).values(value=str(wanted)))


def check_readable(name: str, connection: Connection, wanted: int = SCHEMA_VERSION) -> None:
    """Raises ArchiveError for an archive of another version: a reader changes nothing."""
    have = version_of(connection)
    _refuse_newer(name, have, wanted)
    if have < wanted:
        raise ArchiveError(
            f"the archive {name} has version {have}, {EXTRACTOR} reads version {wanted}: "
            "the next crawl brings it up to that"
        )


def _refuse_newer(name: str, have: int, wanted: int) -> None:
    if have > wanted:
        raise ArchiveError(
            f"the archive {name} has version {have} and was made by a newer program; "
            f"{EXTRACTOR} knows versions up to {wanted}"
        )
