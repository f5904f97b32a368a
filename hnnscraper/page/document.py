"""Bytes → tree: the encoding settled, what is no HTML refused, addresses made absolute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urljoin

from lxml import etree
from lxml.etree import _Element as Element
from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

from hnnscraper.errors import NotAnArticle
from hnnscraper.normalise import links
from hnnscraper.page import bounds, style_sheets

_TAG = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|div|p|table|h1|article|main)\b", re.I)
_CONTROL = bytes(range(9)) + b"\x0b" + bytes(range(14, 27)) + bytes(range(28, 32))
# What rules look for by name all over the page; one pass of the tree finds them all.
_PICKED = (
    "aside",
    "audio",
    "base",
    "body",
    "button",
    "h1",
    "input",
    "link",
    "meta",
    "script",
    "select",
    "style",
    "textarea",
    "title",
)
_MARKS = (b"\xcc", b"&#7", b"&#x3")  # U+0300 to U+033F, in UTF-8 and as entities
# `&#7841;`, `&aacute;`, `&eth;`; the parser takes some without their semicolon.
_LETTER_ENTITY = re.compile(
    rb"&(?:#|[a-zA-Z]{1,2}(?:grave|acute|circ|tilde|uml|ring|cedil|caron|slash|lig)|eth|szlig|ETH)"
)
_SIGNS = frozenset("&<>\"'")  # in ASCII, that entities stand for
_BUTTON = b'role="button"'
_MAX_TEMPLATES = 200  # that parts of the page may be put into
_MAX_HEADINGS = 2_000  # looked at for one that is left open
_TAIL = 4096  # bytes; counters and scripts may stand behind the end
_DECLARATION = 2048  # bytes in which a page says its encoding
_HEADING = re.compile(
    rb"(<h([1-6])\b[^<>]{0,500}>(?:(?!</?h[1-6]\b).){0,2000})</h[1-6]>", re.I | re.S
)
# These end an open paragraph in HTML 5, but not in the parser, which is older.
_END_PARAGRAPH = (
    "article",
    "aside",
    "details",
    "figure",
    "footer",
    "header",
    "main",
    "nav",
    "section",
)


@dataclass(slots=True)
class Document:
    root: Element  # `<body>` is not asked for: pages close it early or open it twice
    url: str  # as fetched
    base: str  # what relative addresses resolve against
    doubts: list[str]  # about the bytes themselves
    data: bytes = field(repr=False)  # what the tree was made of
    picked: list[Element] = field(repr=False)  # every element of `_PICKED`, in page order

    @property
    def has_marks(self) -> bool:
        """Some marks of letters may stand for themselves, as in decomposed text."""
        return any(map(self.data.__contains__, _MARKS))

    def may_show(self, words: str) -> bool:
        """False for words that stand nowhere in the page, and can't be written with entities."""
        if not words or words.encode("utf-8", "replace") in self.data:
            return bool(words)
        if any(sign in _SIGNS or not (sign.isascii() or sign.isalpha()) for sign in words):
            return True
        return _LETTER_ENTITY.search(self.data) is not None

    def every(self, *names: str) -> Iterator[Element]:
        """The elements of these names (of `_PICKED`) in page order, without a pass of the tree."""
        return (el for el in self.picked if el.tag in names)

    def buttons(self) -> Iterator[Element]:
        """Every `<button>` in page order, then what a script makes one."""
        yield from self.every("button")
        if _BUTTON in self.data:
            yield from self.root.iterfind(".//*[@role='button']")

    def absolute(self, href: str | None) -> str | None:
        return links.absolute(href, self.base)


def parse(
    content: bytes | str, url: str, encoding: str | None = None, site: str = links.SITE_URL
) -> Document:
    """The page's tree.

    `encoding` is what the transport said (HTTP's Content-Type); it is asked after a byte order
    mark and after UTF-8, which proves itself. Raises NotAnArticle where the bytes are no HTML.
    """
    doubts: list[str] = []
    data = _as_utf8(content, encoding, doubts)
    if not _looks_like_html(data):
        raise NotAnArticle("not-html", "the bytes are not an HTML page")
    end = data[-_TAIL:].lower()
    if b"</html" not in end and b"</body" not in end:
        doubts.append("the page ends without </body> or </html>: it may be cut short")
    data = bounds.without_huge_tags(data)
    root = _tree(data)
    if root is not None and _has_open_heading(root):
        root = _tree(_HEADING.sub(rb"\1</h\2>", data))
    if root is None or not isinstance(root.tag, str):
        raise NotAnArticle("not-html", "the page has no HTML element")
    doubts += bounds.cut(root, data)
    _repair(root)
    picked = list(root.iter(*_PICKED))
    style_sheets.set_blocks(root, (el for el in picked if el.tag == "style"))
    # The same page gives the same addresses, whether it came by http or https, with `www.` or not.
    own = links.own_address(url, None, site)[0] if links.is_newspaper(url, site) else url
    return Document(root, url, _base(picked, own), doubts, data, picked)


