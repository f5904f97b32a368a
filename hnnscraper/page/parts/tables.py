"""Tables of data: prices, results, timetables may be all that stands under the lead."""

from __future__ import annotations

from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.page.lines.elements import enclosing, has_cells, more_than
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


def _holds_rows(table: Element) -> bool:
    rows = (row for row in islice(table.iter("tr"), _MAX_ROWS) if has_cells(row))
    return more_than(_LEAST - 1, rows)
