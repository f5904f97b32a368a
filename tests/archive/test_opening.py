"""Which archives can be opened, which are refused, and with what words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect, text

from hnnscraper import __version__
from hnnscraper.archive import Archive, Writer, migrations, open_archive, reading
from hnnscraper.archive.tables import metadata
from hnnscraper.errors import ArchiveError
from tests.archive.made import record


def run(url: str, *statements: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_it_is_made_on_first_use_and_kept(archive_url: str) -> None:
    with open_archive(archive_url, writing=True) as archive:
        Writer(archive).store(record())
    for writing in (True, False):
        with open_archive(archive_url, writing=writing) as archive:
            assert reading.article(archive, "1") == record()


def test_all_tables_are_there_with_the_version(archive: Archive) -> None:
    with archive.engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) == set(metadata.tables)
        assert migrations.version_of(connection) == migrations.SCHEMA_VERSION == 2


def test_a_sqlite_archive_is_made_with_its_directory(tmp_path: Path) -> None:
    path = tmp_path / "mới" / "kho" / "hnn.db"
    with open_archive(f"sqlite:///{path}", writing=True) as archive:
        assert archive.connection is not None
        pragmas = [
            archive.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert path.exists()
    assert pragmas == ["wal", 1, 1, 30_000]


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", r"ARCHIVE_URL is no database address; it is sqlite:///FILE or postgresql\+psycopg://"),
        ("data/hnn.db", "ARCHIVE_URL is no database address"),
        ("mysql://root:mật@db/x", "ARCHIVE_URL: 'mysql' is not known; it is sqlite:///FILE or"),
        ("sqlite+aiosqlite:///x.db", r"ARCHIVE_URL: 'sqlite\+aiosqlite' is not known"),
        ("sqlite://", "ARCHIVE_URL names no file"),
        ("sqlite:///:memory:", "ARCHIVE_URL names no file"),
        ("postgresql://u:mật@127.0.0.1:1/x", "postgresql.*cannot be opened: .*onnection refused"),
        ("postgresql://127.0.0.1:1/x?password=mật", "postgresql.*127.0.0.1.*onnection refused"),
    ],
)
def test_an_address_that_leads_to_none(url: str, message: str) -> None:
    with pytest.raises(ArchiveError, match=message) as error:
        open_archive(url, writing=True)
    assert "mật" not in str(error.value)  # no password is ever shown


@pytest.mark.parametrize("writing", [True, False])
def test_a_file_that_is_no_database(tmp_path: Path, writing: bool) -> None:
    path = tmp_path / "ảnh.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" * 100)
    with pytest.raises(ArchiveError, match=r"ảnh\.png cannot be opened: file is not a database"):
        open_archive(f"sqlite:///{path}", writing=writing)
    assert path.read_bytes() == b"\x89PNG\r\n\x1a\n" * 100


def test_a_directory_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveError, match=r"file/hnn.db cannot be opened: (Not a dir|File exist)"):
        open_archive(f"sqlite:///{tmp_path}/file/hnn.db", writing=True)


def test_a_directory_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "hnn.db").mkdir()
    with pytest.raises(
        ArchiveError, match=r"hnn\.db cannot be opened: unable to open database file"
    ):
        open_archive(f"sqlite:///{tmp_path}/hnn.db", writing=True)


def test_a_reader_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no archive sqlite"):
        open_archive(f"sqlite:///{tmp_path}/hnn.db", writing=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_is_no_archive_to_read(archive_url: str, tmp_path: Path) -> None:
    if archive_url.startswith("sqlite"):
        sqlite3.connect(tmp_path / "hnn.db").close()
        (tmp_path / "hnn.db").touch()
    with pytest.raises(ArchiveError, match=r"there is no archive .*: it is an empty database"):
        open_archive(archive_url, writing=False)


@pytest.mark.parametrize("writing", [True, False])
def test_another_programs_database_is_left_alone(archive_url: str, writing: bool) -> None:
    run(archive_url, "CREATE TABLE articles (id INTEGER)")
    with pytest.raises(ArchiveError, match="is no archive of hnnscraper, but holds tables named a"):
        open_archive(archive_url, writing=writing)


@pytest.mark.parametrize("writing", [True, False])
def test_an_archive_of_a_newer_program_is_refused(archive_url: str, writing: bool) -> None:
    open_archive(archive_url, writing=True).close()
    run(archive_url, "UPDATE archive_meta SET value = '7' WHERE name = 'schema_version'")
    message = (
        "has version 7 and was made by a newer program; "
        f"hnnscraper {__version__} knows versions up to 2"
    )
    with pytest.raises(ArchiveError, match=message):
        open_archive(archive_url, writing=writing)


def test_a_path_with_letters_that_addresses_give_a_meaning(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/100%25 đủ #1.db"
    with open_archive(url, writing=True) as archive:
        Writer(archive).store(record())
    with open_archive(url, writing=False) as archive:
        assert reading.article(archive, "1") == record()


def test_a_full_disk_costs_only_what_did_not_fit(tmp_path: Path) -> None:
    """SQLite's own limit on a file's pages stands for the disk's."""
    with open_archive(f"sqlite:///{tmp_path}/hnn.db", writing=True) as archive:
        writer = Writer(archive)
        writer.store(record(1))
        assert archive.connection is not None
        archive.connection.exec_driver_sql("PRAGMA max_page_count = 1")  # that is: no more
        archive.connection.rollback()
        with pytest.raises(ArchiveError, match=r"hnn\.db: database or disk is full"):
            writer.store(record(2, body="Huế " * 100_000))
        archive.connection.exec_driver_sql("PRAGMA max_page_count = 100000")
        archive.connection.rollback()
        assert list(reading.current(archive)) == [record(1)]
        writer.store(record(2))
        assert len(list(reading.current(archive))) == 2


# --- from an older version ---


def add_note(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE articles ADD COLUMN note TEXT"))


def fill_note(connection: Connection) -> None:
    connection.execute(text("UPDATE articles SET note = title"))


def version(archive: Archive) -> int:
    with archive.engine.connect() as connection:
        return migrations.version_of(connection)


def test_an_older_archive_takes_each_step_it_has_not_seen(archive: Archive, writer: Writer) -> None:
    """Made with the steps of a program to come: the one here is the older."""
    writer.store(record(title="Huế"))
    assert archive.connection is not None
    for steps in ((add_note,), (add_note, fill_note), (add_note, fill_note)):
        with archive.connection.begin():
            migrations.upgrade(archive.name, archive.connection, (*migrations.STEPS, *steps))
        assert version(archive) == migrations.SCHEMA_VERSION + len(steps)
    with archive.engine.connect() as connection:
        assert connection.execute(text("SELECT note FROM articles")).scalar_one() == "Huế"


def test_a_step_that_fails_leaves_the_archive_as_it_was(archive: Archive) -> None:
    def fail(connection: Connection) -> None:
        raise ArithmeticError

    assert archive.connection is not None
    with pytest.raises(ArithmeticError), archive.connection.begin():
        migrations.upgrade(archive.name, archive.connection, (*migrations.STEPS, add_note, fail))
    assert version(archive) == migrations.SCHEMA_VERSION
    with archive.engine.connect() as connection:
        columns = {column["name"] for column in inspect(connection).get_columns("articles")}
    assert "note" not in columns


def test_a_reader_changes_no_older_archive(archive: Archive) -> None:
    with archive.engine.connect() as connection:
        message = "has version 2, .* reads version 3: the next crawl brings it up to that"
        with pytest.raises(ArchiveError, match=message):
            migrations.check_readable(archive.name, connection, wanted=3)