def _as_utf8(content: bytes | str, encoding: str | None, doubts: list[str]) -> bytes:
    """The page in UTF-8; a doubt where bytes had to be replaced."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    if not data.strip():
        raise NotAnArticle("empty", "the page is empty")
    codec = "utf-8" if isinstance(content, str) else _encoding(data, encoding)
    if codec == "utf-8":
        return data.removeprefix(b"\xef\xbb\xbf")
    text = _decode(data, codec)
    if "\ufffd" in text:
        doubts.append(f"some bytes are not {codec} and were replaced")
    return text.encode("utf-8", "replace")


def _repair(root: Element) -> None:
    """Put into the tree what a browser puts where the parser does not."""
    for stray in list(root.itersiblings()):
        if isinstance(stray.tag, str):  # what follows an early `</html>`
            root.append(stray)
    _close_paragraphs(root)
    if templates := list(root.iter("template")):
        _show_templates(root, templates)


def _decode(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec, "replace")
    except (LookupError, UnicodeError):  # a page may name `base64` or `idna` as its encoding
        return data.decode("utf-8", "replace")


def _tree(data: bytes) -> Element | None:
    # Not parsel's parser: it makes each element an `HtmlElement` through a look-up in Python, which
    # costs as much again as the parsing. Comments are left out, no rule asks for them.
    parser = etree.HTMLParser(
        encoding="utf-8",
        recover=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,  # for look-ups by id, which no rule makes
    )
    try:
        return etree.fromstring(data.replace(b"\0", b"") if b"\0" in data else data, parser)
    except etree.XMLSyntaxError:  # nothing that could be an element
        return None


def _encoding(data: bytes, transport: str | None) -> str:
    bom, _ = read_bom(data)
    if bom:
        return bom
    head = data[:1024]
    if head.count(0) > len(head) // 4:  # UTF-16 without a mark: every other byte of a tag is zero
        return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"
    if b"utf-8" in data[:_DECLARATION].lower():
        return "utf-8"  # the parser puts U+FFFD for what is not; the record then warns of it
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        # One bad byte in a page that is else UTF-8 must not turn the whole page into another code.
        declared = [
            resolve_encoding(name)
            for name in (transport, html_body_declared_encoding(data))
            if name
        ]
        for codec in declared:
            if codec and codec != "utf-8":
                return codec
        if declared or _mostly_utf8(data):
            return "utf_8"  # decoded with replacement, and said so
        return "cp1258"
    return "utf-8"


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") * 20 < sum(not char.isascii() for char in text)


def _looks_like_html(data: bytes) -> bool:
    head = data[:2048]
    if len(head.translate(None, _CONTROL)) < len(head) * 0.97:
        return False
    return _TAG.search(data) is not None


def _has_open_heading(root: Element) -> bool:
    """A heading goes on with paragraphs: another's end tag should have ended it, as it does in a
    browser."""
    return any(
        next(el.iterdescendants("p", "div", "table", "h1", "h2", "h3"), None) is not None
        for el in islice(root.iter("h1", "h2", "h3"), _MAX_HEADINGS)
    )


def _close_paragraphs(root: Element) -> None:
    """Let a paragraph end where a browser ends it: what it was left open for follows it."""
    for el in list(root.iter(*_END_PARAGRAPH)):
        paragraph = el.getparent()
        if paragraph is None or paragraph.tag != "p":
            continue
        for moved in reversed([el, *el.itersiblings()]):
            paragraph.addnext(moved)


def _show_templates(root: Element, templates: list[Element]) -> None:
    """What a browser puts into the page: the inside of a component (`<template
    shadowrootmode="open">`), and the parts that React streams behind the page (`<div hidden
    id="S:1">`), which its script moves to where they belong (`<template id="B:1">`).
    """
    places: dict[str, Element] = {}
    for template in islice(templates, _MAX_TEMPLATES):
        if template.get("shadowrootmode") == "open":
            template.tag = "div"
        elif (name := template.get("id") or "").startswith(("B:", "P:")):
            places.setdefault(name[2:], template)
    for part in list(root.iter("div")) if places else ():
        name = part.get("id") or ""
        if part.get("hidden") is None or not name.startswith("S:"):
            continue
        del part.attrib["hidden"]
        place = places.get(name[2:])
        if place is not None and part not in place.iterancestors():
            place.addprevious(part)


def _base(picked: list[Element], url: str) -> str:
    for el in picked:
        href = (el.get("href") or "").strip() if el.tag == "base" else ""
        if href:
            try:
                return urljoin(url, href)
            except ValueError:
                return url
    return url
