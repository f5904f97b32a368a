"""What an address on a page leads to: as in a browser, without fragment and tracking."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hnnscraper.normalise import links

BASE = "https://huengaynay.vn/kinh-te/thong-tin/cho-tet-160781.html"
LEADS = [
    ("https://huengaynay.vn/van-hoa/ao-dai-1.html", "https://huengaynay.vn/van-hoa/ao-dai-1.html"),
    ("/van-hoa/ao-dai-1.html", "https://huengaynay.vn/van-hoa/ao-dai-1.html"),
    ("/", "https://huengaynay.vn/"),
    ("ao-dai-1.html", "https://huengaynay.vn/kinh-te/thong-tin/ao-dai-1.html"),
    ("../ao-dai-1.html", "https://huengaynay.vn/kinh-te/ao-dai-1.html"),
    ("/van-hoa/../ao-dai-1.html", "https://huengaynay.vn/ao-dai-1.html"),
    ("/./ao-dai-1.html", "https://huengaynay.vn/ao-dai-1.html"),
    ("//file.huengaynay.vn/a.jpg", "https://file.huengaynay.vn/a.jpg"),
    ("/ao-dai-1.html#binh-luan", "https://huengaynay.vn/ao-dai-1.html"),
    ("/ao-dai-1.html?utm_source=zalo&id=3", "https://huengaynay.vn/ao-dai-1.html?id=3"),
    ("/áo dài-1.html", "https://huengaynay.vn/%C3%A1o%20d%C3%A0i-1.html"),
    ("?trang=2", "https://huengaynay.vn/kinh-te/thong-tin/cho-tet-160781.html?trang=2"),
]
LEADS_NOWHERE = ["", "  ", "#top", "javascript:void(0)", "mailto:a@b.vn", "tel:0234", "http://["]


@pytest.mark.parametrize(("href", "url"), LEADS)
def test_an_address_is_read_as_in_a_browser(href: str, url: str) -> None:
    assert links.absolute(href, BASE) == url


@pytest.mark.parametrize("href", LEADS_NOWHERE)
def test_what_leads_nowhere_is_none(href: str) -> None:
    assert links.absolute(href, BASE) is None


@pytest.mark.parametrize(
    "base", ["http://127.0.0.1:8000/a", "https://huengaynay.vn", "https://h.vn?x", "https://h.vn#x"]
)
@given(path=st.text("ab-./1~:;@&=+$,()!*'", max_size=12))
def test_a_path_from_the_root_is_resolved_as_the_standard_library_does(
    base: str, path: str
) -> None:
    href = "/" + path.lstrip("/")
    assert links.absolute(href, base) == urljoin(base, href)
