"""The byline beside the headline: under it or over it, alone or in one line with the date."""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import clean
from hnnscraper.page.fields.date_lines import DATE_LABEL, ICON
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.elements import (
    HEADINGS,
    LETTERING,
    all_text,
    ancestors,
    is_in_row,
    within,
)
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import are_named_alike, is_aligned
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import verses
from hnnscraper.page.parts.article_links import is_author_link
from hnnscraper.page.view import View

MAX_BYLINE = 120
_NEAR_LINES = 24  # a player has many, of voices and times
_SECTION_NAME = re.compile(r"(?:^|[\s_-])(?:cat|cate|category|section|chuyen-?muc)(?:$|[\s_-])")
_MAX_INLINE = 12  # elements of a line
_MAX_BETWEEN = 3  # lines between two authors
# Over a list of them all, the first once more.
_MORE = re.compile(r"và \d+ (?:tác giả|người) khác|(?:các|nhóm|những) tác giả ?:?", re.I)
_ROLE = re.compile(r"(?:phóng|biên tập|cộng tác) viên|nhà báo|tác giả|biên tập", re.I).fullmatch
_OPENING = 8  # lines of the text
_DAY = re.compile(r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|hôm (?:nay|qua))", re.I).fullmatch
_EMPTY = re.compile(r"[(\[] ?[)\]]")  # that a date stood in
_SEPARATORS = " -–—|•·,;:/"


def find(view: View) -> tuple[str, str] | None:
    """Under the headline (or over it), alone or on the date line."""
    under = view.story.head[:_NEAR_LINES] + _opening(view)
    return _beside(under, "under-headline", view) or _beside(
        list(reversed(view.before)), "over-headline", view
    )


def _beside(lines: list[Line], rule: str, view: View) -> tuple[str, str] | None:
    """The byline in one of `lines`, the nearest to the headline first."""
    label = ""
    staff: tuple[str, str] | None = None  # `Phóng viên`, perhaps over the reporter's name
    for k, line in enumerate(lines):
        if not line.text or len(line.text) > MAX_BYLINE or line.role not in (None, "date"):
            continue
        if is_in_row(line.el, view.story.holder):
            continue
        linked = _linked_authors(line)
        sections = {text for a, text in line.links() if not linked and _is_section(a)}
        marked = known.marked(line.el, "byline", levels=3) or _has_marked_link(line)
        marked_inside = _marked_inside(line)
        before, label = label, line.text if opens_name(line) else ""
        if marked and (several := _linked_names(line)):
            return _with_more(several, lines[k:], rule), rule
        for name in _names(line, view):
            if before and (both := joined(before, name)):
                line.role = "byline"
                return both, rule
            if name in sections and not marked:
                continue
            sure = bylines.looks_like(name)
            alone = (sure == "certain" or not _is_linked(name, line)) and (
                rule == "under-headline" or _is_beside_date(lines, k, sure, view)
            )
            if sure is None and marked and bylines.is_name(name):
                sure = "certain"
            if sure and len(linked) > 1 and (name in linked or _says_only(name, linked)):
                return _with_more(linked, lines[k:], rule), rule
            if sure and marked and not linked and bylines.is_label(name):
                staff = staff or (name, rule)
            elif sure and (linked or marked or name in marked_inside or (alone and not line.kind)):
                return _with_more([name], lines[k:], rule), rule
        if linked:
            return _with_more(linked, lines[k:], rule), rule
    return staff


def _is_linked(name: str, line: Line) -> bool:
    """A link covers the name or a part of it."""
    return any(name in text or text in name for _, text in line.links() if text)


def _has_marked_link(line: Line) -> bool:
    """`<p>by <span itemprop="author"><a>…`: not the line but what is in it has the mark."""
    return any(known.marked(a, "byline", levels=2) for a, _ in line.links())


def _marked_inside(line: Line) -> set[str]:
    """The words of the elements in the line that are named as an author."""
    inside = islice(line.el.iter("a", *LETTERING), _MAX_INLINE)
    named = (el for el in inside if el is not line.el and known.marked(el, "byline", levels=1))
    return {clean(all_text(el)).strip(_SEPARATORS) for el in named}


def _is_section(a: Element) -> bool:
    """The link leads to a page that is no author's, or is named as a section's."""
    href = (a.get("href") or "#").lower()
    leads = not href.startswith(("#", "javascript:", "mailto:"))
    return (leads and not is_author_link(a)) or _SECTION_NAME.search(
        a.get("class") or ""
    ) is not None


def _is_beside_date(lines: list[Line], k: int, sure: str | None, view: View) -> bool:
    """Over the headline a name stands next to the date, and with a portrait or in one box with
    nothing but the date if it may be another thing. `lines` go up from the headline.
    """
    label = DATE_LABEL.fullmatch
    words = [line for line in lines if line.text and (line is lines[k] or not label(line.text))]
    at = words.index(lines[k])
    date = next((line for line in words[max(0, at - 1) : at + 2] if line.role == "date"), None)
    if date is None:
        return False
    portrait = k + 1 < len(lines) and lines[k + 1].image is not None
    signs = k == 0 and is_aligned(lines[k], "right", view.document.root, levels=1)
    return sure == "certain" or portrait or signs or _are_alone(lines[k], date, words)


