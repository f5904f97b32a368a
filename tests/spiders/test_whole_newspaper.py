"""A whole newspaper, fetched while a tenth of all first answers fail, and the days after.

`python -m tests.backfill --articles 2000` is the same at length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from hnnscraper import settings
from hnnscraper.archive import reading
from hnnscraper.schedule import Plan
from tests import states
from tests.backfill import faults, newspaper, pages
from tests.crawls import HASTY, Crawls, printed
from tests.paper import Changes, Log, Paper
from tests.program import Run

ARTICLES = 250
PLAN = Plan.of({**vars(settings), **HASTY})


@dataclass
class Day:
    """One run, what it asked, and what the archive and the newspaper held after it."""

    run: Run
    log: Log
    changes: Changes
    due: set[str]  # articles that were due before the run
    stored: dict[str, str]
    printed: dict[str, str]
    revisions: list[tuple[str, str]]
    lists: int  # sections and feeds known before the run
    broken: list[str] = field(default_factory=list)


def take(crawls: Crawls, spider: str, changes: Changes) -> Day:
    mark = len(crawls.paper.log)
    due, lists = set[str](), 0
    if spider == "latest":
        now = crawls.now().isoformat()
        query = "SELECT article_id FROM urls WHERE kind = 'article' AND due_at <= :now"
        due = {row.article_id for row in crawls.rows(query, now=now)}
        query = "SELECT count(*) AS number FROM urls WHERE kind IN ('section', 'feed')"
        lists = crawls.rows(query)[0].number
    run = crawls.run(spider)
    with crawls.archive() as archive:
        revisions = [(r.article_id, r.content_hash) for r in reading.all_revisions(archive)]
        broken = [*states.broken(archive, PLAN), *states.left_over(archive, crawls.now())]
        if spider == "archive":
            broken += states.backfill_under_way(archive)
    log = crawls.paper.log.since(mark)
    held, stands = crawls.titles(), printed(crawls.paper.newspaper)
    return Day(run, log, changes, due, held, stands, revisions, lists, broken)


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawls]:
    with Paper(newspaper(ARTICLES), faults=faults(0.1)) as paper:
        yield Crawls(paper, tmp_path_factory.mktemp("newspaper"))


@pytest.fixture(scope="module")
def first(crawls: Crawls) -> Day:
    day = take(crawls, "archive", Changes())
    day.lists = pages(crawls.paper)
    return day


@pytest.fixture(scope="module")
def second(crawls: Crawls, first: Day) -> Day:
    crawls.paper.faults = None
    changes = crawls.paper.advance(days=1, new=12, edited=3, withdrawn=1)
    return take(crawls, "latest", changes)


@pytest.fixture(scope="module")
def third(crawls: Crawls, second: Day) -> Day:
    """The article that was withdrawn comes back; two others have moved."""
    return take(crawls, "latest", crawls.paper.advance(days=1, new=2, moved=2, restored=1))


def test_everything_is_in_the_archive_once(first: Day) -> None:
    assert first.run.code == 0, first.run.log
    assert len(first.log.faults()) >= 15  # of several kinds
    assert len({entry.fault for entry in first.log.faults()}) >= 6
    assert first.stored == first.printed
    assert len(first.stored) == ARTICLES
    assert len(first.revisions) == ARTICLES


def test_nothing_is_asked_that_should_not_be(first: Day) -> None:
    assert first.log.traps() == []
    assert first.log.other_hosts() == []


def test_a_page_costs_hardly_more_than_a_request(first: Day) -> None:
    assert first.log.twice() == {}
    assert len(first.log) <= 1.15 * first.lists


@pytest.mark.parametrize("day", ["first", "second", "third"])
def test_the_state_of_every_address_is_sound(day: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(day).broken == []


@pytest.mark.parametrize("day", ["second", "third"])
def test_a_day_later_the_archive_is_as_the_newspaper(
    day: str, request: pytest.FixtureRequest
) -> None:
    today: Day = request.getfixturevalue(day)
    assert today.run.code == 0, today.run.log
    assert today.stored == today.printed
    assert today.log.traps() == today.log.other_hosts() == []
    assert today.log.twice() == {}


def test_a_withdrawn_article_is_kept_and_marked(crawls: Crawls, second: Day, third: Day) -> None:
    (withdrawn,) = second.changes.withdrawn
    assert withdrawn not in second.stored
    assert any(article_id == withdrawn for article_id, _ in second.revisions)
    assert third.changes.restored == [withdrawn]
    assert withdrawn in third.stored


def test_a_new_article_costs_two_requests_at_most(second: Day) -> None:
    changes = [*second.changes.new, *second.changes.edited, *second.changes.withdrawn]
    robots = len(second.log.kind("robots"))
    assert robots == 1
    visits = second.due - set(changes)
    allowed = 2 * len(changes) + second.lists + len(visits)
    assert len(second.log) - robots <= allowed


def test_what_has_not_changed_is_not_sent_again(second: Day) -> None:
    """But for pages without ETag or date, on which something is new every time."""
    changed = {*second.changes.new, *second.changes.edited, *second.changes.withdrawn}
    visited = [entry for entry in second.log if entry.article and entry.article not in changed]
    assert {entry.article for entry in visited} == second.due - changed
    sent = [entry for entry in visited if entry.status != 304]
    assert all(not entry.conditional for entry in sent)
    assert 0 < len(sent) < len(visited) / 2


def test_only_what_changed_has_a_new_revision(first: Day, second: Day) -> None:
    new = second.revisions[len(first.revisions) :]
    assert second.revisions[: len(first.revisions)] == first.revisions
    assert sorted(article_id for article_id, _ in new) == sorted(
        [*second.changes.new, *second.changes.edited]
    )


def test_an_article_that_moved_is_the_same_article(second: Day, third: Day) -> None:
    assert len(third.changes.moved) == 2
    assert set(third.changes.moved) <= set(third.stored)
    new = [article_id for article_id, _ in third.revisions[len(second.revisions) :]]
    assert set(new) <= {*third.changes.new, *third.changes.moved}
