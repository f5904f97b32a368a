"""Redesigns and quiet failures, to be played on a newspaper while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from tests.newspaper.dates import FORMS
from tests.paper.sections import TOP


@dataclass(frozen=True)
class Look:
    """How article pages are laid out; all but `classes` and `design` is of `house` and `light`."""

    classes: bool = True  # False: no element has a class or an id
    byline: Literal["end", "top"] = "end"  # under the text, or beside the date
    date: str = "house"  # one of `DATES`, or a form of `tests.newspaper.dates`
    captions: Literal["note", "plain"] = "note"  # plain: a paragraph like any other
    suggestions: Literal["below", "inside"] = "below"  # inside: boxes between the paragraphs
    text: Literal["page", "script"] = "page"  # script: the page has headline and date alone
    design: str | None = None  # a name of `tests.newspaper.DESIGNS`, for every page

    def __post_init__(self) -> None:
        if self.date not in {*FORMS, *DATES} - {"words"}:
            raise ValueError(f"no form of date is called {self.date!r}")


DATES: dict[str, Callable[[datetime], str]] = {
    "dots": lambda at: f"{at.day}.{at.month}.{at.year}, {at:%Hh%M}",
    "short": lambda at: f"{at.day}.{at.month} ({at:%H}g)",  # says too little to be read
    "month-first": lambda at: f"{at:%m/%d/%Y %I:%M %p}",
}
"""Forms of date that only a redesign brings."""

REDESIGNS: dict[str, Look] = {
    "classes": Look(classes=False),
    "byline": Look(byline="top"),
    "date": Look(date="short"),
    "captions": Look(captions="plain"),
    "suggestions": Look(suggestions="inside"),
    "script": Look(text="script"),
}
"""The six redesigns, each alone."""

EMPTIED = ("byline", "lead", "tags", "images", "published_at")


class Plays:
    """What is wrong or new at the moment: nothing, to begin with. Each play holds from now on.

    A section is named by its path (`kinh-te`), the front page and the paper's own feed by "".
    """

    def __init__(self, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self._clock, self._changed = clock, changed
        self.look = Look()
        self.all_well()
        self.since: datetime | None = None  # when a play last changed the article pages

    def all_well(self) -> None:
        """The end of every quiet failure; a new look stays, and so does what was missed."""
        self.stopped: frozenset[str] = frozenset()
        self.frozen_feeds: dict[str, datetime] = {}
        self.frozen_pages: dict[str, datetime] = {}
        self.emptied: dict[str, float] = {}
        self.frozen_sitemaps: datetime | None = None
        self.front_empty = False
        self.clock_off = timedelta(0)
        self._now()

    def redesign(self, look: str | Look) -> None:
        """Every article page is in this look; a name is one of `REDESIGNS`."""
        self.look = REDESIGNS[look] if isinstance(look, str) else look
        self._now()

    def stop_section(self, path: str) -> None:
        """A top section gets no new articles."""
        self.stopped |= {path}
        self._changed()

    def freeze_feed(self, path: str = "") -> None:
        """A feed names no newer articles than it does now."""
        self.frozen_feeds[path] = self._clock()
        self._changed()

    def freeze_pages(self, path: str = "") -> None:
        """A section's pages, or the front page and every section's, name no newer articles."""
        self.frozen_pages[path] = self._clock()
        self._changed()

    def freeze_all(self) -> None:
        """No page, feed or sitemap names a newer article: a run finds nothing."""
        self.frozen_pages[""] = self.frozen_sitemaps = self._clock()
        self.frozen_feeds = {path: self._clock() for path in ("", *(each.path for each in TOP))}
        self._changed()

    def empty_field(self, name: str, share: float = 0.1) -> None:
        """A share of the article pages has no such field (one of `EMPTIED`).

        `published_at` can be missing on pages of the templates `house` and `light` alone.
        """
        if name not in EMPTIED:
            raise ValueError(f"no page can be without {name!r}; there are {', '.join(EMPTIED)}")
        self.emptied[name] = share
        self._now()

    def empty_front(self) -> None:
        """The front page has its menus and nothing else."""
        self.front_empty = True
        self._changed()

    def set_clock_off(self, hours: float = 1.0) -> None:
        """The server's clock is wrong: in its Date header and in the time of what is new."""
        self.clock_off = timedelta(hours=hours)
        self._changed()

    def emptied_on(self, identity: str) -> frozenset[str]:
        """The fields that the page of an article lacks."""
        place = int(identity) * 7919 % 1000 / 1000
        return frozenset(name for name, share in self.emptied.items() if place < share)

    def _now(self) -> None:
        self.since = self._clock()
        self._changed()
