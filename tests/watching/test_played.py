"""Redesigns and quiet failures of a newspaper on the loopback, caught by the program itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.crawls import Crawls
from tests.paper import Newspaper, Paper, Plays, Style
from tests.paper.site import Site
from tests.program import Run
from tests.watching.past import write_past

PER_DAY = 80
STYLE = Style(templates=("house",), live=(), specials=False, traps=False)
SETTINGS = {"LATEST_MAX_PAGES": "1", "PATIENCE": "0s"}


@dataclass
class Stage:
    """A newspaper and an archive that knows it for weeks; each play has a copy of the archive."""

    paper: Paper
    newspaper: Newspaper
    first: Path
    copies: Iterator[Path]

    def rewind(self) -> None:
        """Serves the newspaper as it was at the beginning, whatever was played."""
        newspaper = deepcopy(self.newspaper)
        newspaper.plays._clock = lambda: newspaper.now
        with self.paper.lock:
            self.paper.newspaper = newspaper
            self.paper.site = Site(newspaper, self.paper.url, self.paper.other_site)

    def crawls(self) -> Crawls:
        directory = next(self.copies)
        shutil.copytree(self.first, directory)
        crawls = Crawls(self.paper, directory)
        crawls.settings |= {**SETTINGS, "HEALTH_FILE": str(directory / "health.json")}
        return crawls

    def play(self, play: Callable[[Plays], None]) -> tuple[Run, dict[str, Any]]:
        """The first run after a day under a play, and its health file."""
        self.rewind()
        play(self.paper.newspaper.plays)
        self.paper.advance()
        crawls = self.crawls()
        run = crawls.run("latest")
        return run, json.loads((crawls.directory / "health.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    directory = tmp_path_factory.mktemp("played")
    with Paper(Newspaper(1, PER_DAY * 42, per_day=PER_DAY, style=STYLE)) as paper:
        (directory / "first").mkdir()
        first = Crawls(paper, directory / "first")
        write_past(first.url, paper.newspaper)
        run = first.run("latest", **SETTINGS)
        assert run.code == 0, run.out + run.log
        assert "Health: fine." in run.out
        yield Stage(
            paper,
            deepcopy(paper.newspaper),
            directory / "first",
            (directory / str(n) for n in count()),
        )


def found(health: dict[str, Any], level: str) -> set[tuple[str, str, str | None]]:
    return {
        (each["check"], each["what"], each["rule"])
        for each in health["findings"]
        if each["level"] == level
    }


REDESIGNS = {
    "classes": ("look", {("rule", "lead", "markup"), ("shape", "byline", "end-of-text")}),
    "byline": ("look", {("rule", "byline", "end-of-text"), ("shape", "byline", "end-of-text")}),
    "date": ("broken", {("field", "published_raw", "beside-headline")}),
    "captions": ("look", {("rule", "images", "same-p"), ("shape", "images", "same-p")}),
    "suggestions": ("look", {("rule", "related", "suggested")}),
    "script": ("broken", {("refused", "body", "prose")}),
}
CODES = {"fine": 0, "look": 0, "broken": 3}


@pytest.mark.parametrize("name", REDESIGNS)
def test_a_redesign_is_caught_in_the_first_run(stage: Stage, name: str) -> None:
    level, findings = REDESIGNS[name]
    run, health = stage.play(lambda plays: plays.redesign(name))
    assert (run.code, health["level"]) == (CODES[level], level), run.out
    assert findings <= found(health, level)
    assert f"Health: {level}." in run.out
    if name in ("classes", "byline"):
        assert "new markup of byline: " in run.log  # said on the first page
        sample = health["samples"][0]
        assert "byline" in sample["fields"]
        assert sample["warc_file"].endswith(".warc.gz")
        assert sample["warc_offset"] >= 0


def stop_section(plays: Plays) -> None:
    plays.stop_section("chinh-tri-xa-hoi")


def freeze_feed(plays: Plays) -> None:
    plays.freeze_feed("")


def empty_field(plays: Plays) -> None:
    plays.empty_field("byline")


def freeze_all(plays: Plays) -> None:
    plays.freeze_all()


def set_clock_off(plays: Plays) -> None:
    plays.set_clock_off(1)


QUIET = [
    (stop_section, "broken", "section", "chinh-tri-xa-hoi"),
    (freeze_feed, "look", "feed", "/rss/trang-chu.rss"),
    (empty_field, "look", "field", "byline"),
    (freeze_all, "broken", "volume", "articles"),
    (set_clock_off, "broken", "clock", "server"),
]


@pytest.mark.parametrize(("play", "level", "check", "what"), QUIET)
def test_a_quiet_failure_is_caught_within_a_day(
    stage: Stage, play: Callable[[Plays], None], level: str, check: str, what: str
) -> None:
    run, health = stage.play(play)
    told = {(name, of): rule for name, of, rule in found(health, level)}
    assert (check, what) in told, run.out
    assert run.code == CODES[health["level"]]


def test_a_day_without_a_fault_is_fine(stage: Stage) -> None:
    run, health = stage.play(lambda plays: None)
    assert (run.code, health["level"], health["findings"]) == (0, "fine", []), run.out
