"""The articles and addresses that a person may want to look at, with their raw pages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, case, func, select

from hnnscraper.archive.tables import articles, payloads, revisions, urls
from hnnscraper.figures import Entry, FailedAddress, Failure
from hnnscraper.items import RawPage

_LISTED = 20  # of each kind; more are for `scrapy browse` and SQL
_REASONS = 30

_FAILED_ARTICLE = and_(urls.c.kind == "article", urls.c.state == "failed")
_HOLDS_NOW = and_(
    revisions.c.article_id == articles.c.id, revisions.c.content_hash == articles.c.content_hash
)
_ENTRY = (
    articles.c.id,
    articles.c.title,
    articles.c.url,
    articles.c.gone_at,
    revisions.c.warc_file,
    revisions.c.warc_offset,
    revisions.c.warc_record_id,
)


def failures(connection: Connection) -> tuple[Failure, ...]:
    """Why articles' addresses failed, the most frequent reason first."""
    given_up = func.sum(case((urls.c.due_at.is_(None), 1), else_=0))
    number = func.count()
    query = (
        select(urls.c.reason, number, given_up, func.max(urls.c.asked_at))
        .where(_FAILED_ARTICLE)
        .group_by(urls.c.reason)
        .order_by(number.desc(), urls.c.reason)
        .limit(_REASONS)
    )
    rows = connection.execute(query)
    return tuple(Failure(reason, count, int(lost), at) for reason, count, lost, at in rows)


def failed(connection: Connection) -> tuple[FailedAddress, ...]:
    """The addresses that failed last."""
    query = (
        select(urls)
        .where(_FAILED_ARTICLE)
        .order_by(urls.c.asked_at.desc(), urls.c.url)
        .limit(_LISTED)
    )
    rows = connection.execute(query).all()
    pages = _pages_of(connection, [row.url for row in rows])
    return tuple(
        FailedAddress(
            url=row.url,
            article_id=row.article_id,
            reason=row.reason,
            asked_at=row.asked_at,
            tries=row.tries,
            due_at=row.due_at,
            raw_page=pages.get(row.url),
        )
        for row in rows
    )


def changed(connection: Connection, since: datetime) -> tuple[Entry, ...]:
    """The articles of which the newspaper printed the most versions.

    Readings of one visit by several programs are one version.
    """
    versions = func.count(revisions.c.first_seen_at.distinct())
    newest = func.max(revisions.c.first_seen_at)
    most = (
        select(revisions.c.article_id, versions.label("versions"), newest.label("newest"))
        .where(revisions.c.stored_at >= since)
        .group_by(revisions.c.article_id)
        .having(versions > 1)
        .order_by(versions.desc(), newest.desc(), revisions.c.article_id)
        .limit(_LISTED)
        .subquery()
    )
    query = (
        select(*_ENTRY, most.c.versions, most.c.newest)
        .join_from(most, articles, articles.c.id == most.c.article_id)
        .join(revisions, _HOLDS_NOW)
        .order_by(most.c.versions.desc(), most.c.newest.desc(), articles.c.id)
    )
    return tuple(_entry(row, row.newest, row.versions) for row in connection.execute(query))


def gone(connection: Connection) -> tuple[Entry, ...]:
    """The articles that were found gone last."""
    query = (
        select(*_ENTRY)
        .join(revisions, _HOLDS_NOW)
        .where(articles.c.gone_at.is_not(None))
        .order_by(articles.c.gone_at.desc(), articles.c.id)
        .limit(_LISTED)
    )
    return tuple(_entry(row, row.gone_at) for row in connection.execute(query))


def _pages_of(connection: Connection, addresses: Iterable[str]) -> dict[str, RawPage]:
    """The newest raw page of each address that was not the copy of another."""
    query = (
        select(payloads).where(payloads.c.url.in_(list(addresses))).order_by(payloads.c.fetched_at)
    )
    return {row.url: page for row in connection.execute(query) if (page := _page(row))}


def _entry(row: Row[*tuple[Any, ...]], at: datetime, versions: int = 1) -> Entry:
    return Entry(row.id, row.title, row.url, at, _page(row), versions)


def _page(row: Row[Any]) -> RawPage | None:
    if row.warc_file is None:
        return None
    return RawPage(row.warc_file, row.warc_offset, row.warc_record_id)
