"""The database behaves as TinyDB itself does, only that its writes last and cost little."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tinydb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb.table import Document

from desktop_app.storage import Surroundings, open_database
from tests.storage.failing_layer import RecordingLayer

# TinyDB's own tests, where a checkout or an unpacked source archive of 4.9 is at hand:
#   TINYDB_SOURCE=…/tinydb-4.9.0 python -m pytest tests/storage/test_tinydb.py
SOURCE = os.environ.get("TINYDB_SOURCE", "")
# Two tests spell out what TinyDB's own classes are called when they are printed. Ours have names of
# their own, so that a person who debugs sees which database it is; nothing else of them differs.
EXCEPTIONS = ("tests/test_tables.py::test_table_repr", "tests/test_tinydb.py::test_repr")
CONFTEST = """
import pytest
import tinydb
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import MemoryStorage

from desktop_app.storage import open_database


class TinyDB(tinydb.TinyDB):
    # Wherever a test opens a file by its path alone, it gets our database. Tests of other
    # storages, of subclasses and of options of the JSON storage keep TinyDB's own.
    def __new__(cls, *args, **options):
        if cls is not TinyDB:
            return super().__new__(cls)
        if len(args) == 1 and not options:
            return open_database(args[0])
        return tinydb.TinyDB(*args, **options)


@pytest.fixture(autouse=True)
def ours(request, monkeypatch):
    if hasattr(request.module, "TinyDB"):
        monkeypatch.setattr(request.module, "TinyDB", TinyDB)


@pytest.fixture
def db(tmp_path):
    found = open_database(tmp_path / "test.licenses")
    found.drop_tables()
    found.insert_multiple({"int": 1, "char": c} for c in "abc")
    yield found
    found.close()


@pytest.fixture
def storage():
    return CachingMiddleware(MemoryStorage)()
"""


@pytest.mark.skipif(not SOURCE, reason="TINYDB_SOURCE names no checkout of TinyDB 4.9")
def test_that_tinydbs_own_tests_pass_on_our_tables(tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    for found in (Path(SOURCE) / "tests").glob("*.py"):
        (tests / found.name).write_bytes(found.read_bytes())
    (tests / "conftest.py").write_text(CONFTEST)
    deselected = [f"--deselect={name}" for name in EXCEPTIONS]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *deselected, "tests"]
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert "passed" in done.stdout


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "db.licenses"


def test_that_a_document_handed_out_is_no_way_into_the_database(path: Path) -> None:
    db = open_database(path)
    db.insert({"a": [1]})
    db.all()[0]["a"].append(2)
    db.get(tinydb.where("a") == [1])["a"].append(3)  # type: ignore[index] - it finds one
    assert db.all() == [{"a": [1]}]


def test_that_a_document_put_in_is_no_way_into_the_database_either(path: Path) -> None:
    db = open_database(path)
    mine = {"a": [1]}
    db.insert(mine)
    mine["a"].append(2)
    assert db.all() == [{"a": [1]}]


def test_that_an_update_that_raises_halfway_changes_nothing(path: Path) -> None:
    db = open_database(path)
    db.insert_multiple({"n": n} for n in range(3))
    before = path.read_bytes()

    def spoil(document: Any) -> None:
        if document["n"] == 2:
            raise RuntimeError
        document["n"] = 99

    with pytest.raises(RuntimeError):
        db.update(spoil)
    with pytest.raises(TypeError):
        db.update({"n": {1, 2}})
    assert [found["n"] for found in db.all()] == [0, 1, 2]
    db.close()
    assert path.read_bytes() == before


def test_that_an_update_to_the_same_values_writes_nothing(path: Path) -> None:
    layer = RecordingLayer()
    db = open_database(path, around=Surroundings(layer=layer))
    db.insert({"n": 1, "x": 1.0})
    layer.log.clear()
    db.update({"n": 1})
    assert layer.log == []
    db.update({"n": True})
    assert layer.log != []


def test_that_a_context_manager_closes_and_the_file_is_complete(path: Path) -> None:
    with open_database(path) as db:
        db.insert_multiple({"n": n} for n in range(100))
        for n in range(100):
            db.update({"n": -n}, doc_ids=[n + 1])
    with tinydb.TinyDB(path, access_mode="r") as stock:
        assert [found["n"] for found in stock.all()] == [-n for n in range(100)]


def test_that_each_document_stands_on_a_line_of_its_own(path: Path) -> None:
    with open_database(path) as db:
        db.insert_multiple([{"a": 1}, {"b": "ü\n"}])
        db.table("empty").truncate()
    assert path.read_text(encoding="utf-8") == (
        '{\n"_default": {\n"1": {"a": 1},\n"2": {"b": "ü\\n"}\n},\n"empty": {}\n}\n'
    )


def test_that_tables_dropped_are_gone_from_the_file(path: Path) -> None:
    with open_database(path) as db:
        db.table("one").insert({"a": 1})
        db.table("two").insert({"a": 1})
        db.drop_table("one")
    assert list(json.loads(path.read_text())) == ["two"]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)
DOCUMENTS = st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), DOCUMENTS),
        st.tuples(st.just("insert at"), DOCUMENTS, st.integers(1, 12)),
        st.tuples(st.just("update"), DOCUMENTS, st.integers(1, 6)),
        st.tuples(st.just("update where"), DOCUMENTS, VALUES),
        st.tuples(st.just("upsert"), DOCUMENTS, VALUES),
        st.tuples(st.just("remove"), st.integers(1, 6)),
        st.tuples(st.just("truncate")),
        st.tuples(st.just("drop")),
        st.tuples(st.just("reopen")),
    ),
    max_size=15,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_that_any_steps_leave_what_stock_tinydb_would_have(
    steps: list[Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    ours = open_database(folder / "ours.json")
    stock = tinydb.TinyDB(folder / "stock.json", encoding="utf-8")
    for step in steps:
        if step[0] == "reopen":
            ours.close()
            stock.close()
            ours = open_database(folder / "ours.json")
            stock = tinydb.TinyDB(folder / "stock.json", encoding="utf-8")
        else:
            assert take(ours, step) == take(stock, step)
            assert repr(ours.table("t").all()) == repr(stock.table("t").all())
    ours.close()
    stock.close()
    ours_now = json.loads((folder / "ours.json").read_text(encoding="utf-8"))
    stock_now = json.loads((folder / "stock.json").read_text(encoding="utf-8") or "{}")
    assert repr(ours_now.get("t", {})) == repr(stock_now.get("t", {}))


def take(db: tinydb.TinyDB, step: Any) -> Any:
    """One step; what it returned, or the kind of error it raised."""
    name, *rest = step
    try:
        return TAKEN[name](db.table("t"), *rest) if name != "drop" else db.drop_table("t")
    except ValueError as error:
        return type(error)


TAKEN: dict[str, Callable[..., Any]] = {
    "insert": lambda table, document: table.insert(document),
    "insert at": lambda table, document, doc_id: table.insert(Document(document, doc_id)),
    "update": lambda table, document, doc_id: table.update(document, doc_ids=[doc_id]),
    "update where": lambda table, document, a: table.update(document, tinydb.where("a") == a),
    "upsert": lambda table, document, a: table.upsert(document, tinydb.where("a") == a),
    "remove": lambda table, doc_id: table.remove(doc_ids=[doc_id]),
    "truncate": lambda table: table.truncate(),
}
