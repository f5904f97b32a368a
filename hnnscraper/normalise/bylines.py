"""Who wrote an article and whom it was taken from, read from the byline as printed.

The rules are those of the record's contract (data/README.md, `byline`, `authors`, `source`): people
get their roles from the label before or behind them, a name all in capitals is given word by word
with a capital first letter, `Theo X` and an agency in brackets are the source. Where the contract
knows no role (`Đồ họa:`, `Video:`) or no person (`PV`: just "reporter"), no author is made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from hnnscraper.items import Author, Role
from hnnscraper.normalise import byline_words as tables
from hnnscraper.normalise import sources
from hnnscraper.normalise.names import (
    KEPT_CAPITALS,
    SMALL_IN_NAMES,
    could_be_name,
    given,
    has_family_name,
    is_person,
)
from hnnscraper.normalise.text import clean

_BOTH: tuple[Role, ...] = ("text", "photo")
_TEXT = (
    r"bài viết|bài|tin|tác giả bài viết|tác giả|(?:viết|đăng) bởi|bởi|author|by"
    r"|người (?:viết|đăng)|thực hiện|tổng hợp|lược dịch|biên dịch|chuyển ngữ|dịch|biên soạn"
    r"|lược ghi|lược thuật|ghi chép|ghi|sưu tầm|nội dung|phóng viên|thơ"
)
_PHOTO = r"(?:nguồn )?ảnh(?: minh h(?:ọa|oạ))?|hình ảnh|chùm ảnh|hình|photo"
_OTHER = r"đồ h(?:ọa|oạ)|minh h(?:ọa|oạ)|infographics?|thiết kế|trình bày|video|clip|biên tập"
_LABEL_WORD = re.compile(rf"(?i)(?P<photo>{_PHOTO})|(?P<text>{_TEXT})|{_OTHER}")
_ONE = rf"(?:{_PHOTO}|{_TEXT}|{_OTHER})"
_LABELS = rf"{_ONE}(?: ?[,&/+–-] ?{_ONE}| và {_ONE})*"
_LABEL = re.compile(
    rf"(?i)(?:^|(?<=[ ,;/|–—-])(?<!nguồn )(?<!tổng )){_LABELS} ?: ?"
    r"|^(?:tin|bài) ?(?:[,&–-]|và) ?ảnh (?! )"
    r"|^(?:(?:viết|đăng) )?bởi (?! )|^by (?! )"
)
# A label, maybe.
_HINT = re.compile(
    r"(?i):|theo|ảnh |từ |viên(?: |$)|(?:ghi|hợp|dịch|hiện)$|^(?:tác|viết|đăng|bởi|by) "
)
_ONLY_LABELS = re.compile(rf"(?i){_LABELS}")
_BEHIND = re.compile(r"(?i) (?:tổng hợp|thực hiện|lược dịch|biên dịch|dịch|lược ghi|ghi)$")
_VERB = r"tổng hợp|dịch|lược dịch|biên dịch|trích|dẫn"
_THEO = re.compile(
    rf"(?i)(?:^|(?<=[ ,;–—-]))(?:(?:(?:{_VERB}) )?theo|(?:{_VERB}) từ|nguồn(?: tin)?(?= ?:))"
    r"(?: ?: ?| )"
)
_STAFF = r"(?:nhóm )?(?:p\.?v|ctv|phóng viên|cộng tác viên)|nhóm tác giả|bbt|ban biên tập"
_ONLY_STAFF = re.compile(rf"(?i)(?:{_STAFF})|nhóm (?:pv|phóng viên) .*")
_STAFF_FIRST = re.compile(rf"(?i)^(?:{_STAFF})(?:\.?[ /:–-]+|\.?$)")  # but not `P.V.Anh`
# A broadcaster's office, behind its reporter's name: `Hà Linh/VOV-Miền Trung`.
_OFFICE_OF = re.compile(
    r"[A-ZĐ]{2,5} ?- ?(?i:miền (?:bắc|trung|nam|tây)|tây (?:nguyên|bắc)|đông bắc|đbscl|tp\.? ?hcm)"
)
_BETWEEN = re.compile(r"(?i) ?[,;/&|•–—] ?| -+ ?|- | (?:và|cùng) ")
_BRACKETS = re.compile(r"([^()]*)(?:\(([^()]*)\)?)?")
_CONTACT = re.compile(r"(?i)(?:e-?mail ?: ?)?[^\s()]+@[^\s()]+")
_LAST_STOP = re.compile(r"(?<=\w\w)\.+$")  # but the one of `P.T.` is part of the name
_AROUND = " ,;-–—|/&*•:"
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")  # not an initial's
_END_MARKS = ("hết", "còn nữa", "còn tiếp", "the end", "end")  # under a text


@dataclass(frozen=True, slots=True)
class Byline:
    authors: list[Author]  # in printed order, each person once
    source: str | None  # as printed, without "Theo"


@dataclass(slots=True)
class _Notes:
    """What is found while a byline is read."""

    roles: dict[str, set[Role]] = field(default_factory=dict)  # by name as printed, in order
    sources: list[str] = field(default_factory=list)
    staff: bool = False  # unnamed people of the paper: PV, BBT
    labelled: bool = False  # a label, `Theo`, an agency: this can be nothing but a byline
    aside: bool = False  # brackets hold what is neither source nor label: a place, a faculty
    strange: bool = False  # holds what is no part of a byline


def read(text: str) -> Byline:
    """The people and the source named in `text`, which is a byline; roles are text, then photo."""
    notes = _parse(clean(text) if len(text) <= 500 else "")  # no byline is longer
    people: dict[str, set[Role]] = {}
    for printed, roles in notes.roles.items():
        people.setdefault(given(printed), set()).update(roles)
    authors = [Author(name=n, roles=sorted(r, reverse=True)) for n, r in people.items() if r]
    return Byline(authors, ", ".join(dict.fromkeys(notes.sources)) or None)


def looks_like(text: str) -> Literal["certain", "possible"] | None:
    """Whether a clean line is a byline, by its words alone: where it stands is for the caller."""
    if not text or len(text) > 80 or text[-1] in "?!:…" or text.count(" ") > 14:
        return None
    if is_end_mark(text):
        return None
    small = any(word[0].islower() and word not in SMALL_IN_NAMES for word in text.split())
    if small and text[-1] != ")" and not _HINT.search(text) and not _ends_in_outlet(text):
        return None  # a sentence, as most lines are
    notes = _parse(text)
    names = [name for name, roles in notes.roles.items() if roles]
    if notes.strange or not (names or notes.sources or notes.staff):
        return None
    if notes.labelled:
        return "possible" if notes.aside else "certain"
    if not names:  # PV and BBT prove themselves; `LAO ĐỘNG`, `BAN BIÊN TẬP` are also headings
        words = {piece.upper().replace(".", "") for piece in _pieces(text)}
        own = words <= KEPT_CAPITALS or text.lower().startswith("nhóm ")
        return "certain" if own else None if text.isupper() else "possible"
    if not all(map(could_be_name, names)):
        return None
    capitals = all(name.isupper() and (" " in name or "." in name) for name in names)
    return "certain" if capitals and not notes.aside else "possible"


def _ends_in_outlet(text: str) -> bool:
    """`Kim Ngân/Báo Tin tức`"""
    return sources.is_known(text.rpartition("/")[2].strip()) if "/" in text else False


def is_end_mark(text: str) -> bool:
    """Whether a line only says that the text is over: `(Hết)`, `Còn nữa`."""
    return text.lower().strip(_AROUND + ".()") in _END_MARKS


@lru_cache(maxsize=512)  # each byline is recognised first and read later, and names come again
def _parse(text: str) -> _Notes:
    notes = _Notes()
    roles: set[Role] = {"text"}
    text = _LAST_STOP.sub("", _CONTACT.sub(" ", text).strip(" *•-–—|"))
    for before, inside in _BRACKETS.findall(text):
        if before or inside:
            named = len(notes.roles)
            roles, pending = _read_part(before, roles, notes)
            _read_brackets(inside.strip(), pending, list(notes.roles)[named:], notes)
    return notes


def _read_part(part: str, roles: set[Role], notes: _Notes) -> tuple[set[Role], str]:
    """Reads text outside of brackets; returns the roles in force and what a last `Theo` names."""
    end = 0
    for label in _LABEL.finditer(part) if _HINT.search(part) else ():
        _read_brackets("", _read_names(part[end : label.start()], roles, notes), [], notes)
        roles, end, notes.labelled = _label_roles(label[0]), label.end(), True
    return roles, _read_names(part[end:], roles, notes)


def _label_roles(label: str) -> set[Role]:
    groups = {word.lastgroup for word in _LABEL_WORD.finditer(label)}
    return {role for role in _BOTH if role in groups}


def _read_names(text: str, roles: set[Role], notes: _Notes) -> str:
    """Notes people and agencies; returns what stands behind `Theo`, still to be judged."""
    theo = _THEO.search(text) if _HINT.search(text) else None
    names = (text[: theo.start()] if theo else text).strip(_AROUND)
    for piece in [names] if _are_sources(names) else _pieces(names):  # `TTXVN/Vietnam+` is one
        _read_name(piece, roles, notes)
    return text[theo.end() :].strip(_AROUND) if theo else ""


def _pieces(names: str) -> list[str]:
    """`MINH ANH-ĐỨC QUANG` and `PV-TTXVN` are two, `NGUYỄN-VĂN` is one."""
    found: list[str] = []
    for piece in _BETWEEN.split(names):
        if _OFFICE_OF.fullmatch(piece):
            found.append(piece)
            continue
        parts = piece.split("-")
        two = all(
            " " in part or sources.is_known(part) or _ONLY_STAFF.fullmatch(part) for part in parts
        )
        found += parts if two else [piece]
    return [piece.strip() for piece in found if piece.strip()]


def _read_name(piece: str, roles: set[Role], notes: _Notes) -> None:
    if _ONLY_STAFF.fullmatch(piece) or piece in ("HNN", "TTH"):
        notes.staff = True
        return
    piece = _FULL_STOP.sub("", _BEHIND.sub("", _STAFF_FIRST.sub("", piece)))
    if _are_sources(piece) or _OFFICE_OF.fullmatch(piece):
        if "text" in roles:  # the pictures' agency is not whom the article was taken from
            notes.sources.append(piece)
            notes.labelled |= any(part.casefold() in tables.AGENCIES for part in _pieces(piece))
    elif piece.casefold() in tables.NOBODY or _ONLY_LABELS.fullmatch(piece):
        notes.strange |= not notes.labelled
    elif is_person(piece):
        notes.roles.setdefault(piece, set()).update(roles)
    else:
        notes.strange = True


def _read_brackets(inside: str, pending: str, names: list[str], notes: _Notes) -> None:
    """Reads brackets behind `names`, or behind `pending`: the text that follows `Theo`."""
    if pending:
        _read_source(pending, "" if _ONLY_LABELS.fullmatch(inside) else inside, notes)
    elif inside and _ONLY_LABELS.fullmatch(inside):
        notes.labelled = True
        for name in names:
            notes.roles[name] = _label_roles(inside) or notes.roles[name]
    elif _HINT.search(inside) and (_LABEL.search(inside) or _THEO.search(inside)):
        _, source = _read_part(inside, {"text"}, notes)
        _read_brackets("", source, [], notes)
    elif _are_sources(inside):
        notes.labelled = True
        if not names or "text" in notes.roles[names[-1]]:
            notes.sources.append(inside)
    else:
        notes.aside |= bool(inside)


def _read_source(printed: str, inside: str, notes: _Notes) -> None:
    """`PV (TTXVN)` and `PV/TTXVN` are TTXVN; `TTXVN - ĐỨC QUANG` is a source and a name."""
    printed = _STAFF_FIRST.sub("", printed)
    source, _, name = printed.partition(" - ")
    if inside and not name:
        source, name = inside, printed
    if (
        is_person(name)
        and not sources.is_known(name)
        and (source == inside or _are_sources(source))
    ):
        notes.roles.setdefault(name, set()).add("text")
        printed, inside = source, ""
    if not inside and has_family_name(printed) and not sources.is_known(printed):
        notes.roles.setdefault(printed, set()).add("text")
        notes.labelled = True
        return
    name, _, outlet = map(str.strip, printed.partition("/"))
    if sources.is_known(outlet) and " " in name and is_person(name) and not sources.is_known(name):
        notes.roles.setdefault(name, set()).add("text")  # `Theo Minh Nguyễn/Vcamp.vn`
        printed = outlet
    source = f"{printed} ({inside})" if printed and inside else printed or inside
    notes.labelled = True
    if sources.reads_as_name(source):
        notes.sources.append(source)
    elif sources.opens_as_name(source):  # `Theo Thời nay`; or `Theo Đảng trọn đời`
        notes.sources.append(source)
        notes.aside = True
    else:
        notes.strange |= bool(source)


def _are_sources(text: str) -> bool:
    return sources.is_known(text) or (bool(text) and all(map(sources.is_known, _pieces(text))))


def is_label(text: str) -> bool:
    """Whether a line only says that a name follows: `Tác giả`, `Bài, ảnh:`, `Bởi`."""
    return bool(_ONLY_LABELS.fullmatch(text.removesuffix(":").rstrip()))


def is_name(text: str) -> bool:
    """Whether a line is two to five words written as a name is, whatever words they are: `Lý Công
    An`; or several such names. What proves it, its place and look, is for the caller.
    """
    names = _pieces(text)
    return bool(names) and all(2 <= len(name.split()) <= 5 and is_person(name) for name in names)
