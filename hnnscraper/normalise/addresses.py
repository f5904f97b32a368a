"""Addresses a newspaper offers: one spelling for each, and what is to be done with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import urljoin, urlunsplit

from hnnscraper.normalise import address_forms, links

_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SCHEME = re.compile(r"(mailto|javascript|tel|sms|data|ftp|file|about|zalo|viber|whatsapp):", re.I)
_SESSION = re.compile(r"^(?:phpsessid|jsessionid|aspsessionid\w*|sessionid)$", re.I)
_PATH_SESSION = re.compile(r";jsessionid=[^/;]*", re.I)
# A path that folding leaves alone; an index file of the root is not among them.
_FOLDED = re.compile(
    r"(?!/(?:index|default|home)\.)/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*"
    r"(?:[A-Za-z0-9_~-]+/|[A-Za-z0-9_~-][A-Za-z0-9._~-]*)",
    re.I,
)
_INDEX = re.compile(r"^/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.I)
_AFTER_EXTENSION = re.compile(r"(\.(?:html?|aspx?|php|chn|vnp|tpo|ldo|vov))/+$", re.I)
_UNTIDY = re.compile(r"%|//|/\.|;|/$", re.I)


class Verdict(StrEnum):
    """What stands behind an address, as far as the address tells."""

    ARTICLE = "article"
    LISTING = "listing"  # front page, section, a page of either, anything else of the newspaper
    FEED = "feed"
    SITEMAP = "sitemap"
    FORBIDDEN = "forbidden"  # never to be asked for; the reason says why
    OTHER_SITE = "other_site"


@dataclass(frozen=True, slots=True)
class Site:
    """A newspaper: where it is asked for, and every host that is its own."""

    origin: str  # scheme and host that its addresses are given, no slash at the end
    hosts: frozenset[str]  # as `links.host` gives them

    @classmethod
    def of(cls, page: str, site: str = links.SITE_URL) -> Site:
        """The newspaper a page belongs to.

        The one at `site`, with the hosts it has and had, or the host of `page` alone.
        """
        hosts = links.hosts_of(page, page, site)
        if links.host(site) in hosts:
            return cls(site.rstrip("/"), hosts)
        own = links.split(links.own_address(page, None, site)[0])
        return cls(f"{own.scheme}://{own.netloc}", hosts)

    @property
    def is_known(self) -> bool:
        """Whether it is the newspaper this project is about, whose article addresses are known."""
        return not self.hosts.isdisjoint(links.NEWSPAPER_HOSTS)


NEWSPAPER = Site.of(links.SITE_URL)


@dataclass(frozen=True, slots=True)
class Address:
    """An address, judged.

    `url` is its one spelling (the given text where it is no address at all), `key` is the same for
    all addresses of one article, or of one list; `reason` is a short stable word for counting.
    """

    url: str
    verdict: Verdict
    reason: str
    key: str

    @property
    def is_askable(self) -> bool:
        """Whether it is the newspaper's own and not forbidden."""
        return self.verdict not in (Verdict.FORBIDDEN, Verdict.OTHER_SITE)


@lru_cache(maxsize=8192)  # a newspaper's menus are on each of its pages
def fold(url: str, site: Site = NEWSPAPER) -> str | None:
    """The one spelling of an address, as a record's `url` has it; None where it is no page's.

    Scheme and host are the newspaper's for all its names; fragment, tracking and session
    parameters go, and the whole query of an address that ends in an article's number. Folding
    twice gives the same as once. A slash at the end of a path without extension stays as offered:
    which of the two the server would redirect cannot be known, and the keys are the same.
    """
    if len(url) > links.MAX_ADDRESS:
        return None
    if url.startswith(site.origin) and _FOLDED.fullmatch(url, len(site.origin)):
        return url  # most are: nothing to take off or to escape
    whole = links.absolute(url, site.origin + "/")
    if whole is None:
        return None
    own = links.host(whole) in site.hosts
    # Another site's address must not be given this one's host.
    address, _ = links.own_address(whole, None, site.origin if own else links.SITE_URL)
    scheme, netloc, path, query, _ = links.split(address)
    if not netloc:
        return None
    if not own:
        netloc = netloc.lower().removesuffix(":443" if scheme == "https" else ":80")
    if _UNTIDY.search(path):
        path = _tidy(path)
    if _INDEX.match(path):
        path = "/"
    if query:
        query = _kept(query)
        if own and _numbered(urlunsplit((scheme, netloc, path, "", ""))):
            query = query if address_forms.forbidden_reason("", query) == "print" else ""
    return urlunsplit((scheme, netloc, path or "/", query, ""))


def _tidy(path: str) -> str:
    path = _ESCAPE.sub(_escape, _PATH_SESSION.sub("", path))
    path = re.sub(r"/{2,}", "/", path)
    if "/." in path:
        path = links.split(urljoin("http://h/", path)).path
    return _AFTER_EXTENSION.sub(r"\1", path)


def _escape(match: re.Match[str]) -> str:
    if match[1] is None:
        return "%25"
    value = int(match[1], 16)
    return chr(value) if value in _UNRESERVED else match[0].upper()


def _kept(query: str) -> str:
    pairs = [pair for pair in query.split("&") if pair]
    return "&".join(pair for pair in pairs if not _SESSION.match(pair.partition("=")[0]))


def _numbered(url: str) -> bool:
    """The path ends in what can only be an article's number: no parameter tells any more."""
    form = address_forms.form(url)
    return form.place == "end" and form.digits >= 5 and form.words >= 3


@lru_cache(maxsize=8192)
def judge(url: str, site: Site = NEWSPAPER) -> Address:
    """What an address is, by itself; never raises, whatever `url` is."""
    folded = fold(url, site)
    if folded is None:
        scheme = _SCHEME.match(url.strip())
        return Address(url, Verdict.FORBIDDEN, scheme[1].lower() if scheme else "no-page", url)
    if links.host(folded) not in site.hosts:
        return Address(folded, Verdict.OTHER_SITE, "other-site", folded)
    verdict, reason = _own(folded, site)
    return Address(folded, verdict, reason, _key(folded, verdict))


def _own(url: str, site: Site) -> tuple[Verdict, str]:
    parts = links.split(url)
    if address_forms.is_sitemap(parts.path):
        return Verdict.SITEMAP, "sitemap"
    if reason := address_forms.forbidden_reason(parts.path, parts.query):
        return Verdict.FORBIDDEN, reason
    if address_forms.is_feed(parts.path, parts.query):
        return Verdict.FEED, "feed"
    stem, number = address_forms.page_number(url)
    if number is not None:
        return Verdict.LISTING, "paging"
    if "/" not in stem and "?" not in stem:
        return Verdict.LISTING, "front-page"
    if reason := address_forms.article_reason(url, site.is_known):
        return Verdict.ARTICLE, reason
    return Verdict.LISTING, "section"


def _key(url: str, verdict: Verdict) -> str:
    if verdict == Verdict.ARTICLE:
        return article_key(url)
    if verdict == Verdict.LISTING:
        stem, number = address_forms.page_number(url)
        return stem if number is None else f"{stem} {number}"
    return url


def article_key(url: str) -> str:
    """The same for all addresses of one article: the `id` of its record.

    `url` is one that `fold` gave. An article that moved to another section or got another headline
    keeps its number.

    >>> article_key("https://huengaynay.vn/van-hoa/hoi-lang-160781.html")
    '160781'
    """
    return links.article_id(url.rstrip("/"))[0]
