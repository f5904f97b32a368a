"""The breadcrumb over the headline."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    LINK,
    P1,
    P2,
    P3,
    STORY,
    TITLE,
    URL,
    body,
    page,
    read,
    shell,
    warned,
)

A, B = "<a href=/tag/a>Huế</a>", "<a href=/tag/b>Tết</a>"

SECTIONS = {
    "list": "<ul class=breadcrumb><li><a href='/'>Trang chủ</a><li>{a}<li>{b}</ul>",
    "nav": "<nav><a href='/'>Trang chủ</a> » {a} » {b}</nav>",
    "words between": "<div><a href='/'>Trang chủ</a> &gt; {a} &gt; {b}</div>",
    "headings": "<ul><li><h4>{a}</h4><li><h4>{b}</h4></ul>",
    "ends with the title": "<div>{a} / {b} / <span>Chợ quê ngày giáp Tết</span></div>",
    "divs": "<div><div>{a}</div><div>{b}</div></div>",
    "hashed": "<div class=css-1><a class=css-2 href='/kinh-te/'>Kinh tế</a>{b}</div>",
    "a heading around the first": "<div><h1>{a}</h1> <span>›</span> {b}</div>",
    "icons between": "<p>{a}<i class=material-icons>navigate_next</i>{b}</p>",
    "an icon before": "<div><a href='/tim-kiem.html'>🔍</a></div><div>{a} » {b}</div>",
    "and once more the last": "<p><a href='/'>Trang chủ</a> {a} {b}</p><ul><li>{b}</ul>",
    "far above": "<div><a href='/'>Trang chủ</a> {a} {b}</div><div>" + "<i>x</i>" * 70 + "</div>",
    "behind a menu": "<ul>" + "".join(f"<li><a href='/m{k}/'>M{k}</a>" for k in range(9))
    + "</ul><p>{a} › {b}</p>",
}  # fmt: skip


def test_each_section_in_a_wrapper_of_its_own() -> None:
    outer, inner = "<a href='/kinh-te/'>Kinh tế</a>", "<a href='/kinh-te/cho/'>Chợ</a>"
    top = f"<div><div><h2>{outer}</h2></div><div><h3>{inner}</h3></div></div>"
    url = "https://huengaynay.vn/kinh-te/cho/cho-que-ngay-giap-tet-160781.html"
    record = read(page(P1 + P2 + P3, top=top), url)
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Chợ"]


def test_a_menu_that_has_the_articles_section_too_is_no_breadcrumb() -> None:
    first = "<a href='/kinh-te/'>Kinh tế</a>"
    menu = f"<div>{first}</div><div><a href='/kinh-te/thi-truong/'>Thị trường</a>"
    menu += "<a href='/kinh-te/nong-san/'>Nông sản</a></div>"
    url = "https://huengaynay.vn/kinh-te/thi-truong/cho-que-ngay-giap-tet-160781.html"
    record = read(page(P1 + P2 + P3, top=f"{menu}<p>Chào bạn đọc</p><h1>{first}</h1>"), url)
    assert [section["name"] for section in record["section"]] == ["Kinh tế"]


TOPIC = "<a href='/chuyen-de/tet/'>Tết muôn nơi</a>"
LANGUAGES = "<div><a href='/en'>English</a> <a href='/epaper'>Báo in</a></div>"


@pytest.mark.parametrize("outer", ["", "<h1><a href='/doi-song/'>Đời sống</a></h1>"])
@pytest.mark.parametrize("crumb", ["<h2>{}</h2>", "<div>{}</div>"])
def test_a_topic_beside_the_headline_is_no_section(outer: str, crumb: str) -> None:
    own = crumb.format("<a href='/kinh-te/'>Kinh tế</a>")
    column = f"<article>{outer}{own}{TOPIC}<h1>{TITLE}</h1><p>{DATE}</p>{P1 + P2 + P3}</article>"
    record = read(shell(LANGUAGES + column), "https://huengaynay.vn/kinh-te/cho-que-160781.html")
    names = [section["name"] for section in record["section"]]
    assert names == ["Đời sống"] * bool(outer) + ["Kinh tế"]


def test_links_with_a_menu_between_them_and_the_headline_are_no_sections() -> None:
    menu = "".join(f"<div><a href='/m{k}/'>Mục {k}</a></div>" for k in range(3))
    top = f"{LANGUAGES}<p>Chào bạn đọc</p><div>{menu}</div>"
    record = read(page(P1 + P2 + P3, top=top), "https://huengaynay.vn/m1/cho-que-160781.html")
    assert [section["name"] for section in record["section"]] == []
    assert "section" in warned(record)


def test_an_address_in_more_sections_than_are_named_is_a_doubt() -> None:
    url = "https://huengaynay.vn/kinh-te/thi-truong/cho-que-ngay-giap-tet-160781.html"
    inner, outer = (
        "<a href='/kinh-te/thi-truong/'>Thị trường</a>",
        "<a href='/kinh-te/'>Kinh tế</a>",
    )
    for top, doubted in ((f"<p>{inner}</p>", True), (f"<p>{outer} › {inner}</p>", False)):
        assert ("section" in warned(read(page(P1 + P2 + P3, top=top), url))) is doubted


def test_sections_that_are_told_by_a_query() -> None:
    links = "".join(f"<a href='/?cat={k}'>{name}</a> " for k, name in enumerate(("Kinh tế", "Chợ")))
    crumbs = f"<p><a href='/'>Trang chủ</a> <img src=/i.gif> {links}<br>Chợ quê ngày giáp Tết</p>"
    record = read(page(P1 + P2 + P3, top=crumbs))
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Chợ"]


@pytest.mark.parametrize("crumbs", SECTIONS.values(), ids=list(SECTIONS))
def test_sections_outermost_first(crumbs: str) -> None:
    url = "https://huengaynay.vn/kinh-te/thi-truong/cho-que-ngay-giap-tet-160781.html"
    a, b = (
        "<a href='/kinh-te/'>Kinh tế</a>",
        "<a href='/kinh-te/thi-truong/'>Thị trường</a>",
    )
    record = read(page(P1 + P2 + P3, top=crumbs.format(a=a, b=b)), url)
    assert record["section"] == [
        {"name": "Kinh tế", "url": "https://huengaynay.vn/kinh-te/"},
        {"name": "Thị trường", "url": "https://huengaynay.vn/kinh-te/thi-truong/"},
    ]


FLAT_URL = "https://huengaynay.vn/cho-que-ngay-giap-tet-160781.html"


HOME = "<a href='/'>Trang chủ</a>"
NEWS, SPORT = "<a href='/kinh-te/'>Kinh tế</a>", "<a href='/kinh-te/thi-truong/'>Thị trường</a>"


FLAT_SPORT = "<a href='/thi-truong/'>Thị trường</a>"


CRUMB_TITLE = "Chợ quê ngày giáp Tết"


WHEN = "Thứ Ba, ngày 9 tháng 12 năm 2025, 15:50"

# The article's address does not name its section.


FLAT = {
    "items, marked": f"<ul class=breadcrumb><li>{HOME}</li><li>{NEWS}</li><li>{SPORT}</li></ul>",
    "items": f"<ul><li>{HOME}</li><li>{NEWS}</li><li>{SPORT}</li></ul>",
    "items, flat sections, marked": f"<ol class=bread-crumb><li>{HOME}<li>{NEWS}"
        f"<li>{FLAT_SPORT}</ol>",
    "arrows and the title": f"<div>{HOME} » {NEWS} » {SPORT} » {CRUMB_TITLE}</div>",
    "arrows, flat sections": f"<div>{HOME} › {NEWS} › {FLAT_SPORT} › "
        f"<span>{CRUMB_TITLE}</span></div>",
    "arrows without the home page": f"<div>{NEWS} &gt; {SPORT} &gt; {CRUMB_TITLE}</div>",
    "right over the headline": f"<p>{NEWS} {SPORT}</p>",
    "with the date": f"<div>{HOME} | {NEWS} | {SPORT} <span>{WHEN}</span></div>",
    "in a nav": f"<nav aria-label=breadcrumb>{HOME} / {NEWS} / {SPORT}</nav>",
}  # fmt: skip


@pytest.mark.parametrize("crumbs", FLAT.values(), ids=list(FLAT))
def test_sections_that_the_address_does_not_name(crumbs: str) -> None:
    record = read(page(P1 + P2 + P3, top=crumbs), FLAT_URL)
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Thị trường"]
    assert body(record) == STORY


def test_a_way_down_under_the_headline() -> None:
    row = f"<table><tr><td>{HOME} » {NEWS} » {SPORT}</td></tr></table>"
    html = page(P1 + P2 + P3).replace("</h1>", f"</h1>{row}")
    record = read(html, FLAT_URL)
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Thị trường"]
    assert body(record) == STORY


NO_SECTIONS = {
    "a menu of four": f"<ul><li>{HOME}<li><a href='/van-hoa/'>Văn hóa</a><li>{NEWS}"
    "<li><a href='/du-lich/'>Du lịch</a></ul><p>Cơ quan của Đảng bộ thành phố Huế</p>"
    "<p>Tiếng nói của nhân dân thành phố Huế</p>",
    "links to articles": f"<p>{LINK}</p>",
    "another site": "<p><a href='https://a.example/'>Trang bạn</a> » <a href='https://a.example/x/'>X</a></p>",
}  # fmt: skip


@pytest.mark.parametrize("top", NO_SECTIONS.values(), ids=list(NO_SECTIONS))
def test_what_is_no_breadcrumb(top: str) -> None:
    record = read(page(P1 + P2 + P3, top=top), FLAT_URL)
    assert record["section"] == []


def test_a_way_down_in_cells_of_a_row_under_the_headline() -> None:
    cells = [HOME, NEWS, SPORT]
    row = "<td>&gt;</td>".join(f"<td>{cell}</td>" for cell in cells)
    top = f"<div>Chia sẻ</div><table><tr>{row}</tr></table>"
    record = read(page(f"{P1}{P2}{P3}", date=f"{DATE}</div>{top}<div>"))
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Thị trường"]


def test_an_item_of_a_menu_with_cards_of_articles_is_no_section() -> None:
    cards = f"<div class=drop><div class=card>{LINK}</div><div class=card>{LINK}</div></div>"
    names = {"van-hoa": "Văn hóa", "kinh-te": "Kinh tế"}
    items = (f"<li><a href=/{url}/>{name}</a>{cards}</li>" for url, name in names.items())
    record = read(page(P1 + P2 + P3, top=f"<div class=menu>{''.join(items)}</div>"))
    assert record["section"] == []


def test_a_heading_over_other_articles_is_no_section_though_it_leads_to_one() -> None:
    crumbs = "<ol><li><a href=/>Trang chủ</a><li><a href=/kinh-te.html>Kinh tế</a></ol>"
    box = f"<div><h3><a href=/kinh-te/>Xem nhiều</a></h3><ul><li>{LINK}</ul></div>"
    record = read(page(f"{P1}{P2}{P3}", top=crumbs + box))
    expected = [{"name": "Kinh tế", "url": "https://huengaynay.vn/kinh-te.html"}]
    assert record["section"] == expected


def test_sections_one_in_the_other_under_the_headline() -> None:
    crumbs = "<ul><li><h4><a href=/kinh-te.html>Kinh tế</a></h4><li><h4><a"
    crumbs += " href=/kinh-te/cho-que.html>Chợ quê</a></h4></ul>"
    record = read(
        page(f"{crumbs}<div>{P1}{P2}{P3}</div>"), URL.replace("kinh-te/", "kinh-te/cho-que/")
    )
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Chợ quê"]


MENU = (
    "<a href='/kinh-te/'>Kinh tế</a> | <a href='/y-te/'>Y tế</a> | <a href='/du-lich/'>Du lịch</a>"
)


@pytest.mark.parametrize(
    ("kicker", "names"), [("", []), ("<small><a href='/kinh-te/'>Kinh tế</a></small>", ["Kinh tế"])]
)
def test_a_row_of_a_menu_over_the_headline_is_no_breadcrumb(kicker: str, names: list[str]) -> None:
    top = f"<p align=center>{MENU}</p>{kicker}<h3>{TITLE}</h3><small>{DATE}</small>{P1}{P2}{P3}"
    record = read(shell(top, f"<title>{TITLE}</title>"))
    assert [section["name"] for section in record["section"]] == names


def test_a_section_may_end_in_a_number_as_an_article_does() -> None:
    links = (
        "<a href='/phap-luat/'>Pháp luật</a> › <a href='/phap-luat/ban-tin-113/'>Bản tin 113</a>"
    )
    url = "https://huengaynay.vn/phap-luat/ban-tin-113/cho-que-160781.html"
    record = read(page(P1 + P2 + P3, top=f"<div>{links}</div>"), url)
    assert [section["name"] for section in record["section"]] == ["Pháp luật", "Bản tin 113"]
