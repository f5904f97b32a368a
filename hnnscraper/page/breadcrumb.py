"""The breadcrumb: the sections that stand over the headline, outermost first."""

from __future__ import annotations

import re
from itertools import pairwise

from hnnscraper.items import Section
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean
from hnnscraper.page import furniture, known
from hnnscraper.page.lines import Line, list_of
from hnnscraper.page.view import ArticleLinks, View

_MAX_SECTIONS = 4
_LABEL = re.compile(r"[\W_]*(?:chuyên mục|mục|đăng trong) ?: ?\S", re.I)
_HOME = ("trang chủ", "home", "trang nhất")


def find(view: View, article_links: ArticleLinks) -> tuple[list[Section], str]:
    """Sections by the address: each holds the article; else by known markup or by their place."""
    groups = [_sections(group, view, article_links) for group in _groups(view.before)]
    groups = [group for group in groups if group]
    own = links.split(view.document.url).path
    for group in reversed(groups):
        holding = [s for s in group if own.startswith(links.split(s["url"]).path.rstrip("/") + "/")]
        if holding and len(group) <= _MAX_SECTIONS:
            return (group if _is_chain(group) else holding), "address"
    for line in [*reversed(view.before), *view.story.head[:6]]:
        if known.marked(line.el, "breadcrumb", levels=4):
            found = _sections([line], view, article_links)
            if found and len(found) <= _MAX_SECTIONS:
                return found, "markup"
    for line in view.after:
        if _LABEL.match(line.text):
            return _sections([line], view, article_links), "label"
    if groups and len(groups[-1]) <= 2 and view.before and view.before[-1].is_link:
        return groups[-1], "over-headline"
    return [], ""


def _is_chain(sections: list[Section]) -> bool:
    """Each section lies in the one before it."""
    paths = [links.split(section["url"]).path.rstrip("/") for section in sections]
    return all(inner.startswith(outer + "/") for outer, inner in pairwise(paths))


def _groups(lines: list[Line]) -> list[list[Line]]:
    """Neighbouring lines of links in one list: a breadcrumb, one link a line or more."""
    groups: list[list[Line]] = []
    previous: Line | None = None
    for line in lines:
        if not line.text:
            continue
        if line.is_link or line.link_length * 2 > len(line.text):
            if previous is not None and _together(previous, line):
                groups[-1].append(line)
            else:
                groups.append([line])
            previous = line
        elif any(map(str.isalnum, line.text)):
            previous = None
    return groups


def _together(a: Line, b: Line) -> bool:
    return a.el is b.el or list_of(a) is list_of(b)


def _sections(lines: list[Line], view: View, article_links: ArticleLinks) -> list[Section]:
    found: list[Section] = []
    for line in lines:
        for a, text in line.links():
            url = view.document.absolute(a.get("href"))
            name = clean(text).strip("»>/›|· ")
            if not url or not name or article_links(a) or name.casefold() in _HOME:
                continue
            if links.split(url).path in ("", "/") or furniture.kind_of(name) == "button":
                continue
            if all(section["url"] != url for section in found):
                found.append({"name": name, "url": url})
    return found
