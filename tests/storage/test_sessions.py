"""Whole sessions of edits, undo, crashes and reloads: the file is always what the model says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import tinydb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import License
from desktop_app.storage import LicenseFile, Surroundings
from tests.builders import a_license, a_term, an_end
from tests.storage.files import AT, a_document, a_file, written
from tests.storage.test_store import NEVER, crash

# The long run: SESSIONS=500 python -m pytest tests/storage/test_sessions.py
EXAMPLES = int(os.environ.get("SESSIONS", "50"))

DAYS = st.dates().map(lambda day: day.isoformat())
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("title"), st.text(max_size=4)),
        st.tuples(st.just("end"), DAYS),
        st.tuples(st.just("add term"), DAYS),
        st.tuples(st.just("drop term")),
        st.tuples(st.just("turn terms")),
        st.tuples(st.just("add license")),
        st.tuples(st.just("remove license")),
        st.tuples(st.sampled_from(["undo", "crash", "reload"])),
    ),
    max_size=50,
)


class Session:
    """A file and, beside it, what it should hold."""

    def __init__(self, folder: Path, *, write_through: bool) -> None:
        self.path = a_file(folder / "h.licenses", a_document(), a_document("two", x=1.50))
        self.around = Surroundings(
            state_folder=folder / "state",
            write_through_bytes=1_000_000 if write_through else -1,
            save_after=NEVER,
            save_within=NEVER,
        )
        self.file = LicenseFile.open(self.path, around=self.around)
        self.model = {found.id: found for found in self.file.contents.licenses}
        self.done: list[Edit] = []
        self.added = 0

    def take(self, name: str, *details: Any) -> None:
        if name in {"crash", "reload"}:
            crash(self.file._store) if name == "crash" else self.file.close()
            self.open()
        elif name == "undo":
            if self.done:
                self.commit(self.done.pop().inverse("Undo"))
        elif (change := self.change(name, *details)) is not None:
            edit = Edit(label=name, changes=ChangeSet((change,)))
            self.commit(edit)
            self.done.append(edit)

    def change(self, name: str, *details: Any) -> Change | None:
        if name == "add license":
            self.added += 1
            return Change(None, a_license(a_term("t"), id=f"new{self.added}"))
        if not self.model:
            return None
        license_ = next(iter(self.model.values()))
        return Change(license_, CHANGED[name](license_, *details))

    def commit(self, edit: Edit) -> None:
        self.file.commit(edit, at=AT, by="Ann")
        for before, after in edit.changes.licenses():
            if after is None:
                assert before is not None
                del self.model[before.id]
            else:
                self.model[after.id] = after

    def open(self) -> None:
        self.file = LicenseFile.open(self.path, around=self.around)
        assert {found.id: found for found in self.file.contents.licenses} == self.model


def with_terms(license_: License, *terms: Any) -> License:
    return msgspec.structs.replace(license_, terms=terms)


def with_end(license_: License, day: str) -> License:
    if not license_.terms:
        return license_
    first = msgspec.structs.replace(license_.terms[0], end=an_end(day))
    return with_terms(license_, first, *license_.terms[1:])


CHANGED: dict[str, Any] = {
    "title": lambda license_, text: msgspec.structs.replace(license_, title=text),
    "end": with_end,
    "add term": lambda license_, day: with_terms(
        license_, *license_.terms, a_term(f"{license_.id} {len(license_.terms)}", end=day)
    ),
    "drop term": lambda license_: with_terms(license_, *license_.terms[:-1]),
    "turn terms": lambda license_: with_terms(license_, *license_.terms[::-1]),
    "remove license": lambda _: None,
}


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(steps=STEPS, write_through=st.booleans())
def test_that_after_any_session_the_file_is_what_the_model_says_and_undo_gives_the_original_back(
    steps: list[Any], write_through: bool, tmp_path_factory: Any
) -> None:
    session = Session(tmp_path_factory.mktemp("session"), write_through=write_through)
    original = written(session.path)["licenses"]
    reopened = False
    for step in steps:
        session.take(*step)
        reopened = reopened or step[0] in {"crash", "reload"}
    while session.done:
        session.take("undo")
    session.file.close()
    session.open()
    if not reopened:
        # To the last unknown key: within one session the very text comes back.
        assert written(session.path)["licenses"] == original


TWO_AT_ONCE = """
import sys, time
from pathlib import Path
from desktop_app.storage import ReadOnlyFileError, Surroundings, open_database

done = 0
while done < 100:
    try:
        with open_database(sys.argv[1], around=Surroundings(state_folder=Path(sys.argv[2]))) as db:
            db.insert({"by": sys.argv[3], "n": done})
    except ReadOnlyFileError:
        continue
    done += 1
"""


def test_that_two_programs_that_edit_in_turn_lose_nothing(tmp_path: Path) -> None:
    path = a_file(tmp_path / "h.licenses")
    command = [sys.executable, "-c", TWO_AT_ONCE, str(path), str(tmp_path / "state")]
    both = [subprocess.Popen([*command, name]) for name in ("ann", "bob")]
    assert [one.wait(300) for one in both] == [0, 0]
    with tinydb.TinyDB(path, access_mode="r") as stock:
        found = sorted((each["by"], each["n"]) for each in stock.all())
    assert found == [(by, n) for by in ("ann", "bob") for n in range(100)]
