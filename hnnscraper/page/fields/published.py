"""The date line beside the headline.

A newspaper page prints several dates: today's in its header, those of other articles in cards and
sidebars, the licence's in its imprint. The article's own stands nearest to the headline, in the
tree as well as in reading order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice, takewhile

from lxml.etree import _Element as Element

from hnnscraper.items import DateClaim
from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import clean
from hnnscraper.page.fields import date_evidence
from hnnscraper.page.fields.date_lines import is_beside_sections, is_for_date, readings
from hnnscraper.page.headline import titles
from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import all_text, ancestors, within
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.story import Story
from hnnscraper.page.view import View

# A date line can hold the author and the section too; more is a sentence that mentions a date.
_MAX_LINE = 120
_NEAR_LINES = 12  # under the headline
_OPENING = 4  # lines of the text
_MOSTLY = 0.5  # of a line behind the text, for its date to be the article's
# Of what is told.
_OF_EVENT = re.compile(r"(?:thời gian(?! (?:đăng|xuất|cập|phát))|khai mạc|bắt đầu|diễn ra)\b", re.I)
_MAY_BE_DATE = re.compile(r"\d|hôm |vừa xong", re.I)
_MAX_TIMES = 20  # elements looked at: a line's block may hold much more than the line
_MAX_STAMP = 60  # characters of a `datetime`
_MAX_LINKS = 60  # beside a date, looked at
_LABEL = re.compile(r"\W*(?:ngày |thời gian |đã )?(?:đăng|xuất bản|phát hành)\b", re.I)


@dataclass(slots=True)
class _Candidate:
    reading: dates.Reading
    line: Line
    depth: int  # of the innermost element that holds both the date and the headline
    distance: int  # in lines
    rule: str
    partner: Line | None  # what the rest of the date stands in


@dataclass(slots=True)
class Printed:
    """The printed date of publication and its rule; that of a change, if there is one."""

    reading: dates.Reading | None = None
    rule: str = ""
    update: dates.Reading | None = None
    stamps: list[DateClaim] = field(default_factory=list)  # what its own `<time>` says to machines
    proves_article: bool = False  # no page but an article's has such a date


def find(view: View) -> Printed:
    """The dates printed beside the headline; marks the lines it took."""
    candidates = list(_candidates(view))
    changes = (c for c in candidates if c.reading.update)
    updates = [c for c in changes if not date_evidence.is_now(c.reading, view)]
    rank = partial(_rank, view=view)
    updates.sort(key=rank)
    published = [
        c
        for c in candidates
        if not c.reading.update
        and not (updates and date_evidence.may_be_now(c.reading, c.line, view))
    ]
    best = min(published, key=rank, default=None)
    if best is not None and date_evidence.is_clock(best.reading, best.line, view):
        behind = (c for c in published if c.rule == "behind-text" and c.depth > best.depth)
        best = min(behind, key=rank, default=best)
    if best is None and updates:
        best = updates[0]
        message = f"the page prints only when it was changed: {best.reading.raw}"
        view.doubt("published_at", message)
        if _claims_earlier(best.reading, view):
            _mark(best)
            return Printed(update=best.reading)
        updates = []  # the only date there is
    if best is None:
        return Printed()
    updates = [c for c in updates if c.line not in view.before or c.depth >= best.depth]
    for candidate in candidates:
        if candidate.line is best.line or not _is_in_text(candidate, best, view):
            _mark(candidate)
    _doubt(best, published, view)
    for changed in updates:
        if dates.is_date_line(changed.line.text):
            _mark(changed)
    update = updates[0].reading if updates else None
    proves = date_evidence.proves_article(best.reading, best.line, view)
    return Printed(best.reading, best.rule, update, list(_stamps(best)), proves)


def _mark(candidate: _Candidate) -> None:
    """Take its lines, but for a partner that names the author, too."""
    candidate.line.role = "date"
    if candidate.partner is not None and not bylines.looks_like(candidate.partner.text):
        candidate.partner.role = "date"


def _claims_earlier(change: dates.Reading, view: View) -> bool:
    """The page claims a publication before the change that it prints."""
    claimed = (dates.read_machine(claim.text) for claim in view.claims.published)
    return any(
        reading.at < change.at if reading.at and change.at else reading.day < change.day
        for reading in claimed
        if reading is not None
    )


def _doubt(best: _Candidate, published: list[_Candidate], view: View) -> None:
    """Say which other date stands as near, and that the date may be that of reading."""
    raw, at = best.reading.raw, best.reading.at
    for other in published:
        is_as_near = (other.depth, other.distance) == (best.depth, best.distance)
        if is_as_near and at and other.reading.at and other.reading.at != at:
            message = f"two dates stand beside the headline: {raw!r}, {other.reading.raw!r}"
            view.doubt("published_at", message)
    if date_evidence.may_be_clock(best.reading, best.line, view):
        message = f"{raw!r} may be the page's clock: that is when it was read"
        view.doubt("published_raw", message)
        view.doubt("published_at", message)


def _is_in_text(candidate: _Candidate, best: _Candidate, view: View) -> bool:
    """Among the paragraphs, where a date is what the article tells of; so may another day be over
    the first of them.
    """
    if candidate.rule != "beside-headline":
        return True
    if candidate.line not in view.story.text:
        return False
    before = takewhile(lambda line: line is not candidate.line, view.story.text)
    return candidate.reading.day != best.reading.day or any(map(is_prose, before))


def _stamps(candidate: _Candidate) -> Iterator[DateClaim]:
    """What `<time datetime>` around the printed date says, which may be more than is printed."""
    line, raw = candidate.line, candidate.reading.raw
    for el in chain(islice(ancestors(line.el), 3), islice(line.el.iter("time"), _MAX_TIMES)):
        stamp = el.get("datetime") if el.tag == "time" else None
        if (
            stamp
            and len(stamp) <= _MAX_STAMP
            and ((text := clean(all_text(el))) in raw or raw in text)
        ):
            yield DateClaim("time", clean(stamp), machine=True)
            return


def _rank(candidate: _Candidate, view: View) -> tuple[bool, bool, int, bool, int]:
    """With a time, or said to be that of publication, before a bare day; beside the headline; close
    in the tree, but for the page's clock; close in lines.
    """
    return (
        candidate.reading.at is None and _LABEL.match(candidate.line.text) is None,
        candidate.rule == "behind-text",
        -candidate.depth,
        date_evidence.may_be_clock(candidate.reading, candidate.line, view),
        candidate.distance,
    )


def _places(view: View) -> Iterator[tuple[str, int, Line]]:
    """Where a date of the article may stand: the rule, how many lines from the headline or the
    text, the line.
    """
    story = view.story
    under = len(story.head)
    for k, line in enumerate(reversed(view.before), 1):
        yield "beside-headline", k, line
    for k, line in enumerate(story.head[:_NEAR_LINES], 1):
        yield "beside-headline", k, line
    for k, line in enumerate(_opening(story), 1):
        yield "beside-headline", under + k, line
    for k, line in enumerate(_behind(view), 1):
        yield "behind-text", k, line


def _opening(story: Story) -> list[Line]:
    """The first lines of the text, links to other articles between them not counted; in all no more
    than near a headline.
    """
    told = 0
    for k, line in enumerate(story.text):
        if told == _OPENING or k == _NEAR_LINES:
            return story.text[:k]
        told += not line.is_link
    return story.text


def _candidates(view: View) -> Iterator[_Candidate]:
    above = {el: depth for depth, el in enumerate(reversed(list(ancestors(view.headline.el))))}
    over, under = view.before, [*view.story.head, *_opening(view.story)]
    for rule, distance, line in _places(view):
        if not line.text or line.is_taken or len(line.text) > _MAX_LINE:
            continue
        if not _MAY_BE_DATE.search(line.text) or _OF_EVENT.match(line.text):
            continue
        near = over if line in over else under
        found, partner = readings(line, near, view)
        if not (
            partner
            or any(is_for_date(line, reading) for reading in found)
            or (found and is_beside_sections(line, view))
        ):
            continue
        depth = next((above[el] for el in ancestors(line.el) if el in above), 0)
        for reading in found:
            if _is_the_pages(reading, line, view) or (near is over and _is_in_card(line, view)):
                continue
            if rule == "behind-text" and not _is_mostly(reading, line):
                continue
            yield _Candidate(reading, line, depth, distance, rule, partner)


def _is_mostly(reading: dates.Reading, line: Line) -> bool:
    """The line is there for its date, and says of a change that it is one; not of the weather."""
    if reading.relative:
        return False
    before = line.text.partition(reading.raw)[0]
    if reading.update and dates.is_date_line(line.text) and ". " not in before:
        return True
    return _LABEL.match(line.text) is not None or len(reading.raw) >= _MOSTLY * len(line.text)


def _behind(view: View) -> list[Line]:
    """The last lines of the text and those behind it, up to the comments."""
    behind = view.story.text[-3:]
    for line in view.story.tail[:6]:
        if line.kind in ("end", "imprint") or line.is_text_box:
            break
        if line.text and titles.is_paper_name(line.text, view.claims.site_name):
            break  # the page's own foot, where it was last changed
        behind.append(line)
    return behind


def _is_the_pages(reading: dates.Reading, line: Line, view: View) -> bool:
    """The date is in the page's own head: that of reading or of another article. So may be a day
    alone over the headline, unless it is marked as the article's. What the page says of itself to
    machines proves it the article's.
    """
    if date_evidence.is_claimed(reading, view):
        return False
    for el in ancestors(line.el):
        names_today = known.names_today(el.get("id") or el.get("class") or "")
        if names_today or el.tag in ("header", "nav"):
            if within(view.headline.el, el) or _is_in_article(el, view):
                return False
            is_head = names_today or el.tag == "nav" or any(map(view.article_links, el.iter("a")))
            return is_head or date_evidence.is_of_reading(reading, view)
    if reading.at is not None or line not in view.before or known.marked(line.el, "date", levels=2):
        return False
    return date_evidence.is_of_reading(reading, view)


def _is_in_card(line: Line, view: View) -> bool:
    """An element that does not hold the headline holds the date and another article's title."""
    apart = takewhile(lambda el: not within(view.headline.el, el), ancestors(line.el))
    return any(any(map(view.article_links, islice(el.iter("a"), _MAX_LINKS))) for el in apart)


def _is_in_article(header: Element, view: View) -> bool:
    """The header of the element that holds the text, under a headline that stands over it."""
    return any(el.tag == "article" and within(header, el) for el in ancestors(view.story.holder))
