from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tests.images.pictures import EXPECTED, PICTURES

MOST_DIFFERING = 0.004
"""Share of pixels that may differ: rounding in another build of the same text and lines."""
DIFFERS_BY = 40


def pixels(image: QImage) -> NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), dtype=np.uint8)
    rows = lines.reshape(plain.height(), plain.bytesPerLine())[:, : 3 * plain.width()]
    return rows.reshape(plain.height(), plain.width(), 3).astype(np.int16)


@pytest.mark.parametrize("name", PICTURES)
def test_that_a_picture_looks_as_the_one_that_was_kept(
    name: str, qapp: object, tmp_path: Path
) -> None:
    drawn = PICTURES[name]()
    kept = QImage(str(EXPECTED / f"{name}.png"))
    drawn.save(str(tmp_path / f"{name}.png"))
    assert drawn.size() == kept.size()
    difference = np.abs(pixels(drawn) - pixels(kept)).max(axis=2)
    share = float((difference > DIFFERS_BY).mean())
    assert share <= MOST_DIFFERING, f"look at {tmp_path / name}.png beside {EXPECTED / name}.png"
