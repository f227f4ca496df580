"""Whatever a file holds, there is a sentence that names it, and the file stays as it is."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from desktop_app.storage import (
    DamagedFileError,
    EmptyFileError,
    ForeignFileError,
    LicenseFile,
    MissingFileError,
    ReadOnlyFileError,
    RecordConflictError,
    StorageError,
    UnreadableFileError,
    open_database,
    text_form,
)
from tests.storage.files import AT, a_document, a_file, end_moved

GOOD = json.dumps({"licenses": {"1": a_document()}})

REFUSED = {
    "not JSON": (b"Dear Sir or Madam,\n", DamagedFileError, "JSON"),
    "empty": (b"", EmptyFileError, "empty"),
    "blank": (b" \n\n", EmptyFileError, "empty"),
    "zeros": (b"\0" * 512, EmptyFileError, "empty"),
    "truncated": (GOOD[:-20].encode(), DamagedFileError, "breaks off"),
    "two texts": ((GOOD + GOOD[-30:]).encode(), DamagedFileError, "more text after"),
    "foreign": (b'{"_default": {"1": {"a": 1}}}', ForeignFileError, "licenses"),
    "latin-1": (GOOD.replace("tgl", "tgl\xe9").encode("latin-1"), DamagedFileError, "UTF-8"),
    "a list": (b"[1, 2]", DamagedFileError, "JSON"),
    "null": (b"null", DamagedFileError, "JSON"),
    "table is a list": (b'{"licenses": [1]}', StorageError, "licenses"),
    "missing comma": (b'{"licenses": {"1": {"a": 1} "2": {}}}', DamagedFileError, "line 1"),
    "missing value": (b'{"licenses": {"1": }}', DamagedFileError, "line 1, column 20"),
    "deeply nested": (
        b'{"licenses": {"1": {"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}}",
        DamagedFileError,
        "nested",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_that_a_file_that_cannot_be_read_is_refused_with_a_sentence(
    tmp_path: Path, case: str
) -> None:
    content, kind, words = REFUSED[case]
    path = tmp_path / "h.licenses"
    path.write_bytes(content)
    with pytest.raises(kind, match=r"^h\.licenses: .*" + words):
        LicenseFile.open(path)
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["h.licenses"]


def test_that_a_missing_file_and_a_folder_are_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match=r"gone\.licenses: there is no such file"):
        LicenseFile.open(tmp_path / "gone.licenses")
    with pytest.raises(UnreadableFileError, match="folder"):
        LicenseFile.open(tmp_path)


def test_that_links_in_a_circle_are_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(UnreadableFileError, match="links"):
        LicenseFile.open(tmp_path / "a")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_that_a_file_without_permission_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = a_file(tmp_path / "h.licenses")
    path.chmod(0)
    with pytest.raises(UnreadableFileError, match="permission denied"):
        LicenseFile.open(path)


def problems_of(path: Path) -> list[str]:
    before = path.read_bytes()
    file = LicenseFile.open(path)
    assert path.read_bytes() == before
    return [problem.sentence for problem in file.contents.problems]


def bounded(start: str, end: str) -> dict[str, object]:
    term = {"id": "ext-2", "start": {"date": start}, "end": {"date": end}}
    return {"id": "huawei-tgl", "terms": [{"id": "ext-1"}, term]}


LISTED = {
    "no such day": (
        bounded("2019-05-20", "2020-02-31"),
        "license “huawei-tgl”, term “ext-2”: end: “2020-02-31” names no day",
    ),
    "year 0": (bounded("0000-01-01", "2020-02-29"), "term “ext-2”: start: “0000-01-01”"),
    "year 99999": (bounded("2019-01-01", "99999-01-01"), "term “ext-2”: end: “99999-01-01”"),
    "end before start": (
        bounded("2020-02-02", "2020-02-01"),
        "term “ext-2”: its last day, 2020-02-01, is before its first, 2020-02-02",
    ),
    "NaN": ({"id": "huawei-tgl", "terms": [{"id": "t", "notes": float("nan")}]}, "term “t”: notes"),
    "huge number": ({"id": "huawei-tgl", "title": 10**400}, "title: the number is too large"),
    "no id": ({"title": "x"}, "document 1 of the table “licenses”: the key “id” is missing"),
    "number for a term": ({"id": "huawei-tgl", "terms": [5]}, "term 1: an object belongs here"),
    "unknown word": (
        {"id": "huawei-tgl", "terms": [{"id": "t", "action": "sing"}]},
        "“sing” is none of the words",
    ),
}


@pytest.mark.parametrize("case", LISTED)
def test_that_a_bad_record_is_listed_by_file_and_name_beside_the_good_ones(
    tmp_path: Path, case: str
) -> None:
    document, words = LISTED[case]
    path = a_file(tmp_path / "h.licenses", document, a_document())
    (sentence,) = problems_of(path)
    assert sentence.startswith("h.licenses: ")
    assert words in sentence
    assert "tgl" in [found.id for found in LicenseFile.open(path).contents.licenses]


def test_that_a_bad_record_stays_in_the_file_when_another_is_edited(tmp_path: Path) -> None:
    bad = '{"id": "bad", "terms": [{"id": 5}], "n": [1.50, NaN, -0, 1E5, ' + "9" * 5000 + "]}"
    path = tmp_path / "h.licenses"
    good = json.dumps(a_document())
    path.write_text('{"licenses": {"1": ' + bad + ', "2": ' + good + "}}")
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert bad in path.read_text()


def test_that_numbers_of_an_edited_record_keep_the_way_they_are_written(tmp_path: Path) -> None:
    odd = '"n": [1.50, NaN, -0, 1E5, 12345678901234567890123, ' + "9" * 5000 + "]"
    path = tmp_path / "h.licenses"
    path.write_text(
        '{"licenses": {"1": {"id": "tgl", ' + odd + ', "terms": [{"id": "t",'
        ' "end": {"date": "2020-01-01"}}]}}}'
    )
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert odd in path.read_text()
    assert "2020-03-17" in path.read_text()


@pytest.mark.parametrize("key", ["01", " 1", "abc", "-1", "1.0"])
def test_that_a_strange_document_number_is_listed_and_kept(tmp_path: Path, key: str) -> None:
    path = a_file(tmp_path / "h.licenses", licenses={"1": a_document(), key: a_document("other")})
    (sentence,) = problems_of(path)
    assert f"“{key}” is no document number" in sentence
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert json.loads(path.read_text())["licenses"][key] == a_document("other")


def test_that_a_document_that_is_no_object_is_listed_and_kept(tmp_path: Path) -> None:
    path = a_file(tmp_path / "h.licenses", licenses={"1": a_document(), "2": [1, 2]})
    assert "document 2 of the table “licenses”: it is not an object" in problems_of(path)[0]


def test_that_two_records_of_one_id_are_listed_and_the_first_is_shown(tmp_path: Path) -> None:
    path = a_file(tmp_path / "h.licenses", a_document(), a_document(end="2019-09-01"))
    (sentence,) = problems_of(path)
    assert "document 2" in sentence
    assert "same id “tgl” as document 1" in sentence


def test_that_doubled_document_numbers_open_for_reading_only(tmp_path: Path) -> None:
    one = json.dumps(a_document())
    path = tmp_path / "h.licenses"
    path.write_text('{"licenses": {"1": ' + one + ', "1": ' + one + "}}")
    assert "two documents “1”" in problems_of(path)[0]
    file = LicenseFile.open(path)
    with pytest.raises(ReadOnlyFileError, match="two documents “1”"):
        file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")


def test_that_a_key_doubled_inside_a_record_is_listed_and_the_record_kept(tmp_path: Path) -> None:
    path = tmp_path / "h.licenses"
    path.write_text('{"licenses": {"1": {"id": "a", "title": "x", "title": "y"}}}')
    assert "a key appears twice" in problems_of(path)[0]


def test_that_a_table_that_is_none_is_kept(tmp_path: Path) -> None:
    path = a_file(tmp_path / "h.licenses", odd=[1, 2], scalar=5)
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    after = json.loads(path.read_text())
    assert (after["odd"], after["scalar"]) == ([1, 2], 5)


def test_that_a_record_with_a_doubled_key_is_never_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "h.licenses"
    path.write_text(
        '{\n"licenses": {\n"1": {"id": "tgl", "x": 1, "x": 2, "terms": [{"id": "t"}]}\n}\n}\n'
    )
    before = path.read_bytes()
    # As if the file were too large to be looked at in depth when it is opened.
    monkeypatch.setattr(text_form, "_QUICK_FROM_BYTES", 0)
    file = LicenseFile.open(path)
    with pytest.raises(RecordConflictError, match=r"“tgl” cannot be edited here.*appears twice"):
        file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    file.close()
    with open_database(path) as db, pytest.raises(RecordConflictError, match="appears twice"):
        db.table("licenses").update({"title": "x"})
    assert path.read_bytes() == before
