"""The lead (sapo): the paragraph set apart under the headline."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, datelines, links
from hnnscraper.normalise.text import clean
from hnnscraper.page.fields.lead_looks import is_short_sentence, rule_of
from hnnscraper.page.headline import titles
from hnnscraper.page.lines import known
from hnnscraper.page.lines.breaks import part_paragraphs
from hnnscraper.page.lines.elements import all_text, ancestors, holder_of
from hnnscraper.page.lines.line import Line, Role
from hnnscraper.page.lines.looks import wrapper
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_MIN_MARKED = 15  # characters
_MIN_DESCRIPTION = 40  # characters
_MAX_PLACE = 24  # characters
_PLACE_NAME = re.compile(r"(?:^|[\s_-])(?:location|place|stamp|dateline|dia-?danh)(?:$|[\s_-])")
_MAX_HEAD = 100  # lines between headline and text that a lead is looked for in
_MAX_REPEATED = 4  # lines of the text that may say them once more


def find(view: View) -> tuple[str | None, str]:
    """The lead as printed and the rule that found it; marks its lines.

    Strongest first: the paper's own mark opens it; known markup; it stands alone between headline
    and text; it is set in another style than the paragraphs. That the page's description repeats a
    paragraph is no proof: it is often made from the first one.
    """
    head = [line for line in view.story.head if line.text and not line.is_taken]
    opening = [line for line in view.story.text if line.text and not line.is_taken]
    while opening and (bylines.looks_like(opening[0].text) or _is_place(opening)):
        opening.pop(0)  # the author's name over the text, in what holds it
    found = (
        _beside_picture(view)
        or _by_mark(view, head, opening)
        or _by_place(view, [line for line in head if not _is_way_down(line, view)])
        or _by_style(view, opening)
    )
    lead, rule = found or ([], "")
    lines = view.story.head + view.story.text
    lead = _with_mark(lead, lines)
    for line in lead:
        line.role = "lead"
    place = _place(lead, lines)
    return (f"({place[0]}) - {place[1]}" if place else _printed(lead, view.url)), rule


def _with_mark(lead: list[Line], lines: list[Line]) -> list[Line]:
    """The lead with the paper's mark, if that stands on a line of its own: `TTH -<br>Sáng nay`."""
    at = lines.index(lead[0]) if lead and lead[0] in lines else 0
    before = lines[max(0, at - 1)]
    if not at or lead[0].gap or before.el is not lead[0].el:
        return lead
    return [before, *lead] if datelines.is_mark(before.text.rstrip(" -–—:.")) else lead


def _place(lead: list[Line], lines: list[Line]) -> tuple[str, str] | None:
    """The place that an element of its own names before the lead's first word, and the rest: the
    style sheet alone parts `HÀ NỘI` from `Sáng nay`.
    """
    if not lead:
        return None
    first, words = lead[0], " ".join(line.text for line in lead)
    at = lines.index(first) if first in lines else 0
    before = lines[max(0, at - 1)]
    if _is_place(lines[max(0, at - 1) :]) and before.role is None:
        before.role = "lead"
        return before.text, words
    stamp = first.parts[0][0] if len(first.parts) > 1 else ""
    opens = first.parts[1][0].lstrip("“‘\"'") if stamp else ""
    is_stuck = 1 < len(stamp) <= _MAX_PLACE and not stamp[-1].isspace() and opens[:1].isupper()
    if not (is_stuck and stamp.isupper() and opens[1:2].islower()) or datelines.opens(words):
        return None
    return clean(stamp), words[len(clean(stamp)) :].lstrip()


def _is_place(lines: list[Line]) -> bool:
    """The first line is a place named as one, which opens the paragraph that the second is."""
    if len(lines) < 2 or lines[0].el is not lines[1].el or lines[1].gap:
        return False
    opening = next(lines[0].el.iterchildren(), None)
    if opening is None or not _PLACE_NAME.search(opening.get("class") or ""):
        return False
    return clean(all_text(opening)) == lines[0].text


def mark_repeated(view: View, lead: str | None) -> None:
    """Headline and lead once more, over the first paragraph of the text: they are not its own."""
    said: dict[str, Role] = {view.headline.text.casefold(): "headline"}
    if lead:
        said.setdefault(lead.casefold(), "lead")
    for line in islice((line for line in view.story.text if line.text), _MAX_REPEATED):
        line.role = line.role or said.get(line.text.casefold())


