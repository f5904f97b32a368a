"""How the first paragraph of a text is set apart from the others, which makes it the lead."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.line import EM, STRONG, Line
from hnnscraper.page.lines.looks import is_plain, look_inside, seen_style, wrapper
from hnnscraper.page.lines.prose import is_prose

_HEADINGS = ("h2", "h3", "h4", "h5")
_MIN_STYLED = 50  # characters; a shorter bold line opens the text as a subhead does
_MIN_SENTENCE = 25  # …but for a whole sentence
_MIN_SHORT = 8  # …of a few words with a full stop
_MAX_COMPARED = 40  # paragraphs that the first one is held against
_MIN_LIKE = 2  # paragraphs that look alike, for the first to look otherwise
_ASKS = re.compile(r"[-–—*]|(?:câu )?hỏi\b|(?:pv|phóng viên)\b|(?:thưa|xin) ", re.I)
_UNSEEN_NAMES = re.compile(r"\bMso\w+")  # that an editor of texts leaves behind


def rule_of(first: Line, others: list[Line], holder: Element, *, is_described: bool) -> str | None:
    """The rule by which the first paragraph in `holder` is the lead, or None; `is_described` is
    whether the page's own description repeats it, which alone proves nothing.
    """
    second = next(filter(is_prose, others), others[0])
    if first.tag in _HEADINGS and len(first.text) >= _MIN_STYLED and second.tag not in _HEADINGS:
        return "heading"
    for style, rule in ((STRONG, "bold"), (EM, "italics")):
        if _is_lead_by_style(first, others, style):
            return rule
    if first.text.endswith("?") or not (is_prose(first) or is_short_sentence(first)):
        return None
    if _looks_alone(first, others, 1 if is_described else _MIN_LIKE, holder):
        return "own-look"
    return "described-in-own-box" if is_described and _is_boxed(first, others) else None


def is_short_sentence(line: Line) -> bool:
    """A few words and a full stop: `Đẹp và buồn.`"""
    text = line.text
    return (
        _MIN_SHORT <= len(text) < _MIN_SENTENCE
        and text[-1] == "."
        and " " in text
        and not (line.linked or line.kind or line.is_taken)
        and not (dates.find_all(text) or bylines.looks_like(text))
    )


def _is_lead_by_style(first: Line, others: list[Line], style: int) -> bool:
    """The first paragraph is bold or italic and the next one that asks nothing is not."""
    if not first.styled(style) or _is_first_question(first, others, style):
        return False
    is_sentence = len(first.text) >= _MIN_SENTENCE and first.text[-1] in STOPS
    if len(first.text) < _MIN_STYLED and not is_sentence and not is_short_sentence(first):
        return False
    answers = [line for line in others if is_prose(line) and not line.text.endswith("?")]
    second = answers[0] if answers else others[0]
    return not second.styled(style)


def _is_first_question(first: Line, others: list[Line], style: int) -> bool:
    """Of an interview, whose questions are set alike; what a reader asks may be the lead."""
    if not first.text.endswith("?"):
        return False
    asked = any(line.styled(style) and line.text.endswith("?") for line in others)
    return asked or _ASKS.match(first.text) is not None or len(first.text) < _MIN_STYLED


def _is_boxed(first: Line, others: list[Line]) -> bool:
    """A box holds the first paragraph alone, and the others stand beside the box."""
    box = first.el.getparent()
    around = None if box is None else box.getparent()
    parents = [line.el.getparent() for line in islice(filter(is_prose, others), _MAX_COMPARED)]
    if around is None or box in parents:
        return False
    beside = parents.count(around)
    return beside >= _MIN_LIKE and beside * 2 > len(parents)


def _looks_alone(first: Line, others: list[Line], at_least: int, holder: Element) -> bool:
    """The first paragraph has a look of its own where the others share one.

    A look is the element's name with its class and style, whatever they are called; where each
    paragraph has a wrapper, the wrappers count too.
    """
    if first.tag == "td" or _has_drop_cap(first):
        return False
    prose = list(islice((line for line in others if is_prose(line)), _MAX_COMPARED))
    of_its_tag = [line for line in prose if line.tag == first.tag]
    return any(_is_unlike(first, sample, at_least, holder) for sample in (of_its_tag, prose))


def _is_unlike(first: Line, prose: list[Line], at_least: int, holder: Element) -> bool:
    parents = {line.el.getparent() for line in prose}
    wrapped = len(prose) > 1 and len(parents) == len(prose)
    looks = Counter(_look(line, holder, wrapped=wrapped) for line in prose)
    if not looks or _look(first, holder, wrapped=wrapped) in looks:
        return False
    _, count = looks.most_common(1)[0]
    return count >= at_least and count * 2 > looks.total()


def _has_drop_cap(line: Line) -> bool:
    """Its first letter is set apart, as that of a text's first paragraph is."""
    if len(line.parts) < 2:
        return False
    first, second = line.parts[0][0], line.parts[1][0]
    return len(first) == 1 and first.isupper() and second[:1].isalpha()


def _look(line: Line, holder: Element, *, wrapped: bool) -> tuple[object, ...]:
    el = wrapper(line)
    if is_plain(el):
        el = line.el
    look = (str(el.tag), _UNSEEN_NAMES.sub("", el.get("class") or ""), seen_style(el))
    return (*look, look_inside(line, holder)) if wrapped else look
