"""What SQLite and PostgreSQL say differently."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Text, TextClause, bindparam, cast, func, text

from hnnscraper.archive.tables import Utc

_ZONE = "Asia/Ho_Chi_Minh"
_AHEAD = "+7 hours"  # of UTC, without daylight saving


class Dialect(NamedTuple):
    """How to ask a database for what the other is asked otherwise."""

    name: str  # `sqlite` or `postgresql`

    def day(self, column: ColumnElement[Any]) -> ColumnElement[str]:
        """The newspaper's day of a time, `2025-12-09`."""
        return self._local(column, "%Y-%m-%d", "YYYY-MM-DD")

    def month(self, column: ColumnElement[Any]) -> ColumnElement[str]:
        """The newspaper's month of a time, `2025-12`."""
        return self._local(column, "%Y-%m", "YYYY-MM")

    def _local(
        self, column: ColumnElement[Any], sqlite: str, postgresql: str
    ) -> ColumnElement[str]:
        if self.name == "sqlite":
            return func.strftime(sqlite, cast(column, Text), _AHEAD)
        return func.to_char(func.timezone(_ZONE, column), postgresql)

    def database_bytes(self, tables: Sequence[str]) -> TextClause:
        if self.name == "sqlite":
            return text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        sizes = " + ".join(f"pg_total_relation_size('{table}')" for table in tables)
        return text(f"SELECT {sizes}")

    def weak_fields(self) -> TextClause:
        """Month, field, what it holds and how often, for the fields that hold nothing, and for the
        warnings. `json_each` reads a record once, whatever its fields.
        """
        return _WEAK_ON_SQLITE if self.name == "sqlite" else _WEAK_ON_POSTGRESQL


_SINCE = bindparam("since", type_=Utc())

_WEAK_ON_SQLITE = text(
    "SELECT strftime('%Y-%m', coalesce(published_at, first_seen_at), :ahead) AS month,"
    " f.key AS field, CASE f.key WHEN 'warnings' THEN f.value END AS told, count(*) AS articles"
    " FROM articles, json_each(record) AS f"
    " WHERE (published_at >= :since OR (published_at IS NULL AND first_seen_at >= :since))"
    " AND (f.type = 'null' OR (f.type = 'array' AND (f.value = '[]' OR f.key = 'warnings')))"
    " GROUP BY 1, 2, 3"
).bindparams(_SINCE, ahead=_AHEAD)

# PostgreSQL's own JSON cannot hold a NUL.
_WEAK_ON_POSTGRESQL = text(
    "SELECT to_char(coalesce(published_at, first_seen_at) AT TIME ZONE :zone, 'YYYY-MM') AS month,"
    " f.key AS field, CASE f.key WHEN 'warnings' THEN f.value::text END AS told,"
    " count(*) AS articles"
    " FROM articles, json_each(replace(record, '\\u0000', '\\ufffd')::json) AS f"
    " WHERE (published_at >= :since OR (published_at IS NULL AND first_seen_at >= :since))"
    " AND (f.value::text IN ('null', '[]') OR f.key = 'warnings')"
    " GROUP BY 1, 2, 3"
).bindparams(_SINCE, zone=_ZONE)
