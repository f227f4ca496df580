"""What the program does not touch stays as it was, to the last digit, in any file there is."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.storage import LicenseFile, StorageError, text_form
from desktop_app.storage.text_form import FileText, parse, write_lines
from desktop_app.storage.values import WrittenNumber, decode, encode
from tests.storage.files import AT, a_document, a_file, end_moved

# The long run: FIDELITY_FILES=500 python -m pytest tests/storage/test_fidelity.py
EXAMPLES = int(os.environ.get("FIDELITY_FILES", "150"))

NUMBERS = st.sampled_from(
    ["0", "-0", "1.0", "1.50", "1E5", "1e-7", "123456789012345678901234567890", "NaN", "-Infinity"]
)
TEXTS = st.sampled_from(
    ['"a"', '"\\u00e9"', '"é"', '"\\ud800"', '"\\/"', '""', '"\\u2028"', '"\u2028"', '"😀"']
)
JSON_TEXTS = st.recursive(
    NUMBERS | TEXTS | st.sampled_from(["null", "true", "false", "{}", "[]"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda found: f"[{', '.join(found)}]")
        | st.lists(inner, max_size=3).map(
            lambda found: "{" + ", ".join(f'"k{n}": {text}' for n, text in enumerate(found)) + "}"
        )
    ),
    max_leaves=8,
)
SPACE = st.sampled_from(["", " ", "\n", "\n    ", "\t"])
KEYS = st.lists(
    st.sampled_from(["1", "2", "3", "01", " 1", "x", "-1", "é", "10"]), unique=True, max_size=4
)


@st.composite
def file_texts(draw: Any) -> str:
    """A file of another program: any tables, ids, values, spacing; one license to edit."""
    gap = draw(SPACE)
    tables = {
        "licenses": [("7", json.dumps(a_document(), indent=draw(st.sampled_from([None, 1]))))]
    }
    for name in draw(st.lists(st.sampled_from(["notes", "sources2", "é", ""]), unique=True)):
        tables[name] = [(key, draw(JSON_TEXTS)) for key in draw(KEYS)]
    parts: list[str] = []
    for name, documents in tables.items():
        inner = f",{gap}".join(f"{json.dumps(key)}:{gap}{text}" for key, text in documents)
        parts.append(f"{json.dumps(name)}{gap}: {{{gap}{inner}{gap}}}")
    if draw(st.booleans()):
        parts.append(f'"scalar": {draw(JSON_TEXTS)}')
    return "{" + gap + f",{gap}".join(parts) + gap + "}" + gap


def exact(text: str) -> Any:
    """JSON with every number and the order of every key as it is written."""
    return json.loads(
        text, parse_float=lambda t: ("n", t), parse_int=lambda t: ("n", t),
        parse_constant=lambda t: ("n", t), object_pairs_hook=lambda pairs: ("o", pairs),
    )  # fmt: skip


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(text=file_texts())
def test_that_one_edit_changes_one_value_and_nothing_else(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.licenses"
    path.write_text(text, encoding="utf-8")
    file = LicenseFile.open(path)
    assert path.read_text(encoding="utf-8") == text
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    file.close()
    after = exact(path.read_text(encoding="utf-8"))
    expected = exact(text.replace("2019-08-19", "2020-03-17"))
    assert after[1][: len(expected[1])] == expected[1]
    assert [name for name, _ in after[1][len(expected[1]) :]] == ["changes"]


@given(text=JSON_TEXTS)
def test_that_a_value_is_written_as_it_was_read(text: str) -> None:
    again = encode(decode(text.encode())).decode()
    assert exact(again) == exact(text)


@given(value=st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=10,
))  # fmt: skip
def test_that_values_are_written_as_json_itself_writes_them(value: Any) -> None:
    assert encode(value, escaped=True).decode() == json.dumps(value)


def test_that_a_number_as_written_counts_like_any_other() -> None:
    number = WrittenNumber("1.50")
    assert number == 1.5
    assert encode([number, WrittenNumber("9" * 5000)]) == b"[1.50, " + b"9" * 5000 + b"]"


def test_that_the_quick_way_reads_a_large_file_like_the_careful_one(tmp_path: Path) -> None:
    documents = [a_document(f"l{n}", notes="x" * 500) for n in range(2500)]
    careful = parse(tmp_path, a_file(tmp_path / "h.licenses", *documents).read_bytes()).tables
    quick = parse(tmp_path, b"".join(write_lines(careful)))
    assert quick.tables == careful


def test_that_a_large_file_with_something_odd_is_read_the_careful_way(tmp_path: Path) -> None:
    documents = [a_document(f"l{n}", notes="x" * 500) for n in range(2500)]
    tables = parse(tmp_path, a_file(tmp_path / "h.licenses", *documents).read_bytes()).tables
    text = b"".join(write_lines(tables)).replace(b'\n"2": ', b'\n"1": ')
    assert parse(tmp_path, text).doubled == ("the table “licenses” has two documents “1”",)


@pytest.mark.parametrize("seed", range(4))
def test_that_the_quick_way_agrees_with_the_careful_one_or_steps_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    source = a_file(tmp_path / "h", a_document(), a_document("two"), empty={}, scalar=5, é={"1": 2})
    whole = b"".join(write_lines(parse(source, source.read_bytes()).tables))
    agreed = 0
    for _ in range(500):
        content = bytearray(whole)
        mangle(content, chance)
        found: list[Any] = []
        for quick_from in (0, 10**9):
            monkeypatch.setattr(text_form, "_QUICK_FROM_BYTES", quick_from)
            found.append(tables_or_sentence(source, bytes(content)))
        assert found[0] == found[1]
        agreed += isinstance(found[0], FileText)
    assert agreed > 10


def tables_or_sentence(path: Path, content: bytes) -> Any:
    try:
        found = parse(path, content)
    except StorageError as error:
        return str(error)
    return FileText(found.tables, frozenset(), found.doubled)


@pytest.mark.parametrize("seed", range(8))
def test_that_no_mangled_file_brings_a_traceback_or_is_touched(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    whole = a_file(tmp_path / "h.licenses", a_document(), a_document("two")).read_bytes()
    path = tmp_path / "mangled.licenses"
    for _ in range(250):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            mangle(content, chance)
        path.write_bytes(content)
        assert sentence_about(path).startswith("mangled.licenses: ")
        assert path.read_bytes() == content


def sentence_about(path: Path) -> str:
    try:
        LicenseFile.open(path, read_only=True).close()
    except StorageError as error:
        return str(error)
    return f"{path.name}: it can be read"


def mangle(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    match chance.randrange(4):
        case 0:
            del content[at:]
            content += b"x" * (not content)
        case 1:
            del content[at : at + chance.randint(1, 20)]
            content += b"x" * (not content)
        case 2:
            content[at:at] = chance.choice([b"{", b"}", b'"', b",", b"[", b"\0", b"\xff", b"1"])
        case _:
            content[at : at + 5] = bytes(chance.randrange(256) for _ in range(5))
