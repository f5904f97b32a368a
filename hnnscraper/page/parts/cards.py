"""Cards: the link to another article with its picture, section, time and summary around it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise.dates import is_date_line
from hnnscraper.page.lines.elements import ancestors, enclosing, is_page
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.article_links import ArticleLinks

_LABEL = 30  # characters of the section over a card's title
_SUMMARY = 450
# Title, summary, section, time and a picture or two: a card has no more lines than this.
MAX_LINES = 7
_NEAR_TITLE = 3  # lines
_MAX_BOX = 20  # lines of a box of cards, before and behind one
_BOX_LEVELS = 3  # elements around a summary


def leads_away(line: Line, article_links: ArticleLinks) -> bool:
    """The line holds a link to another article."""
    return any(article_links(a) for a, _ in line.links())


def title_over(lines: list[Line], k: int) -> Line | None:
    """The title that line `k` stands under, with no more than a time and a picture between."""
    for line in reversed(lines[max(0, k - _NEAR_TITLE) : k]):
        if line.linked and line.is_title:
            return line
        if is_prose(line):
            return None
    return None


def mark(lines: list[Line], article_links: ArticleLinks) -> None:
    """Give the words of cards their role; their titles keep none."""
    titles = [k for k, line in enumerate(lines) if line.linked and line.is_title]
    for k, line in enumerate(lines):
        if line.linked and not line.is_taken and _has_summary(lines, k, article_links):
            line.role = "card"
        if line.is_taken or not line.text or not _is_near(k, titles) or line.is_title:
            continue
        if _is_under_title(lines, k, article_links):
            line.role = "card"
            continue
        if not line.is_paragraph and _is_in_box_of_cards(lines, k, article_links):
            line.role = "card"
            continue
        card = None if line.is_paragraph else around(lines, k, article_links)
        if card is None:
            continue
        for j in range(k, -1, -1):
            if not lines[j].within(card):
                break
            if lines[j].role is None and not (lines[j].text and lines[j].is_title):
                lines[j].role = "card"
        line.role = "card"


def _is_near(k: int, titles: list[int]) -> bool:
    """One of the titles stands so close to line `k` that both may be in one card."""
    first = bisect_left(titles, k - MAX_LINES)
    return first < len(titles) and titles[first] <= k + MAX_LINES


def _has_summary(lines: list[Line], k: int, article_links: ArticleLinks) -> bool:
    """The line is the title of another article and its summary, beside its picture in one row."""
    line = lines[k]
    if (
        not line.parts
        or line.parts[0][2] is None
        or line.is_title
        or not leads_away(line, article_links)
    ):
        return False
    title, picture = line.parts[0][2], lines[k - 1].image if k else None
    if picture is None or len({a for a, _ in line.links()}) > 1:
        return False
    door = enclosing(picture, "a")
    return door is not None and door.get("href") == title.get("href")


def _is_one_card(inside: list[Line]) -> bool:
    """At most a label before the title and one summary behind it, dates aside."""
    first = next(k for k, line in enumerate(inside) if line.text and line.is_title)
    labels, summaries = (
        [
            line
            for line in part
            if line.text and not line.is_title and not line.kind and not is_date_line(line.text)
        ]
        for part in (inside[:first], inside[first:])
    )
    if any(len(line.text) > _LABEL for line in labels) or len(labels) > 1:
        return False
    return len(summaries) <= 1 and all(len(line.text) <= _SUMMARY for line in summaries)


def _is_under_title(lines: list[Line], k: int, article_links: ArticleLinks) -> bool:
    """A single `<br>` sets the line under the link to another article."""
    title = lines[k - 1] if k else None
    return (
        title is not None
        and not lines[k].gap
        and lines[k].el is title.el
        and title.is_title
        and bool(title.text)
        and leads_away(title, article_links)
    )


def _is_in_box_of_cards(lines: list[Line], k: int, article_links: ArticleLinks) -> bool:
    """Right behind the title of another article, in an element that holds nothing but such titles
    and a summary behind each.
    """
    if k == 0 or not is_title(lines[k - 1], article_links):
        return False
    holders = islice(ancestors(lines[k].el), _BOX_LEVELS)
    box = next((el for el in holders if lines[k - 1].within(el)), None)
    if box is None or is_page(box):
        return False
    near = range(max(0, k - _MAX_BOX), min(len(lines), k + _MAX_BOX))
    inside = [j for j in near if lines[j].within(box) and lines[j].text]
    titles = {j for j in inside if is_title(lines[j], article_links)}
    rest = [j for j in inside if j not in titles]
    return all(j - 1 in titles and 0 < len(lines[j].text) <= _SUMMARY for j in rest)


def is_title(line: Line, article_links: ArticleLinks) -> bool:
    """The line is a link to another article, with at most words that lead to it beside it."""
    return line.linked and line.is_title and leads_away(line, article_links)


def around(lines: list[Line], k: int, article_links: ArticleLinks) -> Element | None:
    """The element that makes line `k` part of a card: it holds one other article's link too."""
    for levels, box in enumerate(ancestors(lines[k].el)):
        if levels > 4 or box.tag in ("body", "html", "main"):
            return None
        start, end = k, k + 1
        while start > 0 and k - start <= MAX_LINES and lines[start - 1].within(box):
            start -= 1
        while end < len(lines) and end - k <= MAX_LINES and lines[end].within(box):
            end += 1
        if end - start > MAX_LINES:
            return None
        titles = [j for j in range(start, end) if lines[j].text and lines[j].is_title]
        if not titles:
            continue
        targets = {a.get("href") for j in titles for a, _ in lines[j].links() if article_links(a)}
        if len(targets) != 1:
            return None
        inside = lines[start:end]
        return box if _is_one_card(inside) else None
    return None
