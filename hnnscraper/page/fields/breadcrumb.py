"""The breadcrumb: the sections that stand over the headline, outermost first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.etree import _Element as Element

from hnnscraper.items import Section
from hnnscraper.normalise import links
from hnnscraper.page.fields.crumbs import (
    MAX_ALONE,
    MAX_SECTIONS,
    Crumbs,
    groups,
    holds,
    is_chain,
    parent,
    sections_of,
)
from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import ancestors
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.walk import lines_of
from hnnscraper.page.parts.before import lines_far_over
from hnnscraper.page.view import View

_Found = tuple[list[Section], str] | None

_NEAR_LINES = 9  # under the headline
_MAX_KICKER = 40  # characters of a line over the headline
_LABEL = re.compile(r"[\W_]{0,20}(?:chuyên mục|mục|đăng trong) ?: ?\S", re.I)
_MAX_LINKS = 5_000  # over the headline, looked at
_MAX_LEVELS = 4  # elements around a link
_MAX_BESIDE = 2  # lines with sections in one box: the date, the author
_NEAR_PARTS = 2  # of the page over the headline, where one section of the menu is a breadcrumb
_LANGUAGE = 2  # letters of a folder for one
# Rules that find a section among other words, where the breadcrumb may stand elsewhere.
_BESIDE_OTHERS = ("beside-date", "label", "in-menu")


def find(view: View) -> tuple[list[Section], str]:
    """The sections and the rule that found them; a doubt if the article's address lies in more."""
    sections, rule = _choose(view)
    held = [section for section in sections if holds(section, view)]
    folders = _folders(view)
    if not 0 < len(held) < len(folders):
        return sections, rule
    if rule in _BESIDE_OTHERS:
        fuller, far = _far(view)
        if len(fuller) > len(sections) and all(section in fuller for section in sections):
            return fuller, far
    view.doubt("section", f"the article's address lies in {'/'.join(folders)!r}")
    return sections, rule


def _choose(view: View) -> tuple[list[Section], str]:
    """The sections by the strongest of the rules, in the order in which they are asked."""
    under = view.story.head[:_NEAR_LINES]
    over = [Crumbs(lines, view) for lines in groups(view.before, view)]
    over = [crumbs for crumbs in reversed(over) if crumbs.are_few() and not crumbs.is_menu()]
    below = [Crumbs(lines, view) for lines in groups(under, view)]
    below = [crumbs for crumbs in below if crumbs.are_few()]
    return (
        _by_address(over)
        or _by_markup(over + below)
        or _by_way_down(over, below)
        or _by_address([c for c in below if len(c.holding()) == len(c.sections) > 1])
        or _beside_date(under, below, view)
        or _by_label(view)
        or _in_menu(over[:1] + below, view)
        or _over_headline(over, view)
        or _far(view)
    )


def _by_address(over: list[Crumbs]) -> _Found:
    """Sections whose address holds the article's; a menu names others beside them."""
    held = [crumbs for crumbs in over if crumbs.holding()]
    pure = [crumbs for crumbs in held if len(crumbs.holding()) == len(crumbs.sections)]
    fullest = max(pure or held, key=lambda crumbs: len(crumbs.holding()), default=None)
    if fullest is None:
        return None
    holding = fullest.holding()
    if len(fullest.sections) > MAX_ALONE and not is_chain(fullest.sections):
        return holding, "address"
    sisters = {parent(section) for section in holding} - {""}
    own = [s for s in fullest.sections if s in holding or parent(s) not in sisters]
    return own, "address"


def _by_markup(near: list[Crumbs]) -> _Found:
    for crumbs in near:
        if any(known.marked(line.el, "breadcrumb", levels=4) for line in crumbs.lines):
            return crumbs.sections, "markup"
    return None


def _by_way_down(over: list[Crumbs], below: list[Crumbs]) -> _Found:
    """A way from the home page down."""
    for crumbs in over:
        if crumbs.leads_down() or crumbs.end_in_title():
            return crumbs.sections, "way-down"
    for crumbs in below:
        if crumbs.from_home() and crumbs.leads_down():
            return crumbs.sections, "way-down"
    return None


def _beside_date(under: list[Line], below: list[Crumbs], view: View) -> _Found:
    """In the line of the date, or holding the article; else in one small box with the date."""
    for line in under:
        found = sections_of([line], view) if line.linked else []
        if 0 < len(found) <= MAX_ALONE and (
            line.role == "date" or all(holds(section, view) for section in found)
        ):
            return found, "beside-date"
    date = next((line for line in under if line.role == "date"), None)
    for crumbs in below:
        if date and is_chain(crumbs.sections) and _are_boxed(crumbs.lines, date, under):
            return crumbs.sections, "beside-date"
    return None


