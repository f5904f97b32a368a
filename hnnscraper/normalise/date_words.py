"""The words that a Vietnamese date is printed in. Tables, not code.

Months of the moon (`tháng Giêng`, `tháng Chạp`) are none of the calendar's.
"""

from __future__ import annotations

DAY_NAMES = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_WEEKDAYS = {name.lower().replace(" ", ""): i for i, name in enumerate(DAY_NAMES)}
_WEEKDAYS |= {f"{word}{i + 2}": i for word in ("thứ", "t") for i in range(6)}
_WEEKDAYS |= {"thứbẩy": 5, "cn": 6}
_WEEKDAYS |= {name: i for i, name in enumerate("mon tue wed thu fri sat sun".split())}

# A short weekday is a word of its own, or stands in capitals stuck to an icon's text: `ClockT3, …`.
WEEKDAY = (
    r"(?P<weekday>thứ ?(?:hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7])|chủ ?nhật"
    r"|(?<!\w)(?:cn|t[2-7])"
    # in short only at the beginning: behind a word, `Thu` and `Sun` are names
    r"|(?<!\w)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w)"
    r"|(?<![\w .])(?:mon|tue|wed|thu|fri|sat|sun)(?!\w)"
    r"|(?-i:(?<=[a-z])(?:CN|T[2-7])))"
)

_MONTH_NAMES = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_MONTHS = {name: str(i + 1) for i, name in enumerate(_MONTH_NAMES)}
_MONTHS |= {"bẩy": "7", "mười một": "11", "mười hai": "12"}
_ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTHS |= {name: str(i + 1) for i, name in enumerate(_ENGLISH)}
ENGLISH_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# The longest first: `mười hai` before `mười`.
_IN_VIETNAMESE = "|".join(sorted(_MONTHS.keys() - set(_ENGLISH), key=len, reverse=True))
MONTH = rf"(?:{_IN_VIETNAMESE}|{ENGLISH_MONTH})"

_SECONDS = {"giây": 1, "phút": 60, "giờ": 3600, "tiếng": 3600, "ngày": 86400, "tuần": 604800}
DAYS_BACK = {"nay": 0, "qua": 1, "kia": 2}


def month(printed: str) -> str:
    """The number of a month, from its number or its name, in English perhaps in short."""
    low = printed.lower()
    return _MONTHS.get(low) or _MONTHS.get(low[:3], low)


def weekday(printed: str) -> int:
    """0 for Monday. Raises ValueError for letters that only look like one's (`Thứ haı`), which
    pass a pattern that is blind to capitals.
    """
    low = printed.lower().replace(" ", "")
    number = _WEEKDAYS.get(low, _WEEKDAYS.get(low[:3]))
    if number is None:
        raise ValueError(f"{printed!r} is no weekday.")
    return number


def seconds(unit: str) -> int:
    """How long a unit of time is. Raises ValueError as `weekday` does."""
    length = _SECONDS.get(unit.lower())
    if length is None:
        raise ValueError(f"{unit!r} is no unit of time.")
    return length
