"""What a crawl of the whole newspaper is to ask next, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from hnnscraper.archive import Archive, Writer, reading
from hnnscraper.archive.frontier import Frontier
from hnnscraper.archive.offers import Left, ListKind, ListLink, Noted, Offer
from hnnscraper.items import Visit
from hnnscraper.schedule import Plan
from tests.archive.made import SITE, Clock, record

HOUR = timedelta(hours=1)
FRONT, SECTION = ListLink(f"{SITE}/", "section"), ListLink(f"{SITE}/kinh-te/", "section")
PAGE = ListLink(f"{SITE}/kinh-te/?page=2", "listing")
FEED = ListLink(f"{SITE}/rss/kinh-te.rss", "feed")
MAP = ListLink(f"{SITE}/sitemap.xml", "sitemap")


@pytest.fixture
def writer(archive: Archive, clock: Clock) -> Writer:
    return Writer(archive, clock, Plan.parse("1d:3h 7d:20h", "1m 1h", "1d 7d"))


@pytest.fixture
def latest(writer: Writer) -> Frontier:
    frontier = Frontier(writer, backfill=False)
    frontier.begin_latest([FRONT])
    return frontier


@pytest.fixture
def backfill(writer: Writer) -> Frontier:
    frontier = Frontier(writer, backfill=True)
    frontier.begin_backfill([FRONT], "[]")
    return frontier


def path(number: int) -> str:
    return f"{SITE}/kinh-te/cho-dong-ba-mo-cua-som-{number}.html"


def offer(*numbers: int, changed: datetime | None = None) -> Offer:
    return Offer(articles={str(n): (path(n), changed) for n in numbers})


def lists(*links: ListLink, then: ListLink | None = None) -> Offer:
    return Offer(lists=links, next_pages=[then] if then else [])


def waiting(frontier: Frontier) -> list[str]:
    """Lists and articles to be asked, by their path's end."""
    found = [*frontier.lists(50), *frontier.articles(50)]
    return [each.url.removeprefix(SITE) for each in found]


def visit(link: ListLink | str, clock: Clock, status: int = 200, etag: str | None = None) -> Visit:
    url = link if isinstance(link, str) else link.url
    return Visit(url, clock.now, status, etag=etag)


def store(writer: Writer, clock: Clock, number: int, **changes: object) -> None:
    at = clock.now.replace(tzinfo=None).isoformat()
    writer.store(record(number, fetched=at, **changes), visit(path(number), clock, etag='"1"'))


# --- lists ---------------------------------------------------------------------------------------


def test_those_that_lead_to_others_come_first(backfill: Frontier, clock: Clock) -> None:
    backfill.read(visit(FRONT, clock), "section", lists(MAP, FEED, SECTION, then=PAGE))
    assert [each.kind for each in backfill.lists(9)] == [
        "section",
        "feed",
        "sitemap",
        "listing",
    ]
    assert [each.kind for each in backfill.lists(2)] == ["section", "feed"]


def test_those_under_way_are_left_out(latest: Frontier) -> None:
    latest.offered(lists(SECTION), FRONT.url)
    assert [each.url for each in latest.lists(9, {FRONT.url})] == [SECTION.url]


def test_a_list_is_known_once(latest: Frontier) -> None:
    assert latest.offered(lists(SECTION, SECTION, FRONT), FRONT.url) == Noted(0, (SECTION,))
    assert latest.offered(lists(SECTION), FRONT.url) == Noted()


@pytest.mark.parametrize("kind", ["section", "feed"])
def test_a_run_of_latest_reads_each_once(latest: Frontier, clock: Clock, kind: ListKind) -> None:
    link = ListLink(f"{SITE}/khac/", kind)
    latest.read(visit(FRONT, clock), "section", lists(link))
    latest.read(visit(link, clock), kind, Offer())
    assert waiting(latest) == []
    latest.begin_latest([FRONT])
    assert sorted(waiting(latest)) == ["/", "/khac/"]


def test_latest_reads_a_known_further_page_again_where_it_is_led_to(
    latest: Frontier, clock: Clock
) -> None:
    for _ in range(2):
        latest.begin_latest([FRONT])
        latest.read(visit(FRONT, clock), "section", lists(then=PAGE))
        assert waiting(latest) == ["/kinh-te/?page=2"]
        latest.read(visit(PAGE, clock), "listing", Offer())
        assert waiting(latest) == []


def test_a_304_ends_a_list_too(latest: Frontier, clock: Clock) -> None:
    latest.read(visit(FRONT, clock, etag='"1"'), "section", Offer())
    latest.begin_latest([FRONT])
    assert latest.lists(9)[0].etag == '"1"'
    latest.unchanged(visit(FRONT, clock, 304))
    assert waiting(latest) == []


def test_what_is_no_list_is_tried_again_some_day(
    latest: Frontier, writer: Writer, clock: Clock
) -> None:
    latest.offered(lists(FEED), FRONT.url)
    latest.is_no_list(visit(FEED, clock), "no-list: not-a-feed")
    latest.begin_latest([])
    assert waiting(latest) == ["/"]  # the feed is not among them
    clock.pass_hours(24)
    assert "/rss/kinh-te.rss" in waiting(latest)
    assert latest.knows_any("feed")
    assert not latest.knows_any("sitemap")


# --- backfill ------------------------------------------------------------------------------------


