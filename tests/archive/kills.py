"""Crawls killed at random moments, and one that runs to its end: nothing lost, nothing twice.

`python -m tests.archive.kills --runs 100` does it at length; `--url` names another archive than a
SQLite file (an empty PostgreSQL database).
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from hnnscraper.archive import open_archive
from tests.archive.crawling import Place, assert_sound, contents, digests, newspaper
from tests.program import started, to_its_end
from tests.server import Server

_LONGEST_SECONDS = 60.0


def run_to_its_end(place: Place, server: Server) -> float:
    """Seconds until the first request."""
    server.asked.clear()
    began = time.monotonic()
    done = to_its_end(place.crawl(server), timeout=_LONGEST_SECONDS)
    assert done.code == 1, done.log  # one of the pages is a 503
    return server.asked[0].at_seconds - began


def run_and_kill(
    place: Place, server: Server, random_: random.Random, startup_seconds: float
) -> int:
    """Kills a crawl before, between or behind its requests; gives how many it had made."""
    server.asked.clear()
    requests = random_.randrange(len(server.pages) + 2)
    after_seconds = random_.uniform(0, 0.01 if requests else startup_seconds)
    with started(place.crawl(server)) as crawl:
        deadline = time.monotonic() + _LONGEST_SECONDS
        while len(server.asked) < requests and crawl.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.0005)
        time.sleep(after_seconds)
        crawl.kill()
    return len(server.asked)


def never_killed(directory: Path, server: Server) -> tuple[dict[str, Any], float]:
    """What an archive holds after one crawl; seconds a crawl takes to start."""
    place = Place(f"sqlite:///{directory}/hnn.db", directory / "warc")
    startup_seconds = run_to_its_end(place, server)
    assert_sound(place, server.url)
    with open_archive(place.url, writing=False) as archive:
        return contents(archive), startup_seconds


def kill_again_and_again(url: str, directory: Path, runs: int, seed: int) -> list[int]:
    """Asserts that all holds after each kill, and in the end; gives the requests each run made."""
    random_ = random.Random(seed)
    with Server(newspaper()) as server:
        expected, startup_seconds = never_killed(directory / "never-killed", server)
        place = Place(url, directory / "killed")
        made, files = [], dict[str, str]()
        for _ in range(runs):
            made.append(run_and_kill(place, server, random_, startup_seconds))
            assert_sound(place, server.url)
            now = dict(digests(place.files))
            assert now.items() >= files.items()  # no file of an earlier run was touched
            files = now
        run_to_its_end(place, server)
        assert_sound(place, server.url)
        with open_archive(url, writing=False) as archive:
            assert contents(archive) == expected
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--url", help="default: a SQLite file in a directory of its own")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        url = options.url or f"sqlite:///{name}/hnn.db"
        made = kill_again_and_again(url, Path(name), options.runs, options.seed)
    print(f"{options.runs} runs killed after {made} requests; the archive is as if none had been.")


if __name__ == "__main__":
    main()
