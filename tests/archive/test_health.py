"""The rows of `health` and `shapes`, and what people were told, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect, text

from hnnscraper.archive import Archive, Writer, health, migrations, open_archive
from hnnscraper.archive.health import Measured, Shape
from hnnscraper.archive.tables import metadata
from tests.archive.made import Clock, at

FINDING = {"level": "look", "what": "văn-hóa"}


def write(archive: Archive, writer: Writer, clock: Clock, spider: str = "latest") -> None:
    crawl = writer.begin_crawl(spider, {})
    writer.finish_crawl("finished", {})
    with writer.transaction() as connection:
        health.write(
            connection,
            crawl=crawl,
            spider=spider,
            at=clock.now,
            level="look",
            findings=[FINDING],
            samples=[],
            measures={"records": 3, "sum/body_log": 21.5},
        )


def test_earlier_runs_are_those_of_the_spider_since_a_time(
    archive: Archive, writer: Writer, clock: Clock
) -> None:
    for spider in ("latest", "archive", "latest", "latest"):
        write(archive, writer, clock, spider)
        clock.pass_hours(1)
    with writer.transaction() as connection:
        found = health.earlier(connection, "latest", at("2025-12-20T02:00:00"))
        version = found[0].extractor
    measures = {"records": 3, "sum/body_log": 21.5}
    assert found == [
        Measured(at(f"2025-12-20T0{hour}:00:00"), version, [FINDING], measures) for hour in (3, 4)
    ]
    assert version.startswith("hnnscraper ")


def test_pages_of_a_shape_add_up(writer: Writer) -> None:
    first, second = at("2025-12-20T01:00:00"), at("2025-12-21T01:00:00")
    with writer.transaction() as connection:
        health.add_shapes(connection, "x 1", [Shape("lead", "p.sapo<div", 3, "https://a")], first)
        more = [Shape("lead", "p.sapo<div", 2, "https://b"), Shape("lead", "p", 1, "https://b")]
        health.add_shapes(connection, "x 1", more, second)
        health.add_shapes(connection, "x 2", [], second)
        known = sorted(health.known_shapes(connection, "x 1"), key=lambda each: -each.pages)
        assert health.known_shapes(connection, "x 2") == []
    assert known == [
        Shape("lead", "p.sapo<div", 5, "https://a", first),
        Shape("lead", "p", 1, "https://b", second),
    ]


def test_what_people_were_told_is_kept_by_spider(writer: Writer) -> None:
    with writer.transaction() as connection:
        assert health.state(connection, "latest") is None
        for level in ("look", "broken"):
            health.write_state(connection, "latest", {"level": level})
        assert health.state(connection, "latest") == {"level": "broken"}
        assert health.state(connection, "archive") is None


@pytest.mark.parametrize("name", ["health", "shapes"])
def test_an_archive_of_version_1_gets_the_tables(archive_url: str, name: str) -> None:
    """The same columns, keys and indexes as a new archive has."""
    with open_archive(archive_url, writing=True) as archive:
        new = described(archive, name)
        assert archive.connection is not None
        with archive.connection.begin():
            for table in ("health", "shapes"):
                archive.connection.execute(text(f"DROP TABLE {table}"))
            archive.connection.execute(
                text("UPDATE archive_meta SET value = '1' WHERE name = 'schema_version'")
            )
    with open_archive(archive_url, writing=True) as archive:
        with archive.engine.connect() as connection:
            assert migrations.version_of(connection) == migrations.SCHEMA_VERSION
            assert set(inspect(connection).get_table_names()) == set(metadata.tables)
        assert described(archive, name) == new


def described(archive: Archive, name: str) -> list[object]:
    with archive.engine.connect() as connection:
        seen = inspect(connection)
        columns = [
            (each["name"], str(each["type"]), each["nullable"]) for each in seen.get_columns(name)
        ]
        keys = seen.get_pk_constraint(name)["constrained_columns"]
        indexes = [(each["name"], each["column_names"]) for each in seen.get_indexes(name)]
        return [columns, keys, indexes]
