"""The report of a year of 20,000 articles: small, true, harmless in a real browser."""

from __future__ import annotations

import html
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hnnscraper import reporting
from hnnscraper.archive import open_archive
from hnnscraper.archive.statistics import at_a_glance, of_a_year
from hnnscraper.figures import Year
from tests import browser
from tests.archive import year as made_year
from tests.archive.year import NOW

ARTICLES = 20_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With `hnn.db` and its `report.html`."""
    folder = tmp_path_factory.mktemp("year")
    url = f"sqlite:///{folder}/hnn.db"
    with open_archive(url, writing=True) as archive:
        made_year.fill(archive, ARTICLES)
    with open_archive(url, writing=False) as archive:
        glance = at_a_glance(archive, folder, NOW)
        page = reporting.report(glance, of_a_year(archive, NOW), NOW, str(folder))
    (folder / "report.html").write_text(page, "utf-8")
    return folder


@pytest.fixture
def year(folder: Path) -> Year:
    with open_archive(f"sqlite:///{folder}/hnn.db", writing=False) as archive:
        return of_a_year(archive, NOW)


@pytest.fixture
def sql(folder: Path) -> Iterator[sqlite3.Cursor]:
    with closing(sqlite3.connect(folder / "hnn.db")) as connection:
        yield connection.cursor()


def report(folder: Path) -> str:
    return (folder / "report.html").read_text("utf-8")


def one(sql: sqlite3.Cursor, query: str) -> int:
    (number,) = sql.execute(query).fetchone()
    return int(number)


def test_the_counts_are_those_of_sql(folder: Path, year: Year, sql: sqlite3.Cursor) -> None:
    assert one(sql, "SELECT count(*) FROM articles") == ARTICLES
    assert sum(year.by_day.values()) == ARTICLES
    assert sum(section.articles for section in year.sections) == ARTICLES
    assert sum(year.weakness.articles.values()) == ARTICLES
    leads = year.weakness.fields["lead"].values()
    without = one(sql, "SELECT count(*) FROM articles WHERE record LIKE '%\"lead\":null%'")
    assert sum(month.missing for month in leads) == without
    assert sum(month.warned for month in leads) == without
    failed = one(sql, "SELECT count(*) FROM urls WHERE state = 'failed'")
    assert sum(failure.addresses for failure in year.failures) == failed
    economy = "SELECT count(*) FROM articles WHERE section = 'Kinh tế'"
    (section,) = [section for section in year.sections if section.name == "Kinh tế"]
    assert section.articles == one(sql, economy)
    page = report(folder)
    for number in (ARTICLES, failed, section.articles):
        assert f"{number:,}" in page


def test_it_is_small(folder: Path) -> None:
    assert (folder / "report.html").stat().st_size < 1_000_000


def test_holes_and_weak_months_are_found(folder: Path) -> None:
    page = report(folder)
    assert "<strong>2 holes:</strong> 3 Jun 2025 to 4 Jun 2025 (2 days); 20 Nov 2025." in page
    assert "are marked: <strong>lead</strong>" in page


def test_every_raw_page_and_record_named_is_that_of_sql(folder: Path, sql: sqlite3.Cursor) -> None:
    page = report(folder)
    named = re.findall(r"scrapy show (\d+) --revisions.*?raw page <code[^>]*>(\S+) (\d+)<", page)
    assert len(named) == 20
    for article, file, offset in named:
        places = sql.execute(
            "SELECT warc_file, warc_offset FROM revisions WHERE article_id = ?", (article,)
        ).fetchall()
        assert (file.removeprefix(f"{folder}/"), int(offset)) in places


def test_in_a_browser_it_is_read_and_nothing_runs(folder: Path, tmp_path: Path) -> None:
    shown = browser.dom(f"file://{folder}/report.html", tmp_path)
    assert "<title>Report of the archive, 1 Mar 2026, 20:00</title>" in shown
    assert "pwned" not in re.sub(r"<bdi.*?</bdi>", "", shown, flags=re.DOTALL)
    assert shown.count("<rect") > 700


@pytest.mark.parametrize("width", [360, 1200])
def test_no_screen_is_too_narrow(folder: Path, tmp_path: Path, width: int) -> None:
    """The page never scrolls sideways; its wide tables do, each for itself."""
    frame = tmp_path / "frame.html"
    frame.write_text(
        f'<iframe style="width:{width}px;height:900px;border:0" srcdoc="'
        f'{html.escape(report(folder))}" onload="document.title = '
        'this.contentDocument.documentElement.scrollWidth"></iframe>',
        "utf-8",
    )
    assert f"<title>{width}</title>" in browser.dom(f"file://{frame}", tmp_path)


def test_a_picture_of_it(folder: Path, tmp_path: Path) -> None:
    picture = browser.screenshot(f"file://{folder}/report.html", tmp_path, 1200, 1700)
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 50_000  # an empty page has a tenth of that
