"""What makes two versions of an article the same: a hash over what the newspaper wrote."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

# Not here: what the newspaper did not write (related links, fetch time, provenance, version), the
# address, and what follows from a field that is here or from the design of the page (`authors`,
# `source`, `published_raw`, `body_html`): a redesign must not make a new version of every article.
WRITTEN_FIELDS = (
    "title",
    "dateline",
    "lead",
    "published_at",
    "modified_at",
    "byline",
    "body",
    "images",
    "section",
    "tags",
)

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

RELATIVE_DATE = "relative-words"  # provenance of a time that was counted from the fetch time


def content_hash(record: Mapping[str, Any]) -> str:
    """SHA-256, in hex, over the canonical JSON of `WRITTEN_FIELDS`; equal on every machine.

    A time of publication that was counted from the fetch time ("2 giờ trước") differs from fetch
    to fetch without any change in the newspaper and is left out.
    """
    written = {field: record[field] for field in WRITTEN_FIELDS}
    if record["provenance"].get("published_at") == RELATIVE_DATE:
        written["published_at"] = None
    canonical = _CANONICAL.encode(written)
    return hashlib.sha256(canonical.encode("utf-8", "backslashreplace")).hexdigest()
