"""Links to other articles that stand on their own: under the lead, in the text, behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml.etree import _Element as Element

from hnnscraper.items import RelatedKind
from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import STOPS, clean
from hnnscraper.page.fields import own_column
from hnnscraper.page.headline.titles import ELLIPSIS
from hnnscraper.page.lines import furniture
from hnnscraper.page.lines.elements import HEADINGS, all_text, enclosing, more_than, within
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts import cards
from hnnscraper.page.parts.article_links import ArticleLinks
from hnnscraper.page.parts.boxes import Box
from hnnscraper.page.view import View

# Roles of lines that a link to another article can stand in.
_LINKS = (None, "box", "card", "related")
_MAX_LINKED = 2_000  # characters of a title with its summary
_MIN_SUMMARY = 20
_MIN_UNENDED = 40  # …without a stop; less may be a section or a name
_MIN_TITLE = 15  # characters of a title that stands in one link with its summary
_MAX_PIECES = 8  # elements right in a link
_MAX_ELEMENTS = 60  # …and below
_BULLET = re.compile(r"^[»›•▪◦►▶>*+–-]+\s+")
_LENGTH = re.compile(r"[\W_]*(?:\d{1,2}(?::\d\d){1,2})?[\W_]*")


Entry = dict[str, str | None]  # kind, title, url, summary


class _Target(NamedTuple):
    """A link to another article."""

    a: Element
    url: str
    text: str
    summary: str | None = None  # if the link has both in it
    alt: str | None = None  # what its picture says, if it is one around a picture


def find(view: View) -> list[Entry]:
    """`{kind, title, url, summary}` as printed, in page order; marks inline link lines."""
    last = _end_of_text(view)
    latest = own_column.latest(view)
    boxed = _kinds_in_boxes(view, last, latest)
    found: list[Entry] = []
    for box in view.boxes_before:
        if box.kind == "related" or (box.kind == "latest" and box not in latest):
            continue  # in a column beside the article's
        kind = _kind(box.kind, in_text=False)
        found += _entries(box.lines, kind, view.article_links)
    own_column.doubt_unknown(view, last)
    for kind, run in _runs(view, boxed, last):
        found += _entries(run, kind, view.article_links)
    return _once(found)


def _kinds_in_boxes(view: View, last: int, latest: set[Box]) -> dict[Line, RelatedKind | None]:
    """What kind of link a line in a box may hold; a doubt where a box has links to no article."""
    signed_behind = any(line.role == "byline" for line in view.story.tail)
    last_words = last if signed_behind else _end_of_words(view, last)
    last_told = max((k for k in range(last) if _is_told(view.after[k])), default=0)
    beside = own_column.beside(view, last)
    boxed: dict[Line, RelatedKind | None] = {}
    for box in view.boxes:
        end = {"list": last, "suggested": last_told}.get(box.kind, last_words)
        if box.lines[0].kind == "list" and not _is_among_words(box, last, view):
            end = 0
        kind = _kind(box.kind, in_text=box.start < end)
        if (kind == "latest" and box not in latest) or (box.kind == "related" and box in beside):
            kind = None
        boxed.update(dict.fromkeys(box.lines, kind))
        if kind is not None and own_column.leads_nowhere(box, view):
            view.doubt("related", f"no link under {box.lines[0].text!r} leads to an article")
    return boxed


def _is_among_words(box: Box, last: int, view: View) -> bool:
    """A list such as `Đọc nhiều` stands in the text, which ends with line `last`, and is no side
    bar's: neither behind the last words nor, in no element with the text, before the first.
    """
    if box.start >= _end_of_words(view, last):
        return False
    return box.start >= len(view.story.head) or box.lines[0].within(view.story.holder)


def _runs(
    view: View, boxed: dict[Line, RelatedKind | None], last: int
) -> Iterator[tuple[RelatedKind | None, list[Line]]]:
    """Neighbouring lines with links of one kind and what belongs to them; in the text, up to the
    next paragraph.
    """
    run: list[Line] = []
    run_kind: RelatedKind | None = None
    for k, line in enumerate(view.after):
        kind = boxed.get(line, "inline" if k < last else None)
        if kind != run_kind:
            yield run_kind, run
            run, run_kind = [], kind
        if kind is None or (kind == "inline" and line.role not in _LINKS):
            if line.text and run:
                yield run_kind, run
                run = []
            if kind is None or line.role is not None:
                continue
        run.append(line)
        if kind == "inline" and not line.is_taken and cards.is_title(line, view.article_links):
            line.role = "related"
        elif kind == "inline" and line.role not in ("box", "card") and line.text:
            yield run_kind, run[:-1]
            run = []
    yield run_kind, run


def _once(found: list[Entry]) -> list[Entry]:
    """One entry an address and kind, the first, with the fullest title of all."""
    first: dict[tuple[str | None, str | None], Entry] = {}
    for entry in found:
        kept = first.setdefault((entry["kind"], entry["url"]), entry)
        title, other = kept["title"] or "", entry["title"] or ""
        if _is_fuller(other, title) and _same_title(title, other):
            kept["title"] = other
        kept["summary"] = kept["summary"] or entry["summary"]
    return list(first.values())


def _end_of_text(view: View) -> int:
    """Where the article's words end: on a flat page much else stands in the same element."""
    story = view.story
    end = len(story.head) + len(story.text)
    return _end_of_words(view, end) if within(view.headline.el, story.holder) else end


def _end_of_words(view: View, end: int) -> int:
    while end > 0 and not _is_words(view.after[end - 1]):
        end -= 1
    return end


