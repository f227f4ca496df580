"""What is said of a release in several places is said alike, and names no place it came from."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import desktop_app

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
# A name may be pinned more than once, each pin for other versions of Python.
PINS = [
    Requirement(line.rstrip("\\ ")) for line in LOCK.splitlines() if line and line[0] not in " #"
]
HERE = {
    canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
    for pin in PINS
    if pin.marker is None or pin.marker.evaluate()
}
WANTED = [
    Requirement(each)
    for each in [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
]


def test_that_package_metadata_and_changelog_name_one_version() -> None:
    stated = PROJECT["project"]["version"]
    heading = re.search(r"^## (\d[\w.]*)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert heading is not None
    assert heading[1] == stated
    assert desktop_app.__version__ == stated
    assert version("license-timeline") == stated


@pytest.mark.parametrize("wanted", WANTED, ids=lambda each: each.name)
def test_that_the_lock_pins_what_the_project_asks_for(wanted: Requirement) -> None:
    pins = [pin for pin in PINS if canonicalize_name(pin.name) == canonicalize_name(wanted.name)]
    assert pins
    for pin in pins:
        (clause,) = pin.specifier
        assert clause.operator == "=="
        assert wanted.specifier.contains(clause.version)


def test_that_every_pin_has_a_hash_and_no_address() -> None:
    assert len(PINS) > len(WANTED)
    for block in re.split(r"\n(?=\S)", LOCK.strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]
    assert "http" not in LOCK
    assert "file:" not in LOCK


def test_that_the_environment_is_the_one_the_lock_describes() -> None:
    # Another version of a library would run here than on the machine of whoever reads a report.
    for name in ("pyside6-essentials", "pyqtgraph", "numpy", "tinydb", "msgspec", "orjson"):
        assert version(name) == HERE[canonicalize_name(name)]


@pytest.mark.parametrize("name", ["python", "qt", "window", "tests", "packages"])
def test_that_the_list_of_system_packages_has_every_part_that_set_up_asks_for(name: str) -> None:
    text = (ROOT / "packaging" / "apt-packages.txt").read_text(encoding="utf-8")
    parts = re.split(r"^\[([\w-]+)\]\n", text, flags=re.MULTILINE)
    listed = dict(zip(parts[1::2], parts[2::2], strict=True))
    lines = [line.split() for line in listed[name].splitlines() if line]
    assert lines
    assert all(len(line) == 2 for line in lines)
