"""Pages that show the opening of an article, or less: the rest is loaded by script, or is for those
who sign in or pay.
"""

from __future__ import annotations

from itertools import islice

from hnnscraper.errors import NotAnArticle
from hnnscraper.items import Item
from hnnscraper.normalise import bylines
from hnnscraper.normalise.text import STOPS
from hnnscraper.page.lines import known, notices
from hnnscraper.page.lines.elements import HEADINGS
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_FEW = 200  # characters
_NEAR_LINES = 6
_MIN_TOLD = 2  # paragraphs; one may be the lead


def check(view: View, item: Item, said: str) -> None:
    """Raises NotAnArticle where the little that stands for the text (`said`) is none."""
    text = view.story.text
    shown = [line.text for line in text if not is_prose(line) and not line.is_taken]
    behind = next((line.text for line in view.story.tail if line.text), "")
    waits = next(filter(notices.NEEDS_SCRIPT.match, [*shown, behind]), None)
    if waits is not None and sum(map(is_prose, text)) < _MIN_TOLD:
        raise NotAnArticle("script", f"most of the text is loaded by script: {waits!r}")
    if len(said) < _FEW and notices.NEEDS_SCRIPT.search(said):
        raise NotAnArticle("script", f"the text is loaded by script: {said!r}")
    if not any(map(str.isalpha, said)) and (item["lead"] or len(said) < _FEW):
        raise NotAnArticle("no-body", f"no words stand in the place of the text: {said!r}")
    if _is_lead_or_name(text):
        raise NotAnArticle("no-body", f"nothing but lead and byline is shown: {said[:_FEW]!r}")
    wall = _wall(view)
    if wall is not None:
        message = f"only the opening of the article is shown: {wall.text!r}"
        raise NotAnArticle("login", message)


def _is_lead_or_name(text: list[Line]) -> bool:
    """The only line is set or named as a lead is, or says who wrote what is not shown."""
    told = [line for line in text if line.text and not (line.is_taken or line.kind)]
    if len(told) != 1:
        return False
    (line,) = told
    is_lead = line.tag in HEADINGS or known.marked(line.el, "lead", levels=1)
    return is_lead or bylines.looks_like(line.text) == "certain"


def _wall(view: View) -> Line | None:
    """What asks the reader to sign in or to pay, in or right behind an opening of a few paragraphs;
    in a sentence only of this article.
    """
    text, head = view.story.text, view.story.head[:_NEAR_LINES]
    near = [line for line in [*head, *text, *islice(view.story.tail, _NEAR_LINES)] if line.text]
    walls = (line for line in near if notices.WALL.match(line.text))
    wall = next(
        (
            w
            for w in walls
            if w.text[-1] not in STOPS or w.kind is not None or notices.OF_THIS.search(w.text)
        ),
        None,
    )
    return wall if wall is not None and sum(map(is_prose, text)) <= notices.MAX_OPENING else None
