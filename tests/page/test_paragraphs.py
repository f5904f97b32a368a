"""Paragraphs: however a page sets them, each once, in order, and nothing between them lost."""

from __future__ import annotations

import unicodedata

import pytest

from tests.page.pages import (
    DATE,
    ONE,
    P1,
    P2,
    P3,
    STORY,
    THREE,
    TITLE,
    TWO,
    body,
    page,
    read,
    shell,
)

SUBHEAD = "Hàng về nhiều"


HEADER = f"<h1>{TITLE}</h1><p>{DATE}</p>"

LAYOUTS = {
    "paragraphs": page(P1 + P2 + P3),
    "paragraphs without ends": page(f"<p>{ONE}<p>{TWO}<p>{THREE}"),
    "divs": page(f"<div>{ONE}</div><div>{TWO}</div><div>{THREE}</div>"),
    "divs, empty ones between": page(
        f"<div>{ONE}</div><div>&nbsp;</div><div>{TWO}</div><div><br></div><div>{THREE}</div>"
    ),
    "two breaks": page(f"{ONE}<br><br>{TWO}<br><br>{THREE}"),
    "two breaks and spaces": page(f"{ONE}<br />\n &nbsp;<br />\n{TWO}<br> <br>{THREE}<br>"),
    "one break, long lines": page(f"{ONE} {ONE}<br>{TWO} {TWO}<br>{THREE} {THREE}"),
    "spans in paragraphs": page(
        "".join(f"<p><span style='x'><font>{text}</font></span></p>" for text in STORY)
    ),
    "nested tables": shell(
        "<table><tr><td width=140><a href='/kinh-te/'>Kinh tế</a></td><td><table>"
        f"<tr><td><b>{TITLE}</b><h1>{TITLE}</h1></td></tr><tr><td>{DATE}</td></tr>"
        f"<tr><td>{P1}{P2}{P3}</td></tr></table></td><td>Hội viên</td></tr></table>"
    ),
    "nested tables with breaks": shell(
        f"<table><tr><td><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{DATE}</td></tr>"
        f"<tr><td><font size=2>{ONE}<br><br>{TWO}<br><br>{THREE}</font></td></tr></table></table>"
    ),
    "no element around them": shell(HEADER + P1 + P2 + P3),
    "a wrapper each": page("".join(f"<div class=w><p>{text}</p></div>" for text in STORY)),
    "sections": page("".join(f"<section><p>{text}</p></section>" for text in STORY)),
    "a text in two halves": shell(
        f"{HEADER}<div class=t>{P1}{P2}</div><div class=ad></div><div class=t>{P3}</div>"
    ),
    "custom elements": shell(f"{HEADER}<news-body>{P1}{P2}{P3}</news-body>"),
    "an early end of the page": shell(f"{HEADER}<div>{P1}</body></html>{P2}{P3}</div>"),
    "html at the top": f"</html><body>{HEADER}<div>{P1}{P2}{P3}</div>",
    "items never closed": page(f"{P1}{P2}{P3}<ul><li><a href=#>Chia sẻ</a><li><a href=#>In</a>"),
    "stray ends": page(f"{P1}</span></p>{P2}</em>{P3}</td>"),
    "scripts between": page(f"{P1}<!-- x --><script>a()</script>{P2}<style>p{{}}</style>{P3}"),
    "a word joiner and soft spaces": page(f"<p>{ONE}\u2060</p><p>\ufeff{TWO}\u200b</p>{P3}"),
}  # fmt: skip


@pytest.mark.parametrize("html", LAYOUTS.values(), ids=list(LAYOUTS))
def test_each_layout_gives_the_same_text(html: str) -> None:
    record = read(html)
    twice = f"{ONE} {ONE}" in html
    assert body(record) == ([f"{text} {text}" for text in STORY] if twice else STORY)


NBSP = "&nbsp;" * 4
SHORT_STORY = ["Chợ quê năm nay đông vui hẳn lên.", "Ai cũng cười nói.", ONE]
INDENTED = {
    "single breaks": "".join(f"{NBSP}{text}<br/>" for text in STORY),
    "single breaks, short lines": "".join(f"{NBSP}{text}<br>" for text in SHORT_STORY),
    "in one paragraph": "<p>" + "<br>\n".join(f"&nbsp; &nbsp;{text}" for text in STORY) + "</p>",
    "em spaces": "<br>".join(f"&emsp;&emsp;{text}" for text in STORY),
    "in spans": "<br>".join(f"<span>{NBSP}{text}</span>" for text in STORY),
}  # fmt: skip


@pytest.mark.parametrize("lead", [False, True], ids=["no lead", "lead"])
@pytest.mark.parametrize("name", INDENTED)
def test_indented_lines_are_paragraphs(name: str, lead: bool) -> None:
    h2 = f"<h2>HNN.VN - {TWO} {THREE}</h2>" if lead else ""
    record = read(shell(f"<div>{HEADER}{h2}<div>{INDENTED[name]}</div></div>"))
    expected = SHORT_STORY if "short" in name else STORY
    assert body(record) == expected


