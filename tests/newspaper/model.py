"""What an article is, independent of any design: the parts that pages are printed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from .bylines import Byline
from .texts import clean

SITE = "https://huengaynay.vn/"
FILES = "https://file.huengaynay.vn/"
LOCAL = timezone(timedelta(hours=7))


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph. ``kind``: plain, bold, italic, link."""

    text: str
    kind: str = "plain"
    href: str = ""


@dataclass(frozen=True)
class Para:
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Subhead:
    text: str


@dataclass(frozen=True)
class Quote:
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Items:
    ordered: bool
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[str, ...], ...]  # the first one is the head


@dataclass(frozen=True)
class Picture:
    url: str
    caption: str | None
    credit: str | None
    joint: str  # what is printed between caption and credit; "(" for brackets

    @property
    def printed(self) -> str | None:
        credit = f"Ảnh: {self.credit}"
        if not self.credit:
            return self.caption
        if self.joint == "(":
            return f"{self.caption} ({credit})" if self.caption else f"({credit})"
        return f"{self.caption}{self.joint}{credit}" if self.caption else credit


Block = Para | Subhead | Quote | Items | Table | Picture


@dataclass(frozen=True)
class Card:
    """Another article, as a link, with or without its summary."""

    title: str
    url: str
    summary: str | None = None


@dataclass(frozen=True)
class Group:
    """Inline links to other articles; ``at``: after so many blocks, 0 is under the lead."""

    at: int
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Made:
    id: str
    url: str
    title: str
    dateline: str | None
    dash: str
    lead: str | None
    published: datetime
    modified: datetime | None
    byline: Byline
    blocks: tuple[Block, ...]
    inline: tuple[Group, ...]
    suggested: tuple[Card, ...]
    latest: tuple[Card, ...]
    tags: tuple[str, ...]
    section: tuple[tuple[str, str], ...]  # (name, url)

    @property
    def body(self) -> list[str]:
        """The paragraphs as the contract counts them."""
        out: list[str] = []
        for block in self.blocks:
            match block:
                case Para() | Subhead():
                    out.append(clean(block.text))
                case Quote() | Items():
                    out.extend(clean(line) for line in block.lines)
                case Table():
                    out.extend(" | ".join(clean(cell) for cell in row) for row in block.rows)
        return out
