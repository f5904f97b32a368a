"""Captions: told from a paragraph by their place and their look."""

from __future__ import annotations

import pytest

from tests.page.pages import IMG, LINK, ONE, P1, P2, P3, PICTURE, STORY, body, page, read, warned

CAPTION = "Người dân chọn mua hoa ở chợ quê"
LONG = "Người dân chọn mua hoa ở chợ quê. Năm nay hoa về nhiều hơn mọi năm."
SAID = "“Năm nay hàng về nhiều hơn hẳn mọi năm”, bà Tư nói."
CENTRE = "text-align:center"

# Layouts: between the first and the second paragraph stands a picture with `{}` as its caption.
LAYOUTS = {
    "figure": f"<figure>{IMG}<figcaption>{{}}</figcaption></figure>",
    "figure, caption first": f"<figure><figcaption>{{}}</figcaption>{IMG}</figure>",
    "figure, words in a paragraph": f"<figure><div>{IMG}</div><p>{{}}</p></figure>",
    "table": f"<table><tr><td>{IMG}</td></tr><tr><td>{{}}</td></tr></table>",
    "table, one cell": f"<table><tr><td>{IMG}<br>{{}}</td></tr></table>",
    "table, in a paragraph": f"<p><table width=10><tr><td>{IMG}<tr><td><i>{{}}</i></table></p>",
    "paragraph with a break": f"<p>{IMG}<br>{{}}</p>",
    "paragraph with a break, marked": f"<p class='note ignore'>{IMG}<br>{{}}&nbsp;</p>",
    "paragraph with small words": f"<p class=img>{IMG}<br><small>{{}}</small></p>",
    "centred paragraphs": f"<p style='{CENTRE}'>{IMG}</p><p style='{CENTRE}'>{{}}</p>",
    "centred by an attribute": f"<p align=center>{IMG}</p><p align=center><i>{{}}</i></p>",
    "centred by a tag": f"<center>{IMG}<br><i>{{}}</i></center>",
    "italics": f"<p>{IMG}</p><p><em>{{}}</em></p>",
    "divs": f"<div><div>{IMG}</div><div>{{}}</div></div>",
    "div, hashed names": f"<div class=x1><div class=x2>{IMG}</div><div class=x3>{{}}</div></div>",
    "div, a paragraph": f"<div class=wp-caption>{IMG}<p class='wp-caption-text'>{{}}</p></div>",
    "custom elements": f"<news-photo>{IMG}<news-caption>{{}}</news-caption></news-photo>",
    "link": f"<figure><a href='{PICTURE}'>{IMG}</a><figcaption>{{}}</figcaption></figure>",
    "picture": f"<figure><picture>{IMG}</picture><figcaption>{{}}</figcaption></figure>",
    "list of a term": f"<dl><dt>{IMG}</dt><dd>{{}}</dd></dl>",
}  # fmt: skip


@pytest.mark.parametrize("caption", [CAPTION, LONG], ids=["no stop", "two sentences"])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_a_caption_in_any_layout(layout: str, caption: str) -> None:
    record = read(page(P1 + layout.replace("{}", caption) + P2 + P3))
    assert record["images"] == [{"url": PICTURE, "caption": caption, "credit": None}]
    assert body(record) == STORY
    assert record["body_html"].count(caption) == 2  # as the words under it and as its `alt`


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_a_caption_after_the_last_paragraph(layout: str) -> None:
    end = "<p style='text-align:right'><b>ĐỨC QUANG</b></p>"
    record = read(page(P1 + P2 + P3 + layout.replace("{}", CAPTION) + end))
    assert [image["caption"] for image in record["images"]] == [CAPTION]
    assert body(record) == STORY
    assert record["byline"] == "ĐỨC QUANG"


def test_a_plain_paragraph_without_a_stop() -> None:
    record = read(page(f"{P1}<p>{IMG}</p><p>{CAPTION}</p>{P2}{P3}"))
    assert [image["caption"] for image in record["images"]] == [CAPTION]
    assert body(record) == STORY
    assert {"images", "body"} <= warned(record)  # it is a guess, and said so


