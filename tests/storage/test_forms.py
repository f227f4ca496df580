"""Each form that a file ever had is kept as a test file, and opens with all that is in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain.changes import Table
from desktop_app.storage import SCHEMA_VERSION, LicenseFile, Surroundings
from desktop_app.storage.migrations import MIGRATIONS, version_of
from desktop_app.storage.text_form import parse
from tests.storage.files import AT, edit, written

FORMS = Path(__file__).parents[1] / "data" / "forms"
EVERY_FORM = range(1, SCHEMA_VERSION + 1)


def a_copy(form: int, folder: Path) -> Path:
    return Path(shutil.copyfile(FORMS / f"{form}.licenses", folder / "h.licenses"))


def test_that_each_form_has_a_file_and_each_earlier_one_a_way_to_the_next() -> None:
    assert sorted(path.name for path in FORMS.iterdir()) == [f"{n}.licenses" for n in EVERY_FORM]
    assert set(MIGRATIONS) == set(range(1, SCHEMA_VERSION))


@pytest.mark.parametrize("form", EVERY_FORM)
def test_that_a_file_of_each_form_opens_whole_and_goes_on_as_one_of_today(
    tmp_path: Path, form: int
) -> None:
    path = a_copy(form, tmp_path)
    before = written(path)
    file = LicenseFile.open(path, around=Surroundings(state_folder=tmp_path / "state"))
    assert not file.contents.problems
    first, other = file.contents.licenses
    assert (first.id, len(first.terms), len(first.reports)) == ("tgl", 2, 1)
    assert [source.id for source in file.contents.sources] == ["fr-1"]
    assert file.contents.info.warning_days == (60, 14)
    assert [entry.by for entry in file.history(Table.LICENSES, "other")] == ["Ann"]
    file.commit(edit(other, msgspec.structs.replace(other, title="New")), at=AT, by="Bob")
    file.close()
    assert version_of(parse(path, path.read_bytes()).tables) == SCHEMA_VERSION
    after = written(path)
    assert after["theirs"] == before["theirs"]
    assert after["licenses"]["1"]["x-rank"] == 7
    assert b"1.50" in path.read_bytes()


@pytest.mark.parametrize("form", EVERY_FORM)
def test_that_a_file_of_each_form_is_only_read_without_an_edit(tmp_path: Path, form: int) -> None:
    path = a_copy(form, tmp_path)
    before = path.read_bytes()
    file = LicenseFile.open(
        path, read_only=True, around=Surroundings(state_folder=tmp_path / "state")
    )
    assert len(file.contents.licenses) == 2
    file.close()
    assert path.read_bytes() == before


def test_that_the_form_after_todays_is_read_and_never_written(tmp_path: Path) -> None:
    path = a_copy(SCHEMA_VERSION, tmp_path)
    newer = path.read_text().replace(
        f'"schema_version": {SCHEMA_VERSION}', f'"schema_version": {SCHEMA_VERSION + 1}'
    )
    path.write_text(newer)
    file = LicenseFile.open(path, around=Surroundings(state_folder=tmp_path / "state"))
    assert "newer version" in file.read_only_reason
    assert "newer version" in file.contents.problems[0].sentence
    assert len(file.contents.licenses) == 2
    file.close()
    assert path.read_text() == newer
