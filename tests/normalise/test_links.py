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
    ("HTTPS://huengaynay.vn/a-1.html", "https://huengaynay.vn/a-1.html"),
    ("?trang=2", "https://huengaynay.vn/kinh-te/thong-tin/cho-tet-160781.html?trang=2"),
]
H = "https://huengaynay.vn"
OF_ONE_PAPER = [  # an article's address, another's on the same paper, and a list's or a tool's
    (f"{H}/a-160781.html", f"{H}/kinh-te/cho-tet-160782.html", f"{H}/kinh-te"),
    (f"{H}/?id=112083", f"{H}/?id=99", f"{H}/?trang=2"),
    (f"{H}/?gd=1&cn=4&id=7&cd=cho-tet", f"{H}/?gd=1&cn=9&id=88&cd=ao-dai", f"{H}/?gd=5&cn=9"),
    (
        f"{H}/index.php?option=com_content&view=article&id=7:cho-tet&catid=3:kinh-te",
        f"{H}/index.php?option=com_content&view=article&id=9:ao-dai&catid=5:van-hoa",
        f"{H}/index.php?option=com_content&view=category&id=5:van-hoa&catid=0:x",
    ),
    (f"{H}/-/chi-tiet/cho-tet-120566-92.html", f"{H}/-/chi-tiet/x-1-2.html", f"{H}/trang-2.html"),
]


@pytest.mark.parametrize(("own", "other", "no_article"), OF_ONE_PAPER)
def test_another_article_is_known_by_how_its_address_is_built(
    own: str, other: str, no_article: str
) -> None:
    may_be_article = links.ArticleForm(own, own)
    assert may_be_article(other)
    assert not may_be_article(no_article)


LEADS_NOWHERE = [
    *("", "  ", "#top", "javascript:void(0)", "mailto:a@b.vn", "tel:0234", "http://["),
    *("HTTPX://huengaynay.vn/a", "HTTPjavascript://a.vn/%0aalert(1)", "ftp://huengaynay.vn/a"),
    *("http://a b.vn/", "http://a<b>.vn/"),
]


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
