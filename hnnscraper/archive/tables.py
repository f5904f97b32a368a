"""The archive's tables, the same on SQLite and PostgreSQL.

Records are kept as the JSON text they leave the program as; beside them stand the columns that
queries need. Every time is UTC, to the second.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine


class Utc(TypeDecorator[datetime]):
    """An aware time, to the second. SQLite keeps it as `2025-12-10T03:00:00+00:00`, which sorts."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind: TypeEngine[Any] = String() if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without an offset: {value}")
        at = value.astimezone(UTC).replace(microsecond=0)
        return at.isoformat() if dialect.name == "sqlite" else at

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
        return at.astimezone(UTC)


# Both databases have ON CONFLICT, in the same words.
_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_into(table: Table, dialect: str) -> Any:
    """An INSERT that takes ON CONFLICT clauses; `dialect` is `sqlite` or `postgresql`."""
    return _INSERTS[dialect](table)


metadata = MetaData()

archive_meta = Table(
    "archive_meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# What holds now: one row an article. `record` is the reading of its last visit.
articles = Table(
    "articles",
    metadata,
    Column("id", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("published_at", Utc),
    Column("modified_at", Utc),
    Column("section", Text),  # the breadcrumb's names, outermost first: `Kinh tế > Du lịch`
    Column("section_path", Text),  # path of the innermost section's address: `/kinh-te/du-lich`
    Column("first_seen_at", Utc, nullable=False),
    Column("last_seen_at", Utc, nullable=False),
    Column("changed_at", Utc, nullable=False),  # by the archive's clock
    Column("gone_at", Utc),
    Index("articles_by_publication", "published_at", "id"),
    Index("articles_by_change", "changed_at", "id"),
    Index("articles_by_url", "url"),
    Index("articles_by_first_seen", "first_seen_at"),
    Index(
        "articles_gone",
        "gone_at",
        sqlite_where=text("gone_at IS NOT NULL"),
        postgresql_where=text("gone_at IS NOT NULL"),
    ),
)

# Every version: one row for each distinct content of an article, as first seen.
revisions = Table(
    "revisions",
    metadata,
    Column(
        "number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    ),
    Column("article_id", Text, ForeignKey("articles.id"), nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("first_seen_at", Utc, nullable=False),
    Column("last_seen_at", Utc, nullable=False),
    Column("stored_at", Utc, nullable=False),  # by the archive's clock
    Column("warc_file", Text),
    Column("warc_offset", BigInteger),
    Column("warc_record_id", Text),
    UniqueConstraint("article_id", "content_hash"),
    Index("revisions_by_storing", "stored_at", "number"),
)

# The related links of the current record.
links = Table(
    "links",
    metadata,
    Column("article_id", Text, ForeignKey("articles.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("summary", Text),
    Column("target_id", Text, nullable=False),  # the other article's id, in the archive or not
)

# Every address ever discovered. kind: article, or one of the lists that lead to articles: section,
# listing (a further page), feed, sitemap. state: pending, done, gone (404, 410), failed (and why).
# due_at: when it is to be asked (again); null is not scheduled. tries: failures in a row.
# backfill: whether the backfill still has to read a list (pending) or has (done).
urls = Table(
    "urls",
    metadata,
    Column("url", Text, primary_key=True),
    Column("article_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("discovered_at", Utc, nullable=False),
    Column("discovered_in", Text),
    Column("asked_at", Utc),
    Column("status", Integer),
    Column("due_at", Utc),
    Column("tries", Integer, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("backfill", Text),
    Index("urls_by_state", "kind", "state", "discovered_at"),
    Index("urls_by_due", "kind", "due_at"),
    Index("urls_by_backfill", "backfill"),
    Index("urls_by_article", "article_id"),
)

# Where the first copy of a payload is, so that a second one need not be kept.
payloads = Table(
    "payloads",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("fetched_at", Utc, nullable=False),
    Column("warc_file", Text, nullable=False),
    Column("warc_offset", BigInteger, nullable=False),
    Column("warc_record_id", Text, nullable=False),
)

# Every program that wrote: crawls and imports. Without `finished_at` it is running, or was killed.
crawls = Table(
    "crawls",
    metadata,
    Column("id", Text, primary_key=True),  # begins with the time it began, so that ids sort by it
    Column("spider", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("started_at", Utc, nullable=False),
    Column("finished_at", Utc),
    Column("finish_reason", Text),
    Column("counts", Text),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("version", Text, nullable=False),
)

# What was measured in a crawl that came to its end, and what was found (see `watching`), as JSON:
# measures are numbers by name; samples are pages whose markup was never seen before.
health = Table(
    "health",
    metadata,
    Column("crawl_id", Text, ForeignKey("crawls.id"), primary_key=True),
    Column("spider", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("level", Text, nullable=False),  # fine, look or broken
    Column("findings", Text, nullable=False),
    Column("samples", Text, nullable=False),
    Column("measures", Text, nullable=False),
    Index("health_by_time", "spider", "at"),
)

# The markup in which a program's rules found a field: what was seen, since when, on how many pages.
shapes = Table(
    "shapes",
    metadata,
    Column("extractor", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("shape", Text, primary_key=True),
    Column("first_seen_at", Utc, nullable=False),
    Column("last_seen_at", Utc, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("first_url", Text, nullable=False),
)
