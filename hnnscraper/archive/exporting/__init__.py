"""Records into a file that other tools read, put in place whole, described beside it.

Knows no SQL: whoever calls gives the records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from hnnscraper.archive.exporting import datapackage
from hnnscraper.archive.exporting.columns import Column, choose
from hnnscraper.archive.exporting.formats import (
    FORMATS,
    Format,
    Written,
    named,
    of_path,
    write,
)
from hnnscraper.archive.exporting.replacement import Replacement, locked, undisturbed
from hnnscraper.errors import BadInput

__all__ = [
    "FORMATS",
    "Column",
    "Format",
    "Written",
    "check_target",
    "choose",
    "named",
    "of_path",
    "write",
    "write_file",
]


def check_target(path: Path) -> None:
    """Raises BadInput where an export to `path` could not end well, before it begins."""
    if path.name == datapackage.NAME:
        raise BadInput(f"{path}: this name is kept for the description of the exports")
    if not path.parent.is_dir():
        raise BadInput(f"{path}: there is no directory {path.parent}")
    if path.exists() and not path.is_file():
        raise BadInput(f"{path}: is there and is no file")
    _package_beside(path.resolve())


def write_file(
    records: Iterable[Mapping[str, Any]],
    path: Path,
    form: Format,
    columns: Sequence[Column],
    *,
    next_changed_since: str | None = None,
) -> Written:
    """Writes the records to `path` and describes the file in the `datapackage.json` beside it.

    Both take the place of what was there when all is on the disk; an error or an interrupt before
    that leaves everything as it was and passes through.
    """
    with Replacement(path) as data:
        written = write(records, data.file, form, columns)
        data.flush()
        described = datapackage.resource(data.path.name, form, columns, written, next_changed_since)
        beside = data.path.with_name(datapackage.NAME)
        with Replacement(beside) as package, locked(beside.parent):
            merged = datapackage.with_resource(_package_beside(data.path), described)
            package.file.write(datapackage.to_bytes(merged))
            package.flush()
            with undisturbed():
                data.put_in_place()
                package.put_in_place()
    return written


def _package_beside(path: Path) -> dict[str, Any] | None:
    beside = path.with_name(datapackage.NAME)
    try:
        return datapackage.parse(beside.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BadInput(f"{beside}: is no data package that could be added to: {error}") from error
