"""Where a caption is told from a paragraph.

It stands in the same small box as its picture (`caption_boxes`), or right behind it and set apart
from the paragraphs as captions are (`_MARKS`). What all pictures of an article show together has
the last word (`caption_review`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice, takewhile

from hnnscraper.normalise import bylines, datelines
from hnnscraper.normalise.captions import has_credit, is_only_credit
from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.elements import HEADINGS, ancestors
from hnnscraper.page.lines.line import EM, STRONG, Line
from hnnscraper.page.lines.looks import is_aligned, is_small_print
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.pictures import caption_boxes
from hnnscraper.page.pictures.caption_boxes import MAX_CAPTION, MAX_CAPTION_LINES
from hnnscraper.page.pictures.layout import SENTENCE_END, Layout, has_words

_NEAR = 12  # lines from a picture to the end of its caption
_MIN_ALT = 15  # characters; less may be a name that opens a paragraph too
_CREDIT_END = 90  # characters at the end of a caption that hold its credit
_MAX_CREDITED = 300  # characters; a longer line that ends in a credit is a paragraph
_MAX_UNMARKED = 200  # characters of a line that only lacks a stop
_NO_CAPTIONS = ("h1", "h2", "h3", "h4", "li", "td", "th", "blockquote")
_FURNITURE = (*furniture.LISTS, "notice", "end", "box")
_SMALL_HEADINGS = ("h5", "h6")
_MIN_WORDS = 25  # characters of a line that is more than a name
_SPOKEN = re.compile(r"[“\"«][^”\"»]{20,}(?:[.!?…,][”\"»]|[”\"»],).*|.*\?[”\"»]?", re.S)  # or asked
_FLOAT = re.compile(r"float\s*:\s*(?:left|right)", re.I)
_NOTE = re.compile(r"\(?\*+\)? ?\w")
_OF_TEXT = re.compile(r"(?:tin|bài|thực hiện)\b.*:", re.I)
NO_CAPTION = "picture"  # the rule of a picture without a caption
WEAKEST = "no-stop"  # nothing but the stop it lacks tells the caption from a paragraph


def find(layout: Layout, i: int) -> tuple[list[Line], str]:
    """The caption lines of the picture at `i`, with the rule that found them."""
    lines = layout.lines
    if _floats_in_text(lines, i):
        return [], NO_CAPTION
    box = caption_boxes.of_picture(layout, i)
    words = None if box is None else caption_boxes.caption_in(layout, i, box)
    if box is not None and words is not None:
        words = [line for line in words if not _is_labelled_byline(line)]
        rule = f"same-{box.tag}" if words else NO_CAPTION
    else:
        words, rule = _caption_behind(layout, i)
        if not words:
            words, rule = _caption_over(layout, i)
    return words + _credit_under(lines, i, words), rule


def _floats_in_text(lines: list[Line], i: int) -> bool:
    """The picture at `i` stands on a side of the paragraph that it opens, which flows around it."""
    image, behind = lines[i].image, lines[i + 1] if i + 1 < len(lines) else None
    if image is None or behind is None or behind.gap or behind.el is not lines[i].el:
        return False
    side = (image.get("align") or "").lower()
    floats = side in ("left", "right") or _FLOAT.search(image.get("style") or "") is not None
    return floats and is_prose(behind) and not has_credit(behind.text[-_CREDIT_END:])


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
    at: int  # of `line` among those of the text
    picture: Line
    layout: Layout

    def alone_is(self, test: Callable[[Line], bool]) -> bool:
        """The line passes and most paragraphs don't."""
        if not test(self.line):
            return False
        sample = self.layout.most_paragraphs(but=self.line)
        return not sample or sum(map(test, sample)) * 2 <= len(sample)


def _caption_behind(layout: Layout, i: int) -> tuple[list[Line], str]:
    """The line behind a picture that stands alone, if it is set apart from the paragraphs."""
    behind = _line_behind(layout, i)
    if behind is None:
        return [], NO_CAPTION
    rule = next((rule for rule, has_mark in _MARKS if has_mark(behind)), NO_CAPTION)
    if rule == NO_CAPTION:
        return [], rule
    return _run_of(behind) if rule == "no-blank-line" else [behind.line], rule


def _caption_over(layout: Layout, i: int) -> tuple[list[Line], str]:
    """The line right over a picture that says whose it is or is named a caption, in an element of
    its own; no caption of the picture before it.
    """
    lines = layout.lines
    near = reversed(lines[max(0, i - _NEAR) : i])
    line = next((line for line in near if has_words(line) or line.image is not None), None)
    if line is None or line.image is not None or line.is_taken or len(line.text) > MAX_CAPTION:
        return [], NO_CAPTION
    over = _Behind(line, i, lines[i], layout)
    if _is_no_caption(over) or bylines.looks_like(line.text) == "certain":
        return [], NO_CAPTION
    return ([line], "over") if _is_marked(over) or _ends_in_credit(over) else ([], NO_CAPTION)


def _line_behind(layout: Layout, i: int) -> _Behind | None:
    """The line that may be the caption of the picture at `i`; None where none may."""
    lines = layout.lines
    j = i + 1
    while j < len(lines) and not has_words(lines[j]) and lines[j].image is None:
        j += 1
    if j >= len(lines) or _is_over_another(lines, i, j):
        return None
    line = lines[j]
    if not line.text or line.is_taken or len(line.text) > MAX_CAPTION:
        return None
    return _Behind(line, j, lines[i], layout)


