"""Opens an archive: engine and pragmas, creation, the version check, the one-writer lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock
from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from hnnscraper._version import EXTRACTOR
from hnnscraper.archive import locking, migrations
from hnnscraper.archive.prepared import Prepared
from hnnscraper.archive.tables import archive_meta, crawls, metadata
from hnnscraper.errors import ArchiveError

_BUSY_SECONDS = 30.0  # how long a statement waits for another program's short transaction
_CONNECT_SECONDS = 10
_CHECKPOINT_PAGES = 4000  # of 4 KiB; SQLite's 1000 would write and sync the file every 40 articles
_READING = "hnnscraper_reading"  # execution option of connections that only read
_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
_BEGIN, _BEGIN_IMMEDIATE = Prepared(text("BEGIN")), Prepared(text("BEGIN IMMEDIATE"))
_FORMS = "sqlite:///FILE or postgresql+psycopg://USER@HOST/DATABASE"


class Archive:
    """An open archive. Use it in one thread; `with` closes it, and gives the writer's lock back.

    `name` is its address without password, for people. `connection` is the writer's only one;
    None if the archive was opened to read.
    """

    def __init__(self, name: str, engine: Engine) -> None:
        self.name = name
        self.engine = engine
        self.connection: Connection | None = None
        self._lock: FileLock | None = None

    def become_writer(self, holder: Callable[[], str]) -> None:
        """Takes the lock, then creates what is missing or brings an older archive up to date."""
        if self.dialect == "sqlite":
            self._lock = locking.lock_file(Path(str(self.engine.url.database)), holder)
        self.connection = self.engine.connect()
        if self.dialect == "postgresql":
            locking.lock_server(self.connection, holder)
        with self.connection.begin():
            if _version(self.name, self.connection) is None:
                metadata.create_all(self.connection)
                version = {"name": "schema_version", "value": str(migrations.SCHEMA_VERSION)}
                self.connection.execute(archive_meta.insert(), version)
            else:
                migrations.upgrade(self.name, self.connection)

    def become_reader(self) -> None:
        with self.engine.connect() as connection:
            if _version(self.name, connection) is None:
                raise ArchiveError(f"there is no archive {self.name}: it is an empty database")
            migrations.check_readable(self.name, connection)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`"""
        return self.engine.dialect.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the archive throughout, and locks nothing."""
        with self.told(), self.engine.connect() as connection:
            yield connection.execution_options(**{_READING: True})

    @contextmanager
    def read_only(self, connection: Connection) -> Iterator[None]:
        """A transaction of the writer's connection that reads, and does not ask for its lock."""
        connection.execution_options(**{_READING: True})
        try:
            with connection.begin():
                yield
        finally:
            connection.execution_options(**{_READING: False})

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turns the database's errors into ArchiveError, which names the archive."""
        try:
            yield
        except SQLAlchemyError as error:
            raise ArchiveError(f"the archive {self.name}: {_cause(error)}") from error

    def close(self) -> None:
        """May be called again."""
        if self.connection is not None:
            if self.dialect == "postgresql":
                with suppress(SQLAlchemyError):  # a connection that broke has lost it already
                    locking.unlock_server(self.connection)
            self.connection.close()
            self.connection = None
        self.engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_archive(url: str, *, writing: bool) -> Archive:
    """The archive at `url` (the setting ARCHIVE_URL).

    `writing` creates it on first use, brings an older one up to this version, and lets no other
    program write until it is closed. A reader never waits for the writer, nor the writer for it.

    Raises ArchiveInUse if another program writes to it; ArchiveError if it cannot be opened.
    """
    address = _address(url)
    name = _name(address)
    try:
        if address.get_backend_name() == "sqlite":
            address = _file(address, name, writing)
        archive = Archive(name, _engine(address, name, writing))
        try:
            if writing:
                archive.become_writer(lambda: _holder(url, name))
            else:
                archive.become_reader()
        except BaseException:
            archive.close()
            raise
    except SQLAlchemyError as error:
        raise ArchiveError(f"the archive {name} cannot be opened: {_cause(error)}") from error
    except OSError as error:
        raise ArchiveError(f"the archive {name} cannot be opened: {error.strerror}") from error
    return archive


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:  # its text is not shown: it may hold a password
        raise ArchiveError(f"ARCHIVE_URL is no database address; it is {_FORMS}") from None
    backend = address.get_backend_name()
    if backend not in _DRIVERS or address.drivername not in (backend, _DRIVERS[backend]):
        raise ArchiveError(f"ARCHIVE_URL: {address.drivername!r} is not known; it is {_FORMS}")
    if backend == "sqlite" and address.database in (None, "", ":memory:"):
        raise ArchiveError("ARCHIVE_URL names no file; it is sqlite:///FILE")
    return address.set(drivername=_DRIVERS[backend])


