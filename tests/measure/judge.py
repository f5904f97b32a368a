"""Right, empty with a warning, wrong: what a record is worth, field by field."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from hnnscraper import NotAnArticle, extract
from tests.measure.sets import Case

FIELDS = (
    *("title", "dateline", "lead", "published_at", "published_raw", "modified_at", "byline"),
    *("authors", "source", "body", "images", "related", "section", "tags", "url", "id"),
)
Verdict = Literal["right", "empty, warned", "wrong, warned", "silently wrong", "refused"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def judge(name: str, expected: dict[str, Any], record: dict[str, Any]) -> Verdict:
    """A field with a value where there is none, or none where there is one, is wrong too."""
    got = record[name]
    if got == expected[name]:
        return "right"
    if not any(warning["field"] == name for warning in record["warnings"]):
        return "silently wrong"
    return "wrong, warned" if got else "empty, warned"


def foreign(expected: dict[str, Any], record: dict[str, Any]) -> list[str]:
    """Paragraphs of the body that the article has not: furniture, captions, byline, lead."""
    article = _squeezed(expected["body"])
    return [p for p in record["body"].split("\n\n") if _squeezed(p) not in article]


def _squeezed(text: str) -> str:
    return "".join(text.split())


@dataclass
class Fault:
    case: Case
    verdicts: dict[str, Verdict]
    record: dict[str, Any] | None
    why: str = ""  # of a refusal


@dataclass
class Tally:
    """Counts over a set of pages."""

    fields: dict[str, Counter[Verdict]] = field(
        default_factory=lambda: {name: Counter() for name in FIELDS}
    )
    designs: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    failing: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    faults: list[Fault] = field(default_factory=list)
    foreign: list[tuple[str, list[str]]] = field(default_factory=list)

    def add(self, case: Case) -> None:
        try:
            record = extract(case.html, case.url, case.fetched_at)
            why = ""
        except NotAnArticle as refusal:
            record, why = None, str(refusal)
        verdicts = {
            name: judge(name, case.expected, record) if record is not None else VERDICTS[-1]
            for name in FIELDS
        }
        for name, verdict in verdicts.items():
            self.fields[name][verdict] += 1
        wrong = [name for name, verdict in verdicts.items() if verdict != "right"]
        self.designs[case.design].append(not wrong)
        self.failing[case.design].update(wrong)
        if wrong:
            self.faults.append(Fault(case, verdicts, record, why))
        if record is not None and (found := foreign(case.expected, record)):
            self.foreign.append((case.name, found))

    @property
    def pages(self) -> int:
        return sum(map(len, self.designs.values()))

    @property
    def all_right(self) -> float:
        """The share of pages with every field right."""
        return sum(map(sum, self.designs.values())) / self.pages

    def share(self, verdict: Verdict) -> float:
        """The share of fields, over all pages, with a verdict."""
        found = sum(counts[verdict] for counts in self.fields.values())
        return found / (self.pages * len(FIELDS))


def tally(cases: Iterable[Case]) -> Tally:
    total = Tally()
    for case in cases:
        total.add(case)
    return total
