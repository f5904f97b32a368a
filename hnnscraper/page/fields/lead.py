"""The lead (sapo): the paragraph set apart under the headline."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, takewhile

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, datelines, dates, links
from hnnscraper.normalise.text import STOPS, clean
from hnnscraper.page.headline import titles
from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import all_text, ancestors, holder_of
from hnnscraper.page.lines.line import EM, STRONG, Line, Role
from hnnscraper.page.lines.looks import is_plain, look_inside, seen_style, wrapper
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_HEADINGS = ("h2", "h3", "h4", "h5")
_MIN_MARKED = 15  # characters
_MIN_STYLED = 50  # a shorter bold line opens the text as a subhead does
_MIN_SHORT = 8  # …of a few words with a full stop
_MIN_SENTENCE = 25  # …but for a whole sentence
_MIN_DESCRIPTION = 40  # characters
_MAX_COMPARED = 40  # paragraphs that the first one is held against
_MIN_LIKE = 2  # paragraphs that look alike, for the first to look otherwise
_MAX_PLACE = 24  # characters
_PLACE_NAME = re.compile(r"(?:^|[\s_-])(?:location|place|stamp|dateline|dia-?danh)(?:$|[\s_-])")
_MAX_HEAD = 100  # lines between headline and text that a lead is looked for in
_MAX_REPEATED = 4  # lines of the text that may say them once more
_UNSEEN_NAMES = re.compile(r"\bMso\w+")  # that an editor of texts leaves behind


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
        or _by_place([line for line in head if not _is_way_down(line, view)])
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
            for part in _with_rest(line, head):
                part.role = "lead"
            return


def _beside_picture(view: View) -> tuple[list[Line], str] | None:
    marked = [line for line in view.story.head if line.role == "lead"]
    return (marked, "described-beside-picture") if marked else None


def _by_mark(view: View, head: list[Line], opening: list[Line]) -> tuple[list[Line], str] | None:
    """Opened by the paper's own mark, else marked in known markup."""
    for line in [*head, *opening[:2]]:
        if datelines.opens(line.text) and not line.is_link:
            return _with_rest(line, head + opening), "dateline"
    marked = [
        line
        for line in [*head[-_MAX_HEAD:], *opening[:1]]
        if (len(line.text) >= _MIN_MARKED or _is_short_sentence(line))
        and not line.is_link
        and line.kind is None
        and _is_marked(line, view.story.holder)
    ]
    own = (line for line in marked if known.marked(line.el, "lead", levels=1))
    found = next(own, marked[0] if marked else None)  # what is so named may hold the author, too
    return None if found is None else (_with_rest(found, head + opening), "markup")


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


def _by_place(head: list[Line]) -> tuple[list[Line], str] | None:
    """Alone between headline and text."""
    first = next(filter(is_prose, head), None) or next(filter(_is_short_sentence, head), None)
    return None if first is None else (_with_rest(first, head), "between-headline-and-text")


def _by_style(view: View, opening: list[Line]) -> tuple[list[Line], str] | None:
    """The first paragraph, where it is set in another style than the others."""
    paragraphs = [line for line in opening if not line.is_link and line.kind is None]
    if len(paragraphs) < 2:
        return None
    first, *others = paragraphs
    second = next(filter(is_prose, others), others[0])
    if first.tag in _HEADINGS and len(first.text) >= _MIN_STYLED and second.tag not in _HEADINGS:
        return [first], "heading"
    for style, rule in ((STRONG, "bold"), (EM, "italics")):
        if _is_lead_by_style(first, others, style):
            return _with_rest(first, opening), rule
    described = _is_described(first.text, view.claims.descriptions)
    least = 1 if described else _MIN_LIKE
    asks = first.text.endswith("?")  # as an interview does
    may_be_lead = is_prose(first) or _is_short_sentence(first)
    if may_be_lead and not asks and _looks_alone(first, others, least, view.story.holder):
        return _with_rest(first, opening), "own-look"
    if described and may_be_lead and not asks and _is_boxed(first, others):
        return _with_rest(first, opening), "described-in-own-box"
    if described:
        view.doubt("lead", "the page's description repeats the first paragraph, not set apart here")
        view.doubt("body", "its first paragraph may be the lead: the page's description repeats it")
    return None


