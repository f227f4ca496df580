"""The turns of a window: `python -m tests.benchmarks.turns_of N WHICH FOLDER`."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog

from desktop_app.app.window import application, create_window
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import FileInfo, License
from desktop_app.editing.edits import edit_of
from desktop_app.settings.options import ThemeChoice
from desktop_app.storage import LicenseFile
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.models.columns import Column
from tests.benchmarks.many_terms import licenses_with
from tests.big_window import show_records
from tests.collection import AS_OF, collection

_QUIET: Final = 0.4
"""Seconds without work after which a command has done all that it does."""
_LONGEST: Final = 120.0
_IDLE: Final = 0.004
_SOME, _CLIP = 10_000, 5_000


class _Turns(NamedTuple):
    """Milliseconds: the longest turn in CPU time and by the clock, and until all was done."""

    cpu: float
    wall: float
    until_done: float
    is_told: bool


class _Bench:
    """A window over the licenses; of 100,000 also in its file, so that edits are written."""

    def __init__(self, count: int, folder: Path, *, is_written: bool) -> None:
        self._app = application()
        self._count = count
        path = folder / "large.licenses"
        info = FileInfo(title="Large", as_of=PartialDate.of_day(AS_OF))
        file = LicenseFile.create(path, info)
        licenses = list(collection(count)) if is_written else licenses_with(3 * count)
        if is_written:
            _write(file, licenses)
        file.close()
        self._window = create_window(None)
        self._window.resize(1600, 900)
        self._window.show()
        self._window.open_path(path)
        self._settle(self._is_opening)
        if not is_written:
            show_records(self._window, licenses)
        self._settle()
        self._settle()

    def rows(self) -> Iterator[tuple[str, _Turns]]:
        """What arranges the rows anew."""
        workspace = self._window.workspace
        header, rows = workspace.table.horizontalHeader(), workspace.rows
        viewpoint = workspace.viewpoint
        up = Qt.SortOrder.AscendingOrder
        fields = tuple(GroupBy)
        for name, act in (
            ("sort by title", partial(header.setSortIndicator, Column.LICENSE, up)),
            ("sort by last day", partial(header.setSortIndicator, Column.LAST_DAY, up)),
            ("the file's order", partial(header.setSortIndicator, -1, up)),
            ("group by one field", partial(rows.group, fields[:1])),
            ("fold all", self._command("collapse_groups")),
            ("unfold all", self._command("expand_groups")),
            ("group by three fields", partial(rows.group, fields[:3])),
            ("no groups", partial(rows.group, ())),
            ("filter", partial(workspace.show_filter, "1")),
            ("no filter", partial(workspace.show_filter, "")),
            (
                "another as-of day",
                partial(workspace.show_viewpoint, viewpoint._replace(as_of=AS_OF - 400)),
            ),
            ("pin", self._command("pin")),
            ("all rows in the window", self._command("all_rows")),
            ("rows that can be read", self._command("comfortable")),
        ):
            yield name, self._turns(act)

    def records(self) -> Iterator[tuple[str, _Turns]]:
        """What is done to many licenses."""
        table = self._window.workspace.table
        yield "select all", self._turns(table.selectAll)
        table.setColumnHidden(Column.PROGRAM, False)
        self._choose(Column.PROGRAM, _SOME)
        yield from self._with_undo(f"fill down {_SOME:,} cells", "fill_down")
        self._choose(Column.LICENSE, _CLIP)
        yield f"copy {_CLIP:,} licenses", self._turns(self._command("copy"))
        yield from self._with_undo(f"paste {_CLIP:,} licenses", "paste")
        self._choose(Column.LICENSE, _CLIP)
        yield from self._with_undo(f"duplicate {_CLIP:,} licenses", "duplicate")
        self._choose(Column.LICENSE, _SOME)
        yield from self._with_undo(f"delete {_SOME:,} licenses", "delete")
        self._choose(Column.LICENSE, 1)
        yield from self._with_undo("add a license", "add_license")
        for name in ("history", "sources", "palette", "about", "export", "settings"):
            yield f"dialog: {name}", self._turns(self._command(name))
            if name == "settings":
                yield "another theme beside a dialog", self._turns(self._theme(ThemeChoice.DARK))
            self._close_dialog()
        yield "another theme", self._turns(self._theme(ThemeChoice.LIGHT))

    def _theme(self, choice: ThemeChoice) -> Callable[[], None]:
        return partial(self._window.themes.choose, choice)

    def _with_undo(self, name: str, command: str) -> Iterator[tuple[str, _Turns]]:
        yield name, self._turns(self._command(command))
        yield f"undo: {name}", self._turns(self._command("undo"))

    def _command(self, name: str) -> Callable[[], None]:
        return self._window.actions_by_name[name].trigger

    def _choose(self, column: Column, rows: int) -> None:
        workspace = self._window.workspace
        selection = workspace.table.selectionModel()
        first, last = (workspace.model.index(row, column) for row in (0, rows - 1))
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(first, flags.NoUpdate)
        selection.select(QItemSelection(first, last), flags.ClearAndSelect)
        self._settle()

    def _close_dialog(self) -> None:
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
        self._settle()

    def _turns(self, act: Callable[[], object]) -> _Turns:
        gc.collect()
        began, thread = time.perf_counter(), time.thread_time()
        act()
        cpu, wall = time.thread_time() - thread, time.perf_counter() - began
        later = self._settle()
        until_done = wall * 1000 + later.until_done
        return _Turns(
            max(cpu * 1000, later.cpu), max(wall * 1000, later.wall), until_done, later.is_told
        )

    def _settle(self, is_waiting: Callable[[], bool] = lambda: False) -> _Turns:
        """Let the window do what it has to, turn by turn."""
        began = last = time.perf_counter()
        cpu = wall = 0.0
        is_told = False
        while last - began < _LONGEST:
            turn, thread = time.perf_counter(), time.thread_time()
            self._app.processEvents()
            now, used = time.perf_counter(), time.thread_time() - thread
            cpu, wall = max(cpu, used), max(wall, now - turn)
            is_told |= self._window.busy_bar.isVisible()
            if used > _IDLE or self._is_busy() or is_waiting():
                last = now
            elif now - last > _QUIET:
                break
            time.sleep(0.0005)
        return _Turns(cpu * 1000, wall * 1000, (last - began) * 1000, is_told)

    def _is_busy(self) -> bool:
        file = self._window.files.current
        return self._window.files.jobs.is_busy() or (file is not None and file.is_behind)

    def _is_opening(self) -> bool:
        return self._window.files.current is None


def _write(file: LicenseFile, licenses: Sequence[License]) -> None:
    edit = edit_of("Begin", *((None, license_) for license_ in licenses))
    assert edit is not None, "there are licenses"
    file.commit(edit, at="2026-02-16T00:00:00Z", by="")


def main(count: str, which: str, folder: str) -> None:
    is_all = which == "all"
    bench = _Bench(int(count), Path(folder), is_written=is_all)
    for name, turns in chain(bench.rows(), bench.records() if is_all else ()):
        sys.stdout.write(json.dumps((name, *turns)) + "\n")
        sys.stdout.flush()
    # The window of so many rows takes seconds to go, and nothing of it is measured.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
