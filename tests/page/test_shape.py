"""The shape of a page: the same for articles that are set alike, another after a redesign."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hnnscraper import extract, page
from hnnscraper.errors import NotAnArticle
from tests.paper import REDESIGNS, Look, Newspaper, Style
from tests.paper.printing import print_article

SITE = "https://huengaynay.vn"
AT = datetime(2026, 1, 5, tzinfo=UTC)

HTML = """<html><body><main class="w-1200"><h1 class="title detail">Chợ Đông Ba mở cửa sớm</h1>
<div class="info"><span class="pubdate">Thứ Ba, 09/12/2025 15:50</span></div>
<div class="sapo"><p>HNN.VN - Sáng 9/12, chợ Đông Ba mở cửa sớm hơn mọi ngày trong năm.</p></div>
<div id="post-160781" class="content box-{number}">
<p>Bà con đến mua sắm từ lúc trời chưa sáng hẳn, hàng hóa dồi dào, giá cả ổn định.</p>
<p>Các hộ kinh doanh cho biết sức mua năm nay tăng hơn so với cùng kỳ những năm trước.</p>
<p>Ban quản lý chợ cho biết sẽ giữ giờ mở cửa này đến hết tháng Chạp năm nay.</p>
<p class="author" style="text-align:right"><b>{byline}</b></p></div></main></body></html>"""


def shape(html: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = page.read(html, f"{SITE}/kinh-te/cho-160781.html", AT)["shape"]
    return found


def test_it_names_what_holds_each_field() -> None:
    assert shape(HTML.format(number=7, byline="ĐỨC QUANG")) == {
        "title": ["h1.detail.title<main.w-9"],
        "published_raw": ["div.info<main.w-9"],
        "lead": ["p<div.sapo<main.w-9"],
        "body": ["p<div.box-9.content<main.w-9"],
        "byline": ["p.author<div.box-9.content<main.w-9"],
    }


def test_it_is_the_same_for_articles_that_are_set_alike() -> None:
    one = HTML.format(number=7, byline="ĐỨC QUANG")
    other = HTML.format(number=12, byline="Bài, ảnh: HÀN ĐĂNG").replace("160781", "160999")
    assert shape(one) == shape(other)


def shapes_of(newspaper: Newspaper) -> set[tuple[str, str]]:
    found = set()
    for article in newspaper.by_number:
        body = print_article(newspaper, article, SITE).body
        try:
            item = page.read(body, SITE + article.path, AT)
        except NotAnArticle:
            continue
        found |= {(field, name) for field, names in item["shape"].items() for name in names}
    return found


@pytest.fixture(scope="module")
def newspaper() -> Newspaper:
    return Newspaper(1, 120, style=Style(templates=("house",), live=()))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("classes", {"title", "published_raw", "lead", "body", "byline", "images", "related"}),
        ("byline", {"byline"}),
        ("captions", {"images"}),
        ("suggestions", {"related"}),
        ("date", set()),  # it stands where it stood; that it is not read any more is seen
        ("script", set()),
    ],
)
def test_a_redesign_has_another(newspaper: Newspaper, name: str, fields: set[str]) -> None:
    before = shapes_of(newspaper)
    newspaper.plays.redesign(REDESIGNS[name])
    after = shapes_of(newspaper)
    newspaper.plays.redesign(Look())
    assert {field for field, _ in after - before} == fields
    assert len(before) < 20


def test_it_never_reaches_the_record() -> None:
    record = extract(HTML.format(number=7, byline="ĐỨC QUANG"), f"{SITE}/kinh-te/cho-160781.html")
    assert "shape" not in record
