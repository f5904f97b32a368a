"""What is the title of a link to another article, and what stands beside it."""

from __future__ import annotations

import pytest

from tests.page.pages import LINK, OTHER, OTHER_TITLE, P1, P2, P3, page, read

TEXT = P1 + P2 + P3


IN_ONE_LINK = {
    "bold and a span": "<strong>{title}</strong> <span>{summary}</span>",
    "behind a picture": "<img src=/t.jpg> <span>{title}</span><span>{summary}</span>",
}


@pytest.mark.parametrize("inside", IN_ONE_LINK.values(), ids=list(IN_ONE_LINK))
def test_a_title_and_its_summary_in_one_link(inside: str) -> None:
    summary = "Ngay từ mồng hai, người dân đã nô nức kéo nhau đi xem hội."
    card = f"<a href='{OTHER}'>{inside.format(title=OTHER_TITLE, summary=summary)}</a>"
    record = read(page(f"{TEXT}</div><section><h5>Bạn có thể quan tâm</h5>{card}</section><div>"))
    assert record["related"] == [
        {"kind": "suggested", "title": OTHER_TITLE, "url": OTHER, "summary": summary}
    ]


BADGES = {
    "the length of a video": f"<li><a href='{OTHER}'><b>7:48</b><h4>{OTHER_TITLE}</h4></a>",
    "the time of latest news": f"<li><a href='{OTHER}'><time>00:27</time> <b>{OTHER_TITLE}</b></a>",
    "the heading in the link": f"<li><a href='{OTHER}'><p>Đọc thêm</p><p>{OTHER_TITLE}</p></a>",
    "a time without a year": f"<li>{LINK} <small>10:04 24/12</small>",
}


@pytest.mark.parametrize("item", BADGES.values(), ids=list(BADGES))
def test_what_stands_beside_a_title_is_none_of_it(item: str) -> None:
    record = read(page(f"{P1}{P2}{P3}</div><h3>Bạn có thể quan tâm</h3><ul>{item}</ul>"))
    assert record["related"] == [
        {"kind": "suggested", "title": OTHER_TITLE, "url": OTHER, "summary": None}
    ]


def test_titles_with_their_summaries_in_one_line_each_are_no_paragraphs() -> None:
    summary = "Ngay từ mồng hai, người dân đã nô nức kéo nhau đi xem hội rất đông."
    items = f"<li>{LINK} <span>{summary}</span></li>" * 2
    record = read(page(f"{TEXT}<p>ĐỨC QUANG</p><h4>Bạn có thể quan tâm</h4><ul>{items}</ul>"))
    assert record["body"].count("\n\n") == 2
    assert record["related"] == [
        {"kind": "suggested", "title": OTHER_TITLE, "url": OTHER, "summary": summary}
    ]
