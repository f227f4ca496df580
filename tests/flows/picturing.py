"""A picture out of the window: the dialog is opened, told what to draw, and asked to export it."""

from __future__ import annotations

from typing import Any

import msgspec
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.picture_dialog import PictureDialog
from desktop_app.ui.main_window import MainWindow

__all__ = ["export_picture", "open_pictures"]


def open_pictures(window: MainWindow) -> PictureDialog:
    window.actions_by_name["export"].trigger()
    return next(each for each in window.findChildren(PictureDialog) if each.isVisible())


def export_picture(window: MainWindow, qtbot: QtBot, **wishes: Any) -> None:
    """Draw it with these wishes, into the file that the prepared answers name."""
    dialog = open_pictures(window)
    preset = msgspec.structs.replace(dialog.form.preset(), **wishes)
    with qtbot.waitSignal(
        window.pictures.finished, check_params_cb=lambda text: "is in" in text, timeout=30_000
    ):
        dialog.export_wanted.emit(preset, dialog.kind)