def _is_over_another(lines: list[Line], i: int, j: int) -> bool:
    """Line `j` stands in one box with the picture under it, and without the one at `i`."""
    if j + 1 >= len(lines) or lines[j + 1].image is None:
        return False
    around = takewhile(lambda el: not lines[i].within(el), ancestors(lines[j].el))
    return any(lines[j + 1].within(el) for el in around)


def _is_marked(b: _Behind) -> bool:
    is_named = b.line.tag not in HEADINGS and known.marked(b.line.el, "caption", b.layout.holder)
    return is_named and not (_is_signature(b) and is_aligned(b.line, "right", b.layout.holder))


def _runs_on(b: _Behind) -> bool:
    """No blank line parts it from the picture, where blank lines part paragraphs."""
    if b.line.gap or b.line.el is not b.picture.el:
        return False
    return b.line.el not in b.layout.parted_by_breaks


def _run_of(b: _Behind) -> list[Line]:
    """The line and those that no blank line parts from it, up to who took the picture."""
    run = [b.line]
    for line in islice(b.layout.lines, b.at + 1, b.at + MAX_CAPTION_LINES):
        if not line.text or line.gap or line.is_taken or has_credit(run[-1].text[-_CREDIT_END:]):
            break
        run.append(line)
    return run


def _is_no_caption(b: _Behind) -> bool:
    is_other = b.line.tag in _NO_CAPTIONS and b.line.el is not b.picture.el
    if b.line.is_link or b.line.kind in _FURNITURE or _is_labelled_link(b.line):
        return True
    return is_other or _is_labelled_byline(b.line)


def _ends_in_credit(b: _Behind) -> bool:
    return has_credit(b.line.text[-_CREDIT_END:]) and len(b.line.text) < _MAX_CREDITED


def _says_the_same(b: _Behind) -> bool:
    """The words are those that the picture's own `alt` gives for those who do not see it."""
    image = b.picture.image
    alt = clean((image.get("alt") if image is not None else None) or "")
    return len(alt) >= _MIN_ALT and b.line.text.startswith(alt.rstrip(" .…"))


def _is_other(b: _Behind) -> bool:
    """A subhead, a byline, a quotation, a note or the lead, which have marks of their own."""
    return (
        _is_subhead(b)
        or _is_signature(b)
        or _is_spoken(b.line)
        or datelines.opens(b.line.text)
        or _NOTE.match(b.line.text) is not None
    )


def _is_subhead(b: _Behind) -> bool:
    """Named as short lines are that stand between paragraphs, more of them than behind pictures."""
    if not _has_name(b):
        return False
    alike = b.layout.alike(b.line)
    return not alike.sentences_elsewhere and alike.elsewhere >= alike.behind_picture


def _is_spoken(line: Line) -> bool:
    """A sentence in quotation marks, `“…”, said who`, or a question."""
    return bool(_SPOKEN.fullmatch(line.text))


def _is_labelled_link(line: Line) -> bool:
    """`Tin liên quan: …`, the title of another article."""
    label, _, a = line.parts[0]
    return line.linked and line.is_title and a is None and any(map(str.isalnum, label))


def _is_labelled_byline(line: Line) -> bool:
    """`Tin, ảnh: …`; a name or a source alone may be the picture's."""
    return bool(_OF_TEXT.match(line.text)) and bylines.looks_like(line.text) == "certain"


def _is_signature(b: _Behind) -> bool:
    """The last words of the text are a name."""
    behind = b.layout.lines[b.at + 1 :]
    return not any(other.text for other in behind) and bylines.looks_like(b.line.text) is not None


def _is_named_as_captions(b: _Behind) -> bool:
    """Every line of its name and classes stands right behind a picture, and paragraphs have none
    of them.
    """
    if not _has_name(b) or b.line.kind:
        return False
    alike = b.layout.alike(b.line)
    return (
        not alike.elsewhere
        and not alike.taken_elsewhere
        and b.layout.sentences_unlike(b.line) > 1  # one is the lead
        and (alike.behind_picture > 1 or is_prose(b.line) or len(b.line.text) >= _MIN_WORDS)
    )


def _has_name(b: _Behind) -> bool:
    """A class, or an element that holds no paragraph."""
    return b.line.tag in _SMALL_HEADINGS or any(names for _, names in b.layout.look(b.line))


def _is_centred(b: _Behind) -> bool:
    return b.alone_is(lambda line: is_aligned(line, "center", b.layout.holder))


def _is_italic(b: _Behind) -> bool:
    return b.alone_is(lambda line: line.styled(EM))


def _is_small(b: _Behind) -> bool:
    return not b.line.kind and b.alone_is(lambda line: is_small_print(line, b.layout.holder))


def _has_no_stop(b: _Behind) -> bool:
    """Short, without the stop that ends a sentence, no verse, and not the last of the text."""
    return (
        len(b.line.text) <= _MAX_UNMARKED
        and not b.line.text.endswith(SENTENCE_END)
        and not b.line.styled(STRONG)
        and not b.line.kind
        and b.at + 1 < len(b.layout.lines)
        and not b.layout.is_verse(b.line)
    )


# What makes the line behind a picture its caption, or none, strongest first.
_MARKS: tuple[tuple[str, Callable[[_Behind], bool]], ...] = (
    ("markup", _is_marked),
    ("no-blank-line", _runs_on),
    (NO_CAPTION, _is_no_caption),
    ("credit", _ends_in_credit),
    ("alt", _says_the_same),
    (NO_CAPTION, _is_other),
    ("own-look", _is_named_as_captions),
    ("centred", _is_centred),
    ("italics", _is_italic),
    ("small", _is_small),
    (WEAKEST, _has_no_stop),
)
