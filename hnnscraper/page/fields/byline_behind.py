"""The byline right behind the text, outside of what holds it, or in a box about its author."""

from __future__ import annotations

import re
from itertools import dropwhile, islice, takewhile

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.fields import byline_top
from hnnscraper.page.fields.byline_lines import certainty, is_bracketed, take
from hnnscraper.page.lines.elements import holder_of
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_MAX_BETWEEN = 4  # lines between text and byline
_MAX_REST = 3  # lines of a name or two after the first
_ABOUT_AUTHOR = re.compile(r"(?:đôi nét )?về tác giả|tác giả bài viết|thông tin tác giả", re.I)


def find(view: View) -> tuple[str, str] | None:
    """Right behind the text, outside of what holds it."""
    seen = 0
    behind_end = False  # a button or a box of comments may stand before the byline
    behind_notice = False  # one line, of whose the words are
    label: Line | None = None
    tail = (line for line in view.story.tail if line.text and not line.in_footer)
    lines = [line for line in tail if not line.is_taken]
    for k, line in enumerate(lines):
        kind = line.kind
        labelled, label = label, line if byline_top.opens_name(line) else None
        if labelled and (joined := byline_top.joined(labelled.text, line.text)):
            take([labelled, line])
            return joined, "behind-text"
        if kind in ("button", "notice", "tags"):
            continue
        is_notice = kind == "imprint" and not behind_notice
        if seen >= _MAX_BETWEEN or not (kind in (None, "end") or is_notice):
            return None
        if kind is not None:
            behind_notice = behind_notice or is_notice
            behind_end = behind_end or kind == "end"
            seen += 1
            continue
        sure = certainty(line, view)
        if sure and _is_over_date(line, view):
            return None  # who comments, and when
        if (behind_end or sure == "possible") and _is_over_words(line, view):
            return None  # who comments, and what
        if behind_end and sure != "certain":
            return None
        if sure == "certain" or (sure and (not line.is_link or line.is_door_to_nothing)):
            lines = [line, *(_given_name(line, lines[k + 1 :]) or _labelled(line, lines[k + 1 :]))]
            return take(lines), "behind-text"
        if is_prose(line):
            if behind_notice:
                return None
            behind_notice = behind_end = True
        seen += 1
    return None


def _is_over_date(byline: Line, view: View) -> bool:
    """Right under it stands a date that is not the article's."""
    under = _under(byline, view)
    return under is not None and under.role != "date" and dates.is_date_line(under.text)


def _is_over_words(byline: Line, view: View) -> bool:
    """Right under it stands a sentence, however short."""
    under = _under(byline, view)
    if under is None or under.role is not None or under.kind or under.linked:
        return False
    return under.text[-1] in STOPS


def _under(byline: Line, view: View) -> Line | None:
    behind = dropwhile(lambda other: other is not byline, view.story.tail)
    return next((other for other in islice(behind, 1, None) if other.text), None)


def _given_name(byline: Line, lines: list[Line]) -> list[Line]:
    """The rest of names of which the first line has one word: `VÕ<br>HẠ VY`."""
    rest = list(takewhile(lambda line: line.el is byline.el, lines))
    if " " in byline.text or not 0 < len(rest) <= _MAX_REST:
        return []
    words = [byline.text, *(line.text for line in rest)]
    return rest if bylines.is_name(" ".join(words)) else []


def _labelled(byline: Line, lines: list[Line]) -> list[Line]:
    """The lines beside the byline that say more of it: a label with a name, a source alone, as
    `Nguồn: TTXVN` and `Theo TTXVN` under the author.
    """
    around = holder_of(byline.el)

    def says_more(line: Line) -> bool:
        if holder_of(line.el) is not around:
            return False
        if is_bracketed(line.text):
            return True
        sure = bylines.looks_like(line.text)
        if ":" in line.text:
            return sure == "certain"
        return sure is not None and bylines.read(line.text).source is not None

    return list(takewhile(says_more, lines))


def in_author_box(view: View) -> tuple[str, str] | None:
    """The name under `Về tác giả`, where it stands nowhere else."""
    for box in view.boxes:
        if not _ABOUT_AUTHOR.fullmatch(box.lines[0].text.rstrip(":")):
            continue
        for line in box.lines[1:]:
            if bylines.looks_like(line.text) or bylines.is_name(line.text):
                return take([line]), "author-box"
    return None
