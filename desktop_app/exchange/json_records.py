"""JSON: whole records, so that nothing of them is lost on the way out and back."""

from __future__ import annotations

from typing import Any, Final, cast

import msgspec

from desktop_app.exchange.outgoing import Outgoing, well_formed

__all__ = ["write_json"]

# What a reader cannot do without, and an absent start or end, which says something.
_ALWAYS: Final = frozenset(("id", "what", "party", "start", "end", "licenses"))


def write_json(outgoing: Outgoing) -> bytes:
    """An object with the lists `licenses` and `sources`, in the words of the file format."""
    whole: dict[str, Any] = {
        "meta": outgoing.info,
        "licenses": outgoing.licenses,
        "sources": outgoing.sources,
    }
    values = _lean(msgspec.to_builtins(whole, enc_hook=str))
    return msgspec.json.format(msgspec.json.encode(values), indent=1) + b"\n"


def _lean(values: Any) -> Any:  # noqa: ANN401 - JSON values
    """Without keys that say nothing."""
    if isinstance(values, dict):
        found = cast("dict[str, Any]", values)
        kept = {key: _lean(value) for key, value in found.items()}
        return {
            key: value
            for key, value in kept.items()
            if value not in ("", [], {}, None) or key in _ALWAYS
        }
    if isinstance(values, list | tuple):
        return [_lean(value) for value in cast("list[Any]", values)]
    return well_formed(values) if isinstance(values, str) else values
