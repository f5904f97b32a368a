"""The mark of a paper that opens a lead: `HNN.VN - …`, `(Dân trí) - …`."""

from __future__ import annotations

import re

_OWN = r"(?:HNN|TTH)(?:\.VN|O|(?!\.VN))"
# The dash may be drawn by the style sheet alone: behind brackets, or where a word follows at once.
_MARK = re.compile(
    rf"^\(?(?P<mark>{_OWN})\)?\s*[-–—:.]+\s*(?=\S)"
    rf"|^\((?P<bracketed>{_OWN})\)\s*(?=\S)"
    rf"|^(?P<stuck>{_OWN})(?=[A-ZÀ-Ỹ][a-zà-ỹ])"
)
_OF_ANOTHER_PAPER = re.compile(
    r"^(?:\((?!(?i:tiếp|xem|ảnh|bài|tin|theo|kỳ|phần|hết|video)\b)(?P<bracketed>[^()\d]{2,24}|[A-ZĐ]{2,5}\d{1,3})\)"
    r"|(?P<mark>(?!(?:W[HT]|NAT|UNESC|IS|FA|IL|CE|CF|CT|NG)O)[A-ZĐ]{1,5}O"
    r"|[A-ZĐ]{2,6}(?:\.VN|\.vn| Online)|[A-ZĐ]{2,4}ĐT|GĐXH|[A-ZĐ]{2}&[A-ZĐ]{2}))"
    r"\s*\.?[-–—:]+\s*(?=\S)"
    r"|^\((?P<capitals>[A-ZĐ]{2,6}|[A-ZĐ]{2,3}&[A-ZĐ]{2,3})\)\s(?=[A-ZÀ-Ỹ\d“\"])",
)

_LOGO_DASH = re.compile(r"^[-–—] ?(?=[A-ZÀ-Ỹ“\"])")  # behind a mark that is a picture
_SHORT_NAME = re.compile(
    r"^(?P<mark>[A-ZĐ]{2,5}\d?|[A-Z][A-Za-z]{4,})(?:\s*[-–—]|-{2,3})\s+(?=[A-ZÀ-Ỹ\d“\"])"
)


def split(lead: str, host: str = "") -> tuple[str | None, str]:
    """(mark, the lead without it and its dash); the mark is this paper's, or another's: in
    brackets, of a known form, or short for the name that `host`, the page's, has.

    >>> split("HNN.VN - Sáng 9/12, hội nghị khai mạc.")
    ('HNN.VN', 'Sáng 9/12, hội nghị khai mạc.')
    >>> split("(Dân trí) - Sáng nay, hội nghị khai mạc.")
    ('Dân trí', 'Sáng nay, hội nghị khai mạc.')
    >>> split("TT - Sáng nay, hội nghị khai mạc.", "tuoitre.vn")
    ('TT', 'Sáng nay, hội nghị khai mạc.')
    """
    match = _MARK.match(lead) or _OF_ANOTHER_PAPER.match(lead) or _of_host(lead, host)
    if match is None:
        is_list = lead.count(" - ") > 0
        return None, lead if is_list else _LOGO_DASH.sub("", lead)
    mark = next((words for words in match.groups() if words), match[0])
    return mark.strip(), lead[match.end() :]


def _of_host(lead: str, host: str) -> re.Match[str] | None:
    behind = r"(?:\s*[-–—:]+\s*|\s+)(?=[A-ZÀ-Ỹ“\"])"
    if host and (match := re.match(f"(?i:({re.escape(host)})){behind}", lead)):
        return match
    match = _SHORT_NAME.match(lead)
    if match is None or not host:
        return None
    full = host.partition(".")[0]
    name, mark = full.removeprefix("bao"), match["mark"].lower().replace("đ", "d")
    letters = iter(full if mark[0] == "b" else name)
    is_short = match["mark"].isupper() and all(letter in letters for letter in mark)
    is_whole = len(mark) > len(name) and host.replace(".", "").startswith(mark)  # `GiadinhNet`
    return match if is_short or is_whole or mark.removeprefix("bao") == name else None


def is_mark(text: str) -> bool:
    """Whether this is the newspaper's own mark and nothing else."""
    return re.fullmatch(rf"\(?{_OWN}\)?", text) is not None


def opens(lead: str) -> bool:
    """Whether a newspaper's mark stands first.

    >>> opens("(Dân trí) - Sáng nay, hội nghị khai mạc."), opens("Hội nghị khai mạc.")
    (True, False)
    """
    return split(lead)[0] is not None
