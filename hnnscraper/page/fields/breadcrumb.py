"""The breadcrumb: the sections that stand over the headline, outermost first."""

from __future__ import annotations

import re
from itertools import islice, pairwise, zip_longest

from lxml.etree import _Element as Element

from hnnscraper.items import Section
from hnnscraper.normalise import links
from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import furniture, known, notices
from hnnscraper.page.lines.elements import ancestors, holder_of
from hnnscraper.page.lines.line import Line, list_of
from hnnscraper.page.lines.walk import lines_of
from hnnscraper.page.parts.article_links import is_author_link, is_tag_link
from hnnscraper.page.parts.cards import leads_away
from hnnscraper.page.view import View

_Found = tuple[list[Section], str] | None

_MAX_SECTIONS = 4
_MAX_ALONE = 3  # of sections that nothing else confirms
_NEAR_LINES = 9  # under the headline
_MAX_KICKER = 40  # characters of a line over the headline
_LABEL = re.compile(r"[\W_]{0,20}(?:chuyên mục|mục|đăng trong) ?: ?\S", re.I)
_EDGES = "»>/›|· "
_ARROW = re.compile(r"[»›>→/▸►]")
_HOME = ("trang chủ", "home", "trang nhất")
_MAX_LINKS = 5_000  # over the headline, looked at
_MAX_LEVELS = 4  # elements around a link
_LANGUAGE = 2  # letters of a folder for one
_EXTENSION = re.compile(r"\.(?:s?html?|aspx?|php|chn|vnp|vov|tpo|ldo)$")
_SECTION_QUERY = re.compile(r"(?:^|&)(?:cat|cn|cid|id|muc|chuyen-?muc|section)\w*=", re.I)


def find(view: View) -> tuple[list[Section], str]:
    """The sections and the rule that found them; a doubt if the article's address lies in more."""
    sections, rule = _choose(view)
    held = [section for section in sections if _holds(section, view)]
    folders = _folders(view)
    if 0 < len(held) < len(folders):
        view.doubt("section", f"the article's address lies in {'/'.join(folders)!r}")
    return sections, rule


def _choose(view: View) -> tuple[list[Section], str]:
    """The sections by the strongest of the rules, in the order in which they are asked."""
    under = view.story.head[:_NEAR_LINES]
    over = [_Crumbs(lines, view) for lines in _groups(view.before, view)]
    over = [crumbs for crumbs in reversed(over) if crumbs.are_few()]
    below = [_Crumbs(lines, view) for lines in _groups(under, view)]
    below = [crumbs for crumbs in below if crumbs.are_few()]
    return (
        _by_address(over)
        or _by_markup(over + below)
        or _by_way_down(over, below)
        or _beside_date(under, view)
        or _by_label(view)
        or _over_headline(over, view)
        or (_far_above(view), "address")
    )


def _by_address(over: list[_Crumbs]) -> _Found:
    """Sections whose address holds the article's; a menu names others beside them."""
    held = [crumbs for crumbs in over if crumbs.holding()]
    pure = [crumbs for crumbs in held if len(crumbs.holding()) == len(crumbs.sections)]
    fullest = max(pure or held, key=lambda crumbs: len(crumbs.holding()), default=None)
    if fullest is None:
        return None
    holding = fullest.holding()
    if len(fullest.sections) > _MAX_ALONE and not _is_chain(fullest.sections):
        return holding, "address"
    sisters = {_parent(section) for section in holding} - {""}
    own = [s for s in fullest.sections if s in holding or _parent(s) not in sisters]
    return own, "address"


def _by_markup(near: list[_Crumbs]) -> _Found:
    for crumbs in near:
        if any(known.marked(line.el, "breadcrumb", levels=4) for line in crumbs.lines):
            return crumbs.sections, "markup"
    return None


def _by_way_down(over: list[_Crumbs], below: list[_Crumbs]) -> _Found:
    """A way from the home page down."""
    for crumbs in over:
        if crumbs.leads_down() or crumbs.end_in_title():
            return crumbs.sections, "way-down"
    for crumbs in below:
        if crumbs.from_home() and crumbs.leads_down():
            return crumbs.sections, "way-down"
    return None


def _beside_date(under: list[Line], view: View) -> _Found:
    for line in under:
        found = _sections([line], view) if line.linked else []
        if 0 < len(found) <= _MAX_ALONE and (
            line.role == "date" or all(_holds(section, view) for section in found)
        ):
            return found, "beside-date"
    return None


def _by_label(view: View) -> _Found:
    labelled = next((line for line in view.after if _LABEL.match(line.text)), None)
    return None if labelled is None else (_sections([labelled], view), "label")


def _over_headline(over: list[_Crumbs], view: View) -> _Found:
    if over and len(over[0].sections) <= _MAX_ALONE and _is_over_headline(view):
        return over[0].sections, "over-headline"
    return None


def _far_above(view: View) -> list[Section]:
    """A small block anywhere over the headline whose links, but for the home page's, all lead to
    sections that hold the article.
    """
    headline, folders = view.headline.el, _folders(view)
    around = view.document.root.iter("a", headline.tag) if folders else iter(())
    for el in islice(around, _MAX_LINKS):
        if el is headline:
            return []
        if el.tag != "a" or folders[0] not in el.get("href", "") or not _holds_article(el, view):
            continue
        for block in islice(ancestors(el), 1, _MAX_LEVELS):
            inside = list(islice(block.iter("a"), _MAX_SECTIONS + 2))
            if len(inside) > 1:
                break
        else:
            continue
        if len(inside) > _MAX_SECTIONS + 1:
            continue
        found = _sections(lines_of(block), view)
        if not 0 < len(found) >= len(inside) - 1:
            continue
        if all(_holds(section, view) for section in found) or (
            known.marked(block, "breadcrumb", levels=1) and _is_chain(found)
        ):
            return found
    return []


