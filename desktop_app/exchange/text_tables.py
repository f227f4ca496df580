"""Markdown and HTML: the terms of each license as a table to be read, and pasted into a report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import escape
from typing import Final

from desktop_app.domain.days import Day, format_day
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.exchange.outgoing import Outgoing, well_formed

__all__ = ["write_html", "write_markdown"]

_HEADERS: Final = ("Term", "Action", "Issued", "First day", "Last day", "Days", "Sources")
# Whatever Markdown could take for a mark of its own, raw HTML among them.
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]#!|~$]|^(?:[-+=]|\d+[.)]))")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")

_POLICY: Final = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
_STYLE: Final = """\
body { font: 15px/1.45 Inter, "Segoe UI", system-ui, sans-serif; margin: 2em; color: #1a2230 }
table { border-collapse: collapse; margin: 0 0 2em }
th, td { text-align: left; padding: 4px 14px 4px 0; border-bottom: 1px solid #d5dae1 }
th { font-weight: 600 } td { font-variant-numeric: tabular-nums; vertical-align: top }
td:nth-child(6) { text-align: right }"""


def write_markdown(outgoing: Outgoing) -> bytes:
    """A heading and a table (GitHub's kind) for each license."""
    out = io.BytesIO()
    _put(out, [f"# {_marked(outgoing.title)}"])
    for license in outgoing.each_license():
        lines = ["", f"## {_marked(license.title or license.id)}", ""]
        if under := _under(license):
            lines += [_marked(under), ""]
        lines += [_markdown_row(_HEADERS), "|" + " --- |" * len(_HEADERS)]
        lines += [_markdown_row([_marked(cell) for cell in row]) for row in _rows(license)]
        _put(out, lines)
    return out.getvalue()


def write_html(outgoing: Outgoing) -> bytes:
    """One page that fetches nothing and runs nothing."""
    out = io.BytesIO()
    title = _html(outgoing.title)
    _put(
        out,
        [
            "<!DOCTYPE html>",
            '<html lang="en"><head><meta charset="utf-8">',
            _POLICY,
            f"<title>{title}</title><style>\n{_STYLE}\n</style></head><body>",
            f"<h1>{title}</h1>",
        ],
    )
    for license in outgoing.each_license():
        lines = [f"<h2>{_html(license.title or license.id)}</h2>"]
        if under := _under(license):
            lines.append(f"<p>{_html(under)}</p>")
        lines += ["<table>", _html_row("th", _HEADERS)]
        lines += [_html_row("td", row) for row in _rows(license)]
        _put(out, [*lines, "</table>"])
    _put(out, ["</body></html>"])
    return out.getvalue()


def _put(out: io.BytesIO, lines: list[str]) -> None:
    out.write(well_formed("\n".join([*lines, ""])).encode())


def _under(license: License) -> str:
    parts = (license.authority, ", ".join(license.holders), license.program)
    return " · ".join(part for part in parts if part)


def _rows(license: License) -> Iterator[tuple[str, ...]]:
    for term, span in zip(license.terms, term_spans(license), strict=True):
        yield (
            term.designation or term.id,
            term.action.value.replace("_", " "),
            "" if term.issued is None else str(term.issued),
            *_days(term, span),
            ", ".join(term.source_ids),
        )


def _days(term: Term, span: TermSpan) -> tuple[str, str, str]:
    """First and last covered day, both inclusive, and how many they are."""
    if span.first is None:
        return ("unknown" if term.start is None else "never in force", "", "")
    if span.last is None:
        return (format_day(span.first), "open", "")
    return (format_day(span.first), format_day(span.last), _count(span.first, span.last))


def _count(first: Day, last: Day) -> str:
    return f"{last - first + 1:,}"


def _line(text: str) -> str:
    return _CONTROL.sub(" ", text)


def _marked(text: str) -> str:
    return escape(_MARKDOWN.sub(r"\\\1", _line(text).lstrip()), quote=False)


def _html(text: str) -> str:
    # Isolated, so that a text that turns the line around turns nothing but itself.
    return f"<bdi>{escape(_line(text))}</bdi>" if not text.isascii() else escape(_line(text))


def _markdown_row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _html_row(tag: str, cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<{tag}>{_html(cell)}</{tag}>" for cell in cells) + "</tr>"
