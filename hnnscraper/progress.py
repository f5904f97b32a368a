"""How far long work is: one line on a terminal while a person is watching, else lines now and then.

`ProgressExtension` shows that of crawls, `Meter` that of commands.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, Self, TextIO

from scrapy import signals
from tqdm import tqdm
from twisted.internet.task import LoopingCall

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

logger = logging.getLogger(__name__)

_BLINK_SECONDS = 0.5
_COUNT_SECONDS = 5.0  # between two questions to the archive for what is left
_LINE_SECONDS = 60.0  # between two lines of a command that nobody watches


class _AboveTheLine:
    """A stream for a log whose lines appear above the one that shows the progress."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> None:
        tqdm.write(text, file=self._terminal, end="")

    def flush(self) -> None:
        self._terminal.flush()


@contextmanager
def _log_above(terminal: TextIO) -> Iterator[None]:
    """The log's own handlers, with their levels and forms, write above the line."""
    handlers = [
        handler
        for handler in logging.getLogger().handlers
        if isinstance(handler, logging.StreamHandler) and handler.stream is sys.stderr
    ]
    for handler in handlers:
        handler.setStream(_AboveTheLine(terminal))
    try:
        yield
    finally:
        for handler in handlers:
            handler.setStream(sys.stderr)


class Meter:
    """How far a command is, on standard error; `name` is what it does, `unit` what it counts."""

    def __init__(self, name: str, unit: str, *, line_seconds: float = _LINE_SECONDS) -> None:
        self._name, self._unit = name, unit
        self._is_watched = sys.stderr.isatty()
        self._seconds = _BLINK_SECONDS if self._is_watched else line_seconds
        self._began = self._shown = time.monotonic()
        self._last: tuple[int, int | None] = 0, None
        self._bar: tqdm[Any] | None = None

    def __enter__(self) -> Self:
        if self._is_watched:
            self._bar = tqdm(
                file=sys.stderr, unit=f" {self._unit}", desc=self._name, dynamic_ncols=True
            )
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._show(*self._last)
            self._bar.close()

    def at(self, done: int, left: int | None) -> None:
        """So many are done, and so many to come, as far as it is known."""
        self._last = done, left
        if time.monotonic() - self._shown >= self._seconds:
            self._show(done, left)

    def say(self, sentence: str) -> None:
        """A line above the one that shows the progress."""
        tqdm.write(sentence, file=sys.stderr)

    def _show(self, done: int, left: int | None) -> None:
        self._shown = time.monotonic()
        if self._bar is None:
            rate = done / max(self._shown - self._began, 0.001)
            more = "" if left is None else f", {left:,} left"
            self.say(f"{self._name}: {done:,} {self._unit} ({rate:,.0f} a second){more}")
            return
        self._bar.total = None if left is None else done + left
        self._bar.update(done - self._bar.n)
        self._bar.refresh()


class ProgressExtension:
    """Every half second on a terminal, else every LOGSTATS_INTERVAL (0: never).

    A spider may have `left()`: how many pages are still to come, as far as it knows.
    """

    def __init__(self, crawler: Crawler, terminal: TextIO | None, log_seconds: float) -> None:
        self._crawler, self._terminal, self._log_seconds = crawler, terminal, log_seconds
        self._stack, self._ticks = ExitStack(), 0
        self._left: int | None = None
        self._bar: tqdm[Any] | None = None
        self._loop: LoopingCall | None = None
        self._loop_end: Deferred[Any] | None = None
        self._before = 0
        crawler.signals.connect(self._opened, signals.spider_opened)
        crawler.signals.connect(self._closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        terminal = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
        return cls(crawler, terminal, crawler.settings.getfloat("LOGSTATS_INTERVAL"))

    def _opened(self, spider: Spider) -> None:
        if self._terminal is not None:
            self._stack.enter_context(_log_above(self._terminal))
            self._bar = self._stack.enter_context(
                tqdm(file=self._terminal, unit=" pages", dynamic_ncols=True, desc=spider.name)
            )
            self._start(self._show, _BLINK_SECONDS)
        elif self._log_seconds:
            self._start(self._log, self._log_seconds)

    def _start(self, what: Any, seconds: float) -> None:
        self._loop = LoopingCall(what)
        self._loop_end = self._loop.start(seconds, now=False)

    def _closed(self) -> None:
        if self._loop is not None and self._loop.running:
            self._loop.stop()
        if self._bar is not None:
            self._ticks = 0  # what is left is counted once more
            self._show()
        self._stack.close()

    def _show(self) -> None:
        assert self._bar is not None
        counts = self._counts()
        if self._ticks % round(_COUNT_SECONDS / _BLINK_SECONDS) == 0:
            self._left = self._count_left()
        self._ticks += 1
        pages = counts["pages"]
        self._bar.total = None if self._left is None else pages + self._left
        self._bar.set_postfix_str(_sentence(counts), refresh=False)
        self._bar.update(pages - self._bar.n)
        self._bar.refresh()

    def _log(self) -> None:
        counts, left = self._counts(), self._count_left()
        rate = (counts["pages"] - self._before) * 60 / self._log_seconds
        self._before = counts["pages"]
        more = "" if left is None else f", {left} left"
        logger.info(
            "%d pages (%.0f a minute): %s%s", counts["pages"], rate, _sentence(counts), more
        )

    def _counts(self) -> dict[str, int]:
        assert self._crawler.stats is not None
        stats = self._crawler.stats.get_stats()
        return {
            "pages": stats.get("response_received_count", 0),
            "records": stats.get("item_scraped_count", 0),
            "failed": stats.get("page/failed", 0) + stats.get("retry/count", 0),
        }

    def _count_left(self) -> int | None:
        left = getattr(self._crawler.spider, "left", None)
        return None if left is None else left()


def _sentence(counts: dict[str, int]) -> str:
    records = f"{counts['records']} records"
    return f"{records}, {counts['failed']} failed" if counts["failed"] else records
