"""Where a caption is told from a paragraph.

It stands in the same small box as its picture (`caption_boxes`), or right behind it and set apart
from the paragraphs as captions are (`_MARKS`). What all pictures of an article show together may
then speak against a guess (`take_back`) or give one caption to several (`share`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines, datelines
from hnnscraper.normalise.captions import has_credit, is_only_credit
from hnnscraper.normalise.text import clean
from hnnscraper.page import caption_boxes, known
from hnnscraper.page.caption_boxes import MAX_CAPTION, MAX_CAPTION_LINES, has_words
from hnnscraper.page.lines import EM, STRONG, Line, ancestors
from hnnscraper.page.looks import is_aligned, is_small_print, look_inside
from hnnscraper.page.picture_files import Picture
from hnnscraper.page.prose import is_prose

_NEAR = 12  # lines from a picture to the end of its caption
_MIN_ALT = 15  # characters; less may be a name that opens a paragraph too
_CREDIT_END = 90  # characters at the end of a caption that hold its credit
_MAX_CREDITED = 300  # characters; a longer line that ends in a credit is a paragraph
_MAX_UNMARKED = 200  # characters of a line that only lacks a stop
_SENTENCE_END = (".", "!", "?", "…", ":", ";", "”", '"', "»")
_NO_CAPTIONS = ("h1", "h2", "h3", "h4", "li", "td", "th", "blockquote")
_SAMPLE = 8  # paragraphs that a line is held against…
_MIN_SAMPLE = 60  # …of more characters than these
_SPOKEN = re.compile(r"[“\"«][^”\"»]{20,}(?:[.!?…,][”\"»]|[”\"»],).*|.*\?[”\"»]?", re.S)  # or asked
_OF_TEXT = re.compile(r"(?:tin|bài|thực hiện)\b.*:", re.I)
_NO_CAPTION = "picture"  # the rule of a picture without a caption


def find(lines: list[Line], i: int, holder: Element) -> tuple[list[Line], str]:
    """The caption lines of the picture at `i`, with the rule that found them."""
    box = caption_boxes.of_picture(lines, i, holder)
    if box is not None and (words := caption_boxes.caption_in(lines, i, box)) is not None:
        rule = f"same-{box.tag}" if words else _NO_CAPTION
    else:
        words, rule = _caption_behind(lines, i, holder)
    return words + _credit_under(lines, i, words), rule


def _credit_under(lines: list[Line], i: int, caption: list[Line]) -> list[Line]:
    """The line right under the caption of the picture at `i` that only says who took it."""
    if not caption or has_credit(" ".join(line.text for line in caption)):
        return []
    near = range(max(0, i - MAX_CAPTION_LINES), min(len(lines), i + _NEAR))
    j = next((k for k in near if lines[k] is caption[-1]), len(lines)) + 1
    if j < len(lines) and not lines[j].is_taken and is_only_credit(lines[j].text):
        return [lines[j]]
    return []


@dataclass
class _Behind:
    """The first line with words behind a picture: its caption or a paragraph."""

    line: Line
    picture: Line
    lines: list[Line]  # of the article
    at: int  # of `line` among them
    holder: Element

    @cached_property
    def others(self) -> list[Line]:
        """The lines that stand behind no picture."""
        return [
            other
            for before, other in pairwise(self.lines)
            if other.text and not other.is_taken and other is not self.line and before.image is None
        ]

    def alone_is(self, test: Callable[[Line], bool]) -> bool:
        """The line passes and most paragraphs don't."""
        if not test(self.line):
            return False
        sample = [other for other in self.others if len(other.text) > _MIN_SAMPLE][:_SAMPLE]
        return not sample or sum(map(test, sample)) * 2 <= len(sample)


def _caption_behind(lines: list[Line], i: int, holder: Element) -> tuple[list[Line], str]:
    """The line behind a picture that stands alone, if it is set apart from the paragraphs."""
    behind = _line_behind(lines, i, holder)
    if behind is None:
        return [], _NO_CAPTION
    rule = next((rule for rule, has_mark in _MARKS if has_mark(behind)), _NO_CAPTION)
    if rule == _NO_CAPTION:
        return [], rule
    return _run_of(behind) if rule == "no-blank-line" else [behind.line], rule


def _line_behind(lines: list[Line], i: int, holder: Element) -> _Behind | None:
    """The line that may be the caption of the picture at `i`; None where none may."""
    j = i + 1
    while j < len(lines) and not has_words(lines[j]) and lines[j].image is None:
        j += 1
    if j >= len(lines) or _is_over_another(lines, i, j):
        return None
    line = lines[j]
    if not line.text or line.is_taken or len(line.text) > MAX_CAPTION:
        return None
    return _Behind(line, lines[i], lines, j, holder)


def _is_over_another(lines: list[Line], i: int, j: int) -> bool:
    """Line `j` stands in one box with the picture under it, and without the one at `i`."""
    if j + 1 >= len(lines) or lines[j + 1].image is None:
        return False
    around = takewhile(lambda el: not lines[i].within(el), ancestors(lines[j].el))
    return any(lines[j + 1].within(el) for el in around)


def _is_marked(b: _Behind) -> bool:
    return known.marked(b.line.el, "caption", b.holder)


def _runs_on(b: _Behind) -> bool:
    """No blank line parts it from the picture."""
    return not b.line.gap and b.line.el is b.picture.el


def _run_of(b: _Behind) -> list[Line]:
    """The line and those that no blank line parts from it."""
    return [b.line, *takewhile(lambda line: line.text and not line.gap, b.lines[b.at + 1 :])]


