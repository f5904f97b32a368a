"""`scrapy import FILE…`: records of this project, as exports and feeds have them, into the archive.

Exit codes: 0 everything was taken; 1 something was not, and is named; 2 wrong use; 75 another
program is writing to the archive.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any, cast

from scrapy.exceptions import UsageError

from hnnscraper.archive import Writer
from hnnscraper.archive.importing import merge, versions
from hnnscraper.archive.merging import Merger, Version
from hnnscraper.progress import Meter
from hnnscraper.schedule import Plan
from hnnscraper.terminal import ArchiveCommand, Interrupted, print_utf_8

# As a crawl counts them, so that runs of all kinds can stand in one list.
_COUNTED = {
    "new": "archive/new",
    "revised": "archive/revised",
    "known": "archive/unchanged",
    "bad": "record/failed",
}


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
        with self.opened(writing=True) as archive, Meter("import", "records") as meter:

            def bad(sentence: str) -> None:
                meter.say(sentence)
                counts["bad"] += 1

            journal = Writer(archive)
            journal.begin_crawl("import", {"files": args})
            reason = "finished"
            try:
                assert self.settings is not None
                merger = Merger(archive, plan=Plan.of(self.settings))
                files = _Files(args, bad)
                for taken in merge(merger, files.versions()):
                    counts.update(taken)
                    meter.at(counts.total(), files.left(counts.total()))
            except Interrupted:
                reason = "interrupted"
                bad("interrupted; what was taken is kept, and taking the same files again is safe")
            journal.finish_crawl(reason, {_COUNTED[name]: n for name, n in counts.items()})
        print_utf_8(_account(counts))
        return 1 if counts["bad"] else 0


class _Files:
    """The files to take, one after the other; `bad` is told of what cannot be read."""

    def __init__(self, names: Sequence[str], bad: Callable[[str], None]) -> None:
        self._names, self._bad = names, bad
        self._sizes = [_size(name) for name in names]
        self._before = 0  # bytes of the files that were read
        self._file: io.BufferedReader[Any] | None = None

    def versions(self) -> Iterator[Version]:
        for name, size in zip(self._names, self._sizes, strict=True):
            with ExitStack() as stack:
                if name == "-":
                    self._file = cast("io.BufferedReader[Any]", sys.stdin.buffer)
                else:
                    try:
                        self._file = stack.enter_context(open(name, "rb"))
                    except OSError as error:
                        self._bad(f"{name}: cannot be read: {error.strerror}")
                        continue
                yield from versions(self._file, "stdin" if name == "-" else name, self._bad)
                self._file = None
            self._before += size or 0

    def left(self, done: int) -> int | None:
        """How many records are to come, if they are like those that were; None if not known."""
        read = self._before + (self._file.tell() if self._file and self._file.seekable() else 0)
        if None in self._sizes or not read:
            return None
        return round(done * (sum(filter(None, self._sizes)) - read) / read)


def _size(name: str) -> int | None:
    """In bytes; None where it is not known before the end."""
    try:
        is_file = name != "-" and os.path.isfile(name)
        return os.path.getsize(name) if is_file or not os.path.exists(name) else None
    except OSError:
        return 0  # it cannot be read


def _account(counts: Counter[str]) -> str:
    total = counts["new"] + counts["revised"] + counts["known"]
    said = (
        f"{total} record{'' if total == 1 else 's'} taken: {counts['new']} of new articles, "
        f"{counts['revised']} new versions of known ones, {counts['known']} known already"
    )
    return said + (f"; {counts['bad']} could not be taken, see above" if counts["bad"] else "")
