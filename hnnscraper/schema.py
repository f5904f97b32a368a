"""The record's JSON Schema, made from its definition in `items`, and the check against it."""

from __future__ import annotations

import types
from typing import (
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import jsonschema_rs

from hnnscraper.errors import InvalidRecord
from hnnscraper.items import Article

_TYPES: dict[Any, str] = {str: "string", int: "integer", float: "number", type(None): "null"}


def json_schema() -> dict[str, Any]:
    """The schema of one record, JSON Schema draft 7."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "hnnscraper article record",
        **_schema(Article),
    }


def schema_of(definition: type) -> dict[str, Any]:
    """The schema of any TypedDict whose fields are noted like those of `items`."""
    return _schema(definition)


def _schema(hint: Any) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *notes = get_args(hint)
        schema = _schema(inner)
        for note in notes:
            name, value = ("description", note) if isinstance(note, str) else note
            schema[name] = value
        return schema
    if is_typeddict(hint):
        fields = get_type_hints(hint, include_extras=True)
        return {
            "type": "object",
            "properties": {name: _schema(field) for name, field in fields.items()},
            "required": list(fields),
            "additionalProperties": False,
        }
    if origin is list:
        return {"type": "array", "items": _schema(get_args(hint)[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(get_args(hint)[1])}
    if origin is Literal:
        return {"type": "string", "enum": list(get_args(hint))}
    if origin in (Union, types.UnionType):
        value = next(_schema(arm) for arm in get_args(hint) if arm is not type(None))
        return {**value, "type": [value["type"], "null"]}
    return {"type": _TYPES[hint]}


_validator = jsonschema_rs.validator_for(json_schema())


def validate(record: dict[str, Any]) -> None:
    """Raises InvalidRecord with every field that breaks the schema, and why.

    Half of a surrogate pair, which JSON can smuggle in and no file can hold, breaks it too.
    """
    if halved := {name: "is no Unicode text" for name in record if _is_halved(record[name])}:
        raise InvalidRecord(halved)
    if _validator.is_valid(record):
        return
    raise InvalidRecord(
        {
            "/".join(str(part) for part in error.instance_path) or "record": error.message
            for error in _validator.iter_errors(record)
        }
    )


def _is_halved(value: Any) -> bool:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return True
    elif isinstance(value, list):
        return any(map(_is_halved, value))
    elif isinstance(value, dict):
        return any(map(_is_halved, value.values()))
    return False
