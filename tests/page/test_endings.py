"""What stands at the end of an article: the byline in pieces, editors' notes, the author's box."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    LINK,
    ONE,
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
    shell,
    warned,
)

TEXT = P1 + P2 + P3
BY = "<p style='text-align:right'><b>ĐỨC QUANG</b></p>"

NOTES = [
    "* Tên một số nhân vật trong bài đã được thay đổi.",
    "Số liệu trong bài tính đến cuối tháng mười một, theo báo cáo của địa phương.",
    "Kỳ tới: Cơm hến bên cồn",
    "(Còn nữa)",
]


@pytest.mark.parametrize("note", NOTES)
def test_an_editors_note_behind_the_byline_is_of_the_text(note: str) -> None:
    record = read(page(f"{TEXT}{BY}<p><i>{note}</i></p>"))
    assert body(record) == [*STORY, note]
    assert record["byline"] == "ĐỨC QUANG"


def test_other_words_behind_the_byline_are_left_out_and_said() -> None:
    other = "Giá lúa do các hợp tác xã cung cấp."
    record = read(page(f"{TEXT}{BY}<p><i>{other}</i></p>"))
    assert body(record) == STORY
    assert any(w["field"] == "body" and other in w["message"] for w in record["warnings"])


IN_PIECES = {
    "two paragraphs": "<p align=right><b>Đức Quang</b></p><p align=right><b>(tổng hợp)</b></p>",
    "a name and its source": "<p>Đức Quang</p><p>(Theo TTXVN)</p>",
    "a break": "<p align=right>Đức Quang<br>(tổng hợp)</p>",
    "outside of the text": "</div><div><p class=author>Đức Quang</p><p>(tổng hợp)</p>",
}


@pytest.mark.parametrize("end", IN_PIECES.values(), ids=list(IN_PIECES))
def test_a_byline_in_two_pieces(end: str) -> None:
    record = read(page(TEXT + end))
    assert record["byline"] == f"Đức Quang {'(Theo TTXVN)' if 'Theo' in end else '(tổng hợp)'}"
    assert record["authors"] == [{"name": "Đức Quang", "roles": ["text"]}]
    assert body(record) == STORY


def test_a_source_under_a_name_set_as_it_is() -> None:
    end = "<p align=right><b>Đức Quang</b></p><p align=right>Theo <i>BBC, Reuters</i></p>"
    record = read(page(TEXT + end))
    assert (record["byline"], record["source"]) == ("Đức Quang Theo BBC, Reuters", "BBC, Reuters")
    assert (record["authors"][0]["name"], body(record)) == ("Đức Quang", STORY)


def test_who_is_quoted_last_is_none_of_the_byline() -> None:
    quote = "“Nghề này là nghề chờ đợi, nóng vội một hôm là hỏng cả tháng.”"
    text = f"{TEXT}<p>{quote}</p><p class=quote-author>Lê Quang Bửu</p><p>THANH ĐOÀN</p>"
    record = read(page(text))
    assert record["byline"] == "THANH ĐOÀN"
    assert body(record) == [*STORY, quote, "Lê Quang Bửu"]


CARD = "<div><img src=/avatar/dq.png alt=x><strong>Đức Quang</strong><p>Phóng viên</p></div>"
ABOUT = {
    "beside the byline": f"{TEXT}<p><b>Đức Quang - Hữu Phúc</b></p></div><div><h4>Về tác giả</h4>"
    f"{CARD}{CARD.replace('Đức Quang', 'Hữu Phúc')}",
    "alone": f"{TEXT}</div><section><h4>Về tác giả</h4>{CARD}</section><div>",
}


@pytest.mark.parametrize("html", ABOUT.values(), ids=list(ABOUT))
def test_the_box_about_the_author(html: str) -> None:
    record = read(page(html))
    assert record["authors"][0]["name"] == "Đức Quang"
    assert record["byline"] == ("Đức Quang - Hữu Phúc" if "Đức Quang - " in html else "Đức Quang")
    assert body(record) == STORY
    assert record["images"] == []


def test_the_link_to_all_that_the_author_wrote_is_none_of_the_name() -> None:
    author = "/tac-gia/le-hoang-my.html"
    card = (
        f"<div class=card><div><a href={author}>Lê Hoàng Mỹ</a></div>"
        f"<a href={author}>Xem các bài viết của tác giả</a></div>"
    )
    record = read(shell(f"<article><h1>{TITLE}</h1><p>{DATE}</p>{TEXT}{card}</article>"))
    assert record["byline"] == "Lê Hoàng Mỹ"


def test_links_before_a_byline_that_stands_outside_of_the_text_are_inline() -> None:
    box = f"<div><strong>Tin liên quan</strong><ul><li>{LINK}</ul></div>"
    html = f"<h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}{box}</div><h5>ĐỨC QUANG</h5>"
    record = read(shell(f"<div>{html}</div>"))
    assert record["related"] == [
        {"kind": "inline", "title": OTHER_TITLE, "url": OTHER, "summary": None}
    ]


def test_when_it_was_last_changed_is_no_name() -> None:
    change = "<div>Lần cập nhật cuối: 10/12/2025 00:42</div>"
    by = "<div>Theo Chinhphu.vn</div>"
    record = read(shell(f"<div><h1>{TITLE}</h1><p>{DATE}</p>{change}<div>{TEXT}</div>{by}</div>"))
    assert (record["byline"], record["authors"]) == ("Theo Chinhphu.vn", [])


def test_a_player_beside_the_author_takes_no_name() -> None:
    player = "<div><button>▶</button> <select><option>Giọng nữ<option>Giọng nam</select></div>"
    info = f"<div><div class=author>Đ.Quang</div><div>{DATE}</div>{player}</div>"
    record = read(shell(f"<div><h1>{TITLE}</h1>{info}<div>{TEXT}</div></div>"))
    assert record["byline"] == "Đ.Quang"
    assert "byline" not in warned(record)


def test_a_name_that_leads_nowhere_over_the_box_about_the_author() -> None:
    end = (
        "<p><span><a href='#'>L.Thọ</a></span></p><div><h5>Về tác giả</h5><p>Phóng viên.</p></div>"
    )
    record = read(page(f"{TEXT}</div>{end}<div>"))
    assert record["byline"] == "L.Thọ"


def test_a_name_in_a_table_is_no_byline() -> None:
    rows = "".join(f"<tr><td><p>{name}</p></td><td><p>12</p></td></tr>" for name in NAMES)
    record = read(page(f"{TEXT}<table>{rows}</table></div><div><p><b>ĐỨC QUANG</b></p>"))
    assert record["byline"] == "ĐỨC QUANG"
    assert body(record)[3:] == [f"{name} | 12" for name in NAMES]


NAMES = ["Thanh Trà", "Bình Phước"]
TOOLS = {
    "links to nowhere": "<p><a href='#'>Gửi cho chị em</a> <a href='#'>Ghim lại</a></p>",
    "scripts": "<p><a href='javascript:a()'>Ghim</a> <a href='javascript:b()'>Gửi đi</a></p>",
}


@pytest.mark.parametrize("tools", TOOLS.values(), ids=list(TOOLS))
def test_links_that_lead_nowhere_are_tools(tools: str) -> None:
    assert body(read(page(TEXT + tools))) == STORY
    assert body(read(page(f"{P1}{tools}{P2}{P3}"))) == STORY


def test_a_name_that_leads_nowhere_is_no_tool() -> None:
    record = read(page(f"{TEXT}<p align=right><a href='#'>ĐỨC QUANG</a></p>"))
    assert (record["byline"], ONE in body(record)) == ("ĐỨC QUANG", True)


def test_footnotes_behind_the_byline_are_of_the_text() -> None:
    notes = [f"({k}) Niên giám Trung Kỳ, 1908, tr. {k}5." for k in range(1, 5)]
    html = page(TEXT + "<p>ĐỨC QUANG</p>" + "".join(f"<p>{note}</p>" for note in notes))
    record = read(html)
    assert (record["byline"], body(record)) == ("ĐỨC QUANG", [*STORY, *notes])


def test_the_date_beside_the_author_behind_the_text_is_none_of_the_byline() -> None:
    end = "</div><footer class=author-wrapper>NHẬT HỒ <time>11/12/2025 | 13:05</time></footer><div>"
    record = read(page(TEXT + end))
    assert (record["byline"], record["authors"][0]["name"]) == ("NHẬT HỒ", "Nhật Hồ")


def test_a_byline_over_furniture_ends_a_text_that_one_element_holds_with_all_of_it() -> None:
    parted = f"{P1}<p>{IMG}</p>{P2}<p>{IMG}</p>{P3}"
    by = "<div class=by>Theo Lê Hoa (VietNamNet/Reuters)</div>"
    tools = "<div>(6816 bình chọn, 9/10 điểm)</div><h3><a href=/tin/>Tin mục Giáo dục</a></h3>"
    lists = f"<ul><li>{LINK}</ul><p>Ngày: <a href=/1>hôm nay</a>, 26/12</p><div>BẠN CÓ BIẾT?</div>"
    record = read(shell(f"<div><h1>{TITLE}</h1>{DATE}<div>{parted}{by}{tools}{lists}</div></div>"))
    assert body(record) == STORY
    assert record["authors"] == [{"name": "Lê Hoa", "roles": ["text"]}]
    assert record["related"] == []


def test_a_name_over_what_is_still_loading_is_the_byline() -> None:
    record = read(page(f"{P1}{P2}{P3}<p>Văn Trình</p><div class=ad>loading...</div>"))
    assert (record["byline"], body(record)) == ("Văn Trình", STORY)


@pytest.mark.parametrize("own", ["<footer><p>Giấy phép số 15/GP-BTTTT.</p></footer>", ""])
def test_a_footer_right_behind_the_article_before_the_pages_own(own: str) -> None:
    """Without another it is the page's own."""
    summary = "Hoạt động thu hút đông đảo người dân tham gia."
    other = "<a href='/van-hoa/pho-co-len-den-160556.html'>Phố cổ lên đèn đón khách phương xa</a>"
    cards = "".join(f"<div><h4>{link}</h4><p>{summary}</p></div>" for link in (LINK, other))
    box = f"<section><h3>Bạn có thể quan tâm</h3>{cards}</section>"
    column = f"<article><h1>{TITLE}</h1><p>{DATE}</p><div>{TEXT}</div></article>"
    record = read(shell(f"<div>{column}<footer>{BY}{box}</footer></div>{own}"))
    assert body(record) == STORY
    assert record["byline"] == ("ĐỨC QUANG" if own else None)
    assert [link["summary"] for link in record["related"]] == [summary if own else None] * 2
