"""Merging archives: in any order, any number of times, broken off anywhere, it ends the same."""

from __future__ import annotations

import io
import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.schema import DropTable

from hnnscraper.archive import Archive, Writer, exporting, open_archive, queries, reading
from hnnscraper.archive.exporting import FORMATS, choose
from hnnscraper.archive.importing import merge, version, versions
from hnnscraper.archive.merging import Merger, Version
from hnnscraper.archive.selection import Selection
from hnnscraper.archive.tables import articles, links, revisions, urls
from hnnscraper.errors import ArchiveError, BadInput, HnnScraperError
from hnnscraper.items import FIELDS, RawPage, Visit
from tests.archive.made import Clock, at, record, refused, related

# What an archive holds, but for its own numbers and its own clock.
_OWN = {"number", "stored_at", "changed_at", "discovered_at"}


def held(archive: Archive, *, but: Iterable[str] = ()) -> dict[str, list[dict[str, Any]]]:
    return {
        table.name: sorted(
            (
                {
                    name: value
                    for name, value in row._mapping.items()
                    if name not in _OWN and name not in but
                }
                for row in reading.stream(archive, select(table))
            ),
            key=str,
        )
        for table in (articles, revisions, links, urls)
    }


def exported(archive: Archive, *, revisions: bool) -> bytes:
    columns = choose(None, revisions=revisions)
    out = io.BytesIO()
    names = [column.name for column in columns]
    with queries.selected(archive, Selection(revisions=revisions), names) as found:
        exporting.write(found.records, out, FORMATS["jsonl"], columns)
    return out.getvalue()


def bring(archive: Archive, *files: bytes, clock: Clock | None = None) -> Counter[str]:
    counts: Counter[str] = Counter()
    merger = Merger(archive, clock or Clock())
    for data in files:
        file = io.BufferedReader(io.BytesIO(data))
        for taken in merge(merger, versions(file, "file", pytest.fail)):
            counts += taken
    return counts


def fresh(folder: Path, name: str) -> Archive:
    return open_archive(f"sqlite:///{folder}/{name}.db", writing=True)


@pytest.fixture
def grown(archive: Archive, writer: Writer, clock: Clock) -> Archive:
    """An archive with a history: changes, returns, pages seen again, one gone, one come back."""
    random = Random(4)
    for hour in range(40):
        number = random.randrange(1, 6)
        day = f"2025-12-{10 + hour // 24}T{hour % 24:02}:00:00"
        lead = random.choice(["Một.", "Hai.", "=Ba()"])
        made = record(number, fetched=day, lead=lead, related=[related(hour)])
        page = RawPage("a.warc.gz", hour, f"<urn:uuid:{hour}>")
        writer.store(made, Visit(made["url"], at(day), 200, etag=f'"{hour}"', raw_page=page))
    clock.pass_hours(1)
    writer.gone(refused(1, clock))
    writer.gone(refused(2, clock))
    clock.pass_hours(1)
    writer.store(record(2, fetched="2025-12-20T03:00:00", lead="Trở lại."))
    return archive


def test_all_versions_imported_into_an_empty_archive_are_the_same_versions(
    grown: Archive, tmp_path: Path
) -> None:
    with fresh(tmp_path, "copy") as copy:
        counts = bring(copy, exported(grown, revisions=True))
        assert counts["new"] == 5
        assert held(copy)["revisions"] == held(grown)["revisions"]
        assert exported(copy, revisions=True) == exported(grown, revisions=True)


def test_with_what_holds_now_the_whole_archive_is_the_same(grown: Archive, tmp_path: Path) -> None:
    files = exported(grown, revisions=True), exported(grown, revisions=False)
    with fresh(tmp_path, "copy") as copy, fresh(tmp_path, "other") as other:
        bring(copy, *files)
        bring(other, *reversed(files))
        network = ("etag", "last_modified", "status", "reason", "tries")  # of the other's visits
        assert held(copy, but=network) == held(grown, but=network)
        assert held(other) == held(copy)


