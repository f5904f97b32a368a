"""What a printed date proves: that the page is an article, or no more than when it was read."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice

from hnnscraper.normalise import dates
from hnnscraper.normalise.moments import LOCAL
from hnnscraper.page.lines.elements import all_text, enclosing, more_than
from hnnscraper.page.lines.line import Line
from hnnscraper.page.view import View

_CLOCK = timedelta(minutes=10)  # that a server keeps a page ready
_DAY = timedelta(days=1)  # that a server keeps a page, or a clock elsewhere is ahead
_ROWS = ("li", "tr")
_ROW_LEVELS = 3  # elements from a date to its row
_SEVERAL = 3  # rows with a date; two may say when an article was published and when changed
_MAX_ROWS = 20  # looked at
_MAX_ROW = 200  # characters


def proves_article(reading: dates.Reading, line: Line, view: View) -> bool:
    """No page but an article has such a date: it is not the page's clock, not of one of several
    things in a list, and not yet to come; what only says when the page was changed proves nothing
    but at an article's address.
    """
    if _ahead(reading, view) > _DAY:
        return False
    if reading.update and not view.is_at_article_address:
        return False
    return not may_be_clock(reading, line, view) and not _is_in_list(line)


def may_be_clock(reading: dates.Reading, line: Line, view: View) -> bool:
    """The time over the headline is that of reading, and nothing else says that it is the
    article's."""
    return not view.claims.published and line in view.before and is_now(reading, view)


def may_be_now(reading: dates.Reading, line: Line, view: View) -> bool:
    """The time or, over the headline, the day of reading."""
    if reading.at is None:
        return line in view.before and is_of_reading(reading, view)
    return may_be_clock(reading, line, view)


def is_now(reading: dates.Reading, view: View) -> bool:
    """The printed time is that of reading."""
    if reading.at is None or reading.relative:
        return False
    return abs(view.fetched_at - reading.at) < _CLOCK


def is_claimed(reading: dates.Reading, view: View) -> bool:
    """A claim has the same clock and day, whatever its time zone."""
    if reading.at is None:
        return False
    printed = reading.at.strftime("%Y-%m-%dT%H:%M")
    return any(claim.text.replace(" ", "T").startswith(printed) for claim in view.claims.published)


def is_clock(reading: dates.Reading, line: Line, view: View) -> bool:
    """The time over the headline is that of reading, whatever else the page claims."""
    return line in view.before and is_now(reading, view) and not is_claimed(reading, view)


def is_of_reading(reading: dates.Reading, view: View) -> bool:
    """The printed day is that of reading, or next to it."""
    return abs(_ahead(reading, view)) <= _DAY


def _ahead(reading: dates.Reading, view: View) -> timedelta:
    """How far the printed day is ahead of the day of reading, in local time."""
    return reading.day - view.fetched_at.astimezone(LOCAL).date()


def _is_in_list(line: Line) -> bool:
    """Its row is one of several with a date each: of events, documents, prices."""
    row = enclosing(line.el, *_ROWS, levels=_ROW_LEVELS)
    around = None if row is None else row.getparent()
    if row is None or around is None:
        return False
    rows = (all_text(other) for other in islice(around.iterchildren(str(row.tag)), _MAX_ROWS))
    return more_than(_SEVERAL - 1, (text for text in rows if dates.find_all(text[:_MAX_ROW])))
