"""The page laid open: what every rule of this room looks at, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from lxml.etree import _Element as Element

from hnnscraper.items import FieldWarning
from hnnscraper.normalise import links
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


class ArticleLinks:
    """Tells a link to another article of the same newspaper; remembers what it resolved."""

    def __init__(self, document: Document, own: str, site: str) -> None:
        self._document = document
        self._may_be_article = links.ArticleForm(document.url, own, site)
        self.hosts = self._may_be_article.hosts
        self._known: dict[str, str | None] = {}

    def url(self, a: Element) -> str | None:
        """The other article's address, or None where the link leads to something else."""
        href = a.get("href") or ""
        if href not in self._known:
            url = self._document.absolute(href)
            leads = url is not None and self._may_be_article(url)
            self._known[href] = url if leads else None
        return self._known[href]

    def __call__(self, a: Element) -> bool:
        return self.url(a) is not None
