"""The units and the crontab of `docs/deploy/`, as the programs that run them see them."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.program import PROJECT

DEPLOY = PROJECT / "docs" / "deploy"
PLACE = "/srv/hnnscraper"


CONTACT = {**os.environ, "CONTACT": "you@example.org"}


def crontab() -> list[str]:
    lines = (DEPLOY / "crontab").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "CONTACT="))]


def standing_in(folder: Path, code: int) -> None:
    """A `scrapy` in the place of the program's, which ends with `code`."""
    program = folder / ".venv" / "bin" / "scrapy"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\necho did "$@"\nexit {code}\n')
    program.chmod(0o755)
    (folder / "data").mkdir()


def test_systemd_finds_no_fault_in_the_units(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if not program:
        pytest.skip("there is no systemd here (apt-get install systemd)")
    standing_in(tmp_path, 0)
    names = []
    for unit in sorted(DEPLOY.glob("hnnscraper*")):
        text = unit.read_text("utf-8").replace(PLACE, str(tmp_path))
        text = text.replace("User=hnnscraper", "User=root")  # this machine has no such user
        for instance in ("latest", "archive") if "@" in unit.name else ("",):
            made = tmp_path / unit.name.replace("@", f"@{instance}")
            made.write_text(text, "utf-8")
            names.append(str(made))
        (tmp_path / unit.name).write_text(text, "utf-8")
    assert len(names) == 4
    done = subprocess.run([program, "verify", *names], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("line", crontab())
@pytest.mark.parametrize(
    ("code", "mail"),
    [
        pytest.param(0, "", id="fine"),
        pytest.param(75, "", id="another run has the archive"),
        pytest.param(1, "did crawl", id="broken"),
        pytest.param(3, "did crawl", id="the checks say broken"),
    ],
)
def test_cron_sends_a_mail_of_what_is_broken_and_nothing_else(
    line: str, code: int, mail: str, tmp_path: Path
) -> None:
    assert "%" not in line  # cron would make line ends of them
    standing_in(tmp_path, code)
    done = by_cron(line, tmp_path, CONTACT)
    assert done.stderr == ""
    assert done.stdout.startswith(mail)
    assert bool(done.stdout) == bool(mail)
    (log,) = (tmp_path / "data").glob("*.log")
    assert log.read_text().startswith("did crawl")
    assert "USER_AGENT=hnnscraper (you@example.org)" in log.read_text()


@pytest.mark.parametrize("line", crontab())
def test_nobody_is_asked_without_a_name(line: str, tmp_path: Path) -> None:
    """A crontab in which nobody said how to be reached asks for nothing, and says so by mail."""
    standing_in(tmp_path, 0)
    done = by_cron(line, tmp_path, {**CONTACT, "CONTACT": ""})
    assert done.returncode
    assert "CONTACT: is not set in the crontab" in done.stderr
    assert list((tmp_path / "data").iterdir()) == []


def by_cron(line: str, place: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    found = re.fullmatch(r"((?:[\d,*]+ ){5})(.+)", line)
    assert found
    command = ["/bin/sh", "-c", found[2].replace(PLACE, str(place))]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=env)


def test_scrapyd_listens_where_the_project_is_sent() -> None:
    server, project = configparser.ConfigParser(), configparser.ConfigParser()
    server.read(DEPLOY / "scrapyd.conf")
    project.read(PROJECT / "scrapy.cfg")
    address = f"http://{server['scrapyd']['bind_address']}:{server['scrapyd']['http_port']}/"
    assert project["deploy"]["url"] == address
    assert project["deploy"]["project"] == "hnnscraper"
