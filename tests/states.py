"""What must hold of the table `urls` whenever no crawl runs, however the last one ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from hnnscraper.archive import Archive, reading
from hnnscraper.archive.tables import archive_meta, articles, urls
from hnnscraper.normalise import links
from hnnscraper.schedule import Plan

LISTS = ("section", "listing", "feed", "sitemap")


@dataclass(frozen=True)
class Table:
    """The rows to be judged; `plan` is the crawls' own."""

    addresses: list[Row[Any]]
    articles: dict[str, Row[Any]]
    plan: Plan

    @classmethod
    def of(cls, archive: Archive, plan: Plan) -> Table:
        found = {row.id: row for row in reading.stream(archive, select(articles))}
        return cls(list(reading.stream(archive, select(urls))), found, plan)


Rule = Callable[[Table, Row[Any]], bool]


def _is_of_a_known_kind(table: Table, row: Row[Any]) -> bool:
    return row.kind in ("article", *LISTS) and row.state in ("pending", "done", "gone", "failed")


def _pending_was_never_asked(table: Table, row: Row[Any]) -> bool:
    asked = (row.asked_at, row.status, row.tries or None)
    return row.state != "pending" or not any(asked)


def _answered_says_when(table: Table, row: Row[Any]) -> bool:
    return row.state == "pending" or row.asked_at is not None


def _failures_have_reasons_and_are_counted(table: Table, row: Row[Any]) -> bool:
    if row.state in ("gone", "failed"):
        return bool(row.reason and row.tries >= 1)
    return bool(row.tries == 0)


def _gone_was_said_by_the_server(table: Table, row: Row[Any]) -> bool:
    return row.state != "gone" or row.status in (404, 410)


def _failures_are_tried_again(table: Table, row: Row[Any]) -> bool:
    """When the schedule says, and never again when it says so; sooner if a list names them."""
    if row.state not in ("gone", "failed") or row.kind in LISTS:
        return True
    schedule = table.plan.gone if row.state == "gone" else table.plan.retries
    return _is_due(row, schedule.next_try(row.tries, row.asked_at))


def _articles_done_are_there(table: Table, row: Row[Any]) -> bool:
    if row.kind != "article" or row.state != "done":
        return True
    return row.article_id in table.articles or str(row.reason).startswith("leads to ")


def _articles_done_are_visited_again(table: Table, row: Row[Any]) -> bool:
    """At the address that their record has, when the schedule says, sooner if a list says that they
    have changed; at no other address.
    """
    article = table.articles.get(row.article_id)
    if row.kind != "article" or row.state != "done" or article is None:
        return True
    if row.url != article.url:
        return True
    born = article.published_at or row.asked_at
    return _is_due(row, table.plan.revisits.next_visit(born, row.asked_at))


def _is_due(row: Row[Any], scheduled: datetime | None) -> bool:
    due: datetime | None = row.due_at
    if due is None or due == scheduled:
        return due == scheduled
    asked: datetime = row.asked_at
    return due >= asked and (scheduled is None or due < scheduled)


def _addresses_keep_their_numbers(table: Table, row: Row[Any]) -> bool:
    return bool(row.state == "done" or row.article_id == links.article_id(row.url)[0])


RULES: dict[str, Rule] = {
    rule.__name__.strip("_"): rule
    for rule in (
        _is_of_a_known_kind,
        _pending_was_never_asked,
        _answered_says_when,
        _failures_have_reasons_and_are_counted,
        _gone_was_said_by_the_server,
        _failures_are_tried_again,
        _articles_done_are_there,
        _articles_done_are_visited_again,
        _addresses_keep_their_numbers,
    )
}


def broken(archive: Archive, plan: Plan) -> Iterator[str]:
    """What does not hold, and where; nothing of a sound archive."""
    table = Table.of(archive, plan)
    for name, rule in RULES.items():
        yield from (f"{name}: {_told(row)}" for row in table.addresses if not rule(table, row))
    yield from _broken_articles(table)


def _broken_articles(table: Table) -> Iterator[str]:
    """An article is gone just when none of its addresses is there any more."""
    states = defaultdict[str, set[str]](set)
    addresses = {row.url: row for row in table.addresses}
    for row in table.addresses:
        states[row.article_id].add("due" if row.state == "done" and row.due_at else row.state)
    for article in table.articles.values():
        if article.url not in addresses:
            yield f"an article's own address is not known: {article.url}"
        if article.gone_at is not None and "gone" not in states[article.id]:
            yield f"an article is gone, but no address of it is: {article.url}"
        if article.gone_at is None and not states[article.id] & {"done", "due", "failed"}:
            yield f"an article is there, but no address of it: {article.url}"
        own = addresses.get(article.url)
        if (
            article.gone_at is None
            and own
            and own.state == "gone"
            and "due" not in states[own.article_id]
        ):
            yield f"an article's own address is gone, and no other will be asked: {article.url}"


def left_over(archive: Archive, now: datetime) -> Iterator[str]:
    """What a crawl that came to its end should have asked: nothing."""
    for row in reading.stream(archive, select(urls)):
        if row.state == "pending" or (row.due_at is not None and row.due_at <= now):
            yield f"left over: {_told(row)}"


def backfill_under_way(archive: Archive) -> list[str]:
    """Lists that the backfill has still to read, and whether it has not ended."""
    lists = reading.stream(archive, select(urls.c.url).where(urls.c.backfill == "pending"))
    begun = reading.stream(archive, select(archive_meta).where(archive_meta.c.name == "backfill"))
    return [row.url for row in lists] + [f"begun: {row.value}" for row in begun]


def _told(row: Row[Any]) -> str:
    names = ("url", "kind", "state", "reason", "asked_at", "due_at", "tries", "backfill")
    told = {name: row._mapping[name] for name in names}
    return " ".join(f"{name}={value}" for name, value in told.items() if value is not None)
