"""Copy, cut and paste of whole records, within a window, between windows and to other programs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Final, NamedTuple, cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.changes import Table
from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Source
from desktop_app.editing import pasting
from desktop_app.editing.document import Document
from desktop_app.editing.moving import remove_terms
from desktop_app.editing.pasting import Clip, Pasted
from desktop_app.editing.selection import Selection, TermRef
from desktop_app.editing.whole_licenses import remove_licenses
from desktop_app.jobs import Job, Progress
from desktop_app.language import translate
from desktop_app.ui.clip_codec import CLIP_TYPE, ClipError, clip_bytes, clip_from
from desktop_app.ui.clip_texts import html_of, table_of, words_of
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.open_file import OpenFile

__all__ = ["ClipboardFlow", "held_clip"]

_MOST: Final = 5_000
"""Licenses that others can be expected to take from a clipboard."""
_AT_ONCE: Final = 100
"""Licenses whose texts are made before anybody could notice a delay."""
_SMALL: Final = 200_000
"""Bytes of copied records that are read before anybody could notice a delay."""
_TOPIC: Final = "clip"
_PASTE: Final = "paste"


class _Texts(NamedTuple):
    """Copied records in every form that is offered; `html` is empty where a table is wanted."""

    data: bytes
    table: str
    words: str
    html: str


class ClipboardFlow(QObject):
    """Acts on the records that are selected in one window.

    Signals:
        selection_wanted(Selection): what was pasted.
        told(str): what was done, or why nothing was.
        table_pasted(str): a text that is no clip of ours is to become licenses.
    """

    selection_wanted = Signal(object)
    told = Signal(str)
    table_pasted = Signal(str)

    def __init__(
        self,
        parent: QObject,
        *,
        file: Callable[[], OpenFile | None],
        chosen: Callable[[], Sequence[License]],
        selection: Callable[[], Selection],
        jobs: JobRunner,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file = file
        self._chosen = chosen
        self._selection = selection

    def copy(self) -> None:
        """Put the selected terms or licenses on the clipboard."""
        clip = self._clip()
        if clip is not None:
            said = _said(clip, translate("Clipboard", "Copied {what}."))
            self._put(clip, partial(self.told.emit, said), as_table=False)

    def copy_table(self) -> None:
        """The same, but as a table for spreadsheets where others ask for text."""
        clip = self._clip()
        if clip is not None:
            said = _said(clip, translate("Clipboard", "Copied {what} as a table."))
            self._put(clip, partial(self.told.emit, said), as_table=True)

    def cut(self) -> None:
        """Copy and delete, as one undoable step."""
        file, clip = self._file(), self._clip()
        if file is not None and clip is not None:
            self._put(clip, partial(self._remove, file, clip), as_table=False)

    def _remove(self, file: OpenFile, clip: Clip) -> None:
        """What was cut is on the clipboard; it goes if it is still what it was."""
        if clip.only_terms:
            (holder,) = clip.licenses
            license_ = file.document.license(holder.id)
            terms = [TermRef(holder.id, term.id) for term in holder.terms]
            edit = None if license_ is None else remove_terms([license_], terms)
        elif any(file.document.license(each.id) != each for each in clip.licenses):
            changed = translate(
                "Clipboard", "The licenses have changed meanwhile: they were copied, not cut."
            )
            self.told.emit(changed)
            return
        else:
            verb = translate("Edit", "Cut")
            edit = remove_licenses(clip.licenses, file.document.licenses, verb)
        file.perform(edit)

    def paste(self) -> None:
        """Add what was copied here or in another window; other tables go through the import."""
        data = held_clip()
        if data is None:
            self.paste_table()
        else:
            self._paste_clip(data)

    def paste_table(self) -> None:
        """Take the text on the clipboard for a table of licenses."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.table_pasted.emit(text)
        else:
            self.told.emit(translate("Clipboard", "There is nothing on the clipboard to paste."))

    def _paste_clip(self, data: bytes) -> None:
        """Read the records and plan the edit, in a job where there are many of them."""
        file = self._file()
        if file is None:
            return
        licenses, sources = tuple(file.document.licenses), tuple(file.document.sources)
        mark = file.mark

        def work(progress: Progress) -> _Planned:
            return _planned(data, licenses, sources, mark, progress)

        take = partial(self._take, file, data)
        self._jobs.cancel(_PASTE)
        if len(data) > _SMALL:
            self._jobs.start(_PASTE, Job(_PASTE, work), done=take, failed=self._refuse)
            return
        try:
            planned = work(Progress())
        except ClipError as error:
            self._refuse(error)
        else:
            take(planned)

    def _take(self, file: OpenFile, data: bytes, planned: _Planned) -> None:
        if self._file() is not file:
            return
        pasted = planned.pasted
        if planned.clip.only_terms:
            self._paste_terms(file, planned.clip)
        elif pasted is not None and _is_taken(pasted, file.document):
            self._paste_clip(data)
        elif pasted is not None and file.perform(pasted.edit):
            self.selection_wanted.emit(Selection(pasted.ids[0]))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClipError):
            raise error
        self.told.emit(str(error))

    def _paste_terms(self, file: OpenFile, clip: Clip) -> None:
        target = file.document.license(self._selection().license_id or "")
        if target is None:
            self.told.emit(translate("Clipboard", "Select the license that is to have the terms."))
            return
        pasted = pasting.paste_terms(clip, target, file.document.sources)
        if pasted is not None and file.perform(pasted.edit):
            terms = [TermRef(target.id, name) for name in pasted.ids]
            self.selection_wanted.emit(Selection.of_terms(terms))

    def _clip(self) -> Clip | None:
        file, selection = self._file(), self._selection()
        if file is None:
            return None
        document, origin = file.document, file.mark
        chosen = tuple(self._chosen())
        owner = document.license(selection.license_id or "")
        if len(chosen) < 2 and owner is not None and selection.terms:
            names = {term.term_id for term in selection.terms if term.license_id == owner.id}
            if len(names) < len(selection.terms):
                self.told.emit(
                    translate("Clipboard", "Terms are copied from one license at a time.")
                )
                return None
            terms = [term for term in owner.terms if term.id in names]
            return pasting.clip_of_terms(owner, terms, document.sources, origin)
        if len(chosen) > _MOST:
            self.told.emit(
                translate(
                    "Clipboard", "More than {count} licenses: use Export Table instead."
                ).format(count=f"{_MOST:,}")
            )
            return None
        return pasting.clip_of(chosen, document.sources, origin) if chosen else None

    def _put(self, clip: Clip, then: Callable[[], None], *, as_table: bool) -> None:
        """Make the texts, in a job where there are many, offer them, and go on with `then`."""
        file = self._file()
        if file is None:
            return
        day = file.clock.today()

        def work(progress: Progress) -> _Texts:
            return _texts(clip, day, progress, as_table=as_table)

        def take(texts: _Texts) -> None:
            if self._file() is file:
                QGuiApplication.clipboard().setMimeData(_mime(texts))
                then()

        if len(clip.licenses) <= _AT_ONCE:
            self._jobs.cancel(_TOPIC)
            take(work(Progress()))
        else:
            self._jobs.start(_TOPIC, Job(_TOPIC, work), done=take, failed=_raise)


