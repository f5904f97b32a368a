"""The paper's mark that opens a lead: `HNN.VN - …`, on other papers `(Dân trí) - …`."""

from __future__ import annotations

import re

_OWN = r"(?:HNN|TTH)(?:\.VN|O|(?!\.VN))"
# The dash may be drawn by the style sheet alone: behind brackets, or where a word follows at once.
_MARK = re.compile(
    rf"^\(?(?P<mark>{_OWN})\)?\s*[-–—:.]+\s*(?=\S)"
    rf"|^\((?P<bracketed>{_OWN})\)\s*(?=\S)"
    rf"|^(?P<stuck>{_OWN})(?=[A-ZÀ-Ỹ][a-zà-ỹ])"
    r"|^\((?P<other>[^()\d]{2,24})\)\s*[-–—:]+\s*(?=\S)"
)


def split(lead: str) -> tuple[str | None, str]:
    """(mark, the lead without it and its dash).

    >>> split("HNN.VN - Sáng 9/12, hội nghị khai mạc.")
    ('HNN.VN', 'Sáng 9/12, hội nghị khai mạc.')
    """
    match = _MARK.match(lead)
    if match is None:
        return None, lead
    mark = match["mark"] or match["bracketed"] or match["stuck"] or match["other"]
    return mark.strip(), lead[match.end() :]
