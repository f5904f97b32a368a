"""Times in feeds and sitemaps."""

from __future__ import annotations

from datetime import datetime, time

from hnnscraper.normalise import dates


def read_time(text: str | None) -> tuple[datetime | None, bool]:
    """The aware time that a machine wrote, and whether it names a day only.

    Without an offset it is local time, a day alone its local midnight; None where it is no time.

    >>> at, day_only = read_time("2025-12-09")
    >>> at.isoformat(), day_only
    ('2025-12-09T00:00:00+07:00', True)
    """
    reading = dates.read_machine(text) if text and len(text) < 100 else None
    if reading is None:
        return None, False
    if reading.at is not None:
        return reading.at, False
    return datetime.combine(reading.day, time(), dates.LOCAL), True
