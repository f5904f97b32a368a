"""The archive in figures, counted by hand, on both databases."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hnnscraper.archive import Archive, Writer
from hnnscraper.archive.statistics import at_a_glance, of_a_year
from hnnscraper.figures import Addresses, FieldMonth, Finding, Sample
from hnnscraper.items import RawPage, Visit
from hnnscraper.schedule import Plan
from tests.archive import checked
from tests.archive.made import SITE, Clock, at, record

NOWHERE = Path("/nowhere")
PAGE = RawPage("20251210-latest-00001.warc.gz", 7312, "<urn:uuid:1>")
NEXT = RawPage("20251211-latest-00001.warc.gz", 99, "<urn:uuid:2>")


def visit(number: int, when: str, page: RawPage | None = None) -> Visit:
    return Visit(f"{SITE}/{number}.html", at(when), 503, raw_page=page)


# --- at a glance ---


def test_an_empty_archive_has_nothing(archive: Archive, clock: Clock) -> None:
    glance = at_a_glance(archive, NOWHERE, clock())
    assert (glance.articles, glance.revisions, glance.gone, glance.undated) == (0, 0, 0, 0)
    assert (glance.oldest_publication, glance.newest_publication) == (None, None)
    assert glance.newest_first_seen is None
    assert glance.addresses == Addresses()
    assert (glance.runs, glance.health) == ((), ())
    assert (glance.sizes.warc_bytes, glance.sizes.warc_files) == (0, 0)
    assert glance.sizes.database_bytes > 0


def test_articles_versions_and_times(archive: Archive, writer: Writer, clock: Clock) -> None:
    writer.store(record(1, published_at="2025-12-09T15:50:00+07:00"))
    writer.store(record(1, fetched="2025-12-11T03:00:00", title="Khác"))
    writer.store(record(2, published_at="2006-01-01T06:00:00+07:00"))
    writer.store(record(3, published_at=None))
    writer.gone(Visit(record(2)["url"], clock(), 410))
    glance = at_a_glance(archive, NOWHERE, clock())
    assert (glance.articles, glance.revisions, glance.gone, glance.undated) == (3, 4, 1, 1)
    assert glance.oldest_publication == at("2005-12-31T23:00:00")
    assert glance.newest_publication == at("2025-12-09T08:50:00")
    assert glance.newest_first_seen == at("2025-12-10T03:00:00")


def test_addresses_by_what_is_known_of_them(archive: Archive, clock: Clock) -> None:
    writer = Writer(archive, clock, Plan.parse("1d:3h", "1h", "7d"))
    writer.discovered([f"{SITE}/cho-{n}.html" for n in (11, 12, 13)])
    writer.discovered([f"{SITE}/kinh-te"], kind="section")  # no article's
    now = clock().isoformat()[:19]
    young = record(1, published_at=clock().isoformat(), fetched=now)
    writer.store(young, Visit(young["url"], clock(), 200))
    writer.failed(visit(21, now), "http-503")  # again in an hour
    for _ in range(2):
        clock.pass_hours(2)
        writer.failed(Visit(f"{SITE}/22.html", clock(), 503), "http-503")
    writer.gone(Visit(f"{SITE}/23.html", clock(), 404))
    addresses = at_a_glance(archive, NOWHERE, clock()).addresses
    assert addresses == Addresses(known=7, pending=3, due=1, failed=1, given_up=1, gone=1)


def test_the_size_of_the_raw_pages(archive: Archive, clock: Clock, tmp_path: Path) -> None:
    for name, size in (("a.warc.gz", 10), ("b.warc.gz", 5), ("notes.txt", 100)):
        (tmp_path / name).write_bytes(b"x" * size)
    sizes = at_a_glance(archive, tmp_path, clock()).sizes
    assert (sizes.warc_bytes, sizes.warc_files) == (15, 2)


def test_the_last_runs_the_newest_first(archive: Archive, clock: Clock) -> None:
    writer = Writer(archive, clock)
    writer.begin_crawl("archive", {})  # and is killed
    clock.pass_hours(1)
    crawl = writer.begin_crawl("latest", {"_job": "1"})
    counts = {"archive/new": 7, "archive/revised": 2, "page/failed": 1, "record/failed": 3}
    clock.pass_hours(1)
    writer.finish_crawl("finished", counts)
    assert archive.connection is not None
    with archive.connection.begin():
        checked.keep(archive.connection, crawl, clock(), "look")
    runs = at_a_glance(archive, NOWHERE, clock()).runs
    told = [(run.spider, run.reason, run.new, run.revised, run.failed, run.level) for run in runs]
    assert told == [
        ("latest", "finished", 7, 2, 4, "look"),
        ("archive", "killed", 0, 0, 0, None),
    ]
    assert runs[0].finished_at == runs[0].started_at + timedelta(hours=1)
    assert at_a_glance(archive, NOWHERE, clock(), runs=1).runs == runs[:1]


def test_the_health_of_each_spiders_last_run(archive: Archive, clock: Clock) -> None:
    assert archive.connection is not None
    with archive.connection.begin() as _:
        keep, hour = checked.keep, timedelta(hours=1)
        keep(archive.connection, "3", clock() - 50 * 24 * hour, "broken", spider="articles")
        keep(archive.connection, "4", clock() - 2 * hour, "broken")
        keep(archive.connection, "5", clock() - hour, "fine", spider="archive")
        found = (checked.finding(rule="after-text"),)
        samples = (checked.sample(1),)
        keep(archive.connection, "6", clock(), "broken", findings=found, samples=samples)
    latest, backfill = at_a_glance(archive, NOWHERE, clock()).health
    assert (latest.run, latest.spider, latest.at, latest.level) == (
        "6",
        "latest",
        clock(),
        "broken",
    )
    assert (backfill.run, backfill.level, backfill.findings) == ("5", "fine", ())
    assert latest.fine == 57
    assert latest.findings == (
        Finding(
            level="broken",
            check="field",
            what="byline",
            rule="after-text",
            saw="12 of 40 records have a byline (30 %)",
            expected="at least 85 %",
            source="the 14 runs before",
        ),
    )
    place = RawPage("20260301T123000Z-latest-00001.warc.gz", 7312, "<urn:uuid:1>")
    assert latest.samples == (Sample(f"{SITE}/kinh-te/mau-1.html", ("byline", "body"), place),)


# --- of a year; the clock says 20 December 2025, 08:00 in Huế ---


def test_days_and_months_are_the_newspapers(archive: Archive, writer: Writer, clock: Clock) -> None:
    """23:30 on the 9th and 06:30 on the 10th in Huế are one day in UTC."""
    times = ("2025-12-09T23:30:00", "2025-12-10T06:30:00", "2025-12-10T00:00:00")
    for number, time in enumerate((*times, "2024-12-20T00:00:00", "2024-12-21T00:00:00"), 1):
        writer.store(record(number, published_at=f"{time}+07:00"))
    writer.store(record(9, published_at=None))
    year = of_a_year(archive, clock())
    assert (year.first, year.last) == (date(2024, 12, 21), date(2025, 12, 20))
    assert year.by_day == {date(2025, 12, 9): 1, date(2025, 12, 10): 2, date(2024, 12, 21): 1}


def test_sections_by_the_outermost(archive: Archive, writer: Writer, clock: Clock) -> None:
    economy, tourism = ({"name": name, "url": f"{SITE}/x"} for name in ("Kinh tế", "Du lịch"))
    writer.store(record(1, section=[economy], published_at="2025-11-30T23:59:00+07:00"))
    writer.store(record(2, section=[economy, tourism], published_at="2025-12-01T00:00:00+07:00"))
    writer.store(record(3, section=[tourism]))
    writer.store(record(4, section=[]))
    sections = of_a_year(archive, clock()).sections
    assert [(each.name, dict(each.by_month)) for each in sections] == [
        ("Kinh tế", {"2025-11": 1, "2025-12": 1}),
        (None, {"2025-12": 1}),
        ("Du lịch", {"2025-12": 1}),
    ]
    assert sections[0].newest == at("2025-11-30T17:00:00")


def test_weak_fields_by_month(archive: Archive, writer: Writer, clock: Clock) -> None:
    """A NUL, which PostgreSQL's own JSON refuses, stands in a text."""
    doubt = {"field": "lead", "message": "no lead"}
    other = {"field": "byline", "message": "two bylines"}
    writer.store(record(1, lead=None, warnings=[doubt, doubt, other], body="a\0b"))
    writer.store(record(2, tags=[], modified_at="2025-12-09T16:00:00+07:00"))
    writer.store(record(3, published_at=None, fetched="2025-11-10T03:00:00", lead=None))
    writer.store(record(4, published_at="2006-01-01T06:00:00+07:00", lead=None))  # long ago
    weakness = of_a_year(archive, clock()).weakness
    assert weakness.articles == {"2025-11": 1, "2025-12": 2}
    fields = weakness.fields
    assert fields["lead"] == {"2025-11": FieldMonth(1), "2025-12": FieldMonth(1, 1)}
    assert fields["byline"] == {"2025-12": FieldMonth(0, 1)}
    assert fields["tags"] == {"2025-12": FieldMonth(1)}
    assert fields["modified_at"] == {"2025-11": FieldMonth(1), "2025-12": FieldMonth(1)}
    assert fields["published_at"] == {"2025-11": FieldMonth(1)}
    assert not {"title", "body", "warnings", "dateline"} & set(fields)


