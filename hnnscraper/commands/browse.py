"""`scrapy browse`: look inside the archive with a browser, on this machine alone.

Exit codes: 0 it was ended; 1 the archive cannot be read, the extra is missing, the port is taken;
2 wrong use.
"""

from __future__ import annotations

import argparse
import logging
import socket
import sys
from contextlib import suppress
from pathlib import Path

from scrapy.exceptions import UsageError

from hnnscraper.terminal import ArchiveCommand, Interrupted, say

_HOST = "127.0.0.1"


class Command(ArchiveCommand):
    def short_desc(self) -> str:
        return "Search and read the archive in a browser, by datasette on 127.0.0.1"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--port", type=int, default=8001, help="default 8001; 0: any free one")

    def work(self, args: list[str], opts: argparse.Namespace) -> int:
        assert self.settings is not None
        if args:
            raise UsageError("it takes no arguments")
        try:
            from hnnscraper.browsing import Index, serving
        except ImportError as error:
            say(f"it needs datasette: pip install 'hnnscraper[look]' ({error})")
            return 1
        logging.getLogger("httpx").setLevel(logging.WARNING)
        index = Index(Path(str(self.settings["BROWSE_FILE"])))
        with self.opened() as archive:
            index.update(archive, _count)
        try:
            listening = socket.create_server((_HOST, opts.port))
        except (OSError, OverflowError) as error:
            say(f"port {opts.port} cannot be had: {error}")
            return 1
        with listening:
            say(f"http://{_HOST}:{listening.getsockname()[1]}/browse/articles (Ctrl-C ends it)")
            url, warc = str(self.settings["ARCHIVE_URL"]), Path(str(self.settings["WARC_DIR"]))
            with suppress(Interrupted):  # the way it is ended
                serving.serve(listening, url, warc, index)
        return 0


def _count(done: int) -> None:
    if sys.stderr.isatty():
        print(f"\rindexing: {done:,} articles", end="", file=sys.stderr, flush=True)
