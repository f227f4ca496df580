"""Whatever is done in whatever order: document, table, timeline and file say the same."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.domain.days import parse_day
from desktop_app.editing import chains, edits
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.selection import NOTHING
from desktop_app.gestures.effects import Commit, PanBy, Select
from desktop_app.gestures.events import Button, Key, KeyEvent, Modifier, PointerEvent, PointerKind
from desktop_app.gestures.machine import GestureMachine
from desktop_app.render.fonts import Fonts
from desktop_app.storage import LicenseFile
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.canvas.stage_rows import stage_rows
from desktop_app.ui.first_look import first_look
from desktop_app.ui.models.cell_entry import CellEntry
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.open_file import OpenFile
from tests.flows.conftest import FixedClock

AS_OF = parse_day("2019-11-15")
ENTRIES = (
    "+90d",
    "eom",
    "2020-05",
    "May 15 2020",
    "open",
    "soon",
    "31 June 2020",
    "",
    "\0",
    "x" * 500,
)
held = st.sampled_from(
    (
        *(Modifier.NONE, Modifier.NONE, Modifier.ALT, Modifier.SHIFT, Modifier.CTRL),
        Modifier.CTRL | Modifier.SHIFT,
    )
)


class AnyEdits(RuleBasedStateMachine):
    @initialize()
    def opens(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "h.licenses"
        shutil.copyfile(resource("samples", "huawei-tgl.licenses"), path)
        self.path = path
        file = LicenseFile.open(path)
        self.file = OpenFile(file, first_look(file, AS_OF), clock=FixedClock(), author="somebody")
        document = self.file.document
        self.first = (tuple(document.licenses), tuple(document.sources))
        self.plain: dict[Any, Any] = {each.id: each for each in (*self.first[0], *self.first[1])}
        viewpoint = Viewpoint(as_of=AS_OF)
        self.model = LicenseTableModel(viewpoint, CellEntry(lambda: AS_OF))
        self.stage = Stage(Fonts(), as_of=AS_OF)
        self.machine = GestureMachine(self.stage)
        self.model.offered.connect(self.does_commit)
        self.file.changed.connect(self.follows)
        self.shows()

    def shows(self) -> None:
        licenses = list(self.file.document.licenses)
        self.model.show_licenses(licenses)
        self.stage.show_rows(stage_rows(licenses, Viewpoint(AS_OF, None, (30,))))

    def follows(self, changes: Any) -> None:
        for change in changes:
            if change.after is None:
                del self.plain[change.record_id]
            else:
                self.plain[change.record_id] = change.after
        self.does(self.machine.cancel())
        if self.model.follow(changes):
            self.stage.follow(changes)
        else:
            self.shows()
        self.stage.show_selection(self.stage.selection.after(changes))

    def does_commit(self, commit: Any) -> None:
        self.file.perform(commit.edit)

    def does(self, effects: Any) -> None:
        for effect in effects:
            if isinstance(effect, Commit):
                self.does_commit(effect)
            elif isinstance(effect, Select):
                self.stage.show_selection(effect.selection)
            elif isinstance(effect, PanBy):
                self.stage.scale = self.stage.scale.panned(effect.dx)

    def point(
        self, kind: Any, at: Any, button: Any = Button.NONE, keys: Any = Modifier.NONE
    ) -> None:
        self.does(self.machine.pointer(PointerEvent(kind, at[0], at[1], button, keys)))

    @rule(x=st.integers(0, 700), y=st.integers(0, 100), dx=st.integers(-300, 300), keys=held)
    def drags(self, x: int, y: int, dx: int, keys: Any) -> None:
        self.point(PointerKind.PRESS, (x, y), Button.LEFT, keys)
        for step in (0.3, 0.7, 1.0):
            self.point(PointerKind.MOVE, (x + dx * step, y), keys=keys)
        self.point(PointerKind.RELEASE, (x + dx, y), Button.LEFT, keys)

    @rule(which=st.integers(0, 9), side=st.sampled_from((0.5, 0.01, 0.99)), dx=st.integers(-90, 90))
    def drags_a_bar(self, which: int, side: float, dx: int) -> None:
        """Aimed well enough to change something often."""
        terms = [(each.id, term.id) for each in self.file.document.licenses for term in each.terms]
        box = self.stage.term_box(*terms[which % len(terms)]) if terms else None
        if box is None:
            return
        x, y = box.x + box.width * side, box.y + box.height / 2
        for kind in (PointerKind.PRESS, PointerKind.RELEASE):
            self.point(kind, (box.x + box.width / 2, y), Button.LEFT)
        self.point(PointerKind.PRESS, (x, y), Button.LEFT)
        self.point(PointerKind.MOVE, (x + dx, y))
        self.point(PointerKind.RELEASE, (x + dx, y), Button.LEFT)

    @rule(x=st.integers(0, 700), lost=st.booleans())
    def begins_and_takes_back(self, x: int, lost: bool) -> None:
        before = dict(self.plain)
        self.point(PointerKind.PRESS, (x, 22), Button.LEFT)
        self.point(PointerKind.MOVE, (x + 60, 22))
        if lost:
            self.point(PointerKind.CANCEL, (x, 22))
        else:
            self.does(self.machine.key(KeyEvent(Key.ESCAPE)))
        assert self.plain == before

    @rule(key=st.sampled_from((Key.LEFT, Key.RIGHT)), keys=held)
    def nudges(self, key: Any, keys: Any) -> None:
        self.does(self.machine.key(KeyEvent(key, keys)))

    @rule(x=st.integers(0, 700))
    def splits(self, x: int) -> None:
        self.point(PointerKind.MOVE, (x, 22))
        self.does(self.machine.split())

    @rule(factor=st.floats(0.3, 3))
    def turns_the_wheel(self, factor: float) -> None:
        self.stage.scale = self.stage.scale.zoomed(factor, 300)
        self.does(self.machine.view_moved())

    @rule(row=st.integers(0, 5), column=st.sampled_from(Column), text=st.sampled_from(ENTRIES))
    def types_into_a_cell(self, row: int, column: Any, text: str) -> None:
        if self.model.rowCount():
            index = self.model.index(row % self.model.rowCount(), column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                try:
                    self.model.setData(index, text)
                except DateEntryError as error:
                    raise AssertionError from error

    @rule(row=st.integers(0, 5), what=st.sampled_from(("duplicate", "delete", "extend")))
    def acts_on_a_record(self, row: int, what: str) -> None:
        licenses = list(self.file.document.licenses)
        if not licenses or (what == "duplicate" and len(licenses) > 4):
            return
        license_ = licenses[row % len(licenses)]
        ids = {each.id for each in licenses}
        if what == "duplicate":
            self.file.perform(chains.duplicate_license(license_, ids))
        elif what == "delete":
            self.file.perform(edits.remove_license(license_, licenses))
        elif license_.terms:
            self.file.perform(chains.extend_by_term(license_, license_.terms[-1].id, AS_OF + 999))

    @rule(back=st.booleans(), times=st.integers(1, 3))
    def steps_through_the_undo_list(self, back: bool, times: int) -> None:
        for _ in range(times):
            (self.file.undo_stack.undo if back else self.file.undo_stack.redo)()

    @invariant()
    def all_say_the_same(self) -> None:
        if not hasattr(self, "file"):
            return
        document = self.file.document
        licenses = list(document.licenses)
        assert {each.id: each for each in (*licenses, *document.sources)} == self.plain
        assert [self.model.license_at(row) for row in range(self.model.rowCount())] == licenses
        assert [self.stage.license(each.id) for each in licenses] == licenses
        assert len(self.stage.columns) == len(licenses)
        selection = self.stage.selection
        assert selection == NOTHING or document.license(selection.license_id or "") is not None

    def teardown(self) -> None:
        if not hasattr(self, "file"):
            return
        kept = (tuple(self.file.document.licenses), tuple(self.file.document.sources))
        step = self.file.undo_stack.index()
        self.file.undo_stack.setIndex(0)
        document = self.file.document
        assert (tuple(document.licenses), tuple(document.sources)) == self.first
        self.file.undo_stack.setIndex(step)
        assert (tuple(document.licenses), tuple(document.sources)) == kept
        self.file.close()
        with closing(LicenseFile.open(self.path)) as again:
            assert sorted(again.contents.licenses, key=str) == sorted(kept[0], key=str)
            assert sorted(again.contents.sources, key=str) == sorted(kept[1], key=str)
        shutil.rmtree(self.folder, ignore_errors=True)


def test_that_all_views_agree_after_anything(qtbot: QtBot) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        AnyEdits, settings=settings(max_examples=300, stateful_step_count=40, deadline=None)
    )
