"""The date of an article, as the paper prints it and as a page states it for machines.

The house form is `Thứ Ba, 09/12/2025 15:50`: day first, local time. Which other forms count, and
that the weekday proves the reading, is said in the record's contract (data/README.md, "The date").
A date is read from its core outwards: first the day (`09/12/2025`), then what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

from hnnscraper.normalise import date_words as words
from hnnscraper.normalise import moments
from hnnscraper.normalise.text import clean

LOCAL = moments.LOCAL
Reading = moments.Reading
_Match = re.Match[str]
_FORMS = (("iso", "iso_m", "iso_d"), ("y", "m", "d"), ("of", "month", "day"))  # in `_CORE`

# The line is clean (one kind of space, never two) when the patterns meet it.
_TIME = (
    r"(?P<hour>\d{1,2})(?: ?:(?= ?\d\d(?![\d/]))| ?(?:h|g|giờ)(?![^\W\d_]))"
    r"(?: ?(?P<minute>\d\d?)(?![\d/])(?: ?: ?(?P<second>\d\d)(?!\d))?(?: ?phút|['’′])?)?"
    r"(?: ?(?P<half>[ap]m(?-i:(?![a-zà-ỹ]))|(?:sa|ch|sáng|trưa|chiều|tối)\b))?(?! trước)"
)
_ZONE = r"(?: ?[(\[]?(?:(?:GMT|UTC) ?\+ ?0?7(?::?00)?|\+0?7:00)(?!\d))?"
_JOIN = r"[ ,;|•·()\[\]–—-]*(?:(?:vào lúc|lúc|ngày|hồi) ?:? ?){0,2}"

# Not the tail of a longer number, but a time may stand before its dash: `15:50-9/12/2025`; one
# may be stuck to a four-digit year: two elements of the page run together.
_CORE = re.compile(
    r"(?i)(?=[\dadfhjmnostv])(?<!\d)(?:(?<!\d[-/.,:])|(?<=:\d\d-))(?:"
    r"(?P<iso>\d{4})(?P<dash>[-/.])(?P<iso_m>\d\d?)(?P=dash)(?P<iso_d>\d\d?)(?!\d|(?P=dash))"
    r"|(?P<a>\d\d?)(?P<sep>[/.-]| / )(?P<b>\d\d?)(?P=sep)(?: (?=\d{4}))?"
    r"(?P<year>\d{4}(?=\d\d:\d\d)|(?:\d{4}|(?<=/)\d\d)(?!\d))(?!(?P=sep)\d(?!\d?[:h]))"
    r"|(?P<d>\d\d?)(?:,? (?:tháng |thg\.? |th(?=\d))|[/-](?=\d\d? năm)"
    rf"|[ -](?={words.ENGLISH_MONTH}))(?P<m>\d\d?|{words.MONTH})"
    r"(?:,? năm |, |/|-| )(?P<y>\d{4})(?!\d)"
    # as WordPress prints it: `Tháng Mười Hai 9, 2025`, `December 9, 2025`
    rf"|(?<!\w)(?:tháng |(?={words.ENGLISH_MONTH}))(?P<month>\d\d?|{words.MONTH})"
    r" (?P<day>\d\d?), (?P<of>\d{4})(?!\d)"
    r"|(?P<count>\d{1,3}) ?(?P<unit>giây|phút|giờ|tiếng|ngày|tuần) trước(?! (?:đó|khi|đây|này|lúc))"
    r"|(?P<now>vừa xong)|hôm (?P<named>nay|qua|kia)(?!\w))"
)
_BEFORE = re.compile(
    rf"(?i)(?:{words.WEEKDAY}|(?<!\d)(?<!\d[:.,/])(?P<clock>{_TIME}{_ZONE})|(?P<word>ngày)){_JOIN}$"
)
# A time behind the day is its own, unless another date follows: `9/12/2025, 8:00 10/12/2025`.
_AFTER = re.compile(rf"(?i)(?:{_JOIN}(?>{_TIME})(?!{_JOIN}\d\d?[/.-]\d\d?(?!\d)))?{_ZONE}")
_UPDATE = re.compile(
    r"(?i)(?:cập nhật|sửa|sửa đổi|chữa|bổ sung|thay đổi|(?:hiệu|điều) chỉnh|đính chính|updated"
    r"|modified)"
    r"(?: (?:thêm|lại|bài|lần|cuối|cùng|mới nhất|gần nhất|ngày|vào|lúc|hồi|at|on))*[ :,|()–—-]*$"
)

_POSTED = re.compile(r"(?i)(?:.{0,9}\b)?(?:đăng|xuất bản) ngày ")

# The cheap reject of what is no date. It meets text that is not clean yet: no accented letters.
_DIGIT = re.compile(r"\d")
_HINT = re.compile(
    r"(?i)\d(?:\s*[-/.]\s*\d\d?\s*(?:[-/.]\s*\d|n)|\s*[:hg]|,?\s+th\S{1,5}\s+\S|\s*\S{3,8}\s+tr)"
    r"|\d[ -][a-z]{3,9}[.,]?[ -]\d{4}|\w\s+\d\d?,\s+\d{4}"
)
_ICON_TEXT = re.compile(r"(?i)clock|cập nhật|lần cuối|ngày|đăng|xuất bản|gmt|vào|lúc|[^\w\s]")
_IMPRINT = re.compile(r"(?i)giấy phép|\b(?:gp|cấp|số)\b")
_RFC = re.compile(r"[A-Za-z]{3}[ -~]* (?:199\d|20\d\d|2100) ")
_US = re.compile(r"(?i)(0?\d|1[0-2])/(\d\d?)(/\d{4},? (?:0?[1-9]|1[0-2])(?::\d\d){1,2} ?[ap]m)")
# Only complete dates and no relative ones: dateparser fills up from the clock.
_DATEPARSER = {"DATE_ORDER": "DMY", "PARSERS": ["absolute-time"], "STRICT_PARSING": True}
_MAX_DATE_LINE = 1_000  # characters; more is a paragraph, whatever dates are in it
_ANY_TIME = datetime(2000, 1, 1, tzinfo=LOCAL)  # of fetching, where it makes no difference


def find(line: str, fetched_at: datetime | None = None) -> Reading | None:
    """The date printed in a line that may hold other text; a publication before a change.

    Impossible dates (31/02, 25:70) are none; relative ones need the aware `fetched_at`.
    """
    found = find_all(line, fetched_at)
    return next((reading for reading in found if not reading.update), found[0] if found else None)


def find_all(line: str, fetched_at: datetime | None = None) -> list[Reading]:
    """Every date printed in a line, in order: `Đăng …, cập nhật …` has two."""
    return list(_scan(line, fetched_at)[1])


def is_date_line(line: str) -> bool:
    """Whether a line is a date and little else, not a sentence or a headline that names one.

    Beside the date stand at most three words or 30 characters (icon, author, section), no
    sentence, nothing of the imprint; a day without a time proves less: at most three words.
    """
    if len(line) > _MAX_DATE_LINE:
        return False
    line, found = _scan(line, _ANY_TIME)
    return bool(found) and _little_else(line, found)


def beside(line: str) -> str:
    """What a line says beside its dates, relative ones among them.

    >>> beside("Lan Anh - 2 giờ trước")
    'Lan Anh -'
    """
    if len(line) > _MAX_DATE_LINE:
        return line
    line, found = _scan(line, _ANY_TIME)
    for reading in found:
        line = line.replace(reading.raw, " ", 1)
    return clean(line)


def read(text: str, fetched_at: datetime | None = None) -> Reading:
    """The date that `text` is.

    Raises ValueError, with the reason, for text that is no date, for an impossible date, and for
    a relative one without the aware `fetched_at`.
    """
    line, found = _scan(text, fetched_at)
    if (reading := find(line, fetched_at)) and _little_else(line, found):
        return reading
    if found:
        raise ValueError(f"{line!r} holds a date, but is a text of its own.")
    for core in _CORE.finditer(line):
        _around(line, core, 0, fetched_at)  # raises, saying what is wrong
    return _last_resort(line)


def _scan(text: str, fetched_at: datetime | None) -> tuple[str, tuple[Reading, ...]]:
    """The line, clean if it may hold a date, and its readable dates."""
    # "vừa xong" is the one form without a digit, and never stands in a long line.
    if not (_DIGIT.search(text) and _HINT.search(text)) and (
        len(text) > 60 or "xong" not in text.lower()
    ):
        return text, ()
    if len(text) > _MAX_DATE_LINE:  # not to be kept
        return _scan_likely.__wrapped__(text, fetched_at)
    return _scan_likely(text, fetched_at)


@lru_cache(maxsize=256)  # several rules ask about the lines around a headline
def _scan_likely(text: str, fetched_at: datetime | None) -> tuple[str, tuple[Reading, ...]]:
    found: list[Reading] = []
    line, floor = clean(text), 0
    for core in _CORE.finditer(line):
        try:
            start, end, reading = _around(line, core, floor, fetched_at)
        except ValueError:
            continue  # it looks like a date and is none; `read` says why
        if start > floor and _UPDATE.search(line, max(floor, start - 40), start):
            reading = replace(reading, update=True)
        found.append(reading)
        floor = end
    return line, tuple(found)


def _little_else(line: str, found: Sequence[Reading]) -> bool:
    for reading in found:
        line = line.replace(reading.raw, " ", 1)
    words = _ICON_TEXT.sub(" ", line).split()
    if len(words) > 1 and (line.endswith((".", "!", "?")) or _IMPRINT.search(line)):
        return False
    timed = any(reading.at for reading in found)
    return len(words) <= 3 or (timed and len(" ".join(words)) <= 30)


def _around(line: str, core: _Match, floor: int, now: datetime | None) -> tuple[int, int, Reading]:
    """Start, end and reading of the date around `core`; ValueError if it is impossible."""
    start, end = core.span()
    if core["count"] or core["now"]:
        return start, end, _ago(core, now)
    if core["iso"] and (stamp := moments.STAMP.match(line, start)) and "T" in stamp[0].upper():
        return start, stamp.end(), moments.stamped(stamp)
    start, weekday, clock = _before(line, start, floor)
    time = clock
    if after := _AFTER.match(line, end):
        end = after.end()
        if after["hour"]:  # the house form prints the day first: this time goes before the other
            time, start = after, clock.end() if clock else start
    for opening, closing in ("()", "[]"):
        opened = line.count(opening, start, end) > line.count(closing, start, end)
        end += opened and line[end : end + 1] == closing
    if core["named"] and not time:
        raise ValueError(f"'{core[0]}' comes without a time.")
    if posted := _POSTED.match(line, max(0, start - 10)):
        start = posted.end()  # `Đăng ngày` is the label
    day, doubts = _day(core, weekday, now)
    at = moments.moment(day, time) if time else None
    return start, end, Reading(at, day, line[start:end], doubts, bool(core["named"]))


def _before(line: str, start: int, floor: int) -> tuple[int, str | None, _Match | None]:
    """Where a date begins, and the weekday and the time printed before its core at `start`.

    Nothing before `floor` is part of it, as there another date ends.
    """
    parts: dict[str | None, _Match] = {}
    near = max(floor, start - 50)
    while start > near and (part := _BEFORE.search(line, near, start)):
        if part.lastgroup in parts:
            break
        parts[part.lastgroup], start = part, part.start()
    weekday = parts.get("weekday")
    return start, weekday and weekday["weekday"], parts.get("clock")


def _day(core: _Match, weekday: str | None, now: datetime | None) -> tuple[date, tuple[str, ...]]:
    """The day and its doubts. The month is first only if the calendar or the weekday say so."""
    if named := core["named"]:
        return (_fetched(core, now) - timedelta(words.DAYS_BACK[named.lower()])).date(), ()
    if core["sep"]:
        year = core["year"] if len(core["year"]) == 4 else f"20{core['year']}"
        day, other = (
            moments.calendar(year, core["b"], core["a"]),
            moments.calendar(year, core["a"], core["b"]),
        )
    else:
        year, month, number = next(core.group(*form) for form in _FORMS if core[form[0]])
        day, other = moments.calendar(year, words.month(month), number), None
    first = day or other
    if first is None:
        raise ValueError(f"'{core[0]}' is no day of the calendar from 1990 to 2100.")
    wanted = words.weekday(weekday) if weekday else first.weekday()
    if day and other and day.weekday() != wanted == other.weekday():
        return other, (f"'{weekday}' fits '{core[0]}' only with the month first: read as {other}.",)
    if first.weekday() != wanted:
        name = words.DAY_NAMES[first.weekday()]
        return first, (f"'{weekday}' does not fit '{core[0]}': {first} is a {name}.",)
    if not day:
        return first, (f"'{core[0]}' is possible only with the month first: read as {first}.",)
    return first, ()


def _fetched(core: _Match, now: datetime | None) -> datetime:
    if now is None or now.tzinfo is None:
        raise ValueError(f"'{core[0]}' counts from the fetch time: an aware one is needed.")
    return now.astimezone(LOCAL).replace(second=0, microsecond=0)


def _ago(core: _Match, now: datetime | None) -> Reading:
    """`2 giờ trước` to the minute; `3 ngày trước` gives the day only, as it says no more."""
    unit = (core["unit"] or "giây").lower()
    within = timedelta(seconds=words.seconds(unit))
    at = _fetched(core, now) - int(core["count"] or 0) * within
    at_ = None if unit in ("ngày", "tuần") else at
    return Reading(at_, at.date(), core[0], (), relative=True, unit=within)


def _last_resort(line: str) -> Reading:
    """dateparser's reading, 0.7 ms, of what has a date's digits and words but no known form."""
    at: datetime | None = None
    if len(line) < 80 and re.search(r"(?i)(?=.*\d).*(?:thứ|chủ nhật|ngày|tháng|năm\b)", line):
        import dateparser  # loaded here: it takes as long as reading hundreds of pages

        at = dateparser.parse(line, languages=["vi"], settings=_DATEPARSER)
    if at is None or at.year not in moments.YEARS:
        raise ValueError(f"{line!r} is no date.")
    at = at.replace(tzinfo=LOCAL) if at.tzinfo is None else at.astimezone(LOCAL)
    doubt = f"'{line}' is in no known form; dateparser reads it as {at:%Y-%m-%d %H:%M}."
    return Reading(at if re.search(r"\d ?(?::|h|giờ)", line) else None, at.date(), line, (doubt,))


def read_machine(text: str) -> Reading | None:
    """The date in JSON-LD, a meta tag or `<time datetime>`; None if unreadable.

    ISO 8601 and its sloppy relatives, the US form of ASP.NET, RFC 2822, or a printed form. Without
    an offset the time is local, as the record's contract has it.
    """
    text = clean(text)
    try:
        if stamp := moments.STAMP.fullmatch(text):
            return moments.stamped(stamp)
        if _RFC.match(text):  # the parser would take the year 0001 for 2001
            at = parsedate_to_datetime(text)
            at = at.astimezone(LOCAL) if at.tzinfo else at.replace(tzinfo=LOCAL)
            return Reading(at, at.date(), text, ())
    except (ValueError, OverflowError):
        return None
    if us := _US.fullmatch(text):  # a 12-hour clock after slashes: a server set to US English
        doubt = f"'{text}' is read with the month first, as servers set to US English print it."
        reading = find(f"{us[2]}/{us[1]}{us[3]}")
        return reading and replace(reading, raw=text, doubts=(doubt,))
    return find(text) if is_date_line(text) else None
