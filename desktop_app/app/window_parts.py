"""Loads the heavy libraries and fills a window's frame with the parts that need them."""

from __future__ import annotations

from importlib import import_module

from platformdirs import user_data_path

from desktop_app.app.clock import SystemClock
from desktop_app.render.fonts import Fonts
from desktop_app.ui.dialogs.questions import DialogQuestions
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.window_parts import Surroundings

__all__ = ["complete"]

# The first np.unique of a process imports this, some 0.1 s that a first frame would wait for.
import_module("numpy.ma")


def complete(window: MainWindow) -> None:
    """Put everything into the frame."""
    window.complete(
        Surroundings(
            clock=SystemClock(),
            preferences=window.preferences,
            questions=DialogQuestions(),
            fonts=Fonts(),
            sample_copies=user_data_path("license-timeline", appauthor=False) / "samples",
        )
    )