def _is_told(line: Line) -> bool:
    """A sentence of the article, as its last may be before what is suggested and the byline."""
    return line.role in ("lead", "caption") or is_prose(line)


def _is_words(line: Line) -> bool:
    if line.role in ("lead", "caption", "byline"):
        return True
    return line.role is None and bool(line.text) and not line.is_link and line.kind is None


def _kind(kind: furniture.Kind, *, in_text: bool) -> RelatedKind | None:
    if kind == "latest":
        return "latest"
    if kind in ("suggested", "related"):
        return "inline" if in_text else "suggested"
    return "inline" if in_text and kind == "list" else None


def _entries(
    lines: list[Line], kind: RelatedKind | None, article_links: ArticleLinks
) -> list[Entry]:
    """One entry an address: its fullest title, and the words behind it as its summary."""
    if kind is None or not lines:
        return []
    by_url: dict[str, Entry] = {}
    alternatives: dict[str, str] = {}  # what a card's picture says, where nothing else does
    current: Entry | None = None
    for line in lines:
        targets = _targets(line, article_links)
        for target in targets:
            empty: Entry = {"kind": kind, "title": None, "url": target.url, "summary": None}
            current = by_url.setdefault(target.url, empty)
            _add_title(current, target, line)
            current["summary"] = current["summary"] or target.summary
            if target.alt is not None:
                alternatives.setdefault(target.url, target.alt)
        if current is not None:
            _add_summary(current, line, len(targets))
    for url, entry in by_url.items():
        entry["title"] = entry["title"] or alternatives.get(url)
    return [entry for entry in by_url.values() if entry["title"]]


def _targets(line: Line, article_links: ArticleLinks) -> list[_Target]:
    """The links to other articles in a line, or around its picture."""
    targets = [
        _Target(a, url, *_title_and_summary(a, text))
        for a, text in line.links()
        if len(text) <= _MAX_LINKED and (url := article_links.url(a))
    ]
    if line.image is not None and (door := _door(line.image, article_links)) is not None:
        targets.append(_Target(*door, "", None, clean(line.image.get("alt") or "")))
    return targets


def _title_and_summary(a: Element, text: str) -> tuple[str, str | None]:
    """The words of a link, and of one that has both a title and a sentence in elements of their
    own, each.
    """
    if more_than(_MAX_ELEMENTS, a.iter()):
        return _BULLET.sub("", text), None
    pieces = [clean(all_text(el)) for el in islice(a.iterchildren(), _MAX_PIECES)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) == 2 and "".join(pieces).replace(" ", "") == text.replace(" ", ""):
        title, sentence = pieces
        if _LENGTH.fullmatch(title) or dates.is_date_line(title):
            return sentence, None  # the time of latest news, before its title
        if len(title) >= _MIN_TITLE and title[-1] not in STOPS and sentence[-1] in ".…":
            return _BULLET.sub("", title), sentence
    return _BULLET.sub("", text), None


def _add_title(entry: Entry, target: _Target, line: Line) -> None:
    """Take the words of a link as the title, if they are fuller than those so far."""
    text = target.text
    if _LENGTH.fullmatch(text) or furniture.kind_of(text) in ("suggested", "related"):
        text = ""  # the length of a video, a heading that is in the link
    if entry["title"] and text and not _same_title(entry["title"], text):
        _add_words(entry, text, is_title=line.tag in HEADINGS)
        return
    for words in (text, clean(target.a.get("title") or "")):
        title = entry["title"]
        if words and (title is None or (_is_fuller(words, title) and _same_title(title, words))):
            entry["title"] = words


def _add_summary(entry: Entry, line: Line, targets: int) -> None:
    """Take a line without links, or what of a card's is outside of its one link, as the summary."""
    words = ""
    if not targets and line.text and _may_be_summary(line):
        words = line.text
    elif targets == 1 and (line.role == "card" or line.opens_with_title):
        words = clean("".join(text for text, _, a in line.parts if a is None))
    if len(words) >= _MIN_SUMMARY and not dates.is_date_line(words):
        entry["summary"] = entry["summary"] or words


def _door(image: Element, article_links: ArticleLinks) -> tuple[Element, str] | None:
    """The link to another article around a picture, with its address."""
    a = enclosing(image, "a")
    url = None if a is None else article_links.url(a)
    return None if a is None or url is None else (a, url)


def _same_title(a: str, b: str) -> bool:
    """One is the other, perhaps cut short."""
    a, b = a.casefold().rstrip(".… "), b.casefold().rstrip(".… ")
    return a.startswith(b) or b.startswith(a)


def _is_fuller(words: str, title: str) -> bool:
    """Longer, or the same without the dots that cut it short."""
    is_cut = ELLIPSIS.search(title) is not None and ELLIPSIS.search(words) is None
    return len(words) > len(title) or (is_cut and len(words) >= len(ELLIPSIS.sub("", title)))


def _add_words(entry: Entry, text: str, *, is_title: bool) -> None:
    """Words of the same link that are not its title so far: a summary, or the title after all."""
    title = entry["title"] or ""
    if is_title:
        entry["title"] = text
        text = title
    if len(text) >= _MIN_SUMMARY:
        entry["summary"] = entry["summary"] or text


def _may_be_summary(line: Line) -> bool:
    return (
        len(line.text) >= _MIN_SUMMARY
        and not line.is_link
        and line.kind is None
        and not line.in_footer
        and (line.text[-1] in STOPS or len(line.text) >= _MIN_UNENDED)
        and bylines.looks_like(line.text) is None
        and not dates.is_date_line(line.text)
    )
