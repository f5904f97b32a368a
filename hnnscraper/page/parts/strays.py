"""Text behind a stray end tag: `</div>` once too often closes what holds the article too early."""

from __future__ import annotations

from hnnscraper.normalise import bylines
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose

_MAX_LINES = 40  # behind what holds the text


def end_of_text(lines: list[Line], last: int, end: int, page: bytes) -> int:
    """The last line of a text that runs on behind line `last`: up to the first furniture or box, it
    is followed by sentences or by who wrote it, and the page closes more `<div>` than it opens.
    """
    found = _run_on(lines, last, end)
    return found if found > last and _has_stray_end(page) else last


def _has_stray_end(page: bytes) -> bool:
    starts, ends = (page.count(tag) + page.count(tag.upper()) for tag in (b"<div", b"</div"))
    return ends > starts


def _run_on(lines: list[Line], last: int, end: int) -> int:
    found = last
    for k in range(last + 1, min(end, last + 1 + _MAX_LINES)):
        line = lines[k]
        if line.kind or line.is_text_box or line.is_link or line.is_taken:
            break
        if is_prose(line) or bylines.looks_like(line.text) == "certain":
            found = k
    return found
