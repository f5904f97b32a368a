"""This project's own records, from files into an archive; what cannot be taken is said by line."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from hnnscraper import schema
from hnnscraper._version import EXTRACTOR
from hnnscraper.archive import jsonfiles, records
from hnnscraper.archive.merging import Merger, Version
from hnnscraper.errors import BadInput, InvalidRecord
from hnnscraper.items import FIELDS, RawPage
from hnnscraper.normalise import links
from hnnscraper.normalise.identity import content_hash

# What an export can have beside a record. `changed_at` is the other archive's affair.
_BESIDE = (
    "first_seen_at",
    "last_seen_at",
    "changed_at",
    "gone_at",
    "warc_file",
    "warc_offset",
    "warc_record_id",
)
_LARGEST_OFFSET = 2**63 - 1  # which a database's integer holds
_AT_ONCE = 200  # records in a transaction: what is lost and done again if the program is killed


def versions(
    file: io.BufferedReader[Any], name: str, bad: Callable[[str], None]
) -> Iterator[Version]:
    """The versions in a file of JSON lines or of one array.

    `bad` is told of everything that is none, in a sentence that begins `name:line:`.
    """
    try:
        for line, value in jsonfiles.values(file):
            try:
                yield version(value)
            except (ValueError, BadInput, InvalidRecord) as error:
                bad(f"{name}:{line}: {error}")
    except OSError as error:
        bad(f"{name}: cannot be read: {error.strerror or error}")


def merge(merger: Merger, found: Iterable[Version]) -> Iterator[Counter[str]]:
    """Keeps versions, some at a time; of each lot that is kept the counts of `Merger.keep`.

    Raises ArchiveError.
    """
    remaining = iter(found)
    while some := list(islice(remaining, _AT_ONCE)):
        yield merger.keep(some)


def version(value: Any) -> Version:
    """A version out of what an export has of it; a bare record was seen when it was fetched.

    Raises ValueError, BadInput or InvalidRecord with the reason where it is none.
    """
    if isinstance(value, ValueError):
        raise value
    if not isinstance(value, dict):
        raise BadInput(f"is no record, which is an object, but {str(value)[:40]!r}")
    _check_fields(value)
    record = {name: value[name] for name in FIELDS}
    schema.validate(record)
    _check_identity(record)
    fetched_at = records.seen_at(record)
    first = _time(value, "first_seen_at") or fetched_at
    last = _time(value, "last_seen_at") or fetched_at
    if not first <= fetched_at <= last:
        raise BadInput("fetched_at is not between first_seen_at and last_seen_at")
    return Version(record, first, last, _time(value, "gone_at"), _raw_page(value))


def _check_fields(value: Mapping[str, Any]) -> None:
    """Fields of another version of the program are named as such: nothing is dropped or made up."""
    missing = [name for name in FIELDS if name not in value]
    unknown = [name for name in value if name not in FIELDS and name not in _BESIDE]
    if not missing and not unknown:
        return
    said = [f"lacks {', '.join(missing)}"] if missing else []
    said += [f"has {', '.join(unknown)}, unknown here"] if unknown else []
    made_by = value.get("extractor")
    by = f", made by {made_by!r}" if isinstance(made_by, str) and made_by != EXTRACTOR else ""
    raise BadInput(f"is no record of {EXTRACTOR}{by}: it {' and '.join(said)}")


def _check_identity(record: Mapping[str, Any]) -> None:
    if content_hash(record) != record["content_hash"]:
        raise BadInput("content_hash is not that of the content: the record was changed")
    if links.article_id(record["url"])[0] != record["id"]:
        raise BadInput(f"id {record['id']!r} is not that of the address {record['url']}")


def _time(value: Mapping[str, Any], name: str) -> datetime | None:
    text = value.get(name)
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            raise ValueError
        return at.astimezone(UTC).replace(microsecond=0)
    except (TypeError, ValueError, OverflowError):
        raise BadInput(f"{name} is no time with an offset: {text!r}") from None


def _raw_page(value: Mapping[str, Any]) -> RawPage | None:
    place = [value.get(name) for name in ("warc_file", "warc_offset", "warc_record_id")]
    match place:
        case [None, None, None]:
            return None
        case [str(name), int(offset), str(record_id)] if 0 <= offset <= _LARGEST_OFFSET:
            if type(offset) is int and f"{name}{record_id}".isprintable():
                return RawPage(name, offset, record_id)
    raise BadInput(f"warc_file, warc_offset and warc_record_id name no place: {place}")
