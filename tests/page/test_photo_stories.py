"""Pictures in groups, and pictures with a text of captions."""

from __future__ import annotations

import pytest

from hnnscraper import NotAnArticle
from tests.page.pages import IMG, P1, P2, P3, PICTURE, STORY, body, page, read, warned

LONG = "Người dân chọn mua hoa ở chợ quê. Năm nay hoa về nhiều hơn mọi năm."
SAID = "“Năm nay hàng về nhiều hơn hẳn mọi năm”, bà Tư nói."


def test_of_several_figures_in_a_box_with_words_right_in_it() -> None:
    figures = "".join(f"<figure><img src=/anh-{k}.jpg></figure>" for k in range(3))
    record = read(page(f"{P1}<div>{figures}<figcaption>{LONG}</figcaption></div>{P2}{P3}"))
    assert [image["caption"] for image in record["images"]] == [LONG] * 3
    assert body(record) == STORY


def test_a_photo_story_whose_captions_are_all_of_its_text() -> None:
    """Where no other sentence stands, what is set behind each picture is the text."""
    pairs = "".join(
        f"<p align=center><i><img src=/anh-{k}.jpg></i></p><p align=center><i>{text}</i></p>"
        for k, text in enumerate(STORY)
    )
    assert body(read(page(f"<p class=sapo>{SAID}</p>{pairs}"))) == STORY


def test_a_story_told_in_figures_alone() -> None:
    """Its captions prove to be captions, but without them there is no article."""
    figures = "".join(
        f"<figure><img src=/anh-{k}.jpg><figcaption>{text}</figcaption></figure>"
        for k, text in enumerate(STORY)
    )
    record = read(page(f"<h2 class=sapo>{SAID}</h2>{figures}"))
    assert (record["lead"], body(record)) == (SAID, STORY)
    assert [image["caption"] for image in record["images"]] == [None] * 3
    assert "body" in warned(record)


def test_two_figures_tell_no_story() -> None:
    figure = f"<figure>{IMG}<figcaption>{STORY[0]}</figcaption></figure>"
    with pytest.raises(NotAnArticle, match="no text"):
        read(page(f"<h2 class=sapo>{SAID}</h2>{figure}{figure}"))


def test_the_last_picture_over_the_byline_is_no_portrait() -> None:
    by = "<p align=right><b>ĐỨC QUANG</b></p>"
    record = read(page(f"{P1}{P2}{P3}<p align=center>{IMG}</p>{by}"))
    assert [image["url"] for image in record["images"]] == [PICTURE]
    assert record["byline"] == "ĐỨC QUANG"


OVER = [
    ("<p align=center><b>Hoàng hôn trên phá. Ảnh: Thu Vân</b></p>", "Thu Vân"),
    ("<p class=photo-caption><b>Hoàng hôn trên phá</b></p>", None),
]


@pytest.mark.parametrize(("caption", "credit"), OVER)
def test_a_caption_over_its_picture_in_a_paragraph_of_its_own(
    caption: str, credit: str | None
) -> None:
    record = read(page(f"{P1}{caption}<p align=center>{IMG}</p>{P2}{P3}"))
    assert body(record) == STORY
    assert record["images"] == [{"url": PICTURE, "caption": "Hoàng hôn trên phá", "credit": credit}]


def test_a_guessed_caption_is_given_back_as_the_text_and_its_credit_stays() -> None:
    """Nothing but the lead and what stands behind its picture: that is the text."""
    said = f"<p align=center><i>{STORY[0]}</i></p><p align=center><i>Ảnh: Thu Vân</i></p>"
    record = read(page(f"<p class=sapo>{SAID}</p><p>{IMG}</p>{said}"))
    assert body(record) == STORY[:1]
    assert record["images"] == [{"url": PICTURE, "caption": None, "credit": "Thu Vân"}]


def test_a_counter_under_a_picture_is_no_caption_to_give_back() -> None:
    told = f"<p>{IMG}<br>1/5</p><p align=center><i>{STORY[0]}</i></p>"
    assert body(read(page(f"<p class=sapo>{SAID}</p>{told}"))) == STORY[:1]
