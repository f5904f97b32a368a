"""Keywords behind the text, over the headline and beside the article."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    LINK,
    OTHER,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    STORY,
    body,
    page,
    read,
    warned,
)

A, B = "<a href=/tag/a>Huế</a>", "<a href=/tag/b>Tết</a>"

TAGS = {
    "links behind a label": f"<div><label>Từ khóa</label>{A}{B}</div>",
    "behind the section": f"<p><a href=/kinh-te/ rel='category tag'>Kinh tế</a> {A}, {B}</p>",
    "links behind a colon": f"<p>Từ khóa: {A}, {B}</p>",
    "words": "<p><i>Từ khóa: Huế, Tết</i></p>",
    "label of a blog": f"<p>Nhãn: {A}, {B}</p>",
    "list": f"<ul><li>Từ khóa:</li><li>{A}</li><li>{B}</li></ul>",
    "english label": f"<div><span>Tags:</span> {A}; {B}</div>",
    "by their addresses": "<p><a href=/tu-khoa/a.html>Huế</a> <a href=/tu-khoa/b.html>Tết</a></p>",
    "by addresses without a slash": "<p><a href=tag/0.html>Huế</a> <a href=tag/1.html>Tết</a></p>",
    "by their signs": "<p><a href=/x/0>#Huế</a> <a href=/x/1>#Tết</a></p>",
    "by a relation": "<footer><a rel=tag href=/x/a>Huế</a> <a rel=tag href=/x/b>Tết</a></footer>",
}  # fmt: skip


@pytest.mark.parametrize("tags", TAGS.values(), ids=list(TAGS))
@pytest.mark.parametrize("end", ["</div>", ""], ids=["behind the text", "in the text's element"])
def test_tags(tags: str, end: str) -> None:
    by = "<p style='text-align:right'><b>ĐỨC QUANG</b></p>"
    record = read(page(f"{P1}{P2}{P3}{by}{end}{tags}<h3>Tin mới</h3><p>{LINK}</p>"))
    assert record["tags"] == ["Huế", "Tết"]
    assert record["related"] == [
        {"kind": "latest", "title": OTHER_TITLE, "url": OTHER, "summary": None}
    ]
    assert body(record) == STORY


UNLINKED = {
    "the label in an element": "<div><span>TỪ KHÓA</span> Huế, Tết</div>",
    "a colon": "<p>Từ khóa: Huế, Tết</p>",
}


@pytest.mark.parametrize("tags", UNLINKED.values(), ids=list(UNLINKED))
def test_tags_without_links(tags: str) -> None:
    assert read(page(f"{P1}{P2}{P3}</div>{tags}<div>"))["tags"] == ["Huế", "Tết"]


@pytest.mark.parametrize("label", ["", "<span>Từ khóa</span>"], ids=["alone", "labelled"])
def test_tags_behind_suggestions_in_one_element_with_them(label: str) -> None:
    box = f"<h3>Bạn có thể quan tâm</h3><ul><li>{LINK}</ul><div>{label}{A}{B}</div>"
    record = read(page(f"{P1}{P2}{P3}</div><div>{box}</div><h3>Đọc nhiều</h3><p>{LINK}</p><div>"))
    assert record["tags"] == ["Huế", "Tết"]
    assert [entry["title"] for entry in record["related"]] == [OTHER_TITLE]


OVER = {
    "links": f"{A} {B}",
    "behind a label": f"<span>Chủ đề:</span> {A} {B}",
    "parted by commas": f"<b>TỪ KHÓA:</b> {A}, {B}",
    "words": "<b>TỪ KHÓA:</b> Huế, Tết",
}


@pytest.mark.parametrize("tags", OVER.values(), ids=list(OVER))
def test_tags_over_the_headline_are_no_sections(tags: str) -> None:
    crumbs = "<ul><li><a href=/>Trang chủ</a></li><li><a href=/kinh-te/>Kinh tế</a></li></ul>"
    record = read(page(P1 + P2 + P3, top=f"{crumbs}<div>{tags}</div>"))
    assert record["tags"] == ["Huế", "Tết"]
    assert [section["name"] for section in record["section"]] == ["Kinh tế"]


def test_links_behind_the_text_in_the_pages_own_keywords_are_tags() -> None:
    chips = "<div><a href=/t/hue>Huế</a><a href=/t/tet>Tết</a></div>"
    html = f"{P1}{P2}{P3}<p><b>ĐỨC QUANG</b></p></div>{chips}<div>"
    head = "<meta name=keywords content='Tết, Huế, báo Huế'>"
    assert read(page(html, head=head))["tags"] == ["Huế", "Tết"]
    assert read(page(html))["tags"] == []


def test_the_pages_own_keywords_under_a_label_that_no_table_has() -> None:
    head = "<meta name=keywords content='Tết, Huế, báo Huế'>"
    html = f"{P1}{P2}{P3}</div><div>Xem theo mục: Huế, Tết</div><div>"
    assert read(page(html, head=head))["tags"] == ["Huế", "Tết"]
    assert read(page(html))["tags"] == []


def test_keywords_in_the_head_are_no_tags() -> None:
    head = '<meta name="keywords" content="tin Huế, báo Huế">'
    assert read(page(P1 + P2 + P3, head=head))["tags"] == []


def test_tags_in_words_of_furniture() -> None:
    links = "<a href=/tu-khoa/quang-cao>quảng cáo</a> <a href=/tu-khoa/info>infographic</a>"
    record = read(page(f"{P1}{P2}{P3}</div><div class=keywords>{links}</div><div>"))
    assert record["tags"] == ["quảng cáo", "infographic"]


def test_tags_that_lead_to_searches_behind_words_of_no_table() -> None:
    links = "<a href=/tim-kiem/chan-song.html>chắn sóng</a>, <a href=/tim-kiem/de.html>đê</a>"
    tools = "<p><a href='#in'>Bản giấy</a></p>"
    record = read(page(f"{P1}{P2}{P3}</div>{tools}<p>Kệ đề tài {links}</p><div>"))
    assert record["tags"] == ["chắn sóng", "đê"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["chợ quê", "rau sạch"], []),
        (["ang", "giá vàng"], []),
        (["hai bên đường", "giá vàng"], ["hai bên đường", "giá vàng"]),
    ],
    ids=["what readers look for", "parts of words", "some are words of the article"],
)
def test_keywords_in_a_side_bar(tags: list[str], expected: list[str]) -> None:
    links = "".join(f"<li><a href='/tu-khoa/{k}.html'>{tag}</a></li>" for k, tag in enumerate(tags))
    record = read(
        page(f"{P1}{P2}{P3}</div><aside><ul><li><b>TAGS</b></li>{links}</ul></aside><div>")
    )
    assert record["tags"] == expected
    assert ("tags" in warned(record)) == bool(expected)


def test_a_keyword_may_be_a_heading_elsewhere() -> None:
    words = ("ý kiến bạn đọc", "Huế")
    cells = "".join(f"<td><a href='tu-khoa/{word}.html'>{word}</a></td>" for word in words)
    table = f"<table><tr><td><b>Từ khóa</b></td>{cells}</tr></table>"
    assert read(page(f"{P1}{P2}{P3}{table}"))["tags"] == list(words)


def test_keywords_under_a_label_that_leads_on() -> None:
    links = "<a href='/tu-khoa/hue.html'>Huế</a>, <a href='/tu-khoa/tet.html'>Tết</a>"
    record = read(page(f"{P1}{P2}{P3}<div>Xem thêm chủ đề: {links}</div>"))
    assert record["tags"] == ["Huế", "Tết"]
    assert record["related"] == []


def test_a_link_to_bookmark_the_article_by_is_no_keyword() -> None:
    links = "<a href='/tag/hue/'>Huế</a>. Đánh dấu <a href='/cho-que.html'>đường dẫn tĩnh</a>."
    assert read(page(f"{P1}{P2}{P3}<div>Thẻ: {links}</div>"))["tags"] == ["Huế"]


def test_tools_under_a_heading_of_their_own_are_no_keywords() -> None:
    tools = "<a href='#'>In bài</a> <a href='#'>Gửi cho bạn</a>"
    box = f"<dl><dt>Từ khóa</dt><dd>{A}, {B}</dd><dt>Tiện ích</dt><dd>{tools}</dd></dl>"
    assert read(page(f"{P1}{P2}{P3}{box}"))["tags"] == ["Huế", "Tết"]
