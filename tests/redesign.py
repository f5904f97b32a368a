"""Redesigns that leave a page as its reader sees it: other names, elements, wrappers, white space.

`python -m tests.redesign [--pages N] [--show N]` makes each of them of the pages of both sets and
tells in how many records a field changed, and in how many without a warning.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from zlib import crc32

from lxml import etree
from lxml.etree import _Element as Element

from hnnscraper import NotAnArticle, extract
from tests.measure.judge import FIELDS
from tests.measure.sets import SETS, Case, cases

_SEMANTIC = ("article", "section", "main", "header", "footer", "aside", "nav", "figure")
_BLOCKS = ("p", "h1", "h2", "h3", "figure", "ul", "ol", "blockquote", "table")
_HOLDERS = ("article", "body", "div", "main", "section", "td")
_WHITE = ("article", "body", "div", "figure", "main", "ol", "section", "table", "tr", "ul")
_WORDS = ("p", "h1", "h2", "li", "td", "figcaption")
_INLINE = ("a", "b", "em", "font", "i", "span", "strong", "sub", "sup", "u")


def _elements(root: Element) -> list[Element]:
    return [el for el in root.iter() if isinstance(el.tag, str)]


def _rename(root: Element, names: dict[str, str]) -> None:
    for el in _elements(root):
        el.tag = names.get(str(el.tag), el.tag)


def hashed_names(root: Element) -> None:
    """Each class and id gets a name that says nothing."""
    for el in _elements(root):
        for attribute in ("class", "id"):
            if names := el.get(attribute):
                hashes = (f"x{crc32(name.encode()):08x}" for name in names.split())
                el.set(attribute, " ".join(hashes))


def no_semantics(root: Element) -> None:
    _rename(root, {**dict.fromkeys(_SEMANTIC, "div"), "figcaption": "div", "time": "span"})


def paragraphs_as_divs(root: Element) -> None:
    _rename(root, {"p": "div"})


def divs_as_sections(root: Element) -> None:
    _rename(root, {"div": "section"})


def headings_as_divs(root: Element) -> None:
    _rename(root, dict.fromkeys(("h1", "h2", "h3", "h4", "h5"), "div"))


def old_emphasis(root: Element) -> None:
    _rename(root, {"strong": "b", "em": "i"})


def wrapped_blocks(root: Element) -> None:
    """A `<div>` around each block."""
    for el in _elements(root):
        parent = el.getparent()
        if el.tag in _BLOCKS and parent is not None and parent.tag in _HOLDERS:
            wrapper = etree.Element("div")
            wrapper.tail, el.tail = el.tail, None
            parent.insert(parent.index(el), wrapper)
            wrapper.append(el)


def spans_of_an_editor(root: Element) -> None:
    """All words of a block in a `<span>` with a font."""
    for el in _elements(root):
        inside = (str(child.tag) for child in el.iterdescendants() if isinstance(child.tag, str))
        if el.tag in _WORDS and all(tag in _INLINE for tag in inside):
            span = etree.Element("span", style="font-family:Arial")
            span.text, el.text = el.text, None
            span.extend(list(el))
            el.append(span)


def all_in_a_table(root: Element) -> None:
    _wrap_body(root, ("table", "tr", "td"))


def all_in_a_form(root: Element) -> None:
    _wrap_body(root, ("form",))


def _wrap_body(root: Element, names: tuple[str, ...]) -> None:
    body = root.find("body")
    if body is None:
        return
    inside = list(body)
    holder = body
    for name in names:
        holder = etree.SubElement(holder, name)
    holder.text, body.text = body.text, None
    holder.extend(inside)


def indented(root: Element) -> None:
    """A line and its indentation before each block."""
    for el in _elements(root):
        if el.tag in _WHITE and not (el.text or "").strip():
            el.text = "\n    "
            for child in el:
                child.tail = "\n    " if not (child.tail or "").strip() else child.tail


REDESIGNS: tuple[Callable[[Element], None], ...] = (
    *(hashed_names, no_semantics, paragraphs_as_divs, divs_as_sections, headings_as_divs),
    *(old_emphasis, wrapped_blocks, spans_of_an_editor, all_in_a_table, all_in_a_form, indented),
)


def redesigned(html: bytes, redesign: Callable[[Element], None]) -> bytes:
    root = etree.fromstring(html, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    redesign(root)
    return b"<!doctype html>" + etree.tostring(root, encoding="utf-8", method="html")


def changed(case: Case, redesign: Callable[[Element], None]) -> dict[str, tuple[Any, Any, bool]]:
    """The fields that the redesign changes: before, after, and whether a warning names it."""
    before = _read(case, redesigned(case.html, lambda root: None))
    after = _read(case, redesigned(case.html, redesign))
    warned = {warning["field"] for warning in after.get("warnings", ())}
    return {
        name: (before.get(name), after.get(name), name in warned or not after)
        for name in FIELDS
        if before.get(name) != after.get(name)
    }


def _read(case: Case, html: bytes) -> dict[str, Any]:
    try:
        return extract(html, case.url, case.fetched_at)
    except NotAnArticle:
        return {}


def utf8(pages: Iterator[Case]) -> Iterator[Case]:
    """The pages that are in UTF-8, in which they are written anew."""
    for case in pages:
        try:
            case.html.decode("utf-8")
        except UnicodeDecodeError:
            continue
        yield case


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.redesign", description=__doc__)
    parser.add_argument("--pages", type=int, default=120, help="of each set")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="so many changes of each redesign")
    args = parser.parse_args(argv)
    pages = [case for name in SETS for case in utf8(cases(name, args.pages, args.seed))]
    print(f"of {len(pages)} pages")
    for redesign in REDESIGNS:
        found = [(case, fields) for case in pages if (fields := changed(case, redesign))]
        silent = sum(not all(warned for _, _, warned in fields.values()) for _, fields in found)
        counts = Counter(name for _, fields in found for name in fields)
        what = "".join(f", {name} {count}" for name, count in counts.most_common())
        print(f"{redesign.__name__:20} {len(found)} changed, {silent} silently{what}")
        for case, fields in found[: args.show]:
            for name, (before, after, _) in fields.items():
                print(f"  {case.name} {name}\n    {before!r:.300}\n    {after!r:.300}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
