"""Imports point one way: spiders → page → normalise → items; pipelines → normalise → items."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.program import PROJECT

PACKAGE = PROJECT / "hnnscraper"
MODULES = {
    ".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


class Imports(ast.NodeVisitor):
    """What a module needs to run: names as `a.b.c`; imports for the type checker alone left out."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.names: set[str] = set()

    def visit_If(self, node: ast.If) -> None:
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            self.generic_visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        self.names |= {alias.name for alias in node.names}

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        assert node.level == 0, f"{self.module}: a relative import hides what is imported"
        for alias in node.names:
            full = f"{node.module}.{alias.name}"
            self.names.add(full if full in MODULES else str(node.module))


def imports(module: str) -> set[str]:
    visitor = Imports(module)
    visitor.visit(ast.parse(MODULES[module].read_text("utf-8")))
    return visitor.names


def room(module: str) -> str:
    """`hnnscraper.page.lead` → `page`; the package's own door → `__init__`."""
    return [*module.split("."), "__init__"][1]


def inside(name: str) -> bool:
    return name.split(".")[0] == "hnnscraper"


IMPORTS = {module: imports(module) for module in MODULES}

# Which rooms of the project each room may import.
ALLOWED = {
    "_version": set(),
    "errors": set(),
    "items": set(),
    "gzipped": set(),
    "normalise": {"items", "errors", "normalise"},
    "page": {"normalise", "items", "errors", "page"},
    "discovery": {"page", "normalise", "errors", "gzipped", "discovery"},
    "schema": {"items", "errors"},
    "dictionary": {"schema"},
    "rows": {"items"},
    "pipelines": {
        *("normalise", "items", "errors", "schema", "_version", "pipelines"),
        "archiving",  # the last of them alone, which `extract` does not run
    },
    "extraction": {"page", "pipelines", "normalise", "errors", "clock"},
    "warc": {"gzipped", "warc"},
    "archive": {
        *("normalise", "items", "errors", "schema", "rows", "warc", "schedule", "clock"),
        *("_version", "figures", "archive"),
    },
    "handlers": {"warc"},
    "feeds": {"rows", "items"},
    "log": {"errors"},
    "account": set(),
    "figures": {"items"},
    "reporting": {"figures", "normalise", "reporting"},
    "browsing": {"archive", "normalise", "errors", "reporting", "browsing"},
    "reports": {"archive", "reporting", "clock", "errors"},
    "settings": {"_version"},
    "archiving": {"archive", "schedule", "items", "errors"},
    "schedule": {"errors"},
    "scheduler": set(),
    "clock": set(),
    "manners": {"clock"},
    "spiders": {
        *("page", "discovery", "normalise", "items", "errors", "warc"),
        *("archiving", "archive", "schedule", "manners", "clock", "signals", "spiders"),
    },
    "middlewares": {"spiders", "archiving", "archive", "clock"},
    "terminal": {"archive", "errors"},
    "commands": {
        *("spiders", "extraction", "account", "archiving", "items", "errors"),
        *("archive", "terminal", "schedule", "health", "watching"),
        *("reporting", "reports", "clock", "browsing", "progress"),
    },
    "signals": set(),
    "watching": {"watching"},
    "notices": {"errors", "_version"},
    "shapes": {"archive", "items"},
    "health": {
        *("archive", "archiving", "clock", "errors", "items", "notices", "shapes"),
        *("signals", "watching", "_version"),
    },
    "progress": set(),
    "__init__": {"_version", "errors", "extraction"},
}
# Which of its own rooms each room of `page` may import, from the tree up to the fields.
ALLOWED_IN_PAGE = {
    "style_sheets": set(),
    "bounds": set(),
    "document": {"bounds", "style_sheets"},
    "claims": {"document"},
    "lines": {"lines"},
    "headline": {"lines", "document", "claims", "headline"},
    "parts": {"lines", "document", "parts"},
    "view": {"lines", "document", "claims", "headline", "parts"},
    "shells": {"lines", "view"},
    "refusal": {"lines", "document", "headline", "parts", "view", "shells"},
    "shape": {"lines", "view"},
    "pictures": {"lines", "document", "view", "pictures"},
    "fields": {"lines", "headline", "parts", "pictures", "view", "fields"},
}

