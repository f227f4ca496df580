"""Whatever is done in whatever order: document, table, timeline and file say the same.

`ANY_SEQUENCES=300` runs 300 sequences of 40 steps each instead of a few short ones.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.domain.days import parse_day
from desktop_app.editing import chains, edits
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.license_lock import set_locked
from desktop_app.editing.linking import unlink
from desktop_app.editing.selection import NOTHING
from desktop_app.gestures.effects import Commit, PanBy, Select, ZoomBy
from desktop_app.gestures.events import Button, Key, KeyEvent, Modifier, PointerEvent, PointerKind
from desktop_app.gestures.fingers import Finger, Fingers
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

RUNS = int(os.environ.get("ANY_SEQUENCES", "0"))
AS_OF = parse_day("2019-11-15")
ROW = 44
ENTRIES = (
    *("+90d", "eom", "2020-05", "May 15 2020", "open", "soon", "31 June 2020"),
    *("", "\0", "x" * 500),
)
held = st.sampled_from(
    (
        *(Modifier.NONE, Modifier.NONE, Modifier.ALT, Modifier.SHIFT, Modifier.CTRL),
        Modifier.CTRL | Modifier.SHIFT,
    )
)
rows = st.integers(0, 5)


def kept_text(path: Path) -> str:
    """What the file says of all but the audit trail, to the byte."""
    text, _, _ = path.read_text(encoding="utf-8").partition('"changes"')
    return text


class PlainModel:
    """What the records ought to be, kept as simply as can be: every state there was, in a list."""

    def __init__(self, info: Any, licenses: Any, sources: Any) -> None:
        self.states = [{"": info, **{each.id: each for each in (*licenses, *sources)}}]
        self.at = 0

    @property
    def now(self) -> dict[str, Any]:
        return self.states[self.at]

    def performs(self, edit: Any) -> None:
        if edit is None or edit.changes.is_empty:
            return
        touched = {before.id for before, _ in edit.changes.licenses() if before is not None}
        if touched & set(self.now[""].locked):
            return
        state = dict(self.now)
        for change in edit.changes:
            state.pop(change.record_id, None)
            if change.after is not None:
                state[change.record_id] = change.after
        self.states[self.at + 1 :] = [state]
        self.at += 1

    def steps(self, *, back: bool) -> None:
        self.at = max(0, self.at - 1) if back else min(len(self.states) - 1, self.at + 1)


class AnyEdits(RuleBasedStateMachine):
    @initialize(sample=st.sampled_from(("huawei-tgl", "tour")))
    def opens(self, sample: str) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "h.licenses"
        shutil.copyfile(resource("samples", f"{sample}.licenses"), self.path)
        self.first = kept_text(self.path)
        file = LicenseFile.open(self.path)
        look = first_look(file, AS_OF)
        self.file = OpenFile(file, look, clock=FixedClock(), author=lambda: "somebody", patience=60)
        document = self.file.document
        self.plain = PlainModel(document.info, document.licenses, document.sources)
        self.model = LicenseTableModel(Viewpoint(as_of=AS_OF), CellEntry(lambda: AS_OF))
        self.stage = Stage(Fonts(), as_of=AS_OF)
        self.machine = GestureMachine(self.stage)
        self.fingers = Fingers(self.machine, self.stage)
        self.seconds = 0.0
        self.extends = False
        self.model.offered.connect(self.does_commit)
        self.file.changed.connect(self.follows)
        self.shows()

    def saved(self) -> bytes:
        """The file once every edit is in it."""
        self.file.wait()
        return self.path.read_bytes()

    def kept(self) -> str:
        self.file.wait()
        return kept_text(self.path)

    # What a window does with all that.

    def shows(self) -> None:
        licenses = list(self.file.document.licenses)
        self.model.show_licenses(licenses)
        self.stage.show_rows(stage_rows(licenses, Viewpoint(AS_OF, None, (30,))))

    def follows(self, changes: Any) -> None:
        self.does(self.machine.cancel())
        if self.model.follow(changes):
            self.stage.follow(changes)
        else:
            self.shows()
        locked = frozenset(self.file.document.info.locked)
        self.model.show_locked(locked)
        self.stage.show_locked(locked)
        self.stage.show_selection(self.stage.selection.after(changes))

    def performs(self, edit: Any) -> None:
        self.plain.performs(edit)
        self.file.perform(edit)

    def does_commit(self, commit: Any) -> None:
        """Official dates are answered for: now a correction, now an extension."""
        chosen = commit.edit
        if commit.corrects_record and commit.extension is not None and self.extends:
            chosen = commit.extension
        self.performs(chosen)

    def does(self, effects: Any) -> None:
        for effect in effects:
            if isinstance(effect, Commit):
                self.does_commit(effect)
            elif isinstance(effect, Select):
                self.stage.show_selection(effect.selection)
            elif isinstance(effect, ZoomBy):
                self.stage.scale = self.stage.scale.zoomed(effect.factor, effect.about_x)
            elif isinstance(effect, PanBy):
                self.stage.scale = self.stage.scale.panned(effect.dx)

    def point(
        self, kind: Any, at: Any, button: Any = Button.NONE, keys: Any = Modifier.NONE
    ) -> None:
        self.does(self.machine.pointer(PointerEvent(kind, at[0], at[1], button, keys)))

    def drag(self, start: Any, stop: Any, keys: Any = Modifier.NONE, turns: float = 1.0) -> None:
        """A whole drag, in the middle of which the wheel may turn; the file waits for its end."""
        text = self.saved()
        self.point(PointerKind.PRESS, start, Button.LEFT, keys)
        for share in (0.3, 0.7, 1.0):
            at = tuple(a + (b - a) * share for a, b in zip(start, stop, strict=True))
            self.point(PointerKind.MOVE, at, keys=keys)
            if turns != 1.0:
                self.stage.scale = self.stage.scale.zoomed(turns, 300)
                self.does(self.machine.view_moved())
            self.does(self.machine.tick(0.05))
            assert self.stage.body().items
        assert self.saved() == text
        self.point(PointerKind.RELEASE, stop, Button.LEFT, keys)
        assert not self.machine.is_busy

    # What people do.

    @rule(
        x=st.integers(0, 700),
        row=rows,
        dx=st.integers(-300, 300),
        dy=st.sampled_from((0, 0, 40, -90, 300)),
        keys=held,
        turns=st.sampled_from((1.0, 1.0, 1.2, 0.7)),
    )
    def drags(self, x: int, row: int, dx: int, dy: int, keys: Any, turns: float) -> None:
        y = row * ROW + 22
        self.drag((x, y), (x + dx, y + dy), keys, turns)

    @rule(
        which=st.integers(0, 40),
        side=st.sampled_from((0.5, 0.01, 0.99)),
        dx=st.integers(-90, 90),
        turns=st.sampled_from((1.0, 1.0, 1.5)),
        extends=st.booleans(),
    )
    def drags_a_bar(self, which: int, side: float, dx: int, turns: float, extends: bool) -> None:
        """Aimed well enough to change something often."""
        terms = [(each.id, term.id) for each in self.file.document.licenses for term in each.terms]
        box = self.stage.term_box(*terms[which % len(terms)]) if terms else None
        if box is None:
            return
        self.extends = extends
        x, y = box.x + box.width * side, box.y + box.height / 2
        for kind in (PointerKind.PRESS, PointerKind.RELEASE):
            self.point(kind, (box.x + box.width / 2, y), Button.LEFT)
        self.drag((x, y), (x + dx, y), turns=turns)

    @rule(x=st.integers(0, 700), row=rows, lost=st.sampled_from(("escape", "focus", "right")))
    def begins_and_takes_back(self, x: int, row: int, lost: str) -> None:
        before, text = dict(self.plain.now), self.saved()
        y = row * ROW + 22
        self.point(PointerKind.PRESS, (x, y), Button.LEFT)
        self.point(PointerKind.MOVE, (x + 60, y))
        if lost == "focus":
            self.point(PointerKind.CANCEL, (x, y))
        elif lost == "right":
            self.point(PointerKind.PRESS, (x + 60, y), Button.RIGHT)
        else:
            self.does(self.machine.key(KeyEvent(Key.ESCAPE)))
        self.point(PointerKind.RELEASE, (x + 60, y), Button.LEFT)
        assert self.plain.now == before
        assert self.saved() == text

    @rule(x=st.integers(0, 700), row=rows, dx=st.integers(-200, 200), second=st.booleans())
    def drags_with_a_finger(self, x: int, row: int, dx: int, second: bool) -> None:
        y = row * ROW + 22.0
        places: Any = [((x, y),), ((x + dx / 2, y),), ((x + dx, y),), ()]
        if second:
            places[2:3] = [((x, y), (x + 90, y)), ((x, y), (x + 140, y + 30)), ((x, y),)]
        for fingers in places:
            self.seconds += 0.03
            down = tuple(Finger(name, *place) for name, place in enumerate(fingers))
            self.does(self.fingers.follow(down, self.seconds))
        assert not self.machine.is_busy

    @rule(row=rows, onto=rows, deletes=st.booleans())
    def links_rows(self, row: int, onto: int, deletes: bool) -> None:
        licenses = list(self.file.document.licenses)
        if not licenses:
            return
        license_ = licenses[row % len(licenses)]
        links = list(license_.depends_on)
        self.point(PointerKind.PRESS, (690, row % len(licenses) * ROW + 2), Button.LEFT)
        self.point(PointerKind.RELEASE, (690, row % len(licenses) * ROW + 2), Button.LEFT)
        y = row % len(licenses) * ROW + 22
        # The handle lies somewhere left of the bars: a hand would look for it.
        for x in range(0, 700, 6):
            if self.stage.has_link_handle_at(x, y):
                self.drag((x, y), (350, onto * ROW + 20))
                break
        link = self.stage.selection.link
        after = self.file.document.license(license_.id)
        assert after is not None
        assert len(after.depends_on) <= len(links) + 1
        if link is not None and deletes:
            self.performs(unlink(self.file.document.license, link))

    @rule(row=rows)
    def locks_or_unlocks(self, row: int) -> None:
        licenses = list(self.file.document.licenses)
        if licenses:
            info, license_ = self.file.document.info, licenses[row % len(licenses)]
            locked = license_.id in info.locked
            self.performs(set_locked(info, [license_], locked=not locked))

    @rule(key=st.sampled_from((Key.LEFT, Key.RIGHT)), keys=held)
    def nudges(self, key: Any, keys: Any) -> None:
        self.does(self.machine.key(KeyEvent(key, keys)))

    @rule(x=st.integers(0, 700), row=rows)
    def splits(self, x: int, row: int) -> None:
        self.point(PointerKind.MOVE, (x, row * ROW + 22))
        self.does(self.machine.split())

    @rule(factor=st.floats(0.3, 3))
    def turns_the_wheel(self, factor: float) -> None:
        self.stage.scale = self.stage.scale.zoomed(factor, 300)
        self.does(self.machine.view_moved())

    @rule(row=rows, column=st.sampled_from(Column), text=st.sampled_from(ENTRIES))
    def types_into_a_cell(self, row: int, column: Any, text: str) -> None:
        if self.model.rowCount():
            index = self.model.index(row % self.model.rowCount(), column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                try:
                    self.model.setData(index, text)
                except DateEntryError as error:
                    raise AssertionError from error

    @rule(row=rows, what=st.sampled_from(("duplicate", "delete", "extend")))
    def acts_on_a_record(self, row: int, what: str) -> None:
        licenses = list(self.file.document.licenses)
        if not licenses or (what == "duplicate" and len(licenses) > 4):
            return
        license_ = licenses[row % len(licenses)]
        ids = {each.id for each in licenses}
        if what == "duplicate":
            self.performs(chains.duplicate_license(license_, ids))
        elif what == "delete":
            self.performs(edits.remove_license(license_, licenses))
        elif license_.terms:
            self.performs(chains.extend_by_term(license_, license_.terms[-1].id, AS_OF + 999))

    @rule(back=st.booleans(), times=st.integers(1, 3))
    def steps_through_the_undo_list(self, back: bool, times: int) -> None:
        for _ in range(times):
            self.plain.steps(back=back)
            (self.file.undo_stack.undo if back else self.file.undo_stack.redo)()

    @invariant()
    def all_say_the_same(self) -> None:
        if not hasattr(self, "file"):
            return
        document = self.file.document
        licenses = list(document.licenses)
        said = {"": document.info, **{each.id: each for each in (*licenses, *document.sources)}}
        assert said == self.plain.now
        assert self.file.undo_stack.index() == self.plain.at
        assert self.file.undo_stack.count() == len(self.plain.states) - 1
        assert [self.model.license_at(row) for row in range(self.model.rowCount())] == licenses
        assert [self.stage.license(each.id) for each in licenses] == licenses
        assert len(self.stage.columns) == len(licenses)
        selection = self.stage.selection
        assert selection == NOTHING or document.license(selection.license_id or "") is not None

    def teardown(self) -> None:
        if not hasattr(self, "file"):
            return
        stack, document = self.file.undo_stack, self.file.document
        kept = self.plain.now
        text, step = self.kept(), stack.index()
        stack.setIndex(0)
        assert self.kept() == self.first
        stack.setIndex(step)
        assert self.kept() == text
        self.file.close(60)
        self.file.wait()
        with closing(LicenseFile.open(self.path)) as again:
            contents = again.contents
            assert not contents.problems
            records = (*contents.licenses, *contents.sources)
            assert {"": contents.info, **{each.id: each for each in records}} == kept
            assert list(contents.licenses) == list(document.licenses)
        shutil.rmtree(self.folder, ignore_errors=True)


def test_that_all_views_agree_after_anything(qtbot: QtBot) -> None:
    run_state_machine_as_test(
        AnyEdits,
        settings=settings(
            max_examples=RUNS or 25, stateful_step_count=40 if RUNS else 20, deadline=None
        ),
    )
