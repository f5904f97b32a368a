"""Boxes and links: what leads to other articles is in `related`, with its kind, never in the body;
what belongs to no field (comments, sharing, advertisement) is nowhere."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from tests.page.pages import (
    DATE,
    LINK,
    ONE,
    OTHER,
    OTHER_TITLE,
    P1,
    P2,
    P3,
    STORY,
    TITLE,
    URL,
    body,
    page,
    read,
)

SUMMARY = "Ngay từ mồng hai, người dân các làng ven sông đã nô nức kéo nhau đi xem hội."
SECOND = "https://huengaynay.vn/du-lich/thuyen-rong-tren-song-160556.html"
SECOND_TITLE = "Thuyền rồng trên sông chật kín khách"
LINK_2 = f'<a href="{SECOND}">{SECOND_TITLE}</a>'
TEXT = f"<div class='text'>{P1}{P2}{P3}</div>"


def shell(inside: str) -> str:
    h1 = f"<h1>{TITLE}</h1><p>{DATE}</p>"
    return f"<!doctype html><html><body><main>{h1}{inside}</main></body></html>"


def entry(kind: str, *, second: bool = False, summary: str | None = None) -> dict[str, Any]:
    title, url = (SECOND_TITLE, SECOND) if second else (OTHER_TITLE, OTHER)
    return {"kind": kind, "title": title, "url": url, "summary": summary}


INLINE = {
    "list under the lead": shell(f"<ul><li>{LINK}</li><li>{LINK_2}</li></ul>{TEXT}"),
    "divs under the lead": shell(f"<div><div>» {LINK}</div><div>» {LINK_2}</div></div>{TEXT}"),
    "paragraphs in the text": page(f"{P1}<p>{LINK}</p><p>{LINK_2}</p>{P2}{P3}"),
    "arrows in the text": page(f"{P1}<p>&gt;&gt;&gt; {LINK}</p><p>&gt;&gt; {LINK_2}</p>{P2}{P3}"),
    "words before": page(f"{P1}<p><b>Xem thêm:</b> {LINK}</p><p>Đọc thêm: {LINK_2}</p>{P2}{P3}"),
    "a box in the text": page(
        f"{P1}<div class=lq><b>Tin liên quan</b><ul><li>{LINK}<li>{LINK_2}</ul></div>{P2}{P3}"
    ),
    "a box of divs": page(
        f"{P1}<div><div>Tin liên quan</div><div>- {LINK}</div><div>- {LINK_2}</div></div>{P2}{P3}"
    ),
    "a table in the text": page(
        f"{P1}<table align=right><tr><td><b>Tin liên quan</b><br>{LINK}<br>{LINK_2}</td></tr>"
        f"</table>{P2}{P3}"
    ),
    "an aside": page(f"{P1}<aside><h4>Bài liên quan</h4>{LINK}<br>{LINK_2}</aside>{P2}{P3}"),
    "between breaks": page(f"{ONE}<br><br>{LINK}<br>{LINK_2}<br><br>{STORY[1]}<br><br>{STORY[2]}"),
}


@pytest.mark.parametrize("html", INLINE.values(), ids=list(INLINE))
def test_links_in_the_article(html: str) -> None:
    record = read(html)
    assert record["related"] == [entry("inline"), entry("inline", second=True)]
    assert body(record) == STORY


@pytest.mark.parametrize("heading", ["Bạn có thể quan tâm", "Đọc nhiều", "Nên xem"])
def test_a_box_in_the_text_is_inline_whatever_its_heading(heading: str) -> None:
    record = read(page(f"{P1}<aside><h4>{heading}</h4>{LINK}<br>{LINK_2}</aside>{P2}{P3}"))
    assert record["related"] == [entry("inline"), entry("inline", second=True)]
    assert body(record) == STORY


THUMB = "<img src=/thumb.jpg alt=x>"
CARDS = {
    "paragraph": f"<div>{LINK}<p>{SUMMARY}</p></div>",
    "break": f"<div>{LINK}<br>{SUMMARY}</div>",
    "heading": f"<div><a href='{OTHER}'>{THUMB}</a><h3>{LINK}</h3><p>{SUMMARY}</p></div>",
    "a label between": f"<div><div>{LINK}<span>ĐỌC NGAY</span><p>{SUMMARY}</p></div></div>",
    "a label behind": f"<div><div>{LINK} <span>ĐỌC NGAY</span><p>{SUMMARY}</p></div></div>",
    "a label under it": f"<div>{THUMB}<div>{LINK}<p>{SUMMARY}</p>ĐỌC NGAY</div></div>",
    "item": f"<ul><li><a href='{OTHER}'>{THUMB}</a>{LINK}<div>{SUMMARY}</div></ul>",
    "term": f"<dl><dt>{LINK}<dd>{SUMMARY}</dl>",
    "article": f"<article><h5>{LINK}</h5><p>{SUMMARY}</p><small>08/12/2025 10:00</small></article>",
    "cells": f"<table><tr><td>{THUMB}</td><td>{LINK}<br>{SUMMARY}</td></tr></table>",
    "link around all": f"<a href='{OTHER}'>{THUMB}<b>{OTHER_TITLE}</b><p>{SUMMARY}</p></a>",
}  # fmt: skip


@pytest.mark.parametrize("card", CARDS.values(), ids=list(CARDS))
def test_a_card_with_its_summary(card: str) -> None:
    box = f"<h3>Bạn có thể quan tâm</h3><div>{card}</div>"
    record = read(shell(f"{TEXT}<section>{box}</section>"))
    assert record["related"] == [entry("suggested", summary=SUMMARY)]
    assert body(record) == STORY
    record = read(page(f"{P1}<div>{card}</div>{P2}{P3}"))
    assert [found["url"] for found in record["related"]] == [OTHER]
    assert body(record) == STORY


HEADINGS = [
    ("Bạn có thể quan tâm", "suggested"),
    ("BẠN CÓ THỂ QUAN TÂM", "suggested"),
    ("Có thể bạn quan tâm:", "suggested"),
    ("Tin mới", "latest"),
    ("TIN MỚI NHẤT", "latest"),
    ("Mới nhất", "latest"),
    ("TIN MỚI NHẬN", "latest"),
    ("Tin vừa cập nhật", "latest"),
    ("Mời xem thêm", "suggested"),
    ("Đọc nhiều", None),
    ("Tin nổi bật", None),
    ("Cùng chuyên mục", None),
]


@pytest.mark.parametrize(("heading", "kind"), HEADINGS)
@pytest.mark.parametrize(
    "layout",
    [
        "<div><h3>{h}</h3><ul><li>{a}<li>{b}</ul></div>",
        "<h3>{h}</h3><div>{a}</div><div>{b}</div>",
        "<div class=x1>{h}</div><div class=x2><div>{a}</div><div>{b}</div></div>",
        "<table><tr><td><b>{h}</b></td></tr><tr><td>{a}</td></tr><tr><td>{b}</td></tr></table>",
        "<section><header><h1>{h}</h1></header><p>{a}</p><p>{b}</p></section>",
    ],
)
def test_a_box_is_known_by_its_heading(heading: str, kind: str | None, layout: str) -> None:
    record = read(shell(TEXT + layout.format(h=heading, a=LINK, b=LINK_2)))
    expected = [entry(kind), entry(kind, second=True)] if kind else []
    assert record["related"] == expected
    assert body(record) == STORY


def test_one_entry_an_address_with_its_fullest_title() -> None:
    short = f"<a href='{OTHER}'>Hội làng đầu xuân…</a>"
    box = f"<h3>Tin mới</h3><div>{short}</div><div>{LINK}</div><div>{LINK_2}</div>"
    record = read(shell(TEXT + box))
    assert record["related"] == [entry("latest"), entry("latest", second=True)]


def test_a_title_without_the_dots_that_cut_it() -> None:
    cut = f"<a href='{OTHER}' title='{OTHER_TITLE}'>{OTHER_TITLE}...</a>"
    record = read(shell(f"{TEXT}<h3>Tin mới</h3><div>{cut}</div><div>{LINK_2}</div>"))
    assert record["related"] == [entry("latest"), entry("latest", second=True)]


NOT_RELATED = {
    "inside a sentence": f"<p>Như báo đã nêu trong {LINK}, chợ quê vẫn đông.</p>",
    "a sentence that ends in a link": f"<p>Chuyện này báo đã nêu trong bài viết {LINK}.</p>",
    "a link to a section": "<p>Xem thêm ở mục <a href='/du-lich/'>Du lịch</a> của báo nhé.</p>",
    "a link to another site": "<p>Theo trang <a href='https://a.example/x-1.html'>này</a>.</p>",
    "a link to the page itself": f"<p>Bài này ở <a href='{URL}'>đây</a>, bạn có thể xem lại.</p>",
}  # fmt: skip


@pytest.mark.parametrize("text", NOT_RELATED.values(), ids=list(NOT_RELATED))
def test_what_is_no_related_link(text: str) -> None:
    record = read(page(P1 + text + P2 + P3))
    assert record["related"] == []
    assert len(body(record)) == 4


FURNITURE = {
    "rating": "<div><b>ĐÁNH GIÁ</b><p>Hãy trở thành người đầu tiên đánh giá cho bài viết này!</p>"
    "<label>Nội dung góp ý</label><textarea></textarea></div>",
    "sharing": "<div><a href=#>Chia sẻ</a> <a href=#>Facebook</a> <a href=#>In bài viết</a></div>",
    "comments": "<h3>Bình luận (2)</h3><div><b>Trần Văn Bình</b><p>Bài viết rất hay và xúc động, "
    "cảm ơn tác giả đã chia sẻ.</p><span>2 giờ trước</span> <a href=#>Trả lời</a></div>",
    "a form": "<p>Ý kiến của bạn sẽ được biên tập trước khi đăng. Xin gõ tiếng Việt có dấu.</p>"
    "<form><textarea></textarea><button>Gửi bình luận</button></form>",
    "a field for words": "<div><p>Tòa soạn rất mong nhận được tin của bạn</p><textarea></textarea>"
    "</div>",
    "a player": "<div><audio src=/a.mp3></audio><span>Phát âm thanh</span></div>",
    "newsletter": "<div><h4>Đăng ký nhận tin</h4><p>Nhập email để nhận bản tin mỗi sáng.</p>"
    "<input type=email></div>",
    "most read": f"<aside><h2>Đọc nhiều</h2><ul><li>{LINK}<li>{LINK_2}</ul></aside>",
    "imprint": "<footer><p>Giấy phép số 272/GP-BTTTT ngày 12/05/2023.</p><p>Tổng Biên tập: NGUYỄN "
    "VĂN AN</p><p>Bản quyền thuộc Báo Huế ngày nay. Cấm sao chép dưới mọi hình thức.</p></footer>",
    "top": "<a href=#>Return to top</a>",
    "cookies": "<div class=fixed><p>Chúng tôi sử dụng cookie để cải thiện trải nghiệm của bạn "
    "trên trang.</p><button>Đồng ý</button></div>",
}  # fmt: skip


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=list(FURNITURE))
@pytest.mark.parametrize("place", ["behind the text", "in the text's element"])
def test_furniture_is_not_the_text(furniture: str, place: str) -> None:
    by = "<p style='text-align:right'><b>ĐỨC QUANG</b></p>"
    inside = place == "in the text's element"
    html = page(P1 + P2 + P3 + by + furniture) if inside else shell(TEXT + by + furniture)
    record = read(html)
    assert body(record) == STORY
    assert record["byline"] == "ĐỨC QUANG"


def test_a_banner_takes_the_few_words_beside_it() -> None:
    banner = "<a href='https://ads.example.com/c?x=1'><img src='https://ads.example.com/5.gif'></a>"
    box = f"<div class=b><span>Chỗ này cho thuê</span>{banner}</div>"
    record = read(page(f"{P1}{box}{P2}{P3}"))
    assert (body(record), record["images"]) == (STORY, [])


ADVERTISEMENTS = {
    "label and picture": "<div><div>Quảng cáo</div><a href='https://ads.example/x'>"
    "<img src='https://ads.example/b.gif'></a></div>",
    "small label": "<div><small>QUẢNG CÁO</small><ins class=adsbygoogle></ins></div>",
    "newsletter": "<div><b>Đăng ký nhận tin</b><p>Nhập email để nhận bản tin mỗi sáng.</p></div>",
    "script": "<div id=zone1><script>ad()</script></div>",
    "poll": "<div><h4>Thăm dò ý kiến</h4><p>Bạn thích chợ nào?</p><label>Chợ quê</label></div>",
}


@pytest.mark.parametrize("box", ADVERTISEMENTS.values(), ids=list(ADVERTISEMENTS))
def test_an_advertisement_between_paragraphs(box: str) -> None:
    record = read(page(P1 + P2 + box + P3))
    assert body(record) == STORY
    assert record["images"] == []


# In windows-1258 a vowel is one character and its tone another.
FORMS = {
    "composed": "Đọc thêm",
    "decomposed": unicodedata.normalize("NFD", "Đọc thêm"),
    "tones apart": "Đo\u0323c th\u00eam",
}


def test_a_heading_in_the_dress_of_a_paragraph_over_a_card_with_a_picture() -> None:
    card = f"<div><a href='{OTHER}'><img src=/a.jpg></a><h4>{LINK}</h4></div>"
    record = read(page(f"{P1}<p><b>Tin liên quan</b></p>{card}{P2}{P3}"))
    assert body(record) == STORY
    assert [link["title"] for link in record["related"]] == [OTHER_TITLE]


@pytest.mark.parametrize("heading", FORMS.values(), ids=list(FORMS))
def test_a_large_box_behind_the_comments_in_any_form_of_unicode(heading: str) -> None:
    cards = "".join(
        f"<li><a href='/van-hoa/hoi-lang-{k}.html'><h4>Hội làng thứ {k} trong năm</h4></a></li>"
        for k in range(160500, 160515)
    )
    box = f"<div><h3>{heading}</h3><ul>{cards}</ul></div>"
    record = read(page(f"{P1}{P2}{P3}</div><h3>Bình luận</h3><p>Hay quá!</p>{box}<div>"))
    assert [entry["kind"] for entry in record["related"]] == ["suggested"] * 15


def test_suggestions_between_the_last_sentence_and_the_byline() -> None:
    box = f"<div><h3>Bạn có thể quan tâm</h3><ul><li>{LINK}</ul></div>"
    record = read(page(f"{P1}{P2}{P3}{box}<p><b>ĐỨC QUANG</b></p>"))
    assert (record["byline"], record["related"]) == ("ĐỨC QUANG", [entry("suggested")])
    assert read(page(f"{P1}{P2}{box}{P3}"))["related"] == [entry("inline")]


def test_a_card_among_two_paragraphs_with_a_label_under_its_summary() -> None:
    card = (
        f"<div class=z>{THUMB}<div>{LINK}<p class=s>{SUMMARY}</p><span>ĐỌC NGAY</span></div></div>"
    )
    record = read(page(f"{P1}{card}{P2}"))
    assert record["related"] == [entry("inline", summary=SUMMARY)]
    assert body(record) == STORY[:2]
