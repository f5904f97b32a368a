"""A file that takes the place of another at once, or not at all."""

from __future__ import annotations

import fcntl
import os
import secrets
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from hnnscraper.errors import BadInput

_SUFFIX = ".part"
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Replacement:
    """Write to `file`, then `put_in_place`; leaving the block without that leaves no trace.

    The temporary file `.NAME.….part` stands in the same directory, so that the renaming cannot
    fail half-way; a reader of `path` sees the old file or the whole new one. What a killed process
    left of the same name is removed: a lock held on the temporary file tells who is alive.
    Raises BadInput where `path` is something else than a file; OSError.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()  # a link stays, what it leads to is replaced
        if self.path.exists() and not self.path.is_file():
            raise BadInput(f"{path}: is there and is no file")
        self._cleanup = ExitStack()

    def __enter__(self) -> Self:
        name = f".{self.path.name}.{secrets.token_hex(4)}{_SUFFIX}"
        self._temporary = self.path.with_name(name)
        try:
            with locked(self.path.parent), undisturbed():
                for left in self.path.parent.glob(_escaped(f".{self.path.name}.") + f"*{_SUFFIX}"):
                    _remove_if_left(left)
                self.file: BinaryIO = self._temporary.open("xb")
                self._cleanup.callback(self._remove)
                fcntl.flock(self.file, fcntl.LOCK_EX)
        except BaseException:
            self._cleanup.close()
            raise
        return self

    def flush(self) -> None:
        """Everything written is on the disk when this returns."""
        self.file.flush()
        os.fsync(self.file.fileno())

    def put_in_place(self) -> None:
        """Call `flush` before."""
        if self.path.exists():
            self._temporary.chmod(self.path.stat().st_mode & 0o777)
        self._temporary.replace(self.path)
        _flush_directory(self.path.parent)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._cleanup.close()

    def _remove(self) -> None:
        self._temporary.unlink(missing_ok=True)
        with suppress(OSError):  # the disk is full: what is still in memory is not wanted
            self.file.close()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Signals wait until this is done."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """One process at a time; others wait. Raises OSError where there is no such directory."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _remove_if_left(path: Path) -> None:
    with suppress(OSError), path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # BlockingIOError: somebody writes it
        path.unlink()


def _flush_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _escaped(name: str) -> str:
    """A name in which a glob pattern finds nothing to expand."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)
