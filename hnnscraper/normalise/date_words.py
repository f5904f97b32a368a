"""The words that a Vietnamese date is printed in. Tables, not code.

Months of the moon (`tháng Giêng`, `tháng Chạp`) are none of the calendar's.
"""

from __future__ import annotations

DAY_NAMES = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
WEEKDAYS = {name.lower().replace(" ", ""): i for i, name in enumerate(DAY_NAMES)}
WEEKDAYS |= {f"{word}{i + 2}": i for word in ("thứ", "t") for i in range(6)}
WEEKDAYS |= {"thứbẩy": 5, "cn": 6}

# A short weekday is a word of its own, or stands in capitals stuck to an icon's text: `ClockT3, …`.
WEEKDAY = (
    r"(?P<weekday>thứ ?(?:hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7])|chủ ?nhật"
    r"|(?<!\w)(?:cn|t[2-7])|(?-i:(?<=[a-z])(?:CN|T[2-7])))"
)

_MONTH_NAMES = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
MONTHS = {name: str(i + 1) for i, name in enumerate(_MONTH_NAMES)}
MONTHS |= {"bẩy": "7", "mười một": "11", "mười hai": "12"}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))  # for a pattern: the longest first

SECONDS = {"giây": 1, "phút": 60, "giờ": 3600, "tiếng": 3600, "ngày": 86400, "tuần": 604800}
DAYS_BACK = {"nay": 0, "qua": 1, "kia": 2}
