"""Asking a site without a wire."""

from __future__ import annotations

import re

from tests.paper import Newspaper, Style
from tests.paper.replies import Reply, Request
from tests.paper.site import Site

BASE, OTHER = "http://127.0.0.1:8000", "http://localhost:9"
ITEM = re.compile(r'<h3><a href="[^"]*?-(\d{6})\.html')


def site(articles: int = 200, style: Style | None = None) -> Site:
    return Site(Newspaper(1, articles, style=style), BASE, OTHER)


def get(paper: Site, target: str, **headers: str) -> Reply:
    path, _, query = target.removeprefix(BASE).partition("?")
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return paper.answer(Request("GET", "127.0.0.1:8000", path, query, names))


def text(paper: Site, target: str) -> str:
    reply = get(paper, target)
    assert reply.status == 200, target
    return reply.body.decode()


def header(reply: Reply, name: str) -> str | None:
    return dict(reply.headers).get(name)
