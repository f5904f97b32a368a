"""Every saved page gives the record that a person read off it, field by field.

`fixtures/<case>/` holds `page.html` (its bytes as served), `meta.json` (where and when it was
fetched, what it shows) and either `expected.json`, written by hand from the page and the contract,
or `error.json` for a page that is no article. `warnings` in an expectation names only those that
must be among the record's.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hnnscraper import NotAnArticle, extract
from hnnscraper.items import FIELDS

FIXTURES = Path(__file__).parent / "fixtures"
CASES = sorted(path.name for path in FIXTURES.iterdir() if path.is_dir())
ARTICLES = [case for case in CASES if (FIXTURES / case / "expected.json").exists()]
REFUSED = [case for case in CASES if (FIXTURES / case / "error.json").exists()]
EXPECTED_FIELDS = [field for field in FIELDS[: FIELDS.index("fetched_at")] if field != "body_html"]
MADE_UP = "được soạn riêng để kiểm thử hnnscraper"


def load(case: str, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FIXTURES / case / name).read_text("utf-8"))
    return loaded


@cache
def record(case: str) -> dict[str, Any]:
    meta = load(case, "meta.json")
    body = (FIXTURES / case / "page.html").read_bytes()
    return extract(body, meta["url"], datetime.fromisoformat(meta["fetched_at"]))


@pytest.mark.parametrize("field", EXPECTED_FIELDS)
@pytest.mark.parametrize("case", ARTICLES)
def test_field(case: str, field: str) -> None:
    assert record(case)[field] == load(case, "expected.json")[field]


@pytest.mark.parametrize("case", ARTICLES)
def test_fetched_at(case: str) -> None:
    fetched_at = datetime.fromisoformat(load(case, "meta.json")["fetched_at"])
    assert datetime.fromisoformat(record(case)["fetched_at"]) == fetched_at


@pytest.mark.parametrize(
    ("case", "field"),
    [
        pytest.param(case, warning["field"], id=f"{case}-{warning['field']}")
        for case in ARTICLES
        for warning in load(case, "expected.json").get("warnings", [])
    ],
)
def test_warning(case: str, field: str) -> None:
    assert field in [warning["field"] for warning in record(case)["warnings"]]


@pytest.mark.parametrize("case", REFUSED)
def test_no_article(case: str) -> None:
    with pytest.raises(NotAnArticle) as caught:
        record(case)
    assert str(caught.value)


@pytest.mark.parametrize("case", CASES)
def test_the_case_is_complete(case: str) -> None:
    assert (case in ARTICLES) != (case in REFUSED)
    meta = load(case, "meta.json")
    assert set(meta) == {"url", "fetched_at", "status", "content_type", "about"}
    assert datetime.fromisoformat(meta["fetched_at"]).tzinfo is not None
    if case in ARTICLES:
        expected = load(case, "expected.json")
        assert [field for field in expected if field != "warnings"] == EXPECTED_FIELDS
    if case != "seed":
        assert "made up for the tests" in meta["about"]
        assert case in REFUSED or MADE_UP in load(case, "expected.json")["body"]
