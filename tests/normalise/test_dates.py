"""What a printed date and a machine's date mean, by the record's contract ("The date")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hnnscraper.normalise import dates
from hnnscraper.normalise.text import clean

FETCHED = datetime(2025, 12, 9, 10, 0, 30, tzinfo=UTC)  # 17:00:30 in Huế
TUESDAY = "2025-12-09T15:50:00+07:00"
WEDNESDAY = "2025-12-10T08:00:00+07:00"
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")


def table(cells: str) -> list[str]:
    return [cell.strip() for cell in cells.replace("\n", "¦").split("¦") if cell.strip()]


def stated(reading: dates.Reading | None) -> str | None:
    """The time as the record writes it, or the day alone where no time is printed."""
    if reading is None:
        return None
    return reading.at.isoformat() if reading.at else reading.day.isoformat()


# Ways to print ten to four on Tuesday, 9 December 2025.
THIS_TUESDAY = table("""
    Thứ Ba, 09/12/2025 15:50 ¦ THỨ BA, 09/12/2025 15:50 ¦ thứ ba, 09/12/2025 15:50
    Thứ 3, 09/12/2025 15:50 ¦ T3, 09/12/2025 15:50 ¦ Thứ Ba 09/12/2025 15:50
    Thứ Ba, ngày 09/12/2025 15:50 ¦ Thứ Ba (09/12/2025 15:50) ¦ 09/12/2025 (15:50)
    09/12/2025 | 15:50 ¦ 09/12/2025|15:50 ¦ 09/12/2025 - 15:50 ¦ 09/12/2025-15:50
    09/12/2025 – 15:50 ¦ 09/12/2025 • 15:50 ¦ 09/12/2025, 15:50 ¦ 09/12/202515:50
    09/12/2025 lúc 15:50 ¦ 09/12/2025 vào lúc 15:50 ¦ 09/12/2025, lúc: 15:50
    09/12/2025 15:50 (GMT+7) ¦ 09/12/2025 15:50 (GMT+07:00) ¦ 09/12/2025 15:50 GMT+7
    09/12/2025 15h50 ¦ 09/12/2025 15g50 ¦ 09/12/2025 15 giờ 50 ¦ 09/12/2025 15 giờ 50 phút
    09/12/2025 03:50 PM ¦ 09/12/2025 15:50 PM ¦ 09/12/2025 3:50 CH ¦ 3:50 chiều, 9/12/2025
    15:50 09/12/2025 ¦ 15:50 | 09/12/2025 ¦ 15:50 - 09/12/2025 ¦ 15:50-9/12/2025
    15:50, ngày 9/12/2025 ¦ 15:50 ngày 9-12-2025 ¦ 15h50 ngày 9/12/2025 ¦ 15h50' 9/12/2025
    15:50, Thứ Ba, 9/12/2025 ¦ Thứ Ba, 15:50 09/12/2025 ¦ 15:50 (GMT+7) 09/12/2025
    Ngày 09 tháng 12 năm 2025, 15:50 ¦ 15 giờ 50 phút, ngày 9 tháng 12 năm 2025
    9 Tháng Mười Hai, 2025 15:50 ¦ Tháng Mười Hai 9, 2025 15:50 ¦ 15:50', 9/12/ 2025
    9 Th12, 2025 lúc 15:50 ¦ 09/12/25 15:50 ¦ 2025-12-09 15:50 ¦ 2025-12-09T15:50:00+07:00""")
ONLY_THAT_DAY = table("""
    9 tháng 12 năm 2025 ¦ 9 tháng 12, 2025 ¦ Thứ Ba, ngày 9 tháng 12 năm 2025 ¦ 9/12 năm 2025
    9 tháng mười hai năm 2025 ¦ 9 thg 12, 2025 ¦ 9, thg. 12 năm 2025 ¦ Tháng Mười Hai 9, 2025
    December 9, 2025 ¦ 9 Dec 2025 ¦ 9-Dec-2025 ¦ Tuesday, 9 December 2025 ¦ Tue, 09/12/2025
    9-12-2025 ¦ 9.12.2025 ¦ 9/12/2025 ¦ 09 / 12 / 2025 ¦ 2025/12/09 ¦ 2025-12-09 ¦ 09/12/25""")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, TUESDAY) for text in THIS_TUESDAY),
        *((text, "2025-12-09") for text in ONLY_THAT_DAY),
        ("Chủ Nhật, 07/12/2025 06:05", "2025-12-07T06:05:00+07:00"),
        ("CN, 07/12/2025 06:05", "2025-12-07T06:05:00+07:00"),
        ("Thứ Bảy, 07/03/2026 - 08:52", "2026-03-07T08:52:00+07:00"),
        ("Thứ Bẩy, 07/03/2026 - 08:52", "2026-03-07T08:52:00+07:00"),
        ("09/12/2025 15:50:33", "2025-12-09T15:50:33+07:00"),
        ("09/12/2025 15h", "2025-12-09T15:00:00+07:00"),
        ("09/12/2025 12:30 AM", "2025-12-09T00:30:00+07:00"),
        ("09/12/2025 12:30 PM", "2025-12-09T12:30:00+07:00"),
        ("07-03-2026 - 00:01 AM", "2026-03-07T00:01:00+07:00"),
        ("12/09/2025", "2025-09-12"),
        ("Thứ Sáu, 12/09/2025", "2025-09-12"),
    ],
)
def test_a_date_is_read_without_doubt_and_kept_as_printed(text: str, expected: str) -> None:
    for form in FORMS:
        reading = dates.read(unicodedata.normalize(form, text))
        assert reading == dates.Reading(reading.at, reading.day, text, ())
        assert stated(reading) == expected


# What belongs to the date stands in ‹ ›.
TUESDAY_LINES = table("""
    Clock‹Thứ Ba, 09/12/2025 15:50› ¦ Clock‹T3, 09/12/2025 15:50› ¦ Dương Ngọc - ‹09/12/2025 15:50›
    ‹09/12/2025 15:50› Kinh tế ¦ ‹09/12/2025 15:50›, Kinh tế ¦ ‹09/12/2025 15:50 PM›Kinh tế
    Ngày đăng: ‹09/12/2025 15:50› ¦ (‹09/12/2025 15:50›) ¦ Video 12:30 | ‹09/12/2025 15:50›
    ‹Thứ Ba, 09/12/2025 15:50 (GMT+7)› - 3 bình luận ¦ Hôm nay, ‹Thứ Ba 09/12/2025 15:50›