def _is_no_caption(b: _Behind) -> bool:
    return b.line.is_link or b.line.tag in _NO_CAPTIONS


def _ends_in_credit(b: _Behind) -> bool:
    return has_credit(b.line.text[-_CREDIT_END:]) and len(b.line.text) < _MAX_CREDITED


def _says_the_same(b: _Behind) -> bool:
    """The words are those that the picture's own `alt` gives for those who do not see it."""
    image = b.picture.image
    alt = clean((image.get("alt") if image is not None else None) or "")
    return len(alt) >= _MIN_ALT and b.line.text.startswith(alt.rstrip(" .…"))


def _is_other(b: _Behind) -> bool:
    """A subhead, a byline, a quotation or the lead, which have marks of their own."""
    return (
        _is_subhead(b)
        or _is_labelled_byline(b.line)
        or _is_signature(b)
        or _is_spoken(b.line)
        or datelines.opens(b.line.text)
    )


def _is_subhead(b: _Behind) -> bool:
    """Named as short lines are that stand between paragraphs, more of them than behind pictures."""
    look = look_inside(b.line, b.holder)
    if not any(names for _, names in look):
        return False
    behind_picture, between = 0, 0
    for before, other in pairwise(b.lines):
        if other.tag != b.line.tag or not other.text or other.is_taken:
            continue
        if look_inside(other, b.holder) == look:
            if before.image is not None:
                behind_picture += 1
            elif is_prose(other):
                return False
            else:
                between += 1
    return between >= behind_picture


def _is_spoken(line: Line) -> bool:
    """A sentence in quotation marks, `“…”, said who`, or a question."""
    return bool(_SPOKEN.fullmatch(line.text))


def _is_labelled_byline(line: Line) -> bool:
    """`Tin, ảnh: …`; a name or a source alone may be the picture's."""
    return bool(_OF_TEXT.match(line.text)) and bylines.looks_like(line.text) == "certain"


def _is_signature(b: _Behind) -> bool:
    """The last words of the text are a name."""
    behind = b.lines[b.at + 1 :]
    return not any(other.text for other in behind) and bylines.looks_like(b.line.text) is not None


def _is_named_as_captions(b: _Behind) -> bool:
    """Every line of its name and classes stands right behind a picture, and paragraphs have none
    of them.
    """
    if not b.line.el.get("class"):
        return False
    look = look_inside(b.line, b.holder)
    alike = [
        before
        for before, other in pairwise(b.lines)
        if other.tag == b.line.tag and other.text and look_inside(other, b.holder) == look
    ]
    others = [line for line in b.lines if line.tag == b.line.tag and is_prose(line)]
    return (
        all(before.image is not None for before in alike)
        and sum(look_inside(other, b.holder) != look for other in others) > 1  # one is the lead
        and (len(alike) > 1 or is_prose(b.line))
    )


def _is_centred(b: _Behind) -> bool:
    return b.alone_is(lambda line: is_aligned(line, "center", b.holder))


def _is_italic(b: _Behind) -> bool:
    return b.alone_is(lambda line: line.styled(EM))


def _is_small(b: _Behind) -> bool:
    return b.alone_is(lambda line: is_small_print(line, b.holder))


def _has_no_stop(b: _Behind) -> bool:
    """Short, without the stop that ends a sentence, and not the last of the text."""
    return (
        len(b.line.text) <= _MAX_UNMARKED
        and not b.line.text.endswith(_SENTENCE_END)
        and not b.line.styled(STRONG)
        and b.at + 1 < len(b.lines)
    )


# What makes the line behind a picture its caption, or none, strongest first.
_MARKS: tuple[tuple[str, Callable[[_Behind], bool]], ...] = (
    ("markup", _is_marked),
    ("no-blank-line", _runs_on),
    (_NO_CAPTION, _is_no_caption),
    ("credit", _ends_in_credit),
    ("alt", _says_the_same),
    (_NO_CAPTION, _is_other),
    ("own-look", _is_named_as_captions),
    ("centred", _is_centred),
    ("italics", _is_italic),
    ("small", _is_small),
    ("no-stop", _has_no_stop),
)


def take_back(found: list[Picture], lines: list[Line], holder: Element) -> None:
    """Captions that were guessed behind a picture, where others set as it is have theirs beside
    them in one box: it has none.
    """
    boxed = Counter(
        look_inside(picture.line, holder) for picture in found if picture.rule.startswith("same-")
    )
    for picture in found:
        if picture.rule != "no-stop":
            continue
        look = look_inside(picture.line, holder)
        if boxed[look] > 1 or (boxed[look] and any(names for _, names in look)):
            caption = next(line for line in lines[lines.index(picture.line) + 1 :] if line.text)
            caption.role, picture.caption, picture.rule = None, "", _NO_CAPTION


def share(found: list[Picture], lines: list[Line], holder: Element) -> None:
    """Pictures right before another share its caption, where one box holds them and that alone."""
    above = set(ancestors(holder))
    for picture, following in reversed(list(pairwise(found))):
        if picture.caption or not following.caption:
            continue
        for box in takewhile(lambda el: el not in above, ancestors(following.line.el)):
            inside = [line for line in lines if line.within(box)]
            words = [line for line in inside if line.image is None]
            if not words:
                continue
            if picture.line in inside and all(line.role == "caption" for line in words):
                picture.caption, picture.rule = following.caption, following.rule
            break
