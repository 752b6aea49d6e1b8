"""The floors of the house: imports run downhill, rooms on one floor do not know each other, and no room is crowded."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "quizgen"
FLOORS = (
    ("__init__", "model", "errors"),
    (
        "identity",
        "half_told",
        "text",
        "templating",
        "files",
        "streams",
        "options",
        "syllabus",
        "tenure",
        "gazetteer",
        "quantities",
        "dates",
    ),
    ("sources", "reading", "decks", "merge", "screen", "questions", "answers", "results", "answer_sheets"),
    ("papers", "marking"),
    ("extractors", "exporters", "practice", "reviewing"),
    ("pipeline", "stats"),
    ("terminal", "showing"),
    ("cli",),
    ("__main__",),
)
# On the ground floors a noun or a word may be made of others: these stand on the one before them.
STEPS = {
    ("gazetteer", "syllabus"),
    ("gazetteer", "text"),
    ("dates", "identity"),
    ("dates", "text"),
    ("quantities", "identity"),
    ("quantities", "text"),
    ("identity", "text"),
    ("options", "identity"),
    ("syllabus", "text"),
    ("tenure", "text"),
}
LONGEST_FILE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 300, 40, 10
FORBIDDEN_NAMES = ("utils", "util", "helpers", "helper", "manager", "common", "misc")
HEAVY = {
    "spacy": "reading",
    "genanki": "exporters",
    "typst": "exporters",
    "jinja2": "exporters",
    "fsrs": "practice",
    "trafilatura": "sources",
    "selectolax": "sources",
}

# The one file that may ask the clock: commands take the time from it and hand it on.
CLOCK = PACKAGE / "cli" / "clock.py"

FILES = sorted(PACKAGE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


def name_of(path: Path) -> str:
    """`quizgen.exporters.html`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room(module: str) -> str:
    """The room of a module: the first name below the package."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def imports(path: Path) -> set[str]:
    """The modules that a file imports, at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def own(path: Path) -> set[str]:
    """The modules of the package that a file imports."""
    modules = {name_of(file) for file in FILES}
    return {name for name in imports(path) if name in modules}


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(TREES[path]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_room_has_a_floor(path: Path) -> None:
    assert any(room(name_of(path)) in rooms for rooms in FLOORS)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_run_downhill(path: Path) -> None:
    here = room(name_of(path))
    for module in own(path):
        there = room(module)
        downhill = floor(there) < floor(here) or there == here or (here, there) in STEPS
        assert downhill, f"{name_of(path)} imports {module}"


def test_inside_a_room_nothing_goes_round_in_circles() -> None:
    graph = {name_of(path): own(path) - {name_of(path)} for path in FILES}

    sound: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name in sound:
            return
        for module in sorted(graph[name]):
            # A package's own __init__ lists its modules; they may name the package without meaning the list.
            if not name.startswith(f"{module}."):
                visit(module, (*trail, name))
        sound.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize(("library", "where"), HEAVY.items())
def test_a_heavy_library_stays_in_its_room(library: str, where: str) -> None:
    users = {room(name_of(path)) for path in FILES for module in imports(path) if module.split(".")[0] == library}
    assert users <= {where}


@pytest.mark.parametrize("path", [path for path in FILES if path.parent == PACKAGE / "cli"], ids=name_of)
def test_the_command_line_loads_no_room_before_it_is_asked(path: Path) -> None:
    top = {node.module for node in TREES[path].body if isinstance(node, ast.ImportFrom) and node.module}
    assert {name for name in top if name.startswith("quizgen.") and room(name) != "cli"} == set()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_room_is_crowded(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    crowded = [node.name for node in functions(path) if length(node) > LONGEST_FUNCTION]
    assert crowded == []


def test_the_usual_function_is_short() -> None:
    lengths = sorted(length(node) for path in FILES for node in functions(path))
    assert lengths[len(lengths) // 2] <= MEDIAN_FUNCTION


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_names_say_what_is_inside(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES
    classes = [node.name for node in ast.walk(TREES[path]) if isinstance(node, ast.ClassDef)]
    assert [name for name in classes if name.endswith(("Manager", "Helper", "Util", "Utils"))] == []


@pytest.mark.parametrize("path", [path for path in (*FILES, *sorted((ROOT / "tests").rglob("*.py"))) if path != CLOCK], ids=str)
def test_nothing_asks_the_clock_or_chance(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for word in ("datetime." + "now(", "date." + "today(", "time." + "time(", "import " + "random", "uuid" + "4"):
        assert word not in text, f"{path}: {word}"


@pytest.mark.parametrize("path", [path for path in FILES if path.name != "files.py"], ids=name_of)
def test_one_function_of_the_program_writes_files(path: Path) -> None:
    writers = {"write_text", "write_bytes", "mkstemp", "NamedTemporaryFile", "rename", "replace_file", "mkdir", "unlink", "touch"}
    called = {node.func.attr for node in ast.walk(TREES[path]) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
    opened = [
        node
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "open"
    ]
    assert called & writers == set()
    assert all(len(node.args) < 2 or "devnull" in ast.unparse(node) for node in opened)
