"""Days of the calendar and times of the day, in Huế: what any date comes to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

LOCAL = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")  # Vietnam has no daylight saving
YEARS = range(1990, 2101)  # a "date" outside is a licence number, a telephone, a price
_AFTERNOON = ("pm", "ch", "chiều", "tối")
STAMP = re.compile(
    r"(?i)(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?P<half>)(?:[T ]"
    r"(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?: ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)(?!\d))?)?"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date says. `at` and `day` are local; `doubts` are full sentences for a warning."""

    at: datetime | None  # to the minute, or second if printed; None when only a day is printed
    day: date
    raw: str  # the date as printed, without the text around it
    doubts: tuple[str, ...]
    relative: bool = False  # "2 giờ trước": counts from the fetch time
    unit: timedelta = timedelta(0)  # of a relative time: by so much it may be earlier or later
    update: bool = False  # printed with "Cập nhật": a change, not the publication


def calendar(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if int(year) in YEARS else None
    except ValueError:
        return None


def moment(day: date, time: re.Match[str]) -> datetime:
    hour, minute, second = (int(time[part] or 0) for part in ("hour", "minute", "second"))
    if half := (time["half"] or "").lower():  # real pages put AM and PM to a 24-hour clock, too
        if hour == 12 and half == "tối":
            raise ValueError(f"'{time[0].strip(' ,|-–')}' may be noon or midnight.")
        later = half in _AFTERNOON or (half == "trưa" and not 10 <= hour < 12)
        hour = hour % 12 + 12 * later if hour <= 12 else hour
    try:
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=LOCAL)
    except ValueError:
        raise ValueError(f"'{time[0].strip(' ,|-–')}' is no time of the day.") from None


def stamped(stamp: re.Match[str]) -> Reading:
    if (day := calendar(*stamp.group("year", "month", "day"))) is None:
        raise ValueError(f"'{stamp[0]}' is no day of the calendar from 1990 to 2100.")
    if not stamp["hour"]:
        return Reading(None, day, stamp[0], ())
    at = moment(day, stamp)
    if zone := stamp["zone"]:
        digits = re.sub(r"\D", "", zone)  # of `+07:00`, `+0700`, `+07`; `Z` has none
        offset = timedelta(hours=int(digits[:2] or 0), minutes=int(digits[2:] or 0))
        at = at.replace(tzinfo=timezone(-offset if zone[0] == "-" else offset)).astimezone(LOCAL)
    return Reading(at, at.date(), stamp[0], ())
