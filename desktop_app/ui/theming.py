"""Turns the theme's tokens into a palette and one style sheet for all widgets."""

from __future__ import annotations

from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from desktop_app.assets import resource
from desktop_app.render.theme import Theme, mixed
from desktop_app.timeline.inks import Ink

__all__ = ["palette_of", "style_sheet"]

_SHEET: Final = Template("""
QMainWindow, QWidget#welcome, QWidget#timelinePane { background: $background; }
QWidget { color: $text; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 6px; }
QMenuBar { background: $surface; border: none; padding: 2px 12px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QFrame#headerBar { background: $surface; border: none; border-bottom: 1px solid $line; }
QLabel#documentTitle { font-size: 15px; font-weight: 600; }
QLabel#documentState, QLabel#muted, QLabel#detail, QLabel#fieldCaption,
QFrame#statusLine QLabel { color: $muted; }
QLabel#documentState, QLabel#fieldCaption { font-size: 12px; }
QLabel#detail { font-size: 11.5px; }
QLabel#sectionTitle { font-weight: 600; }
QLabel#settingsHead { font-size: 15px; font-weight: 600; padding-top: 12px; }
QLabel#welcomeTitle { font-size: 26px; font-weight: 600; }
QLabel#inspectorTitle { font-size: 16px; font-weight: 600; }
QFrame#rule { border: none; background: $line; max-height: 1px; }
QPushButton#termLink { border: none; background: transparent; text-align: left; padding: 0;
    min-height: 24px; }
QPushButton#termLink:hover { color: $link; }
QPushButton#termLink:checked { color: $link; font-weight: 600; }
QPushButton#termLink:focus { border: 1px solid $accent; }
QLabel#sourceName { font-weight: 600; }
QLabel#bigNumber { font-size: 26px; font-weight: 600; }
QLabel#fieldProblem { color: $alarm_text; font-size: 11.5px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 3px;
    background: $field; }
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent;
    image: url($check); }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px;
    background: $field; }
QRadioButton::indicator:checked { border: 4px solid $accent; border-radius: 7px; width: 6px;
    height: 6px; background: $on_accent; }
QRadioButton::indicator:focus { border-color: $text; }
QLabel#emptyNote { color: $muted; background: transparent; }
QCheckBox::indicator:focus { border: 1px solid $text; }
QLabel#cellProblem { background: $surface; color: $alarm_text; border: 1px solid $alarm;
    border-radius: 6px; padding: 4px 8px; }
QFrame#officialQuestion { background: $surface; border: 1px solid $muted; border-radius: 8px; }
QFrame#officialQuestion QPushButton { padding: 0 9px; }
QFrame#searchBubble { background: $surface; border: 1px solid $muted; border-radius: 8px; }
QLineEdit#searchLine { border: none; background: transparent; padding: 0; }
QLabel#searchTold { color: $muted; font-size: 11.5px; }
QLabel#searchTold[isAlarm="true"] { color: $alarm_text; }
QFrame#busyBar { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame#messageBar { background: $warning_back; border: none; border-bottom: 1px solid $line; }
QFrame#statusLine { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#statusLine QLabel { font-size: 11.5px; }
DayField, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
    background: $field; border: 1px solid $line; border-radius: 6px; padding: 0 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 28px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0 6px; min-height: 0; }
QPlainTextEdit { padding: 4px; }
DayField QLineEdit { border: none; background: transparent; padding: 0; min-height: 24px; }
DayField[wrong="true"], QLineEdit[wrong="true"] { border: 1px solid $alarm; }
DayField:hover, QLineEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {
    border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 16px; height: 16px; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 8px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: 6px;
    min-height: 28px; padding: 0 14px; }
QPushButton:hover { border-color: $muted; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; }
QPushButton#primaryButton, QPushButton:default { background: $accent; color: $on_accent;
    border: 1px solid $accent; font-weight: 600; }
QPushButton#primaryButton:hover, QPushButton:default:hover { background: $accent_hover; }
QPushButton#primaryButton:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton#primaryButton:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton#linkButton { border: none; background: transparent; color: $link; text-align: left;
    padding: 0; min-height: 26px; }
QPushButton#linkButton:hover { text-decoration: underline; }
QPushButton#linkButton:focus { border: 1px solid $accent; }
QToolButton { background: $surface; border: 1px solid $line; border-radius: 6px;
    min-width: 30px; min-height: 30px; padding: 0; }
QToolButton[wide="true"] { padding: 0 10px; }
QToolButton[popupMode="1"] { padding-right: 14px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton#inlineButton { border: none; background: transparent;
    min-width: 22px; min-height: 22px; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow { image: url($chevron); width: 12px; height: 12px; }
QToolButton:hover { border-color: $muted; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 1px solid $accent; }
QTableView#licenseTable { background: $surface; border: none; gridline-color: $line; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QTableView { background: $surface; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QTreeView::item { min-height: 24px; }
QTreeView QHeaderView::section, QTreeView QHeaderView::section:first { padding: 0 4px 4px 4px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; font-size: 11.5px;
    font-weight: 600; padding: 0 12px 6px 12px; border-bottom: 1px solid $line; }
QHeaderView::section:first { padding-left: 20px; }
QDialog#importDialog QTableView::item { padding-left: 12px; }
QDialog#importDialog QHeaderView::section:first { padding-left: 12px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QWidget#problemsPanel { background: $surface; border-top: 1px solid $line; }
QWidget#problemsPanel QTableView::item { padding-left: 20px; }
QFrame#statusLine QPushButton { border: none; background: transparent; color: $muted;
    font-size: 11.5px; min-height: 20px; padding: 0; }
QFrame#statusLine QPushButton:hover { color: $link; text-decoration: underline; }
QFrame#statusLine QPushButton:focus { border: 1px solid $accent; }
QScrollArea, QWidget#pictureForm, QWidget#importFields, QWidget#settingsPage,
QWidget#inspectorPage, QWidget#historyPanel, QWidget#inspector {
    background: $surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: 12px; }
QTabBar { background: $surface; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 7px; margin-right: 2px;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $link; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QListView#completions { background: $surface; border: 1px solid $muted; outline: none; }
QListView#completions::item { min-height: 26px; padding: 0 8px; }
QListView#completions::item:selected { background: $selection; color: $text; }
QListWidget { background: $field; border: 1px solid $line; border-radius: 6px; outline: none;
    padding: 2px; }
QListWidget:focus { border: 1px solid $accent; }
QListWidget::item { padding: 5px 8px; border-radius: 4px; }
QListWidget::item:selected { background: $selection; color: $text; }
QTreeWidget { background: $field; border: 1px solid $line; border-radius: 6px; outline: none; }
QTreeWidget::item { padding: 4px 6px; }
QTreeWidget::item:selected { background: $selection; color: $text; }
QDialog, QMessageBox { background: $surface; }
QDialog QSplitter::handle { background: transparent; }
QDialog#foreignBrowser QTableView::item, QDialog#outsideChangeDialog QTableView::item {
    padding-left: 10px; }
QDialog QListWidget { background: $surface; border: 1px solid $line; border-radius: 6px;
    outline: none; padding: 4px; }
QDialog QListWidget::item { padding: 5px 8px; border-radius: 4px; }
QDialog QListWidget::item:selected { background: $selection; color: $text; }
QTableView QTableCornerButton::section, QAbstractScrollArea::corner { background: $surface;
    border: none; }
QProgressBar { border: 1px solid $line; border-radius: 4px; background: $field; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $surface; }
QCalendarWidget QToolButton { border: none; min-width: 24px; padding: 0 6px; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent;
    selection-color: $on_accent; }
""")


def style_sheet(theme: Theme) -> str:
    """The whole application's style sheet; fonts come from the application font."""
    color = theme.color
    return _SHEET.substitute(
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
