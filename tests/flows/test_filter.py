"""The filter bar: a few words, and only the rows that hold them all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from tests.flows.conftest import OpenWindow, PreparedAnswers
from tests.flows.picturing import export_picture


@pytest.fixture
def tour(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = Path(shutil.copyfile(resource("samples", "tour.licenses"), tmp_path / "t.licenses"))
    return open_window(path)


def shown(window: MainWindow) -> list[str]:
    model = window.workspace.model
    return [
        str(model.data(model.index(row, Column.LICENSE))).split(":")[0]
        for row in range(model.rowCount())
    ]


def type_filter(window: MainWindow, qtbot: QtBot, text: str) -> None:
    window.actions_by_name["find"].trigger()
    with qtbot.waitSignal(window.header.filter.filter_changed):
        window.header.filter.setText(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("huawei", ["Temporary General License", "Cybersecurity authorization"]),
        ("OFAC gl", ["Russia GL 8", "Venezuela GL 5"]),
        ("gl pending", ["Russia GL 8"]),
        ("ext 3", ["Temporary General License"]),
        ("nothing like it", []),
    ],
)
def test_that_every_word_must_be_there(
    tour: MainWindow, qtbot: QtBot, text: str, names: list[str]
) -> None:
    type_filter(tour, qtbot, text)
    assert shown(tour) == names
    for license_id in ("huawei-tgl", "russia-gl8"):
        is_shown = tour.workspace.model.row_of(license_id) is not None
        term = "ext-1" if license_id == "huawei-tgl" else "8c"
        assert tour.workspace.timeline.term_rect(license_id, term).isNull() is not is_shown


def test_that_an_empty_filter_brings_everything_back(tour: MainWindow, qtbot: QtBot) -> None:
    type_filter(tour, qtbot, "russia")
    type_filter(tour, qtbot, "")
    assert len(shown(tour)) == 4


def test_that_an_edit_of_a_hidden_license_is_followed_when_it_comes_back(
    tour: MainWindow, qtbot: QtBot
) -> None:
    type_filter(tour, qtbot, "huawei")
    tour.actions_by_name["add_extension"].trigger()
    type_filter(tour, qtbot, "russia")
    tour.actions_by_name["undo"].trigger()
    type_filter(tour, qtbot, "")
    assert tour.workspace.timeline.term_rect("huawei-tgl", "ext-6").isNull()
    assert not tour.workspace.timeline.term_rect("huawei-tgl", "ext-5").isNull()


def test_that_the_picture_shows_what_the_filter_shows(
    tour: MainWindow, qtbot: QtBot, answers: PreparedAnswers, tmp_path: Path
) -> None:
    type_filter(tour, qtbot, "russia")
    answers.picture = tmp_path / "r.svg"
    export_picture(tour, qtbot)
    drawn = (tmp_path / "r.svg").read_text(encoding="utf-8")
    assert "Russia GL 8" in drawn
    assert "Venezuela GL 5" not in drawn
