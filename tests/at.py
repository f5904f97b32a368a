"""The program with its clock ahead: `python -m tests.at SECONDS crawl latest …`."""

from __future__ import annotations

import sys
from datetime import timedelta

from scrapy.cmdline import execute

from hnnscraper import clock


def main() -> None:
    clock.run_ahead(timedelta(seconds=float(sys.argv[1])))
    execute(["scrapy", *sys.argv[2:]])


if __name__ == "__main__":
    main()
