"""`BodyPipeline` on items of its own: blocks, lead and captions become text and clean HTML."""

from __future__ import annotations

from typing import Any

import pytest

from hnnscraper.items import Block, Item, Run
from hnnscraper.pipelines import BodyPipeline
from tests.pipelines.items import doubts


def text_item(lead: str | None = "Lời dẫn.", **fields: Any) -> Item:
    url = "https://huengaynay.vn/kinh-te/cho-que-160781.html"
    return {"url": url, "lead": lead, "body": [Block("p", [Run("Một.")])], "images": [], **fields}


@pytest.mark.parametrize(
    ("printed", "dateline", "lead"),
    [
        ("HNN.VN - Sáng 9/12, hội nghị.", "HNN.VN", "Sáng 9/12, hội nghị."),
        ("TTH – Sáng 9/12.", "TTH", "Sáng 9/12."),
        ("Sáng\u00a0 9/12,\n hội nghị.", None, "Sáng 9/12, hội nghị."),
    ],
)
def test_lead_and_dateline(printed: str, dateline: str | None, lead: str) -> None:
    item = BodyPipeline().process_item(text_item(printed))
    assert (item["dateline"], item["lead"], doubts(item)) == (dateline, lead, [])


def test_without_a_lead() -> None:
    item = BodyPipeline().process_item(text_item(None))
    assert (item["dateline"], item["lead"], doubts(item)) == (None, None, ["lead"])


def test_body_as_text_and_as_clean_html() -> None:
    item = text_item(
        body=[
            Block("h2", [Run("Mục một")]),
            Block("p", [Run("Chợ "), Run("Đông Ba", strong=True), Run(" & <script>")]),
            Block("p", [Run("xem "), Run("ở đây", href="/a-1.html")]),
            Block("ul", [Run("một")], group=1),
            Block("ul", [Run("hai")], group=1),
            Block("row", group=2, cells=[("td", [Run("Tên")]), ("td", [Run("Số")])]),
            Block("figure", picture=0),
            Block("blockquote", [Run("Lời nói", em=True)]),
        ],
        images=[{"url": "https://x.vn/a.jpg", "caption": "Chợ. Ảnh: Hàn Đăng", "credit": None}],
        base_url="https://huengaynay.vn/kinh-te/",
    )
    BodyPipeline().process_item(item)
    assert item["body"].split("\n\n") == [
        "Mục một",
        "Chợ Đông Ba & <script>",
        "xem ở đây",
        "một",
        "hai",
        "Tên | Số",
        "Lời nói",
    ]
    assert item["body_html"].split("\n") == [
        "<h2>Mục một</h2>",
        "<p>Chợ <strong>Đông Ba</strong> &amp; &lt;script&gt;</p>",
        '<p>xem <a href="https://huengaynay.vn/a-1.html">ở đây</a></p>',
        "<ul><li>một</li><li>hai</li></ul>",
        "<table><tr><td>Tên</td><td>Số</td></tr></table>",
        '<figure><img src="https://x.vn/a.jpg" alt="Chợ">'
        "<figcaption>Chợ (Ảnh: Hàn Đăng)</figcaption></figure>",
        "<blockquote><p><em>Lời nói</em></p></blockquote>",
    ]
    assert item["images"] == [{"url": "https://x.vn/a.jpg", "caption": "Chợ", "credit": "Hàn Đăng"}]