def test_between_indented_lines_a_subhead_and_a_quote_are_paragraphs_too() -> None:
    lines = [
        f"{NBSP}{ONE}",
        f"<b>{SUBHEAD}</b>",
        f"{NBSP}{TWO}",
        f"<i>“{THREE}”</i>",
        f"{NBSP}{TWO}",
    ]
    expected = [ONE, SUBHEAD, TWO, f"“{THREE}”", TWO]
    assert body(read(shell(f"<div>{HEADER}<div>{'<br>'.join(lines)}</div></div>"))) == expected


NOT_INDENTED = {
    "no indent": f"{THREE}<br>{SUBHEAD}.",
    "one space": f"{THREE}<br>&nbsp;{SUBHEAD}.",
    "verses": "Chợ quê ngày tết đông vui<br>&nbsp;&nbsp;&nbsp;Người mua kẻ bán nói cười râm ran",
    "a source's spaces": f"{THREE}<br>\n        {SUBHEAD}.",
}


@pytest.mark.parametrize("text", NOT_INDENTED.values(), ids=list(NOT_INDENTED))
def test_other_lines_are_one_paragraph(text: str) -> None:
    assert len(body(read(page(f"{P1}<p>{text}</p>{P2}")))) == 3


def wrapped(*texts: str, levels: int = 2) -> str:
    return "".join("<div>" * levels + f"<p>{text}</p>" + "</div>" * levels for text in texts)


LONG = f"{ONE} {TWO} {THREE}"
SHORT = "Bên cạnh đó, việc sắp xếp chỗ ngồi đôi lúc chưa nhịp nhàng."
SHORT_ARTICLES = {
    "a long one and a short": (wrapped(LONG, SHORT), [LONG, SHORT]),
    "a short one and a long": (wrapped(SHORT, LONG), [SHORT, LONG]),
    "a quote in another wrapper": (
        wrapped(ONE, TWO) + f"<section><p>“{THREE}”</p></section>",
        [ONE, TWO, f"“{THREE}”"],
    ),
    "with a byline": (
        wrapped(LONG, SHORT) + "<div><div><b>ĐỨC QUANG</b></div></div>",
        [LONG, SHORT],
    ),
    "with a table": (
        wrapped(ONE, TWO) + "<table><tr><td>1</td><td>Rau</td></tr><tr><td>2"
        "</td><td>Hoa</td></tr></table>"
        + wrapped(THREE) + "<div><div><b>Theo TTXVN</b></div></div>",
        [ONE, TWO, "1 | Rau", "2 | Hoa", THREE],
    ),
    "with tools": (
        wrapped(LONG, SHORT) + "<div><p>Bạn thấy bài viết này thế nào?</p></div>",
        [LONG, SHORT],
    ),
    "divs and a bare picture": (f"<div><div><img src=/a.jpg></div><div>{ONE}"
        f"</div><div>{TWO}</div></div>", [ONE, TWO]),
    "a picture and two paragraphs": (f"<div><div><a href=/a.jpg><img src=/a.jpg></a></div>"
        f"<p>{ONE} {TWO}</p><p>{THREE}</p></div>",
        [f"{ONE} {TWO}", THREE]),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "expected"), SHORT_ARTICLES.values(), ids=list(SHORT_ARTICLES))
def test_a_short_article_is_whole(inside: str, expected: list[str]) -> None:
    lead = "Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm và sắm sửa."
    record = read(
        shell(
            f"<div><p>{DATE}</p><div><h1>{TITLE}</h1></div><div><p>{lead}</p></div>{inside}</div>"
        )
    )
    assert record["lead"] == lead
    assert body(record) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_its_unicode_form_is_nfc(form: str) -> None:
    html = unicodedata.normalize("NFD" if form == "NFD" else "NFC", page(P1 + P2 + P3))
    assert body(read(html)) == STORY


