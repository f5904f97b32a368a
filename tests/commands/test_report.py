"""`scrapy report`, and the report at the end of every run."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from scrapy.settings import Settings

from hnnscraper import reports
from tests.archive.made import record
from tests.commands.archives import Kept
from tests.program import PROJECT, command, scrapy

SAMPLE = f"warc={PROJECT}/data/sample.warc.gz"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path, [record(1, title="<b>Chợ</b> Đông Ba")])


def test_a_file_is_named(kept: Kept) -> None:
    file = kept.folder / "mới" / "báo cáo.html"
    run = kept.scrapy("report", str(file))
    assert (run.code, run.out, run.log) == (0, "", f"The report is in {file}\n")
    assert file.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_without_a_name_it_is_the_settings(kept: Kept) -> None:
    file = kept.folder / "r.html"
    assert kept.scrapy("report", "-s", f"REPORT_FILE={file}").code == 0
    assert file.exists()


def test_a_full_disk_leaves_the_last_report(kept: Kept) -> None:
    file = kept.folder / "r.html"
    file.write_text("the last one")
    args = command("report", str(file), "-s", f"ARCHIVE_URL={kept.url}")
    limited = ["bash", "-c", 'ulimit -f 40; exec "$@"', "report", *args]
    done = subprocess.run(limited, cwd=PROJECT, capture_output=True, timeout=60)
    assert (done.returncode, file.read_text()) == (1, "the last one")
    assert f"{file}: cannot be written: File too large" in done.stderr.decode()
    assert list(kept.folder.glob(".r.html*")) == []


def test_where_there_is_no_archive(tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    run = scrapy("report", str(file), "-s", f"ARCHIVE_URL=sqlite:///{tmp_path}/none.db")
    assert (run.code, file.exists()) == (1, False)
    assert "there is no archive" in run.log


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["a.html", "b.html"], "name one file"),
        (["-s", "REPORT_FILE="], "name a file: REPORT_FILE is empty"),
        (["a.html", "-s", "ARCHIVE_URL="], "ARCHIVE_URL is empty: there is no archive"),
        (["."], "is there and is no file"),
    ],
)
def test_wrong_use(kept: Kept, args: list[str], message: str) -> None:
    archive = () if "ARCHIVE_URL=" in args else ("-s", f"ARCHIVE_URL={kept.url}")
    run = scrapy("report", *args, *archive)
    assert run.code == 2
    assert message in run.log


# --- at the end of a run ---


def crawl(folder: Path, report: Path | str) -> tuple[int, list[str], list[str]]:
    archive = ("-s", f"ARCHIVE_URL=sqlite:///{folder}/a.db", "-s", f"WARC_DIR={folder}")
    run = scrapy("crawl", "replay", "-a", SAMPLE, *archive, "-s", f"REPORT_FILE={report}")
    return run.code, run.lines, run.errors


def test_a_run_writes_the_report_with_itself_in_it(tmp_path: Path) -> None:
    file = tmp_path / "r.html"
    code, _, errors = crawl(tmp_path, file)
    assert (code, errors) == (0, [])
    page = file.read_text("utf-8")
    assert "<code>replay</code></td><td>finished</td>" in page
    assert ">19 <small>" in page


def test_a_report_that_cannot_be_written_changes_nothing_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "other").mkdir()
    code, lines, errors = crawl(tmp_path, tmp_path / "file" / "r.html")
    assert len(errors) == 1
    assert errors[0].startswith(f"the report could not be written to {tmp_path}/file/r.html: ")
    assert (code, lines) == crawl(tmp_path / "other", "")[:2]


def test_a_fault_of_the_report_is_told_and_goes_no_further(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object) -> None:
        raise KeyError("tên")

    monkeypatch.setattr(reports, "write", broken)
    reports.write_after_run(Settings({"REPORT_FILE": "x", "ARCHIVE_URL": kept.url}))
    assert "KeyError: 'tên'" in caplog.text
