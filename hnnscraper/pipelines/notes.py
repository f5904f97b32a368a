"""How a step says what it doubts."""

from __future__ import annotations

from hnnscraper.items import Item


def warn(item: Item, field: str, message: str) -> None:
    """Add to the item's warnings, once."""
    warnings = item.setdefault("warnings", [])
    warning = {"field": field, "message": message}
    if warning not in warnings:
        warnings.append(warning)
