"""What a check says: how bad, of what, what it saw, what it expected, and from what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any, Self


class Level(IntEnum):
    """`look`: a person should look when there is time; `broken`: data is being lost."""

    FINE = 0
    LOOK = 1
    BROKEN = 2

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def of(cls, name: str) -> Level:
        return cls[name.upper()]


@dataclass(frozen=True, slots=True)
class Finding:
    """`judged` is false where there was too little to judge from; then the level is fine.

    `suspected` is one that is fine and would not be told, but what was told of it is not over:
    else it would come and go with every article.

    `what` is the field, section, address or reason that the finding is about; `rule` the rule of
    the page room that stopped or began to find it, if one did. The rest are sentences.
    """

    level: Level
    check: str
    what: str
    saw: str
    expected: str
    source: str
    rule: str | None = None
    judged: bool = True
    suspected: bool = False

    @property
    def key(self) -> str:
        """What the finding is about, the same from run to run."""
        return f"{self.check}/{self.what}"

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "level": str(self.level)}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        return cls(**{**told, "level": Level.of(told["level"])})

    def sentence(self) -> str:
        """
        >>> Finding(Level.LOOK, "rule", "byline", "0 of 20", "54 of 60", "60 records").sentence()
        'look: rule byline: saw 0 of 20, expected 54 of 60 (60 records)'
        """
        of = f"{self.what} ({self.rule})" if self.rule else self.what
        return f"{self.level}: {self.check} {of}: saw {self.saw}, expected {self.expected}" + (
            f" ({self.source})" if self.source else ""
        )


def unjudged(check: str, what: str, saw: str, why: str) -> Finding:
    """`why` says what is too little."""
    return Finding(Level.FINE, check, what, saw, "not known", why, judged=False)


def worst(findings: Iterable[Finding]) -> Level:
    return max((finding.level for finding in findings), default=Level.FINE)
