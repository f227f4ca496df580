from __future__ import annotations

import pytest

from desktop_app.render.theme import THEMES, Theme, mixed
from desktop_app.timeline.looks import BARS, CAPS
from desktop_app.timeline.primitives import Fill, Ink

GROUNDS = (Ink.BACKGROUND, Ink.SURFACE, Ink.SELECTION)
MARKS = (
    *(look.outline or look.ink for look in BARS.values()),
    *(cap.ink for cap in CAPS.values()),
    Ink.ALARM,
    Ink.ACCENT,
)


def luminance(color: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(color[1:])]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


@themes
def test_that_every_ink_has_a_color(theme: Theme) -> None:
    assert set(theme.colors) == set(Ink)


@themes
@pytest.mark.parametrize("ink", [Ink.TEXT, Ink.MUTED])
@pytest.mark.parametrize("ground", GROUNDS)
def test_that_text_reads_on_every_ground(theme: Theme, ink: Ink, ground: Ink) -> None:
    assert contrast(theme.color(ink), theme.color(ground)) >= 4.5


@themes
def test_that_labels_read_on_every_solid_bar_and_on_the_as_of_pill(theme: Theme) -> None:
    pairs = [(look.text, look.ink) for look in BARS.values() if look.fill is Fill.SOLID]
    for text, ground in (*pairs, (Ink.ON_BAR, Ink.ALARM)):
        assert contrast(theme.color(text), theme.color(ground)) >= 4.5, ground


@themes
@pytest.mark.parametrize("ground", [Ink.BACKGROUND, Ink.SELECTION])
def test_that_marks_stand_out_from_the_canvas_and_from_the_selected_row(
    theme: Theme, ground: Ink
) -> None:
    for ink in MARKS:
        assert contrast(theme.color(ink), theme.color(ground)) >= 3.0, ink


@themes
def test_that_the_restriction_stands_out_from_the_canvas(theme: Theme) -> None:
    assert contrast(theme.color(Ink.RESTRICTION), theme.color(Ink.BACKGROUND)) >= 3.0


@themes
def test_that_the_two_shades_of_a_chain_differ(theme: Theme) -> None:
    assert contrast(theme.color(Ink.IN_FORCE), theme.color(Ink.IN_FORCE_ALT)) >= 1.25
    assert contrast(theme.color(Ink.LAPSED), theme.color(Ink.LAPSED_ALT)) >= 1.15


def test_that_a_mix_runs_from_the_ground_to_the_color() -> None:
    assert mixed("#ffffff", "#000000", 0.0) == "#000000"
    assert mixed("#ffffff", "#000000", 1.0) == "#ffffff"
