"""The newspaper on the loopback: in this process while a `with` lasts, for any process to ask."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from types import TracebackType
from typing import Any, Literal

from tests.paper import traps
from tests.paper.control import CONTROL, obey
from tests.paper.faults import Faults, spoil
from tests.paper.log import Entry, Log
from tests.paper.newspaper import Changes, Newspaper
from tests.paper.printing import print_article
from tests.paper.replies import Reply, Request, http_date
from tests.paper.site import Site
from tests.paper.wire import Connection, Timing

PROXIED = "http://huengaynay.vn"


class Paper:
    """Serves a newspaper, with faults by a plan, and notes every request in `log`.

    `at="loopback"`: `url` is http://127.0.0.1 and a port. `at="proxy"`: `url` is the newspaper's
    own address by http, and whoever has `environment()` asks this server for it and for every
    other host, so that no request leaves the machine and each stands in the log. `latency_seconds`
    passes before every answer. Use as a context manager; a port is open only within.
    """

    def __init__(
        self,
        newspaper: Newspaper | None = None,
        *,
        faults: Faults | None = None,
        at: Literal["loopback", "proxy"] = "loopback",
        port: int = 0,
        latency_seconds: float = 0.0,
        zipped: bool = False,
        keep_pages: int = 4096,
    ) -> None:
        self.newspaper = newspaper or Newspaper()
        self.faults, self.log, self.lock = faults, Log(), threading.RLock()
        self.timing = Timing(latency_seconds)
        self._at, self._wanted_port, self._zipped, self._keep = at, port, zipped, keep_pages
        self._thread = threading.Thread(target=self._run, name="paper", daemon=True)
        self._ready = threading.Event()
        self._error: OSError | None = None
        self._open: set[asyncio.Transport] = set()

    # -- addresses ------------------------------------------------------------------------------
    @property
    def server_url(self) -> str:
        """Where the server is, whatever the newspaper's address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The newspaper's address: for SITE_URL."""
        return PROXIED if self._at == "proxy" else self.server_url

    @property
    def other_site(self) -> str:
        """Another site, to which some links and redirects lead; nobody should ask it."""
        return f"http://localhost:{self._other_port}"

    def environment(self) -> dict[str, str]:
        """Variables by which a program asks this server for every address but the loopback's."""
        names = ("http_proxy", "https_proxy")
        return {**dict.fromkeys(names, self.server_url), "no_proxy": "127.0.0.1,localhost"}

    # -- what tests ask and do ------------------------------------------------------------------
    def advance(self, days: int = 1, new: int | None = None, **counts: Any) -> Changes:
        """`Newspaper.advance`, between two requests; first answers are first answers again."""
        with self.lock:
            if self.faults:
                self.faults.reset()
            return self.newspaper.advance(days, new, **counts)

    def expected(self, identity: str, version: int = -1) -> dict[str, Any] | None:
        """What the article's page says: the record's fields from `id` to `language`.

        None if its page holds no text (it comes by script). A version that was current before.
        """
        with self.lock:
            article = self.newspaper.articles[identity]
            return print_article(self.newspaper, article, self.url, version=version).expected

    def expected_pages(self) -> dict[str, list[str]]:
        """The paths that a complete visit needs, by kind; `article` are all that can be opened."""
        with self.lock:
            return self.site.expected_pages()

    def prepare(self) -> None:
        """Prints every article page now (a millisecond each): a crawl then measures itself alone.

        As many as `keep_pages`; a page kept costs its bytes, and an answer 0.1 ms.
        """
        with self.lock:
            self.site.prepare()

    # -- answering ------------------------------------------------------------------------------
    def _arrive(self, entry: Entry) -> None:
        entry.own_host = self.url.partition("//")[2] == entry.host
        if entry.path.startswith(CONTROL):
            entry.kind = "control"
        else:
            self.log.entries.append(entry)

    def _answer(self, request: Request, entry: Entry) -> Reply:
        with self.lock:
            if entry.kind == "control":
                return obey(self, request)
            reply = self._page(request)
        entry.kind, entry.fault, entry.status = reply.kind, reply.fault, reply.status
        if article := self.newspaper.paths.get(request.path):
            entry.article = article.id
        waits = [int(value) for name, value in reply.headers if name == "Retry-After"]
        entry.retry_after_seconds = waits[0] if waits else None
        return reply

    def _page(self, request: Request) -> Reply:
        if request.method == "CONNECT" or not _of_the_paper(request.host):
            return self._elsewhere(request)
        if request.method not in ("GET", "HEAD"):
            return Reply("missing", 405, b"", headers=(("Allow", "GET, HEAD"),))
        reply = self.site.answer(request)
        fault = self.faults.strike(request.target) if self.faults else None
        if fault is None or self.faults is None:
            return reply
        return spoil(reply, fault, self.faults.retry_after_seconds)

    def _elsewhere(self, request: Request) -> Reply:
        if request.method == "CONNECT":
            return Reply("other-site", 502, b"")
        return Reply("other-site", 200, traps.other_site(request.path))

    def _answer_for_other(self, request: Request, entry: Entry) -> Reply:
        reply = replace(self._elsewhere(request), kind="other-site")
        entry.kind, entry.own_host = reply.kind, False
        return reply

    # -- running --------------------------------------------------------------------------------
    def __enter__(self) -> Paper:
        self._thread.start()
        self._ready.wait()
        if self._error:
            raise self._error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        if self.faults:
            self.timing.hang_seconds = self.faults.hang_seconds
        try:
            servers = [
                await self._listen(self._answer, self._wanted_port),
                await self._listen(self._answer_for_other, 0),
            ]
        except OSError as error:
            self._error = error
            self._ready.set()
            return
        self.port, self._other_port = (each.sockets[0].getsockname()[1] for each in servers)
        self.site = Site(
            self.newspaper, self.url, self.other_site, zipped=self._zipped, keep_pages=self._keep
        )
        self._ready.set()
        await self._stop.wait()
        for server in servers:
            server.close()
        for connection in list(self._open):
            connection.abort()

    async def _listen(self, answer: Callable[[Request, Entry], Reply], port: int) -> asyncio.Server:
        def connection() -> Connection:
            return Connection(self._arrive, answer, self._date, self.timing, self._open)

        return await self._loop.create_server(connection, "127.0.0.1", port)

    def _date(self) -> str:
        return http_date(self.newspaper.now + self.newspaper.plays.clock_off)


def _of_the_paper(host: str) -> bool:
    name = host.partition(":")[0]
    own = ("127.0.0.1", "localhost", "huengaynay.vn", "baothuathienhue.vn")
    return name in own or name.partition(".")[2] in own