""")


@pytest.mark.parametrize("marked", TUESDAY_LINES)
def test_a_date_is_found_among_other_text(marked: str) -> None:
    line = re.sub("[‹›]", "", marked)
    reading = dates.find(line, FETCHED)
    assert reading is not None
    assert (stated(reading), reading.raw) == (TUESDAY, re.split("[‹›]", marked)[1])
    assert dates.is_date_line(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cập nhật: 09/12/2025 15:50", [(TUESDAY, True)]),
        ("CẬP NHẬT THÊM LÚC 15:50 09/12/2025", [(TUESDAY, True)]),
        ("Sửa lần cuối ngày 09/12/2025 15:50", [(TUESDAY, True)]),
        ("Cập nhật 1 giờ trước", [("2025-12-09T16:00:00+07:00", True)]),
        ("Đăng 09/12/2025 15:50, cập nhật 10/12/2025", [(TUESDAY, False), ("2025-12-10", True)]),
        ("15:50 09/12/2025 - 08:00 10/12/2025", [(TUESDAY, False), (WEDNESDAY, False)]),
        ("Theo Nghị định cập nhật năm 2024, ngày 09/12/2025", [("2025-12-09", False)]),
    ],
)
def test_every_date_of_a_line(line: str, expected: list[tuple[str, bool]]) -> None:
    found = dates.find_all(line, FETCHED)
    assert [(stated(reading), reading.update) for reading in found] == expected


def test_a_publication_goes_before_a_change() -> None:
    line = "Cập nhật 10/12/2025 08:00 | Đăng 09/12/2025 15:50"
    assert stated(dates.find(line)) == stated(dates.read(line)) == TUESDAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vừa xong", "2025-12-09T17:00:00+07:00"),
        ("5 phút trước", "2025-12-09T16:55:00+07:00"),
        ("2 giờ trước", "2025-12-09T15:00:00+07:00"),
        ("3 ngày trước", "2025-12-06"),  # says no more than the day
        ("Hôm nay 15:50", TUESDAY),
        ("Hôm qua 15:50", "2025-12-08T15:50:00+07:00"),
        ("Hôm qua, lúc 15:50", "2025-12-08T15:50:00+07:00"),
        ("15:50 hôm qua", "2025-12-08T15:50:00+07:00"),
    ],
)
def test_a_relative_date_counts_from_the_fetch_time(text: str, expected: str) -> None:
    for form in FORMS:
        reading = dates.read(unicodedata.normalize(form, text), FETCHED)
        assert (stated(reading), reading.raw, reading.relative) == (expected, text, True)
    assert dates.is_date_line(text)
    assert dates.find(text) is None
    for unusable in (None, FETCHED.replace(tzinfo=None)):
        with pytest.raises(ValueError, match="counts from the fetch time: an aware one is needed"):
            dates.read(text, unusable)


@pytest.mark.parametrize(
    ("text", "expected", "doubt"),
    [
        # 9 December 2025 is a Tuesday, 12 September 2025 a Friday
        ("Thứ Ba, 12/09/2025 15:50", TUESDAY, "'Thứ Ba' fits '12/09/2025' only with the month"),
        ("Thứ Hai, 09/12/2025 15:50", TUESDAY, "'Thứ Hai' does not fit '09/12/2025': .* Thứ Ba"),
        ("12/25/2025", "2025-12-25", "'12/25/2025' is possible only with the month first"),
        ("Thứ Năm, 12/25/2025", "2025-12-25", "'12/25/2025' is possible only with the month first"),
        ("Thứ Hai, 12/25/2025", "2025-12-25", "'Thứ Hai' does not fit '12/25/2025': .* Thứ Năm"),
        ("tháng 12 ngày 9 năm 2025", "2025-12-09", "'tháng 12 .*' is in no known form"),
    ],
)
def test_a_doubt_is_a_sentence_that_names_the_values(text: str, expected: str, doubt: str) -> None:
    reading = dates.read(text)
    assert (stated(reading), len(reading.doubts)) == (expected, 1)
    assert re.match(f"{doubt}.*[.]$", reading.doubts[0])


NO_DATES = table("""
    Clock ¦ Huế thắng 3-2 ¦ Mở cửa 24/7 ¦ nhiệm kỳ 2020 - 2025 ¦ năm học 2025-2026 ¦ dịp 8-3 ¦ 9/12
    Sáng 9/12, Ban Tổ chức Thành ủy tổ chức hội nghị ¦ tháng 12/2025 ¦ số 272/GP-BTTTT
    0234.3822.2020 ¦ Hotline: 0912-12-12-2025 ¦ 1.770.000 đồng ¦ 192.168.1.25 ¦ 1/12/3
    9 tháng Chạp năm 2025 ¦ 09/12/1989 ¦ 09/12/2101 ¦ 31/02/2025 ¦ 25/13/2025 ¦ 09/12/2025 25:70
    hai giờ trước ¦ Giá tăng 2 giờ trước khi đóng cửa ¦ Hôm qua ¦ Hôm qua, trời mưa
