"""Records for tests of what happens to a record after it was made."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from hnnscraper import extract
from tests.sample import FIXTURES, read_page


def expected_seed() -> dict[str, Any]:
    """What a person read off the seed's page: the fields from `id` to `tags`."""
    loaded: dict[str, Any] = json.loads((FIXTURES / "seed" / "expected.json").read_text("utf-8"))
    loaded.pop("warnings", None)
    return loaded


def seed() -> dict[str, Any]:
    page = read_page("seed")
    return extract(page.body, page.url, page.fetched_at)


# Texts as they come: quotes, commas, tables' bars, formulas, JSON, several lines, any script.
_PIECES = st.sampled_from(
    ['"', '""', "'", ",", ";", " | ", "=1+1", "+", "@", "-", "\\", "\t", "[]", "null", "Huế", "ữ"]
)
_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.lists(_PIECES, min_size=1).map("".join),
)
_LINES = st.lists(_TEXTS, min_size=1).map("\n\n".join)
_URLS = st.from_regex(r"https?://[a-z]{1,8}/[a-z0-9/,;=&?%-]{0,20}", fullmatch=True)
_TIMES = st.sampled_from(["2025-12-09T15:50:00+07:00", "2006-01-01T00:00:00+07:00"])


def _maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


def _few(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(st.fixed_dictionaries(fields), max_size=3)


RECORDS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[0-9]{1,9}|u[0-9a-f]{16}", fullmatch=True),
        "url": _URLS,
        "title": _TEXTS,
        "dateline": _maybe(st.sampled_from(["HNN.VN", "TTH"])),
        "lead": _maybe(_TEXTS),
        "published_at": _maybe(_TIMES),
        "published_raw": _maybe(_TEXTS),
        "modified_at": _maybe(_TIMES),
        "byline": _maybe(_TEXTS),
        "authors": _few(
            name=_TEXTS, roles=st.sampled_from([["text"], ["photo"], ["text", "photo"]])
        ),
        "source": _maybe(_TEXTS),
        "body": _LINES,
        "body_html": _LINES,
        "images": _few(url=_URLS, caption=_maybe(_TEXTS), credit=_maybe(_TEXTS)),
        "related": _few(
            kind=st.sampled_from(["inline", "suggested", "latest"]),
            title=_TEXTS,
            url=_URLS,
            summary=_maybe(_TEXTS),
        ),
        "section": _few(name=_TEXTS, url=_URLS),
        "tags": st.lists(_TEXTS, max_size=3),
        "language": st.just("vi"),
        "fetched_at": st.just("2025-12-10T03:00:00+00:00"),
        "content_hash": st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
        "extractor": st.just("hnnscraper 0.1.0"),
        "provenance": st.dictionaries(st.sampled_from(["title", "body"]), _TEXTS),
        "warnings": _few(field=_TEXTS, message=_TEXTS),
    }
)
