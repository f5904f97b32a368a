"""`scrapy status`: the archive at a glance.

Exit codes: 0 it is shown; 1 there is no archive, or it cannot be read; 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from scrapy.exceptions import UsageError

from hnnscraper import reporting
from hnnscraper.archive.statistics import at_a_glance
from hnnscraper.clock import utc_now
from hnnscraper.terminal import ArchiveCommand, print_utf_8


class Command(ArchiveCommand):
    def short_desc(self) -> str:
        return "Show the archive at a glance: how much, how new, what waits, how the last runs went"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="for programs; times are UTC")

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        if args:
            raise UsageError("it takes no arguments")
        assert self.settings is not None
        with self.opened() as archive:
            glance = at_a_glance(archive, Path(str(self.settings["WARC_DIR"])), utc_now())
        if opts.json:
            print_utf_8(json.dumps(reporting.as_json(glance), ensure_ascii=False, indent=2))
        else:
            print_utf_8("\n".join(reporting.as_lines(glance)))
        return 0