def _folders(view: View) -> list[str]:
    """Of the article's address: `kinh-te`, `thi-truong`, but no date and no language."""
    folders = links.split(view.url).path.strip("/").split("/")[:-1]
    return [folder for folder in folders if not folder.isdigit() and len(folder) > _LANGUAGE]


def _holds_article(a: Element, view: View) -> bool:
    url = view.document.absolute(a.get("href"))
    return url is not None and _holds({"name": "", "url": url}, view)


class _Crumbs:
    """Neighbouring lines of links, and the sections they name."""

    def __init__(self, lines: list[Line], view: View) -> None:
        self._view = view
        self.lines = lines
        self.sections = _sections(lines, view)

    def are_few(self) -> bool:
        """Some, and no more than a breadcrumb has."""
        return 0 < len(self.sections) <= _MAX_SECTIONS

    def holding(self) -> list[Section]:
        return [section for section in self.sections if _holds(section, self._view)]

    def leads_down(self) -> bool:
        """From the home page, or with arrows: to one section, or to each in the one before."""
        arrows = all(map(_ARROW.search, self._between()))
        if len(self.sections) == 1:
            return self.from_home()
        return (self.from_home() or arrows) and (arrows or _is_chain(self.sections))

    def end_in_title(self) -> bool:
        """From the home page to the headline's words, which stand right behind the links."""
        behind = self._view.before[self._view.before.index(self.lines[-1]) + 1 :]
        title = next((line.text for line in behind if line.text), None)
        few = len(self.sections) <= _MAX_ALONE
        return few and self.from_home() and title == self._view.headline.text

    def from_home(self) -> bool:
        words = [clean(text).casefold() for line in self.lines for _, text in line.links()]
        return bool(words) and words[0].strip(_EDGES) in _HOME

    def _between(self) -> list[str]:
        """What stands between one link and the next in a line."""
        return [
            text
            for line in self.lines
            for k, (text, _, a) in enumerate(line.parts)
            if a is None and 0 < k < len(line.parts) - 1 and not text.isspace()
        ] or [""]


def _holds(section: Section, view: View) -> bool:
    """The section's address is where the article's begins."""
    path = _folder(section["url"])
    return path != "/" and any(
        links.split(url).path.startswith(path) for url in (view.url, view.document.url)
    )


def _folder(url: str) -> str:
    """What the addresses in a section begin with: `/kinh-te/` of `/kinh-te.html`."""
    return _EXTENSION.sub("", links.split(url).path.rstrip("/")) + "/"


def _parent(section: Section) -> str:
    """The folder a section lies in; "" for the root."""
    return _folder(section["url"]).rstrip("/").rpartition("/")[0]


def _is_home(url: str) -> bool:
    parts = links.split(url)
    return parts.path in ("", "/") and not _SECTION_QUERY.search(parts.query)


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
    paths = [_folder(section["url"]) for section in sections]
    return all(inner.startswith(outer) and inner != outer for outer, inner in pairwise(paths))


def _groups(lines: list[Line], view: View) -> list[list[Line]]:
    """Neighbouring lines of links in one list: a breadcrumb, one link a line or more."""
    groups: list[list[Line]] = []
    previous: Line | None = None
    shown = [line for line in lines if line.text]
    for line, following in zip_longest(shown, shown[1:]):
        mostly_linked = line.link_length * 2 > len(line.text.removesuffix(view.headline.text))
        if line.kind in furniture.LISTS and following and leads_away(following, view.article_links):
            previous = None  # it leads to the section of the articles under it
        elif line.is_link or (line.linked and mostly_linked):
            if previous is not None and _together(previous, line):
                groups[-1].append(line)
            else:
                groups.append([line])
            previous = line
        elif any(map(str.isalnum, line.text)):
            previous = None
    return groups


def _together(a: Line, b: Line) -> bool:
    if a.el is b.el or list_of(a) is list_of(b):
        return True
    if a.tag == b.tag == "td" and a.el.getparent() is b.el.getparent():
        return True
    if a.el.getparent() is b.el or b.el.getparent() is a.el:  # a heading around the first
        return True
    return all(_is_wrapped(line) for line in (a, b)) and holder_of(a.el) is holder_of(b.el)


def _is_wrapped(line: Line) -> bool:
    """The line's element stands alone in another."""
    return holder_of(line.el) is not line.el.getparent()


def _sections(lines: list[Line], view: View) -> list[Section]:
    found: list[Section] = []
    for line in lines:
        for a, text in line.links():
            url = view.document.absolute(a.get("href"))
            name = clean(text).strip(_EDGES)
            if (
                not url
                or not any(map(str.isalpha, name))
                or view.article_links(a)
                or name.casefold() in _HOME
            ):
                continue
            if is_author_link(a) or links.host(url) not in view.article_links.hosts:
                continue
            if _is_home(url) or url == view.url or furniture.kind_of(name) == "button":
                continue
            if notices.OF_THE_PAPER.fullmatch(name) or is_tag_link(a):
                continue
            if all(section["url"] != url for section in found):
                found.append({"name": name, "url": url})
    return found
