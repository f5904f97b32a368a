"""The health file: whole, or as it was."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest

from hnnscraper.errors import BadInput
from hnnscraper.health import write_json


def test_it_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "mới" / "health.json"
    for level in ("fine", "broken"):
        write_json(path, {"level": level, "what": "văn hóa"})
        assert json.loads(path.read_text("utf-8")) == {"level": level, "what": "văn hóa"}
    assert [each.name for each in path.parent.iterdir()] == ["health.json"]


def test_a_disk_that_is_full_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "health.json"
    write_json(path, {"level": "fine"})
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_json(path, {"level": "x" * 100_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert json.loads(path.read_text("utf-8")) == {"level": "fine"}
    assert [each.name for each in tmp_path.iterdir()] == ["health.json"]


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is there and is no file"):
        write_json(tmp_path, {})
