"""What the archive's commands share: opening it, signals, errors as sentences and exit codes."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from hnnscraper.archive import Archive, open_archive
from hnnscraper.errors import ArchiveInUse, BadInput, HnnScraperError

IN_USE = 75  # EX_TEMPFAIL of sysexits.h: try again later


class Interrupted(BaseException):
    """The program was told to end: by SIGINT, SIGTERM or SIGHUP."""


class ArchiveCommand(ScrapyCommand):
    """A command on the archive; a leaf gives `work`, which returns the exit code.

    Wrong use, which is UsageError or BadInput, ends with 2; an archive that another program writes
    to with 75; everything else that could not be done with 1.
    """

    requires_project = True
    requires_crawler_process = False

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        raise NotImplementedError

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if options := [arg for arg in args if arg.startswith("-") and arg != "-"]:
            raise UsageError(f"no such option: {options[0]}")
        try:
            with _signals_raised():
                self.exitcode = self.work(args, opts)
                sys.stdout.flush()
        except BadInput as error:
            raise UsageError(str(error)) from error
        except HnnScraperError as error:
            say(str(error))
            self.exitcode = IN_USE if isinstance(error, ArchiveInUse) else 1
        except BrokenPipeError:  # `| head` has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            self.exitcode = 1
        except Interrupted:
            say("interrupted")
            self.exitcode = 1

    def opened(self, *, writing: bool = False) -> Archive:
        assert self.settings is not None
        url = str(self.settings["ARCHIVE_URL"] or "")
        if not url:
            raise UsageError("ARCHIVE_URL is empty: there is no archive")
        return open_archive(url, writing=writing)

    @property
    def site(self) -> str:
        assert self.settings is not None
        return str(self.settings["SITE_URL"]).rstrip("/")


def say(sentence: str) -> None:
    """Tells the person at the terminal, whatever stands on standard output."""
    print(sentence, file=sys.stderr)


def print_utf_8(text: str) -> None:
    """A line on standard output, in UTF-8 whatever the terminal says."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")


@contextmanager
def _signals_raised() -> Iterator[None]:
    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        raise Interrupted

    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, interrupt) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
