"""The marks of other papers, and places, before the lead."""

from __future__ import annotations

import pytest

from tests.page.pages import ONE, P2, P3, URL, page, read

MARKS = {
    "the host and a dash": (
        "https://baophutho.vn/bai-12345.html",
        "baophutho.vn - ",
        "baophutho.vn",
    ),
    "a name of the host and more of it": (
        "https://giadinh.net.vn/a-172260.htm", "GiadinhNet - ", "GiadinhNet"),
    "short for the host's name": ("https://tuoitre.vn/a-1234567.htm", "TT - ", "TT"),
    "the host's name": ("https://kinhtedothi.vn/a.123456.html", "Kinhtedothi - ", "Kinhtedothi"),
    "the host's name and a dash at once": (
        "https://kinhtedothi.vn/a.123456.html", "Kinhtedothi- ", "Kinhtedothi"),
    "short for another": ("https://kinhtedothi.vn/a.123456.html", "WHO - ", None),
    "the host's name in an element of its own": (
        "https://dantri.com.vn/a-1234567.htm", "<span>Dân trí</span> ", "Dân trí"),
    "the host's name with two dashes": (
        "https://viettimes.vn/a-1.html", "VietTimes-- ", "VietTimes"),
    "the host itself": (
        "http://www.tinthethao.com.vn/a-d564166.html", "TinTheThao.com.vn ", "TinTheThao.com.vn"),
    "letters and a number in brackets": ("https://ngaymoi24.vn/a-1.html", "(NM24) - ", "NM24"),
    "short for the host's whole name": ("https://baocangnam.vn/a-1.html", "BCN - ", "BCN"),
    "two words' letters in brackets": ("https://baodoisong.vn/a-1.html", "(ĐS&PL) ", "ĐS&PL"),
    "a place that the style sheet sets apart": (
        URL, "<span>TP HCM</span>", "TP HCM"),
    "a place in small letters": (URL, "<span class=location-stamp>Hà Nội</span>", "Hà Nội"),
}  # fmt: skip


@pytest.mark.parametrize(("url", "printed", "mark"), MARKS.values(), ids=list(MARKS))
def test_a_mark_before_the_lead(url: str, printed: str, mark: str | None) -> None:
    record = read(page(f"<p class=sapo>{printed}{ONE}</p>{P2}{P3}"), url)
    assert record["dateline"] == mark
    assert record["lead"] == (ONE if mark else printed + ONE)
    assert record["byline"] is None


def test_a_mark_that_is_a_picture_leaves_its_dash() -> None:
    record = read(
        page(f"<div class=ArticleLead><p><img src=/logo.gif alt>- {ONE}</p></div>{P2}{P3}")
    )
    assert (record["dateline"], record["lead"]) == (None, ONE)
