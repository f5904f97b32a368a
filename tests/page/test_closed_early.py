"""What holds the text is closed before its last paragraphs, or opened behind its first."""

from __future__ import annotations

import pytest

from tests.page.pages import (
    DATE,
    LINK,
    ONE,
    OTHER,
    OTHER_TITLE,
    STORY,
    THREE,
    TITLE,
    TWO,
    body,
    read,
    shell,
    warned,
)

TOP = f"<h1>{TITLE}</h1><p>{DATE}</p>"
BOX = f"<aside><p>Bài liên quan</p><ul><li>{LINK}</ul></aside>"
END = "<p><b>Từ khóa:</b> <a href=/tag/hue>Huế</a></p>"
FORMS = {
    "a class": "<div class=c68>{}</div>",
    "a style": "<span style='display:block;margin:1em 0'>{}</span>",
    "a side": "<p align=justify>{}</p>",
    "an indent": "&nbsp;&nbsp;&nbsp;{}<br>",
}
PHOTO = "<img src=/data2/image/news/2025/20251209/cho.jpg>"
FOURTH = "Đến trưa, chợ quê vãn dần, chỉ còn vài gánh hàng hoa nán lại ở đầu cầu ngói."


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
@pytest.mark.parametrize("between", ["", BOX], ids=["nothing", "a box"])
def test_a_last_paragraph_set_as_the_others_are(form: str, between: str) -> None:
    inside = "".join(form.format(text) for text in STORY)
    record = read(
        shell(f"{TOP}<div><main>{inside}</main>{between}{form.format(FOURTH)}</div>{END}")
    )
    assert body(record) == [*STORY, FOURTH]
    assert record["tags"] == ["Huế"]
    titles = [entry["title"] for entry in record["related"] if entry["kind"] == "inline"]
    assert titles == ([OTHER_TITLE] if between else [])


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_first_paragraph_set_as_the_others_are(form: str) -> None:
    inside = "".join(form.format(text) for text in STORY)
    lead = "<h2>Những phiên chợ cuối năm luôn là nơi người quê gặp nhau, hỏi thăm.</h2>"
    record = read(
        shell(f"{TOP}{lead}<div>{form.format(FOURTH)}{BOX}<main>{inside}</main></div>{END}")
    )
    assert body(record) == [FOURTH, *STORY]


@pytest.mark.parametrize("name", ["Bài, ảnh: MINH VĂN", "<b>THANH HƯƠNG</b>"])
def test_what_is_signed_is_the_articles(name: str) -> None:
    inside = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
    record = read(shell(f"{TOP}<div><main>{inside}</main><p>{FOURTH}</p><p>{name}</p></div>{END}"))
    assert body(record) == [*STORY, FOURTH]
    assert record["byline"] is not None


def test_an_unlike_sentence_behind_a_box_is_left_out_and_said_so() -> None:
    inside = "".join(f"<p class=c1>{text}</p>" for text in STORY)
    record = read(
        shell(f"{TOP}<div><main>{inside}</main>{BOX}<div class=x>{FOURTH}</div></div>{END}")
    )
    assert body(record) == STORY
    assert "body" in warned(record)


def test_a_list_of_most_read_between_headline_and_text_is_of_a_side_bar() -> None:
    most_read = f"<aside><h3>Đọc nhiều</h3><ul><li>{LINK}</ul></aside>"
    inside = "".join(f"<p>{text}</p>" for text in STORY)
    assert read(shell(f"{TOP}{most_read}<div>{inside}</div>"))["related"] == []
    own = f"<div><h3>Đọc nhiều</h3><ul><li>{LINK}</ul></div>"
    (entry,) = read(shell(f"{TOP}<div><p>{ONE}</p>{own}<p>{TWO}</p><p>{THREE}</p></div>"))[
        "related"
    ]
    assert (entry["kind"], entry["url"]) == ("inline", OTHER)


def test_a_whole_sentence_behind_a_picture_may_be_a_paragraph_and_is_said_so() -> None:
    inside = "".join(f"<p class=c1>{text}</p>" for text in STORY)
    behind = f"<p class=a1>{PHOTO}</p><p class=b2>{FOURTH}</p><p class=c1>{ONE}</p>"
    assert {"images", "body"} <= warned(read(shell(f"{TOP}<div>{inside}{behind}</div>")))
