"""Keywords the page shows with the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lxml.etree import _Element as Element

from hnnscraper.normalise.text import clean
from hnnscraper.page.lines import furniture, known
from hnnscraper.page.lines.elements import enclosing
from hnnscraper.page.lines.line import Line
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.parts.article_links import is_tag_link, leads_to_tags
from hnnscraper.page.parts.boxes import Box
from hnnscraper.page.view import View

_LABEL = re.compile(
    r"^[\W_]{0,20}(?:(?:các )?(?:từ kh(?:óa|oá)|(?:hash)?tags?|chủ đề|thẻ|keywords?)"
    r"(?: [^\W\d_]+){0,3}|(?:xem|đọc|tìm) thêm về)\s*[:：]\s*",
    re.I,
)
_BLOG = re.compile(r"nhãn ?:", re.I)  # before links: it is a fruit, too
_COMMA = re.compile(r"[,;#]")
_WORD = re.compile(r"\w+")
_MAX_ASIDE = 30  # keywords of a side bar, looked for in the text
_MAX_TAG = 80
_MAX_TAGS = 200
_MAX_LINE = 4_000  # characters of a line of keywords
_MAX_LABEL = 30  # characters
_MIN_CHIPS = 2  # links that the page's own keywords tell for tags
_LABELS = ("tags", "related", "suggested")  # no keywords: what opens them or leads on from them
_FREE = (None, "behind-byline")  # lines that no other field has taken


def find(view: View) -> tuple[list[str], str]:
    """Under their label; else by known markup; else by the addresses they lead to; else links
    behind the text in the words that the page claims as its keywords; else over the headline; else
    in a side bar, with a doubt.
    """
    boxes = [box for box in view.boxes if box.kind == "tags"]
    for box in boxes:
        if not _is_aside(box.lines[0]) and (tags := _of_box(box)):
            return tags, "label"
    tags, rule = _behind(view)
    if tags:
        return tags, rule
    tags, rule = _over_headline(view)
    return (tags, rule) if tags else _beside(boxes, view)


def _of_box(box: Box) -> list[str]:
    first = box.lines[0]
    label = _LABEL.match(first.text)
    lines = [line for line in box.lines if line.kind != "button" or not line.is_door_to_nothing]
    tags = _texts(lines) or (_unlinked(first, label.end()) if label else [])
    if not tags and len(first.parts) > 1 and _opens_with_label(first):
        words = (word for text, _, _ in first.parts[1:] for word in _COMMA.split(text))
        return _cleaned(words)
    return tags


def _beside(boxes: list[Box], view: View) -> tuple[list[str], str]:
    """In a side bar, where some are words of the article: others show what the readers look for."""
    told = _words(" ".join(line.text for line in view.story.text))
    for box in filter(lambda box: _is_aside(box.lines[0]), boxes):
        tags = _of_box(box)
        if any(_words(tag) in told for tag in tags[:_MAX_ASIDE]):
            view.doubt("tags", "they stand beside the article, and may be another list")
            return tags, "label"
    return [], ""


def _words(text: str) -> str:
    """The words in small letters, a space around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _behind(view: View) -> tuple[list[str], str]:
    """Behind the text, under no heading of their own."""
    words = _until_last_prose(view)
    behind = [
        line
        for line in view.after
        if line.text and line not in words and not _is_under_list_label(line)
    ]
    if next(view.document.every("aside"), None) is not None:
        behind = [line for line in behind if not _is_aside(line)]
    for line in behind:
        match = _LABEL.match(line.text)
        if match is None and line.links() and (_opens_with_label(line) or _BLOG.match(line.text)):
            return _texts([line]), "label"
        if match and (line.link_length or len(line.text) < 300):
            return _texts([line]) or _unlinked(line, match.end()), "label"
    for line in behind:
        if tags := _under_any_label(line, view):
            return tags, "keywords"
    linked = [line for line in behind if line.linked and line.role in _FREE and _is_links(line)]
    tests = (("markup", _is_marked), ("address", leads_to_tags), ("hash-signs", _are_hashed))
    for rule, test in tests:
        found = [line for line in linked if test(line)]
        if found:
            return _texts(found), rule
    behind_section = [line for line in linked if _are_behind_section(line, view)]
    if behind_section:
        return _cleaned(
            text for line in behind_section for a, text in line.links() if is_tag_link(a)
        ), "address"
    chips = [
        line
        for line in linked
        if all(text.casefold() in view.claims.keywords for _, text in line.links())
        and not any(map(view.article_links, (a for a, _ in line.links())))
    ]
    tags = _texts(chips)
    return (tags, "keywords") if len(tags) >= _MIN_CHIPS else ([], "")


