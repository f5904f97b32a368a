"""The statements of every page, compiled once and handed to the database's own driver.

SQLAlchemy builds and checks a statement anew each time it is run, which takes several times as long
as SQLite takes to do it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement


class Prepared:
    """A statement run within the caller's transaction; `columns` are those an INSERT is given.

    Results are plain tuples, as the driver gives them. Errors are SQLAlchemy's.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._compiled: dict[str, _Compiled] = {}  # by dialect

    def run(self, connection: Connection, row: Mapping[str, Any]) -> None:
        self._compiled_for(connection).execute(connection, "execute", row)

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        self._compiled_for(connection).execute(connection, "executemany", *rows)

    def first(self, connection: Connection, row: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row of the result; None if there is none."""
        return self._compiled_for(connection).execute(connection, "execute", row, fetch=True)

    def _compiled_for(self, connection: Connection) -> _Compiled:
        name = connection.dialect.name
        if name not in self._compiled:
            self._compiled[name] = _Compiled(self._statement, self._columns, connection.dialect)
        return self._compiled[name]


class _Compiled:
    """A statement in one database's words, and what makes its parameters of values."""

    def __init__(
        self, statement: ClauseElement, columns: Sequence[str] | None, dialect: Dialect
    ) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=columns)
        self._sql: str = compiled.string
        self._is_positional: bool = compiled.positional
        self._names: list[str] = list(compiled.positiontup or compiled.binds)
        self._constants = {n: b.value for n, b in compiled.binds.items() if not b.required}
        self._processors: dict[str, Callable[[Any], Any]] = {
            name: processor
            for name, bind in compiled.binds.items()
            if (processor := bind.type.dialect_impl(dialect).bind_processor(dialect))
        }

    def execute(
        self,
        connection: Connection,
        method: str,
        *rows: Mapping[str, Any],
        fetch: bool = False,
    ) -> tuple[Any, ...] | None:
        parameters = [self._parameters(row) for row in rows]
        cursor = connection.connection.cursor()
        try:
            told = parameters if method == "executemany" else parameters[0]
            getattr(cursor, method)(self._sql, told)
            return tuple(found) if fetch and (found := cursor.fetchone()) else None
        except connection.dialect.loaded_dbapi.Error as error:
            raise DBAPIError(self._sql, None, error) from error
        finally:
            cursor.close()

    def _parameters(self, row: Mapping[str, Any]) -> Any:
        values = {**self._constants, **row}
        for name, process in self._processors.items():
            values[name] = process(values[name])
        if self._is_positional:
            return [values[name] for name in self._names]
        return {name: values[name] for name in self._names}
