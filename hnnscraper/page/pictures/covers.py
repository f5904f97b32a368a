"""The picture over the headline: a cover."""

from __future__ import annotations

from functools import partial
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import dates
from hnnscraper.normalise.captions import has_credit
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.elements import ancestors, enclosing, within
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.pictures import find_in, own_address
from hnnscraper.page.pictures.files import Picture, address, is_dated
from hnnscraper.page.view import View

_MAX_COVER_WORDS = 2  # lines: a label and the date; a caption and its credit
_COVER_LEVELS = 4  # elements around the headline
_BLOCK_LEVELS = 7  # …up to one that holds the cover, too
_PICTURE_LEVELS = 6  # elements around a picture and its caption: a table's cell, row and body
_MAX_DATED = 40  # characters
_MAX_LABEL = 20  # characters: of the section, the kind of article
_MAX_COVER_LINES = 6  # under the headline, that its block may hold
_NO_COVERS = ("header", "nav")


def find(view: View) -> list[Picture]:
    """A picture over the headline is the article's if it is set as a figure, if it is the one that
    the page names as the article's, if it stands right over the headline with words under it, or
    if it is in one block with the headline.
    """
    before, after, headline = view.before, view.after, view.headline.el
    claimed = view.claims.picture
    found: list[Picture] = []
    done: set[Element] = set()
    for k, line in enumerate(before):
        if line.image is None:
            continue
        figure = enclosing(line.el, "figure")
        if figure is not None:
            if figure not in done:
                done.add(figure)
                inside = [other for other in before if other.within(figure)]
                holder = figure.getparent()
                found += find_in(inside, figure if holder is None else holder, view)
            continue
        url = address(line.image, view.document)
        if claimed and _same_file(url, claimed):
            under = [] if before[k + 1 :] else after[:1]
            found += find_in(before[k:] + under, _holder(line.el, headline), view)[:1]
        elif _has_caption(before, k, headline, url):
            found += find_in(before[k:], _holder(line.el, headline), view)[:1]
        elif _is_cover(line, before, after, headline):
            url = own_address(line, view)
            found += [Picture(url, "", line, "cover")] if url else []
    return found


def _holder(el: Element, headline: Element) -> Element:
    """What holds both a picture and the headline."""
    return next(filter(partial(within, headline), ancestors(el)), el)


def _has_caption(before: list[Line], k: int, headline: Element, url: str | None) -> bool:
    """The picture stands right before the headline with nothing but words under it: in its box, or
    behind one that lies where an article's pictures do.
    """
    box = before[k].el
    beside = [el.getparent() for el in islice(ancestors(headline), _COVER_LEVELS)]
    around = list(islice(ancestors(box), 1, _PICTURE_LEVELS))
    if not any(el in beside for el in around) or enclosing(box, *_NO_COVERS) is not None:
        return False
    words = before[k + 1 :]
    inside = [line for line in words if line.text and line.within(box)]
    if inside and box.tag not in ("td", "body"):
        words = inside
    elif url is None or not is_dated(url) or any(line.image is not None for line in words):
        return False
    return (
        0 < len(words) <= _MAX_COVER_WORDS
        and not any(line.linked or line.kind or _is_dated(line) for line in words)
        and (
            sum(len(line.text) for line in words) > _MAX_LABEL
            or words[-1].text[-1] in STOPS
            or has_credit(words[-1].text)
        )
    )


def _is_dated(line: Line) -> bool:
    """`Số ra ngày 24/03/2026`, a date: the printed paper's front page."""
    return len(line.text) <= _MAX_DATED and dates.find_all(line.text) != []


def _is_cover(line: Line, before: list[Line], after: list[Line], headline: Element) -> bool:
    """The picture stands in one block with the headline, and little else does."""
    image = line.image
    blocks = (el for el in islice(ancestors(headline), 1, _BLOCK_LEVELS) if el.tag != "header")
    block = next((el for el in blocks if image is not None and within(image, el)), None)
    if block is None or block.tag in ("body", "main", "article", "td"):
        return False
    words = [other for other in before if other.text and within(other.el, block)]
    if any(len(other.text) > _MAX_LABEL for other in words):
        return False  # its caption
    return len(words) <= _MAX_COVER_WORDS and not any(
        is_prose(other) and other.within(block) for other in after[:_MAX_COVER_LINES]
    )


def _same_file(url: str | None, claimed: str) -> bool:
    return url is not None and url.rpartition("/")[2] == claimed.rpartition("/")[2]
