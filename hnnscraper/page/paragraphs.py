"""The text that remains when lead, captions, byline and boxes are taken out → paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from lxml.etree import _Element as Element

from hnnscraper.items import Block, Run
from hnnscraper.page.lines import STRONG, Line, ancestors
from hnnscraper.page.picture_files import Picture
from hnnscraper.page.prose import is_prose

_SUBHEADS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
_MIN_PARAGRAPH_AVERAGE = 90
_STOPS = '.!?…:;”"»)'


def build(lines: list[Line], holder: Element, pictures: list[Picture]) -> list[Block]:
    """The blocks of the body in page order, pictures in their places."""
    picture_at = {picture.line: k for k, picture in enumerate(pictures)}
    blocks: list[Block] = []
    groups: dict[Element, int] = {}
    paragraphs = _Paragraphs(blocks, _line_by_line(lines))
    above = set(ancestors(holder))  # of a text in pieces, some stand beside the holder
    row: Element | None = None
    row_block = Block("row")  # of `row`; a picture in a cell may stand between its cells
    columns: dict[Element, int] = {}
    for line in lines:
        if line in picture_at:
            paragraphs.close()
            blocks.append(Block("figure", picture=picture_at[line]))
            continue
        if not line.text or line.is_taken:
            continue
        cell, table_row, table = _cell(line, above)
        if cell is None and _is_no_words(line):
            continue  # a button, a counter, a link: no words of the article
        if cell is not None and table_row is not None and table is not None:
            if table_row is not row:
                row = table_row
                row_block = Block("row", group=groups.setdefault(table, len(groups) + 1))
                blocks.append(row_block)
                columns = {other: k for k, other in enumerate(_cells(table_row))}
                row_block.cells = [("th" if other.tag == "th" else "td", []) for other in columns]
                paragraphs.close()
            runs = row_block.cells[columns[cell]][1]
            if runs:
                runs.append(Run(" "))
            runs.extend(line.runs())
            continue
        row = None
        kind, group = _kind(line, above, groups)
        paragraphs.add(line, kind, group)
    return blocks


def left_out(lines: list[Line], holder: Element) -> list[Line]:
    """What stands between paragraphs and is in no field: buttons, links to no article."""
    above = set(ancestors(holder))
    prose = [k for k, line in enumerate(lines) if is_prose(line)]
    among = lines[prose[0] : prose[-1]] if prose else []
    return [
        line
        for line in among
        if line.text and not line.is_taken and _is_no_words(line) and _cell(line, above)[0] is None
    ]


def _is_no_words(line: Line) -> bool:
    if line.kind is not None:
        return not _is_answer(line)
    return line.is_link and not line.is_paragraph


class _Paragraphs:
    """Joins lines that a single `<br>` parts into one paragraph."""

    def __init__(self, blocks: list[Block], separate: set[Element]) -> None:
        self._blocks = blocks
        self._separate = separate  # where each line is a paragraph
        self._open: Line | None = None

    def close(self) -> None:
        self._open = None

    def add(self, line: Line, kind: str, group: int) -> None:
        last = self._open
        runs = line.runs()
        if (
            last is not None
            and not line.gap
            and line.el is last.el
            and line.el not in self._separate
            and not (last.styled(STRONG) and not line.styled(STRONG))  # a subhead over its text
        ):
            self._blocks[-1].runs += [Run(" "), *runs]
            self._blocks[-1].text = None
        else:
            plain = line.text if len(runs) == 1 and _is_plain(runs[0]) else None
            self._blocks.append(Block(kind, runs, plain, group))  # type: ignore[arg-type]
        self._open = line


def _is_plain(run: Run) -> bool:
    return not run.strong and not run.em and run.href is None


def _line_by_line(lines: list[Line]) -> set[Element]:
    """Elements in which single breaks part paragraphs: most lines are indented and end in a stop;
    or there are single breaks only, and the lines are long.
    """
    by_element: dict[Element, list[Line]] = defaultdict(list)
    for line in lines:
        if line.text and not line.is_taken:
            by_element[line.el].append(line)
    return {
        el
        for el, own in by_element.items()
        if len(own) > 1 and (_are_indented(own) or _are_paragraphs(own))
    }


def _are_paragraphs(lines: list[Line]) -> bool:
    """No blank line parts them but at pictures, and nearly all are long and end as sentences do."""
    gaps = sum(
        line.gap for before, line in pairwise(lines) if line.number == before.number + 1
    )  # a picture or a table between two lines is no blank line
    long = sum(len(line.text) for line in lines) > _MIN_PARAGRAPH_AVERAGE * len(lines)
    stops = sum(line.text[-1] in _STOPS for line in lines)
    return len(lines) > 2 and long and not gaps and stops * 5 >= len(lines) * 4


def _are_indented(lines: list[Line]) -> bool:
    indented = [line for line in lines if line.indented]
    stops = sum(line.text[-1] in _STOPS for line in indented)
    return len(indented) * 2 > len(lines) and stops * 2 > len(indented)


def _inside(line: Line, above: set[Element]) -> Iterator[Element]:
    """What holds the line in the text, innermost first."""
    return islice(takewhile(lambda el: el not in above, ancestors(line.el)), _MAX_LEVELS)


_MAX_LEVELS = 100


def _is_answer(line: Line) -> bool:
    """In a list of the text, words without a link are no button and no counter."""
    return line.tag == "li" and line.kind == "button" and not line.linked


def _kind(line: Line, above: set[Element], groups: dict[Element, int]) -> tuple[str, int]:
    kind = "p"
    for el in _inside(line, above):
        tag = str(el.tag)
        if tag == "li":
            lists = next((a for a in ancestors(el) if a.tag in ("ul", "ol")), el)
            number = groups.setdefault(lists, len(groups) + 1)
            return ("ol" if lists.tag == "ol" else "ul"), number
        if tag == "blockquote":
            return "blockquote", groups.setdefault(el, len(groups) + 1)
        if kind == "p" and tag in _SUBHEADS:
            kind = _SUBHEADS[tag]
    return kind, 0


def _cell(line: Line, above: set[Element]) -> tuple[Element | None, Element | None, Element | None]:
    """The cell, row and table of a line of a data table inside the text."""
    cell: Element | None = None
    row: Element | None = None
    for el in _inside(line, above):
        if el.tag in ("td", "th") and cell is None:
            cell = el
        elif el.tag == "tr" and row is None:
            row = el
        elif el.tag == "table":
            if cell is None or row is None or cell.getparent() is not row:
                return None, None, None
            if cell.getnext() is None and cell.getprevious() is None:
                return None, None, None  # a box set as a table of one cell
            return cell, row, el
    return None, None, None


def _cells(row: Element) -> list[Element]:
    return [el for el in row if el.tag in ("td", "th")]


def figure(picture: int) -> Block:
    return Block("figure", picture=picture)
