"""The byline: behind the last paragraph, or beside the headline (`byline_top`)."""

from __future__ import annotations

import re
from itertools import chain, islice, takewhile

from hnnscraper.normalise import bylines, dates
from hnnscraper.normalise.text import clean
from hnnscraper.page import byline_top, furniture, known
from hnnscraper.page.article_links import is_author_link
from hnnscraper.page.elements import all_text, ancestors, enclosing, holder_of, more_than
from hnnscraper.page.lines import EM, STRONG, Line
from hnnscraper.page.looks import is_aligned, look_inside, numberless
from hnnscraper.page.prose import STOPS, is_prose
from hnnscraper.page.view import View

_MAX_BEHIND = 5  # short lines between the byline and the end of the text
_SIGNATURE_LEVELS = 3  # elements, of which one sets a signature on the right
# `(tổng hợp)`, `(Theo …)` on a line of its own under the name.
_BRACKETED = re.compile(
    r"\((?:tổng hợp|lược (?:dịch|thuật)|thực hiện|ghi(?: chép)?|(?:biên )?dịch|theo [^()]{2,40})\)",
    re.I,
).fullmatch
# What editors add to a text: `* Tên nhân vật đã được thay đổi.`, `Kỳ tới: …`, `(Còn nữa)`.
_NOTE = re.compile(
    r"\*.{10,200}|\(?(?:kỳ|bài|phần) (?:tới|sau|cuối) ?:.{3,120}|\(?còn (?:nữa|tiếp)\)?\.?"
    r"|.{0,80}\b(?:đã được (?:thay đổi|đổi|viết tắt)|trong bài)\b.{0,120}[.)]",
    re.I,
).fullmatch
_MAX_NOTES = 2
_MAX_END = 60  # lines behind a byline that may hold notes
_MIN_NOTE = 25  # characters of words behind the byline that may be of the text after all
_ABOUT_AUTHOR = re.compile(r"(?:đôi nét )?về tác giả|tác giả bài viết|thông tin tác giả", re.I)
_SIGNED = re.compile(r"\(Theo [^()]{2,40}\)\s*\Z")


def find(view: View) -> tuple[str | None, str]:
    """The byline as printed and the rule that found it; marks its lines."""
    end = _at_end(view) or _behind(view) or _in_last_line(view)
    if end is None:
        return byline_top.find(view) or _in_author_box(view) or (None, "")
    if _names_writer(end[0]):
        return end
    top = byline_top.find(view)  # at the end stands only who took the pictures, or the source
    if top is None or not _names_writer(top[0]):
        return end
    if bylines.read(top[0]).source and not bylines.read(end[0]).authors:
        return top
    return f"{top[0]} - {end[0]}", f"{top[1]}+{end[1]}"


def _in_author_box(view: View) -> tuple[str, str] | None:
    """The name under `Về tác giả`, where it stands nowhere else."""
    for box in view.boxes:
        if not _ABOUT_AUTHOR.fullmatch(box.lines[0].text.rstrip(":")):
            continue
        for line in box.lines[1:]:
            if bylines.looks_like(line.text) or bylines.is_name(line.text):
                return _take([line]), "author-box"
    return None


def _names_writer(printed: str) -> bool:
    return any("text" in author["roles"] for author in bylines.read(printed).authors)


def _at_end(view: View) -> tuple[str, str] | None:
    """The last line of the text that is a byline and has no more of the text behind it."""
    text = view.story.text
    sure = {
        k: certainty
        for k in range(1, len(text))
        if not text[k].is_taken and text[k].text and not text[k].kind
        if (certainty := _certainty(text[k], view))
    }
    ends = chain(
        (k for k in reversed(sure) if _is_end(_without_notes(text, k), sure[k])),
        (k for k in reversed(sure) if sure[k] == "certain" and _is_signed(text, k, view)),
        (k for k in sure if _is_signed(text, k, view) and _is_set_apart(text, k, view)),
    )
    k = next(ends, None)
    if k is None:
        return None
    taken = [text[k]]
    end = k + 1
    if end < len(text) and _BRACKETED(text[end].text):
        taken.append(text[end])
        end += 1
    _mark_behind(text[end:], view)
    while (
        k > 1
        and len(taken) < 3
        and _belongs(text[k - 1], taken, view)
        and not _is_quoted(text[k - 2])
    ):
        k -= 1
        taken.insert(0, text[k])
    printed = _take(taken)
    if len(taken) == 2 and bylines.is_label(taken[0].text):
        printed = byline_top.joined(taken[0].text, taken[1].text) or printed
    return printed, "end-of-text"


