"""The raw page that proves a revision, out of the archive's WARC files."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from hnnscraper import warc
from hnnscraper.archive.database import Archive
from hnnscraper.archive.tables import payloads
from hnnscraper.errors import ArchiveError
from hnnscraper.items import RawPage


def page_behind(archive: Archive, directory: Path, place: RawPage) -> warc.RecordedResponse:
    """The page at a place that a revision names; `directory` is the setting WARC_DIR.

    Raises ArchiveError, naming the file, if it is not there or cannot be read.
    """
    path = directory / place.warc_file
    try:
        record = warc.record_at(str(path), place.offset_bytes, place.record_id)
        if found := warc.page(record):
            return found
        if digest := warc.repeats(record):
            return warc.repeated(record, _first(archive, directory, digest))
    except (OSError, LookupError, warc.Damaged) as error:
        raise ArchiveError(f"{path}, byte {place.offset_bytes}: {error}") from error
    raise ArchiveError(f"{path}, byte {place.offset_bytes}: the record holds no page")


def _first(archive: Archive, directory: Path, digest: str) -> warc.RecordedResponse:
    with archive.reading() as connection:
        row = connection.execute(select(payloads).where(payloads.c.digest == digest)).one_or_none()
    if row is None:
        raise LookupError(f"the page it repeats ({digest}) is not known")
    place = str(directory / row.warc_file), row.warc_offset, row.warc_record_id
    found = warc.page(warc.record_at(*place))
    if found is None:
        raise LookupError(f"the record it repeats ({digest}) holds no page")
    return found
