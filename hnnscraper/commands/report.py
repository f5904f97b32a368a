"""`scrapy report [FILE]`: what came in, what is weak, what failed, as one HTML page.

Exit codes: 0 it is written; 1 the archive could not be read or the file not written; 2 wrong use.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from scrapy.exceptions import UsageError

from hnnscraper import reports
from hnnscraper.terminal import ArchiveCommand, say


class Command(ArchiveCommand):
    def syntax(self) -> str:
        return "[options] [FILE]"

    def short_desc(self) -> str:
        return "Write a report of the archive, one HTML file"

    def long_desc(self) -> str:
        return "Write the report of the archive to FILE, or to the setting REPORT_FILE."

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        assert self.settings is not None
        if len(args) > 1:
            raise UsageError("name one file")
        name = args[0] if args else str(self.settings["REPORT_FILE"] or "")
        if not name:
            raise UsageError("name a file: REPORT_FILE is empty")
        if not self.settings["ARCHIVE_URL"]:
            raise UsageError("ARCHIVE_URL is empty: there is no archive")
        try:
            reports.write(self.settings, Path(name))
        except OSError as error:
            say(f"{name}: cannot be written: {error.strerror or error}")
            return 1
        say(f"The report is in {name}")
        return 0