def _without_notes(text: list[Line], k: int) -> list[Line]:
    """What stands behind line `k`, but for what goes on with a byline and what editors add: in
    italics, where the text is not.
    """
    behind = text[k + 1 :]
    if len(behind) > _MAX_END:
        return behind
    if behind and _BRACKETED(behind[0].text):
        behind.pop(0)
    first = next(filter(is_prose, text), None)
    plain = first is not None and not first.styled(EM)
    notes = [line for line in behind if _NOTE(line.text) or (plain and line.styled(EM))]
    return behind if len(notes) > _MAX_NOTES else [line for line in behind if line not in notes]


def _mark_behind(lines: list[Line], view: View) -> None:
    """What stands behind the byline is not the text, but for the editors' notes on it."""
    for line in lines:
        if line.role is not None or (_NOTE(line.text) and not line.linked):
            continue
        line.role = "behind-byline"
        if (
            len(line.text) >= _MIN_NOTE
            and line.text[-1] in STOPS
            and not (line.kind or line.linked)
        ):
            view.doubt("body", f"left out, it stands behind the byline: {line.text[:80]!r}")


def _in_last_line(view: View) -> tuple[str, str] | None:
    """In bold or in brackets behind the last sentence, in its own line: it is cut from there."""
    line = next((line for line in reversed(view.story.text) if is_prose(line)), None)
    if line is None or line.linked:
        return None
    *before, (tail, style, _) = line.parts
    name = clean(tail)
    if before and style & STRONG:
        line_parts = before
    elif match := _SIGNED.search(tail):
        name = match[0]
        line_parts = [*before, (tail[: match.start()], style, None)]
    else:
        return None
    rest = clean("".join(text for text, _, _ in line_parts))
    if rest[-1:] not in (".", "!", "?", "…", "”", '"') or bylines.looks_like(name) != "certain":
        return None
    line.parts, line.text = line_parts, rest
    return name, "end-of-last-line"


def _belongs(line: Line, taken: list[Line], view: View) -> bool:
    """A line before a byline that is one too, or its label alone (`Bài, ảnh:`)."""
    if byline_top.opens_name(line):
        return byline_top.joined(line.text, taken[0].text) is not None
    sure = _certainty(line, view)
    return sure == "certain" or (sure is not None and _BRACKETED(taken[0].text) is not None)


def _is_quoted(line: Line) -> bool:
    """All of it is in quotation marks: under it stands who said it."""
    return line.text[:1] in ("“", '"') and line.text[-1:] in ("”", '"')


def _is_end(behind: list[Line], sure: str) -> bool:
    """Whether lines behind a byline are none of the text.

    Up to the first furniture there is no prose, and behind it little that could be the text's.
    """
    following = next((line for line in behind if line.text), None)
    opens = (
        following is None
        or following.kind
        or following.is_link
        or following.role in ("box", "card", "form")
    )
    if sure == "possible" and not opens:
        return False
    words = [line for line in behind if line.text]
    if any(map(is_prose, words)):
        return False
    first = next((k for k, line in enumerate(words) if line.kind or line.is_taken), len(words))
    return first <= _MAX_BEHIND


def _is_signed(text: list[Line], k: int, view: View) -> bool:
    """Whether what stands behind a byline, if it has sentences, is set in another way than all
    paragraphs before it: the paper's own words to its readers.
    """
    own = (text[j] for j in range(k + 1, len(text)) if text[j].text and not text[j].is_taken)
    behind = list(islice(own, _MAX_BEHIND + 1))
    if len(behind) > _MAX_BEHIND:
        return False
    paragraphs = _looks(text[:k], view)
    return bool(paragraphs) and all(_look(line, view) not in paragraphs for line in behind)


def _is_set_apart(text: list[Line], k: int, view: View) -> bool:
    return _look(text[k], view) not in _looks(text[:k], view)


