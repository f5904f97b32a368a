"""What readers say: name and time, words, and so on, whatever stands over it."""

from __future__ import annotations

import re
from collections import defaultdict

from hnnscraper.normalise import dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose

_MAX_STAMP = 80  # characters of a line with name and time
_MAX_NAME = 30
_MIN_COMMENTS = 2  # one name with a time may be anybody's
_MAX_SAID = 60  # lines; more are an article
_BESIDE = 2  # lines from a stamp to a sentence of its comment
_NEAR = 4  # lines from a stamp to the words it is of
_LIKE = re.compile(r"\b(?:thích|trả lời|phản hồi|like|reply|báo cáo|báo xấu)\b", re.I)
_DIGIT = re.compile(r"\d")


def first_of(lines: list[Line]) -> int:
    """The number of the line with which readers' comments begin; of no line where there are none.

    A date with a name before it, in its line or right over it, stands between sentences at least
    twice, set alike: an article's own date stands over them, and a card's beside a link.
    """
    first = next((k for k, line in enumerate(lines) if is_prose(line)), len(lines))
    stamps: dict[tuple[str, str], list[int]] = defaultdict(list)
    for k in range(first + 1, len(lines)):
        line = lines[k]
        if line.is_stamp is None:
            line.is_stamp = _is_stamp(lines, k)
        if not line.is_stamp or line.is_taken:
            continue
        places = stamps[line.tag, line.el.get("class") or ""]
        if not places or any(map(_is_said, lines[places[-1] + 1 : k])):
            places.append(k)  # else the article's own date in two lines
    found = [
        places
        for places in stamps.values()
        if len(places) >= _MIN_COMMENTS
        and sum(not _is_of_card(lines, k) for k in places) * 2 >= len(places)
    ]
    return min((_opens(lines, places[0]) for places in found), default=len(lines))


def are_all(head: list[Line], text: list[Line]) -> bool:
    """The text is nothing but what readers say: each sentence has a name with a time near, or a
    name stands over the first, right under the heading of comments, the last line of `head`.
    """
    if len(text) > _MAX_SAID:
        return False
    said = [k for k, line in enumerate(text) if is_prose(line)]
    if not said:
        return False
    heading = next((line for line in reversed(head) if line.text), None)
    if heading is not None and heading.kind == "end" and not heading.linked:
        return said[0] > 0 and _is_name(text[said[0] - 1])
    stamps = [
        k
        for k, line in enumerate(text)
        if _is_stamp(text, k) and _names(line) and not _is_of_card(text, k)
    ]
    return len(stamps) >= _MIN_COMMENTS and all(
        any(abs(k - stamp) <= _BESIDE for stamp in stamps) for k in said
    )


def _is_stamp(lines: list[Line], k: int) -> bool:
    line = lines[k]
    if not 0 < len(line.text) <= _MAX_STAMP or not _DIGIT.search(line.text):
        return False
    if line.linked and not line.is_door_to_nothing:
        return False
    if not any(_is_said(other) for other in lines[max(0, k - _NEAR) : k + _NEAR + 1]):
        return False
    if not dates.is_date_line(line.text):
        return False
    if _names(line) or _LIKE.search(line.text):
        return True
    over, above = lines[k - 1], lines[max(0, k - 2)]
    return _is_name(over) or (_is_said(over) and (_is_name(above) or over.el is line.el))


def _is_of_card(lines: list[Line], k: int) -> bool:
    """A title that leads elsewhere stands right over it."""
    near = lines[max(0, k - _NEAR) : k]
    return any(line.linked and line.is_title and not line.is_door_to_nothing for line in near)


def _names(line: Line) -> bool:
    rest = dates.beside(_LIKE.sub(" ", line.text))
    return any(map(str.isalpha, rest)) and rest != line.text


def _is_name(line: Line) -> bool:
    if line.tag in ("h1", "h2"):
        return False  # over an entry of a live report
    is_short = 0 < len(line.text) <= _MAX_NAME and line.text[-1] not in STOPS
    is_linked = line.linked and not line.is_door_to_nothing
    return is_short and not is_linked and not dates.is_date_line(line.text)


def _is_said(line: Line) -> bool:
    return bool(line.text) and not line.linked and line.text[-1] in STOPS


def _opens(lines: list[Line], k: int) -> int:
    """Where the comment of the stamp at `k` begins: with the name over it, if it stands there; with
    name and words, if the time is under them.
    """
    if _names(lines[k]) or k == 0:
        return k
    for j in range(k - 1, max(-1, k - _NEAR), -1):
        if _is_name(lines[j]):
            return j
    return k
