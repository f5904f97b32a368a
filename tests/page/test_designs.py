"""Designs that once were read wrong: what a rule of each field must not be led astray by."""

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
    PICTURE,
    STORY,
    TITLE,
    body,
    page,
    read,
    shell,
)

TEXT = P1 + P2 + P3
HEADER = f"<h1>{TITLE}</h1><p class=when>{DATE}</p>"
LEAD = "Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm và sắm sửa."
BYLINE = "ĐỨC QUANG (Theo TTXVN)"


def entry(kind: str) -> dict[str, str | None]:
    return {"kind": kind, "title": OTHER_TITLE, "url": OTHER, "summary": None}


PIECES = {
    "widgets with a number each": "".join(
        f"<div class='widget widget-3f0{k}'><div class=in>{p}</div></div>"
        for k, p in enumerate((P1 + P2, P3))
    ),
    "chapters": "".join(
        f"<section class=chapter><div class=in><p>{text}</p></div></section>" for text in STORY
    ),
    "a quotation between two widgets": f"<div class='widget w-1'>{P1}</div>"
    f"<div class='widget w-2'><blockquote>{STORY[1]}</blockquote></div>"
    f"<div class='widget w-3'>{P3}</div>",
}


@pytest.mark.parametrize("pieces", PIECES.values(), ids=list(PIECES))
def test_a_text_in_pieces_is_whole(pieces: str) -> None:
    record = read(shell(f"<article>{HEADER}<div class=body>{pieces}</div></article>"))
    assert body(record) == STORY


def test_a_long_list_is_a_part_of_the_text() -> None:
    items = [
        f"Bước {k}: cho một thìa mắm ruốc vào nồi nước đang sôi rồi khuấy đều." for k in "1234"
    ]
    listed = "".join(f"<li>{item}</li>" for item in items)
    inside = f"<div class=w>{P1}</div><div class=w>{P2}</div><div class=w><ol>{listed}</ol></div>"
    record = read(shell(f"{HEADER}<div class=body>{inside}<div class=w>{P3}</div></div>"))
    assert body(record) == [*STORY[:2], *items, STORY[2]]


BEHIND_BYLINE = {
    "a newsletter": "<div class=promo><b>Nhận tin Huế mỗi ngày</b>"
    "<span>Gửi lúc 6 giờ sáng.</span></div>",
    "a plea": "<div class=plea><div>Ủng hộ báo chí Huế</div>"
    "<div>Mỗi đóng góp của bạn giúp chúng tôi làm báo tốt hơn.</div></div>",
    "the author": "<div class=bio><img src=/a.jpg><b>Đức Quang</b>"
    "<div>Phóng viên, viết về đời sống đô thị và văn hóa Huế.</div>"
    "<a href=/tac-gia/duc-quang>Tất cả bài viết</a></div>",
    "stars": "<div class=rate>ĐÁNH GIÁ ★★★★★</div>",
}


@pytest.mark.parametrize("words", BEHIND_BYLINE.values(), ids=list(BEHIND_BYLINE))
def test_the_papers_own_words_behind_the_byline_are_none_of_the_text(words: str) -> None:
    record = read(page(f"{TEXT}<p class=end>{BYLINE}</p>{words}"))
    assert body(record) == STORY
    assert record["byline"] == BYLINE


def test_a_form_between_paragraphs_is_none_of_the_text() -> None:
    form = (
        "<div class=nl><div><b>Bản tin Huế mỗi sáng</b></div><form><input type=email></form></div>"
    )
    assert body(read(page(f"{P1}{form}{P2}{P3}"))) == STORY


def test_the_end_of_a_flat_page_is_none_of_the_text() -> None:
    lines = "".join(f"<div>{text}</div>" for text in STORY)
    end = (
        f"<div>{BYLINE}</div><div>Bạn có thể quan tâm</div><div>- {LINK}</div>"
        "<div>Chuyên mục</div><div><a href=/kinh-te/>Kinh tế</a></div>"
        "<div><a href=/?full=1>Phiên bản máy tính</a><br>Bản quyền Báo Thừa Thiên Huế</div>"
    )
    record = read(shell(f"<div><h1>{TITLE}</h1></div><div>{DATE}</div>{lines}{end}"))
    assert body(record) == STORY
    assert record["byline"] == BYLINE
    assert record["related"] == [entry("suggested")]


LEADS = {
    "a marked span, text between breaks": f"<span class=sapo>{LEAD}</span><br><br>"
    + "<br><br>".join(STORY),
    "a slot": f"<p slot=lead>{LEAD}</p>{TEXT}",
    "another look than other paragraphs, beside a list": f"<p class=k1>{LEAD}</p>{TEXT}"
    + "<ul>"
    + "".join(f"<li class=i>{ONE}</li>" for _ in range(4))
    + "</ul>",
}


@pytest.mark.parametrize("text", LEADS.values(), ids=list(LEADS))
def test_a_lead_in_the_text(text: str) -> None:
    record = read(page(text))
    assert record["lead"] == LEAD
    assert body(record)[:3] == STORY


def test_a_signature_in_the_cell_of_an_old_layout_is_the_byline() -> None:
    text = "<br><br>".join(STORY)
    rows = f"<tr><td>{text}</td></tr><tr><td align=right><b>MAI TRÂN</b></td></tr>"
    record = read(shell(f"<table><tr><td><h1>{TITLE}</h1>{DATE}</td></tr>{rows}</table>"))
    assert record["byline"] == "MAI TRÂN"
    assert body(record) == STORY


