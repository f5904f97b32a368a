"""HTTP/1.1 on a socket, as little of it as a crawl needs: one request at a time a connection.

A server of its own, since faults lie below what `http.server` lets through (a reset, a cut body, an
answer that never comes) and a light page must cost no more than its bytes.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from tests.paper.log import Entry
from tests.paper.replies import Reply, Request

_LINGER_NOT = struct.pack("ii", 1, 0)  # close at once, with a reset
_MOST_HEADERS_BYTES = 64 * 1024
# A person's browser must not ask the real newspaper for pictures that are made up.
_ONLY_HERE = "Content-Security-Policy: default-src 'self' 'unsafe-inline' data:"
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


@dataclass(slots=True)
class Timing:
    latency_seconds: float = 0.0  # before every answer
    hang_seconds: float = 5.0  # until a hung request is given up


class Connection(asyncio.Protocol):
    """Reads requests, has them answered, and sends or spoils what comes back.

    `arrive` notes a request that has come in; `answer` makes the reply (status 0: none is sent).
    """

    def __init__(
        self,
        arrive: Callable[[Entry], None],
        answer: Callable[[Request, Entry], Reply],
        now: Callable[[], str],
        timing: Timing,
        transports: set[asyncio.Transport],
    ) -> None:
        self._arrive, self._answer, self._now, self._timing = arrive, answer, now, timing
        self._transports = transports  # of all connections that are open
        self._waiting = b""
        self._entry: Entry | None = None  # under way
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._transports.add(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transports.discard(self._transport)
        if self._timer:
            self._timer.cancel()
        self._done()

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        self._next()

    def _next(self) -> None:
        if self._entry or self._transport.is_closing():
            return
        head, end, rest = self._waiting.partition(b"\r\n\r\n")
        if not end:
            if len(head) > _MOST_HEADERS_BYTES:
                self._transport.abort()
            return
        request = _parse(head)
        length = int(request.headers.get("content-length", "0"))
        if len(rest) < length:
            return
        self._waiting = rest[length:]
        request = Request(*_line(request), request.headers, rest[:length])
        self._begin(request)

    def _begin(self, request: Request) -> None:
        self._entry = entry = Entry(
            time.monotonic(),
            request.method,
            request.host,
            request.target,
            request.headers.get("user-agent", ""),
            request.headers.get("if-none-match"),
            request.headers.get("if-modified-since"),
        )
        self._arrive(entry)
        if self._timing.latency_seconds and entry.kind != "control":
            self._after(self._timing.latency_seconds, lambda: self._finish(request, entry))
        else:
            self._finish(request, entry)

    def _after(self, seconds: float, then: Callable[[], None]) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, then)

    def _finish(self, request: Request, entry: Entry) -> None:
        reply = self._answer(request, entry)
        if reply.wire == "hang":
            self._after(self._timing.hang_seconds, self._transport.abort)
            return
        if reply.wire == "reset":
            self._reset()
            return
        body = b"" if request.method == "HEAD" or reply.status == 304 else reply.body
        cut = reply.wire == "cut"
        sent = body[: len(body) // 2] if cut else body
        stays = not cut and request.headers.get("connection", "").lower() != "close"
        self._transport.write(self._head(reply, stays) + sent)
        entry.status, entry.sent_bytes = reply.status, len(sent)
        self._done()
        if not stays:
            self._transport.close()
        elif self._waiting:
            self._next()

    def _reset(self) -> None:
        raw = self._transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
        self._transport.abort()

    def _head(self, reply: Reply, stays: bool) -> bytes:
        lines = [
            f"HTTP/1.1 {reply.status} {_PHRASES.get(reply.status, '')}",
            f"Date: {self._now()}",
            *(f"{name}: {value}" for name, value in reply.headers),
        ]
        if reply.status != 304:
            lines.append(f"Content-Type: {reply.content_type}")
            lines.append(f"Content-Length: {len(reply.body)}")
            lines.append(_ONLY_HERE)
        if not stays:
            lines.append("Connection: close")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def _done(self) -> None:
        if self._entry and self._entry.end_seconds is None:
            self._entry.end_seconds = time.monotonic()
        self._entry = None


def _parse(head: bytes) -> Request:
    """Method and target as they came, and the headers; a line that is none is passed over."""
    first, *lines = head.decode("latin-1").split("\r\n")
    method, _, rest = first.partition(" ")
    pairs = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Request(method, headers.get("host", ""), rest.rpartition(" ")[0], "", headers)


def _line(request: Request) -> tuple[str, str, str, str]:
    """Method, host, path and query; a request to a proxy names the host in its first line."""
    target, host = request.path, request.host
    if request.method == "CONNECT":
        return request.method, target, "", ""
    if target.startswith(("http://", "https://")):
        parts = urlsplit(target)
        host, target = parts.netloc, parts.path + (f"?{parts.query}" if parts.query else "")
    path, _, query = target.partition("?")
    return request.method, host.lower(), unquote(path) or "/", query
