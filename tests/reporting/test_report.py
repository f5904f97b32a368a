"""The report: what is in it, and that nothing in it can come alive."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from hnnscraper.figures import Entry, FailedAddress, Failure, Section, Year
from hnnscraper.reporting import report
from tests.archive.year import HOSTILE
from tests.reporting.figures import FINDING, HEALTH, NOW, PAGE, glance, run, year

DAYS = {date(2025, 12, 9) - timedelta(days=n): 54 for n in range(30)}


class Page(HTMLParser):
    """Elements with their attributes, and the text of all of them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def links(self) -> list[str | None]:
        return [attributes.get("href") for tag, attributes in self.elements if tag == "a"]


def made(of: Year | None = None, **changes: object) -> Page:
    return Page(report(glance(**changes), of or full(), NOW, "data/warc"))


def full(text: str = "Chợ Đông Ba", url: str = "https://huengaynay.vn/a-1.html") -> Year:
    """Every part of the report, each text of the newspaper's being `text`."""
    return year(
        DAYS,
        sections=(Section(text, {"2025-12": 486}, NOW),),
        failures=(Failure(text, 3, 1, NOW),),
        failed=(FailedAddress(url, "1", text, NOW, 2, None, PAGE),),
        changed=(Entry("7", text, url, NOW, PAGE, versions=4),),
        gone=(Entry("8", text, url, NOW, None),),
    )


def test_what_a_person_asks_is_answered() -> None:
    text = " ".join(made().text.split())
    for sentence in (
        "Something is broken.",
        "latest, run of 20 Dec 2025, 08:00: 57 checks as expected, 1 to tell.",
        "1 check has too little to judge from rule tags: 3 of 9 (2 runs)",
        "12 of 40. Expected: 34 to 40. From 14 runs.",
        "20,000 21,234 versions, 12 gone from the site, 3 without a date",
        "1,620 articles published from 21 Dec 2024 to 20 Dec 2025.",
        "1 hole: 10 Dec 2025 to 19 Dec 2025 (10 days).",
        "4 versions, the last seen 20 Dec 2025, 08:00",
        "found gone 20 Dec 2025, 08:00",
        "2 in a row · given up",
    ):
        assert sentence in text


def test_each_article_leads_to_its_page_its_record_and_its_raw_page() -> None:
    page = made()
    assert page.links.count("https://huengaynay.vn/a-1.html") == 4  # a sample, three articles
    for command in ("scrapy show 1", "scrapy show 7 --revisions", "scrapy show 8"):
        assert command in page.text
    assert page.text.count(f"data/warc/{PAGE.warc_file} 7312") == 3
    assert page.text.count("raw page not kept") == 1


def test_an_empty_archive_has_a_report() -> None:
    page = made(year(), runs=(), health=(), newest_publication=None, oldest_publication=None)
    for sentence in ("No run has been checked yet.", "No run yet.", "No month stands out."):
        assert sentence in page.text


@pytest.mark.parametrize("hostile", [*HOSTILE, '"><svg onload=alert(1)>', "</title></style>"])
def test_nothing_that_the_newspaper_wrote_comes_alive(hostile: str) -> None:
    finding = replace(FINDING, what=hostile, saw=hostile, source=hostile, check=hostile)
    health = replace(HEALTH, findings=(finding,), level=hostile, spider=hostile)
    changes = {"health": (health,), "runs": (run(reason=hostile, level=hostile),), "name": hostile}
    page, harmless = made(full(hostile), **changes), made()
    names = ("script", "img", "iframe", "link", "object", "form", "base", "svg", "title", "style")
    for name in names:
        count = [tag for tag, _ in page.elements].count(name)
        assert count == [tag for tag, _ in harmless.elements].count(name)
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert hostile[:100] in page.text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.vn", "", "x"])
def test_an_address_that_is_not_of_the_web_is_no_link(url: str) -> None:
    page = made(full(url=url), health=())
    assert page.links == []
    assert url in page.text


def test_nothing_is_loaded_and_no_script_runs() -> None:
    page = made()
    (policy,) = [
        attributes["content"]
        for tag, attributes in page.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    html = report(glance(), full(), NOW, "data/warc")
    assert not re.search(r"url\(|@import|\ssrc=|<link|<script|<img", html)


def test_long_texts_are_cut() -> None:
    html = report(glance(), full("rất dài " * 10_000), NOW, "data/warc")
    assert len(html) < 200_000