def test_a_name_in_a_table_of_results_is_no_byline() -> None:
    table = "<table><tr><td>1</td><td>MAI TRÂN</td></tr><tr><td>2</td><td>LÊ HÀ</td></tr></table>"
    record = read(page(f"{TEXT}{table}<p align=right>ĐỨC QUANG</p>"))
    assert record["byline"] == "ĐỨC QUANG"
    assert body(record)[3:] == ["1 | MAI TRÂN", "2 | LÊ HÀ"]


def test_who_comments_is_no_author() -> None:
    comments = (
        f"<div id=comments><h3>Phản hồi cho <em>{TITLE}</em></h3><div class=comment-author>"
        "<cite>Nguyễn Hùng</cite> <span>viết:</span></div><p>Bài viết rất hay.</p></div>"
    )
    by = "<span class=author><a href=/author/pv57/>KHÁNH THƯ</a></span>"
    record = read(shell(f"<h1>{TITLE}</h1><div>{DATE} | {by}</div><div>{TEXT}</div>{comments}"))
    assert record["byline"] == "KHÁNH THƯ"


def test_a_day_parted_by_elements_is_no_byline() -> None:
    spans = " ".join(f"<span>{word}</span>" for word in DATE.split())
    record = read(page(TEXT, date=spans))
    assert record["published_raw"] == DATE
    assert record["byline"] is None


def test_a_change_noted_behind_the_text() -> None:
    note = "<td class=mod>Cập nhật lần cuối: Thứ Ba, 09/12/2025 - 20:19</td>"
    record = read(page(f"{TEXT}<table><tr>{note}</tr></table>"))
    assert record["modified_at"] == "2025-12-09T20:19:00+07:00"
    assert body(record) == STORY


def test_sections_beside_a_menu_of_breaks() -> None:
    menu = "<br>".join(f"<a href=/muc-{k}/>Mục {k}</a>" for k in range(9))
    crumbs = "<span><a href=/kinh-te/>Kinh tế</a> :: <a href=/kinh-te/cho/>Chợ</a></span><br>"
    record = read(
        shell(f"<div>{menu}</div><div>{crumbs}<h1>{TITLE}</h1>{DATE}<br><br>{TEXT}</div>")
    )
    assert [section["name"] for section in record["section"]] == ["Kinh tế", "Chợ"]


COVERS = {
    "in its box": "<section>{img}<div style='font-style:italic'>{caption}</div>{header}</section>",
    "a paragraph": "<p align=center>{img}</p><p align=center><em>{caption}</em></p>{header}",
    "a table": "<table><tr><td>{img}</tr><tr><td>{caption}</tr></table><div>{header}</div>",
    "a list of terms": "<dl><dt>{img}</dt><dd>{caption}</dd></dl>{header}",
}


@pytest.mark.parametrize("cover", COVERS.values(), ids=list(COVERS))
@pytest.mark.parametrize("head", [f'<meta property="og:image" content="{PICTURE}">', ""])
def test_the_cover_right_over_the_headline(cover: str, head: str) -> None:
    """A drawing of the page's own design with words under it is none."""
    caption = "Chợ quê trong sương sớm"
    logo = "<div><img src=/static/hnn-white.png></div>"
    html = (
        f"{logo}<div>{cover.format(img=IMG, caption=caption, header=HEADER)}<div>{TEXT}</div></div>"
    )
    assert read(shell(html, head))["images"] == [
        {"url": PICTURE, "caption": caption, "credit": None}
    ]
    drawn = cover.format(img="<img src=/static/hue.png>", caption=caption, header=HEADER)
    assert read(shell(f"{logo}<div>{drawn}<div>{TEXT}</div></div>"))["images"] == []


BEHIND = f"{TEXT}</div><h3>{{}}</h3><ul><li>"
RELATED = {
    "links in a nav under the headline": (f"<nav><ul><li>{LINK}</ul></nav>{TEXT}", "inline"),
    "the day without its year": (
        f"{TEXT}</div><h3>Tin mới</h3><ul><li>{LINK} (18/04)</ul>",
        "latest",
    ),
    "a rank": (BEHIND.format("Tin mới") + f"<i>1</i> {LINK}</ul>", "latest"),
    "related, behind the text": (
        f"{TEXT}</div><h3>Tin liên quan</h3><ul><li>{LINK}</ul>",
        "suggested",
    ),
    "related, in the text": (
        f"{P1}<div><b>Tin liên quan</b><ul><li>{LINK}</ul></div>{P2}{P3}",
        "inline",
    ),
}


@pytest.mark.parametrize(("text", "kind"), RELATED.values(), ids=list(RELATED))
def test_links_to_other_articles(text: str, kind: str) -> None:
    record = read(page(text))
    assert record["related"] == [entry(kind)]
    assert body(record) == STORY


def test_a_credit_on_a_line_of_its_own_under_the_caption() -> None:
    picture = f"<figure>{IMG}<figcaption>Chợ quê</figcaption></figure><p>Ảnh: Reuters</p>"
    record = read(page(f"{P1}{picture}{P2}{P3}"))
    assert record["images"] == [{"url": PICTURE, "caption": "Chợ quê", "credit": "Reuters"}]
    assert body(record) == STORY


MARKS = {
    "brackets without a dash": ("(TTH) ", "TTH"),
    "a dash drawn by the style sheet": ("<b class=mark>HNN.VN</b>", "HNN.VN"),
}


@pytest.mark.parametrize(("printed", "mark"), MARKS.values(), ids=list(MARKS))
def test_a_mark_without_its_dash(printed: str, mark: str) -> None:
    record = read(page(f"<h2>{printed}{LEAD}</h2>{TEXT}"))
    assert (record["dateline"], record["lead"]) == (mark, LEAD)


def test_a_zone_in_square_brackets() -> None:
    assert read(page(TEXT, date=f"{DATE} [GMT+7]"))["published_raw"] == f"{DATE} [GMT+7]"
