"""Processes that have the program at once: forked from one that has imported it.

To start Python and import the program takes most of a second of the processor, several times what
most commands do, and the tests run hundreds of them. Each is a process of its own all the same,
with its own standard streams, environment, exit code and end, and the tests' `-W error`. What
Python itself reads of the environment, such as PYTHONIOENCODING, is that of the tests.

`python -m tests.forked SOCKET` is the process forked from. It ends when its socket does.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Self

from scrapy.utils.misc import walk_modules_iter

_PROJECT = Path(__file__).parent.parent
_BYTES = 8  # of a number on a socket

# What every run of the program imports: Scrapy looks through all commands. And what every crawl
# does. No more than that: a module that forgets an import of its own is not to find it done.
_PACKAGES = ("scrapy.commands", "hnnscraper.commands", "hnnscraper.spiders")
_MODULES = (
    *("itemadapter", "scrapy.core.engine", "scrapy.core.downloader.handlers.http11"),
    *("scrapy.downloadermiddlewares.httpcompression", "scrapy.downloadermiddlewares.robotstxt"),
    *("scrapy.extensions.throttle", "hnnscraper.settings", "hnnscraper.pipelines.storage"),
    *("hnnscraper.manners", "hnnscraper.middlewares", "hnnscraper.progress"),
)


@dataclass(frozen=True, slots=True)
class Done:
    code: int  # as `subprocess` tells it: negative for a signal
    out: bytes
    log: bytes


def run(
    module: str,
    args: Sequence[str],
    *,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float,
) -> Done:
    """`python -W error -m MODULE ARGS…` in the project's folder, to its end."""
    with ExitStack() as streams:
        (read_in, write_in), (read_out, write_out), (read_log, write_log) = (
            _pipe(streams) for _ in range(3)
        )
        theirs = (read_in, write_out, write_log)
        process = streams.enter_context(Process(module, args, env, theirs))
        for each in theirs:
            each.close()
        timer = threading.Timer(timeout, process.kill)
        timer.start()
        log = deque[bytes]()
        threads = [
            threading.Thread(target=_write, args=(write_in, stdin)),
            threading.Thread(target=lambda: log.append(read_log.read())),
        ]
        for thread in threads:
            thread.start()
        out = read_out.read()
        for thread in threads:
            thread.join()
        code = process.wait()
        timer.cancel()
        return Done(code, out, *log)


class Process:
    """`python -W error -m MODULE ARGS…` in the project's folder; killed at the end of a `with`.

    `streams` are its standard input, output and error; without them it has none.
    """

    def __init__(
        self,
        module: str,
        args: Sequence[str],
        env: Mapping[str, str] | None = None,
        streams: Sequence[IO[bytes]] = (),
    ) -> None:
        told = {"module": module, "args": list(args), "env": dict(env or os.environ)}
        self._socket, theirs = socket.socketpair()
        with theirs, open(os.devnull, "r+b") as nothing:
            _fork_server().tell(told, theirs, streams or (nothing, nothing, nothing))
        self.pid = self._number()
        self._code: int | None = None

    def poll(self) -> int | None:
        """Its exit code, None while it runs."""
        if self._code is None:
            with suppress(BlockingIOError):
                self._socket.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
                self.wait()
        return self._code

    def wait(self) -> int:
        if self._code is None:
            self._code = self._number()
        return self._code

    def kill(self) -> None:
        with suppress(ProcessLookupError):  # it has ended just now
            if self.poll() is None:
                os.kill(self.pid, signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self.wait()
        self._socket.close()

    def _number(self) -> int:
        data = self._socket.recv(_BYTES, socket.MSG_WAITALL)
        assert len(data) == _BYTES, _fork_server().log()
        return int.from_bytes(data, signed=True)


class _ForkServer:
    """The process forked from, as the tests see it."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair()
        with theirs:
            number = theirs.fileno()
            self._process = subprocess.Popen(
                [sys.executable, "-W", "error", "-m", "tests.forked", str(number)],
                cwd=_PROJECT,
                # Pipes, as the forked have: Python looks only when it starts what its streams are.
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                pass_fds=[number],
            )

    def tell(self, what: Any, answers: socket.socket, streams: Sequence[IO[bytes]]) -> None:
        data = json.dumps(what).encode()
        numbers = [answers.fileno(), *(each.fileno() for each in streams)]
        socket.send_fds(self._socket, [len(data).to_bytes(_BYTES)], numbers)
        self._socket.sendall(data)

    def log(self) -> str:
        """What it said; ends it."""
        self._socket.close()
        return self._process.communicate()[1].decode()


@cache
def _fork_server() -> _ForkServer:
    server = _ForkServer()
    atexit.register(server.log)
    return server


def _pipe(streams: ExitStack) -> tuple[IO[bytes], IO[bytes]]:
    read, write = os.pipe()
    return streams.enter_context(open(read, "rb")), streams.enter_context(open(write, "wb"))


def _write(stream: IO[bytes], data: bytes) -> None:
    with suppress(BrokenPipeError), stream:  # who has read enough is free to end
        stream.write(data)


# --- the process forked from ---


def main() -> None:
    for package in _PACKAGES:
        deque(walk_modules_iter(package), maxlen=0)
    for module in _MODULES:
        import_module(module)
    # Who imports it chooses the reactor for good: that is for each crawl to do.
    assert "twisted.internet.reactor" not in sys.modules
    gc.freeze()
    told = _asked(socket.socket(fileno=int(sys.argv[1])))
    if told is not None:
        os.environ.clear()
        os.environ.update(told["env"])
        sys.argv = [told["module"], *told["args"]]
        runpy.run_module(told["module"], run_name="__main__", alter_sys=True)


def _asked(asks: socket.socket) -> dict[str, Any] | None:
    """What to run, in a process forked to run it; None in this one, at its end."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the keepers
    while True:
        data, numbers, _, _ = socket.recv_fds(asks, _BYTES, 4)
        if not data:
            asks.close()
            return None
        told: dict[str, Any] = json.loads(asks.recv(int.from_bytes(data), socket.MSG_WAITALL))
        if os.fork() == 0:
            asks.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _keep(*numbers)
            return told
        for number in numbers:
            os.close(number)


def _keep(answers: int, *streams: int) -> None:
    """Returns in a forked process, with its streams; tells of its number and its end in this."""
    process = os.fork()
    if process == 0:
        os.close(answers)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        return
    for stream in streams:
        os.close(stream)
    os.write(answers, process.to_bytes(_BYTES))
    _, status = os.waitpid(process, 0)
    with suppress(BrokenPipeError):  # nobody waits for it any more
        os.write(answers, os.waitstatus_to_exitcode(status).to_bytes(_BYTES, signed=True))
    os._exit(0)


if __name__ == "__main__":
    main()