def test_it_reads_each_list_once_and_goes_on_where_it_was(
    backfill: Frontier, writer: Writer, clock: Clock
) -> None:
    backfill.read(visit(FRONT, clock), "section", lists(SECTION, then=PAGE))
    again = Frontier(writer, backfill=True)
    assert again.begin_backfill([FRONT], "[]")
    assert waiting(again) == ["/kinh-te/", "/kinh-te/?page=2"]


def test_one_with_other_arguments_begins_anew(
    backfill: Frontier, writer: Writer, clock: Clock
) -> None:
    backfill.read(visit(FRONT, clock), "section", lists(SECTION))
    again = Frontier(writer, backfill=True)
    assert not again.begin_backfill([FRONT], '["2024-01-01"]')
    assert sorted(waiting(again)) == ["/", "/kinh-te/"]


def test_one_that_ended_is_followed_by_another(backfill: Frontier, clock: Clock) -> None:
    backfill.read(visit(FRONT, clock), "section", Offer())
    backfill.end_backfill()
    assert not backfill.begin_backfill([FRONT], "[]")
    assert waiting(backfill) == ["/"]


def test_one_that_has_something_left_has_not_ended(backfill: Frontier, clock: Clock) -> None:
    backfill.read(visit(FRONT, clock), "section", offer(1))
    backfill.end_backfill()
    assert backfill.begin_backfill([FRONT], "[]")


def test_a_list_that_failed_is_read_when_it_is_due(
    backfill: Frontier, writer: Writer, clock: Clock
) -> None:
    writer.failed(visit(FRONT, clock, 503), "http-503")
    assert waiting(backfill) == []
    assert backfill.next_due_at(timedelta(seconds=90)) == clock.now + timedelta(minutes=1)
    assert backfill.next_due_at(timedelta(seconds=30)) is None
    backfill.end_backfill()
    assert backfill.begin_backfill([FRONT], "[]"), "it waits for the front page"
    clock.now += timedelta(minutes=1)
    assert waiting(backfill) == ["/"]


def test_a_list_that_is_given_up_is_not_asked(backfill: Frontier) -> None:
    backfill.give_up(FRONT.url)
    assert waiting(backfill) == []


# --- articles ------------------------------------------------------------------------------------


def test_what_is_new_is_pending_and_the_newest_found_comes_first(
    latest: Frontier, clock: Clock
) -> None:
    assert latest.read(visit(FRONT, clock), "section", offer(1)) == Noted(1)
    clock.pass_hours(1)
    assert latest.offered(offer(1, 2), FEED.url) == Noted(1)
    assert [each.url for each in latest.articles(9)] == [path(2), path(1)]
    assert [each.url for each in latest.articles(9, {path(2)})] == [path(1)]
    assert latest.unknown(["1", "2", "3"]) == {"3"}
    assert latest.left() == Left(articles=2, lists=0)


def test_what_is_due_comes_behind_with_what_it_was_told(
    latest: Frontier, writer: Writer, clock: Clock
) -> None:
    store(writer, clock, 1, published_at="2025-12-20T07:00:00+07:00")
    latest.read(visit(FRONT, clock), "section", offer(2))
    assert [each.url for each in latest.articles(9)] == [path(2)]
    clock.pass_hours(3)
    pending, due = latest.articles(9)
    assert (pending.url, due.url, due.etag) == (path(2), path(1), '"1"')


@pytest.mark.parametrize(
    ("changed_hours", "is_due"), [(None, False), (-1, False), (0, False), (1, True)]
)
def test_a_list_that_says_when_it_changed(
    latest: Frontier,
    writer: Writer,
    clock: Clock,
    changed_hours: int | None,
    is_due: bool,
) -> None:
    latest.give_up(FRONT.url)
    store(writer, clock, 1)
    changed = None if changed_hours is None else clock.now + changed_hours * HOUR
    clock.pass_hours(2)
    assert latest.offered(offer(1, changed=changed), FEED.url) == Noted(0)
    assert bool(latest.articles(9)) == is_due


def test_what_is_due_already_is_not_put_off(
    latest: Frontier, writer: Writer, clock: Clock, archive: Archive
) -> None:
    store(writer, clock, 1, published_at="2025-12-20T07:00:00+07:00")
    due = clock.now + 3 * HOUR
    clock.pass_hours(5)
    latest.offered(offer(1, changed=clock.now), FEED.url)
    (row,) = [row for row in reading.addresses(archive) if row.kind == "article"]
    assert row.due_at == due


@pytest.mark.parametrize(("hours", "is_due"), [(23, False), (24, True)])
def test_what_was_gone_and_is_named_again(
    latest: Frontier, writer: Writer, clock: Clock, hours: int, is_due: bool
) -> None:
    """A list's word goes for more than the schedule, but not the same day."""
    store(writer, clock, 1)
    for _ in range(3):  # the schedule of what is gone has come to its end
        clock.pass_hours(1)
        writer.gone(visit(path(1), clock, 410))
    clock.pass_hours(hours)
    latest.offered(offer(1), FEED.url)
    assert bool(latest.articles(9)) == is_due


def test_when_they_were_published(latest: Frontier, writer: Writer, clock: Clock) -> None:
    store(writer, clock, 1, published_at="2025-12-09T15:50:00+07:00")
    store(writer, clock, 2, published_at="2025-12-11T15:50:00+07:00")
    store(writer, clock, 3, published_at=None)
    before = datetime.fromisoformat("2025-12-10T00:00:00+07:00")
    assert latest.published(["1", "2", "3", "4"], before=before) == (2, 1)
    assert latest.published([], before=before) == (0, 0)
