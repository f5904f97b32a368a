"""The words under a video: a caption like a picture's, though no field of the record holds it."""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines
from hnnscraper.page import known
from hnnscraper.page.elements import ancestors, holds
from hnnscraper.page.lines import Line
from hnnscraper.page.prose import is_prose
from hnnscraper.page.view import View

_PLAYERS = ("iframe", "video", "embed", "object", "amp-youtube", "amp-video", "amp-iframe")
_NAME = re.compile(r"video|youtube|player", re.I)
_LEVELS = 3
_MAX_LINES = 2
_MAX_PIECES = 200  # of a text, looked at for a video


def mark_captions(view: View) -> None:
    """Give the words of a video their role: its figure's caption, or all that its box says."""
    story = view.story
    if not holds(story.holder, *_PLAYERS) and not _names_video(story.holder):
        return
    for line in story.text:
        if line.role is not None or not line.text:
            continue
        if _is_caption(line, story.holder):
            line.role = "caption"


def _is_caption(line: Line, holder: Element) -> bool:
    in_caption = any(el.tag == "figcaption" for el in islice(ancestors(line.el), 2))
    named = in_caption or known.marked(line.el, "caption", holder)
    if not named and (is_prose(line) or bylines.looks_like(line.text) == "certain"):
        return False
    for box in islice(ancestors(line.el, holder), _LEVELS):
        first, end = line.extents.get(box, (0, 0))
        if end - first > _MAX_LINES:
            return False
        if holds(box, *_PLAYERS):
            return True
        if _NAME.search(f"{box.tag} {box.get('class')} {box.get('type')}"):
            return True
    return False


def _names_video(holder: Element) -> bool:
    pieces = islice(holder.iterchildren(), _MAX_PIECES)
    return any(_NAME.search(f"{el.get('class')} {el.get('type')}") for el in pieces)