BETWEEN = {
    "a subhead": (f"<h2>{SUBHEAD}</h2>", [SUBHEAD]),
    "a subhead of a low rank": (f"<h5>{SUBHEAD}</h5>", [SUBHEAD]),
    "a bold subhead": (f"<p><b>{SUBHEAD}</b></p>", [SUBHEAD]),
    "a question": (f"<p><b>{SUBHEAD} phải không ạ?</b></p>", [f"{SUBHEAD} phải không ạ?"]),
    "a quote": (f"<blockquote>{THREE}</blockquote>", [THREE]),
    "a quote of two paragraphs": (
        f"<blockquote><p>{THREE}</p><p>{SUBHEAD}!</p></blockquote>",
        [THREE, f"{SUBHEAD}!"],
    ),
    "a list": ("<ul><li>Rau xanh;</li><li>Hoa tươi.</li></ul>", ["Rau xanh;", "Hoa tươi."]),
    "a list, items unclosed": ("<ol><li>Rau xanh;<li>Hoa tươi.</ol>", ["Rau xanh;", "Hoa tươi."]),
    "a table": (
        "<table><tr><th>Loại</th><th>Giá</th></tr><tr><td>Rau</td><td>5.000</td></tr></table>",
        ["Loại | Giá", "Rau | 5.000"],
    ),
    "a table of paragraphs": (
        "<table><tr><td><p>Rau</p></td><td><p>5.000</p><p>đồng</p></td></tr></table>",
        ["Rau | 5.000 đồng"],
    ),
    "a table with an empty cell": (
        "<table><tr><td>Rau</td><td></td><td>5.000</td></tr></table>",
        ["Rau | | 5.000"],  # runs of white space become one space
    ),
    "a break inside": (f"<p>{THREE}<br>{SUBHEAD}.</p>", [f"{THREE} {SUBHEAD}."]),
    "a bold line over its text": (f"<p><b>{SUBHEAD}</b><br>{THREE}</p>", [SUBHEAD, THREE]),
    "a link in a sentence": ("<p>Xem <a href=/x>ở đây</a>, rồi kể.</p>", ["Xem ở đây, rồi kể."]),
    "a word in three styles": ("<p>Ch<b>ợ</b> <i>q</i>uê rất vui.</p>", ["Chợ quê rất vui."]),
    "entities": ("<p>Rau &amp; hoa, 5 &lt; 6, &quot;vui&quot; l&agrave;m sao.</p>",
                 ['Rau & hoa, 5 < 6, "vui" làm sao.']),
    "a short paragraph": ("<p>Vui thật!</p>", ["Vui thật!"]),
    "a paragraph that speaks of comments": (
        "<p>Bình luận về việc này, nhiều người nói rằng họ rất vui.</p>",
        ["Bình luận về việc này, nhiều người nói rằng họ rất vui."],
    ),
    "a paragraph that names pictures": (
        "<p>Ảnh: một trong những điều mà người ta nhớ nhất khi nói về chợ quê ngày xưa ấy.</p>",
        ["Ảnh: một trong những điều mà người ta nhớ nhất khi nói về chợ quê ngày xưa ấy."],
    ),
    "a paragraph that opens with Theo": (
        "<p>Theo bà Tư, năm nay rau và hoa đều rẻ hơn mọi năm.</p>",
        ["Theo bà Tư, năm nay rau và hoa đều rẻ hơn mọi năm."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "expected"), BETWEEN.values(), ids=list(BETWEEN))
def test_what_stands_between_paragraphs(inside: str, expected: list[str]) -> None:
    record = read(page(P1 + inside + P2))
    assert body(record) == [ONE, *expected, TWO]


def test_boxes_set_apart_by_style_alone_do_not_run_together() -> None:
    html = page(f"<div><b>Rau tươi chợ quê</b><span>{ONE}</span></div>{P2}{P3}")
    paragraphs = body(read(html))
    assert not any("quêTừ" in paragraph for paragraph in paragraphs)
    assert ONE in " ".join(paragraphs)


def test_a_word_cut_by_tags_is_one_word() -> None:
    html = page(f"<p>Người <b>H</b>uế và H<i>.T</i>riều cùng đi chợ quê vào sáng sớm.</p>{P2}{P3}")
    assert body(read(html))[0] == "Người Huế và H.Triều cùng đi chợ quê vào sáng sớm."


def test_hidden_text_is_not_the_text() -> None:
    hidden = "<p style='display: none'>Chữ ẩn trong trang này không ai đọc được cả.</p>"
    screen = "<span class='sr-only'>Dành cho trình đọc màn hình</span>"
    assert body(read(page(P1 + hidden + P2 + screen + P3))) == STORY


def test_a_text_around_a_long_part_ends_before_the_comments() -> None:
    """A text box ends the article, though one element holds it and what readers write."""
    told = [ONE, TWO, *[f"{number}. {THREE}" for number in range(1, 13)], ONE, THREE]
    said = [f"Bạn đọc thứ {number} viết rằng bài báo này rất hay và bổ ích." for number in "123"]
    before, part, behind, comments = (
        "".join(f"<p>{text}</p>" for text in texts)
        for texts in (told[:2], told[2:-2], told[-2:], said)
    )
    html = page(f"{before}<div><div>{part}</div></div>{behind}<textarea></textarea>{comments}")
    assert body(read(html)) == told


def test_a_row_of_things_to_press_behind_the_text() -> None:
    tools = (
        "<table><tr><td><a href='javascript:history.go(-1)'>Quay lại</a></td><td>"
        "<a href='javascript:window.print()'>In trang này</a></td><td><a href='#top'>Về đầu trang"
        "</a></td></tr></table>"
    )
    assert body(read(page(f"{P1}{P2}{P3}<hr>{tools}"))) == STORY
