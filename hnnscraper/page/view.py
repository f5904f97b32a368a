"""The page laid open: what every rule of this room looks at, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from hnnscraper.items import FieldWarning
from hnnscraper.page.boxes import Box
from hnnscraper.page.claims import Claims
from hnnscraper.page.document import Document
from hnnscraper.page.lines import Line
from hnnscraper.page.places import Headline
from hnnscraper.page.story import Story


@dataclass(slots=True)
class View:
    document: Document
    claims: Claims
    headline: Headline
    before: list[Line]  # the few lines before the headline
    after: list[Line]  # all lines behind it
    boxes: list[Box]
    earlier: list[Box]  # of latest news and suggestions before the headline
    story: Story
    fetched_at: datetime
    url: str  # the article's own address
    hosts: frozenset[str]  # of the newspaper that the page belongs to
    provenance: dict[str, str] = field(default_factory=dict)
    warnings: list[FieldWarning] = field(default_factory=list)

    def doubt(self, name: str, message: str) -> None:
        self.warnings.append({"field": name, "message": message})
