"""A bare Debian in a folder, without Python and without Qt, in which an installed program is tried.

It needs root and debootstrap. The base is made once and kept in /var/tmp; each trial works on a
copy of its own, which goes away with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
_BASE = Path("/var/tmp")  # a cache for this machine, remade when it is gone
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_NOT_FOR_ROOTS = ("docker", "packagekit", "appstream", "debconf")


def is_possible() -> bool:
    return os.geteuid() == 0 and shutil.which("debootstrap") is not None


class CleanRoot:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._environment = {
            "PATH": _PATH,
            "HOME": "/root",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }

    def command(self, words: Sequence[str], more: Mapping[str, str] | None = None) -> list[str]:
        """The words that run a command inside."""
        pairs = {**self._environment, **(more or {})}
        settings = [f"{key}={value}" for key, value in pairs.items()]
        return ["chroot", str(self.path), "env", "-i", *settings, *words]

    def run(self, *words: str, more: Mapping[str, str] | None = None) -> str:
        """Run a command inside; returns what it printed.

        Raises:
            RuntimeError: it failed.
        """
        done = subprocess.run(
            self.command(words, more), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)} failed: {done.stderr or done.stdout}")
        return done.stdout

    def install(self, *packages: str) -> None:
        self.run("apt-get", "update", "-qq")
        self.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)

    def start(self, *words: str, more: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self.command(words, more), stdin=subprocess.DEVNULL)

    def take(self, source: Path, target: str) -> None:
        """Copy a file or folder of ours into the root."""
        place = self.path / target.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, place, symlinks=True)
        else:
            shutil.copy2(source, place)

    def files(self) -> set[str]:
        """Every path in it, but for what the system keeps for itself."""
        found: set[str] = set()
        for folder, folders, names in os.walk(self.path):
            inside = "/" + os.path.relpath(folder, self.path)
            if inside.startswith(("/proc", "/dev", "/sys", "/tmp", "/var", "/run")):
                folders.clear()
                continue
            found.update(f"{inside}/{name}".replace("/./", "/") for name in (*names, *folders))
        return found


@contextmanager
def clean_root(*packages: str) -> Generator[CleanRoot]:
    """A fresh root with `packages` of Debian in it."""
    base = _BASE / f"license-timeline-root-{SUITE}"
    if not (base / ".done").exists():
        shutil.rmtree(base, ignore_errors=True)
        words = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE, str(base)]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        (base / ".done").touch()
    folder = Path(tempfile.mkdtemp(prefix="license-timeline-root-", dir=_BASE))
    subprocess.run(["cp", "-a", f"{base}/.", str(folder)], check=True)
    _share_network(folder)
    mounts = [("proc", "proc", "proc"), ("--bind", "/dev", "dev"), ("tmpfs", "tmpfs", "dev/shm")]
    try:
        for kind, source, target in mounts:
            words = [kind, source] if kind == "--bind" else ["-t", kind, source]
            subprocess.run(["mount", *words, str(folder / target)], check=False)
        root = CleanRoot(folder)
        if packages:
            root.install(*packages)
        yield root
    finally:
        for _, _, target in reversed(mounts):
            subprocess.run(["umount", "-l", str(folder / target)], check=False)
        subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=False)


def _share_network(folder: Path) -> None:
    """Names, certificates and package settings of this machine."""
    shutil.copy2("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    certificates = folder / "etc" / "ssl" / "certs"
    certificates.mkdir(parents=True, exist_ok=True)
    ours = Path("/etc/ssl/certs/ca-certificates.crt")
    if ours.exists():
        shutil.copy(ours, certificates / ours.name)
    for settings in Path("/etc/apt/apt.conf.d").iterdir():
        if not any(word in settings.name for word in _NOT_FOR_ROOTS):
            shutil.copy2(settings, folder / "etc" / "apt" / "apt.conf.d" / settings.name)
