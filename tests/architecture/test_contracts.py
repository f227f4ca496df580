"""Imports run downwards only, and each library stays in its room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def test_that_every_import_contract_is_kept() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LINT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_that_packages_of_scripts_never_hide_a_library() -> None:
    # An __init__.py here would hide the library of this name from everything run in the checkout.
    assert not (ROOT / "packaging" / "__init__.py").exists()
