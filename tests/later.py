"""Runs the program at another time: `python -m tests.later SECONDS crawl latest …`.

The program's clock is ahead of the machine's by so many seconds; a made-up newspaper has its own.
"""

from __future__ import annotations

import sys
from datetime import timedelta

from scrapy.cmdline import execute

from hnnscraper.clock import run_ahead

if __name__ == "__main__":
    run_ahead(timedelta(seconds=float(sys.argv[1])))
    execute(["scrapy", *sys.argv[2:]])
