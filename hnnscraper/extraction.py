"""One page → one record, in the one way there is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hnnscraper import page, pipelines
from hnnscraper.normalise.links import SITE_URL


def extract(
    body: bytes | str,
    url: str,
    fetched_at: datetime | None = None,
    *,
    encoding: str | None = None,
    site: str = SITE_URL,
) -> dict[str, Any]:
    """The record of an article page, as described in data/README.md.

    `url` is the address the page was fetched from. `fetched_at` is when (aware; a naive time is
    taken as UTC; now, if not given). `encoding` is what the transport said of bytes; `site` where
    the newspaper is (scheme and host of the record's `url`). No network, settings or reactor.

    Raises NotAnArticle, with the reason, if the page holds no article; nothing else.
    """
    at = fetched_at or datetime.now(UTC)
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    item = page.read(body, url, at, encoding=encoding, site=site)
    for step in pipelines.STEPS:
        step(item)
    return pipelines.finish(item)
