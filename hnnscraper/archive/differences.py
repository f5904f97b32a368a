"""What differs between two versions of a record, for a person to read. Pure: values to lines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from hnnscraper.items import FIELDS

Kind = Literal["same", "old", "new"]

# Told of each version beside its number, and different in every one.
_OF_THE_VERSION = frozenset(("fetched_at", "content_hash", "extractor"))
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_CONTEXT_WORDS = 8
_MOST_PIECES = 4_000  # of a paragraph; SequenceMatcher's time grows with their square


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: in both versions, only in the old one, or only in the new one."""

    kind: Kind
    text: str


Line = tuple[Piece, ...]
Opcode = tuple[str, int, int, int, int]  # as `SequenceMatcher.get_opcodes` has them


def changed_fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """The fields that differ, in the record's order; those that tell of the version itself not.

    `body_html` holds the words of `body` again and is named only where `body` is equal.
    """
    changed = [
        name for name in FIELDS if name not in _OF_THE_VERSION and old.get(name) != new.get(name)
    ]
    return [name for name in changed if name != "body_html" or "body" not in changed]


def field_lines(old: Any, new: Any) -> list[Line]:
    """The difference of one field's values: texts by words, lists and objects by entries."""
    if isinstance(old, str) and isinstance(new, str):
        return _text_lines(old, new)
    if isinstance(old, list) and isinstance(new, list):
        return list(_entry_lines([_shown(one) for one in old], [_shown(one) for one in new]))
    if isinstance(old, dict) and isinstance(new, dict):
        return list(_entry_lines(_pairs(old), _pairs(new)))
    return [(Piece("old", _shown(old)),), (Piece("new", _shown(new)),)]


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _pairs(value: Mapping[str, Any]) -> list[str]:
    return [f"{name}: {_shown(part)}" for name, part in value.items()]


def _text_lines(old: str, new: str) -> list[Line]:
    """Paragraph by paragraph; those that changed a little word by word."""
    return list(_entry_lines(old.split("\n\n"), new.split("\n\n"), _word_line))


def _entry_lines(
    old: Sequence[str],
    new: Sequence[str],
    line_of_two: Callable[[str, str], Line | None] = lambda old, new: None,
) -> Iterator[Line]:
    for tag, i, end, j, to in _opcodes(old, new):
        if tag == "equal":
            yield (Piece("same", _count(end - i)),)
            continue
        olds, news = list(old[i:end]), list(new[j:to])
        while olds and news and (line := line_of_two(olds[0], news[0])):
            yield line
            del olds[0], news[0]
        yield from ((Piece("old", text),) for text in olds)
        yield from ((Piece("new", text),) for text in news)


def _count(number: int) -> str:
    return f"… {number} unchanged …"


def _word_line(old: str, new: str) -> Line | None:
    """One line of two paragraphs that share most of their words; None if they don't."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > _MOST_PIECES:
        return None
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.5:
        return None
    pieces: list[Piece] = []
    codes = list(_joined(matcher.get_opcodes(), before))
    for number, (tag, i, end, j, to) in enumerate(codes):
        if tag == "equal":
            first, last = number == 0, number == len(codes) - 1
            pieces.append(Piece("same", _shortened(before[i:end], first, last)))
        else:
            pieces += [Piece("old", "".join(before[i:end]))] if end > i else []
            pieces += [Piece("new", "".join(after[j:to]))] if to > j else []
    return tuple(pieces)


def _joined(codes: Sequence[Opcode], before: Sequence[str]) -> Iterator[Opcode]:
    """Changes with nothing but a space between them as one: a Vietnamese word is often two."""
    changed: Opcode | None = None
    for number, (tag, i, end, j, to) in enumerate(codes):
        is_gap = "".join(before[i:end]).isspace() and number < len(codes) - 1
        if tag == "equal" and not (is_gap and changed):
            if changed:
                yield changed
            changed = None
            yield (tag, i, end, j, to)
        else:
            changed = (
                ("replace", changed[1], end, changed[3], to) if changed else (tag, i, end, j, to)
            )
    if changed:
        yield changed


def _shortened(words: Sequence[str], first: bool, last: bool) -> str:
    """The words next to what changed; `words` are those between two changes, spaces included."""
    near = 2 * _CONTEXT_WORDS
    if len(words) <= (near if first or last else 2 * near) + 2:
        return "".join(words)
    head = "" if first else "".join(words[:near])
    tail = "" if last else "".join(words[-near:])
    return f"{head}…{tail}"


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Sequence[Opcode]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
