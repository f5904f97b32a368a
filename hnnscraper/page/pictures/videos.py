"""The words under a video: a caption like a picture's, though no field of the record holds it."""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines import known
from hnnscraper.page.lines.elements import HEADINGS, IMAGES, all_text, ancestors, holds
from hnnscraper.page.lines.line import STRONG, Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_PLAYERS = ("iframe", "video", "embed", "object", "amp-youtube", "amp-video", "amp-iframe")
_NAME = re.compile(r"video|youtube|player", re.I)
# `… tại Nghệ An. Video: Nguyễn Hải`, `CLIP: Xử lý vi phạm`: of a player that a script puts there.
_CREDITED = re.compile(r"(?:^|[.,;(|–-]\s*)(?:video|clip) ?: ?[^.:()]{2,50}[.)]*\Z", re.I)
_QUOTATION = re.compile(r"quote", re.I)
_LEVELS = 3
_MAX_CAPTION = 200  # characters
_MAX_LINES = 2
_MAX_PIECES = 200  # of a text, looked at for a video


def mark_captions(view: View) -> None:
    """Give the words of a video their role: its credit, its figure's caption, all that its box
    says, what stands right behind the player.
    """
    story = view.story
    has_player = holds(story.holder, *_PLAYERS) or _names_video(story.holder)
    players: dict[Element, bool] = {}  # what stands right before a line, asked once
    last = next((line for line in reversed(story.text) if line.text), None)
    for line in story.text:
        if line.role is not None or not line.text:
            continue
        if _is_credited(line):
            line.role = "caption"
        elif not has_player:
            continue
        elif line is last and bylines.looks_like(line.text):
            continue  # the author, behind the last video
        elif _is_caption(line, story.holder) or _is_right_behind(line, players):
            line.role = "caption"


def mark_named(view: View) -> None:
    """The same for what is named as a caption and of no picture: a script puts the player there."""
    for line in view.story.text:
        if line.role is None and line.text and _is_named(line, view.story.holder):
            line.role = "caption"


def _is_credited(line: Line) -> bool:
    """It says whose video it is, and is no byline (`Bài, video: …`)."""
    if len(line.text) > _MAX_CAPTION or not _CREDITED.search(line.text):
        return False
    return bylines.looks_like(line.text) != "certain"


def _is_named(line: Line, holder: Element) -> bool:
    """Named as a caption, and no sentence, nor the heading of a box of notes."""
    if (
        line.tag in HEADINGS
        or _is_in_quotation(line)
        or line.is_paragraph
        or line.linked
        or line.text[-1] in STOPS
        or len(line.text) > _MAX_CAPTION
    ):
        return False
    return known.marked(line.el, "caption", holder)


def _is_in_quotation(line: Line) -> bool:
    """Who is quoted, under the words."""
    around = islice(ancestors(line.el), _LEVELS)
    return any(_QUOTATION.search(_names(el)) for el in around)


def _names(el: Element) -> str:
    return f"{el.tag} {el.get('class')} {el.get('type')}"


def _is_caption(line: Line, holder: Element) -> bool:
    in_caption = any(el.tag == "figcaption" for el in islice(ancestors(line.el), 2))
    named = in_caption or known.marked(line.el, "caption", holder) or _is_alone_under_video(line)
    if not named and (is_prose(line) or bylines.looks_like(line.text) == "certain"):
        return False
    for box in islice(ancestors(line.el, holder), _LEVELS):
        first, end = line.extents.get(box, (0, 0))
        if end - first > _MAX_LINES:
            return False
        if holds(box, *_PLAYERS):
            return True
        if _NAME.search(_names(box)):
            return True
    return False


def _is_alone_under_video(line: Line) -> bool:
    """All the words of an element named as a video's."""
    for box in islice(ancestors(line.el), _LEVELS):
        first, end = line.extents.get(box, (0, 0))
        if end - first == 1 and _NAME.search(box.get("class") or ""):
            return len(line.text) <= _MAX_CAPTION
    return False


def _is_right_behind(line: Line, players: dict[Element, bool]) -> bool:
    """No sentence, right behind a player that stands in no box with it."""
    if len(line.text) > _MAX_CAPTION or line.text[-1] in STOPS + ':”"' or line.styled(STRONG):
        return False
    before = line.el.getprevious()
    first, end = line.extents.get(line.el, (0, 0))
    if (
        before is None
        or end - first > _MAX_LINES  # a stanza
        or holds(line.el, *IMAGES)
        or line.tag in (*HEADINGS, "li", "td", "th")
        or line.kind is not None
    ):
        return False
    if before not in players:
        players[before] = (
            holds(before, *_PLAYERS) and not all_text(before).strip() and not holds(before, *IMAGES)
        )
    return players[before]


def _names_video(holder: Element) -> bool:
    pieces = islice(holder.iterchildren(), _MAX_PIECES)
    return any(_NAME.search(f"{el.get('class')} {el.get('type')}") for el in pieces)
