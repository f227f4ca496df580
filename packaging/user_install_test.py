"""Tries the archive's installer as a user without root does, and that its removal leaves nothing.

    python packaging/user_install_test.py ARCHIVE.tar.xz

In a bare Debian (see clean_root.py, needs root and debootstrap), for a user whose home has a blank.
"""

from __future__ import annotations

import sys
from pathlib import Path

from clean_root import CleanRoot, clean_root
from desktop_test import DESKTOP, TYPE
from smoke_test import NEEDED

HOME = "/home/anna maria"
CACHES = (".local/share/mime", ".local/share/applications/mimeinfo.cache", ".cache")


def as_anna(root: CleanRoot, line: str) -> str:
    words = ("setpriv", "--reuid=anna", "--regid=anna", "--clear-groups", "bash", "-c")
    return root.run(*words, f"cd '{HOME}' && {line}", more={"HOME": HOME})


def in_home(root: CleanRoot) -> set[str]:
    home = root.path / HOME.lstrip("/")
    paths = (path for path in home.rglob("*") if not path.is_dir() or path.is_symlink())
    names = (path.relative_to(home).as_posix() for path in paths)
    return {name for name in names if not name.startswith(CACHES)}


def main(archive: Path) -> None:
    with clean_root(*NEEDED, *DESKTOP, "xz-utils") as root:
        root.run("useradd", "--create-home", "--home-dir", HOME, "anna")
        root.take(archive, f"/tmp/{archive.name}")
        before = in_home(root)
        as_anna(root, f"mkdir -p unpacked && tar -C unpacked -xf '/tmp/{archive.name}'")
        as_anna(root, "unpacked/*/install.sh && rm -r unpacked")
        as_anna(root, ".local/bin/license-timeline sample huawei-tgl 'é.licenses'")
        said = as_anna(root, "gio info -a standard::content-type 'é.licenses'")
        offered = as_anna(root, f"gio mime {TYPE}")
        if TYPE not in said or "LicenseTimeline" not in offered:
            raise SystemExit("user install: the desktop does not know the file's type or program")
        entry = root.path / HOME.lstrip("/") / ".local/share/applications"
        text = next(entry.glob("*.desktop")).read_text(encoding="utf-8")
        if f'Exec="{HOME}/.local/opt/license-timeline/license-timeline" %F' not in text:
            raise SystemExit("user install: the entry does not name the program in full")
        as_anna(root, "rm 'é.licenses' && .local/opt/license-timeline/install.sh --remove")
        left = sorted(in_home(root) - before)
        if left:
            raise SystemExit(f"user install: removal left {', '.join(left[:5])}")
    print("user install: installed without root, known to the desktop, removed")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
