"""The newspaper's sections, from its own menus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import _Element as Element

from hnnscraper.discovery.links import Link
from hnnscraper.normalise.address_forms import form
from hnnscraper.normalise.links import split

_MAX_WORDS = 7
_MAX_NAME = 50  # characters
_MIN_CLUSTER = 4  # links of one list that make a menu where nothing names it one
_LEVELS = 3
_LONG_NUMBER = 5  # digits; a section's is shorter
_BY_GUESS = ("long-slug", "number")
_LETTER = re.compile(r"[^\W\d_]")
# Pages of the house, not of the newspaper: words of an address's last segment.
_OF_THE_HOUSE = re.compile(
    r"(?:^|-)(?:lien-he|toa-soan|quang-cao|gioi-thieu|tuyen-dung|dieu-khoan|bao-mat|dat-bao|bao-gia"
    r"|download-app|tai-ung-dung|ung-dung|gui-bai|duong-day-nong|about|about-us|contact|privacy"
    r"|terms|faq|sitemap|so-do-trang|so-do-site|quy-che-hoat-dong|chinh-sach-bao-mat|policy"
    r"|dang-ky-ban-tin|newsletter|app|ads)(?:-|$)"
)


@dataclass(frozen=True, slots=True)
class Section:
    url: str
    name: str


def find(links: list[Link], taken: Iterable[str]) -> list[Section]:
    """Sections in the order of the page, each once; `taken` are the keys of what is no section."""
    named: dict[str, Section] = {}
    others = set(taken)
    possible = [link for link in links if link.address.key not in others and _may_be(link)]
    clustered = _clustered([link for link in possible if not link.in_menu])
    for link in possible:
        if link.address.key not in named and (link.in_menu or link.el in clustered):
            named[link.address.key] = Section(link.address.url, link.title)
    return list(named.values())


def _may_be(link: Link) -> bool:
    reason, name = link.address.reason, link.title
    # A long name in a menu is taken for a headline's slug by those who see the address alone.
    if not name or (reason != "section" and not (reason in _BY_GUESS and link.in_menu)):
        return False
    if len(name) > _MAX_NAME or name.count(" ") >= _MAX_WORDS or not _LETTER.search(name):
        return False
    found = form(link.address.url)
    if found.words > _MAX_WORDS or found.digits >= _LONG_NUMBER:
        return False
    path = split(link.address.url).path.lower().rstrip("/")
    return not _OF_THE_HOUSE.search(path.rpartition("/")[2].partition(".")[0])


def _clustered(links: list[Link]) -> set[Element]:
    """Links that stand in a list of such links, each opening an item of its own."""
    lists: dict[Element, dict[Element, Link]] = {}
    for link in links:
        item = link.el
        for _ in range(_LEVELS):
            holder = item.getparent()
            if holder is None:
                break
            lists.setdefault(holder, {}).setdefault(item, link)
            item = holder
    found: set[Element] = set()
    for holder, items in lists.items():
        urls = {link.address.key for link in items.values()}
        if len(urls) >= _MIN_CLUSTER and len(items) * 10 >= len(holder) * 7:
            found |= {link.el for link in items.values()}
    return found