def test_what_failed_and_why(archive: Archive, clock: Clock) -> None:
    writer = Writer(archive, clock, Plan.parse("", "7d", ""))
    writer.failed(visit(1, "2025-12-10T03:00:00"), "http-503")
    writer.failed(visit(2, "2025-12-12T03:00:00"), "http-503")
    writer.failed(visit(2, "2025-12-13T03:00:00"), "http-503")  # twice: given up
    writer.failed(visit(3, "2025-12-11T03:00:00"), "not-an-article: list")
    writer.gone(Visit(f"{SITE}/4.html", clock(), 404))
    year = of_a_year(archive, clock())
    assert [(each.reason, each.addresses, each.given_up) for each in year.failures] == [
        ("http-503", 2, 1),
        ("not-an-article: list", 1, 0),
    ]
    assert year.failures[0].newest == at("2025-12-13T03:00:00")
    assert [(each.url, each.tries) for each in year.failed] == [
        (f"{SITE}/2.html", 2),
        (f"{SITE}/3.html", 1),
        (f"{SITE}/1.html", 1),
    ]
    assert [each.due_at for each in year.failed] == [
        None,
        at("2025-12-18T03:00:00"),
        at("2025-12-17T03:00:00"),
    ]


def test_what_changed_most(archive: Archive, writer: Writer, clock: Clock) -> None:
    def store(number: int, day: int, page: RawPage | None = None, **changes: str) -> None:
        made = record(number, fetched=f"2025-12-{day}T03:00:00", **changes)
        writer.store(made, Visit(made["url"], at(f"2025-12-{day}T03:00:00"), raw_page=page))

    store(1, 10, PAGE)
    store(1, 11, NEXT, title="Hai")
    store(1, 12, title="Ba")
    store(1, 13, title="Hai")  # as before
    store(2, 10)
    store(2, 14, title="Hai")
    store(3, 10)
    store(3, 10, title="Đọc khác", extractor="hnnscraper 0.2.0")  # the same visit, read otherwise
    changed = of_a_year(archive, clock()).changed
    assert [(each.id, each.title, each.versions) for each in changed] == [
        ("1", "Hai", 3),
        ("2", "Hai", 2),
    ]
    assert changed[0].raw_page == NEXT
    assert changed[1].raw_page is None
    assert changed[0].at == at("2025-12-12T03:00:00")


def test_what_was_taken_down(archive: Archive, writer: Writer, clock: Clock) -> None:
    for number in (1, 2):
        made = record(number)
        writer.store(made, Visit(made["url"], at("2025-12-10T03:00:00"), raw_page=PAGE))
    writer.gone(Visit(record(1)["url"], clock(), 410))
    (gone,) = of_a_year(archive, clock()).gone
    assert (gone.id, gone.url, gone.raw_page) == ("1", record(1)["url"], PAGE)
    assert gone.at == clock()