""")


@pytest.mark.parametrize("line", ["", *NO_DATES])
def test_no_date(line: str) -> None:
    assert dates.find(line, FETCHED) is None
    assert not dates.is_date_line(line)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' is no date"),
        ("Thứ Ba", "'Thứ Ba' is no date"),
        ("tháng 12 năm 2025", "'tháng 12 năm 2025' is no date"),
        ("Thứ Ba, 31/02/2025 15:50", "'31/02/2025' is no day of the calendar"),
        ("09/12/1925", "'09/12/1925' is no day of the calendar from 1990 to 2100"),
        ("09/12/2025 25:70", "'25:70' is no time of the day"),
        ("24:00 09/12/2025", "'24:00' is no time of the day"),
        ("Hôm qua", "'Hôm qua' comes without a time"),
        ("Hội nghị diễn ra ngày 9/12/2025 tại thành phố Huế.", "is a text of its own"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        dates.read(text, FETCHED)


TEXTS_WITH_A_DATE = table("""
    Lịch sự kiện và tin vắn chứng khoán ngày 6/3/2026 ¦ Giá vàng hôm nay 9/12/2025
    Số giấy phép: 146/GP-BVHTTDL, cấp ngày 17/10/2025 ¦ GP số 272/GP-BTTTT cấp ngày 17/10/2025
    Ngày 20/2/2023, FLC bị hủy niêm yết bắt buộc ¦ Họp ở Huế lúc 15:50 ngày 9/12/2025.
""")


@pytest.mark.parametrize("line", TEXTS_WITH_A_DATE)
def test_a_text_that_names_a_date_is_no_date_line(line: str) -> None:
    assert dates.find(line) is not None
    assert not dates.is_date_line(line)


MACHINE_TUESDAY = table("""
    2025-12-09T15:50:00+07:00 ¦ 2025-12-09T15:50:00+0700 ¦ 2025-12-09T15:50:00+07 ¦ 2025-12-09T15:50
    2025-12-09T08:50:00Z ¦ 2025-12-09T08:50:00.1234567Z ¦ 2025-12-09T03:50:00-05:00
    Tue, 09 Dec 2025 15:50:00 +0700 ¦ Tue, 09 Dec 2025 08:50:00 GMT ¦ Thứ Ba, 09/12/2025 15:50
