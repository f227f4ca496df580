"""Shows rows and terms of the timeline to screen readers, as a tree of licenses and their terms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from desktop_app.domain.records import License, Term
from desktop_app.editing.selection import Selection
from desktop_app.timeline.arranging.arrangement import Heading
from desktop_app.timeline.bar_geometry import Box
from desktop_app.ui.canvas.accessible_actions import Deed, Deeds
from desktop_app.ui.canvas.accessible_words import dependent_words, license_words, term_words
from desktop_app.ui.canvas.told import Told
from desktop_app.ui.models.heading_words import heading_words

__all__ = ["AccessibleTimeline"]

_MOST_KEPT: Final = 20_000
"""Rows that a reader has asked for; more at once is no reader but a search through everything."""


class AccessibleTimeline(QAccessibleWidget):
    """The whole timeline: its children are the rows, then what lies upon them."""

    def __init__(self, view: QWidget, told: Told) -> None:
        super().__init__(view, QAccessible.Role.Tree, view.accessibleName())
        self.view = view
        self.told = told
        self._rows: dict[int, _Row] = {}

    @override
    def childCount(self) -> int:
        return len(self.told.stage.columns) + len(self.told.cards)

    @override
    def child(self, index: int) -> QAccessibleInterface:
        rows = len(self.told.stage.columns)
        if 0 <= index < rows:
            return self.row(index)
        cards = self.told.cards
        if rows <= index < rows + len(cards):
            return QAccessible.queryAccessibleInterface(cards[index - rows])
        return _nothing()

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, _Row):
            return child.index
        widget = child.object()
        for place, card in enumerate(self.told.cards, len(self.told.stage.columns)):
            if card is widget:
                return place
        return -1

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        at = self.view.mapFromGlobal(QPoint(x, y))
        for card in self.told.cards:
            if card.geometry().contains(at):
                return QAccessible.queryAccessibleInterface(card)
        stage = self.told.stage
        row = stage.viewport.row_at(float(at.y() - self.told.rows_top), len(stage.columns))
        return _nothing() if row is None else self.row(row)

    @override
    def focusChild(self) -> QAccessibleInterface:
        found = self.selected() if self.view.hasFocus() else None
        return found or super().focusChild()

    def row(self, index: int) -> _Row:
        known = self._rows.get(index)
        if known is None:
            if len(self._rows) > _MOST_KEPT:
                self._rows.clear()
            known = self._rows[index] = _Row(self, index)
            QAccessible.registerAccessibleInterface(known)
        return known

    def selected(self) -> QAccessibleInterface | None:
        """The selected term, else the selected license's row."""
        selection = self.told.stage.selection
        license_id = selection.license_id
        index = None if license_id is None else self.told.stage.columns.row_of(license_id)
        if index is None:
            return None
        row = self.row(index)
        if selection.term_id is None:
            return row
        return row.term_named(selection.term_id) or row

    def on_screen(self, box: Box | None) -> QRect:
        """A place on the rows in the screen's coordinates."""
        if box is None:
            return QRect()
        corner = QPoint(round(box.x), round(box.y) + self.told.rows_top)
        return QRect(
            self.view.mapToGlobal(corner).x(),
            self.view.mapToGlobal(corner).y(),
            max(1, round(box.width)),
            max(1, round(box.height)),
        )


