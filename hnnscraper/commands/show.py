"""`scrapy show ID|URL`: what the archive holds of one article.

Exit codes: 0 it is shown; 1 the archive holds no such article or version; 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

from scrapy.exceptions import UsageError

from hnnscraper.archive import Archive, queries, reading, telling
from hnnscraper.terminal import ArchiveCommand, print_utf_8, say


class Command(ArchiveCommand):
    def syntax(self) -> str:
        return "[options] <ID|URL>"

    def short_desc(self) -> str:
        return "Print an article's record from the archive as JSON"

    def long_desc(self) -> str:
        return "Print the record that holds now of one article, one version of it, or their list."

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--revisions", action="store_true", help="list the versions instead")
        parser.add_argument("--revision", type=int, metavar="N", help="that version of the list")

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        if len(args) != 1 or not args[0].strip():
            raise UsageError("name one article, by its id or its address")
        if opts.revisions and opts.revision is not None:
            raise UsageError("--revisions lists the versions, --revision prints one: not both")
        key = args[0].strip()
        with self.opened() as archive:
            record = queries.article(archive, key, self.site)
            if opts.revisions:
                return _list(archive, record)
            if gone := queries.gone_at(archive, record["id"]):
                say(f"{key}: the newspaper took it down: found gone at {gone.isoformat()}")
            if opts.revision is not None:
                versions = reading.revisions_of(archive, record["id"])
                record = queries.version(versions, opts.revision).record
        print_utf_8(json.dumps(record, ensure_ascii=False, indent=2))
        return 0


def _list(archive: Archive, record: dict[str, Any]) -> int:
    """One line a version, `*` before the one that holds now."""
    for number, version in enumerate(reading.revisions_of(archive, record["id"]), 1):
        mark = "*" if version.content_hash == record["content_hash"] else " "
        print_utf_8(f"{mark}{number:3}  {telling.version(version)}")
    return 0