class _Planned(NamedTuple):
    """What was on the clipboard, and what adding its licenses would do."""

    clip: Clip
    pasted: Pasted | None


def _planned(
    data: bytes,
    licenses: Collection[License],
    sources: Collection[Source],
    mark: str,
    progress: Progress,
) -> _Planned:
    clip = clip_from(data)
    progress.report(0.5)
    if clip.only_terms:
        return _Planned(clip, None)
    return _Planned(clip, pasting.paste_licenses(clip, licenses, sources, mark))


def _is_taken(pasted: Pasted, document: Document) -> bool:
    """True where a record has come meanwhile whose id was to be a new one's."""
    here = {Table.LICENSES: document.license, Table.SOURCES: document.source}
    return any(here[each.table](each.record_id) is not None for each in pasted.edit.changes)


def _texts(clip: Clip, day: Day, progress: Progress, *, as_table: bool) -> _Texts:
    data = clip_bytes(clip)
    progress.report(0.2)
    table = table_of(clip.licenses, clip.sources, day)
    progress.report(0.6)
    if as_table:
        return _Texts(data, table, table, "")
    words = words_of(clip.licenses)
    progress.report(0.7)
    return _Texts(data, table, words, html_of(clip.licenses, clip.sources, day))


def _mime(texts: _Texts) -> QMimeData:
    mime = QMimeData()
    mime.setData(CLIP_TYPE, texts.data)
    mime.setData("text/tab-separated-values", texts.table.encode())
    mime.setText(texts.words)
    if texts.html:
        mime.setHtml(texts.html)
    return mime


def _raise(error: Exception) -> None:
    raise error


def held_clip() -> bytes | None:
    """The records of ours that are on the clipboard."""
    # An empty clipboard has no data at all, whatever the signature says.
    mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    if mime is None or not mime.hasFormat(CLIP_TYPE):
        return None
    return bytes(mime.data(CLIP_TYPE).data())


def _said(clip: Clip, sentence: str) -> str:
    if clip.only_terms:
        count = sum(len(license_.terms) for license_ in clip.licenses)
        one, many = translate("Clipboard", "1 term"), translate("Clipboard", "%n terms", "", count)
    else:
        count = len(clip.licenses)
        one = translate("Clipboard", "1 license")
        many = translate("Clipboard", "%n licenses", "", count)
    return sentence.format(what=one if count == 1 else many)
