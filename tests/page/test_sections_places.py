"""Where a breadcrumb stands that no address confirms: last in the header, beside the date."""

from __future__ import annotations

import pytest

from tests.page.pages import DATE, P1, P2, P3, STORY, TITLE, body, read, shell, warned

URL = "https://huengaynay.vn/cho-que-ngay-giap-tet-160781.html"  # in no section
TEXT = P1 + P2 + P3
OUTER = "<a href='/kinh-te'>Kinh tế</a>"
INNER = "<a href='/kinh-te/cho'>Chợ</a>"
CARDS = "".join(f"<div><img src=/{k}.jpg><h4>Bài số {k}</h4><p>Lời dẫn</p></div>" for k in range(9))
MENU = (
    "<ul>"
    + "".join(f"<li><a href='/{name}'>{name}</a>{CARDS}</li>" for name in ("kinh-te", "the-thao"))
    + "</ul>"
)


def names(html: str) -> list[str]:
    return [section["name"] for section in read(html, URL)["section"]]


LAST_IN_HEADER = {
    "its markup": ("<div class=breadcrumb><a href='/'><i></i></a> &gt; {} &gt; {}</div>", 2),
    "from the home page": ("<div><a href='/'>Huế ngày nay</a> » {} » {}</div>", 2),
    "in headings": ("<div><h1>{}</h1><h2>{}</h2></div>", 2),
    "one section of the menu": ("<div><h1>{}</h1></div>", 1),
}


@pytest.mark.parametrize(("crumbs", "count"), LAST_IN_HEADER.values(), ids=list(LAST_IN_HEADER))
@pytest.mark.parametrize("header", ["<header>{}</header>", "<table><tr><td>{}</td></tr></table>"])
def test_last_in_the_header(crumbs: str, count: int, header: str) -> None:
    top = header.format(MENU + crumbs.format(OUTER, INNER))
    column = f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></div>"
    assert names(shell(top + column)) == ["Kinh tế", "Chợ"][:count]


@pytest.mark.parametrize(
    "last",
    ["<p><a href='/en'>English</a></p>", "<p><a href='/a'>Lũ</a> <a href='/b'>Festival</a></p>"],
    ids=["language", "topics"],
)
def test_other_links_last_in_the_header(last: str) -> None:
    column = f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></div>"
    record = read(shell(f"<header>{MENU}{last}</header>{column}"), URL)
    assert record["section"] == []
    assert "section" in warned(record)


SIDE = (
    "<div><b>Xem nhiều</b><ul>"
    + "".join(
        f"<li><a href='/bai-viet-so-{k}-cua-bao-12345{k}.html'>Bài viết số {k} của báo nhà</a></li>"
        for k in range(6)
    )
    + "</ul></div>"
)


@pytest.mark.parametrize("size", [1, 8], ids=["small side bar", "large side bar"])
def test_over_a_side_bar_that_stands_before_the_article(size: int) -> None:
    crumbs = f"<p><a href='/'>Trang chủ</a> &gt; {OUTER} &gt; {INNER}</p>"
    column = f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></div>"
    html = shell(f"{MENU}{crumbs}<div><div>{SIDE * size}</div>{column}</div>")
    assert names(html) == ["Kinh tế", "Chợ"]


def test_a_menu_of_many_small_parts_is_no_breadcrumb() -> None:
    parts = "".join(f"<div><a href='/m{k}'>Mục {k}</a>{CARDS[:300]}</div>" for k in range(6))
    column = f"<div><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></div>"
    url = "https://huengaynay.vn/m2/sach/cho-que-ngay-giap-tet-160781.html"
    assert read(shell(f"<header><div>{parts}</div></header>{column}"), url)["section"] == []


def test_tools_over_the_headline_are_no_sections() -> None:
    tools = "<div><a href='/e-paper'>Báo in</a> <a href='/rss'>RSS</a></div>"
    assert names(shell(f"<div>{tools}<h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></div>")) == []


BESIDE_DATE = {
    "list over it": ("<ul><li><h4>{0}</h4></li></ul><p>{1}</p>", 1),
    "two over it": ("<div>{0} {2}</div><p>{1}</p>", 2),
    "heading before it": ("<div><h1>{0}</h1></div><ul><li>{1}</li></ul>", 1),
    "behind it": ("<p>{1}</p><p>{0}</p>", 1),
}


@pytest.mark.parametrize(("box", "count"), BESIDE_DATE.values(), ids=list(BESIDE_DATE))
def test_in_one_box_with_the_date(box: str, count: int) -> None:
    under = f"<div>{box.format(OUTER, DATE, INNER)}</div>"
    record = read(shell(f"<div><h1>{TITLE}</h1>{under}<div>{TEXT}</div></div>"), URL)
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Chợ"][:count]
    assert record["published_raw"] == DATE
    assert body(record) == STORY


OVER_HEADLINE = {
    "tools between": f"<p>{OUTER}</p><p><a href='#'>Bản in</a> <a href='#'>Gửi email</a></p>",
    "author, date and change between": f"<p>{OUTER}</p><div><b>ĐỨC QUANG</b></div><p>{DATE}</p>"
    "<p>Cập nhật: 10/12/2025 07:00</p>",
    "the headline's words between": f"<ul><li>{OUTER}</li><li>{TITLE}</li></ul><p>{DATE}</p>",
}


@pytest.mark.parametrize("over", OVER_HEADLINE.values(), ids=list(OVER_HEADLINE))
def test_over_the_headline(over: str) -> None:
    assert names(shell(f"<div>{over}<h1>{TITLE}</h1><div>{TEXT}</div></div>")) == ["Kinh tế"]


def test_the_articles_own_link_is_no_other_article() -> None:
    own = f"<li><a href='{URL}'>{TITLE}</a></li>"
    crumbs = f"<ol><li><a href='/'>Báo Thừa Thiên Huế</a></li><li>{OUTER}</li>{own}</ol>"
    title = f"<div class=detail-title><h1>{TITLE}</h1></div>"
    under = f"<div>{crumbs}<div>{DATE}</div></div>"
    record = read(shell(f"<div>{title}{under}<div>{TEXT}</div></div>"), URL)
    assert record["published_raw"] == DATE
    assert record["related"] == []
    assert [section["name"] for section in record["section"]] == ["Kinh tế"]


def test_far_over_the_headline_stands_more_than_beside_the_date() -> None:
    url = "https://huengaynay.vn/kinh-te/cho/cho-que-ngay-giap-tet-160781.html"
    arrow = "<img src='/images/arrow.png' alt=''>"
    crumbs = f"<div><a href='/'>Trang chủ</a> {arrow} {OUTER} {arrow} {INNER} {arrow} {TITLE}</div>"
    side = f"<div><h3>Chuyên mục</h3>{MENU}</div>"
    column = f"<div><h1>{TITLE}</h1><p>Chuyên mục: {INNER}</p><p>{DATE}</p><div>{TEXT}</div></div>"
    record = read(shell(f"{crumbs}{side}{column}"), url)
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Chợ"]
    assert "section" not in warned(record)
