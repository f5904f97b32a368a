"""The pictures of the article; their captions are found in `captions`."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice, pairwise

from lxml.etree import _Element as Element

from hnnscraper.normalise.captions import has_credit
from hnnscraper.normalise.text import STOPS, clean
from hnnscraper.page.lines import furniture
from hnnscraper.page.lines.elements import IMAGE_FILE, ancestors, enclosing
from hnnscraper.page.lines.line import EM, Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.pictures import caption_review, captions
from hnnscraper.page.pictures.files import Picture, address, is_icon, is_small
from hnnscraper.page.pictures.layout import Layout
from hnnscraper.page.pictures.portraits import is_portrait
from hnnscraper.page.view import View

_COUNTER = re.compile(r"(?:ảnh )?\d{1,3} ?/ ?\d{1,3}", re.I)  # over the pictures of a slideshow
# Rules by which no icon and no banner has a caption.
_CERTAIN = ("same-figure", "same-table", "markup", "credit", "no-blank-line")
_DOUBTFUL = ("no-blank-line", "own-look")  # rules that may find a paragraph
_LINK_LEVELS = 6  # a card is one link with divs in it


def find(view: View) -> list[Picture]:
    """The article's pictures under the headline; their caption lines are marked."""
    story, headline = view.story, view.headline.el
    lines = story.head + story.text
    prose = [k for k, line in enumerate(lines) if is_prose(line)]
    told = range(max(len(story.head), prose[0]), prose[-1]) if prose else range(0)

    def beside_byline(i: int, words: list[Line]) -> bool:
        return i not in told and is_portrait(lines, i, words, headline, story.holder)

    return find_in(lines, story.holder, view, beside_byline)


def find_in(
    lines: list[Line],
    holder: Element,
    view: View,
    is_other: Callable[[int, list[Line]], bool] = lambda i, words: False,
) -> list[Picture]:
    """The article's pictures in `lines`, but for those of which `is_other` is true, given their
    places and the words beside them; their caption lines are marked.
    """
    for before, line in pairwise(lines):
        if before.image is not None and _COUNTER.fullmatch(line.text):
            line.role = "box"
    layout = Layout(lines, holder)
    found: list[Picture] = []
    for i, line in enumerate(lines):
        if line.image is None or line.is_taken:
            continue
        words, rule = captions.find(layout, i)
        url = _article_picture(line, words, rule, view)
        if url is None or is_other(i, words):
            continue
        for caption in words:
            caption.role = "caption"
        printed = " ".join(caption.text for caption in words)
        found.append(Picture(url, printed, line, rule, words))
    caption_review.take_back(found, layout)
    caption_review.share(found, layout)
    for picture in found:
        if picture.rule == captions.WEAKEST or _may_be_paragraph(picture):
            for name in ("images", "body"):
                view.doubt(
                    name, f"caption or paragraph, behind a picture: {picture.caption[:80]!r}"
                )
    return _once(found)


def _may_be_paragraph(picture: Picture) -> bool:
    """Nothing but the blank line it lacks, or a name that is no caption's, tells a whole sentence
    from the paragraphs.
    """
    if picture.rule not in _DOUBTFUL or has_credit(picture.caption):
        return False
    return picture.caption.endswith(tuple(STOPS)) and not any(
        line.styled(EM) for line in picture.told
    )


def _article_picture(line: Line, words: list[Line], rule: str, view: View) -> str | None:
    """The address of a picture with its caption, or None where it is an icon, a banner, a card."""
    url = _shown(line, view)
    if url is None:
        return None
    if any(caption.is_title for caption in words):
        return None  # a bullet or a thumbnail beside the title of another article
    sure = rule in _CERTAIN and not any(caption.kind for caption in words)
    if not sure and (is_icon(url) or _is_linked_away(line, view)):
        return None
    return None if _leads_to_article(line, view) else url


def _shown(line: Line, view: View) -> str | None:
    """The address of a picture, or None where it is a stand-in, a bullet, a thing to press."""
    assert line.image is not None
    is_none = is_small(line.image) or _is_tool(line.image)
    return None if is_none else address(line.image, view.document)


def _is_tool(image: Element) -> bool:
    """Its alternative text says what it is to be pressed for: `In bài này`."""
    alternative = clean(image.get("alt") or image.get("title") or "")
    return any(map(str.isalpha, alternative)) and furniture.kind_of(alternative) == "button"


def own_address(line: Line, view: View) -> str | None:
    """The address of a picture that may be an article's: no icon, no door to another page."""
    url = _shown(line, view)
    if url is None or is_icon(url):
        return None
    return None if _is_linked_away(line, view) else url


def left_out(lines: list[Line], view: View) -> list[str]:
    """The addresses of the pictures in `lines` that may be the article's after all."""
    bare = [
        line
        for k, line in enumerate(lines)
        if line.image is not None
        and not line.is_taken
        and (k + 1 == len(lines) or lines[k + 1].role != "byline")  # the author's portrait
    ]
    found = [url for line in bare if (url := own_address(line, view))]
    return [url for url in dict.fromkeys(found) if not url.endswith(".gif")]  # a star, a bullet


def _once(found: list[Picture]) -> list[Picture]:
    """One entry a picture: a lazy picture and its twin for browsers without script are one."""
    once: list[Picture] = []
    by_url: dict[str, Picture] = {}
    for picture in found:
        first = by_url.setdefault(picture.url, picture)
        if first is picture or (first.caption and picture.caption not in ("", first.caption)):
            once.append(picture)
        elif not first.caption:
            first.caption, first.rule = picture.caption, picture.rule
    return once


def _leads_to_article(line: Line, view: View) -> bool:
    """The picture is in the link to another article."""
    assert line.image is not None
    door = enclosing(line.image, "a", levels=_LINK_LEVELS)
    return door is not None and view.article_links(door)


def _is_linked_away(line: Line, view: View) -> bool:
    """The picture is a door to another page (a card, a banner), not to its own larger self."""
    assert line.image is not None
    around: list[Element] = []
    for el in islice(ancestors(line.image), _LINK_LEVELS):
        if el.tag == "a":
            href = (el.get("href") or "").strip()
            if not href or href[0] == "#" or href.lower().startswith("javascript"):
                return False
            if line.el in around:  # a link with blocks in it
                return view.article_links(el)
            return not IMAGE_FILE.search(href)
        around.append(el)
    return False
