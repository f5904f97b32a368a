"""Captions in one box with their picture: a figure, a table, a small element with both."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import CELLS, IMAGES, ancestors, enclosing, holds, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.pictures.layout import Layout, has_words

MAX_CAPTION = 600  # characters
MAX_CAPTION_LINES = 3
_BOXES = 60  # beside another, looked at
_CELLS = 20  # of a row, looked at
_LONG = 300  # characters; more is a paragraph with a picture in it


def of_picture(layout: Layout, i: int) -> Element | None:
    """The smallest element inside the text that holds the picture and any words."""
    box: Element | None = None
    figure: Element | None = None
    near = layout.beside(i)
    for el in ancestors(layout.lines[i].el):
        if el in layout.above:
            break
        holds_words = any(line.within(el) for line in near)
        if layout.is_figure(el) and not layout.sets_text_beside(el):
            if holds_words:
                return el
            figure = el if figure is None else figure  # one of several, with the words of all
        if box is None and holds_words:
            box = el
    return box if figure is None else figure


def caption_in(layout: Layout, i: int, box: Element) -> list[Line] | None:
    """The words of the picture's box; None where the box holds more than a picture's."""
    lines, inside = layout.lines, layout.inside(box, i)
    if inside is None:
        return None
    pictures = [k for k in inside if lines[k].image is not None]
    if box.tag == "table" and (under := _cell_under(lines, i, inside)) is not None:
        return under
    if layout.is_figure(box):
        return _in_figure(lines, i, inside, pictures)
    return _in_small_box(layout, i, inside, pictures, box)


def _cell_under(lines: list[Line], i: int, inside: range) -> list[Line] | None:
    """The words in the cell under the picture's, of a row that has words under each picture of a
    row of several; None in any other table.
    """
    cell = enclosing(lines[i].el, *CELLS)
    row = None if cell is None else cell.getparent()
    following = None if row is None else row.getnext()
    if cell is None or row is None or following is None:
        return None
    cells, under = (list(islice(r.iterchildren(*CELLS), _CELLS)) for r in (row, following))
    if not 1 < len(cells) == len(under) or cell not in cells:
        return None
    if not all(holds(el, *IMAGES) for el in cells) or any(holds(el, *IMAGES) for el in under):
        return None
    below = under[cells.index(cell)]
    return [lines[k] for k in inside if lines[k].within(below) and lines[k].text]


def _in_figure(lines: list[Line], i: int, inside: range, pictures: list[int]) -> list[Line] | None:
    """All words of a figure; of several pictures, each has those behind it, up to the next."""
    words = _words(lines, inside)
    if len(pictures) > 1:
        behind_last = _words(lines, range(pictures[-1] + 1, inside.stop))
        if len(behind_last) == len(words) == len(pictures):  # a row of pictures, a row of words
            return [words[pictures.index(i)]]
        following = next((k for k in pictures if k > i), inside.stop)
        words = _words(lines, range(i + 1, following))
    return words if _length(words) <= MAX_CAPTION else None


def _in_small_box(
    layout: Layout, i: int, inside: range, pictures: list[int], box: Element
) -> list[Line] | None:
    """A few words, either behind the picture or over it; those over several are the first's."""
    lines = layout.lines
    words = _words(lines, inside)
    if any(map(is_prose, words[1:])) and _is_piece_of_text(box, words):
        return None
    behind = _words(lines, range(i + 1, inside.stop))
    goes_on = [k for k, line in enumerate(behind) if k and line.gap and line.el is lines[i].el]
    if goes_on and all(line.el is lines[i].el for line in words):  # behind a blank line: the text
        words = behind = behind[: goes_on[0]]
    if len(pictures) > 1:
        is_first = i == pictures[0] and not behind
        return words if is_first and _is_caption_above(words, box, layout) else None
    if _length(words) > MAX_CAPTION or len(words) > MAX_CAPTION_LINES:
        return None
    if len(behind) < len(words) and (behind or not _is_caption_above(words, box, layout)):
        return None
    if len(words) == 1 and (
        _is_paragraph_beside(words[0], lines[i]) or _is_paragraph_in_cell(words[0], box, layout)
    ):
        return []
    return words


def _is_piece_of_text(box: Element, words: list[Line]) -> bool:
    """The only cell of a row, or named as a box beside it that holds no picture, and its words in
    elements of their own: a picture, its caption and a paragraph.
    """
    parent = box.getparent()
    if parent is None or len({line.el for line in words} - {box}) < len(words):
        return False
    if box.tag == "td" and not more_than(1, parent.iterchildren()):
        return True
    beside = (el for el in islice(parent.iterchildren(str(box.tag)), _BOXES) if el is not box)
    twins = (el for el in beside if el.get("class") == box.get("class"))
    return any(holds(el, "p", "div") and not holds(el, *IMAGES) for el in twins)


def _words(lines: list[Line], places: range) -> list[Line]:
    return [lines[k] for k in places if has_words(lines[k]) and not lines[k].is_taken]


def _length(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _is_caption_above(words: list[Line], box: Element, layout: Layout) -> bool:
    """The words over a picture, in a box with nothing else: marked as a caption or no sentences,
    or of a look that no other words have, or else in one of several boxes that look alike, each
    with its picture.
    """
    if any(known.marked(line.el, "caption", box) for line in words):
        return True
    if not any(map(is_prose, words)):
        return True
    if len(words) == 1 and layout.is_singular(words[0]):
        return True
    parent, name = box.getparent(), box.get("class")
    if parent is None or not name:
        return False
    boxes = islice(parent.iterchildren(box.tag), _BOXES)
    twins = [el for el in boxes if el.get("class") == name]
    return len(twins) > 1 and all(holds(el, *IMAGES) for el in twins)


def _is_paragraph_in_cell(line: Line, box: Element, layout: Layout) -> bool:
    """A piece of the text in a layout table: its one sentence is set as others are."""
    if box.tag != "td" or line.el is box or not is_prose(line):
        return False
    return layout.alike(line).sentences_elsewhere > 1


def _is_paragraph_beside(line: Line, picture: Line) -> bool:
    """A picture set into a paragraph: the text runs on from it without any break."""
    img = picture.image
    if img is None or line.el is not picture.el:
        return False
    floats = img.get("align") in ("left", "right") or "float" in (img.get("style") or "")
    if len(line.text) < _LONG and not (floats and is_prose(line)):
        return False
    following = img.getnext()
    return not (following is not None and following.tag == "br")