def test_importing_an_archive_into_itself_changes_nothing(grown: Archive, clock: Clock) -> None:
    before = held(grown), [row.changed_at for row in reading.stream(grown, select(articles))]
    clock.pass_hours(9)
    files = exported(grown, revisions=True), exported(grown, revisions=False)
    counts = bring(grown, *files, *files, clock=clock)
    assert set(counts) == {"known"}
    changes = [row.changed_at for row in reading.stream(grown, select(articles))]
    assert (held(grown), changes) == before


def _some(seed: int) -> list[Version]:
    """Versions as several machines may have seen them, ties of every kind among them."""
    random = Random(seed)
    made = []
    for _ in range(6):
        hours = sorted(random.choices(range(4), k=3))
        first, fetched, last = (f"2025-12-10T0{hour}:00:00" for hour in hours)
        made.append(
            Version(
                record(
                    1,
                    fetched=fetched,
                    lead=random.choice(["Một.", "Hai."]),
                    related=[related(random.randrange(3))],
                    extractor=random.choice(["hnnscraper 0.1.0", "hnnscraper 0.10.0"]),
                ),
                at(first),
                at(last),
                random.choice([None, at("2025-12-10T02:00:00"), at("2025-12-10T05:00:00")]),
                random.choice([None, RawPage("a.warc.gz", 1, "<urn:uuid:1>")]),
            )
        )
    return made


@pytest.mark.parametrize("seed", range(12))
def test_the_order_does_not_matter(seed: int, tmp_path: Path) -> None:
    some = _some(seed)
    states = []
    for number, order in enumerate((some, some[::-1], [*some[3:], *some[:3], *some])):
        with fresh(tmp_path, str(number)) as archive:
            Merger(archive, Clock()).keep(order)
            states.append(held(archive, but=("asked_at", "reason", "state")))
    assert states[0] == states[1] == states[2]


def test_two_archives_merged_either_way_are_the_same(tmp_path: Path) -> None:
    with fresh(tmp_path, "a") as a, fresh(tmp_path, "b") as b:
        for archive, first in ((a, 1), (b, 3)):
            writer = Writer(archive, Clock())
            for number in range(first, first + 4):
                day = f"2025-12-1{first}T03:00:00"
                writer.store(record(number, fetched=day, related=[related(first)]))
        writer.store(record(4, fetched="2025-12-19T03:00:00", title="Mới"))
        of_a, of_b = (
            [exported(one, revisions=True), exported(one, revisions=False)] for one in (a, b)
        )
        assert bring(a, *of_b)["new"] == 2
        bring(b, *of_a)
        assert held(a) == held(b)


def test_a_broken_import_is_simply_run_again(tmp_path: Path) -> None:
    lines = [json.dumps(record(number)).encode() + b"\n" for number in range(1, 501)]

    def breaking() -> Iterator[Version]:
        for line in lines[:450]:
            yield version(json.loads(line))
        raise KeyboardInterrupt

    with fresh(tmp_path, "broken") as archive, fresh(tmp_path, "whole") as whole:
        with pytest.raises(KeyboardInterrupt):
            list(merge(Merger(archive, Clock()), breaking()))
        assert len(held(archive)["articles"]) == 400  # two whole lots
        counts = bring(archive, b"".join(lines))
        assert (counts["known"], counts["new"]) == (400, 100)
        bring(whole, b"".join(lines))
        assert held(archive) == held(whole)


def test_a_lot_that_cannot_be_written_is_not_written_at_all(archive: Archive) -> None:
    lot = [version(record(1, related=[])), version(record(2))]
    assert archive.connection is not None
    with archive.connection.begin():
        archive.connection.execute(DropTable(links))  # which the second needs
    with pytest.raises(ArchiveError, match="links"):
        Merger(archive, Clock()).keep(lot)
    assert list(reading.current(archive)) == []


