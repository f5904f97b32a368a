"""Words of furniture among paragraphs: what is set as the paragraphs around it is the article's,
and paragraphs are marked as such, by what several sentences have in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from lxml.etree import _Element as Element

from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.elements import holder_of
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import comments

_SEVERAL = 3  # sentences set alike
_CARD = 4  # lines that a heading, the pictures of a card and its title take
_MAX_ITEMS = 20  # of a list, looked at on either side of one

Setting = tuple[Element, str, str]  # what holds a line, its element's name and classes
_Piece = tuple[Element, str, str, str, str]  # around a piece; its name and classes, and a line's


class Settings:
    """How lines are set: two are set alike if one element holds them, by one name and class; what
    is wrapped around a single line does not count.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines_of = Counter(line.el for line in lines)

    def of(self, line: Line) -> Setting | None:
        own = line.el if self._lines_of[line.el] > 1 else holder_of(line.el)
        return None if own is None else (own, line.tag, line.el.get("class") or "")


def mark_paragraphs(lines: list[Line]) -> None:
    """Mark what is set as the article's paragraphs are: two of them follow each other, as no two
    summaries of other articles do; or there are several, one of them behind a picture, its caption
    or an advertisement. Pieces of a text that are set alike have paragraphs that are.
    """
    settings = Settings(lines)
    owns = [settings.of(line) if line.text else None for line in lines]
    told = {k: _piece(line) for k, line in enumerate(lines) if k and _is_told(line)}
    count = Counter(owns[k] for k in told)
    in_pieces = Counter(told.values())
    article: set[Setting | None] = set()
    pieces: set[_Piece | None] = set()
    for k, piece in told.items():
        own = owns[k]
        follows = is_prose(lines[k - 1]) and owns[k - 1] == own
        if not follows and not _stands_as_in_text(lines, k):
            continue
        if follows or count[own] >= _SEVERAL:
            article.add(own)
        if follows or in_pieces[piece] >= _SEVERAL:
            pieces.add(piece)
    article.discard(None)
    pieces.discard(None)
    for line, own in zip(lines, owns, strict=True):
        in_piece = bool(pieces) and bool(line.text) and _piece(line) in pieces
        line.is_paragraph = in_piece or own in article


def _is_told(line: Line) -> bool:
    """A sentence, but no title with its summary in one line."""
    return is_prose(line) and not line.opens_with_title


def _stands_as_in_text(lines: list[Line], k: int) -> bool:
    """Before line `k` stands what no other article's summary has before it."""
    before = lines[k - 1]
    is_caption = k > 1 and lines[k - 2].image is not None and not before.linked
    is_ad = before.kind == "box" and not before.linked
    return is_prose(before) or before.image is not None or is_caption or is_ad


def _piece(line: Line) -> _Piece | None:
    """What pieces of one text have in common: what holds them, and how each and its paragraphs are
    named; None for what has no names.
    """
    piece = line.el.getparent()
    around = None if piece is None else holder_of(piece)
    if piece is None or around is None:
        return None
    name, own = piece.get("class") or "", line.el.get("class") or ""
    return (around, str(piece.tag), name, line.tag, own) if name or own else None


def _is_subhead(line: Line) -> bool:
    """A thing to press is no heading over a paragraph: `Trả lời`, of a reader's question."""
    return line.kind == "button" and (line.tag in ("h2", "h3", "h4") or line.styled(STRONG))


def _is_item(lines: list[Line], k: int) -> bool:
    """An item of a list whose others are words and nothing else: `Đường dây nóng mở đến 23 giờ`."""
    own = lines[k].el.getparent()
    if lines[k].tag != "li" or own is None:
        return False
    near = lines[max(0, k - _MAX_ITEMS) : k + _MAX_ITEMS]
    others = [line for line in near if line.within(own) and line is not lines[k]]
    return bool(others) and all(
        line.text and line.kind is None and not line.linked and line.tag == "li" for line in others
    )


def _is_over_link(lines: list[Line], k: int) -> bool:
    """Under line `k` stands a link, or the picture that leads where the link does."""
    under = next((line for line in lines[k + 1 : k + _CARD] if line.text), None)
    return under is not None and under.linked


def _is_wrapped(line: Line, setting: Setting | None) -> bool:
    """Something is wrapped around the line alone, inside what holds it beside others."""
    return setting is not None and setting[0] not in (line.el, line.el.getparent())


def _covered(spans: list[tuple[int, int]], count: int) -> list[bool]:
    """For each of `count` numbers whether it lies inside one of the spans."""
    steps = [0] * (count + 1)
    for first, last in spans:
        if first < last:
            steps[first + 1] += 1
            steps[last] -= 1
    return [depth > 0 for depth in accumulate(steps)]


def take_for_text(lines: list[Line]) -> None:
    """Clear the kind of lines that stand between paragraphs and are set as they are, and of what is
    a subhead over one.

    An advertisement's label is none of the article's wherever it stands; what leads to a link
    belongs to the link; tools stand one a line. A heading of ratings or of a poll among the
    paragraphs stays furniture, but ends no article.
    """
    asked = {k: None for k, line in enumerate(lines) if line.kind and not line.linked and line.text}
    if not asked:
        return
    settings = Settings(lines)
    prose = [(k, settings.of(line)) for k, line in enumerate(lines) if is_prose(line)]
    said = comments.first_of(lines)
    first: dict[Setting | None, int] = {}
    last: dict[Setting | None, int] = {}
    wrapped: set[tuple[Setting | None, bool]] = set()
    for k, setting in prose:
        first.setdefault(setting, k)
        last[setting] = k
        wrapped.add((setting, _is_wrapped(lines[k], setting)))
    last_told = {own: k for k, own in prose if own is not None and k < said}
    is_among = _covered([(first[own], k) for own, k in last_told.items()], len(lines))
    in_row = {k for k in asked if k + 1 in asked or k - 1 in asked}
    for k in asked:
        line, setting = lines[k], settings.of(lines[k])
        if line.kind == "end" and line.text[-1] not in STOPS and is_among[k]:
            line.kind = "button"  # a rating or a poll among the paragraphs, not behind them
            continue
        if _is_subhead(line) and k + 1 < len(lines) and is_prose(lines[k + 1]):
            under = settings.of(lines[k + 1])
            opens = line.text.endswith(":") and setting == under
            if (first[under] < k or opens) and last[under] > k + 1:
                line.take_for_text()
        if line.kind == "notice" and _is_item(lines, k):
            line.take_for_text()
        if not first.get(setting, len(lines)) < k < last.get(setting, -1):
            continue
        if (setting, _is_wrapped(line, setting)) not in wrapped:
            continue
        if line.kind == "button" and k in in_row:
            continue  # tools, one a line
        if line.kind in ("box", "notice") or _is_over_link(lines, k):
            continue
        if line.kind in ("end", "imprint") and line.text[-1] not in STOPS:
            continue
        line.take_for_text()
