"""Forms in the text: the few words beside a field for the reader's own, of a poll, a newsletter;
beside a button, and beside the player that reads the text out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.document import Document
from hnnscraper.page.lines.elements import (
    HEADINGS,
    IMAGES,
    all_text,
    ancestors,
    enclosing,
    holds,
    more_than,
)
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_name_or_date, is_prose

_MAX_FIELDS = 60  # of a page, that are looked at
_FORM_LEVELS = 3  # elements of a small form around a line
_MAX_FORM = 12  # elements of a small form
_MAX_FORM_TEXT = 160  # characters


def beside_fields(document: Document) -> set[Element]:
    """The small elements around the page's fields, and what is in them to the second level."""
    small: dict[Element, bool] = {}
    for field in islice(document.every("input", "select", "textarea", "audio"), _MAX_FIELDS):
        levels = 1 if field.tag in ("select", "audio") else 3
        if field.get("type") not in ("hidden", "checkbox", "submit", "button"):
            for box in islice(ancestors(field), 1, 1 + levels):
                if box not in small:
                    small[box] = _holds_little(box)
                if not small[box]:
                    break
    boxes = {box for box, is_small in small.items() if is_small}
    children = {child for box in boxes for child in box}
    return boxes | children | {inner for child in children for inner in child}


def mark_beside_buttons(lines: list[Line], document: Document) -> None:
    """Give the few words in one box with a button, or in a small form, their role, and a question
    over its answers its kind; but no sentence else, no name, no date, and nothing with a picture.
    """
    boxes: set[Element] = set()
    asking: set[Element] = set()  # those whose button says something
    for button in islice(document.buttons(), _MAX_FIELDS):
        for box in _around(button):
            boxes.add(box)
            if any(map(str.isalpha, all_text(button))):
                asking.add(box)
    boxes |= {child for box in boxes for child in box}
    boxes |= {item for child in boxes if child.tag in ("ul", "ol") for item in child}
    small: dict[Element, bool] = {}
    for line in lines:
        if line.role is not None or not line.text or line.kind:
            continue
        if line.el not in boxes and not _is_in_small_form(line, small):
            continue
        if is_name_or_date(line):
            continue
        if not (is_prose(line) and line.text[-1] in STOPS):
            line.role = "form"
        elif _asks_reader(line, asking):
            line.kind = "button"  # a sentence left out among the paragraphs is a warning


def _around(button: Element) -> Iterator[Element]:
    """The small box the button is in, and the one around a row of buttons alone."""
    for box in islice(ancestors(button), 1, 3):
        if box.tag in HEADINGS or not _holds_little(box):
            return
        yield box
        if not _says_only_buttons(box):
            return


def _says_only_buttons(box: Element) -> bool:
    between = [box.text, *(child.tail for child in box)]
    others = (c for c in box if c.tag != "button" and c.get("role") != "button")
    said = [*between, *map(all_text, others)]
    return not any(text and not text.isspace() for text in said)


def _asks_reader(line: Line, asking: set[Element]) -> bool:
    """A question alone in a box with its answers to press; set as no paragraph."""
    is_asked = line.text[-1] == "?" and not line.is_paragraph
    return is_asked and (line.el in asking or line.el.getparent() in asking)


def _is_in_small_form(line: Line, small: dict[Element, bool]) -> bool:
    """`small` keeps what was found of the forms so far; some sites set the whole page in one."""
    form = enclosing(line.el, "form", levels=_FORM_LEVELS)
    if form is not None and form not in small:
        small[form] = _holds_little(form)
    return form is not None and small[form]


def mark(lines: list[Line], beside: set[Element]) -> None:
    """Give the few words beside a field their role."""
    inside = [line for line in lines if line.el in beside]
    if not inside:
        return
    may_be_all = not any(is_prose(line) for line in lines if line not in inside)
    for line in inside:
        if line.role is not None or not line.text or line.is_paragraph:
            continue
        if may_be_all and is_prose(line) and line.text[-1] != "?":
            continue  # a short article over its comment form
        if not dates.is_date_line(line.text):
            line.role = "form"


def _holds_little(box: Element) -> bool:
    return (
        not more_than(_MAX_FORM, box.iter())
        and not holds(box, *IMAGES, "h1")
        and len(all_text(box)) <= _MAX_FORM_TEXT
    )
