"""Links to sections in neighbouring lines, as a breadcrumb has them."""

from __future__ import annotations

import re
from itertools import dropwhile, islice, pairwise, zip_longest

from lxml.etree import _Element as Element

from hnnscraper.items import Section
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import furniture, notices
from hnnscraper.page.lines.elements import holder_of, within
from hnnscraper.page.lines.line import Line, list_of
from hnnscraper.page.parts.article_links import is_author_link, is_tag_link
from hnnscraper.page.parts.cards import leads_away
from hnnscraper.page.view import View

MAX_SECTIONS = 4
MAX_ALONE = 3  # of sections that nothing else confirms
_EDGES = "»>/›|· "
_ARROW = re.compile(r"[»›>→/▸►]")
_HOME = ("trang chủ", "home", "trang nhất")
_MAX_LABEL = 30  # characters
_TOPICS = ("list", "tags", "related")  # what the label of one opens elsewhere
_LANGUAGES = ("tiếng việt", "vietnamese", "english", "tiếng anh", "français", "中文", "日本語")
_EXTENSION = re.compile(r"\.(?:s?html?|aspx?|php|chn|vnp|vov|tpo|ldo)$")
_SECTION_QUERY = re.compile(r"(?:^|&)(?:cat|cn|cid|id|muc|chuyen-?muc|section)\w*=", re.I)


class Crumbs:
    """Neighbouring lines of links, and the sections they name."""

    def __init__(self, lines: list[Line], view: View) -> None:
        self._view = view
        self.lines = lines
        self.sections = sections_of(lines, view)

    def are_few(self) -> bool:
        """Some, and no more than a breadcrumb has."""
        return 0 < len(self.sections) <= MAX_SECTIONS

    def holding(self) -> list[Section]:
        return [section for section in self.sections if holds(section, self._view)]

    def is_menu(self) -> bool:
        """One section holds the article, beside several that do not and no way down."""
        others = len(self.sections) - len(self.holding())
        return 1 < others < len(self.sections) and not self.leads_down()

    def leads_down(self) -> bool:
        """From the home page, or with arrows: to one section, or to each in the one before."""
        arrows = all(map(_ARROW.search, self._between()))
        if len(self.sections) == 1:
            return self.from_home()
        return (self.from_home() or arrows) and (arrows or is_chain(self.sections))

    def end_in_title(self) -> bool:
        """From the home page, or down, to the headline's words, right behind the links."""
        behind = dropwhile(lambda line: line is not self.lines[-1], self._view.before)
        title = next((line.text for line in islice(behind, 1, None) if line.text), None)
        leads = len(self.sections) <= MAX_ALONE and title == self._view.headline.text
        return leads and (self.from_home() or is_chain(self.sections))

    def from_home(self) -> bool:
        """The first link leads to the home page, by its words or its address."""
        a, text = next((link for line in self.lines for link in line.links()), (None, ""))
        if a is None:
            return False
        url = self._view.document.absolute(a.get("href"))
        if text.casefold().strip(_EDGES) in _HOME:
            return True
        hosts = self._view.article_links.hosts  # not that of the paper in another language
        return url is not None and _is_home(url) and links.host(url) in hosts

    def _between(self) -> list[str]:
        """What stands between one link and the next in a line."""
        return [
            text
            for line in self.lines
            for k, (text, _, a) in enumerate(line.parts)
            if a is None and 0 < k < len(line.parts) - 1 and not text.isspace()
        ] or [""]


def holds(section: Section, view: View) -> bool:
    """The section's address is where the article's begins."""
    path = _folder(section["url"])
    return path != "/" and any(
        links.split(url).path.startswith(path) for url in (view.url, view.document.url)
    )


def _folder(url: str) -> str:
    """What addresses in a section begin with: `/kinh-te/` of `/kinh-te.html`."""
    return _EXTENSION.sub("", links.split(url).path.rstrip("/")) + "/"


