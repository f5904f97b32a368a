"""Addresses: one URL for one article, and what an address says of what stands behind it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import filterfalse
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string

SITE_URL = "https://huengaynay.vn"

# The newspaper's own hosts, past and present, without `www.` and `m.`.
NEWSPAPER_HOSTS = frozenset(("huengaynay.vn", "baothuathienhue.vn"))

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|gad_\w+|msclkid|yclid|igshid|igsh|mc_[ce]id|_ga|_gl"
    r"|zarsrc|gidzl|zalo_\w+|ttclid|twclid|li_fat_id|srsltid|vnn_\w+)$",
    re.I,
)
_HOST_PREFIX = re.compile(r"^(?:www|m|mobile|amp)\.(?=[^.]+\.)")
# Of the oldest pages: `?id=112083`, `?macm=2&mabb=197801`; no page's and no day's.
_QUERY_NUMBER = re.compile(
    r"(?:^|&)(?!(?:page|trang|year|nam|date|ngay|time|ver|v|t|_)=)\w+=(\d{3,})$", re.I
)
_ENDING_NUMBER = re.compile(r"(?:[-/_.]\D?|[a-z](?=\d{5}))(\d+)(?:\.[a-z]{3,5})?/?$", re.I)
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[!$%&'()*+,\-./0-9:;=@A-Z_a-z~]*)?")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[1-9]\d*)?(?=[/?#]|$)")
# From the root of its host, without dots that go up and what `urljoin` takes for parameters.
_ROOTED = re.compile(r"(?!.*/\.)/(?!/)[!$%&'()*+,\-./0-9:=@A-Z_a-z~]*")
_SLUG_NUMBER = re.compile(r"\d+|[a-z]{1,4}\d{3,}")  # `…-160781`, `…-a160781`
MAX_ADDRESS = 4_000  # characters
_NO_HOST = re.compile(r"[\s<>\"'`{}|\\^]")  # signs that no name of a host has
_UNSAFE = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\[\]]")
# Segments of a path under which lists, searches and print versions lie, never articles.
_LISTS = frozenset("tag tags tu-khoa tim-kiem search tac-gia author print in-bai rss".split())
_FILES = frozenset("jpg jpeg png gif webp pdf doc docx xls xlsx mp3 mp4 zip rss xml".split())
_LIST_FORM = re.compile(r"(?:^|-)tag\d+\.|^trang-\d+", re.I)
_ARTICLE_FORM = re.compile(r"(?:[-/_.][a-z]?\d{3,}|[a-z]\d{5,})(?:\.[a-z]{3,5})?/?$", re.I)
_DATED = re.compile(r"(?:^|/)(?:19|20)\d\d/\d\d?/(?:\d\d?/)?[^/]+/?$")
_TAIL = 40  # characters in which the number that ends an address stands
_NUMBERS = re.compile(r"(?:[-_.][a-z]?\d+){2,}(?:\.[a-z]{3,5})?/?$", re.I)
_WORD = re.compile(r"[a-z_]{1,20}", re.I)
_SLUG_WORDS = re.compile(r"[a-z0-9]+")
_PATH_DAY = re.compile(r"/(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)/")
_MIN_SLUG_WORDS = 4  # fewer say nothing of a headline
_MIN_SHARED = 0.3  # of a slug's words, for both to be one headline's
_MIN_CUT_WORDS = 6  # of a slug that is a title cut short


def split(url: str) -> SplitResult:
    """`urlsplit` that takes an address that is none, such as `http://[`, as an empty one."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


def absolute(href: str | None, base: str) -> str | None:
    """`href` resolved against `base`, without its fragment and tracking parameters.

    None where it leads to no other page: empty, a bare fragment, `javascript:`, `mailto:`, ….
    """
    href = (href or "").strip()
    if len(href) <= MAX_ADDRESS and _PLAIN.fullmatch(href):
        return href  # most are: absolute, nothing to take off or to escape
    if _ROOTED.fullmatch(href) and len(href) <= MAX_ADDRESS and (origin := _origin(base)):
        return origin + href
    if not href or href[0] == "#" or len(href) > MAX_ADDRESS:
        return None
    try:
        if not href.startswith(("https://", "http://")):
            href = urljoin(base, href)
        scheme, _, rest = href.partition("://")
        if scheme.lower() not in ("https", "http"):
            return None
        href = f"{scheme.lower()}://{rest}"
        if "?" in href or "#" in href:
            href = _without_tracking(href)
        if _UNSAFE.search(href):
            href = safe_url_string(href)
        parts = urlsplit(href)
        if not parts.hostname or _NO_HOST.search(parts.netloc):
            return None
        return href if parts.port is None or parts.port > 0 else None
    except ValueError:  # an address that is none, such as `http://[`
        return None


