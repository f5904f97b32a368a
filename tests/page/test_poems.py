"""Poems: a text of lines too short to be sentences."""

from __future__ import annotations

import pytest

from tests.page.pages import IMG, ONE, body, page, read

POEM = ["Một mình đi giữa Kim Long", "Vườn xưa khép cổng", "chim hót trên đầu", "Ai ngồi đợi ai"]


@pytest.mark.parametrize(
    "inside", ["".join(f"<p>{verse}</p>" for verse in POEM), f"<p>{'<br>'.join(POEM)}</p>"]
)
def test_a_poem_is_an_article(inside: str) -> None:
    record = read(page(f"{inside}<p align=right>NHẬT MINH</p>"))
    assert " ".join(body(record)) == " ".join(POEM)
    assert record["byline"] == "NHẬT MINH"


VERSES = "".join(f"<p>{verse}</p>" for verse in POEM)
SAID = "<h3>Bình luận (1)</h3><div><b>Hoa Sen</b><p>Đọc mà nhớ quê nhà quá đi thôi!</p></div>"
AROUND_POEM = {
    "before what readers say": (f"{VERSES}<p class=author>NHẬT MINH</p></div>{SAID}<div>", None),
    "behind a lead": (f"<p class=sapo>{ONE}</p></div><div>{VERSES}", ONE),
    "each verse in a box of its own": (f"{VERSES.replace('p>', 'section>')}", None),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "lead"), AROUND_POEM.values(), ids=list(AROUND_POEM))
def test_a_poem_is_the_text(inside: str, lead: str | None) -> None:
    record = read(page(inside))
    assert (record["lead"], body(record)) == (lead, POEM)


def test_the_name_of_a_poem_is_no_byline() -> None:
    record = read(page(f"<p class=sapo>{ONE}</p><p><b>Tịnh Tâm</b></p>{VERSES}"))
    assert (record["byline"], body(record)) == (None, ["Tịnh Tâm", *POEM])


def test_the_last_verse_ends_in_a_stop_behind_a_picture() -> None:
    """No verse is the picture's caption; the sentence is a part of the poem."""
    poem = [*POEM, "Hỏi bao nhiêu năm rồi", "Nghe mưa trên mái ngói quê nhà xa xăm."]
    verses = [f"<p>{verse}</p>" for verse in poem]
    record = read(page("".join([*verses[:4], f"<div>{IMG}</div>", *verses[4:]])))
    assert body(record) == poem
    assert [image["caption"] for image in record["images"]] == [None]


@pytest.mark.parametrize("tag", ["p", "div", "section"])
def test_stanzas_are_set_alike(tag: str) -> None:
    second = ["Qua cầu gió thổi", "Áo ai bay trắng", "Người đi không hẹn", "Ngày về bên sông"]
    stanzas = "".join(f"<{tag}>{'<br>'.join(verses)}</{tag}>" for verses in (POEM, second))
    record = read(page(f"{stanzas}<p align=right>NHẬT MINH</p>"))
    assert body(record) == [" ".join(POEM), " ".join(second)]
    assert record["byline"] == "NHẬT MINH"
