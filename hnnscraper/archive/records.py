"""A record as the archive keeps it: its text, the columns beside it, what counts as a change."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hnnscraper.normalise import links
from hnnscraper.normalise.identity import WRITTEN_FIELDS

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

# What differs from visit to visit, or from program to program, without the article being changed.
_PASSING = frozenset(("related", "fetched_at", "extractor", "provenance", "warnings"))
_NUMBERS = re.compile(r"\d+")


def to_text(value: Any) -> str:
    return _JSON.encode(value)


def from_text(text: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(text)
    return record


def from_json(text: str) -> Any:
    """What `to_text` made of any value."""
    return json.loads(text)


def seen_at(record: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(record["fetched_at"]).replace(microsecond=0)


def columns(record: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of `articles` that follow from the record alone."""
    section = record["section"]
    return {
        "url": _plain(record["url"]),
        "content_hash": record["content_hash"],
        "extractor": _plain(record["extractor"]),
        "title": _plain(record["title"]),
        "published_at": _time(record["published_at"]),
        "modified_at": _time(record["modified_at"]),
        "section": _plain(" > ".join(entry["name"] for entry in section)) or None,
        "section_path": _plain(links.split(section[-1]["url"]).path) if section else None,
    }


def link_rows(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of `links`."""
    return [
        {
            "article_id": record["id"],
            "position": position,
            "kind": entry["kind"],
            "url": _plain(entry["url"]),
            "title": _plain(entry["title"]),
            "summary": entry["summary"] and _plain(entry["summary"]),
            "target_id": links.article_id(entry["url"])[0],
        }
        for position, entry in enumerate(record["related"])
    ]


def program(extractor: str) -> tuple[int, ...]:
    """What tells a newer program from an older one.

    >>> program("hnnscraper 0.10.0") > program("hnnscraper 0.9.2")
    True
    """
    return tuple(map(int, _NUMBERS.findall(extractor)))


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields the newspaper wrote that differ."""
    return tuple(name for name in WRITTEN_FIELDS if before.get(name) != after.get(name))


def is_changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether who keeps a copy of the record would want the new one."""
    return any(before.get(name) != after[name] for name in after if name not in _PASSING)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _plain(text: str) -> str:
    """PostgreSQL's text holds no NUL; the record itself, as JSON, keeps it."""
    return text.replace("\0", "\ufffd")
