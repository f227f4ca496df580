"""Every module states one idea, stays small, has a telling name and leaves the clock alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
EVERYTHING = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]

BANNED_WORDS = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"}

CLOCK_READS = {
    "date": {"today"},
    "datetime": {"today", "now", "utcnow"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"},
    "QDate": {"currentDate"},
    "QTime": {"currentTime"},
    "QDateTime": {
        "currentDateTime",
        "currentDateTimeUtc",
        "currentMSecsSinceEpoch",
        "currentSecsSinceEpoch",
    },
}
MAY_READ_THE_CLOCK = {
    "app/clock.py": "the window's composition root hands today and now to everything below it",
    "storage/surroundings.py": "backups are named by the instant; tests hand in a clock instead",
    "cli/commands.py": "without --as-of a command means today, and hands that day on",
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def clock_reads(tree: ast.Module) -> list[str]:
    """Calls of the clock, also through `from time import time`, as `owner.name`."""
    bare = {
        (alias.asname or alias.name): f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "time"
        for alias in node.names
        if alias.name in CLOCK_READS["time"]
    }
    found: list[str] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in bare:
            found.append(bare[called.id])
        elif isinstance(called, ast.Attribute):
            owner = called.value
            owner_name = (
                owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            )
            if called.attr in CLOCK_READS.get(owner_name, set()):
                found.append(f"{owner_name}.{called.attr}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_a_module_names_its_one_idea_in_its_first_line(path: Path) -> None:
    docstring = ast.get_docstring(tree_of(path))
    assert docstring, "a module begins with a docstring"
    first = docstring.splitlines()[0]
    assert len(first) <= 100
    assert first.endswith((".", "?", "!")), "the first line is one whole sentence"
    assert first[0] == first[0].upper()


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_that_no_file_holds_more_than_one_idea(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    limit = 400 if path.is_relative_to(PACKAGE) else 600  # a list of sentences reads faster
    assert lines <= limit, f"{lines} lines: two ideas, and two files"


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_that_names_say_what_a_thing_is(path: Path) -> None:
    assert not BANNED_WORDS & set(path.stem.lower().split("_"))
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef):
            assert not node.name.lower().endswith(tuple(BANNED_WORDS)), node.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_only_the_entry_points_read_the_clock(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() not in MAY_READ_THE_CLOCK:
        assert not clock_reads(tree_of(path)), "take today, or as_of, as an argument"


@pytest.mark.parametrize("name", MAY_READ_THE_CLOCK)
def test_that_every_exception_for_the_clock_is_still_needed(name: str) -> None:
    assert clock_reads(tree_of(PACKAGE / name)), "take it off the list"


@pytest.mark.parametrize(
    "code",
    [
        "date.today()",
        "datetime.datetime.now(UTC)",
        "time.time()",
        "from time import time as t\nt()",
        "QDate.currentDate()",
        "QtCore.QDateTime.currentDateTimeUtc()",
    ],
)
def test_that_a_read_of_the_clock_is_noticed(code: str) -> None:
    assert clock_reads(ast.parse(code))


@pytest.mark.parametrize("code", ["time.perf_counter()", "self._clock.today()", "view.today"])
def test_that_a_stopwatch_and_a_clock_handed_in_are_fine(code: str) -> None:
    assert not clock_reads(ast.parse(code))


def painters_left_open(tree: ast.Module) -> list[int]:
    """Lines with a QPainter that no `with` ends."""
    ended = {
        id(item.context_expr)
        for node in ast.walk(tree)
        if isinstance(node, ast.With)
        for item in node.items
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("QPainter")
        and id(node) not in ended
    ]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_that_a_painter_ends_even_when_painting_fails(path: Path) -> None:
    # Qt kills the whole process when a device is freed that is still being painted.
    assert not painters_left_open(tree_of(path)), "write: with QPainter(device) as painter"


def test_that_a_painter_left_open_is_noticed() -> None:
    assert painters_left_open(ast.parse("painter = QtGui.QPainter(self)")) == [1]
    assert not painters_left_open(ast.parse("with QPainter(self) as painter:\n    pass"))
