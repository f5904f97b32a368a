"""How the lines of a text are set, counted once and asked for each of its pictures."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from lxml.etree import _Element as Element

from hnnscraper.page.lines.breaks import part_paragraphs
from hnnscraper.page.lines.elements import CELLS, IMAGES, all_text, ancestors, holds, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import Look, look_inside
from hnnscraper.page.lines.prose import is_prose

_SAMPLE = 8  # paragraphs that a line is held against…
_MIN_SAMPLE = 60  # …of more characters than these
_REACH = 150  # lines on either side of a picture; what is wider is no picture's
_FIGURES = ("figure", "table", "amp-figure", "dl")
_ROWS = 40  # of a table, looked at
_CELLS = 20  # of a row, looked at
_LONG = 80  # characters
_FEW = 4  # lines, which prove no poem
SENTENCE_END = (".", "!", "?", "…", ":", ";", "”", '"', "»")
_TOOL = re.compile(r"(?:phóng to|thu nhỏ|zoom|xem (?:ảnh|hình)(?: lớn| gốc)?|toàn màn hình)\W*")
_TABLES = 8  # in each other, looked at
_MAX_PIECE = 500  # elements


@dataclass(slots=True)
class Alike:
    """The lines of one name and one look: how many there are, and where."""

    behind_picture: int = 0
    elsewhere: int = 0  # none of which another field has taken
    taken_elsewhere: int = 0
    sentences: int = 0
    sentences_elsewhere: int = 0


class Layout:
    """The lines of a text, the element that holds them, and what they have in common.

    To be made when nothing but the captions is left to be taken from the text.
    """

    def __init__(self, lines: list[Line], holder: Element) -> None:
        self.lines = lines
        self.holder = holder
        self._are_data: dict[Element, bool] = {}
        self._are_figures: dict[Element, bool] = {}

    @cached_property
    def above(self) -> set[Element]:
        """The holder and what is around it."""
        return set(ancestors(self.holder))

    @cached_property
    def parted_by_breaks(self) -> set[Element]:
        """Elements in which a single `<br>` ends a paragraph, and a caption."""
        return part_paragraphs(self.lines)

    @cached_property
    def paragraphs(self) -> list[Line]:
        """A sample of the longer lines that stand behind no picture."""
        others = (
            line
            for before, line in pairwise(self.lines)
            if len(line.text) > _MIN_SAMPLE and not line.is_taken and before.image is None
        )
        return list(islice(others, _SAMPLE + 1))

    def most_paragraphs(self, but: Line) -> list[Line]:
        return [line for line in self.paragraphs if line is not but][:_SAMPLE]

    def look(self, line: Line) -> Look:
        return look_inside(line, self.holder)

    def alike(self, line: Line) -> Alike:
        """The lines of the text that are named and wrapped as this one is."""
        return self._by_look[line.tag, self.look(line)]

    def is_verse(self, line: Line) -> bool:
        """Most lines that are named alike, behind no picture, lack the stop of a sentence, too."""
        lines, without_stop = self._stops[line.tag, line.el.get("class") or ""]
        return without_stop * 2 > max(lines, _FEW)

    def is_singular(self, line: Line) -> bool:
        """Nothing else is named and wrapped as this line is, where there are paragraphs."""
        alike = self.alike(line)
        alone = alike.behind_picture + alike.elsewhere + alike.taken_elsewhere == 1
        return alone and self._sentences > 2

    def sentences_unlike(self, line: Line) -> int:
        """How many sentences are named or wrapped in another way."""
        return self._sentences - self.alike(line).sentences

    def sets_text_beside(self, table: Element) -> bool:
        """A row has a picture in one cell and words in another: a table of data, a profile."""
        if table not in self._are_data:
            rows = islice(table.iter("tr"), _ROWS) if table.tag == "table" else ()
            self._are_data[table] = any(map(_sets_text_beside, rows))
        return self._are_data[table]

    def is_figure(self, el: Element) -> bool:
        """Made for pictures, or the words of its pictures stand right in it."""
        if el not in self._are_figures:  # a row of thousands is asked about by each of its pictures
            has_caption = next(el.iterchildren("figcaption"), None) is not None
            is_made_for_one = el.tag in _FIGURES and not _wraps_text(el)
            self._are_figures[el] = is_made_for_one or has_caption
        return self._are_figures[el]

    def beside(self, i: int) -> list[Line]:
        """The nearest lines with words before and behind line `i`, past other pictures."""
        near = (self._words_before[i], self._words_behind[i])
        return [self.lines[j] for j in near if j is not None and abs(j - i) <= _REACH]

    def inside(self, box: Element, i: int) -> range | None:
        """The places of the lines that `box` holds, line `i` among them; None for a large box."""
        start, end = i, i + 1
        while start > 0 and self.lines[start - 1].within(box):
            start -= 1
            if i - start > _REACH:
                return None
        while end < len(self.lines) and self.lines[end].within(box):
            end += 1
            if end - i > _REACH:
                return None
        return range(start, end)

    def place(self, line: Line) -> int:
        return self._places[line]

    @cached_property
    def _places(self) -> dict[Line, int]:
        return {line: k for k, line in enumerate(self.lines)}

    @cached_property
    def _words_before(self) -> list[int | None]:
        return _last_words(self.lines, range(len(self.lines)))

    @cached_property
    def _words_behind(self) -> list[int | None]:
        return _last_words(self.lines, range(len(self.lines) - 1, -1, -1))

    @cached_property
    def _stops(self) -> dict[tuple[str, str], tuple[int, int]]:
        """By name and class: the lines behind no picture, and those of them without a stop."""
        found: dict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
        for before, line in pairwise(self.lines):
            if line.text and before.image is None:
                name = line.tag, line.el.get("class") or ""
                lines, without_stop = found[name]
                found[name] = lines + 1, without_stop + (not line.text.endswith(SENTENCE_END))
        return found

    @cached_property
    def _sentences(self) -> int:
        return sum(map(is_prose, self.lines))

    @cached_property
    def _by_look(self) -> dict[tuple[str, Look], Alike]:
        counted: dict[tuple[str, Look], Alike] = defaultdict(Alike)
        behind: Element | None = None  # of a picture, the element that holds the first words
        for before, line in zip([None, *self.lines], self.lines, strict=False):
            if before is not None and before.image is not None:
                behind = line.el
            elif line.el is not behind:
                behind = None
            if not line.text:
                continue
            alike = counted[line.tag, self.look(line)]
            is_sentence = is_prose(line)
            alike.sentences += is_sentence
            if behind is not None:
                alike.behind_picture += 1
            elif line.is_taken:
                alike.taken_elsewhere += 1
            else:
                alike.elsewhere += 1
                alike.sentences_elsewhere += is_sentence
        return counted


def has_words(line: Line) -> bool:
    """Words of the article's, not what a picture is to be pressed for."""
    if not line.text or line.role == "box":
        return False
    return line.kind != "button" or _TOOL.fullmatch(line.text.casefold()) is None


