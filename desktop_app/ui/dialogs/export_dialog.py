"""Asks what the picture shall show and where it shall go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

__all__ = ["ExportChoice", "ExportDialog"]

_FORMATS = (("PNG picture", "png"), ("SVG drawing", "svg"), ("PDF page", "pdf"))
_SPANS = (("Everything in the file", False), ("The span now in the window", True))
_THEMES = (("Light", "light"), ("Dark", "dark"))


class ExportChoice(NamedTuple):
    """What the user decided."""

    path: Path
    width: int
    theme: str
    title: str
    visible_span_only: bool


class ExportDialog(QDialog):
    """Format, size, theme, title, span and place; remembers nothing itself."""

    def __init__(self, proposal: Path, title: str, theme: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle("Export Picture")
        self._format = _combo("Format", _FORMATS)
        self._span = _combo("Span", _SPANS)
        self._theme = _combo("Theme", _THEMES)
        self._theme.setCurrentIndex(self._theme.findData(theme))
        self._width = QSpinBox()
        self._width.setAccessibleName("Width in pixels")
        self._width.setRange(640, 16_000)
        self._width.setSingleStep(160)
        self._width.setValue(1920)
        self._width.setSuffix(" px wide")
        self._title = QLineEdit(title)
        self._title.setAccessibleName("Title")
        self._path = QLineEdit(str(proposal))
        self._path.setAccessibleName("File")
        self._path.setMinimumWidth(380)
        self._lay_out()
        self._format.currentIndexChanged.connect(self._rename)
        self._rename()

    def choice(self) -> ExportChoice:
        return ExportChoice(
            path=self._named(Path(self._path.text()).expanduser()),
            width=self._width.value(),
            theme=str(self._theme.currentData()),
            title=self._title.text().strip(),
            visible_span_only=bool(self._span.currentData()),
        )

    def _lay_out(self) -> None:
        browse = QPushButton("Choose…")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._path, 1)
        place.addWidget(browse)
        hint = QLabel("Drawn fresh at this size: what is off screen now is in the picture too.")
        hint.setObjectName("muted")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, field in (
            ("Format", self._format),
            ("Span", self._span),
            ("Theme", self._theme),
            ("Width", self._width),
            ("Title", self._title),
        ):
            form.addRow(name, field)
        form.addRow("File", place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)

    def _named(self, path: Path) -> Path:
        suffix = f".{self._format.currentData()}"
        return path if path.suffix.lower() == suffix else path.with_name(path.stem + suffix)

    def _rename(self) -> None:
        self._path.setText(str(self._named(Path(self._path.text()))))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Export Picture", self._path.text(), f"*.{self._format.currentData()}"
        )
        if chosen:
            self._path.setText(str(self._named(Path(chosen))))


def _combo(name: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for text, value in choices:
        combo.addItem(text, value)
    return combo
