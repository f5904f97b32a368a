"""Notices over real servers on the loopback, and what becomes of a crawl when there are none."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from hnnscraper.archive.statistics import at_a_glance
from hnnscraper.errors import BadInput, NotSent
from hnnscraper.notices import Mail, Webhook
from tests.crawls import Crawls
from tests.paper import Newspaper, Paper, Style
from tests.paper.style import LIGHT

NOTICE = {
    "level": "broken",
    "before": "fine",
    "since": "2026-01-05T00:00:00+00:00",
    "spider": "latest",
    "crawl": "20260105T000000Z-latest-1",
    "archive": "sqlite:///data/hnn.db",
    "text": "hnnscraper: latest is broken, it was fine",
    "findings": [
        {
            "level": "broken", "check": "section", "what": "văn-hóa", "saw": "0 of 20",
            "expected": "100 %", "source": "300 records", "rule": "end-of-text", "judged": True,
        }
    ],
}  # fmt: skip


class Hook:
    """A webhook that answers with `status`, and what was posted to it."""

    def __init__(self) -> None:
        self.status, self.got = 204, list[dict[str, Any]]()
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                assert self.headers["Content-Type"] == "application/json; charset=utf-8"
                hook.got.append(json.loads(body))
                self.send_response(hook.status)
                self.send_header("Location", "/elsewhere")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._http = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}/hook?token=geheim"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))

    def __enter__(self) -> Hook:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


class Letters:
    """What a mail server took; it refuses all with `refuses`."""

    def __init__(self) -> None:
        self.got: list[tuple[list[str], EmailMessage]] = []
        self.refuses = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.refuses:
            return "554 not today"
        mail = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.got.append((envelope.rcpt_tos, mail))
        return "250 taken"


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as running:
        yield running


@contextmanager
def mail_server(letters: Letters) -> Iterator[str]:
    controller = Controller(letters, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield f"smtp://127.0.0.1:{controller.port}"
    finally:
        controller.stop()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


# --- the ways by themselves ---


def test_a_webhook_gets_json_by_post(hook: Hook) -> None:
    Webhook.parse(hook.url, 5).send(NOTICE)
    assert hook.got == [NOTICE]


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_webhook_that_refuses(hook: Hook, status: int) -> None:
    """A redirect too: what it leads to would get an empty GET."""
    hook.status = status
    with pytest.raises(NotSent, match=f"the webhook at 127.0.0.1 answered {status}") as error:
        Webhook.parse(hook.url, 5).send(NOTICE)
    assert "geheim" not in str(error.value)


def test_a_webhook_that_is_down_or_silent() -> None:
    with pytest.raises(NotSent, match=r"the webhook at 127\.0\.0\.1: .*refused"):
        Webhook(f"http://127.0.0.1:{free_port()}/", 5).send(NOTICE)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(NotSent, match="timed out"):
            Webhook(url, 0.2).send(NOTICE)


def test_a_mail_names_all_there_is_to_know() -> None:
    letters = Letters()
    with mail_server(letters) as server:
        Mail.parse(server, "hnn@localhost", "a@example.org, b@example.org", 5).send(NOTICE)
    ((to, mail),) = letters.got
    assert to == ["a@example.org", "b@example.org"]
    assert mail["Subject"] == "hnnscraper: latest is broken, it was fine"
    assert mail["From"] == "hnn@localhost"
    text = mail.get_content().replace("\r\n", "\n")
    assert "broken: section văn-hóa (end-of-text)\n  saw 0 of 20\n  expected 100 %" in text
    assert "crawl: 20260105T000000Z-latest-1" in text


def test_a_mail_server_that_refuses_or_is_down() -> None:
    letters = Letters()
    letters.refuses = True
    with (
        mail_server(letters) as server,
        pytest.raises(NotSent, match=r"the mail server 127\.0\.0\.1: 554"),
    ):
        Mail.parse(server, "hnn@localhost", "a@example.org", 5).send(NOTICE)
    with pytest.raises(NotSent, match="refused"):
        Mail(f"smtp://u:geheim@127.0.0.1:{free_port()}", "a@b", ("c@d",), 5).send(NOTICE)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "example.org", "http://", "ftp://x/"])
def test_what_is_no_webhook(url: str) -> None:
    with pytest.raises(BadInput, match="NOTIFY_WEBHOOK is an address such as https://"):
        Webhook.parse(url, 5)


@pytest.mark.parametrize(
    ("server", "to", "message"),
    [
        ("smtp://localhost", "somebody", "NOTIFY_MAIL is one address or more"),
        ("localhost:25", "a@b", "NOTIFY_MAIL_SERVER is smtp://HOST:PORT"),
        ("smtp://localhost:99999", "a@b", "NOTIFY_MAIL_SERVER is smtp://HOST:PORT"),
    ],
)
def test_what_is_no_mail(server: str, to: str, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        Mail.parse(server, "x@y", to, 5)


# --- a crawl with them: the server's clock is an hour off, which is broken without any history ---


@pytest.fixture
def crawls(tmp_path: Path) -> Iterator[Crawls]:
    style = Style(templates=LIGHT, live=(), specials=False, traps=False)
    with Paper(Newspaper(1, 20, style=style)) as paper:
        paper.newspaper.plays.set_clock_off(1)
        yield Crawls(paper, tmp_path)


def test_people_are_told_of_a_change_once(crawls: Crawls, hook: Hook) -> None:
    """Not of every run; again when it ends."""
    letters = Letters()
    with mail_server(letters) as server:
        told = {"NOTIFY_WEBHOOK": hook.url, "NOTIFY_MAIL": "a@b.org", "NOTIFY_MAIL_SERVER": server}
        codes = [crawls.run("latest", **told).code for _ in range(2)]
        crawls.paper.newspaper.plays.all_well()
        codes.append(crawls.run("latest", **told).code)
    assert codes == [3, 3, 0]
    levels = [(each["before"], each["level"]) for each in hook.got]
    assert levels == [("fine", "broken"), ("broken", "fine")]
    assert [mail["Subject"] for _, mail in letters.got] == [
        "hnnscraper: latest is broken, it was fine",
        "hnnscraper: latest is fine, it was broken",
    ]
    assert hook.got[0]["findings"][0]["check"] == "clock"
    with crawls.archive() as archive:
        (health,) = at_a_glance(archive, crawls.directory, crawls.now()).health
    assert (health.level, health.told, health.fine > 0) == ("fine", (), True)


def test_what_cannot_be_told_changes_nothing_and_is_told_by_the_next_run(
    crawls: Crawls, hook: Hook
) -> None:
    """Nor what cannot be written: the disk is full, /dev/full says so."""
    letters, down = Letters(), f"http://127.0.0.1:{free_port()}/"
    letters.refuses = True
    crawls.paper.newspaper.plays.all_well()
    crawls.paper.newspaper.plays.set_clock_off(0.1)  # a level that leaves the exit code alone
    with mail_server(letters) as server:
        told = {"NOTIFY_MAIL": "a@b.org", "NOTIFY_MAIL_SERVER": server}
        run = crawls.run("latest", NOTIFY_WEBHOOK=down, HEALTH_FILE="/dev/full", **told)
        assert run.code == 0, run.log
        assert crawls.last_crawl().finish_reason == "finished"
        assert len(crawls.titles()) == 20
        assert "a notice was not sent, the next run tries again: the webhook at 127" in run.log
        assert "a notice was not sent, the next run tries again: the mail server 127" in run.log
        assert "the health file /dev/full cannot be written" in run.log
        assert "Traceback" not in run.log
        letters.refuses = False
        crawls.run("latest", NOTIFY_WEBHOOK=hook.url, **told)
    assert [each["level"] for each in hook.got] == ["look"]
    assert len(letters.got) == 1


def test_a_setting_that_means_nothing_is_wrong_use(crawls: Crawls) -> None:
    for name, value, message in (
        ("NOTIFY_WEBHOOK", "example.org", "latest: NOTIFY_WEBHOOK is an address"),
        ("HEALTH_SINCE", "gestern", "latest: HEALTH_SINCE is a day such as 2026-03-01"),
    ):
        run = crawls.run("latest", **{name: value})
        assert (run.code, message in run.log) == (2, True), run.log
