"""Boxes: the parts of a page that hold other articles, advertisements or forms.

A box is known by the heading that opens it, a card by a link to another article with words of its
own beside it. What is in either is not the article's text, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise import bylines
from hnnscraper.normalise.dates import is_date_line
from hnnscraper.page import furniture
from hnnscraper.page.lines import Line, ancestors

# A box that an advertisement or a poll opens has few words; more is the text of the article.
_MAX_BOX_PROSE = 2
_LONG = 220
_SHORT = 100
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LABEL = 30
_SUMMARY = 450
_TEXT_TAGS = frozenset(("p", "td", "li", "h2", "h3", "h4", "blockquote", "figcaption"))


@dataclass(slots=True)
class Box:
    kind: furniture.Kind
    lines: list[Line]  # the heading first
    start: int


def is_prose(line: Line) -> bool:
    """A line that may be a sentence of an article: words that are not mostly links."""
    text = line.text
    if len(text) < 25 or line.out:
        return False
    if len(text) < 60:
        if text[-1] not in ".!?…:;”\"'»)":
            return False
        if text[-1] == ")" and bylines.looks_like(text):
            return False  # `Bảo Phước (Theo Dân trí)`
    if line.linked and (line.link_length * 2 >= len(text) or line.is_title):
        return False
    return line.kind is None


def find(lines: list[Line], leads_to_article: Callable[[Element], bool]) -> list[Box]:
    """Give what is in boxes and cards its role, and return the boxes that a heading opens."""
    boxes: list[Box] = []
    end_of_text = _last_prose(lines)
    for i, line in enumerate(lines):
        kind = line.kind or (line.run_on_kind if line.linked and i > end_of_text else None)
        if kind is None or kind in ("button", "end", "imprint") or line.out:
            continue
        runs_on = kind in furniture.LISTS and line.linked and not line.is_link
        if line.linked and not runs_on and (not line.is_link or _own_link(line, leads_to_article)):
            continue
        labelled = kind in ("tags", "list") and ":" in line.text[:-1]
        end = i + 1 if labelled else _extent(lines, i, kind, leads_to_article, runs_on=runs_on)
        boxes.append(Box(kind, lines[i:end], i))
        for inside in lines[i:end]:
            inside.role = "box"
    _mark_cards(lines[: end_of_article(lines)], leads_to_article)
    return boxes


def _last_prose(lines: list[Line]) -> int:
    return next((k for k in reversed(range(len(lines))) if is_prose(lines[k])), -1)


class EndOfArticle:
    """Asked line by line: whether comments, rating or imprint begin here, once there was prose.

    One line of prose may be the lead, and `Bình luận` under it a button; with a heading, a text box
    or the page's footer there is no such doubt.
    """

    def __init__(self) -> None:
        self._prose = 0

    def __call__(self, line: Line) -> bool:
        if line.in_footer or line.kind == "imprint":
            return True
        if self._prose:
            if line.control:
                return True
            sure = self._prose > 1 or line.tag in _HEADINGS
            if sure and line.kind == "end" and not line.is_link:
                return True
        self._prose += is_prose(line)
        return False


def end_of_article(lines: list[Line]) -> int:
    ends = EndOfArticle()
    return next((k for k, line in enumerate(lines) if ends(line)), len(lines))


def _own_link(line: Line, leads_to_article: Callable[[Element], bool]) -> bool:
    return any(leads_to_article(a) for a, _ in line.links())


def _extent(
    lines: list[Line],
    i: int,
    kind: furniture.Kind,
    leads: Callable[[Element], bool],
    *,
    runs_on: bool,
) -> int:
    """Where the box that line `i` opens ends (exclusive); `runs_on`: its first link is in it."""
    heading = lines[i]
    for box in ancestors(heading.el):
        if box.tag in ("body", "html"):
            break
        if i > 0 and lines[i - 1].within(box):
            break  # something stands before the heading: this is more than the box
        end = i + 1
        while end < len(lines) and lines[end].within(box) and not _opens_box(lines[end]):
            end += 1
        if end == i + 1 and end < len(lines) and not _opens_box(lines[end]):
            if runs_on:
                break
            continue
        inside = lines[i + 1 : end]
        if _holds_text(inside, leads):
            break
        return end
    if kind == "box":
        return _run_of_form(lines, i + 1, leads)
    return _run_of_cards(lines, i + 1, leads)


def _run_of_form(lines: list[Line], start: int, leads: Callable[[Element], bool]) -> int:
    """The end of an advertisement or a poll that stands in no box: links, pictures, a form.

    A short paragraph may follow; only a question right before a form is the poll's. A link to the
    paper's own article is no advertiser's.
    """
    end = start
    while end < len(lines) and end - start < _MAX_CARD_LINES:
        line = lines[end]
        asks = line.text.endswith("?") and end + 1 < len(lines) and _in_form(lines[end + 1])
        if not (line.is_link or _in_form(line) or asks) or (
            line.is_title and _own_link(line, leads)
        ):
            break
        end += 1
    return end


def _in_form(line: Line) -> bool:
    return any(el.tag == "form" for el in islice(ancestors(line.el), 4))


def _opens_box(line: Line) -> bool:
    return not line.link_length and line.kind not in (None, "button")


def _holds_text(inside: list[Line], leads: Callable[[Element], bool]) -> bool:
    """Whether lines are more than a box holds: paragraphs with no card around them."""
    prose = [
        line
        for k, line in enumerate(inside)
        if is_prose(line) and not _beside_link(inside, k, leads)
    ]
    return len(prose) > _MAX_BOX_PROSE or any(len(line.text) > _LONG for line in prose)


def _beside_link(lines: list[Line], k: int, leads: Callable[[Element], bool]) -> bool:
    """The line stands right behind the title of another article."""
    for j in range(k - 1, max(-1, k - 4), -1):
        if lines[j].text and lines[j].is_title:
            return _own_link(lines[j], leads)
        if is_prose(lines[j]):
            return False
    return False


def _run_of_cards(lines: list[Line], start: int, leads: Callable[[Element], bool]) -> int:
    """The end of an unbroken run of links to articles, with their pictures and summaries.

    Words right behind a link are its summary if another link, furniture or nothing follows them.
    """
    end = k = start
    while k < len(lines):
        line = lines[k]
        if line.control or (line.text and line.kind and not line.is_link):
            break
        if line.text:
            is_title = line.is_title and _own_link(line, leads)
            if not is_title and not _is_summary(lines, k, start, leads):
                break
            end = k + 1
        k += 1
    return end


def _is_summary(lines: list[Line], k: int, start: int, leads: Callable[[Element], bool]) -> bool:
    if _in_card(lines, k, leads) is not None:
        return True
    if k == start or not (lines[k - 1].is_title and _own_link(lines[k - 1], leads)):
        return False
    following = next((line for line in lines[k + 1 :] if line.text or line.control), None)
    if following is None or following.control or following.kind:
        return True
    return following.is_title and _own_link(following, leads)


def _mark_cards(lines: list[Line], leads: Callable[[Element], bool]) -> None:
    titles = [k for k, line in enumerate(lines) if line.linked and line.is_title]
    near = {j for k in titles for j in range(k - _MAX_CARD_LINES, k + _MAX_CARD_LINES + 1)}
    for k, line in enumerate(lines):
        if k not in near or line.out or not line.text or line.is_title:
            continue
        if _is_under_title(lines, k, leads):
            line.role = "card"
            continue
        card = _in_card(lines, k, leads)
        if card is None:
            continue
        for j in range(k, -1, -1):
            if not lines[j].within(card):
                break
            if lines[j].role is None and not (lines[j].text and lines[j].is_title):
                lines[j].role = "card"
        line.role = "card"


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


def _is_under_title(lines: list[Line], k: int, leads: Callable[[Element], bool]) -> bool:
    """A single `<br>` sets the line under the link to another article."""
    title = lines[k - 1] if k else None
    return (
        title is not None
        and not lines[k].gap
        and lines[k].el is title.el
        and title.is_title
        and bool(title.text)
        and _own_link(title, leads)
    )


# Title, summary, section, time and a picture or two: a card has no more lines than this.
_MAX_CARD_LINES = 7


def _in_card(lines: list[Line], k: int, leads: Callable[[Element], bool]) -> Element | None:
    """The element that makes line `k` part of a card: it holds one other article's link too."""
    for levels, box in enumerate(ancestors(lines[k].el)):
        if levels > 4 or box.tag in ("body", "html", "main"):
            return None
        start, end = k, k + 1
        while start > 0 and k - start <= _MAX_CARD_LINES and lines[start - 1].within(box):
            start -= 1
        while end < len(lines) and end - k <= _MAX_CARD_LINES and lines[end].within(box):
            end += 1
        if end - start > _MAX_CARD_LINES:
            return None
        titles = [j for j in range(start, end) if lines[j].text and lines[j].is_title]
        if not titles:
            continue
        targets = {a.get("href") for j in titles for a, _ in lines[j].links() if leads(a)}
        if len(targets) != 1:
            return None
        inside = lines[start:end]
        return box if _is_one_card(inside) else None
    return None
