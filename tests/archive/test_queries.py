"""What exports, `show` and `diff` get from an archive; on both databases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from hnnscraper.archive import Archive, Writer, open_archive, queries
from hnnscraper.archive.selection import Selection, end, start
from hnnscraper.errors import NotInArchive
from hnnscraper.items import RawPage, Visit
from tests.archive.made import SITE, Clock, at, record, refused

ECONOMY = [{"name": "Kinh tế", "url": f"{SITE}/kinh-te/"}]
TRAVEL = [*ECONOMY, {"name": "Du lịch", "url": f"{SITE}/kinh-te/du-lich"}]


def selected(archive: Archive, *columns: str, **asked: Any) -> list[dict[str, Any]]:
    with queries.selected(archive, Selection(**asked), columns) as found:
        return list(found.records)


def ids(archive: Archive, **asked: Any) -> list[str]:
    return [made["id"] for made in selected(archive, **asked)]


@pytest.fixture
def days(writer: Writer) -> Writer:
    """Articles 1 to 4: published on three days, the last without a time of publication."""
    published = [
        "2025-12-09T00:00:00+07:00",
        "2025-12-08T23:59:59+07:00",
        "2025-12-10T00:00:00+07:00",
        None,
    ]
    for number, time in enumerate(published, 1):
        section = TRAVEL if number == 3 else ECONOMY
        writer.store(record(number, published_at=time, section=section))
    return writer


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["4", "2", "1", "3"]),
        ({"since": start("2025-12-09")}, ["1", "3"]),
        ({"before": end("2025-12-09")}, ["2", "1"]),
        ({"since": start("2025-12-09"), "before": end("2025-12-09")}, ["1"]),
        ({"before": end("2025-12-08T23:59:59")}, ["2"]),
        ({"section": "Du lịch"}, ["3"]),
        ({"section": "kinh-te", "since": start("2025-12-09")}, ["1", "3"]),
        ({"section": "du-lich", "revisions": True}, ["3"]),
        ({"section": "Thể thao"}, []),
    ],
)
def test_what_is_meant_comes_in_the_order_of_publication(
    archive: Archive, days: Writer, asked: dict[str, Any], expected: list[str]
) -> None:
    assert ids(archive, **asked) == expected


def test_the_records_are_those_stored(archive: Archive, writer: Writer) -> None:
    made = record(title='=1+1 "Huế"\u2028\0', tags=[], lead=None)
    writer.store(made)
    assert selected(archive) == [made]


def test_an_empty_archive_gives_nothing(archive: Archive) -> None:
    with queries.selected(archive, Selection()) as found:
        assert (list(found.records), found.changed_until) == ([], None)


def test_all_versions_with_when_they_were_seen_and_where_their_pages_are(
    archive: Archive, writer: Writer
) -> None:
    old = record(fetched="2025-12-10T03:00:00")
    new = record(fetched="2025-12-11T03:00:00", title="Mới", published_at=None)
    page = RawPage("a.warc.gz", 1234, "<urn:uuid:1>")
    writer.store(new)
    writer.store(old, Visit(old["url"], at("2025-12-10T03:00:00"), 200, raw_page=page))
    writer.store({**new, "fetched_at": "2025-12-12T03:00:00+00:00"})
    names = ("first_seen_at", "last_seen_at", "gone_at", "warc_file", "warc_offset")
    assert selected(archive, *names, revisions=True) == [
        {
            **old,
            "first_seen_at": "2025-12-10T03:00:00+00:00",
            "last_seen_at": "2025-12-10T03:00:00+00:00",
            "gone_at": None,
            "warc_file": "a.warc.gz",
            "warc_offset": 1234,
        },
        {
            **new,
            "first_seen_at": "2025-12-11T03:00:00+00:00",
            "last_seen_at": "2025-12-12T03:00:00+00:00",
            "gone_at": None,
            "warc_file": None,
            "warc_offset": None,
        },
    ]


def test_the_times_of_what_holds_now_are_its_versions(archive: Archive, writer: Writer) -> None:
    writer.store(record(fetched="2025-12-10T03:00:00"))
    writer.store(record(fetched="2025-12-11T03:00:00", title="Mới"))
    (made,) = selected(archive, "first_seen_at", "changed_at")
    assert (made["title"], made["first_seen_at"]) == ("Mới", "2025-12-11T03:00:00+00:00")
    assert made["changed_at"] == "2025-12-20T01:00:00+00:00"


def test_versions_are_chosen_by_what_holds_now(archive: Archive, writer: Writer) -> None:
    writer.store(record(fetched="2025-12-10T03:00:00", section=TRAVEL))
    writer.store(record(fetched="2025-12-11T03:00:00", section=ECONOMY))
    assert ids(archive, section="du-lich", revisions=True) == []
    assert ids(archive, section="kinh-te", revisions=True) == ["1", "1"]


# --- for a downstream that fetches only what is new ---


def test_what_changed_since_the_last_time_misses_nothing(
    archive: Archive, writer: Writer, clock: Clock
) -> None:
    kept: dict[str, Any] = {}
    since = None

    def fetch() -> list[str]:
        nonlocal since
        with queries.selected(archive, Selection(changed_since=since)) as found:
            since = found.changed_until
            fresh = {made["id"]: made for made in found.records}
        kept.update(fresh)
        return list(fresh)

    writer.store(record(1))
    writer.store(record(2))
    assert fetch() == ["1", "2"]
    writer.store(record(3))  # in the very second in which the first export was made
    clock.pass_hours(1)
    writer.store(record(1, fetched="2025-12-11T03:00:00", title="Mới"))
    assert fetch() == ["2", "3", "1"]
    clock.pass_hours(1)
    writer.store(record(2, fetched="2025-12-11T03:00:00"))  # seen again, unchanged
    writer.gone(refused(3, clock))
    assert fetch() == ["1", "3"]
    assert kept["1"]["title"] == "Mới"


def test_a_gone_article_is_kept_and_its_going_is_a_change(
    archive: Archive, writer: Writer, clock: Clock
) -> None:
    writer.store(record(1))
    writer.store(record(2))
    went = clock.pass_hours(1)
    writer.gone(refused(1, clock))
    (made,) = selected(archive, "gone_at", changed_since=went)
    assert made == {**record(1), "gone_at": went.isoformat()}
    assert ids(archive) == ["1", "2"]


def test_an_export_sees_one_state_whatever_is_written_meanwhile(
    archive_url: str, archive: Archive, writer: Writer, clock: Clock
) -> None:
    for number in range(1, 200):
        writer.store(record(number))
    with (
        open_archive(archive_url, writing=False) as reader,
        queries.selected(reader, Selection()) as found,
    ):
        records = iter(found.records)
        first = next(records)
        clock.pass_hours(1)
        writer.store(record(999))
        writer.store(record(150, fetched="2025-12-11T03:00:00", title="Mới"))
        rest = list(records)
    assert len([first, *rest]) == 199
    assert {made["title"] for made in rest} & {"Mới"} == set()
    assert found.changed_until == at("2025-12-20T01:00:00")


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ({}, "SCAN articles USING INDEX articles_by_publication"),
        ({"since": start("2025-12-09")}, "SEARCH articles USING INDEX articles_by_publication"),
        ({"changed_since": start("2025-12-09")}, "SEARCH articles USING INDEX articles_by_change"),
        ({"columns": ["last_seen_at"]}, "SCAN articles USING INDEX articles_by_publication"),
        ({"revisions": True}, "SCAN articles USING COVERING INDEX articles_by_publication"),
        (
            {"revisions": True, "changed_since": start("2025-12-09")},
            "SEARCH articles USING COVERING INDEX articles_by_change",
        ),
    ],
    ids=str,
)
def test_only_what_is_meant_is_read_and_nothing_is_sorted_as_a_whole(
    tmp_path: Path, asked: dict[str, Any], index: str
) -> None:
    with open_archive(f"sqlite:///{tmp_path}/hnn.db", writing=True):
        pass
    with open_archive(f"sqlite:///{tmp_path}/hnn.db", writing=False) as archive:
        asked_for: list[tuple[str, Any]] = []

        @event.listens_for(archive.engine, "before_cursor_execute")
        def note(_a: Any, _b: Any, statement: str, parameters: Any, *_more: Any) -> None:
            asked_for.append((statement, parameters))

        columns = asked.get("columns", ())
        selected(archive, *columns, **{k: v for k, v in asked.items() if k != "columns"})
        statement, parameters = asked_for[-1]
        with archive.reading() as connection:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [row.detail for row in rows]
    assert steps[0].startswith(index)
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps


# --- one article ---


@pytest.mark.parametrize(
    "key",
    [
        "7",
        f"{SITE}/kinh-te/cho-dong-ba-mo-cua-som-7.html",
        f"{SITE}/kinh-te/cho-dong-ba-mo-cua-som-7.html?fbclid=x#top",
        "http://www.huengaynay.vn/kinh-te/cho-dong-ba-mo-cua-som-7.html",
        "https://baothuathienhue.vn/ten-cu-a7.html",
    ],
)
def test_an_article_is_found_by_its_id_and_by_any_form_of_its_address(
    archive: Archive, writer: Writer, key: str
) -> None:
    writer.store(record(7))
    assert queries.article(archive, key, SITE) == record(7)


@pytest.mark.parametrize("key", ["8", "u0123456789abcdef", "https://tuoitre.vn/x-7.html", "%", ""])
def test_another_is_not_found(archive: Archive, writer: Writer, key: str) -> None:
    writer.store(record(7))
    with pytest.raises(NotInArchive, match=r"^.*: the archive .* holds no such article$"):
        queries.article(archive, key, SITE)


def test_of_an_address_without_a_record_it_is_said_what_is_known(
    archive: Archive, writer: Writer
) -> None:
    url = f"{SITE}/kinh-te/chua-co-9.html"
    writer.discovered([url], found_in=f"{SITE}/kinh-te")
    with pytest.raises(NotInArchive) as pending:
        queries.article(archive, "9", SITE)
    assert str(pending.value).splitlines()[1] == (
        f"  {url} is pending, discovered 2025-12-20T01:00:00+00:00 in {SITE}/kinh-te, not asked yet"
    )
    writer.failed(Visit(url, at("2025-12-20T01:00:00"), 503), "http-503")
    with pytest.raises(NotInArchive, match=r"is failed \(http-503\), .*, asked 2025-12-20T01"):
        queries.article(archive, url, SITE)
