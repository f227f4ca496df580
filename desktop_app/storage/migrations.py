"""Brings files of an earlier form up to date, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from desktop_app.storage.text_form import Tables
from desktop_app.storage.values import decode, encode, is_object
from desktop_app.storage.writes import Put, Write, apply_writes

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "Migration", "migrate", "version_of"]

SCHEMA_VERSION: Final = 1
"""The form that this program writes. A file without a version has this one."""

Migration: TypeAlias = Callable[[Tables], list[Write]]
"""What brings tables of one version to the next; it leaves the version number alone."""

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""Version → how to get from it to the next. The first form is the only one so far."""

_META: Final = "meta"


def version_of(tables: Tables) -> int:
    """The version that a file says it has."""
    documents = tables.get(_META)
    if isinstance(documents, dict):
        for text in documents.values():
            found = decode(text)
            version = found.get("schema_version") if is_object(found) else None
            if isinstance(version, int):
                return version
    return SCHEMA_VERSION


def migrate(
    tables: Tables,
    *,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    to: int = SCHEMA_VERSION,
) -> list[Write]:
    """The writes that bring `tables` to version `to`; `tables` themselves change as they go.

    A version without a migration is taken as readable as it is, record by record.
    """
    writes: list[Write] = []
    for version in range(version_of(tables), to):
        if version in migrations:
            step = [*migrations[version](tables), *_stamp(tables, version + 1)]
            apply_writes(tables, step)
            writes += step
    return writes


def _stamp(tables: Tables, version: int) -> list[Write]:
    documents = tables.get(_META)
    if isinstance(documents, dict):
        for key, text in documents.items():
            found = decode(text)
            if is_object(found):
                return [Put(_META, key, encode({**found, "schema_version": version}))]
    return [Put(_META, "1", encode({"schema_version": version}))]
