"""Banners: pictures of other sites that lead there, with their words."""

from __future__ import annotations

from hnnscraper.page.lines.elements import IMAGE_FILE, enclosing
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.article_links import ArticleLinks

_LEVELS = 4  # elements of a link around a picture
_LABELLED = 2  # lines: the label and the banner
_BESIDE = 3  # lines before and behind a banner


def mark(lines: list[Line], article_links: ArticleLinks) -> None:
    """A picture of another site's that leads there, and the few words beside it in its box,
    whatever they say: an advertisement.
    """
    for k, line in enumerate(lines):
        image = line.image
        door = None if image is None else enclosing(image, "a", levels=_LEVELS)
        if image is None or door is None:
            continue
        href = door.get("href")
        if not article_links.is_foreign(href) or IMAGE_FILE.search(href or ""):
            continue  # or its larger self
        if not article_links.is_foreign(image.get("src")):
            if k and _is_label_over(lines[k - 1], line):
                lines[k - 1].role = "box"
            continue
        near = [lines[j] for j in range(max(0, k - _BESIDE), min(len(lines), k + _BESIDE + 1))]
        beside = [other for other in near if other.within(line.el) and other.text]
        if not any(other.is_paragraph or is_prose(other) for other in beside):
            for other in [line, *beside]:
                other.role = other.role or "box"


def _is_label_over(line: Line, banner: Line) -> bool:
    """Some words over a picture that leads elsewhere, in a box with nothing else."""
    first, end = line.extents.get(banner.el, (0, 0))
    if end - first != _LABELLED or not line.within(banner.el):
        return False
    return bool(line.text) and line.role is None and not (line.is_paragraph or is_prose(line))