def _over_headline(view: View) -> tuple[list[str], str]:
    """Between breadcrumb and headline: links to lists by keyword, or words behind a label."""
    over = [line for line in view.before if not _is_under_list_label(line)]
    linked = (line for line in over if line.linked and line.role in _FREE)
    tags = _texts([line for line in linked if _is_links(line) and leads_to_tags(line)])
    if tags:
        return tags, "address"
    for line in over:
        label = _LABEL.match(line.text)
        if label and line.kind == "tags" and line.role in _FREE and not line.linked:
            return _unlinked(line, label.end()), "label"
    return [], ""


def _under_any_label(line: Line, view: View) -> list[str]:
    """`Xem theo chủ đề: Huế, Tết`: what stands behind the colon are the page's own keywords."""
    label, colon, rest = line.text[:_MAX_LINE].partition(":")
    if not colon or len(label) > _MAX_LABEL or line.role not in _FREE:
        return []
    words = _texts([line]) or _cleaned(_COMMA.split(rest))
    return words if all(word.casefold() in view.claims.keywords for word in words) else []


def _until_last_prose(view: View) -> set[Line]:
    """The article's words: a label among them without a link is no label."""
    text = view.story.text
    last = max((k for k, line in enumerate(text) if is_prose(line)), default=-1)
    return {line for line in text[:last] if not line.linked}


def _is_aside(line: Line) -> bool:
    """In a side bar: what the paper's readers look for, not what the article is about."""
    return enclosing(line.el, "aside") is not None


def _is_links(line: Line) -> bool:
    """Nothing but links, behind a label perhaps: one with a colon, or of links to keywords."""
    if line.is_link:
        return True
    label = line.beside_links.rstrip(" ,;")
    if len(label) > _MAX_LABEL or line.parts[0][2] is not None:
        return False
    return label.endswith(":") or leads_to_tags(line)


def _is_marked(line: Line) -> bool:
    return known.marked(line.el, "tags", levels=4)


def _are_hashed(line: Line) -> bool:
    """`#áo dài #cầu Trường Tiền`, wherever that leads."""
    return all(text[:1] == "#" and text[1:2].isalnum() for _, text in line.links())


def _are_behind_section(line: Line, view: View) -> bool:
    """Keywords in one line with the section that the article stands in, which comes first."""
    (first, _), *others = line.links()
    leads_to_list = not is_tag_link(first) and not view.article_links(first)
    return leads_to_list and bool(others) and all(is_tag_link(a) for a, _ in others)


def _is_under_list_label(line: Line) -> bool:
    """`Chủ đề nóng: …`: what all of the paper's readers look for."""
    return furniture.kind_of_label(line.text[: _MAX_LABEL + 1]) == "list"


def _opens_with_label(line: Line) -> bool:
    """`Từ khóa` in an element of its own, its keywords behind it."""
    return line.parts[0][2] is None and furniture.kind_of(clean(line.parts[0][0])) == "tags"


def _texts(lines: list[Line]) -> list[str]:
    """The words of the links, but not of one to bookmark the article by."""
    words: list[str] = []
    for line in lines:
        others = _led_to_by_words(line)
        words += [text for a, text in line.links() if a not in others]
    return _cleaned(words)


def _led_to_by_words(line: Line) -> set[Element]:
    """Links behind another that have words, not separators, before them, and lead to no list by
    keyword.
    """
    found: set[Element] = set()
    before: str | None = None  # what stands behind the last link
    for text, _, a in line.parts:
        if a is None:
            before = None if before is None else before + text
            continue
        if before is not None and any(map(str.isalpha, before)) and not is_tag_link(a):
            found.add(a)
        before = ""
    return found


def _unlinked(line: Line, start: int) -> list[str]:
    """Keywords that are no links: parted by commas, else each in an element of its own."""
    words = line.text[start:]
    if _COMMA.search(words):
        return _cleaned(_COMMA.split(words))
    parts = [clean(text) for text, _, _ in line.parts]
    if len(parts) == 1:
        return _cleaned([words])
    return _cleaned(part for part in parts if part and not _LABEL.match(part + " "))


def _cleaned(texts: Iterable[str]) -> list[str]:
    cleaned = [clean(text).lstrip("#").strip(" ,;#") for text in islice(texts, _MAX_TAGS)]
    tags = [
        tag for tag in cleaned if len(tag) <= _MAX_TAG and furniture.kind_of(tag) not in _LABELS
    ]
    return list(dict.fromkeys(filter(None, tags)))
