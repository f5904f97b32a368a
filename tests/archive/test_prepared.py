"""Statements handed to the driver do what SQLAlchemy would do, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import bindparam, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from hnnscraper.archive import Archive
from hnnscraper.archive.prepared import Prepared
from hnnscraper.archive.tables import payloads

AT = datetime(2025, 12, 10, 3, tzinfo=UTC)
ROW = {
    "digest": "sha1:A",
    "url": "https://huengaynay.vn/100%/chợ-'1'?a=:b",
    "fetched_at": AT,
    "warc_file": "crawl-00001.warc.gz",
    "warc_offset": 2**40,
    "warc_record_id": "<urn:uuid:1>",
}
BY_DIGEST = payloads.c.digest == bindparam("key")


def test_what_is_written_is_read_back(archive: Archive) -> None:
    new = Prepared(insert(payloads), payloads.c.keys())
    assert archive.connection is not None
    with archive.connection.begin():
        new.run_many(archive.connection, [ROW, {**ROW, "digest": "sha1:B"}])
        Prepared(update(payloads).where(BY_DIGEST).values(warc_offset=7)).run(
            archive.connection, {"key": "sha1:B"}
        )
    with archive.reading() as connection:
        first, second = connection.execute(select(payloads).order_by(payloads.c.digest)).mappings()
    assert dict(first) == ROW
    assert second["warc_offset"] == 7


def test_the_first_row_or_none(archive: Archive) -> None:
    offset = Prepared(select(payloads.c.warc_offset).where(BY_DIGEST))
    assert archive.connection is not None
    with archive.connection.begin():
        assert offset.first(archive.connection, {"key": "sha1:A"}) is None
        Prepared(insert(payloads), payloads.c.keys()).run(archive.connection, ROW)
        assert offset.first(archive.connection, {"key": "sha1:A"}) == (2**40,)


def test_the_drivers_errors_are_sqlalchemys(archive: Archive) -> None:
    assert archive.connection is not None
    with archive.connection.begin(), pytest.raises(SQLAlchemyError, match="nowhere"):
        Prepared(text("SELECT 1 FROM nowhere")).run(archive.connection, {})
