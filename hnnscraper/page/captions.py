"""Where a caption is told from a paragraph.

It stands in the same small box as its picture (`caption_boxes`), or right behind it and set apart
from the paragraphs as captions are (see `_caption_behind`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice, pairwise, takewhile

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines
from hnnscraper.normalise.text import clean
from hnnscraper.page import caption_boxes, known
from hnnscraper.page.caption_boxes import MAX_CAPTION, MAX_CAPTION_LINES, has_words
from hnnscraper.page.lines import EM, STRONG, Line, all_text, ancestors
from hnnscraper.page.looks import COLOR, is_seen, look_inside
from hnnscraper.page.prose import is_prose

_NEAR = 12  # lines from a picture to the end of its caption
_MIN_ALT = 15  # characters; less may be a name that opens a paragraph too
_CREDIT = re.compile(  # but not the byline `Tin, ảnh: …`
    r"(?:^|[\s(.\-–])(?<!\b(?:bài|tin)[,&] )(?<!\b(?:bài|tin) và )"
    r"(?:nguồn )?ảnh(?: minh họa| tư liệu)?\s*:",
    re.I,
)
_SENTENCE_END = (".", "!", "?", "…", ":", ";", "”", '"', "»")


def find(lines: list[Line], i: int, holder: Element) -> tuple[list[Line], str]:
    """The caption lines of the picture at `i`, with the rule that found them."""
    box = caption_boxes.of_picture(lines, i, holder)
    if box is not None and (words := caption_boxes.caption_in(lines, i, box)) is not None:
        return words + _credit_under(lines, i, words), f"same-{box.tag}" if words else "picture"
    words, rule = _caption_behind(lines, i, holder)
    return words + _credit_under(lines, i, words), rule


_CREDIT_LINE = re.compile(r"[\W_]*(?:nguồn )?ảnh(?: minh họa| tư liệu)? ?: ?.{2,40}", re.I)


def _credit_under(lines: list[Line], i: int, caption: list[Line]) -> list[Line]:
    """The line right under the caption of the picture at `i` that only says who took it."""
    if not caption or _CREDIT.search(" ".join(line.text for line in caption)):
        return []
    near = range(max(0, i - MAX_CAPTION_LINES), min(len(lines), i + _NEAR))
    j = next((k for k in near if lines[k] is caption[-1]), len(lines)) + 1
    if j < len(lines) and not lines[j].out and _CREDIT_LINE.fullmatch(lines[j].text):
        return [lines[j]]
    return []


def _caption_behind(lines: list[Line], i: int, holder: Element) -> tuple[list[Line], str]:
    """The line behind a picture that stands alone, if it is set apart from the paragraphs.

    The marks, strongest first: known markup; no blank line between; a credit at its end; centred
    or in italics where paragraphs are not; short and without the stop that ends a sentence.
    """
    j = i + 1
    while j < len(lines) and not has_words(lines[j]) and lines[j].image is None:
        j += 1
    if j >= len(lines) or not lines[j].text or lines[j].out or len(lines[j].text) > MAX_CAPTION:
        return [], "picture"
    line = lines[j]
    if _is_over_another(lines, i, j):
        return [], "picture"
    if known.marked(line.el, "caption", holder):
        return [line], "markup"
    if not line.gap and line.el is lines[i].el:
        run = [line]
        for more in lines[j + 1 :]:
            if more.gap or not more.text:
                break
            run.append(more)
        return run, "no-blank-line"
    if line.is_link or line.tag in ("h1", "h2", "h3", "h4", "li", "td", "th", "blockquote"):
        return [], "picture"
    if _CREDIT.search(line.text[-90:]) and len(line.text) < 300:
        return [line], "credit"
    if _says_the_same(line, lines[i]):
        return [line], "alt"
    if _is_subhead(line, lines, holder) or _is_labelled_byline(line) or _is_signature(line, lines):
        return [], "picture"
    others = [
        other
        for before, other in pairwise(lines)
        if other.text and not other.out and other is not line and before.image is None
    ]
    if _is_named_as_captions(line, lines, holder):
        return [line], "own-look"
    if _is_centred(line, holder) and not _mostly(others, lambda o: _is_centred(o, holder)):
        return [line], "centred"
    if line.styled(EM) and not _mostly(others, lambda o: o.styled(EM)):
        return [line], "italics"
    if _small(line, holder) and not _mostly(others, lambda o: _small(o, holder)):
        return [line], "small"
    if len(line.text) > 200 or line.text.endswith(_SENTENCE_END) or line.styled(STRONG):
        return [], "picture"
    if j + 1 < len(lines):
        return [line], "no-stop"
    return [], "picture"


def _is_over_another(lines: list[Line], i: int, j: int) -> bool:
    """Line `j` stands in one box with the picture under it, and without the one at `i`."""
    if j + 1 >= len(lines) or lines[j + 1].image is None:
        return False
    around = takewhile(lambda el: not lines[i].within(el), ancestors(lines[j].el))
    return any(lines[j + 1].within(el) for el in around)


_OF_TEXT = re.compile(r"(?:tin|bài|thực hiện)\b.*:", re.I)


def _is_labelled_byline(line: Line) -> bool:
    """`Tin, ảnh: …`; a name or a source alone may be the picture's."""
    return bool(_OF_TEXT.match(line.text)) and bylines.looks_like(line.text) == "certain"