class _Item(QAccessibleInterface):
    """What rows and terms have in common: they are no widgets."""

    def __init__(self, timeline: AccessibleTimeline) -> None:
        super().__init__()
        self.timeline = timeline
        self._actions = Deeds(self.deeds)

    def deeds(self) -> Mapping[str, Deed]:
        """What can be done to it now, by Qt's names."""
        raise NotImplementedError

    @override
    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> int:
        if arg__1 is QAccessible.InterfaceType.ActionInterface:
            return self._actions  # type: ignore[return-value] - the object at the address
        return None  # type: ignore[return-value] - no address

    def _deeds_to(self, selection: Selection) -> Mapping[str, Deed]:
        told = self.timeline.told

        def show_menu() -> None:
            told.choose(selection)
            told.offer_menu()

        return {
            Deeds.pressAction(): partial(told.open, selection),
            Deeds.setFocusAction(): partial(told.choose, selection),
            Deeds.showMenuAction(): show_menu,
        }

    @override
    def object(self) -> QObject:
        return None  # type: ignore[return-value] - Qt's own way to say “no object”

    @override
    def window(self) -> QWindow:
        return self.timeline.window()

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Names are made of the records; a reader cannot change them."""

    def _state(self, *, selected: bool, focused: bool, visible: bool) -> QAccessible.State:
        # Their types say int, where Qt has bits.
        state = QAccessible.State()
        state.selectable = state.focusable = 1
        state.selected = int(selected)
        state.focused = int(focused and self.timeline.view.hasFocus())
        state.offscreen = int(not visible)
        return state


class _Row(_Item):
    """A row: a license with its terms as children, a heading, or somebody who depends on it."""

    def __init__(self, timeline: AccessibleTimeline, index: int) -> None:
        super().__init__(timeline)
        self.index = index
        self._terms: dict[str, _Term] = {}

    @property
    def license(self) -> License | None:
        """The license of this row, if the row is there."""
        stage = self.timeline.told.stage
        if self.index >= len(stage.columns):
            return None
        return stage.license(stage.columns.license_id(self.index))

    @property
    def terms(self) -> tuple[Term, ...]:
        license_ = self.license
        if license_ is None or self._own_row(license_) != self.index:
            return ()
        return license_.terms

    def term(self, index: int) -> _Term | None:
        terms = self.terms
        return self._made(terms[index].id) if 0 <= index < len(terms) else None

    def term_named(self, term_id: str) -> _Term | None:
        return self._made(term_id) if any(term.id == term_id for term in self.terms) else None

    @override
    def isValid(self) -> bool:
        return self.timeline.isValid() and self.index < len(self.timeline.told.stage.columns)

    @override
    def parent(self) -> QAccessibleInterface:
        return self.timeline

    @override
    def childCount(self) -> int:
        return len(self.terms)

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return self.term(index) or _nothing()

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, _Term):
            names = [term.id for term in self.terms]
            return names.index(child.term_id) if child.term_id in names else -1
        return -1

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for term in self.terms:
            found = self._made(term.id)
            if found.rect().contains(x, y):
                return found
        return _nothing()

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t is not QAccessible.Text.Name:
            return ""
        told, license_ = self.timeline.told, self.license
        if license_ is None:
            heading = self._heading
            return "" if heading is None else heading_words(heading)
        own = self._own_row(license_)
        if own is not None and self.index > own:
            return dependent_words(license_, self.index - own - 1)
        locked = told.stage.is_locked(license_.id)
        return license_words(license_, told.viewpoint, locked=locked)

    @override
    def rect(self) -> QRect:
        viewport = self.timeline.told.stage.viewport
        top = viewport.row_y(self.index)
        box = Box(0.0, top, viewport.width, viewport.rows.height(self.index))
        return self.timeline.on_screen(box)

    @override
    def state(self) -> QAccessible.State:
        stage = self.timeline.told.stage
        license_ = self.license
        is_selected = license_ is not None and stage.selection.license_id == license_.id
        state = self._state(
            selected=is_selected,
            focused=is_selected and stage.selection.term_id is None,
            visible=stage.viewport.shows_row(self.index, len(stage.columns)),
        )
        heading = self._heading
        is_open = bool(self.terms) if heading is None else not heading.is_collapsed
        state.expandable = int(is_open or heading is not None)
        state.expanded = int(is_open)
        state.collapsed = int(heading is not None and heading.is_collapsed)
        return state

    @override
    def deeds(self) -> Mapping[str, Deed]:
        heading = self._heading
        if heading is not None:
            toggle = partial(self.timeline.told.toggle, heading.key)
            return {Deeds.toggleAction(): toggle, Deeds.pressAction(): toggle}
        license_ = self.license
        return {} if license_ is None else self._deeds_to(Selection(license_.id))

    @property
    def _heading(self) -> Heading | None:
        return self.timeline.told.stage.arrangement.heading_at(self.index)

    def _own_row(self, license_: License) -> int | None:
        """The license's row here or next above: it may have one in each of several groups."""
        rows = self.timeline.told.stage.columns.rows_of(license_.id)
        return max((row for row in rows if row <= self.index), default=None)

    def _made(self, term_id: str) -> _Term:
        known = self._terms.get(term_id)
        if known is None:
            known = self._terms[term_id] = _Term(self, term_id)
            QAccessible.registerAccessibleInterface(known)
        return known


class _Term(_Item):
    """One bar."""

    def __init__(self, row: _Row, term_id: str) -> None:
        super().__init__(row.timeline)
        self._row = row
        self.term_id = term_id

    def _found(self) -> tuple[License, Term] | None:
        license_ = self._row.license
        term = None if license_ is None else license_.term(self.term_id)
        return None if license_ is None or term is None else (license_, term)

    @override
    def isValid(self) -> bool:
        return self._row.isValid() and self._found() is not None

    @override
    def parent(self) -> QAccessibleInterface:
        return self._row

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return _nothing()

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return _nothing()

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, t: QAccessible.Text) -> str:
        found = self._found()
        return "" if t is not QAccessible.Text.Name or found is None else term_words(*found)

    @override
    def rect(self) -> QRect:
        found = self._found()
        if found is None:
            return QRect()
        return self.timeline.on_screen(self.timeline.told.stage.term_box(found[0].id, self.term_id))

    @override
    def deeds(self) -> Mapping[str, Deed]:
        found = self._found()
        return {} if found is None else self._deeds_to(Selection(found[0].id, self.term_id))

    @override
    def state(self) -> QAccessible.State:
        stage = self.timeline.told.stage
        found = self._found()
        ref = None if found is None else (found[0].id, self.term_id)
        selection = stage.selection
        rect = self.rect()
        view = self.timeline.view
        shown = QRect(view.mapToGlobal(QPoint(0, 0)), view.size())
        return self._state(
            selected=ref is not None and ref in {tuple(term) for term in selection.terms},
            focused=ref == (selection.license_id, selection.term_id),
            visible=rect.intersects(shown),
        )


def _nothing() -> QAccessibleInterface:
    return None  # type: ignore[return-value] - Qt's way to say “none”
