"""`scrapy export OUT`: files that other tools read, put in place whole, and the account of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.made import record
from tests.commands.archives import Kept
from tests.made_records import nasty
from tests.made_records import record as long_record
from tests.program import command, scrapy
from tests.reading_back import by_pandas, by_python

NEXT = "for what changes from now on: --changed-since 2025-12-20T01:00:00+00:00"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("kept"), nasty())


def in_order() -> list[dict[str, object]]:
    """Those without a time of publication first."""
    return sorted(nasty(), key=lambda made: (made["published_at"] or "", made["id"]))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("form", ["json", "jsonl.gz", "csv", "parquet"])
def test_each_form_holds_the_archives_records(kept: Kept, form: str, tmp_path: Path) -> None:
    out = tmp_path / f"bài báo.{form}"
    run = kept.scrapy("export", str(out))
    assert (run.code, run.log, run.lines) == (0, "", [f"7 articles in {out}; {NEXT}"])
    assert by_python(out.read_bytes(), form) == in_order()
    assert by_pandas(out) == in_order()
    assert names(tmp_path) == [out.name, "datapackage.json"]
    described = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]
    assert [(one["path"], one["row_count"]) for one in described] == [(out.name, 7)]
    assert described[0]["next_changed_since"] == "2025-12-20T01:00:00+00:00"


def test_standard_output_is_for_the_records_alone(kept: Kept) -> None:
    run = kept.scrapy("export", "-")
    assert by_python(run.out.encode(), "jsonl") == in_order()
    assert (run.code, run.log) == (0, f"7 articles in standard output; {NEXT}\n")
    table = kept.scrapy("export", "-", "--format", "csv", "--columns", "title,id").lines
    assert table[:2] == ["title,id", "-,5"]


def test_a_reader_that_has_seen_enough_is_no_error_to_talk_about(kept: Kept) -> None:
    with subprocess.Popen(
        [*command("export", "-"), "-s", f"ARCHIVE_URL={kept.url}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_what_is_meant_is_narrowed_by_options(tmp_path: Path) -> None:
    kept = Kept(tmp_path, (long_record(number) for number in range(1, 60)))
    run = kept.scrapy(
        *("export", "-", "--columns", "published_at,section,url"),
        *("--since", "2006-01-01T12:00", "--until", "2006-01-01", "--section", "Du lịch"),
    )
    found = by_python(run.out.encode(), "jsonl")
    assert {made["published_at"][:10] for made in found} == {"2006-01-01"}
    assert {made["section"][0]["name"] for made in found} == {"Du lịch"}
    assert min(made["published_at"] for made in found) >= "2006-01-01T12:00:00+07:00"
    assert list(found[0]) == ["published_at", "section", "url"]


def test_only_what_changed_and_all_its_versions(tmp_path: Path) -> None:
    kept = Kept(tmp_path, [record(1), record(2)])
    since = kept.clock.pass_hours(1).isoformat()
    kept.store([record(2, fetched="2025-12-11T03:00:00", title="Mới")])
    fresh = kept.scrapy("export", str(tmp_path / "new.json"), "--changed-since", since)
    assert fresh.lines == [f"1 article in {tmp_path}/new.json; {NEXT.replace('T01', 'T02')}"]
    both = kept.scrapy("export", "-", "--changed-since", since, "--revisions")
    versions = by_python(both.out.encode(), "jsonl")
    assert [(made["id"], made["title"], made["last_seen_at"]) for made in versions] == [
        ("2", record(2)["title"], "2025-12-10T03:00:00+00:00"),
        ("2", "Mới", "2025-12-11T03:00:00+00:00"),
    ]
    assert both.log.startswith("2 versions in standard output; ")


def test_nothing_meant_is_a_whole_file_that_holds_nothing(kept: Kept, tmp_path: Path) -> None:
    out = tmp_path / "none.parquet"
    run = kept.scrapy("export", str(out), "--since", "2030-01-01")
    assert (run.code, run.lines) == (
        0,
        [f"no article is meant by this: {out} holds none; {NEXT}"],
    )
    assert by_python(out.read_bytes(), "parquet") == []


def test_an_empty_archive_is_said_to_be_empty(tmp_path: Path) -> None:
    run = Kept(tmp_path).scrapy("export", str(tmp_path / "out.csv"))
    assert (run.code, run.lines) == (0, [f"the archive is empty: {tmp_path}/out.csv holds none"])


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "name one file to write, or - for standard output"),
        (["a.csv", "b.csv"], "name one file to write, or - for standard output"),
        (["a.xml"], "a.xml: its suffix names no format; there are: .json, .jsonl, .csv,"),
        (["a.csv", "--format", "xml"], "--format: no such format: 'xml'; there are: json,"),
        (["a.csv", "--sinse", "2025"], "no such option: --sinse"),
        (["a.csv", "--since", "09/12/2025"], "--since: no date and no time: '09/12/2025'"),
        (["a.csv", "--until", "x"], "--until: no date and no time: 'x'"),
        (["a.csv", "--changed-since", ""], "--changed-since: no date and no time: ''"),
        (["a.csv", "--since", "2025-12-10", "--until", "2025-12-09"], "--since is later than --"),
        (["a.csv", "--section", " "], "--section: name a section"),
        (["a.csv", "--columns", "id,tittle"], "--columns: no such column: tittle; there are: id,"),
        (["a.csv", "--columns", ","], "--columns: name at least one of: id,"),
        (["none/a.csv"], "none/a.csv: there is no directory none"),
        (["datapackage.json"], "datapackage.json: this name is kept for the description"),
        (["a.csv", "-s", "ARCHIVE_URL="], "ARCHIVE_URL is empty: there is no archive"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use(kept: Kept, args: list[str], message: str) -> None:
    run = scrapy("export", "-s", f"ARCHIVE_URL={kept.url}", *args)
    assert (run.code, run.out) == (2, "")
    assert message in run.log


def test_an_archive_that_is_not_there(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    run = scrapy("export", str(out), "-s", f"ARCHIVE_URL=sqlite:///{tmp_path}/none.db")
    assert (run.code, run.out) == (1, "")
    assert "none.db; the file from before is untouched" in run.log
    assert (out.read_text(), names(tmp_path)) == ("old", ["out.csv"])


# --- a disk that is full, a person who is in a hurry ---


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    done = subprocess.run(mount, capture_output=True, check=False)
    if done.returncode:
        if os.environ.get("CI") == "true":
            pytest.fail(done.stderr.decode())
        pytest.skip(f"nothing may be mounted here: {done.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S607


@pytest.mark.parametrize("form", ["json", "csv", "parquet", "jsonl.gz"])
def test_a_full_disk_leaves_the_old_export_untouched_and_says_so(
    small_disk: Path, tmp_path: Path, form: str
) -> None:
    out = small_disk / f"out.{form}"
    kept = Kept(tmp_path, [long_record(1)])
    assert kept.scrapy("export", str(out)).code == 0
    before = {path.name: path.read_bytes() for path in small_disk.iterdir()}
    filler = small_disk / "filler"
    filler.write_bytes(bytes(1_800_000))
    kept.store(long_record(number) for number in range(2, 500))
    run = kept.scrapy("export", str(out))
    assert (run.code, run.out) == (1, "")
    assert run.log == (
        f"{out}: not exported: No space left on device; the file from before is untouched\n"
    )
    filler.unlink()
    assert {path.name: path.read_bytes() for path in small_disk.iterdir()} == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name)
def test_an_interrupt_leaves_the_old_export_untouched_and_says_so(
    tmp_path: Path, number: signal.Signals
) -> None:
    long = nasty()[-1]["body"]
    kept = Kept(tmp_path, (long_record(n, body=long) for n in range(1, 30)))  # takes a second
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "out.json.gz"
    out.write_text("old")
    with subprocess.Popen(
        [*command("export", str(out)), "-s", f"ARCHIVE_URL={kept.url}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        while len(names(folder)) == 1 and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(number)
        out_text, log = process.communicate()
    assert (process.returncode, out_text) == (1, b"")
    assert log.decode() == f"{out}: not exported: interrupted; the file from before is untouched\n"
    assert (names(folder), out.read_text()) == ([out.name], "old")
