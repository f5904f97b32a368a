"""Bytes as they were before gzip, within a bound."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hnnscraper.errors import Unreadable
from hnnscraper.gzipped import MAGIC, inflater

MAX_BYTES = 50 * 1024 * 1024  # sitemaps.org: 50 MB, not packed
_CHUNK_BYTES = 64 * 1024
_LAYERS = 2  # a packed file that the server packs again


def unpacked(data: bytes, url: str, max_bytes: int = MAX_BYTES) -> tuple[bytes, list[str]]:
    """`data` without its gzip layers, and doubts as sentences; told by the bytes, not by a name.

    What is cut or damaged is given up to the fault, and said so. Raises Unreadable `too-large` for
    more than `max_bytes`.
    """
    doubts: list[str] = []
    for _ in range(_LAYERS):
        if not data.startswith(MAGIC):
            break
        data, fault = _inflated(data, url, max_bytes)
        if fault:
            doubts.append(fault)
    if len(data) > max_bytes:
        raise _too_large(url, max_bytes)
    return data, doubts


def _inflated(data: bytes, url: str, max_bytes: int) -> tuple[bytes, str | None]:
    parts: list[bytes] = []
    room = max_bytes + 1
    while data.startswith(MAGIC):  # members follow each other
        inflate = inflater()
        while data and not inflate.eof:
            before, chunk = inflate.copy(), data[:_CHUNK_BYTES]
            try:
                parts.append(inflate.decompress(chunk, room))
            except zlib.error as error:
                parts += _up_to_the_fault(before, chunk, room)
                return b"".join(parts), f"the gzip data is damaged: {error}"
            room -= len(parts[-1])
            if room <= 0:
                raise _too_large(url, max_bytes)
            data = data[_CHUNK_BYTES:]
        if not inflate.eof:
            return b"".join(parts), "the gzip data is cut short"
        data = inflate.unused_data + data
    return b"".join(parts), None


def _up_to_the_fault(inflate: Any, chunk: bytes, room: int) -> Iterator[bytes]:
    with suppress(zlib.error):
        for at in range(len(chunk)):
            yield inflate.decompress(chunk[at : at + 1], room)


def _too_large(url: str, max_bytes: int) -> Unreadable:
    return Unreadable("too-large", f"{url}: more than {max_bytes} bytes when unpacked")
