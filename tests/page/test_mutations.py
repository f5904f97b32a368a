"""Whatever the bytes: a valid record, or NotAnArticle with its reason, and nothing else.

`python -m tests.mutations` does the same at full length and reports times.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hnnscraper import NotAnArticle, extract
from tests import extremes, stuffed
from tests.mutations import Case, grown, mutations, pool, read

AT = datetime(2026, 1, 1, tzinfo=UTC)
PAGES = 600
PARTS = 10
ENOUGH_BYTES = 100_000  # of an extreme page: the deep and the wide ones are whole in it


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return pool(1)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_page(cases: list[Case], part: int) -> None:
    for case in mutations(cases, PAGES // PARTS, seed=part):
        try:
            read(case)
        except Exception as error:
            raise AssertionError(f"seed {part}, {case.name}, at {case.url!r}") from error


def test_a_page_with_thousands_of_one_element(cases: list[Case]) -> None:
    for case in grown(cases, 30, seed=1, size=ENOUGH_BYTES * 3):
        assert read(case), case.name


# What damage once let through, made small.
_ROW = "<table><tr><td>a</td><td>b</td>{}<td>c</td>{}</tr></table>"
_NO_CODEC = extremes.ARTICLE.replace("utf-8", "{}").encode("utf-8") + b"<p>\xff"
FOUND = {
    "a cell in an element of its row": extremes.ARTICLE + _ROW.format("<x-y>", "</x-y>"),
    "a cell in a form of its row": extremes.ARTICLE + _ROW.format("<form>", "</form>"),
    "a picture in the author's box": f"{extremes.ARTICLE}<div class=author><img><p>ĐỨC QUANG</div>",
    "a codec that gives no text": _NO_CODEC.replace(b"{}", b"hex"),
    "a codec that gives bytes": _NO_CODEC.replace(b"{}", b"base64"),
    "a codec that knows no replacement": _NO_CODEC.replace(b"{}", b"idna"),
    "a codec for names of hosts": _NO_CODEC.replace(b"{}", b"punycode"),
    "more elements than are read": extremes.ARTICLE + "<br>" * 50_000,
    "more paragraphs than are read": extremes.ARTICLE + extremes.P * 45_000,
}


@pytest.mark.parametrize("html", FOUND.values(), ids=list(FOUND))
def test_what_was_found_before(html: str | bytes) -> None:
    content = html.encode() if isinstance(html, str) else html
    assert read(Case("found", extremes.URL, content, AT))


@pytest.mark.parametrize("name", extremes.EXTREMES)
def test_an_extreme_page(name: str) -> None:
    html = extremes.EXTREMES[name]().encode()[:ENOUGH_BYTES]
    assert read(Case(name, extremes.URL, html, AT))


def test_a_page_stuffed_in_any_place() -> None:
    for name, page in stuffed.pages(3_000):
        assert read(Case(name, extremes.URL, page.encode(), AT)), name


_TAGS = (
    "<h1> </h1> <p> </p> <br> <table> <tr> <td> </td> <ul> <li> <figure> <b> </b> </a> <h3> </h3> "
    "<div> </div> <blockquote> <textarea> &#0; \x00 \u200b \u0301"
).split(" ")
_WORDS = [
    *("<img src=/a.jpg>", "<a href=/x-12345.html>", "<base href=//x>", "HNN.VN - ", "Ảnh: A"),
    *("Một đoạn văn đủ dài để là một đoạn của bài.", "Tin mới", "Theo TTXVN", "ĐỨC QUANG"),
    *("Thứ Ba, 09/12/2025 15:50", "Bình luận"),
]
_PIECES = st.sampled_from(_TAGS + _WORDS)


@given(st.lists(_PIECES, max_size=60), st.text(max_size=40))
def test_any_sequence_of_tags_and_words(pieces: list[str], url: str) -> None:
    html = "<!doctype html><body>" + " ".join(pieces)
    assert read(Case("tags", extremes.URL, html.encode(), AT))
    assert read(Case("tags", url, html.encode("utf-8", "surrogatepass"), AT))


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "idna", "x", "utf-16", "rot13"]))
def test_any_bytes(content: bytes, encoding: str | None) -> None:
    with suppress(NotAnArticle):
        extract(b"<html><h1>A</h1>" + content, extremes.URL, AT, encoding=encoding)