@lru_cache(maxsize=64)
def _origin(base: str) -> str | None:
    """Scheme and host of an address that can be asked as it stands."""
    found = _ORIGIN.match(base)
    return found[0] if found else None


def _without_tracking(url: str) -> str:
    scheme, netloc, path, query, _ = split(url)
    if query:
        kept = [pair for pair in query.split("&") if not _TRACKING.match(pair.partition("=")[0])]
        query = "&".join(kept)
    return urlunsplit((scheme, netloc, path, query, ""))


def host(url: str) -> str:
    """The host of a URL in lower case, without `www.`, `m.` and the like, with its port.

    >>> host("http://WWW.huengaynay.vn/a"), host("http://127.0.0.1:8000/")
    ('huengaynay.vn', '127.0.0.1:8000')
    """
    origin = _ORIGIN.match(url)
    return _host(origin[0] if origin else url)


@lru_cache(maxsize=256)  # a page has many addresses on few hosts
def _host(url: str) -> str:
    netloc = split(url).netloc.rpartition("@")[2].lower()
    return _HOST_PREFIX.sub("", netloc.removesuffix(":443").removesuffix(":80"))


def is_named(host_name: str, words: str) -> bool:
    """Whether a host has these words as its name.

    >>> is_named("dantri.com.vn", "Dân trí"), is_named("baonghean.vn", "Nghệ An")
    (True, True)
    """
    name = host_name.partition(".")[0]
    return "".join(_plain_words(words)) in (name, name.removeprefix("bao"))


def is_newspaper(url: str, site: str = SITE_URL) -> bool:
    """Whether a page is of the newspaper, or of the copy of it that `site` names."""
    return host(url) in NEWSPAPER_HOSTS | {host(site)}


def own_address(fetched: str, canonical: str | None, site: str = SITE_URL) -> tuple[str, str]:
    """The page's own URL and the rule that found it (`canonical` or `fetched`).

    The canonical link counts if it is on the same site: the host the page was fetched from, or
    one of the newspaper's. Scheme and host are those of `site` for a page of the newspaper.
    """
    newspaper = NEWSPAPER_HOSTS | {host(site)}
    url, rule = absolute(fetched, site) or fetched, "fetched"
    claimed = absolute(canonical, url) if canonical else None
    if claimed and split(claimed).path not in ("", "/"):
        claimed_host = host(claimed)
        if claimed_host in newspaper or claimed_host == host(url):
            url, rule = claimed, "canonical"
    _, _, path, query, _ = split(url)
    if host(url) in newspaper:
        scheme, netloc = split(site)[:2]
    else:
        scheme, netloc = split(url)[:2]
        netloc = netloc.lower().removeprefix("www.")
        scheme = "https" if fetched.startswith("https:") else scheme  # a canonical may be older
    return urlunsplit((scheme, netloc, path or "/", query, "")), rule


def article_id(url: str) -> tuple[str, str]:
    """The id of the article behind a URL and the rule that made it.

    >>> article_id("https://huengaynay.vn/kinh-te/cho-tet-160781.html")
    ('160781', 'url-number')
    """
    parts = split(url)
    match = _ENDING_NUMBER.search(parts.path[-_TAIL:]) or _QUERY_NUMBER.search(parts.query)
    if match:
        return match.group(1), "url-number"
    return "u" + hashlib.sha256(url.encode()).hexdigest()[:16], "url-hash"


def is_of(name: str, hosts: Iterable[str]) -> bool:
    """Whether a host is one of these or below one.

    >>> is_of("file.huengaynay.vn", NEWSPAPER_HOSTS), is_of("chuhuengaynay.vn", NEWSPAPER_HOSTS)
    (True, False)
    """
    return any(name == own or name.endswith(f".{own}") for own in hosts)


def hosts_of(page: str, own: str, site: str) -> frozenset[str]:
    """The hosts of the newspaper a page belongs to, by where it was fetched and what it says."""
    newspaper = NEWSPAPER_HOSTS | {host(site)}
    hosts = frozenset((host(page), host(own)))
    return hosts | newspaper if hosts & newspaper else hosts


