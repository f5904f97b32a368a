"""The byline: behind the last paragraph, behind the text (`byline_behind`), or beside the headline
(`byline_top`)."""

from __future__ import annotations

import re
from itertools import chain, islice

from hnnscraper.normalise import bylines
from hnnscraper.normalise.text import STOPS, clean
from hnnscraper.page.fields import byline_behind, byline_top
from hnnscraper.page.fields.byline_lines import certainty, is_bracketed, take
from hnnscraper.page.lines.line import EM, STRONG, Line
from hnnscraper.page.lines.looks import look_inside, numberless
from hnnscraper.page.lines.prose import is_prose
from hnnscraper.page.view import View

_MAX_BEHIND = 5  # short lines between the byline and the end of the text
# What editors add to a text: `* Tên nhân vật đã được thay đổi.`, `Kỳ tới: …`, `(Còn nữa)`.
_NOTE = re.compile(
    r"\*.{10,200}|\(?(?:kỳ|bài|phần) (?:tới|sau|cuối) ?:.{3,120}|\(?còn (?:nữa|tiếp)\)?\.?"
    r"|.{0,80}\b(?:đã được (?:thay đổi|đổi|viết tắt)|trong bài)\b.{0,120}[.)]",
    re.I,
).fullmatch
_FOOTNOTE = re.compile(r"(?:\(\d{1,2}\)|\[\d{1,2}\]) ?\S.{4,300}").fullmatch
_MAX_NOTES = 2
_MAX_LINES = 500  # from the end of the text that a byline is looked for in
_MAX_END = 60  # lines behind a byline that may hold notes
_MIN_NOTE = 25  # characters of words behind the byline that may be of the text after all
_SIGNED = re.compile(r"\(Theo [^()]{2,40}\)\s*\Z")


def find(view: View) -> tuple[str | None, str]:
    """The byline as printed and the rule that found it; marks its lines."""
    end = _at_end(view) or byline_behind.find(view) or _in_last_line(view)
    if end is None:
        return byline_top.find(view) or byline_behind.in_author_box(view) or (None, "")
    if _names_writer(end[0]):
        return _said_at_top(end, view) or end
    # At the end stands only who took the pictures, or the source.
    behind = byline_behind.find(view) if end[1] == "end-of-text" else None
    if behind is not None and _names_writer(behind[0]):
        return f"{behind[0]} - {end[0]}", f"{behind[1]}+{end[1]}"
    top = byline_top.find(view)
    if top is None or not _names_writer(top[0]):
        return end
    said = bylines.read(end[0])
    if not said.authors and (not said.source or bylines.read(top[0]).source):
        return top
    return f"{top[0]} - {end[0]}", f"{top[1]}+{end[1]}"


def _said_at_top(end: tuple[str, str], view: View) -> tuple[str, str] | None:
    """The byline under the headline, if all that a box behind the text names are in it."""
    if end[1] != "behind-text":
        return None
    names = {author["name"] for author in bylines.read(end[0]).authors}
    top = byline_top.find(view)
    if top is None or not names <= {author["name"] for author in bylines.read(top[0]).authors}:
        return None
    return top


def _names_writer(printed: str) -> bool:
    return any("text" in author["roles"] for author in bylines.read(printed).authors)


def _at_end(view: View) -> tuple[str, str] | None:
    """The last line of the text that is a byline and has no more of the text behind it."""
    text = view.story.text
    sure = {
        k: how_sure
        for k in range(max(1, len(text) - _MAX_LINES), len(text))
        if not text[k].is_taken and text[k].text and not text[k].kind
        if (how_sure := certainty(text[k], view))
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
    if end < len(text) and is_bracketed(text[end].text):
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
    printed = take(taken)
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
    if behind and is_bracketed(behind[0].text):
        behind.pop(0)
    first = next(filter(is_prose, text), None)
    plain = first is not None and not first.styled(EM)
    behind = [line for line in behind if not _FOOTNOTE(line.text)]
    notes = [line for line in behind if _NOTE(line.text) or (plain and line.styled(EM))]
    return behind if len(notes) > _MAX_NOTES else [line for line in behind if line not in notes]


def _mark_behind(lines: list[Line], view: View) -> None:
    """What stands behind the byline is not the text, but for the editors' notes on it."""
    for line in lines:
        is_note = _NOTE(line.text) or _FOOTNOTE(line.text)
        if line.role is not None or (is_note and not line.linked):
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
    sure = certainty(line, view)
    below = taken[0]
    if sure == "possible" and is_bracketed(below.text) is None:
        named = bylines.read(below.text)  # the source alone, under the author
        return (
            named.source is not None
            and not named.authors
            and _look(line, view) == _look(below, view)
        )
    return sure is not None


def _is_quoted(line: Line) -> bool:
    """All of it is in quotation marks: under it stands who said it."""
    return line.text[:1] in ("“", '"') and line.text[-1:] in ("”", '"')


def _is_end(behind: list[Line], sure: str) -> bool:
    """Whether lines behind a byline are none of the text: none is a sentence, few stand before the
    first furniture; behind what only may be a byline it stands at once.
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
    words = [line for line in behind if line.text and not (line.linked and line.is_title)]
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