def _last_words(lines: list[Line], places: range) -> list[int | None]:
    """For each place the last one before it, in the order of `places`, that has words."""
    found: list[int | None] = [None] * len(lines)
    last: int | None = None
    for k in places:
        found[k] = last
        if has_words(lines[k]):
            last = k
    return found


def _wraps_text(table: Element) -> bool:
    """Its only cell holds several elements with words, one of them long: a piece of the text, in
    tables around it, perhaps.
    """
    if table.tag != "table" or more_than(_MAX_PIECE, table.iter()):
        return False
    inside: list[Element] = [table]
    for _ in range(_TABLES):
        if len(inside) != 1 or inside[0].tag != "table":
            break
        cell = _only_cell(inside[0])
        if cell is None:
            return False
        inside = [el for el in islice(cell, _CELLS) if all_text(el).strip()]
    return len(inside) > 1 and max(len(all_text(el).strip()) for el in inside) >= _LONG


def _only_cell(table: Element) -> Element | None:
    """The cell of a table of one."""
    rows = islice((row for row in table.iter("tr") if _is_row_of(row, table)), 2)
    cells = [cell for row in rows for cell in islice(row.iterchildren(*CELLS), 2)]
    return cells[0] if len(cells) == 1 else None


def _is_row_of(row: Element, table: Element) -> bool:
    around = row.getparent()
    return around is table or (around is not None and around.getparent() is table)


def _sets_text_beside(row: Element) -> bool:
    cells = list(islice(row.iterchildren(*CELLS), _CELLS))
    pictures = [cell for cell in cells if holds(cell, *IMAGES)]
    return bool(pictures) and any(cell not in pictures and all_text(cell).strip() for cell in cells)
