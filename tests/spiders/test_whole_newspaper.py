"""A whole newspaper, fetched while a tenth of all first answers fail, and the days after.

`python -m tests.backfill --articles 2000` is the same at length.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

import pytest

from hnnscraper import settings
from hnnscraper.archive import reading
from hnnscraper.schedule import Plan
from tests import states
from tests.backfill import faults, newspaper, pages
from tests.crawls import HASTY, PLAIN, Crawls, printed
from tests.paper import Changes, Faults, Log, Newspaper, Paper
from tests.paper.faults import SILENT
from tests.program import Run

ARTICLES = 250
SHORT_PAGES = replace(PLAIN, page_size=5)
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


def assert_as_the_newspaper(day: Day) -> None:
    assert day.run.code == 0, day.run.log
    assert day.stored == day.printed
    assert day.log.traps() == day.log.other_hosts() == []
    assert day.log.twice() == {}
    assert day.broken == []


def assert_complete(day: Day) -> None:
    """While a tenth of all first answers failed, in every way there is."""
    assert len(day.log.faults()) >= 15
    assert len({entry.fault for entry in day.log.faults()}) >= 6
    assert len(day.stored) == len(day.revisions) == ARTICLES


def assert_few_requests(day: Day) -> None:
    """Two for what is new or changed, one for a list, one for a visit that was due."""
    changes = [*day.changes.new, *day.changes.edited, *day.changes.withdrawn]
    visits = day.due - set(changes)
    assert len(day.log) - 1 <= 2 * len(changes) + day.lists + len(visits)  # robots.txt beside


def assert_unchanged_not_sent(day: Day) -> None:
    """But for pages without ETag or date, on which something is new every time."""
    changed = {*day.changes.new, *day.changes.edited, *day.changes.withdrawn}
    visited = [entry for entry in day.log if entry.article and entry.article not in changed]
    assert {entry.article for entry in visited} == day.due - changed
    sent = [entry for entry in visited if entry.status != 304]
    assert all(not entry.conditional for entry in sent)
    assert 0 < len(sent) < len(visited) / 2


def new_revisions(day: Day, before: Day) -> list[str]:
    """Of which articles."""
    assert day.revisions[: len(before.revisions)] == before.revisions
    return sorted(article_id for article_id, _ in day.revisions[len(before.revisions) :])


def test_the_archive_follows_the_newspaper(tmp_path: Path) -> None:
    with Paper(newspaper(ARTICLES), faults=faults(0.1)) as paper:
        crawls = Crawls(paper, tmp_path)
        crawls.settings["DOWNLOAD_TIMEOUT"] = "2"  # seconds that each hung request takes
        first = take(crawls, "archive", Changes())
        assert_as_the_newspaper(first)
        assert_complete(first)
        assert len(first.log) <= 1.15 * pages(paper)

        paper.faults = None
        changes = paper.advance(days=1, new=12, edited=3, withdrawn=1)
        second = take(crawls, "latest", changes)
        assert_as_the_newspaper(second)
        assert_few_requests(second)
        assert_unchanged_not_sent(second)
        assert new_revisions(second, first) == sorted([*changes.new, *changes.edited])
        (withdrawn,) = changes.withdrawn
        assert withdrawn not in second.stored

        changes = paper.advance(days=1, new=2, moved=2, restored=1)
        third = take(crawls, "latest", changes)
        assert_as_the_newspaper(third)
        assert changes.restored == [withdrawn]
        assert set(new_revisions(third, second)) <= {*changes.new, *changes.moved}


def test_a_sitemap_that_cannot_be_read_at_first_is_read_later(tmp_path: Path) -> None:
    """Some articles are in no other list."""
    newspaper = Newspaper(1, 20, style=replace(PLAIN, only_sitemap=0.3))
    with Paper(newspaper) as paper:
        found = paper.expected_pages()
        spare = {path for kind, paths in found.items() if kind != "sitemap" for path in paths}
        paper.faults = Faults(1.0, kinds=("wrong-type",), spare=tuple(spare))
        crawls = Crawls(paper, tmp_path)
        run = crawls.run("archive")
        assert run.code == 0, run.log
        assert {*found["sitemap"]} <= set(paper.log.faults().targets())
        assert crawls.titles() == printed(newspaper)


def in_the_place_of_further_pages(kind: str, *, times: int, paper: Paper) -> Faults:
    """What sections go on with, as links alone lead there: no sitemap names those pages."""
    found = paper.expected_pages()
    further = {path for path in found["section"] if "trang-" in path or "page=" in path}
    spare = {path for paths in found.values() for path in paths} - further
    return Faults(1.0, kinds=(kind,), times=times, spare=tuple(spare))


def waits(log: Log, targets: set[str]) -> list[float]:
    """Seconds until each was asked for the second time."""
    times = {target: [e.at_seconds for e in log if e.target == target] for target in targets}
    return [second - first for first, second, *_ in times.values()]


@pytest.mark.parametrize("kind", SILENT)
def test_an_error_page_with_status_200_does_not_end_a_section(tmp_path: Path, kind: str) -> None:
    with Paper(Newspaper(1, 24, style=SHORT_PAGES)) as paper:
        paper.faults = in_the_place_of_further_pages(kind, times=1, paper=paper)
        crawls = Crawls(paper, tmp_path)
        crawls.settings["RETRY_SCHEDULE"] = "1s 1s 1s 1h"
        run = crawls.run("archive")
        assert run.code == 0, run.log
        struck = {entry.target for entry in paper.log.faults()}
        assert {entry.target for entry in paper.log if not entry.fault} >= struck
        assert set(paper.expected_pages()["section"]) <= set(paper.log.targets())
        assert median(waits(paper.log, struck)) < 3  # due after a second; Scrapy looks every five


def test_an_error_page_that_stays_is_told(tmp_path: Path) -> None:
    with Paper(Newspaper(1, 24, style=SHORT_PAGES)) as paper:
        paper.faults = in_the_place_of_further_pages("sorry", times=99, paper=paper)
        crawls = Crawls(paper, tmp_path)
        crawls.settings["RETRY_SCHEDULE"] = "1s 1h"
        run = crawls.run("archive")
        struck = {entry.target for entry in paper.log.faults()}
        assert run.code == 1
        assert f"  {len(struck)} × no answer: error-page" in run.lines
        failed = crawls.rows("SELECT url FROM urls WHERE reason = 'no-list: error-page'")
        assert {row.url for row in failed} == {paper.url + path for path in struck}
        assert crawls.titles() == printed(paper.newspaper)  # by sitemaps and other articles


def test_a_further_page_that_stays_without_articles_is_the_last(tmp_path: Path) -> None:
    with Paper(Newspaper(1, 24, style=SHORT_PAGES)) as paper:
        paper.faults = in_the_place_of_further_pages("unfilled", times=99, paper=paper)
        run = Crawls(paper, tmp_path).run("archive")
        assert run.code == 0, run.log
        struck = {entry.target for entry in paper.log.faults()}
        assert f"further pages without an article {len(struck)}" in " ".join(run.out.split())
        assert len(paper.log.faults()) == 2 * len(struck)
