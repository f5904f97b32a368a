"""`scrapy import FILE…`: records of this project, as exports and feeds have them, into the archive.

Exit codes: 0 everything was taken; 1 something was not, and is named; 2 wrong use; 75 another
program is writing to the archive.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, cast

from scrapy.exceptions import UsageError

from hnnscraper.archive import Writer
from hnnscraper.archive.importing import merge, versions
from hnnscraper.archive.merging import Merger
from hnnscraper.schedule import Plan
from hnnscraper.terminal import ArchiveCommand, Interrupted, print_utf_8, say


class Command(ArchiveCommand):
    def syntax(self) -> str:
        return "[options] <FILE|-> ..."

    def short_desc(self) -> str:
        return "Take records from files into the archive"

    def long_desc(self) -> str:
        return (
            "Take this project's own records into the archive: JSON lines or an array, plain or "
            "gzip, from files or standard input (-). Versions of `scrapy export --revisions` "
            "come with their times. The same record twice changes nothing."
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        if not args:
            raise UsageError("name the files to take records from, or - for standard input")
        counts: Counter[str] = Counter()

        def bad(sentence: str) -> None:
            say(sentence)
            counts["bad"] += 1

        with self.opened(writing=True) as archive:
            journal = Writer(archive)
            journal.begin_crawl("import", {"files": args})
            reason = "finished"
            try:
                assert self.settings is not None
                merger = Merger(archive, plan=Plan.of(self.settings))
                for name in args:
                    for taken in _taken(name, merger, bad):
                        counts.update(taken)
            except Interrupted:
                reason = "interrupted"
                bad("interrupted; what was taken is kept, and taking the same files again is safe")
            journal.finish_crawl(reason, counts)
        print_utf_8(_account(counts))
        return 1 if counts["bad"] else 0


def _taken(name: str, merger: Merger, bad: Callable[[str], None]) -> Iterator[Counter[str]]:
    with ExitStack() as stack:
        if name == "-":
            file = cast("io.BufferedReader[Any]", sys.stdin.buffer)
        else:
            try:
                file = stack.enter_context(open(name, "rb"))
            except OSError as error:
                bad(f"{name}: cannot be read: {error.strerror}")
                return
        yield from merge(merger, versions(file, "stdin" if name == "-" else name, bad))


def _account(counts: Counter[str]) -> str:
    total = counts["new"] + counts["revised"] + counts["known"]
    said = (
        f"{total} record{'' if total == 1 else 's'} taken: {counts['new']} of new articles, "
        f"{counts['revised']} new versions of known ones, {counts['known']} known already"
    )
    return said + (f"; {counts['bad']} could not be taken, see above" if counts["bad"] else "")
