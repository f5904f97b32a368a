"""What a crawl did, from its stats, in sentences for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

# What became of a page without a record: the stat that counts it, the stats that say why.
_WITHOUT = (
    ("page/refused", "page/refused/", "not an article"),
    ("page/failed", "page/failed/", "no answer"),
    ("record/failed", "record/failed/", "no valid record"),
    ("archive/not-stored", "archive/not-stored/", "not stored in the archive"),
    ("item_dropped_count", "item_dropped_reasons_count/", "dropped"),
    ("spider_exceptions/count", "spider_exceptions/", "error in the program"),
)


def sentences(stats: Mapping[str, Any], feeds: Sequence[str]) -> list[str]:
    """The last lines of a run: pages with a record, without one and why, and where they are."""
    records = stats.get("item_scraped_count", 0)
    without = sum(stats.get(total, 0) for total, _, _ in _WITHOUT)
    lines = [f"{_count(records + without, 'page')}: {records} gave a record, {without} did not."]
    lines += [f"  {reason}" for reason in reasons(stats)]
    for field, number in _under(stats, "record/invalid/"):
        lines.append(f"  {_count(number, 'record')} broke the schema in the field {field}.")
    if seen := stats.get("dupefilter/filtered"):
        lines.append(
            f"{_count(seen, 'address', 'addresses')} led to a page that was asked already."
        )
    if bad := stats.get("input/bad"):
        lines.append(
            f"{_count(bad, 'input')} could not be used, or not whole; the log above says why."
        )
    if warned := _under(stats, "record/warning/"):
        doubts = ", ".join(f"{field} {number}" for field, number in warned)
        lines.append(f"Doubts that the records carry as warnings: {doubts}.")
    lines += _table(stats) if "left/articles" in stats else _archived(stats)
    reason = stats.get("finish_reason")
    if reason != "finished":
        lines.append(f"The crawl did not come to its end: {reason or 'it could not start'}.")
    for uri in feeds:
        if uri.startswith("stdout"):
            continue
        if _is_written(stats, len(feeds)):
            lines.append(f"The records are in {uri}")
        else:
            lines.append(f"The records could not be written to {uri}; the log above says why.")
    return lines


# The account of a run over the whole newspaper: what is counted, and the stats that make it up.
_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("requests", ("downloader/request_count",)),
    ("articles new", ("archive/new",)),
    ("articles changed", ("archive/revised",)),
    ("articles unchanged", ("archive/unchanged", "page/unchanged")),
    ("  of these not sent again (304)", ("page/unchanged",)),
    ("articles gone", ("page/refused/http-404", "page/refused/http-410")),
    ("no article", ("page/refused",)),
    ("failed", ("page/failed", "record/failed")),
    ("lists read", ("list/read",)),
    ("  sections and their pages", ("list/read/section", "list/read/listing")),
    ("  further pages without an article", ("list/empty",)),
    ("  feeds", ("list/read/feed",)),
    ("  sitemaps", ("list/read/sitemap",)),
    ("lists unchanged (304)", ("list/unchanged",)),
    ("addresses found that are no list", ("list/none",)),
    ("sections found", ("found/section",)),
    ("feeds found", ("found/feed",)),
    ("sitemaps found", ("found/sitemap",)),
    ("articles found", ("found/article",)),
    ("deepest page of a list", ("list/deepest-page",)),
    ("left to the next run: articles", ("left/articles",)),
    ("left to the next run: lists", ("left/lists",)),
)


def _table(stats: Mapping[str, Any]) -> list[str]:
    rows = [(name, sum(stats.get(stat, 0) for stat in counted)) for name, counted in _ROWS]
    wide = max(len(name) for name, _ in rows)
    lines = [f"{name:<{wide}} {number:>8}" for name, number in rows]
    if fields := _under(stats, "archive/changed/"):
        lines.append("Changed: " + ", ".join(f"{field} {n}" for field, n in fields) + ".")
    if failure := stats.get("archive/failed"):
        lines.append(f"The archive failed: {failure}")
    return lines


def _archived(stats: Mapping[str, Any]) -> list[str]:
    """What the records were to the archive, if there is one."""
    new, revised, known = (
        stats.get(f"archive/{outcome}", 0) for outcome in ("new", "revised", "unchanged")
    )
    lines = []
    if new or revised or known:
        lines.append(f"Archive: {_count(new, 'new article')}, {known} unchanged.")
    if revised:
        fields = ", ".join(f"{field} {n}" for field, n in _under(stats, "archive/changed/"))
        have = "article has" if revised == 1 else "articles have"
        lines.append(f"{revised} {have} a new revision: {fields}.")
    if failure := stats.get("archive/failed"):
        lines.append(f"The archive failed: {failure}")
    return lines


def is_broken(stats: Mapping[str, Any], feeds: Sequence[str]) -> bool:
    """Whether anything the caller asked for could not be had."""
    broken = ("input/bad", "page/failed", *(total for total, _, _ in _WITHOUT[2:]))
    return (
        any(stats.get(name) for name in (*broken, "archive/failed"))
        or stats.get("finish_reason") != "finished"
        or not _is_written(stats, len(feeds))
    )


def reasons(stats: Mapping[str, Any]) -> list[str]:
    """How many pages gave no record for which reason."""
    return [
        f"{number} × {meaning}: {name}"
        for _, prefix, meaning in _WITHOUT
        for name, number in _under(stats, prefix)
    ]


def _is_written(stats: Mapping[str, Any], feeds: int) -> bool:
    """Whether every feed is; Scrapy counts them by kind of storage, not by name."""
    prefix = "feedexport/success_count/"
    written: int = sum(n for name, n in stats.items() if name.startswith(prefix))
    return written >= feeds


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _under(stats: Mapping[str, Any], prefix: str) -> list[tuple[str, Any]]:
    """What the stats that start with `prefix` count, their total left out."""
    found = [(name.removeprefix(prefix), n) for name, n in stats.items() if name.startswith(prefix)]
    return [(name, number) for name, number in sorted(found) if name != "count"]
