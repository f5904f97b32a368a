"""The page laid open: what every rule of this room looks at, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from hnnscraper.items import FieldWarning
from hnnscraper.page.claims import Claims
from hnnscraper.page.document import Document
from hnnscraper.page.headline.places import Headline
from hnnscraper.page.lines.line import Line
from hnnscraper.page.parts.article_links import ArticleLinks
from hnnscraper.page.parts.boxes import Box
from hnnscraper.page.parts.story import Story


@dataclass(slots=True)
class View:
    document: Document
    claims: Claims
    headline: Headline
    before: list[Line]  # the few lines before the headline
    after: list[Line]  # all lines behind it
    is_whole: bool  # the page was small enough to be read to its end
    boxes: list[Box]
    boxes_before: list[Box]  # of other articles, before the headline
    story: Story
    fetched_at: datetime
    url: str  # the article's own address
    article_links: ArticleLinks
    is_dated: bool = False  # a date is printed that is not the page's clock
    provenance: dict[str, str] = field(default_factory=dict)
    warnings: list[FieldWarning] = field(default_factory=list)

    def doubt(self, name: str, message: str) -> None:
        self.warnings.append({"field": name, "message": message})
