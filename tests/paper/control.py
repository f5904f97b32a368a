"""Driving a newspaper from another process, over HTTP, under `/__control__/`.

    GET  state                      {"now": …, "alive": …, "gone": …, "requests": …}
    POST advance  {"days": 1, …}    the changes, by article id (`Newspaper.advance`)
    POST play     {"name": …, …}    a method of `Plays` with its arguments
    GET  log      log?since=12      every request (`Log.from_json`); POST forget empties the log
    GET  pages                      the addresses a complete visit needs, by kind
    GET  article?id=100001          what the page says; null if it says nothing

What is wrong is answered with 400 and a sentence. Requests for it are not logged, and never fail.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs
from urllib.request import ProxyHandler, build_opener
from urllib.request import Request as UrlRequest

from tests.paper.log import Log
from tests.paper.newspaper import Changes
from tests.paper.replies import Reply, Request

if TYPE_CHECKING:
    from tests.paper.server import Paper

CONTROL = "/__control__/"
PLAYS = (
    "redesign", "stop_section", "freeze_feed", "freeze_pages", "freeze_all", "empty_field",
    "empty_front", "set_clock_off", "all_well",
)  # fmt: skip


def obey(paper: Paper, request: Request) -> Reply:
    name = request.path.removeprefix(CONTROL)
    try:
        if request.method == "POST":
            said = _order(paper, name, json.loads(request.body or b"{}"))
        else:
            said = _tell(paper, name, parse_qs(request.query))
    except (ValueError, TypeError, KeyError) as error:
        return Reply("control", 400, f"{name}: {error}\n".encode(), "text/plain; charset=utf-8")
    body = json.dumps(said, ensure_ascii=False).encode()
    return Reply("control", 200, body, "application/json")


def _order(paper: Paper, name: str, given: dict[str, Any]) -> Any:
    match name:
        case "advance":
            return asdict(paper.advance(**given))
        case "play":
            play = given.pop("name")
            if play not in PLAYS:
                raise ValueError(f"no play is called {play!r}; there are {', '.join(PLAYS)}")
            getattr(paper.newspaper.plays, play)(**given)
            return None
        case "forget":
            return paper.log.clear()
    raise ValueError("no such order")


def _tell(paper: Paper, name: str, asked: dict[str, list[str]]) -> Any:
    newspaper = paper.newspaper
    match name:
        case "state":
            return {
                "now": newspaper.now.isoformat(),
                "alive": len(newspaper.alive()),
                "gone": len(newspaper.gone()),
                "requests": len(paper.log),
            }
        case "log":
            return paper.log.since(int(asked.get("since", ["0"])[0])).as_json()
        case "pages":
            return paper.expected_pages()
        case "article":
            return paper.expected(asked["id"][0])
    raise ValueError("no such question")


class Control:
    """The same from Python, for a newspaper that another process serves at `url`."""

    def __init__(self, url: str) -> None:
        self._root = url.rstrip("/") + CONTROL
        self._opener = build_opener(ProxyHandler({}))

    def advance(self, **given: Any) -> Changes:
        return Changes(**self._ask("advance", given))

    def play(self, name: str, **given: Any) -> None:
        self._ask("play", {"name": name, **given})

    def state(self) -> dict[str, Any]:
        return dict(self._ask("state"))

    def log(self, since: int = 0) -> Log:
        return Log.from_json(self._ask(f"log?since={since}"))

    def forget(self) -> None:
        self._ask("forget", {})

    def _ask(self, what: str, given: dict[str, Any] | None = None) -> Any:
        body = None if given is None else json.dumps(given).encode()
        request = UrlRequest(self._root + what, body)  # noqa: S310 (the loopback's own server)
        with self._opener.open(request, timeout=60) as answer:
            return json.load(answer)
