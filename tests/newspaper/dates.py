"""Dates as newspapers print them: every form here shows a day and a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
FORMS = (
    "house", "house", "house", "house", "comma", "pipe", "pipe", "dash", "dash", "ngay", "luc",
    "gmt", "gmt_bare", "time_first", "time_pipe", "time_ngay", "long", "long_luc", "unpadded",
    "hyphens", "am_pm", "words",
)  # fmt: skip


@dataclass(frozen=True)
class PrintedDate:
    """Pieces with a space between them; a line can be broken before piece number ``brk``."""

    pieces: tuple[str, ...]
    brk: int

    @property
    def raw(self) -> str:
        return " ".join(self.pieces)


def printed_date(
    when: datetime, fetched: datetime, form: str, weekday: bool, caps: bool
) -> PrintedDate:
    """The date in one of `FORMS`; ``words`` needs a page fetched that day or the day after."""
    day, clock = f"{when:%d/%m/%Y}", f"{when:%H:%M}"
    name = WEEKDAYS[when.weekday()]
    head: tuple[str, ...] = (f"{name},",) if weekday else ()
    long = ("ngày", str(when.day), "tháng", str(when.month), "năm")
    pieces: tuple[str, ...]
    brk = -1
    match form:
        case "house":
            pieces = (*head, day, clock)
        case "comma":
            pieces = (*head, f"{day},", clock)
        case "pipe":
            pieces = (*head, day, "|", clock)
        case "dash":
            pieces = (*head, day, "-", clock)
        case "ngay":
            pieces = (*head, "ngày", day, "-", clock)
        case "luc":
            pieces = (*head, day, "lúc", clock)
            brk = len(pieces) - 2
        case "gmt":
            pieces = (*head, f"{day},", clock, "(GMT+7)")
            brk = len(pieces) - 2
        case "gmt_bare":
            pieces = (*head, day, clock, "GMT+7")
            brk = len(pieces) - 2
        case "time_first":
            pieces = (clock, *head, day)
            brk = 1
        case "time_pipe":
            pieces = (clock, "|", *head, day)
            brk = 2
        case "time_ngay":
            pieces = (clock, "ngày", day)
            brk = 1
        case "long":
            year = f"{when.year},"
            pieces = (*head, *long[0 if weekday else 1 :], year, clock)
        case "long_luc":
            pieces = (*head, *long, str(when.year), "lúc", clock)
            brk = len(pieces) - 2
        case "unpadded":
            pieces = (*head, f"{when.day}/{when.month}/{when.year}", f"{when.hour}:{when:%M}")
        case "hyphens":
            pieces = (*head, f"{when:%d-%m-%Y}", clock)
        case "am_pm":  # a 24 hour clock with a needless mark, as some papers print it
            pieces = (f"{when:%d-%m-%Y}", "-", clock, "AM" if when.hour < 12 else "PM")
            brk = 2
        case "words":
            pieces = ("Hôm nay" if fetched.date() == when.date() else "Hôm qua", clock)
        case _:
            raise ValueError(form)
    if caps and form != "am_pm":
        pieces = tuple(piece.upper() for piece in pieces)
    return PrintedDate(pieces, brk if brk >= 0 else len(pieces) - 1)
