"""What makes a line one of a date, and the dates in it; of a day and its time in two lines, all."""

from __future__ import annotations

import re

from hnnscraper.normalise import bylines, date_words, dates
from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.line import Line
from hnnscraper.page.parts.article_links import is_author_link
from hnnscraper.page.view import View

_TIME = re.compile(
    r"(?:clock|icon|schedule)?[^\w]*(?P<printed>(?:(?:vào )?lúc )?\d{1,2} ?"
    r"(?:(?:[:h]|giờ) ?\d\d(?::\d\d)?|giờ ?\d(?!\d))(?: ?phút)?"
    r"(?: ?[AP]M\b)?(?: ?\(?(?:GMT|UTC) ?\+ ?0?7(?::00)?\)?)?(?!\d| ?/)(?: ?[|,–-])*) ?",
    re.I,
)
_MAX_LABEL = 30  # characters
_MAX_NAMED = 80  # characters of a name and a time
_ZONE = re.compile(r"[(\[]?(?:GMT|UTC) ?\+ ?0?7(?::?00)?[)\]]?", re.I)

_POSTED = re.compile(r"(?:ngày |thời gian )?(?:đăng|xuất bản)(?: lúc| ngày)? ?:?", re.I)
_WEEKDAY = re.compile(
    rf"(?:clock|icon|schedule)?\W*(?:\d{{1,2}} ?(?:[:h]|giờ) ?\d\d\W+)?{date_words.WEEKDAY}\W*",
    re.I,
)
_ICON_BEFORE = re.compile(r"^(?:clock|icon|schedule)\W*", re.I)
# The text of an icon (drawn by its font, or for screen readers) that stands in the same line.
ICON = re.compile(
    r"(?:[Cc]lock|schedule|access_time|calendar_(?:today|month)|event|person|edit|update|icon)\s*$"
)
# What the date is, before it; `Hàn Đăng` is a name.
DATE_LABEL = re.compile(
    r"\(?\s*\b(?:(?:ngày|đã|thời gian|giờ) đăng|đăng (?:tải )?(?:lúc|ngày|vào)|đăng(?=\s*:)"
    r"|(?:thời gian |ngày |giờ |đã )?(?:xuất bản|phát hành)"
    r"|(?:lần |ngày )?(?:cập nhật|(?:chỉnh |hiệu )?(?:sửa|chỉnh|đính)))"
    r"(?: (?:lần|cuối|lúc|ngày|vào))*\s*:?\s*\)?",
    re.I,
)
_COUNTER = re.compile(r"[^\W\d][^\d:]{1,20}: ?\d[\d.,]*[km]?", re.I)
_BULLET = re.compile(r"[•·|]")
_DAY_WORD = re.compile(
    r"(?:\W|clock|icon|đăng|lúc|vào|cập nhật)*hôm (?:nay|qua|kia)[\s,|–-]*", re.I
)


def readings(line: Line, lines: list[Line], view: View) -> tuple[list[dates.Reading], Line | None]:
    """The dates of a line; of a day whose time stands over or under it, that line too."""
    found = dates.find_all(line.text, view.fetched_at)
    over, under = _beside_it(line, lines)
    if found and under is not None and _ZONE.fullmatch(under.text):
        return dates.find_all(f"{line.text} {under.text}", view.fetched_at), under
    lacks_time = any(reading.at is None for reading in found)
    if found and over is not None:
        time = _time_at_start(under.text) if lacks_time and under is not None else None
        whole = f"{over.text} {line.text} {time['printed'] if time else ''}"
        if _WEEKDAY.fullmatch(over.text):
            return dates.find_all(whole, view.fetched_at), over
        if _may_be_label(over) and not any(reading.update for reading in found):
            labelled = dates.find_all(whole, view.fetched_at)
            if any(reading.update for reading in labelled):
                return labelled, over
    if not lacks_time and (found or not _names_day(line)):
        return found, None
    if over is not None and (time := _time_at_end(over.text)):
        return dates.find_all(f"{time['printed']} {line.text}", view.fetched_at), over
    if under is not None and (time := _time_at_start(under.text)):
        text = f"{line.text} {_ICON_BEFORE.sub('', under.text)}"
        return dates.find_all(text, view.fetched_at), under
    return found, None


def _may_be_label(line: Line) -> bool:
    """`Cập nhật lần cuối`, over the date of a change."""
    return 0 < len(line.text) <= _MAX_LABEL and not any(map(str.isdigit, line.text))


def _time_at_end(text: str) -> re.Match[str] | None:
    """The time a line is, or that stands in it behind the author's name or a label."""
    text = text[-_MAX_NAMED:]
    for time in _TIME.finditer(text):
        if time.end() == len(text):
            name = text[: time.start()].strip(" -–|•,")
            is_beside = not name or _POSTED.fullmatch(name) or bylines.looks_like(name)
            return time if is_beside else None
    return None


def _time_at_start(text: str) -> re.Match[str] | None:
    """The time a line is, or that stands in it before a counter or the author's name; not one that
    opens a paragraph.
    """
    time = _TIME.match(text)
    rest = text[time.end() :].strip(" -–|•,") if time else ""
    return time if not rest or _may_follow(rest) else None


def _may_follow(rest: str) -> bool:
    is_known = furniture.kind_of(rest) is not None or bylines.looks_like(rest) is not None
    return is_known or dates.is_date_line(rest)


def _beside_it(line: Line, lines: list[Line]) -> tuple[Line | None, Line | None]:
    """The lines right over and under the line that stand beside it."""
    if line not in lines:
        return None, None
    k = lines.index(line)
    over = lines[k - 1] if k > 0 and _beside(lines[k - 1], line) else None
    under = lines[k + 1] if k + 1 < len(lines) and _beside(lines[k + 1], line) else None
    return over, under


def _names_day(line: Line) -> bool:
    """The line is `Hôm nay`, perhaps behind the author's name; not a phrase that ends so."""
    if _DAY_WORD.fullmatch(line.text):
        return True
    words = [text for text, _, _ in line.parts if not text.isspace()]
    if len(words) < 2 or not _DAY_WORD.fullmatch(words[-1]):
        return False
    return bylines.looks_like(clean("".join(words[:-1])).strip(" -–|•,")) is not None


def _beside(a: Line, b: Line) -> bool:
    return a.el is b.el or a.el.getparent() is b.el.getparent()


def is_for_date(line: Line, reading: dates.Reading) -> bool:
    """The date is what the line is for, not a day that a sentence mentions."""
    if reading.raw == line.text or known.marked(line.el, "date", levels=2):
        return True
    beside = line.text.replace(reading.raw, " ")
    for part in [clean(text) for text, _, _ in line.parts]:  # a counter in an element of its own
        if any(map(str.isalpha, part)) and furniture.kind_of(part):
            beside = beside.replace(part, " ")
    pieces = _BULLET.split(beside)
    pieces = [DATE_LABEL.sub(" ", piece).strip() for piece in pieces]
    rest = " ".join(
        piece for piece in pieces if not (furniture.kind_of(piece) or _COUNTER.fullmatch(piece))
    )
    rest = ICON.sub("", rest.strip(" -–|•,")).strip(" -–|•,")
    return bool(
        not rest
        or dates.is_date_line(line.text)
        or _has_author_link(line)
        or bylines.looks_like(rest)
    )


def is_beside_sections(line: Line, view: View) -> bool:
    """The date stands in the line of the breadcrumb: all else there is links, to no article."""
    return line.is_link and not any(view.article_links(a) for a, _ in line.links())


def _has_author_link(line: Line) -> bool:
    return any(is_author_link(a) for a, _ in line.links())
