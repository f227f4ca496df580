"""The fields of the selected record; a field that was not touched is never written."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.bounds import end_extent, start_extent
from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.domain.records import Action, Basis, License, Term
from desktop_app.domain.wording import day_words
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.edits import set_field, set_term_field
from desktop_app.editing.typed_bounds import type_term_end, type_term_start

__all__ = ["RecordPage"]


class _TypeBound(Protocol):
    def __call__(self, license_: License, term_id: str, text: str, *, today: Day) -> Edit | None:
        """The edit that a typed text means; raises DateEntryError with a sentence."""
        ...


class _Field(QLineEdit):
    """A line that offers its text once the user has changed it and is done."""

    offered = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._shown = ""
        self.editingFinished.connect(self._offer)

    def show_text(self, text: str) -> None:
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)
        self.mark("")

    def mark(self, problem: str) -> None:
        self.setProperty("wrong", bool(problem))
        self.setToolTip(problem)
        self.style().unpolish(self)
        self.style().polish(self)

    def _offer(self) -> None:
        # Qt says that editing has finished on every loss of focus, changed or not.
        if self.text() != self._shown:
            self.offered.emit(self.text().strip())


class RecordPage(QWidget):
    """Title and holder of the license; designation, days and notes of the selected term.

    Signals:
        edited(Edit): a field was changed to something that can be stored.
    """

    edited = Signal(object)

    def __init__(self, today: Callable[[], Day]) -> None:
        super().__init__()
        self._today = today
        self._license: License | None = None
        self._term_id: str | None = None
        self._title = _Field("Title")
        self._designation = _Field("Designation")
        self._first = _Field("First covered day")
        self._last = _Field("Last covered day")
        self._notes = _Field("Notes")
        self._action = _choice("Action", Action)
        self._basis = _choice("Basis", Basis)
        self._term_fields = (
            *(self._designation, self._first, self._last),
            *(self._action, self._basis, self._notes),
        )
        self._problem = _note("fieldProblem")
        self._facts = _note("muted")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._connect()

    def show_record(self, license_: License, term_id: str | None) -> None:
        self._license = license_
        self._term_id = term_id
        self._problem.setText("")
        self._title.show_text(license_.title)
        term = None if term_id is None else license_.term(term_id)
        for field in self._term_fields:
            self._form.setRowVisible(field, term is not None)
        if term is None:
            self._facts.setText(
                "Select a term on the timeline or in the chain to see and change its days."
            )
            return
        self._designation.show_text(term.designation)
        self._first.show_text(_first_words(term))
        self._last.show_text(_last_words(term))
        self._notes.show_text(term.notes)
        self._action.setCurrentIndex(self._action.findData(term.action))
        self._basis.setCurrentIndex(self._basis.findData(term.basis))
        self._facts.setText(_facts_of(term))

    def focus_first(self) -> None:
        field = self._title if self._term_id is None else self._last
        field.setFocus()
        field.selectAll()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            ("Title", self._title),
            ("Term", self._designation),
            ("First day", self._first),
            ("Last day", self._last),
            ("Act", self._action),
            ("Basis", self._basis),
            ("Notes", self._notes),
        ):
            self._form.addRow(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._form)
        column.addWidget(self._problem)
        column.addWidget(self._facts)
        column.addStretch(1)

    def _connect(self) -> None:
        def title(text: str) -> None:
            self._set_license_field("title", text)

        def designation(text: str) -> None:
            self._set_term_field("designation", text)

        def notes(text: str) -> None:
            self._set_term_field("notes", text)

        def first(text: str) -> None:
            self._set_day(self._first, text, type_term_start)

        def last(text: str) -> None:
            self._set_day(self._last, text, type_term_end)

        def action(index: int) -> None:
            self._set_term_field("action", self._action.itemData(index))

        def basis(index: int) -> None:
            self._set_term_field("basis", self._basis.itemData(index))

        # `activated` tells of the user's own choice alone, not of values that are being shown.
        self._action.activated.connect(action)
        self._basis.activated.connect(basis)
        self._title.offered.connect(title)
        self._designation.offered.connect(designation)
        self._notes.offered.connect(notes)
        self._first.offered.connect(first)
        self._last.offered.connect(last)

    def _set_license_field(self, field: str, text: str) -> None:
        if self._license is not None:
            self._offer(set_field(self._license, field, text))

    def _set_term_field(self, field: str, value: object) -> None:
        if self._license is not None and self._term_id is not None:
            self._offer(set_term_field(self._license, self._term_id, field, value))

    def _set_day(self, field: _Field, text: str, change: _TypeBound) -> None:
        if self._license is None or self._term_id is None:
            return
        try:
            edit = change(self._license, self._term_id, text, today=self._today())
        except DateEntryError as error:
            field.mark(str(error))
            self._problem.setText(str(error))
            return
        field.mark("")
        self._problem.setText("")
        if edit is None:
            self.show_record(self._license, self._term_id)
        self._offer(edit)

    def _offer(self, edit: Edit | None) -> None:
        if edit is not None:
            self.edited.emit(edit)


def _first_words(term: Term) -> str:
    if term.start is None:
        return ""
    extent = start_extent(term.start)
    return day_words(extent.earliest) if term.start.date.is_exact else str(term.start.date)


def _last_words(term: Term) -> str:
    if term.end is None:
        return ""
    return day_words(end_extent(term.end).latest) if term.end.date.is_exact else str(term.end.date)


def _facts_of(term: Term) -> str:
    """The rest of the term as lines of plain text."""
    lines: list[str] = []
    for name, day in (
        ("Announced", term.announced),
        ("Issued", term.issued),
        ("Filed", term.filed),
        ("Published", term.published),
    ):
        if day is not None:
            words = day_words(day.first) if day.is_exact else str(day)
            lines.append(f"{name} {words}")
    words = [bound.text for bound in (term.start, term.end) if bound is not None and bound.text]
    lines += [f"In its own words: “{text}”" for text in words]
    lines += [f"Removed from the scope: {item}" for item in term.scope.removed]
    lines += [f"Added to the scope: {item}" for item in term.scope.added]
    if term.confidence:
        lines.append(f"Confidence: {term.confidence}")
    return "\n".join(lines)


def _choice(name: str, values: type[Enum]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for value in values:
        combo.addItem(str(value.value).replace("_", " "), value)
    return combo


def _note(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
