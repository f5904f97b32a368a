"""What trafilatura makes of the same pages: body, title and minute of publication.

It is judged kindly: letters and digits alone count, a lead before the body is no fault.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import trafilatura
from trafilatura.settings import Document

from tests.measure.sets import Case

_DATES = {"extensive_search": True, "original_date": True, "outputformat": "%Y-%m-%d %H:%M"}


def read(html: bytes, url: str) -> dict[str, Any]:
    """Its best settings for articles: all metadata, no comments, the publication to the minute."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(
        html, url=url, include_comments=False, with_metadata=True, date_extraction_params=_DATES
    )
    return document.as_dict() if isinstance(document, Document) else {}


def compare(cases: Iterable[Case]) -> Counter[str]:
    """How many of its titles, minutes and bodies are right; `pages` is how many there were."""
    right: Counter[str] = Counter()
    for case in cases:
        found, expected = read(case.html, case.url), case.expected
        right["pages"] += 1
        right["title"] += _letters(found.get("title")) == _letters(expected["title"])
        right["minute"] += found.get("date") in _minutes(expected["published_at"])
        body = _letters(expected["body"])
        lead = _letters(f"{expected['dateline'] or ''}{expected['lead'] or ''}")
        right["body"] += _letters(found.get("text")) in (body, lead + body)
    return right


def _letters(text: Any) -> str:
    return "".join(filter(str.isalnum, str(text or "")))


def _minutes(at: str | None) -> list[str | None]:
    """Local time and UTC: it does not say which it gives."""
    if at is None:
        return [None]
    local = datetime.fromisoformat(at)
    return [time.strftime("%Y-%m-%d %H:%M") for time in (local, local.astimezone(UTC))]
