"""`RelatedLinksPipeline` on items of its own: one entry an address and kind."""

from __future__ import annotations

from typing import Any

import pytest

from hnnscraper.items import Item
from hnnscraper.pipelines import RelatedLinksPipeline
from tests.pipelines.items import doubts


def link(kind: str, title: str, url: str, summary: str | None = None) -> dict[str, Any]:
    return {"kind": kind, "title": title, "url": url, "summary": summary}


def links_item(*related: dict[str, Any]) -> Item:
    return {
        "id": "1",
        "url": "https://huengaynay.vn/kinh-te/a-1.html",
        "related": list(related),
        "section": [{"name": "Kinh tế", "url": "https://huengaynay.vn/kinh-te/"}],
        "tags": [],
    }


@pytest.mark.parametrize(
    ("printed", "meant", "warned"),
    [
        (
            [link("inline", " Tin  hai ", "/b-2.html?utm_source=x#top")],
            [link("inline", "Tin hai", "https://huengaynay.vn/b-2.html")],
            [],
        ),
        (  # each card names its title several times; the fullest and its summary stay
            [
                link("suggested", "Tin…", "https://huengaynay.vn/b-2.html"),
                link("suggested", "Tin hai", "https://huengaynay.vn/b-2.html", "Tóm tắt"),
                link("suggested", "Tin", "https://huengaynay.vn/b-2.html", "khác"),
            ],
            [link("suggested", "Tin hai", "https://huengaynay.vn/b-2.html", "Tóm tắt")],
            [],
        ),
        (  # one address in two blocks is two entries
            [
                link("inline", "Tin hai", "https://huengaynay.vn/b-2.html"),
                link("latest", "Tin hai", "https://huengaynay.vn/b-2.html"),
            ],
            [
                link("inline", "Tin hai", "https://huengaynay.vn/b-2.html"),
                link("latest", "Tin hai", "https://huengaynay.vn/b-2.html"),
            ],
            [],
        ),
        ([link("latest", "Chính bài này", "/kinh-te/a-1.html")], [], []),
        ([link("latest", "Không địa chỉ", "javascript:void(0)")], [], ["related"]),
        ([link("latest", " ", "/b-2.html")], [], ["related"]),
        ([], [], []),
    ],
)
def test_related_links(
    printed: list[dict[str, Any]], meant: list[dict[str, Any]], warned: list[str]
) -> None:
    item = links_item(*printed)
    assert RelatedLinksPipeline().process_item(item) is item
    assert (item["related"], doubts(item)) == (meant, warned)


def test_without_a_breadcrumb() -> None:
    item = {**links_item(), "section": []}
    RelatedLinksPipeline().process_item(item)
    assert (item["section"], doubts(item)) == ([], ["section"])
