"""What desktops of three systems are told of the program is one and the same."""

from __future__ import annotations

import configparser
import json
import plistlib
import re
from pathlib import Path

import pytest
from defusedxml.ElementTree import parse

import desktop_app
from desktop_app.app.desktop_recent import MIME_TYPE
from desktop_app.app.window import APPLICATION_ID
from desktop_app.assets import resource

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
MIME_NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment] # the documented way to keep the case of keys
    parser.read(LINUX / f"{APPLICATION_ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def texts(name: str, path: str) -> list[str]:
    root = parse(LINUX / f"{APPLICATION_ID}.{name}.xml").getroot()
    assert root is not None
    return [(each.text or "").strip() for each in root.iterfind(path)]


def test_that_the_desktop_entry_takes_files_of_our_type() -> None:
    assert entry()["MimeType"] == f"{MIME_TYPE};"
    assert entry()["Exec"].endswith(" %F")
    assert entry()["Icon"] == APPLICATION_ID


def test_that_the_windows_are_those_of_the_entry() -> None:
    from desktop_app.app.window import application

    app = application()
    # Qt makes the class of its windows on X11 from the name of the application.
    assert app.applicationName() == entry()["StartupWMClass"]
    assert app.desktopFileName() == APPLICATION_ID


def test_that_the_store_page_names_program_type_and_version() -> None:
    assert texts("metainfo", "id") == [APPLICATION_ID]
    assert texts("metainfo", "provides/mediatype") == [MIME_TYPE]
    root = parse(LINUX / f"{APPLICATION_ID}.metainfo.xml").getroot()
    assert root is not None
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.get("version") == desktop_app.__version__


def test_that_the_pictures_of_the_store_page_are_real_ones() -> None:
    names = [
        address.rpartition("/")[2] for address in texts("metainfo", "screenshots/screenshot/image")
    ]
    assert names
    assert all((PACKAGING / "screenshots" / name).is_file() for name in names)


@pytest.mark.parametrize("name", ["huawei-tgl", "russia-gl8", "venezuela-gl5", "tour"])
def test_that_a_file_is_known_by_its_content(name: str) -> None:
    root = parse(LINUX / f"{APPLICATION_ID}.mime.xml").getroot()
    assert root is not None
    data = resource("samples", f"{name}.licenses").read_bytes()
    match = root.find(f"{MIME_NAMESPACE}mime-type/{MIME_NAMESPACE}magic/{MIME_NAMESPACE}match")
    while match is not None:
        first, last = (int(number) for number in str(match.get("offset")).split(":"))
        value = str(match.get("value")).encode()
        assert value in data[first : last + len(value)]
        match = match.find(f"{MIME_NAMESPACE}match")
    assert json.loads(data)


def test_that_the_mac_bundle_owns_our_type() -> None:
    plist = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    (document,) = plist["CFBundleDocumentTypes"]
    (exported,) = plist["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    tags = exported["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == ["licenses"]
    assert tags["public.mime-type"] == [MIME_TYPE]


def test_that_the_windows_installer_takes_back_every_key_it_writes() -> None:
    script = (PACKAGING / "windows" / "license-timeline.nsi").read_text(encoding="utf-8")
    install, uninstall = script.split('Section "Uninstall"')
    assert f'!define MIME "{MIME_TYPE}"' in install
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', install))
    removed = re.findall(r'DeleteReg(?:Key|Value)(?: /ifempty)? HKCU "([^"]+)"', uninstall)
    for key in written:
        assert any(key == each or key.startswith(each + "\\") for each in removed), key
