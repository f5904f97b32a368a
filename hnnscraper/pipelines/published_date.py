"""`published_raw` and what the page claims → `published_at`, `modified_at`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hnnscraper.items import DateClaim, Item
from hnnscraper.normalise import dates
from hnnscraper.normalise.identity import RELATIVE_DATE
from hnnscraper.pipelines.notes import warn

_MINUTE = timedelta(minutes=1)
_MIDNIGHT = (0, 0, 0)


class PublishedDatePipeline:
    """Reads the printed date; holds it against JSON-LD and meta tags (see `read_dates`)."""

    def process_item(self, item: Item) -> Item:
        read_dates(item)
        return item


def read_dates(item: Item) -> None:
    """The visible date beside the headline wins; a claim that contradicts it is a warning.

    Without a visible time, a claim to the minute for the same day (or, with no visible date at
    all, any claim) is taken, and said so; so is one that says to the minute what the page prints
    in words (`2 giờ trước`). Times are `+07:00`, ISO 8601 with seconds.
    """
    claims = [
        (claim, reading)
        for claim in item.pop("published_claims", [])
        if (reading := dates.read_machine(claim.text)) is not None
    ]
    printed = _printed(item)
    at, rule = _choose(item, printed, claims)
    item["published_at"] = _iso(at)
    if at is not None:
        item.setdefault("provenance", {})["published_at"] = rule
        fetched_at = item.get("fetched_at")
        if isinstance(fetched_at, datetime) and at > fetched_at + timedelta(days=1):
            warn(item, "published_at", f"{_iso(at)} is later than the page was fetched")
    contradicted = {
        claim.rule.partition(":")[0]
        for claim, reading in claims
        if at is not None and not _agree(at, reading)
    }
    _read_change(item, at, contradicted)


def _printed(item: Item) -> dates.Reading | None:
    raw = item.setdefault("published_raw", None)
    reading: dates.Reading | None = item.pop("published_reading", None)
    if not raw:
        return None
    if reading is None or reading.raw != raw:
        fetched_at = item.get("fetched_at")
        try:
            reading = dates.read(raw, fetched_at if isinstance(fetched_at, datetime) else None)
        except ValueError as error:
            warn(item, "published_at", str(error))
            return None
    item["published_raw"] = reading.raw
    for doubt in reading.doubts:
        warn(item, "published_at", doubt)
    return reading


Claims = list[tuple[DateClaim, dates.Reading]]


def _choose(
    item: Item, printed: dates.Reading | None, claims: Claims
) -> tuple[datetime | None, str]:
    timed = [(claim, reading) for claim, reading in claims if _has_time(reading)]
    if printed is None:
        if not item["published_raw"]:
            warn(item, "published_raw", "no date is printed beside the headline")
        if timed:
            claim, reading = timed[0]
            warn(item, "published_at", f"no date is printed; {claim.rule} says {claim.text!r}")
            for other, other_reading in timed[1:]:
                if reading.at is not None and not _agree(reading.at, other_reading):
                    warn(item, "published_at", f"{other.rule} says {other.text!r}")
            return reading.at, claim.rule
        known = f"; {claims[0][0].rule} names only the day {claims[0][0].text!r}" if claims else ""
        warn(item, "published_at", f"no time of publication is found{known}")
        return None, ""
    for claim, reading in claims:
        if not _agrees_with_printed(printed, reading):
            warn(
                item,
                "published_at",
                f"the page prints {printed.raw!r}, {claim.rule} says {claim.text!r}",
            )
    if printed.at is not None:
        for claim, reading in timed if printed.unit else ():
            if reading.at is not None and abs(reading.at - printed.at) <= printed.unit:
                return reading.at, claim.rule  # `2 giờ trước` says the hour, the claim the minute
        return printed.at, RELATIVE_DATE if printed.relative else "printed"
    for claim, reading in timed:
        if _agrees_with_printed(printed, reading):
            return reading.at, claim.rule
    warn(item, "published_at", f"the page prints a day without a time: {printed.raw!r}")
    return None, ""


def _agrees_with_printed(printed: dates.Reading, reading: dates.Reading) -> bool:
    if printed.at is None:
        return reading.day == printed.day or (
            bool(printed.unit) and abs(reading.day - printed.day) <= printed.unit
        )
    if printed.unit and reading.at is not None and _has_time(reading):
        return abs(reading.at - printed.at) <= printed.unit
    return _agree(printed.at, reading)


def _has_time(reading: dates.Reading) -> bool:
    """Midnight to the second is how a date without a time is often stated."""
    at = reading.at
    return at is not None and (at.hour, at.minute, at.second) != _MIDNIGHT


def _agree(at: datetime, reading: dates.Reading) -> bool:
    """To the minute; a claim that names only the day (or midnight) agrees with the day."""
    if reading.at is None or not _has_time(reading):
        return reading.day == at.date()
    return abs(reading.at.replace(second=0) - at.replace(second=0)) < _MINUTE


def _read_change(item: Item, at: datetime | None, contradicted: set[str]) -> None:
    """`modified_at`: the first stated change that is later than the publication by a minute.

    A source that is wrong about the publication is not believed about the change.
    """
    item["modified_at"] = None
    for claim in item.pop("modified_claims", []):
        reading = dates.read_machine(claim.text) if claim.machine else _read(claim.text)
        if reading is None or reading.at is None or at is None:
            continue
        if claim.machine and not _has_time(reading):
            continue
        if reading.at.replace(second=0) <= at.replace(second=0):
            continue
        if claim.rule.partition(":")[0] in contradicted:
            warn(
                item,
                "modified_at",
                f"{claim.rule} says {claim.text!r} but is wrong about the publication",
            )
            continue
        item["modified_at"] = _iso(reading.at)
        item.setdefault("provenance", {})["modified_at"] = claim.rule
        return


def _read(text: str) -> dates.Reading | None:
    try:
        return dates.read(text)
    except ValueError:
        return None


def _iso(at: datetime | None) -> Any:
    return None if at is None else at.astimezone(dates.LOCAL).isoformat(timespec="seconds")
