"""`PublishedDatePipeline` on items of its own: the printed date against what the page claims."""

from __future__ import annotations

import pytest

from hnnscraper.items import DateClaim, Item
from hnnscraper.pipelines import PublishedDatePipeline
from tests.pipelines.items import FETCHED_AT, doubts


def json_ld(text: str) -> DateClaim:
    return DateClaim("json-ld", text, machine=True)


def meta(text: str) -> DateClaim:
    return DateClaim("meta:article:published_time", text, machine=True)


HOUSE = "Thứ Ba, 09/12/2025 15:50"
AT = "2025-12-09T15:50:00+07:00"

DATES: list[tuple[str | None, list[DateClaim], str | None, str | None, list[str]]] = [
    # printed, claimed elsewhere; published_at, published_raw, warnings
    (HOUSE, [], AT, HOUSE, []),
    (f"Clock{HOUSE}", [], AT, HOUSE, []),
    (HOUSE, [json_ld("2025-12-09T15:50:00+07:00")], AT, HOUSE, []),
    (HOUSE, [json_ld("2025-12-09T08:50:00Z")], AT, HOUSE, []),
    (HOUSE, [json_ld("2025-12-09 15:50:00")], AT, HOUSE, []),
    (HOUSE, [json_ld("2025-12-09")], AT, HOUSE, []),
    (HOUSE, [json_ld("2025-12-10T07:00:00+07:00")], AT, HOUSE, ["published_at"]),
    (HOUSE, [json_ld("no date")], AT, HOUSE, []),
    ("Thứ Tư, 09/12/2025 15:50", [], AT, "Thứ Tư, 09/12/2025 15:50", ["published_at"]),
    (
        "Thứ Hai, 09/12/2024 15:50",
        [],
        "2024-12-09T15:50:00+07:00",
        "Thứ Hai, 09/12/2024 15:50",
        [],
    ),
    ("2 giờ trước", [], "2025-12-10T08:00:00+07:00", "2 giờ trước", []),
    ("2 giờ trước", [meta("2025-12-10T07:20:31+07:00")], "2025-12-10T07:20:31+07:00",
     "2 giờ trước", []),
    ("2 giờ trước", [meta("2025-12-10T03:00:00+07:00")], "2025-12-10T08:00:00+07:00",
     "2 giờ trước", ["published_at"]),
    ("3 ngày trước", [meta("2025-12-06T21:00:00+07:00")], "2025-12-06T21:00:00+07:00",
     "3 ngày trước", []),
    ("Hôm qua 15:50", [], AT, "Hôm qua 15:50", []),
    ("09/12/2025", [], None, "09/12/2025", ["published_at"]),
    ("09/12/2025", [meta("2025-12-09T15:50:00+07:00")], AT, "09/12/2025", []),
    (None, [meta("2025-12-09T15:50:00+07:00")], AT, None, ["published_raw", "published_at"]),
    (None, [], None, None, ["published_raw", "published_at"]),
    ("31/02/2025 10:00", [], None, "31/02/2025 10:00", ["published_at"]),
    ("Thứ Năm, 09/12/2027 15:50", [], "2027-12-09T15:50:00+07:00", "Thứ Năm, 09/12/2027 15:50",
     ["published_at"]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "claims", "at", "raw", "warned"), DATES)
def test_published_date(
    printed: str | None,
    claims: list[DateClaim],
    at: str | None,
    raw: str | None,
    warned: list[str],
) -> None:
    item: Item = {
        "published_raw": printed,
        "published_claims": claims,
        "modified_claims": [],
        "fetched_at": FETCHED_AT,
    }
    done = PublishedDatePipeline().process_item(item)
    assert done is item
    assert (item["published_at"], item["published_raw"], item["modified_at"]) == (at, raw, None)
    assert doubts(item) == warned
    assert "published_claims" not in item


@pytest.mark.parametrize(
    ("claims", "changed", "warned"),
    [
        ([json_ld("2025-12-09T16:30:00+07:00")], "2025-12-09T16:30:00+07:00", []),
        ([json_ld("2025-12-09T15:50:40+07:00")], None, []),  # the same minute is no change
        ([json_ld("2025-12-08T10:00:00+07:00")], None, []),
        ([json_ld("2025-12-10")], None, []),  # a day is not enough to say when
        (
            [DateClaim("printed", "Cập nhật: 09/12/2025 17:00", machine=False)],
            "2025-12-09T17:00:00+07:00",
            [],
        ),
        ([], None, []),
    ],
)
def test_a_later_change(claims: list[DateClaim], changed: str | None, warned: list[str]) -> None:
    item: Item = {"published_raw": HOUSE, "modified_claims": claims, "fetched_at": FETCHED_AT}
    PublishedDatePipeline().process_item(item)
    assert (item["modified_at"], doubts(item)) == (changed, warned)


def test_a_source_that_is_wrong_about_the_publication_is_not_believed_about_the_change() -> None:
    item: Item = {
        "published_raw": HOUSE,
        "published_claims": [json_ld("2025-12-11T09:00:00+07:00")],
        "modified_claims": [json_ld("2025-12-11T09:00:00+07:00")],
        "fetched_at": FETCHED_AT,
    }
    PublishedDatePipeline().process_item(item)
    assert item["modified_at"] is None
    assert doubts(item) == ["published_at", "modified_at"]
