"""Every test of the archive runs on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hnnscraper.archive import Archive, Writer, open_archive
from tests.archive import postgres
from tests.archive.made import Clock


@pytest.fixture(scope="session")
def _postgres() -> Iterator[str]:
    with postgres.database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def archive_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an archive that does not exist yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/hnn.db"
    url: str = request.getfixturevalue("_postgres")
    postgres.empty(url)
    return url


@pytest.fixture
def archive(archive_url: str) -> Iterator[Archive]:
    with open_archive(archive_url, writing=True) as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def writer(archive: Archive, clock: Clock) -> Writer:
    return Writer(archive, clock)
