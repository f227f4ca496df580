"""Turns the theme's tokens into a palette and one style sheet for all widgets."""

from __future__ import annotations

from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from desktop_app.assets import resource
from desktop_app.render.measures import SHEET_MEASURES
from desktop_app.render.theme import Theme, mixed
from desktop_app.timeline.inks import Ink

__all__ = ["palette_of", "style_sheet"]

_SHEET: Final = Template("""
QMainWindow, QWidget#welcome, QWidget#timelinePane { background: $background; }
QWidget { color: $text; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: $tight $close; }
QMenuBar { background: $surface; border: none; padding: $hair $apart; }
QMenuBar::item { padding: $tight $near; border-radius: $inner; background: transparent; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $surface; border: 1px solid $line; padding: $tight; }
QMenu::item { padding: $tight $broad $tight $apart; border-radius: $inner; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: $tight $near; }
QMenu::icon { padding-left: $near; }
QFrame#headerBar { background: $surface; border: none; border-bottom: 1px solid $line; }
QLabel#documentTitle { font-size: $title; font-weight: 600; }
QLabel#documentState, QLabel#muted, QLabel#detail, QLabel#fieldCaption,
QFrame#statusLine QLabel { color: $muted; }
QLabel#documentState, QLabel#fieldCaption { font-size: $small; }
QLabel#detail { font-size: $small; }
QLabel#sectionTitle { font-weight: 600; }
QLabel#settingsHead { font-size: $title; font-weight: 600; padding-top: $apart; }
QLabel#welcomeTitle { font-size: $headline; font-weight: 600; }
QLabel#inspectorTitle { font-size: $title; font-weight: 600; }
QFrame#rule { border: none; background: $line; max-height: 1px; }
QPushButton#termLink { border: none; background: transparent; text-align: left; padding: 0;
    min-height: $low_row; }
QPushButton#termLink:hover { color: $link; }
QPushButton#termLink:checked { color: $link; font-weight: 600; }
QPushButton#termLink:focus { border: 1px solid $accent; }
QLabel#sourceName { font-weight: 600; }
QLabel#bigNumber { font-size: $headline; font-weight: 600; }
QLabel#fieldProblem { color: $alarm_text; font-size: $small; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox { spacing: $near; }
QCheckBox::indicator { width: $apart; height: $apart; border: 1px solid $muted;
    border-radius: $inner; background: $field; }
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent;
    image: url($check); }
QRadioButton { spacing: $near; }
QRadioButton::indicator { width: $apart; height: $apart; border: 1px solid $muted;
    border-radius: $round; background: $field; }
QRadioButton::indicator:checked { border: $tight solid $accent; border-radius: $round;
    width: $close; height: $close; background: $on_accent; }
QRadioButton::indicator:focus { border-color: $text; }
QLabel#emptyNote { color: $muted; background: transparent; }
QCheckBox::indicator:focus { border: 1px solid $text; }
QLabel#cellProblem { background: $surface; color: $alarm_text; border: 1px solid $alarm;
    border-radius: $radius; padding: $tight $near; }
QFrame#officialQuestion { background: $surface; border: 1px solid $muted; border-radius: $card; }
QFrame#officialQuestion QPushButton { padding: 0 $near; }
QFrame#searchBubble { background: $surface; border: 1px solid $muted; border-radius: $card; }
QLineEdit#searchLine { border: none; background: transparent; padding: 0; }
QLabel#searchTold { color: $muted; font-size: $small; }
QLabel#searchTold[isAlarm="true"] { color: $alarm_text; }
QFrame#busyBar { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame#messageBar { background: $warning_back; border: none; border-bottom: 1px solid $line; }
QFrame#statusLine { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#statusLine QLabel { font-size: $small; }
DayField, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
    background: $field; border: 1px solid $line; border-radius: $radius; padding: 0 $near;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $control; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0 $close;
    min-height: 0; }
QPlainTextEdit { padding: $tight; }
DayField QLineEdit { border: none; background: transparent; padding: 0; min-height: $low_row; }
DayField[wrong="true"], QLineEdit[wrong="true"] { border: 1px solid $alarm; }
DayField:hover, QLineEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {
    border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: $broad; }
QComboBox::down-arrow { image: url($chevron); width: $wide; height: $wide; }
QComboBox:disabled { background: transparent; color: $muted; }
QComboBox::down-arrow:disabled { image: none; }
QComboBox QAbstractItemView::item { min-height: $row; padding: 0 $near; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: $radius;
    min-height: $control; padding: 0 $apart; }
QPushButton:hover { border-color: $muted; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; }
QPushButton#primaryButton, QPushButton:default { background: $accent; color: $on_accent;
    border: 1px solid $accent; font-weight: 600; }
QPushButton#primaryButton:hover, QPushButton:default:hover { background: $accent_hover; }
QPushButton#primaryButton:focus, QPushButton:default:focus { border: $hair solid $text; }
QPushButton#primaryButton:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton#linkButton { border: none; background: transparent; color: $link; text-align: left;
    padding: 0; min-height: $row; }
QPushButton#linkButton:hover { text-decoration: underline; }
QPushButton#linkButton:focus { border: 1px solid $accent; }
QToolButton { background: $surface; border: 1px solid $line; border-radius: $radius;
    min-width: $tool; min-height: $tool; padding: 0; }
QToolButton[wide="true"] { padding: 0 $near; }
QToolButton#inlineButton { border: none; background: transparent;
    min-width: $low_row; min-height: $low_row; }
QToolButton[popupMode="1"] { padding-right: $wide; }
QToolButton::menu-button { border: none; width: $wide; }
QToolButton::menu-arrow { image: url($chevron); width: $apart; height: $apart; }
QToolButton:hover { border-color: $muted; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 1px solid $accent; }
QTableView#licenseTable { background: $surface; border: none; gridline-color: $line; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QTableView { background: $surface; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QTreeView::item { min-height: $low_row; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; font-size: $small;
    font-weight: 600; padding: 0 $apart $close $apart; border-bottom: 1px solid $line; }
QTableView#licenseTable QHeaderView::section:first { padding-left: $edge; }
QTableView::item { padding-left: $cell; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QWidget#problemsPanel { background: $surface; border-top: 1px solid $line; }
QWidget#problemsPanel QTableView::item { padding-left: $edge_cell; }
QFrame#statusLine QPushButton { border: none; background: transparent; color: $muted;
    font-size: $small; min-height: $low_row; padding: 0; }
QFrame#statusLine QPushButton:hover { color: $link; text-decoration: underline; }
QFrame#statusLine QPushButton:focus { border: 1px solid $accent; }
QScrollArea, QWidget#pictureForm, QWidget#importFields, QWidget#settingsPage,
QWidget#inspectorPage, QWidget#historyPanel, QWidget#inspector {
    background: $surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: $apart; }
QTabBar { background: $surface; }
QTabBar::tab { background: transparent; color: $muted; padding: $close $close; margin-right: $hair;
    border-bottom: $hair solid transparent; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: $hair solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $link; }
QScrollBar:vertical { background: transparent; width: $apart; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $apart; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: $inner; margin: $hair; }
QScrollBar::handle:vertical { min-height: $control; }
QScrollBar::handle:horizontal { min-width: $control; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QListView#completions { background: $surface; border: 1px solid $muted; outline: none; }
QListView#completions::item { min-height: $row; padding: 0 $near; }
QListView#completions::item:selected { background: $selection; color: $text; }
QListWidget { background: $field; border: 1px solid $line; border-radius: $radius; outline: none;
    padding: $hair; }
QListWidget:focus { border: 1px solid $accent; }
QListWidget::item { padding: $tight $near; border-radius: $inner; }
QListWidget::item:selected { background: $selection; color: $text; }
QTreeWidget { background: $field; border: 1px solid $line; border-radius: $radius; outline: none; }
QTreeWidget::item { padding: $tight $cell; }
QTreeWidget::item:selected { background: $selection; color: $text; }
QDialog, QMessageBox { background: $surface; }
QDialog QSplitter::handle { background: transparent; }
QDialog QListWidget { background: $surface; border: 1px solid $line; border-radius: $radius;
    outline: none; padding: $tight; }
QDialog QListWidget::item { padding: $tight $near; border-radius: $inner; }
QDialog QListWidget::item:selected { background: $selection; color: $text; }
QTableView QTableCornerButton::section, QAbstractScrollArea::corner { background: $surface;
    border: none; }
QProgressBar { border: 1px solid $line; border-radius: $inner; background: $field; height: $near; }
QProgressBar::chunk { background: $accent; border-radius: $inner; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $surface; }
QCalendarWidget QToolButton { border: none; min-width: $low_row; padding: 0 $close; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent;
    selection-color: $on_accent; }
""")


