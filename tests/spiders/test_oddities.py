"""A newspaper on which something is always wrong: what comes of each address, and of the crawl."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pytest
from scrapy import Request

from hnnscraper import settings
from hnnscraper.archive.offers import Address
from hnnscraper.schedule import Plan
from hnnscraper.spiders.latest import LatestSpider
from tests import states
from tests.crawls import Crawls, printed
from tests.paper import Newspaper, Paper, Style
from tests.paper.specials import SPECIALS
from tests.paper.style import LIGHT
from tests.program import PROJECT, Run, scrapy
from tests.recordings import address, article
from tests.server import Answer, Page, Server

SITE = "https://huengaynay.vn"

# What stands at each of the addresses of `SPECIALS` → the reason in the archive.
REASONS = {
    "loop": {"too-many-redirects", "asked-already"},  # the way to the other, and the other
    "off-site": {"RedirectedOffSite"},
    "bomb": {"too-large"},
    "error-200": {"not-an-article: error-page"},
    "500": {"http-500"},
    "empty": {"not-an-article: empty"},
    "wrong-type": {"not-an-article: not-html"},
    "hang": {"DownloadTimeoutError"},
    "shell": {"not-an-article: no-headline"},
    "not-gzip": {"badly-compressed"},
}


def run_measured(crawls: Crawls, *args: str) -> tuple[Run, float]:
    """A crawl, and the most megabytes it had in memory (Linux).

    Not by `wait4`: what that tells of a child holds the memory of the process that forked it.
    """
    out, log = crawls.directory / "out", crawls.directory / "log"
    most = 0.0
    with out.open("wb") as told, log.open("wb") as logged:
        process = subprocess.Popen(
            crawls.command(*args), cwd=PROJECT, env=crawls.environment, stdout=told, stderr=logged
        )
        while process.poll() is None:
            status = Path(f"/proc/{process.pid}/status").read_text()
            if peak := re.search(r"VmHWM:\s+(\d+) kB", status):
                most = max(most, int(peak[1]) / 1024)
            time.sleep(0.02)
    run = Run(process.returncode, out.read_text("utf-8"), log.read_text("utf-8"))
    return run, most


def test_what_is_wrong_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    style = Style(live=(), templates=LIGHT, specials=True)
    with Paper(Newspaper(1, 20, style=style)) as paper:
        paper.timing.hang_seconds = 60.0
        crawls = Crawls(paper, tmp_path)
        crawls.settings |= {"DOWNLOAD_TIMEOUT": "1", "RETRY_TIMES": "1"}
        crawls.settings["RETRY_SCHEDULE"] = "1h 1h"
        run, megabytes = run_measured(crawls, "archive")
        assert paper.log.other_hosts() == paper.log.traps() == []
        asked = paper.log.kind("special").targets()
        assert set(asked) == set(SPECIALS)
        held = crawls.titles()
        assert held == printed(paper.newspaper)
        rows = crawls.rows("SELECT * FROM urls WHERE url LIKE '%/su-co/%'")
        with crawls.archive() as archive:
            plan = Plan.of({**vars(settings), **crawls.settings})
            assert list(states.broken(archive, plan)) == []
    reasons = dict[str, set[str]]()
    for row in rows:
        reasons.setdefault(SPECIALS[row.url.removeprefix(paper.url)], set()).add(row.reason)
    assert reasons == REASONS
    assert {row.state for row in rows} == {"failed"}
    assert run.code == 1
    assert "Traceback" not in run.log
    assert megabytes < 200


@pytest.mark.parametrize(
    ("to", "through", "tries", "may"),
    [
        ("/b", ["/a"], 0, True),
        ("/asked", ["/a"], 0, False),
        ("/asked", ["/a"], 1, True),
        ("/a", ["/a"], 1, False),
        ("/b", ["/a", "/b", "/c"], 1, False),
    ],
    ids=["new", "asked-already", "asked-by-an-earlier-try", "back", "in-a-circle"],
)
def test_which_redirects_are_followed(to: str, through: list[str], tries: int, may: bool) -> None:
    spider = LatestSpider()
    spider.asked = {f"{SITE}/asked", *(SITE + each for each in through)}
    address = Address(SITE + through[0], "article", None, None, tries, None, None)
    meta = {"address": address, "redirect_urls": [SITE + each for each in through]}
    request = Request(SITE + to, meta=meta)
    assert spider.may_be_followed(request) == may
    if may and not tries:
        assert not spider.may_be_followed(request)


def odd(server: Server, other: Server) -> dict[str, Page]:
    """Sections of which one is empty, one is gone and one is full; a feed that is a page."""
    menu = "".join(
        f'<li><a href="/{name}/">{name}</a></li>' for name in ("kinh-te", "trong", "mat")
    )
    feed = '<link rel="alternate" type="application/rss+xml" href="/rss/tat-ca.rss">'
    top = f"<html><head>{feed}</head><body><nav><ul>{menu}</ul></nav>"
    robots = f"User-agent: *\nAllow: /\nSitemap: {other.url}/sitemap.xml\n"
    listed = "".join(
        f'<h3><a href="{spelt(n, server)}">Chợ Đông Ba {n}</a></h3>' for n in (1, 2, 3, 4)
    )
    return {
        "/robots.txt": Answer(robots.encode(), headers={"Content-Type": "text/plain"}),
        "/": f"{top}{listed}</body></html>".encode(),
        "/kinh-te/": f"{top}<h1>Kinh tế</h1>{listed}</body></html>".encode(),
        "/trong/": f"{top}<h1>Trống</h1><p>Chưa có bài.</p></body></html>".encode(),
        "/rss/tat-ca.rss": f"{top}<h1>RSS</h1></body></html>".encode(),
        **{address(n, ""): article(n) for n in (1, 2, 3, 4)},
    }


def spelt(number: int, server: Server) -> str:
    """An article's address in ways that papers write it."""
    path, port = address(number, ""), server.url.rpartition(":")[2]
    ways = ("{}?utm_source=x", "{}#binh-luan", "http://127.0.0.1:{port}{}?fbclid=1", "{}?zarsrc=30")
    return ways[number % len(ways)].format(path, port=port)


@pytest.mark.parametrize("spider", ["archive", "latest"])
def test_what_leads_nowhere_is_asked_once_and_is_no_failure(
    server: Server, tmp_path: Path, spider: str
) -> None:
    with Server() as other:
        server.pages |= odd(server, other)
        archive = (f"ARCHIVE_URL=sqlite:///{tmp_path}/hnn.db", f"WARC_DIR={tmp_path}/warc")
        told = (f"SITE_URL={server.url}", *archive, "DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=0")
        run = scrapy("crawl", spider, *(part for each in told for part in ("-s", each)))
        assert other.asked == []
    assert run.code == 0, run.log
    assert sorted(server.paths) == sorted(set(server.paths))
    lists = {"/", "/kinh-te/", "/trong/", "/mat/", "/rss/tat-ca.rss"}
    assert {*lists, *(address(n, "") for n in (1, 2, 3, 4))} <= set(server.paths)
    assert run.lines[0] == "4 pages: 4 gave a record, 0 did not."
    told_none = next(line for line in run.lines if line.startswith("addresses found that are no"))
    guessed = len(server.paths) - 9  # sitemaps at usual addresses: the one named is another site's
    assert told_none.split()[-1] == str(2 + guessed)
    assert (guessed > 0) == (spider == "archive")
