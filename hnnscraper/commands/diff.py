"""`scrapy diff ID [A B]`: two versions of an article, field by field, texts word by word.

Exit codes: 0 it is shown; 1 the archive holds no such article or version; 2 wrong use.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from scrapy.exceptions import UsageError

from hnnscraper.archive import queries, reading, telling
from hnnscraper.archive.differences import Kind, Line, changed_fields, field_lines
from hnnscraper.archive.reading import Revision
from hnnscraper.terminal import ArchiveCommand, print_utf_8

_MARKS = {"same": "  ", "old": "- ", "new": "+ "}
# A text's own control characters are shown, not obeyed.
_VISIBLE = {code: f"\\x{code:02x}" for code in (*range(32), *range(0x7F, 0xA0))} | {10: "\\n"}


@dataclass(frozen=True, slots=True)
class Look:
    """How what is in one version alone is set off: as a line, and within a line."""

    line: Mapping[Kind, str]
    words: Mapping[Kind, str]


_COLOURS: dict[Kind, str] = {"same": "{}", "old": "\x1b[31m{}\x1b[0m", "new": "\x1b[32m{}\x1b[0m"}
COLOURED = Look(_COLOURS, _COLOURS)
PLAIN = Look(
    {"same": "{}", "old": "{}", "new": "{}"}, {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
)


class Command(ArchiveCommand):
    def syntax(self) -> str:
        return "[options] <ID|URL> [A B]"

    def short_desc(self) -> str:
        return "Show what changed between two versions of an article"

    def long_desc(self) -> str:
        return (
            "Show the fields that differ between the versions A and B of an article, by their "
            "numbers in `scrapy show --revisions`; without them, between the last two."
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        if len(args) not in (1, 3):
            raise UsageError("name one article, by its id or its address, and two versions or none")
        if not all(number.isdecimal() for number in args[1:]):
            raise UsageError(f"versions are numbers, not {' '.join(args[1:])!r}")
        key = args[0].strip()
        with self.opened() as archive:
            record = queries.article(archive, key, self.site)
            versions = reading.revisions_of(archive, record["id"])
        if len(args) == 1 and len(versions) == 1:
            print_utf_8(f"{key} has one version: {telling.version(versions[0])}")
            return 0
        first, second = map(int, args[1:]) if args[1:] else (len(versions) - 1, len(versions))
        old, new = queries.version(versions, first), queries.version(versions, second)
        look = COLOURED if _has_colours() else PLAIN
        print_utf_8(f"{record['id']} {record['url']}")
        print_utf_8(look.line["old"].format(f"- version {first}: {telling.version(old)}"))
        print_utf_8(look.line["new"].format(f"+ version {second}: {telling.version(new)}"))
        _print_fields(old, new, look)
        return 0


def _print_fields(old: Revision, new: Revision, look: Look) -> None:
    fields = changed_fields(old.record, new.record)
    if not fields:
        print_utf_8("\nno field differs")
    for name in fields:
        print_utf_8(f"\n{name}")
        for line in field_lines(old.record[name], new.record[name]):
            print_utf_8(shown(line, look))


def shown(line: Line, look: Look) -> str:
    """A line of the difference: `-` old, `+` new, `~` both, with what differs set off."""
    texts = [(piece.kind, piece.text.translate(_VISIBLE)) for piece in line]
    if len(texts) == 1:
        ((kind, text),) = texts
        return look.line[kind].format(_MARKS[kind] + text)
    return "~ " + "".join(look.words[kind].format(text) for kind, text in texts)


def _has_colours() -> bool:
    """Colour on a terminal, unless the reader said no (https://no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()
