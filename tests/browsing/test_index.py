"""The search index: what it finds, and that it keeps in step with the archive."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hnnscraper.archive import open_archive
from hnnscraper.browsing.index import Index, searchable
from hnnscraper.errors import BadInput
from tests.archive.made import record
from tests.browsing.archives import Looked, three


@pytest.fixture
def looked(tmp_path: Path) -> Looked:
    looked = Looked(tmp_path)
    looked.store(*three())
    assert looked.update() == 3
    return looked


def found(looked: Looked, question: str) -> list[str]:
    query = (
        "SELECT id FROM articles WHERE rowid IN"
        " (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?) ORDER BY id"
    )
    with closing(sqlite3.connect(looked.index.path)) as connection:
        return [number for (number,) in connection.execute(query, (searchable(question),))]


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("hue", ["1", "2"]),  # Huế, Huệ
        ("huế", ["1", "2"]),
        ("dong", ["2"]),
        ("Đông", ["2"]),
        ("ĐÔNG", ["2"]),
        ("đường", ["2"]),
        ("duong", ["2"]),
        ("vy da", ["2"]),
        ('"dong ba"', ["2"]),
        ('"ba dong"', []),
        ("huong", ["1", "3"]),
        ("Đức Quang", ["1", "2", "3"]),  # the byline of all
        ("thủy", ["3"]),
        ("paris", []),
    ],
)
def test_with_and_without_marks(looked: Looked, question: str, ids: list[str]) -> None:
    assert found(looked, question) == ids


def test_decomposed_letters_are_the_same(looked: Looked) -> None:
    assert found(looked, "Hue\u0302\u0301") == ["1", "2"]


def test_only_what_changed_is_taken_again(looked: Looked) -> None:
    looked.store(
        record(
            2,
            fetched="2025-12-11T03:00:00",
            title="Cầu Trường Tiền",
            lead=None,
            body="Sông.",
            tags=[],
        )
    )
    assert looked.update() < 4
    assert found(looked, "truong tien") == ["2"]
    assert found(looked, "dong") == []
    with closing(sqlite3.connect(looked.index.path)) as connection:
        versions = connection.execute("SELECT versions FROM articles WHERE id = '2'").fetchone()
    assert versions == (2,)


def test_the_index_of_another_archive_is_made_anew(looked: Looked, tmp_path: Path) -> None:
    other = Looked(tmp_path / "other")
    other.store(record(9, title="Phá Tam Giang"))
    with open_archive(other.url, writing=False) as archive:
        assert looked.index.update(archive) == 1
    assert found(looked, "hue") == []
    assert found(looked, "tam giang") == ["9"]


def test_an_archive_restored_to_an_earlier_day_is_indexed_anew(looked: Looked) -> None:
    for path in looked.folder.glob("hnn.db*"):
        path.unlink()
    looked.store(three()[0])
    assert looked.update() == 1
    assert found(looked, "dong") == []


@pytest.mark.parametrize("what", ["folder", "text", "database", "archive"])
def test_what_is_no_index_is_never_taken_for_one(tmp_path: Path, what: str) -> None:
    """Another file of that name is somebody's: it is left as it is."""
    looked = Looked(tmp_path)
    looked.store(record(1))
    path = looked.index.path
    if what == "folder":
        path.mkdir()
    elif what == "text":
        path.write_text("Ghi chú của tôi\n" * 100)
    elif what == "database":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE about (name, value)")
            connection.commit()
    else:
        path = looked.folder / "hnn.db"
    before = path.read_bytes() if path.is_file() else b""
    with (
        open_archive(looked.url, writing=False) as archive,
        pytest.raises(BadInput, match=path.name),
    ):
        Index(path).update(archive)
    assert (path.read_bytes() if path.is_file() else b"") == before
