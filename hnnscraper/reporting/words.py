"""Numbers, sizes, times and levels as a reader wants them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from hnnscraper.figures import Health
from hnnscraper.normalise.dates import LOCAL

_LONGEST = 200  # characters of a headline or a reason; what is longer is not to be read in a list
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LEVELS = ("fine", "look", "broken")


def number(value: float) -> str:
    """
    >>> number(20000)
    '20,000'
    """
    return f"{value:,}"


def size(size_bytes: int) -> str:
    """
    >>> size(999), size(541_224_960)
    ('999 B', '541 MB')
    """
    value, unit = float(size_bytes), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return f"{value:.0f} {unit}" if value >= 10 or unit == "B" else f"{value:.1f} {unit}"


def moment(at: datetime | None) -> str:
    """In the newspaper's time, to the minute."""
    if at is None:
        return "–"
    local = at.astimezone(LOCAL)
    return f"{day(local.date())}, {local:%H:%M}"


def day(of: date) -> str:
    """
    >>> day(date(2025, 12, 9))
    '9 Dec 2025'
    """
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}"


def month(name: str) -> str:
    """
    >>> month("2025-12")
    'Dec 2025'
    """
    year, _, of_year = name.partition("-")
    return f"{_MONTHS[int(of_year) - 1]} {year}"


def short_month(name: str) -> str:
    """
    >>> short_month("2025-12")
    'Dec 25'
    """
    year, _, of_year = name.partition("-")
    return f"{_MONTHS[int(of_year) - 1]} {year[2:]}"


def percent(part: int, whole: int) -> str:
    """Never rounded to all or to nothing.

    >>> percent(1, 3), percent(1999, 2000), percent(1, 2000), percent(0, 0)
    ('33 %', '>99 %', '<1 %', '–')
    """
    if not whole:
        return "–"
    rounded = round(100 * part / whole)
    if rounded == 100 and part < whole:
        return ">99 %"
    if rounded == 0 and part > 0:
        return "<1 %"
    return f"{rounded} %"


def short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def lasting(time: timedelta) -> str:
    """
    >>> lasting(timedelta(seconds=75)), lasting(timedelta(hours=30)), lasting(timedelta(days=40))
    ('1 min 15 s', '30 h 0 min', '40 days')
    """
    seconds = max(0, int(time.total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min {seconds % 60} s"
    if seconds < 3 * 86400:
        return f"{seconds // 3600} h {seconds % 3600 // 60} min"
    return f"{seconds // 86400} days"


def is_web_address(text: str) -> bool:
    """Whether a link may lead there: anything else (`javascript:`) is only printed."""
    return text.startswith(("http://", "https://"))


def worst(healths: Iterable[Health]) -> str | None:
    """The worst level; None where nothing was checked. A level not known here is the worst."""
    levels = [health.level for health in healths]
    unknown = [level for level in levels if level not in _LEVELS]
    return (unknown or sorted(levels, key=_LEVELS.index))[-1] if levels else None


def verdict(healths: Iterable[Health]) -> tuple[str, str]:
    """(level, sentence)"""
    level = worst(healths)
    return level or "unknown", {
        None: "No run has been checked yet.",
        "fine": "All is as expected.",
        "look": "Something is worth a look.",
        "broken": "Something is broken.",
    }.get(level, f"The checks say: {level}.")
