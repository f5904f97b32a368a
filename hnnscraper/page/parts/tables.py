"""Tables of data: prices, results, timetables may be all that stands under the lead."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import dates
from hnnscraper.page.lines.elements import ancestors, enclosing, has_cells, more_than, within
from hnnscraper.page.lines.line import Line

_NEAR = 4  # lines between the lead and its table
_LEAST = 3  # rows
_MAX_ROWS = 50  # looked at


def end_behind(lines: list[Line], last: int, end: int) -> int:
    """The last line of the table of data that stands right behind line `last`; `last` where none
    does. A list of articles set as a table has links.
    """
    for k in range(last + 1, min(end, last + 1 + _NEAR)):
        table = enclosing(lines[k].el, "table")
        if table is None:
            continue
        if lines[last].within(table) or not _holds_rows(table):
            return last
        inside = [j for j in range(k, end) if lines[j].within(table)]
        return last if any(lines[j].linked for j in inside) else inside[-1]
    return last


def end_beside(lines: list[Line], last: int, end: int, holder: Element) -> int:
    """The last line of the table of data behind line `last`, with nothing but advertisements
    between, which stands beside the holder of the text; `last` where none does.
    """
    behind = (lines[k] for k in range(last + 1, min(end, last + 1 + _NEAR)))
    line = next((line for line in behind if line.role != "box"), None)
    table = None if line is None else enclosing(line.el, "table")
    around = list(islice(ancestors(holder), 1, 3))
    if table is None or table.getparent() not in around:
        return last
    return end_behind(lines, last, end)


def start_over(lines: list[Line], first: int, headline: Element) -> int:
    """The first line of the table of data that stands right over line `first`, behind `headline`;
    `first` where none does, or one that says who wrote the article and when.
    """
    table = enclosing(lines[first - 1].el, "table") if first else None
    if table is None or not _holds_rows(table):
        return first
    if lines[first].within(table) or within(headline, table):
        return first
    inside = [j for j in range(first) if lines[j].within(table)]
    return inside[0] if all(_is_data(lines[j]) for j in inside) else first


def _is_data(line: Line) -> bool:
    """No link, furniture or date; a number alone looks like a counter, which is a button's kind."""
    is_furniture = line.kind not in (None, "button")
    return not (line.linked or is_furniture or dates.is_date_line(line.text))


def _holds_rows(table: Element) -> bool:
    rows = (row for row in islice(table.iter("tr"), _MAX_ROWS) if has_cells(row))
    return more_than(_LEAST - 1, rows)
