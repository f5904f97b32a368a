"""A file takes the place of another whole, or the other stays; nothing is left behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hnnscraper.archive import exporting
from hnnscraper.archive.exporting import FORMATS, choose
from hnnscraper.archive.exporting.replacement import Replacement
from hnnscraper.errors import BadInput
from tests.made_records import record
from tests.program import PROJECT

COLUMNS = choose(None)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_old_file_is_there_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")
    with Replacement(path) as new:
        new.file.write(b"new")
        new.flush()
        assert path.read_bytes() == b"old"
        new.put_in_place()
        assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["out.json"]


def test_leaving_without_putting_in_place_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")
    with Replacement(path) as new:
        new.file.write(b"new")
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["out.json"])


def test_a_link_stays_and_so_do_the_files_permissions(tmp_path: Path) -> None:
    path, link = tmp_path / "real.json", tmp_path / "link.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    with Replacement(link) as new:
        new.file.write(b"new")
        new.flush()
        new.put_in_place()
    assert link.is_symlink()
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


@pytest.mark.parametrize("path", [Path("/dev/null"), Path("/tmp")], ids=str)  # noqa: S108
def test_what_is_no_file_is_not_replaced(path: Path) -> None:
    with pytest.raises(BadInput, match=f"{path}: is there and is no file"):
        Replacement(path)


WRITES_FOR_EVER = """
import sys, time
from pathlib import Path
from hnnscraper.archive.exporting.replacement import Replacement
with Replacement(Path(sys.argv[1])) as new:
    new.file.write(b"half")
    print("writing", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another program in the middle of writing `out[1].json`."""
    command = [sys.executable, "-c", WRITES_FOR_EVER, str(tmp_path / "out[1].json")]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


def replace(path: Path) -> None:
    with Replacement(path) as new:
        new.file.write(b"whole")
        new.flush()
        new.put_in_place()


def test_what_a_killed_program_left_is_removed_by_the_next(
    tmp_path: Path, writing: subprocess.Popen[bytes]
) -> None:
    (tmp_path / "other.json").write_bytes(b"not touched")
    writing.kill()
    writing.wait()
    assert len(names(tmp_path)) == 2  # the half file and the other
    replace(tmp_path / "out[1].json")
    assert names(tmp_path) == ["other.json", "out[1].json"]


def test_what_a_living_program_writes_is_let_be(
    tmp_path: Path, writing: subprocess.Popen[bytes]
) -> None:
    replace(tmp_path / "out[1].json")
    assert len(names(tmp_path)) == 2


def failing() -> Iterator[dict[str, Any]]:
    for number in range(1, 4):
        yield record(number)
    raise ConnectionError("the query broke")


@pytest.mark.parametrize("form", FORMATS)
def test_a_query_that_breaks_leaves_export_and_description_as_they_were(
    form: str, tmp_path: Path
) -> None:
    path = tmp_path / f"out.{form}"
    exporting.write_file([record(1)], path, FORMATS[form], COLUMNS)
    before = {name: (tmp_path / name).read_bytes() for name in names(tmp_path)}
    with pytest.raises(ConnectionError):
        exporting.write_file(failing(), path, FORMATS[form], COLUMNS)
    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path)} == before


def limit_file_size(size_bytes: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, size_bytes))


EXPORTS_MUCH = """
import sys
from pathlib import Path
from hnnscraper.archive import exporting
from tests.made_records import record
path = Path(sys.argv[1])
records = (record(number) for number in range(1, 400))
try:
    exporting.write_file(records, path, exporting.of_path(path), exporting.choose(None))
except OSError as error:
    print(error.strerror)
"""


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_may_not_grow_leaves_the_old_one(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"out.{form}"
    exporting.write_file([record(1)], path, FORMATS[form], COLUMNS)
    before = {name: (tmp_path / name).read_bytes() for name in names(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", EXPORTS_MUCH, str(path)],
        cwd=PROJECT,
        capture_output=True,
        preexec_fn=lambda: limit_file_size(200_000),
        timeout=60,
    )
    assert (run.stdout, run.stderr, run.returncode) == (b"File too large\n", b"", 0)
    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path)} == before


def test_two_at_once_each_put_a_whole_file_in_place(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    with Replacement(path) as first, Replacement(path) as second:
        first.file.write(b"first")
        second.file.write(b"second")
        for one in (first, second):
            one.flush()
            one.put_in_place()
    assert (path.read_bytes(), names(tmp_path)) == (b"second", ["out.json"])
