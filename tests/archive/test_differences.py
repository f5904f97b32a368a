"""What differs between two versions of a record, as a person reads it."""

from __future__ import annotations

from typing import Any

import pytest

from hnnscraper.archive.differences import Piece, changed_fields, field_lines
from tests.archive.made import record, related


def lines(old: Any, new: Any) -> list[str]:
    """Each line with `-…-` around what is old and `+…+` around what is new."""
    marks = {"same": "{}", "old": "-{}-", "new": "+{}+"}
    return [
        "".join(marks[piece.kind].format(piece.text) for piece in line)
        for line in field_lines(old, new)
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Chợ mở cửa sớm", "Chợ mở cửa muộn", ["Chợ mở cửa -sớm-+muộn+"]),
        ("Chợ Đông Ba mở cửa", "Chợ Đông Ba mở cửa sớm", ["Chợ Đông Ba mở cửa+ sớm+"]),
        ("giá ổn định, dồi dào", "giá ổn định; dồi dào", ["giá ổn định-,-+;+ dồi dào"]),
        ("hoà bình ở đây", "hòa bình ở đây", ["-hoà-+hòa+ bình ở đây"]),
        ("giá tăng nhẹ dần", "giá ổn định dần", ["giá -tăng nhẹ-+ổn định+ dần"]),
        ("giá tăng dần đều", "giá dần đều", ["giá- tăng- dần đều"]),
        ("Một", "Hai", ["-Một-", "+Hai+"]),
        (None, "Hai", ["-null-", "+Hai+"]),
        ("Một", None, ["-Một-", "+null+"]),
        ([], ["a"], ["+a+"]),
        (["a", "b", "c"], ["a", "x", "c"], ["… 1 unchanged …", "-b-", "+x+", "… 1 unchanged …"]),
        (["a"], [], ["-a-"]),
        ({"title": "h1"}, {"title": "og"}, ["-title: h1-", "+title: og+"]),
        (
            [{"name": "Đức", "roles": ["text"]}],
            [{"name": "Đức", "roles": ["text", "photo"]}],
            [
                '-{"name": "Đức", "roles": ["text"]}-',
                '+{"name": "Đức", "roles": ["text", "photo"]}+',
            ],
        ),
    ],
)
def test_one_field(old: Any, new: Any, expected: list[str]) -> None:
    assert lines(old, new) == expected


def test_paragraphs_that_did_not_change_are_only_counted() -> None:
    old = "Một.\n\nHai.\n\nBa bốn năm sáu.\n\nBảy.\n\nTám."
    new = "Một.\n\nHai.\n\nBa bốn 5 sáu.\n\nBảy.\n\nTám.\n\nChín."
    assert lines(old, new) == [
        "… 2 unchanged …",
        "Ba bốn -năm-+5+ sáu.",
        "… 2 unchanged …",
        "+Chín.+",
    ]


def test_of_a_long_paragraph_only_what_is_near_the_change_is_shown() -> None:
    words = [f"chữ{number}" for number in range(60)]
    changed = [*words[:30], "khác", *words[31:]]
    (line,) = lines(" ".join(words), " ".join(changed))
    assert line == (
        "…chữ22 chữ23 chữ24 chữ25 chữ26 chữ27 chữ28 chữ29 -chữ30-+khác+"
        " chữ31 chữ32 chữ33 chữ34 chữ35 chữ36 chữ37 chữ38…"
    )


def test_a_huge_paragraph_is_shown_whole_rather_than_compared_for_minutes() -> None:
    old = "một hai ba " * 5_000
    assert field_lines(old, old + "bốn") == [
        (Piece("old", old),),
        (Piece("new", old + "bốn"),),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"title": "Khác"}, ["title"]),
        ({"body": "Khác.", "body_html": "<p>Khác.</p>"}, ["body"]),
        ({"body_html": "<p>Khác.</p>"}, ["body_html"]),
        ({"lead": None, "tags": [], "related": [related(9)]}, ["lead", "related", "tags"]),
        ({"fetched": "2025-12-11T03:00:00", "extractor": "hnnscraper 9"}, []),
    ],
    ids=str,
)
def test_the_fields_that_differ_in_the_records_order(
    changes: dict[str, Any], expected: list[str]
) -> None:
    assert changed_fields(record(1), record(1, **changes)) == expected
