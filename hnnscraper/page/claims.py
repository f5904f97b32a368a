"""What the page says of itself: JSON-LD, meta tags, canonical link. Read leniently, believed with
care: on these papers JSON-LD holds raw line breaks, dates without a time, and login names as
authors, which are not asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml.etree import _Element as Element

from hnnscraper.items import DateClaim
from hnnscraper.normalise.text import clean
from hnnscraper.page.document import Document

_META_TITLE = ("og:title", "twitter:title", "headline", "title")
_META_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "og:published_time",
    "dc.date.issued",
    "date",
)
_META_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod")
_META_DESCRIPTION = ("og:description", "description", "twitter:description")
_MAX_TITLE = 1_000  # characters; what is longer is no headline
_MAX_DESCRIPTION = 5_000  # characters
_MAX_TITLES = 20  # each is looked for on the page
_MAX_DATE = 100  # characters
_MAX_DATES = 20  # of each kind
_MAX_JSON_LD = 500_000  # characters; it may hold the whole text of the article
_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "WebPage")
_JSON = json.JSONDecoder(strict=False)  # lets raw line breaks in strings pass
# What can still be read in JSON that is broken elsewhere.
_MEMBER = re.compile(r'"(headline|datePublished|dateModified|@type)"\s*:\s*"((?:[^"\\\n]|\\.)*)"')
# The address that a page gives for itself, in its bytes.
_OWN = re.compile(
    rb"""<link\s[^<>]{0,500}?rel=["']?canonical["']?[^<>]{0,2000}>"""
    rb"""|<meta\s[^<>]{0,500}?property=["']og:url["'][^<>]{0,2000}>""",
    re.I,
)
_ADDRESS = re.compile(rb"""(?:href|content)=["']?(https?://[^"'\s>]+)""", re.I)


@dataclass(slots=True)
class Claims:
    """Everything a page claims, each with the rule that found it; nothing here is believed yet."""

    titles: list[tuple[str, str]] = field(default_factory=list)  # (rule, text), best first
    published: list[DateClaim] = field(default_factory=list)
    modified: list[DateClaim] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    picture: str | None = None  # the address of the one that stands for the article
    keywords: set[str] = field(default_factory=set)  # in small letters
    canonical: str | None = None
    site_name: str | None = None
    is_article: bool = False


def read(document: Document) -> Claims:
    """What the page claims, in the order in which it is to be believed."""
    meta = _meta(document.every("meta"))
    claims = Claims(
        titles=[*_said(meta, _META_TITLE, _MAX_TITLE), *_title(document)],
        published=_dates(meta, _META_PUBLISHED),
        modified=_dates(meta, _META_MODIFIED),
        descriptions=[text for _, text in _said(meta, _META_DESCRIPTION, _MAX_DESCRIPTION)],
        picture=meta.get("og:image") or meta.get("twitter:image"),
        keywords={clean(word).casefold() for word in meta.get("keywords", "").split(",") if word},
        canonical=_canonical(document),
        site_name=meta.get("og:site_name"),
        is_article=meta.get("og:type", "").lower() in ("article", "blog"),
    )
    for script in document.every("script"):
        source = script.text or ""
        if "ld+json" in (script.get("type") or "") and 0 < len(source) <= _MAX_JSON_LD:
            _read_json_ld(source, claims)
    del claims.titles[_MAX_TITLES:]
    return claims


def _said(meta: dict[str, str], names: Iterable[str], most: int) -> list[tuple[str, str]]:
    """The rule and the content of the meta tags of these names, but for what is too long."""
    return [(f"meta:{name}", meta[name]) for name in names if 0 < len(meta.get(name, "")) <= most]


def _dates(meta: dict[str, str], names: Iterable[str]) -> list[DateClaim]:
    said = _said(meta, names, _MAX_DATE)
    return [DateClaim(rule, printed, machine=True) for rule, printed in said]


def _title(document: Document) -> Iterator[tuple[str, str]]:
    """The first `<title>` that says anything, if there is one."""
    for title in document.every("title"):
        text = clean((title.text or "")[:_MAX_TITLE])
        if text and not _in_drawing(title):
            yield "title", text
            return


def _canonical(document: Document) -> str | None:
    for link in document.every("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return link.get("href")
    return None


def _in_drawing(title: Element) -> bool:
    parent = title.getparent()
    return parent is not None and parent.tag == "svg"


def _meta(tags: Iterable[Element]) -> dict[str, str]:
    """Every meta tag's content by its lower-case name; the first of a name holds."""
    found: dict[str, str] = {}
    for el in tags:
        name = el.get("property") or el.get("name") or el.get("itemprop")
        content = el.get("content")
        if name and content:
            found.setdefault(name.lower(), content)
    return {name: text for name, content in found.items() if (text := clean(content))}


def _read_json_ld(source: str, claims: Claims) -> None:
    try:
        data = _JSON.decode(source)
    except (ValueError, RecursionError):
        data = _salvage(source)
    for node in _nodes(data):
        kind = node.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if not any(k in _ARTICLE_TYPES for k in kinds):
            continue
        if any(k != "WebPage" for k in kinds):
            claims.is_article = True
        _take(node.get("headline"), "json-ld", claims.titles)
        for key, claimed in (
            ("datePublished", claims.published),
            ("dateModified", claims.modified),
        ):
            value = node.get(key) if len(claimed) < _MAX_DATES else None
            if isinstance(value, str) and value.strip() and len(value) <= _MAX_DATE:
                claimed.insert(0, DateClaim("json-ld", clean(value), machine=True))


def _take(value: Any, rule: str, into: list[tuple[str, str]]) -> None:
    if not isinstance(value, str) or len(value) > _MAX_TITLE:
        return
    if text := clean(unescape(unescape(value))):
        into.append((rule, text))


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    for node in _as_list(data):
        if isinstance(node, dict):
            yield node
            for child in _as_list(node.get("@graph")):
                if isinstance(child, dict):
                    yield child


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _salvage(source: str) -> dict[str, Any]:
    """The members that can still be read in JSON that is broken elsewhere."""
    members: dict[str, Any] = {}
    for key, value in _MEMBER.findall(source):
        if key != "@type" or value in _ARTICLE_TYPES:
            members.setdefault(key, value)
    return members


def own_url(content: bytes) -> str | None:
    """The address a saved page gives for itself, read from its bytes before it is parsed."""
    for tag in _OWN.findall(content.replace(b"\0", b"")):
        match = _ADDRESS.search(tag)
        if match:
            return unescape(match.group(1).decode("utf-8", "replace"))
    return None
