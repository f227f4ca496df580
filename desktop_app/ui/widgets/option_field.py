"""A control for one option: a switch, a choice or a line, by what the option's values are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final
from unicodedata import normalize

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.editing.plain_input import why_not_text
from desktop_app.language import translate
from desktop_app.render.measures import NONE, TIGHT
from desktop_app.settings.options import Option
from desktop_app.settings.preferences import Preferences

__all__ = ["OptionField"]

_LONGEST: Final = 200
_MANY: Final = 40
"""So many values are looked up by their names."""


class OptionField(QWidget):
    """Shows an option as it is kept and keeps what is chosen at once.

    Signals:
        refused(str): why what was typed is not kept; nothing once it is.
    """

    refused = Signal(str)

    def __init__(self, option: Option[Any], preferences: Preferences) -> None:
        super().__init__()
        self.option = option
        self._preferences = preferences
        self.title = translate("Settings", option.title)
        self.description = translate("Settings", option.description)
        self._show: Callable[[Any], None]
        self.control = self._made()
        self.control.setAccessibleName(self.title)
        self.control.setAccessibleDescription(self.description)
        column = QVBoxLayout(self)
        column.setContentsMargins(*NONE)
        column.setSpacing(TIGHT)
        column.addWidget(self.control)
        self.problem = QLabel()
        self.problem.setObjectName("fieldProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.show_kept()

    def show_kept(self) -> None:
        """Show the value that is kept now."""
        self._show(self._preferences.get(self.option))
        self._complain("")

    def depends_on(self, option: Option[Any]) -> bool:
        """Whether it is to be shown anew when this option has changed."""
        by = self.option.names_by
        return option is self.option or (by is not None and option is by.option)

    def words(self) -> str:
        """All that a search may find it by."""
        names = (translate(self.option.names_in, name) for name in self._names().values())
        return " ".join((self.title, self.description, *names)).casefold()

    def _made(self) -> QWidget:
        option = self.option
        if option.names_by or option.names or option.choices:
            return self._choice()
        if isinstance(option.default, bool):
            return self._switch()
        return self._line()

    def _switch(self) -> QCheckBox:
        box = QCheckBox(self.title)
        box.toggled.connect(self._keep)
        self._show = box.setChecked
        return box

    def _choice(self) -> QComboBox:
        box = QComboBox()
        values: list[Any] = []
        words: list[str] = []

        def show(value: Any) -> None:  # noqa: ANN401 - what it is, the option knows
            values[:] = self._values(value)
            offered = list(map(self._name, values))
            if offered != words:
                words[:] = offered
                box.clear()
                box.addItems(words)
                box.setEnabled(len(words) > 1)
            box.setCurrentIndex(values.index(value) if value in values else -1)

        def keep(index: int) -> None:
            self._keep(values[index])

        box.activated.connect(keep)
        self._show = show
        return box

    def _names(self) -> Mapping[Any, str]:
        by = self.option.names_by
        return self.option.names if by is None else by.names(self._preferences.get(by.option))

    def _values(self, kept: Any) -> list[Any]:  # noqa: ANN401 - what it is, the option knows
        """All that can be chosen, and a text that is kept though no table knows it."""
        values = list(self._names() or self.option.choices)
        if len(values) > _MANY and self.option.names_by is None:
            values.sort(key=self._place)
        return [*values, kept] if isinstance(kept, str) and kept not in values else values

    def _name(self, value: Any) -> str:  # noqa: ANN401 - what it is, the option knows
        name = self._names().get(value, "")
        if name:
            return translate(self.option.names_in, name)
        return str(value.value) if isinstance(value, Enum) else str(value)

    def _place(self, value: Any) -> tuple[bool, str]:  # noqa: ANN401 - what it is, the option knows
        """Where a value stands in a long list: by its name, accents aside, the default first."""
        letters = normalize("NFKD", self._name(value).casefold())
        return value != self.option.default, "".join(filter(str.isascii, letters))

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        is_list = isinstance(self.option.default, tuple)
        is_number = isinstance(self.option.default, int)

        def show(value: Any) -> None:  # noqa: ANN401 - what it is, the option knows
            line.setText(", ".join(map(str, value)) if is_list else str(value))

        def keep() -> None:
            text = line.text().strip()
            try:
                parts = [int(part) for part in text.replace(",", " ").split()]
            except ValueError:
                parts = []
            if is_list:
                self._keep(tuple(sorted(parts, reverse=True)))
            elif is_number:
                self._keep(parts[0] if parts else None)
            elif sentence := why_not_text("", text, _LONGEST):
                self._complain(sentence)
            else:
                self._keep(text)

        line.editingFinished.connect(keep)
        self._show = show
        return line

    def _keep(self, value: object) -> None:
        try:
            self._preferences.set(self.option, value)
        except ValueError:
            self._complain(
                translate("Settings", "Write whole numbers of days, such as 30, 7, 1.")
                if isinstance(self.option.default, tuple)
                else translate("Settings", "This value is not possible here.")
            )
        else:
            self.show_kept()

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.refused.emit(sentence)
