"""The byline: behind the last paragraph, or under the headline."""

from __future__ import annotations

import re

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import clean
from hnnscraper.page import furniture, known
from hnnscraper.page.boxes import is_prose
from hnnscraper.page.lines import Line, ancestors
from hnnscraper.page.published import _is_author_link
from hnnscraper.page.view import View

_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)", re.I)
_RIGHT_CLASS = re.compile(r"(?:^|\s)(?:text-(?:right|end)|right|align-?right)(?:\s|$)", re.I)
_SEPARATORS = " -–—|•·,;:/"
_MAX_BYLINE = 120
_MAX_BEHIND = 5  # short lines between the byline and the end of the text


def find(view: View) -> tuple[str | None, str]:
    """The byline as printed and the rule that found it; marks its lines."""
    return _at_end(view) or _behind(view) or _at_top(view) or (None, "")


def _at_end(view: View) -> tuple[str, str] | None:
    """The last line of the text that is a byline and has no more of the text behind it."""
    text = view.story.text
    for k in range(len(text) - 1, 0, -1):
        line = text[k]
        if line.out or not line.text or line.kind:
            continue
        sure = _certainty(line, view)
        behind = text[k + 1 :]
        if sure and _is_end(behind, sure):
            for rest in behind:
                rest.role = rest.role or "behind-byline"
            taken = [line]
            while k > 1 and len(taken) < 3 and _certainty(text[k - 1], view) == "certain":
                k -= 1
                taken.insert(0, text[k])
            return _take(taken), "end-of-text"
    return None


def _is_end(behind: list[Line], sure: str) -> bool:
    """Whether lines behind a byline are none of the text.

    Up to the first furniture there is no prose, and behind it little that could be the text's.
    """
    words = [line for line in behind if line.text and not line.out]
    first = next((k for k, line in enumerate(words) if line.kind), len(words))
    if sure == "possible" and first > 0:
        return False
    if first > _MAX_BEHIND or any(is_prose(line) for line in words[:first]):
        return False
    boxed = any(line.role == "box" for line in behind)
    rest = [line for line in words[first:] if is_prose(line)]
    return not rest or (sure == "certain" and (boxed or first < len(words)) and len(rest) < 3)


def _certainty(line: Line, view: View) -> str | None:
    if len(line.text) > _MAX_BYLINE or line.out or line.tag in ("h1", "h2", "h3", "td", "th"):
        return None
    sure = bylines.looks_like(line.text)
    if sure is None and line.is_link and any(_is_author_link(a) for a, _ in line.links()):
        return "certain"
    if sure is None and len(line.text) <= 60 and known.marked(line.el, "byline", view.story.holder):
        return None if is_prose(line) or line.text[-1] in ".!?" else "certain"
    if line.tag == "li" and sure == "possible":
        return None
    return sure


def _behind(view: View) -> tuple[str, str] | None:
    """Right behind the text, outside of what holds it."""
    seen = 0
    for line in view.story.tail:
        if not line.text or line.out:
            continue
        kind = line.kind
        if kind == "button":
            continue
        if kind is not None or seen >= 4:
            return None
        sure = _certainty(line, view)
        if sure == "certain" or (sure == "possible" and not line.is_link):
            return _take([line]), "behind-text"
        if is_prose(line):
            return None
        seen += 1
    return None


def _at_top(view: View) -> tuple[str, str] | None:
    """Under the headline (or over it), alone or on the date line."""
    near = [*view.story.head[:12], *reversed(view.before)]
    behind_headline = len(view.story.head[:12])
    for k, line in enumerate(near):
        if not line.text or len(line.text) > _MAX_BYLINE:
            continue
        name, with_date = _without_date(line, view)
        if not name or furniture.kind_of(name) or (line.out and not with_date):
            continue
        sure = bylines.looks_like(name)
        linked = any(_is_author_link(a) for a, _ in line.links())
        marked = known.marked(line.el, "byline", levels=3)
        if (
            linked
            or (marked and sure)
            or (
                k < behind_headline
                and (sure == "certain" or (sure == "possible" and not line.link_length))
            )
        ):
            line.role = "byline"
            if linked and not sure:
                name = " - ".join(text for a, text in line.links() if _is_author_link(a) and text)
            return name, "under-headline" if k < behind_headline else "over-headline"
    return None


def _without_date(line: Line, view: View) -> tuple[str, bool]:
    text = line.text
    readings = dates.find_all(text, view.fetched_at)
    for reading in readings:
        text = text.replace(reading.raw, " ")
    return clean(text).strip(_SEPARATORS), bool(readings)


def _take(lines: list[Line]) -> str:
    for line in lines:
        line.role = "byline"
    return " ".join(line.text for line in lines)


def is_right_aligned(line: Line) -> bool:
    for el in list(ancestors(line.el))[:3]:
        if (el.get("align") or "").lower() == "right" or _RIGHT.search(el.get("style") or ""):
            return True
        if _RIGHT_CLASS.search(el.get("class") or ""):
            return True
    return False
