"""The reader's own calendar: fiscal year, weeks and holidays, from the settings onto the axis."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.jobs import Job, Progress
from desktop_app.language import marked, translate
from desktop_app.settings.countries import COUNTRIES
from desktop_app.settings.options import (
    FIRST_WEEKDAY,
    FISCAL_NAME,
    FISCAL_START,
    HOLIDAY_COUNTRY,
    HOLIDAY_SUBDIVISION,
    ISO_WEEKS,
    Option,
)
from desktop_app.settings.preferences import Preferences
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.days_off import LEAST_SHADED
from desktop_app.timeline.public_holidays import calendar_of, years_between
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.slots import calling

__all__ = ["CalendarChoices"]

T = TypeVar("T")

_USUAL: Final = (
    "",
    *["US", "CA", "GB", "BE", "DE", "FR", "NL", "NO", "CH", "AU", "CN", "JP", "KR", "SG", "TW"],
)
"""Those whose authorities are met most often; the settings have all others."""
_USUAL_NAMES: Final = {code: COUNTRIES[code] for code in _USUAL}

_NEIGHBORS: Final = 1
"""Years before and after those in view, so that panning finds them there."""


_MOST_YEARS: Final = 200


class _Submenu(NamedTuple):
    """One option as a menu of exclusive choices, and the context of their names."""

    title: str
    option: Option[Any]
    names: dict[Any, str]
    context: str


_SUBMENUS: Final = (
    _Submenu(marked("Calendar", "&Fiscal Year Begins"), FISCAL_START, {}, "Months"),
    _Submenu(marked("Calendar", "Fiscal Year &Name"), FISCAL_NAME, {}, "Settings"),
    _Submenu(marked("Calendar", "&Week Begins"), FIRST_WEEKDAY, {}, "Weekdays"),
    _Submenu(
        marked("Calendar", "Public &Holidays"),
        HOLIDAY_COUNTRY,
        {code: COUNTRIES[code] for code in _USUAL},
        "Countries",
    ),
)
_OPTIONS: Final = frozenset(
    option.key
    for option in (
        *(FISCAL_START, FISCAL_NAME, FIRST_WEEKDAY),
        *(ISO_WEEKS, HOLIDAY_COUNTRY, HOLIDAY_SUBDIVISION),
    )
)


class CalendarChoices(QObject):
    """Keeps preferences and timeline in step, and looks holidays up beside the window."""

    def __init__(self, timeline: TimelineView, preferences: Preferences, jobs: JobRunner) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._preferences = preferences
        self._jobs = jobs
        self._years: frozenset[int] = frozenset()
        self._checks: list[Callable[[], None]] = []
        # The choices may outlive this window, and must not call it then.
        timeline.destroyed.connect(calling(preferences.subscribe(self._take)))
        timeline.scale_changed.connect(calling(self._look))
        self._show_rules()

    @property
    def rules(self) -> CalendarRules:
        get = self._preferences.get
        return CalendarRules(
            fiscal_start=get(FISCAL_START),
            fiscal_name=get(FISCAL_NAME),
            first_weekday=get(FIRST_WEEKDAY),
            iso_weeks=get(ISO_WEEKS),
            country=get(HOLIDAY_COUNTRY),
            subdivision=get(HOLIDAY_SUBDIVISION),
        )

    def fill(self, menu: QMenu, show_settings: Callable[[], object]) -> None:
        """The choices as entries of a menu; what it has no room for, `show_settings` has."""
        for submenu in _SUBMENUS:
            entries = menu.addMenu(translate("Calendar", submenu.title))
            self._fill_choices(entries, submenu)
            if submenu.option is HOLIDAY_COUNTRY:
                self._add_others(entries, show_settings)
        weeks = menu.addAction(translate("Calendar", "&ISO Week Numbers"))
        weeks.setCheckable(True)
        weeks.toggled.connect(partial(self._preferences.set, ISO_WEEKS))
        self._checks.append(lambda: weeks.setChecked(self._preferences.get(ISO_WEEKS)))
        self._check()

    def _fill_choices(self, menu: QMenu, submenu: _Submenu) -> None:
        group = QActionGroup(menu)
        option = submenu.option
        for value, name in (submenu.names or option.names).items():
            action = menu.addAction(translate(submenu.context, name))
            action.setCheckable(True)
            action.triggered.connect(calling(self._choose, option, value))
            group.addAction(action)

            def check(action: QAction = action, value: object = value) -> None:
                action.setChecked(self._preferences.get(option) == value)

            self._checks.append(check)

    def _add_others(self, menu: QMenu, show_settings: Callable[[], object]) -> None:
        """Any other country that was chosen, and the way to all of them."""
        other = menu.addAction("")
        other.setCheckable(True)

        def check() -> None:
            code = self._preferences.get(HOLIDAY_COUNTRY)
            other.setVisible(code not in _USUAL)
            other.setText(translate("Countries", COUNTRIES.get(code, code)))
            other.setChecked(True)

        other.triggered.connect(calling(check))
        self._checks.append(check)
        menu.addSeparator()
        more = menu.addAction(translate("Calendar", "&More Countries…"))
        more.triggered.connect(calling(show_settings))

    def _choose(self, option: Option[T], value: T) -> None:
        self._preferences.set(option, value)

    def _take(self, option: Option[Any]) -> None:
        if option.key in _OPTIONS:
            if option is HOLIDAY_COUNTRY:
                self._preferences.set(HOLIDAY_SUBDIVISION, "")
            self._show_rules()
            self._check()

    def _check(self) -> None:
        for check in self._checks:
            check()

    def _show_rules(self) -> None:
        self._years = frozenset()
        self._jobs.cancel("holidays")
        self._timeline.show_calendar(Calendar(rules=self.rules))
        self._look()

    def _look(self) -> None:
        """Ask for the holidays of the years in view that are not there yet."""
        rules = self._timeline.stage.calendar.rules
        if not rules.country or self._timeline.stage.scale.px_per_day < LEAST_SHADED:
            return
        seen = years_between(*self._timeline.days_in_view())
        if self._years.issuperset(seen):
            return
        around = range(max(1, seen.start - _NEIGHBORS), min(10_000, seen.stop + _NEIGHBORS))
        known = self._years if len(self._years) < _MOST_YEARS else frozenset[int]()
        self._years = known.union(around)
        wanted = sorted(self._years)

        def work(_progress: Progress) -> Calendar:
            return calendar_of(rules, wanted)

        self._jobs.start(
            "holidays",
            Job("holidays", work),
            done=self._timeline.show_calendar,
            failed=_raise,
        )


def _raise(error: Exception) -> None:
    raise error
