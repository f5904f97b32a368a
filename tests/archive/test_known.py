"""What an archive knows of the articles and lists that an answer names, on both databases."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from hnnscraper.archive import Archive, Writer, known
from hnnscraper.items import Visit
from tests.archive.made import SITE, Clock, at

NOW = at("2025-12-20T01:00:00")
MANY = 1203  # more than one statement asks for


def named(number: int, section: str = "kinh-te") -> str:
    return f"{SITE}/{section}/cho-dong-ba-mo-cua-som-{number}.html"


def test_of_very_many_articles_those_known_are_told(archive: Archive, writer: Writer) -> None:
    writer.discovered(named(number) for number in range(0, MANY, 2))
    with archive.reading() as connection:
        found = known.articles(connection, [str(number) for number in range(MANY)])
    assert {int(key) for key in found} == set(range(0, MANY, 2))
    assert found["2"].url == named(2)


def test_of_an_articles_addresses_the_one_asked_last_speaks(
    archive: Archive, writer: Writer, clock: Clock
) -> None:
    writer.discovered([named(1), named(1, "the-thao"), named(1, "du-lich")])
    for section, hours in (("the-thao", 2), ("du-lich", 1)):
        visit = Visit(named(1, section), clock.now + timedelta(hours=hours), 410)
        writer.gone(visit)
    with archive.reading() as connection:
        assert known.articles(connection, ["1"])["1"].url == named(1, "the-thao")


def test_of_very_many_lists_those_known_are_told(archive: Archive, writer: Writer) -> None:
    pages = [f"{SITE}/kinh-te/?page={number}" for number in range(MANY)]
    writer.discovered(pages[::2], kind="listing")
    with archive.reading() as connection:
        assert known.lists(connection, pages) == set(pages[::2])
        assert known.lists(connection, []) == set()


@pytest.mark.parametrize(
    ("state", "asked_hours", "due_hours", "changed_hours", "is_worth"),
    [
        ("pending", None, None, None, False),
        ("pending", None, None, 0, False),
        ("done", -2, 1, None, False),
        ("done", -2, 1, -1, True),
        ("done", -2, None, -1, True),
        ("done", -2, 1, -2, False),
        ("done", -2, 1, -3, False),
        ("done", -25, -5, -1, False),
        ("failed", -2, 1, -1, False),
        ("gone", -23, 1, None, False),
        ("gone", -24, 1, None, True),
        ("gone", -24, None, None, True),
        ("gone", -23, 1, -1, False),
    ],
    ids=[
        "never-asked",
        "never-asked-and-changed",
        "no-change-told",
        "changed",
        "changed-and-never-due",
        "changed-when-it-was-asked",
        "changed-before",
        "due-already",
        "failed-has-its-own-time",
        "gone-today",
        "gone-yesterday",
        "gone-for-good",
        "gone-today-and-changed",
    ],
)
def test_what_a_lists_word_is_worth(
    state: str,
    asked_hours: int | None,
    due_hours: int | None,
    changed_hours: int | None,
    is_worth: bool,
) -> None:
    def time(hours: int | None) -> Any:
        return None if hours is None else NOW + timedelta(hours=hours)

    row = SimpleNamespace(state=state, asked_at=time(asked_hours), due_at=time(due_hours))
    told = known.is_worth_asking(cast(Any, row), changed_at=time(changed_hours), now=NOW)
    assert told == is_worth
