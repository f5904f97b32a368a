"""The breadcrumb: the sections that stand over the headline, outermost first."""

from __future__ import annotations

import re
from itertools import pairwise

from hnnscraper.items import Section
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean
from hnnscraper.page import furniture, known
from hnnscraper.page.lines import Line, list_of
from hnnscraper.page.published import is_author_link
from hnnscraper.page.view import ArticleLinks, View

_MAX_SECTIONS = 4
_MAX_ALONE = 3
_NEAR_LINES = 6
_MAX_KICKER = 40  # characters of a line over the headline
_LABEL = re.compile(r"[\W_]{0,20}(?:chuyên mục|mục|đăng trong) ?: ?\S", re.I)
_HOME = ("trang chủ", "home", "trang nhất")


def find(view: View, article_links: ArticleLinks) -> tuple[list[Section], str]:
    """Sections whose address holds the article's; by known markup; beside the date; under a label;
    by their place right over the headline.
    """
    groups = [_sections(group, view, article_links) for group in _groups(view)]
    groups = [group for group in groups if 0 < len(group) <= _MAX_SECTIONS]
    for group in reversed(groups):
        holding = [section for section in group if _holds(section, view)]
        if holding:
            alone = len(group) <= _MAX_ALONE or _is_chain(group)
            return (group if alone else holding), "address"
    under = view.story.head[:_NEAR_LINES]
    for line in [*reversed(view.before), *under]:
        if known.marked(line.el, "breadcrumb", levels=4):
            found = _sections([line], view, article_links)
            if 0 < len(found) <= _MAX_SECTIONS:
                return found, "markup"
    for line in under:
        found = _sections([line], view, article_links) if line.linked else []
        if 0 < len(found) <= _MAX_ALONE and (
            line.role == "date" or all(_holds(section, view) for section in found)
        ):
            return found, "beside-date"
    for line in view.after:
        if _LABEL.match(line.text):
            return _sections([line], view, article_links), "label"
    if groups and len(groups[-1]) <= _MAX_ALONE and _is_over_headline(view):
        return groups[-1], "over-headline"
    return [], ""


def _holds(section: Section, view: View) -> bool:
    """The section's address is where the article's begins."""
    path = links.split(section["url"]).path.rstrip("/") + "/"
    return any(links.split(url).path.startswith(path) for url in (view.url, view.document.url))


def _is_over_headline(view: View) -> bool:
    """Nothing but a short line and the date stands between the last links and the headline."""
    between = 0
    for line in reversed(view.before):
        if line.is_link:
            return True
        between += bool(line.text) and line.role != "date"
        if between > 1 or len(line.text) > _MAX_KICKER:
            return False
    return False


def _is_chain(sections: list[Section]) -> bool:
    """Each section lies in the one before it."""
    paths = [links.split(section["url"]).path.rstrip("/") for section in sections]
    return all(inner.startswith(outer + "/") for outer, inner in pairwise(paths))


def _groups(view: View) -> list[list[Line]]:
    """Neighbouring lines of links in one list: a breadcrumb, one link a line or more."""
    groups: list[list[Line]] = []
    previous: Line | None = None
    for line in view.before:
        if not line.text:
            continue
        mostly_linked = line.link_length * 2 > len(line.text.removesuffix(view.headline.text))
        if line.is_link or (line.linked and mostly_linked):
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
            if is_author_link(a) or links.host(url) not in view.hosts:
                continue
            if links.split(url).path in ("", "/") or furniture.kind_of(name) == "button":
                continue
            if all(section["url"] != url for section in found):
                found.append({"name": name, "url": url})
    return found
