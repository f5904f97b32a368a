"""The archive at a glance, for a terminal and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from hnnscraper.figures import Glance, Run
from hnnscraper.reporting import words

_MARKS = {"fine": "", "look": "  LOOK", "broken": "  BROKEN", None: ""}


def as_lines(glance: Glance) -> list[str]:
    """Sentences and a line a run; times are the newspaper's."""
    return [*_whole(glance), *_addresses(glance), *_health(glance), *_runs(glance)]


def as_json(glance: Glance) -> dict[str, Any]:
    """All of it as JSON can hold it; times in UTC, ISO 8601."""
    told: dict[str, Any] = _plain(asdict(glance))
    told["runs"] = [
        {**run, "new": of.new, "revised": of.revised, "failed": of.failed}
        for run, of in zip(told["runs"], glance.runs, strict=True)
    ]
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _whole(glance: Glance) -> Iterator[str]:
    yield f"Archive      {glance.name}"
    yield _line(
        "Articles",
        f"{words.number(glance.articles)} in {words.number(glance.revisions)} versions"
        + (f", {words.number(glance.gone)} gone from the site" if glance.gone else "")
        + (f", {words.number(glance.undated)} without a date" if glance.undated else ""),
    )
    if glance.newest_publication:
        span = words.moment(glance.oldest_publication), words.moment(glance.newest_publication)
        yield _line("Published", " to ".join(span))
    if glance.newest_first_seen:
        yield _line("Newest", f"first seen {words.moment(glance.newest_first_seen)}")
    sizes = glance.sizes
    files = f"{words.number(sizes.warc_files)} file{'s' * (sizes.warc_files != 1)}"
    pages = f"raw pages {words.size(sizes.warc_bytes)} in {files}"
    yield _line("Size", f"database {words.size(sizes.database_bytes)}, {pages}")


def _addresses(glance: Glance) -> Iterator[str]:
    of = glance.addresses
    yield _line(
        "Addresses",
        f"{words.number(of.known)} known: {words.number(of.pending)} pending, "
        f"{words.number(of.due)} due again, {words.number(of.failed)} failed and to be tried "
        f"again, {words.number(of.given_up)} given up, {words.number(of.gone)} gone",
    )


def _health(glance: Glance) -> Iterator[str]:
    yield _line("Health", words.verdict(glance.health)[1])
    for health in glance.health:
        for finding in health.told:
            yield (
                f"  {finding.level}: {health.spider}: {finding.check} {finding.what}: "
                f"{finding.saw}; expected: {finding.expected}"
            )


def _runs(glance: Glance) -> Iterator[str]:
    yield "Last runs" if glance.runs else _line("Last runs", "none")
    yield from map(_run, glance.runs)


def _run(run: Run) -> str:
    took = words.lasting(run.finished_at - run.started_at) if run.finished_at else ""
    counts = f"{run.new} new, {run.revised} changed, {run.failed} failed"
    return (
        f"  {words.moment(run.started_at):18}  {run.spider:9} {ended(run):12} {took:>12}  {counts}"
        f"{_MARKS.get(run.level, f'  {run.level}')}"
    )


def ended(run: Run) -> str:
    return run.reason or "under way"


def _line(name: str, text: str) -> str:
    return f"{name:12} {text}"