def test_a_clock_set_back_hides_no_change(archive: Archive, writer: Writer, clock: Clock) -> None:
    writer.store(record(1))
    last = clock.now
    clock.pass_hours(-5)
    bring(archive, json.dumps(record(2)).encode(), clock=clock)
    (row,) = reading.stream(archive, select(articles).where(articles.c.id == "2"))
    assert row.changed_at == last


def test_a_nul_that_postgresql_cannot_hold_is_kept_in_the_record(archive: Archive) -> None:
    made = record(1, title="Huế\0", extractor="hnnscraper\0", related=[related(2, "\0")])
    bring(archive, json.dumps(made).encode())
    assert reading.article(archive, "1") == made


# --- what is no version ---


def changed(**fields: Any) -> dict[str, Any]:
    return {**record(1), **fields}


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in record(1).items() if key != name}


NEWER = {**without("tags"), "extractor": "hnnscraper 9.0.0", "keywords": [], "mood": "vui"}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (12, "is no record, which is an object, but '12'"),
        ({}, "is no record of hnnscraper .*: it lacks id, url, title,"),
        (without("tags"), "is no record of hnnscraper [0-9.]+: it lacks tags$"),
        (
            NEWER,
            "made by 'hnnscraper 9.0.0': it lacks tags and has keywords, mood, unknown here$",
        ),
        (changed(title=""), 'title: "" is shorter than 1 character'),
        (changed(published_at="2025-12-09"), "published_at: .* does not match"),
        (changed(title="\ud800"), "title: is no Unicode text"),
        (changed(title="Khác"), "content_hash is not that of the content: the record was changed"),
        (record(1, id="2"), "id '2' is not that of the address https://huengaynay.vn/"),
        (changed(first_seen_at="2025-12-10"), "first_seen_at is no time with an offset: "),
        (changed(gone_at=5), "gone_at is no time with an offset: 5"),
        (changed(last_seen_at="2025-12-09T00:00:00Z"), "fetched_at is not between first_seen_at"),
        (changed(first_seen_at="2025-12-11T00:00:00Z"), "fetched_at is not between first_seen_at"),
        (changed(warc_file="a.warc.gz"), "warc_file, warc_offset and warc_record_id name no place"),
        (changed(warc_file="a", warc_offset=-1, warc_record_id="b"), "name no place"),
        (changed(warc_file="a", warc_offset=2**63, warc_record_id="b"), "name no place"),
        (changed(warc_file="a\0", warc_offset=1, warc_record_id="b"), "name no place"),
        (changed(warc_file="a", warc_offset=True, warc_record_id="b"), "name no place"),
    ],
)
def test_what_is_no_version_is_refused_with_its_reason(value: Any, reason: str) -> None:
    with pytest.raises((BadInput, HnnScraperError), match=reason):
        version(value)


def test_a_bare_record_was_seen_when_it_was_fetched() -> None:
    seen = at("2025-12-10T03:00:00")
    assert version(record(1)) == Version(record(1), seen, seen)


def test_bad_lines_are_named_and_good_ones_kept() -> None:
    lines = [json.dumps(record(1)), "{", json.dumps(changed(title="Khác")), json.dumps(record(2))]
    said: list[str] = []
    data = io.BytesIO("\n".join(lines).encode())
    file = io.BufferedReader(data)
    found = list(versions(file, "a.jsonl", said.append))
    assert [one.record["id"] for one in found] == ["1", "2"]
    assert [line.partition(" ")[0] for line in said] == ["a.jsonl:2:", "a.jsonl:3:"]


def test_every_column_of_an_export_can_come_back() -> None:
    columns = [column.name for column in choose(None, revisions=True)]
    given = dict(itertools.zip_longest(FIELDS, map(record(1).get, FIELDS)))
    given |= dict.fromkeys(columns[len(FIELDS) :]) | {"changed_at": "2025-12-20T01:00:00+00:00"}
    assert version(given).record == record(1)
