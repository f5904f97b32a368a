"""scrapyd for real: `python -m tests.deploy` sends the project to a scrapyd on the loopback, lets
it crawl the made-up newspaper, and shows its list of jobs, the end of the log and the archive.

Takes a minute: it makes an environment with the extra `scrapyd` first. Exit code 0 if the crawl
stored every article that can be opened.
"""

from __future__ import annotations

import configparser
import json
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hnnscraper.archive import open_archive
from hnnscraper.archive.statistics import at_a_glance
from hnnscraper.clock import utc_now
from tests.paper import Newspaper, Paper, Style
from tests.paper.style import LIGHT
from tests.program import PROJECT

_PORT = 6899
_SERVER = f"http://127.0.0.1:{_PORT}"
_LEFT_OUT = shutil.ignore_patterns(".*", "build", "data", "*.egg-info", "setup.py")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = _environment(folder)
        with Paper(Newspaper(1, 20, style=Style(templates=LIGHT))) as paper:
            wanted = len(paper.expected_pages()["article"])
            with _scrapyd(folder, programs):
                _send(folder, programs)
                job = _schedule(SITE_URL=paper.url, DOWNLOAD_DELAY="0", PATIENCE="0s")
                print(_wait_for(job), flush=True)
            log = folder / "run" / "logs" / "hnnscraper" / "latest" / f"{job}.log"
            print("".join(log.read_text("utf-8").splitlines(keepends=True)[-3:]))
        with open_archive(f"sqlite:///{folder}/run/data/hnn.db", writing=False) as archive:
            found = at_a_glance(archive, folder / "run" / "data" / "warc", utc_now()).articles
        report = (folder / "run" / "data" / "report.html").exists()
    print(f"{found} of {wanted} articles are in the archive; a report is there: {report}")
    return 0 if found == wanted and report else 1


def _environment(folder: Path) -> Path:
    """An environment with what the egg needs, but not the project itself."""
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    programs = folder / "venv" / "bin"
    pip: list[str | Path] = [programs / "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", f"{PROJECT}[scrapyd]"], check=True)
    subprocess.run([*pip, "uninstall", "--yes", "hnnscraper"], check=True)
    return programs


@contextmanager
def _scrapyd(folder: Path, programs: Path) -> Iterator[None]:
    run = folder / "run"
    run.mkdir()
    config = configparser.ConfigParser()
    config.read(PROJECT / "docs" / "deploy" / "scrapyd.conf")
    config["scrapyd"].update(http_port=str(_PORT), poll_interval="0.5")
    with (run / "scrapyd.conf").open("w") as file:
        config.write(file)
    with (run / "scrapyd.log").open("wb") as log:
        server = subprocess.Popen([programs / "scrapyd"], cwd=run, stdout=log, stderr=log)
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def _send(folder: Path, programs: Path) -> None:
    """`scrapyd-deploy`, from a copy of the checkout: it writes a setup.py."""
    copy = folder / "project"
    shutil.copytree(PROJECT, copy, ignore=_LEFT_OUT)
    config = (copy / "scrapy.cfg").read_text().replace("http://127.0.0.1:6800", _SERVER)
    (copy / "scrapy.cfg").write_text(config)
    for _ in range(20):
        time.sleep(0.5)
        if subprocess.run([programs / "scrapyd-deploy"], cwd=copy).returncode == 0:
            return
    raise SystemExit("the project could not be sent")


def _schedule(**settings: str) -> str:
    told = [("setting", f"{name}={value}") for name, value in settings.items()]
    form = urllib.parse.urlencode([("project", "hnnscraper"), ("spider", "latest"), *told])
    job: str = _ask("schedule.json", form.encode())["jobid"]
    return job


def _wait_for(job: str) -> dict[str, Any]:
    for _ in range(120):
        time.sleep(1)
        for each in _ask("listjobs.json?project=hnnscraper")["finished"]:
            if each["id"] == job:
                ended: dict[str, Any] = each
                return ended
    raise SystemExit("the crawl did not end")


def _ask(path: str, form: bytes | None = None) -> dict[str, Any]:
    with urllib.request.urlopen(f"{_SERVER}/{path}", form, timeout=10) as answer:  # noqa: S310
        told: dict[str, Any] = json.load(answer)
    return told


if __name__ == "__main__":
    sys.exit(main())
