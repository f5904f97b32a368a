"""What a crawl did, from its stats, in sentences for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def sentences(stats: Mapping[str, Any], feeds: Sequence[str]) -> list[str]:
    """The last lines of a run: pages with a record, pages without and why, where the records are."""
    records = stats.get("item_scraped_count", 0)
    refused = stats.get("page/refused", 0)
    failed = stats.get("page/failed", 0)
    invalid = stats.get("item_error_count", 0)
    without = refused + failed + invalid
    lines = [f"{_count(records + without, 'page')}: {records} gave a record, {without} did not."]
    lines += _reasons(stats, "page/refused/", "not an article")
    lines += _reasons(stats, "page/failed/", "no answer")
    lines += _reasons(stats, "record/invalid/", "record against the schema")
    if stats.get("input/bad"):
        lines.append(f"{_count(stats['input/bad'], 'input')} could not be used; see the log above.")
    warned = _count_under(stats, "record/warning/")
    if warned:
        lines.append(f"Doubts in the records' warnings: {warned}.")
    lines += [f"The records are in {uri}" for uri in feeds if not uri.startswith("stdout")]
    return lines


def is_broken(stats: Mapping[str, Any]) -> bool:
    """Whether anything the caller asked for could not be had."""
    broken = ("input/bad", "page/failed", "item_error_count", "spider_exceptions/count")
    return any(stats.get(name) for name in broken) or any(
        name.startswith("feedexport/failed_count") for name in stats
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _reasons(stats: Mapping[str, Any], prefix: str, meaning: str) -> list[str]:
    found = sorted((name, n) for name, n in stats.items() if name.startswith(prefix))
    return [f"  {n} × {meaning}: {name.removeprefix(prefix)}" for name, n in found]


def _count_under(stats: Mapping[str, Any], prefix: str) -> str:
    found = [(name.removeprefix(prefix), n) for name, n in stats.items() if name.startswith(prefix)]
    return ", ".join(f"{name} {n}" for name, n in sorted(found))
