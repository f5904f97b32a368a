"""Pages a second without politeness: fetched, extracted, raw page and record stored, against what
the same Scrapy reaches that runs ten selectors into a JSON-lines feed.

`python -m tests.bench_speed [--pages N] [--heavy-kb N]`: both in turn, some rounds of each, within
one run; measured at the server, from the first page asked to the last, so that starting counts for
neither. The fastest round of each counts. The rate moves with the machine; the ratio hardly does.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.paper import Newspaper, Paper, Style
from tests.program import PROJECT

_SPIDER = Path(__file__).with_name("plain_spider.py")


def crawl(paper: Paper, args: list[str], directory: Path) -> float:
    """Pages a second."""
    mark = len(paper.log)
    subprocess.run(
        [sys.executable, "-m", "scrapy", *args],
        cwd=PROJECT if args[0] == "crawl" else directory,
        check=True,
        capture_output=True,
        timeout=600,
    )
    asked = list(paper.log.since(mark).kind("article"))
    ends = [entry.end_seconds for entry in asked if entry.end_seconds is not None]
    return (len(asked) - 1) / (max(ends) - asked[0].at_seconds)


def commands(paper: Paper, listed: Path, at_once: int, directory: Path) -> dict[str, list[str]]:
    both = {
        "CONCURRENT_REQUESTS": at_once,
        "CONCURRENT_REQUESTS_PER_DOMAIN": at_once,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": 0,
        "LOG_LEVEL": "INFO",
    }
    ours = {
        "SITE_URL": paper.url,
        "ARCHIVE_URL": f"sqlite:///{directory}/hnn.db",
        "WARC_DIR": directory / "warc",
    }
    file = ["-a", f"urls_file={listed}"]
    feed = ["-O", str(directory / "plain.jsonl")]
    return {
        "scrapy": ["runspider", str(_SPIDER), *file, *feed, *_settings(both)],
        "hnnscraper": ["crawl", "articles", *file, *_settings({**both, **ours})],
    }


def _settings(values: dict[str, object]) -> list[str]:
    return [part for name, value in values.items() for part in ("-s", f"{name}={value}")]


def measure(paper: Paper, at_once: int, rounds: int) -> dict[str, float]:
    fastest: dict[str, float] = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            listed = Path(name) / "urls.txt"
            paths = paper.expected_pages()["article"]
            listed.write_text("\n".join(paper.url + path for path in paths), "utf-8")
            for who, args in commands(paper, listed, at_once, Path(name)).items():
                fastest[who] = max(fastest.get(who, 0.0), crawl(paper, args, Path(name)))
    return fastest


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_speed", description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--heavy-kb", type=int, default=100, help="76 to 130: real pages; 0: light")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    style = Style(live=(), specials=False, heavy_kb=args.heavy_kb)
    with Paper(Newspaper(1, args.pages, style=style)) as paper:
        paper.prepare()
        for at_once in (1, 8):
            rate = measure(paper, at_once, args.rounds)
            told = ", ".join(f"{who} {pages:.0f} pages/s" for who, pages in rate.items())
            print(f"{at_once} at once: {told}: {rate['hnnscraper'] / rate['scrapy']:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