class ArticleForm:
    """Tells by an address whether it can be another article of the newspaper `page` belongs to.

    `page` is where the page was fetched, `own` the address it has in its record, `site` where the
    newspaper is: a copy on another host still links to the newspaper's own.
    """

    def __init__(self, page: str, own: str, site: str = SITE_URL) -> None:
        self.hosts = hosts_of(page, own, site)
        self._origin = "://".join(split(page)[:2]) + "/"
        self._numbered = bool(_ENDING_NUMBER.search(split(page).path))
        known = _ARTICLE_FORM.search("/" + split(own).path[-_TAIL:])
        self._own = () if known else _built(own)
        self._dated = bool(_DATED.search(split(own).path))
        self._place = () if self._numbered else _place(split(own).path)

    def __call__(self, url: str) -> bool:
        if url.startswith(self._origin):
            path = url[len(self._origin) :].partition("?")[0]
        else:
            if not is_of(host(url), self.hosts):
                return False
            path = split(url).path
        if self._own and self._own == _built(url):
            return True
        *sections, last = path.rstrip("/").split("/")
        if not _LISTS.isdisjoint(sections) or last.rpartition(".")[2].lower() in _FILES:
            return False
        if _LIST_FORM.search(last):
            return False
        if _ARTICLE_FORM.search("/" + last[-_TAIL:]) or (self._dated and _DATED.search(path)):
            return True
        if self._place and self._place == _place("/" + path.lstrip("/")):
            return True
        # Without a number at its end a slug as long as a headline still speaks for an article.
        return not self._numbered and last.count("-") >= 4


def _place(path: str) -> tuple[int, str] | tuple[()]:
    """How deep a page lies, of two folders or more, and its extension; else ()."""
    *folders, last = path.strip("/").split("/")
    extension = last.rpartition(".")[2] if "." in last else ""
    return (len(folders), extension) if len(folders) > 1 and extension else ()


def _built(url: str) -> tuple[str, ...]:
    """How an address is built: the names in its query, with the values that are one word
    (`view=article`); or the numbers its path ends in, if they are several. Else ().
    """
    parts = split(url)
    if parts.query:
        pairs = [pair.partition("=") for pair in parts.query.split("&")]
        named = [name + (value if _WORD.fullmatch(value) else "#") for name, _, value in pairs]
        return (parts.path, *named) if "#" in "".join(named) else ()
    numbers = _NUMBERS.search(parts.path[-_TAIL:])
    return (re.sub(r"\d+", "#", numbers[0]),) if numbers else ()


def contradicts_title(url: str, title: str) -> str | None:
    """The words of an address (its slug) if they are those of another headline; else None.

    A headline is often changed after its address was made: few words in common are enough.
    """
    slug, in_url = _slug(url)
    told = {word for word in in_url if not word.isdigit()}
    if len(told) < _MIN_SLUG_WORDS:
        return None
    return slug if len(told & set(_plain_words(title))) < _MIN_SHARED * len(told) else None


def is_made_from(url: str, title: str) -> bool:
    """The address's slug is the title, letter by letter, perhaps cut short.

    >>> is_made_from("https://huengaynay.vn/kinh-te/cho-tet-o-hue-160781.html", "Chợ Tết ở Huế")
    True
    """
    _, in_url = _slug(url)
    words = in_url[:-1] if in_url and _SLUG_NUMBER.fullmatch(in_url[-1]) else in_url
    if len(words) < _MIN_SLUG_WORDS:
        return False
    in_title = _plain_words(title)
    return in_title == words or (
        len(words) >= _MIN_CUT_WORDS and "".join(in_title).startswith("".join(words))
    )


def _slug(url: str) -> tuple[str, list[str]]:
    last = split(url).path.rstrip("/").rpartition("/")[2].partition(".")[0]
    return last, _SLUG_WORDS.findall(last.lower())


def _plain_words(title: str) -> list[str]:
    plain = unicodedata.normalize("NFD", title.lower().replace("đ", "d"))
    return _SLUG_WORDS.findall("".join(filterfalse(unicodedata.combining, plain)))


def day_in(url: str) -> str | None:
    """The day that an address names in its path, as ISO 8601.

    >>> day_in("https://example.org/2025/12/09/tin.html")
    '2025-12-09'
    """
    match = _PATH_DAY.search(split(url).path)
    return "-".join(match.groups()) if match else None
