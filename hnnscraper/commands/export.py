"""`scrapy export OUT`: the archive's records as a file that other tools read, put in place whole.

Exit codes: 0 the file is there; 1 it could not be made, and what was there before is untouched;
2 wrong use.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrapy.exceptions import UsageError

from hnnscraper.archive import exporting
from hnnscraper.archive.exporting import Column, Format, Written
from hnnscraper.archive.queries import Selected, selected
from hnnscraper.archive.selection import Selection, end, start
from hnnscraper.errors import ArchiveError, BadInput
from hnnscraper.progress import Meter
from hnnscraper.terminal import ArchiveCommand, Interrupted, print_utf_8, say

_KNOWN = ", ".join(f".{name}" for name in exporting.FORMATS)


class Command(ArchiveCommand):
    def syntax(self) -> str:
        return "[options] <FILE|->"

    def short_desc(self) -> str:
        return "Write the archive's records to a file"

    def long_desc(self) -> str:
        return (
            f"Write the archive's records to FILE, in the form its suffix names ({_KNOWN}), with "
            "a datapackage.json beside it; or to standard output (-). Dates and times are ISO "
            "8601; without an offset they are those of Huế (+07:00)."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        add = parser.add_argument
        add("--format", help="instead of the suffix's; of standard output (default: jsonl)")
        add("--since", metavar="TIME", help="only articles published then or later")
        add("--until", metavar="TIME", help="only articles published until then, it included")
        add("--changed-since", metavar="TIME", help="only articles that changed in the archive")
        add("--section", metavar="NAME", help="only articles of a section: its name or slug")
        add("--revisions", action="store_true", help="all versions, with when they were seen")
        add("--columns", metavar="A,B", help="only these columns, in this order")

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        if len(args) != 1 or not args[0]:
            raise UsageError("name one file to write, or - for standard output")
        form = _format(args[0], opts.format)
        columns = _columns(opts)
        selection = _selection(opts)
        path = None if args[0] == "-" else Path(args[0])
        if path is not None:
            exporting.check_target(path)
        was_there = path is not None and path.exists()
        try:
            names = [column.name for column in columns]
            with self.opened() as archive, selected(archive, selection, names) as found:
                written = _write(found, path, form, columns)
        except (ArchiveError, OSError, Interrupted) as error:
            if path is None:
                raise
            kept = "the file from before is untouched" if was_there else "no file was left"
            say(f"{args[0]}: not exported: {_reason(error)}; {kept}")
            return 1
        told = _account(args[0], written, found, revisions=selection.revisions)
        (say if path is None else print_utf_8)(told)
        return 0


def _format(out: str, name: str | None) -> Format:
    if name is None:
        return exporting.named("jsonl") if out == "-" else exporting.of_path(Path(out))
    try:
        return exporting.named(name.lower().lstrip("."))
    except BadInput as error:
        raise BadInput(f"--format: {error}") from error


def _columns(opts: argparse.Namespace) -> tuple[Column, ...]:
    names = None
    if opts.columns is not None:
        names = [name.strip() for name in opts.columns.split(",") if name.strip()]
    try:
        return exporting.choose(names, revisions=opts.revisions)
    except BadInput as error:
        raise BadInput(f"--columns: {error}") from error


def _selection(opts: argparse.Namespace) -> Selection:
    read = {"since": start, "until": end, "changed_since": start}
    moments = {}
    for name, moment in read.items():
        text = getattr(opts, name)
        try:
            moments[name] = None if text is None else moment(text)
        except BadInput as error:
            raise BadInput(f"--{name.replace('_', '-')}: {error}") from error
    since, before, changed_since = moments.values()
    if since is not None and before is not None and since >= before:
        raise BadInput("--since is later than --until")
    if opts.section is not None and not opts.section.strip(" /"):
        raise BadInput("--section: name a section")
    return Selection(since, before, changed_since, opts.section, opts.revisions)


def _write(
    found: Selected, path: Path | None, form: Format, columns: tuple[Column, ...]
) -> Written:
    since = found.changed_until.isoformat() if found.changed_until else None
    with Meter("export", "records") as meter:
        records = _metered(found, meter)
        if path is not None:
            return exporting.write_file(records, path, form, columns, next_changed_since=since)
        written = exporting.write(records, sys.stdout.buffer, form, columns)
        sys.stdout.buffer.flush()
        return written


def _metered(found: Selected, meter: Meter) -> Iterator[dict[str, Any]]:
    count = found.count()
    for done, record in enumerate(found.records, 1):
        yield record
        meter.at(done, None if count is None else count - done)


def _reason(error: BaseException) -> str:
    if isinstance(error, Interrupted):
        return "interrupted"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _account(out: str, written: Written, found: Selected, *, revisions: bool) -> str:
    where = "standard output" if out == "-" else out
    noun = "version" if revisions else "article"
    count = f"{written.records} {noun}{'' if written.records == 1 else 's'}"
    if not written.records:
        count = f"no {noun} is meant by this:" if found.changed_until else "the archive is empty:"
        said = f"{count} {where} holds none"
    else:
        said = f"{count} in {where}"
    if found.changed_until is None:
        return said
    return (
        f"{said}; for what changes from now on: --changed-since {found.changed_until.isoformat()}"
    )