CREDITS = [
    ("Chợ quê. Ảnh: Hữu Phúc", "Chợ quê", "Hữu Phúc"),
    ("Chợ quê - Ảnh: Hữu Phúc", "Chợ quê", "Hữu Phúc"),
    ("Chợ quê – Ảnh: TTXVN.", "Chợ quê", "TTXVN"),
    ("Chợ quê (Ảnh: H.Triều)", "Chợ quê", "H.Triều"),
    ("Chợ quê. (Ảnh: NVCC)", "Chợ quê", "NVCC"),
    ("Ảnh: P.T.", None, "P.T."),
    ("(Ảnh: HỮU PHÚC)", None, "HỮU PHÚC"),
    ("Chợ quê, ảnh chụp sáng 9/12", "Chợ quê, ảnh chụp sáng 9/12", None),
]


@pytest.mark.parametrize(("printed", "caption", "credit"), CREDITS)
def test_the_credit_is_cut_from_the_caption(
    printed: str, caption: str | None, credit: str | None
) -> None:
    record = read(page(f"{P1}<figure>{IMG}<figcaption>{printed}</figcaption></figure>{P2}{P3}"))
    assert record["images"] == [{"url": PICTURE, "caption": caption, "credit": credit}]


def test_a_credit_set_apart() -> None:
    words = "<span>Chợ quê</span> <span class=c>Ảnh: Hữu Phúc</span>"
    record = read(page(f"{P1}<figure>{IMG}<figcaption>{words}</figcaption></figure>{P2}{P3}"))
    assert record["images"] == [{"url": PICTURE, "caption": "Chợ quê", "credit": "Hữu Phúc"}]


