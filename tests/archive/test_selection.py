"""Which moments and sections a caller's words mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import datetime

import pytest

from hnnscraper.archive.selection import end, is_in_section, start
from hnnscraper.errors import BadInput


@pytest.mark.parametrize(
    ("moment", "text", "expected"),
    [
        (start, "2025-12-09", "2025-12-09T00:00:00+07:00"),
        (start, "2025-12-09T15:50", "2025-12-09T15:50:00+07:00"),
        (start, " 2025-12-09 15:50:10 ", "2025-12-09T15:50:10+07:00"),
        (start, "2025-12-09T08:50:00Z", "2025-12-09T15:50:00+07:00"),
        (start, "20251209", "2025-12-09T00:00:00+07:00"),
        (end, "2025-12-09", "2025-12-10T00:00:00+07:00"),
        (end, "2025-12-31", "2026-01-01T00:00:00+07:00"),
        (end, "2025-12-09T15:50:00", "2025-12-09T15:50:01+07:00"),
        (end, "2025-12-09T15:50:00+00:00", "2025-12-09T22:50:01+07:00"),
    ],
)
def test_moments(moment: Callable[[str], datetime], text: str, expected: str) -> None:
    assert moment(text) == datetime.fromisoformat(expected)


@pytest.mark.parametrize("moment", [start, end])
@pytest.mark.parametrize("text", ["", "09/12/2025", "2025-02-30", "hôm qua", "2025-12", "15:50"])
def test_words_that_are_no_moment(moment: Callable[[str], datetime], text: str) -> None:
    with pytest.raises(BadInput, match=r"no date and no time: .*; such as 2025-12-09 or"):
        moment(text)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00", "9999-12-31T23:59:59-12:00"])
def test_moments_at_the_ends_of_time_are_refused(text: str) -> None:
    with pytest.raises(BadInput, match="no date and no time"):
        end(text)


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    with pytest.raises(BadInput, match="no date and no time"):
        end("9999-12-31")


RECORD = {
    "section": [
        {"name": "Chính trị - Xã hội", "url": "https://huengaynay.vn/chinh-tri-xa-hoi"},
        {"name": "Xây dựng Đảng", "url": "https://huengaynay.vn/chinh-tri-xa-hoi/xay-dung-dang/"},
        {"name": "Tin cũ", "url": "https://huengaynay.vn/tin-cu.html"},
    ]
}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("Xây dựng Đảng", True),
        ("xây dựng đảng", True),
        ("XÂY DỰNG  ĐẢNG", True),
        (unicodedata.normalize("NFD", "Xây dựng Đảng"), True),
        ("Chính trị - Xã hội", True),
        ("xay-dung-dang", True),
        ("chinh-tri-xa-hoi", True),
        ("/chinh-tri-xa-hoi/xay-dung-dang/", True),
        ("tin-cu", True),
        ("tin-cu.html", True),
        ("Xây dựng", False),
        ("xay-dung", False),
        ("Xay dung Dang", False),
        ("chinh-tri", False),
        ("https://huengaynay.vn", False),
        ("/", False),
    ],
)
def test_a_section_is_meant_by_name_or_slug_at_any_level(wanted: str, expected: bool) -> None:
    assert is_in_section(RECORD, wanted) is expected


def test_without_a_section_none_is_meant() -> None:
    assert not is_in_section({"section": []}, "kinh-te")
