"""The newspaper over HTTP: faults as planned, the log, the proxy, control from outside."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener, urlopen

import pytest

from tests.paper import KINDS, Entry, Faults, Log, Newspaper, Paper, Style
from tests.paper.__main__ import main
from tests.paper.control import Control
from tests.program import PROJECT

LIGHT = Style(templates=("light",), live=())


@pytest.fixture
def paper() -> Iterator[Paper]:
    with Paper(Newspaper(1, 60, style=LIGHT)) as running:
        yield running


def ask(
    paper: Paper, path: str, method: str = "GET", **headers: str
) -> tuple[int, bytes, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", paper.port, timeout=5)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.getheaders())
    finally:
        connection.close()


def test_a_page_comes_over_the_wire(paper: Paper) -> None:
    article = paper.newspaper.by_number[3]
    status, body, headers = ask(paper, article.path)
    assert status == 200
    assert paper.url in body.decode()
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert headers["Date"] == "Sun, 04 Jan 2026 23:00:00 GMT"  # the newspaper's clock
    known = {"If-None-Match": headers["ETag"]}
    assert ask(paper, article.path, **known)[:2] == (304, b"")
    assert ask(paper, article.path, "HEAD")[:2] == (200, b"")
    assert ask(paper, article.path, "PUT")[0] == 405
    assert [entry.status for entry in paper.log] == [200, 304, 200, 405]
    assert paper.log.entries[1].conditional
    assert paper.log.articles() == {article.id: 4}


def test_one_connection_takes_many_requests(paper: Paper) -> None:
    with socket.create_connection(("127.0.0.1", paper.port), timeout=5) as raw:
        raw.sendall(b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 2)
        said = b""
        while said.count(b"Sitemap:") < 2:
            said += raw.recv(65536)
    assert said.count(b"HTTP/1.1 200 OK") == 2


def test_pages_can_be_compressed() -> None:
    with Paper(Newspaper(1, 40, style=LIGHT), zipped=True) as paper:
        path = paper.newspaper.by_number[3].path
        _, body, headers = ask(paper, path, **{"Accept-Encoding": "gzip"})
        assert headers["Content-Encoding"] == "gzip"
        assert body[:2] == b"\x1f\x8b"
        assert ask(paper, path, **{"If-None-Match": headers["ETag"]})[0] == 304


def test_pages_can_be_printed_beforehand(paper: Paper) -> None:
    path = paper.newspaper.by_number[3].path
    first = ask(paper, path)[1]
    with Paper(Newspaper(1, 60, style=LIGHT), port=0) as again:
        again.prepare()
        assert ask(again, path)[1] == first.replace(paper.url.encode(), again.url.encode()).replace(
            paper.other_site.encode(), again.other_site.encode()
        )


# -- faults ----------------------------------------------------------------------------------------
def test_a_plan_is_settled_by_its_seed() -> None:
    targets = [f"/a-{number}.html" for number in range(2000)]
    one, two = Faults(0.1, seed=1), Faults(0.1, seed=2)
    plan = [one.plan(target) for target in targets]
    assert plan == [Faults(0.1, seed=1).plan(target) for target in targets]
    assert plan != [two.plan(target) for target in targets]
    assert 150 < sum(kind is not None for kind in plan) < 250
    assert set(filter(None, plan)) == set(KINDS)
    assert one.plan("/robots.txt") is None


def test_first_answers_fail_as_often_as_they_are_to() -> None:
    faults = Faults(1.0, kinds=["500"], times=2)
    assert [faults.strike("/a") for _ in range(3)] == ["500", "500", None]
    faults.reset()
    assert faults.strike("/a") == "500"
    with pytest.raises(ValueError, match="no such fault: hail"):
        Faults(kinds=["hail"])


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("500", (500, None)),
        ("503", (503, "2")),
        ("429", (429, "2")),
        ("empty", (200, b"")),
        ("wrong-type", (200, "image/png")),
        ("hang", http.client.RemoteDisconnected),
        ("reset", ConnectionResetError),
        ("cut", http.client.IncompleteRead),
    ],
)
def test_a_fault(kind: str, seen: object) -> None:
    faults = Faults(1.0, kinds=[kind], retry_after_seconds=2, hang_seconds=0.1)
    with Paper(Newspaper(1, 40, style=LIGHT), faults=faults) as paper:
        path = paper.newspaper.by_number[3].path
        if isinstance(seen, type):
            with pytest.raises(seen):
                ask(paper, path)
        else:
            status, body, headers = ask(paper, path)
            told = (status, headers.get("Retry-After")), (status, body)
            assert seen in (*told, (status, headers.get("Content-Type")))
        assert ask(paper, path)[0] == 200
    assert [entry.fault for entry in paper.log] == [kind, ""]
    assert paper.log.entries[0].end_seconds is not None
    waits = 2 if kind in ("503", "429") else None
    assert paper.log.entries[0].retry_after_seconds == waits


# -- the log ---------------------------------------------------------------------------------------
def row(at: float, end: float | None, target: str = "/a", **more: object) -> Entry:
    entry = Entry(at, "GET", "127.0.0.1", target, end_seconds=end, status=200)
    for name, value in more.items():
        setattr(entry, name, value)
    return entry


def test_what_a_log_says_of_the_pace() -> None:
    log = Log([row(0.0, 0.4), row(1.0, 1.2), row(1.1, 1.6), row(3.0, None)])
    assert log.most_at_once() == 2
    assert log.shortest_gap_seconds() == pytest.approx(0.1)
    assert Log([row(0.0, 1.0), row(1.0, 2.0)]).most_at_once() == 1
    assert Log().most_at_once() == 0


def test_what_a_log_says_of_a_wait_that_was_not_kept() -> None:
    asked = row(0.0, 0.1, retry_after_seconds=1)
    assert Log([asked, row(1.2, 1.3)]).too_soon() == []
    log = Log([asked, row(0.5, 0.6, "/b")])
    assert log.too_soon() == ["/b"]
    assert log.too_soon(whole_site=False) == []


def test_what_a_log_says_of_traps_and_of_what_was_asked_twice() -> None:
    log = Log([row(0, 1, kind="article"), row(1, 2, fault="cut"), row(2, 3, "/lich/1")])
    log.entries[2].kind = "calendar"
    assert log.traps() == ["/lich/1"]
    assert log.twice() == {}
    again = Log([*log, row(3, 4)])
    assert again.twice() == {"/a": 2}
    assert again.since(3).targets() == ["/a"]
    assert Log.from_json(json.loads(json.dumps(log.as_json()))).entries == log.entries


def test_requests_at_once_are_seen_if_answers_take_time() -> None:
    with Paper(Newspaper(1, 40, style=LIGHT), latency_seconds=0.2) as paper:
        threads = [threading.Thread(target=ask, args=(paper, "/robots.txt")) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert paper.log.most_at_once() == 3


# -- hosts -----------------------------------------------------------------------------------------
def test_another_site_is_noted(paper: Paper) -> None:
    with urlopen(f"{paper.other_site}/x.html", timeout=5) as answer:  # noqa: S310
        assert "báo khác" in answer.read().decode()
    ask(paper, "/robots.txt", Host=f"localhost:{paper.port}")
    other, near = paper.log.entries
    assert (other.kind, other.own_host) == ("other-site", False)
    assert paper.log.other_hosts() == [other.host, f"localhost:{paper.port}"]
    assert paper.log.traps() == ["/x.html"]
    assert near.kind == "robots"


def test_as_a_proxy_it_is_asked_for_every_host() -> None:
    with Paper(Newspaper(1, 40, style=LIGHT), at="proxy") as paper:
        assert paper.url == "http://huengaynay.vn"
        proxy = paper.environment()["http_proxy"]
        opener = build_opener(ProxyHandler({"http": proxy, "https": proxy}))
        path = paper.newspaper.by_number[3].path
        for host in ("huengaynay.vn", "m.huengaynay.vn", "www.baothuathienhue.vn"):
            page = opener.open(f"http://{host}{path}", timeout=5).read().decode()
            assert f'rel="canonical" href="http://huengaynay.vn{path}"' in page
        assert b"kh\xc3\xa1c" in opener.open("http://example.org/", timeout=5).read()
        with pytest.raises(OSError, match="502"):
            opener.open("https://huengaynay.vn/", timeout=5)
    assert paper.log.other_hosts() == [
        "m.huengaynay.vn",
        "www.baothuathienhue.vn",
        "example.org",
        "huengaynay.vn:443",
    ]


# -- control ---------------------------------------------------------------------------------------
def test_days_pass_from_outside(paper: Paper) -> None:
    control = Control(paper.url)
    changes = control.advance(new=2, edited=1)
    assert len(changes.new) == 2
    control.play("redesign", look="byline")
    assert paper.newspaper.plays.look.byline == "top"
    ask(paper, "/")
    assert control.state() == {
        "now": "2026-01-06T06:00:00+07:00", "alive": 62, "gone": 0, "requests": 1,
    }  # fmt: skip
    assert control.log().targets() == ["/"]
    control.forget()
    assert len(paper.log) == 0


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda control: control.play("earthquake"), "no play is called 'earthquake'"),
        (lambda control: control.advance(weeks=1), "weeks"),
        (lambda control: control.advance(edited=500), "500 articles are to change"),
    ],
)
def test_a_wrong_order(paper: Paper, call: Callable[[Control], None], complaint: str) -> None:
    with pytest.raises(HTTPError, match="400") as error:
        call(Control(paper.url))
    assert complaint in error.value.read().decode()
    error.value.close()


def test_as_a_program() -> None:
    args = [sys.executable, "-m", "tests.paper", "--port", "0", "--articles", "30", "--faults"]
    with subprocess.Popen(args, cwd=PROJECT, stdout=subprocess.PIPE) as running:
        assert running.stdout
        said = running.stdout.readline().decode()
        assert said.startswith("A made-up newspaper of 30 articles is at http://127.0.0.1:")
        assert Control(said.split(" is at ")[1].split("/ ")[0]).state()["alive"] == 30
        running.terminate()


def test_a_port_that_is_taken(paper: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--port", str(paper.port), "--articles", "20"], threading.Event()) == 1
    assert f"port {paper.port}: " in capsys.readouterr().err


def test_it_ends_when_it_is_told_to(capsys: pytest.CaptureFixture[str]) -> None:
    stop = threading.Event()
    stop.set()
    assert main(["--port", "0", "--articles", "20", "--light"], stop) == 0
    assert "curl" in capsys.readouterr().out


def test_a_hung_request_keeps_neither_other_requests_nor_the_end() -> None:
    hung = "/su-co/may-chu-im-lang-mai-mai-900009.html"
    faults = Faults(0, hang_seconds=60)
    with Paper(Newspaper(1, 40, style=LIGHT), faults=faults) as paper:
        raw = socket.create_connection(("127.0.0.1", paper.port), timeout=5)
        raw.sendall(f"GET {hung} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        while not paper.log.entries:
            time.sleep(0.01)
        assert ask(paper, "/robots.txt")[0] == 200
        assert paper.log.entries[0].end_seconds is None
    raw.close()
