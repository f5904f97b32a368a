"""One spelling for each address, and what is to be done with it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hnnscraper.normalise import links
from hnnscraper.normalise.addresses import NEWSPAPER, Site, Verdict, article_key, fold, judge

SITE = "https://huengaynay.vn"
ARTICLE = f"{SITE}/kinh-te/thi-truong/cho-que-ngay-giap-tet-160781.html"
PATH = "/kinh-te/thi-truong/cho-que-ngay-giap-tet-160781.html"

SAME_ARTICLE = {
    "as it is": ARTICLE,
    "http": f"http://huengaynay.vn{PATH}",
    "www": f"https://www.huengaynay.vn{PATH}",
    "mobile host": f"https://m.huengaynay.vn{PATH}",
    "capitals in scheme and host": f"HTTPS://HueNgayNay.VN{PATH}",
    "default port": f"https://huengaynay.vn:443{PATH}",
    "the former name": f"https://baothuathienhue.vn{PATH}",
    "the former name, http and www": f"http://www.baothuathienhue.vn{PATH}",
    "without a scheme": f"//huengaynay.vn{PATH}",
    "relative to the site": PATH,
    "fragment": f"{ARTICLE}#binh-luan",
    "fragment with tracking": f"{ARTICLE}#utm_source=zalo&utm_medium=share",
    "tracking": f"{ARTICLE}?utm_source=zalo&utm_medium=share&utm_campaign=x",
    "facebook": f"{ARTICLE}?fbclid=IwAR0abc",
    "google": f"{ARTICLE}?gclid=abc&gad_source=1",
    "zalo": f"{ARTICLE}?zarsrc=30&gidzl=abc",
    "any other parameter": f"{ARTICLE}?ref=home&pos=3",
    "session": f"{ARTICLE}?PHPSESSID=abc",
    "session in the path": f"{ARTICLE};jsessionid=ABC123",
    "slash at the end": f"{ARTICLE}/",
    "two slashes": f"{SITE}//kinh-te//thi-truong/cho-que-ngay-giap-tet-160781.html",
    "dots": f"{SITE}/the-thao/../kinh-te/./thi-truong/cho-que-ngay-giap-tet-160781.html",
    "escapes of plain letters": f"{SITE}/kinh%2Dte/thi-truong/cho-que-ngay-giap-te%74-160781.html",
    "white space": f"  {ARTICLE}\n",
    "mobile version": f"{ARTICLE}?amp=1",
    "a reader's comment": f"{ARTICLE}?replytocom=12",
}


@pytest.mark.parametrize("url", SAME_ARTICLE.values(), ids=list(SAME_ARTICLE))
def test_one_address_for_one_article(url: str) -> None:
    found = judge(url)
    assert (found.url, found.verdict, found.reason, found.key) == (
        ARTICLE, Verdict.ARTICLE, "number", "160781",
    )  # fmt: skip


FOLDED = {
    "escapes in one case": ("/v%c4%83n-h%C3%b3a/", "/v%C4%83n-h%C3%B3a/"),
    "letters are escaped": ("/văn-hóa/", "/v%C4%83n-h%C3%B3a/"),
    "a lone percent sign": ("/tang-100%/", "/tang-100%25/"),
    "the front page": ("", "/"),
    "the front page by a file": ("/index.html", "/"),
    "a section keeps its slash": ("/kinh-te/", "/kinh-te/"),
    "a section keeps its want of one": ("/kinh-te", "/kinh-te"),
    "a parameter that counts stays": ("/tin.php?cat=5&utm_id=1&page=2", "/tin.php?cat=5&page=2"),
    "an old article's number stays": ("/?id=112083&fbclid=x", "/?id=112083"),
}


@pytest.mark.parametrize(("url", "path"), FOLDED.values(), ids=list(FOLDED))
def test_folding(url: str, path: str) -> None:
    assert fold(SITE + url) == SITE + path


VERDICTS = {
    # articles
    "/kinh-te/tet-que-160781.html": (Verdict.ARTICLE, "number"),
    "/kinh-te/tet-160781.html": (Verdict.ARTICLE, "number"),
    "/cho-que-ngay-giap-tet-a112083.html": (Verdict.ARTICLE, "number"),
    "/cho-que-ngay-giap-tet-1203.html": (Verdict.ARTICLE, "number"),
    "/?id=112083": (Verdict.ARTICLE, "number"),
    "/NewsDetail.aspx?lang=vi&newsid=11208": (Verdict.ARTICLE, "number"),
    "/2019/05/03/cho-que-ngay-tet/": (Verdict.ARTICLE, "date"),
    "/cho-que-ngay-giap-tet-dong-vui.html": (Verdict.ARTICLE, "long-slug"),
    "/in-tin-nhan-gia-mao-la-gi-160781.html": (Verdict.ARTICLE, "number"),
    "/lich-su-hue-qua-anh-160781.html": (Verdict.ARTICLE, "number"),
    "/chinh-tri/su-kien/ra-quan-don-ve-sinh-159001.html": (Verdict.ARTICLE, "number"),
    # lists
    "/": (Verdict.LISTING, "front-page"),
    "/kinh-te/": (Verdict.LISTING, "section"),
    "/kinh-te/thi-truong": (Verdict.LISTING, "section"),
    "/lich-su/": (Verdict.LISTING, "section"),
    "/ban-doc/chia-se": (Verdict.LISTING, "section"),
    "/the-gioi/binh-luan.htm": (Verdict.LISTING, "section"),
    "/thoi-su-28.html": (Verdict.LISTING, "section"),
    "/chu-de/festival-hue-123": (Verdict.LISTING, "section"),
    "/kinh-te/trang-2.html": (Verdict.LISTING, "paging"),
    "/kinh-te?page=12": (Verdict.LISTING, "paging"),
    "/trang-12345.html": (Verdict.LISTING, "paging"),
    # feeds and sitemaps
    "/rss.html": (Verdict.FEED, "feed"),
    "/rss/kinh-te.rss": (Verdict.FEED, "feed"),
    "/rss/kinh-te": (Verdict.FEED, "feed"),
    "/kinh-te.rss": (Verdict.FEED, "feed"),
    "/feed/": (Verdict.FEED, "feed"),
    "/category/kinh-te/feed/": (Verdict.FEED, "feed"),
    "/?feed=rss2": (Verdict.FEED, "feed"),
    "/tin-moi.xml": (Verdict.FEED, "feed"),
    "/sitemap.xml": (Verdict.SITEMAP, "sitemap"),
    "/sitemap_index.xml": (Verdict.SITEMAP, "sitemap"),
    "/sitemaps/2025-12.xml": (Verdict.SITEMAP, "sitemap"),
    "/news-sitemap-3.xml.gz": (Verdict.SITEMAP, "sitemap"),
    # never asked for
    "/print/cho-que-160781.html": (Verdict.FORBIDDEN, "print"),
    "/print-160781.html": (Verdict.FORBIDDEN, "print"),
    "/cho-que-ngay-giap-tet-160781.html?print=1": (Verdict.FORBIDDEN, "print"),
    "/in-bai/160781.html": (Verdict.FORBIDDEN, "print"),
    "/tim-kiem/hue.html": (Verdict.FORBIDDEN, "search"),
    "/tim-kiem.html?tukhoa=hue": (Verdict.FORBIDDEN, "search"),
    "/?s=hue": (Verdict.FORBIDDEN, "search"),
    "/dang-nhap": (Verdict.FORBIDDEN, "login"),
    "/dang-nhap.html?returnurl=/": (Verdict.FORBIDDEN, "login"),
    "/lich/2025/12": (Verdict.FORBIDDEN, "calendar"),
    "/2025/12/09/": (Verdict.FORBIDDEN, "calendar"),
    "/kinh-te/09-12-2025.html": (Verdict.FORBIDDEN, "calendar"),
    "/kinh-te/20251209": (Verdict.FORBIDDEN, "calendar"),
    "/kinh-te?date=2025-12-09": (Verdict.FORBIDDEN, "calendar"),
    "/tag/hue": (Verdict.FORBIDDEN, "tag"),
    "/tu-khoa/song-huong-123456.html": (Verdict.FORBIDDEN, "tag"),
    "/gia-vang-tag14642850852768478603.html": (Verdict.FORBIDDEN, "tag"),
    "/tac-gia/duc-quang": (Verdict.FORBIDDEN, "author"),
    "/cho-que-ngay-giap-tet/feed/": (Verdict.FORBIDDEN, "comment"),
    "/cho-que-ngay-giap-tet/comment-page-2/": (Verdict.FORBIDDEN, "comment"),
    "/share?u=1": (Verdict.FORBIDDEN, "share"),
    "/kinh-te?sort=asc": (Verdict.FORBIDDEN, "sorting"),
    "/views_ads/945/": (Verdict.FORBIDDEN, "advertisement"),
    "/wp-json/posts": (Verdict.FORBIDDEN, "machine"),
    "/amp/cho-que-160781.html": (Verdict.FORBIDDEN, "other-version"),
    "/anh/cho-que-160781.jpg": (Verdict.FORBIDDEN, "file"),
    "/bao-in/so-160781.PDF": (Verdict.FORBIDDEN, "file"),
    "/video/160781.mp4": (Verdict.FORBIDDEN, "file"),
    "mailto:toasoan@huengaynay.vn": (Verdict.FORBIDDEN, "mailto"),
    "javascript:void(0)": (Verdict.FORBIDDEN, "javascript"),
    "tel:02343822760": (Verdict.FORBIDDEN, "tel"),
    "#": (Verdict.FORBIDDEN, "no-page"),
    "": (Verdict.FORBIDDEN, "no-page"),
    "http://[": (Verdict.FORBIDDEN, "no-page"),
    # other sites
    "https://example.org/cho-que-160781.html": (Verdict.OTHER_SITE, "other-site"),
    "https://file.huengaynay.vn/a.html": (Verdict.OTHER_SITE, "other-site"),
    "https://huengaynay.vn.example.org/": (Verdict.OTHER_SITE, "other-site"),
    "https://huengaynay.vn@example.org/": (Verdict.OTHER_SITE, "other-site"),
    "https://huengaynay.vn:8443/a-160781.html": (Verdict.OTHER_SITE, "other-site"),
    "https://www.facebook.com/sharer.php?u=https://huengaynay.vn/": (
        Verdict.OTHER_SITE, "other-site",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), VERDICTS.items(), ids=list(VERDICTS))
def test_verdicts(url: str, expected: tuple[Verdict, str]) -> None:
    found = judge(url)
    assert (found.verdict, found.reason) == expected


def test_a_moved_article_keeps_its_key() -> None:
    moved = f"{SITE}/van-hoa/cho-que-ron-rang-ngay-tet-160781.html"
    assert judge(moved).key == judge(ARTICLE).key == article_key(ARTICLE)
    assert judge(moved).url != judge(ARTICLE).url


@pytest.mark.parametrize(
    "url", [ARTICLE, f"{SITE}/?id=112083", f"{SITE}/cho-que-dong-vui-qua.html"]
)
def test_the_key_is_the_id_of_the_record(url: str) -> None:
    assert article_key(url) == links.article_id(url)[0]


SAME_LIST = [
    {"/kinh-te", "/kinh-te/", "/kinh-te.html", "//www.huengaynay.vn/kinh-te"},
    {"/kinh-te/trang-2", "/kinh-te/trang-2.html", "/kinh-te?page=2", "/kinh-te/p2"},
    {"/", "", "/index.html", "http://baothuathienhue.vn"},
]


@pytest.mark.parametrize("urls", SAME_LIST)
def test_one_key_for_one_list(urls: set[str]) -> None:
    assert len({judge(url if "//" in url else SITE + url).key for url in urls}) == 1


def test_pages_of_a_list_have_keys_of_their_own() -> None:
    pages = ["/kinh-te", "/kinh-te/trang-2", "/kinh-te/trang-3", "/the-thao/trang-2"]
    assert len({judge(page).key for page in pages}) == len(pages)


SITES = {
    "the newspaper": (f"{SITE}/a", SITE, SITE, True),
    "its former name": ("http://www.baothuathienhue.vn/a", SITE, SITE, True),
    "a copy": ("http://127.0.0.1:80/a", "http://127.0.0.1/", "http://127.0.0.1", True),
    "another newspaper": ("https://www.bao.example/a", SITE, "https://bao.example", False),
}


@pytest.mark.parametrize(("page", "site", "origin", "known"), SITES.values(), ids=list(SITES))
def test_the_site_a_page_belongs_to(page: str, site: str, origin: str, known: bool) -> None:
    found = Site.of(page, site)
    assert (found.origin, found.is_known) == (origin, known)


def test_another_newspapers_links_keep_their_hosts() -> None:
    other = Site.of("https://www.bao.example/kinh-te")
    assert judge("http://m.bao.example/cho-que-ngay-tet-160781.html?a=1", other).url == (
        "https://bao.example/cho-que-ngay-tet-160781.html"
    )
    assert judge(ARTICLE, other).verdict == Verdict.OTHER_SITE
    assert judge(ARTICLE, other).url == ARTICLE


SEGMENTS = st.text("abc-%/.;?&=#1 ăđĂ:@[]\\~+", max_size=30)
HOSTS = st.sampled_from(
    ["", SITE, "http://www.huengaynay.vn", "//m.baothuathienhue.vn", "https://bao.example:443",
     "http://www.bao.example:80", "HTTP://Bao.Example"],
)  # fmt: skip


@given(HOSTS, SEGMENTS)
@example(SITE, "/%%34%31")
@example(SITE, "/a.html/../b.html//")
@example(SITE, "/.")
@example(SITE, "/;jsessionid=a;jsessionid=b")
@example(SITE, "/?;&;")
def test_folding_twice_is_folding_once(host: str, rest: str) -> None:
    once = fold(f"{host}/{rest}")
    assert once is None or fold(once) == once


PATHS = st.text("ab-./1_~", max_size=20)


@given(PATHS)
@example("a.html/b/")
@example("a/b.html/")
@example("index.html")
def test_what_is_left_alone_is_what_folding_makes_of_it(path: str) -> None:
    """The short way for plain addresses and the long way by another name of the host agree."""
    assert fold(f"{SITE}/{path}") == fold(f"http://www.huengaynay.vn/{path}")


SPELLINGS = st.tuples(
    st.sampled_from(["https://", "http://"]),
    st.sampled_from(["", "www.", "m.", "WWW."]),
    st.sampled_from(["huengaynay.vn", "baothuathienhue.vn", "HUENGAYNAY.VN"]),
    st.sampled_from(["/kinh-te/", "/van-hoa/di-san/", "//", "/"]),
    st.sampled_from(["cho-que-ngay-tet", "hoi-lang-dau-xuan-vui", "v%C4%83n-h%c3%b3a-xu%E1-a-b"]),
    st.sampled_from(["-160781.html", "-160781.html/", "-160781.htm", "-a160781.html"]),
    st.sampled_from(["", "?utm_source=x", "?fbclid=1&ref=2", "?gidzl=", "?", "?amp=1"]),
    st.sampled_from(["", "#a", "#"]),
)


@given(SPELLINGS)
def test_every_spelling_of_an_article_has_its_key(parts: tuple[str, ...]) -> None:
    found = judge("".join(parts))
    assert (found.verdict, found.key) == (Verdict.ARTICLE, "160781")


@given(st.text(max_size=60) | SEGMENTS)
def test_any_text_has_a_verdict(text: str) -> None:
    found = judge(text)
    assert isinstance(found.verdict, Verdict)
    if found.verdict not in (Verdict.FORBIDDEN, Verdict.OTHER_SITE):
        assert found.url.startswith(NEWSPAPER.origin + "/")
