"""The page as the firm that built the site of Báo Thừa Thiên Huế in 2021 drew it: no `<h1>`, the
section in capitals beside the date, suggestions that open with section and date, latest news in
the column on the right. The names are that prototype's; the words are ours.
"""

from __future__ import annotations

from typing import Any

import pytest

from hnnscraper import NotAnArticle
from tests.page.pages import IMG, PICTURE, STORY, body, read, warned

HUE = "https://baothuathienhue.vn"
URL = f"{HUE}/cho-que-ngay-giap-tet-a95112.html"
SECTION = "/van-hoa-nghe-thuat/my-thuat-dieu-khac"
TITLE = "Chợ quê ngày giáp Tết đông vui từ sáng sớm"
LEAD = "Những ngày này, các chợ quê ven phá họp sớm hơn thường lệ, người mua kẻ bán đều vui."
CAPTION = "Người dân chọn mua hoa ở chợ quê"


def suggestion(number: int) -> str:
    href = f"/bai-viet-so-{number}-cua-bao-a9500{number}.html"
    return f"""<div class="news-common-item"><div class="news-left-item">
      <a href="{SECTION}" class="category-title red">MỸ THUẬT - ĐIÊU KHẮC</a>
      <span class="datetime float-end">09:42 1/4/2021</span>
      <div class="description"><a href="{href}" class="title25Bold">Bài viết số {number}</a>
      <p>TTH.VN - Tối 26/3, chương trình nghệ thuật số {number} diễn ra tại tiền sảnh.</p></div>
    </div><div class="news-right-item"><div class="middle"><a href="{href}"><img
      src="/image/{number}.jpg"></a></div></div></div>"""


def latest(number: int) -> str:
    href = f"/tin-so-{number}-a9400{number}.html"
    return f"""<div class="new-block-item"><div class="mew-block-image"><a href="{href}"><img
      src="/image/{number}.jpg"></a></div><div class="new-block-desc"><div class="category-title">
      <a href="/du-lich">DU LỊCH</a></div><a href="{href}">Tin ngắn số {number}</a></div></div>"""


SIDEBAR = f"""<div class="col-lg-4"><div class="news-sidebar-right-block">
  <div class="new-block-border">
  <div class="new-block-title title20Bold">Tin mới</div>
  <div class="new-block-list">{latest(1)}{latest(2)}</div></div></div></div>"""
HEADER = """<header><div class="header-top">
  <span class="current-date">Thứ sáu, ngày 23/04/2021</span>
  <div class="top-sub-menu"><a href="/gui-bai">Bạn đọc gửi bài</a></div></div>
  <ul class="sf-menu"><li><a href="/du-lich">DU LỊCH</a></ul></header>"""
FOOTER = "<footer><p>Giấy phép số 24/GP-BTTTT cấp ngày 14-01-2016.</p></footer>"


def article() -> dict[str, Any]:
    paragraphs = "".join(f"<p> {text} </p>" for text in STORY[1:])
    return read(
        f"""<html><head><title>Báo Thừa Thiên Huế</title></head><body>{HEADER}
        <section class="news-block-single"><div class="col-lg-8"><div class="first-single-block">
        <div class="news-datetime">
        <a href="{SECTION}" class="category-title">MỸ THUẬT - ĐIÊU KHẮC</a>
        <span class="datetime float-end">09:42 1/4/2021 (GMT+7) </span></div>
        <div class="news-title title37Bold"> {TITLE} </div>
        <div class="short-description"><p> <b>TTH.VN - {LEAD}</b> </p></div></div>
        <div class="news-content"><p><b>Từ sáng sớm </b></p><p>{STORY[0]}</p>
        <figure>{IMG}<i>{CAPTION}</i></figure>{paragraphs}</div>
        <div class="news-list-common"><div class="title20Bold">BẠN CÓ THỂ QUAN TÂM</div>
        {suggestion(1)}{suggestion(2)}</div></div>{SIDEBAR}</section>{FOOTER}</body></html>""",
        URL,
    )


FIELDS = {
    "title": TITLE,
    "dateline": "TTH.VN",
    "lead": LEAD,
    "published_at": "2021-04-01T09:42:00+07:00",
    "published_raw": "09:42 1/4/2021 (GMT+7)",
    "byline": None,
    "authors": [],
    "images": [{"url": PICTURE, "caption": CAPTION, "credit": None}],
}


@pytest.mark.parametrize("field", FIELDS)
def test_a_field(field: str) -> None:
    assert article()[field] == FIELDS[field]


def test_the_text() -> None:
    assert body(article()) == ["Từ sáng sớm", *STORY]


def test_the_section_beside_the_date() -> None:
    assert [section["name"] for section in article()["section"]] == ["MỸ THUẬT - ĐIÊU KHẮC"]


def test_related_links() -> None:
    record = article()
    found = [(link["kind"], link["title"], link["summary"]) for link in record["related"]]
    summary = "TTH.VN - Tối 26/3, chương trình nghệ thuật số {} diễn ra tại tiền sảnh."
    assert found == [
        ("suggested", "Bài viết số 1", summary.format(1)),
        ("suggested", "Bài viết số 2", summary.format(2)),
        ("latest", "Tin ngắn số 1", None),
        ("latest", "Tin ngắn số 2", None),
    ]
    assert "related" not in warned(record)


def test_a_section_is_a_list_of_leads() -> None:
    with pytest.raises(NotAnArticle) as caught:
        read(
            f"""<html><head><title>Báo Thừa Thiên Huế</title></head><body>{HEADER}
            <div class="category-title">MỸ THUẬT - ĐIÊU KHẮC</div>
            <div class="news-list-common">{"".join(map(suggestion, range(9)))}</div>{SIDEBAR}
            {FOOTER}</body></html>""",
            f"{HUE}{SECTION}",
        )
    assert caught.value.reason in ("list", "no-headline", "no-body")
