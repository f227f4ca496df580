"""What a bar says when the pointer rests on it; text from records stays plain text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.domain.days import Day, to_date
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.vocabulary import value_words
from desktop_app.domain.wording import day_words, days_words, partial_words, weekday_words
from desktop_app.editing.wording import license_name
from desktop_app.language import translate
from desktop_app.ui.canvas.dense_tooltip import cell_lines
from desktop_app.ui.canvas.stage import Stage

__all__ = ["tooltip_at"]

_LONGEST_LINE = 160


def tooltip_at(stage: Stage, x: float, y: float) -> str:
    """What lies there says about itself: a bar, an arrow, or a day of the axis above the rows."""
    if y < 0:
        return _day_tooltip(stage, x)
    if stage.has_link_handle_at(x, y):
        return _marked(
            [translate("Links", "Drag to the row of the license that this one depends on")]
        )
    hit, shared = stage.hit_test(x, y), stage.summary(x, y)
    if shared is not None and (shared.rows > 1 or hit is None):
        return _marked(cell_lines(shared))
    license_ = None if hit is None else stage.license(hit.license_id)
    term = None if license_ is None or hit is None else license_.term(hit.term_id or "")
    if license_ is not None and term is not None:
        return _term_tooltip(license_, term)
    return _link_tooltip(stage, x, y)


def _link_tooltip(stage: Stage, x: float, y: float) -> str:
    link = stage.link_at(x, y)
    ends = () if link is None else (stage.license(link.license_id), stage.license(link.on_id))
    names = [license_name(each) for each in ends if each is not None]
    if len(names) != len(ends) or not names:
        return ""
    words = translate("Links", "{name} depends on {other}")
    return _marked([words.format(name=names[0], other=names[1])])


def _term_tooltip(license_: License, term: Term) -> str:
    """Name, covered days, acts and confidence of a term, escaped for a tooltip."""
    span = next(span for span in term_spans(license_) if span.term_id == term.id)
    lines = [
        f"{license_.title or license_.id}: {term.designation or term.id}",
        _covered_words(span),
        f"{value_words(term.action)}, {value_words(term.basis)}",
    ]
    if term.issued is not None:
        lines.append(translate("Tooltip", "issued {date}").format(date=partial_words(term.issued)))
    if term.published is not None:
        lines.append(
            translate("Tooltip", "published {date}").format(date=partial_words(term.published))
        )
    if term.confidence:
        lines.append(
            translate("Tooltip", "confidence: {confidence}").format(confidence=term.confidence)
        )
    return _marked(lines)


def _marked(lines: Iterable[str]) -> str:
    # Qt guesses whether a tooltip is markup; marked up by us, a record's text cannot become it.
    return "<qt>" + "<br>".join(escape(line[:_LONGEST_LINE]) for line in lines) + "</qt>"


def _day_tooltip(stage: Stage, x: float) -> str:
    """The day under the pointer, its week, its fiscal quarter, and what is kept on it."""
    day, calendar = stage.scale.day_under(x), stage.calendar
    rules = calendar.rules
    week = translate("Calendar", "week {week}").format(week=to_date(day).isocalendar().week)
    parts = [weekday_words(day), week]
    if rules.has_fiscal_year:
        parts.append(f"{rules.year_text(day)} {rules.quarter_text(day)}")
    lines = [" · ".join(parts)]
    if day in calendar.holidays:
        lines.append(calendar.holidays[day])
    return _marked(lines)


def _covered_words(span: TermSpan) -> str:
    if span.first is None:
        return translate("Tooltip", "covers no day")
    return f"{day_words(span.first)} – {_last_words(span.last, span.first)}"


def _last_words(last: Day | None, first: Day) -> str:
    if last is None:
        return translate("Tooltip", "open")
    return f"{day_words(last)} ({days_words(last - first + 1)})"
