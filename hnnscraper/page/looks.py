"""How a line is set: what of an element's style a reader sees, and how it is wrapped."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.lines import Line, ancestors

COLOR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;]+)", re.I)
_BLACK = re.compile(
    r"#(?:[0-3][\da-f]){3}|#[0-3]{3}|black|inherit|initial|unset|currentcolor|windowtext|var\(.*"
    r"|rgba?\((?:[0-5]?\d[, ]?){3}.*\)"
)
_UNSEEN = re.compile(
    r"\s*(?:font-family|line-height|background(?:-color)?\s*:\s*(?:white|#fff|none|transp))", re.I
)


def is_seen(color: str | None) -> bool:
    """The colour is told from that of the text, which is black or nearly so."""
    return color is not None and _BLACK.fullmatch("".join(color.lower().split())) is None


def seen_style(el: Element) -> str:
    """What an element's `style` says of weight, size, slant and colour."""
    declared = (el.get("style") or "").split(";")
    return ";".join(sorted(one.strip().lower() for one in declared if _SEEN.match(one)))


_SEEN = re.compile(
    r"\s*(?:font-(?:size|weight|style)|color|background|border|padding|display)\s*:", re.I
)


def is_plain(el: Element) -> bool:
    """Nobody sees that the words in a `<span>` or `<font>` are in an element of their own."""
    if el.tag not in ("span", "font") or el.get("class") or el.get("size"):
        return False
    if is_seen(el.get("color")):
        return False
    declared = filter(str.strip, (el.get("style") or "").split(";"))
    return all(_UNSEEN.match(one) or _is_black(one) for one in declared)


def _is_black(declaration: str) -> bool:
    color = COLOR.match(declaration.strip())
    return color is not None and not is_seen(color[1])


Look = tuple[tuple[str, str], ...]


def look_inside(line: Line, holder: Element) -> Look:
    """How a line is wrapped inside `holder`: names and classes of the elements, innermost first."""
    wrappers = islice(ancestors(line.el, holder), 8)
    return tuple((str(el.tag), el.get("class") or "") for el in wrappers)


@lru_cache(maxsize=1024)  # the paragraphs of a page have few looks
def numberless(look: Look) -> Look:
    """A look without the class names that hold a number: they may be one element's own."""
    return tuple(
        (tag, " ".join(name for name in names.split() if not any(map(str.isdigit, name))))
        for tag, names in look
    )