# Which libraries a room never imports: pure rooms touch neither network, clock, file nor log.
WORLD = {"os", "time", "logging", "socket", "pathlib", "subprocess", "random", "requests"}
FORBIDDEN = {
    "items": {"scrapy", "parsel", "lxml"} | WORLD,
    "errors": {"scrapy", "parsel", "lxml"} | WORLD,
    "normalise": {"scrapy", "parsel", "lxml"} | WORLD,
    "page": {"scrapy"} | WORLD,
    "watching": {"scrapy", "parsel", "lxml", "sqlalchemy"} | WORLD,
    "discovery": {"scrapy", "parsel"} | WORLD,
    "pipelines": {"scrapy", "parsel", "lxml"} | WORLD,
    "extraction": {"scrapy", "parsel", "lxml"} | WORLD,
    "schema": {"scrapy", "parsel", "lxml"} | WORLD,
    "rows": {"scrapy", "parsel", "lxml"} | WORLD,
    "warc": {"scrapy", "parsel", "lxml"},
    "archive": {"scrapy", "parsel", "lxml", "twisted"},
    "account": {"scrapy", "parsel", "lxml"} | WORLD,
    "figures": {"scrapy", "parsel", "lxml", "sqlalchemy"} | WORLD,
    "reporting": {"scrapy", "parsel", "lxml", "sqlalchemy"} | WORLD,
    "spiders": {"parsel", "lxml"},
    "commands": {"parsel", "lxml"},
    "middlewares": {"parsel", "lxml"},
}


# Rooms that only make values of values.
PURE = ("page", "normalise", "discovery", "watching", "figures", "reporting")


def test_every_room_has_its_rule() -> None:
    assert {room(module) for module in MODULES} == set(ALLOWED)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    wanted = {room(name) for name in IMPORTS[module] if inside(name)}
    assert wanted <= ALLOWED[room(module)]


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("hnnscraper.page.")])
def test_the_rooms_of_a_page_are_read_from_the_tree_up(module: str) -> None:
    wanted = {name.split(".")[2] for name in IMPORTS[module] if name.startswith("hnnscraper.page.")}
    assert wanted <= ALLOWED_IN_PAGE[module.split(".")[2]]


@pytest.mark.parametrize("module", MODULES)
def test_a_room_keeps_out_what_is_not_its_own(module: str) -> None:
    libraries = {name.split(".")[0] for name in IMPORTS[module]}
    assert not libraries & FORBIDDEN.get(room(module), set())


def calls(module: str) -> set[str]:
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    found = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        func.attr if isinstance(func, ast.Attribute) else func.id
        for func in found
        if isinstance(func, ast.Attribute | ast.Name)
    }


@pytest.mark.parametrize("module", [m for m in MODULES if ".archive.exporting" in m])
def test_exports_know_no_sql(module: str) -> None:
    inside_exporting = {name for name in IMPORTS[module] if "hnnscraper.archive" in name}
    assert all(".archive.exporting" in name for name in inside_exporting)
    assert "sqlalchemy" not in {name.split(".")[0] for name in IMPORTS[module]}


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in PURE])
def test_pure_rooms_open_no_file_and_ask_no_clock(module: str) -> None:
    assert not calls(module) & {"open", "print", "now", "utcnow", "today", "getLogger"}


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in ("spiders", "commands")])
def test_spiders_and_commands_select_nothing(module: str) -> None:
    assert not calls(module) & {"css", "xpath", "Selector", "re_first", "fromstring"}


def test_nothing_imports_in_circles() -> None:
    graph = {
        module: {name for name in names if inside(name) and name in MODULES and name != module}
        for module, names in IMPORTS.items()
    }
    TopologicalSorter(graph).prepare()  # raises CycleError, naming the circle


def sources() -> list[Path]:
    return [path for root in ("hnnscraper", "tests") for path in (PROJECT / root).rglob("*.py")]


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_file_is_too_long_to_be_read_at_once(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300
