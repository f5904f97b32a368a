"""The time of day, asked in one place: a test that lets days pass changes it here alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_ahead = timedelta(0)


def utc_now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC) + _ahead


def run_ahead(by: timedelta) -> None:
    """Lets this process live so much later; for tests."""
    global _ahead
    _ahead = by
