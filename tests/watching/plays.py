"""What can go wrong with a newspaper, and what has to be found: at which level, about what."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import timedelta

from hnnscraper.watching import Level, Run
from hnnscraper.watching.history import History
from hnnscraper.watching.sections import sections
from tests.paper import REDESIGNS, Plays
from tests.watching.simulation import Watch


@dataclass(frozen=True)
class Play:
    """`begins` starts it; `finding` is one that has to be among those found."""

    begins: Callable[[Plays], None]
    level: Level
    finding: str


def _redesign(name: str, level: Level, finding: str) -> Play:
    assert name in REDESIGNS
    return Play(lambda plays: plays.redesign(name), level, finding)


def _empty(field: str) -> Play:
    return Play(lambda plays: plays.empty_field(field), Level.LOOK, f"field/{field}")


PLAYS = {
    "classes": _redesign("classes", Level.LOOK, "shape/byline"),
    "byline": _redesign("byline", Level.LOOK, "rule/byline"),
    "date": _redesign("date", Level.BROKEN, "field/published_raw"),
    "captions": _redesign("captions", Level.LOOK, "rule/images"),
    "suggestions": _redesign("suggestions", Level.LOOK, "rule/related"),
    "script": _redesign("script", Level.BROKEN, "refused/body"),
    "byline-empty": _empty("byline"),
    "lead-empty": _empty("lead"),
    "tags-empty": _empty("tags"),
    "images-empty": _empty("images"),
    "date-empty": _empty("published_at"),
    "section-stops": Play(
        lambda plays: plays.stop_section("chinh-tri-xa-hoi"),
        Level.LOOK,
        "section/chinh-tri-xa-hoi",
    ),
    "feed-freezes": Play(lambda plays: plays.freeze_feed(), Level.LOOK, "feed/"),
    "nothing-new": Play(lambda plays: plays.freeze_all(), Level.BROKEN, ""),
    "front-empty": Play(lambda plays: plays.empty_front(), Level.LOOK, "floor/front"),
    "clock": Play(lambda plays: plays.set_clock_off(1), Level.BROKEN, "clock/server"),
}


@dataclass(frozen=True)
class Caught:
    """After how many runs of how many hours a play was found, and at which level then."""

    runs: int
    hours: float
    level: Level | None
    told: tuple[str, ...]

    @staticmethod
    def copy(watched: Watch) -> Watch:
        """Another future of the same past."""
        other = deepcopy(watched)
        other.newspaper.plays._clock = lambda: other.newspaper.now
        return other


def hours_to_miss(watched: Watch, section: str, days_back: float) -> float | None:
    """After how many hours it is told that a section has stopped, had it stopped so long ago."""
    stopped = watched.runs[-1].at - timedelta(days=days_back)
    past = [run if run.at <= stopped else _without(run, section) for run in watched.runs]
    for number, run in enumerate(past):
        if run.at > stopped:
            found = sections(History(run, past[:number]).published)
            if any(each.what == section and each.level for each in found):
                return (run.at - stopped) / timedelta(hours=1)
    return None


def _without(run: Run, section: str) -> Run:
    kept = {name: n for name, n in run.measures.items() if not name.endswith(f"/{section}")}
    return replace(run, measures=kept)


def play(watched: Watch, name: str, *, days: float, every_hours: float) -> Caught:
    """What becomes of a play within some days."""
    future, played = Caught.copy(watched), PLAYS[name]
    played.begins(future.newspaper.plays)
    for runs in range(1, round(days * 24 / every_hours) + 1):
        future.let_pass(every_hours / 24, every_hours)
        found = [f for f in future.state.findings if f.key.startswith(played.finding)]
        if found:
            told = tuple(finding.sentence() for finding in found)
            return Caught(runs, runs * every_hours, found[0].level, told)
    return Caught(0, 0, None, ())
