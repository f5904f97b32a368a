"""Captions behind a picture, in an element whose name no paragraph has."""

from __future__ import annotations

import pytest

from tests.page.pages import IMG, ONE, STORY, THREE, TWO, body, page, read

D1, D2, D3 = (f"<div>{text}</div>" for text in (ONE, TWO, THREE))
PHOTO = f"<div>{IMG}</div>"
SHORT = "Người dân bày hoa bên đường"


@pytest.mark.parametrize(
    "caption", [SHORT, f"{SHORT} từ lúc sáng sớm.", "Bà Tư: “Năm nay hàng về nhiều hơn”"]
)
@pytest.mark.parametrize("tag", ["p class=x1", "p class=PCaption", "h5", "h6"])
@pytest.mark.parametrize("order", ["{photo}{1}{2}{3}", "{1}{photo}{2}{3}", "{1}{2}{3}{photo}"])
def test_an_element_of_its_own_among_other_elements(order: str, tag: str, caption: str) -> None:
    photo = f"{PHOTO}<{tag}>{caption}</{tag.split()[0]}>"
    record = read(page(order.format(None, D1, D2, D3, photo=photo)))
    assert [image["caption"] for image in record["images"]] == [caption]
    assert body(record) == STORY


def test_a_subhead_behind_a_picture_is_set_as_the_others_are() -> None:
    text = f"{D1}{PHOTO}<h5>Hàng về nhiều hơn năm trước</h5>{D2}<h5>Giá không tăng</h5>{D3}"
    record = read(page(text))
    assert [image["caption"] for image in record["images"]] == [None]
    assert len(body(record)) == 5


def test_a_sentence_in_italics_that_stands_as_the_text_does_where_captions_are_centred() -> None:
    said = "<p align=justify><i>Nghề chợ không sợ khó, chỉ sợ không có người muốn học.</i></p>"
    photo = f"<p align=center>{IMG.replace('que', 'hai')}</p><p align=center><i>{SHORT}</i></p>"
    record = read(page(f"<p>{ONE}</p><p align=center>{IMG}</p>{said}<p>{TWO}</p>{photo}<p>{THREE}"))
    assert [image["caption"] for image in record["images"]] == [None, SHORT]
    assert len(body(record)) == 4


def test_who_is_quoted_stands_under_the_words_whatever_that_is_named() -> None:
    said, who = "Đừng để chợ quê chỉ còn trong ảnh cũ.", "Bà Lê Thị Tư, Ban quản lý chợ"
    quotation = f"<div type=quote><div><p>{said}</p></div><p class=NameCaption>{who}</p></div>"
    record = read(page(f"<p>{ONE}</p><p>{TWO}</p>{quotation}<p>{THREE}</p>"))
    assert body(record) == [ONE, TWO, said, who, THREE]