def _is_signature(line: Line, lines: list[Line]) -> bool:
    """The last words of the text are a name."""
    behind = lines[lines.index(line) + 1 :]
    return not any(other.text for other in behind) and bylines.looks_like(line.text) is not None


def _is_subhead(line: Line, lines: list[Line], holder: Element) -> bool:
    """Named as short lines are that stand between paragraphs, more of them than behind pictures."""
    look = look_inside(line, holder)
    if not any(names for _, names in look):
        return False
    behind_picture, between = 0, 0
    for before, other in pairwise(lines):
        if other.tag != line.tag or not other.text or other.out:
            continue
        if look_inside(other, holder) == look:
            if before.image is not None:
                behind_picture += 1
            elif is_prose(other):
                return False
            else:
                between += 1
    return between >= behind_picture


def _is_named_as_captions(line: Line, lines: list[Line], holder: Element) -> bool:
    """Every line of its name and classes stands right behind a picture, and paragraphs have none
    of them.
    """
    look = look_inside(line, holder)
    if not line.el.get("class"):
        return False
    alike = [
        before
        for before, other in pairwise(lines)
        if other.tag == line.tag and other.text and look_inside(other, holder) == look
    ]
    others = [other for other in lines if other.tag == line.tag and is_prose(other)]
    return (
        all(before.image is not None for before in alike)
        and any(look_inside(other, holder) != look for other in others)
        and (len(alike) > 1 or is_prose(line))
    )


def _says_the_same(line: Line, picture: Line) -> bool:
    """The words are those that the picture's own `alt` gives for those who do not see it."""
    alt = clean((picture.image.get("alt") if picture.image is not None else None) or "")
    return len(alt) >= _MIN_ALT and line.text.startswith(alt.rstrip(" .…"))


def _mostly(lines: list[Line], test: Callable[[Line], bool]) -> bool:
    sample = [line for line in lines if len(line.text) > 60][:8]
    return bool(sample) and sum(map(test, sample)) * 2 > len(sample)


_CENTRE = re.compile(r"text-align\s*:\s*center", re.I)
_CENTRE_CLASS = re.compile(
    r"(?:^|\s)(?:text-center|text-centre|center|align-?center|tac)(?:\s|$)", re.I
)


def _is_centred(line: Line, holder: Element) -> bool:
    for el in ancestors(line.el, holder):
        if el.tag == "center" or (el.get("align") or "").lower() in ("center", "middle"):
            return True
        if _CENTRE.search(el.get("style") or "") or _CENTRE_CLASS.search(el.get("class") or ""):
            return True
    return False


_SMALL = re.compile(
    r"font-size\s*:\s*(?:(?:[1-9]|1[0-3])(?:\.\d+)?px|0?\.\d+r?em|small|[78]\d%)", re.I
)
_SMALL_CLASS = re.compile(
    r"(?:^|\s)(?:text-(?:xs|sm|muted|gr[ae]y-[1-6]\d+)|small|fs-?1[0-3])(?:\s|$)", re.I
)


def _small(line: Line, holder: Element) -> bool:
    """All of the line is set small or in a colour of its own."""
    inside = islice(line.el.iter("font", "span", "small"), 3)
    inner = [el for el in inside if el is not line.el and _covers(el, line)]
    for el in [*ancestors(line.el, holder), *inner]:
        if el.tag == "small" or (
            el.tag == "font" and (is_seen(el.get("color")) or el.get("size") in ("1", "2"))
        ):
            return True
        style = el.get("style") or ""
        if _SMALL.search(style) or _SMALL_CLASS.search(el.get("class") or ""):
            return True
        if (color := COLOR.search(style)) and is_seen(color[1]):
            return True
    return False


def _covers(el: Element, line: Line) -> bool:
    text = clean(all_text(el))
    return text in line.text and len(text) >= 0.9 * len(line.text)
