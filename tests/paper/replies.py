"""A request and a reply, apart from the wire; and how a reply becomes 304 or compressed."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Literal

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    host: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""

    @property
    def target(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


@dataclass(frozen=True, slots=True)
class Reply:
    """`kind` says what was asked for; `wire` what happens instead of a whole answer."""

    kind: str
    status: int = 200
    body: bytes = b""
    content_type: str = HTML
    headers: tuple[tuple[str, str], ...] = ()
    wire: Literal["whole", "cut", "hang", "reset"] = "whole"
    fault: str = ""


@dataclass(slots=True)
class Page:
    """A page that is kept: its bytes, with what a client may ask about later."""

    body: bytes
    kind: str
    content_type: str = HTML
    modified: datetime | None = None  # None, and no tag: it is new every time
    etag: str = ""
    zipped: bytes = b""

    def tagged(self) -> Page:
        self.etag = tag(self.body)
        return self


def tag(body: bytes) -> str:
    return f'"{hashlib.blake2b(body, digest_size=9).hexdigest()}"'


def http_date(at: datetime) -> str:
    return format_datetime(at.astimezone(UTC), usegmt=True)


def reply_to(request: Request, page: Page) -> Reply:
    """The page, or a 304 if the client has it already."""
    headers: list[tuple[str, str]] = []
    if page.modified:
        headers.append(("Last-Modified", http_date(page.modified)))
    if page.etag:
        headers.append(("ETag", page.etag))
    if page.etag and _known(request, page):
        return Reply(page.kind, 304, b"", page.content_type, tuple(headers))
    return Reply(page.kind, 200, page.body, page.content_type, tuple(headers))


def _known(request: Request, page: Page) -> bool:
    """If-None-Match goes before If-Modified-Since (RFC 9110, 13.1.3)."""
    names = request.headers.get("if-none-match")
    if names is not None:
        given = {name.strip().removeprefix("W/") for name in names.split(",")}
        return page.etag in given or "*" in given
    since = request.headers.get("if-modified-since")
    if since is None or page.modified is None:
        return False
    try:
        return page.modified.replace(microsecond=0) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):  # no date: as if it were not there
        return False


def compressed(request: Request, reply: Reply, page: Page | None) -> Reply:
    """The reply as gzip, if the client takes it; the tag is then a weak one."""
    if (
        "gzip" not in request.headers.get("accept-encoding", "")
        or not reply.body
        or any(name == "Content-Encoding" for name, _ in reply.headers)
        or not reply.content_type.startswith(("text/", "application/xml"))
    ):
        return reply
    if page and page.body is reply.body:
        page.zipped = page.zipped or gzip.compress(reply.body, 3, mtime=0)
        body = page.zipped
    else:
        body = gzip.compress(reply.body, 3, mtime=0)
    weak = ((n, f"W/{v}" if n == "ETag" else v) for n, v in reply.headers)
    headers = (*weak, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding"))
    return replace(reply, body=body, headers=headers)
