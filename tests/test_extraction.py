"""`extract` lets Python's collector of cyclic garbage rest, and leaves it as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from hnnscraper import NotAnArticle, extract
from tests.sample import read_page

PAGE = read_page("seed")


@pytest.fixture(autouse=True)
def _collector_as_before() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("body", [PAGE.body, b""], ids=["article", "refused"])
def test_the_collector_is_left_as_it_was(body: bytes, enabled: bool) -> None:
    if not enabled:
        gc.disable()
    try:
        extract(body, PAGE.url, PAGE.fetched_at)
    except NotAnArticle:
        assert body == b""
    assert gc.isenabled() is enabled


def test_a_page_leaves_no_cycles() -> None:
    """Else they would pile up while the collector rests."""
    extract(PAGE.body, PAGE.url, PAGE.fetched_at)
    gc.collect()
    gc.disable()
    extract(PAGE.body, PAGE.url, PAGE.fetched_at)
    assert gc.collect() == 0
