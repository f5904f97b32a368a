"""The paper's mark that opens a lead: `HNN.VN - …`."""

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
    r"^(?:\([^()\d]{2,24}\)|[A-ZĐ]{1,5}O|[A-ZĐ]{2,6}\.VN)\s*[-–—:]+\s*(?=\S)"
)


def split(lead: str) -> tuple[str | None, str]:
    """(mark, the lead without it and its dash).

    >>> split("HNN.VN - Sáng 9/12, hội nghị khai mạc.")
    ('HNN.VN', 'Sáng 9/12, hội nghị khai mạc.')
    """
    match = _MARK.match(lead)
    if match is None:
        return None, lead
    mark = match["mark"] or match["bracketed"] or match["stuck"]
    return mark.strip(), lead[match.end() :]


def opens(lead: str) -> bool:
    """Whether a newspaper's mark stands first: this one's, or another's, which stays in the lead.

    >>> opens("(Dân trí) - Sáng nay, hội nghị khai mạc."), opens("Hội nghị khai mạc.")
    (True, False)
    """
    return bool(_MARK.match(lead) or _OF_ANOTHER_PAPER.match(lead))
