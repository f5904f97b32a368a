"""Pages of other newspapers as they were served, and what a reader finds on them.

They are not the project's to publish and stand beside the repository; without them there is
nothing to compare.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hnnscraper import NotAnArticle, extract
from tests.page.pages import AT

FOLDER = Path(__file__).parents[3] / "shared" / "pages" / "real"

if not (FOLDER / "expected.json").exists():
    pytest.skip(f"no pages in {FOLDER}", allow_module_level=True)

EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text("utf-8"))


@cache
def record(paper: str) -> dict[str, Any]:
    expected = EXPECTED[paper]
    return extract((FOLDER / expected["file"]).read_bytes(), expected["url"], AT)


def squeezed(text: str) -> str:
    """Without white space and what has no width: the notes were taken by eye."""
    return "".join(text.replace("\ufeff", "").split())


@pytest.mark.parametrize("field", ["title", "published_at", "lead"])
@pytest.mark.parametrize("paper", EXPECTED)
def test_a_field_is_what_a_reader_finds(paper: str, field: str) -> None:
    assert record(paper)[field] == EXPECTED[paper][field]


@pytest.mark.parametrize("paper", EXPECTED)
def test_the_authors_are_those_a_reader_finds(paper: str) -> None:
    names = [author["name"] for author in record(paper)["authors"]]
    assert names == EXPECTED[paper]["authors"]


@pytest.mark.parametrize("paper", EXPECTED)
def test_the_body_is_all_of_the_text_and_nothing_else(paper: str) -> None:
    expected = EXPECTED[paper]
    optional = {squeezed(text) for text in expected["may_be_in_body"]}
    found = [squeezed(text) for text in record(paper)["body"].split("\n\n")]
    wanted = [squeezed(text) for text in expected["body"]]
    assert [text for text in found if text not in optional or text in wanted] == wanted


@pytest.mark.parametrize("paper", EXPECTED)
def test_no_caption_is_in_the_body(paper: str) -> None:
    text = squeezed(record(paper)["body"])
    for caption in EXPECTED[paper]["captions_never_in_body"]:
        assert squeezed(caption) not in text


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*_list.html")), ids=lambda path: path.stem)
def test_a_section_page_is_refused(path: Path) -> None:
    paper = path.stem.removesuffix("_list")
    address = EXPECTED[paper]["url"].split("/")
    with pytest.raises(NotAnArticle):
        extract(path.read_bytes(), "/".join(address[:3]) + "/kinh-doanh.htm", AT)
