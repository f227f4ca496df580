"""Runs a command as a user would, and says what came back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.assets import resource
from desktop_app.cli.commands import run_command

__all__ = ["Answer", "run", "run_alone", "sample_path"]


class Answer(NamedTuple):
    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Answer:
    """In this process."""
    code = run_command([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return Answer(code, out, err)


def run_alone(*arguments: object, **environment: str) -> Answer:
    """In a process of its own, without a display."""
    told = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *map(str, arguments)],
        capture_output=True,
        check=False,
        env={**told, "PYTHONIOENCODING": "utf-8", **environment},
        encoding="utf-8",
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def sample_path(name: str) -> Path:
    return resource("samples", f"{name}.licenses")
