"""Boxes: the parts of a page that hold other articles, advertisements or forms.

A box is known by the heading that opens it, a card by a link to another article with words of its
own beside it. What is in either is not the article's text, wherever it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines import furniture
from hnnscraper.page.lines.elements import HEADINGS, ancestors, holds, is_page
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import banners, cards, forms, runs
from hnnscraper.page.parts.article_links import ArticleLinks, is_tag_link
from hnnscraper.page.parts.ends import end_of_article

# A box that an advertisement or a poll opens has few words; more is the text of the article.
_MAX_BOX_PROSE = 2
_LONG = 220  # characters
_NO_HEADINGS = ("li", "td", "th", "dt", "dd", "figcaption", "p")
_AD = re.compile(rf"\b(?:{furniture.ADVERTISEMENT})\b")
_MAX_LINKS = 30  # lines of a list
_NO_BOXES = ("button", "notice", "end", "imprint")  # kinds of furniture that open none


@dataclass(slots=True, eq=False)  # one of thousands is looked for by itself
class Box:
    kind: furniture.Kind
    lines: list[Line]  # the heading first
    start: int


def find(
    lines: list[Line],
    article_links: ArticleLinks,
    beside_fields: set[Element],
) -> list[Box]:
    """Give what is in boxes, forms and cards its role, and return the boxes that a heading opens.

    `beside_fields` is what `forms.beside_fields` says of the page.
    """
    for i, line in enumerate(lines):
        if line.kind in furniture.LISTS and _is_label_of_card(lines, i, article_links):
            line.kind = "button"
    boxes: list[Box] = []
    end_of_text = _last_prose(lines)
    for i, line in enumerate(lines):
        kind = line.kind or _kind_by_place(lines, i, end_of_text, article_links)
        if kind is None or kind in _NO_BOXES or line.is_taken:
            continue
        runs_on = kind in furniture.LISTS and line.linked and not line.is_link
        if line.linked and not runs_on and not _is_linked_heading(line, article_links):
            continue
        labelled = kind in ("tags", "list") and ":" in line.text[:-1]
        end = i + 1 if labelled else _extent(lines, i, kind, article_links, runs_on=runs_on)
        if kind == "box" and _is_all_there_is(lines, i, end):
            end = i + 1
        if kind in furniture.LISTS and _is_over_text(lines, i, end, end_of_text):
            line.take_for_text()
            continue
        boxes.append(Box(kind, lines[i:end], i))
        for inside in lines[i:end]:
            inside.role = "box"
    banners.mark(lines, article_links)
    forms.mark(lines, beside_fields)
    cards.mark(lines[: end_of_article(lines)], article_links)
    return boxes


def _is_label_of_card(lines: list[Line], i: int, article_links: ArticleLinks) -> bool:
    """Right behind another article's title, or the summary under it, in one element, with no link
    under it: `Đọc ngay`.
    """
    if i == 0 or i + 1 == len(lines) or lines[i + 1].linked:
        return False
    title = lines[i - 1]
    if i > 1 and title.el.getparent() is lines[i].el and not title.linked:
        title = lines[i - 2]
    elif lines[i].gap:
        return False
    return title.el is lines[i].el and cards.is_title(title, article_links)


def _is_linked_heading(line: Line, article_links: ArticleLinks) -> bool:
    """A heading that leads to the list it opens, not to an article and no keyword."""
    if not line.is_link or any(is_tag_link(a) for a, _ in line.links()):
        return False
    return not cards.leads_away(line, article_links)


def _is_over_text(lines: list[Line], i: int, end: int, end_of_text: int) -> bool:
    """The heading at `i`, of what ends before `end`, opens a part of the article."""
    alone = end == i + 1
    return (alone and i < end_of_text and _opens_text(lines, i)) or _is_text(lines[i + 1 : end])


def _is_all_there_is(lines: list[Line], i: int, end: int) -> bool:
    """No sentence stands outside of the box that line `i` opens, but in it."""
    others = (line for k, line in enumerate(lines) if not i < k < end)
    return any(map(is_prose, lines[i + 1 : end])) and not any(map(is_prose, others))


def _is_text(inside: list[Line]) -> bool:
    """Paragraphs and nothing that leads anywhere: a list of articles has links."""
    return any(map(is_prose, inside)) and not any(
        line.linked or line.image is not None or line.is_text_box for line in inside
    )


def _opens_text(lines: list[Line], i: int) -> bool:
    """A heading in the text with a paragraph under it is a subhead, whatever its words."""
    if i + 1 == len(lines) or lines[i].linked or lines[i + 1].opens_with_title:
        return False
    return is_prose(lines[i + 1])


def _kind_by_place(
    lines: list[Line], i: int, end_of_text: int, article_links: ArticleLinks
) -> furniture.Kind | None:
    """What a line opens that is no heading by its words alone: behind the text, a title that its
    heading runs on into; anywhere, a heading with nothing but links to articles under it; in the
    text, any short line over such links in a box of their own.
    """
    line = lines[i]
    if line.linked:
        return line.run_on_kind if i > end_of_text else None
    if not line.text or len(line.text) > runs.MAX_HEADING or line.text[-1] in STOPS:
        return None
    if not any(other.linked for other in lines[i + 1 : i + 3]):
        return None
    if line.tag not in HEADINGS and not line.styled(STRONG):
        is_set_apart = not line.is_paragraph and line.tag not in _NO_HEADINGS
        if i > end_of_text or not is_set_apart or not _is_box_of_links(lines, i):
            return None
    under = [other for other in lines[i + 1 : i + 5] if other.text][:2]
    if not under or not all(cards.is_title(x, article_links) for x in under):
        return None
    if bylines.looks_like(line.text):
        return None
    return "list" if i > end_of_text or _is_box_of_links(lines, i) else None


def _is_box_of_links(lines: list[Line], i: int) -> bool:
    """A small element opens with line `i` and goes on with links alone."""
    for box in islice(ancestors(lines[i].el), 4):
        if i > 0 and lines[i - 1].within(box):
            return False
        inside = [line for line in lines[i + 1 : i + _MAX_LINKS] if line.within(box)]
        if inside:
            return all(line.is_title or not line.text for line in inside)
    return False


def _last_prose(lines: list[Line]) -> int:
    return next((k for k in reversed(range(len(lines))) if is_prose(lines[k])), -1)


def _extent(
    lines: list[Line],
    i: int,
    kind: furniture.Kind,
    article_links: ArticleLinks,
    *,
    runs_on: bool,
) -> int:
    """Where the box that line `i` opens ends (exclusive); `runs_on`: its first link is in it."""
    end, before = i + 1, i - 1
    if before >= 0 and lines[before].image is not None and lines[before].el is lines[i].el:
        before -= 1  # the heading's own icon
    for box in ancestors(lines[i].el):  # each has all of the one before
        if is_page(box):
            break
        if before >= 0 and lines[before].within(box):
            break  # something stands before the heading: this is more than the box
        while (
            end < len(lines)
            and lines[end].within(box)
            and not _opens_box(lines[end], kind, article_links)
            and not (kind in furniture.LISTS and runs.ends_list(lines, i, end))
        ):
            end += 1
        if end == i + 1 and end < len(lines) and not _opens_box(lines[end], kind, article_links):
            if runs_on:
                break
            if kind == "box" and (holds(box, "form") or (len(box) > 1 and _is_ad(lines[i]))):
                return end  # its fields and buttons, or what a script puts there, is all it holds
            continue
        inside = lines[i + 1 : end]
        if _holds_text(inside, article_links):
            break
        if kind == "box" and (_holds_date(inside) or _advertises_nothing(lines[i], inside)):
            break
        return end
    if kind == "box":
        return runs.of_form(lines, i + 1, article_links)
    return runs.of_cards(lines, i, article_links)


def _opens_box(line: Line, around: furniture.Kind, article_links: ArticleLinks) -> bool:
    """Whether the line opens a box of its own, in one of the kind `around`."""
    if line.kind in (None, "button", "notice"):
        return False
    if around == "tags" and line.is_link and line.kind not in furniture.LISTS:
        return False  # keywords may be any words
    return not line.link_length or _is_linked_heading(line, article_links)


def _holds_text(inside: list[Line], article_links: ArticleLinks) -> bool:
    """Whether lines are more than a box holds: paragraphs with no card around them."""
    prose = [
        line
        for k, line in enumerate(inside)
        if is_prose(line) and not _beside_link(inside, k, article_links)
    ]
    if len(prose) > _MAX_BOX_PROSE:
        return True
    return any(line.is_paragraph or len(line.text) > _LONG for line in prose)


def _is_ad(label: Line) -> bool:
    return _AD.search(label.text.casefold()) is not None


def _advertises_nothing(label: Line, inside: list[Line]) -> bool:
    """Words under the label of an advertisement, and nothing to see or to press: it is empty, and
    they stand behind it.
    """
    if not _is_ad(label):
        return False
    is_shown = any(line.linked or line.image is not None for line in inside)
    return any(map(is_prose, inside)) and not is_shown


def _holds_date(inside: list[Line]) -> bool:
    """The date line of an article is in no advertisement, poll or rating, but may be set beside."""
    return any(dates.is_date_line(line.text) for line in inside if not line.linked)


def _beside_link(lines: list[Line], k: int, article_links: ArticleLinks) -> bool:
    """The line stands right behind the title of another article."""
    title = cards.title_over(lines, k)
    return title is not None and cards.leads_away(title, article_links)
