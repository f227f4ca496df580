"""Random dates, bounds, terms and chains for property tests."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from desktop_app.domain.bounds import End, EndRule, Start, StartRule
from desktop_app.domain.days import MAX_DAY, MIN_DAY, format_day, to_day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import (
    Action,
    Basis,
    Ended,
    Ending,
    License,
    Report,
    Restriction,
    Term,
)

FIRST = to_day(date(2020, 1, 1))
WINDOW = 40
# Every date of a random chain lies in the window; the days around it see what lies beyond.
DAYS = range(FIRST - 3, FIRST + WINDOW + 35)

any_day = st.integers(MIN_DAY, MAX_DAY)


def _partial(day: int, precision: str, *, about: bool) -> PartialDate:
    text = format_day(day)[: {"day": 10, "month": 7, "year": 4}[precision]]
    return PartialDate.parse(text + "~" * about)


partial_dates = st.builds(
    _partial, any_day, st.sampled_from(["day", "month", "year"]), about=st.booleans()
)

# Mostly exact days; now and then a month.
near_dates = st.builds(
    _partial,
    st.integers(FIRST, FIRST + WINDOW),
    st.sampled_from(["day"] * 9 + ["month"]),
    about=st.just(False),
)

words = st.text(max_size=12)
starts = st.builds(
    Start,
    date=partial_dates,
    rule=st.sampled_from(StartRule),
    time=st.none() | words,
    tz=st.none() | words,
    text=words,
)
ends = st.builds(
    End,
    date=partial_dates,
    rule=st.sampled_from(EndRule),
    time=st.none() | words,
    tz=st.none() | words,
    text=words,
)

_ids = [f"t{number}" for number in range(6)]
_near_starts = st.builds(
    Start, date=near_dates, rule=st.sampled_from([StartRule.FROM] * 3 + [StartRule.DEFERRED])
)
_near_ends = st.builds(End, date=near_dates, rule=st.sampled_from(EndRule))
_nothing = st.none()
_dates_or_none = _nothing | near_dates


def _terms(name: str, public: st.SearchStrategy[PartialDate | None]) -> st.SearchStrategy[Term]:
    return st.builds(
        Term,
        id=st.just(name),
        action=st.sampled_from([Action.EXTEND] * 12 + list(Action)),
        basis=st.sampled_from([Basis.OFFICIAL] * 8 + list(Basis)),
        announced=public,
        issued=_dates_or_none,
        filed=public,
        published=public,
        start=st.one_of(_near_starts, _near_starts, _near_starts, _nothing),
        end=st.one_of(_near_ends, _near_ends, _near_ends, _nothing),
        ended=st.one_of(
            _nothing,
            _nothing,
            _nothing,
            st.builds(Ended, kind=st.sampled_from(Ending), on=near_dates),
        ),
        supersedes=st.sampled_from([(), (), (), *((name,) for name in _ids), ("t0", "t1")]),
    )


_restrictions = _nothing | st.builds(
    Restriction, what=st.just("list"), from_=_dates_or_none, until=_dates_or_none
)
_reports = st.lists(
    st.builds(
        Report,
        id=st.sampled_from(["r1", "r2", "r3"]),
        about_term=st.none() | st.sampled_from(_ids),
        reported=_dates_or_none,
        outlet=st.sampled_from(["one", "two"]),
        claimed_days=st.none() | st.integers(1, 90),
        claimed_until=_dates_or_none,
    ),
    max_size=3,
).map(tuple)


def _chains(
    terms: list[st.SearchStrategy[Term]], reports: st.SearchStrategy[tuple[Report, ...]]
) -> st.SearchStrategy[License]:
    return st.one_of(
        [
            st.builds(
                License,
                id=st.just("lic"),
                terms=st.tuples(*terms[:count]),
                restriction=_restrictions,
                reports=reports,
            )
            for count in (3, 2, 4, 1, 5, 0)
        ]
    )


chains = _chains([_terms(name, _dates_or_none) for name in _ids], _reports)
# What counts for cover alone: a third of the draws.
bare_chains = _chains([_terms(name, _nothing) for name in _ids], st.just(()))


def _plain(name: str) -> st.SearchStrategy[Term]:
    return st.builds(
        Term,
        id=st.just(name),
        action=st.sampled_from([Action.GRANT, Action.EXTEND]),
        basis=st.sampled_from([Basis.OFFICIAL] * 4 + list(Basis)),
        start=_near_starts,
        end=_near_ends | _nothing,
    )


# No term ends, supersedes or withdraws another, and every start is known.
plain_chains = st.builds(
    License,
    id=st.just("lic"),
    terms=st.lists(_plain("t"), max_size=4).map(tuple),
    restriction=_restrictions,
)
