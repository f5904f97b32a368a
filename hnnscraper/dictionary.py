"""`python -m hnnscraper.dictionary [--check] [FOLDER]`: the items, told to readers of the data.

Writes `article.schema.json` and the table of fields in `README.md` of FOLDER (`data`), or, with
`--check`, only says whether they are in step with the items; exit code 1 if they are not.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from hnnscraper.schema import json_schema

BEGIN, END = "<!-- fields: made from the items -->", "<!-- end of fields -->"


def schema_text() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def table() -> str:
    """Every field of the record and of its parts, in order, as a Markdown table."""
    rows = [
        f"| `{name}` | {_type(field)} | {_cell(field['description'])} |"
        for name, field in _fields(json_schema(), "")
    ]
    return "\n".join(["| field | type | meaning |", "|---|---|---|", *rows])


def _fields(schema: dict[str, Any], prefix: str) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for name, field in schema.get("properties", {}).items():
        found.append((prefix + name, field))
        found += _fields(field.get("items", {}), f"{prefix}{name}[].")
    return found


def _type(field: dict[str, Any]) -> str:
    kind = field["type"]
    if kind == "array":
        inner = _type(field["items"])
        return f"list of {inner}" if "enum" in field["items"] else f"list of {inner}s"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    return ", ".join(kind) if isinstance(kind, list) else str(kind)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def with_table(readme: str) -> str:
    """The README with its table made anew; raises ValueError where the markers are missing."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"no table of fields between {BEGIN!r} and {END!r}")
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main(args: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m hnnscraper.dictionary")
    parser.add_argument("folder", nargs="?", default="data", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    options = parser.parse_args(args)
    readme, schema = options.folder / "README.md", options.folder / "article.schema.json"
    code = 0
    try:
        wanted = {readme: with_table(readme.read_text("utf-8")), schema: schema_text()}
    except (OSError, ValueError) as error:
        print(f"{readme}: {error}", file=sys.stderr)
        return 1
    for path, text in wanted.items():
        if options.check and (not path.exists() or path.read_text("utf-8") != text):
            print(f"{path} is not in step with hnnscraper/items.py", file=sys.stderr)
            code = 1
        elif not options.check:
            path.write_text(text, "utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
