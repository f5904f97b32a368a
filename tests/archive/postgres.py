"""The real PostgreSQL on this machine: a database for the tests alone, dropped when they end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

_SERVER = "postgresql+psycopg://postgres@127.0.0.1:5432"


def _run(*statements: str) -> None:
    engine = create_engine(f"{_SERVER}/postgres", isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
    finally:
        engine.dispose()


@contextmanager
def database() -> Iterator[str]:
    """The address of a new, empty database. Skips where there is no server; but not in CI."""
    name = f"hnnscraper_test_{os.getpid()}"
    try:
        _run(f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    except OperationalError:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no PostgreSQL answers at {_SERVER}")
    try:
        yield f"{_SERVER}/{name}"
    finally:
        _run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def empty(url: str) -> None:
    """Takes everything out of the database again."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    finally:
        engine.dispose()