def _looks(lines: list[Line], view: View) -> set[tuple[tuple[str, str], ...]]:
    return {_look(line, view) for line in lines if is_prose(line)}


def _look(line: Line, view: View) -> tuple[tuple[str, str], ...]:
    return numberless(look_inside(line, view.story.holder))


def _certainty(line: Line, view: View) -> str | None:
    if (
        not 0 < len(line.text) <= byline_top.MAX_BYLINE
        or line.is_taken
        or line.tag in ("h1", "h2", "h3")
        or _is_data(line, view)
        or bylines.is_label(line.text)
    ):
        return None
    sure = bylines.looks_like(line.text)
    if sure != "certain" and line.is_link and any(is_author_link(a) for a, _ in line.links()):
        return "certain"
    if sure == "possible" and known.marked(line.el, "byline", view.story.holder):
        return "certain"
    if sure is None and len(line.text) <= 60 and known.marked(line.el, "byline", view.story.holder):
        return None if is_prose(line) or line.text[-1] in ".!?:" else "certain"
    if sure is None and bylines.is_name(line.text) and _is_signature(line, view):
        return "certain"
    linked = line.linked and not line.is_door_to_nothing
    if sure == "possible" and (line.tag == "li" or linked or _is_in_quotation(line)):
        return None
    return sure


def _is_in_quotation(line: Line) -> bool:
    """Who is quoted, under the words."""
    return enclosing(line.el, "blockquote", levels=3) is not None


def _is_data(line: Line, view: View) -> bool:
    """In a cell of a table of data: one beside others, which does not hold the text."""
    cell = enclosing(line.el, "td", "th", levels=3)
    row = None if cell is None else cell.getparent()
    if cell is None or row is None or cell in ancestors(view.story.holder):
        return False
    cells = (el for el in row.iterchildren("td", "th") if el is cell or all_text(el).strip())
    return more_than(1, cells)


def _is_signature(line: Line, view: View) -> bool:
    """Set on the right, where a signature stands."""
    return is_aligned(line, "right", view.story.holder, _SIGNATURE_LEVELS)


def _behind(view: View) -> tuple[str, str] | None:
    """Right behind the text, outside of what holds it."""
    seen = 0
    label: Line | None = None
    tail = (line for line in view.story.tail if line.text and not line.in_footer)
    lines = [line for line in tail if not line.is_taken]
    for k, line in enumerate(lines):
        kind = line.kind
        labelled, label = label, line if byline_top.opens_name(line) else None
        if labelled and (joined := byline_top.joined(labelled.text, line.text)):
            _take([labelled, line])
            return joined, "behind-text"
        if kind == "button":
            continue
        if kind is not None or seen >= 4:
            return None
        sure = _certainty(line, view)
        if k + 1 < len(lines) and _is_anothers_date(lines[k + 1]):
            return None  # who comments, and when
        if sure == "certain" or (sure == "possible" and not line.is_link):
            return _take([line, *_labelled(line, lines[k + 1 :])]), "behind-text"
        if is_prose(line):
            return None
        seen += 1
    return None


def _is_anothers_date(line: Line) -> bool:
    return line.role != "date" and dates.is_date_line(line.text)


def _labelled(byline: Line, lines: list[Line]) -> list[Line]:
    """The lines beside the byline that say more of it: a label with a name, a source alone, as
    `Nguồn: TTXVN` and `Theo TTXVN` under the author.
    """
    around = holder_of(byline.el)

    def says_more(line: Line) -> bool:
        if holder_of(line.el) is not around:
            return False
        if _BRACKETED(line.text):
            return True
        sure = bylines.looks_like(line.text)
        if ":" in line.text:
            return sure == "certain"
        return sure is not None and bylines.read(line.text).source is not None

    return list(takewhile(says_more, lines))


def _take(lines: list[Line]) -> str:
    for line in lines:
        line.role = "byline"
    return clean(" ".join(_words(line) for line in lines))


def _words(line: Line) -> str:
    """The line without the buttons in it."""
    if len(line.parts) < 2:
        return line.text
    return "".join(text for text, _, _ in line.parts if furniture.kind_of(clean(text)) != "button")
