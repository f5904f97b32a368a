"""The paper's mark that opens a lead: `HNN.VN - …`, on other papers `(Dân trí) - …`."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"^\(?(?P<mark>(?:HNN|TTH)(?:\.VN|O)?)\)?\s*[-–—:.]+\s*(?=\S)"
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
    return match["mark"] or match["other"].strip(), lead[match.end() :]
