"""Edits as steps to undo and redo, where a step that the drive refuses stays where it was."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from desktop_app.domain.changes import Edit

__all__ = ["EditSteps"]


class EditSteps(QUndoStack):
    """A stack that can be moved over steps without doing anything to the records.

    Qt counts a step as made whatever becomes of it, and forgets one that failed. Here a new edit
    that is refused leaves no step, and an undo or redo that is refused can be asked for again.
    """

    def __init__(
        self,
        parent: QObject,
        *,
        apply: Callable[[Edit, bool], bool],
        show: Callable[[Edit], None],
    ) -> None:
        """`apply` is given a step's edit and whether to undo it; it answers whether that was done.

        `show` is given one that is in the file already.
        """
        super().__init__(parent)
        self._apply = apply
        self._show = show
        self._wrong: list[Callable[[], None]] = []
        self._is_moving = False

    def add(self, edit: Edit) -> None:
        """Make an edit; it is a step if it was made."""
        self.push(_Step(edit, self))

    def add_written(self, edit: Edit) -> None:
        """Show an edit that is in the file already, as a step."""
        self.push(_Step(edit, self, written=True))

    def go_back_over(self, latest: Sequence[tuple[Edit, bool]]) -> None:
        """Move back over what was done last: edits of steps, and whether they were undone.

        The records are already as they were before that, so nothing happens to them.
        """
        self._put_right()
        with self._moving():
            for edit, was_undone in reversed(latest):
                if not was_undone:
                    self.undo()
                    continue
                ahead = self.command(self.index())
                if isinstance(ahead, _Step) and ahead.edit is edit:
                    self.redo()
                else:  # a newer edit, which is gone again, had taken its place
                    self.push(_Step(edit, self))

    def make(self, edit: Edit, *, is_undo: bool = False, is_written: bool = False) -> bool:
        """For the steps themselves: whether the edit was made."""
        if self._is_moving:
            return True
        if self._wrong:
            # One of several steps in a row was refused, so those after it are not made either.
            return False
        if is_written:
            self._show(edit)
            return True
        return self._apply(edit, is_undo)

    def stay(self, *, is_undo: bool) -> None:
        """For a step that was refused while Qt moves over it: go back where it was."""
        self._wrong.append(self.redo if is_undo else self.undo)
        QTimer.singleShot(0, self, self._put_right)

    def _put_right(self) -> None:
        wrong, self._wrong = self._wrong, []
        with self._moving():
            for move in reversed(wrong):
                move()

    @contextmanager
    def _moving(self) -> Generator[None]:
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False


class _Step(QUndoCommand):
    """The one generic undo command: it wraps an Edit."""

    def __init__(self, edit: Edit, steps: EditSteps, *, written: bool = False) -> None:
        super().__init__(edit.label)
        self.edit = edit
        self._steps = steps
        self._is_written = written
        self._is_new = True

    @override
    def redo(self) -> None:
        is_new, self._is_new = self._is_new, False
        is_written, self._is_written = self._is_written, False
        if self._steps.make(self.edit, is_written=is_written):
            return
        if is_new:
            self.setObsolete(True)
        else:
            self._steps.stay(is_undo=False)

    @override
    def undo(self) -> None:
        if not self._steps.make(self.edit, is_undo=True):
            self._steps.stay(is_undo=True)
