"""Forms in the text: the few words beside a field for the reader's own, of a poll, a newsletter."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import dates
from hnnscraper.page.lines import Line, all_text, ancestors
from hnnscraper.page.prose import is_prose


def mark(lines: list[Line]) -> None:
    """Give the few words beside a field their role."""
    if not lines:
        return
    fields = lines[0].el.getroottree().iter("input", "select")
    small = {box for field in islice(fields, _MAX_FIELDS) for box in _boxes_of_field(field)}
    if not small:
        return
    inside = [line for line in lines if not small.isdisjoint(islice(ancestors(line.el), 3))]
    if not any(is_prose(line) for line in lines if line not in inside):
        return  # a short article over its comment form
    for line in inside:
        if line.role is None and line.text and not dates.is_date_line(line.text):
            line.role = "form"


_MAX_FIELDS = 60
_MAX_FORM = 12  # elements
_MAX_FORM_TEXT = 160  # characters


def _boxes_of_field(field: Element) -> list[Element]:
    """The elements around a field that hold little else."""
    if field.get("type") in ("hidden", "checkbox", "submit", "button"):
        return []
    found = []
    for box in islice(ancestors(field), 1, 4):
        if next(islice(box.iter(), _MAX_FORM, None), None) is not None:
            break
        if next(box.iter("img", "h1"), None) is not None or len(all_text(box)) > _MAX_FORM_TEXT:
            break
        found.append(box)
    return found
