"""What the README names exists, and what exists is named there."""

from __future__ import annotations

import json
import os
import re

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from hnnscraper import __version__, settings
from hnnscraper.items import FIELDS
from tests.program import PROJECT, scrapy
from tests.records import seed

README = (PROJECT / "README.md").read_text("utf-8")


def part(title: str) -> str:
    """The text under a heading."""
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def first_column(title: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", part(title), re.MULTILINE)


def blocks(title: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", part(title), re.DOTALL)


def test_every_spider_is_named_and_every_name_is_a_spider() -> None:
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": settings.SPIDER_MODULES}))
    assert sorted(first_column("Spiders")) == sorted(loader.list())


def test_every_spiders_arguments_are_named() -> None:
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": settings.SPIDER_MODULES}))
    for name in loader.list():
        init = vars(loader.load(name)).get("__init__")
        own = init.__code__.co_varnames[1 : init.__code__.co_argcount] if init else ()
        (row,) = [line for line in part("Spiders").splitlines() if line.startswith(f"| `{name}`")]
        assert set(re.findall(r"-a (\w+)=", row)) == set(own)


def test_every_command_is_named_and_every_name_is_a_command() -> None:
    named = [name.split()[1] for name in first_column("Commands") if name.startswith("scrapy ")]
    files = (PROJECT / "hnnscraper" / "commands").glob("*.py")
    assert sorted(named) == sorted(path.stem for path in files if path.stem != "__init__")


def test_every_command_says_its_options() -> None:
    rows = re.findall(r"^\| `scrapy (\w+)[^`]*` (.*)", part("Commands"), re.MULTILINE)
    for name, row in rows:
        options = re.findall(r"`(--[a-z-]+)", row)
        help_text = scrapy(name, "-h").out if options else ""
        for option in options:
            assert option in help_text


def test_every_setting_named_has_the_value_named() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| `([^`]+)` \|", part("Settings"), re.MULTILINE)
    assert len(rows) == len(first_column("Settings"))
    for name, value in rows:
        actual = str(getattr(settings, name))
        assert actual == value.replace("VERSION", __version__)


def test_the_record_shown_is_the_seeds() -> None:
    (shown,) = blocks("What comes out", "json")
    record = seed()
    for field, value in json.loads(shown).items():
        if isinstance(value, str) and "…" in value:
            start, _, end = value.partition("…")
            assert record[field].startswith(start.strip())
            assert record[field].endswith(end)
        else:
            assert record[field] == value
    assert f"all {len(FIELDS)} fields" in README


def test_the_last_lines_shown_are_those_printed(tmp_path: os.PathLike[str]) -> None:
    """The README's first command, from where the environment stands, with another file to write."""
    (command,) = [line for line in blocks("Start", "sh")[0].splitlines() if line]
    args = command.partition(".venv/bin/scrapy ")[2].replace("data/", f"{tmp_path}/")
    args = args.replace(f"{tmp_path}/sample.warc.gz", "data/sample.warc.gz")
    run = scrapy(*args.split())
    assert run.code == 0
    printed = run.out.replace(f"{tmp_path}/", "data/")
    assert [printed] == blocks("Start", "text")


@pytest.mark.parametrize("link", re.findall(r"\]\(((?!http)[^)]+)\)", README))
def test_every_link_leads_to_a_file(link: str) -> None:
    assert (PROJECT / link).exists()


def test_ci_runs_the_readmes_test_command() -> None:
    pattern = re.search(r"grep -E '([^']+)' README.md", (PROJECT / ".ci" / "run").read_text())
    assert pattern
    found = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert found == [blocks("Start", "sh")[1].strip()]
