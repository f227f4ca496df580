"""Work that takes its time: what it is, how far it is, and a way to take it back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from desktop_app.language import translate
from desktop_app.render.measures import BAR, NEAR, NONE, WIDE
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.elided_label import ElidedLabel

__all__ = ["BusyBar"]

_LONG: Final = 220
_SHORT: Final = 120
"""Pixels of the progress; a foot has buttons beside it."""


class BusyBar(QFrame):
    """A line across the window while a job runs, or one within the foot of a dialog.

    Signals:
        cancelled(): the user does not want it any more.
    """

    cancelled = Signal()

    def __init__(self, *, in_foot: bool = False) -> None:
        super().__init__()
        self.setObjectName("busyLine" if in_foot else "busyBar")
        self.setAccessibleName(translate("Window", "Work in progress"))
        self._what = ""
        self._label = ElidedLabel()
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_SHORT if in_foot else _LONG)
        self._cancel = QPushButton(translate("Window", "Cancel"))
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(calling(self.cancelled.emit))
        row = QHBoxLayout(self)
        row.setContentsMargins(*(NONE if in_foot else BAR))
        row.setSpacing(NEAR if in_foot else WIDE)
        row.addWidget(self._label, 1)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        self.hide()

    def begin(self, what: str, may_cancel: bool = True) -> None:  # noqa: FBT001, FBT002 - a slot
        """Show the bar; an empty text puts it away."""
        self._cancel.setVisible(may_cancel)
        self._what = what
        self._label.setText(what)
        # A progress bar that is seen paints at once, and with it all of the window that is to be
        # painted: the rows that a job has just brought would cost the same turn.
        self.hide()
        self._progress.setValue(0)
        self.setVisible(bool(what))

    def allow_cancel(self, *, allowed: bool) -> None:
        """Whether the work can be taken back now."""
        self._cancel.setVisible(allowed)

    def show_progress(self, share: float, step: str) -> None:
        self._label.setText(f"{self._what} {step}".rstrip())
        self._progress.setValue(round(share * 1000))
