"""`scrapy import FILE…`: records of this project into an archive, bad ones named."""

from __future__ import annotations

import gzip
import json
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from hnnscraper.archive import open_archive, reading
from tests.archive.made import record
from tests.commands.archives import Kept
from tests.made_records import nasty
from tests.program import command


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in records)


def held(kept: Kept) -> list[dict[str, Any]]:
    with open_archive(kept.url, writing=False) as archive:
        return list(reading.current(archive))


def taken(new: int = 0, revised: int = 0, known: int = 0) -> str:
    total = new + revised + known
    return (
        f"{total} record{'' if total == 1 else 's'} taken: {new} of new articles, "
        f"{revised} new versions of known ones, {known} known already"
    )


def test_lines_arrays_and_gzip_all_at_once(tmp_path: Path) -> None:
    kept = Kept(tmp_path, [record(1)])
    newer = record(1, fetched="2025-12-11T03:00:00", title="Mới")
    (tmp_path / "a.jsonl").write_bytes(lines(record(1), newer, record(2)))
    (tmp_path / "b.json").write_text(json.dumps([record(3), record(4)], indent=2), "utf-8")
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(lines(record(5))))
    files = [str(tmp_path / name) for name in ("a.jsonl", "b.json", "c.jsonl.gz", "b.json")]
    run = kept.scrapy("import", *files)
    assert (run.code, run.log, run.lines) == (0, "", [taken(new=4, revised=1, known=3)])
    assert held(kept) == [newer, *(record(number) for number in range(2, 6))]
    with open_archive(kept.url, writing=False) as archive:
        (crawl,) = reading.all_crawls(archive)
    assert (crawl.spider, crawl.finish_reason, json.loads(crawl.counts)) == (
        "import",
        "finished",
        {"archive/new": 4, "archive/revised": 1, "archive/unchanged": 3},
    )
    assert " 4 new, 1 changed, 0 failed" in kept.scrapy("status").lines[-1]


def test_from_standard_input_into_an_archive_that_is_made_for_it(tmp_path: Path) -> None:
    kept = Kept.__new__(Kept)
    kept.folder, kept.url = tmp_path, f"sqlite:///{tmp_path}/data/new.db"
    run = kept.scrapy("import", "-", stdin=lines(*nasty()))
    assert (run.code, run.lines) == (0, [taken(new=7)])
    assert held(kept) == nasty()


def test_bad_lines_are_named_and_good_ones_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    path, cut = tmp_path / "a.jsonl", tmp_path / "cut.json"
    changed = {**record(2), "title": "Khác"}
    path.write_bytes(lines(record(1)) + b"{oops\n" + lines(changed, record(3)))
    cut.write_bytes(json.dumps([record(4), record(5)]).encode()[:-50])
    run = kept.scrapy("import", str(path), str(cut), str(tmp_path / "none.jsonl"), str(tmp_path))
    assert run.code == 1
    assert run.log.splitlines() == [
        f"{path}:2: is no JSON: Expecting property name enclosed in double quotes at character 2",
        f"{path}:3: content_hash is not that of the content: the record was changed",
        f"{cut}:1: the array is cut short; reading ends here",
        f"{tmp_path}/none.jsonl: cannot be read: No such file or directory",
        f"{tmp_path}: cannot be read: Is a directory",
    ]
    assert run.lines == [taken(new=3) + "; 5 could not be taken, see above"]
    assert held(kept) == [record(1), record(3), record(4)]


def test_an_archive_in_use_is_refused_at_once(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with open_archive(kept.url, writing=True):
        run = kept.scrapy("import", "-", stdin=lines(record(1)))
    assert (run.code, run.out) == (75, "")
    assert "is in use" in run.log


def test_all_versions_of_one_archive_make_another_of_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    newer = record(1, fetched="2025-12-11T03:00:00", title="Mới")
    a, b = Kept(tmp_path / "a", [record(1), newer, record(2)]), Kept(tmp_path / "b")
    versions = a.scrapy("export", "-", "--revisions").out
    assert b.scrapy("import", "-", stdin=versions.encode()).lines == [taken(new=2, revised=1)]
    assert b.scrapy("export", "-", "--revisions").out == versions


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=lambda n: n.name)
def test_an_import_that_was_ended_is_simply_run_again(
    tmp_path: Path, number: signal.Signals
) -> None:
    kept = Kept(tmp_path)
    args = [*command("import", "-"), "-s", f"ARCHIVE_URL={kept.url}"]
    data = lines(*(record(n) for n in range(1, 301)))
    with subprocess.Popen(
        args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(data)  # and no end: it waits for more
        process.stdin.flush()
        while not held(kept):
            assert process.poll() is None
        process.send_signal(number)
        process.wait()
        assert process.stderr is not None
        said = process.stderr.read().decode()
    if number == signal.SIGTERM:
        assert process.returncode == 1
        assert (
            said == "interrupted; what was taken is kept, and taking the same files again is safe\n"
        )
    assert len(held(kept)) == 200  # the first whole lot
    assert kept.scrapy("import", "-", stdin=data).lines == [taken(new=100, known=200)]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "name the files to take records from, or - for standard input"),
        (["a.jsonl", "--merge"], "no such option: --merge"),
    ],
)
def test_wrong_use(tmp_path: Path, args: list[str], message: str) -> None:
    run = Kept(tmp_path).scrapy("import", *args)
    assert (run.code, run.out) == (2, "")
    assert message in run.log
