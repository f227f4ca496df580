"""Edits that say that one license depends on another, or no longer; circles are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec

from desktop_app.domain.changes import Edit
from desktop_app.domain.dependence import Dependence, path_between
from desktop_app.domain.records import License
from desktop_app.editing.edits import edit_of
from desktop_app.editing.wording import license_name
from desktop_app.language import translate

__all__ = ["link", "unlink", "why_not_linked"]

LicenseOf: TypeAlias = Callable[[str], License | None]


def why_not_linked(license_: License, other: License, license_of: LicenseOf) -> str | None:
    """Why `license_` cannot be made to depend on `other`, as a sentence; None where it can."""
    name, other_name = license_name(license_), license_name(other)
    if license_.id == other.id:
        return translate("Links", "A license cannot depend on itself. Choose another row.")
    if other.id in license_.depends_on:
        return translate("Links", "{name} depends on {other} already.").format(
            name=name, other=other_name
        )
    path = path_between(other.id, license_.id, license_of)
    if not path:
        return None
    if len(path) == 2:
        return translate(
            "Links", "{other} depends on {name} already, so it cannot be the other way round too."
        ).format(name=name, other=other_name)
    between = license_of(path[-2])
    via = path[-2] if between is None else license_name(between)
    return translate(
        "Links", "{name} would depend on itself by way of {via}. Remove that link first."
    ).format(name=name, via=via)


def link(license_: License, other: License) -> Edit | None:
    """Make `license_` depend on `other`; None where it does already. See `why_not_linked`."""
    if other.id in license_.depends_on:
        return None
    after = msgspec.structs.replace(license_, depends_on=(*license_.depends_on, other.id))
    label = translate("Edits", "Let {license} depend on {other}").format(
        license=license_name(license_), other=license_name(other)
    )
    return edit_of(label, (license_, after))


def unlink(license_of: LicenseOf, gone: Dependence) -> Edit | None:
    """Take one link away; None where there is none."""
    license_, other = license_of(gone.license_id), license_of(gone.on_id)
    if license_ is None or gone.on_id not in license_.depends_on:
        return None
    kept = tuple(name for name in license_.depends_on if name != gone.on_id)
    other_name = gone.on_id if other is None else license_name(other)
    label = translate("Edits", "No longer let {license} depend on {other}").format(
        license=license_name(license_), other=other_name
    )
    return edit_of(label, (license_, msgspec.structs.replace(license_, depends_on=kept)))
