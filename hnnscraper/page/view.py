"""The page laid open: what every rule of this room looks at, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from hnnscraper.items import FieldWarning
from hnnscraper.normalise import address_forms, links
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
    is_dated: bool = False  # a date is printed that no page but an article has
    provenance: dict[str, str] = field(default_factory=dict)
    warnings: list[FieldWarning] = field(default_factory=list)

    @property
    def is_at_article_address(self) -> bool:
        """Its address, or the one it says is its own, has the form of an article's."""
        known = bool(self.article_links.hosts & links.NEWSPAPER_HOSTS)
        addresses = (self.url, self.document.url)
        return any(address_forms.article_reason(url, known) is not None for url in addresses)

    def doubt(self, name: str, message: str) -> None:
        self.warnings.append({"field": name, "message": message})
