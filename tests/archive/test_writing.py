"""What holds of an article, and its versions, after pages were stored in any order."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, update

from hnnscraper.archive import Archive, Outcome, Stored, Writer, reading
from hnnscraper.archive.tables import articles, links
from hnnscraper.items import RawPage, Visit
from tests.archive.made import SITE, Clock, at, record, related

FIRST, LATER, LAST = "2025-12-10T03:00:00", "2025-12-11T03:00:00", "2025-12-12T03:00:00"


def row(archive: Archive, number: int = 1) -> Any:
    (found,) = reading.stream(archive, select(articles).where(articles.c.id == str(number)))
    return found


def visit(made: dict[str, Any], **told: Any) -> Visit:
    return Visit(made["url"], at(made["fetched_at"][:19]), 200, **told)


def test_a_record_comes_back_as_it_went_in(archive: Archive, writer: Writer) -> None:
    made = record(title='=SUM(1) "Huế", | một\\', tags=[], lead=None)
    assert writer.store(made) == Stored(Outcome.NEW)
    assert list(reading.current(archive)) == [made]
    assert reading.article(archive, "1") == made
    assert reading.article(archive, made["url"]) == made
    assert reading.article(archive, "2") is None


def test_the_same_page_twice_is_one_revision(archive: Archive, writer: Writer) -> None:
    writer.store(record(fetched=FIRST))
    assert writer.store(record(fetched=LATER)) == Stored(Outcome.UNCHANGED)
    (revision,) = reading.revisions_of(archive, "1")
    assert (revision.first_seen_at, revision.last_seen_at) == (at(FIRST), at(LATER))
    assert reading.article(archive, "1") == record(fetched=LATER)


def test_one_changed_word_is_two(archive: Archive, writer: Writer) -> None:
    old, new = record(fetched=FIRST), record(fetched=LATER, body="Hàng hóa dồi dào, giá tăng.")
    writer.store(old)
    assert writer.store(new) == Stored(Outcome.REVISED, ("body",))
    assert [r.record for r in reading.revisions_of(archive, "1")] == [old, new]
    assert reading.article(archive, "1") == new


@pytest.mark.parametrize(
    "change",
    [
        {"related": [related(7), related(8)]},
        {"related": []},
        {"warnings": [{"field": "byline", "message": "không chắc"}]},
        {"provenance": {"title": "og:title"}},
        {"extractor": "hnnscraper 0.2.0"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_the_newspaper_did_not_write_makes_no_revision_and_no_change(
    archive: Archive, writer: Writer, clock: Clock, change: dict[str, Any]
) -> None:
    writer.store(record(fetched=FIRST))
    stored_at = clock.now
    clock.pass_hours(1)
    again = record(fetched=LATER, **change)
    assert writer.store(again) == Stored(Outcome.UNCHANGED)
    assert [r.record for r in reading.revisions_of(archive, "1")] == [record(fetched=FIRST)]
    assert reading.article(archive, "1") == again  # what holds now, all the same
    assert row(archive).changed_at == stored_at


def test_back_to_an_earlier_text_is_two_revisions_and_a_change(
    archive: Archive, writer: Writer, clock: Clock
) -> None:
    a, b, a_again = record(fetched=FIRST), record(fetched=LATER, lead="Khác."), record(fetched=LAST)
    writer.store(a)
    writer.store(b)
    now = clock.pass_hours(1)
    assert writer.store(a_again) == Stored(Outcome.UNCHANGED)
    assert [r.record["lead"] for r in reading.revisions_of(archive, "1")] == [a["lead"], "Khác."]
    assert reading.article(archive, "1") == a_again
    assert row(archive).changed_at == now


def test_an_older_page_stored_later_is_not_what_holds(archive: Archive, writer: Writer) -> None:
    old, new = record(fetched=FIRST, title="Cũ"), record(fetched=LATER, title="Mới")
    writer.store(new)
    assert writer.store(old) == Stored(Outcome.REVISED, ("title",))
    assert reading.article(archive, "1") == new
    found = row(archive)
    assert (found.title, found.first_seen_at, found.last_seen_at) == ("Mới", at(FIRST), at(LATER))
    assert [r.record["title"] for r in reading.revisions_of(archive, "1")] == ["Cũ", "Mới"]


def test_a_revision_holds_the_page_it_was_first_seen_on(archive: Archive, writer: Writer) -> None:
    pages = {
        fetched: RawPage(f"{fetched}.warc.gz", place, f"<urn:uuid:{place}>")
        for place, fetched in enumerate((FIRST, LATER, LAST))
    }
    for fetched in (LATER, LAST, FIRST, LATER):
        made = record(fetched=fetched)
        writer.store(made, visit(made, raw_page=pages[fetched]))
    (revision,) = reading.revisions_of(archive, "1")
    assert revision.raw_page == pages[FIRST]
    assert revision.record == record(fetched=FIRST)


def test_a_newer_programs_reading_of_the_same_page_holds(archive: Archive, writer: Writer) -> None:
    old = record(extractor="hnnscraper 0.9.0")
    new = record(extractor="hnnscraper 0.10.0", authors=[], byline="Đ.Q")
    for made in (new, old):
        writer.store(made)
    assert reading.article(archive, "1") == new
    assert len(reading.revisions_of(archive, "1")) == 2


def test_of_two_readings_by_one_program_the_last_stored_holds(
    archive: Archive, writer: Writer
) -> None:
    for made in (record(byline="A"), record(byline="B")):
        writer.store(made)
        assert reading.article(archive, "1") == made


def test_a_newer_programs_reading_holds_of_a_page_since_said_to_be_unchanged(
    archive: Archive, writer: Writer
) -> None:
    """A 304 moves `last_seen_at` without another reading."""
    writer.store(record(fetched=FIRST, extractor="hnnscraper 0.1.0"))
    assert archive.connection is not None
    with archive.connection.begin():
        archive.connection.execute(update(articles).values(last_seen_at=at(LAST)))
    new = record(fetched=FIRST, byline="Đ.Q", extractor="hnnscraper 0.2.0")
    writer.store(new)
    assert (reading.article(archive, "1"), row(archive).last_seen_at) == (new, at(LAST))


@pytest.mark.parametrize("restarted", [False, True])
def test_the_archives_clock_never_goes_back(
    archive: Archive, writer: Writer, clock: Clock, restarted: bool
) -> None:
    writer.store(record(1))
    latest = clock.now
    clock.pass_hours(-5)
    (Writer(archive, clock) if restarted else writer).store(record(2))
    assert row(archive, 2).changed_at == latest


def test_links_are_those_of_what_holds_now(archive: Archive, writer: Writer) -> None:
    writer.store(record(fetched=FIRST, related=[related(5), related(6)]))
    writer.store(record(fetched=LATER, related=[related(6, "Tiêu đề mới")]))
    writer.store(record(2, related=[related(1), related(9)]))
    (one, *two) = reading.stream(
        archive, select(links).order_by(links.c.article_id, links.c.position)
    )
    assert (one.position, one.target_id, one.title) == (0, "6", "Tiêu đề mới")
    assert [(link.article_id, link.position, link.target_id) for link in two] == [
        ("2", 0, "1"),
        ("2", 1, "9"),
    ]


def test_a_nul_that_postgresql_cannot_hold_is_kept_in_the_record(
    archive: Archive, writer: Writer
) -> None:
    made = record(title="Huế\0", related=[related(2, "\0")])
    writer.store(made)
    assert reading.article(archive, "1") == made


def test_the_columns_beside_the_record(archive: Archive, writer: Writer) -> None:
    section = [
        {"name": "Kinh tế", "url": f"{SITE}/kinh-te/"},
        {"name": "Du lịch", "url": f"{SITE}/kinh-te/du-lich"},
    ]
    writer.store(record(section=section))
    writer.store(record(2, section=[], published_at=None))
    found, bare = row(archive, 1), row(archive, 2)
    assert found.published_at == at("2025-12-09T08:50:00")
    assert (found.section, found.section_path) == ("Kinh tế > Du lịch", "/kinh-te/du-lich")
    assert (bare.section, bare.section_path, bare.published_at) == (None, None, None)
