"""Lists what a bundle holds of others: their licenses as one text, and a bill of materials.

    python packaging/legal.py COLLECT.toc OUT

COLLECT.toc is PyInstaller's own list of what it bundled. OUT/third-party.txt has every license
text, OUT/sbom.cdx.json the bill in CycloneDX 1.6.
"""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import NamedTuple

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement

HERE = Path(__file__).resolve().parent
PROJECT = "license-timeline"
QT = {"PySide6_Essentials", "shiboken6"}
RULE = "=" * 78


class Part(NamedTuple):
    """Something of others in the bundle: its kind in package addresses, and its license texts."""

    kind: str
    name: str
    version: str
    license: str
    texts: tuple[str, ...]


def python_parts() -> Iterator[Part]:
    """The project's run-time requirements, and theirs."""
    seen: set[str] = set()
    waiting = [PROJECT]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        found = distribution(name)
        waiting += [
            wanted.name
            for text in found.requires or ()
            if (wanted := Requirement(text)).marker is None or wanted.marker.evaluate({"extra": ""})
        ]
        if name != PROJECT:
            yield Part("pypi", found.name, found.version, license_of(found), texts_of(found))


def license_of(found: Distribution) -> str:
    said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    if said and "\n" not in said and len(said) < 80 and said != "Dual License":
        return said
    marks = [each for each in found.metadata.get_all("Classifier") or () if each[:7] == "License"]
    return ", ".join(each.rpartition(" :: ")[2] for each in marks) or "see its text"


def texts_of(found: Distribution) -> tuple[str, ...]:
    if found.name in QT:
        # Its wheel has no text; the LGPL builds on the GPL and wants both.
        names = ("LGPL-3.0.txt", "GPL-3.0.txt")
        return tuple((HERE / "legal" / name).read_text(encoding="utf-8") for name in names)
    wanted = ("LICEN", "COPYING", "NOTICE")
    paths = [
        Path(str(found.locate_file(each)))
        for each in found.files or ()
        if ".dist-info" in str(each) and any(word in each.name.upper() for word in wanted)
    ]
    return tuple(path.read_text(encoding="utf-8", errors="replace") for path in sorted(paths))


def python_itself() -> Part:
    text = Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt"
    texts = (text.read_text(encoding="utf-8"),) if text.is_file() else ()
    version = ".".join(map(str, sys.version_info[:3]))
    return Part("generic", "python", version, "PSF-2.0", texts)


def typeface() -> Part:
    text = HERE.parent / "resources" / "fonts" / "OFL.txt"
    return Part("generic", "inter", "4.1", "OFL-1.1", (text.read_text(encoding="utf-8"),))


def system_parts(bundled: Path) -> Iterator[Part]:
    """The distribution's packages whose libraries were taken along (Debian and Ubuntu only)."""
    entries = ast.literal_eval(bundled.read_text(encoding="utf-8"))
    paths = {
        str(Path(entry[1]).resolve())
        for table in entries
        if isinstance(table, list)
        for entry in table
        if isinstance(entry, tuple) and len(entry) == 3 and entry[2] == "BINARY"
    }
    for package in sorted({name for path in paths for name in packages_of(path)}):
        version = asked("dpkg-query", "-W", "-f", "${Version}", package).strip()
        name = package.partition(":")[0]
        text = Path("/usr/share/doc") / name / "copyright"
        texts = (text.read_text(encoding="utf-8", errors="replace"),) if text.is_file() else ()
        yield Part("deb", name, version, "see its text", texts)


def packages_of(path: str) -> list[str]:
    if not path.startswith(("/usr/", "/lib/")):
        return []
    # Since the merge of /usr, dpkg may know a library by either of two names.
    for name in (path, path.removeprefix("/usr")):
        said = asked("dpkg-query", "-S", name)
        if said:
            return said.partition(": ")[0].split(", ")
    return []


def asked(*words: str) -> str:
    try:
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def as_text(parts: list[Part]) -> str:
    lines = [
        "License Timeline is under the MIT License. It comes with the following works of others,",
        "each under its own license. Qt and PySide6 are used under the LGPL 3: their libraries lie",
        "beside the program as separate files, and you may replace them with versions of your own.",
        "Their source is at https://download.qt.io/official_releases/ and that of the packages of",
        "Debian at https://snapshot.debian.org/.",
        "",
        *(f"{part.name} {part.version}: {part.license}" for part in parts),
    ]
    # Many parts share one text, above all the GPL.
    told: dict[str, str] = {}
    for part in parts:
        lines += ["", RULE, f"{part.name} {part.version}", RULE]
        for text in part.texts:
            digest = hashlib.sha256(text.encode()).hexdigest()
            lines.append(f"(the same text as for {told[digest]})" if digest in told else text)
            told.setdefault(digest, part.name)
    return "\n".join(lines) + "\n"


def address_of(part: Part) -> PackageURL:
    return PackageURL(part.kind, "debian" if part.kind == "deb" else None, part.name, part.version)


def as_bill(parts: list[Part]) -> str:
    licenses = LicenseFactory()
    whole = Component(
        bom_ref=PROJECT,
        type=ComponentType.APPLICATION,
        name=PROJECT,
        version=distribution(PROJECT).version,
        licenses=[licenses.make_from_string("MIT")],
    )
    components = [
        Component(
            type=ComponentType.LIBRARY,
            name=part.name,
            version=part.version,
            purl=(address := address_of(part)),
            bom_ref=str(address),
            licenses=[licenses.make_from_string(part.license)],
        )
        for part in parts
    ]
    bom = Bom(components=components, metadata=BomMetaData(component=whole))
    bom.register_dependency(whole, components)
    # The same parts give the same bill: no moment, and a number made from the parts.
    words = "\n".join(f"{part.kind} {part.name} {part.version}" for part in parts)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, words)
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    return re.sub(r'\n\s*"timestamp": "[^"]*",', "", text) + "\n"


def main(bundled: Path, out: Path) -> None:
    parts = [python_itself(), typeface(), *sorted(python_parts()), *system_parts(bundled)]
    out.mkdir(parents=True, exist_ok=True)
    (out / "third-party.txt").write_text(as_text(parts), encoding="utf-8")
    (out / "sbom.cdx.json").write_text(as_bill(parts), encoding="utf-8")
    without = [part.name for part in parts if not part.texts]
    if without:
        sys.exit(f"no license text was found for {', '.join(without)}")
    print(f"{len(parts)} parts of others are listed in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
