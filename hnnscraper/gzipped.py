"""Gzip files read strictly: their members as one stream, and where each of them starts."""

from __future__ import annotations

import io
import zlib
from typing import Any, BinaryIO

MAGIC = b"\x1f\x8b\x08"
_CHUNK_BYTES = 64 * 1024


def inflater() -> Any:
    return zlib.decompressobj(16 + zlib.MAX_WBITS)


class Unpacked(io.RawIOBase):
    """The members of a gzip file as one stream; a cut raises EOFError, damage zlib.error."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._packed = b""
        self._inflate: Any = None
        self.member = file.tell()  # where the member that was last read from starts

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            if not self._packed:
                self._packed = self._file.read(_CHUNK_BYTES)
            if self._inflate is None:
                if not self._packed:
                    return 0
                self.member = self._file.tell() - len(self._packed)
                self._inflate = inflater()
            ended = not self._packed
            data = self._inflate.decompress(self._packed, len(buffer))
            if self._inflate.eof:
                self._packed, self._inflate = self._inflate.unused_data, None
            else:
                self._packed = self._inflate.unconsumed_tail
                if ended and not data:
                    raise EOFError
            if data:
                buffer[: len(data)] = data
                return len(data)
