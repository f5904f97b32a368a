"""The shapes of a crawl's pages against those that the archive has seen."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hnnscraper.archive.health import Shape
from hnnscraper.items import Visit

logger = logging.getLogger(__name__)

_ENOUGH_PAGES = 100  # before a new shape is news
_MAX_SAMPLES = 20  # pages kept in the account


class SeenShapes:
    """`known` are the archive's. With `has_alarm` a shape never seen is logged on its first page.

    The first pages of an archive are there to learn from: what they have is known from then on.
    `samples` says where the raw pages of new shapes are.
    """

    def __init__(self, known: Iterable[Shape], *, has_alarm: bool) -> None:
        known = list(known)
        self._known = {(each.field, each.shape) for each in known}
        # A headline is on every page.
        self._pages = sum(each.pages for each in known if each.field == "title")
        self._has_alarm = has_alarm
        self._seen: dict[tuple[str, str], Shape] = {}
        self.samples: list[dict[str, Any]] = []

    @property
    def are_enough(self) -> bool:
        """Whether so many pages were seen before that a new shape is news."""
        return self._has_alarm and self._pages >= _ENOUGH_PAGES

    def see(self, shape: Mapping[str, Sequence[str]], visit: Visit) -> list[str]:
        """The fields of a page that were never held so before this crawl."""
        if not self.are_enough:
            self._learn(shape, visit)
            return []
        new: dict[str, str] = {}
        for field, names in shape.items():
            for name in names:
                pages = self._count(field, name, visit)
                if (field, name) not in self._known:
                    new.setdefault(field, name)
                    if pages == 1:
                        logger.warning("new markup of %s: %s: %s", field, name, visit.url)
        if new and len(self.samples) < _MAX_SAMPLES:
            self.samples.append(_sample(visit, new))
        return sorted(new)

    def _learn(self, shape: Mapping[str, Sequence[str]], visit: Visit) -> None:
        self._pages += 1
        for field, names in shape.items():
            for name in names:
                self._count(field, name, visit)
                self._known.add((field, name))

    def _count(self, field: str, name: str, visit: Visit) -> int:
        seen = self._seen.setdefault((field, name), Shape(field, name, 0, visit.url))
        seen.pages += 1
        return seen.pages

    def counted(self) -> list[Shape]:
        """The pages of this crawl, by field and shape."""
        return list(self._seen.values())


def _sample(visit: Visit, new: Mapping[str, str]) -> dict[str, Any]:
    page = visit.raw_page
    return {
        "url": visit.url,
        "fields": sorted(new),
        "shapes": dict(sorted(new.items())),
        "warc_file": page and page.warc_file,
        "warc_offset": page and page.offset_bytes,
        "warc_record_id": page and page.record_id,
    }
