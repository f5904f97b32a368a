"""Where a caption is told from a paragraph.

It stands in the same small box as its picture, or right behind it and set apart from the
paragraphs as captions are (see `_caption_behind`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.etree import _Element as Element

from hnnscraper.page import known
from hnnscraper.page.lines import EM, STRONG, Line, ancestors

_MAX_CAPTION = 600  # characters
_MAX_CAPTION_LINES = 3
_FIGURES = ("figure", "table", "amp-figure", "dl")
_CREDIT = re.compile(r"(?:^|[\s(.\-–])(?:nguồn )?ảnh(?: minh họa| tư liệu)?\s*:", re.I)
_SENTENCE_END = (".", "!", "?", "…", ":", ";", "”", '"', "»")


def find(lines: list[Line], i: int, holder: Element) -> tuple[list[Line], str]:
    """The caption lines of the picture at `i`, with the rule that found them."""
    box = _picture_box(lines, i, holder)
    if box is not None and (words := _caption_in_box(lines, i, box)) is not None:
        return words, f"same-{box.tag}" if words else "picture"
    return _caption_behind(lines, i, holder)


def _picture_box(lines: list[Line], i: int, holder: Element) -> Element | None:
    """The smallest element inside the text that holds the picture and any words."""
    box: Element | None = None
    for el in ancestors(lines[i].el, holder):
        if el.tag in _FIGURES:
            return el
        if box is None and any(
            0 <= j < len(lines) and lines[j].text and lines[j].within(el)
            for j in _neighbours(lines, i)
        ):
            box = el
    return box


def _neighbours(lines: list[Line], i: int) -> list[int]:
    """The nearest lines with text before and behind `i`, past other pictures."""
    near = []
    for step in (1, -1):
        j = i + step
        while 0 <= j < len(lines) and not lines[j].text:
            j += step
        near.append(j)
    return near


def _caption_in_box(lines: list[Line], i: int, box: Element) -> list[Line] | None:
    """The words of the picture's box; None where the box holds more than a picture's."""
    start, end = i, i + 1
    while start > 0 and lines[start - 1].within(box):
        start -= 1
    while end < len(lines) and lines[end].within(box):
        end += 1
    words = [line for line in lines[start:end] if line.text and not line.out]
    pictures = [k for k in range(start, end) if lines[k].image is not None]
    if len(pictures) > 1 and box.tag not in _FIGURES:
        return None
    if len(pictures) > 1:  # each has what stands behind it, up to the next
        following = next((k for k in pictures if k > i), end)
        words = [line for line in lines[i + 1 : following] if line.text and not line.out]
    if sum(len(line.text) for line in words) > _MAX_CAPTION:
        return None
    if box.tag not in _FIGURES:
        behind = [line for line in lines[i + 1 : end] if line in words]
        if len(words) > _MAX_CAPTION_LINES or len(behind) < len(words):
            return None
        if len(words) == 1 and _is_paragraph_beside(words[0], lines[i]):
            return []
    return words


def _is_paragraph_beside(line: Line, picture: Line) -> bool:
    """A picture set into a paragraph: the text runs on from it without any break."""
    img = picture.image
    if img is None or line.el is not picture.el or len(line.text) < 300:
        return False
    following = img.getnext()
    return not (following is not None and following.tag == "br")


def _caption_behind(lines: list[Line], i: int, holder: Element) -> tuple[list[Line], str]:
    """The line behind a picture that stands alone, if it is set apart from the paragraphs.

    The marks, strongest first: known markup; no blank line between; a credit at its end; centred
    or in italics where paragraphs are not; short and without the stop that ends a sentence.
    """
    j = i + 1
    while j < len(lines) and not lines[j].text and lines[j].image is None:
        j += 1
    if j >= len(lines) or not lines[j].text or lines[j].out or len(lines[j].text) > _MAX_CAPTION:
        return [], "picture"
    line = lines[j]
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
    others = [other for other in lines if other.text and not other.out and other is not line]
    if _is_centred(line, holder) and not _mostly(others, lambda o: _is_centred(o, holder)):
        return [line], "centred"
    if line.styled(EM) and not _mostly(others, lambda o: o.styled(EM)):
        return [line], "italics"
    if _small(line, holder) and not _mostly(others, lambda o: _small(o, holder)):
        return [line], "small"
    if len(line.text) <= 200 and not line.text.endswith(_SENTENCE_END) and not line.styled(STRONG):
        following = lines[j + 1] if j + 1 < len(lines) else None
        if following is not None:
            return [line], "no-stop"
    return [], "picture"


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
    r"font-size\s*:\s*(?:(?:[1-9]|1[0-3])(?:\.\d+)?px|0?\.\d+r?em|small|[78]\d%)|color\s*:", re.I
)
_SMALL_CLASS = re.compile(
    r"(?:^|\s)(?:text-(?:xs|sm|muted|gr[ae]y-\d+)|small|fs-?1[0-3])(?:\s|$)", re.I
)


def _small(line: Line, holder: Element) -> bool:
    inner = [el for el in line.el.iter("font", "span", "small") if el is not line.el][:3]
    for el in [*ancestors(line.el, holder), *inner]:
        if el.tag == "small" or (
            el.tag == "font" and (el.get("color") or el.get("size") in ("1", "2"))
        ):
            return True
        if _SMALL.search(el.get("style") or "") or _SMALL_CLASS.search(el.get("class") or ""):
            return True
    return False
