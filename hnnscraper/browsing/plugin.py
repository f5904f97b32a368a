"""What datasette is told: folded questions, links to articles, their pages, who may ask.

It does nothing in a datasette that `made` did not make.
"""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakKeyDictionary

from datasette.utils import escape_fts
from datasette.utils.asgi import NotFound, Request, Response
from markupsafe import Markup
from pluggy import HookimplMarker

from hnnscraper.browsing.index import searchable
from hnnscraper.browsing.pages import Pages
from hnnscraper.errors import ArchiveError, NotInArchive

hookimpl = HookimplMarker("datasette")

pages_of: WeakKeyDictionary[Any, Pages] = WeakKeyDictionary()

# No script runs, nothing is loaded, nothing is sent: whatever a newspaper's page holds.
_READ_ONLY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_SOURCE = {**_READ_ONLY, "Content-Security-Policy": "default-src 'none'; sandbox"}

# A page of another site could have its name lead to this machine; it would still ask by its name.
_HOST = re.compile(rb"(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?")


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection, datasette: Any) -> None:
    """Questions are folded as the texts were. Datasette's own function is put in before."""
    if datasette in pages_of:
        conn.create_function("escape_fts", 1, lambda question: escape_fts(searchable(question)))


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Callable[..., Awaitable[Response]]]]:
    if datasette not in pages_of:
        return []
    return [
        (r"^/article/(?P<id>[0-9a-z]+)$", _article),
        (r"^/article/(?P<id>[0-9a-z]+)/version/(?P<number>\d{1,6})$", _article),
        (r"^/article/(?P<id>[0-9a-z]+)/raw/(?P<number>\d{1,6})$", _raw),
    ]


@hookimpl
def render_cell(
    row: sqlite3.Row, value: Any, column: str, table: str | None, database: str, datasette: Any
) -> Markup | None:
    """Headlines lead to the article; authors stand side by side."""
    if datasette not in pages_of or (database, table) != ("browse", "articles") or not value:
        return None
    if column == "authors":
        return Markup("{}").format(", ".join(json.loads(value)))
    if column != "title" or "id" not in row.keys():  # noqa: SIM118  a row of sqlite3 is no mapping
        return None
    link = '<a href="{}" lang="vi">{}</a>'
    # `Markup.format` escapes what it puts in, and `link` is the constant above.
    return Markup(link).format(datasette.urls.path(f"/article/{row['id']}"), value)  # noqa: S704


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    def wrapped(app: Any) -> Any:
        if datasette not in pages_of:
            return app

        async def guarded(scope: Any, receive: Any, send: Any) -> None:
            host = dict(scope.get("headers") or ()).get(b"host", b"")
            if scope["type"] == "http" and not _HOST.fullmatch(host):
                await Response.text("this server answers this machine alone", 403).asgi_send(send)
            else:
                await app(scope, receive, send)

        return guarded

    return wrapped


async def _article(datasette: Any, request: Request) -> Response:
    number = request.url_vars.get("number")
    home = datasette.urls.table("browse", "articles")
    page = await _read(
        pages_of[datasette].article, request.url_vars["id"], number and int(number), home
    )
    return Response.html(page, headers=_READ_ONLY)


async def _raw(datasette: Any, request: Request) -> Response:
    asked = request.url_vars
    text = await _read(pages_of[datasette].raw, asked["id"], int(asked["number"]))
    return Response.text(text, headers=_SOURCE)


async def _read(work: Callable[..., str], *args: Any) -> str:
    try:
        return await asyncio.to_thread(work, *args)
    except (NotInArchive, ArchiveError) as error:
        raise NotFound(str(error)) from error
