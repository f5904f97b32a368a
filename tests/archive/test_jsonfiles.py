"""Values out of files of JSON, however they are laid out, and however they are damaged."""

from __future__ import annotations

import gzip
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hnnscraper.archive.jsonfiles import values

LONG = {"a": "ữ" * 600_000, "b": [1, {"c": "]}\n"}]}


def read(data: bytes) -> list[tuple[int, Any]]:
    found = values(io.BufferedReader(io.BytesIO(data)))
    return [(line, str(one) if isinstance(one, ValueError) else one) for line, one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ('{"a": 1}', [(1, {"a": 1})]),
        ('{"a": 1}\n\n{"a": 2}\r\n', [(1, {"a": 1}), (3, {"a": 2})]),
        ("\ufeff{}\n", [(1, {})]),
        ("[]", []),
        ("[\n]\n", []),
        ('[{"a": 1},{"a": 2}]', [(1, {"a": 1}), (1, {"a": 2})]),
        ('\n[\n{"a": 1},\n{"a": 2}\n]\n', [(3, {"a": 1}), (4, {"a": 2})]),
        ('[\n  {\n    "a": 1\n  },\n  {\n    "a": 2\n  }\n]\n', [(2, {"a": 1}), (5, {"a": 2})]),
    ],
)
def test_lines_and_arrays(text: str, expected: list[tuple[int, Any]]) -> None:
    assert read(text.encode()) == expected
    assert read(gzip.compress(text.encode())) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"a": 1}\n{"a\n{}\n', [(1, {"a": 1}), (2, "is no JSON: "), (3, {})]),
        (b'{}\n"\xff"\n{}', [(1, {}), (2, "is no UTF-8"), (3, {})]),
        (b"{}\n" + b"[" * 100_000, [(1, {}), (2, "is nested too deeply")]),
        (b'[{"a": 1},\n{"a": ', [(1, {"a": 1}), (2, "the array is cut short; reading ends")]),
        (b"[{},\n{}", [(1, {}), (2, {}), (2, "the array is cut short; reading ends")]),
        (b'[{},\n{]}, {"a": 1}]', [(1, {}), (2, "Expecting property name")]),
        (b'[{},\n"\xff"]', [(1, {}), (2, "is no UTF-8")]),
        (b"[" * 100_000, [(1, "is nested too deeply")]),
        (b"{}\0", [(1, "is a binary file, no JSON")]),
        (b"\x1f\x8b\x08not gzip", [(1, "the gzip data are ")]),
        (gzip.compress(b"{}\n" * 9)[:-9], [*((n, {}) for n in range(1, 10)), (10, "cut short")]),
    ],
    ids=[
        "cut line",
        "no utf-8",
        "deep line",
        "cut array",
        "array without end",
        "broken array",
        "array no utf-8",
        "deep array",
        "binary",
        "no gzip",
        "cut gzip",
    ],
)
def test_damage_is_said_by_line(data: bytes, expected: list[tuple[int, Any]]) -> None:
    found = read(data)
    if not (data.startswith(b"\x1f\x8b") and len(found) < len(expected)):  # what zlib gave out
        assert [line for line, _ in found] == [line for line, _ in expected]
    for (_, value), (_, wanted) in zip(reversed(found), reversed(expected), strict=False):
        assert (wanted in value) if isinstance(wanted, str) else value == wanted


@pytest.mark.parametrize("layout", [None, 2])
def test_values_longer_than_what_is_read_at_once(layout: int | None) -> None:
    data = json.dumps([LONG, LONG, {}], indent=layout, ensure_ascii=False).encode()
    assert [value for _, value in read(data)] == [LONG, LONG, {}]


@given(st.lists(st.dictionaries(st.text(), st.text() | st.lists(st.integers()))))
def test_any_values_come_back(wanted: list[dict[str, Any]]) -> None:
    lines = "\n".join(json.dumps(value) for value in wanted)
    assert [value for _, value in read(lines.encode())] == wanted
    assert [value for _, value in read(json.dumps(wanted, indent=1).encode())] == wanted
