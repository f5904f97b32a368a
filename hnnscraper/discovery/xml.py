"""XML as newspapers serve it: with stray ampersands, wrong encodings, cut short. Never entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from io import BytesIO

from lxml import etree
from lxml.etree import _Element as Element
from w3lib.encoding import read_bom

from hnnscraper.errors import Unreadable

_AMPERSAND = re.compile(
    rb"<!\[CDATA\[.*?\]\]>|&(?!#\d+;|#x[0-9a-fA-F]+;|(?:amp|lt|gt|quot|apos);)([A-Za-z]\w*;)?", re.S
)
_DECLARATION = re.compile(rb"^\s*<\?xml\b[^>]*\?>")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']+)[\"']", re.I)
_CONTROL = bytes(range(9)) + b"\x0b\x0c" + bytes(range(14, 32))  # no XML file may hold them


def prepared(data: bytes, url: str) -> tuple[bytes, list[str]]:
    """The file as UTF-8 that a lenient parser understands, and doubts as sentences.

    Raises Unreadable for an empty file (`empty`) and for one that defines entities (`entities`):
    no feed or sitemap needs them, and they can grow without end.
    """
    data, doubts = _as_utf8(data)
    data = data.lstrip(b" \t\r\n\0")
    if not data:
        raise Unreadable("empty", f"{url}: the file is empty")
    data = data.translate(None, _CONTROL)
    if b"<!ENTITY" in data or b"<!entity" in data:
        raise Unreadable("entities", f"{url}: the file defines entities of its own")
    if b"&" in data:
        data = _AMPERSAND.sub(_escaped, data)
    return _DECLARATION.sub(b"", data, count=1), doubts


def _escaped(match: re.Match[bytes]) -> bytes:
    """HTML's named characters as themselves, stray ampersands escaped, CDATA left alone."""
    if match[0][:1] == b"<":
        return match[0]
    named = html5.get(match[1].decode()) if match[1] else None
    return named.encode() if named and named not in "<>&" else b"&amp;" + (match[1] or b"")


def _as_utf8(data: bytes) -> tuple[bytes, list[str]]:
    bom, mark = read_bom(data[:4])
    declared = _ENCODING.match(data[:200])
    if bom:
        data = data[len(mark or b"") :]
        codec = bom
    elif data[:400].count(0) > len(data[:400]) // 3:
        codec = "utf-16-le" if data[1:400:2].count(0) > data[0:400:2].count(0) else "utf-16-be"
    else:
        codec = "utf-8"
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            codec = declared[1].decode("ascii", "replace") if declared else "utf-8"
    try:
        text = data.decode(codec, "replace")
    except (LookupError, ValueError):  # `base64` or a code that does not exist
        text = data.decode("utf-8", "replace")
    doubts = [f"some bytes are not {codec} and were replaced"] if "\ufffd" in text else []
    return text.encode("utf-8", "replace"), doubts


def walk(data: bytes, names: frozenset[str], doubts: list[str]) -> Iterator[tuple[str, Element]]:
    """First `("", root)` when the root opens, then each element of `names` when it is complete.

    An element is emptied once it was given: a file of any length takes little memory. Where the
    file breaks, what stands before is given, as much behind as can be made sense of, and a doubt.
    """
    parser = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        recover=True,
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    opened = False
    try:
        for event, el in parser:
            if not opened:
                opened = True
                yield "", el
            if event == "end" and (name := local_name(el)) in names:
                yield name, el
                _forget(el)
    except etree.XMLSyntaxError as error:
        doubts.append(f"the XML is broken: {error}")
        return
    if len(parser.error_log):
        first = parser.error_log[0]
        doubts.append(f"the XML is broken at line {first.line}: {first.message.strip()}")


def _forget(el: Element) -> None:
    el.clear()
    parent = el.getparent()
    while parent is not None and el.getprevious() is not None:
        del parent[0]


def local_name(el: Element) -> str:
    """The name without its namespace, in lower case: files name it wrongly, or not at all."""
    return str(el.tag).rpartition("}")[2].rpartition(":")[2].lower()
