"""Texts in pieces: columns, widgets or chapters with a wrapper each, and pictures behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import captions
from hnnscraper.page.lines.elements import IMAGES, ancestors, holds
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import Look, are_named_alike, look_inside, numberless

_INLINE = ("span", "font", "b", "strong", "i", "em", "u", "big", "small")
_MAX_PIECE_LEVELS = 7  # a framework puts each piece of a text into a column, a grid and a row


class SplitText:
    """A text in pieces with a wrapper each, whose class names are the same but for numbers:
    `holder` is one of them, and holds `prose`.
    """

    def __init__(self, holder: Element, prose: list[Line]) -> None:
        self._holder = holder
        self._prose = prose
        self._around = list(_up_to_article(holder))
        self._looks: dict[Element, set[Look]] = {}  # of the prose, in what is around the holder

    def holds(self, line: Line) -> bool:
        """The line is set as the paragraphs in the holder are, in a piece beside it, or right
        beside a holder that only sets letters: a `<span>` that was never closed.
        """
        if self._holder.tag in _INLINE and line.el.getparent() is self._holder.getparent():
            inside = (own for own in self._prose if own.el.getparent() is self._holder)
            return any(are_named_alike(line, own) for own in inside)
        outer = next((el for el in ancestors(line.el) if el in self._around), None)
        if outer is None:
            return False
        look = numberless(look_inside(line, outer))
        if outer not in self._looks:
            self._looks[outer] = {numberless(look_inside(own, outer)) for own in self._prose}
        if look not in self._looks[outer]:
            return False
        return any(names for _, names in look) or self._is_set_alike(line, outer)

    def _is_set_alike(self, line: Line, outer: Element) -> bool:
        """In an element beside the holder that has the same attributes, if none is a class."""
        if outer is not self._holder.getparent():
            return False
        piece = next((el for el in ancestors(line.el) if el.getparent() is outer), None)
        return piece is not None and _set(piece) == _set(self._holder) != {}

    def holds_picture(self, line: Line) -> bool:
        """The line is in a piece of the text that holds a picture and no paragraph."""
        piece = next((el for el in islice(ancestors(line.el), 6) if self._is_piece(el)), None)
        return piece is not None and holds(piece, *IMAGES)

    def _is_piece(self, el: Element) -> bool:
        """Named as the holder is, and beside it."""
        if not el.get("class") or _own_look(el) != _own_look(self._holder):
            return False
        return any(up in self._around for up in islice(ancestors(el), 1, 4))


def _up_to_article(holder: Element) -> Iterator[Element]:
    """What is around the holder, but not what may hold other articles beside its own."""
    for el in islice(ancestors(holder), _MAX_PIECE_LEVELS):
        if el is not holder:
            yield el
        if el.tag == "article":
            return


def _own_look(el: Element) -> Look:
    return numberless(((str(el.tag), el.get("class") or ""),))


def _set(el: Element) -> dict[str, str]:
    """How an element says that it is set: `align`, `style`, …"""
    return {str(name): str(value) for name, value in el.items() if name != "id"}


def pictures_behind(lines: list[Line], holder: Element, last: int, stop: int) -> int:
    """The last line of the pictures that stand right behind the text, outside of what holds it."""
    around = set(ancestors(holder))
    while last + 1 < stop and lines[last + 1].image is not None:
        piece: Element | None = None
        for piece in ancestors(lines[last + 1].el):
            if piece.getparent() in around:
                break
        if piece is None or piece in around or holds(piece, "a"):
            break  # a banner, a card, a portrait that leads to its author
        _, end = lines[last + 1].extents.get(piece, (0, 0))
        inside = range(last + 1, min(stop, end))
        if not inside:
            break
        words = [lines[k].text for k in inside if lines[k].text]
        is_figure = holds(piece, "figure")
        if not is_figure and not (words and captions.split(words[-1])[1]):
            break
        if any(lines[k].kind for k in inside):
            break
        last = inside[-1]
    return last
