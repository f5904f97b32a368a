"""`BylinePipeline` on items of its own: a byline as printed becomes authors and source."""

from __future__ import annotations

from typing import Any

import pytest

from hnnscraper.items import Item
from hnnscraper.pipelines import BylinePipeline
from tests.pipelines.items import doubts


def author(name: str, *roles: str) -> dict[str, Any]:
    return {"name": name, "roles": list(roles)}


@pytest.mark.parametrize(
    ("printed", "byline", "authors", "source", "warned"),
    [
        ("ĐỨC QUANG", "ĐỨC QUANG", [author("Đức Quang", "text")], None, []),
        (
            " Bài, ảnh:\u00a0HÀN ĐĂNG\n",
            "Bài, ảnh: HÀN ĐĂNG",
            [author("Hàn Đăng", "text", "photo")],
            None,
            [],
        ),
        ("Theo TTXVN", "Theo TTXVN", [], "TTXVN", []),
        (
            "Bảo Phước (Theo Dân trí)",
            "Bảo Phước (Theo Dân trí)",
            [author("Bảo Phước", "text")],
            "Dân trí",
            [],
        ),
        ("H.Triều", "H.Triều", [author("H.Triều", "text")], None, []),
        (None, None, [], None, ["byline", "authors", "source"]),
        ("  ", None, [], None, ["byline", "authors", "source"]),
        ("(tổng hợp)", "(tổng hợp)", [], None, ["authors"]),
    ],
)
def test_byline(
    printed: str | None,
    byline: str | None,
    authors: list[dict[str, Any]],
    source: str | None,
    warned: list[str],
) -> None:
    item: Item = {"byline": printed}
    assert BylinePipeline().process_item(item) is item
    assert item["byline"] == byline
    assert item["authors"] == authors
    assert item["source"] == source
    assert doubts(item) == warned
