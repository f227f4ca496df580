"""A TextMeasure for tests of layout: within a role every letter is as wide as the next."""

from __future__ import annotations

from desktop_app.timeline.primitives import TextRole

__all__ = ["EvenLetters"]

_SMALL = (TextRole.SMALL, TextRole.SMALL_STRONG)


class EvenLetters:
    """Letters 6 px wide in small text, 5 px in tiny and 7 px in all other."""

    def width(self, text: str, role: TextRole) -> float:
        return _letter(role) * len(text)

    def elide(self, text: str, role: TextRole, width: float) -> str:
        letters = int(width / _letter(role))
        if letters >= len(text):
            return text
        return text[: letters - 1] + "…" if letters > 1 else ""

    def ascent(self, role: TextRole) -> float:
        return 1.5 * _letter(role)

    def height(self, role: TextRole) -> float:
        return 2.5 * _letter(role)


def _letter(role: TextRole) -> float:
    if role is TextRole.TINY:
        return 5.0
    return 6.0 if role in _SMALL else 7.0
