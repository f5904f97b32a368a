"""What the newspaper knows of an article: its versions, where it is listed, when it was away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Literal

from tests.newspaper.articles import open_article
from tests.newspaper.texts import slug
from tests.paper.sections import Section, topic_of
from tests.paper.style import Style

Reach = Literal["everywhere", "no-sitemap", "only-sitemap", "only-links"]
Edit = Literal["title", "lead", "byline", "body", "correction"]
EDITS: tuple[Edit, ...] = ("title", "lead", "byline", "body", "correction")
FIRST_ID = 100_001

_LATER_TITLES = (
    "nhìn từ cơ sở", "chuyện chưa kể", "điều còn trăn trở", "những con số mới", "tiếng nói bạn đọc",
)  # fmt: skip
_SMUGGLED = (
    '{} <script>document.title="lọt"</script>',
    '{} "><img src=x onerror=alert(1)>',
    "{} </title></script><b>in đậm</b>",
    "{} & <a href='javascript:alert(1)'>bấm vào đây</a>",
)


@dataclass(frozen=True, slots=True)
class Version:
    """What is served from a time on, until the next version."""

    at: datetime  # local time
    kind: str  # `published`, `moved`, or one of `EDITS`
    title: str
    path: str
    section: Section


@dataclass(slots=True)
class Article:
    id: str
    number: int  # 0 is the first the newspaper ever had
    reach: Reach
    template: str
    versions: list[Version]
    away: list[tuple[datetime, datetime | None]] = field(default_factory=list)  # (from, until)
    gone_status: int = 410

    @property
    def published(self) -> datetime:
        return self.versions[0].at

    @property
    def month(self) -> str:
        """As `2026-01`."""
        return f"{self.published.year}-{self.published.month:02}"

    @property
    def now(self) -> Version:
        return self.versions[-1]

    @property
    def title(self) -> str:
        return self.now.title

    @property
    def path(self) -> str:
        return self.now.path

    @property
    def gone(self) -> bool:
        return bool(self.away) and self.away[-1][1] is None

    @property
    def changed(self) -> datetime:
        """Since when it is served as it is."""
        back = [until for _, until in self.away if until]
        return max([self.now.at, *back])

    @property
    def touched(self) -> datetime:
        """When anything last happened to it, its withdrawal included."""
        return max([self.now.at, *(at for span in self.away for at in span if at)])

    @property
    def linked(self) -> bool:
        """Whether other articles and lists may name it."""
        return self.reach in ("everywhere", "no-sitemap")

    @property
    def linked_by_sitemap(self) -> bool:
        return self.reach in ("everywhere", "only-sitemap")


class Writer:
    """Makes articles, one after the other; no two have the same headline."""

    def __init__(self, seed: int, style: Style) -> None:
        self.seed, self.style = seed, style
        self.titles: Counter[str] = Counter()

    def publish(self, number: int, section: Section, at: datetime, reach: Reach) -> Article:
        rng = Random(f"{self.seed}/{number}/place")
        _, _, title = open_article(Random(f"{self.seed}/{number}"), topic_of(section))
        self.titles[title] += 1
        if self.titles[title] > 1:
            title = f"{title} (kỳ {self.titles[title]})"
        identity = str(FIRST_ID + number)
        path = f"{section.address}{slug(title)}-{identity}.html"
        if rng.random() < self.style.markup_in_titles:
            title = rng.choice(_SMUGGLED).format(title)
        return Article(
            id=identity,
            number=number,
            reach=reach,
            template=rng.choice(self.style.templates),
            versions=[Version(at, "published", title, path, section)],
            gone_status=rng.choice((404, 410)),
        )

    def draw_reach(self, number: int) -> Reach:
        style, roll = self.style, Random(f"{self.seed}/{number}/reach").random()
        if roll < style.only_links:
            return "only-links"
        if roll < style.only_links + style.only_sitemap:
            return "only-sitemap"
        if roll < style.only_links + style.only_sitemap + style.without_sitemap:
            return "no-sitemap"
        return "everywhere"


def edit(article: Article, kind: Edit, at: datetime) -> None:
    """A new version at the same address."""
    now, title = article.now, article.title
    if kind == "title":
        count = sum(version.kind == "title" for version in article.versions)
        first = article.versions[0].title
        title = f"{first}: {_LATER_TITLES[count % len(_LATER_TITLES)]}"
        title += f" ({count + 1})" if count >= len(_LATER_TITLES) else ""
    article.versions.append(Version(at, kind, title, now.path, now.section))


def move(article: Article, to: Section | None, at: datetime) -> None:
    """The same article at another address: in another section, or with a new slug."""
    now = article.now
    section = to or now.section
    words = slug(now.title) if to else f"{slug(now.title)}-ban-day-du-{len(article.versions)}"
    path = f"{section.address}{words}-{article.id}.html"
    article.versions.append(Version(at, "moved", now.title, path, section))
