"""The links of a page, each with what is said of it: text, heading, picture, place in a menu."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from hnnscraper.discovery import select
from hnnscraper.normalise.addresses import Address, Site, Verdict, judge
from hnnscraper.normalise.text import clean
from hnnscraper.page.document import Document

_MENUS = select.elements(
    "//*[self::nav or self::header or self::footer or self::menu or @role='navigation'"
    " or contains(@class, 'menu') or contains(@class, 'Menu') or contains(@class, 'nav')"
    " or contains(@class, 'Nav') or contains(@class, 'header') or contains(@class, 'footer')"
    " or contains(@id, 'menu') or contains(@id, 'Menu') or contains(@id, 'nav')"
    " or contains(@id, 'header') or contains(@id, 'footer')]//a[@href]"
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
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
    in_menu = set(_MENUS(document.root))
    known: dict[str, Address] = {}
    links = []
    for a in document.root.iter("a", "area"):
        href = a.get("href")
        if href is None:
            continue
        address = known.get(href)
        if address is None:
            address = known[href] = _judged(href, document, site)
        links.append(_link(a, address, a in in_menu))
    return links


def _judged(href: str, document: Document, site: Site) -> Address:
    url = document.absolute(href)
    return judge(url if url is not None else href.strip() or "#", site)


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
