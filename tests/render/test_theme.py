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


# How eyes without red or green cones see linear RGB (Viénot, Brettel and Mollon, 1999).
WITHOUT_GREEN = ((0.29275, 0.70725, -0.02234), (0.29275, 0.70725, 0.02234), (-0.02, 0.02, 1.0))
WITHOUT_RED = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
TOLD_APART = 12.0
"""Distance in CIE L*a*b*; two colors beside each other differ visibly from some 5 on."""


def linear_rgb(color: str) -> list[float]:
    parts = [part / 255 for part in bytes.fromhex(color[1:])]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def lab_seen(color: str, eyes: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    rgb = linear_rgb(color)
    r, g, b = (
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, rgb, strict=True))))
        for row in eyes
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@themes
@pytest.mark.parametrize("eyes", [WITHOUT_GREEN, WITHOUT_RED], ids=["no green", "no red"])
def test_that_eyes_without_green_or_red_tell_bars_and_ends_apart(
    theme: Theme, eyes: tuple[tuple[float, ...], ...]
) -> None:
    """By the color as they see it, by the pattern, by the outline, or by the shape of the end."""
    bars = {(b.word, b.ink, (b.fill, b.outline)) for b in BARS.values()}
    ends = {(c.word, c.ink, (c.width, c.overhang, c.strokes)) for c in CAPS.values()}
    for looks in (bars, ends):
        for word, ink, form in looks:
            for other_word, other_ink, other_form in looks:
                if word == other_word or ink == other_ink or form != other_form:
                    continue
                pair = zip(
                    lab_seen(theme.color(ink), eyes),
                    lab_seen(theme.color(other_ink), eyes),
                    strict=True,
                )
                distance = sum((one - other) ** 2 for one, other in pair) ** 0.5
                assert distance >= TOLD_APART, (word, other_word, distance)