""")
NO_MACHINE_DATES = table("""
    hôm qua ¦ 2 giờ trước ¦ Janvier ¦ 2025-13-45 ¦ 2025-12-09T25:50:00 ¦ 2025-12-09T15:50:00+99:00
    0001-01-01T00:00:00 ¦ Mon, 01 Jan 0001 00:00:00 GMT ¦ 1765270200
""")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, TUESDAY) for text in MACHINE_TUESDAY),
        *((text, None) for text in ["", *NO_MACHINE_DATES]),
        ("2026-03-07T08:52:11.000 +07:00", "2026-03-07T08:52:11+07:00"),
        ("2025-12-09T18:30:00Z", "2025-12-10T01:30:00+07:00"),
        ("2021-12-01 11:51:00", "2021-12-01T11:51:00+07:00"),
        ("2025-12-09", "2025-12-09"),
        ("12/25/2025 3:50:00 PM", "2025-12-25T15:50:00+07:00"),
        ("12/09/2025 15:50:00", "2025-09-12T15:50:00+07:00"),  # no US clock: day first
        ("07-03-2026 - 00:01 AM", "2026-03-07T00:01:00+07:00"),
    ],
)
def test_a_machine_date(text: str, expected: str | None) -> None:
    assert stated(dates.read_machine(text)) == expected


def test_the_us_form_is_read_month_first_and_doubted() -> None:
    reading = dates.read_machine(us := "12/9/2025 3:50:00 PM")
    assert reading is not None
    assert (stated(reading), reading.raw) == (TUESDAY, us)
    assert f"'{us}' is read with the month first" in reading.doubts[0]


# --- every minute of twenty years, in every form of the house ------------------------------------

NAMES = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"]
WEEKDAYS = [[name, f"Thứ {i}", f"T{i}"] for i, name in enumerate(NAMES, start=2)]
WEEKDAYS.append(["Chủ Nhật", "Chủ nhật", "CN"])
CASES: list[Callable[[str], str]] = [str, str.lower, str.upper, str.title]
JOINS = [" ", ", ", " | ", "|", " - ", " – ", " • ", "\n", "\u00a0", " lúc ", ", vào lúc "]
bounded = settings(max_examples=400, deadline=None, database=None, derandomize=True)
minutes = st.datetimes(datetime(2006, 1, 1), datetime(2026, 12, 31, 23, 59)).map(  # noqa: DTZ001
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=dates.LOCAL)
)


@st.composite
def printed_minutes(draw: st.DrawFn) -> tuple[str, datetime]:
    at = draw(minutes)
    weekday = draw(st.sampled_from(WEEKDAYS[at.weekday()]))
    day = f"{weekday}, " + at.strftime(draw(st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"])))
    clock = at.strftime(draw(st.sampled_from(["%H:%M", "%Hh%M", "%H giờ %M"])))
    parts = draw(st.permutations([day, clock]))
    text = draw(st.sampled_from(CASES))(draw(st.sampled_from(JOINS)).join(parts))
    return text + draw(st.sampled_from(["", " GMT+7", " (GMT+7)", " (GMT+07:00)"])), at


@bounded
@given(printed=printed_minutes(), form=st.sampled_from(FORMS))
def test_a_printed_minute_reads_as_itself(printed: tuple[str, datetime], form: Form) -> None:
    text, at = printed
    reading = dates.read(unicodedata.normalize(form, text))
    assert (reading.at, reading.day, reading.doubts) == (at, at.date(), ())
    assert reading.raw == clean(text)


@bounded
@given(at=minutes, off=st.integers(1, 6), name=st.integers(0, 2))
def test_a_wrong_weekday_always_gives_a_doubt(at: datetime, off: int, name: int) -> None:
    weekday = WEEKDAYS[(at.weekday() + off) % 7][name]
    reading = dates.read(f"{weekday}, {at:%d/%m/%Y %H:%M}")
    assert weekday in reading.doubts[0]
    assert reading.day in (at.date(), date(at.year, at.day, at.month) if at.day < 13 else None)


@pytest.mark.parametrize("form", FORMS)
def test_every_day_of_twenty_years(form: Form) -> None:
    for passed in range((date(2027, 1, 1) - date(2006, 1, 1)).days):
        day = date(2006, 1, 1) + timedelta(passed)
        minute = passed % (24 * 60)
        clock = time(minute // 60, minute % 60, tzinfo=dates.LOCAL)
        printed = f"{WEEKDAYS[day.weekday()][0]}, {day:%d/%m/%Y} {clock:%H:%M}"
        reading = dates.find(unicodedata.normalize(form, f"Clock{printed}"))
        assert reading == dates.Reading(datetime.combine(day, clock), day, printed, ())
