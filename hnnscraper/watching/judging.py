"""A run and those before it → what there is to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hnnscraper.watching import amounts, floors, news, shares
from hnnscraper.watching.findings import Finding
from hnnscraper.watching.history import History, Run


def judge(run: Run, earlier: Sequence[Run], *, clock_tolerance_seconds: float) -> list[Finding]:
    """The findings on a run of a spider that sees the same newspaper again and again.

    The worst first; those that are fine and those that cannot be judged are among them.
    """
    history = History(run, earlier)
    fields = list(shares.fields(history))
    told = [finding.what.partition(".")[0] for finding in fields if finding.level]
    findings = [
        *fields,
        *shares.rules(history),
        *shares.warnings(history, told),
        *shares.refused(history),
        *shares.errors(history),
        *shares.lists(history),
        *shares.shapes(history),
        *news.published(history),
        *amounts.lengths(history),
        *amounts.feeds(history),
        *amounts.newest(history),
        *judge_alone(run, clock_tolerance_seconds=clock_tolerance_seconds),
    ]
    return sorted(findings, key=lambda finding: (-finding.level, finding.key))


def judge_alone(run: Run, *, clock_tolerance_seconds: float) -> list[Finding]:
    """The findings that need no history."""
    findings = [
        *floors.fields(run),
        *floors.pages(run),
        *floors.lists(run),
        *floors.clock(run, clock_tolerance_seconds),
    ]
    return sorted(findings, key=lambda finding: (-finding.level, finding.key))


def completed(run: Run, earlier: Sequence[Run]) -> Run:
    """The run with what later runs compare with, and that only its history tells."""
    history = History(run, earlier)
    more = amounts.missed(history)
    if history.last("now/newest_article") is not None:
        more["now/newest_age_hours"] = round(amounts.age_hours(history), 2)
    return replace(run, measures={**run.measures, **more})
