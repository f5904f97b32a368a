"""A page that has more of anything than a newspaper's is cut, and the record says so."""

from __future__ import annotations

import pytest

from tests.page.pages import IMG, ONE, P1, P2, P3, PICTURE, STORY, body, page, read, warned


def test_elements_deeper_than_a_browser_follows_stand_beside_each_other() -> None:
    nested = "".join(f"<div>{paragraph}" for paragraph in (P1, P2, P3))
    record = read(page("<div>" * 300 + nested))
    assert body(record) == STORY
    assert "body" in warned(record)


@pytest.mark.parametrize("tags", ["<span>", "<font><b>"])
def test_a_text_that_leaves_an_element_open_in_each_of_its_paragraphs(tags: str) -> None:
    record = read(page("".join(f"<p>{tags}{ONE}</p>" for _ in range(60))))
    assert body(record) == [ONE] * 60


@pytest.mark.parametrize(
    "behind", ["<i>x</i>" * 70_000, f"<p>{'từ ' * 120_000}</p>", f"<p>{'từ ' * 1_500}</p>" * 400]
)
def test_what_is_left_out_is_said(behind: str) -> None:
    record = read(page(f"{P1}{P2}{P3}</div><div>{behind}"))
    assert body(record)[:3] == STORY
    assert "body" in warned(record)


def test_a_picture_in_an_attribute_gives_way_to_its_address() -> None:
    held = f"data:image/png;base64,{'A' * 30_000}"
    record = read(page(f"{P1}{IMG.replace(PICTURE, held)[:-1]} data-src='{PICTURE}'>{P2}{P3}"))
    assert [image["url"] for image in record["images"]] == [PICTURE]
    assert body(record) == STORY