def _is_boxed(first: Line, others: list[Line]) -> bool:
    """A box holds the first paragraph alone, and the others stand beside the box."""
    box = first.el.getparent()
    around = None if box is None else box.getparent()
    parents = [line.el.getparent() for line in islice(filter(is_prose, others), _MAX_COMPARED)]
    if around is None or box in parents:
        return False
    beside = parents.count(around)
    return beside >= _MIN_LIKE and beside * 2 > len(parents)


def _is_lead_by_style(first: Line, others: list[Line], style: int) -> bool:
    """The first paragraph is bold or italic and the next one that asks nothing is not."""
    if not first.styled(style) or first.text.endswith("?"):
        return False
    is_sentence = len(first.text) >= _MIN_SENTENCE and first.text[-1] in STOPS
    if len(first.text) < _MIN_STYLED and not is_sentence and not _is_short_sentence(first):
        return False
    answers = [line for line in others if is_prose(line) and not line.text.endswith("?")]
    second = answers[0] if answers else others[0]
    return not second.styled(style)


def _is_short_sentence(line: Line) -> bool:
    """A few words and a full stop: `Đẹp và buồn.`"""
    text = line.text
    return (
        _MIN_SHORT <= len(text) < _MIN_SENTENCE
        and text[-1] == "."
        and " " in text
        and not (line.linked or line.kind or line.is_taken)
        and not (dates.find_all(text) or bylines.looks_like(text))
    )


def _has_drop_cap(line: Line) -> bool:
    """Its first letter is set apart, as that of a text's first paragraph is."""
    if len(line.parts) < 2:
        return False
    first, second = line.parts[0][0], line.parts[1][0]
    return len(first) == 1 and first.isupper() and second[:1].isalpha()


def _looks_alone(first: Line, others: list[Line], at_least: int, holder: Element) -> bool:
    """The first paragraph has a look of its own where the others share one.

    A look is the element's name with its class and style, whatever they are called; where each
    paragraph has a wrapper, the wrappers count too.
    """
    prose = list(islice((line for line in others if is_prose(line)), _MAX_COMPARED))
    prose = [line for line in prose if line.tag == first.tag] or prose
    parents = {line.el.getparent() for line in prose}
    wrapped = len(prose) > 1 and len(parents) == len(prose)
    if _has_drop_cap(first):
        return False
    looks = Counter(_look(line, holder, wrapped=wrapped) for line in prose)
    own = _look(first, holder, wrapped=wrapped)
    if not looks or own in looks:
        return False
    _, count = looks.most_common(1)[0]
    return count >= at_least and count * 2 > looks.total() and first.tag != "td"


def _look(line: Line, holder: Element, *, wrapped: bool) -> tuple[object, ...]:
    el = wrapper(line)
    if is_plain(el):
        el = line.el
    look = (str(el.tag), _UNSEEN_NAMES.sub("", el.get("class") or ""), seen_style(el))
    return (*look, look_inside(line, holder)) if wrapped else look


def _with_rest(line: Line, lines: list[Line]) -> list[Line]:
    """The line and what a single `<br>` sets under it."""
    k = lines.index(line)
    run = [line]
    for more in lines[k + 1 :]:
        if more.gap or more.el is not line.el or more.is_link:
            break
        run.append(more)
    return run


def _is_described(text: str, descriptions: list[str]) -> bool:
    for description in descriptions:
        said = titles.ELLIPSIS.sub("", description)
        if len(said) >= _MIN_DESCRIPTION and text.startswith(said):
            return True
    return False
