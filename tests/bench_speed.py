"""Pages a second without politeness: fetched, extracted, raw page and record stored, against what
the same Scrapy reaches that runs ten selectors into a JSON-lines feed.

`python -m tests.bench_speed [--pages N] [--heavy-kb N]`: both in turn, some rounds of each, within
one run; measured at the server, from the first page asked to the last, so that starting counts for
neither. The fastest round of each counts. Beside it the processor's time, of which other programs
take less away; read while pages come, in ticks of 10 ms.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.paper import Newspaper, Paper, Style
from tests.program import PROJECT

_SPIDER = Path(__file__).with_name("plain_spider.py")


@dataclass(frozen=True)
class Rate:
    """Pages a second: of the clock, and of the processor's time."""

    clock: float
    processor: float

    def best(self, other: Rate | None) -> Rate:
        if other is None:
            return self
        return Rate(max(self.clock, other.clock), max(self.processor, other.processor))


def crawl(paper: Paper, args: list[str], directory: Path) -> Rate:
    mark, spent = len(paper.log), list[tuple[int, float]]()
    with subprocess.Popen(
        [sys.executable, "-m", "scrapy", *args],
        cwd=PROJECT if args[0] == "crawl" else directory,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        while running.poll() is None:
            spent.append((len(paper.log) - mark, _processor_seconds(running.pid)))
            time.sleep(0.02)
    assert running.returncode == 0, args
    asked = list(paper.log.since(mark).kind("article"))
    ends = [entry.end_seconds for entry in asked if entry.end_seconds is not None]
    clock = (len(asked) - 1) / (max(ends) - asked[0].at_seconds)
    # Not to the last page, behind which the crawl ends: the middle nine tenths.
    within = [each for each in spent if 0.05 < each[0] / len(asked) < 0.95]
    (first, began), (last, ended) = within[0], within[-1]
    return Rate(clock, (last - first) / (ended - began))


def _processor_seconds(pid: int) -> float:
    """Of all threads; 0 when the process has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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


def measure(paper: Paper, at_once: int, rounds: int) -> dict[str, Rate]:
    best: dict[str, Rate] = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            listed = Path(name) / "urls.txt"
            paths = paper.expected_pages()["article"]
            listed.write_text("\n".join(paper.url + path for path in paths), "utf-8")
            for who, args in commands(paper, listed, at_once, Path(name)).items():
                best[who] = crawl(paper, args, Path(name)).best(best.get(who))
    return best


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
            ours, plain = rate["hnnscraper"], rate["scrapy"]
            print(
                f"{at_once} at once: scrapy {plain.clock:.0f} pages/s, "
                f"hnnscraper {ours.clock:.0f}: {ours.clock / plain.clock:.2f}; "
                f"by the processor's time {ours.processor / plain.processor:.2f}; "
                f"load {os.getloadavg()[0]:.1f}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
