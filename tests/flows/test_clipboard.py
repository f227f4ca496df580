"""Records go over the clipboard: to this window, to another one, to programs that know none."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from desktop_app.assets import resource
from desktop_app.editing.selection import Selection
from desktop_app.ui.clip_codec import CLIP_TYPE
from desktop_app.ui.dialogs.import_dialog import ImportDialog
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

TGL = "huawei-tgl"


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def run(window: MainWindow, name: str) -> None:
    action = window.actions_by_name[name]
    assert action.isEnabled(), action.property("why")
    action.trigger()


def select(window: MainWindow, license_id: str, term_id: str | None = None) -> None:
    window.workspace.pick(Selection(license_id, term_id))
    window.workspace.timeline.setFocus()


def test_that_copied_licenses_are_offered_in_every_form(window: MainWindow) -> None:
    select(window, TGL)
    run(window, "copy")
    mime = QApplication.clipboard().mimeData()
    assert mime.hasFormat(CLIP_TYPE)
    assert "Ext 2: Nov 18, 2019 to Feb 16, 2020" in mime.text()
    assert "<table>" in mime.html()
    table = bytes(mime.data("text/tab-separated-values").data()).decode()
    assert len(table.splitlines()) == 7
    run(window, "copy_table")
    assert QApplication.clipboard().text() == table


def test_that_pasting_here_adds_a_copy_and_undo_takes_it_back(
    window: MainWindow, huawei: Path
) -> None:
    before = list(document(window).licenses)
    select(window, TGL)
    run(window, "copy")
    run(window, "paste")
    copy = list(document(window).licenses)[-1]
    assert copy.title == "Copy of Temporary General License"
    assert copy.terms == document(window).license(TGL).terms
    assert len(document(window).sources) > 0
    assert window.workspace.selection.license_id == copy.id
    run(window, "undo")
    assert list(document(window).licenses) == before


def test_that_cut_records_are_pasted_into_another_window_with_their_sources(
    window: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "v.licenses"
    shutil.copyfile(resource("samples", "venezuela-gl5.licenses"), path)
    other = open_window(path)
    license_ = document(window).license(TGL)
    select(window, TGL)
    run(window, "cut")
    assert document(window).license(TGL) is None
    assert window.files.current is not None
    assert window.files.current.undo_stack.undoText() == "Cut Temporary General License"
    run(other, "paste")
    arrived = document(other).license(TGL)
    assert arrived.terms == license_.terms
    cited = {name for term in license_.terms for name in term.source_ids}
    assert all(document(other).source(name) == document(window).source(name) for name in cited)
    run(other, "undo")
    assert document(other).license(TGL) is None
    assert all(document(other).source(name) is None for name in cited)


def test_that_a_term_is_copied_into_another_license(window: MainWindow) -> None:
    select(window, TGL, "ext-2")
    run(window, "copy")
    select(window, "huawei-cyber")
    run(window, "paste")
    assert document(window).license("huawei-cyber").term("ext-2") is not None
    assert window.workspace.selection.term_id == "ext-2"
    run(window, "undo")
    assert document(window).license("huawei-cyber").term("ext-2") is None


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"licenses": [{"title": "x"}]}', b"\xff\0"])
def test_that_nonsense_of_our_kind_is_told_and_changes_nothing(
    window: MainWindow, huawei: Path, data: bytes
) -> None:
    before = huawei.read_bytes()
    mime = QMimeData()
    mime.setData(CLIP_TYPE, data)
    QApplication.clipboard().setMimeData(mime)
    select(window, TGL)
    run(window, "paste")
    assert "cannot be read" in window.status_line.text
    assert huawei.read_bytes() == before


def test_that_broken_texts_survive_the_journey(window: MainWindow) -> None:
    from desktop_app.editing.edits import set_field

    title = "half \ud83d pair, nul\0, \u202eturned"
    assert window.files.current is not None
    window.files.current.perform(set_field(document(window).license(TGL), "title", title))
    select(window, TGL)
    run(window, "cut")
    run(window, "paste")
    assert document(window).license(TGL).title == title


def test_that_a_table_of_another_program_goes_through_the_import(
    window: MainWindow, qtbot: Any
) -> None:
    QApplication.clipboard().setText(
        "License\tStart\tEnd\r\nGL 44\t2023-10-18\t2024-04-18\r\nGL 45\t2023-10-18\t2024-04-18"
    )
    count = len(document(window).licenses)
    select(window, TGL)
    run(window, "paste")
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    dialog.accept()
    assert len(document(window).licenses) == count + 2
    assert document(window).license("gl-44").terms[0].end is not None
    run(window, "undo")
    assert len(document(window).licenses) == count


def test_that_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QApplication.clipboard().clear()
    select(window, TGL)
    run(window, "paste")
    assert "nothing on the clipboard" in window.status_line.text
