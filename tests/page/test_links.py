"""Links to other articles however a page sets them: as blocks, behind words that lead to them,
under a heading that runs on, before the article; and the tools that stand among them."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    LINK,
    OTHER,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    STORY,
    TITLE,
    body,
    page,
    read,
    warned,
)
from tests.page.test_boxes import HEADINGS, LINK_2, SECOND, SECOND_TITLE, TEXT, entry, shell

BLOCK = "display:block"
AS_BLOCKS = {
    "links as blocks": f"<a style='{BLOCK}' href='{OTHER}'>{OTHER_TITLE}</a>"
    f"<a style='{BLOCK}' href='{SECOND}'>{SECOND_TITLE}</a>",
    "flex": f"<a style='display: flex' href='{OTHER}'><b>{OTHER_TITLE}</b></a>"
    f"<a style='display: flex' href='{SECOND}'><b>{SECOND_TITLE}</b></a>",
}


@pytest.mark.parametrize("links", AS_BLOCKS.values(), ids=list(AS_BLOCKS))
def test_a_link_set_as_a_block_is_a_link(links: str) -> None:
    spans = [f"<span style='{BLOCK}'>{text}</span>" for text in STORY]
    record = read(page(f"{spans[0]}{spans[1]}<div>{links}</div>{spans[2]}"))
    assert record["related"] == [entry("inline"), entry("inline", second=True)]
    assert body(record) == STORY


LEADING = {
    "white space behind": f"<p><em>Xem thêm: {LINK}</em>\n</p>",
    "a stop behind": f"<p><em>Xem thêm: {LINK}.</em></p>",
    "an arrow behind": f"<p>Đọc tiếp: {LINK} <b>»</b> </p>",
}


@pytest.mark.parametrize("text", LEADING.values(), ids=list(LEADING))
def test_words_that_lead_to_a_link(text: str) -> None:
    record = read(page(P1 + text + P2 + P3))
    assert record["related"] == [entry("inline")]
    assert body(record) == STORY


RUNNING_ON = {
    "bullets": f"<div><b>{{h}}</b>• {LINK} <br>• {LINK_2} <br></div>",
    "a colon": f"<div><b>{{h}}:</b> {LINK}<br>{LINK_2}</div>",
    "paragraphs": f"<p><b>{{h}}</b> - {LINK}</p><p>- {LINK_2}</p>",
    "one line": f"<div><span>{{h}}</span> {LINK} | {LINK_2}</div>",
}


@pytest.mark.parametrize("layout", RUNNING_ON.values(), ids=list(RUNNING_ON))
@pytest.mark.parametrize(("heading", "kind"), HEADINGS)
def test_a_heading_that_runs_on_into_its_first_link(
    layout: str, heading: str, kind: str | None
) -> None:
    record = read(shell(TEXT + layout.format(h=heading)))
    expected = [entry(kind), entry(kind, second=True)] if kind else []
    assert record["related"] == expected
    assert body(record) == STORY


def test_a_sentence_that_opens_like_a_heading_is_a_sentence() -> None:
    text = f"<p><b>Tin mới</b> về {LINK} làm cả làng vui suốt mấy ngày liền.</p>"
    record = read(page(P1 + text + P2 + P3))
    assert record["related"] == []
    assert len(body(record)) == 4


@pytest.mark.parametrize("label", ["QUẢNG CÁO", "Advertisement"])
@pytest.mark.parametrize("rest", ["", "<iframe src='https://ads.example/'></iframe>"])
def test_an_advertisement_does_not_take_the_papers_own_link(label: str, rest: str) -> None:
    link = f"<p><strong>&gt;&gt;&gt; {LINK}</strong></p>"
    record = read(page(f"{P1}<div>{label}</div>{rest}{link}{P2}{P3}"))
    assert record["related"] == [entry("inline")]
    assert body(record) == STORY


TOOLS = {
    "spans and bars": "<div><span>A-</span> <span>A+</span> <a href='/print/x.html'>Bản in</a> | "
    "<a href='#'>Gửi cho bạn bè</a></div>",
    "bars in the text": "<div>In bài viết | Gửi email | Chia sẻ</div>",
    "dots": "<p><a href=#>Lưu bài</a> • <a href=#>Facebook</a> · 12 lượt xem</p>",
}


@pytest.mark.parametrize("tools", TOOLS.values(), ids=list(TOOLS))
@pytest.mark.parametrize("name", ["ĐỨC QUANG", "P.Anh"])
def test_tools_behind_the_text(tools: str, name: str) -> None:
    by = f"<p align=right><b>{name}</b></p>"
    for html in (shell(TEXT + by + tools), page(P1 + P2 + P3 + by + tools), shell(TEXT + tools)):
        record = read(html)
        assert body(record) == STORY
        assert record["byline"] == (name if by in html else None)


NOT_TOOLS = [
    "Chợ | Hoa | Bánh trái",
    "Facebook và Zalo giúp bà con bán được hàng mỗi ngày.",
    "In | Đồng | Vải là ba nghề xưa của làng.",
]


@pytest.mark.parametrize("text", NOT_TOOLS)
def test_words_beside_a_tool_word_are_text(text: str) -> None:
    assert body(read(page(f"{P1}<p>{text}</p>{P2}{P3}"))) == [STORY[0], text, *STORY[1:]]


EARLIER = {
    "a column": "<div><div><h3>{h}</h3><ul><li>{a}</li><li>{b}</li></ul></div></div>",
    "cells": "<table><tr><td><b>{h}</b></td></tr><tr><td>{a}</td></tr>"
    "<tr><td>{b}</td></tr></table>",
    "a bar": "<div><span>{h}</span><marquee>{a} {b}</marquee></div>",
    "an aside": "<aside><div>{h}</div><p>{a}</p><p>{b}</p></aside>",
}


@pytest.mark.parametrize("layout", EARLIER.values(), ids=list(EARLIER))
@pytest.mark.parametrize(("heading", "kind"), [*HEADINGS[3:5], ("Mới nhất", "latest"), HEADINGS[0]])
def test_a_box_before_the_article(layout: str, heading: str, kind: str | None) -> None:
    box = layout.format(h=heading, a=LINK, b=LINK_2)
    html = f"<html><body>{box}<div><h1>{TITLE}</h1><p>{DATE}</p>{TEXT}</div></body></html>"
    record = read(html)
    assert record["related"] == ([entry(kind), entry(kind, second=True)] if kind else [])
    assert body(record) == STORY


MENUS = {
    "a menu's section with its drop-down": "<ul><li><a href='/tin-moi/'>Tin mới</a><ul><li>{a}"
    "<li>{b}</ul></li><li><a href='/kinh-te/'>Kinh tế</a></ul>",
    "in the page's header": "<header><b>Tin mới</b><p>{a}</p><p>{b}</p></header>",
    "a menu": "<nav><b>Tin mới</b>{a}{b}</nav>",
    "a section's link": "<div><a href='/tin-moi/'>Tin mới</a> <a "
    "href='/kinh-te/'>Kinh tế</a></div>",
}


@pytest.mark.parametrize("menu", MENUS.values(), ids=list(MENUS))
def test_a_menu_before_the_article_is_no_box(menu: str) -> None:
    top = menu.format(a=LINK, b=LINK_2)
    record = read(f"<html><body>{top}<div><h1>{TITLE}</h1><p>{DATE}</p>{TEXT}</div></body></html>")
    assert record["related"] == []


def test_one_entry_an_address_and_kind_over_all_boxes() -> None:
    box = f"<div><h3>Tin mới</h3><ul><li>{LINK}<li>{LINK_2}</ul></div>"
    record = read(
        f"<html><body>{box}<div><h1>{TITLE}</h1><p>{DATE}</p>{TEXT}</div>{box}</body></html>"
    )
    assert record["related"] == [entry("latest"), entry("latest", second=True)]


def test_words_of_a_form_behind_a_link_are_no_summary() -> None:
    form = "<div><p>Nhận bản tin sáng mỗi ngày</p><form><input type=email></form></div>"
    box = f"<p><b>Tin liên quan</b></p><ul><li>{LINK}</ul>"
    record = read(page(f"{P1}{P2}{box}{form}{P3}"))
    assert [link["summary"] for link in record["related"]] == [None]
    assert body(record) == STORY


def test_a_box_without_a_link_to_an_article_is_a_doubt() -> None:
    box = "</div><h3>Bạn có thể quan tâm</h3><ul><li><a href='/p?x'>Hội làng đầu xuân</a></ul>"
    assert "related" in warned(read(page(f"{P1}{P2}{P3}{box}")))


def test_a_last_paragraph_with_a_link_is_no_summary_of_the_box_before_it() -> None:
    inside = "<a href='/doi-song/an-tet-160001.html'>khu vực quanh cồn</a>"
    last = f"Từ mờ sáng, {inside} đã rộn tiếng cười."
    box = f"<p><b>Tin liên quan:</b></p><ul><li>{LINK}</ul>"
    end = f"<h3>Có thể bạn quan tâm</h3><ul><li>{LINK}</ul>"
    record = read(page(f"{P1}{P2}{P3}{box}<p>{last}</p></div>{end}"))
    assert body(record)[-1].startswith("Từ mờ sáng")
    assert [link["kind"] for link in record["related"]] == ["inline", "suggested"]


def test_a_heading_that_leads_to_its_list_ends_the_list_before_it() -> None:
    other = "<a href=/du-lich/thuyen-160556.html>Thuyền rồng</a>"
    lists = (
        f"<h3>Đọc nhiều</h3><ul><li>{other}</ul>"
        f"<h3><a href=/tin-moi/>Tin mới</a></h3><ul><li>{LINK}</ul>"
    )
    record = read(page(f"{TEXT}</div><div>{lists}"))
    assert [(link["kind"], link["url"]) for link in record["related"]] == [("latest", OTHER)]


def test_a_heading_with_an_icon_opens_its_box() -> None:
    heading = "<h4><img src=/i.png>Bạn có thể quan tâm</h4>"
    box = f"{heading}<dl><dt>{LINK}<dd>Sáu câu hát mở hội làng.</dl>"
    record = read(page(f"{TEXT}</div><section>{box}</section><ul><li>Được mến mộ</ul><div>"))
    assert [link["summary"] for link in record["related"]] == ["Sáu câu hát mở hội làng."]


def test_a_heading_set_as_the_first_opens_a_list_of_its_own() -> None:
    lists = (
        f"<p><b>Tin mới</b></p><ul><li>{LINK}</ul></td><td>"
        "<p><b>Chuyện trong tuần</b></p><p><a href=/du-lich/thuyen-160556.html>Thuyền rồng</a></p>"
    )
    record = read(shell(
        f"<table><tr><td><h1>{TITLE}</h1><p>{DATE}</p>{TEXT}{lists}</td></tr></table>"
    ))  # fmt: skip
    assert [(link["kind"], link["title"]) for link in record["related"]] == [
        ("latest", OTHER_TITLE)
    ]


def test_who_publishes_the_paper_is_no_summary_of_the_last_link() -> None:
    box = f"<section><h3>Tin mới</h3><ul><li>{LINK}</ul></section>"
    imprint = "<div><p>Báo Huế ngày nay - Cơ quan của Thành ủy Huế</p></div>"
    record = read(page(f"{TEXT}</div>{box}{imprint}<div>"))
    assert [link["summary"] for link in record["related"]] == [None]


def test_a_box_that_ends_the_texts_element_is_behind_the_text() -> None:
    by = "<p style='text-align:right'><b>ĐỨC QUANG</b></p>"
    box = f"<h3>Tin liên quan</h3><ul><li>{LINK}</ul>"
    assert read(page(f"{P1}{P2}{P3}{by}{box}"))["related"][0]["kind"] == "suggested"
    assert read(page(f"{P1}{P2}{box}{P3}{by}"))["related"][0]["kind"] == "inline"


UNKNOWN = ["Đất và người", "Nhìn ra thế giới", "Chuyện làng chuyện phố", "Góc ảnh"]
UNKNOWN_LISTS = {
    "behind the text": (TEXT + "<div><h3>{h}</h3><ul><li>{a}<li>{b}</ul></div>", []),
    "in the text's element": (
        f"<div>{P1}{P2}{P3}<h3>{{h}}</h3><ul><li>{{a}}<li>{{b}}</ul></div>",
        [entry("inline"), entry("inline", second=True)],
    ),
    "bold": (TEXT + "<hr><b>{h}</b><p>{a}</p><p>{b}</p>", []),
    "a box of plain elements in the text": (
        f"<div>{P1}<div><div><span>{{h}}</span></div><div>{{a}}</div><div>{{b}}</div></div>"
        f"{P2}{P3}</div>",
        [entry("inline"), entry("inline", second=True)],
    ),
    "a box in the text": (
        f"<div>{P1}<div><h4>{{h}}</h4>{{a}}<br>{{b}}</div>{P2}{P3}</div>",
        [entry("inline"), entry("inline", second=True)],
    ),
}


@pytest.mark.parametrize("heading", UNKNOWN)
@pytest.mark.parametrize(("layout", "related"), UNKNOWN_LISTS.values(), ids=list(UNKNOWN_LISTS))
def test_a_heading_over_links_alone_is_none_of_the_text(
    heading: str, layout: str, related: list[object]
) -> None:
    record = read(shell(layout.format(h=heading, a=LINK, b=LINK_2)))
    assert body(record) == STORY
    assert record["related"] == related


@pytest.mark.parametrize("heading", ["Tin đã đưa", "Cùng chuyên mục", "Đọc nhiều"])
def test_a_known_list_behind_the_last_paragraph_is_no_field_wherever_it_is(heading: str) -> None:
    box = f"<h3>{heading}</h3><ul><li>{LINK}<li>{LINK_2}</ul>"
    assert read(shell(f"<div>{P1}{P2}{P3}{box}</div>"))["related"] == []
    (first, _) = read(shell(f"<div>{P1}{P2}{box}{P3}</div>"))["related"]
    assert first["kind"] == "inline"


SUBHEADS = {
    "links under a subhead": f"{P1}<h2>Hàng về nhiều</h2><ul><li>{LINK}<li>{LINK_2}</ul>{P2}",
    "a section with links and text": f"{P1}<section><h2>Hàng về nhiều</h2><p>{LINK}</p>"
    f"<p>{LINK_2}</p>{P2}</section>",
    "a bold subhead": f"{P1}<p><b>Hàng về nhiều</b></p><p>{LINK}</p><p>{LINK_2}</p>{P2}",
}


@pytest.mark.parametrize("text", SUBHEADS.values(), ids=list(SUBHEADS))
def test_a_subhead_over_links_and_text_is_kept(text: str) -> None:
    record = read(page(text + P3))
    assert body(record) == [STORY[0], "Hàng về nhiều", *STORY[1:]]
    assert record["related"] == [entry("inline"), entry("inline", second=True)]