def style_sheet(theme: Theme) -> str:
    """The whole application's style sheet; fonts come from the application font."""
    color = theme.color
    return _SHEET.substitute(
        SHEET_MEASURES,
        chevron=resource("icons", f"chevron-down-{theme.name}.svg").as_posix(),
        check=resource("icons", f"check-{theme.name}.svg").as_posix(),
        background=color(Ink.BACKGROUND),
        surface=color(Ink.SURFACE),
        line=color(Ink.LINE),
        text=color(Ink.TEXT),
        muted=color(Ink.MUTED),
        accent=color(Ink.ACCENT),
        accent_hover=mixed(color(Ink.TEXT), color(Ink.ACCENT), 0.14),
        on_accent=color(Ink.ON_BAR),
        link=color(Ink.ACCENT),
        selection=color(Ink.SELECTION),
        alarm=color(Ink.ALARM),
        alarm_text=color(Ink.ALARM),
        warning_back=theme.tint(Ink.EXPIRING, 0.14, on=Ink.SURFACE),
        field=color(Ink.BACKGROUND),
        scroll=theme.tint(Ink.MUTED, 0.35, on=Ink.LINE),
    )


def palette_of(theme: Theme) -> QPalette:
    """The palette for what style sheets do not reach: native popups, selections, placeholders."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: Ink.BACKGROUND,
        QPalette.ColorRole.WindowText: Ink.TEXT,
        QPalette.ColorRole.Base: Ink.SURFACE,
        QPalette.ColorRole.AlternateBase: Ink.BACKGROUND,
        QPalette.ColorRole.Text: Ink.TEXT,
        QPalette.ColorRole.Button: Ink.SURFACE,
        QPalette.ColorRole.ButtonText: Ink.TEXT,
        QPalette.ColorRole.BrightText: Ink.ON_BAR,
        QPalette.ColorRole.ToolTipBase: Ink.SURFACE,
        QPalette.ColorRole.ToolTipText: Ink.TEXT,
        QPalette.ColorRole.PlaceholderText: Ink.MUTED,
        QPalette.ColorRole.Highlight: Ink.ACCENT,
        QPalette.ColorRole.HighlightedText: Ink.ON_BAR,
        QPalette.ColorRole.Link: Ink.ACCENT,
    }
    for role, ink in roles.items():
        palette.setColor(role, QColor(theme.color(ink)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.color(Ink.MUTED)))
    return palette
