"""The newspaper itself, without pages: its articles, its clock, and the days that pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from tests.paper.articles import EDITS, Article, Edit, Writer, edit, move
from tests.paper.days import moments, morning, past, usual
from tests.paper.plays import Plays
from tests.paper.sections import BY_PATH, TOP, Section, draw_section
from tests.paper.style import Style

START_DAY = date(2026, 1, 5)  # a Monday
FEWEST = 20
YOUNG_DAYS = 7  # articles older than this are not edited, moved or withdrawn any more


@dataclass(slots=True)
class Changes:
    """What a time brought, by article id, each id in one list at most."""

    new: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)

    def __iadd__(self, other: Changes) -> Changes:
        for name in self.__slots__:
            getattr(self, name).extend(getattr(other, name))
        return self


Lists = dict[str, list[Article]]


class Newspaper:
    """The same for the same seed, settings and calls. Times are local (+07:00).

    `articles` have come out before `start_day`, `per_day` of them a day on average, and the clock
    stands at the morning of `start_day`; it moves by `advance` alone.
    """

    def __init__(
        self,
        seed: int = 1,
        articles: int = 2000,
        start_day: date = START_DAY,
        *,
        per_day: int = 12,
        style: Style | None = None,
    ) -> None:
        if articles < FEWEST:
            raise ValueError(f"a newspaper needs at least {FEWEST} articles, not {articles}")
        self.seed, self.per_day, self.style = seed, per_day, style or Style()
        self.now = morning(start_day)
        self.epoch = 0  # counts whatever may have changed a page
        self.plays = Plays(lambda: self.now, self._changed)
        self.articles: dict[str, Article] = {}
        self.paths: dict[str, Article] = {}  # every address an article ever had
        self.by_number: list[Article] = []
        self.hosts: dict[int, list[Article]] = {}  # number → those that only its blocks name
        self._writer = Writer(seed, self.style)
        self._lists: tuple[int, Lists] = (-1, {})
        self._months: tuple[int, Lists] = (-1, {})
        for at in past(start_day, articles, per_day, Random(f"{seed}/past")):
            self._publish(at, hidden=True)
        self._name_hidden()

    # -- what there is --------------------------------------------------------------------------
    def alive(self) -> list[Article]:
        """The articles that a reader can open, oldest first."""
        return [article for article in self.by_number if not article.gone]

    def gone(self) -> list[Article]:
        return [article for article in self.by_number if article.gone]

    def listed(self, section: str = "") -> list[Article]:
        """What the front page ("") or a section's pages name, newest first, by a section's path."""
        if self._lists[0] != self.epoch:
            self._lists = (self.epoch, self._make_lists())
        return self._lists[1].get(section, [])

    def months(self) -> Lists:
        """What the sitemaps name, by month (`2026-01`), the newest month and article first."""
        if self._months[0] != self.epoch:
            self._months = (self.epoch, self._make_months())
        return self._months[1]

    def _make_months(self) -> Lists:
        months: Lists = {}
        frozen = self.plays.frozen_sitemaps
        for article in reversed(self.alive()):
            if article.linked_by_sitemap and not (frozen and article.published > frozen):
                months.setdefault(article.month, []).append(article)
        return months

    def _make_lists(self) -> Lists:
        lists: Lists = {"": [], **{path: [] for path in BY_PATH}}
        for article in sorted(self.by_number, key=lambda a: (a.published, a.number), reverse=True):
            if article.gone or not article.linked:
                continue
            section = article.now.section
            for path in {"", section.top, section.path}:
                lists[path].append(article)
        frozen = self.plays.frozen_pages
        for path, articles in lists.items():
            if since := frozen.get("") or frozen.get(path.partition("/")[0]):
                lists[path] = [article for article in articles if article.published <= since]
        return lists

    # -- time -----------------------------------------------------------------------------------
    def advance(
        self,
        days: int = 1,
        new: int | None = None,
        edited: int = 0,
        withdrawn: int = 0,
        moved: int = 0,
        restored: int = 0,
        *,
        hours: float = 0.0,
    ) -> Changes:
        """Lets so many days and hours pass; the counts are for each day, or for the hours alone.

        `new=None`: as many as the weekday brings. New articles are listed in sections and feeds at
        once. Edited, withdrawn and moved are others than the new ones, none of them older than a
        week. Raises ValueError if there are not enough of them.
        """
        counts = (edited, withdrawn, moved, restored)
        total = Changes()
        for _ in range(days):
            usual_new = usual(self.now.date(), self.per_day, self._rng("usual"))
            total += self._pass(timedelta(days=1), usual_new if new is None else new, *counts)
        if hours:
            part = timedelta(hours=hours)
            some = (0, 0, 0, 0) if days else counts
            usual_new = round(self.per_day * part / timedelta(days=1))
            fresh = usual_new if new is None else new
            total += self._pass(part, 0 if days else fresh, *some)
        return total

    def _rng(self, what: str) -> Random:
        return Random(f"{self.seed}/{what}/{self.epoch}")

    def _pass(
        self, span: timedelta, new: int, edited: int, withdrawn: int, moved: int, restored: int
    ) -> Changes:
        self.epoch += 1
        rng, start, self.now = self._rng("pass"), self.now, self.now + span
        chosen = self._young(edited + withdrawn + moved, rng)
        back = [article for article in self.gone() if article not in chosen]
        if restored > len(back):
            raise ValueError(f"{restored} articles are to come back, and {len(back)} are gone")
        times = iter(self._stamps(start, edited + withdrawn + moved + restored, rng))
        changes = Changes()
        for article in chosen[:edited]:
            self._edit(article, rng.choice(EDITS), next(times))
            changes.edited.append(article.id)
        for article in chosen[edited : edited + withdrawn]:
            article.away.append((next(times), None))
            changes.withdrawn.append(article.id)
        for article in chosen[edited + withdrawn :]:
            self._move(article, rng, next(times))
            changes.moved.append(article.id)
        for article in rng.sample(back, restored):
            self.restore(article.id, next(times))
            changes.restored.append(article.id)
        for at in self._stamps(start, new, rng):
            changes.new.append(self._publish(at).id)
        return changes

    def _stamps(self, start: datetime, count: int, rng: Random) -> list[datetime]:
        """Times as the paper's own clock has them."""
        off = self.plays.clock_off
        return [at + off for at in (moments(start, self.now, count, rng) if count else [])]

    def _young(self, count: int, rng: Random) -> list[Article]:
        oldest = self.now - timedelta(days=YOUNG_DAYS + 1)
        young = [
            article
            for article in self.by_number
            if article.published >= oldest
            and article.linked
            and not article.gone
            and article.number not in self.hosts
        ]
        if count > len(young):
            raise ValueError(
                f"{count} articles are to change, and {len(young)} are younger than a week"
            )
        return rng.sample(young, count)

    # -- single events --------------------------------------------------------------------------
    def edit(self, identity: str, kind: Edit = "body") -> None:
        """Edits an article now: one of `EDITS`."""
        self.epoch += 1
        self._edit(self.articles[identity], kind, self.now)

    def withdraw(self, identity: str) -> None:
        self.epoch += 1
        self.articles[identity].away.append((self.now, None))

    def restore(self, identity: str, at: datetime | None = None) -> None:
        """A withdrawn article comes back, unchanged."""
        self.epoch += 1
        away = self.articles[identity].away
        away[-1] = (away[-1][0], at or self.now)

    def move(self, identity: str, section: str | None = None) -> None:
        """Gives an article another address: in another section, by its path, or with a new slug."""
        self.epoch += 1
        self._place(self.articles[identity], BY_PATH[section] if section else None, self.now)

    def _changed(self) -> None:
        self.epoch += 1

    def _edit(self, article: Article, kind: Edit, at: datetime) -> None:
        edit(article, kind, max(at, article.now.at + timedelta(minutes=1)))

    def _move(self, article: Article, rng: Random, at: datetime) -> None:
        others = [section for section in TOP if section.top != article.now.section.top]
        self._place(article, rng.choice(others) if rng.random() < 0.5 else None, at)

    def _place(self, article: Article, to: Section | None, at: datetime) -> None:
        move(article, to, max(at, article.now.at + timedelta(minutes=1)))
        self.paths[article.path] = article

    def _publish(self, at: datetime, hidden: bool = False) -> Article:
        number = len(self.by_number)
        reach = self._writer.draw_reach(number)
        if not hidden and reach in ("only-sitemap", "only-links"):
            reach = "everywhere"
        rng = Random(f"{self.seed}/{number}/section")
        section = draw_section(rng, self.plays.stopped)
        article = self._writer.publish(number, section, at, reach)
        self.by_number.append(article)
        self.articles[article.id] = self.paths[article.path] = article
        return article

    def _name_hidden(self) -> None:
        """Gives every article that only links lead to three others that name it."""
        linked = [article for article in self.by_number if article.linked]
        for article in self.by_number:
            if article.reach == "only-links":
                later = [other for other in linked if other.number > article.number]
                for host in (later or linked[:-4])[:3]:
                    self.hosts.setdefault(host.number, []).append(article)


def ids(articles: Iterable[Article]) -> set[str]:
    return {article.id for article in articles}
