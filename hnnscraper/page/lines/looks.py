"""How a line is set: what of an element's style a reader sees, and how it is wrapped."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Literal

from lxml.etree import _Element as Element

from hnnscraper.normalise.text import clean
from hnnscraper.page.lines.elements import LETTERING, all_text, ancestors, more_than
from hnnscraper.page.lines.line import Line

_COLOR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;]+)", re.I)
_BLACK = re.compile(
    r"#(?:[0-3][\da-f]){3}|#[0-3]{3}|black|inherit|initial|unset|currentcolor|windowtext|var\(.*"
    r"|rgba?\((?:[0-5]?\d[, ]?){3}.*\)"
)
_UNSEEN = re.compile(
    r"\s*(?:font-family|line-height|background(?:-color)?\s*:\s*(?:white|#fff|none|transp))", re.I
)
_SEEN = re.compile(
    r"\s*(?:font-(?:size|weight|style)|color|background|border|padding|display)\s*:", re.I
)
_SMALL = re.compile(
    r"font-size\s*:\s*(?:(?:[1-9]|1[0-3])(?:\.\d+)?px|0?\.\d+r?em|small|[78]\d%)", re.I
)
_SMALL_CLASS = re.compile(
    r"(?:^|\s)(?:text-(?:xs|sm|muted|gr[ae]y-[1-6]\d+)|small|fs-?1[0-3])(?:\s|$)", re.I
)
_SMALL_SIZES = ("1", "2")  # of a `<font>`
_MOSTLY = 0.9  # of a line's words, for an element in it to set all of it

Side = Literal["right", "center"]
_ALIGN = {"right": ("right",), "center": ("center", "middle")}  # values of the attribute
_ALIGN_STYLE = {
    "right": re.compile(r"text-align\s*:\s*(?:right|end)", re.I),
    "center": re.compile(r"text-align\s*:\s*center", re.I),
}
_ALIGN_CLASS = {
    "right": re.compile(
        r"(?:^|[\s-])(?:text-(?:align-)?(?:right|end)|right|align-?right)(?:\s|$)", re.I
    ),
    "center": re.compile(
        r"(?:^|\s)(?:text-center|text-centre|center|align-?center|tac)(?:\s|$)", re.I
    ),
}

_MAX_LETTERING = 40  # elements looked at: what opens a text stands near its beginning
_OPENING = 40  # characters
_MAX_COVERING = 200  # elements in one that covers a line, and no other

Look = tuple[tuple[str, str], ...]


def is_seen(color: str | None) -> bool:
    """The colour is told from that of the text, which is black or nearly so."""
    return color is not None and _BLACK.fullmatch("".join(color.lower().split())) is None


def seen_style(el: Element) -> str:
    """What an element's `style` says of weight, size, slant and colour."""
    declared = (el.get("style") or "").split(";")
    return ";".join(sorted(one.strip().lower() for one in declared if _SEEN.match(one)))


def is_plain(el: Element) -> bool:
    """Nobody sees that the words in a `<span>` or `<font>` are in an element of their own."""
    if el.tag not in ("span", "font") or el.get("class") or el.get("size"):
        return False
    if is_seen(el.get("color")):
        return False
    declared = filter(str.strip, (el.get("style") or "").split(";"))
    return all(_UNSEEN.match(one) or _is_black(one) for one in declared)


def _is_black(declaration: str) -> bool:
    color = _COLOR.match(declaration.strip())
    return color is not None and not is_seen(color[1])


def are_named_alike(a: Line, b: Line) -> bool:
    """The elements of the two lines have one name and one class."""
    return (a.tag, a.el.get("class")) == (b.tag, b.el.get("class"))


def are_dressed_alike(a: Line, b: Line) -> bool:
    """They are named alike and have the same class, style or side, and do have one; or both are
    indented.
    """
    if a.indented and b.indented:
        return True
    return any(dress(a.el)) and a.tag == b.tag and dress(a.el) == dress(b.el)


def dress(el: Element) -> tuple[str, ...]:
    """The class, style and side of an element."""
    return tuple((el.get(name) or "").strip() for name in ("class", "style", "align"))


def look_inside(line: Line, holder: Element | None, levels: int = 8) -> Look:
    """How a line is wrapped inside `holder`: names and classes of the elements, innermost first."""
    wrappers = islice(ancestors(line.el, holder), levels)
    return tuple((str(el.tag), el.get("class") or "") for el in wrappers)


@lru_cache(maxsize=1024)  # the paragraphs of a page have few looks
def numberless(look: Look) -> Look:
    """A look without the class names that hold a number: they may be one element's own."""
    return tuple(
        (tag, " ".join(name for name in names.split() if not any(map(str.isdigit, name))))
        for tag, names in look
    )


def wrapper(line: Line) -> Element:
    """The inline element that covers all of the line, else the block that holds it."""
    opening = line.text[:_OPENING]
    for el in islice(line.el.iter(*LETTERING), _MAX_LETTERING):
        if more_than(_MAX_COVERING, el.iter()):
            continue
        text = clean(all_text(el))
        if text.startswith(opening) and text == line.text:
            return el
    return line.el


def is_aligned(line: Line, side: Side, holder: Element, levels: int | None = None) -> bool:
    """The line is set on the right or in the middle by one of the `levels` elements around it."""
    return any(
        el.tag == side
        or (el.get("align") or "").lower() in _ALIGN[side]
        or _ALIGN_STYLE[side].search(el.get("style") or "")
        or _ALIGN_CLASS[side].search(el.get("class") or "")
        for el in islice(ancestors(line.el, holder), levels)
    )


def is_small_print(line: Line, holder: Element) -> bool:
    """All of the line is set in small letters or in a colour of its own."""
    inside = islice(line.el.iter("font", "span", "small"), 3)
    inner = [el for el in inside if el is not line.el and _covers(el, line)]
    return any(map(_sets_small, [*ancestors(line.el, holder), *inner]))


def _covers(el: Element, line: Line) -> bool:
    if more_than(_MAX_COVERING, el.iter()):
        return False
    text = clean(all_text(el))
    return text in line.text and len(text) >= _MOSTLY * len(line.text)


def _sets_small(el: Element) -> bool:
    if el.tag == "small":
        return True
    if el.tag == "font" and (is_seen(el.get("color")) or el.get("size") in _SMALL_SIZES):
        return True
    style = el.get("style") or ""
    if _SMALL.search(style) or _SMALL_CLASS.search(el.get("class") or ""):
        return True
    color = _COLOR.search(style)
    return color is not None and is_seen(color[1])
