"""Gathers the program's texts for translators, and compiles what they have written.

    python packaging/translations.py

Qt's lupdate knows plurals in Python only where the number is a literal and passes over texts whose
arguments are calls, so the texts are read from the syntax tree, and Qt's tools are given one flat
file of them.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
_CALLS = frozenset({"translate", "marked"})
_TABLES = {
    "ActionSpec": ("Commands", (2, 5), ("text", "tip")),
    "Column": ("Columns", (1,), ()),
    "GestureWords": ("Gesture words", (1, 2), ()),
}
"""Rows of tables: the context of their texts, and where these stand in a row."""


class Text(NamedTuple):
    context: str
    source: str
    comment: str
    has_number: bool


class NotLiteralError(ValueError):
    """A text or context that a translator cannot be shown, because it is no literal."""


def texts_of(tree: ast.AST, name: str) -> Iterator[Text]:
    """The texts that a module marks or translates; what is given by name was marked elsewhere."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in _TABLES:
            yield from _texts_of_row(node, *_TABLES[node.func.id])
        if node.func.id not in _CALLS or len(node.args) < 2:
            continue
        context, source, *rest = node.args
        if isinstance(source, ast.JoinedStr):
            raise NotLiteralError(
                f"{name}:{node.lineno}: put values in with format, not in the text"
            )
        if not isinstance(source, ast.Constant):
            continue
        if not isinstance(context, ast.Constant):
            raise NotLiteralError(f"{name}:{node.lineno}: the context is no literal")
        comment = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
        yield Text(str(context.value), str(source.value), str(comment or ""), len(rest) > 1)


def _texts_of_row(
    row: ast.Call, context: str, places: tuple[int, ...], names: tuple[str, ...]
) -> Iterator[Text]:
    cells = [row.args[place] for place in places if place < len(row.args)]
    cells += [keyword.value for keyword in row.keywords if keyword.arg in names]
    for cell in cells:
        if isinstance(cell, ast.Constant) and cell.value:
            yield Text(context, str(cell.value), "", has_number=False)


def all_texts() -> list[Text]:
    found: dict[Text, None] = {}
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        if path.name == "language.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(dict.fromkeys(texts_of(tree, str(path.relative_to(ROOT)))))
    found[Text("Numbers", ",", "between thousands", has_number=False)] = None
    return list(found)


def update() -> None:
    """Bring the .ts files up to date; texts that are gone are gone there too."""
    lines: list[str] = []
    for text in all_texts():
        arguments = [text.context, text.source]
        if text.comment or text.has_number:
            arguments.append(text.comment)
        number = ", 2" if text.has_number else ""
        lines.append(f"translate({', '.join(map(_quoted, arguments))}{number})")
    with tempfile.TemporaryDirectory() as folder:
        flat = Path(folder) / "texts.py"
        flat.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            ts = FOLDER / f"license_timeline_{language}.ts"
            options = ("-locations", "none", "-no-obsolete", "-source-language", "en_US")
            _run("pyside6-lupdate", *options, str(flat), "-ts", str(ts))


def release() -> None:
    for language in LANGUAGES:
        ts = FOLDER / f"license_timeline_{language}.ts"
        _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).parent / tool
    subprocess.run([str(beside if beside.exists() else tool), *arguments], check=True)


if __name__ == "__main__":
    update()
    release()
