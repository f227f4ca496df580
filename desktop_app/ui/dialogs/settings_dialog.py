"""All options in one window that narrows as one types; each holds as soon as it is chosen."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.language import translate
from desktop_app.render.measures import APART, CLOSE, CONTROL, EDGE, HAIR, TIGHT, WIDE
from desktop_app.settings.options import OPTIONS, Option, Section
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.widgets.option_field import OptionField
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["SettingsDialog"]

_SIZE: Final = (620, 560)
_LONGEST_SEARCH: Final = 200
_TITLE_WIDTH: Final = 190


class _Row(NamedTuple):
    widget: QWidget
    field: OptionField
    section: Section


class SettingsDialog(QDialog):
    """Built from the table of options, so that a new one appears by itself."""

    def __init__(
        self,
        preferences: Preferences,
        parent: QWidget,
        options: tuple[Option[Any], ...] = OPTIONS,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setAccessibleName(translate("Settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._preferences = preferences
        self._rows: list[_Row] = []
        self._heads: dict[Section, QLabel] = {}
        self._search = QLineEdit()
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.setObjectName("settingsSearch")
        self._search.setAccessibleName(translate("Settings", "Search settings"))
        self._search.setPlaceholderText(translate("Settings", "Search settings"))
        self._search.setClearButtonEnabled(False)
        self._search.textChanged.connect(self._narrow)
        self._nothing = QLabel(translate("Settings", "No setting has these words. Try fewer."))
        self._nothing.setObjectName("muted")
        self._nothing.hide()
        self._lay_out(options)
        self._unsubscribe = preferences.subscribe(self._follow)
        self.finished.connect(self._leave)

    @property
    def shown(self) -> list[str]:
        """The titles of the options that are listed now."""
        return [row.field.title for row in self._rows if not row.widget.isHidden()]

    def field(self, option: Option[Any]) -> OptionField:
        """The control of an option."""
        return next(row.field for row in self._rows if row.field.option is option)

    def _lay_out(self, options: tuple[Option[Any], ...]) -> None:
        inside = QWidget()
        inside.setObjectName("settingsPage")
        self._fill(inside, options)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(translate("Settings", "Settings"))
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, EDGE, 0, WIDE)
        outer.setSpacing(APART)
        outer.addLayout(_inset(self._search))
        outer.addWidget(scroll, 1)
        outer.addLayout(_inset(self._buttons()))

    def _fill(self, page: QWidget, options: tuple[Option[Any], ...]) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE, TIGHT, EDGE, WIDE)
        column.setSpacing(TIGHT)
        for section in Section:
            listed = [option for option in options if option.section is section]
            if section is Section.HIDDEN or not listed:
                continue
            self._heads[section] = head = QLabel(translate("Settings", section.value))
            head.setObjectName("settingsHead")
            head.setIndent(0)
            column.addWidget(head)
            for option in listed:
                row = _Row(QWidget(), OptionField(option, self._preferences), section)
                _fill_row(row)
                self._rows.append(row)
                column.addWidget(row.widget)
        column.addWidget(self._nothing)
        column.addStretch(1)

    def _buttons(self) -> QDialogButtonBox:
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        defaults = buttons.addButton(
            translate("Settings", "Restore Defaults"), QDialogButtonBox.ButtonRole.ResetRole
        )
        defaults.setAutoDefault(False)
        defaults.clicked.connect(self._restore_defaults)
        return buttons

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for row in self._rows:
            section = translate("Settings", row.section.value).casefold()
            found = f"{section} {row.field.words()}"
            row.widget.setVisible(all(word in found for word in words))
        for section, head in self._heads.items():
            head.setVisible(
                any(row.section is section and not row.widget.isHidden() for row in self._rows)
            )
        self._nothing.setVisible(not self.shown)

    def _restore_defaults(self) -> None:
        for row in self._rows:
            self._preferences.reset(row.field.option)

    def _follow(self, option: Option[Any]) -> None:
        changed = [row.field for row in self._rows if row.field.depends_on(option)]
        for field in changed:
            field.show_kept()
        if changed:
            self._narrow(self._search.text())

    def _leave(self) -> None:
        self._unsubscribe()


def _inset(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(EDGE, 0, EDGE, 0)
    row.addWidget(widget)
    return row


def _fill_row(row: _Row) -> None:
    is_switch = isinstance(row.field.option.default, bool)
    title = QLabel("" if is_switch else row.field.title)
    title.setFixedWidth(_TITLE_WIDTH)
    title.setWordWrap(True)
    title.setMinimumHeight(CONTROL + HAIR)
    title.setBuddy(row.field.control)
    about = QLabel(row.field.description)
    about.setObjectName("muted")
    about.setWordWrap(True)
    right = QVBoxLayout()
    right.setSpacing(HAIR)
    right.addWidget(row.field)
    right.addWidget(about)
    across = QHBoxLayout(row.widget)
    across.setContentsMargins(0, CLOSE, 0, CLOSE)
    across.setSpacing(WIDE)
    across.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
    across.addLayout(right, 1)
