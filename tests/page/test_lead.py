"""The lead: the paragraph set apart under the headline, in whatever way it is set apart."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    IMG,
    LINK,
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
    warned,
)

LEAD = "Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm và sắm sửa."
TEXT = P1 + P2 + P3
HEADER = f"<h1>{TITLE}</h1><div>{DATE}</div>"


@pytest.mark.parametrize(
    "unseen", ["<font face=Arial>", "<span style='color:#222'>", "<span style='font-family:Arial'>"]
)
def test_a_style_that_nobody_sees_makes_no_lead(unseen: str) -> None:
    first = P1.replace("<p>", f"<p>{unseen}")
    record = read(page(f"{first}{P2}{P3}"))
    assert record["lead"] is None
    assert body(record) == STORY


@pytest.mark.parametrize("mark", ["HNN.VN -", "TTH –", "(TTH) -"])
@pytest.mark.parametrize("lead", ["<h2>{}<br> {}</h2>", "<div class=sapo>{}<br>{}</div>"])
def test_the_mark_on_a_line_of_its_own(mark: str, lead: str) -> None:
    record = read(shell(f"{HEADER}{lead.format(mark, LEAD)}<div>{TEXT}</div>"))
    assert record["dateline"] == mark.strip("() -–")
    assert record["lead"] == LEAD
    assert body(record) == STORY


QUESTION = "Bạn đọc Nguyễn Thị Lành hỏi: Hoa mang ra chợ bán có phải nộp thuế hay không?"


@pytest.mark.parametrize(
    ("opening", "lead"),
    [
        pytest.param(f"<p><b>{QUESTION}</b></p>", QUESTION, id="a reader's"),
        pytest.param(f"<p><b>{QUESTION}</b></p>{P2}<p><b>Vì sao?</b></p>", None, id="the first"),
        pytest.param(f"<p><b>Hỏi: {QUESTION}</b></p>", None, id="with its label"),
        pytest.param(f"<p>{QUESTION}</p>", None, id="set as the rest"),
    ],
)
def test_a_question_that_opens_the_text(opening: str, lead: str | None) -> None:
    assert read(page(f"{opening}{TEXT}"))["lead"] == lead


DESCRIPTION = "<meta name=description content='{}'>"


@pytest.mark.parametrize("box", ["<div class=_h7ae>{}</div>", "<div>{}</div>"])
def test_a_box_around_the_first_paragraph_and_a_description_that_repeats_it(box: str) -> None:
    text = box.format(f"<p>{LEAD}</p>") + TEXT
    record = read(page(text, head=DESCRIPTION.format(LEAD)))
    assert record["lead"] == LEAD
    assert body(record) == STORY


def test_a_description_that_repeats_a_paragraph_like_the_others_is_no_lead() -> None:
    boxed = "".join(f"<div class=doan>{p}</div>" for p in (P1, P2, P3))
    for text in (boxed, TEXT):
        record = read(page(text, head=DESCRIPTION.format(ONE)))
        assert record["lead"] is None
        assert body(record) == STORY
        assert "lead" in warned(record)


def test_a_drop_cap_opens_the_text() -> None:
    first = ONE.replace("Từ", "<span class=cap>T</span>ừ", 1)
    record = read(page(f"<p class=first>{first}</p>{P2}{P3}{P3.replace('Ban', 'Tiểu ban')}"))
    assert record["lead"] is None
    assert body(record)[0] == ONE


LAYOUTS = {
    "paragraph before the text": shell(f"{HEADER}<p>{{}}</p><div>{TEXT}</div>"),
    "bold before the text": shell(f"{HEADER}<p><strong>{{}}</strong></p><div>{TEXT}</div>"),
    "heading before the text": shell(f"{HEADER}<h2>{{}}</h2><div>{TEXT}</div>"),
    "div before the text": shell(f"{HEADER}<div class=x7>{{}}</div><div class=x8>{TEXT}</div>"),
    "cell of its own": shell(
        f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{DATE}</td></tr>"
        f"<tr><td><b>{{}}</b></td></tr><tr><td>{TEXT}</td></tr></table>"
    ),
    "bold inside of the text": page(f"<p><strong>{{}}</strong></p>{TEXT}"),
    "italics inside of the text": page(f"<p><em>{{}}</em></p>{TEXT}"),
    "bold by its style": page(f"<p style='font-weight:bold'>{{}}</p>{TEXT}"),
    "heading inside of the text": page(f"<h3>{{}}</h3>{TEXT}"),
    "its own class": page(f"<p class=k9>{{}}</p>{TEXT}"),
    "marked": page(f"<p class=sapo>{{}}</p>{TEXT}"),
    "marked by microdata": page(f"<div itemprop=description>{{}}</div>{TEXT}"),
    "bold, text between breaks": page(
        "<b>{}</b><br><br>" + "<br><br>".join(STORY) + "<br><br>ĐỨC QUANG"
    ),
    "before a picture": shell(f"{HEADER}<h2>{{}}</h2><div><figure>{IMG}</figure>{TEXT}</div>"),
    "behind a picture": shell(f"{HEADER}<figure>{IMG}</figure><h2>{{}}</h2><div>{TEXT}</div>"),
    "links under it": shell(f"{HEADER}<h2>{{}}</h2><ul><li>{LINK}</ul><div>{TEXT}</div>"),
}


@pytest.mark.parametrize("html", LAYOUTS.values(), ids=list(LAYOUTS))
@pytest.mark.parametrize("mark", [None, "HNN.VN"])
def test_it_is_found(html: str, mark: str | None) -> None:
    record = read(html.replace("{}", f"{mark} - {LEAD}" if mark else LEAD))
    assert (record["dateline"], record["lead"]) == (mark, LEAD)
    assert body(record) == STORY
    assert "lead" not in warned(record)


MARKS = [
    ("HNN.VN - {}", "HNN.VN"),
    ("HNN.VN – {}", "HNN.VN"),
    ("HNN – {}", "HNN"),
    ("TTH.VN — {}", "TTH.VN"),
    ("TTH - {}", "TTH"),
    ("TTH- {}", "TTH"),
    ("TTH-{}", "TTH"),
    ("<b>TTH</b> - {}", "TTH"),
    ("<span style='color:red'>HNN.VN</span>&nbsp;- {}", "HNN.VN"),
    ("(NLĐO)- {}", "NLĐO"),
    ("(Dân trí) - {}", "Dân trí"),
    ("(SGGPO).- {}", "SGGPO"),
    ("VOV.VN - {}", "VOV.VN"),
    ("VTV.vn - {}", "VTV.vn"),
    ("TTO - {}", "TTO"),
    ("QĐND Online – {}", "QĐND Online"),
    ("NDĐT- {}", "NDĐT"),
    ("GD&amp;TĐ - {}", "GD&TĐ"),
    ("(CLO) {}", "CLO"),
    ("(Tiếp theo) - {}", None),
    ("WHO {}", None),
    ("VN-{}", None),
    ("TTHĐ - {}", None),
    ("<b>HNN.VN</b> {}", "HNN.VN"),
    ("<span>TTH</span> {}", "TTH"),
    ("HNN {}", None),
    ("Huế - {}", None),
]


@pytest.mark.parametrize(("printed", "mark"), MARKS)
def test_the_papers_mark_is_cut(printed: str, mark: str | None) -> None:
    html = shell(f"{HEADER}<h2>{printed}</h2><div>{TEXT}</div>").replace("{}", LEAD)
    record = read(html)
    assert record["dateline"] == mark
    assert record["lead"].endswith(LEAD)
    assert (record["lead"] == LEAD) is (mark is not None)


def test_beside_its_picture_it_is_no_caption() -> None:
    head = f'<meta name="description" content="{LEAD}">'
    row = f"<table><tr><td><img src=/a.jpg></td><td>{LEAD}</td></tr></table>"
    record = read(shell(f"{HEADER}{row}<div>{TEXT}</div>", head))
    assert (record["lead"], record["images"][0]["caption"]) == (LEAD, None)
    assert body(record) == STORY


def test_a_breadcrumb_under_the_headline_is_no_lead() -> None:
    crumbs = f"<div>/ <a href='/kinh-te/'>Kinh tế</a> / {TITLE} hôm nay và ngày mai</div>"
    title = f"{TITLE} hôm nay và ngày mai"
    record = read(shell(f"<h1>{title}</h1>{crumbs}<p>{DATE}</p><h2>{LEAD}</h2><div>{TEXT}</div>"))
    assert record["lead"] == LEAD


def test_the_mark_alone_makes_a_lead() -> None:
    record = read(page(f"<p>HNN.VN - {LEAD}</p>{TEXT}"))
    assert (record["dateline"], record["lead"]) == ("HNN.VN", LEAD)
    assert body(record) == STORY


NONE = {
    "the text begins at once": page(TEXT),
    "a subhead first": page(f"<h2>Hàng về nhiều</h2>{TEXT}"),
    "a bold subhead first": page(f"<p><b>Hàng về nhiều</b></p>{TEXT}"),
    "a bold word opens": page(f"<p><b>Hàng về nhiều</b> hơn mọi năm, ai nấy đều vui.</p>{TEXT}"),
    "a picture first": page(f"<figure>{IMG}<figcaption>Chợ quê</figcaption></figure>{TEXT}"),
    "links first": page(f"<ul><li>{LINK}</ul>{TEXT}"),
    "all paragraphs bold": page("".join(f"<p><b>{text}</b></p>" for text in STORY)),
    "one paragraph": page(P1),
    "share buttons first": page(f"<div><a href=#>Chia sẻ</a> <a href=#>Lưu bài</a></div>{TEXT}"),
}


@pytest.mark.parametrize("html", NONE.values(), ids=list(NONE))
def test_none_is_none_with_a_warning(html: str) -> None:
    record = read(html)
    assert record["lead"] is None
    assert record["dateline"] is None
    assert "lead" in warned(record)
    assert body(record)[-1] in STORY


def test_a_description_that_repeats_the_first_paragraph_makes_no_lead() -> None:
    head = f'<meta name="description" content="{STORY[0]}">'
    record = read(page(TEXT, head=head))
    assert record["lead"] is None
    assert body(record) == STORY


FRAGMENTS = {
    "named as a lead": "<p class=standfirst>Đẹp và buồn.</p>",
    "between headline and text": "<div class=x7>Đẹp và buồn.</div>",
    "in bold": "<div><p><b>Đẹp và buồn.</b></p></div>",
}


@pytest.mark.parametrize("lead", FRAGMENTS.values(), ids=list(FRAGMENTS))
@pytest.mark.parametrize("inside", [True, False])
def test_a_few_words_with_a_full_stop(lead: str, *, inside: bool) -> None:
    text = f"<div>{lead}<div class=t>{TEXT}</div></div>" if inside else f"{lead}{TEXT}"
    record = read(page(text))
    assert (record["lead"], body(record)) == ("Đẹp và buồn.", STORY)


def test_what_is_named_as_a_lead_itself_before_what_holds_the_author_too() -> None:
    by, lead = "<div class=by>Xuân Đào, Lê Chương</div>", "Hai năm sau, con đường mới xong một nửa."
    top = f"<h2>{TITLE}</h2>{by}<p>{DATE}</p><div class=detail-lead><em>{lead}</em></div>"
    html = (
        f"<title>{TITLE}</title><div><div class=abstract>{top}<div class=t>{TEXT}</div></div></div>"
    )
    record = read(shell(html))
    assert (record["lead"], body(record)) == (lead, STORY)
    assert [author["name"] for author in record["authors"]] == ["Xuân Đào", "Lê Chương"]


ASKED = "<p><b>- Thưa bà, năm nay hàng về thế nào?</b></p><p>- Hàng về nhiều hơn năm ngoái.</p>"


@pytest.mark.parametrize("more", ["", f"<blockquote><p>{ONE}</p></blockquote>", ASKED])
def test_an_element_of_its_own_among_paragraphs_in_others(more: str) -> None:
    text = f"<p class=x1>{LEAD}</p><div>{ONE}</div><div>{TWO}</div>{more}<div>{THREE}</div>"
    record = read(page(text))
    assert (record["lead"], body(record)[:2]) == (LEAD, [ONE, TWO])
