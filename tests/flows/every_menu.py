"""Opens every menu of a window, one after the other: of bar, buttons and right mouse button."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.editing.selection import Selection
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.group_choices import GroupChoices
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.record_menus import show_row_menu, show_term_menu

__all__ = ["every_menu"]


def every_menu(window: MainWindow) -> Iterator[QMenu]:
    """Each menu while it is open, the ones within others after those; a file is open."""
    file = window.files.current
    assert file is not None, "a file is open"
    license_ = next(iter(file.document.licenses))
    window.workspace.select(Selection(license_.id, license_.terms[1].id))
    table = window.workspace.table
    table.setCurrentIndex(table.model().index(0, 1))
    groups = window.findChild(GroupChoices)
    assert groups is not None, "the window has its parts"
    groups.choose((GroupBy.HOLDER,))
    for menu in window.findChildren(QMenu):
        yield from _opened(menu)
    groups.choose(())
    at = window.mapToGlobal(QPoint(200, 200))
    for open_ in (
        lambda: show_row_menu(window, window.actions_by_name, at),
        lambda: show_term_menu(window, window.actions_by_name, at),
        table.columns_menu,
    ):
        yield from _made(open_)


def _made(make: Callable[[], QMenu]) -> Iterator[QMenu]:
    menu = make()
    yield from _opened(menu)
    for within in menu.findChildren(QMenu):
        yield from _opened(within)
    menu.close()
    menu.deleteLater()


def _opened(menu: QMenu) -> Iterator[QMenu]:
    menu.popup(QPoint(0, 0))
    QCoreApplication.processEvents()
    # Some are filled only as they open, with menus of their own among them.
    yield menu
    menu.hide()
    QCoreApplication.processEvents()
