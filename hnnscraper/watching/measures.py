"""What is counted while pages pass. Numbers under `now/` hold at the end of the run; all others are
sums, so that runs can be added up.

`pages` (records and what is no article), `records`, `records/new|revised|unchanged`,
`same` (not sent again: 304), `revisited` (all but new); of every record `field/F` (has a value),
`rule/F/R` (found by this rule), `warning/F`, `sum/X` and `squares/X` of what has a size; the same
for new articles alone under `new/`. `lost/F`: an article that had the field at its last visit has
it no more. `published/HOUR/SECTION`: new articles by the hour (UTC) they were published in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from math import log
from statistics import median
from typing import Any
from urllib.parse import urlsplit

# Fields that every record has, or that follow from another and share its rule.
_GIVEN = frozenset(
    "id url language fetched_at content_hash extractor provenance warnings body_html".split()
)
_DERIVED = frozenset("dateline authors source".split())
_YOUNG = timedelta(days=8)  # an article that was published earlier is no news
_WORD, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_MAX_FORM = 40  # characters
_MAX_KINDS = 300  # names of one run that come from pages; a page can bring any number

Numbers = dict[str, float]


class Measures:
    """Counts one run. A name that is not counted stands for 0."""

    def __init__(self) -> None:
        self.numbers: Numbers = defaultdict(float)
        self._skews: list[float] = []
        self._named: set[str] = set()

    def add(self, name: str, number: float = 1) -> None:
        self.numbers[name] += number

    def add_named(self, name: str, number: float = 1) -> None:
        """For names that come from outside: no run has more than some hundreds."""
        if name not in self._named and len(self._named) >= _MAX_KINDS:
            return
        self._named.add(name)
        self.add(name, number)

    def record(
        self, record: Mapping[str, Any], outcome: str, changed_fields: Collection[str] = ()
    ) -> None:
        """A record that was stored; `outcome` is new, revised or unchanged."""
        self.add("pages")
        self.add("records")
        self.add(f"records/{outcome}")
        is_new = outcome == "new"
        if not is_new:
            self.add("revisited")
        for name, number in _told(record):
            self.add_named(name, number)
            if is_new:
                self.add_named(f"new/{name}", number)
        for field in changed_fields:
            if not record[field]:
                self.add(f"lost/{field}")
        if is_new:
            self._published(record)

    def _published(self, record: Mapping[str, Any]) -> None:
        fetched = datetime.fromisoformat(record["fetched_at"])
        text = record["published_at"]
        at = datetime.fromisoformat(text).astimezone(UTC) if text else fetched
        if at >= fetched - _YOUNG:
            self.add(f"published/{at:%Y-%m-%dT%H}/{section_of(record['url'])}")
            newest = max(self.numbers.get("now/newest_article", 0.0), at.timestamp())
            self.numbers["now/newest_article"] = newest

    def same(self, number: int = 1) -> None:
        """Pages that the server said have not changed."""
        self.add("same", number)
        self.add("revisited", number)

    def shape(self, shapes: Mapping[str, Sequence[str]], new: Collection[str]) -> None:
        """What held the fields of a page; `new` are the fields of which it was never seen."""
        for field in shapes:
            self.add(f"shape/pages/{field}")
        for field in new:
            self.add(f"shape/new/{field}")

    def list_read(
        self, kind: str, path: str, articles: Sequence[tuple[str, datetime | None]]
    ) -> None:
        """A list, with the addresses and times of its articles; path `/` is the front page."""
        kind = "front" if path == "/" else kind
        self.add(f"list/read/{kind}")
        self.add("list/articles", len(articles))
        if not articles:
            self.add(f"list/empty/{kind}")
        times = [at for _, at in articles if at is not None]
        if kind == "feed" and times:
            sections = {section_of(url) for url, _ in articles}
            section = sections.pop() if len(sections) == 1 else ""
            self.numbers[f"now/feed/{section}{_BAR}{path}"] = max(times).timestamp()

    def refused(self, reason: str, *, again: bool) -> None:
        """A page that is no article; `again`: it was none before, and says nothing new."""
        if again:
            self.add("refused_again")
            return
        self.add("pages")
        self.add_named(f"refused/{reason}")

    def answered(self, skew_seconds: float) -> None:
        """An answer whose server's clock was ahead of ours by so much."""
        self._skews.append(skew_seconds)

    def finish(self) -> Numbers:
        if self._skews:
            self.numbers["now/clock_answers"] = len(self._skews)
            self.numbers["now/clock_skew_seconds"] = round(median(self._skews), 1)
        return {name: _plain(number) for name, number in sorted(self.numbers.items())}


_BAR = "|"


def feed_of(name: str) -> tuple[str, str] | None:
    """Section ("" for several) and path of the feed that a measure is of.

    >>> feed_of("now/feed/kinh-te|/rss/kinh-te.rss")
    ('kinh-te', '/rss/kinh-te.rss')
    """
    head, bar, path = name.partition(_BAR)
    return (head.removeprefix("now/feed/"), path) if bar else None


def section_of(url: str) -> str:
    """The first part of an article's path: the section it was put in.

    >>> section_of("https://huengaynay.vn/kinh-te/du-lich/cho-160781.html")
    'kinh-te'
    """
    parts = urlsplit(url).path.split("/")
    return parts[1] if len(parts) > 2 else ""


def form_of(text: str) -> str:
    """How a date is written, whatever the day.

    >>> form_of("Thứ Ba, 09/12/2025 15:50")
    'a a, 9/9/9 9:9'
    """
    return _DIGITS.sub("9", _WORD.sub("a", text))[:_MAX_FORM]


def _told(record: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """Name and number of what one record says."""
    for field, value in record.items():
        if field not in _GIVEN and value:
            yield f"field/{field}", 1
    pictures = record["images"]
    for part in ("caption", "credit"):
        if any(picture[part] for picture in pictures):
            yield f"field/images.{part}", 1
    for field, rules in record["provenance"].items():
        if field not in _GIVEN and field not in _DERIVED and field != "related":
            for rule in rules.split("+"):
                yield f"rule/{field}/{rule}", 1
    for kind in sorted({entry["kind"] for entry in record["related"]}):
        yield f"rule/related/{kind}", 1
    if record["published_raw"]:
        yield f"rule/published_raw.form/{form_of(record['published_raw'])}", 1
    for field in sorted({warning["field"] for warning in record["warnings"]}):
        yield f"warning/{field}", 1
    for name, size in _sizes(record):
        yield f"sum/{name}", size
        yield f"squares/{name}", round(size * size, 4)


def _sizes(record: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """`body_log` is the logarithm of its length: lengths spread by factors."""
    yield "body_characters", len(record["body"])
    yield "body_log", round(log(max(1, len(record["body"]))), 4)
    yield "paragraphs", record["body"].count("\n\n") + 1
    yield "images", len(record["images"])
    yield "related", len(record["related"])


def _plain(number: float) -> float:
    return int(number) if number == int(number) else round(number, 4)
