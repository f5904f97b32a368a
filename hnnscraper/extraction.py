"""One page → one record, in the one way there is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from hnnscraper import page, pipelines
from hnnscraper.clock import utc_now
from hnnscraper.errors import InvalidRecord, NotAnArticle
from hnnscraper.normalise.links import SITE_URL
from hnnscraper.page.claims import own_url


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
    at = fetched_at or utc_now()
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    try:
        with _without_collecting():
            item = page.read(body, url, at, encoding=encoding, site=site)
            for step in pipelines.STEPS:
                step(item)
            return pipelines.finish(item)
    except InvalidRecord as error:
        raise NotAnArticle("invalid-record", f"it gives no valid record: {error}") from error
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        # A fault of this program, not of the page: the promise that nothing else leaves holds all
        # the same, and the reason tells them apart. A crawl lets it through, with its traceback.
        raise NotAnArticle("internal-error", f"the extractor failed: {error!r}") from error


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python's collector of cyclic garbage rests: a page makes thousands of objects, and no cycles,
    in a few milliseconds, and each look through them for cycles would be in vain.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def extract_saved(
    body: bytes, name: str, url: str | None = None, *, site: str = SITE_URL
) -> dict[str, Any]:
    """The record of a saved page: `url` is where it was fetched, else the address it names itself.

    Where it names none, `url` is made of the file's name, with a warning that says so.
    """
    address = url or own_url(body)
    if address:
        return extract(body, address, site=site)
    record = extract(body, f"{site}/{name}", site=site)
    message = "made of the file's name: the page names no address of its own and none was given"
    record["warnings"].append({"field": "url", "message": message})
    return record
