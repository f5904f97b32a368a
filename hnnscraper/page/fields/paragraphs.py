"""The text that remains when lead, captions, byline and boxes are taken out → paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from lxml.etree import _Element as Element

from hnnscraper.items import Block, BlockKind, Run
from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import furniture
from hnnscraper.page.lines.breaks import part_paragraphs
from hnnscraper.page.lines.elements import (
    CELLS,
    IMAGES,
    all_text,
    ancestors,
    enclosing,
    holds,
    more_than,
)
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.pictures.files import Picture

_SUBHEADS: dict[str, BlockKind] = {
    "h1": "h2",
    "h2": "h2",
    "h3": "h3",
    "h4": "h3",
    "h5": "h3",
    "h6": "h3",
}
_PRESSED = ("button", "end")  # `Về đầu trang` is one, too
_MAX_CELLS = 1_000  # of a row, the empty ones among them
_MIN_TOOLS, _MAX_TOOLS = 3, 12  # items of a list of tools
_MAX_TOOL = 20  # elements of one
_MAX_LEVELS = 100  # of elements around a line, inside the text


def build(lines: list[Line], holder: Element, pictures: list[Picture]) -> list[Block]:
    """The blocks of the body in page order, pictures in their places."""
    picture_at = {picture.line: k for k, picture in enumerate(pictures)}
    above = set(ancestors(holder))  # of a text in pieces, some stand beside the holder
    body = _Body(above, part_paragraphs(lines))
    tools = _rows_of_tools(lines, above)
    for line in lines:
        if line in picture_at:
            body.add_picture(picture_at[line])
        elif not line.text or line.is_taken:
            continue
        elif cell := _cell(line, above):
            if cell.row not in tools:
                body.add_to_cell(line, cell)
        elif not _is_no_words(line):
            body.add_line(line)
    return body.blocks


def _rows_of_tools(lines: list[Line], above: set[Element]) -> set[Element]:
    """Rows of a table that hold nothing but links to press: `Quay lại | In trang này`."""
    pressed = (line for line in lines if line.linked and line.kind == "button")
    rows = {cell.row for line in pressed if (cell := _cell(line, above))}
    return {
        row
        for row in rows
        if all(
            line.linked and line.kind in _PRESSED
            for line in lines
            if line.text and line.within(row)
        )
    }


def left_out(lines: list[Line], holder: Element) -> list[Line]:
    """What stands between paragraphs and is in no field: buttons, links to no article."""
    above = set(ancestors(holder))
    prose = [k for k, line in enumerate(lines) if is_prose(line)]
    among = lines[prose[0] : prose[-1]] if prose else []
    return [
        line
        for line in among
        if line.text and not line.is_taken and _is_no_words(line) and _cell(line, above) is None
    ]


def _is_no_words(line: Line) -> bool:
    if line.kind is not None:
        return not _is_answer(line)
    return line.is_link and not line.is_paragraph


class _Cell(NamedTuple):
    """Where in a table of data a line stands."""

    el: Element
    row: Element
    table: Element


class _Body:
    """The blocks written so far. Lines that a single `<br>` parts are joined into one paragraph;
    the cells of a row are one block, whatever stands between them.
    """

    def __init__(self, above: set[Element], separate: set[Element]) -> None:
        self.blocks: list[Block] = []
        self._above = above  # what holds the text
        self._separate = separate  # where each line is a paragraph
        self._open: Line | None = None  # the last of a paragraph that may go on
        self._row: Element | None = None  # that may go on; a picture in a cell does not end it
        self._cells: dict[Element, list[Run]] = {}  # of the row
        self._groups: dict[Element, int] = {}  # lists, quotations and tables, numbered

    def add_picture(self, picture: int) -> None:
        self._open = None
        self.blocks.append(figure(picture))

    def add_to_cell(self, line: Line, cell: _Cell) -> None:
        if cell.row is not self._row:
            self._open_row(cell)
        if cell.el not in self._cells:  # behind those of a row that goes on and on
            self._open_cell(cell.el)
        runs = self._cells[cell.el]
        runs += [Run(" "), *line.runs()] if runs else line.runs()

    def _open_row(self, cell: _Cell) -> None:
        self._open, self._row = None, cell.row
        block = Block("row", group=self._group(cell.table))
        self._cells = {}
        self.blocks.append(block)
        for el in islice(cell.row.iterchildren(*CELLS), _MAX_CELLS):
            self._open_cell(el)

    def _open_cell(self, el: Element) -> None:
        runs: list[Run] = []
        self._cells[el] = runs
        self.blocks[-1].cells.append(("th" if el.tag == "th" else "td", runs))

    def add_line(self, line: Line) -> None:
        self._row = None
        if self._goes_on(line):
            self.blocks[-1].runs += [Run(" "), *line.runs()]
            self.blocks[-1].text = None
        else:
            runs = line.runs()
            kind, of = _kind(line, self._above)
            plain = line.text if len(runs) == 1 and _is_plain(runs[0]) else None
            self.blocks.append(Block(kind, runs, plain, 0 if of is None else self._group(of)))
        self._open = line

    def _goes_on(self, line: Line) -> bool:
        """The line is of the paragraph that is open, and no text under a subhead in bold."""
        last = self._open
        return (
            last is not None
            and not line.gap
            and line.el is last.el
            and line.el not in self._separate
            and not (last.styled(STRONG) and not line.styled(STRONG))
        )

    def _group(self, el: Element) -> int:
        return self._groups.setdefault(el, len(self._groups) + 1)


def _is_plain(run: Run) -> bool:
    return not run.strong and not run.em and run.href is None


def _inside(line: Line, above: set[Element]) -> Iterator[Element]:
    """What holds the line in the text, innermost first."""
    return islice(takewhile(lambda el: el not in above, ancestors(line.el)), _MAX_LEVELS)


def _is_tool(item: Element) -> bool:
    """All items of its list are things to press."""
    around = item.getparent()
    items = [] if around is None else list(islice(around.iterchildren("li"), _MAX_TOOLS + 1))
    return _MIN_TOOLS <= len(items) <= _MAX_TOOLS and all(
        not more_than(_MAX_TOOL, each.iter())
        and furniture.kind_of(clean(all_text(each))) == "button"
        for each in items
    )


def _is_answer(line: Line) -> bool:
    """In a list of the text, words without a link are no button and no counter."""
    if line.tag != "li" or line.kind != "button" or line.linked or _is_tool(line.el):
        return False
    return not (line.text.isdigit() and holds(line.el, *IMAGES))  # how many liked it


def _kind(line: Line, above: set[Element]) -> tuple[BlockKind, Element | None]:
    """What kind of block the line is, and the list or quotation it is of."""
    kind: BlockKind = "p"
    for el in _inside(line, above):
        tag = str(el.tag)
        if tag == "li":
            of = enclosing(el, "ul", "ol")
            return ("ol" if of is not None and of.tag == "ol" else "ul"), el if of is None else of
        if tag == "blockquote":
            return "blockquote", el
        if kind == "p" and tag in _SUBHEADS:
            kind = _SUBHEADS[tag]
    return kind, None


def _cell(line: Line, above: set[Element]) -> _Cell | None:
    """The cell of a line in a table of data inside the text."""
    cell: Element | None = None
    row: Element | None = None
    for el in _inside(line, above):
        if el.tag in CELLS and cell is None:
            cell = el
        elif el.tag == "tr" and row is None:
            row = el
        elif el.tag == "table":
            if cell is None or row is None or cell.getparent() is not row:
                return None
            cells = islice(row.iterchildren(*CELLS), _MAX_CELLS)
            if all(each is cell or holds(each, *IMAGES) for each in cells):
                return None  # a box set as a table of one cell, or one beside a picture
            return _Cell(cell, row, el)
    return None


def figure(picture: int) -> Block:
    return Block("figure", picture=picture)
