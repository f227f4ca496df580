"""The fields of a picture, as a preset and back: what it shows, how large, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.pictures import PicturePreset
from desktop_app.domain.wording import day_words
from desktop_app.language import marked, translate
from desktop_app.render.measures import APART, CLOSE, NEAR
from desktop_app.timeline.arranging.fields import GroupBy, field_words
from desktop_app.ui.widgets.paper_choice import PaperChoice
from desktop_app.ui.widgets.text_line import TextLine

__all__ = ["PictureForm", "WindowView"]

_PARTS: Final = (
    ("days", marked("Picture dialog", "Days and file")),
    ("licenses", marked("Picture dialog", "License column")),
    ("arrows", marked("Picture dialog", "Dependency arrows")),
    ("legend", marked("Picture dialog", "Legend")),
    ("terms", marked("Picture dialog", "Table of terms")),
    ("remarks", marked("Picture dialog", "Remarks")),
    ("sources", marked("Picture dialog", "Sources")),
)
_THEMES: Final = (
    ("light", marked("Picture dialog", "Light")),
    ("dark", marked("Picture dialog", "Dark")),
)
_UNITS: Final = (
    ("px", marked("Picture dialog", "Pixels")),
    ("mm", marked("Picture dialog", "Millimeters")),
    ("paper", marked("Picture dialog", "Paper")),
)
_FONTS: Final = (
    ("named", marked("Picture dialog", "Named in the SVG")),
    ("embedded", marked("Picture dialog", "Within the SVG")),
)

_LONGEST_FILTER: Final = 1_000


class WindowView(NamedTuple):
    """What the window shows as the dialog opens.

    Attributes:
        days: first and last day in view, both inclusive.
        as_of: the window's day, and whether it is today.
        selected: ids of the licenses that are selected.
    """

    days: tuple[Day, Day]
    as_of: Day
    is_today: bool
    selected: tuple[str, ...] = ()


class PictureForm(QWidget):
    """Signals:
    changed(): some field says something else.
    logo_wanted(Path): the picture in this file shall be the logo; `show_logo` is to follow.
    """

    changed = Signal()
    logo_wanted = Signal(object)

    def __init__(self, view: WindowView, preset: PicturePreset, title: str) -> None:
        super().__init__()
        self.setObjectName("pictureForm")
        self._view = view
        self._base = preset
        self._logo = ""
        self._filling = False
        self._days = QComboBox()
        self._as_of = QComboBox()
        self._licenses = QComboBox()
        self._filter = QLineEdit()
        self._filter.setMaxLength(_LONGEST_FILTER)
        self._group = QComboBox()
        self._group.addItem(translate("Picture dialog", "Nothing"), "")
        for field in GroupBy:
            self._group.addItem(field_words(field).replace("&", ""), field.value)
        self._parts = {
            name: QCheckBox(translate("Picture dialog", words)) for name, words in _PARTS
        }
        self._title, self._subtitle = TextLine(), TextLine()
        self._title.setPlaceholderText(title)
        self._logo_button = QPushButton()
        self._unit = _combo(_UNITS)
        self._width, self._height = _size_box(), _size_box()
        self._paper = PaperChoice()
        self._dpi, self._font_size = QSpinBox(), QDoubleSpinBox()
        self._theme, self._fonts = _combo(_THEMES), _combo(_FONTS)
        self._limit()
        self._form = QFormLayout()
        self._lay_out()
        self._connect()
        self.show_preset(preset)

    # Fields ↔ preset

    def preset(self) -> PicturePreset:
        """What the fields say."""
        first, last = self._days.currentData()
        unit = str(self._unit.currentData())
        return msgspec.structs.replace(
            self._base,
            first=first,
            last=last,
            as_of=self._as_of.currentData(),
            licenses=tuple(self._licenses.currentData()),
            filter=self._filter.text().strip(),
            group_by=str(self._group.currentData()),
            hidden=tuple(name for name, box in self._parts.items() if not box.isChecked()),
            title=self._title.kept.strip(),
            subtitle=self._subtitle.kept.strip(),
            logo=self._logo,
            unit="mm" if unit == "mm" else "px",
            width=0.0 if unit == "paper" else self._width.value(),
            height=0.0 if unit == "paper" else self._height.value(),
            paper=self._paper.paper if unit == "paper" else "",
            landscape=self._paper.landscape,
            dpi=self._dpi.value(),
            font_size=self._font_size.value(),
            theme=str(self._theme.currentData()),
            embed_fonts=self._fonts.currentData() == "embedded",
        )

    def show_preset(self, preset: PicturePreset) -> None:
        """Fill all fields; what no field can hold stays as the preset has it."""
        self._filling = True
        self._base = preset
        self._fill_days(preset)
        self._fill_licenses(preset)
        self._filter.setText(preset.filter)
        self._offer_groups(preset.group_by)
        _choose(self._group, preset.group_by)
        for name, box in self._parts.items():
            box.setChecked(name not in preset.hidden)
        self._title.setText(preset.title)
        self._subtitle.setText(preset.subtitle)
        self._logo = preset.logo
        _choose(self._unit, "paper" if preset.paper else preset.unit)
        self._width.setValue(preset.width)
        self._height.setValue(preset.height)
        self._paper.choose(preset.paper, landscape=preset.landscape)
        self._dpi.setValue(preset.dpi)
        self._font_size.setValue(preset.font_size)
        _choose(self._theme, preset.theme)
        _choose(self._fonts, "embedded" if preset.embed_fonts else "named")
        self._filling = False
        self._show_state()

    def _fill_days(self, preset: PicturePreset) -> None:
        first, last = (PartialDate.of_day(day) for day in self._view.days)
        choices: list[tuple[str, object]] = [
            (translate("Picture dialog", "All terms shown"), (None, None)),
            (translate("Picture dialog", "The days in the window"), (first, last)),
        ]
        own = (preset.first, preset.last)
        if own not in ((None, None), (first, last)):
            words = " – ".join("…" if date is None else day_words(date.first) for date in own)
            choices.append((words, own))
        _refill(self._days, choices, own)
        as_of = PartialDate.of_day(self._view.as_of)
        days: list[tuple[str, object]] = [
            (translate("Picture dialog", "Today, whenever it is drawn"), None),
            (day_words(self._view.as_of), as_of),
        ]
        if preset.as_of not in (None, as_of):
            days.append((day_words(preset.as_of.first), preset.as_of))
        _refill(self._as_of, days, preset.as_of)

    def _fill_licenses(self, preset: PicturePreset) -> None:
        choices: list[tuple[str, object]] = [(translate("Picture dialog", "All of the file"), ())]
        selected = self._view.selected
        if selected:
            choices.append((translate("Picture dialog", "Those selected in the window"), selected))
        if preset.licenses not in ((), selected):
            count = len(preset.licenses)
            words = (
                translate("Picture dialog", "1 license of this picture")
                if count == 1
                else translate("Picture dialog", "%n licenses of this picture", "", count)
            )
            choices.append((words, preset.licenses))
        _refill(self._licenses, choices, preset.licenses)

    # Widgets

    def _offer_groups(self, names: str) -> None:
        """Several levels of groups are one more entry, as they were asked for."""
        if self._group.findData(names) >= 0:
            return
        known = {field.value: field_words(field).replace("&", "") for field in GroupBy}
        fields = [name.strip() for name in names.split(",")]
        self._group.addItem(", ".join(known.get(name, name) for name in fields), names)

    def _limit(self) -> None:
        automatic = translate("Picture dialog", "Automatic")
        self._dpi.setRange(0, 1200)
        self._dpi.setSpecialValueText(automatic)
        self._font_size.setRange(0.0, 48.0)
        self._font_size.setDecimals(1)
        self._font_size.setSuffix(translate("Picture dialog", " pt"))
        self._font_size.setSpecialValueText(automatic)
        self._width.setSpecialValueText(automatic)
        self._height.setSpecialValueText(translate("Picture dialog", "As needed"))

    def _lay_out(self) -> None:
        self._size_row = size = _side_by_side(self._width, self._height)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (translate("Picture dialog", "Title"), self._title),
            (translate("Picture dialog", "Subtitle"), self._subtitle),
            (translate("Picture dialog", "Days"), self._days),
            (translate("Picture dialog", "As of"), self._as_of),
            (translate("Picture dialog", "Licenses"), self._licenses),
            (translate("Picture dialog", "With the words"), self._filter),
            (translate("Picture dialog", "Grouped by"), self._group),
            (translate("Picture dialog", "Size in"), self._unit),
            (translate("Picture dialog", "Width, height"), size),
            (translate("Picture dialog", "Paper"), self._paper),
            (translate("Picture dialog", "Dots per inch"), self._dpi),
            (translate("Picture dialog", "Text size"), self._font_size),
            (translate("Picture dialog", "Theme"), self._theme),
            (translate("Picture dialog", "Fonts"), self._fonts),
            (translate("Picture dialog", "Logo"), self._logo_button),
        )
        form = self._form
        form.setHorizontalSpacing(APART)
        form.setVerticalSpacing(NEAR)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in rows:
            form.addRow(name, field)
            if isinstance(field, QWidget):
                field.setAccessibleName(name)
        for field, name in (
            (self._width, translate("Picture dialog", "Width")),
            (self._height, translate("Picture dialog", "Height")),
        ):
            field.setAccessibleName(name)
        parts = QGridLayout()
        parts.setVerticalSpacing(CLOSE)
        for place, box in enumerate(self._parts.values()):
            parts.addWidget(box, place // 2, place % 2)
        shown = QLabel(translate("Picture dialog", "Shown"))
        shown.setObjectName("sectionTitle")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, APART, 0)
        layout.setSpacing(NEAR)
        layout.addLayout(form)
        layout.addWidget(shown)
        layout.addLayout(parts)
        layout.addStretch(1)

    def _connect(self) -> None:
        for combo in self.findChildren(QComboBox):
            combo.setMinimumContentsLength(5)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.currentIndexChanged.connect(self._tell)
        self._filter.textChanged.connect(self._tell)
        for line in (self._title, self._subtitle):
            line.taken.connect(self._tell)
        for box in (self._width, self._height, self._font_size, self._dpi):
            # Where a style sheet draws the frame, Qt leaves the text no room at its left.
            box.lineEdit().setTextMargins(6, 0, 0, 0)
            box.valueChanged.connect(self._tell)
        for check in self._parts.values():
            check.toggled.connect(self._tell)
        self._logo_button.setAutoDefault(False)
        self._logo_button.clicked.connect(self._change_logo)

    def _tell(self) -> None:
        if not self._filling:
            self._show_state()
            self.changed.emit()

    def _show_state(self) -> None:
        unit = self._unit.currentData()
        self._form.setRowVisible(self._size_row, unit != "paper")
        self._form.setRowVisible(self._paper, unit == "paper")
        suffix = translate("Picture dialog", " mm") if unit == "mm" else ""
        for box in (self._width, self._height):
            box.setSuffix(suffix or translate("Picture dialog", " px"))
        self._logo_button.setText(
            translate("Picture dialog", "Remove")
            if self._logo
            else translate("Picture dialog", "Choose…")
        )

    def _change_logo(self) -> None:
        if self._logo:
            self._logo = ""
            self._tell()
        else:
            chosen, _ = QFileDialog.getOpenFileName(
                self,
                translate("Picture dialog", "Choose a Logo"),
                "",
                translate("Picture dialog", "Pictures (*.png *.jpg *.jpeg *.bmp)"),
            )
            if chosen:
                self.logo_wanted.emit(Path(chosen))

    def show_logo(self, logo: str) -> None:
        """The logo that was wished for; where it is empty, the file was no picture."""
        if logo:
            self._logo = logo
            self._tell()


def _combo(choices: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(translate("Picture dialog", words), value)
    return combo


def _side_by_side(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(NEAR)
    for field in fields:
        row.addWidget(field, 1)
    return row


def _refill(combo: QComboBox, choices: Sequence[tuple[str, object]], value: object) -> None:
    combo.clear()
    for place, (words, each) in enumerate(choices):
        combo.addItem(words, each)
        if each == value:
            combo.setCurrentIndex(place)


def _choose(combo: QComboBox, value: str) -> None:
    if combo.findData(value) < 0:
        # A wish that no list of ours has is kept, not changed into the first of the list.
        combo.addItem(value, value)
    combo.setCurrentIndex(combo.findData(value))


def _size_box() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0.0, 16_384.0)
    box.setDecimals(0)
    box.setSingleStep(10.0)
    # Else two of them side by side would be wider than the column.
    box.setMinimumWidth(70)
    return box
