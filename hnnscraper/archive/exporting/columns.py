"""The columns an export can have: the record's fields, then what the archive knows of a version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypedDict, get_type_hints

from hnnscraper.errors import BadInput
from hnnscraper.items import FIELDS, Article, NonEmpty, UtcTime
from hnnscraper.schema import schema_of


class Kept(TypedDict):
    """What stands beside a record in the archive. All times are UTC."""

    first_seen_at: Annotated[UtcTime, "when the archive first saw this version"]
    last_seen_at: Annotated[UtcTime, "when the archive last saw this version"]
    changed_at: Annotated[
        UtcTime, "when the archive last changed what it holds of the article, by its own clock"
    ]
    gone_at: Annotated[
        UtcTime | None, "when the newspaper was found to have taken the article down; else null"
    ]
    warc_file: Annotated[NonEmpty | None, "the WARC file that holds the version's page"]
    warc_offset: Annotated[int | None, "the byte at which the page's record starts in that file"]
    warc_record_id: Annotated[NonEmpty | None, "the WARC-Record-ID of the page"]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    hint: Any  # the type that `items` or `Kept` gives it, with its notes
    schema: dict[str, Any]  # the same as JSON Schema


def _columns(definition: type) -> dict[str, Column]:
    hints = get_type_hints(definition, include_extras=True)
    properties = schema_of(definition)["properties"]
    return {name: Column(name, hint, properties[name]) for name, hint in hints.items()}


_KNOWN = {**_columns(Article), **_columns(Kept)}

# With every version of an article: all that an import needs to rebuild the archive.
VERSION_NAMES = (
    "first_seen_at",
    "last_seen_at",
    "gone_at",
    "warc_file",
    "warc_offset",
    "warc_record_id",
)


def choose(names: Sequence[str] | None, *, revisions: bool = False) -> tuple[Column, ...]:
    """The columns of these names, in this order; None: the record's, and with `revisions` a
    version's after them. Raises BadInput on a name that is unknown or given twice."""
    if names is None:
        names = FIELDS + (VERSION_NAMES if revisions else ())
    if not names:
        raise BadInput(f"name at least one of: {', '.join(_KNOWN)}")
    if unknown := [name for name in names if name not in _KNOWN]:
        raise BadInput(f"no such column: {', '.join(unknown)}; there are: {', '.join(_KNOWN)}")
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise BadInput(f"named twice: {', '.join(twice)}")
    return tuple(_KNOWN[name] for name in names)