def _are_alone(name: Line, date: Line, lines: list[Line]) -> bool:
    """The innermost element that holds both holds no other line; the date's own does not do."""
    box = next((el for el in ancestors(name.el) if within(date.el, el)), None)
    if box is None or name.el is date.el:
        return False
    return [line for line in lines if within(line.el, box)] in ([name, date], [date, name])


def joined(label: str, name: str) -> str | None:
    """A label and the name behind it, which may stand in boxes of their own; None if it is none."""
    printed = (f"{label} {name}", f"{label}: {name}")
    return next((both for both in printed if bylines.looks_like(both) == "certain"), None)


def opens_name(line: Line) -> bool:
    return line.role is None and (line.text.endswith(":") or bylines.is_label(line.text))


def _linked_names(line: Line) -> list[str]:
    """The names that several links are, with nothing between them."""
    names = [text for _, text in line.links()]
    alone = "".join(names).replace(" ", "") == line.text.replace(" ", "")
    return names if alone and len(names) > 1 and all(map(bylines.is_name, names)) else []


def _linked_authors(line: Line) -> list[str]:
    return [text for a, text in line.links() if text and is_author_link(a)]


def _says_only(words: str, names: list[str]) -> bool:
    for name in names:
        words = words.replace(name, " ", 1)
    return not any(map(str.isalpha, words))


def _with_more(names: list[str], lines: list[Line], rule: str) -> str:
    """The names of the first line and those of the next, each set as the first is: two authors
    with a line each. Between them may stand a portrait, an address, a button.
    """
    first, *others = lines
    first.role = "byline"
    between, listed = 0, False
    for line in others:
        if _MORE.fullmatch(line.text):
            listed = True
            continue
        more = _names_in(line, first)
        if not line.text or line.kind == "button" or _is_about(line, more):
            between += 1
            if between > _MAX_BETWEEN:
                break
            continue
        alike = are_named_alike(line, first) or (listed and line.is_link)
        if line.role is not None or not more or not alike:
            break
        line.role, between = "byline", 0
        names = names + more if rule == "under-headline" else more + names
    labelled = len(names) > 1 and ":" in names[-1]  # `Bài: …`, and `Ảnh: …` in the next line
    return (" " if labelled else " - ").join(dict.fromkeys(names))


def _is_about(line: Line, names: list[str]) -> bool:
    """The address or the post of the author before, and none of the `names` of authors."""
    return _ROLE(line.text) is not None or ("@" in line.text and not names)


def _names_in(line: Line, first: Line) -> list[str]:
    """The names in a line set as the first author's is: links to authors, if that is one."""
    if _linked_authors(first):
        return _linked_authors(line)
    sure = bylines.looks_like(line.text)
    if first.linked and line.linked:
        return [line.text] if sure else []
    if line.linked or sure is None:
        return []
    return [line.text] if sure == "certain" or known.marked(line.el, "byline", levels=3) else []


def _opening(view: View) -> list[Line]:
    """What stands between the lead and the first paragraph where both are in the text, but for
    subheads and what stands over verses.
    """
    opening: list[Line] = []
    text = view.story.text
    for k, line in enumerate(text[:_OPENING]):
        if is_prose(line) or is_in_row(line.el, view.story.holder):
            break
        is_title = line.tag in HEADINGS or verses.opens(text[k + 1 :])
        if not is_title or bylines.looks_like(line.text) == "certain":
            opening.append(line)
    return opening


def _names(line: Line, view: View) -> list[str]:
    """What in the line may be a byline: all of it without the date, else one of its pieces."""
    dated = [reading.raw for reading in dates.find_all(line.text, view.fetched_at)]
    pieces = [_without_date(clean(text), view) for text, _, _ in line.parts]
    pieces = [piece for piece in pieces if not any(piece in raw for raw in dated)]
    shown = "".join(text for text, _, _ in line.parts if not ICON.fullmatch(clean(text)))
    whole = _without_date(clean(shown), view)
    for piece in pieces:  # a button or a counter in the same line
        if furniture.kind_of(piece) and piece != whole and any(map(str.isalpha, piece)):
            whole = clean(whole.replace(piece, " ")).strip(_SEPARATORS)
    found = [whole, *pieces] if len(pieces) > 1 else [whole]
    return [name for name in found if name and not furniture.kind_of(name) and not _DAY(name)]


def _without_date(text: str, view: View) -> str:
    found = dates.find_all(text, view.fetched_at)
    for reading in found:
        text = text.replace(reading.raw, " ")
    if found:
        text = DATE_LABEL.sub(" ", _EMPTY.sub(" ", clean(text)))
    return ICON.sub("", clean(text)).strip(_SEPARATORS)
