"""What is painted in part looks like what is painted whole: scrolls and drags, pixel by pixel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.editing.selection import Part, Selection
from desktop_app.gestures.effects import PreviewTerm
from desktop_app.timeline.row_zoom import READABLE
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.many_terms import longer
from tests.big_window import show_records
from tests.builders import a_license, a_term
from tests.collection import AS_OF, collection
from tests.flows.conftest import OpenWindow

_HAIR = 4
"""Of 255."""


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    """Three hundred licenses with gaps, reports and lanes; one depends on another."""
    window = open_window(huawei)
    licenses = list(collection(300))
    on = a_license(
        a_term("one", "2019-05-20", "2020-08-18"),
        id="depends",
        title="Depends",
        depends_on=(licenses[10].id,),
    )
    show_records(window, [*licenses[:5], on, *licenses[5:]])
    window.header.as_of_chosen.emit(AS_OF)
    window.workspace.timeline.fit_all()
    _settle()
    return window


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def _seen(window: MainWindow) -> QImage:
    """The pixels on the screen now; nothing is painted for that."""
    _settle()
    return window.screen().grabWindow(window.winId()).toImage()


def _is_as_painted_whole(window: MainWindow) -> bool:
    shown = _pixels(_seen(window))
    window.workspace.timeline.repaint_rows()
    whole = _pixels(_seen(window))
    # A round corner that is cut by the window's edge is smoothed a hair otherwise.
    return bool(np.abs(shown - whole).max() <= _HAIR)


def _pixels(image: QImage) -> NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint8).astype(np.int16)


class _Hand:
    """Does one thing after another to a window, by chance."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._random = Random(seed)

    @property
    def _timeline(self) -> TimelineView:
        return self._window.workspace.timeline

    def act(self) -> str:
        """Do something; returns what."""
        acts: dict[str, tuple[int, Callable[[], None]]] = {
            "scroll": (6, self._scroll),
            "drag": (5, self._drag),
            "let go": (1, self._let_go),
            "select": (2, self._select),
            "rows": (1, self._rows),
            "arrows": (1, self._arrows),
            "pan": (1, self._pan),
        }
        weights = [weight for weight, _ in acts.values()]
        name = self._random.choices(list(acts), weights)[0]
        acts[name][1]()
        return name

    def _scroll(self) -> None:
        self._timeline.rows_scrolled.emit(float(self._random.randint(-90, 90)))

    def _drag(self) -> None:
        stage = self._timeline.stage
        selection = stage.selection
        license_ = stage.license(selection.license_id or "")
        if license_ is None or license_.terms[-1].end is None:
            self._select()
            return
        stage.pointer_x = self._random.uniform(0, stage.viewport.width)
        stage.pointer_y += self._random.uniform(-40, 40)
        after = longer(license_, self._random.randint(1, 200)).terms[-1]
        before = license_.terms[-1]
        self._timeline.show_preview(
            PreviewTerm(license_.id, before, after, Part.END, None, None, 9, "Some days more")
        )

    def _let_go(self) -> None:
        self._timeline.stage.show_preview(None)
        self._timeline.repaint_rows()

    def _select(self) -> None:
        stage = self._timeline.stage
        rows = stage.viewport.visible_rows(len(stage.columns))
        license_ = stage.license(stage.columns.license_id(self._random.choice(rows)))
        assert license_ is not None, "every row here is a license's own"
        term = self._random.choice([*license_.terms, None])
        part = self._random.choice(list(Part)) if term else Part.WHOLE
        chosen = Selection(license_.id, term.id if term else None, part)
        self._window.workspace.select(chosen)

    def _rows(self) -> None:
        self._timeline.row_lens.show(self._random.choice([3.3, 9.7, READABLE, 17.0, 28.0, 44.0]))

    def _arrows(self) -> None:
        shown = not self._timeline.stage.links.shows_all
        self._timeline.show_all_arrows(shown=shown)

    def _pan(self) -> None:
        self._timeline.lens.pan(self._random.uniform(-60, 60))


@pytest.mark.parametrize("seed", range(6))
def test_that_parts_painted_after_any_hand_movements_fit_the_rest(
    window: MainWindow, seed: int
) -> None:
    hand = _Hand(window, seed)
    for number in range(40):
        act = hand.act()
        assert _is_as_painted_whole(window), f"step {number}: {act}"


def test_that_a_scrolled_row_keeps_its_pixels(window: MainWindow) -> None:
    timeline = window.workspace.timeline
    timeline.row_lens.show(44.0)
    assert timeline.stage.viewport.scroll == 0
    before = _seen(window)
    timeline.rows_scrolled.emit(37.0)
    assert _seen(window) != before
    timeline.rows_scrolled.emit(-37.0)
    assert _seen(window) == before


def test_that_a_wheel_step_paints_what_comes_in_alone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline = window.workspace.timeline
    timeline.row_lens.show(44.0)
    _settle()
    stage = timeline.stage
    bands: list[object] = []
    body = stage.body

    def watched(band: object = None) -> object:
        bands.append(band)
        return body(band)  # type: ignore[arg-type] - passed on as it came

    monkeypatch.setattr(stage, "body", watched)
    timeline.rows_scrolled.emit(44.0)
    _settle()
    (band,) = bands
    height = stage.viewport.height
    assert band == (height - 44, height)
