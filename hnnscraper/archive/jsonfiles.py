"""JSON values out of a file, one by one: a value a line, or one array; plain or gzip."""

from __future__ import annotations

import codecs
import gzip
import io
import json
import zlib
from collections.abc import Iterator
from typing import Any

Found = tuple[int, Any]
"""The line, from 1, and the value; in its place the ValueError that says why there is none."""

_CHUNK_BYTES = 256 * 1024
_LONGEST_VALUE = 64 * 1024 * 1024  # characters: where an array is broken, no value ever ends
_BOM = b"\xef\xbb\xbf"


def values(file: io.BufferedReader[Any]) -> Iterator[Found]:
    """The values of a file, each with the line it starts on.

    A line that is no JSON gives its error and reading goes on; damage behind which nothing can be
    read gives its error as the last. OSError passes through.
    """
    if file.peek(2)[:2] == b"\x1f\x8b":
        file = io.BufferedReader(gzip.GzipFile(fileobj=file))
    reader = _Reader(file)
    try:
        yield from reader.values()
    except EOFError:
        yield reader.line, ValueError("the gzip data are cut short; nothing behind can be read")
    except (zlib.error, gzip.BadGzipFile) as error:
        yield reader.line, ValueError(f"the gzip data are damaged ({error}); reading ends here")


class _Reader:
    def __init__(self, file: io.BufferedReader[Any]) -> None:
        self._file = file
        self.line = 1  # which is being read

    def values(self) -> Iterator[Found]:
        if self._file.peek(3)[:3] == _BOM:
            self._file.read(3)
        while (next_byte := self._file.peek(1)[:1]).isspace():
            self._file.read(1)
            self.line += next_byte == b"\n"
        if b"\0" in self._file.peek():
            return iter([(self.line, ValueError("is a binary file, no JSON"))])
        return self._array() if next_byte == b"[" else self._lines()

    def _lines(self) -> Iterator[Found]:
        for line in self._file:
            if line.strip():
                yield self.line, _loads(line)
            self.line += 1

    def _array(self) -> Iterator[Found]:
        self._file.read(1)  # the opening bracket
        text = _Text(self._file)
        while True:
            self.line += text.skip(" \t\r\n,").count("\n")
            if text.starts_with("]"):
                return
            try:
                value, source = text.value()
            except ValueError as error:
                yield self.line, ValueError(f"{error}; reading ends here")
                return
            yield self.line, value
            self.line += source.count("\n")


def _loads(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return ValueError("is no UTF-8")
    except json.JSONDecodeError as error:
        return ValueError(f"is no JSON: {error.msg} at character {error.pos + 1}")
    except RecursionError:
        return ValueError("is nested too deeply")


class _Text:
    """The text of a file, of which only what is being read is held."""

    def __init__(self, file: io.BufferedReader[Any]) -> None:
        self._file = file
        self._utf_8 = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._at = 0
        self._ended = False
        self._damage = ""

    def skip(self, chars: str) -> str:
        """Passes over any of these characters, and returns them."""
        skipped = ""
        while True:
            start = self._at
            while self._at < len(self._text) and self._text[self._at] in chars:
                self._at += 1
            skipped += self._text[start : self._at]
            if self._at < len(self._text) or not self._more(_CHUNK_BYTES):
                return skipped

    def starts_with(self, char: str) -> bool:
        return self._text[self._at : self._at + 1] == char

    def value(self) -> tuple[Any, str]:
        """The value that starts here and its source; ValueError where there is none."""
        size_bytes = _CHUNK_BYTES
        while True:
            try:
                value, end = json.JSONDecoder().raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if len(self._text) - self._at < _LONGEST_VALUE and self._more(size_bytes):
                    size_bytes *= 2  # so that a long value is not begun too many times
                    continue
                is_open = error.msg.startswith("Unterminated string")
                is_cut = is_open or error.pos >= len(self._text.rstrip())
                reason = self._damage or ("the array is cut short" if is_cut else error.msg)
                raise ValueError(reason) from error
            except RecursionError:
                raise ValueError("is nested too deeply") from None
            source, self._at = self._text[self._at : end], end
            return value, source

    def _more(self, size_bytes: int) -> bool:
        """Reads on; whether there was anything. What is no UTF-8 is the end."""
        while not self._ended:
            data = self._file.read(size_bytes)
            self._ended = not data
            try:
                text = self._utf_8.decode(data, final=self._ended)
            except UnicodeDecodeError as error:
                text = error.object[: error.start].decode()
                self._ended, self._damage = True, "is no UTF-8"
            if text:
                self._text, self._at = self._text[self._at :] + text, 0
                return True
        return False
