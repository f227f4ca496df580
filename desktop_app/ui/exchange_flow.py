"""Import and export of other people's formats: both journeys, and where their words go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.settings.preferences import Preferences
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.import_flow import ImportFlow
from desktop_app.ui.import_maps import ImportMaps
from desktop_app.ui.table_flow import TableFlow

__all__ = ["ExchangeFlow"]


class ExchangeFlow:
    """`hint` hears what was done, `warn` why something was not."""

    def __init__(
        self,
        parent: QWidget,
        files: FileFlow,
        preferences: Preferences,
        hint: Callable[[str], None],
        warn: Callable[[str], None],
    ) -> None:
        self.imports = ImportFlow(parent, files, ImportMaps(preferences))
        self.tables = TableFlow(parent, files)
        for flow in (self.imports, self.tables):
            flow.finished.connect(hint)
            flow.failed.connect(warn)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Action name → what it does."""
        return {"import": self.imports.start, "export_table": self.tables.export}
