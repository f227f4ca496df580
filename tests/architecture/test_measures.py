"""Distances, heights and type sizes of the window have names, all of them in one place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "desktop_app"
MODULES = sorted((PACKAGE / "ui").rglob("*.py"))
SHEET = PACKAGE / "ui" / "theming.py"

DISTANCES = {
    "addSpacing",
    "setContentsMargins",
    "setHorizontalSpacing",
    "setIndentation",
    "setSpacing",
    "setVerticalSpacing",
}
HAIRLINE = 1
MAY_SAY_PIXELS = {
    "welcome.py": (64, "the two lists of the welcome page stand apart as nothing else does"),
}


def literal_distances(source: str) -> Iterator[tuple[int, float]]:
    """Line and number of every distance that a layout is given as a bare number."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in DISTANCES:
            for each in (part for given in node.args for part in ast.walk(given)):
                match each:
                    case ast.Constant(value=int() | float() as number) if number > HAIRLINE:
                        yield each.lineno, number
                    case _:
                        pass


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_that_layouts_take_their_distances_from_the_measures(path: Path) -> None:
    allowed, _ = MAY_SAY_PIXELS.get(path.name, (None, ""))
    found = literal_distances(path.read_text(encoding="utf-8"))
    assert [(line, number) for line, number in found if number != allowed] == []


def test_that_the_style_sheet_has_no_pixels_of_its_own_but_hairlines() -> None:
    pixels = re.findall(r"(?<![\w#$.])(\d[\d.]*)px", SHEET.read_text(encoding="utf-8"))
    assert [each for each in pixels if float(each) > HAIRLINE] == []