def _printed(lead: list[Line], url: str) -> str | None:
    """The words of the lead; behind a mark in an element of its own the style sheet draws the
    dash.
    """
    words = " ".join(line.text for line in lead)
    mark = clean(lead[0].parts[0][0]) if lead and len(lead[0].parts) > 1 else ""
    if datelines.is_mark(mark) and words[len(mark) :].lstrip()[:1].isalnum():
        return f"{mark} - {words[len(mark) :].lstrip()}"
    if not mark.replace(" ", "").isalpha():
        return words or None  # it has its own brackets or dash
    if links.is_named(links.host(url), mark) and words[len(mark) :].lstrip()[:1].isupper():
        return f"({mark}) - {words[len(mark) :].lstrip()}"
    return words or None


def mark_beside_picture(view: View) -> None:
    """What stands beside a picture between headline and text is the lead, and not its caption,
    where the page's own description repeats it.
    """
    head = view.story.head
    if not any(line.image is not None for line in head):
        return
    for line in head:
        if is_prose(line) and _is_described(line.text, view.claims.descriptions):
            for part in _with_rest(line, head, view):
                part.role = "lead"
            return


def _beside_picture(view: View) -> tuple[list[Line], str] | None:
    marked = [line for line in view.story.head if line.role == "lead"]
    return (marked, "described-beside-picture") if marked else None


def _by_mark(view: View, head: list[Line], opening: list[Line]) -> tuple[list[Line], str] | None:
    """Opened by the paper's own mark, else marked in known markup."""
    for line in [*head, *opening[:2]]:
        if datelines.opens(line.text) and not line.is_link:
            return _with_rest(line, head + opening, view), "dateline"
    marked = [
        line
        for line in [*head[-_MAX_HEAD:], *opening[:1]]
        if (len(line.text) >= _MIN_MARKED or is_short_sentence(line))
        and not line.is_link
        and line.kind is None
        and _is_marked(line, view.story.holder)
    ]
    own = (line for line in marked if known.marked(line.el, "lead", levels=1))
    found = next(own, marked[0] if marked else None)  # what is so named may hold the author, too
    return None if found is None else (_with_rest(found, head + opening, view), "markup")


def _is_marked(line: Line, holder: Element) -> bool:
    """What it is in, but for wrappers around it alone, is named as a lead."""
    if known.marked(wrapper(line), "lead", holder, levels=2):
        return True
    outer = holder_of(line.el)
    inside = takewhile(lambda el: el is not outer, ancestors(line.el, holder))
    return any(known.marked(el, "lead", holder, levels=1) for el in inside)


def _is_way_down(line: Line, view: View) -> bool:
    """A breadcrumb that ends in the headline's words."""
    return line.linked and line.text.endswith(view.headline.text)


def _by_place(view: View, head: list[Line]) -> tuple[list[Line], str] | None:
    """Alone between headline and text."""
    said = [line for line in head if line.kind is None]
    first = next(filter(is_prose, said), None) or next(filter(is_short_sentence, said), None)
    return None if first is None else (_with_rest(first, head, view), "between-headline-and-text")


def _by_style(view: View, opening: list[Line]) -> tuple[list[Line], str] | None:
    """The first paragraph, where it is set apart from the others."""
    paragraphs = [line for line in opening if not line.is_link and line.kind is None]
    if len(paragraphs) < 2:
        return None
    first, *others = paragraphs
    described = _is_described(first.text, view.claims.descriptions)
    rule = rule_of(first, others, view.story.holder, is_described=described)
    if rule is not None:
        return [first] if rule == "heading" else _with_rest(first, opening, view), rule
    if described:
        view.doubt("lead", "the page's description repeats the first paragraph, not set apart here")
        view.doubt("body", "its first paragraph may be the lead: the page's description repeats it")
    return None


def _with_rest(line: Line, lines: list[Line], view: View) -> list[Line]:
    """The line and what a single `<br>` sets under it, unless such breaks part the paragraphs of
    what holds the text.
    """
    k = lines.index(line)
    run = [line]
    for more in lines[k + 1 :]:
        if more.gap or more.el is not line.el or more.is_link:
            break
        run.append(more)
    if len(run) == 1 or line.el is not view.story.holder:
        return run
    inside = (other for other in lines if other.el is line.el)
    return [line] if line.el in part_paragraphs(inside) else run


def _is_described(text: str, descriptions: list[str]) -> bool:
    for description in descriptions:
        said = titles.ELLIPSIS.sub("", description)
        if len(said) >= _MIN_DESCRIPTION and text.startswith(said):
            return True
    return False
