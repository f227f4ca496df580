"""The picture as it will be, as large as there is room, page by page."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.render.measures import NARROWEST, NEAR, NONE

__all__ = ["PicturePreview", "Preview"]

_MARGIN = 16
_PATIENCE_MS = 120
"""A person who types or drags the frame is not done yet."""


class Preview(NamedTuple):
    """One page as an image, how many there are, and how large it will be, in words."""

    image: QImage
    page: int
    pages: int
    words: str


class PicturePreview(QWidget):
    """Signals:
    wanted(int, QSize): draw this page (from 0) into so many device pixels.
    """

    wanted = Signal(int, QSize)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("picturePreview")
        self._page = 0
        self._paper = _Paper()
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._back = QPushButton("‹")
        self._on = QPushButton("›")
        self._again = QPushButton(translate("Picture dialog", "Draw Again"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._ask)
        self._lay_out()
        self._again.clicked.connect(self._ask)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        self._paper.resized.connect(self.refresh)

    def refresh(self) -> None:
        """What is shown is no longer right; it is drawn anew in a moment."""
        self._timer.start()

    def show_preview(self, preview: Preview) -> None:
        self._page = preview.page
        self._again.hide()
        self._paper.show_image(preview.image)
        self._words.setText(preview.words)
        for button in (self._back, self._on):
            button.setVisible(preview.pages > 1)
        self._back.setEnabled(preview.page > 0)
        self._on.setEnabled(preview.page + 1 < preview.pages)

    def show_failure(self, sentence: str) -> None:
        self._paper.show_image(None)
        self._words.setText(sentence)
        self._again.hide()

    def show_note(self, sentence: str) -> None:
        """Something about the picture, until the next one is there."""
        self._words.setText(sentence)

    def show_stopped(self, sentence: str) -> None:
        """It was taken back, and is drawn when it is asked for once more."""
        self.show_note(sentence)
        self._again.show()

    @property
    def words(self) -> str:
        return self._words.text()

    def _ask(self) -> None:
        room = self._paper.size() * self.devicePixelRatioF()
        self.wanted.emit(self._page, room)

    def _turn_back(self) -> None:
        self._page = max(0, self._page - 1)
        self._ask()

    def _turn_on(self) -> None:
        self._page += 1
        self._ask()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(NEAR)
        foot.addWidget(self._words, 1)
        self._again.setAutoDefault(False)
        self._again.hide()
        foot.addWidget(self._again)
        for button, name in (
            (self._back, translate("Picture dialog", "Page before")),
            (self._on, translate("Picture dialog", "Next page")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
            button.hide()
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NONE)
        layout.setSpacing(NEAR)
        layout.addWidget(self._paper, 1)
        layout.addLayout(foot)


class _Paper(QWidget):
    """The image in the middle of a desk, with an edge around it."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Picture dialog", "Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(NARROWEST, 200)
        self._image: QImage | None = None

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().window())
            if self._image is None:
                return
            room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            size = self._image.deviceIndependentSize()
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRectF(0, 0, size.width(), size.height())
            box.moveCenter(QRectF(room).center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
            edge = QColor(self.palette().placeholderText().color())
            edge.setAlpha(90)
            painter.setPen(edge)
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
