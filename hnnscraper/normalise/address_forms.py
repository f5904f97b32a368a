"""What the form of an address says: an article's number, a page of a list, a place to stay out of.

Tables first. Nothing here knows a host; `addresses` puts the answers together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hnnscraper.normalise.links import split

# A whole segment of the path (without its extension) → why nothing under it is asked for.
_SEGMENTS = {
    "print": "print printer printview print-version in-bai in-tin ban-in trang-in",
    "search": "search tim-kiem timkiem ket-qua-tim-kiem advanced-search",
    "login": (
        "login logout signin sign-in signup sign-up register dang-nhap dang-ky dang-xuat"
        " quen-mat-khau doi-mat-khau tai-khoan account user users member members thanh-vien"
        " profile sso oauth auth admin wp-admin wp-login"
    ),
    "calendar": (
        "calendar lich lich-tin archive archives luu-tru theo-ngay xem-theo-ngay tin-theo-ngay"
        " xem-tin-theo-ngay tin-trong-ngay-theo-lich"
    ),
    "tag": "tag tags hashtag tu-khoa tukhoa keyword keywords",
    "author": "author authors tac-gia tacgia",
    "comment": "comment comments gui-binh-luan y-kien-ban-doc-gui replies",
    "share": (
        "share sharer sharing share-article gui-email gui-mail send-email send-mail email-article"
        " emailthis gui-cho-ban-be gui-ban-be bookmark bookmarks"
    ),
    "advertisement": "ads ad adclick adserver views_ads banner banners doubleclick click-ads",
    "machine": (
        "ajax api wp-json xmlrpc trackback oembed embed cgi-bin cdn-cgi redirect redir goto"
        " rss-tools captcha"
    ),
    "other-version": "amp mobile-version",
}
_BY_SEGMENT = {word: reason for reason, words in _SEGMENTS.items() for word in words.split()}
_SEGMENT_NUMBER = {"print": "print", "in-bai": "print", "in-tin": "print", "tag": "tag"}

# The name of a parameter → why an address that has it is not asked for.
_QUERIES = {
    "print": "print in inbai printable",
    "search": "q s keyword keywords tukhoa tu-khoa search query tim",
    "login": "login logout returnurl return_url redirect_to dologin",
    "calendar": (
        "date day ngay month thang year nam tungay denngay from_date to_date fromdate todate"
    ),
    "comment": "replytocom comment comment_id cpage",
    "share": "share",
    "tag": "tag tags",
    "sorting": "sort sortby order orderby order_by filter dir view_mode",
    "other-version": "amp mobile outputtype tmpl",
}
_BY_QUERY = {word: reason for reason, words in _QUERIES.items() for word in words.split()}

_FILES = frozenset(
    (
        "jpg jpeg png gif webp avif svg bmp ico tif tiff pdf doc docx xls xlsx ppt pptx rtf epub"
        " csv mp3 m4a wav ogg mp4 m4v webm avi mov flv swf m3u8 wmv zip rar 7z tar gz tgz exe apk"
        " dmg css js mjs json woff woff2 ttf eot ics vcf xsl"
    ).split()
)
_ENDS_IN_DAY = re.compile(
    r"(?:^|/)(?:(?:ngay|day|date|tin-ngay)[-/])?"
    r"(?:20\d\d[-/](?:0?[1-9]|1[0-2])(?:[-/](?:0?[1-9]|[12]\d|3[01]))?"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])[-/]20\d\d"
    r"|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$"
)
_TAG_NUMBER = re.compile(r"-tags?\d+$")

_FEED = re.compile(r"(?:^|[-_/])(?:rss|feeds?|atom)(?:/|$)|/rss\w{0,12}$|\.(?:rss|atom|rdf)$")
_FEED_QUERY = re.compile(r"(?:^|&)(?:feed|format|type)=(?:rss2?|atom|feed|rdf)\b", re.I)
_SITEMAP = re.compile(r"site[-_]?map[^/]*(?:\.xml|\.gz|\.txt)$|/sitemaps?/[^/]+\.(?:xml|gz)$")

_PAGE_IN_PATH = re.compile(
    r"^(?P<stem>.*?)(?P<join>[/-])(?:(?:trang|page|pages|paged)[-/_]?(?P<number>\d{1,5})"
    r"|pg?[-/_]?(?P<short>\d{1,4}))(?:\.[a-z]{2,5})?/?$",
    re.I,
)
_PAGE_KEYS = frozenset(
    "page p trang paged pg pageindex page_index pagenumber pageno page_no pagenum vpage cur_page"
    " currentpage start offset brsr".split()
)
_EXTENSION = re.compile(r"\.([a-z][a-z0-9]{1,4})$")
_NUMBER = re.compile(r"(?:^|[-_.,])([a-z]*|[a-z]+\d+[a-z]+)(\d+)$")
_FRONT_NUMBER = re.compile(r"^(\d{2,})[-_](?=\D)")
_DIGITS = re.compile(r"\d+")
_TOKEN = re.compile(r"[-_+.,]+|%20")
_DAY = re.compile(r"/(?:19|20)\d\d[/-](?:\d\d?|[a-z]{3})[/-](?:\d\d?/)?")
_ARTICLE_KEY = re.compile(
    r"(?:^|&)(?:id|n?id|newsid|news_id|articleid|article_id|postid|post_id|itemid|contentid|iddt"
    r"|baiviet|idbai|idtin|tinid|idnews)=(\d{2,})(?=&|$)",
    re.I,
)
# Words before a number that number something else than articles.
_OTHER_MARKS = frozenset(
    "tag tags topic topics event events series sk ct cat cate page trang".split()
)
_TOPICS = frozenset(
    "chu-de su-kien topic topics event events dong-su-kien series tieu-diem".split()
)


@dataclass(frozen=True, slots=True)
class Form:
    """What an address is made of; addresses of one kind of page have the same `kind`."""

    words: int  # of the slug, numbers not counted
    mark: str  # letters before the number: `d` of `…-d538952.html`
    number: str  # digits; empty where there are none
    extension: str
    place: str  # of the number: "end", "alone", "front", "before", "query"; "date"; "" for none
    topic: bool  # under a segment such as `chu-de`

    @property
    def kind(self) -> tuple[str, str, str, bool]:
        return self.mark, self.extension, self.place, self.topic

    @property
    def digits(self) -> int:
        return len(self.number)

    @property
    def counts_other_things(self) -> bool:
        return self.mark in _OTHER_MARKS


@lru_cache(maxsize=8192)
def form(url: str) -> Form:
    """The form of an absolute address.

    >>> form("https://huengaynay.vn/kinh-te/cho-que-ngay-tet-160781.html")
    Form(words=4, mark='', number='160781', extension='html', place='end', topic=False)
    """
    parts = split(url)
    *before, last = parts.path.lower().rstrip("/").split("/")
    stem, extension = last, ""
    if match := _EXTENSION.search(last):
        stem, extension = last[: match.start()], match[1]
    topic = not _TOPICS.isdisjoint(before)
    if match := _NUMBER.search(stem[-60:]):
        mark, number = match.groups()
        slug = stem[: len(stem) - len(match[0])]
        place = "end" if slug else "alone"
        if not slug and before:
            slug = before[-1]
        return Form(_words(slug), _DIGITS.sub("#", mark), number, extension, place, topic)
    words, place, number = _words(stem), "", ""
    if match := _FRONT_NUMBER.match(stem):
        place, number = "front", match[1]
    elif before and before[-1].isdecimal() and len(before[-1]) > 4:
        place, number = "before", before[-1]
    elif match := _ARTICLE_KEY.search(parts.query):
        place, number = "query", match[1]
    elif _DAY.search(parts.path):
        place = "date"
    return Form(words, "", number, extension, place, topic)


def _words(slug: str) -> int:
    return sum(1 for word in _TOKEN.split(slug) if word and not word.isdecimal())


def article_reason(url: str, known: bool) -> str | None:
    """Why an address alone speaks for an article, or None.

    `known` is whether the newspaper is the one whose articles end in a number (SITE.md).
    """
    found = form(url)
    if found.counts_other_things:
        return None
    if found.place == "query":
        return "number"
    if found.number:
        enough = 1 if known and found.extension else 3
        if found.digits >= 5 and not (found.topic and found.words < 4):
            return "number"
        if found.digits >= 3 and found.words >= enough and (found.extension or not _year(found)):
            return "number" if not found.topic else None
        return "number" if found.words >= 4 and found.extension and not found.topic else None
    if found.place == "date" and found.words >= 3:
        return "date"
    return "long-slug" if found.words >= 6 and not found.topic else None


def _year(found: Form) -> bool:
    return len(found.number) == 4 and found.number[:2] in ("19", "20")


def forbidden_reason(path: str, query: str) -> str | None:
    """Why an address of the newspaper is never asked for, by its path and query; or None."""
    path = path.lower().rstrip("/")
    last = path.rpartition("/")[2]
    stem = last
    if match := _EXTENSION.search(last):
        if match[1] in _FILES:
            return "file"
        stem = last[: match.start()]
    for segment in (*path.split("/")[:-1], stem):
        if reason := _BY_SEGMENT.get(segment):
            return reason
    name, _, number = stem.rpartition("-")
    if number.isdecimal() and name in _SEGMENT_NUMBER:
        return _SEGMENT_NUMBER[name]
    if _TAG_NUMBER.search(stem):
        return "tag"
    if _ENDS_IN_DAY.search(path[: len(path) - len(last)] + stem) and not _under_slug(path):
        return "calendar"
    if "/comment-page-" in path or (last == "feed" and _under_slug(path)):
        return "comment"
    for pair in query.split("&") if query else ():
        if reason := _BY_QUERY.get(pair.partition("=")[0].lower()):
            return reason
    return None


def _under_slug(path: str) -> bool:
    """The segment before the last is as long as a headline's slug."""
    return _words(path.rpartition("/")[0].rpartition("/")[2]) >= 4


