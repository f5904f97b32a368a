"""What the spiders of the whole newspaper take as arguments and settings, and what they refuse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from scrapy.settings import Settings

from hnnscraper import settings
from hnnscraper.errors import BadInput
from hnnscraper.spiders.archive import ArchiveSpider
from hnnscraper.spiders.articles import ArticlesSpider
from hnnscraper.spiders.base import PageSpider
from hnnscraper.spiders.latest import LatestSpider
from hnnscraper.spiders.replay import ReplaySpider
from tests.crawls import PLAIN, Crawls
from tests.paper import Newspaper, Paper
from tests.program import scrapy

# What each spider needs to be asked for anything.
NEEDED = {
    ArticlesSpider: {"urls": "https://huengaynay.vn/kinh-te/cho-dong-ba-1.html"},
    ReplaySpider: {"warc": "x.warc.gz"},
    LatestSpider: {},
    ArchiveSpider: {},
}
ASKING = [LatestSpider, ArchiveSpider]


def told(spider: type[PageSpider], arguments: dict[str, str], **changed: str) -> str:
    """Why a spider refuses to begin."""
    module = {name: value for name, value in vars(settings).items() if name.isupper()}
    with pytest.raises(BadInput) as caught:
        spider.check({**NEEDED[spider], **arguments}, Settings({**module, **changed}))
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("REVISIT_SCHEDULE", "7d", "'7d' in '7d' is no step AGE:INTERVAL, such as 7d:20h"),
        ("RETRY_SCHEDULE", "1m soon", "'soon' is no length of time such as 90s, 15m, 20h or 7d"),
        ("GONE_SCHEDULE", "1", "'1' is no length of time such as 90s, 15m, 20h or 7d"),
    ],
)
@pytest.mark.parametrize("spider", NEEDED, ids=lambda spider: spider.name)
def test_a_schedule_that_is_none(spider: type[PageSpider], name: str, value: str, why: str) -> None:
    assert told(spider, {}, **{name: value}) == f"{name}: {why}"


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("PATIENCE", "90", "PATIENCE: '90' is no length of time such as 90s, 15m, 20h or 7d"),
        ("REQUESTS_PER_RUN", "many", "REQUESTS_PER_RUN is a whole number, not 'many'"),
        ("REQUESTS_PER_DAY", "-1", "REQUESTS_PER_DAY is a whole number, not '-1'"),
        ("LATEST_MAX_PAGES", "1.5", "LATEST_MAX_PAGES is a whole number, not '1.5'"),
        ("ARCHIVE_URL", "", "it asks what the archive says is next, and ARCHIVE_URL is empty"),
    ],
)
@pytest.mark.parametrize("spider", ASKING, ids=lambda spider: spider.name)
def test_a_setting_that_cannot_be_meant(
    spider: type[PageSpider], name: str, value: str, why: str
) -> None:
    assert told(spider, {}, **{name: value}) == why


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ({"since": "1/2/2024"}, "since is a day such as 2024-01-01, not '1/2/2024'"),
        ({"since": "2024-02-30"}, "since is a day such as 2024-01-01, not '2024-02-30'"),
        ({"until": "hôm nay"}, "until is a day such as 2024-01-01, not 'hôm nay'"),
        ({"since": "2024-02-02", "until": "2024-02-01"}, "since is later than until"),
    ],
)
def test_days_that_are_none(arguments: dict[str, str], why: str) -> None:
    assert told(ArchiveSpider, arguments) == why


@pytest.mark.parametrize("arguments", [(), ("-a", "since=2024-01-01", "-a", "until=2024-01-01")])
def test_what_can_be_meant_is_taken(arguments: tuple[str, ...]) -> None:
    given = dict(pair.split("=") for pair in arguments if pair != "-a")
    module = {name: value for name, value in vars(settings).items() if name.isupper()}
    ArchiveSpider.check(given, Settings(module))


def test_wrong_use_ends_with_2_and_asks_nothing(tmp_path: Path) -> None:
    archive = f"ARCHIVE_URL=sqlite:///{tmp_path}/hnn.db"
    run = scrapy("crawl", "archive", "-s", archive, "-a", "since=gestern")
    assert run.code == 2
    assert "archive: since is a day such as 2024-01-01, not 'gestern'" in run.log
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def newspaper() -> Newspaper:
    return Newspaper(1, 300, per_day=6, style=replace(PLAIN, page_size=5, feed_size=5))


def test_the_articles_of_some_days(newspaper: Newspaper, tmp_path: Path) -> None:
    """All of those days; of others those that no list gave the day of, and not many of them."""
    section = "chinh-tri-xa-hoi"
    since = newspaper.now.date() - timedelta(days=15)
    until = newspaper.now.date() - timedelta(days=4)
    days = ("-a", f"since={since}", "-a", f"until={until}")
    with Paper(newspaper) as paper:
        crawls = Crawls(paper, tmp_path)
        run = crawls.run("archive", *days, "-a", f"sections={section}")
        held, asked = crawls.titles(), len(paper.log.kind("article"))
    assert run.code == 0, run.log
    published = {
        a.id: a.published.date() for a in newspaper.alive() if a.now.section.top == section
    }
    wanted = {each for each, day in published.items() if since <= day <= until}
    assert len(wanted) > 8
    assert wanted <= set(held) <= set(published)
    assert asked == len(held) < len(published) * 3 / 4


def test_the_articles_of_some_sections(newspaper: Newspaper, tmp_path: Path) -> None:
    with Paper(newspaper) as paper:
        crawls = Crawls(paper, tmp_path)
        run = crawls.run("archive", "-a", "sections= du-lich/, the-thao")
        held = set(crawls.titles())
        sections = {entry.path.split("/")[1] for entry in paper.log.kind("section")}
    assert run.code == 0, run.log
    wanted = {a.id for a in newspaper.alive() if a.now.section.top in ("du-lich", "the-thao")}
    assert held == wanted
    assert sections == {"du-lich", "the-thao"}
