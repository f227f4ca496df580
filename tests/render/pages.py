"""Requests for pictures, written short, and the sample that most of them show."""

from __future__ import annotations

from typing import Any

from desktop_app.assets import resource
from desktop_app.domain.days import parse_day
from desktop_app.domain.records import License, Source
from desktop_app.render.picture import PictureFormat, PictureRequest
from desktop_app.storage import LicenseFile
from desktop_app.timeline.page.request import PageRequest

__all__ = ["a_page", "a_picture", "sample"]


def sample(name: str = "huawei-tgl") -> tuple[tuple[License, ...], tuple[Source, ...]]:
    file = LicenseFile.open(resource("samples", f"{name}.licenses"), read_only=True)
    contents = file.contents
    file.close()
    return contents.licenses, contents.sources


def a_page(*licenses: License, as_of: str = "2020-03-01", **fields: Any) -> PageRequest:
    """A page of these licenses; without any, of the Huawei sample."""
    if not licenses:
        licenses, fields["sources"] = sample()
    fields.setdefault("title", "A page")
    return PageRequest(licenses=licenses, as_of=parse_day(as_of), **fields)


def a_picture(
    page: PageRequest | None = None, format: str = "png", **fields: Any
) -> PictureRequest:
    return PictureRequest(
        page=a_page() if page is None else page, format=PictureFormat(format), **fields
    )