# What stands behind a bare picture and is none of its words.
NOT_CAPTIONS = {
    "a paragraph": (f"<p>{IMG}</p>{P2}", STORY),
    "a paragraph in the same block": (f"<p>{IMG}</p>\n{P2}", STORY),
    "a subhead": (f"<p>{IMG}</p><h2>Hàng về nhiều</h2>{P2}", [ONE, "Hàng về nhiều", *STORY[1:]]),
    "a bold subhead": (
        f"<p>{IMG}</p><p><b>Hàng về nhiều</b></p>{P2}",
        [ONE, "Hàng về nhiều", *STORY[1:]],
    ),
    "a subhead set as another is": (
        f"<p>{IMG}</p><p class=s>Hàng về nhiều</p>{P2}<p class=s>Giá không tăng</p>",
        [ONE, "Hàng về nhiều", STORY[1], "Giá không tăng", STORY[2]],
    ),
    "a list": (
        f"<p>{IMG}</p><ul><li>Rau;</li><li>Hoa</li></ul>{P2}",
        [ONE, "Rau;", "Hoa", *STORY[1:]],
    ),
    "a table": (
        f"<p>{IMG}</p><table><tr><td>Rau</td><td>Hoa</td></tr></table>{P2}",
        [ONE, "Rau | Hoa", *STORY[1:]],
    ),
    "a quote": (
        f"<p>{IMG}</p><blockquote>“Năm nay hàng về nhiều hơn hẳn”</blockquote>{P2}",
        [ONE, "“Năm nay hàng về nhiều hơn hẳn”", *STORY[1:]],
    ),
    "a link to another article": (f"<p>{IMG}</p><p>{LINK}</p>{P2}", STORY),
    "a quotation in italics": (
        f"<p>{IMG}</p><p><i>{SAID}</i></p>{P2}", [ONE, SAID, *STORY[1:]]
    ),
    "a quotation, centred": (
        f"<p>{IMG}</p><p align=center>{SAID}</p>{P2}", [ONE, SAID, *STORY[1:]]
    ),
    "an editor's note, centred": (
        f"<p>{IMG}</p><p align=center>(*) Nhan đề do tòa soạn đặt.</p>{P2}",
        [ONE, "(*) Nhan đề do tòa soạn đặt.", *STORY[1:]],
    ),
    "a question in italics": (
        f"<p>{IMG}</p><p><i>Vì sao năm nay hàng về nhiều?</i></p>{P2}",
        [ONE, "Vì sao năm nay hàng về nhiều?", *STORY[1:]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOT_CAPTIONS.values(), ids=list(NOT_CAPTIONS))
def test_what_is_no_caption(text: str, expected: list[str]) -> None:
    record = read(page(P1 + text + P3))
    assert record["images"] == [{"url": PICTURE, "caption": None, "credit": None}]
    assert body(record) == expected


COLOURED = {
    "a few coloured words": ONE.replace("rau, hoa và bánh trái", "<span "
        "style='color:#c00'>rau, hoa và bánh trái</span>"),
    "a few small words": ONE.replace("rau", "<span style='font-size:11px'>rau</span>"),
    "all of it black": f"<span style='color:#222'>{ONE}</span>",
    "all of it nearly black": f"<span style='color: rgb(34, 34, 34)'>{ONE}</span>",
    "a black font": f"<font color=black>{ONE}</font>",
}  # fmt: skip


@pytest.mark.parametrize("text", COLOURED.values(), ids=list(COLOURED))
def test_a_style_that_no_reader_sees_makes_no_caption(text: str) -> None:
    record = read(page(f"{P2}<p>{IMG}</p><p>{text}</p>{P3}"))
    assert body(record) == [STORY[1], ONE, STORY[2]]
    assert record["images"][0]["caption"] is None


@pytest.mark.parametrize("look", ["<small>{}</small>", "<font color=blue>{}</font>",
    "<span style='color:#777'>{}</span>", "<span style='font-size:12px'>{}</span>"])  # fmt: skip
def test_a_style_of_all_the_words_makes_one(look: str) -> None:
    record = read(page(f"{P1}<p>{IMG}</p><p>{look.format(LONG)}</p>{P2}{P3}"))
    assert body(record) == STORY
    assert record["images"][0]["caption"] == LONG


def test_a_name_of_a_dark_grey_makes_no_caption() -> None:
    name = "class='mb-4 text-lg text-gray-800'"
    picture = f"<div class='my-6'><span>{IMG}</span></div>"
    record = read(
        page(f"{picture}<p {name}>{ONE}</p><p {name}>Ai cũng vui.</p><p {name}>{STORY[1]}</p>")
    )
    assert body(record) == [ONE, "Ai cũng vui.", STORY[1]]


def test_what_the_pictures_own_words_say_is_its_caption() -> None:
    img = f'<img src="{PICTURE}" alt="{LONG}&#8203;">'
    record = read(page(f"{P1}<p>{img}</p><p>{LONG}</p>{P2}{P3}"))
    assert body(record) == STORY
    assert record["images"][0]["caption"] == LONG


def test_many_captions_do_not_pass_for_the_look_of_paragraphs() -> None:
    caption = f"<p style='{CENTRE}'><em>{{}} {LONG}</em></p>"
    pictures = "".join(
        f"<p style='{CENTRE}'><img src='/{k}.jpg'></p>{caption.format(k)}" for k in range(12)
    )
    record = read(page(P1 + pictures + P2 + P3))
    assert body(record) == STORY
    assert [image["caption"] for image in record["images"]] == [f"{k} {LONG}" for k in range(12)]


def test_the_only_paragraph_is_no_caption_for_not_being_set_as_the_lead() -> None:
    lead = "<p class='lead big'>HNN - Chợ quê những ngày này đông vui từ sáng sớm.</p>"
    record = read(page(f"{lead}<div class=photo>{IMG}</div><p class='mt-4'>{ONE}</p>"))
    assert body(record) == [ONE]
    assert record["images"] == [{"url": PICTURE, "caption": None, "credit": None}]


def test_the_lead_behind_a_picture_is_no_caption() -> None:
    lead = "HNN.VN - Chợ quê những ngày này đông vui từ sáng sớm."
    record = read(page(f"<p>{IMG}</p><p class=sapo>{lead}</p>{P1}{P2}{P3}"))
    assert record["lead"] == lead.removeprefix("HNN.VN - ")
    assert record["images"] == [{"url": PICTURE, "caption": None, "credit": None}]


def test_a_byline_behind_a_picture_is_no_caption() -> None:
    record = read(page(f"{P1}{P2}{P3}<p>{IMG}</p><p><b>ĐỨC QUANG</b></p>"))
    assert record["byline"] == "ĐỨC QUANG"
    assert record["images"][0]["caption"] is None


def test_a_picture_without_words_among_others_that_have_them_in_their_box() -> None:
    behind = "<p class=s>Những tín hiệu vui</p>"
    boxed = f"<div class=i><img src=/2.jpg><br>{CAPTION}</div>"
    record = read(page(f"{P1}{boxed}{P2}<div class=i>{IMG}</div>{behind}{P3}"))
    assert [image["caption"] for image in record["images"]] == [CAPTION, None]
    assert body(record)[2].startswith("Những tín hiệu vui")


def test_a_coloured_subhead_behind_a_picture_among_others_with_captions_in_their_box() -> None:
    subhead = "<p><font color=#800000><strong>Những tín hiệu vui</strong></font></p>"
    boxed = "".join(f"<center><img src=/{k}.jpg><p>{CAPTION}</p></center>" for k in (2, 3))
    record = read(page(f"{P1}{boxed}{P2}<center>{IMG}</center>{subhead}{P3}"))
    assert [image["caption"] for image in record["images"]] == [CAPTION, CAPTION, None]
    assert body(record) == [ONE, STORY[1], "Những tín hiệu vui", STORY[2]]


OWN_LOOK = {
    "two lines": f"<p align=center class=note><small><i>{LONG}<br>Ảnh: Hữu Phúc</i></small></p>",
    "a wrapper": f"<div class=x9><p>{LONG} Ảnh: Hữu Phúc</p></div>",
}


@pytest.mark.parametrize("behind", OWN_LOOK.values(), ids=list(OWN_LOOK))
def test_a_look_that_only_captions_have(behind: str) -> None:
    record = read(page(f"{P1}<p class=pic>{IMG}</p>{behind}{P2}{P3}"))
    caption = LONG.rstrip(".")
    assert record["images"] == [
        {"url": PICTURE, "caption": record["images"][0]["caption"], "credit": "Hữu Phúc"}
    ]
    assert record["images"][0]["caption"].rstrip(".") == caption
    assert body(record) == STORY


def test_columns_of_pictures_over_their_captions() -> None:
    def row(cells: list[str]) -> str:
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"

    rows = [["<img src=/1.jpg>", "<img src=/2.jpg>"], ["Chợ sớm", "Chợ trưa"],
            ["<img src=/3.jpg>", "<img src=/4.jpg>"], ["Chợ chiều", "Chợ đêm"]]  # fmt: skip
    record = read(page(f"{P1}<table>{''.join(map(row, rows))}</table>{P2}{P3}"))
    captions = [image["caption"] for image in record["images"]]
    assert captions == ["Chợ sớm", "Chợ trưa", "Chợ chiều", "Chợ đêm"]
    assert body(record) == STORY


def test_behind_a_blank_line_a_picture_in_the_texts_paragraph_has_no_caption() -> None:
    record = read(page(f"<p>{IMG}<br><em>{CAPTION}</em><br><br>{ONE}<br><br></p>{P2}{P3}"))
    assert [image["caption"] for image in record["images"]] == [CAPTION]
    assert body(record) == STORY


def test_sentences_over_the_picture_in_a_look_of_their_own() -> None:
    record = read(page(f"{P1}{P2}<div><div>{LONG}</div>{IMG}</div>{P3}"))
    assert [image["caption"] for image in record["images"]] == [LONG]
    assert body(record) == STORY


def test_two_pictures_with_one_caption_each() -> None:
    second = PICTURE.replace("que", "hoa")
    text = f"<p>{IMG}<br>Ảnh một</p><p><img src='{second}'><br>Ảnh hai</p>"
    record = read(page(P1 + text + P2 + P3))
    found = [(image["url"], image["caption"]) for image in record["images"]]
    assert found == [(PICTURE, "Ảnh một"), (second, "Ảnh hai")]
    assert body(record) == STORY


def test_the_counter_of_a_slideshow_is_no_caption() -> None:
    frame = f"<div><div>{IMG}<i>1/4</i></div><p class=c>{CAPTION}</p></div>"
    record = read(page(P1 + frame + P2 + P3))
    assert record["images"] == [{"url": PICTURE, "caption": CAPTION, "credit": None}]
    assert body(record) == STORY


VIDEO_CAPTIONS = [
    "Cảnh chợ lúc hừng đông. Video: Nguyễn Hải",
    "Cảnh chợ lúc hừng đông (Video: SBS)",
    "CLIP: Cảnh chợ lúc hừng đông",
]


@pytest.mark.parametrize("words", VIDEO_CAPTIONS)
def test_the_caption_of_a_video_whose_player_a_script_puts_there(words: str) -> None:
    assert body(read(page(f"{P1}<p>{words}</p>{P2}{P3}"))) == STORY


def test_a_sentence_about_a_video_is_of_the_text() -> None:
    words = "Trong video: mẹ con bà Tư bày rau từ lúc trời còn tối, tiếng rao vang cả xóm."
    assert body(read(page(f"{P1}<p>{words}</p>{P2}{P3}"))) == [STORY[0], words, *STORY[1:]]
