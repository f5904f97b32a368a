"""A guest that the newspaper's servers hardly feel: seen from the server, with default settings."""

from __future__ import annotations

import subprocess
import time
from itertools import pairwise
from pathlib import Path

import hnnscraper
from hnnscraper import settings
from tests.program import FAST, PROJECT, command, scrapy
from tests.recordings import address, article
from tests.server import Answer, Server


def urls(server: Server, *numbers: int) -> tuple[str, ...]:
    listed = ",".join(address(number, server.url) for number in numbers)
    return ("-s", f"SITE_URL={server.url}", "-a", f"urls={listed}")


def test_one_request_at_a_time_and_a_second_between_them(server: Server) -> None:
    server.pages |= {address(n, ""): Answer(article(n), delay_seconds=0.1) for n in (1, 2, 3)}
    run = scrapy("crawl", "articles", *urls(server, 1, 2, 3))
    assert run.lines[0] == "3 pages: 3 gave a record, 0 did not."
    times = [asked.at_seconds for asked in server.asked]
    assert len(times) == 4  # robots.txt first
    assert times[-1] - times[0] >= 0.95 * 3
    assert min(b - a for a, b in pairwise(times)) >= 0.5  # a busy machine notes an arrival late
    assert server.most_at_once == 1


def test_a_slow_server_is_asked_less_often(server: Server) -> None:
    """AutoThrottle: after an answer that took three seconds the pace recovers step by step."""
    server.pages |= {address(n, ""): article(n) for n in (2, 3)}
    server.pages[address(1, "")] = Answer(article(1), delay_seconds=3.0)
    scrapy("crawl", "articles", *urls(server, 1, 2, 3))
    assert server.paths == [address(n, "") for n in (1, 2, 3)]
    times = [asked.at_seconds for asked in server.asked]
    assert times[3] - times[2] >= 1.4
    assert server.most_at_once == 1


def test_the_delay_is_not_shortened_by_chance() -> None:
    """Scrapy's default makes a delay of one second half a second now and then."""
    assert settings.DOWNLOAD_DELAY_JITTER == 0


def test_what_robots_txt_forbids_is_not_asked_and_counted(server: Server) -> None:
    robots = b"User-agent: hnnscraper\nDisallow: /kinh-te/\n\nUser-agent: *\nAllow: /\n"
    server.pages |= {
        "/robots.txt": Answer(robots, headers={"Content-Type": "text/plain"}),
        address(1, ""): article(1),
        "/van-hoa/le-hoi-2.html": article(2),
    }
    listed = f"urls={address(1, server.url)},{server.url}/van-hoa/le-hoi-2.html"
    run = scrapy("crawl", "articles", *FAST, "-s", f"SITE_URL={server.url}", "-a", listed)
    assert server.paths == ["/van-hoa/le-hoi-2.html"]
    assert run.code == 1
    assert run.lines[:2] == [
        "2 pages: 1 gave a record, 1 did not.",
        "  1 × no answer: forbidden-by-robots-txt",
    ]
    assert run.errors == [f"no answer: {address(1, server.url)}: Forbidden by robots.txt"]


def test_the_servers_people_can_see_who_comes(server: Server) -> None:
    server.pages[address(1, "")] = article(1)
    scrapy("crawl", "articles", *FAST, *urls(server, 1))
    agents = {asked.user_agent for asked in server.asked}
    assert len(server.asked) == 2
    assert agents == {f"hnnscraper/{hnnscraper.__version__} (newspaper archive; Scrapy)"}


def listening(pid: int) -> set[str]:
    """Local addresses at which a process waits for connections (Linux)."""
    sockets = {link.readlink().name for link in Path(f"/proc/{pid}/fd").iterdir()}
    rows = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
    ]
    return {row[1] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in sockets}


def test_a_running_crawl_opens_no_door(server: Server) -> None:
    """Neither telnet nor remote control, which Scrapy opens by default."""
    server.pages[address(1, "")] = Answer(article(1), delay_seconds=1.0)
    args = command("crawl", "articles", *FAST, *urls(server, 1))
    with subprocess.Popen(args, cwd=PROJECT, stdout=-3, stderr=subprocess.PIPE) as crawl:
        deadline = time.monotonic() + 60
        while not server.paths and time.monotonic() < deadline:
            time.sleep(0.05)
        doors = listening(crawl.pid)
        _, log = crawl.communicate(timeout=60)
    assert server.paths
    assert doors == set()
    assert crawl.returncode == 0
    for word in (b"telnet", b"remote_control", b"Remote control"):
        assert word not in log