def _name(address: URL) -> str:
    if address.get_backend_name() == "sqlite":
        return f"sqlite:///{address.database}"
    shown = address.set(drivername="postgresql", query={})  # a query may hold the password
    return shown.render_as_string(hide_password=True)


def _file(address: URL, name: str, writing: bool) -> URL:
    """The address of a SQLite file, its directory made; a reader's never makes the file."""
    path = Path(str(address.database))
    if writing:
        path.parent.mkdir(parents=True, exist_ok=True)
        return address
    if not path.is_file():
        raise ArchiveError(f"there is no archive {name}")
    return address.set(database=f"file:{_quoted(path)}", query={"mode": "ro", "uri": "true"})


def _engine(address: URL, name: str, writing: bool) -> Engine:
    if address.get_backend_name() == "sqlite":
        return _file_engine(address, writing)
    try:
        return create_engine(
            address,
            connect_args={"connect_timeout": _CONNECT_SECONDS, "application_name": EXTRACTOR},
            isolation_level="READ COMMITTED" if writing else "REPEATABLE READ",
        )
    except ModuleNotFoundError as error:
        raise ArchiveError(
            f"the archive {name} needs a driver: pip install 'hnnscraper[postgresql]' ({error})"
        ) from error


def _file_engine(address: URL, writing: bool) -> Engine:
    engine = create_engine(
        address, connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # transactions begin as told in `on_begin`
        cursor = connection.cursor()
        if writing:
            cursor.execute("PRAGMA journal_mode=WAL")  # readers and the writer never wait
            cursor.execute("PRAGMA synchronous=NORMAL")  # sound whenever the program dies
            cursor.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")
            cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        reads = not writing or connection.get_execution_options().get(_READING)
        (_BEGIN if reads else _BEGIN_IMMEDIATE).run(connection, {})

    return engine


def _version(name: str, connection: Connection) -> int | None:
    """The archive's version, None in an empty database; any other database is refused."""
    there = set(inspect(connection).get_table_names())
    if archive_meta.name in there:
        return migrations.version_of(connection)
    if there & set(metadata.tables):
        found = ", ".join(sorted(there & set(metadata.tables)))
        raise ArchiveError(f"{name} is no archive of hnnscraper, but holds tables named {found}")
    return None


def _holder(url: str, name: str) -> str:
    """Who writes to the archive, as far as the archive itself says."""
    unfinished = (
        select(crawls).where(crawls.c.finish_reason.is_(None)).order_by(crawls.c.id.desc()).limit(1)
    )
    row = None
    # An archive that the other program is only just making cannot be read yet.
    with (
        suppress(ArchiveError),
        open_archive(url, writing=False) as archive,
        archive.reading() as c,
    ):
        row = c.execute(unfinished).one_or_none()
    if row is None:
        return f"the archive {name} is in use by another program"
    return (
        f"the archive {name} is in use by {row.spider} (process {row.pid} on {row.host}, "
        f"since {row.started_at:%Y-%m-%d %H:%M:%S} UTC)"
    )


def _quoted(path: Path) -> str:
    """A path as SQLite's `file:` addresses want it."""
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _cause(error: SQLAlchemyError) -> str:
    """What the database said, on one line, without the statement and the articles in it."""
    cause = getattr(error, "orig", None) or error
    return " ".join(str(cause).split()) or type(cause).__name__