def is_feed(path: str, query: str) -> bool:
    path = path.lower().rstrip("/")
    stem = _EXTENSION.sub("", path) if path.endswith((".html", ".htm", ".aspx", ".php")) else path
    if path.endswith(".xml"):  # what is no sitemap
        return True
    return bool(_FEED.search(stem) or (query and _FEED_QUERY.search(query)))


def is_sitemap(path: str) -> bool:
    return bool(_SITEMAP.search(path.lower()))


def page_number(url: str) -> tuple[str, int | None]:
    """The list an address is a page of, and the number its address gives it (None: no number).

    Pages of one list have the same first part, however they are numbered.

    >>> page_number("https://huengaynay.vn/kinh-te/trang-3.html")
    ('huengaynay.vn/kinh-te', 3)
    """
    parts = split(url)
    path, number = parts.path, None
    if match := _PAGE_IN_PATH.match(path):
        path, number = match["stem"], int(match["number"] or match["short"])
    kept = []
    for pair in parts.query.split("&") if parts.query else ():
        name, _, value = pair.partition("=")
        if name.lower() in _PAGE_KEYS and value.isdecimal() and len(value) <= 5:
            number = int(value)
        else:
            kept.append(pair)
    stem = _EXTENSION.sub("", path.rstrip("/").lower())
    query = "?" + "&".join(kept) if kept else ""
    return parts.netloc.lower() + stem + query, number
