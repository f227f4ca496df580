"""The bar above everything: which file, as of which day, how near, and out it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)
from typing_extensions import override

from desktop_app.domain.days import Day
from desktop_app.language import marked, translate
from desktop_app.render.measures import APART, EDGE, HEADER, NEAR, TIGHT
from desktop_app.ui.widgets.day_field import DayField
from desktop_app.ui.widgets.elided_label import ElidedLabel
from desktop_app.ui.widgets.filter_bar import FilterBar

__all__ = ["HeaderBar"]

_TOOLS = ("undo", "redo", "zoom_out", "zoom_in", "fit", "today")
_SPARED = ("zoom_out", "zoom_in", "fit", "today")
_ROOMY = 1140
"""Below this width the title has the room of these; wheel, keys and menu do the same."""
_BESIDE_WORDS = 28
_WITH_WORDS = {"fit": marked("Header", "Fit")}


class HeaderBar(QFrame):
    """Title and state of the file, the two days, the zoom buttons and Export.

    Signals:
        as_of_chosen(object): a Day, or None for “today again”.
        known_on_chosen(object): a Day, or None for everything in the file.
    """

    as_of_chosen = Signal(object)
    known_on_chosen = Signal(object)

    def __init__(
        self,
        actions: Mapping[str, QAction],
        say: Callable[[Day], str],
    ) -> None:
        super().__init__()
        self.setObjectName("headerBar")
        self.setFixedHeight(HEADER)
        self._title = _name_label("documentTitle")
        self._state = _name_label("documentState")
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._state)
        names.addStretch(1)
        self.filter = FilterBar(translate("Header", "Filter…"))
        self.filter.setToolTip(
            translate("Header", "Words of a title, holder, term or status; Esc shows all again")
        )
        self.as_of = DayField(
            translate("Header", "As of"), say=say, empty_text=translate("Header", "today")
        )
        self.as_of.setObjectName("asOfField")
        self.known_on = DayField(
            translate("Header", "Known on"),
            say=say,
            empty_text=translate("Header", "all in the file"),
        )
        self.known_on.setObjectName("knownOnField")
        self.as_of.day_chosen.connect(self.as_of_chosen)
        self.known_on.day_chosen.connect(self.known_on_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(NEAR)
        row.addLayout(names, 3)
        row.addWidget(self.filter, 2)
        row.addWidget(self.as_of)
        row.addWidget(self.known_on)
        row.addSpacing(TIGHT)
        self._tools = _add_tools(row, actions)

    def fit_days(self) -> None:
        """Give both days the room that their words take; in a window, whose letters they have."""
        for field in (self.as_of, self.known_on):
            field.setFixedWidth(field.needed_width())

    def list_menu(self, name: str) -> QMenu:
        """The menu beside a tool's button, for whoever fills it."""
        menu = QMenu(self._tools[name])
        self._tools[name].setMenu(menu)
        self._tools[name].setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        return menu

    def show_names(self, title: str, state: str) -> None:
        self._title.setText(title)
        self._state.setText(state)
        self._title.setToolTip(title)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for name in _SPARED:
            self._tools[name].setVisible(self.width() >= _ROOMY)

    def set_calendar_icon(self, icon: QIcon) -> None:
        self.as_of.set_icon(icon)
        self.known_on.set_icon(icon)


def _name_label(object_name: str) -> QLabel:
    label = ElidedLabel()
    label.setObjectName(object_name)
    return label


def _add_tools(row: QHBoxLayout, actions: Mapping[str, QAction]) -> dict[str, QToolButton]:
    tools = {name: _tool(actions[name], _WITH_WORDS.get(name)) for name in _TOOLS}
    for name, tool in tools.items():
        row.addWidget(tool)
        if name == "redo":
            row.addSpacing(TIGHT)
    row.addSpacing(APART)
    export = QPushButton(translate("Header", "Export…"))
    export.setObjectName("primaryButton")
    export.setToolTip(actions["export"].toolTip())
    export.clicked.connect(actions["export"].trigger)
    row.addWidget(export)
    return tools


def _tool(action: QAction, words: str | None) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAccessibleName(action.text().replace("&", ""))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if words is None:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    else:
        action.setIconText(translate("Header", words))
        button.setProperty("wide", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        wide = button.fontMetrics().horizontalAdvance(action.iconText())
        button.setMinimumWidth(wide + _BESIDE_WORDS)
    return button
