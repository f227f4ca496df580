"""The main job in one window: look, select, drag, undo, save, export, close."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
)
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.assets import resource
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import Basis
from desktop_app.editing.selection import Selection
from desktop_app.settings.options import ThemeChoice
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.dialogs.picture_dialog import PictureDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.license_table_model import Column
from desktop_app.ui.panels.sources_page import SourcesPage
from tests.flows.conftest import MemoryStore, OpenWindow, PreparedAnswers, corrects_the_record
from tests.flows.picturing import export_picture

LEFT = Qt.MouseButton.LeftButton
TGL, EXT_2 = "huawei-tgl", "ext-2"


def timeline_of(window: MainWindow) -> TimelineView:
    return window.workspace.timeline


def click(qtbot: QtBot, view: TimelineView, term_id: str) -> None:
    qtbot.mouseClick(view, LEFT, pos=view.term_rect(TGL, term_id).center().toPoint())


def pull_end(qtbot: QtBot, view: TimelineView, term_id: str, to_day: str) -> QPoint:
    """Press on the right edge and move in small steps; the button stays down."""
    rect = view.term_rect(TGL, term_id)
    start = QPoint(round(rect.right()) - 1, round(rect.center().y()))
    stop = QPoint(round(view.day_x(date.fromisoformat(to_day))) - 1, start.y())
    qtbot.mousePress(view, LEFT, pos=start)
    for step in range(1, 11):
        x = start.x() + round((stop.x() - start.x()) * step / 10)
        qtbot.mouseMove(view, QPoint(x, start.y()))
    return stop


def end_of(window: MainWindow, term_id: str) -> str:
    assert window.files.current is not None
    license_ = window.files.current.document.license(TGL)
    assert license_ is not None
    term = license_.term(term_id)
    assert term is not None
    assert term.end is not None
    return str(term.end.date)


def end_in_file(path: Path, term_id: str) -> str:
    with TinyDB(path) as database:
        record = next(each for each in database.table("licenses").all() if each["id"] == TGL)
    return next(term["end"]["date"] for term in record["terms"] if term["id"] == term_id)


def cell(window: MainWindow, row: int, column: Column) -> str:
    model = window.workspace.model
    return str(model.data(model.index(row, column)))


def test_that_the_table_tells_status_last_day_and_days_left(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    assert cell(window, 0, Column.LICENSE) == "Temporary General License"
    assert cell(window, 0, Column.LAST_DAY) == "Nov 18, 2019"
    assert cell(window, 0, Column.LEFT) == "3 d"
    assert "Huawei" in cell(window, 0, Column.HOLDER)


def test_that_another_as_of_day_changes_what_the_table_says(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    window.header.as_of_chosen.emit(parse_day("2020-08-13"))
    assert cell(window, 0, Column.STATUS).startswith("expiring")
    assert cell(window, 0, Column.LEFT) == "0 d"
    window.header.as_of_chosen.emit(parse_day("2020-08-14"))
    assert cell(window, 0, Column.STATUS).startswith("lapsed")
    assert cell(window, 0, Column.LEFT) == "—"


def test_that_known_on_hides_what_had_not_been_issued(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    assert not view.term_rect(TGL, EXT_2).isNull()
    window.header.known_on_chosen.emit(parse_day("2019-11-15"))
    assert view.term_rect(TGL, EXT_2).isNull()
    assert cell(window, 0, Column.STATUS).startswith("expiring")


def test_that_rows_of_table_and_timeline_share_their_edges(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    table, view = window.workspace.table, timeline_of(window)
    for row, (license_id, term_id) in enumerate(((TGL, "tgl"), ("huawei-cyber", "auth"))):
        rect = view.term_rect(license_id, term_id)
        if rect.isNull():
            continue
        top = table.rowViewportPosition(row) + table.viewport().mapTo(window, QPoint(0, 0)).y()
        middle = view.mapTo(window, rect.center().toPoint()).y()
        assert top + table.rowHeight(row) / 2 == pytest.approx(middle, abs=1.5)


def test_that_a_bar_covers_its_last_day_whole(open_window: OpenWindow, huawei: Path) -> None:
    view = timeline_of(open_window(huawei))
    rect = view.term_rect(TGL, EXT_2)
    assert rect.left() == pytest.approx(view.day_x(date(2019, 11, 18)))
    assert rect.right() == pytest.approx(view.day_x(date(2020, 2, 17)))


def test_that_a_drag_of_the_selected_edge_is_in_the_file_once_it_is_answered_for(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    click(qtbot, view, EXT_2)
    assert window.workspace.selection == Selection(TGL, EXT_2)
    stop = pull_end(qtbot, view, EXT_2, "2020-03-18")
    assert "Mar 17, 2020 (+30 d)" in window.status_line.text
    assert end_of(window, EXT_2) == "2020-02-16"
    qtbot.mouseRelease(view, LEFT, pos=stop)
    corrects_the_record(window)
    assert end_of(window, EXT_2) == "2020-03-17"
    assert end_in_file(huawei, EXT_2) == "2020-03-17"


def test_that_a_drag_on_a_bar_that_is_not_selected_moves_no_date(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    before = huawei.read_bytes()
    stop = pull_end(qtbot, view, "ext-5", "2020-09-30")
    qtbot.mouseRelease(view, LEFT, pos=stop)
    assert end_of(window, "ext-5") == "2020-08-13"
    assert huawei.read_bytes() == before


def test_that_escape_leaves_the_document_untouched(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    before = huawei.read_bytes()
    click(qtbot, view, EXT_2)
    stop = pull_end(qtbot, view, EXT_2, "2020-03-18")
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, LEFT, pos=stop)
    assert end_of(window, EXT_2) == "2020-02-16"
    assert huawei.read_bytes() == before


def test_that_undo_and_redo_reach_the_file_and_the_views(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    click(qtbot, view, EXT_2)
    stop = pull_end(qtbot, view, EXT_2, "2020-03-18")
    qtbot.mouseRelease(view, LEFT, pos=stop)
    corrects_the_record(window)
    window.actions_by_name["undo"].trigger()
    assert end_in_file(huawei, EXT_2) == "2020-02-16"
    assert view.term_rect(TGL, EXT_2).right() == pytest.approx(view.day_x(date(2020, 2, 17)))
    window.actions_by_name["redo"].trigger()
    assert end_in_file(huawei, EXT_2) == "2020-03-17"
    assert "Extend" in window.actions_by_name["undo"].text()


def test_that_opening_and_closing_leaves_the_bytes_as_they_were(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = huawei.read_bytes()
    window = open_window(huawei)
    view = timeline_of(window)
    click(qtbot, view, EXT_2)
    qtbot.mouseDClick(view, LEFT, pos=view.term_rect(TGL, EXT_2).center().toPoint())
    view.lens.zoom(1)
    window.actions_by_name["close"].trigger()
    assert huawei.read_bytes() == before


def test_that_double_click_opens_the_record_for_editing(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    qtbot.mouseDClick(view, LEFT, pos=view.term_rect(TGL, EXT_2).center().toPoint())
    assert window.workspace.selection == Selection(TGL, EXT_2)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Last covered day"


def test_that_a_day_typed_in_the_inspector_reaches_the_file(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    qtbot.mouseDClick(view, LEFT, pos=view.term_rect(TGL, EXT_2).center().toPoint())
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "+30d")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    corrects_the_record(window)
    assert end_in_file(huawei, EXT_2) == "2020-03-17"


def test_that_a_day_that_cannot_be_read_changes_nothing_and_says_why(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    before = huawei.read_bytes()
    qtbot.mouseDClick(view, LEFT, pos=view.term_rect(TGL, EXT_2).center().toPoint())
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    labels = window.workspace.inspector.findChildren(QLabel, "fieldProblem")
    assert any("soon" in label.text() for label in labels)
    assert huawei.read_bytes() == before


def turn_wheel(view: TimelineView, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_that_zooming_keeps_the_day_under_the_cursor(open_window: OpenWindow, huawei: Path) -> None:
    view = timeline_of(open_window(huawei))
    x = 310
    day = view.stage.scale.day_at(x)
    scale = view.stage.scale.px_per_day
    turn_wheel(view, QPoint(x, 200), Qt.KeyboardModifier.ControlModifier)
    assert view.stage.scale.px_per_day == pytest.approx(scale * 1.2)
    assert view.stage.scale.day_at(x) == pytest.approx(day)


def test_that_shift_and_wheel_pan_without_zooming(open_window: OpenWindow, huawei: Path) -> None:
    view = timeline_of(open_window(huawei))
    before = view.stage.scale
    turn_wheel(view, QPoint(310, 200), Qt.KeyboardModifier.ShiftModifier)
    assert view.stage.scale.px_per_day == pytest.approx(before.px_per_day)
    assert view.stage.scale.origin != pytest.approx(before.origin)


def test_that_fit_shows_the_selection_and_then_everything(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    window.workspace.select(Selection(TGL, EXT_2))
    window.actions_by_name["fit"].trigger()
    assert view.day_x(date(2019, 5, 20)) > 0
    assert view.day_x(date(2020, 8, 14)) < view.width()
    for _ in range(8):
        view.lens.zoom(1)
    window.actions_by_name["fit"].trigger()
    window.actions_by_name["fit"].trigger()
    assert view.day_x(date(2019, 5, 20)) > 0
    assert view.day_x(date(2020, 8, 17)) < view.width()


def test_that_home_centers_the_as_of_day(open_window: OpenWindow, huawei: Path) -> None:
    window = open_window(huawei)
    view = timeline_of(window)
    window.actions_by_name["today"].trigger()
    middle = view.stage.scale.day_at(view.stage.viewport.width / 2)
    assert middle == pytest.approx(parse_day("2019-11-15") + 0.5)


def test_that_a_new_file_and_a_copy_go_where_the_user_says(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers, tmp_path: Path
) -> None:
    window = open_window()
    answers.create = tmp_path / "new.licenses"
    window.actions_by_name["new"].trigger()
    assert answers.create.exists()
    assert window.workspace.model.rowCount() == 0
    answers.open = huawei
    window.actions_by_name["open"].trigger()
    assert window.workspace.model.rowCount() == 2
    answers.create = tmp_path / "copy.licenses"
    window.actions_by_name["save_as"].trigger()
    assert window.files.current is not None
    assert window.files.current.file.path == answers.create
    assert end_in_file(answers.create, EXT_2) == "2020-02-16"


def test_that_recent_files_can_be_opened_from_the_menu(
    open_window: OpenWindow, huawei: Path, store: MemoryStore
) -> None:
    window = open_window(huawei)
    window.actions_by_name["close"].trigger()
    assert window.files.current is None
    assert str(huawei) in store.texts["recent_files"]
    window.files.open(window.files.recent()[0])
    assert window.files.current is not None


def test_that_a_sample_opens_as_a_copy_of_ones_own(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    window.welcome.sample_wanted.emit("huawei-tgl")
    assert window.files.current is not None
    assert window.files.current.file.path.is_relative_to(tmp_path)


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_that_the_exported_picture_does_not_depend_on_the_zoom(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers, qtbot: QtBot, suffix: str
) -> None:
    window = open_window(huawei)
    pictures: list[bytes] = []
    for zooms in (0, 12):
        for _ in range(zooms):
            timeline_of(window).lens.zoom(1)
        path = huawei.with_name(f"picture-{zooms}.{suffix}")
        answers.picture = path
        export_picture(window, qtbot, title="A title")
        pictures.append(path.read_bytes())
    if suffix != "pdf":  # whose file names the moment it was made
        assert pictures[0] == pictures[1]
    assert len(pictures[1]) > 2_000


def test_that_a_picture_that_cannot_be_written_is_said_and_nothing_breaks(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    answers.picture = huawei.parent / "no" / "p.png"
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(PictureDialog)
    assert dialog is not None
    with qtbot.waitSignal(window.pictures.failed, timeout=30_000):
        dialog.export_wanted.emit(dialog.form.preset(), dialog.kind)
    assert "no" in window.message_bar.text
    assert window.message_bar.isVisible()


BAD_FILES: dict[str, Callable[[bytes], bytes]] = {
    "not JSON": lambda _: b"Dear colleague,",
    "empty": lambda _: b"",
    "truncated": lambda good: good[: len(good) // 2],
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_that_a_file_that_cannot_be_read_is_named_and_left_alone(
    open_window: OpenWindow, huawei: Path, kind: str
) -> None:
    bad = BAD_FILES[kind](huawei.read_bytes())
    huawei.write_bytes(bad)
    window = open_window(huawei)
    assert window.files.current is None
    assert window.message_bar.isVisible()
    assert "h.licenses" in window.message_bar.text
    assert huawei.read_bytes() == bad


def test_that_a_bad_record_is_named_and_the_rest_is_shown(
    open_window: OpenWindow, huawei: Path
) -> None:
    text = huawei.read_text(encoding="utf-8").replace("2020-02-16", "2020-02-31", 1)
    huawei.write_text(text, encoding="utf-8")
    window = open_window(huawei)
    assert "huawei-tgl" in window.message_bar.text
    assert "2020-02-31" in window.message_bar.text
    assert window.workspace.model.rowCount() == 1


def test_that_markup_in_a_record_stays_text(open_window: OpenWindow, huawei: Path) -> None:
    text = huawei.read_text(encoding="utf-8").replace(
        '"Temporary General License"', '"<img src=/etc/passwd><b>x</b>"', 1
    )
    huawei.write_text(text, encoding="utf-8")
    window = open_window(huawei)
    assert cell(window, 0, Column.LICENSE) == "<img src=/etc/passwd><b>x</b>"
    labels = window.workspace.inspector.findChildren(QLabel)
    with_title = [label for label in labels if "<b>x</b>" in label.text()]
    assert with_title
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in with_title)


def test_that_both_themes_repaint_the_window(open_window: OpenWindow, huawei: Path) -> None:
    window = open_window(huawei)
    pictures = []
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        window.themes.choose(choice)
        QApplication.processEvents()
        pictures.append(window.grab().toImage().pixelColor(640, 700).lightness())
    assert pictures[0] < 80
    assert pictures[1] > 180


def test_that_the_second_file_takes_the_place_of_the_first(
    open_window: OpenWindow, huawei: Path, tmp_path: Path
) -> None:
    window = open_window(huawei)
    other = Path(
        shutil.copyfile(resource("samples", "russia-gl8.licenses"), tmp_path / "r.licenses")
    )
    window.open_path(other)
    assert cell(window, 0, Column.LICENSE).startswith("Russia")
    assert format_day(window.workspace.viewpoint.as_of) == "2024-04-15"


def test_that_a_new_license_can_be_named_drawn_extended_and_deleted(
    open_window: OpenWindow, answers: PreparedAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    answers.create = tmp_path / "new.licenses"
    window.actions_by_name["new"].trigger()
    window.actions_by_name["add_license"].trigger()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "My license")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert cell(window, 0, Column.LICENSE) == "My license"
    view = timeline_of(window)
    y = 48 + 22
    start, stop = QPoint(100, y), QPoint(220, y)
    qtbot.mousePress(view, LEFT, Qt.KeyboardModifier.ControlModifier, pos=start)
    for x in range(110, 221, 10):
        qtbot.mouseMove(view, QPoint(x, y))
    qtbot.mouseRelease(view, LEFT, Qt.KeyboardModifier.ControlModifier, pos=stop)
    assert window.files.current is not None
    (license_,) = window.files.current.document.licenses
    assert len(license_.terms) == 1
    window.actions_by_name["delete"].trigger()
    window.actions_by_name["undo"].trigger()
    (again,) = window.files.current.document.licenses
    assert again == license_


def test_that_an_extension_is_as_long_as_they_usually_are(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    window.actions_by_name["add_extension"].trigger()
    assert window.workspace.selection.term_id is not None
    assert end_of(window, window.workspace.selection.term_id) == "2020-11-11"
    assert window.files.current is not None
    license_ = window.files.current.document.license(TGL)
    assert license_ is not None
    assert license_.terms[-1].basis is Basis.EXPECTED


def test_that_a_choice_in_the_inspector_reaches_the_file(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    window.workspace.edit(Selection(TGL, EXT_2))
    basis = next(
        combo
        for combo in window.workspace.inspector.findChildren(QComboBox)
        if combo.accessibleName() == "Basis"
    )
    basis.setFocus()
    qtbot.keyClick(basis, Qt.Key.Key_Down)
    with TinyDB(huawei) as database:
        record = next(each for each in database.table("licenses").all() if each["id"] == TGL)
    term = next(term for term in record["terms"] if term["id"] == EXT_2)
    assert term["basis"] == "reported"


def test_that_the_problems_panel_lists_what_a_check_finds_and_leads_there(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    qtbot.waitUntil(lambda: "3 problems" in window.status_line.findChildren(QPushButton)[0].text())
    window.actions_by_name["problems"].trigger()
    panel = window.workspace.problems
    assert panel.isVisible()
    table = panel.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.clicked.emit(table.model().index(0, 1))
    assert window.workspace.selection == Selection(TGL, "ext-3")


def test_that_dependents_get_rows_of_their_own_on_request(
    open_window: OpenWindow, huawei: Path, store: MemoryStore
) -> None:
    window = open_window(huawei)
    assert window.workspace.model.rowCount() == 2
    window.actions_by_name["dependents"].trigger()
    names = [cell(window, row, Column.LICENSE) for row in range(window.workspace.model.rowCount())]
    assert len(names) == 6
    standards = names.index("Standards bodies")
    assert cell(window, standards, Column.STATUS) == "lost cover"
    assert cell(window, standards, Column.LAST_DAY) == "Aug 18, 2019"
    assert cell(window, standards - 1, Column.STATUS) == "covered"
    again = open_window(huawei)
    assert again.workspace.model.rowCount() == 6


def test_that_the_chain_of_the_story_is_told_as_it_was_known(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)

    def chain() -> str:
        QApplication.processEvents()
        labels = window.workspace.inspector.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    window.header.known_on_chosen.emit(parse_day("2019-11-15"))
    assert "3 days left" in chain()
    assert "Then nothing follows." in chain()
    assert "Ext 2" not in chain()
    assert cell(window, 1, Column.STATUS) == "not yet known"
    window.header.as_of_chosen.emit(parse_day("2019-11-18"))
    window.header.known_on_chosen.emit(parse_day("2019-11-18"))
    assert "90 days left" in chain()
    assert "refuted, +92 days" in chain()


def test_that_the_sources_looked_at_are_those_of_what_is_selected(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    inspector = window.workspace.inspector
    tabs, page = inspector.findChild(QTabWidget), inspector.findChild(SourcesPage)
    assert tabs is not None
    assert page is not None

    def heading() -> str:
        labels = page.findChildren(QLabel, "sectionTitle")
        return labels[0].text() if labels else ""

    sources, chain = 2, 0
    for term_id, name in (("ext-2", "Ext 2"), ("tgl", "TGL"), ("ext-1", "Ext 1")):
        window.workspace.select(Selection(TGL, term_id))
        tabs.setCurrentIndex(sources)
        qtbot.waitUntil(lambda name=name: heading().endswith(name))
        tabs.setCurrentIndex(chain)
    tabs.setCurrentIndex(sources)
    window.workspace.select(Selection(TGL, "ext-2"))
    qtbot.waitUntil(lambda: heading().endswith("Ext 2"))
    tabs.setCurrentIndex(chain)
    window.workspace.select(Selection(TGL, "ext-3"))
    qtbot.waitUntil(lambda: heading() == "")
