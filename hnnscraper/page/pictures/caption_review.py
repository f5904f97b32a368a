"""What all pictures of an article show together: it may speak against a guess at a caption or give
one caption to several.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, takewhile

from hnnscraper.normalise.captions import is_only_credit
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines.elements import ancestors
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.looks import is_aligned
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.pictures.captions import NO_CAPTION, WEAKEST
from hnnscraper.page.pictures.files import Picture
from hnnscraper.page.pictures.layout import Layout

_MIN_TOLD = 3  # captions that tell a story
_SENTENCE = 40  # characters
_GUESSES = ("centred", "italics", "small", WEAKEST)  # by how the line is set


def _parted(picture: Picture, following: Picture) -> bool:
    """A blank line or words stand between them."""
    return following.line.gap or following.line.number != picture.line.number + 1


def take_back(found: list[Picture], layout: Layout) -> None:
    """Captions that were guessed behind a picture, where others set as it is have theirs beside
    them in one box: it has none.
    """
    boxed = Counter(
        layout.look(picture.line) for picture in found if picture.rule.startswith("same-")
    )
    told = [picture for picture in found if picture.told]
    centred = {picture.line for picture in told if _is_centred(picture, layout)}
    for picture in found:
        if picture.rule not in _GUESSES:
            continue
        look = layout.look(picture.line)
        is_named = picture.rule == WEAKEST and any(names for _, names in look)
        if (
            boxed[look] > 1
            or (boxed[look] and is_named)
            or (len(centred) == len(told) - 1 > 0 and _is_off_centre(picture, layout))
        ):
            _take_back(picture)


def _is_centred(picture: Picture, layout: Layout) -> bool:
    return is_aligned(picture.told[0], "center", layout.holder)


def _is_off_centre(picture: Picture, layout: Layout) -> bool:
    """It is a sentence that stands as the paragraphs do, where all other captions are centred."""
    return bool(picture.told) and _is_sentence(picture.told[0]) and not _is_centred(picture, layout)


def give_back_text(found: list[Picture], lines: list[Line]) -> bool:
    """Where no sentence but captions stands in the text, they are the text: those that were guessed
    or, where none was and several tell a story, all. True if it was all.
    """
    if any(map(is_prose, lines)):
        return False
    inside = [picture for picture in found if picture.line in lines]
    guessed = [picture for picture in inside if picture.rule in _GUESSES]
    for picture in guessed:
        _take_back(picture)
    told = [line for line in lines if line.role == "caption" and not is_only_credit(line.text)]
    if guessed or sum(map(_is_sentence, told)) < _MIN_TOLD:
        return False
    for line in told:
        line.role = None
    for picture in inside:
        picture.caption, picture.rule = "", NO_CAPTION
    return True


def _is_sentence(line: Line) -> bool:
    return len(line.text) >= _SENTENCE and line.text[-1] in STOPS


def _take_back(picture: Picture) -> None:
    """Its caption is a paragraph; who took it stays with it."""
    credits = [line for line in picture.told if is_only_credit(line.text)]
    for line in picture.told:
        line.role = "caption" if line in credits else None
    picture.told, picture.caption = credits, " ".join(line.text for line in credits)
    picture.rule = NO_CAPTION


def share(found: list[Picture], layout: Layout) -> None:
    """Pictures right before another share its caption, where one box holds them and that alone, or
    one paragraph them alone.
    """
    for picture, following in reversed(list(pairwise(found))):
        if picture.caption or not following.caption:
            continue
        if picture.line.el is following.line.el and not _parted(picture, following):
            picture.caption, picture.rule = following.caption, following.rule
            continue
        place = layout.place(following.line)
        for box in takewhile(lambda el: el not in layout.above, ancestors(following.line.el)):
            inside = [layout.lines[k] for k in layout.inside(box, place) or ()]
            words = [line for line in inside if line.image is None]
            if inside and not words:
                continue
            if picture.line in inside and all(line.role == "caption" for line in words):
                picture.caption, picture.rule = following.caption, following.rule
            break
