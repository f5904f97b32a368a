"""The links of a page, each with what is said of it: text, heading, picture, place in a menu."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from hnnscraper.discovery import select
from hnnscraper.normalise.addresses import Address, Site, Verdict, judge
from hnnscraper.normalise.links import split
from hnnscraper.normalise.text import clean
from hnnscraper.page.document import Document

_MENU_TAGS = frozenset(("nav", "header", "footer", "menu"))
_MENU_NAME = re.compile(r"menu|nav|header|footer", re.I)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PLAIN_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?")
_LEVELS = 3  # above a link in which its heading can stand
_MAX_TITLE = 250  # characters; a longer text is a whole card's
_PICTURES = ("img", "picture", "amp-img")


@dataclass(slots=True)
class Link:
    el: Element
    address: Address
    text: str  # between the tags
    label: str  # of its attributes or its picture's
    relation: str  # `rel`
    in_menu: bool
    is_heading: bool
    has_picture: bool

    @property
    def title(self) -> str:
        return self.text or self.label

    @property
    def relation_is_tag(self) -> bool:
        return "tag" in self.relation.split()


def find(document: Document, site: Site) -> list[Link]:
    """Every link with an address, in page order; those of scripts and mail included."""
    menus = _Menus()
    origin = "://".join(split(document.base)[:2])
    known: dict[str, Address] = {}
    links = []
    for a in document.root.iter("a", "area"):
        href = a.get("href")
        if href is None:
            continue
        address = known.get(href)
        if address is None:
            address = known[href] = _judged(href, origin, document, site)
        links.append(_link(a, address, menus.hold(a)))
    return links


def _judged(href: str, origin: str, document: Document, site: Site) -> Address:
    if _PLAIN_PATH.fullmatch(href):  # most are: what `urljoin` would take ten times as long for
        return judge(origin + href, site)
    url = document.absolute(href)
    return judge(url if url is not None else href.strip() or "#", site)


class _Menus:
    """Tells what lies in a menu, head or foot of the page; remembers what it looked at."""

    def __init__(self) -> None:
        self._known: dict[Element, bool] = {}

    def hold(self, el: Element) -> bool:
        way: list[Element] = []
        at, answer = el.getparent(), False
        while at is not None:
            known = self._known.get(at)
            if known is not None:
                answer = known
                break
            way.append(at)
            if at.tag in _MENU_TAGS or _MENU_NAME.search(
                f"{at.get('class') or ''} {at.get('id') or ''} {at.get('role') or ''}"
            ):
                answer = True
                break
            at = at.getparent()
        self._known.update(dict.fromkeys(way, answer))
        return answer


def _link(a: Element, address: Address, in_menu: bool) -> Link:
    heading = picture = None
    if len(a):  # most links of menus hold nothing but text
        for el in a.iter():
            if heading is None and el.tag in _HEADINGS:
                heading = el
            elif picture is None and el.tag in _PICTURES:
                picture = el
    text = select.text(a if heading is None else heading)
    label = a.get("title") or a.get("aria-label") or ""
    if not label and picture is not None:
        label = picture.get("alt") or picture.get("title") or ""
    if len(text) > _MAX_TITLE:
        text = clean(label)[:_MAX_TITLE] or text[:_MAX_TITLE]
    return Link(
        a,
        address,
        text,
        clean(label)[:_MAX_TITLE],
        a.get("rel") or "",
        in_menu,
        heading is not None or (address.verdict in _PAGES and _under_heading(a)),
        picture is not None,
    )


_PAGES = (Verdict.ARTICLE, Verdict.LISTING)


def _under_heading(a: Element) -> bool:
    el = a.getparent()
    for _ in range(_LEVELS):
        if el is None:
            return False
        if el.tag in _HEADINGS:
            return True
        el = el.getparent()
    return False
