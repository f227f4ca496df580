"""A form made from a table of fields, for a record or one part of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from desktop_app.domain.records import Dependent, License, Report, Source, Term
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.record_fields import (
    Field,
    Kind,
    Reading,
    can_be_shown,
    read_field,
    text_of,
    value_at,
    with_value,
)
from desktop_app.language import translate
from desktop_app.render.measures import APART, NEAR, NONE
from desktop_app.ui.panels.fields import ChoiceField, FieldWidget, LineField, TextField

__all__ = ["FieldForm", "Known", "Part"]

Part = License | Term | Report | Dependent | Source
Known = Callable[[Field], Mapping[str, str]]


class FieldForm(QWidget):
    """Shows the fields of a part and offers the part as it is to be.

    Signals:
        changed(str, object): a field's label, and the part with that field changed.
    """

    changed = Signal(str, object)

    def __init__(
        self, fields: Sequence[Field], reading: Callable[[], Reading], known: Known
    ) -> None:
        super().__init__()
        self._reading = reading
        self._part: Part | None = None
        self._widgets: list[tuple[Field, FieldWidget]] = []
        form = QFormLayout(self)
        form.setContentsMargins(*NONE)
        form.setHorizontalSpacing(APART)
        form.setVerticalSpacing(NEAR)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields:
            widget = _widget_of(field, known)
            self._widgets.append((field, widget))
            self._connect(field, widget)
            form.addRow(translate("Fields", field.label), widget)

    def show_part(self, part: Part) -> None:
        self._part = part
        for field, widget in self._widgets:
            widget.show_text(text_of(field, part))
            shown = can_be_shown(field, part)
            has_place = len(field.path) == 1 or value_at(part, field.path[:1]) is not None
            widget.setEnabled(shown and (has_place or field.path == ("restriction", "what")))
            widget.setToolTip(
                ""
                if shown
                else translate("Fields", "An item of this list runs over several lines.")
            )

    def _connect(self, field: Field, widget: FieldWidget) -> None:
        def take(text: str) -> None:
            part = self._part
            if part is None:
                return
            try:
                value = read_field(field, part, text, self._reading())
                after = with_value(part, field.path, value)
            except DateEntryError as error:
                widget.mark(str(error))
                return
            widget.mark("")
            if after == part:
                widget.show_text(text_of(field, part))
            else:
                self.changed.emit(field.label, after)

        widget.offered.connect(take)


def _widget_of(field: Field, known: Known) -> FieldWidget:
    if field.kind is Kind.CHOICE and field.choices is not None:
        return ChoiceField(translate("Fields", field.label), field.choices)
    if field.kind is Kind.LONG:
        return TextField(translate("Fields", field.label))
    if field.kind is Kind.LINES:
        return TextField(translate("Fields", field.label), lambda: known(field))
    if field.kind in (Kind.TEXT, Kind.NAME):
        return LineField(translate("Fields", field.label), lambda: known(field))
    return LineField(translate("Fields", field.label))
