"""The desktop's list of recent files keeps what others wrote into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from defusedxml.ElementTree import parse

from desktop_app.app.desktop_recent import MIME_TYPE, add_bookmark

STAMP = "2026-11-22T12:00:00Z"

OTHERS = """<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
  <bookmark href="file:///home/ann/letter.odt" added="2026-01-01T00:00:00Z">
    <title>A &amp; B</title>
    <info>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="application/vnd.oasis.opendocument.text"/>
        <bookmark:private/>
      </metadata>
    </info>
  </bookmark>
</xbel>
"""


def addresses(target: Path) -> list[str | None]:
    root = parse(target).getroot()
    assert root is not None
    return [each.get("href") for each in root]


def test_that_a_list_is_made_where_there_is_none(tmp_path: Path) -> None:
    target = tmp_path / "share" / "recently-used.xbel"
    add_bookmark(target, tmp_path / "a b é.licenses", stamp=STAMP)
    assert addresses(target) == [(tmp_path / "a b é.licenses").as_uri()]
    assert MIME_TYPE in target.read_text(encoding="utf-8")


def test_that_what_others_wrote_stays(tmp_path: Path) -> None:
    target = tmp_path / "recently-used.xbel"
    target.write_text(OTHERS, encoding="utf-8")
    add_bookmark(target, tmp_path / "a.licenses", stamp=STAMP)
    assert addresses(target) == [
        "file:///home/ann/letter.odt",
        (tmp_path / "a.licenses").as_uri(),
    ]
    text = target.read_text(encoding="utf-8")
    assert "bookmark:private" in text
    assert "A &amp; B" in text


def test_that_a_file_opened_again_is_counted_and_not_listed_twice(tmp_path: Path) -> None:
    target = tmp_path / "recently-used.xbel"
    for _ in range(3):
        add_bookmark(target, tmp_path / "a.licenses", stamp=STAMP)
    assert addresses(target) == [(tmp_path / "a.licenses").as_uri()]
    assert 'count="3"' in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["no XML", "<html/>", "<xbel>", '<!DOCTYPE x [<!ENTITY y "z">]><x/>']
)
def test_that_a_list_that_is_none_is_left_alone(tmp_path: Path, text: str) -> None:
    target = tmp_path / "recently-used.xbel"
    target.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError):  # noqa: PT011 - several parsers' own kinds of it
        add_bookmark(target, tmp_path / "a.licenses", stamp=STAMP)
    assert target.read_text(encoding="utf-8") == text
    assert [each.name for each in tmp_path.iterdir()] == ["recently-used.xbel"]
