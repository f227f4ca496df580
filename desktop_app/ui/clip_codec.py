"""Copied records as bytes for the clipboard, and back from what any program may have put there."""

from __future__ import annotations

import json
from typing import Any, Final

import msgspec

from desktop_app.domain.partial_date import PartialDate
from desktop_app.editing.pasting import Clip
from desktop_app.language import translate

__all__ = ["CLIP_TYPE", "ClipError", "clip_bytes", "clip_from"]

CLIP_TYPE: Final = "application/vnd.license-timeline.clip+json"
_MOST_BYTES: Final = 100_000_000


class ClipError(ValueError):
    """The clipboard holds no records of ours; the message is a sentence."""


def clip_bytes(clip: Clip) -> bytes:
    """JSON in the words of the file format.

    Python's own writer: halves of surrogate pairs, which others refuse, survive as escapes.
    """
    values: Any = msgspec.to_builtins(clip, enc_hook=str)
    return json.dumps(values).encode()


def clip_from(data: bytes) -> Clip:
    """The records that were copied.

    Raises:
        ClipError: it is no clip of ours, or larger than any would be.
    """
    if len(data) > _MOST_BYTES:
        raise ClipError(
            translate(
                "Clipboard", "There is too much on the clipboard. Copy fewer licenses at once."
            )
        )
    try:
        return msgspec.convert(json.loads(data), Clip, dec_hook=_dates)
    except (ValueError, RecursionError) as error:
        reason = str(error)[:200].replace("\n", " ")
        raise ClipError(
            translate("Clipboard", "The records on the clipboard cannot be read: {reason}.").format(
                reason=reason
            )
        ) from None


def _dates(kind: type, value: object) -> object:
    assert kind is PartialDate, "records hold no other type of their own"
    if not isinstance(value, str):
        raise TypeError("Expected `str`, got `object`")
    return PartialDate.parse(value)