def _are_boxed(crumbs: list[Line], date: Line, lines: list[Line]) -> bool:
    """An element holds the crumbs and the date, and next to nothing beside them."""
    around = ancestors(date.el)
    box = next((el for el in around if all(line.within(el) for line in crumbs)), None)
    inside = [line for line in lines if box is not None and line.text and line.within(box)]
    return 0 < len(inside) <= len(crumbs) + _MAX_BESIDE


def _by_label(view: View) -> _Found:
    labelled = next((line for line in view.after if _LABEL.match(line.text)), None)
    return None if labelled is None else (sections_of([labelled], view), "label")


def _over_headline(over: list[Crumbs], view: View) -> _Found:
    if not over or len(over[0].sections) > MAX_ALONE:
        return None
    are_tools = all(line.kind == "button" for line in over[0].lines)
    if are_tools or not _are_over_headline(over[0].lines, view):
        return None
    return over[0].sections, "over-headline"


def _far(view: View) -> tuple[list[Section], str]:
    return _far_over(view) or (_far_above(view), "address")


def _far_over(view: View) -> _Found:
    """Last in the page's header, or over a side bar that stands before the article; there only what
    is named as a breadcrumb or leads from the home page down.
    """
    for k, lines in enumerate(lines_far_over(view.headline.el)):
        over = [Crumbs(group, view) for group in reversed(groups(lines, view))]
        over = [crumbs for crumbs in over if crumbs.sections]
        few = [crumbs for crumbs in over if crumbs.are_few() and not crumbs.is_menu()]
        last = [crumbs for crumbs in over[:1] if crumbs in few]
        from_home = [crumbs for crumbs in few if crumbs.from_home()]
        found = _by_address(last) or _by_markup(few) or _by_way_down(from_home, [])
        if found or (k < _NEAR_PARTS and (found := _in_menu(last, view))):
            return found
    return None


def _in_menu(near: list[Crumbs], view: View) -> _Found:
    """A section, or several in each other, of which the menu has the outermost, too."""
    near = [crumbs for crumbs in near if is_chain(crumbs.sections)]
    if not near:
        return None
    hrefs = Counter(a.get("href") for a in _links_over(view))
    urls = Counter[str | None]()
    for href, count in hrefs.items():
        urls[view.document.absolute(href)] += count
    for crumbs in near:
        is_over = crumbs.lines[0] not in view.after  # then its own link is one of them
        if urls[crumbs.sections[0]["url"]] > is_over:
            return crumbs.sections, "in-menu"
    return None


def _far_above(view: View) -> list[Section]:
    """A small block anywhere over the headline whose links, but for the home page's, all lead to
    sections that hold the article.
    """
    folders = _folders(view)
    for el in _links_over(view) if folders else ():
        if folders[0] not in el.get("href", "") or not _holds_article(el, view):
            continue
        for block in islice(ancestors(el), 1, _MAX_LEVELS):
            inside = list(islice(block.iter("a"), MAX_SECTIONS + 2))
            if len(inside) > 1:
                break
        else:
            continue
        if len(inside) > MAX_SECTIONS + 1 or any(_leads_to_other(a, view) for a in inside):
            continue
        found = sections_of(lines_of(block), view)
        if not 0 < len(found) >= len(inside) - 1:
            continue
        if all(holds(section, view) for section in found) or (
            known.marked(block, "breadcrumb", levels=1) and is_chain(found)
        ):
            return found
    return []


def _links_over(view: View) -> Iterator[Element]:
    """The links over the headline, in page order."""
    headline = view.headline.el
    around = islice(view.document.root.iter("a", headline.tag), _MAX_LINKS)
    return (el for el in takewhile(lambda el: el is not headline, around) if el.tag == "a")


def _folders(view: View) -> list[str]:
    """Of the article's address: `kinh-te`, `thi-truong`, but no date and no language."""
    folders = links.split(view.url).path.strip("/").split("/")[:-1]
    return [folder for folder in folders if not folder.isdigit() and len(folder) > _LANGUAGE]


def _leads_to_other(a: Element, view: View) -> bool:
    """Another article, as a section's in a menu of cards."""
    return view.article_links.url(a) not in (None, view.url, view.document.url)


def _holds_article(a: Element, view: View) -> bool:
    url = view.document.absolute(a.get("href"))
    return url is not None and holds({"name": "", "url": url}, view)


def _are_over_headline(crumbs: list[Line], view: View) -> bool:
    """Nothing but a short line, the date, the author and tools stand between the crumbs and the
    headline.
    """
    between = 0
    for line in reversed(view.before):
        if line in crumbs:
            return True
        if line.kind == "button" or line.role in ("date", "byline"):
            continue
        if line.is_link:
            return False
        between += bool(line.text)
        if between > 1 or len(line.text) > _MAX_KICKER:
            return False
    return False
