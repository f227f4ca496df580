"""The fields of the selected record; a field that was not touched is never written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Source, Term
from desktop_app.editing import part_order, record_fields, record_parts
from desktop_app.editing.citing import source_name
from desktop_app.editing.date_entry import DateEntryError, DateOrder
from desktop_app.editing.edits import remove_term, set_field, set_term_field
from desktop_app.editing.known_values import KnownRecords, known_values
from desktop_app.editing.record_fields import Field, Reading
from desktop_app.editing.selection import Selection
from desktop_app.editing.typed_bounds import type_term_end, type_term_start
from desktop_app.gestures.deliberate import commit_of
from desktop_app.language import marked, translate
from desktop_app.render.measures import APART, NEAR, PANEL
from desktop_app.ui.day_reading import date_order
from desktop_app.ui.panels.bound_words import first_words, last_words
from desktop_app.ui.panels.field_form import FieldForm
from desktop_app.ui.panels.fields import ChoiceField, FieldWidget, LineField, TextField
from desktop_app.ui.panels.part_list import PartList, PartWords
from desktop_app.ui.panels.term_list import TermList
from desktop_app.ui.widgets.fresh_column import plain_label
from desktop_app.ui.widgets.section import Section

__all__ = ["RecordPage"]

_REPORT: Final = PartWords(marked("Record", "Delete this report"), marked("Record", "Add report"))
_DEPENDENT: Final = PartWords(
    marked("Record", "Delete this dependent"), marked("Record", "Add dependent")
)
_SOURCE: Final = PartWords(marked("Record", "Stop citing this source"))


class _TypeBound(Protocol):
    def __call__(
        self, license_: License, term_id: str, text: str, *, today: Day, order: DateOrder | None
    ) -> Edit | None:
        """The edit that a typed text means; raises DateEntryError with a sentence."""
        ...


class RecordPage(QWidget):
    """What is asked for most on top; every other field under the headings below.

    Signals:
        edited(Edit): a field was changed to something that can be stored.
        offered(Commit): a day was typed, which may be an official one.
        term_chosen(Selection): another term is to be shown.
    """

    edited = Signal(object)
    offered = Signal(object)
    term_chosen = Signal(object)

    def __init__(self, today: Callable[[], Day]) -> None:
        super().__init__()
        self._today = today
        self._order = date_order()
        self._licenses: Collection[License] = ()
        self._sources: Collection[Source] = ()
        self._license: License | None = None
        self._term_id: str | None = None
        self._title = LineField(translate("Record", "Title"))
        self._designation = LineField(translate("Record", "Designation"))
        self._first = LineField(translate("Record", "First covered day"))
        self._last = LineField(translate("Record", "Last covered day"))
        self._notes = TextField(translate("Record", "Notes"))
        self._choices = {
            field.path[0]: ChoiceField(translate("Fields", field.label), field.choices)
            for field in record_fields.ACT_FIELDS
            if field.choices is not None
        }
        self._cite = LineField(translate("Record", "Cite a source"), self._source_names)
        self._term_fields = (
            *(self._designation, self._first, self._last),
            *(*self._choices.values(), self._notes, self._cite),
        )
        self._empty = plain_label(
            translate(
                "Record",
                "Select a term on the timeline or in the chain to see and change its days.",
            ),
            "muted",
        )
        self._make_sections()
        self._lay_out()
        self._connect()

    def show_file(self, licenses: Collection[License], sources: Collection[Source]) -> None:
        """The records from which values are completed, as live views."""
        self._licenses = licenses
        self._sources = sources

    def show_record(self, license_: License, term_id: str | None) -> None:
        self._license = license_
        self._term_id = term_id
        self._title.show_text(license_.title)
        term = None if term_id is None else license_.term(term_id)
        for field in self._term_fields:
            self._form.setRowVisible(field, term is not None)
        self._empty.setVisible(term is None)
        self._term_section.setVisible(term is not None)
        if term is not None:
            self._show_term(term)
        for section in self._sections:
            self._fill(section)

    def focus_first(self) -> None:
        field = self._title if self._term_id is None else self._last
        field.setFocus()
        field.select_all()

    def _show_term(self, term: Term) -> None:
        self._designation.show_text(term.designation)
        self._first.show_text(first_words(term))
        self._last.show_text(last_words(term))
        self._notes.show_text(term.notes)
        self._cite.show_text("")
        for name, choice in self._choices.items():
            choice.show_text(str(getattr(term, name).value))

    def _make_sections(self) -> None:
        def form(fields: Iterable[Field]) -> Callable[[], QWidget]:
            return lambda: FieldForm(tuple(fields), self._reading, self._known)

        def parts(words: PartWords, fields: Iterable[Field]) -> Callable[[], QWidget]:
            return lambda: PartList(words, tuple(fields), self._reading, self._known)

        self._term_section = Section(
            translate("Record", "More about this term"), form(record_fields.TERM_FIELDS)
        )
        self._license_section = Section(
            translate("Record", "More about the license"), form(record_fields.LICENSE_FIELDS)
        )
        self._reports = Section(
            translate("Record", "Reports"), parts(_REPORT, record_fields.REPORT_FIELDS)
        )
        self._dependents = Section(
            translate("Record", "Dependents"), parts(_DEPENDENT, record_fields.DEPENDENT_FIELDS)
        )
        self._source_section = Section(
            translate("Record", "Sources"), parts(_SOURCE, record_fields.SOURCE_FIELDS)
        )
        self._terms_section = Section(translate("Record", "Terms"), TermList)
        self._sections = (
            self._terms_section,
            *(self._term_section, self._license_section),
            *(self._reports, self._dependents, self._source_section),
        )
        self._connected: set[Section] = set()
        for section in self._sections:
            section.opened.connect(self._open_section)

    def _open_section(self) -> None:
        for section in self._sections:
            if section.body is not None and section not in self._connected:
                self._connected.add(section)
                self._connect_section(section)
            self._fill(section)

    def _connect_section(self, section: Section) -> None:
        body = section.body
        if isinstance(body, TermList):
            self._connect_terms(body)
        elif isinstance(body, FieldForm):
            changed = self._change_term if section is self._term_section else self._change_license
            body.changed.connect(changed)
        elif isinstance(body, PartList):
            if section is self._source_section:
                body.changed.connect(self._change_source)
                body.removed.connect(self._stop_citing)
                body.moved.connect(self._move_cited)
            elif section is self._reports:
                body.changed.connect(self._change_report)
                body.removed.connect(self._remove_report)
                body.added.connect(self._add_report)
                body.moved.connect(self._mover(part_order.move_report))
            else:
                body.changed.connect(self._change_dependent)
                body.removed.connect(self._remove_dependent)
                body.added.connect(self._add_dependent)
                body.moved.connect(self._mover(part_order.move_dependent))

    def _connect_terms(self, body: TermList) -> None:
        def choose(term_id: str) -> None:
            if self._license is not None:
                self.term_chosen.emit(Selection(self._license.id, term_id))

        body.chosen.connect(choose)
        body.removed.connect(self._mover(remove_term))
        body.moved.connect(self._mover(part_order.move_term_in_chain))
        body.added.connect(self._mover(part_order.add_empty_term))

    def _mover(self, change: Callable[..., Edit | None]) -> Callable[..., None]:
        def take(*values: object) -> None:
            self._with_license(change, *values)

        return take

    def _stop_citing(self, place: int) -> None:
        source = self._cited_at(place)
        if source is not None:
            self._with_license(part_order.stop_citing, self._term_id, source.id)

    def _move_cited(self, place: int, by: int) -> None:
        source = self._cited_at(place)
        term = None if self._license is None else self._license.term(self._term_id or "")
        if source is not None and term is not None:
            at = term.source_ids.index(source.id)
            self._with_license(part_order.move_cited, term.id, at, by)

    def _cited_at(self, place: int) -> Source | None:
        license_ = self._license
        term = None if license_ is None else license_.term(self._term_id or "")
        if license_ is None or term is None:
            return None
        return self._cited(license_, term)[place]

    def _fill(self, section: Section) -> None:
        license_, body = self._license, section.body
        if license_ is None or body is None or not section.is_open:
            return
        term = None if self._term_id is None else license_.term(self._term_id)
        if isinstance(body, TermList):
            body.show_terms(license_, self._term_id)
        elif isinstance(body, FieldForm):
            part = term if section is self._term_section else license_
            if part is not None:
                body.show_part(part)
        elif isinstance(body, PartList):
            if section is self._source_section:
                body.show_parts(self._cited(license_, term), fixed=term is None)
            else:
                is_reports = section is self._reports
                body.show_parts(license_.reports if is_reports else license_.dependents)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(APART)
        self._form.setVerticalSpacing(NEAR)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, FieldWidget], ...] = (
            (translate("Record", "Title"), self._title),
            (translate("Record", "Term"), self._designation),
            (translate("Record", "First day"), self._first),
            (translate("Record", "Last day"), self._last),
            (translate("Record", "Act"), self._choices["action"]),
            (translate("Record", "Basis"), self._choices["basis"]),
            (translate("Record", "Notes"), self._notes),
            (translate("Record", "Cite"), self._cite),
        )
        for name, field in rows:
            self._form.addRow(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PANEL)
        column.setSpacing(APART)
        column.addLayout(self._form)
        column.addWidget(self._empty)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)

    def _connect(self) -> None:
        def first(text: str) -> None:
            self._set_day(self._first, text, type_term_start)

        def last(text: str) -> None:
            self._set_day(self._last, text, type_term_end)

        self._title.offered.connect(self._set_title)
        self._designation.offered.connect(self._setter("designation"))
        self._notes.offered.connect(self._setter("notes"))
        for name, choice in self._choices.items():
            choice.offered.connect(self._setter(name))
        self._cite.offered.connect(self._cite_source)
        self._first.offered.connect(first)
        self._last.offered.connect(last)

    def _setter(self, field: str) -> Callable[[str], None]:
        def take(text: str) -> None:
            if self._license is not None and self._term_id is not None:
                self._offer(set_term_field(self._license, self._term_id, field, text))

        return take

    def _set_title(self, text: str) -> None:
        if self._license is not None:
            self._offer(set_field(self._license, "title", text))

    def _set_day(self, field: FieldWidget, text: str, change: _TypeBound) -> None:
        license_, term_id = self._license, self._term_id
        term = None if license_ is None or term_id is None else license_.term(term_id)
        if license_ is None or term is None:
            return
        try:
            edit = change(license_, term.id, text, today=self._today(), order=self._order)
        except DateEntryError as error:
            field.mark(str(error))
            return
        # What was typed is shown as it was understood, or as it still is.
        self._show_term(term)
        if edit is not None:
            self.offered.emit(commit_of(license_, term, edit))

    def _cite_source(self, text: str) -> None:
        if self._license is not None and self._term_id is not None:
            self._offer(record_parts.cite(self._license, self._term_id, text, self._sources))

    def _change_license(self, label: str, after: License) -> None:
        if self._license is not None:
            self._offer(record_parts.change_license(self._license, after, label))

    def _change_term(self, label: str, after: Term) -> None:
        if self._license is not None:
            self._offer(record_parts.change_term(self._license, after, label))

    def _change_report(self, place: int, label: str, after: object) -> None:
        self._with_license(record_parts.change_report, place, after, label)

    def _remove_report(self, place: int) -> None:
        self._with_license(record_parts.remove_report, place)

    def _add_report(self) -> None:
        self._with_license(record_parts.add_report, self._term_id)

    def _change_dependent(self, place: int, label: str, after: object) -> None:
        self._with_license(record_parts.change_dependent, place, after, label)

    def _remove_dependent(self, place: int) -> None:
        self._with_license(record_parts.remove_dependent, place)

    def _add_dependent(self) -> None:
        self._with_license(record_parts.add_dependent)

    def _with_license(self, change: Callable[..., Edit | None], *values: object) -> None:
        if self._license is not None:
            self._offer(change(self._license, *values))

    def _change_source(self, _place: int, label: str, after: Source) -> None:
        before = next((each for each in self._sources if each.id == after.id), None)
        if before is not None:
            self._offer(record_parts.change_source(before, after, label))

    def _offer(self, edit: Edit | None) -> None:
        if edit is not None:
            self.edited.emit(edit)

    def _reading(self) -> Reading:
        return Reading(self._today(), self._order)

    def _cited(self, license_: License, term: Term | None) -> list[Source]:
        if term is None:
            ids = {name for each in license_.terms for name in each.source_ids}
            return [source for source in self._sources if source.id in ids]
        known = {source.id: source for source in self._sources if source.id in term.source_ids}
        return [known[name] for name in dict.fromkeys(term.source_ids) if name in known]

    def _source_names(self) -> Iterable[str]:
        return (source_name(source) for source in self._sources)

    def _known(self, field: Field) -> Mapping[str, str]:
        return known_values(field, KnownRecords(self._licenses, self._sources, self._license))
