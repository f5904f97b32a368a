"""Which articles are meant: by publication, by change, by section. Knows no SQL."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from hnnscraper.errors import BadInput
from hnnscraper.normalise import links

_LOCAL = timezone(timedelta(hours=7))  # Asia/Ho_Chi_Minh has no daylight saving
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Selection:
    """What an export takes: articles that meet all that is given; all versions of them, or what
    holds now. Times are aware; those that bound belong to what they bound, but `before`."""

    since: datetime | None = None  # published then or later
    before: datetime | None = None  # published earlier
    changed_since: datetime | None = None  # changed then or later, by the archive's clock
    section: str | None = None  # a name or a slug, see `is_in_section`
    revisions: bool = False


def start(text: str) -> datetime:
    """The first moment of an ISO 8601 date or time; without an offset it is Asia/Ho_Chi_Minh.

    >>> start("2025-12-09").isoformat()
    '2025-12-09T00:00:00+07:00'
    """
    if day := _day(text):
        return datetime.combine(day, time(), _LOCAL)
    return _moment(text)


def end(text: str) -> datetime:
    """The first moment after an ISO 8601 date, or after a time, which counts to the second.

    >>> end("2025-12-09").isoformat(), end("2025-12-09T15:50:00Z").isoformat()
    ('2025-12-10T00:00:00+07:00', '2025-12-09T15:50:01+00:00')
    """
    day = _day(text)
    try:
        if day:
            return datetime.combine(day + timedelta(days=1), time(), _LOCAL)
        return _moment(text) + _SECOND
    except OverflowError:
        raise _no_time(text) from None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text.strip())
        at = at.replace(tzinfo=_LOCAL) if at.tzinfo is None else at
        at.astimezone(UTC)  # the first hours of the year 1 have none
    except (ValueError, OverflowError):
        raise _no_time(text) from None
    return at


def _no_time(text: str) -> BadInput:
    return BadInput(f"no date and no time: {text!r}; such as 2025-12-09 or 2025-12-09T15:50:00")


def is_in_section(record: Mapping[str, Any], wanted: str) -> bool:
    """Whether the breadcrumb has, at any level, this name or this address.

    The name as printed, capitals aside; or the section's slug (`du-lich`) or path
    (`/kinh-te/du-lich`), the file's suffix aside.
    """
    name, path = _folded(wanted), _path(wanted)
    for section in record["section"]:
        if _folded(section["name"]) == name:
            return True
        own = _path(links.split(section["url"]).path)
        if path and path in (own, own.rpartition("/")[2]):
            return True
    return False


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _path(text: str) -> str:
    return text.strip().strip("/").removesuffix(".html").lower()
