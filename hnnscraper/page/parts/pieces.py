"""Texts in pieces: columns, widgets or chapters with a wrapper each, and pictures behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, takewhile

from lxml.etree import _Element as Element

from hnnscraper.normalise import captions
from hnnscraper.page.lines.elements import IMAGES, LETTERING, ancestors, holds, is_page, within
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import (
    Look,
    are_named_alike,
    dress,
    look_inside,
    numberless,
)
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.ends import next_end

_MAX_PIECE_LEVELS = 14  # a framework puts each piece into a column, a grid, a row; so do tables
_MAX_LOOKS = 50  # of the paragraphs in the holder
_MAX_BEHIND = 50  # sentences behind the heading of a box
_MAX_WRAPPERS = 5  # of a piece, up to one with a name
_MAX_DEPTH = 20  # elements around a line
_ROWS = ("td", "th", "li", "dd")
_MIN_ALIKE = 2  # paragraphs in the holder
_MIN_CHAIN = 4  # elements in each other that are pieces' own, if they have no names


def extend(
    lines: list[Line],
    prose: list[int],
    holder: Element,
    span: tuple[int, int],
    end: int,
    headline: Element,
) -> tuple[int, int]:
    """The first and the last line of a text, with what of it stands beside what holds the `span`:
    it may be cut in pieces by advertisements.
    """
    first, last = span
    inside = [lines[k] for k in prose if lines[k].within(holder)]
    text = SplitText(holder, inside, is_flat=within(headline, holder))
    stop = next_end(lines, last + 1, end)
    while stop < end and text.goes_on(lines, stop, prose):
        stop = next_end(lines, stop + 1, end)
    near = text.reach(lines, range(last + 1, stop))
    for k in range(last + 1, stop):
        line = lines[k]
        may_be_caption = not is_prose(line) or line.tag == "figcaption"
        goes_on = k in near and is_prose(line) and text.goes_on_with(line)
        if goes_on or text.holds(line) or (may_be_caption and text.holds_picture(line)):
            last = k
    last = max([last, *text.dressed_alike(lines, range(last + 1, stop))])
    near = text.reach(lines, range(first - 1, -1, -1))
    for k in reversed(prose):
        if k < first and (text.holds(lines[k]) or (k in near and text.goes_on_with(lines[k]))):
            first = k
    first = min([first, *text.dressed_alike(lines, range(first - 1, -1, -1))])
    return text.start(lines, first), pictures_behind(lines, holder, last, stop)


class SplitText:
    """A text in pieces with a wrapper each, whose class names are the same but for numbers:
    `holder` is one of them, and holds `prose`.

    Pieces are twins by what wraps them, up to the first element with a name: `<td>` in `<tr>` in
    `<table class=text>`. Where nothing has a name, the whole way up to what holds them all must be
    alike. Boxes that were never closed may stand around a piece and in it.
    """

    def __init__(self, holder: Element, prose: list[Line], *, is_flat: bool) -> None:
        """`is_flat`: the holder has the headline, too; then it has no twin."""
        self._holder = holder
        self._around = list(_up_to_article(holder))
        self._prose = prose
        self._looks: dict[Element, set[Look]] = {}  # of the prose, in what is around the holder
        wrappers = list(islice(ancestors(holder), _MAX_WRAPPERS))
        named = (el for el in wrappers if el.get("class") and not is_page(el))
        self._named = None if is_flat else next(named, None)
        self._wrapping: Look = ()
        if self._named is not None:
            inner = wrappers[: wrappers.index(self._named) + 1]
            self._wrapping = numberless(tuple(map(_own, inner)))

    @cached_property
    def _own_looks(self) -> list[Look]:
        looks = Counter(numberless(look_inside(own, self._holder)) for own in self._prose)
        return [look for look, _ in looks.most_common(_MAX_LOOKS)]

    @cached_property
    def _names(self) -> set[tuple[str, str | None]]:
        return {(own.tag, own.el.get("class")) for own in self._prose}

    @cached_property
    def _indented(self) -> int:
        return sum(own.indented for own in self._prose)

    @cached_property
    def _dresses(self) -> Counter[tuple[str, tuple[str, ...]]]:
        return Counter((own.tag, dress(own.el)) for own in self._prose)

    def holds(self, line: Line) -> bool:
        """The line is set as the paragraphs in the holder are, in a piece beside it, or right
        beside a holder that only sets letters: a `<span>` that was never closed.
        """
        if self._holder.tag in LETTERING and line.el.getparent() is self._holder.getparent():
            inside = (own for own in self._prose if own.el.getparent() is self._holder)
            return any(are_named_alike(line, own) for own in inside)
        outer = self._outer(line)
        if outer is None:
            return False
        look = numberless(look_inside(line, outer))
        if outer not in self._looks:
            self._looks[outer] = {numberless(look_inside(own, outer)) for own in self._prose}
        if look not in self._looks[outer]:
            return False
        is_own = len(look) >= _MIN_CHAIN or any(names for _, names in look)
        return is_own or self._has_own_name(line) or self._is_set_alike(line, outer)

    def _has_own_name(self, line: Line) -> bool:
        """Its class is that of a paragraph in the holder, be it a number: `css-1a2b3c`."""
        return bool(line.el.get("class")) and (line.tag, line.el.get("class")) in self._names

    def dressed_alike(self, lines: list[Line], places: range) -> Iterator[int]:
        """Where in `places` paragraphs stand that are set as those in the holder are, by a class, a
        style or an indent of their own, up to the first sentence that is not: what holds the text
        was closed too early, or opened too late.
        """
        for k in places:
            line = lines[k]
            if line.kind is None and is_prose(line):
                if not self._is_dressed_alike(line):
                    return
                yield k

    def _is_dressed_alike(self, line: Line) -> bool:
        own = dress(line.el)
        if any(own) and self._dresses[line.tag, own] >= _MIN_ALIKE:
            return True
        return line.indented and self._indented >= _MIN_ALIKE

    def goes_on_with(self, line: Line) -> bool:
        """The line is set as the paragraphs in the holder are, in a piece that is its twin."""
        twin = self._twin(line)
        if twin is None:
            return False
        own = numberless(look_inside(line, twin))
        return any(own == look or _opens_with(own, look) for look in self._own_looks)

    def _twin(self, line: Line) -> Element | None:
        """The piece beside the holder, wrapped as it is, that holds the line."""
        if self._named is None or self._outer(line) is None:
            return None
        up = list(islice(ancestors(line.el), _MAX_DEPTH))
        size = len(self._wrapping)
        for k in range(len(up) - size + 1):
            outermost = up[k + size - 1]
            if outermost is self._named:
                return None
            if numberless(tuple(map(_own, up[k : k + size]))) != self._wrapping:
                continue
            if self._wrapping[-1][1] or outermost.get("class") == self._named.get("class"):
                return up[k]
        return None

    def _outer(self, line: Line) -> Element | None:
        """The innermost element that holds both the line and the holder."""
        return next((el for el in ancestors(line.el) if el in self._around), None)

    def _is_set_alike(self, line: Line, outer: Element) -> bool:
        """In an element beside the holder that has the same attributes, if none is a class."""
        if outer is not self._holder.getparent():
            return False
        piece = next((el for el in ancestors(line.el) if el.getparent() is outer), None)
        return piece is not None and _set(piece) == _set(self._holder) != {}

    def start(self, lines: list[Line], first: int) -> int:
        """The first line of a text of which line `first` is known to be: before it may stand, in
        pieces of the text, pictures, rows of data, items of lists, what is set as paragraphs are.
        """
        for k in range(first - 1, -1, -1):
            line = lines[k]
            piece = self._twin(line)
            if piece is not None:
                is_set_so = line.is_paragraph or line.tag in _ROWS
                is_told = line.image is not None or (is_set_so and not line.linked)
                first = k if is_told else first
            if line.role is None and line.kind is None and (piece is None or line.is_link):
                break  # else an advertisement, tools, a box of other articles
        return first

    def reach(self, lines: list[Line], places: range) -> range:
        """How far pieces follow each other, with nothing but pictures and furniture between."""
        for k in places:
            line = lines[k]
            is_between = not line.text or line.role or line.kind or line.linked
            if not is_between and not line.within(self._holder) and self._twin(line) is None:
                return places[: places.index(k)]
        return places

    def goes_on(self, lines: list[Line], k: int, prose: list[int]) -> bool:
        """Line `k` opens a box in a piece of the text that has a paragraph behind it."""
        piece = self._twin(lines[k])
        if piece is None:
            return False
        first = bisect_right(prose, k)
        behind = (lines[j] for j in islice(prose, first, first + _MAX_BEHIND))
        return any(map(self.goes_on_with, takewhile(lambda line: line.within(piece), behind)))

    def holds_picture(self, line: Line) -> bool:
        """The line is in a piece of the text that holds a picture and no paragraph."""
        piece = next((el for el in islice(ancestors(line.el), 6) if self._is_piece(el)), None)
        return piece is not None and holds(piece, *IMAGES)

    def _is_piece(self, el: Element) -> bool:
        """Named as the holder is, and beside it."""
        if not el.get("class") or _own_look(el) != _own_look(self._holder):
            return False
        return any(up in self._around for up in islice(ancestors(el), 1, 4))


def _opens_with(own: Look, look: Look) -> bool:
    """More is wrapped around `own` than around `look`, which has a name of its own."""
    return own[: len(look)] == look and any(names or "-" in tag for tag, names in look)


def _up_to_article(holder: Element) -> Iterator[Element]:
    """What is around the holder, but not what may hold other articles beside its own."""
    for el in islice(ancestors(holder), _MAX_PIECE_LEVELS):
        if el is not holder:
            yield el
        if el.tag == "article":
            return


def _own(el: Element) -> tuple[str, str]:
    return str(el.tag), el.get("class") or ""


def _own_look(el: Element) -> Look:
    return numberless((_own(el),))


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
