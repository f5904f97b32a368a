"""Datasette on a socket, its search index kept in step with the archive meanwhile."""

from __future__ import annotations

import logging
import socket
import threading
from pathlib import Path

import uvicorn

from hnnscraper import browsing
from hnnscraper.archive import open_archive
from hnnscraper.browsing.index import Index
from hnnscraper.errors import HnnScraperError

logger = logging.getLogger(__name__)

_EVERY_SECONDS = 60.0


def serve(listening: socket.socket, archive_url: str, warc: Path, index: Index) -> None:
    """Answers until the process is told to end."""
    datasette = browsing.made(archive_url, warc, index.path)
    server = uvicorn.Server(uvicorn.Config(datasette.app(), log_level="warning"))
    ended = threading.Event()
    follower = threading.Thread(
        target=_follow, args=(archive_url, index, ended), name="index", daemon=True
    )
    follower.start()
    try:
        server.run(sockets=[listening])
    finally:
        ended.set()
        follower.join()


def _follow(archive_url: str, index: Index, ended: threading.Event) -> None:
    while not ended.wait(_EVERY_SECONDS):
        try:
            with open_archive(archive_url, writing=False) as archive:
                index.update(archive)
        except HnnScraperError as error:
            logger.warning("the search index is not in step with the archive: %s", error)