def parent(section: Section) -> str:
    """The folder a section lies in; "" for the root."""
    return _folder(section["url"]).rstrip("/").rpartition("/")[0]


def _is_home(url: str) -> bool:
    parts = links.split(url)
    return parts.path in ("", "/") and not _SECTION_QUERY.search(parts.query)


def is_chain(sections: list[Section]) -> bool:
    """Each section lies in the one before it."""
    paths = [_folder(section["url"]) for section in sections]
    return all(inner.startswith(outer) and inner != outer for outer, inner in pairwise(paths))


def groups(lines: list[Line], view: View) -> list[list[Line]]:
    """Neighbouring lines of links in one list: a breadcrumb, one link a line or more."""
    groups: list[list[Line]] = []
    previous: Line | None = None
    shown = [line for line in lines if line.text]
    for line, following in zip_longest(shown, shown[1:]):
        mostly_linked = line.link_length * 2 > len(line.text.removesuffix(view.headline.text))
        if following and _heads(line, following) and leads_away(following, view.article_links):
            previous = None  # it leads to the section of the articles under it
        elif line.is_link or (line.linked and mostly_linked):
            if previous is not None and _together(previous, line, view.headline.el):
                groups[-1].append(line)
            else:
                groups.append([line])
            previous = line
        elif any(map(str.isalnum, line.text)):
            previous = None
    return groups


def _heads(line: Line, following: Line) -> bool:
    """A heading of lists, or one link of a menu whose element holds what follows."""
    alone = line.is_link and following.within(line.el) and len(line.links()) == 1
    return line.kind in furniture.LISTS or alone


def _together(a: Line, b: Line, headline: Element) -> bool:
    if a.el is b.el or list_of(a) is list_of(b):
        return True
    if a.tag == b.tag == "td" and a.el.getparent() is b.el.getparent():
        return True
    if _is_beside_heading(a, b, headline):
        return True
    return all(_is_wrapped(line) for line in (a, b)) and holder_of(a.el) is holder_of(b.el)


def _is_beside_heading(a: Line, b: Line, headline: Element) -> bool:
    """A heading is around one of the two, the other stands beside it in what holds both. Around
    several links it is a menu's row; beside the article's headline stands a topic.
    """
    if b.el.getparent() is a.el:
        return True
    is_first = a.el.getparent() is b.el and len(a.links()) == 1
    return is_first and not within(headline, b.el)


def _is_wrapped(line: Line) -> bool:
    """The line's element stands alone in another."""
    return holder_of(line.el) is not line.el.getparent()


def sections_of(lines: list[Line], view: View) -> list[Section]:
    found: list[Section] = []
    for line in lines:
        if _names_topic(line):
            continue
        for a, text in line.links():
            url = view.document.absolute(a.get("href"))
            name = clean(text).strip(_EDGES)
            is_named = any(map(str.isalpha, name))
            if not url or not is_named or name.casefold() in (*_HOME, *_LANGUAGES):
                continue
            if view.article_links(a) and not holds({"name": name, "url": url}, view):
                continue  # a section may end in a number, too: `/phap-luat/ban-tin-113/`
            if is_author_link(a) or links.host(url) not in view.article_links.hosts:
                continue
            if _is_home(url) or url == view.url or furniture.kind_of(name) == "button":
                continue
            if notices.OF_THE_PAPER.fullmatch(name) or notices.LOGIN_TITLE.match(name):
                continue
            if is_tag_link(a):
                continue
            if all(section["url"] != url for section in found):
                found.append({"name": name, "url": url})
    return found


def _names_topic(line: Line) -> bool:
    """`Sự kiện: Tết Bính Ngọ`: what the article is about, no section that it stands in."""
    opening = line.text[:_MAX_LABEL]
    is_topic = furniture.kind_of_label(opening) in _TOPICS
    return is_topic and "mục" not in opening.partition(":")[0].casefold()
