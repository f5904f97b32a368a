"""A real HTTP server on the loopback, while a `with` lasts; it notes who asked for what."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(
        default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"}
    )
    delay_seconds: float = 0.0
    cut_bytes: int = 0  # promised in Content-Length and never sent


Page = Answer | bytes | list[Answer]


@dataclass(frozen=True, slots=True)
class Asked:
    path: str
    at_seconds: float  # monotonic
    user_agent: str


class Server:
    """Answers by path from `pages` (of a list, one after another); any other path is a 404."""

    def __init__(self, pages: Mapping[str, Page] | None = None) -> None:
        self.pages: dict[str, Page] = dict(pages or {})
        self.asked: list[Asked] = []
        self.most_at_once = 0
        self._now = 0
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside, in order."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, path: str, user_agent: str) -> Answer:
        with self._lock:
            self.asked.append(Asked(path, time.monotonic(), user_agent))
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        found = self.pages.get(path, Answer(b"<h1>404 Not Found</h1>", status=404))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        answer = found if isinstance(found, Answer) else Answer(found)
        time.sleep(answer.delay_seconds)
        return answer

    def done(self) -> None:
        with self._lock:
            self._now -= 1

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = server.answer(self.path, self.headers.get("User-Agent", ""))
            try:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body) + answer.cut_bytes))
                self.end_headers()
                self.wfile.write(answer.body)
            finally:
                server.done()

        def log_message(self, format: str, *args: object) -> None:
            """The tests look at `asked`."""

    return Handler
