"""The articles as a list to look through: what changed since a time, in the order of the change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from hnnscraper.archive import reading
from hnnscraper.archive.database import Archive
from hnnscraper.archive.tables import articles, revisions


def changed_since(archive: Archive, since: datetime | None) -> Iterator[Row[Any]]:
    """The rows of `articles` with `versions`; those of the second `since` itself are among them."""
    versions = select(func.count()).where(revisions.c.article_id == articles.c.id).scalar_subquery()
    query = select(articles, versions.label("versions")).order_by(
        articles.c.changed_at, articles.c.id
    )
    return reading.stream(
        archive, query if since is None else query.where(articles.c.changed_at >= since)
    )


def extent(archive: Archive) -> tuple[int, datetime | None]:
    """How many articles there are, and when any of them last changed."""
    query = select(func.count(), func.max(articles.c.changed_at)).select_from(articles)
    with archive.reading() as connection:
        number, changed_at = connection.execute(query).one()
    return number, changed_at
