"""Retry-After, Crawl-delay, a robots.txt that cannot be had: seen from the server."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy.http import Response

from hnnscraper.manners import retry_after_seconds
from tests.program import FAST, scrapy
from tests.recordings import address, article
from tests.server import Answer, Server

RETRYING = (*FAST, "-s", "RETRY_TIMES=2")
TEXT = {"Content-Type": "text/plain"}
GOOD = Answer(article(1))
ONE, TWO = address(1, ""), address(2, "")


def asking(server: Server, *paths: str) -> tuple[str, ...]:
    listed = ",".join(server.url + path for path in paths)
    return ("-s", f"SITE_URL={server.url}", "-a", f"urls={listed}")


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_kept_and_nothing_else_is_asked_meanwhile(
    server: Server, status: int
) -> None:
    later = Answer(b"<h1>Busy</h1>", status=status, headers={"Retry-After": "1"})
    server.pages |= {ONE: [later, GOOD], TWO: article(2)}
    run = scrapy("crawl", "articles", *RETRYING, *asking(server, ONE, TWO))
    assert (run.code, run.lines[0]) == (0, "2 pages: 2 gave a record, 0 did not.")
    first, then = server.asked[1:3]  # robots.txt came before
    assert first.path == ONE
    assert then.at_seconds - first.at_seconds >= 0.9
    assert sorted(server.paths) == sorted([ONE, ONE, TWO])


def test_a_server_that_asks_to_wait_long_ends_the_crawl(server: Server) -> None:
    server.pages |= {
        ONE: Answer(b"<h1>Busy</h1>", status=503, headers={"Retry-After": "3600"}),
        TWO: article(2),
    }
    run = scrapy("crawl", "articles", *RETRYING, *asking(server, ONE, TWO))
    assert run.code == 1
    assert "the server asks to come back in 3600 seconds: the crawl ends" in run.errors
    assert "The crawl did not come to its end: asked-to-come-later." in run.lines
    assert server.paths == [ONE]


def test_a_crawl_delay_longer_than_ours_is_kept(server: Server) -> None:
    robots = b"User-agent: *\nCrawl-delay: 1\n"
    server.pages |= {
        "/robots.txt": Answer(robots, headers=TEXT),
        ONE: article(1),
        TWO: article(2),
    }
    scrapy("crawl", "articles", *FAST, *asking(server, ONE, TWO))
    assert server.paths == [ONE, TWO]
    assert (
        server.asked[2].at_seconds - server.asked[1].at_seconds >= 0.7
    )  # a busy machine notes late


def test_without_a_robots_txt_that_can_be_had_nothing_is_asked(server: Server) -> None:
    """RFC 9309, 2.3.1.4: a server that fails forbids everything; one without the file, nothing."""
    server.pages |= {"/robots.txt": Answer(b"oops", status=500), ONE: article(1)}
    run = scrapy("crawl", "articles", *RETRYING, *asking(server, ONE))
    assert run.code == 1
    assert server.paths == []
    assert len(server.asked) == 3
    told = f"{server.url}/robots.txt cannot be had (status 500): nothing is asked of the site"
    assert told in run.errors


def test_an_answer_without_any_content_is_asked_again(server: Server) -> None:
    server.pages[ONE] = [Answer(b""), GOOD]
    run = scrapy("crawl", "articles", *RETRYING, *asking(server, ONE))
    assert (run.code, server.paths) == (0, [ONE, ONE])


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Tue, 09 Dec 2025 08:51:00 GMT", 60.0),
        ("Tue, 09 Dec 2025 08:00:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    response = Response("https://huengaynay.vn/", headers={"Retry-After": value} if value else {})
    assert retry_after_seconds(response, datetime(2025, 12, 9, 8, 50, tzinfo=UTC)) == seconds
