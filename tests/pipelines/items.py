"""What the tests of several pipelines need of an item."""

from __future__ import annotations

from datetime import UTC, datetime

from hnnscraper.items import Item

FETCHED_AT = datetime(2025, 12, 10, 3, 0, tzinfo=UTC)  # 10:00 in Huế


def doubts(item: Item) -> list[str]:
    """The fields the step warned of, each once."""
    return list(dict.fromkeys(warning["field"] for warning in item.get("warnings", [])))
