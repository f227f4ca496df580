"""Puts the question about an official date and makes an edit of the answer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Source
from desktop_app.editing.citing import because, found_source, new_source
from desktop_app.gestures.effects import Commit
from desktop_app.ui.canvas.official_question import Answer, Choice, OfficialQuestion
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.canvas.would_be import changed_terms

__all__ = ["Asking"]

_GAP: Final = 10.0


class Asking(QObject):
    """Stands between a gesture's commit and the document.

    Signals:
        edited(Edit): what is to be done.
        refused(str): why nothing is done.
        proposed(): what the stage shows beside the records has changed.
    """

    edited = Signal(object)
    refused = Signal(str)
    proposed = Signal()

    def __init__(self, view: QWidget, stage: Stage, top: int) -> None:
        super().__init__(view)
        self._view = view
        self._stage = stage
        self._top = top
        self._sources: Collection[Source] = ()
        self._commit: Commit | None = None
        self._answer: Answer | None = None
        self.is_on = False
        self.question = OfficialQuestion()
        self.question.setParent(view)
        self.question.answered.connect(self._take_answer)
        self.question.dismissed.connect(self.dismiss)

    @property
    def is_open(self) -> bool:
        """True while a question waits for its answer."""
        return self._commit is not None

    def begin_sitting(self, sources: Collection[Source]) -> None:
        """Another file: its sources, and no answer given yet."""
        self.dismiss()
        self._answer = None
        self._sources = sources

    def take(self, commit: Commit) -> None:
        """Let the edit pass, or ask about it first; an earlier question is dropped."""
        self.dismiss()
        refusal = self._stage.why_refused(commit.edit)
        if refusal is not None:
            self.refused.emit(refusal)
        elif not (self.is_on and commit.corrects_record):
            self.edited.emit(commit.edit)
        elif self._answer is not None and _fits(self._answer, commit):
            self.edited.emit(self._edit(commit, self._answer))
        else:
            self._ask(commit)

    def dismiss(self) -> None:
        """Nothing is to change."""
        if self._commit is not None:
            self._close()

    def place(self) -> None:
        """Follow the bar that is asked about, within the view."""
        if self._commit is None:
            return
        question, view = self.question, self._view
        question.fit_into(view.width())
        bar = self._bar(self._commit)
        x = bar.center().x() - question.width() / 2
        y = bar.bottom() + _GAP
        if y + question.height() > view.height() - 8:
            above = bar.top() - _GAP - question.height()
            y = above if above >= self._top else view.height() - question.height() - 8
        x = max(8.0, min(x, view.width() - question.width() - 8.0))
        question.move(round(x), round(max(self._top + 4.0, y)))

    def _ask(self, commit: Commit) -> None:
        self._commit = commit
        self._stage.propose(commit.edit)
        self.question.ask(
            commit.edit.label, can_extend=commit.extension is not None, sources=self._sources
        )
        self.place()
        self.proposed.emit()

    def _take_answer(self, answer: Answer) -> None:
        commit = self._commit
        if commit is None:
            return
        edit = self._edit(commit, answer)
        if answer.for_sitting:
            self._answer = answer
        self._close()
        self.edited.emit(edit)

    def _edit(self, commit: Commit, answer: Answer) -> Edit:
        extension = commit.extension if answer.choice is Choice.EXTEND else None
        source, is_new = self._source_of(answer)
        return because(extension or commit.edit, answer.reason, source, is_new=is_new)

    def _source_of(self, answer: Answer) -> tuple[Source | None, bool]:
        if not answer.source:
            return None, False
        source = found_source(answer.source, self._sources)
        if source is not None:
            return source, False
        return new_source(answer.source, {each.id for each in self._sources}), True

    def _close(self) -> None:
        self._commit = None
        self._stage.propose(None)
        had_focus = self.question.isAncestorOf(self._view.window().focusWidget() or self._view)
        self.question.hide()
        if had_focus:
            self._view.setFocus()
        self.proposed.emit()

    def _bar(self, commit: Commit) -> QRectF:
        """Where the term is that would change, in the view's coordinates."""
        for license_id, term_id in changed_terms(commit.edit):
            box = self._stage.proposed_box(license_id, term_id)
            if box is not None:
                right = min(max(box.x + box.width, 0.0), float(self._view.width()))
                return QRectF(right, box.y + self._top, 0.0, box.height)
        return QRectF(self._view.width() / 2, self._top, 0.0, 0.0)


def _fits(answer: Answer, commit: Commit) -> bool:
    return answer.choice is Choice.CORRECT or commit.extension is not None
